//! FDDI: the header of frames (ISO 9314-2), as captures hold it, with the bits of addresses in the order of the medium.

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::columns::Address;
use crate::proto::id;
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

/// The link type of files.
const LINK: u16 = 10;

/// Octets of the header.
pub const HEADER_LEN: usize = 13;

/// Kinds of frames that are told apart by the whole of the first octet (ISO 9314-2, 7.3.3).
mod control {
    pub(super) const VOID: u8 = 0x00;
    pub(super) const SMT_INFO: u8 = 0x41;
    pub(super) const SMT_NEXT: u8 = 0x4f;
    pub(super) const ASYNCHRONOUS: u8 = 0x50;
    pub(super) const ASYNCHRONOUS_LAST: u8 = 0x57;
    pub(super) const TOKEN: u8 = 0x80;
    pub(super) const RESTRICTED_TOKEN: u8 = 0xc0;
    pub(super) const BEACON: u8 = 0xc2;
    pub(super) const CLAIM: u8 = 0xc3;
    pub(super) const SYNCHRONOUS: u8 = 0xd0;
    pub(super) const IMPLEMENTOR: u8 = 0x60;
    pub(super) const IMPLEMENTOR_SYNCHRONOUS: u8 = 0xe0;
    pub(super) const SMT: u8 = 0x40;
    pub(super) const MAC: u8 = 0xc0;
}

values! {
    static FC_CLF_VALUES {
        0x0 => "Void",
        0x4 => "SMT",
        0x5 => "Async LLC",
        0x6 => "Implementor Async",
        0x8 => "Nonrestricted Token",
        0xc => "MAC",
        0xd => "Sync LLC",
        0xe => "Implementor Sync",
    }
    static FC_SMT_SUBTYPE_VALUES {
        1 => "Info",
        15 => "Next Station Address",
    }
    static FC_MAC_SUBTYPE_VALUES {
        2 => "Beacon",
        3 => "Claim",
    }
}

field_table! {
    /// The fields of Fiber Distributed Data Interface.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("fddi", "Fiber Distributed Data Interface", "FDDI");
    FC = FieldDef::new("fddi.fc", "Frame Control", FieldType::Uint8).base(Base::Hex);
    FC_CLF = FieldDef::new("fddi.fc.clf", "Class/Length/Format", FieldType::Uint8).base(Base::Hex).mask(0xf0).strings(Strings::Values(&FC_CLF_VALUES));
    FC_PRIO = FieldDef::new("fddi.fc.prio", "Priority", FieldType::Uint8).mask(0x7);
    FC_SMT_SUBTYPE = FieldDef::new("fddi.fc.smt_subtype", "SMT Subtype", FieldType::Uint8).mask(0xf).strings(Strings::Values(&FC_SMT_SUBTYPE_VALUES));
    FC_MAC_SUBTYPE = FieldDef::new("fddi.fc.mac_subtype", "MAC Subtype", FieldType::Uint8).mask(0xf).strings(Strings::Values(&FC_MAC_SUBTYPE_VALUES));
    DST = FieldDef::new("fddi.dst", "Destination", FieldType::Ether);
    SRC = FieldDef::new("fddi.src", "Source", FieldType::Ether);
    ADDR = FieldDef::new("fddi.addr", "Source or Destination Address", FieldType::Ether);
}

/// FDDI.
#[derive(Clone, Copy, Debug)]
pub struct Fddi;

impl Dissect for Fddi {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] =
        &[Claim::Link(LINK), Claim::Number("sflow_245.header_protocol", 4)];
    const TUNNEL: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("FDDI");
        let first = b.u8(0)?;
        let destination = straight(b.array(1)?);
        let source = straight(b.array(7)?);
        w.set_addresses(Address::Ether(source), Address::Ether(destination));
        if w.fields() {
            header(w, &b, first, destination, source)?;
        }
        let payload = b.from(HEADER_LEN)?;
        if (control::ASYNCHRONOUS..=control::ASYNCHRONOUS_LAST).contains(&first) {
            w.call(id::LLC, payload)
        } else {
            w.data(payload)
        }
    }
}

/// An address with the bits of each octet in the usual order.
fn straight(address: [u8; 6]) -> [u8; 6] {
    address.map(u8::reverse_bits)
}

/// What a frame is called by its first octet.
fn name(first: u8) -> std::borrow::Cow<'static, str> {
    match first {
        control::VOID => "Void frame".into(),
        control::SMT_INFO => "SMT info".into(),
        control::SMT_NEXT => "SMT Next station address".into(),
        control::ASYNCHRONOUS..=control::ASYNCHRONOUS_LAST => {
            format!("Async LLC frame, priority {}", first & 7).into()
        }
        control::TOKEN => "Nonrestricted token".into(),
        control::RESTRICTED_TOKEN => "Restricted token".into(),
        control::BEACON => "MAC beacon".into(),
        control::CLAIM => "MAC claim token".into(),
        control::SYNCHRONOUS => "Sync LLC frame".into(),
        _ => match first & 0xf0 {
            control::SMT => format!("SMT frame, control {}", first & 0x0f).into(),
            control::MAC => format!("MAC frame, control {}", first & 0x0f).into(),
            control::IMPLEMENTOR => {
                format!("Implementor async frame, control {}", first & 0x0f).into()
            }
            control::IMPLEMENTOR_SYNCHRONOUS => {
                format!("Implementor sync frame, control {}", first & 0x0f).into()
            }
            _ => "Unknown frame type".into(),
        },
    }
}

fn header<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    first: u8,
    destination: [u8; 6],
    source: [u8; 6],
) -> Walked {
    let name = if w.wants_columns() || w.labels() { name(first) } else { "".into() };
    w.info(format_args!("{name}"));
    let (root, opened) = w.open_protocol(b, 0, HEADER_LEN)?;
    w.label(root, format_args!("Fiber Distributed Data Interface, {name}"));
    let item = w.item(FC, b, 0, 1)?;
    w.label_value(item, format_args!("0x{first:02x} ({name})"));
    let inner = w.open(item);
    w.item(FC_CLF, b, 0, 1)?;
    match first & 0xf0 {
        control::SMT => {
            w.item(FC_SMT_SUBTYPE, b, 0, 1)?;
        }
        control::MAC if first != control::RESTRICTED_TOKEN => {
            w.item(FC_MAC_SUBTYPE, b, 0, 1)?;
        }
        control::ASYNCHRONOUS if first <= control::ASYNCHRONOUS_LAST => {
            w.item(FC_PRIO, b, 0, 1)?;
        }
        _ => {}
    }
    w.close(inner);
    for (field, at, address) in [(DST, 1, destination), (SRC, 7, source)] {
        let [x, y, z, p, q, r] = address;
        let value = u64::from_be_bytes([0, 0, x, y, z, p, q, r]);
        w.number(field, b, at, 6, value)?;
        // The address as it lies in the frame would stand here where the two differed in tshark.
        for copy in [ADDR, field, ADDR] {
            let item = w.number(copy, b, at, 6, value)?;
            w.hide(item);
        }
    }
    w.close(opened);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frames_have_names() {
        assert_eq!(name(0x50), "Async LLC frame, priority 0");
        assert_eq!(name(0xc3), "MAC claim token");
        assert_eq!(name(0xe1), "Implementor sync frame, control 1");
        assert_eq!(name(0x10), "Unknown frame type");
    }

    #[test]
    fn addresses_are_turned_round() {
        assert_eq!(straight([0xaa, 0, 4, 0, 0x83, 0xa7]), [0x55, 0, 0x20, 0, 0xc1, 0xe5]);
    }
}
