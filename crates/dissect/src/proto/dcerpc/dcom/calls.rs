//! The calls of the resolver, of activation and of remote references.

use lamna_fields::{Encoding, ProtocolId};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::id;
use crate::walk::Walk;

use super::fields::{dcom as f, isystemactivator, oxid, remact, remunk};
use super::{Named, Place, Uuid, interfaces, u32_in};

/// Operations of libraries of types that Info tells more of.
mod typeinfo {
    pub(super) const NAMES: u16 = 7;
}

/// The object that a call is for.
type Object = Option<u128>;

/// Whether calls of a protocol are taken apart here, and this one is.
pub(in crate::proto::dcerpc) fn has(protocol: ProtocolId, operation: u16) -> bool {
    match protocol {
        id::OXID => (1..=5).contains(&operation),
        id::REMACT => operation == 0,
        id::REMUNK | id::REMUNK2 => matches!(operation, 3 | 5),
        id::ISYSTEMACTIVATOR => matches!(operation, 3 | 4),
        id::DISPATCH => (3..=6).contains(&operation),
        id::TYPEINFO => matches!(operation, 3 | 5 | 7 | 12),
        id::PROVIDECLASSINFO => operation == 3,
        _ => false,
    }
}

/// Shows what a call carries; where it ends.
pub(in crate::proto::dcerpc) fn walk<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    order: Encoding,
    (protocol, operation): (ProtocolId, u16),
    is_response: bool,
    object: Object,
) -> Result<usize, Fault> {
    let mut place = Place { b, at: 0, order, depth: 0 };
    if protocol != id::OXID {
        if is_response {
            place.that(w)?;
        } else {
            place.this(w)?;
        }
        if let Some(object) = object {
            let at = place.at.min(b.len());
            w.foreign(id::DCOM, |w| -> Walked {
                let item = w.octets(f::IPID, b, at, 0, &object.to_be_bytes())?;
                w.label(item, format_args!("Object UUID/IPID: {}", Uuid(object)));
                w.mark_generated(item);
                Ok(())
            })?;
        }
    }
    match (protocol, operation, is_response) {
        (id::OXID, 1, false) => {
            place.number(w, (id::OXID, oxid::SETID), 8)?;
        }
        (id::OXID, 2, false) => place.complex_ping(w)?,
        (id::OXID, 2, true) => {
            place.number(w, (id::OXID, oxid::SETID), 8)?;
            place.short(w, (id::OXID, oxid::PING_BACKOFF_FACTOR))?;
            place.outcome(w)?;
        }
        (id::OXID, 4, false) => {
            place.number(w, (id::OXID, oxid::OXID), 8)?;
            place.short(w, (id::OXID, oxid::REQUESTED_PROTSEQS))?;
            for _ in 0..place.count()? {
                place.short(w, (id::OXID, oxid::PROTSEQS))?;
            }
        }
        (id::OXID, 4, true) => {
            if place.count()? != 0 {
                place.counted_bindings(w, (id::OXID, oxid::BINDINGS))?;
            }
            place.uuid(w, (id::OXID, oxid::IPID), format_args!("IPID"))?;
            place.long(w, (id::OXID, oxid::AUTHN_HINT))?;
            place.version(w)?;
            place.outcome(w)?;
        }
        (id::OXID, 5, true) => {
            place.version(w)?;
            // Wireshark takes the pointer and the count for one number.
            let (at, order) = (place.at, place.order);
            w.foreign(id::OXID, |w| w.item_as(oxid::UNKNOWN1, b, at, 8, order))?;
            place.at += 8;
            place.bindings(w, (id::OXID, oxid::DCOM_OXID_ADDRESS))?;
            place.align(4);
            let at = place.at;
            w.foreign(id::OXID, |w| w.item_as(oxid::UNKNOWN2, b, at, 8, order))?;
            place.at += 8;
        }
        (id::OXID, _, true) => place.outcome(w)?,
        // These ask without arguments; octets that are there nevertheless are left.
        (id::OXID, _, false) => return Ok(b.reported()),
        (id::REMACT, _, false) => place.activation(w)?,
        (id::REMACT, _, true) => place.activated(w)?,
        (id::REMUNK | id::REMUNK2, 3, false) => place.query(w)?,
        (id::REMUNK | id::REMUNK2, 3, true) => place.queried(w)?,
        (id::REMUNK | id::REMUNK2, _, false) => place.release(w)?,
        (id::REMUNK | id::REMUNK2, _, true) => place.outcome(w)?,
        (id::ISYSTEMACTIVATOR, 4, false) => {
            place.unspecified(w, 4)?;
            place.properties(w)?;
        }
        (id::ISYSTEMACTIVATOR, ..) => {
            place.properties(w)?;
            if is_response {
                place.result(w, None)?;
            }
        }
        // Of the calls of automation what is around them.
        (id::DISPATCH | id::TYPEINFO | id::PROVIDECLASSINFO, ..) => {
            if is_response {
                place.at = b.reported().saturating_sub(4).max(place.at);
                if protocol == id::TYPEINFO && operation == typeinfo::NAMES {
                    let count = u32_in(b, place.at.saturating_sub(4), order)?;
                    w.info_append(format_args!(" {count} Names"));
                }
                match protocol {
                    id::DISPATCH => place.outcome(w)?,
                    _ => {
                        place.result(w, None)?;
                    }
                }
            }
            return Ok(b.reported());
        }
        _ => {}
    }
    Ok(place.at)
}

/// What Info calls an interface.
fn word(uuid: u128) -> &'static str {
    interfaces::name(uuid).unwrap_or("???")
}

impl Place<'_, '_> {
    /// A pointer to properties of activation.
    fn properties<C: Collector>(&mut self, w: &mut Walk<'_, C>) -> Walked {
        if self.count()? != 0 {
            self.interface(w, (id::ISYSTEMACTIVATOR, isystemactivator::ACTPROPERTIES))?;
        }
        Ok(())
    }

    fn complex_ping<C: Collector>(&mut self, w: &mut Walk<'_, C>) -> Walked {
        self.number(w, (id::OXID, oxid::SETID), 8)?;
        self.short(w, (id::OXID, oxid::SEQNUM))?;
        let added = self.short(w, (id::OXID, oxid::ADDTOSET))?;
        let removed = self.short(w, (id::OXID, oxid::DELFROMSET))?;
        w.info_append(format_args!(" AddToSet={added} DelFromSet={removed}"));
        for count in [added, removed] {
            if self.count()? == 0 {
                continue;
            }
            self.count()?;
            for _ in 0..count {
                self.number(w, (id::OXID, oxid::OID), 8)?;
            }
        }
        Ok(())
    }

    /// Interfaces that are asked for, `count` of them.
    fn interfaces<C: Collector>(&mut self, w: &mut Walk<'_, C>, count: u32) -> Walked {
        for index in 1..=count {
            let uuid = self.uuid(w, (id::DCOM, f::IID), format_args!("IID[{index}]"))?;
            w.info_append(format_args!(" IID[{index}]={}", word(uuid)));
        }
        Ok(())
    }

    fn activation<C: Collector>(&mut self, w: &mut Walk<'_, C>) -> Walked {
        let class = self.uuid(w, (id::DCOM, f::CLSID), format_args!("CLSID"))?;
        w.info_append(format_args!(" CLSID={}", word(class)));
        if self.count()? != 0 {
            self.text(w, (id::REMACT, remact::OBJECT_NAME))?;
        }
        if self.count()? != 0 {
            self.interface(w, (id::REMACT, remact::OBJECT_STORAGE))?;
        }
        self.long(w, (id::REMACT, remact::CLIENT_IMPL_LEVEL))?;
        self.long(w, (id::REMACT, remact::MODE))?;
        let count = self.long(w, (id::REMACT, remact::INTERFACES))?;
        if self.count()? != 0 {
            self.count()?;
            self.interfaces(w, count)?;
        }
        self.short(w, (id::REMACT, remact::REQ_PROT_SEQS))?;
        for _ in 0..self.count()? {
            self.short(w, (id::REMACT, remact::PROT_SEQS))?;
        }
        Ok(())
    }

    fn activated<C: Collector>(&mut self, w: &mut Walk<'_, C>) -> Walked {
        self.number(w, (id::DCOM, f::OXID), 8)?;
        if self.count()? != 0 {
            self.counted_bindings(w, (id::REMACT, remact::OXID_BINDINGS))?;
        }
        self.uuid(w, (id::DCOM, f::IPID), format_args!("IPID"))?;
        self.long(w, (id::REMACT, remact::AUTHN_HINT))?;
        self.version(w)?;
        self.result(w, None)?;
        let mut given = 0;
        for _ in 0..self.count()? {
            given += u32::from(self.count()? != 0);
        }
        for _ in 0..given {
            self.interface(w, (id::REMACT, remact::INTERFACE_DATA))?;
        }
        for index in 1..=self.count()? {
            let text = self.result(w, Some(index))?;
            w.info_append(format_args!(" {text}[{index}]"));
        }
        self.outcome(w)
    }

    fn query<C: Collector>(&mut self, w: &mut Walk<'_, C>) -> Walked {
        self.uuid(w, (id::DCOM, f::IPID), format_args!("IPID"))?;
        self.long(w, (id::REMUNK, remunk::REFS))?;
        self.short(w, (id::REMUNK, remunk::IIDS))?;
        let count = self.count()?;
        self.interfaces(w, count)
    }

    fn queried<C: Collector>(&mut self, w: &mut Walk<'_, C>) -> Walked {
        // Wireshark does not ask whether the pointer leads anywhere.
        self.count()?;
        for index in 1..=self.count()? {
            self.align(4);
            let (b, start) = (self.b, self.at);
            let root = w.foreign(id::REMUNK, |w| w.item(remunk::QIRESULT, b, start, 0))?;
            let opened = w.open(root);
            let text = self.result(w, None)?;
            self.at += 4;
            self.standard(w)?;
            w.close(opened);
            w.set_len(root, self.at - start);
            w.label(root, format_args!("QIResult[{index}]: {text}"));
            w.info_append(format_args!(" {text}[{index}]"));
        }
        self.outcome(w)
    }

    fn release<C: Collector>(&mut self, w: &mut Walk<'_, C>) -> Walked {
        self.count()?;
        let count = self.long(w, (id::REMUNK, remunk::INT_REFS))?;
        w.info_append(format_args!(" Cnt={count} Refs="));
        for index in 1..=count {
            let (b, start) = (self.b, self.at);
            let root = w.foreign(id::REMUNK, |w| w.item(remunk::REMINTERFACEREF, b, start, 0))?;
            let opened = w.open(root);
            let object = self.uuid(w, (id::DCOM, f::IPID), format_args!("IPID"))?;
            let public = self.long(w, (id::REMUNK, remunk::PUBLIC_REFS))?;
            let private = self.long(w, (id::REMUNK, remunk::PRIVATE_REFS))?;
            w.close(opened);
            w.set_len(root, self.at - start);
            w.label(
                root,
                format_args!(
                    "RemInterfaceRef[{index}]: IPID={}, PublicRefs={public}, PrivateRefs={private}",
                    Named(object)
                ),
            );
            let comma = if index == 1 { "" } else { "," };
            w.info_append(format_args!("{comma}{public}-{private}"));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::dcerpc::packets;

    /// The resolver of object exporters, and remote references.
    const OXID: [u8; 16] =
        [0xc4, 0xfe, 0xfc, 0x99, 0x60, 0x52, 0x1b, 0x10, 0xbb, 0xcb, 0, 0xaa, 0, 0x21, 0x34, 0x7a];
    const REMUNK: [u8; 16] = [0x31, 1, 0, 0, 0, 0, 0, 0, 0xc0, 0, 0, 0, 0, 0, 0, 0x46];

    #[test]
    fn a_ping_says_what_it_changes() {
        let mut stub = vec![1, 0, 0, 0, 0, 0, 0, 0, 3, 0, 1, 0, 0, 0, 0, 0];
        stub.extend([1, 0, 0, 0, 1, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        let shown = packets::call_of(0, OXID, 2, false, &stub);
        assert!(shown.info.ends_with("AddToSet=1 DelFromSet=0"), "{shown:#?}");
        assert!(shown.has("OID: 0x0000000000000009"), "{shown:#?}");
    }

    #[test]
    fn bindings_are_towers_and_then_services() {
        let mut stub = vec![5, 0, 7, 0, 0, 0, 2, 0, 9, 0, 0, 0, 9, 0, 4, 0];
        stub.extend([7, 0, b'A', 0, 0, 0, 0, 0, 10, 0, 255, 255, 0, 0, 0, 0]);
        stub.extend([0; 12]);
        let shown = packets::call_of(0, OXID, 5, true, &stub);
        assert!(shown.has("Address: STRINGBINDINGs=1, SECURITYBINDINGs=1"), "{shown:#?}");
        assert!(
            shown.has("StringBinding[1]: TowerId=NCACN_IP_TCP, NetworkAddr=\"A\""),
            "{shown:#?}"
        );
    }

    /// What a request begins with.
    fn this() -> Vec<u8> {
        let mut stub = vec![5, 0, 7, 0];
        stub.extend([0; 28]);
        stub
    }

    #[test]
    fn references_are_released() {
        let mut stub = this();
        stub.extend([1, 0, 0, 0, 1, 0, 0, 0]);
        stub.extend([7; 16]);
        stub.extend([5, 0, 0, 0, 0, 0, 0, 0]);
        let shown = packets::call_of(0, REMUNK, 5, false, &stub);
        assert!(shown.info.ends_with("RemRelease request Cnt=1 Refs=5-0"), "{shown:#?}");
        assert!(shown.has("InterfaceRefs: 1"), "{shown:#?}");
    }

    #[test]
    fn a_failure_is_noted() {
        let mut stub = vec![0; 8];
        stub.extend([5, 0, 7, 0x80]);
        let shown = packets::call_of(0, REMUNK, 5, true, &stub);
        assert!(shown.info.ends_with("-> E_ACCESSDENIED"), "{shown:#?}");
        assert!(shown.has("HResult: E_ACCESSDENIED (0x80070005)"), "{shown:#?}");
    }

    #[test]
    fn a_fault_ends_the_call_alone() {
        let shown = packets::call_of(0, REMUNK, 3, false, &this());
        assert!(shown.has("[Malformed Packet: IRemUnknown]"), "{shown:#?}");
    }
}
