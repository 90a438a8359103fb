//! EtherCAT (ETG.1000, IEC 61158): frames over Ethernet and UDP, and the datagrams in them with the registers that they read and
//! write. What mailboxes carry is left as octets, unless the frame is one itself.

mod fields;
mod registers;

use std::fmt::Write;

use lamna_fields::{Base, Field, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::{id, little};
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

use fields as f;

mod frame {
    use super::*;

    values! {
        static RESERVED_VALUES {
            0x0 => "Valid",
            0x1 => "Invalid (must be zero for conformance with the protocol specification)",
        }
        static TYPE_VALUES {
            0x1 => "EtherCAT command",
            0x2 => "ADS",
            0x3 => "RAW-IO",
            0x4 => "NV",
            0x5 => "Mailbox",
        }
    }

    field_table! {
        /// The fields of EtherCAT frame header.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("ecatf", "EtherCAT frame header", "ECATF");
        LENGTH = FieldDef::new("ecatf.length", "Length", FieldType::Uint16).base(Base::Hex).mask(0x7ff);
        RESERVED = FieldDef::new("ecatf.reserved", "Reserved", FieldType::Uint16).base(Base::Hex).mask(0x800).strings(Strings::Values(&RESERVED_VALUES));
        TYPE = FieldDef::new("ecatf.type", "Type", FieldType::Uint16).base(Base::Hex).mask(0xf000).strings(Strings::Values(&TYPE_VALUES));
    }
}

/// Octets before the data of a datagram, and of the counter behind it.
const HEADER_LEN: usize = 10;
const COUNTER_LEN: usize = 2;

/// Datagrams of a frame that have fields of their own number.
const NUMBERED: usize = 10;

/// Datagrams of a frame that Info tells one by one.
const TOLD: usize = 4;

/// That a datagram went round, and that another one follows.
const CIRCULATED: u16 = 0x4000;
const MORE: u16 = 0x8000;

/// How the Protocol column calls frames of types that nobody takes apart.
static UNKNOWN: [&str; 16] = [
    "0x0000", "0x0001", "0x0002", "0x0003", "0x0004", "0x0005", "0x0006", "0x0007", "0x0008",
    "0x0009", "0x000a", "0x000b", "0x000c", "0x000d", "0x000e", "0x000f",
];

/// What commands do.
static LONG: [&str; 15] = [
    "No operation",
    "Auto Increment Physical Read",
    "Auto Increment Physical Write",
    "Auto Increment Physical ReadWrite",
    "Configured address Physical Read",
    "Configured address Physical Write",
    "Configured address Physical ReadWrite",
    "Broadcast Read",
    "Broadcast Write",
    "Broadcast ReadWrite",
    "Logical Read",
    "Logical Write",
    "Logical ReadWrite",
    "Auto Increment Physical Read Multiple Write",
    "Configured Address Physical Read Multiple Write",
];

/// A frame.
#[derive(Clone, Copy, Debug)]
pub struct Frame;

impl Dissect for Frame {
    const FIELDS: &'static [FieldDef] = frame::FIELDS;
    const CLAIMS: &'static [Claim] =
        &[Claim::Ethertype(0x88a4), Claim::UdpPort(34980), Claim::TcpPort(34980)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("ECATF");
        let header = b.u16_le(0)?;
        let (_, opened) = w.open_protocol(&b, 0, 2)?;
        little::bits(w, &b, 0, 2, &[frame::LENGTH, frame::RESERVED, frame::TYPE])?;
        w.close(opened);
        let rest = b.from(2)?;
        match header >> 12 {
            1 => w.call(id::ECAT, rest),
            2 => w.call(id::AMS, rest),
            kind => {
                if w.wants_columns() {
                    w.columns().set_protocol(UNKNOWN[usize::from(kind)]);
                }
                w.data(rest)
            }
        }
    }
}

/// The datagrams of a frame.
#[derive(Clone, Copy, Debug)]
pub struct Datagrams;

/// A datagram's header.
#[derive(Clone, Copy)]
struct Header {
    command: u8,
    address: (u16, u16),
    length: u16,
    counter: u16,
    at: usize,
}

impl Header {
    fn new(b: &Buf<'_>, at: usize) -> Result<Self, Fault> {
        let length = b.u16_le(at + 6)?;
        let counter = b.u16_le(at + HEADER_LEN + usize::from(length & 0x7ff))?;
        let address = (b.u16_le(at + 2)?, b.u16_le(at + 4)?);
        Ok(Header { command: b.u8(at)?, address, length, counter, at })
    }

    /// Octets of data.
    fn len(self) -> usize {
        usize::from(self.length & 0x7ff)
    }

    fn end(self) -> usize {
        self.at + HEADER_LEN + self.len() + COUNTER_LEN
    }

    fn name(self) -> String {
        match f::CMD_VALUES.get(self.command.into()) {
            Some(word) => word.to_owned(),
            None => format!("<UNKNOWN: {}>", self.command),
        }
    }

    fn is_logical(self) -> bool {
        matches!(self.command, 10..=12)
    }

    /// Whether the data are registers of slaves.
    fn has_registers(self) -> bool {
        matches!(self.command, 1..=9 | 13 | 14)
    }

    /// Whether it only reads them.
    fn reads(self) -> bool {
        matches!(self.command, 1 | 4 | 7)
    }
}

impl Dissect for Datagrams {
    const FIELDS: &'static [FieldDef] = f::FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("ECAT");
        let (mut at, mut count, mut sum) = (0, 0, 0);
        let mut list = String::new();
        let first = Header::new(&b, 0)?;
        loop {
            let header = Header::new(&b, at)?;
            count += 1;
            sum += header.len();
            if count <= TOLD {
                let comma = if count == 1 { "" } else { ", " };
                // Writing to a String cannot fail.
                let _ = write!(list, "{comma}'{}': len {}", header.name(), header.len());
            }
            at = header.end();
            if header.length & MORE == 0 || at >= b.reported() {
                break;
            }
        }
        let info = match count {
            1 => format!(
                "'{}': Len: {}, Adp {:#x}, Ado {:#x}, Wc {} ",
                first.name(),
                first.len(),
                first.address.0,
                first.address.1,
                first.counter
            ),
            2 => format!("2 Cmds, {list} "),
            3..=TOLD => format!("{count} Cmds, {list}"),
            _ => format!("{count} Cmds, SumLen {sum}, '{}'... ", first.name()),
        };
        w.info(format_args!("{info}"));
        let (root, opened) = w.open_protocol(&b, 0, b.len())?;
        w.label(root, format_args!("EtherCAT datagram(s): {info}"));
        let mut at = 0;
        for index in 0..count {
            let header = Header::new(&b, at)?;
            datagram(w, &b, header, index)?;
            at = header.end();
        }
        w.close(opened);
        if at < b.reported() {
            w.item(f::SUBFRAME_PAD_BYTES, &b, at, b.len() - at)?;
        }
        Ok(())
    }
}

/// Adds the field that repeats another one under the number of its datagram, hidden.
fn numbered<C: Collector>(
    w: &mut Walk<'_, C>,
    first: Field,
    index: usize,
    b: &Buf<'_>,
    at: usize,
    len: usize,
) -> Walked {
    if index < NUMBERED {
        let item = w.item_le(Field(first.0 + index as u16), b, at, len)?;
        w.hide(item);
    }
    Ok(())
}

fn datagram<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    header: Header,
    index: usize,
) -> Walked {
    let Header { command, address, length, counter, at } = header;
    let (name, len) = (header.name(), header.len());
    let address = if header.is_logical() {
        format!("Addr {:#x}", u32::from(address.1) << 16 | u32::from(address.0))
    } else {
        format!("Adp {:#x}, Ado {:#x}", address.0, address.1)
    };
    let title = format_args!(
        "EtherCAT datagram: Cmd: '{name}' ({command}), Len: {len}, {address}, Cnt {counter}"
    );
    let item = w.text(b, at, header.end() - at, title)?;
    let opened = w.open(item);
    let inner = w.text(b, at, HEADER_LEN, format_args!("Header"))?;
    let inner = w.open(inner);
    let shown = w.item(f::CMD, b, at, 1)?;
    let long = LONG.get(usize::from(command)).copied().unwrap_or("Unknown command");
    w.label(shown, format_args!("Cmd        : {command} ({long})"));
    numbered(w, f::SUB1_CMD, index, b, at, 1)?;
    w.item(f::IDX, b, at + 1, 1)?;
    numbered(w, f::SUB1_IDX, index, b, at + 1, 1)?;
    if header.is_logical() {
        w.item_le(f::LAD, b, at + 2, 4)?;
        numbered(w, f::SUB1_LAD, index, b, at + 2, 4)?;
    } else {
        w.item_le(f::ADP, b, at + 2, 2)?;
        numbered(w, f::SUB1_ADP, index, b, at + 2, 2)?;
        w.item_le(f::ADO, b, at + 4, 2)?;
        numbered(w, f::SUB1_ADO, index, b, at + 4, 2)?;
    }
    let round = if length & CIRCULATED != 0 { "Roundtrip" } else { "No Roundtrip" };
    let more = if length & MORE != 0 { "More Follows..." } else { "Last Sub Command" };
    let title = format_args!("Length     : {len} ({len:#x}) - {round} - {more}");
    let part = w.text(b, at + 6, 2, title)?;
    let bits = w.open(part);
    let fields =
        [f::SUBFRAME_LENGTH, f::SUBFRAME_RESERVED, f::SUBFRAME_CIRCULATING, f::SUBFRAME_MORE];
    little::bits(w, b, at + 6, 2, &fields)?;
    w.close(bits);
    w.item_le(f::INT, b, at + 8, 2)?;
    w.close(inner);
    let data = b.slice_up_to(at + HEADER_LEN, len);
    // What no slave has read is not shown.
    let is_unread = header.reads() && counter == 0;
    let is_known =
        header.has_registers() && !is_unread && registers::walk(w, &data, header.address.1)?;
    if !is_known && !is_unread && len > 0 {
        w.item(f::DATA, &data, 0, len)?;
        numbered(w, f::SUB1_DATA, index, &data, 0, len)?;
    }
    w.item_le(f::CNT, b, at + HEADER_LEN + len, 2)?;
    numbered(w, f::SUB1_CNT, index, b, at + HEADER_LEN + len, 2)?;
    w.close(opened);
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{ethernet, frame};

    #[test]
    fn a_register_is_read_from_all_slaves() {
        let datagram = [14, 0x10, 7, 5, 0, 0, 0x30, 1, 2, 0, 0, 0, 8, 0, 3, 0];
        let told = frame(1, &ethernet(0x88a4, &datagram));
        assert_eq!(told.protocols, "eth:ethertype:ecatf:ecat");
        let info = "ECAT 'BRD': Len: 2, Adp 0x0, Ado 0x130, Wc 3 ";
        assert!(told.columns.ends_with(info), "{told:#?}");
        assert!(told.has("Working Cnt: 3"), "{told:#?}");
        assert!(told.tree.iter().any(|line| line.contains("AL Status (0x130)")), "{told:#?}");
    }

    #[test]
    fn datagrams_follow_each_other() {
        let mut octets = vec![26, 0x10, 12, 1, 0, 0, 1, 0, 1, 0x80, 0, 0, 9, 1, 0];
        octets.extend([11, 2, 0, 0, 2, 0, 1, 0, 0, 0, 8, 1, 0]);
        let told = frame(1, &ethernet(0x88a4, &octets));
        assert!(told.columns.ends_with("ECAT 2 Cmds, 'LRW': len 1, 'LWR': len 1 "), "{told:#?}");
        assert!(told.has("Log Addr: 0x00020000"), "{told:#?}");
    }

    #[test]
    fn a_datagram_that_is_cut_is_malformed() {
        let told = frame(1, &ethernet(0x88a4, &[14, 0x10, 7, 5, 0, 0, 0x30, 1, 20, 0, 0, 0, 8]));
        assert!(told.columns.ends_with("ECAT [Malformed Packet]"), "{told:#?}");
    }
}
