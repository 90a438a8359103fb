//! The session service (RFC 1002, section 4.3), and SMB's framing without it on port 445 (MS-SMB2, section 2.1).

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect, Held};
use crate::stream::{Framing, Pdu};
use crate::walk::{REST, Walk};

use super::name::{Name, kind_word};

values! {
    static TYPE_VALUES {
        0x0 => "Session message",
        0x81 => "Session request",
        0x82 => "Positive session response",
        0x83 => "Negative session response",
        0x84 => "Retarget session response",
        0x85 => "Session keep-alive",
    }
    static ERROR_CODE_VALUES {
        0x80 => "Not listening on called name",
        0x81 => "Not listening for calling name",
        0x82 => "Called name not present",
        0x83 => "Called name present, but insufficient resources",
        0x8f => "Unspecified error",
    }
}

field_table! {
    /// The fields of NetBIOS Session Service.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("nbss", "NetBIOS Session Service", "NBSS");
    TYPE = FieldDef::new("nbss.type", "Message Type", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&TYPE_VALUES));
    FLAGS = FieldDef::new("nbss.flags", "Flags", FieldType::Uint8).base(Base::Hex);
    FLAGS_E = FieldDef::new("nbss.flags.e", "Extend", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Add 65536 to length", "Add 0 to length")));
    LENGTH = FieldDef::new("nbss.length", "Length", FieldType::Uint24);
    ERROR_CODE = FieldDef::new("nbss.error_code", "Error code", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&ERROR_CODE_VALUES));
    RETARGET_IP_ADDRESS = FieldDef::new("nbss.retarget_ip_address", "Retarget IP address", FieldType::Ipv4);
    RETARGET_PORT = FieldDef::new("nbss.retarget_port", "Retarget port", FieldType::Uint16);
    CONTINUATION_DATA = FieldDef::new("nbss.continuation_data", "Continuation data", FieldType::Bytes);
    CALLED_NAME = FieldDef::new("nbss.called_name", "Called name", FieldType::String);
    CALLING_NAME = FieldDef::new("nbss.calling_name", "Calling name", FieldType::String);
}

/// Octets of the header.
const HEADER_LEN: usize = 4;

/// The port on which lengths have 24 bits, and there is nothing but messages.
const DIRECT: u16 = 445;

/// Packet types (RFC 1002, section 4.3.1).
mod kind {
    pub(super) const MESSAGE: u8 = 0x00;
    pub(super) const REQUEST: u8 = 0x81;
    pub(super) const POSITIVE: u8 = 0x82;
    pub(super) const NEGATIVE: u8 = 0x83;
    pub(super) const RETARGET: u8 = 0x84;
    pub(super) const KEEPALIVE: u8 = 0x85;
}

/// NetBIOS sessions.
#[derive(Clone, Copy, Debug)]
pub struct Nbss;

impl Dissect for Nbss {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::TcpPort(139), Claim::TcpPort(DIRECT)];
    const FRAMES: bool = true;

    const SHOWS_HELD: Held = Held::Info(|_, _| "Session message");

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let direct = is_direct(w.net.source_port, w.net.destination_port);
        let whole = b;
        let mut at = 0;
        w.column_protocol("NBSS");
        while at < whole.reported() {
            let b = whole.from(at)?;
            let Some(len) = packet_len(b.captured()).filter(|_| is_packet(b.captured())) else {
                return continuation(w, &b, at == 0);
            };
            let packet = b.slice_up_to(0, len);
            at += len;
            w.contain(&whole, |w| one(w, &packet, direct))?;
        }
        Ok(())
    }

    fn frame(framing: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        let mut at = 0;
        while let Some(rest) = bytes.get(at..).filter(|rest| !rest.is_empty()) {
            let Some(len) = packet_len(rest) else {
                return match at {
                    0 if framing.follows => Pdu::MoreUnknown,
                    // Too little for a header is the rest of something else.
                    0 => Pdu::Whole(bytes.len()),
                    _ => Pdu::Whole(at),
                };
            };
            if !is_packet(rest) {
                return Pdu::Whole(bytes.len());
            }
            if len > rest.len() {
                return if at == 0 { Pdu::More(len - rest.len()) } else { Pdu::Whole(at) };
            }
            at += len;
        }
        Pdu::Whole(at)
    }
}

fn is_direct(source: u16, destination: u16) -> bool {
    source == DIRECT || destination == DIRECT
}

/// Octets of a packet, header included: a message has 24 bits for them (MS-SMB2, section 2.1).
fn packet_len(bytes: &[u8]) -> Option<usize> {
    let [kind, flags, high, low] = *bytes.first_chunk::<HEADER_LEN>()?;
    let flags = if kind == kind::MESSAGE { flags } else { flags & 1 };
    Some(HEADER_LEN + u32::from_be_bytes([0, flags, high, low]) as usize)
}

/// Longest session request: two names (RFC 1001, section 14).
const MAX_REQUEST: u32 = 256;

/// Whether a packet begins here: its type is known, no flag is set but the one that makes it longer, and it has the length that
/// packets of its type have. Wireshark's test: what fails it is the rest of another packet, unless it is SMB all the same.
fn is_packet(bytes: &[u8]) -> bool {
    let Some([kind, flags, high, low]) = bytes.first_chunk::<HEADER_LEN>() else { return false };
    if *kind == kind::MESSAGE && bytes.get(HEADER_LEN + 1..HEADER_LEN + 4) == Some(b"SMB") {
        return true;
    }
    let len = u32::from_be_bytes([0, flags & 1, *high, *low]);
    let fits = match *kind {
        kind::MESSAGE => len > 0,
        kind::REQUEST => (2..=MAX_REQUEST).contains(&len),
        kind::NEGATIVE => len == 1,
        kind::RETARGET => len == 6,
        kind::POSITIVE | kind::KEEPALIVE => len == 0,
        _ => false,
    };
    fits && flags & !1 == 0
}

fn continuation<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, is_first: bool) -> Walked {
    if is_first {
        w.info(format_args!("NBSS Continuation Message"));
    }
    let outer = w.open_top();
    let (_, opened) = w.open_protocol(b, 0, REST)?;
    w.item(CONTINUATION_DATA, b, 0, REST)?;
    w.close(opened);
    w.close(outer);
    Ok(())
}

/// Walks one packet.
fn one<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, direct: bool) -> Walked {
    let packet = b.u8(0)?;
    let outer = w.open_top();
    let (_, opened) = w.open_protocol(b, 0, REST)?;
    w.item(TYPE, b, 0, 1)?;
    if direct {
        w.item(LENGTH, b, 1, 3)?;
    } else if packet == kind::MESSAGE {
        w.number(LENGTH, b, 1, 3, u64::from(b.u24(1)? & 0x1_ffff))?;
    } else {
        let flags = w.item(FLAGS, b, 1, 1)?;
        let inner = w.open(flags);
        w.item(FLAGS_E, b, 1, 1)?;
        w.close(inner);
        let length = u64::from(b.u24(1)? & 0x1_ffff);
        w.number(LENGTH, b, 1, 3, length)?;
    }
    let body = b.from(HEADER_LEN)?;
    let word = TYPE_VALUES.get(u64::from(packet)).unwrap_or("Unknown");
    if packet != kind::MESSAGE {
        w.info(format_args!("{word}"));
    }
    match packet {
        kind::REQUEST => {
            let called = name(w, &body, 0, CALLED_NAME)?;
            w.info_append(format_args!(", to {called} from "));
            let calling = name(w, &body, called.wire_len, CALLING_NAME)?;
            w.info_append(format_args!("{calling}"));
        }
        kind::NEGATIVE => {
            w.item(ERROR_CODE, &body, 0, 1)?;
            if w.wants_columns() {
                let code = body.u8(0)?;
                match ERROR_CODE_VALUES.get(u64::from(code)) {
                    Some(word) => w.info_append(format_args!(", {word}")),
                    None => w.info_append(format_args!(", Unknown ({code:x})")),
                }
            }
        }
        kind::RETARGET => {
            w.item(RETARGET_IP_ADDRESS, &body, 0, 4)?;
            w.item(RETARGET_PORT, &body, 4, 2)?;
        }
        _ => {}
    }
    w.close(opened);
    if packet == kind::MESSAGE && !w.try_heuristics("netbios", body)? {
        w.info(format_args!("{word}"));
        w.data(body)?;
    }
    w.close(outer);
    Ok(())
}

fn name<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    field: lamna_fields::Field,
) -> Result<Name, Fault> {
    let name = Name::read(b, at)?;
    let word = name.kind().map_or("Unknown", kind_word);
    let item = w.string(field, b, at, name.wire_len, format_args!("{name}"))?;
    w.append(item, format_args!(" ({word})"));
    Ok(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::columns::Columns;

    #[test]
    fn messages_have_longer_lengths_than_other_packets() {
        assert_eq!(packet_len(&[0, 1, 0, 2]), Some(65_542));
        assert_eq!(packet_len(&[0, 2, 0, 2]), Some(131_078));
        assert_eq!(packet_len(&[0x81, 2, 0, 2]), Some(6));
        assert_eq!(packet_len(&[0x81, 1, 0, 2]), Some(65_542));
    }

    #[test]
    fn what_is_smb_needs_no_other_sign_of_a_packet() {
        assert!(is_packet(b"\0\x37\x01\x04\xfdSMB"));
        assert!(!is_packet(b"\0\x37\x01\x04\xfdSM"));
        assert!(!is_packet(b"\0\x37\x01\x04SMB "));
        assert!(is_packet(&[0x81, 0, 1, 0]) && !is_packet(&[0x81, 0, 1, 1]));
    }

    #[test]
    fn whole_packets_are_taken_together() {
        let mut columns = Columns::default();
        let mut framing = Framing::alone(&mut columns);
        let two = [0x85, 0, 0, 0, 0x82, 0, 0, 0, 0, 0];
        assert_eq!(Nbss::frame(&mut framing, &two[..8]), Pdu::Whole(8));
        assert_eq!(Nbss::frame(&mut framing, &two), Pdu::Whole(8));
        assert_eq!(Nbss::frame(&mut framing, &[0x81, 0, 0, 4, 1]), Pdu::More(3));
    }
}
