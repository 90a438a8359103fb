//! OICQ, the protocol of the messenger QQ over UDP. No document specifies it.

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

values! {
    static FLAG_VALUES {
        0x2 => "Oicq packet",
    }
    static COMMAND_VALUES {
        1 => "Log out",
        2 => "Heart Message",
        4 => "Update User information",
        5 => "Search user",
        6 => "Get User informationBroadcast",
        9 => "Add friend no auth",
        10 => "Delete user",
        11 => "Add friend by auth",
        13 => "Set status",
        18 => "Confirmation of receiving message from server",
        22 => "Send message",
        23 => "Receive message",
        24 => "Retrieve information",
        26 => "Reserved ",
        28 => "Delete Me",
        29 => "Request KEY",
        33 => "Cell Phone",
        34 => "Log in",
        38 => "Get friend list",
        39 => "Get friend online",
        41 => "Cell PHONE",
        48 => "Operation on group",
        49 => "Log in test",
        60 => "Group name operation",
        61 => "Upload group friend",
        62 => "MEMO Operation",
        88 => "Download group friend",
        92 => "Get level",
        98 => "Request login",
        101 => "Request extra information",
        103 => "Signature operation",
        128 => "Receive system message",
        129 => "Get status of friend",
        181 => "Get friend's status of group",
        1015 => "Withdraw message",
    }
}

field_table! {
    /// The fields of OICQ - IM software, popular in China.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("oicq", "OICQ - IM software, popular in China", "OICQ");
    FLAG = FieldDef::new("oicq.flag", "Flag", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&FLAG_VALUES));
    VERSION = FieldDef::new("oicq.version", "Version", FieldType::Uint16).base(Base::Hex);
    COMMAND = FieldDef::new("oicq.command", "Command", FieldType::Uint16).strings(Strings::Values(&COMMAND_VALUES));
    SEQ = FieldDef::new("oicq.seq", "Sequence", FieldType::Uint16);
    QQID = FieldDef::new("oicq.qqid", "Data(OICQ Number,if sender is client)", FieldType::Uint32);
    DATA = FieldDef::new("oicq.data", "Data", FieldType::String);
}

/// What a packet begins with.
const START: u8 = 2;

/// OICQ.
#[derive(Clone, Copy, Debug)]
pub struct Oicq;

impl Dissect for Oicq {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(8000)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        // The port belongs to many others too.
        let command = b.u16(3).unwrap_or(0);
        if b.u8(0)? != START || (b.len() >= 5 && COMMAND_VALUES.get(command.into()).is_none()) {
            return Err(Fault::NotMine);
        }
        w.column_protocol("OICQ");
        w.info(format_args!("OICQ Protocol "));
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        w.row(&b, 0, &[(FLAG, 1), (VERSION, 2), (COMMAND, 2), (SEQ, 2), (QQID, 4)])?;
        if b.remaining(11) == 0 {
            return Err(Fault::Malformed);
        }
        w.item(DATA, &b, 11, REST)?;
        w.close(opened);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::shown;

    #[test]
    fn a_packet_names_its_command() {
        let shown = shown(40_000, 8000, b"\x02\x12\x34\0\x22\0\x07\0\0\0\x09data");
        assert_eq!(shown.info, "OICQ OICQ Protocol ");
        assert!(shown.has("Command: Log in (34)"));
    }

    #[test]
    fn other_octets_are_left_alone() {
        assert!(shown(40_000, 8000, b"\x02\x12\x34\x03\xe7\0\x07").protocols.ends_with("udp:data"));
        assert!(shown(40_000, 8000, b"abcdef").protocols.ends_with("udp:data"));
    }
}
