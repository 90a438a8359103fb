//! Protocol for carrying Authentication for Network Access (RFC 5191, with relays of RFC 6345 and encryption of RFC 6786): messages of
//! attributes, among them the packets of EAP.

use std::collections::HashMap;

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::id;
use crate::registry::{Claim, Dissect};
use crate::track::Scope;
use crate::walk::Walk;

values! {
    static MESSAGES {
        1 => "PANA-Client-Initiation",
        2 => "PANA-Auth",
        3 => "PANA-Termination",
        4 => "PANA-Notification",
        5 => "PANA-Relay",
    }
    static ATTRIBUTES {
        1 => "AUTH AVP",
        2 => "EAP-Payload AVP",
        3 => "Integrity-Algorithm AVP",
        4 => "Key-Id AVP",
        5 => "Nonce AVP",
        6 => "PRF-Algorithm AVP",
        7 => "Result-Code",
        8 => "Session-Lifetime",
        9 => "Termination-Cause",
        10 => "PaC-Information",
        11 => "Relayed-Message",
        12 => "Encryption-Encap",
        13 => "Encryption-Algorithm",
    }
}

field_table! {
    /// The fields of Protocol for carrying Authentication for Network Access.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("pana", "Protocol for carrying Authentication for Network Access", "PANA");
    RESPONSE_IN = FieldDef::new("pana.response_in", "Response In", FieldType::FrameNum);
    RESPONSE_TO = FieldDef::new("pana.response_to", "Request In", FieldType::FrameNum);
    RESPONSE_TIME = FieldDef::new("pana.response_time", "Response Time", FieldType::RelativeTime);
    RESERVED = FieldDef::new("pana.reserved", "PANA Reserved", FieldType::Bytes);
    LENGTH = FieldDef::new("pana.length", "PANA Message Length", FieldType::Uint16);
    FLAGS = FieldDef::new("pana.flags", "Flags", FieldType::Uint8).base(Base::Hex);
    FLAGS_R = FieldDef::new("pana.flags.r", "Request", FieldType::Boolean).bits(16).mask(0x8000).strings(Strings::TrueFalse(&("Set", "Not set")));
    FLAGS_S = FieldDef::new("pana.flags.s", "Start", FieldType::Boolean).bits(16).mask(0x4000).strings(Strings::TrueFalse(&("Set", "Not set")));
    FLAGS_C = FieldDef::new("pana.flags.c", "Complete", FieldType::Boolean).bits(16).mask(0x2000).strings(Strings::TrueFalse(&("Set", "Not set")));
    FLAGS_A = FieldDef::new("pana.flags.a", "Auth", FieldType::Boolean).bits(16).mask(0x1000).strings(Strings::TrueFalse(&("Set", "Not set")));
    FLAGS_P = FieldDef::new("pana.flags.p", "Ping", FieldType::Boolean).bits(16).mask(0x800).strings(Strings::TrueFalse(&("Set", "Not set")));
    FLAGS_I = FieldDef::new("pana.flags.i", "IP Reconfig", FieldType::Boolean).bits(16).mask(0x400).strings(Strings::TrueFalse(&("Set", "Not set")));
    TYPE = FieldDef::new("pana.type", "PANA Message Type", FieldType::Uint16);
    SID = FieldDef::new("pana.sid", "PANA Session ID", FieldType::Uint32).base(Base::Hex);
    SEQ = FieldDef::new("pana.seq", "PANA Sequence Number", FieldType::Uint32).base(Base::Hex);
    AVP_CODE = FieldDef::new("pana.avp.code", "AVP Code", FieldType::Uint16);
    AVP_DATA_LENGTH = FieldDef::new("pana.avp.data_length", "AVP Data Length", FieldType::Uint16);
    AVP_FLAGS = FieldDef::new("pana.avp.flags", "AVP Flags", FieldType::Uint16).base(Base::Hex);
    AVP_FLAGS_V = FieldDef::new("pana.avp.flags.v", "Vendor", FieldType::Boolean).bits(16).mask(0x8000).strings(Strings::TrueFalse(&("Set", "Not set")));
    AVP_RESERVED = FieldDef::new("pana.avp.reserved", "AVP Reserved", FieldType::Bytes);
    AVP_VENDORID = FieldDef::new("pana.avp.vendorid", "AVP Vendor ID", FieldType::Uint32).base(Base::Hex);
    AVP_DATA_UINT64 = FieldDef::new("pana.avp.data.uint64", "Value", FieldType::Uint64).base(Base::Hex);
    AVP_DATA_INT64 = FieldDef::new("pana.avp.data.int64", "Value", FieldType::Int64);
    AVP_DATA_UINT32 = FieldDef::new("pana.avp.data.uint32", "Value", FieldType::Uint32).base(Base::Hex);
    AVP_DATA_INT32 = FieldDef::new("pana.avp.data.int32", "Value", FieldType::Int32);
    AVP_DATA_BYTES = FieldDef::new("pana.avp.data.bytes", "Value", FieldType::Bytes);
    AVP_DATA_STRING = FieldDef::new("pana.avp.data.string", "UTF8String", FieldType::String);
    AVP_DATA_ENUM = FieldDef::new("pana.avp.data.enum", "Value", FieldType::Int32);
}

/// Octets of the header.
const HEADER_LEN: usize = 16;

/// Octets of the head of an attribute.
const HEAD_LEN: usize = 8;

/// The flag of a request.
const REQUEST: u16 = 0x8000;

/// Flags that are none.
const NO_FLAGS: u16 = 0x03ff;

/// Messages inside of messages that are looked into: relays do not relay what was relayed.
const MAX_NESTING: usize = 4;

/// PANA.
#[derive(Clone, Copy, Debug)]
pub struct Pana;

impl Dissect for Pana {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Heuristic("udp")];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        message(w, &b, 0)
    }

    fn recognise(b: &Buf<'_>) -> bool {
        is_message(b).unwrap_or(false)
    }
}

/// Whether octets are a message: its header, and the head of its first attribute.
fn is_message(b: &Buf<'_>) -> Result<bool, Fault> {
    let is_header = b.u16(0)? == 0
        && usize::from(b.u16(2)?) == b.reported()
        && b.u16(4)? & NO_FLAGS == 0
        && MESSAGES.get(u64::from(b.u16(6)?)).is_some();
    if !is_header || b.reported() == HEADER_LEN {
        return Ok(is_header && b.reported() >= HEADER_LEN);
    }
    let (code, flags) = (b.u16(HEADER_LEN)?, b.u16(HEADER_LEN + 2)?);
    // A vendor's number stands in front of the value, which alone is counted.
    let vendor = if flags & 0x8000 == 0 { 0 } else { 4 };
    let len = HEAD_LEN + vendor + usize::from(b.u16(HEADER_LEN + 4)?);
    let is_head = ATTRIBUTES.get(u64::from(code)).is_some() && flags & 0x7fff == 0;
    Ok(is_head && len <= b.remaining(HEADER_LEN))
}

/// A message.
fn message<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, depth: usize) -> Walked {
    w.column_protocol("PANA");
    let (len, flags, kind) = (b.u16(2)?, b.u16(4)?, b.u16(6)?);
    let number = b.u32(12)?;
    let is_request = flags & REQUEST != 0;
    let side = if is_request { "Request" } else { "Answer" };
    let name = MESSAGES.get(u64::from(kind)).unwrap_or("Unknown");
    w.info(format_args!("Type {name}-{side}"));
    let (_, opened) = w.open_protocol(b, 0, usize::from(len).min(b.len()))?;
    answer(w, b, is_request, number);
    w.item(RESERVED, b, 0, 2)?;
    w.item(LENGTH, b, 2, 2)?;
    // The field is of one octet, though its text has both.
    let item = w.number(FLAGS, b, 4, 1, u64::from(flags & 0xff))?;
    w.label_value(item, format_args!("0x{flags:02x}"));
    let item = w.item(TYPE, b, 6, 2)?;
    w.label_value(item, format_args!("{name}-{side} ({kind})"));
    w.item(SID, b, 8, 4)?;
    w.item(SEQ, b, 12, 4)?;
    if b.reported() > HEADER_LEN {
        let text = format_args!("Attribute Value Pairs");
        let item = w.text(b, HEADER_LEN, b.len().saturating_sub(HEADER_LEN), text)?;
        let inner = w.open(item);
        attributes(w, b, depth)?;
        w.close(inner);
    }
    w.close(opened);
    Ok(())
}

/// What the value of an attribute is.
#[derive(Clone, Copy)]
enum Kind {
    Octets,
    Unsigned,
    Signed,
    Code,
    Cause,
    Eap,
    Message,
}

/// The kind of a value, and its name.
fn kind_of(code: u16) -> (Kind, &'static str) {
    match code {
        2 => (Kind::Eap, "OctetString"),
        3 | 6 | 8 | 13 => (Kind::Unsigned, "Unsigned32"),
        4 => (Kind::Signed, "Integer32"),
        7 => (Kind::Code, "Unsigned32"),
        9 => (Kind::Cause, "Enumerated"),
        11 => (Kind::Message, "Encapsulated"),
        _ => (Kind::Octets, "OctetString"),
    }
}

/// The attributes, one behind the other.
fn attributes<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, depth: usize) -> Walked {
    const VENDOR: u16 = 0x8000;
    const ALIGNMENT: usize = 4;
    let mut at = HEADER_LEN;
    while b.remaining(at) > 0 {
        let (code, flags) = (b.u16(at)?, b.u16(at + 2)?);
        let len = usize::from(b.u16(at + 4)?);
        let is_vendors = flags & VENDOR != 0;
        let head = if is_vendors { HEAD_LEN + 4 } else { HEAD_LEN };
        let whole = head + len;
        let padded = whole.next_multiple_of(ALIGNMENT);
        let (kind, words) = if is_vendors { (Kind::Octets, "OctetString") } else { kind_of(code) };
        let unknown;
        let name = match ATTRIBUTES.get(u64::from(code)) {
            Some(name) => name,
            None => {
                unknown = format!("Unknown ({code})");
                &unknown
            }
        };
        let text = format_args!("{name} ({words}) length: {whole} bytes ({padded} padded bytes)");
        let item = w.text(b, at, padded, text)?;
        let opened = w.open(item);
        let shown = w.item(AVP_CODE, b, at, 2)?;
        w.label_value(shown, format_args!("{name} ({code})"));
        w.bitmask(AVP_FLAGS, &[AVP_FLAGS_V], b, at + 2, 2)?;
        w.item(AVP_DATA_LENGTH, b, at + 4, 2)?;
        w.item(AVP_RESERVED, b, at + 6, 2)?;
        if is_vendors {
            // What a vendor defines is not shown.
            w.item(AVP_VENDORID, b, at + HEAD_LEN, 4)?;
        } else {
            value(w, b, at + head, len, kind, depth)?;
        }
        w.close(opened);
        at += padded;
    }
    Ok(())
}

/// The value of an attribute.
fn value<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    len: usize,
    kind: Kind,
    depth: usize,
) -> Walked {
    match kind {
        Kind::Octets => _ = w.item(AVP_DATA_BYTES, b, at, len)?,
        Kind::Unsigned => _ = w.item(AVP_DATA_UINT32, b, at, 4)?,
        Kind::Signed => _ = w.item(AVP_DATA_INT32, b, at, 4)?,
        Kind::Cause => _ = w.item(AVP_DATA_ENUM, b, at, 4)?,
        Kind::Code => {
            let code = b.u32(at)?;
            // Wireshark shows a result as if it were an attribute's code.
            let item = w.number(AVP_CODE, b, at, len, u64::from(code))?;
            let name = ATTRIBUTES.get(u64::from(code)).unwrap_or("Unknown");
            w.label(item, format_args!("Value: {code} ({name})"));
        }
        Kind::Eap => {
            let item = w.text(b, at, len, format_args!("AVP Value (EAP packet)"))?;
            let opened = w.open(item);
            w.call(id::EAP, b.slice(at, len)?)?;
            w.close(opened);
        }
        Kind::Message => {
            let item = w.text(b, at, len, format_args!("AVP Value (PANA packet)"))?;
            let opened = w.open(item);
            if depth < MAX_NESTING {
                message(w, &b.slice(at, len)?, depth + 1)?;
            }
            w.close(opened);
        }
    }
    Ok(())
}

/// Requests of a conversation that may be open at a time.
const MAX_OPEN: usize = 1 << 10;

/// The requests by their sequence numbers: frame and time.
#[derive(Debug, Default)]
struct Requests(HashMap<u32, (u32, i64)>);

/// Tells which request an answer is to.
fn answer<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, is_request: bool, number: u32) {
    let (frame, time) = (w.frame.number, w.frame.time.unwrap_or_default());
    let asked = w.remember(Scope::Stream, |requests: &mut Requests, _| {
        if is_request {
            if requests.0.len() >= MAX_OPEN {
                requests.0.clear();
            }
            requests.0.insert(number, (frame, time));
            return None;
        }
        requests.0.get(&number).map(|(asked, begun)| (*asked, time - begun))
    });
    if let Some((asked, took)) = asked.flatten() {
        w.generated(RESPONSE_TO, b, 0, u64::from(asked));
        w.generated_signed(RESPONSE_TIME, b, 0, took);
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::shown;

    fn packet(kind: u8, attributes: &[u8]) -> Vec<u8> {
        let len = 16 + attributes.len() as u8;
        let mut packet = vec![0, 0, 0, len, 0x80, 0, 0, kind, 0, 0, 0, 7, 0, 0, 0, 1];
        packet.extend(attributes);
        packet
    }

    #[test]
    fn a_message_is_known_by_its_header() {
        let shown = shown(716, 49400, &packet(2, &[]));
        assert_eq!(shown.info, "PANA Type PANA-Auth-Request");
        assert!(shown.has("Flags: 0x8000"));
    }

    #[test]
    fn attributes_have_values_of_their_kinds() {
        let shown = shown(716, 49400, &packet(2, b"\0\x03\0\0\0\x04\0\0\0\0\0\x09"));
        assert!(
            shown.has("Integrity-Algorithm AVP (Unsigned32) length: 12 bytes (12 padded bytes)")
        );
        assert!(shown.has("Value: 0x00000009"));
    }

    #[test]
    fn other_types_are_not_pana() {
        assert_eq!(shown(716, 49400, &packet(9, &[])).protocols, "eth:ethertype:ip:udp:data");
    }
}
