//! Distributed COM (MS-DCOM): what goes with every call, references to objects, and the calls of the resolver, of activation and of
//! remote references.

mod calls;
mod fields;
mod properties;

use lamna_fields::{Encoding, Field, FieldDef, ProtocolId};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::proto::id;
use crate::registry::Dissect;
use crate::walk::Walk;

use super::{Named, Uuid, interfaces, u16_in, u32_in, uuid_in};
use fields::dcom as f;

pub(super) use calls::{has, walk};
pub(super) use fields::{isystemactivator, oxid, remact, remunk};

/// References to objects with properties that may lie in each other; real ones hold no other.
const MAX_DEPTH: u8 = 8;

/// Kinds of references to objects (MS-DCOM, section 2.2.18).
mod kind {
    pub(super) const STANDARD: u32 = 1;
    pub(super) const HANDLER: u32 = 2;
    pub(super) const CUSTOM: u32 = 4;
}

/// Distributed COM.
#[derive(Clone, Copy, Debug)]
pub struct Dcom;

impl Dissect for Dcom {
    const FIELDS: &'static [FieldDef] = f::FIELDS;

    fn walk<C: Collector>(_: &mut Walk<'_, C>, _: Buf<'_>) -> Walked {
        Ok(())
    }
}

/// What an extension of calls is called, by its identifier or by that of an interface.
fn extension(uuid: u128) -> Option<&'static str> {
    match uuid {
        0xf1f19680_4d2a_11ce_a66a_0020af6e72f4 => Some("Debug Information Body Extension"),
        0xf1f19681_4d2a_11ce_a66a_0020af6e72f4 => Some("Extended Error Info Body Extension"),
        _ => interfaces::name(uuid),
    }
}

/// A place in a call, whose numbers lie at multiples of their length.
pub(super) struct Place<'a, 'b> {
    pub(super) b: &'a Buf<'b>,
    pub(super) at: usize,
    pub(super) order: Encoding,
    /// How many references to objects with properties it lies in.
    pub(super) depth: u8,
}

impl Place<'_, '_> {
    fn align(&mut self, len: usize) {
        self.at = self.at.next_multiple_of(len);
    }

    /// A number that is not shown: a count or a pointer.
    fn count(&mut self) -> Result<u32, Fault> {
        self.align(4);
        let value = u32_in(self.b, self.at, self.order)?;
        self.at += 4;
        Ok(value)
    }

    /// A field of a protocol that is a number of so many octets; its item.
    fn number<C: Collector>(
        &mut self,
        w: &mut Walk<'_, C>,
        (protocol, field): (ProtocolId, Field),
        len: usize,
    ) -> Result<Item, Fault> {
        self.align(len);
        let (b, at, order) = (self.b, self.at, self.order);
        let item = w.foreign(protocol, |w| w.item_as(field, b, at, len, order))?;
        self.at += len;
        Ok(item)
    }

    /// A number of two octets that is shown.
    fn short<C: Collector>(
        &mut self,
        w: &mut Walk<'_, C>,
        field: (ProtocolId, Field),
    ) -> Result<u16, Fault> {
        self.number(w, field, 2)?;
        u16_in(self.b, self.at - 2, self.order)
    }

    /// A number of four octets that is shown.
    fn long<C: Collector>(
        &mut self,
        w: &mut Walk<'_, C>,
        field: (ProtocolId, Field),
    ) -> Result<u32, Fault> {
        self.number(w, field, 4)?;
        u32_in(self.b, self.at - 4, self.order)
    }

    /// An identifier that is shown under this title with its name, if it has one.
    pub(super) fn uuid<C: Collector>(
        &mut self,
        w: &mut Walk<'_, C>,
        (protocol, field): (ProtocolId, Field),
        title: std::fmt::Arguments<'_>,
    ) -> Result<u128, Fault> {
        self.align(4);
        let (b, at, order) = (self.b, self.at, self.order);
        let value = uuid_in(b, at, order)?;
        let item = w.foreign(protocol, |w| w.item_as(field, b, at, 16, order))?;
        match interfaces::name(value) {
            Some(name) => w.label(item, format_args!("{title}: {name} ({})", Uuid(value))),
            None => w.label(item, format_args!("{title}: {}", Uuid(value))),
        }
        self.at += 16;
        Ok(value)
    }

    /// The version of the protocol.
    fn version<C: Collector>(&mut self, w: &mut Walk<'_, C>) -> Result<(u16, u16), Fault> {
        let major = self.short(w, (id::DCOM, f::VERSION_MAJOR))?;
        Ok((major, self.short(w, (id::DCOM, f::VERSION_MINOR))?))
    }

    /// What a request begins with (MS-DCOM, section 2.2.13.3).
    fn this<C: Collector>(&mut self, w: &mut Walk<'_, C>) -> Walked {
        let start = self.at;
        let b = self.b;
        let root = w.foreign(id::DCOM, |w| w.item(Field::PROTOCOL, b, start, 0))?;
        w.label(root, format_args!("DCOM, ORPCThis"));
        let opened = w.open(root);
        let (major, minor) = self.version(w)?;
        self.number(w, (id::DCOM, f::THIS_FLAGS), 4)?;
        self.number(w, (id::DCOM, f::THIS_RES), 4)?;
        let cause = self.uuid(w, (id::DCOM, f::THIS_UUID), format_args!("Causality ID"))?;
        self.extensions(w)?;
        w.close(opened);
        w.append(root, format_args!(", V{major}.{minor}, Causality ID: {}", Uuid(cause)));
        w.set_len(root, self.at - start);
        Ok(())
    }

    /// What an answer begins with (MS-DCOM, section 2.2.13.4).
    fn that<C: Collector>(&mut self, w: &mut Walk<'_, C>) -> Walked {
        let start = self.at;
        let b = self.b;
        let root = w.foreign(id::DCOM, |w| w.item(Field::PROTOCOL, b, start, 0))?;
        w.label(root, format_args!("DCOM, ORPCThat"));
        let opened = w.open(root);
        self.number(w, (id::DCOM, f::THAT_FLAGS), 4)?;
        self.extensions(w)?;
        w.close(opened);
        w.set_len(root, self.at - start);
        Ok(())
    }

    /// The extensions of a call (MS-DCOM, section 2.2.21).
    fn extensions<C: Collector>(&mut self, w: &mut Walk<'_, C>) -> Walked {
        if self.count()? == 0 {
            return Ok(());
        }
        self.long(w, (id::DCOM, f::EXTENT_ARRAY_COUNT))?;
        self.long(w, (id::DCOM, f::EXTENT_ARRAY_RES))?;
        if self.count()? == 0 {
            return Ok(());
        }
        let pointers = self.count()?;
        self.align(4);
        let first = self.at;
        // The pointers come before all that they point to.
        self.at = (pointers as usize).checked_mul(4).map_or(usize::MAX, |len| first + len);
        self.b.check(first, self.at - first)?;
        for index in 0..pointers {
            let (b, start) = (self.b, first + 4 * index as usize);
            let root = w.foreign(id::DCOM, |w| w.item(f::EXTENT, b, start, 0))?;
            if u32_in(b, start, self.order)? == 0 {
                w.set_len(root, 4);
                w.label(root, format_args!("Extension[{}]: NULL", index + 1));
                continue;
            }
            let opened = w.open(root);
            self.long(w, (id::DCOM, f::EXTENT_SIZE))?;
            let (at, order) = (self.at, self.order);
            let class = uuid_in(b, at, order)?;
            let known = extension(class);
            // Wireshark takes another place for an identifier that it knows.
            let covered = if known.is_some() { start + 4 } else { at };
            w.foreign(id::DCOM, |w| -> Walked {
                let item = w.octets(f::EXTENT_ID, b, covered, 16, &class.to_be_bytes())?;
                match known {
                    Some(name) => {
                        let text = format_args!("Extension Id: {name} ({})", Uuid(class));
                        w.label(item, text);
                    }
                    None => w.label(item, format_args!("Extension Id: {}", Uuid(class))),
                }
                Ok(())
            })?;
            self.at += 16;
            let len = self.count()?;
            self.unspecified(w, len as usize)?;
            w.close(opened);
            w.set_len(root, 4);
            let (name, comma) = known.map_or(("", ""), |name| (name, ", "));
            w.label(root, format_args!("Extension[{}]: {name}{comma}Bytes={len}", index + 1));
        }
        Ok(())
    }

    /// Octets that nobody says what they are.
    fn unspecified<C: Collector>(&mut self, w: &mut Walk<'_, C>, len: usize) -> Walked {
        let (b, at) = (self.b, self.at);
        b.check(at, len)?;
        w.foreign(id::DCOM, |w| -> Walked {
            let item = w.item(f::NOSPEC, b, at, len)?;
            w.expert(f::NO_SPEC, item);
            Ok(())
        })?;
        self.at += len;
        Ok(())
    }

    /// What became of a call, or of a part of it; its word.
    fn result<C: Collector>(
        &mut self,
        w: &mut Walk<'_, C>,
        index: Option<u32>,
    ) -> Result<String, Fault> {
        let item = self.number(w, (id::DCOM, f::HRESULT), 4)?;
        let value = u32_in(self.b, self.at - 4, self.order)?;
        let word = w.foreign(id::DCOM, |w| w.word(f::HRESULT, value.into()));
        let text = match word {
            Some(word) => word.to_owned(),
            None => format!("Unknown ({value:#010x})"),
        };
        if let Some(index) = index {
            let word = word.unwrap_or("Unknown");
            w.label(item, format_args!("HResult[{index}]: {word} ({value:#010x})"));
        }
        // The highest bit is that of failures.
        if value >> 31 != 0 && w.fields() {
            w.foreign(id::DCOM, |w| {
                w.expert_text(f::HRESULT_EXPERT, item, format_args!("Hresult: {text}"));
            });
        }
        Ok(text)
    }

    /// What became of a call, which Info tells too.
    fn outcome<C: Collector>(&mut self, w: &mut Walk<'_, C>) -> Walked {
        let text = self.result(w, None)?;
        w.info_append(format_args!(" -> {text}"));
        Ok(())
    }

    /// Text of two octets a character that ends at a zero; it, and how many octets it takes with its end.
    fn ended_text(&self, at: usize) -> Result<(String, usize), Fault> {
        let mut end = at;
        while u16_in(self.b, end, self.order)? != 0 {
            end += 2;
        }
        let text = self.encoding().text(self.b.bytes(at, end - at)?);
        Ok((text, end + 2 - at))
    }

    fn encoding(&self) -> Encoding {
        if self.order == Encoding::Little { Encoding::Utf16Le } else { Encoding::Utf16 }
    }

    /// Text behind its counts.
    fn text<C: Collector>(
        &mut self,
        w: &mut Walk<'_, C>,
        (protocol, field): (ProtocolId, Field),
    ) -> Walked {
        self.align(4);
        let (b, start) = (self.b, self.at);
        let root = w.foreign(protocol, |w| w.string(field, b, start, 0, format_args!("")))?;
        let opened = w.open(root);
        self.long(w, (id::DCOM, f::MAX_COUNT))?;
        self.long(w, (id::DCOM, f::BYTE_LENGTH))?;
        let len = (self.count()? as usize).saturating_mul(2);
        let text = self.encoding().text(b.bytes(self.at, len)?);
        let text = text.trim_end_matches('\0');
        let title = w.foreign(protocol, |w| -> Result<_, Fault> {
            w.string(field, b, self.at, len, format_args!("{text}"))?;
            Ok(w.def(field).title)
        })?;
        self.at += len;
        w.close(opened);
        w.set_len(root, self.at - start);
        w.label(root, format_args!("{title}: \"{text}\""));
        Ok(())
    }

    /// Where an object exporter listens, and who it can be talked to as (MS-DCOM, section 2.2.19.1).
    pub(super) fn bindings<C: Collector>(
        &mut self,
        w: &mut Walk<'_, C>,
        (protocol, field): (ProtocolId, Field),
    ) -> Walked {
        self.align(2);
        let (b, start, order) = (self.b, self.at, self.order);
        let (root, title) = w.foreign(protocol, |w| -> Result<_, Fault> {
            Ok((w.item(field, b, start, 0)?, w.def(field).title))
        })?;
        let opened = w.open(root);
        self.short(w, (id::DCOM, f::DUALSTRINGARRAY_NUM_ENTRIES))?;
        self.short(w, (id::DCOM, f::DUALSTRINGARRAY_SECURITY_OFFSET))?;
        let mut counts = [0u32; 2];
        // Towers with addresses, then services with names; a zero ends either.
        for (list, count) in counts.iter_mut().enumerate() {
            loop {
                let at = self.at;
                let first = u16_in(b, at, order)?;
                if first == 0 {
                    self.at += 2;
                    break;
                }
                *count += 1;
                let fixed = if list == 0 { 2 } else { 4 };
                let (name, len) = self.ended_text(at + fixed)?;
                w.foreign(id::DCOM, |w| -> Walked {
                    if list == 0 {
                        let item = w.item(f::DUALSTRINGARRAY_STRING, b, at, fixed + len)?;
                        let inner = w.open(item);
                        w.item_as(f::DUALSTRINGARRAY_TOWER_ID, b, at, 2, order)?;
                        let text = format_args!("{name}");
                        w.string(f::DUALSTRINGARRAY_NETWORK_ADDR, b, at + 2, len, text)?;
                        let word = w.word(f::DUALSTRINGARRAY_TOWER_ID, first.into());
                        let word = word.unwrap_or("Unknown");
                        w.label(
                            item,
                            format_args!(
                                "StringBinding[{count}]: TowerId={word}, NetworkAddr=\"{name}\""
                            ),
                        );
                        w.close(inner);
                        return Ok(());
                    }
                    let second = u16_in(b, at + 2, order)?;
                    let item = w.item(f::DUALSTRINGARRAY_SECURITY, b, at, fixed + len)?;
                    let inner = w.open(item);
                    w.item_as(f::DUALSTRINGARRAY_SECURITY_AUTHN_SVC, b, at, 2, order)?;
                    w.item_as(f::DUALSTRINGARRAY_SECURITY_AUTHZ_SVC, b, at + 2, 2, order)?;
                    let text = format_args!("{name}");
                    w.string(f::DUALSTRINGARRAY_SECURITY_PRINC_NAME, b, at + 4, len, text)?;
                    w.label(
                        item,
                        format_args!(
                            "SecurityBinding[{count}]: AuthnSvc={first:#06x}, AuthzSvc={second:#06x}, PrincName=\"{name}\""
                        ),
                    );
                    w.close(inner);
                    Ok(())
                })?;
                self.at += fixed + len;
            }
        }
        w.close(opened);
        w.set_len(root, self.at - start);
        let [strings, bindings] = counts;
        w.label(
            root,
            format_args!("{title}: STRINGBINDINGs={strings}, SECURITYBINDINGs={bindings}"),
        );
        Ok(())
    }

    /// Bindings behind their count.
    pub(super) fn counted_bindings<C: Collector>(
        &mut self,
        w: &mut Walk<'_, C>,
        field: (ProtocolId, Field),
    ) -> Walked {
        self.count()?;
        self.bindings(w, field)
    }

    /// A reference to an object behind its counts, as `field` (MS-DCOM, section 2.2.14).
    pub(super) fn interface<C: Collector>(
        &mut self,
        w: &mut Walk<'_, C>,
        (protocol, field): (ProtocolId, Field),
    ) -> Walked {
        self.align(4);
        let (b, start) = (self.b, self.at);
        let root = w.foreign(protocol, |w| w.item(field, b, start, 0))?;
        let opened = w.open(root);
        self.count()?;
        self.long(w, (id::DCOM, f::IP_CNT_DATA))?;
        self.reference(w)?;
        w.close(opened);
        w.set_len(root, self.at - start);
        Ok(())
    }

    /// A reference to an object (MS-DCOM, section 2.2.18).
    fn reference<C: Collector>(&mut self, w: &mut Walk<'_, C>) -> Walked {
        let (b, start) = (self.b, self.at);
        let root = w.foreign(id::DCOM, |w| w.item(f::OBJREF, b, start, 0))?;
        let opened = w.open(root);
        self.number(w, (id::DCOM, f::OBJREF_SIGNATURE), 4)?;
        let flags = self.long(w, (id::DCOM, f::OBJREF_FLAGS))?;
        self.uuid(w, (id::DCOM, f::IID), format_args!("IID"))?;
        match flags {
            kind::STANDARD | kind::HANDLER => {
                self.standard(w)?;
                if flags == kind::HANDLER {
                    self.uuid(w, (id::DCOM, f::CLSID), format_args!("CLSID"))?;
                }
                self.bindings(w, (id::DCOM, f::OBJREF_RESOLVER_ADDRESS))?;
            }
            kind::CUSTOM => {
                let (b, start) = (self.b, self.at);
                let root = w.foreign(id::DCOM, |w| w.item(f::CUSTOBJREF, b, start, 0))?;
                let opened = w.open(root);
                let class = self.uuid(w, (id::DCOM, f::CLSID), format_args!("CLSID"))?;
                self.long(w, (id::DCOM, f::OBJREF_CBEXTENSION))?;
                self.long(w, (id::DCOM, f::OBJREF_SIZE))?;
                if properties::are_of(class) && self.depth < MAX_DEPTH {
                    properties::walk(w, self)?;
                }
                w.close(opened);
                w.set_len(root, self.at - start);
            }
            _ => {}
        }
        w.close(opened);
        w.set_len(root, self.at - start);
        Ok(())
    }

    /// What a reference by the standard way holds (MS-DCOM, section 2.2.18.2).
    fn standard<C: Collector>(&mut self, w: &mut Walk<'_, C>) -> Walked {
        let (b, start) = (self.b, self.at);
        let root = w.foreign(id::DCOM, |w| w.item(f::STDOBJREF, b, start, 0))?;
        let opened = w.open(root);
        self.long(w, (id::DCOM, f::STDOBJREF_FLAGS))?;
        let references = self.long(w, (id::DCOM, f::STDOBJREF_PUBLIC_REFS))?;
        for field in [f::OXID, f::OID] {
            // Numbers of eight octets lie wherever they come here.
            let (at, order) = (self.at, self.order);
            w.foreign(id::DCOM, |w| w.item_as(field, b, at, 8, order))?;
            self.at += 8;
        }
        let object = self.uuid(w, (id::DCOM, f::IPID), format_args!("IPID"))?;
        w.close(opened);
        w.set_len(root, self.at - start);
        w.label(root, format_args!("STDOBJREF: PublicRefs={references} IPID={}", Named(object)));
        Ok(())
    }
}
