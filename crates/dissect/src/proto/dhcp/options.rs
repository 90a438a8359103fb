//! Options with a form of their own.

use std::net::Ipv4Addr;

use lamna_fields::{Encoding, Field};

use super::forms::{Form, form_of};
use super::{FILE, SERVER, Survey, TypeName, f, option_line, suboptions, values};
use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::proto::dns;
use crate::walk::Walk;

/// An option that is being shown.
#[derive(Clone, Copy)]
pub(super) struct Part<'a, 'b> {
    /// The message.
    pub(super) b: &'a Buf<'b>,
    /// The option's line.
    pub(super) item: Item,
    /// Where its data begins.
    pub(super) at: usize,
    /// Octets of its data.
    pub(super) len: usize,
}

/// Shows the options from `at` up to `end`; the offset after the end option, if there is one.
pub(super) fn walk<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    survey: &Survey<'_>,
    mut at: usize,
    end: usize,
    overloaded: bool,
) -> Result<Option<usize>, Fault> {
    while at < end {
        let code = b.u8(at)?;
        if code == 0 {
            let mut run = 1;
            while at + run < end && b.captured().get(at + run) == Some(&0) {
                run += 1;
            }
            let item = option_line(w, b, at, code)?;
            let opened = w.open(item);
            w.item(f::OPTION_PADDING, b, at, run)?;
            w.close(opened);
            at += run;
            continue;
        }
        if code == 255 {
            let item = option_line(w, b, at, code)?;
            let opened = w.open(item);
            let value = w.item(f::OPTION_END, b, at, 1)?;
            if survey.overload > 3 && !overloaded {
                w.label(value, format_args!("Option End (Overload): 255"));
            }
            w.close(opened);
            return Ok(Some(at + 1));
        }
        let len = usize::from(b.u8(at + 1)?);
        let item = option_line(w, b, at, code)?;
        w.set_len(item, len + 2);
        let opened = w.open(item);
        w.item(f::OPTION_LENGTH, b, at + 1, 1)?;
        let value = w.item(f::OPTION_VALUE, b, at + 2, len)?;
        let option = Part { b, item, at: at + 2, len };
        let shown = show(w, &option, code, survey, overloaded);
        if !matches!(shown, Ok(false)) {
            w.hide(value);
        }
        shown?;
        w.close(opened);
        at += 2 + len;
    }
    Ok(None)
}

/// Shows an option's data; whether anything is known of it.
fn show<C: Collector>(
    w: &mut Walk<'_, C>,
    o: &Part<'_, '_>,
    code: u8,
    survey: &Survey<'_>,
    overloaded: bool,
) -> Result<bool, Fault> {
    if let Some(form) = form_of(code) {
        form.show(w, o.b, o.item, o.at, o.len)?;
        // Octets, for want of what they should be.
        return Ok(o.len != 0 && (form.fits(o.len) || matches!(code, 85 | 93)));
    }
    match code {
        43 | 55 | 61 | 82 | 97 | 99 | 119 | 120 | 124 | 125 | 145 if o.len == 0 => {
            return Ok(false);
        }
        43 => suboptions::vendor(w, o, survey)?,
        52 if o.len != 0 => overload(w, o, survey, overloaded)?,
        53 => {
            if o.len == 0 {
                return Err(Fault::Malformed);
            }
            let kind = o.b.u8(o.at)?;
            w.append(o.item, format_args!(" ({})", TypeName(kind)));
            w.item(f::OPTION_DHCP, o.b, o.at, 1)?;
        }
        55 => request_list(w, o)?,
        60 => {
            vendor_class(w, o)?;
            return Ok(o.len != 0);
        }
        61 => client_identifier(w, o)?,
        77 => user_class(w, o)?,
        78 if o.len == 0 => bad_length(w, o, "length isn't >= 1"),
        79 if o.len == 0 => return Err(Fault::Malformed),
        52 if o.len == 0 => bad_length(w, o, "length isn't >= 1"),
        78 => {
            w.item(f::OPTION_SLP_DIRECTORY_AGENT_VALUE, o.b, o.at, 1)?;
            Form::List(f::OPTION_SLP_DIRECTORY_AGENT_SLPDA_ADDRESS, 4).show(
                w,
                o.b,
                o.item,
                o.at + 1,
                o.len.saturating_sub(1),
            )?;
        }
        79 => {
            w.item(f::OPTION_SLP_SERVICE_SCOPE_VALUE, o.b, o.at, 1)?;
            let len = o.len.saturating_sub(1);
            w.item_as(f::OPTION_SLP_SERVICE_SCOPE_STRING, o.b, o.at + 1, len, Encoding::Ascii)?;
        }
        81 => domain_name(w, o)?,
        82 => suboptions::relay_agent(w, o)?,
        90 => authentication(w, o, survey)?,
        94 => {
            if o.len >= 2 {
                w.item(f::CLIENT_NETWORK_ID_MAJOR, o.b, o.at + 1, 1)?;
            }
            if o.len >= 3 {
                w.item(f::CLIENT_NETWORK_ID_MINOR, o.b, o.at + 2, 1)?;
            }
        }
        97 => {
            if o.len == 17 {
                w.item_as(f::CLIENT_ID_UUID, o.b, o.at + 1, 16, Encoding::Little)?;
            }
        }
        99 => civic_location(w, o)?,
        117 => name_services(w, o)?,
        119 => {
            let names = o.b.slice_up_to(o.at, o.len);
            domain_names(w, &names, f::OPTION_DHCP_DNS_DOMAIN_SEARCH_LIST_FQDN, 0)?;
        }
        120 => sip_servers(w, o)?,
        121 | 249 => routes(w, o)?,
        124 => vendor_classes(w, o)?,
        125 => suboptions::vendor_specific(w, o)?,
        145 => {
            for at in o.at..o.at + o.len {
                w.item(f::OPTION_FORCERENEW_NONCE_ALGORITHM, o.b, at, 1)?;
            }
        }
        146 => recursive_servers(w, o)?,
        151 if o.len == 0 => bad_length(w, o, "length must >= 1"),
        151 => {
            w.item(f::OPTION_BULK_LEASE_STATUS_CODE, o.b, o.at, 1)?;
            if o.len > 1 {
                let field = f::OPTION_BULK_LEASE_STATUS_CODE_MESSAGE;
                w.item_as(field, o.b, o.at + 1, o.len - 1, Encoding::Ascii)?;
            }
        }
        152 => time(w, o, f::OPTION_BULK_LEASE_BASE_TIME)?,
        154 => time(w, o, f::OPTION_BULK_LEASE_QUERY_START_TIME)?,
        155 => time(w, o, f::OPTION_BULK_LEASE_QUERY_END_TIME)?,
        158 => port_control_servers(w, o)?,
        159 => {
            if o.len != 4 {
                bad_length(w, o, "length must be 4");
                return Ok(true);
            }
            w.item(f::OPTION_PORTPARAMS_OFFSET, o.b, o.at, 1)?;
            w.item(f::OPTION_PORTPARAMS_PSID_LENGTH, o.b, o.at + 1, 1)?;
            w.item(f::OPTION_PORTPARAMS_PSID, o.b, o.at + 2, 2)?;
        }
        212 => rapid_deployment(w, o)?,
        _ => return Ok(false),
    }
    Ok(true)
}

pub(super) fn bad_length<C: Collector>(w: &mut Walk<'_, C>, o: &Part<'_, '_>, text: &str) {
    w.expert_text(f::BAD_LENGTH, o.item, format_args!("{text}"));
}

fn overload<C: Collector>(
    w: &mut Walk<'_, C>,
    o: &Part<'_, '_>,
    survey: &Survey<'_>,
    overloaded: bool,
) -> Walked {
    let value = o.b.u8(o.at)?;
    w.item(f::OPTION_OPTION_OVERLOAD, o.b, o.at, 1)?;
    if value > 3 || overloaded {
        return Ok(());
    }
    for (bit, title, (at, len)) in [
        (2, "Server host name option overload", SERVER),
        (1, "Boot file name option overload", FILE),
    ] {
        if value & bit != 0 {
            let item = w.text(o.b, at, len, format_args!("{title}"))?;
            let opened = w.open(item);
            if walk(w, o.b, survey, at, at + len, true)?.is_none() {
                let note = match bit {
                    1 => f::OPTION_OPTION_OVERLOAD_FILE_END_MISSING,
                    _ => f::OPTION_OPTION_OVERLOAD_SNAME_END_MISSING,
                };
                w.expert(note, item);
            }
            w.close(opened);
        }
    }
    Ok(())
}

fn request_list<C: Collector>(w: &mut Walk<'_, C>, o: &Part<'_, '_>) -> Walked {
    for at in o.at..o.at + o.len {
        let code = o.b.u8(at)?;
        let item = w.item(f::OPTION_REQUEST_LIST_ITEM, o.b, at, 1)?;
        let name = values::OPTIONS.get(u64::from(code)).unwrap_or("Unknown");
        w.label(item, format_args!("Parameter Request List Item: ({code}) {name}"));
    }
    Ok(())
}

fn vendor_class<C: Collector>(w: &mut Walk<'_, C>, o: &Part<'_, '_>) -> Walked {
    w.item_as(f::OPTION_VENDOR_CLASS_ID, o.b, o.at, o.len, Encoding::Ascii)?;
    let text = o.b.bytes(o.at, o.len)?;
    let skipped = match text {
        _ if text.starts_with(b"docsis3.0:") => 0,
        _ if text.starts_with(b"AAPLBSDPC/") => 10,
        _ if text.starts_with(b"docsis") || text.starts_with(b"pktc") => o.len,
        _ => return Ok(()),
    };
    suboptions::layer(w, o, |w| {
        let (at, len) = (o.at + skipped, o.len - skipped);
        if len > 0 {
            w.item_as(f::OPTION_VENDOR_CLASS_DATA, o.b, at, len, Encoding::Ascii)?;
        }
        Ok(())
    })
}

/// RFC 2132, section 9.14, and RFC 4361, section 6.1.
fn client_identifier<C: Collector>(w: &mut Walk<'_, C>, o: &Part<'_, '_>) -> Walked {
    if o.len == 0 {
        return Ok(());
    }
    let (b, at) = (o.b, o.at);
    match (b.u8(at)?, o.len) {
        (1 | 6, 7) => {
            w.item(f::HW_TYPE, b, at, 1)?;
            w.item(f::HW_MAC_ADDR, b, at + 1, 6)?;
        }
        (1..=254, 7) => {
            w.item(f::HW_TYPE, b, at, 1)?;
            let mut text = String::new();
            for octet in b.bytes(at + 1, 6)? {
                // Writing to a String cannot fail.
                let _ = std::fmt::Write::write_fmt(&mut text, format_args!("{octet:02x}"));
            }
            w.string(f::CLIENT_HARDWARE_ADDRESS, b, at + 1, 6, format_args!("{text}"))?;
        }
        (0, 17) => {
            w.item_as(f::CLIENT_ID_UUID, b, at + 1, 16, Encoding::Little)?;
        }
        (255, 7..) => unique_identifier(w, o)?,
        (255, _) => return Err(Fault::Malformed),
        (0, 2..) => {
            w.item(f::CLIENT_ID_TYPE, b, at, 1)?;
            w.item_as(f::CLIENT_ID_UNDEF, b, at + 1, o.len - 1, Encoding::Ascii)?;
        }
        _ => {}
    }
    Ok(())
}

/// A DHCP unique identifier after the identity association's (RFC 8415, section 11).
fn unique_identifier<C: Collector>(w: &mut Walk<'_, C>, o: &Part<'_, '_>) -> Walked {
    let (b, at, end) = (o.b, o.at, o.at + o.len);
    let iaid = b.u32(at + 1)?;
    w.string(f::CLIENT_ID_IAID, b, at + 1, 4, format_args!("{iaid:08x}"))?;
    let kind = b.u16(at + 5)?;
    w.item(f::CLIENT_ID_DUID_TYPE, b, at + 5, 2)?;
    match kind {
        1 => {
            if o.len < 13 {
                w.expert(f::MALFORMED_DUID, o.item);
                return Ok(());
            }
            w.item(f::CLIENT_ID_DUID_LLT_HW_TYPE, b, at + 7, 2)?;
            w.item(f::CLIENT_ID_TIME, b, at + 9, 4)?;
            link_layer_address(w, b, at + 13, end)?;
        }
        2 => {
            if o.len < 11 {
                w.expert(f::MALFORMED_DUID, o.item);
                return Ok(());
            }
            w.item(f::CLIENT_ID_ENTERPRISE_NUM, b, at + 7, 4)?;
            if end > at + 11 {
                w.item(f::CLIENT_ID, b, at + 11, end - at - 11)?;
            }
        }
        3 => {
            if o.len < 9 {
                w.expert(f::MALFORMED_DUID, o.item);
                return Ok(());
            }
            w.item(f::CLIENT_ID_DUID_LL_HW_TYPE, b, at + 7, 2)?;
            link_layer_address(w, b, at + 9, end)?;
        }
        _ => {}
    }
    Ok(())
}

fn link_layer_address<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    end: usize,
) -> Walked {
    if end <= at {
        return Ok(());
    }
    let mut text = String::new();
    for octet in b.bytes(at, end - at)? {
        // Of Ethernet's length they are written like its addresses.
        let colon = if text.is_empty() || end - at != 6 { "" } else { ":" };
        let _ = std::fmt::Write::write_fmt(&mut text, format_args!("{colon}{octet:02x}"));
    }
    w.string(f::CLIENT_ID_LINK_LAYER_ADDRESS, b, at, end - at, format_args!("{text}"))?;
    Ok(())
}

/// RFC 3004; some clients write text without the lengths.
fn user_class<C: Collector>(w: &mut Walk<'_, C>, o: &Part<'_, '_>) -> Walked {
    if o.len < 2 {
        bad_length(w, o, "length isn't >= 2");
        return Ok(());
    }
    let mut rest = o.b.bytes(o.at, o.len)?;
    while let Some((len, tail)) = rest.split_first() {
        match tail.get(usize::from(*len)..) {
            Some(next) if *len != 0 => rest = next,
            _ => {
                let field = f::OPTION_USER_CLASS_TEXT;
                let item = w.item_as(field, o.b, o.at, o.len, Encoding::Ascii)?;
                w.expert(f::OPTION_NONSTD_DATA, item);
                return Ok(());
            }
        }
    }
    let (mut at, mut instance) = (o.at, 0);
    while at < o.at + o.len {
        let len = usize::from(o.b.u8(at)?);
        let item = w.number(f::OPTION_USER_CLASS, o.b, at, 1 + len, instance)?;
        w.label(item, format_args!("Instance of User Class: [{instance}]"));
        let opened = w.open(item);
        w.item(f::OPTION_USER_CLASS_LENGTH, o.b, at, 1)?;
        w.item(f::OPTION_USER_CLASS_DATA, o.b, at + 1, len)?;
        w.close(opened);
        at += 1 + len;
        instance += 1;
    }
    Ok(())
}

/// RFC 4702, section 2.
fn domain_name<C: Collector>(w: &mut Walk<'_, C>, o: &Part<'_, '_>) -> Walked {
    if o.len < 3 {
        bad_length(w, o, "length isn't >= 3");
        return Ok(());
    }
    let flags = o.b.u8(o.at)?;
    let item = w.item(f::FQDN_FLAGS, o.b, o.at, 1)?;
    let mut text = format!("Flags: {flags:#04x}");
    let fields = [(f::FQDN_N, 8), (f::FQDN_E, 4), (f::FQDN_O, 2), (f::FQDN_S, 1)];
    let opened = w.open(item);
    w.item(f::FQDN_MBZ, o.b, o.at, 1)?;
    for (field, bit) in fields {
        w.item(field, o.b, o.at, 1)?;
        if flags & bit != 0 {
            text.push_str(", ");
            text.push_str(w.def(field).title);
        }
    }
    w.close(opened);
    w.label(item, format_args!("{text}"));
    w.item(f::FQDN_RCODE1, o.b, o.at + 1, 1)?;
    w.item(f::FQDN_RCODE2, o.b, o.at + 2, 1)?;
    let (at, len) = (o.at + 3, o.len - 3);
    if len == 0 {
        return Ok(());
    }
    if flags & 4 != 0 {
        let name = dns::Name::read(&o.b.slice_up_to(at, len), 0)?;
        w.string(f::FQDN_NAME, o.b, at, len, format_args!("{name}"))?;
    } else {
        w.item_as(f::FQDN_NAME, o.b, at, len, Encoding::Ascii)?;
    }
    Ok(())
}

/// RFC 3118, section 2.
fn authentication<C: Collector>(
    w: &mut Walk<'_, C>,
    o: &Part<'_, '_>,
    survey: &Survey<'_>,
) -> Walked {
    if o.len < 11 {
        bad_length(w, o, "length isn't >= 11");
        return Ok(());
    }
    let (b, at) = (o.b, o.at);
    let (protocol, algorithm) = (b.u8(at)?, b.u8(at + 1)?);
    w.item(f::OPTION_DHCP_AUTHENTICATION_PROTOCOL, b, at, 1)?;
    let delayed = protocol == 1;
    let field = match delayed {
        true => f::OPTION_DHCP_AUTHENTICATION_ALG_DELAY,
        false => f::OPTION_DHCP_AUTHENTICATION_ALGORITHM,
    };
    w.item(field, b, at + 1, 1)?;
    w.item(f::OPTION_DHCP_AUTHENTICATION_RDM, b, at + 2, 1)?;
    if b.u8(at + 2)? == 0 {
        w.item(f::OPTION_DHCP_AUTHENTICATION_RDM_REPLAY_DETECTION, b, at + 3, 8)?;
    } else {
        let field = f::OPTION_DHCP_AUTHENTICATION_RDM_RDV;
        w.item_as(field, b, at + 3, 8, Encoding::Ascii)?;
    }
    let at = at + 11;
    if delayed && algorithm == 1 {
        // A client that looks for servers has no secret yet.
        if survey.message_type != Some(1) && o.len >= 31 {
            w.item(f::OPTION_DHCP_AUTHENTICATION_SECRET_ID, b, at, 4)?;
            w.item(f::OPTION_DHCP_AUTHENTICATION_HMAC_MD5_HASH, b, at + 4, 16)?;
        }
    } else if o.len > 11 {
        let field = f::OPTION_DHCP_AUTHENTICATION_INFORMATION;
        w.item_as(field, b, at, o.len - 11, Encoding::Ascii)?;
    }
    Ok(())
}

/// RFC 4776, section 3.1.
fn civic_location<C: Collector>(w: &mut Walk<'_, C>, o: &Part<'_, '_>) -> Walked {
    let (b, end) = (o.b, o.at + o.len);
    if o.len < 3 {
        return Ok(());
    }
    w.item(f::OPTION_CIVIC_LOCATION_WHAT, b, o.at, 1)?;
    w.item_as(f::OPTION_CIVIC_LOCATION_COUNTRY, b, o.at + 1, 2, Encoding::Ascii)?;
    let mut at = o.at + 3;
    while at + 2 <= end {
        let len = usize::from(b.u8(at + 1)?);
        w.item(f::OPTION_CIVIC_LOCATION_CA_TYPE, b, at, 1)?;
        w.item(f::OPTION_CIVIC_LOCATION_CA_LENGTH, b, at + 1, 1)?;
        at += 2;
        if at + len > end {
            w.expert(f::OPTION_CIVIC_LOCATION_BAD_CATTYPE, o.item);
            return Ok(());
        }
        if len != 0 {
            w.item_as(f::OPTION_CIVIC_LOCATION_CA_VALUE, b, at, len, Encoding::Ascii)?;
        }
        at += len;
    }
    Ok(())
}

/// RFC 2937: the options of the services to ask, in order.
fn name_services<C: Collector>(w: &mut Walk<'_, C>, o: &Part<'_, '_>) -> Walked {
    if o.len < 2 {
        bad_length(w, o, "length isn't >= 2");
        return Ok(());
    }
    if !o.len.is_multiple_of(2) {
        let text = format_args!("length ({}) isn't even number", o.len);
        w.expert_text(f::BAD_LENGTH, o.item, text);
        return Ok(());
    }
    for i in 0..o.len / 2 {
        let at = o.at + i * 2;
        let service = match o.b.u16(at)? {
            0 => "Local naming information (e.g., an /etc/hosts file on a UNIX machine) (0)",
            6 => "Domain Name Server Option (6)",
            41 => "Network Information Servers Option (41)",
            44 => "NetBIOS over TCP/IP Name Server Option (44)",
            65 => "Network Information Service+ Servers Option (65)",
            other => {
                let text = format_args!(
                    "Invalid Name Service ({other}). RFC 2937 defines only 0, 6, 41, 44, and 65 \
                     as possible values."
                );
                w.expert_text(f::OPTION_DHCP_NAME_SERVICE_INVALID, o.item, text);
                continue;
            }
        };
        let field = f::OPTION_DHCP_NAME_SERVICE_SEARCH_OPTION;
        w.string(field, o.b, at, 2, format_args!("{service}"))?;
    }
    Ok(())
}

/// Names in DNS's format, whose pointers count from the start of `names`.
fn domain_names<C: Collector>(
    w: &mut Walk<'_, C>,
    names: &Buf<'_>,
    field: Field,
    mut at: usize,
) -> Walked {
    while at < names.reported() {
        let name = dns::Name::read(names, at)?;
        w.string(field, names, at, name.wire_len(), format_args!("{name}"))?;
        at += name.wire_len();
    }
    Ok(())
}

/// RFC 3361, section 3.
fn sip_servers<C: Collector>(w: &mut Walk<'_, C>, o: &Part<'_, '_>) -> Walked {
    if o.len == 0 {
        return Ok(());
    }
    let encoding = o.b.u8(o.at)?;
    w.item(f::OPTION_SIP_SERVER_ENCODING, o.b, o.at, 1)?;
    let len = o.len;
    match encoding {
        0 => {
            let names = o.b.slice_up_to(o.at, len);
            domain_names(w, &names, f::OPTION_SIP_SERVER_NAME, 1)
        }
        1 if len < 5 => {
            w.expert_text(f::BAD_LENGTH, o.item, format_args!("length isn't >= 5 (len = {len})"));
            Ok(())
        }
        1 if len % 4 != 1 => {
            let text = format_args!("length isn't a multiple of 4 plus 1 (len = {len}).");
            w.expert_text(f::BAD_LENGTH, o.item, text);
            Ok(())
        }
        1 => {
            for i in 0..len / 4 {
                w.item(f::OPTION_SIP_SERVER_ADDRESS, o.b, o.at + 1 + i * 4, 4)?;
            }
            Ok(())
        }
        _ => {
            let text = format_args!(
                "RFC 3361 defines only 0 and 1 for Encoding byte (Encoding = {encoding})."
            );
            w.expert_text(f::OPTION_SIP_SERVER_ADDRESS_ENCODING, o.item, text);
            Ok(())
        }
    }
}

/// Destinations with the octets that matter, and their routers (RFC 3442).
fn routes<C: Collector>(w: &mut Walk<'_, C>, o: &Part<'_, '_>) -> Walked {
    if o.len < 5 {
        bad_length(w, o, "length isn't >= 5");
        return Ok(());
    }
    let (mut at, end) = (o.at, o.at + o.len);
    while at < end {
        let width = o.b.u8(at)?;
        if width > 32 {
            let text = format_args!("Mask width ({width}) > 32");
            w.expert_text(f::OPTION_CLASSLESS_STATIC_ROUTE_2, o.item, text);
            return Ok(());
        }
        let significant = usize::from(width.div_ceil(8));
        let len = 1 + significant + 4;
        if at + len > end {
            return Err(Fault::Malformed);
        }
        let mut destination = [0; 4];
        for (to, from) in destination.iter_mut().zip(o.b.bytes(at + 1, significant)?) {
            *to = *from;
        }
        let router = Ipv4Addr::from(o.b.array::<4>(at + 1 + significant)?);
        let item = w.item(f::OPTION_CLASSLESS_STATIC_ROUTE, o.b, at, len)?;
        if width == 0 {
            w.label(item, format_args!(" default-{router}"));
        } else {
            let destination = Ipv4Addr::from(destination);
            w.label(item, format_args!(" {destination}/{width}-{router}"));
        }
        at += len;
    }
    Ok(())
}

/// RFC 3925, section 3.
fn vendor_classes<C: Collector>(w: &mut Walk<'_, C>, o: &Part<'_, '_>) -> Walked {
    if o.len == 1 {
        w.item(f::OPTION_VI_CLASS_CL_ADDRESS_MODE, o.b, o.at, 1)?;
        return Ok(());
    }
    let (mut at, end) = (o.at, o.at + o.len);
    if o.len < 5 {
        bad_length(w, o, "length < 5");
    }
    while at + 5 <= end {
        w.item(f::OPTION_VI_CLASS_ENTERPRISE, o.b, at, 4)?;
        let len = usize::from(o.b.u8(at + 4)?);
        w.item(f::OPTION_VI_CLASS_LENGTH, o.b, at + 4, 1)?;
        at += 5;
        if at + len > end {
            return Err(Fault::Malformed);
        }
        w.item_as(f::OPTION_VI_CLASS_DATA, o.b, at, len, Encoding::Ascii)?;
        at += len;
    }
    Ok(())
}

/// RFC 6731, section 4.3.
fn recursive_servers<C: Collector>(w: &mut Walk<'_, C>, o: &Part<'_, '_>) -> Walked {
    if o.len < 10 {
        bad_length(w, o, "length must be >= 10");
        return Ok(());
    }
    w.item(f::OPTION_RDNSS_RESERVED, o.b, o.at, 1)?;
    w.item(f::OPTION_RDNSS_PREFERENCE, o.b, o.at, 1)?;
    w.item(f::OPTION_RDNSS_PRIMARY_DNS, o.b, o.at + 1, 4)?;
    w.item(f::OPTION_RDNSS_SECONDARY_DNS, o.b, o.at + 5, 4)?;
    let names = o.b.slice_up_to(o.at, o.len);
    domain_names(w, &names, f::OPTION_RDNSS_DOMAIN, 9)
}

fn time<C: Collector>(w: &mut Walk<'_, C>, o: &Part<'_, '_>, field: Field) -> Walked {
    if o.len != 4 {
        bad_length(w, o, "length must be 4");
        return Ok(());
    }
    w.item_as(field, o.b, o.at, 4, Encoding::Ntp)?;
    Ok(())
}

/// RFC 7291, section 4: lists of addresses.
fn port_control_servers<C: Collector>(w: &mut Walk<'_, C>, o: &Part<'_, '_>) -> Walked {
    if o.len < 5 {
        bad_length(w, o, "length must >= 5");
        return Ok(());
    }
    let (mut at, end) = (o.at, o.at + o.len);
    while at < end {
        let len = usize::from(o.b.u8(at)?);
        if at + 1 + len > end || len % 4 != 0 {
            return Ok(());
        }
        w.item(f::OPTION_PCP_LIST_LENGTH, o.b, at, 1)?;
        for i in 0..len / 4 {
            w.item(f::OPTION_PCP_SERVER, o.b, at + 1 + i * 4, 4)?;
        }
        at += 1 + len;
    }
    Ok(())
}

/// RFC 5969, section 7.1.1.
fn rapid_deployment<C: Collector>(w: &mut Walk<'_, C>, o: &Part<'_, '_>) -> Walked {
    if o.len < 22 {
        w.expert(f::OPTION_6RD_MALFORMED, o.item);
        return Ok(());
    }
    w.item(f::OPTION_6RD_IPV4_MASK_LEN, o.b, o.at, 1)?;
    w.item(f::OPTION_6RD_PREFIX_LEN, o.b, o.at + 1, 1)?;
    w.item(f::OPTION_6RD_PREFIX, o.b, o.at + 2, 16)?;
    let form = Form::List(f::OPTION_6RD_BORDER_RELAY_IP, 4);
    form.show(w, o.b, o.item, o.at + 18, o.len - 18)?;
    Ok(())
}
