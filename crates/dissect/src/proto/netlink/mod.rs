//! Linux netlink (RFC 3549, netlink(7)): messages between the kernel and programs, as captures of the link type "netlink" have them.
//! Messages of rtnetlink are taken apart, those of other families as far as their headers are common to all.

pub mod route;
mod words;

use lamna_fields::{Base, Encoding, Field, FieldDef, FieldType, Strings, field_table};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::{id, numbers};
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

field_table! {
    /// The fields of netlink.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("netlink", "Linux netlink protocol", "NETLINK");
    HATYPE = FieldDef::new("netlink.hatype", "Link-layer address type", FieldType::Uint16).strings(Strings::Values(&words::HATYPE_VALUES));
    FAMILY = FieldDef::new("netlink.family", "Family", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&words::FAMILY_VALUES));
    HDR_LEN = FieldDef::new("netlink.hdr_len", "Length", FieldType::Uint32);
    HDR_TYPE = FieldDef::new("netlink.hdr_type", "Message type", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&words::HDR_TYPE_VALUES));
    HDR_FLAGS = FieldDef::new("netlink.hdr_flags", "Flags", FieldType::Uint16).base(Base::Hex);
    HDR_FLAGS_DUMP_FILTERED = FieldDef::new("netlink.hdr_flags.dump_filtered", "Dump filtered", FieldType::Uint16).mask(0x20);
    HDR_FLAGS_DUMP_INTR = FieldDef::new("netlink.hdr_flags.dump_intr", "Dump inconsistent", FieldType::Uint16).mask(0x10);
    HDR_FLAGS_ECHO = FieldDef::new("netlink.hdr_flags.echo", "Echo", FieldType::Uint16).mask(0x8);
    HDR_FLAGS_ACK = FieldDef::new("netlink.hdr_flags.ack", "Ack", FieldType::Uint16).mask(0x4);
    HDR_FLAGS_MULTI = FieldDef::new("netlink.hdr_flags.multi", "Multipart message", FieldType::Uint16).mask(0x2);
    HDR_FLAGS_REQUEST = FieldDef::new("netlink.hdr_flags.request", "Request", FieldType::Uint16).mask(0x1);
    HDR_FLAGS_ROOT = FieldDef::new("netlink.hdr_flags.root", "Specify tree root", FieldType::Uint16).mask(0x100);
    HDR_FLAGS_MATCH = FieldDef::new("netlink.hdr_flags.match", "Return all matching", FieldType::Uint16).mask(0x200);
    HDR_FLAGS_ATOMIC = FieldDef::new("netlink.hdr_flags.atomic", "Atomic", FieldType::Uint16).mask(0x400);
    HDR_FLAGS_REPLACE = FieldDef::new("netlink.hdr_flags.replace", "Replace", FieldType::Uint16).mask(0x100);
    HDR_FLAGS_EXCL = FieldDef::new("netlink.hdr_flags.excl", "Excl", FieldType::Uint16).mask(0x200);
    HDR_FLAGS_CREATE = FieldDef::new("netlink.hdr_flags.create", "Create", FieldType::Uint16).mask(0x400);
    HDR_FLAGS_APPEND = FieldDef::new("netlink.hdr_flags.append", "Append", FieldType::Uint16).mask(0x800);
    HDR_SEQ = FieldDef::new("netlink.hdr_seq", "Sequence", FieldType::Uint32);
    HDR_PID = FieldDef::new("netlink.hdr_pid", "Port ID", FieldType::Uint32);
    ATTR_LEN = FieldDef::new("netlink.attr_len", "Len", FieldType::Uint16);
    ATTR_TYPE = FieldDef::new("netlink.attr_type", "Type", FieldType::Uint16).base(Base::Hex);
    ATTR_TYPE_NESTED = FieldDef::new("netlink.attr_type.nested", "Nested", FieldType::Boolean).bits(16).mask(0x8000).strings(Strings::TrueFalse(&("True", "False")));
    ATTR_TYPE_NET_BYTEORDER = FieldDef::new("netlink.attr_type.net_byteorder", "Network byte order", FieldType::Boolean).bits(16).mask(0x4000).strings(Strings::TrueFalse(&("True", "False")));
    ATTR_INDEX = FieldDef::new("netlink.attr_index", "Index", FieldType::Uint16);
    ATTR_DATA = FieldDef::new("netlink.attr_data", "Data", FieldType::Bytes);
    ERROR_FIELD = FieldDef::new("netlink.error", "Error code", FieldType::Int32).strings(Strings::Values(&numbers::errno::NAMES));
}

/// The link type of captures: `LINKTYPE_NETLINK`.
pub const LINK: u16 = 253;

/// Octets of the header that captures have in front of messages.
const COOKED_LEN: usize = 16;

/// Types of messages below this number mean the same in all families.
const FIRST_OF_FAMILY: u16 = 16;

/// The type of a message that acknowledges or refuses another.
const ERROR: u16 = 2;

/// Netlink.
#[derive(Clone, Copy, Debug)]
pub struct Netlink;

impl Dissect for Netlink {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Link(LINK)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        const NETLINK_HARDWARE: u16 = 824;
        const ROUTE: u16 = 0;
        if b.u16(2)? != NETLINK_HARDWARE {
            return Err(Fault::NotMine);
        }
        w.column_protocol("Netlink");
        w.info(format_args!(""));
        let (root, opened) = w.open_protocol(&b, 0, COOKED_LEN)?;
        w.label(root, format_args!("Linux netlink (cooked header)"));
        w.item(HATYPE, &b, 2, 2)?;
        let family = b.u16(14)?;
        w.item(FAMILY, &b, 14, 2)?;
        w.close(opened);
        let encoding = encoding(&b, COOKED_LEN)?;
        let mut at = COOKED_LEN;
        while b.remaining(at) >= Message::HEADER_LEN {
            let (len, kind) = (encoding.0(&b, at)? as usize, encoding.1(&b, at + 4)?);
            if len < Message::HEADER_LEN {
                let item = w.text(&b, at, 4, format_args!("Netlink message header"))?;
                let opened = w.open(item);
                w.item_as(HDR_LEN, &b, at, 4, encoding.2)?;
                w.close(opened);
                return Ok(());
            }
            if family == ROUTE && kind >= FIRST_OF_FAMILY {
                // One that says it is longer than what is there is for rtnetlink to judge.
                w.call(id::NETLINK_ROUTE, b.slice_up_to(at, len))?;
            } else {
                plain(w, &b.slice(at, len)?)?;
            }
            at += len;
        }
        Ok(())
    }
}

type Read32 = fn(&Buf<'_>, usize) -> Result<u32, Fault>;
type Read16 = fn(&Buf<'_>, usize) -> Result<u16, Fault>;

/// The order of the octets of the machine that sent the message at `at`, which its length tells: how its numbers are read.
fn encoding(b: &Buf<'_>, at: usize) -> Result<(Read32, Read16, Encoding), Fault> {
    let big = b.u32(at)?;
    Ok(if big < big.swap_bytes() {
        (|b, at| b.u32(at), |b, at| b.u16(at), Encoding::Big)
    } else {
        (
            |b, at| b.u32(at).map(u32::swap_bytes),
            |b, at| b.u16(at).map(u16::swap_bytes),
            Encoding::Little,
        )
    })
}

/// A message: its type, and how its numbers are read.
#[derive(Clone, Copy)]
pub(crate) struct Message {
    /// Octets, as the message says.
    pub(crate) len: u32,
    pub(crate) kind: u16,
    pub(crate) encoding: Encoding,
    read_32: Read32,
    read_16: Read16,
}

impl Message {
    /// Octets of a message's header.
    pub(crate) const HEADER_LEN: usize = 16;

    pub(crate) fn new(b: &Buf<'_>) -> Result<Self, Fault> {
        let (read_32, read_16, encoding) = encoding(b, 0)?;
        Ok(Message { len: read_32(b, 0)?, kind: read_16(b, 4)?, encoding, read_32, read_16 })
    }

    pub(crate) fn u32(&self, b: &Buf<'_>, at: usize) -> Result<u32, Fault> {
        (self.read_32)(b, at)
    }

    pub(crate) fn u16(&self, b: &Buf<'_>, at: usize) -> Result<u16, Fault> {
        (self.read_16)(b, at)
    }
}

/// The header of a message; `type_field` is the field of its type in its family.
pub(crate) fn header<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    m: Message,
    type_field: Option<Field>,
) -> Walked {
    const REQUEST: u16 = 1;
    /// Flags that mean one thing of a question, another of an order.
    const OF_REQUESTS: u16 = 0x0f00;
    const COMMON: [Field; 6] = [
        HDR_FLAGS_REQUEST,
        HDR_FLAGS_MULTI,
        HDR_FLAGS_ACK,
        HDR_FLAGS_ECHO,
        HDR_FLAGS_DUMP_INTR,
        HDR_FLAGS_DUMP_FILTERED,
    ];
    const QUESTION: [Field; 3] = [HDR_FLAGS_ROOT, HDR_FLAGS_MATCH, HDR_FLAGS_ATOMIC];
    const ORDER: [Field; 4] =
        [HDR_FLAGS_REPLACE, HDR_FLAGS_EXCL, HDR_FLAGS_CREATE, HDR_FLAGS_APPEND];
    b.check(0, Message::HEADER_LEN)?;
    let field = type_field.unwrap_or(HDR_TYPE);
    let number = m.kind;
    let name = w.word(field, u64::from(number));
    let item = match name {
        Some(name) => w.text(
            b,
            0,
            Message::HEADER_LEN,
            format_args!("Netlink message header (type: {name})"),
        )?,
        None => w.text(
            b,
            0,
            Message::HEADER_LEN,
            format_args!("Netlink message header (type: 0x{number:04x})"),
        )?,
    };
    let opened = w.open(item);
    let flags = m.u16(b, 6)?;
    let own = |w: &mut Walk<'_, C>| -> Walked {
        w.item_as(HDR_LEN, b, 0, 4, m.encoding)?;
        if type_field.is_none() {
            let item = w.item_as(HDR_TYPE, b, 4, 2, m.encoding)?;
            if number >= FIRST_OF_FAMILY {
                w.label_value(item, format_args!("Protocol-specific (0x{number:04x})"));
            }
        }
        Ok(())
    };
    w.foreign(id::NETLINK, own)?;
    if let Some(field) = type_field {
        w.item_as(field, b, 4, 2, m.encoding)?;
    }
    w.foreign(id::NETLINK, |w| -> Walked {
        let sets: [Option<&[Field]>; 2] = if flags & REQUEST != 0 && flags & OF_REQUESTS != 0 {
            [Some(&QUESTION), Some(&ORDER)]
        } else {
            [None, None]
        };
        for (index, set) in sets.into_iter().enumerate() {
            if index > 0 && set.is_none() {
                break;
            }
            let item = w.item_as(HDR_FLAGS, b, 6, 2, m.encoding)?;
            let inner = w.open(item);
            for field in COMMON.iter().chain(set.unwrap_or_default()) {
                w.item_as(*field, b, 6, 2, m.encoding)?;
            }
            w.close(inner);
        }
        w.item_as(HDR_SEQ, b, 8, 4, m.encoding)?;
        w.item_as(HDR_PID, b, 12, 4, m.encoding)?;
        Ok(())
    })?;
    w.close(opened);
    Ok(())
}

/// A message that is of no family known here.
fn plain<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let message = Message::new(b)?;
    let outer = w.open_top();
    let item = w.text(b, 0, b.len(), format_args!("Netlink message"))?;
    let opened = w.open(item);
    header(w, b, message, None)?;
    if message.kind == ERROR {
        w.item_as(ERROR_FIELD, b, 16, 4, message.encoding)?;
        let quoted = b.from(20)?;
        // The order is of the same machine, whatever its length says.
        let quoted_message = Message { kind: message.u16(&quoted, 4)?, ..message };
        header(w, &quoted, quoted_message, None)?;
    } else {
        w.data(b.from(Message::HEADER_LEN)?)?;
    }
    w.close(opened);
    w.close(outer);
    Ok(())
}

#[cfg(test)]
mod tests;
