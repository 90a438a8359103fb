//! ANSI C12.22: messages of utility meters over TCP and UDP (RFC 6142), which hold services of C12.19 tables. What is
//! enciphered stays so; authentication is not verified.

use lamna_fields::{
    Base, Field, FieldDef, FieldType, Group, Severity, Strings, field_table, values,
};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::proto::asn1::oid;
use crate::proto::asn1::tlv::{Tlv, tag};
use crate::registry::{Claim, Dissect};
use crate::stream::{Framing, Pdu};
use crate::walk::Walk;

/// The port of C12.22.
pub const PORT: u16 = 1153;

/// The tag of a message.
const MESSAGE: u8 = 0x60;

/// Octets that authenticate a message.
const MAC_LEN: usize = 4;

/// Octets of the class of an end device.
const CLASS_LEN: usize = 4;

/// Bits of the octet before services.
mod flags {
    pub(super) const CLASS: u8 = 0x10;
    pub(super) const SECURITY: u8 = 0x0c;
    /// Values of the two bits of security.
    pub(super) const AUTHENTICATED: u8 = 0x04;
    pub(super) const ENCIPHERED: u8 = 0x08;
}

/// Services (ANSI C12.22, section 5.3).
mod service {
    pub(super) const IDENTIFY: u8 = 0x20;
    pub(super) const READ: u8 = 0x30;
    pub(super) const READ_PART: u8 = 0x3f;
    pub(super) const WRITE: u8 = 0x40;
    pub(super) const WRITE_PART: u8 = 0x4f;
    pub(super) const LOGON: u8 = 0x50;
    pub(super) const SECURITY: u8 = 0x51;
    pub(super) const AUTHENTICATE: u8 = 0x53;
    pub(super) const NEGOTIATE: u8 = 0x60;
    pub(super) const NEGOTIATE_LAST: u8 = 0x6b;
    pub(super) const WAIT: u8 = 0x70;
    pub(super) const TIMING: u8 = 0x71;
}

/// The table that starts a procedure.
const PROCEDURE_TABLE: u16 = 7;

values! {
    static EPSEM_FLAGS_SECURITY_VALUES {
        0x0 => "Cleartext",
        0x1 => "Cleartext with authentication",
        0x2 => "Ciphertext with authentication",
    }
    static EPSEM_FLAGS_RESPONSE_CONTROL_VALUES {
        0x0 => "Always respond",
        0x1 => "Respond on exception",
        0x2 => "Never respond",
    }
    static CMD_VALUES {
        0x0 => "OK",
        0x1 => "Error",
        0x2 => "Service Not Supported",
        0x3 => "Insufficient Security Clearance",
        0x4 => "Operation Not Possible",
        0x5 => "Inappropriate Action Requested",
        0x6 => "Device Busy",
        0x7 => "Data Not Ready",
        0x8 => "Data Locked",
        0x9 => "Renegotiate Request",
        0xa => "Invalid Service Sequence State",
        0xb => "Security Mechanism Error",
        0xc => "Unknown Application Title",
        0xd => "Network Time-out",
        0xe => "Network Not Reachable",
        0xf => "Request Too Large",
        0x10 => "Response Too Large",
        0x11 => "Segmentation Not Possible",
        0x12 => "Segmentation Error",
        0x20 => "Identify",
        0x21 => "Terminate",
        0x22 => "Disconnect",
        0x30 => "Full Read",
        0x3e => "Default Read",
        0x3f => "Partial Read Offset",
        0x40 => "Full Write",
        0x4e => "Default Write",
        0x4f => "Partial Write Offset",
        0x50 => "Logon",
        0x51 => "Security",
        0x52 => "Logoff",
        0x53 => "Authenticate",
        0x60 => "Negotiate",
        0x61 => "Negotiate w/ 1 Baud Rate",
        0x62 => "Negotiate w/ 2 Baud Rates",
        0x63 => "Negotiate w/ 3 Baud Rates",
        0x64 => "Negotiate w/ 4 Baud Rates",
        0x65 => "Negotiate w/ 5 Baud Rates",
        0x66 => "Negotiate w/ 6 Baud Rates",
        0x67 => "Negotiate w/ 7 Baud Rates",
        0x68 => "Negotiate w/ 8 Baud Rates",
        0x69 => "Negotiate w/ 9 Baud Rates",
        0x6a => "Negotiate w/ 10 Baud Rates",
        0x6b => "Negotiate w/ 11 Baud Rates",
        0x70 => "Wait",
        0x71 => "Timing Setup",
    }
    static PROCEDURE_RESPONSE_VALUES {
        0 => "Post response in ST-8 on completion",
        1 => "Post response in ST-8 on exception",
        2 => "Do not post response in ST-8",
        3 => "Post response in ST-8 now, and on completion",
    }
    static CALLED_AP_TITLE_VALUES {
        0 => "called-ap-title-abs",
        1 => "called-ap-title-rel",
    }
    static CALLING_AP_TITLE_VALUES {
        0 => "calling-ap-title-abs",
        1 => "calling-ap-title-rel",
    }
    static CALLING_AUTHENTICATION_VALUE_ENCODING_VALUES {
        0 => "calling-authentication-value-single-asn1",
        1 => "calling-authentication-value-octet-aligned",
    }
    static CALLING_AUTHENTICATION_VALUE_SINGLE_ASN1_VALUES {
        0 => "calling-authentication-value-c1221",
        1 => "calling-authentication-value-c1222",
    }
    static CALLING_AUTHENTICATION_VALUE_C1221_VALUES {
        0 => "c1221-auth-identification",
        1 => "c1221-auth-request",
        2 => "c1221-auth-response",
    }
}

field_table! {
    /// The fields of ANSI C12.22.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("c1222", "ANSI C12.22", "C12.22");
    EPSEM_FLAGS = FieldDef::new("c1222.epsem.flags", "C12.22 EPSEM Flags", FieldType::Uint8).base(Base::Hex);
    EPSEM_FLAGS_RESERVED = FieldDef::new("c1222.epsem.flags.reserved", "C12.22 Reserved Flag", FieldType::Boolean).bits(8).mask(0x80);
    EPSEM_FLAGS_RECOVERY = FieldDef::new("c1222.epsem.flags.recovery", "C12.22 Recovery Flag", FieldType::Boolean).bits(8).mask(0x40);
    EPSEM_FLAGS_PROXY = FieldDef::new("c1222.epsem.flags.proxy", "C12.22 Proxy Service Used Flag", FieldType::Boolean).bits(8).mask(0x20);
    EPSEM_FLAGS_ED_CLASS = FieldDef::new("c1222.epsem.flags.ed_class", "C12.22 ED Class Flag", FieldType::Boolean).bits(8).mask(0x10);
    EPSEM_FLAGS_SECURITY = FieldDef::new("c1222.epsem.flags.security", "C12.22 Security Mode Flags", FieldType::Uint8).base(Base::Hex).mask(0xc).strings(Strings::Values(&EPSEM_FLAGS_SECURITY_VALUES));
    EPSEM_FLAGS_RESPONSE_CONTROL = FieldDef::new("c1222.epsem.flags.response_control", "C12.22 Response Control Flags", FieldType::Uint8).base(Base::Hex).mask(0x3).strings(Strings::Values(&EPSEM_FLAGS_RESPONSE_CONTROL_VALUES));
    EPSEM_EDCLASS = FieldDef::new("c1222.epsem.edclass", "C12.22 EPSEM ED Class", FieldType::Bytes);
    EPSEM_DATA = FieldDef::new("c1222.epsem.data", "C12.22 EPSEM", FieldType::Bytes);
    EPSEM_MAC = FieldDef::new("c1222.epsem.mac", "C12.22 EPSEM MAC", FieldType::Bytes);
    CMD = FieldDef::new("c1222.cmd", "C12.22 Command", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&CMD_VALUES));
    ERR = FieldDef::new("c1222.err", "C12.22 Response", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&CMD_VALUES));
    LOGON_ID = FieldDef::new("c1222.logon.id", "C12.22 Logon User-Id", FieldType::Uint16);
    LOGON_USER = FieldDef::new("c1222.logon.user", "C12.22 Logon User", FieldType::String);
    SECURITY_PASSWORD = FieldDef::new("c1222.security.password", "C12.22 Security Password", FieldType::String);
    AUTHENTICATE_LEN = FieldDef::new("c1222.authenticate.len", "C12.22 Authenticate Request Length", FieldType::Uint8);
    AUTHENTICATE_DATA = FieldDef::new("c1222.authenticate.data", "C12.22 Authenticate Data", FieldType::Bytes);
    READ_TABLE = FieldDef::new("c1222.read.table", "C12.22 Table", FieldType::Uint16).base(Base::Hex);
    READ_OFFSET = FieldDef::new("c1222.read.offset", "C12.22 Offset", FieldType::Uint24).base(Base::Hex);
    READ_COUNT = FieldDef::new("c1222.read.count", "C12.22 Count", FieldType::Uint16);
    WRITE_TABLE = FieldDef::new("c1222.write.table", "C12.22 Table", FieldType::Uint16).base(Base::Hex);
    WRITE_OFFSET = FieldDef::new("c1222.write.offset", "C12.22 Offset", FieldType::Uint24).base(Base::Hex);
    WRITE_SIZE = FieldDef::new("c1222.write.size", "C12.22 Table Size", FieldType::Uint16).base(Base::Hex);
    WRITE_DATA = FieldDef::new("c1222.write.data", "C12.22 Table Data", FieldType::Bytes);
    WRITE_CHKSUM = FieldDef::new("c1222.write.chksum", "C12.22 Table Data Checksum", FieldType::Uint8).base(Base::Hex);
    WRITE_CHKSUM_STATUS = FieldDef::new("c1222.write.chksum.status", "C12.22 Table Data Checksum Status", FieldType::Uint8).base(Base::None).strings(Strings::Values(&crate::checksum::STATUS_VALUES));
    PROCEDURE_RESPONSE = FieldDef::new("c1222.procedure.response", "C12.22 Procedure Response", FieldType::Uint16).mask(0xf000).strings(Strings::Values(&PROCEDURE_RESPONSE_VALUES));
    PROCEDURE_MFG = FieldDef::new("c1222.procedure.mfg", "C12.22 Procedure Mfg", FieldType::Uint16).mask(0x800);
    PROCEDURE_NUM = FieldDef::new("c1222.procedure.num", "C12.22 Procedure Number", FieldType::Uint16).mask(0x7ff);
    PROCEDURE_SEQUENCE = FieldDef::new("c1222.procedure.sequence", "C12.22 Procedure Sequence Number", FieldType::Uint8);
    NEGOTIATE_PKTSIZE = FieldDef::new("c1222.negotiate.pktsize", "C12.22 Negotiate Packet Size", FieldType::Uint16);
    NEGOTIATE_NUMPKTS = FieldDef::new("c1222.negotiate.numpkts", "C12.22 Negotiate Number of Packets", FieldType::Uint8);
    WAIT_SECONDS = FieldDef::new("c1222.wait.seconds", "C12.22 Wait Seconds", FieldType::Uint8);
    TIMINGSETUP_TRAFFIC = FieldDef::new("c1222.timingsetup.traffic", "C12.22 Timing Setup Channel Traffic Timeout", FieldType::Uint8);
    TIMINGSETUP_INTERCHAR = FieldDef::new("c1222.timingsetup.interchar", "C12.22 Timing Setup Intercharacter Timeout", FieldType::Uint8);
    TIMINGSETUP_RESPTO = FieldDef::new("c1222.timingsetup.respto", "C12.22 Timing Setup Response Timeout", FieldType::Uint8);
    TIMINGSETUP_NBRRETRIES = FieldDef::new("c1222.timingsetup.nbrretries", "C12.22 Timing Setup Number of Retries", FieldType::Uint8);
    DATA = FieldDef::new("c1222.data", "C12.22 data", FieldType::Bytes);
    CRYPTO_GOOD = FieldDef::new("c1222.crypto_good", "Crypto good", FieldType::Boolean);
    CRYPTO_BAD = FieldDef::new("c1222.crypto_bad", "Crypto bad", FieldType::Boolean);
    MESSAGE_ELEMENT = FieldDef::new("c1222.MESSAGE_element", "MESSAGE", FieldType::None);
    ASO_CONTEXT = FieldDef::new("c1222.aSO_context", "aSO-context", FieldType::Oid);
    CALLED_AP_TITLE = FieldDef::new("c1222.called_AP_title", "called-AP-title", FieldType::Uint32).strings(Strings::Values(&CALLED_AP_TITLE_VALUES));
    CALLED_AP_INVOCATION_ID = FieldDef::new("c1222.called_AP_invocation_id", "called-AP-invocation-id", FieldType::Uint32);
    CALLING_AP_TITLE = FieldDef::new("c1222.calling_AP_title", "calling-AP-title", FieldType::Uint32).strings(Strings::Values(&CALLING_AP_TITLE_VALUES));
    CALLING_AE_QUALIFIER = FieldDef::new("c1222.calling_AE_qualifier", "calling-AE-qualifier", FieldType::Uint32);
    CALLING_AP_INVOCATION_ID = FieldDef::new("c1222.calling_AP_invocation_id", "calling-AP-invocation-id", FieldType::Uint32);
    MECHANISM_NAME = FieldDef::new("c1222.mechanism_name", "mechanism-name", FieldType::Oid);
    CALLING_AUTHENTICATION_VALUE_ELEMENT = FieldDef::new("c1222.calling_authentication_value_element", "calling-authentication-value", FieldType::None);
    USER_INFORMATION_ELEMENT = FieldDef::new("c1222.user_information_element", "user-information", FieldType::None);
    CALLED_AP_TITLE_ABS = FieldDef::new("c1222.called_ap_title_abs", "called-ap-title-abs", FieldType::Oid);
    CALLED_AP_TITLE_REL = FieldDef::new("c1222.called_ap_title_rel", "called-ap-title-rel", FieldType::RelOid);
    CALLING_AP_TITLE_ABS = FieldDef::new("c1222.calling_ap_title_abs", "calling-ap-title-abs", FieldType::Oid);
    CALLING_AP_TITLE_REL = FieldDef::new("c1222.calling_ap_title_rel", "calling-ap-title-rel", FieldType::RelOid);
    CALLING_AUTHENTICATION_VALUE_INDIRECT = FieldDef::new("c1222.calling_authentication_value_indirect", "calling-authentication-value-indirect", FieldType::Int32);
    CALLING_AUTHENTICATION_VALUE_ENCODING = FieldDef::new("c1222.calling_authentication_value_encoding", "calling-authentication-value-encoding", FieldType::Uint32).strings(Strings::Values(&CALLING_AUTHENTICATION_VALUE_ENCODING_VALUES));
    CALLING_AUTHENTICATION_VALUE_SINGLE_ASN1 = FieldDef::new("c1222.calling_authentication_value_single_asn1", "calling-authentication-value-single-asn1", FieldType::Uint32).strings(Strings::Values(&CALLING_AUTHENTICATION_VALUE_SINGLE_ASN1_VALUES));
    CALLING_AUTHENTICATION_VALUE_OCTET_ALIGNED = FieldDef::new("c1222.calling_authentication_value_octet_aligned", "calling-authentication-value-octet-aligned", FieldType::Bytes);
    CALLING_AUTHENTICATION_VALUE_C1222_ELEMENT = FieldDef::new("c1222.calling_authentication_value_c1222_element", "calling-authentication-value-c1222", FieldType::None);
    CALLING_AUTHENTICATION_VALUE_C1221 = FieldDef::new("c1222.calling_authentication_value_c1221", "calling-authentication-value-c1221", FieldType::Uint32).strings(Strings::Values(&CALLING_AUTHENTICATION_VALUE_C1221_VALUES));
    KEY_ID_ELEMENT = FieldDef::new("c1222.key_id_element", "key-id-element", FieldType::Bytes);
    IV_ELEMENT = FieldDef::new("c1222.iv_element", "iv-element", FieldType::Bytes);
    C1221_AUTH_IDENTIFICATION = FieldDef::new("c1222.c1221_auth_identification", "c1221-auth-identification", FieldType::Bytes);
    C1221_AUTH_REQUEST = FieldDef::new("c1222.c1221_auth_request", "c1221-auth-request", FieldType::Bytes);
    C1221_AUTH_RESPONSE = FieldDef::new("c1222.c1221_auth_response", "c1221-auth-response", FieldType::Bytes);
    COMMAND_TRUNCATED = FieldDef::new("c1222.command_truncated", "C12.22 command truncated", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    BAD_CHECKSUM = FieldDef::new("c1222.bad_checksum", "Bad checksum", FieldType::None).strings(Strings::Expert(Group::Checksum, Severity::Warn));
    EPSEM_MISSING = FieldDef::new("c1222.epsem.missing", "C12.22 EPSEM missing", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    EPSEM_FAILED_AUTHENTICATION = FieldDef::new("c1222.epsem.failed_authentication", "C12.22 EPSEM failed authentication", FieldType::None).strings(Strings::Expert(Group::Security, Severity::Error));
    EPSEM_NOT_DECRYPTED = FieldDef::new("c1222.epsem.not_decrypted", "C12.22 EPSEM could not be decrypted", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Warn));
    ED_CLASS_MISSING = FieldDef::new("c1222.ed_class_missing", "C12.22 ED Class missing", FieldType::None).strings(Strings::Expert(Group::Security, Severity::Error));
    EPSEM_BER_LENGTH_ERROR = FieldDef::new("c1222.epsem.ber_length_error", "C12.22 EPSEM BER length error", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    EPSEM_FIELD_LENGTH_ERROR = FieldDef::new("c1222.epsem.field_length_error", "C12.22 EPSEM field length error", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    MAC_MISSING = FieldDef::new("c1222.mac_missing", "C12.22 MAC missing", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
}

/// ANSI C12.22.
#[derive(Clone, Copy, Debug)]
pub struct C1222;

impl Dissect for C1222 {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::TcpPort(PORT), Claim::UdpPort(PORT)];
    const FRAMES: bool = true;
    const SHOWS_SIZE: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        if b.u8(0)? != MESSAGE {
            return Err(Fault::NotMine);
        }
        // Info stays that of the transport.
        if w.wants_columns() {
            w.columns().set_protocol("ANSI C12.22");
        }
        let message = Tlv::open(&b, 0)?;
        let (_, opened) = w.open_protocol(&b, 0, message.end.min(b.len()))?;
        let item = w.item(MESSAGE_ELEMENT, &b, message.start, message.len().min(b.len()))?;
        let inner = w.open(item);
        let mut parts = message.children(&b);
        while let Some(part) = parts.next()? {
            element(w, &b, &part)?;
        }
        w.close(inner);
        w.close(opened);
        Ok(())
    }

    fn frame(_: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        let b = Buf::new(bytes, bytes.len(), 0);
        match bytes {
            [MESSAGE, _, ..] => match Tlv::open(&b, 0) {
                Ok(message) => match message.end.checked_sub(bytes.len()) {
                    None | Some(0) => Pdu::Whole(message.end),
                    Some(missing) => Pdu::More(missing),
                },
                // The length goes on in the next segment.
                Err(_) if bytes.len() < 6 => Pdu::MoreUnknown,
                Err(_) => Pdu::NotMine,
            },
            [MESSAGE] => Pdu::MoreUnknown,
            _ => Pdu::NotMine,
        }
    }
}

/// Shows an element of a message.
fn element<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, part: &Tlv) -> Walked {
    const CONTEXT: u8 = tag::part(1);
    const CALLED: u8 = tag::part(2);
    const CALLED_INVOCATION: u8 = tag::part(4);
    const CALLING: u8 = tag::part(6);
    const QUALIFIER: u8 = tag::part(7);
    const CALLING_INVOCATION: u8 = tag::part(8);
    const MECHANISM: u8 = 0x8b;
    const AUTHENTICATION: u8 = tag::part(12);
    const INFORMATION: u8 = tag::part(30);
    let inner = || Tlv::new(b, part.start, part.end);
    match part.tag {
        CONTEXT => identifier(w, ASO_CONTEXT, b, &inner()?),
        CALLED => title(w, b, part, [CALLED_AP_TITLE, CALLED_AP_TITLE_ABS, CALLED_AP_TITLE_REL]),
        CALLING => {
            title(w, b, part, [CALLING_AP_TITLE, CALLING_AP_TITLE_ABS, CALLING_AP_TITLE_REL])
        }
        CALLED_INVOCATION => number(w, CALLED_AP_INVOCATION_ID, b, &inner()?),
        QUALIFIER => number(w, CALLING_AE_QUALIFIER, b, &inner()?),
        CALLING_INVOCATION => number(w, CALLING_AP_INVOCATION_ID, b, &inner()?),
        MECHANISM => identifier(w, MECHANISM_NAME, b, part),
        AUTHENTICATION => authentication(w, b, &inner()?),
        INFORMATION => {
            // An external value around the services.
            let external = inner()?;
            information(w, b, &Tlv::new(b, external.start, external.end)?)
        }
        _ => Ok(()),
    }
}

fn number<C: Collector>(w: &mut Walk<'_, C>, field: Field, b: &Buf<'_>, part: &Tlv) -> Walked {
    w.number(field, b, part.start, part.len(), part.integer(b)? as u64)?;
    Ok(())
}

fn identifier<C: Collector>(w: &mut Walk<'_, C>, field: Field, b: &Buf<'_>, part: &Tlv) -> Walked {
    let item = w.item(field, b, part.start, part.len())?;
    if w.labels() {
        let bytes = part.contents(b);
        w.label_value(item, format_args!("{} ({})", oid::dotted(bytes), oid::name(bytes)));
    }
    Ok(())
}

/// Shows the title of a process, whole or below that of C12.22.
fn title<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    part: &Tlv,
    [choice, absolute, relative]: [Field; 3],
) -> Walked {
    let inner = Tlv::new(b, part.start, part.end)?;
    let whole = inner.tag == tag::OID;
    let item = if whole {
        w.number(choice, b, part.start, part.len(), 0)?
    } else {
        w.number(choice, b, inner.start, inner.len(), 1)?
    };
    named(w, item, choice, u64::from(!whole));
    let opened = w.open(item);
    if whole {
        identifier(w, absolute, b, &inner)?;
    } else {
        let item = w.item(relative, b, inner.start, inner.len())?;
        if w.labels() {
            let mut text = String::new();
            let mut arc = 0u64;
            for octet in inner.contents(b) {
                arc = arc.wrapping_shl(7) | u64::from(octet & 0x7f);
                if octet & 0x80 == 0 {
                    text.push_str(&format!(".{arc}"));
                    arc = 0;
                }
            }
            w.label_value(item, format_args!("{text} ({text})"));
        }
    }
    w.close(opened);
    Ok(())
}

/// Says the name of what was chosen.
fn named<C: Collector>(w: &mut Walk<'_, C>, item: Item, field: Field, value: u64) {
    if w.labels() {
        let name = w.word(field, value).unwrap_or("Unknown");
        w.label_value(item, format_args!("{name} ({value})"));
    }
}

/// Shows what identifies and authenticates the sender, in an external value.
fn authentication<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, part: &Tlv) -> Walked {
    const SINGLE: u8 = tag::part(0);
    const C1221: u8 = tag::part(0);
    let root = w.item(CALLING_AUTHENTICATION_VALUE_ELEMENT, b, part.start, part.len())?;
    let opened = w.open(root);
    let mut encodings = part.children(b);
    while let Some(encoding) = encodings.next()? {
        if encoding.tag == tag::INTEGER {
            number(w, CALLING_AUTHENTICATION_VALUE_INDIRECT, b, &encoding)?;
            continue;
        }
        let (start, len) = (encoding.start, encoding.len());
        let octets = encoding.tag != SINGLE;
        let field = CALLING_AUTHENTICATION_VALUE_ENCODING;
        let item = w.number(field, b, start, len, u64::from(octets))?;
        named(w, item, field, u64::from(octets));
        let inner = w.open(item);
        if octets {
            w.item(CALLING_AUTHENTICATION_VALUE_OCTET_ALIGNED, b, start, len)?;
        } else {
            let value = Tlv::new(b, start, encoding.end)?;
            let which = u64::from(value.tag != C1221);
            let field = CALLING_AUTHENTICATION_VALUE_SINGLE_ASN1;
            let item = w.number(field, b, start, len, which)?;
            named(w, item, field, which);
            let deepest = w.open(item);
            if value.tag == C1221 {
                old_authentication(w, b, &value)?;
            } else {
                let field = CALLING_AUTHENTICATION_VALUE_C1222_ELEMENT;
                let item = w.item(field, b, value.start, value.len())?;
                let within = w.open(item);
                let mut parts = value.children(b);
                while let Some(part) = parts.next()? {
                    let field = if part.tag == 0x80 { KEY_ID_ELEMENT } else { IV_ELEMENT };
                    w.item(field, b, part.start, part.len())?;
                }
                w.close(within);
            }
            w.close(deepest);
        }
        w.close(inner);
    }
    w.close(opened);
    Ok(())
}

/// Shows what authenticates the sender by the means of C12.21.
fn old_authentication<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, value: &Tlv) -> Walked {
    let part = Tlv::new(b, value.start, value.end)?;
    let which = u64::from(part.tag & 0x1f);
    let field = CALLING_AUTHENTICATION_VALUE_C1221;
    let item = w.number(field, b, part.start, part.len(), which)?;
    named(w, item, field, which);
    let opened = w.open(item);
    let field = match which {
        0 => C1221_AUTH_IDENTIFICATION,
        1 => C1221_AUTH_REQUEST,
        _ => C1221_AUTH_RESPONSE,
    };
    w.item(field, b, part.start, part.len())?;
    w.close(opened);
    Ok(())
}

/// Shows the services of a message, or what they were enciphered to.
fn information<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, part: &Tlv) -> Walked {
    let root = w.item(USER_INFORMATION_ELEMENT, b, part.start, part.len())?;
    let opened = w.open(root);
    let (mut at, end) = (part.start, part.end);
    if at < end {
        let bits = b.u8(at)?;
        let item = w.item(EPSEM_FLAGS, b, at, 1)?;
        flags_label(w, item, bits);
        let fields = [
            EPSEM_FLAGS_RESERVED,
            EPSEM_FLAGS_RECOVERY,
            EPSEM_FLAGS_PROXY,
            EPSEM_FLAGS_ED_CLASS,
            EPSEM_FLAGS_SECURITY,
            EPSEM_FLAGS_RESPONSE_CONTROL,
        ];
        w.bits(item, &fields, b, at, 1)?;
        at += 1;
        let authenticated = bits & flags::SECURITY == flags::AUTHENTICATED;
        let enciphered = bits & flags::SECURITY == flags::ENCIPHERED;
        if authenticated {
            w.expert(EPSEM_FAILED_AUTHENTICATION, root);
        }
        if bits & flags::CLASS != 0 && !enciphered {
            if end - at < CLASS_LEN {
                w.expert(ED_CLASS_MISSING, root);
            } else {
                w.item(EPSEM_EDCLASS, b, at, CLASS_LEN)?;
                at += CLASS_LEN;
            }
        }
        let mac = if authenticated || enciphered { MAC_LEN } else { 0 };
        if enciphered {
            w.item(EPSEM_DATA, b, at, end - at)?;
            w.expert(EPSEM_NOT_DECRYPTED, root);
        } else if end - at >= mac {
            services(w, b, root, at, end - mac)?;
        }
        if mac > 0 {
            if end - at < mac {
                w.expert(MAC_MISSING, root);
            } else {
                authenticity(w, b, end - mac)?;
            }
        }
    }
    w.close(opened);
    Ok(())
}

/// Shows the octets that authenticate a message, which nobody can verify without the key.
fn authenticity<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let item = w.item(EPSEM_MAC, b, at, MAC_LEN)?;
    let opened = w.open(item);
    for (field, value) in [(CRYPTO_GOOD, 0), (CRYPTO_BAD, 1)] {
        let item = w.number(field, b, at, MAC_LEN, value)?;
        w.mark_generated(item);
    }
    w.close(opened);
    Ok(())
}

/// Names in the label of flags those that are set, and what the two numbers mean.
fn flags_label<C: Collector>(w: &mut Walk<'_, C>, item: Item, bits: u8) {
    if !w.labels() {
        return;
    }
    let mut text = format!("0x{bits:02x}");
    for field in
        [EPSEM_FLAGS_RESERVED, EPSEM_FLAGS_RECOVERY, EPSEM_FLAGS_PROXY, EPSEM_FLAGS_ED_CLASS]
    {
        let def = w.def(field);
        if u64::from(bits) & def.mask != 0 {
            text.push_str(", ");
            text.push_str(def.title);
        }
    }
    for field in [EPSEM_FLAGS_SECURITY, EPSEM_FLAGS_RESPONSE_CONTROL] {
        let def = w.def(field);
        let value = (u64::from(bits) & def.mask) >> def.shift();
        let word = w.word(field, value).unwrap_or("Unknown");
        text.push_str(&format!(", {}: {word}", def.title));
    }
    w.label_value(item, format_args!("{text}"));
}

/// Shows services, each behind its length, from `at` to `end`.
fn services<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    root: Item,
    mut at: usize,
    end: usize,
) -> Walked {
    while at < end {
        // Lengths are encoded as in BER.
        let first = b.u8(at)?;
        let (len, start) = match first {
            0..=0x7f => (usize::from(first), at + 1),
            0x81..=0x84 => {
                let octets = b.bytes(at + 1, usize::from(first & 0x7f))?;
                let len = octets.iter().fold(0usize, |n, o| n << 8 | usize::from(*o));
                (len, at + 1 + octets.len())
            }
            _ => {
                w.expert(EPSEM_BER_LENGTH_ERROR, root);
                return Ok(());
            }
        };
        if start.checked_add(len).is_none_or(|to| to > end) {
            w.expert(EPSEM_FIELD_LENGTH_ERROR, root);
            return Ok(());
        }
        if len > 0 {
            let item = w.item(EPSEM_DATA, b, start, len)?;
            let opened = w.open(item);
            let service = Service { b: b.slice(start, len)?, item };
            service.show(w)?;
            w.close(opened);
        }
        at = start + len;
    }
    Ok(())
}

/// A service being walked.
struct Service<'b> {
    b: Buf<'b>,
    item: Item,
}

impl Service<'_> {
    fn show<C: Collector>(&self, w: &mut Walk<'_, C>) -> Walked {
        let (b, code) = (&self.b, self.b.u8(0)?);
        if code < service::IDENTIFY {
            let name = CMD_VALUES.get(u64::from(code));
            match name {
                Some(name) => w.label_value(self.item, format_args!("{name}")),
                None => w.label_value(self.item, format_args!("Unknown (0x{code:02x})")),
            }
            w.item(ERR, b, 0, 1)?;
            return self.rest(w, 1);
        }
        // How many rates are negotiated is told by the code.
        let family = match code {
            service::NEGOTIATE..=service::NEGOTIATE_LAST => service::NEGOTIATE,
            code => code,
        };
        w.number(CMD, b, 0, 1, u64::from(family))?;
        match family {
            service::READ if b.len() >= 3 => {
                w.item(READ_TABLE, b, 1, 2)?;
                self.title(w, format_args!("Full Read ({})", Table(b.u16(1)?)));
                Ok(())
            }
            service::READ_PART if b.len() >= 8 => {
                w.item(READ_TABLE, b, 1, 2)?;
                w.item(READ_OFFSET, b, 3, 3)?;
                w.item(READ_COUNT, b, 6, 2)?;
                self.title(w, format_args!("Partial Read Offset ({})", Table(b.u16(1)?)));
                Ok(())
            }
            service::WRITE if b.len() >= 5 => self.write(w, 3, "Full Write"),
            service::WRITE_PART if b.len() >= 8 => self.write(w, 6, "Partial Write Offset"),
            service::LOGON if b.len() >= 13 => {
                w.item(LOGON_ID, b, 1, 2)?;
                w.item(LOGON_USER, b, 3, 10)?;
                let user = String::from_utf8_lossy(b.bytes(3, 10)?);
                self.title(w, format_args!("Logon (id {}, user \"{user}\")", b.u16(1)?));
                Ok(())
            }
            service::SECURITY if b.len() >= 21 => {
                w.item(SECURITY_PASSWORD, b, 1, 20)?;
                let password = String::from_utf8_lossy(b.bytes(1, 20)?);
                let password = password.split('\0').next().unwrap_or("");
                if b.len() >= 23 {
                    w.item(LOGON_ID, b, 21, 2)?;
                    let id = b.u16(21)?;
                    self.title(w, format_args!("Security (password \"{password}\", id {id})"));
                } else {
                    self.title(w, format_args!("Security (password \"{password}\")"));
                }
                Ok(())
            }
            service::AUTHENTICATE if b.len() >= 2 => {
                w.item(AUTHENTICATE_LEN, b, 1, 1)?;
                let len = usize::from(b.u8(1)?);
                if len > 0 {
                    w.item(AUTHENTICATE_DATA, b, 2, len.min(b.len() - 2))?;
                }
                Ok(())
            }
            service::NEGOTIATE if b.len() >= 4 => {
                w.item(NEGOTIATE_PKTSIZE, b, 1, 2)?;
                w.item(NEGOTIATE_NUMPKTS, b, 3, 1)?;
                let (size, count, rates) = (b.u16(1)?, b.u8(3)?, code - service::NEGOTIATE);
                let text = format_args!(
                    "Negotiate (pkt size {size}, num pkts {count}, with {rates} baud rates)"
                );
                self.title(w, text);
                Ok(())
            }
            service::WAIT if b.len() >= 2 => {
                w.item(WAIT_SECONDS, b, 1, 1)?;
                self.title(w, format_args!("Wait ({} seconds)", b.u8(1)?));
                Ok(())
            }
            service::TIMING if b.len() >= 5 => {
                for (i, field) in [
                    TIMINGSETUP_TRAFFIC,
                    TIMINGSETUP_INTERCHAR,
                    TIMINGSETUP_RESPTO,
                    TIMINGSETUP_NBRRETRIES,
                ]
                .into_iter()
                .enumerate()
                {
                    w.item(field, b, 1 + i, 1)?;
                }
                let [traffic, gap, response, retries] = b.array(1)?;
                let text = format_args!(
                    "Timing Setup (traffic to {traffic} s, inter-char to {gap} s, response to {response} s, {retries} retries)"
                );
                self.title(w, text);
                Ok(())
            }
            service::READ
            | service::READ_PART
            | service::WRITE
            | service::WRITE_PART
            | service::LOGON
            | service::SECURITY
            | service::AUTHENTICATE
            | service::NEGOTIATE
            | service::WAIT
            | service::TIMING => {
                w.expert(COMMAND_TRUNCATED, self.item);
                Ok(())
            }
            _ => {
                match CMD_VALUES.get(u64::from(code)) {
                    Some(name) => self.title(w, format_args!("{name}")),
                    None => self.title(w, format_args!("Unknown (0x{code:02x})")),
                }
                self.rest(w, 1)
            }
        }
    }

    fn title<C: Collector>(&self, w: &mut Walk<'_, C>, text: std::fmt::Arguments<'_>) {
        w.label_value(self.item, text);
    }

    /// Shows what follows as octets.
    fn rest<C: Collector>(&self, w: &mut Walk<'_, C>, at: usize) -> Walked {
        if self.b.len() > at {
            w.item(DATA, &self.b, at, self.b.len() - at)?;
        }
        Ok(())
    }

    /// Shows what is written to a table, whose size stands at `at`.
    fn write<C: Collector>(&self, w: &mut Walk<'_, C>, at: usize, name: &str) -> Walked {
        const GOOD: u64 = 1;
        const BAD: u64 = 0;
        let b = &self.b;
        let table = b.u16(1)?;
        w.item(WRITE_TABLE, b, 1, 2)?;
        if at > 3 {
            w.item(WRITE_OFFSET, b, 3, 3)?;
        }
        let size = usize::from(b.u16(at)?);
        w.item(WRITE_SIZE, b, at, 2)?;
        let start = at + 2;
        if start + size + 1 > b.len() {
            w.expert_text(
                COMMAND_TRUNCATED,
                self.item,
                format_args!("C12.22 WRITE command truncated"),
            );
            return Ok(());
        }
        if table == PROCEDURE_TABLE && at == 3 && size >= 3 {
            // The table is least significant first.
            for field in [PROCEDURE_RESPONSE, PROCEDURE_MFG, PROCEDURE_NUM] {
                w.item_le(field, b, start, 2)?;
            }
            w.item(PROCEDURE_SEQUENCE, b, start + 2, 1)?;
            if size > 3 {
                w.item(WRITE_DATA, b, start + 3, size - 3)?;
            }
        } else if size > 0 {
            w.item(WRITE_DATA, b, start, size)?;
        }
        let sum = b.bytes(start, size)?.iter().fold(0u8, |sum, o| sum.wrapping_add(*o));
        let (found, right) = (b.u8(start + size)?, sum.wrapping_neg());
        let item = w.item(WRITE_CHKSUM, b, start + size, 1)?;
        if found == right {
            w.label_value(item, format_args!("0x{found:02x} [correct]"));
            w.generated(WRITE_CHKSUM_STATUS, b, start + size, GOOD);
        } else {
            w.label_value(item, format_args!("0x{found:02x} [incorrect, should be 0x{right:02x}]"));
            w.expert(BAD_CHECKSUM, item);
            w.generated(WRITE_CHKSUM_STATUS, b, start + size, BAD);
        }
        self.title(w, format_args!("{name} ({})", Table(table)));
        Ok(())
    }
}

/// The name of a table: a standard one or a manufacturer's, perhaps pending.
struct Table(u16);

impl std::fmt::Display for Table {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        const MANUFACTURER: u16 = 0x0800;
        const PENDING: u16 = 0x1000;
        let pending = if self.0 & PENDING != 0 { "Pending " } else { "" };
        let kind = if self.0 & MANUFACTURER != 0 { "MT" } else { "ST" };
        write!(f, "{pending}{kind}-{}", self.0 & 0x07ff)
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::{segment, shown};

    /// A message with `information` as its user information.
    fn message(information: &[u8]) -> Vec<u8> {
        let len = information.len() as u8;
        let mut message = vec![0x60, 16 + len, 0xa2, 3, 0x80, 1, 0x7b, 0xa8, 3, 2, 1, 7];
        message.extend([0xbe, 4 + len, 0x28, 2 + len, 0x81, len]);
        message.extend(information);
        message
    }

    #[test]
    fn a_table_is_read() {
        let told = shown(1153, 1153, &message(&[0x80, 3, 0x30, 0x08, 2]));
        assert_eq!(told.info, "ANSI C12.22 1153 → 1153 Len=23");
        for line in [
            "called-AP-title: called-ap-title-rel (1)",
            "called-ap-title-rel: .123 (.123)",
            "calling-AP-invocation-id: 7",
            "C12.22 EPSEM: Full Read (MT-2)",
            "C12.22 Table: 0x0802",
        ] {
            assert!(told.has(line), "{line} in {:#?}", told.tree);
        }
    }

    #[test]
    fn a_checksum_of_what_is_written() {
        let told = segment(1153, 1153, &message(&[0x80, 7, 0x40, 0, 5, 0, 1, 2, 0xfe]));
        assert!(told.has("C12.22 Table Data Checksum: 0xfe [correct]"), "{:#?}", told.tree);
        let told = segment(1153, 1153, &message(&[0x80, 7, 0x40, 0, 5, 0, 1, 2, 0xfd]));
        assert!(told.has("C12.22 Table Data Checksum: 0xfd [incorrect, should be 0xfe]"));
    }

    #[test]
    fn what_is_enciphered_stays_so() {
        let told = shown(1153, 1153, &message(&[0x88, 1, 2, 3, 4, 5]));
        assert!(told.has("C12.22 EPSEM: 0102030405"), "{:#?}", told.tree);
        assert!(told.has("C12.22 EPSEM MAC: 02030405"));
    }

    #[test]
    fn a_service_that_is_longer_than_its_message() {
        let told = shown(1153, 1153, &message(&[0x80, 9, 0x30]));
        assert!(told.tree.iter().any(|line| line.contains("C12.22 EPSEM field length error")));
    }
}
