//! What OpenBSD's packet filter logs, before the packet that it is about (OpenBSD's pflog(4), and `net/if_pflog.h`).

use lamna_fields::{FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::id;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

values! {
    static AF_VALUES {
        2 => "IPv4",
        24 => "IPv6",
        28 => "IPv6",
        30 => "IPv6",
    }
    static ACTION_VALUES {
        0 => "pass",
        1 => "block",
        2 => "scrub",
        4 => "nat",
        5 => "nonat",
        6 => "binat",
        7 => "nobinat",
        8 => "rdr",
        9 => "nordr",
        10 => "synproxy-drop",
    }
    static REASON_VALUES {
        0 => "match",
        1 => "bad-offset",
        2 => "fragment",
        3 => "short",
        4 => "normalize",
        5 => "memory",
        6 => "timestamp",
        7 => "congestion",
        8 => "ip-option",
        9 => "proto-cksum",
        10 => "state-mismatch",
        11 => "state-ins-fail",
        12 => "max-states",
        13 => "srcnode-limit",
        14 => "syn-proxy",
    }
    static DIR_VALUES {
        0 => "inout",
        1 => "in",
        2 => "out",
        3 => "fwd",
    }
}

field_table! {
    /// The fields of OpenBSD Packet Filter log file.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("pflog", "OpenBSD Packet Filter log file", "PFLOG");
    LENGTH = FieldDef::new("pflog.length", "Header Length", FieldType::Uint8);
    AF = FieldDef::new("pflog.af", "Address Family", FieldType::Uint8).strings(Strings::Values(&AF_VALUES));
    ACTION = FieldDef::new("pflog.action", "Action", FieldType::Uint8).strings(Strings::Values(&ACTION_VALUES));
    REASON = FieldDef::new("pflog.reason", "Reason", FieldType::Uint8).strings(Strings::Values(&REASON_VALUES));
    IFNAME = FieldDef::new("pflog.ifname", "Interface", FieldType::String);
    DIR = FieldDef::new("pflog.dir", "Direction", FieldType::Uint8).strings(Strings::Values(&DIR_VALUES));
    RULESET = FieldDef::new("pflog.ruleset", "Ruleset", FieldType::String);
    RULENR = FieldDef::new("pflog.rulenr", "Rule Number", FieldType::Int32);
    SUBRULENR = FieldDef::new("pflog.subrulenr", "Sub Rule Number", FieldType::Int32);
    UID = FieldDef::new("pflog.uid", "UID", FieldType::Int32);
    PID = FieldDef::new("pflog.pid", "PID", FieldType::Int32);
    RULE_UID = FieldDef::new("pflog.rule_uid", "Rule UID", FieldType::Int32);
    RULE_PID = FieldDef::new("pflog.rule_pid", "Rule PID", FieldType::Int32);
    REWRITTEN = FieldDef::new("pflog.rewritten", "Rewritten", FieldType::Uint8);
    PAD = FieldDef::new("pflog.pad", "Padding", FieldType::Bytes);
    SADDR_IPV4 = FieldDef::new("pflog.saddr.ipv4", "Source Address", FieldType::Ipv4);
    DADDR_IPV4 = FieldDef::new("pflog.daddr.ipv4", "Destination Address", FieldType::Ipv4);
    SADDR_IPV6 = FieldDef::new("pflog.saddr.ipv6", "Source Address", FieldType::Ipv6);
    DADDR_IPV6 = FieldDef::new("pflog.daddr.ipv6", "Destination Address", FieldType::Ipv6);
    SPORT = FieldDef::new("pflog.sport", "Source Port", FieldType::Uint16);
    DPORT = FieldDef::new("pflog.dport", "Destination Port", FieldType::Uint16);
}

/// Octets of a header of old, which has no users and processes.
const OLD_LEN: usize = 48;

/// Octets of a header that tells addresses besides.
const LONG_LEN: usize = 100;

/// Where the rule's number is.
const RULE: usize = 36;

/// What OpenBSD's packet filter logs.
#[derive(Clone, Copy, Debug)]
pub struct Pflog;

impl Dissect for Pflog {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Link(117)];
    const TUNNEL: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        const OPENBSD_V6: u8 = 24;
        const FREEBSD_V6: u8 = 28;
        const DARWIN_V6: u8 = 30;
        w.column_protocol("PFLOG");
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        let len = usize::from(b.u8(0)?);
        let fields = [
            (LENGTH, 1),
            (AF, 1),
            (ACTION, 1),
            (REASON, 1),
            (IFNAME, 16),
            (RULESET, 16),
            (RULENR, 4),
            (SUBRULENR, 4),
        ];
        let mut at = w.row(&b, 0, &fields)?;
        let (family, action) = (b.u8(1)?, b.u8(2)?);
        if len > OLD_LEN {
            at = w.row_le(&b, at, &[(UID, 4), (PID, 4), (RULE_UID, 4), (RULE_PID, 4)])?;
        }
        at = w.row(&b, at, &[(DIR, 1)])?;
        let is_v6 = matches!(family, OPENBSD_V6 | FREEBSD_V6 | DARWIN_V6);
        if len >= LONG_LEN {
            at = w.row(&b, at, &[(REWRITTEN, 1), (PAD, 2)])?;
            let (fields, size) = match family {
                2 => ([SADDR_IPV4, DADDR_IPV4], 4),
                _ => ([SADDR_IPV6, DADDR_IPV6], 16),
            };
            for field in fields {
                w.item(field, &b, at, size)?;
                at += 16;
            }
            at = w.row(&b, at, &[(SPORT, 2), (DPORT, 2)])?;
        } else {
            at = w.row(&b, at, &[(PAD, 3)])?;
        }
        let name = text(&b)?;
        let rule = b.u32(RULE)? as i32;
        let action = ACTION_VALUES
            .get(u64::from(action))
            .map_or_else(|| format!("unknown ({action})"), str::to_owned);
        if w.labels() {
            let family = AF_VALUES
                .get(u64::from(family))
                .map_or_else(|| format!("unknown ({family})"), str::to_owned);
            w.label(root, format_args!("PF Log {family} {action} on {name} by rule {rule}"));
        }
        w.set_len(root, at);
        w.close(opened);
        let payload = b.from(len.next_multiple_of(4))?;
        match family {
            2 if w.try_call(id::IP, payload)? => {}
            _ if is_v6 && w.try_call(id::IPV6, payload)? => {}
            _ => w.data(payload)?,
        }
        if w.wants_columns() {
            w.columns().prepend_info(&format!("[{action} {name}/{rule}] "));
        }
        Ok(())
    }
}

/// The name of the interface.
fn text(b: &Buf<'_>) -> Result<String, Fault> {
    let octets = b.bytes(4, 16)?;
    let end = octets.iter().position(|octet| *octet == 0).unwrap_or(octets.len());
    Ok(String::from_utf8_lossy(&octets[..end]).into_owned())
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{Shown, frame};

    fn pflog(len: u8, family: u8, rest: &[u8]) -> Shown {
        let mut octets = vec![len, family, 1, 0];
        octets.extend(b"em0\0\0\0\0\0\0\0\0\0\0\0\0\0anchor\0\0\0\0\0\0\0\0\0\0");
        octets.extend(b"\0\0\0\x03\xff\xff\xff\xff");
        octets.extend(rest);
        frame(117, &octets)
    }

    const PACKET: &[u8] =
        b"\x45\0\0\x1c\0\x01\0\0\x40\x11\0\0\x0a\0\0\x01\x0a\0\0\x02\0\x01\0\x35\0\x08\0\0";

    #[test]
    fn a_packet_is_logged_with_its_rule() {
        let rest = b"\x05\0\0\0\x06\0\0\0\0\0\0\0\x07\0\0\0\x01\0\0\0";
        let shown = pflog(61, 2, &[&rest[..], PACKET].concat());
        assert_eq!(shown.protocols, "pflog:ip:udp");
        assert!(shown.columns.ends_with("[block em0/3] 1 → 53 Len=0"), "{}", shown.columns);
        assert!(shown.has("PF Log IPv4 block on em0 by rule 3"));
        assert!(shown.has("PID: 6"));
    }

    #[test]
    fn headers_of_old_are_shorter() {
        let shown = pflog(48, 2, &[b"\x02\0\0\0", PACKET].concat());
        assert_eq!(shown.protocols, "pflog:ip:udp");
        assert!(shown.has("Direction: out (2)"));
        assert!(pflog(48, 99, b"\x02\0\0\0abc").protocols.ends_with("pflog:data"));
    }
}
