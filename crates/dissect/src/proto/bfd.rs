//! Bidirectional Forwarding Detection: control messages of version 1 (RFC 5880) and of the draft before it, with
//! authentication, and echo packets, whose content is their sender's business (RFC 5881).

use lamna_fields::{Base, FieldDef, FieldType, Group, Severity, Strings, field_table, values};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

/// The UDP port of control messages over a single hop (RFC 5881).
pub const PORT: u16 = 3784;

/// The UDP port of control messages over several hops (RFC 5883).
pub const PORT_MULTIHOP: u16 = 4784;

/// The UDP port of control messages on members of a bundle of links (RFC 7130).
pub const PORT_BUNDLE: u16 = 6784;

/// The UDP port of seamless control messages (RFC 7881).
pub const PORT_SEAMLESS: u16 = 7784;

/// The UDP port of echo packets.
pub const PORT_ECHO: u16 = 3785;

/// Octets of a control message without authentication.
pub const HEADER_LEN: usize = 24;

/// Octets of a part that authenticates before what it has to say.
const AUTHENTICATION_LEN: usize = 3;

/// The bit of the second octet that announces authentication.
const AUTHENTICATED: u8 = 4;

values! {
    static DIAG_VALUES {
        0x0 => "No Diagnostic",
        0x1 => "Control Detection Time Expired",
        0x2 => "Echo Function Failed",
        0x3 => "Neighbor Signaled Session Down",
        0x4 => "Forwarding Plane Reset",
        0x5 => "Path Down",
        0x6 => "Concatenated Path Down",
        0x7 => "Administratively Down",
        0x8 => "Reverse Concatenated Path Down",
        0x9 => "Mis-Connectivity Defect",
    }
    static STA_VALUES {
        0x0 => "AdminDown",
        0x1 => "Down",
        0x2 => "Init",
        0x3 => "Up",
    }
    static AUTH_TYPE_VALUES {
        1 => "Simple Password",
        2 => "Keyed MD5",
        3 => "Meticulous Keyed MD5",
        4 => "Keyed SHA1",
        5 => "Meticulous Keyed SHA1",
    }
    static MEP_TYPE_VALUES {
        0 => "Section MEP-ID",
        1 => "LSP MEP-ID",
        2 => "PW MEP-ID",
    }
}

field_table! {
    /// The fields of Bidirectional Forwarding Detection Control Message.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("bfd", "Bidirectional Forwarding Detection Control Message", "BFD Control");
    VERSION = FieldDef::new("bfd.version", "Protocol Version", FieldType::Uint8).mask(0xe0);
    DIAG = FieldDef::new("bfd.diag", "Diagnostic Code", FieldType::Uint8).base(Base::Hex).mask(0x1f).strings(Strings::Values(&DIAG_VALUES));
    STA = FieldDef::new("bfd.sta", "Session State", FieldType::Uint8).base(Base::Hex).mask(0xc0).strings(Strings::Values(&STA_VALUES));
    FLAGS = FieldDef::new("bfd.flags", "Message Flags", FieldType::Uint8).base(Base::Hex);
    FLAGS_H = FieldDef::new("bfd.flags.h", "I hear you", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Set", "Not set")));
    FLAGS_D_V0 = FieldDef::new("bfd.flags.d", "Demand", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Set", "Not set")));
    FLAGS_P_V0 = FieldDef::new("bfd.flags.p", "Poll", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Set", "Not set")));
    FLAGS_F_V0 = FieldDef::new("bfd.flags.f", "Final", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Set", "Not set")));
    FLAGS_C = FieldDef::new("bfd.flags.c", "Control Plane Independent", FieldType::Boolean).bits(6).mask(0x8).strings(Strings::TrueFalse(&("Set", "Not set")));
    FLAGS_A = FieldDef::new("bfd.flags.a", "Authentication Present", FieldType::Boolean).bits(6).mask(0x4).strings(Strings::TrueFalse(&("Set", "Not set")));
    FLAGS_M = FieldDef::new("bfd.flags.m", "Multipoint", FieldType::Boolean).bits(6).mask(0x1).strings(Strings::TrueFalse(&("Set", "Not set")));
    FLAGS_P = FieldDef::new("bfd.flags.p", "Poll", FieldType::Boolean).bits(6).mask(0x20).strings(Strings::TrueFalse(&("Set", "Not set")));
    FLAGS_F = FieldDef::new("bfd.flags.f", "Final", FieldType::Boolean).bits(6).mask(0x10).strings(Strings::TrueFalse(&("Set", "Not set")));
    FLAGS_D = FieldDef::new("bfd.flags.d", "Demand", FieldType::Boolean).bits(6).mask(0x2).strings(Strings::TrueFalse(&("Set", "Not set")));
    DETECT_TIME_MULTIPLIER = FieldDef::new("bfd.detect_time_multiplier", "Detect Time Multiplier", FieldType::Uint8);
    MESSAGE_LENGTH = FieldDef::new("bfd.message_length", "Message Length", FieldType::Uint8).strings(Strings::Unit(&(" byte", " bytes")));
    MY_DISCRIMINATOR = FieldDef::new("bfd.my_discriminator", "My Discriminator", FieldType::Uint32).base(Base::Hex);
    YOUR_DISCRIMINATOR = FieldDef::new("bfd.your_discriminator", "Your Discriminator", FieldType::Uint32).base(Base::Hex);
    DESIRED_MIN_TX_INTERVAL = FieldDef::new("bfd.desired_min_tx_interval", "Desired Min TX Interval", FieldType::Uint32);
    REQUIRED_MIN_RX_INTERVAL = FieldDef::new("bfd.required_min_rx_interval", "Required Min RX Interval", FieldType::Uint32);
    REQUIRED_MIN_ECHO_INTERVAL = FieldDef::new("bfd.required_min_echo_interval", "Required Min Echo Interval", FieldType::Uint32);
    CHECKSUM = FieldDef::new("bfd.checksum", "Checksum", FieldType::Bytes);
    AUTH_TYPE = FieldDef::new("bfd.auth.type", "Authentication Type", FieldType::Uint8).strings(Strings::Values(&AUTH_TYPE_VALUES));
    AUTH_LEN = FieldDef::new("bfd.auth.len", "Authentication Length", FieldType::Uint8).strings(Strings::Unit(&(" byte", " bytes")));
    AUTH_KEY = FieldDef::new("bfd.auth.key", "Authentication Key ID", FieldType::Uint8);
    AUTH_PASSWORD = FieldDef::new("bfd.auth.password", "Password", FieldType::String);
    AUTH_SEQ_NUM = FieldDef::new("bfd.auth.seq_num", "Sequence Number", FieldType::Uint32).base(Base::Hex);
    MEP_TYPE = FieldDef::new("bfd.mep.type", "Type", FieldType::Uint16).strings(Strings::Values(&MEP_TYPE_VALUES));
    MEP_LEN = FieldDef::new("bfd.mep.len", "Length", FieldType::Uint16);
    MEP_GLOBAL_ID = FieldDef::new("bfd.mep.global.id", "Global Id", FieldType::Uint32);
    MEP_NODE_ID = FieldDef::new("bfd.mep.node.id", "Node Id", FieldType::Ipv4);
    MEP_TUNNEL_NO = FieldDef::new("bfd.mep.tunnel.no", "Tunnel Number", FieldType::Uint16);
    MEP_LSP_NO = FieldDef::new("bfd.mep.lsp.no", "LSP Number", FieldType::Uint16);
    MEP_AC_ID = FieldDef::new("bfd.mep.ac.id", "AC Id", FieldType::Uint32);
    MEP_AGI_TYPE = FieldDef::new("bfd.mep.agi.type", "AGI TYPE", FieldType::Uint8);
    MEP_AGI_LEN = FieldDef::new("bfd.mep.agi.len", "AGI Length", FieldType::Uint8);
    MEP_AGI_VAL = FieldDef::new("bfd.mep.agi.val", "AGI value", FieldType::String);
    MEP_INTERFACE_NO = FieldDef::new("bfd.mep.interface.no", "Interface Number", FieldType::Uint32);
    AUTH_LEN_INVALID = FieldDef::new("bfd.auth.len.invalid", "Length of authentication section is invalid", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
    AUTH_NO_DATA = FieldDef::new("bfd.auth.no_data", "Authentication flag is set in a BFD packet, but no authentication data is present", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
}

/// A control message.
#[derive(Clone, Copy, Debug)]
pub struct Bfd;

impl Dissect for Bfd {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[
        Claim::UdpPort(PORT),
        Claim::UdpPort(PORT_MULTIHOP),
        Claim::UdpPort(PORT_BUNDLE),
        Claim::UdpPort(PORT_SEAMLESS),
        // Associated channels of MPLS (RFC 5885, RFC 6428).
        Claim::Number("pwach.channel_type", 0x07),
        Claim::Number("pwach.channel_type", 0x22),
        Claim::Number("pwach.channel_type", 0x23),
    ];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("BFD Control");
        let (first, second) = (b.u8(0)?, b.u8(1)?);
        let (times, len) = (b.u8(2)?, usize::from(b.u8(3)?));
        let (tx, rx, echo) = (b.u32(12)?, b.u32(16)?, b.u32(20)?);
        let version = first >> 5;
        // The draft's version 0 has all of the octet as flags, and no state.
        let old = version == 0;
        if w.wants_columns() {
            let why = DIAG_VALUES.get(u64::from(first & 0x1f)).unwrap_or("Unknown");
            if old {
                w.info(format_args!("Diag: {why}, Flags: 0x{second:02x}"));
            } else {
                let state = STA_VALUES.get(u64::from(second >> 6)).unwrap_or("Unknown");
                let flags = second & 0x3e;
                w.info(format_args!("Diag: {why}, State: {state}, Flags: 0x{flags:02x}"));
            }
        }
        let (root, opened) = w.open_protocol(&b, 0, len.min(b.len()))?;
        w.label(root, format_args!("BFD Control message"));
        w.item(VERSION, &b, 0, 1)?;
        w.item(DIAG, &b, 0, 1)?;
        let flags = if old {
            &[FLAGS_H, FLAGS_D_V0, FLAGS_P_V0, FLAGS_F_V0][..]
        } else {
            w.item(STA, &b, 1, 1)?;
            &[FLAGS_P, FLAGS_F, FLAGS_C, FLAGS_A, FLAGS_D, FLAGS_M][..]
        };
        let item = w.number(FLAGS, &b, 1, 1, u64::from(second))?;
        if w.labels() {
            for field in flags {
                let def = w.def(*field);
                if u64::from(second) & def.mask != 0 {
                    w.append(item, format_args!(", {}: Set", def.title));
                }
            }
        }
        w.bits(item, flags, &b, 1, 1)?;
        let item = w.item(DETECT_TIME_MULTIPLIER, &b, 2, 1)?;
        let detection = u64::from(times) * u64::from(tx / 1000);
        w.label_value(item, format_args!("{times} (= {detection} ms Detection time)"));
        w.item(MESSAGE_LENGTH, &b, 3, 1)?;
        w.item(MY_DISCRIMINATOR, &b, 4, 4)?;
        w.item(YOUR_DISCRIMINATOR, &b, 8, 4)?;
        for (field, at, value) in [
            (DESIRED_MIN_TX_INTERVAL, 12, tx),
            (REQUIRED_MIN_RX_INTERVAL, 16, rx),
            (REQUIRED_MIN_ECHO_INTERVAL, 20, echo),
        ] {
            let item = w.item(field, &b, at, 4)?;
            w.label_value(item, format_args!("{:4} ms ({value} us)", value / 1000));
        }
        if !old && second & AUTHENTICATED != 0 {
            authentication(w, &b, len)?;
        }
        w.close(opened);
        Ok(())
    }
}

/// What authenticates a message of `len` octets (RFC 5880, section 4.1).
fn authentication<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, len: usize) -> Walked {
    /// Kinds of authentication: keyed digests, each also in a meticulous variant.
    const PASSWORD: u8 = 1;
    const MD5: [u8; 2] = [2, 3];
    const SHA1: [u8; 2] = [4, 5];
    const MD5_LEN: usize = 16;
    const SHA1_LEN: usize = 20;
    if len < HEADER_LEN + AUTHENTICATION_LEN {
        let text = format_args!("Authentication: Length of the BFD frame is invalid ({len})");
        let item = w.text(b, HEADER_LEN, len.saturating_sub(HEADER_LEN), text)?;
        w.expert_text(AUTH_NO_DATA, item, text);
        return Ok(());
    }
    let (kind, size) = (b.u8(HEADER_LEN)?, b.u8(HEADER_LEN + 1)?);
    let total = usize::from(size);
    let name = AUTH_TYPE_VALUES.get(u64::from(kind)).unwrap_or("Unknown Authentication Type");
    let item = w.text(b, HEADER_LEN, total, format_args!("Authentication: {name}"))?;
    let opened = w.open(item);
    w.item(AUTH_TYPE, b, HEADER_LEN, 1)?;
    let length = w.item(AUTH_LEN, b, HEADER_LEN + 1, 1)?;
    w.item(AUTH_KEY, b, HEADER_LEN + 2, 1)?;
    let data = HEADER_LEN + AUTHENTICATION_LEN;
    let digest = match kind {
        PASSWORD => {
            w.item(AUTH_PASSWORD, b, data, total.saturating_sub(AUTHENTICATION_LEN))?;
            None
        }
        _ if MD5.contains(&kind) => Some(MD5_LEN),
        _ if SHA1.contains(&kind) => Some(SHA1_LEN),
        _ => None,
    };
    if let Some(digest) = digest {
        // A reserved octet and a sequence number come before the digest.
        let right = AUTHENTICATION_LEN + 5 + digest;
        if total != right {
            w.expert_text(
                AUTH_LEN_INVALID,
                length,
                format_args!("Length of authentication section is invalid ({size})"),
            );
        }
        w.item(AUTH_SEQ_NUM, b, data + 1, 4)?;
        w.item(CHECKSUM, b, data + 5, digest)?;
    }
    w.close(opened);
    Ok(())
}

/// The fields of echo packets.
mod echo_fields {
    use lamna_fields::{FieldDef, FieldType, field_table};

    field_table! {
        /// The fields of Bidirectional Forwarding Detection Echo Packet.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("bfd_echo", "Bidirectional Forwarding Detection Echo Packet", "BFD Echo");
        PACKET = FieldDef::new("bfd_echo.packet", "Echo", FieldType::Bytes);
    }
}

/// An echo packet.
#[derive(Clone, Copy, Debug)]
pub struct BfdEcho;

impl Dissect for BfdEcho {
    const FIELDS: &'static [FieldDef] = echo_fields::FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(PORT_ECHO)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("BFD Echo");
        w.info(format_args!("Originator specific content"));
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        w.label(root, format_args!("BFD Echo message"));
        w.item(echo_fields::PACKET, &b, 0, REST)?;
        w.close(opened);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::shown;

    const UP: [u8; 24] = [
        0x20, 0xc0, 3, 24, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0x0f, 0x42, 0x40, 0, 7, 0xa1, 0x20, 0, 0, 0,
        0,
    ];

    #[test]
    fn a_session_that_is_up() {
        let told = shown(49152, 3784, &UP);
        assert_eq!(told.info, "BFD Control Diag: No Diagnostic, State: Up, Flags: 0x00");
        for line in [
            "Detect Time Multiplier: 3 (= 3000 ms Detection time)",
            "Desired Min TX Interval: 1000 ms (1000000 us)",
            "Required Min RX Interval:  500 ms (500000 us)",
            "My Discriminator: 0x00000001",
        ] {
            assert!(told.has(line), "{line} in {:#?}", told.tree);
        }
    }

    #[test]
    fn a_password_authenticates() {
        let mut message = UP.to_vec();
        (message[1], message[3]) = (0xc4, 33);
        message.extend([1, 9, 7]);
        message.extend(*b"secret");
        let told = shown(49152, 3784, &message);
        assert!(told.has("Authentication: Simple Password"));
        assert!(told.has("Password: secret"));
    }

    #[test]
    fn authentication_that_is_not_there_is_noted() {
        let mut message = UP;
        message[1] = 0xc4;
        let told = shown(49152, 3784, &message);
        assert!(told.has("Authentication: Length of the BFD frame is invalid (24)"));
    }

    #[test]
    fn version_0_has_no_state() {
        let mut message = UP;
        message[0] = 0;
        let told = shown(49152, 3784, &message);
        assert_eq!(told.info, "BFD Control Diag: No Diagnostic, Flags: 0xc0");
        assert!(told.has("Message Flags: 0xc0, I hear you: Set, Demand: Set"));
    }

    #[test]
    fn an_echo_is_opaque() {
        let told = shown(49152, 3785, &[1, 2, 3]);
        assert_eq!(told.info, "BFD Echo Originator specific content");
        assert!(told.has("Echo: 010203"));
    }
}
