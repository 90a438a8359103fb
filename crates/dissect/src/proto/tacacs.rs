//! TACACS and XTACACS (RFC 1492): who may log in, over UDP. TACACS+ has no more of it than the port.

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

values! {
    static VERSION_VALUES {
        0x0 => "TACACS",
        0x80 => "XTACACS",
    }
    static TYPE_VALUES {
        1 => "Login",
        2 => "Response",
        3 => "Change",
        4 => "Follow",
        5 => "Connect",
        6 => "Superuser",
        7 => "Logout",
        8 => "Reload",
        9 => "SLIP on",
        10 => "SLIP off",
        11 => "SLIP Addr",
    }
    static RESPONSE_VALUES {
        0 => "this is not a response",
        1 => "accepted",
        2 => "rejected",
    }
    static REASON_VALUES {
        0 => "none",
        1 => "expiring",
        2 => "password",
        3 => "denied",
        4 => "quit",
        5 => "idle",
        6 => "drop",
        7 => "bad",
    }
}

field_table! {
    /// The fields of TACACS.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("tacacs", "TACACS", "TACACS");
    VERSION = FieldDef::new("tacacs.version", "Version", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&VERSION_VALUES));
    TYPE = FieldDef::new("tacacs.type", "Type", FieldType::Uint8).strings(Strings::Values(&TYPE_VALUES));
    NONCE = FieldDef::new("tacacs.nonce", "Nonce", FieldType::Uint16).base(Base::Hex);
    USERLEN = FieldDef::new("tacacs.userlen", "Username length", FieldType::Uint8);
    PASSLEN = FieldDef::new("tacacs.passlen", "Password length", FieldType::Uint8);
    RESPONSE = FieldDef::new("tacacs.response", "Response", FieldType::Uint8).strings(Strings::Values(&RESPONSE_VALUES));
    REASON = FieldDef::new("tacacs.reason", "Reason", FieldType::Uint8).strings(Strings::Values(&REASON_VALUES));
    RESULT1 = FieldDef::new("tacacs.result1", "Result 1", FieldType::Uint32).base(Base::Hex);
    DESTADDR = FieldDef::new("tacacs.destaddr", "Destination address", FieldType::Ipv4);
    DESTPORT = FieldDef::new("tacacs.destport", "Destination port", FieldType::Uint16);
    LINE = FieldDef::new("tacacs.line", "Line", FieldType::Uint16);
    RESULT2 = FieldDef::new("tacacs.result2", "Result 2", FieldType::Uint32).base(Base::Hex);
    RESULT3 = FieldDef::new("tacacs.result3", "Result 3", FieldType::Uint16).base(Base::Hex);
    USERNAME = FieldDef::new("tacacs.username", "Username", FieldType::String);
    PASSWORD = FieldDef::new("tacacs.password", "Password", FieldType::String);
}

/// The port of servers.
const PORT: u16 = 49;

/// TACACS.
#[derive(Clone, Copy, Debug)]
pub struct Tacacs;

impl Dissect for Tacacs {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(PORT)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        const RESPONSE_TYPE: u8 = 2;
        let (version, kind) = (b.u8(0)?, b.u8(1)?);
        let name = if version == 0 { "TACACS" } else { "XTACACS" };
        w.column_protocol(name);
        if w.wants_columns() {
            match w.word(TYPE, u64::from(kind)) {
                Some(word) => w.info(format_args!("{word}")),
                None => w.info(format_args!("Unknown (0x{kind:02x})")),
            }
        }
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        w.label(root, format_args!("{name}"));
        w.row(&b, 0, &[(VERSION, 1), (TYPE, 1), (NONCE, 2)])?;
        if version == 0 && kind == RESPONSE_TYPE {
            w.row(&b, 4, &[(RESPONSE, 1), (REASON, 1)])?;
        } else {
            w.row(&b, 4, &[(USERLEN, 1), (PASSLEN, 1)])?;
            let lens = (usize::from(b.u8(4)?), usize::from(b.u8(5)?));
            let mut at = 6;
            if version != 0 {
                at = w.row(
                    &b,
                    at,
                    &[
                        (RESPONSE, 1),
                        (REASON, 1),
                        (RESULT1, 4),
                        (DESTADDR, 4),
                        (DESTPORT, 2),
                        (LINE, 2),
                        (RESULT2, 4),
                        (RESULT3, 2),
                    ],
                )?;
            }
            if kind != RESPONSE_TYPE {
                w.row(&b, at, &[(USERNAME, lens.0), (PASSWORD, lens.1)])?;
            }
        }
        w.close(opened);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proto::datagram::shown;

    #[test]
    fn a_login_has_a_name_and_a_password() {
        let shown = shown(40000, PORT, b"\0\x01\x12\x34\x03\x04bobpass");
        assert_eq!(shown.protocols, "eth:ethertype:ip:udp:tacacs");
        assert_eq!(shown.info, "TACACS Login");
        assert!(shown.has("Username: bob"), "{shown:#?}");
        assert!(shown.has("Password: pass"), "{shown:#?}");
    }

    #[test]
    fn the_extended_one_has_more_between() {
        let mut packet = vec![0x80, 2, 0, 1, 0, 0, 1, 5];
        packet.extend([0; 18]);
        let shown = shown(PORT, 40000, &packet);
        assert_eq!(shown.info, "XTACACS Response");
        assert!(shown.has("Reason: idle (5)"), "{shown:#?}");
        assert!(!shown.has("Username: "), "{shown:#?}");
    }
}
