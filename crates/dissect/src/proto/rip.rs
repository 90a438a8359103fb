//! Routing Information Protocol, versions 1 (RFC 1058) and 2 (RFC 2453), with passwords and digests (RFC 4822).

use lamna_fields::{FieldDef, FieldType, Group, Severity, Strings, field_table, values};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::columns::Address;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

/// The UDP port.
pub const PORT: u16 = 520;

/// Octets before the entries.
const HEADER_LEN: usize = 4;

/// Octets of an entry.
const ENTRY_LEN: usize = 20;

/// Address families of entries.
mod family {
    pub(super) const UNSPECIFIED: u16 = 0;
    pub(super) const IP: u16 = 2;
    pub(super) const AUTHENTICATION: u16 = 0xffff;
}

/// Kinds of authentication.
mod authentication {
    pub(super) const PASSWORD: u16 = 2;
    pub(super) const DIGEST: u16 = 3;
}

values! {
    static COMMAND_VALUES {
        1 => "Request",
        2 => "Response",
        3 => "Traceon",
        4 => "Traceoff",
        5 => "Vendor specific (Sun)",
    }
    static VERSION_VALUES {
        1 => "RIPv1",
        2 => "RIPv2",
    }
    static AUTH_TYPE_VALUES {
        1 => "IP Route",
        2 => "Simple Password",
        3 => "Keyed Message Digest",
    }
    static FAMILY_VALUES {
        0 => "Unspecified",
        2 => "IP",
    }
}

field_table! {
    /// The fields of Routing Information Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("rip", "Routing Information Protocol", "RIP");
    COMMAND = FieldDef::new("rip.command", "Command", FieldType::Uint8).strings(Strings::Values(&COMMAND_VALUES));
    VERSION = FieldDef::new("rip.version", "Version", FieldType::Uint8).strings(Strings::Values(&VERSION_VALUES));
    ROUTING_DOMAIN = FieldDef::new("rip.routing_domain", "Routing Domain", FieldType::Uint16);
    IP = FieldDef::new("rip.ip", "IP Address", FieldType::Ipv4);
    NETMASK = FieldDef::new("rip.netmask", "Netmask", FieldType::Ipv4);
    NEXT_HOP = FieldDef::new("rip.next_hop", "Next Hop", FieldType::Ipv4);
    METRIC = FieldDef::new("rip.metric", "Metric", FieldType::Uint16);
    AUTH_TYPE = FieldDef::new("rip.auth.type", "Authentication type", FieldType::Uint16).strings(Strings::Values(&AUTH_TYPE_VALUES));
    AUTH_PASSWD = FieldDef::new("rip.auth.passwd", "Password", FieldType::String);
    FAMILY = FieldDef::new("rip.family", "Address Family", FieldType::Uint16).strings(Strings::Values(&FAMILY_VALUES));
    ROUTE_TAG = FieldDef::new("rip.route_tag", "Route Tag", FieldType::Uint16);
    ZERO_PADDING = FieldDef::new("rip.zero_padding", "Zero adding", FieldType::String);
    DIGEST_OFFSET = FieldDef::new("rip.digest_offset", "Digest Offset", FieldType::Uint16);
    KEY_ID = FieldDef::new("rip.key_id", "Key ID", FieldType::Uint8);
    AUTH_DATA_LEN = FieldDef::new("rip.auth_data_len", "Auth Data Len", FieldType::Uint8);
    SEQ_NUM = FieldDef::new("rip.seq_num", "Seq num", FieldType::Uint32);
    AUTHENTICATION_DATA = FieldDef::new("rip.authentication_data", "Authentication Data", FieldType::Bytes);
    UNKNOWN_ADDRESS_FAMILY = FieldDef::new("rip.unknown_address_family", "Unknown address family", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
}

/// Routing Information Protocol.
#[derive(Clone, Copy, Debug)]
pub struct Rip;

impl Dissect for Rip {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(PORT)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("RIP");
        let (command, version) = (b.u8(0)?, b.u8(1)?);
        w.column_protocol(match version {
            1 => "RIPv1",
            2 => "RIPv2",
            _ => "RIP",
        });
        match COMMAND_VALUES.get(u64::from(command)) {
            Some(name) => w.info(format_args!("{name}")),
            None => w.info(format_args!("Unknown command ({command})")),
        }
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        w.item(COMMAND, &b, 0, 1)?;
        w.item(VERSION, &b, 1, 1)?;
        let mut at = HEADER_LEN;
        // What a digest is computed over ends before the digest itself, which is no entry.
        let mut end = b.reported();
        while at < end {
            let kind = b.u16(at)?;
            match kind {
                family::UNSPECIFIED | family::IP => entry(w, &b, at, kind, version)?,
                family::AUTHENTICATION => {
                    if let Some(trailer) = authenticate(w, &b, at)? {
                        end = end.min(trailer);
                    }
                }
                _ => {
                    let text = format_args!("Unknown address family {kind}");
                    // Shown as far as it goes.
                    let item = w.text(&b, at, ENTRY_LEN.min(b.len() - at), text)?;
                    w.expert_text(UNKNOWN_ADDRESS_FAMILY, item, text);
                    b.check(at, ENTRY_LEN)?;
                }
            }
            at += ENTRY_LEN;
        }
        w.close(opened);
        Ok(())
    }
}

fn entry<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    kind: u16,
    version: u8,
) -> Walked {
    let metric = b.u32(at + 16)?;
    let item = if kind == family::IP {
        let address = Address::Ipv4(b.array(at + 4)?);
        w.text(b, at, ENTRY_LEN, format_args!("IP Address: {address}, Metric: {metric}"))?
    } else {
        w.text(b, at, ENTRY_LEN, format_args!("Address not specified, Metric: {metric}"))?
    };
    let opened = w.open(item);
    w.item(FAMILY, b, at, 2)?;
    if version == 2 {
        w.item(ROUTE_TAG, b, at + 2, 2)?;
    }
    if kind == family::IP {
        w.item(IP, b, at + 4, 4)?;
    }
    if version == 2 {
        w.item(NETMASK, b, at + 8, 4)?;
        w.item(NEXT_HOP, b, at + 12, 4)?;
    }
    w.item(METRIC, b, at + 16, 4)?;
    w.close(opened);
    Ok(())
}

/// Shows an entry that authenticates; where the entries end, if it says so.
fn authenticate<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
) -> Result<Option<usize>, Fault> {
    let kind = b.u16(at + 2)?;
    let name = AUTH_TYPE_VALUES.get(u64::from(kind));
    let item = match name {
        Some(name) => w.text(b, at, ENTRY_LEN, format_args!("Authentication: {name}"))?,
        None => w.text(b, at, ENTRY_LEN, format_args!("Authentication: Unknown ({kind})"))?,
    };
    let opened = w.open(item);
    w.item(AUTH_TYPE, b, at + 2, 2)?;
    let mut end = None;
    match kind {
        authentication::PASSWORD => {
            w.item(AUTH_PASSWD, b, at + 4, 16)?;
        }
        authentication::DIGEST => {
            let offset = usize::from(b.u16(at + 4)?);
            let len = usize::from(b.u8(at + 7)?);
            w.item(DIGEST_OFFSET, b, at + 4, 2)?;
            w.item(KEY_ID, b, at + 6, 1)?;
            w.item(AUTH_DATA_LEN, b, at + 7, 1)?;
            w.item(SEQ_NUM, b, at + 8, 4)?;
            w.item(ZERO_PADDING, b, at + 12, 8)?;
            // The length counts the four octets before the digest, where that is not understood otherwise.
            let trailer =
                w.text(b, offset, len.max(4), format_args!("Authentication Data Trailer"))?;
            let inner = w.open(trailer);
            w.item(AUTHENTICATION_DATA, b, offset + 4, len.saturating_sub(4))?;
            w.close(inner);
            end = Some(offset);
        }
        _ => {}
    }
    w.close(opened);
    Ok(end)
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::shown;

    #[test]
    fn version_2_has_masks_and_passwords() {
        let mut message = vec![2, 2, 0, 0, 0xff, 0xff, 0, 2];
        message.extend(*b"secret\0\0\0\0\0\0\0\0\0\0");
        message.extend([0, 2, 0, 7, 10, 0, 0, 0, 255, 0, 0, 0, 10, 0, 0, 9, 0, 0, 0, 3]);
        let told = shown(520, 520, &message);
        assert_eq!(told.info, "RIPv2 Response");
        for line in [
            "Authentication: Simple Password",
            "Password: secret",
            "IP Address: 10.0.0.0, Metric: 3",
            "Route Tag: 7",
            "Next Hop: 10.0.0.9",
        ] {
            assert!(told.has(line), "{line} in {:#?}", told.tree);
        }
    }

    #[test]
    fn a_request_for_everything_has_no_address() {
        let mut message = vec![1, 1, 0, 0];
        message.extend([0; 19]);
        message.push(16);
        let told = shown(520, 520, &message);
        assert!(told.has("Address not specified, Metric: 16"));
        assert!(!told.tree.iter().any(|line| line.contains("Netmask")));
    }

    #[test]
    fn a_digest_past_the_end_is_malformed() {
        let mut message = vec![2, 2, 0, 0, 0xff, 0xff, 0, 3, 0, 44, 1, 20];
        message.extend([0; 12]);
        assert_eq!(shown(520, 520, &message).info, "RIPv2 Response[Malformed Packet]");
    }

    #[test]
    fn an_unknown_family_is_noted() {
        let mut message = vec![2, 1, 0, 0, 0, 9];
        message.extend([0; 18]);
        assert!(shown(520, 520, &message).has("Unknown address family 9"));
    }
}
