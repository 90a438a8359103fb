//! Microsoft's protocol to change and set passwords of Kerberos (RFC 3244).

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, values};

use super::kerberos::{self, Kerberos, MARK_LEN};
use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect, Held};
use crate::stream::{Framing, Pdu};
use crate::walk::{REST, Walk};

values! {
    static VERSION_VALUES {
        0x0001 => "Reply",
        0xff80 => "Request",
    }
}

field_table! {
    /// The fields of MS Kpasswd.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("kpasswd", "MS Kpasswd", "Kpasswd");
    MESSAGE_LEN = FieldDef::new("kpasswd.message_len", "Message Length", FieldType::Uint16);
    AP_REQ_LEN = FieldDef::new("kpasswd.ap_req_len", "AP_REQ Length", FieldType::Uint16);
    VERSION = FieldDef::new("kpasswd.version", "Version", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&VERSION_VALUES));
    RESULT = FieldDef::new("kpasswd.result", "Result", FieldType::Uint16);
    RESULT_STRING = FieldDef::new("kpasswd.result_string", "Result String", FieldType::String);
    AP_REQ = FieldDef::new("kpasswd.ap_req", "AP_REQ", FieldType::None);
    KRB_PRIV = FieldDef::new("kpasswd.krb_priv", "KRB-PRIV", FieldType::None);
    CHANGE_PASSWD_DATA = FieldDef::new("kpasswd.ChangePasswdData", "ChangePasswdData", FieldType::None);
}

/// The protocol by which passwords are changed and set.
#[derive(Clone, Copy, Debug)]
pub struct Kpasswd;

impl Dissect for Kpasswd {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(464), Claim::TcpPort(464)];
    const FRAMES: bool = true;
    const SHOWS_HELD: Held = Held::Info(|_, _| "");
    const SHOWS_SIZE: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("KPASSWD");
        w.info(format_args!(""));
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        // Over TCP, what a message lacks may be in another segment.
        let (b, at) = if w.is_over_stream() { (b.as_fragment(), MARK_LEN) } else { (b, 0) };
        if at != 0 {
            kerberos::record_mark(w, &b)?;
        }
        w.item(MESSAGE_LEN, &b, at, 2)?;
        let version = b.u16(at + 2)?;
        w.item(VERSION, &b, at + 2, 2)?;
        match VERSION_VALUES.get(version.into()) {
            Some(word) => w.info(format_args!("{word}")),
            None => w.info(format_args!("Unknown command")),
        }
        let len = usize::from(b.u16(at + 4)?);
        w.item(AP_REQ_LEN, &b, at + 4, 2)?;
        let (request, rest) = (at + 6, at + 6 + len);
        part(w, AP_REQ, &b, (request, len))?;
        part(w, KRB_PRIV, &b, (rest, b.reported().saturating_sub(rest)))?;
        w.close(opened);
        Ok(())
    }

    fn frame(framing: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        Kerberos::frame(framing, bytes)
    }
}

/// A message of Kerberos, which has to be there.
fn part<C: Collector>(
    w: &mut Walk<'_, C>,
    field: lamna_fields::Field,
    b: &Buf<'_>,
    (at, len): (usize, usize),
) -> Walked {
    let item = w.item(field, b, at, len)?;
    let message = b.slice(at, len)?;
    let lacks = if b.is_fragment() { Fault::Unreassembled } else { Fault::Malformed };
    if len == 0 {
        return Err(lacks);
    }
    let opened = w.open(item);
    kerberos::within(w, message)
        .map_err(|fault| if fault == Fault::Malformed { lacks } else { fault })?;
    w.close(opened);
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::shown;

    /// An answer with hardly anything in its messages.
    const REPLY: &[u8] = &[
        0, 0x22, 0, 1, 0, 0x0e, 0x6f, 0x0c, 0x30, 0x0a, 0xa0, 3, 2, 1, 5, 0xa1, 3, 2, 1, 15, 0x75,
        0x0c, 0x30, 0x0a, 0xa0, 3, 2, 1, 5, 0xa1, 3, 2, 1, 21,
    ];

    #[test]
    fn a_reply_holds_two_messages_of_kerberos() {
        let shown = shown(464, 40_000, REPLY);
        assert_eq!(shown.protocols, "eth:ethertype:ip:udp:kpasswd");
        assert_eq!(shown.info, "KPASSWD Reply");
        assert!(shown.has("AP_REQ") && shown.has("KRB-PRIV"));
        assert!(shown.has("msg-type: krb-priv (21)"));
    }

    #[test]
    fn a_reply_without_a_message_is_malformed() {
        let shown = shown(464, 40_000, &[0, 6, 0, 1, 0, 0]);
        assert_eq!(shown.info, "KPASSWD Reply[Malformed Packet]");
    }
}
