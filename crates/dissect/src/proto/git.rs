//! The protocol of git's servers (git's "pack protocol" and "protocol-v2" documents): packets, each with its length in
//! four hexadecimal digits before it, or one of the lengths that are marks. Only the protocol over TCP, not that over HTTP.

use lamna_fields::{Base, FieldDef, FieldType, Group, Severity, Strings, field_table, values};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect};
use crate::stream::{Framing, Pdu};
use crate::walk::{REST, Walk};

values! {
    static VERSION_VALUES {
        49 => "Git protocol version 1",
        50 => "Git protocol version 2",
    }
    static PACKET_TYPE_VALUES {
        0 => "Flush",
        1 => "Delimiter",
        2 => "Response end",
    }
    static SIDEBAND_CONTROL_CODE_VALUES {
        0x1 => "Git packfile data",
        0x2 => "Git progress data",
        0x3 => "Git error data",
    }
}

field_table! {
    /// The fields of Git Smart Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("git", "Git Smart Protocol", "Git");
    VERSION = FieldDef::new("git.version", "Git Protocol Version", FieldType::Uint8).base(Base::None).strings(Strings::Values(&VERSION_VALUES));
    PACKET_TYPE = FieldDef::new("git.packet_type", "Git Packet Type", FieldType::Uint8).base(Base::None).strings(Strings::Values(&PACKET_TYPE_VALUES));
    LENGTH = FieldDef::new("git.length", "Packet length", FieldType::Uint16).base(Base::Hex);
    DATA = FieldDef::new("git.data", "Packet data", FieldType::Bytes);
    SIDEBAND_CONTROL_CODE = FieldDef::new("git.sideband_control_code", "Sideband control code", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&SIDEBAND_CONTROL_CODE_VALUES));
    UPLOAD_PACK_ADVERTISEMENT = FieldDef::new("git.upload_pack_advertisement", "Upload Pack Advertisement", FieldType::Bytes);
    UPLOAD_PACK_REQUEST = FieldDef::new("git.upload_pack_request", "Upload Pack Request", FieldType::Bytes);
    UPLOAD_PACK_RESULT = FieldDef::new("git.upload_pack_result", "Upload Pack Result", FieldType::Bytes);
    BAD_PKT_LEN = FieldDef::new("git.bad_pkt_len", "unrecognized special pkt-len value", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Error));
    MALFORMED = FieldDef::new("git.malformed", "malformed packet", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
}

/// The port of servers.
const PORT: u16 = 9418;

/// Octets of a length.
const LENGTH_LEN: usize = 4;

/// What a packet that tells the version begins with.
const VERSION_WORD: &[u8] = b"version ";

/// The length that hexadecimal digits tell.
fn length(digits: &[u8]) -> Option<usize> {
    digits.iter().try_fold(0, |n, digit| Some(n << 4 | char::from(*digit).to_digit(16)? as usize))
}

/// The protocol of git's servers.
#[derive(Clone, Copy, Debug)]
pub struct Git;

impl Dissect for Git {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::TcpPort(PORT)];
    const FRAMES: bool = true;
    const SHOWS_SIZE: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("Git");
        w.info(format_args!("Git Smart Protocol"));
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        let len = length(b.bytes(0, LENGTH_LEN)?).unwrap_or(0);
        if len < LENGTH_LEN {
            let item = w.number(PACKET_TYPE, &b, 0, LENGTH_LEN, len as u64)?;
            if PACKET_TYPE_VALUES.get(len as u64).is_none() {
                w.label_value(item, format_args!("Unknown"));
                w.expert(BAD_PKT_LEN, item);
            }
            w.set_len(root, LENGTH_LEN);
            w.close(opened);
            return Ok(());
        }
        w.number(LENGTH, &b, 0, LENGTH_LEN, len as u64)?;
        let data = b.slice_up_to(LENGTH_LEN, len - LENGTH_LEN);
        let mut at = LENGTH_LEN;
        if data.captured().starts_with(VERSION_WORD) {
            w.item(VERSION, &data, VERSION_WORD.len(), 1)?;
        } else if let Some(1..=3) = data.captured().first() {
            w.item(SIDEBAND_CONTROL_CODE, &b, at, 1)?;
            at += 1;
        }
        w.item(DATA, &b, at, REST)?;
        w.close(opened);
        Ok(())
    }

    fn frame(_: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        let Some(digits) = bytes.get(..LENGTH_LEN) else { return Pdu::MoreUnknown };
        // What has no length is waited for, as in Wireshark.
        let Some(len) = length(digits) else { return Pdu::MoreUnknown };
        let len = len.max(LENGTH_LEN);
        if len > bytes.len() { Pdu::More(len - bytes.len()) } else { Pdu::Whole(len) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proto::datagram::segment;

    #[test]
    fn packets_carry_their_length_in_digits() {
        let shown = segment(1024, PORT, b"000eversion 2\n0000");
        assert_eq!(shown.info, "Git Git Smart Protocol");
        for line in ["Packet length: 0x000e", "Git Protocol Version: Git protocol version 2"] {
            assert!(shown.has(line), "{line}");
        }
        assert!(shown.has("Git Packet Type: Flush"));
    }

    #[test]
    fn a_sideband_has_a_code() {
        let shown = segment(PORT, 1024, b"0008\x02err");
        assert!(shown.has("Sideband control code: Git progress data (0x02)"));
        assert!(shown.has("Packet data: 657272"));
    }

    #[test]
    fn the_length_of_3_is_no_mark() {
        let shown = segment(PORT, 1024, b"0003");
        assert!(shown.has("Git Packet Type: Unknown"));
    }
}
