//! Locator/ID Separation Protocol over its reliable transport (draft-kouvelas-lisp-map-server-reliable-transport): registrations,
//! notifications, and memberships of locators.

use lamna_fields::{Base, FieldDef, FieldType, Group, Severity, Strings, field_table, values};

use std::fmt;

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::proto::numbers::address_family;
use crate::proto::{id, lisp};
use crate::registry::{Claim, Dissect};
use crate::stream::{Framing, Pdu};
use crate::walk::{REST, Walk};

values! {
    static MESSAGE_TYPE_VALUES {
        16 => "Error Notification",
        17 => "Registration",
        18 => "Registration ACK",
        19 => "Registration NACK",
        20 => "Registration Refresh",
        21 => "Mapping Notification",
        22 => "RLOC Membership Subscribe",
        23 => "RLOC Membership Subscribe ACK",
        24 => "RLOC Membership Subscribe NACK",
        25 => "RLOC Membership Unsubscribe",
        26 => "RLOC Membership Element Add",
        27 => "RLOC Membership Element Remove",
        28 => "RLOC Membership Refresh Request",
        29 => "RLOC Membership Refresh Begin",
        30 => "RLOC Membership Refresh End",
    }
    static MESSAGE_ERR_VALUES {
        0 => "Undefined",
        1 => "Instance not found",
        2 => "Distribution not enabled",
        3 => "Not Authorized",
    }
    static MESSAGE_REGISTRATION_REJECT_REASON_VALUES {
        1 => "Not a valid site EID prefix",
        2 => "Authentication failure",
        3 => "Locator set not allowed",
        4 => "Reason not defined",
    }
    static MESSAGE_REGISTRATION_REFRESH_SCOPE_VALUES {
        0 => "All prefixes under all address families under all EID instances",
        1 => "All prefixes under all address families under a single EID instance",
        2 => "All prefixes under a single address family under a single EID instance",
        3 => "All prefixes covered by a specific EID prefix in a single EID instance",
        4 => "A specific EID prefix in a single EID instance",
    }
}

field_table! {
    /// The fields of Locator/ID Separation Protocol (Reliable Transport).
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("lisp-tcp", "Locator/ID Separation Protocol (Reliable Transport)", "LISP Reliable Transport");
    MESSAGE_TYPE = FieldDef::new("lisp-tcp.message.type", "Type", FieldType::Uint16).strings(Strings::Values(&MESSAGE_TYPE_VALUES));
    MESSAGE_LENGTH = FieldDef::new("lisp-tcp.message.length", "Length", FieldType::Uint16);
    MESSAGE_ID = FieldDef::new("lisp-tcp.message.id", "Message ID", FieldType::Uint32);
    MESSAGE_DATA = FieldDef::new("lisp-tcp.message.data", "Message Data", FieldType::Bytes);
    MESSAGE_EID_AFI = FieldDef::new("lisp-tcp.message.eid.afi", "EID AFI", FieldType::Uint16).strings(Strings::Values(&address_family::NAMES));
    MESSAGE_IID = FieldDef::new("lisp-tcp.message.iid", "Instance ID", FieldType::Uint32);
    MESSAGE_SID = FieldDef::new("lisp-tcp.message.sid", "Subscribe Message ID", FieldType::Uint32);
    MESSAGE_ERR = FieldDef::new("lisp-tcp.message.err", "Error code", FieldType::Uint8).strings(Strings::Values(&MESSAGE_ERR_VALUES));
    MESSAGE_ERR_CODE = FieldDef::new("lisp-tcp.message.err.code", "Error code", FieldType::Uint8);
    MESSAGE_ERR_RESERVED = FieldDef::new("lisp-tcp.message.err.reserved", "Error code", FieldType::Uint24).base(Base::Hex);
    MESSAGE_ERR_OFFENDING_MSG_TYPE = FieldDef::new("lisp-tcp.message.err.offending_msg.type", "Offending message type", FieldType::Uint16);
    MESSAGE_ERR_OFFENDING_MSG_LEN = FieldDef::new("lisp-tcp.message.err.offending_msg.len", "Offending message length", FieldType::Uint16);
    MESSAGE_ERR_OFFENDING_MSG_ID = FieldDef::new("lisp-tcp.message.err.offending_msg.id", "Offending message ID", FieldType::Uint32);
    MESSAGE_ERR_OFFENDING_MSG_DATA = FieldDef::new("lisp-tcp.message.err.offending_msg.data", "Offending message data", FieldType::Bytes);
    MESSAGE_REGISTRATION_REJECT_REASON = FieldDef::new("lisp-tcp.message.registration_reject.reason", "Registration reject reason", FieldType::Uint8).strings(Strings::Values(&MESSAGE_REGISTRATION_REJECT_REASON_VALUES));
    MESSAGE_REGISTRATION_REJECT_RES = FieldDef::new("lisp-tcp.message.registration_reject.res", "Reserved bits", FieldType::Uint16).base(Base::Hex);
    MESSAGE_REGISTRATION_REFRESH_SCOPE = FieldDef::new("lisp-tcp.message.registration_refresh.scope", "Registration refresh scope", FieldType::Uint8).strings(Strings::Values(&MESSAGE_REGISTRATION_REFRESH_SCOPE_VALUES));
    MESSAGE_REGISTRATION_REFRESH_FLAGS_REJECTED = FieldDef::new("lisp-tcp.message.registration_refresh.flags.rejected", "Rejected only", FieldType::Boolean).bits(16).mask(0x8000).strings(Strings::TrueFalse(&("Set", "Not set")));
    MESSAGE_REGISTRATION_REFRESH_RES = FieldDef::new("lisp-tcp.message.registration_refresh.res", "Reserved", FieldType::Uint16).base(Base::Hex).mask(0x7fff);
    MESSAGE_XTRID = FieldDef::new("lisp-tcp.message.xtrid", "xTR-ID", FieldType::Bytes);
    MESSAGE_SITEID = FieldDef::new("lisp-tcp.message.siteid", "Site-ID", FieldType::Bytes);
    MESSAGE_EID_PREFIX_LENGTH = FieldDef::new("lisp-tcp.message.eid.prefix.length", "Prefix Length", FieldType::Uint8);
    MESSAGE_EID_PREFIX_AFI = FieldDef::new("lisp-tcp.message.eid.prefix.afi", "Prefix AFI", FieldType::Uint16).strings(Strings::Values(&address_family::NAMES));
    MESSAGE_EID_IPV4 = FieldDef::new("lisp-tcp.message.eid.ipv4", "Address", FieldType::Ipv4);
    MESSAGE_EID_IPV6 = FieldDef::new("lisp-tcp.message.eid.ipv6", "Address", FieldType::Ipv6);
    MESSAGE_EID_MAC = FieldDef::new("lisp-tcp.message.eid.mac", "Address", FieldType::Ether);
    MESSAGE_EID_DN = FieldDef::new("lisp-tcp.message.eid.dn", "Address", FieldType::Stringz);
    MESSAGE_RLOC_AFI = FieldDef::new("lisp-tcp.message.rloc.afi", "RLOC AFI", FieldType::Uint16).strings(Strings::Values(&address_family::NAMES));
    MESSAGE_RLOC_IPV4 = FieldDef::new("lisp-tcp.message.rloc.ipv4", "RLOC", FieldType::Ipv4);
    MESSAGE_RLOC_IPV6 = FieldDef::new("lisp-tcp.message.rloc.ipv6", "RLOC", FieldType::Ipv6);
    MESSAGE_RID = FieldDef::new("lisp-tcp.message.rid", "Request Message ID", FieldType::Uint32);
    MESSAGE_END_MARKER = FieldDef::new("lisp-tcp.message.end_marker", "Message End Marker", FieldType::Uint32).base(Base::Hex);
    UNDECODED = FieldDef::new("lisp-tcp.undecoded", "Not dissected yet (report to wireshark.org)", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Warn));
    INVALID_LENGTH = FieldDef::new("lisp-tcp.invalid_length", "Invalid message length", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Error));
    INVALID_MARKER = FieldDef::new("lisp-tcp.invalid_marker", "Invalid message end marker", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Error));
    UNEXPECTED_AFI = FieldDef::new("lisp-tcp.unexpected_afi", "Unexpected AFI", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Error));
}

/// The TCP port of map servers.
const PORT: u16 = 4342;

/// What every message ends with.
const MARKER: u32 = 0x9fac_ade9;
const MARKER_LEN: usize = 4;

/// Octets of type, length and identifier.
const HEADER_LEN: usize = 8;

/// Types of messages.
mod message {
    pub(super) const ERROR: u16 = 16;
    pub(super) const REGISTRATION: u16 = 17;
    pub(super) const ACK: u16 = 18;
    pub(super) const NACK: u16 = 19;
    pub(super) const REFRESH: u16 = 20;
    pub(super) const MAPPING: u16 = 21;
    pub(super) const SUBSCRIBE: u16 = 22;
    pub(super) const SUBSCRIBE_ACK: u16 = 23;
    pub(super) const SUBSCRIBE_NACK: u16 = 24;
    pub(super) const ADD: u16 = 26;
    pub(super) const REMOVE: u16 = 27;
    pub(super) const REFRESH_BEGIN: u16 = 29;
    pub(super) const REFRESH_END: u16 = 30;
}

/// The reliable transport of the Locator/ID Separation Protocol.
#[derive(Clone, Copy, Debug)]
pub struct LispTcp;

impl Dissect for LispTcp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::TcpPort(PORT)];
    const FRAMES: bool = true;
    const SHOWS_SIZE: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        // Messages of a segment share the line.
        if w.wants_columns() && w.columns().protocol() != "LISP" {
            w.column_protocol("LISP");
        }
        let (kind, len) = (b.u16(0)?, b.u16(2)?);
        let (root, opened) = w.open_protocol(&b, 0, usize::from(len).min(b.len()))?;
        w.item(MESSAGE_TYPE, &b, 0, 2)?;
        let item = w.item(MESSAGE_LENGTH, &b, 2, 2)?;
        if usize::from(len) < HEADER_LEN {
            w.expert_text(
                INVALID_LENGTH,
                item,
                format_args!("Invalid message length ({len} < {HEADER_LEN})"),
            );
            return Err(Fault::Malformed);
        }
        w.item(MESSAGE_ID, &b, 4, 4)?;
        let message = b.u32(4)?;
        let name = Name(kind);
        if w.wants_columns() {
            if !w.columns().info().is_empty() {
                w.info_append(format_args!("; "));
            }
            w.info_append(format_args!("Msg: {message}, {name}"));
        }
        w.append(root, format_args!(", Msg: {message}, {name}"));
        let end = usize::from(len).saturating_sub(MARKER_LEN);
        let at = body(w, root, &b, kind)?;
        if at < end {
            w.item(MESSAGE_DATA, &b, at, end - at)?;
            if (message::ERROR..=message::REFRESH_END).contains(&kind) {
                w.expert_text(UNDECODED, root, format_args!("Work-in-progress"));
            }
        }
        let at = at.max(end);
        let marker = b.u32(at)?;
        let item = w.item(MESSAGE_END_MARKER, &b, at, MARKER_LEN)?;
        if marker == MARKER {
            w.append(item, format_args!(" (correct)"));
        } else {
            w.expert_text(
                INVALID_MARKER,
                item,
                format_args!("Invalid message end marker (0x{marker:08x})"),
            );
        }
        w.close(opened);
        Ok(())
    }

    fn frame(_: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        let Some([_, _, a, b]) = bytes.first_chunk() else { return Pdu::MoreUnknown };
        let len = usize::from(u16::from_be_bytes([*a, *b])).max(HEADER_LEN);
        match len.checked_sub(bytes.len()) {
            None | Some(0) => Pdu::Whole(len),
            Some(missing) => Pdu::More(missing),
        }
    }
}

/// What a type of messages is called.
struct Name(u16);

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match MESSAGE_TYPE_VALUES.get(u64::from(self.0)) {
            Some(name) => f.write_str(name),
            None => write!(f, "Unknown type ({})", self.0),
        }
    }
}

/// What is behind a message's header; where it ends.
fn body<C: Collector>(
    w: &mut Walk<'_, C>,
    root: Item,
    b: &Buf<'_>,
    kind: u16,
) -> Result<usize, Fault> {
    let at = HEADER_LEN;
    match kind {
        message::ERROR => {
            let (code, offender) = (b.u8(at)?, Name(b.u16(at + 4)?));
            w.append(root, format_args!(", Code: {code}, Offending message type: {offender}"));
            let len = usize::from(b.u16(at + 6)?).saturating_sub(HEADER_LEN);
            let parts = [
                (MESSAGE_ERR_CODE, 1),
                (MESSAGE_ERR_RESERVED, 3),
                (MESSAGE_ERR_OFFENDING_MSG_TYPE, 2),
                (MESSAGE_ERR_OFFENDING_MSG_LEN, 2),
                (MESSAGE_ERR_OFFENDING_MSG_ID, 4),
                (MESSAGE_ERR_OFFENDING_MSG_DATA, len),
            ];
            w.row(b, at, &parts)
        }
        message::REGISTRATION => {
            let packet = b.from(at)?;
            let item = w.text(&packet, 0, REST, format_args!("Map-Register"))?;
            let opened = w.open(item);
            let mut prefix = None;
            let end = w.foreign(id::LISP, |w| lisp::registration(w, &packet, &mut prefix))?;
            w.close(opened);
            let end = end.unwrap_or(packet.len());
            w.set_len(item, packet.len().saturating_sub(MARKER_LEN));
            if packet.u8(0)? & 1 != 0 {
                w.info_append(format_args!(" (RTR)"));
            }
            if let Some(prefix) = prefix {
                w.info_append(format_args!(" for {prefix}"));
                w.append(root, format_args!(" for {prefix}"));
            }
            Ok(at + end)
        }
        message::ACK => prefix(w, root, b, at),
        message::NACK => {
            let reason = u64::from(b.u8(at)?);
            let word = MESSAGE_REGISTRATION_REJECT_REASON_VALUES.get(reason).unwrap_or("Unknown");
            w.append(root, format_args!(", Reason: {word}"));
            let parts =
                [(MESSAGE_REGISTRATION_REJECT_REASON, 1), (MESSAGE_REGISTRATION_REJECT_RES, 2)];
            let at = w.row(b, at, &parts)?;
            prefix(w, root, b, at)
        }
        message::REFRESH => {
            let scope = b.u8(at)?;
            let only = if b.u16(at + 1)? & 0x8000 != 0 { " (rejected only)" } else { "" };
            let word = MESSAGE_REGISTRATION_REFRESH_SCOPE_VALUES
                .get(u64::from(scope))
                .unwrap_or("Unknown");
            w.append(root, format_args!(", Scope: {word}{only}"));
            w.info_append(format_args!(", Scope: {scope}{only}"));
            w.item(MESSAGE_REGISTRATION_REFRESH_SCOPE, b, at, 1)?;
            w.item(MESSAGE_REGISTRATION_REFRESH_FLAGS_REJECTED, b, at + 1, 2)?;
            w.item(MESSAGE_REGISTRATION_REFRESH_RES, b, at + 1, 2)?;
            // All prefixes of all instances need no prefix.
            if scope == 0 { Ok(at + 3) } else { prefix(w, root, b, at + 3) }
        }
        message::MAPPING => {
            w.row(b, at, &[(MESSAGE_XTRID, 16), (MESSAGE_SITEID, 8)])?;
            let packet = b.from(at + 24)?;
            let mut prefix = None;
            let end = w.foreign(id::LISP, |w| lisp::notification(w, &packet, &mut prefix))?;
            if let Some(prefix) = prefix {
                w.append(root, format_args!(" for {prefix}"));
            }
            Ok(at + 24 + end.unwrap_or(0))
        }
        message::SUBSCRIBE..=message::REFRESH_END => membership(w, root, b, at, kind),
        _ => Ok(at),
    }
}

/// Messages about who has which locators (all begin with a family and an instance).
fn membership<C: Collector>(
    w: &mut Walk<'_, C>,
    root: Item,
    b: &Buf<'_>,
    at: usize,
    kind: u16,
) -> Result<usize, Fault> {
    let instance = b.u32(at + 2)?;
    w.append(root, format_args!(", IID: {instance}"));
    let at = w.row(b, at, &[(MESSAGE_EID_AFI, 2), (MESSAGE_IID, 4)])?;
    match kind {
        message::SUBSCRIBE_ACK | message::SUBSCRIBE_NACK => {
            let subscription = b.u32(at)?;
            w.append(root, format_args!(", Sub ID: {subscription}"));
            w.info_append(format_args!(", Sub ID: {subscription}"));
            w.item(MESSAGE_SID, b, at, 4)?;
            if kind == message::SUBSCRIBE_ACK {
                return Ok(at + 4);
            }
            let word = MESSAGE_ERR_VALUES.get(u64::from(b.u8(at + 4)?)).unwrap_or("Unknown");
            w.append(root, format_args!(", Error code: {word}"));
            w.item(MESSAGE_ERR, b, at + 4, 1)?;
            Ok(at + 5)
        }
        message::REFRESH_BEGIN | message::REFRESH_END => {
            w.append(root, format_args!(", Req ID: {}", b.u32(at)?));
            w.item(MESSAGE_RID, b, at, 4)?;
            Ok(at + 4)
        }
        message::ADD | message::REMOVE => {
            let site = b.u64(at)?;
            w.row(b, at, &[(MESSAGE_SITEID, 8), (MESSAGE_RLOC_AFI, 2)])?;
            let family = b.u16(at + 8)?;
            let at = at + 10;
            w.append(root, format_args!(", Site-ID: {site}"));
            let Some((locator, len)) = lisp::address(b, at, family)?.filter(|(_, len)| *len > 0)
            else {
                w.expert_text(
                    UNEXPECTED_AFI,
                    root,
                    format_args!("Unexpected RLOC AFI ({family}), cannot decode"),
                );
                return Ok(at);
            };
            let field = if len == 4 { MESSAGE_RLOC_IPV4 } else { MESSAGE_RLOC_IPV6 };
            if len != 6 {
                w.item(field, b, at, len)?;
            }
            w.append(root, format_args!(", RLOC: {locator}"));
            w.info_append(format_args!(" [{instance}] {locator}"));
            Ok(at + len)
        }
        _ => Ok(at),
    }
}

/// A prefix: how many bits, of which family, and the address; where it ends.
fn prefix<C: Collector>(
    w: &mut Walk<'_, C>,
    root: Item,
    b: &Buf<'_>,
    at: usize,
) -> Result<usize, Fault> {
    let (bits, family) = (b.u8(at)?, b.u16(at + 1)?);
    let Some((address, len)) = lisp::address(b, at + 3, family)? else {
        w.expert_text(
            UNEXPECTED_AFI,
            root,
            format_args!("Unexpected EID prefix AFI ({family}), cannot decode"),
        );
        return Ok(at);
    };
    let item = w.text(b, at, 3 + len, format_args!("EID Prefix: {address}/{bits}"))?;
    let opened = w.open(item);
    w.row(b, at, &[(MESSAGE_EID_PREFIX_LENGTH, 1), (MESSAGE_EID_PREFIX_AFI, 2)])?;
    let field = match len {
        4 => Some(MESSAGE_EID_IPV4),
        16 => Some(MESSAGE_EID_IPV6),
        6 => Some(MESSAGE_EID_MAC),
        _ => None,
    };
    if let Some(field) = field {
        w.item(field, b, at + 3, len)?;
    }
    w.close(opened);
    w.append(root, format_args!(" for {address}/{bits}"));
    Ok(at + 3 + len)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proto::datagram::segment;

    fn message(kind: u8, body: &[u8]) -> Vec<u8> {
        let mut octets = vec![0, kind, 0, 12 + body.len() as u8, 0, 0, 0, 2];
        octets.extend(body);
        octets.extend(MARKER.to_be_bytes());
        octets
    }

    #[test]
    fn a_locator_joins() {
        let body = [0, 1, 0, 0, 0, 5, 0, 1, 2, 3, 4, 5, 6, 7, 0, 1, 10, 0, 0, 1];
        let shown = segment(5000, PORT, &message(26, &body));
        assert_eq!(shown.info, "LISP Msg: 2, RLOC Membership Element Add [5] 10.0.0.1");
        assert!(shown.has("RLOC: 10.0.0.1"));
        assert!(shown.has("Message End Marker: 0x9facade9 (correct)"));
    }

    #[test]
    fn messages_of_a_segment_share_the_line() {
        let mut both = message(22, &[0, 1, 0, 0, 0, 5]);
        both.extend(message(25, &[0, 2, 0, 0, 0, 5]));
        let shown = segment(5000, PORT, &both);
        let info = "LISP Msg: 2, RLOC Membership Subscribe; Msg: 2, RLOC Membership Unsubscribe";
        assert_eq!(shown.info, info);
    }
}
