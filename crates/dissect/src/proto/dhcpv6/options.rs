//! The options of DHCPv6 messages.

use lamna_fields::Field;

use super::{fields as f, name, names, relayed, values};
use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::columns::Address;
use crate::walk::Walk;

/// Octets of an option's code and length.
const HEADER_LEN: usize = 4;

/// The option that a relay agent puts a message in (RFC 8415, section 21.10).
pub(super) const RELAY_MESSAGE: u16 = 9;

/// Options that may lie in each other; the deepest is a status of an address of an association of a
/// client's data.
const MAX_NESTING: usize = 8;

/// A lifetime that does not end.
const INFINITY: u32 = u32::MAX;

/// What an option may need to know.
#[derive(Clone, Copy, Debug)]
pub(super) struct Context {
    /// How many messages it lies in.
    pub(super) depth: usize,
    /// The type of the message.
    pub(super) message: u8,
}

/// Shows the options from `at` to `end`.
pub(super) fn all<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    end: usize,
    context: &Context,
) -> Walked {
    nested(w, b, at, end, context, 0)
}

fn nested<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    mut at: usize,
    end: usize,
    context: &Context,
    nesting: usize,
) -> Walked {
    if nesting > MAX_NESTING {
        return Err(Fault::Malformed);
    }
    // What is too short for an option is left alone.
    while at + HEADER_LEN <= end {
        let (code, len) = (b.u16(at)?, usize::from(b.u16(at + 2)?));
        if at + HEADER_LEN + len > end {
            return Ok(());
        }
        option(w, b, at, (code, len), context, nesting)?;
        at += HEADER_LEN + len;
    }
    Ok(())
}

/// One option in progress.
struct OptionBody<'m, 'b> {
    b: &'m Buf<'b>,
    /// The option's item.
    item: Item,
    at: usize,
    len: usize,
}

impl OptionBody<'_, '_> {
    /// Notes that the option is too short or too long. The code's name in the standard is `name`.
    fn malformed<C: Collector>(&self, w: &mut Walk<'_, C>, name: &str) -> Walked {
        w.expert_text(f::MALFORMED_OPTION, self.item, format_args!("{name}: malformed option"));
        Ok(())
    }

    /// Shows the value as one field.
    fn whole<C: Collector>(&self, w: &mut Walk<'_, C>, field: Field) -> Walked {
        if self.len > 0 {
            w.item(field, self.b, self.at, self.len)?;
        }
        Ok(())
    }

    /// Shows a list of addresses; `counted`: each has its number before its title.
    fn addresses<C: Collector>(
        &self,
        w: &mut Walk<'_, C>,
        field: Field,
        name: &str,
        counted: bool,
    ) -> Walked {
        if !self.len.is_multiple_of(16) {
            return self.malformed(w, name);
        }
        for (i, at) in (self.at..self.at + self.len).step_by(16).enumerate() {
            let item = w.item(field, self.b, at, 16)?;
            if counted && w.labels() {
                let address = Address::Ipv6(self.b.array(at)?);
                let title = w.def(field).title;
                w.label(item, format_args!(" {} {title}: {address}", i + 1));
            }
        }
        Ok(())
    }

    /// Shows a list of domain names below a line of text.
    fn domains<C: Collector>(&self, w: &mut Walk<'_, C>, field: Field, title: &str) -> Walked {
        if self.len == 0 {
            return Ok(());
        }
        let list = w.text(self.b, self.at, self.len, format_args!("{title}"))?;
        let opened = w.open(list);
        names(w, self.b, self.at, self.at + self.len, field)?;
        w.close(opened);
        Ok(())
    }
}

fn option<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    (code, len): (u16, usize),
    context: &Context,
    nesting: usize,
) -> Walked {
    let name = values::OPTION_TYPE_VALUES.get(u64::from(code));
    let item = match name {
        Some(name) => {
            w.string(f::OPTION_TYPE_STR, b, at, HEADER_LEN + len, format_args!("{name}"))?
        }
        None => {
            let text = format_args!("DHCP option {code}");
            w.string(f::OPTION_TYPE_STR, b, at, HEADER_LEN + len, text)?
        }
    };
    match name {
        Some(name) => w.label(item, format_args!("{name}")),
        None => w.label(item, format_args!("DHCP option {code}")),
    }
    let opened = w.open(item);
    w.item(f::OPTION_TYPE, b, at, 2)?;
    w.item(f::OPTION_LENGTH, b, at + 2, 2)?;
    let body = OptionBody { b, item, at: at + HEADER_LEN, len };
    let (value, end) = (body.at, body.at + len);
    match code {
        1 | 2 => unique_identifier(w, &body, code == 1)?,
        3 | 25 if len < 12 => body.malformed(w, if code == 3 { "IA_NA" } else { "IA_PD" })?,
        3 | 25 => {
            association(w, b, value, f::IAID)?;
            lifetime(w, b, value + 4, f::IAID_T1, "T1")?;
            lifetime(w, b, value + 8, f::IAID_T2, "T2")?;
            nested(w, b, value + 12, end, context, nesting + 1)?;
        }
        4 if len < 4 => body.malformed(w, "IA_TA")?,
        4 => {
            association(w, b, value, f::IATA)?;
            nested(w, b, value + 4, end, context, nesting + 1)?;
        }
        5 if len < 24 => body.malformed(w, "IA_TA")?,
        5 => {
            if w.wants_columns() {
                let address = Address::Ipv6(b.array(value)?);
                w.info_append(format_args!("IAA: {address} "));
            }
            w.item(f::IAADDR_IP, b, value, 16)?;
            lifetime(w, b, value + 16, f::IAADDR_PREF_LIFETIME, "Preferred lifetime")?;
            // Wireshark calls an endless valid lifetime preferred.
            lifetime(w, b, value + 20, f::IAADDR_VALID_LIFETIME, "Preferred lifetime")?;
            nested(w, b, value + 24, end, context, nesting + 1)?;
        }
        6 | 43 => {
            for at in (value..end.saturating_sub(1)).step_by(2) {
                w.item(f::REQUESTED_OPTION_CODE, b, at, 2)?;
            }
        }
        7 if len != 1 => body.malformed(w, "PREFERENCE")?,
        7 => body.whole(w, f::OPTION_PREFERENCE)?,
        8 if len != 2 => body.malformed(w, "ELAPSED-TIME")?,
        8 => {
            // It counts hundredths of a second.
            let time = 10 * u64::from(b.u16(value)?);
            w.number(f::ELAPSED_TIME, b, value, 2, time)?;
        }
        RELAY_MESSAGE if len > 0 => relayed(w, &b.slice_up_to(value, len), context.depth)?,
        RELAY_MESSAGE => {}
        11 if len < 11 => body.malformed(w, "AUTH")?,
        11 => {
            w.item(f::AUTH_PROTOCOL, b, value, 1)?;
            w.item(f::AUTH_ALGORITHM, b, value + 1, 1)?;
            w.item(f::AUTH_RDM, b, value + 2, 1)?;
            w.item(f::AUTH_REPLAY_DETECTION, b, value + 3, 8)?;
            if len > 11 {
                w.item(f::AUTH_INFO, b, value + 11, len - 11)?;
            }
        }
        12 if len != 16 => body.malformed(w, "UNICAST")?,
        12 => body.whole(w, f::UNICAST)?,
        13 => {
            if len >= 2 {
                w.item(f::STATUS_CODE, b, value, 2)?;
            }
            if len > 2 {
                w.item(f::STATUS_MSG, b, value + 2, len - 2)?;
            }
        }
        15 => user_class(w, &body)?,
        16 if len < 4 => body.malformed(w, "VENDOR_CLASS")?,
        16 => {
            w.item(f::VENDORCLASS_ENTERPRISE, b, value, 4)?;
            if len >= 6 {
                w.item(f::VENDORCLASS_DATA, b, value + 6, len - 6)?;
            }
        }
        17 if len < 4 => body.malformed(w, "VENDOR_OPTS")?,
        17 => vendor_options(w, &body)?,
        18 if len == 0 => body.malformed(w, "INTERFACE_ID")?,
        18 => body.whole(w, f::INTERFACE_ID)?,
        19 if len != 1 => body.malformed(w, "RECONF_MSG")?,
        19 => body.whole(w, f::RECONF_MSG)?,
        21 => {
            let title = "SIP Servers Domain Search List";
            body.domains(w, f::SIP_SERVER_DOMAIN_SEARCH_FQDN, title)?;
        }
        22 => body.addresses(w, f::SIP_SERVER_A, "SIP servers address", false)?,
        23 => body.addresses(w, f::DNS_SERVER, "DNS servers address", true)?,
        24 => body.domains(w, f::SEARCH_LIST_ENTRY, "Domain name suffix search list")?,
        26 if len < 25 => body.malformed(w, "IAPREFIX")?,
        26 => {
            lifetime(w, b, value, f::IAPREFIX_PREF_LIFETIME, "Preferred lifetime")?;
            lifetime(w, b, value + 4, f::IAPREFIX_VALID_LIFETIME, "Valid lifetime")?;
            w.item(f::IAPREFIX_PREF_LEN, b, value + 8, 1)?;
            w.item(f::IAPREFIX_PREF_ADDR, b, value + 9, 16)?;
            nested(w, b, value + 25, end, context, nesting + 1)?;
        }
        27 => body.addresses(w, f::NIS_SERVER, "NIS servers address", false)?,
        28 => body.addresses(w, f::NISP_SERVER, "NISP servers address", false)?,
        29 => body.domains(w, f::NIS_FQDN, "nis-domain-name")?,
        30 => body.domains(w, f::NISP_FQDN, "nisp-domain-name")?,
        31 => body.addresses(w, f::SNTP_SERVER, "SNTP servers address", true)?,
        32 if len != 4 => body.malformed(w, "LIFETIME")?,
        32 => body.whole(w, f::LIFETIME)?,
        33 => body.domains(w, f::BCMCS_SERVER_FQDN, "BCMCS Servers Domain Search List")?,
        34 => body.addresses(w, f::BCMCS_SERVER_A, "BCMCS servers address", false)?,
        37 if len < 4 => body.malformed(w, "REMOTE_ID")?,
        37 => {
            w.item(f::REMOTEID_ENTERPRISE, b, value, 4)?;
            if len > 4 {
                w.item(f::REMOTEID_ENTERPRISE_ID, b, value + 4, len - 4)?;
            }
        }
        38 => body.whole(w, f::SUBSCRIBER_ID)?,
        39 if len < 1 => body.malformed(w, "FQDN")?,
        39 => client_name(w, &body, context.message)?,
        40 => body.addresses(w, f::PANA_AGENT, "PANA agent address", false)?,
        41 => body.whole(w, f::TIMEZONE)?,
        42 => body.whole(w, f::TZDB)?,
        44 if len < 17 => body.malformed(w, "LQ-QUERY")?,
        44 => {
            w.item(f::LQ_QUERY, b, value, 1)?;
            w.item(f::LQ_QUERY_LINK_ADDRESS, b, value + 1, 16)?;
            nested(w, b, value + 17, end, context, nesting + 1)?;
        }
        45 => nested(w, b, value, end, context, nesting + 1)?,
        46 if len != 4 => body.malformed(w, "CLT_TIME")?,
        46 => body.whole(w, f::CLT_TIME)?,
        48 => body.addresses(w, f::LQ_CLIENT_LINK, "LQ client links address", false)?,
        52 => body.addresses(w, f::CAPWAP_AC_V6, "CAPWAP Access Controllers address", false)?,
        56 => time_servers(w, &body)?,
        64 => names(w, b, value, end, f::AFTR_NAME)?,
        103 => body.whole(w, f::CAPTIVE_PORTAL)?,
        112 => body.whole(w, f::MUDURL)?,
        _ => {}
    }
    w.close(opened);
    Ok(())
}

/// The identity of an association, as hexadecimal digits.
fn association<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, field: Field) -> Walked {
    let number = b.u32(at)?;
    w.string(field, b, at, 4, format_args!("{number:08x}"))?;
    Ok(())
}

/// A lifetime in seconds, which may have no end; it is called `title` then.
fn lifetime<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    field: Field,
    title: &str,
) -> Walked {
    let seconds = b.u32(at)?;
    let item = w.item(field, b, at, 4)?;
    if seconds == INFINITY {
        w.label(item, format_args!("{title}: infinity"));
    }
    Ok(())
}

/// Kinds of unique identifiers (RFC 8415, section 11).
mod identifier {
    pub(super) const ADDRESS_AND_TIME: u16 = 1;
    pub(super) const ENTERPRISE: u16 = 2;
    pub(super) const ADDRESS: u16 = 3;
    pub(super) const UUID: u16 = 4;
}

/// Seconds from 1970 to 2000, where the time of a unique identifier begins.
const YEAR_2000: u64 = 946_684_800;

/// The unique identifier of a client or a server.
fn unique_identifier<C: Collector>(
    w: &mut Walk<'_, C>,
    body: &OptionBody<'_, '_>,
    is_client: bool,
) -> Walked {
    let (b, at, len) = (body.b, body.at, body.len);
    if len < 2 {
        return body.malformed(w, "DUID");
    }
    if is_client && w.wants_columns() {
        w.info_append(format_args!("CID: "));
        for octet in b.bytes(at, len)? {
            w.info_append(format_args!("{octet:02x}"));
        }
        w.info_append(format_args!(" "));
    }
    w.item(f::DUID_BYTES, b, at, len)?;
    w.item(f::DUID_TYPE, b, at, 2)?;
    match b.u16(at)? {
        identifier::ADDRESS_AND_TIME => {
            if len < 8 {
                return body.malformed(w, "DUID");
            }
            w.item(f::DUIDLLT_HWTYPE, b, at + 2, 2)?;
            let seconds = YEAR_2000 + u64::from(b.u32(at + 4)?);
            w.number(f::DUIDLLT_TIME, b, at + 4, 4, seconds * 1_000_000_000)?;
            if len > 8 {
                link_layer_address(w, b, (at + 8, len - 8), at + 2, f::DUIDLLT_LINK_LAYER_ADDR)?;
            }
        }
        identifier::ENTERPRISE => {
            if len < 6 {
                return body.malformed(w, "DUID");
            }
            w.item(f::DUIDEN_ENTERPRISE, b, at + 2, 4)?;
            if len > 6 {
                w.item(f::DUIDEN_IDENTIFIER, b, at + 6, len - 6)?;
            }
        }
        identifier::ADDRESS => {
            if len < 4 {
                return body.malformed(w, "DUID");
            }
            w.item(f::DUIDLL_HWTYPE, b, at + 2, 2)?;
            if len > 4 {
                link_layer_address(w, b, (at + 4, len - 4), at + 2, f::DUIDLL_LINK_LAYER_ADDR)?;
            }
        }
        identifier::UUID if len > 2 => {
            w.item(f::DUIDUUID_BYTES, b, at + 2, len - 2)?;
        }
        _ => {}
    }
    Ok(())
}

/// A hardware address of the kind that stands at `kind_at`.
fn link_layer_address<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    (at, len): (usize, usize),
    kind_at: usize,
    field: Field,
) -> Walked {
    if !w.wants(field) {
        return b.check(at, len);
    }
    let octets = b.bytes(at, len)?;
    // Ethernet, and IEEE 802 in general.
    if let (1 | 6, Ok(octets)) = (b.u16(kind_at)?, <[u8; 6]>::try_from(octets)) {
        let address = Address::Ether(octets);
        let name = w.registry.names().explained(&address);
        w.string(field, b, at, len, format_args!("{name}"))?;
        return Ok(());
    }
    let text: String = octets.iter().map(|octet| format!("{octet:02x}")).collect();
    w.string(field, b, at, len, format_args!("{text}"))?;
    Ok(())
}

fn user_class<C: Collector>(w: &mut Walk<'_, C>, body: &OptionBody<'_, '_>) -> Walked {
    let (b, mut at, end) = (body.b, body.at, body.at + body.len);
    while at + 2 <= end {
        let len = usize::from(b.u16(at)?);
        if at + 2 + len > end {
            let text = format_args!("User Class: suboption too long");
            w.expert_text(f::MALFORMED_OPTION, body.item, text);
            return Ok(());
        }
        // Wireshark leaves the length out of the range.
        let item = w.text(b, at, len, format_args!("User Class suboption"))?;
        let opened = w.open(item);
        w.item(f::USERCLASS_LENGTH, b, at, 2)?;
        w.item(f::USERCLASS_OPAQUE_DATA, b, at + 2, len)?;
        w.close(opened);
        at += 2 + len;
    }
    Ok(())
}

fn vendor_options<C: Collector>(w: &mut Walk<'_, C>, body: &OptionBody<'_, '_>) -> Walked {
    let (b, mut at, end) = (body.b, body.at + 4, body.at + body.len);
    w.item(f::VENDOROPTS_ENTERPRISE, b, body.at, 4)?;
    while at + HEADER_LEN <= end {
        let len = usize::from(b.u16(at + 2)?).min(end - at - HEADER_LEN);
        let item = w.text(b, at, HEADER_LEN + len, format_args!("option"))?;
        let opened = w.open(item);
        w.item(f::VENDOROPTS_ENTERPRISE_OPTION_CODE, b, at, 2)?;
        w.item(f::VENDOROPTS_ENTERPRISE_OPTION_LENGTH, b, at + 2, 2)?;
        if len > 0 {
            w.item(f::VENDOROPTS_ENTERPRISE_OPTION_DATA, b, at + HEADER_LEN, len)?;
        }
        w.close(opened);
        at += HEADER_LEN + len;
    }
    Ok(())
}

/// Whether a message comes from a server: the bits of its name mean what it did.
fn is_from_server(message: u8) -> bool {
    matches!(message, 2 | 7)
}

/// The name of a client, and who is to tell the name service (RFC 4704, section 4).
fn client_name<C: Collector>(
    w: &mut Walk<'_, C>,
    body: &OptionBody<'_, '_>,
    message: u8,
) -> Walked {
    let (b, at) = (body.b, body.at);
    let flags = b.u8(at)?;
    let (no_update, update) = (flags & 4 != 0, flags & 1 != 0);
    let item = w.item(f::CLIENT_FQDN_FLAGS, b, at, 1)?;
    let server = is_from_server(message);
    if !server {
        let text = match (no_update, update) {
            (false, false) => {
                "CLIENT wants to update its AAAA RRs and SERVER to update its PTR RRs"
            }
            (false, true) => "CLIENT wants SERVER to update both its AAAA and PTR RRs",
            (true, false) => "CLIENT wants that the server not perform any DNS updates",
            (true, true) => "ERROR: CLIENT prefers that the server not perform *any* DNS updates",
        };
        w.label(item, format_args!("Flags: 0x{flags:02x}  [{text}]"));
    }
    let opened = w.open(item);
    if server {
        w.item(f::CLIENTFQDN_SERVER_N, b, at, 1)?;
        w.item(f::CLIENTFQDN_SERVER_O, b, at, 1)?;
        w.item(f::CLIENTFQDN_SERVER_S, b, at, 1)?;
    } else {
        w.item(f::CLIENTFQDN_CLIENT_N, b, at, 1)?;
        w.item(f::CLIENTFQDN_CLIENT_S, b, at, 1)?;
    }
    w.close(opened);
    if !server && no_update && update {
        let title = w.def(f::S_BIT_SHOULD_BE_ZERO).title;
        let note = w.text(b, at, 1, format_args!("{title}"))?;
        w.expert(f::S_BIT_SHOULD_BE_ZERO, note);
    }
    names(w, b, at + 1, at + body.len, f::CLIENT_DOMAIN)
}

/// Time servers, as suboptions (RFC 5908, section 4).
fn time_servers<C: Collector>(w: &mut Walk<'_, C>, body: &OptionBody<'_, '_>) -> Walked {
    let (b, mut at, end) = (body.b, body.at, body.at + body.len);
    while at + HEADER_LEN <= end {
        let (code, len) = (b.u16(at)?, usize::from(b.u16(at + 2)?));
        let len = len.min(end - at - HEADER_LEN);
        let title = values::NTPSERVER_OPTION_TYPE_VALUES.get(u64::from(code)).unwrap_or("Unknown");
        let item = w.text(b, at, HEADER_LEN + len, format_args!("{title}"))?;
        let opened = w.open(item);
        w.item(f::NTPSERVER_OPTION_TYPE, b, at, 2)?;
        w.item(f::NTPSERVER_OPTION_LENGTH, b, at + 2, 2)?;
        let value = at + HEADER_LEN;
        match code {
            1 if len == 16 => {
                w.item(f::NTPSERVER_ADDR, b, value, 16)?;
            }
            2 if len == 16 => {
                w.item(f::NTPSERVER_MC_ADDR, b, value, 16)?;
            }
            3 if len > 0 => {
                let name = name(b, value, value + len)?;
                let text = format_args!("{}", name.text);
                w.string(f::NTPSERVER_FQDN, b, value, len, text)?;
            }
            _ => {}
        }
        w.close(opened);
        at = value + len;
    }
    Ok(())
}
