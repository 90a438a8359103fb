//! Layer 2 Tunneling Protocol, version 2 (RFC 2661) and version 3 (RFC 3931): control messages with their attributes, and PPP in
//! tunnels. What a session of version 3 carries is shown as octets.

mod fields;

use lamna_fields::{Field, FieldDef};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::id;
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;
pub use fields::*;

/// The port of both versions.
pub const PORT: u16 = 1701;

/// The IP protocol of version 3.
pub const IP_PROTOCOL: u8 = 115;

/// Bits of the first word.
mod flag {
    pub(super) const CONTROL: u16 = 0x8000;
    pub(super) const LENGTH: u16 = 0x4000;
    pub(super) const SEQUENCE: u16 = 0x0800;
    pub(super) const OFFSET: u16 = 0x0200;
}

const FLAG_FIELDS: [Field; 6] = [TYPE, LENGTH_BIT, SEQ_BIT, OFFSET_BIT, PRIORITY, VERSION];

/// Short names of control messages, from 1.
static MESSAGES: [&str; 29] = [
    "SCCRQ", "SCCRP", "SCCCN", "StopCCN", "Reserved", "Hello", "OCRQ", "OCRP", "OCCN", "ICRQ",
    "ICRP", "ICCN", "Reserved", "CDN", "WEN", "SLI", "MDMST", "SRRQ", "SRRP", "ACK", "FSQ", "FSR",
    "MSRQ", "MSRP", "MSE", "MSI", "MSEN", "CSUN", "CSURQ",
];

/// Octets of an attribute before its value.
const AVP_HEADER_LEN: usize = 6;

/// The protocol.
#[derive(Clone, Copy, Debug)]
pub struct L2tp;

impl Dissect for L2tp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(PORT), Claim::IpProtocol(IP_PROTOCOL)];
    const TUNNEL: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        const VERSION_2: u16 = 2;
        const VERSION_3: u16 = 3;
        if w.carrier() != Some(id::UDP) {
            return over_ip(w, &b);
        }
        let flags = b.u16(0)?;
        match flags & 0xf {
            VERSION_2 => version_2(w, &b, flags),
            VERSION_3 => {
                w.column_protocol("L2TPv3");
                if flags & flag::CONTROL != 0 {
                    return control_3(w, &b, 0);
                }
                let session = b.u32(4)?;
                w.info(format_args!("D[S:0x{session:08X}]"));
                let (root, opened) = w.open_protocol(&b, 0, 8)?;
                w.label(root, format_args!("Layer 2 Tunneling Protocol version 3"));
                show_flags(w, &b, 0)?;
                w.item(RES, &b, 2, 2)?;
                w.item(SID, &b, 4, 4)?;
                w.generated(AVP_PSEUDOWIRE_TYPE, &b, 0, 0);
                w.close(opened);
                w.data(b.from(8)?)
            }
            _ => Err(Fault::NotMine),
        }
    }
}

/// Version 3 right over IP: data, or behind a session of 0 control messages.
fn over_ip<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    w.column_protocol("L2TPv3");
    let session = b.u32(0)?;
    if session == 0 {
        return control_3(w, b, 4);
    }
    w.info(format_args!("D[S:0x{session:08X}]"));
    let (root, opened) = w.open_protocol(b, 0, 4)?;
    w.label(root, format_args!("Layer 2 Tunneling Protocol version 3"));
    w.item(SID, b, 0, 4)?;
    w.generated(AVP_PSEUDOWIRE_TYPE, b, 0, 0);
    w.close(opened);
    w.data(b.from(4)?)
}

fn show_flags<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let flags = b.u16(at)?;
    let item = w.item(FLAGS, b, at, 2)?;
    if w.labels() {
        let control = flags & flag::CONTROL != 0;
        let kind = if control { "Control Message" } else { "Data Message" };
        w.append(item, format_args!(", Type: {kind}"));
        for field in [LENGTH_BIT, SEQ_BIT, OFFSET_BIT, PRIORITY] {
            let def = w.def(field);
            if u64::from(flags) & def.mask != 0 {
                w.append(item, format_args!(", {}", def.title));
            }
        }
    }
    w.bits(item, &FLAG_FIELDS, b, at, 2)
}

/// A message of version 2.
fn version_2<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, flags: u16) -> Walked {
    w.column_protocol("L2TP");
    let control = flags & flag::CONTROL != 0;
    let mut at = 2;
    let mut said = b.reported();
    if flags & flag::LENGTH != 0 {
        said = usize::from(b.u16(at)?);
        at += 2;
    }
    let (tunnel, session) = (b.u16(at)?, b.u16(at + 2)?);
    let sequenced = flags & flag::SEQUENCE != 0;
    let kind = if control { "Control Message" } else { "Data Message" };
    w.info(format_args!("{kind} (tunnel id={tunnel}, session id={session})"));
    let mut end = at + 4 + if sequenced { 4 } else { 0 };
    let offset = flags & flag::OFFSET != 0;
    let padding = if offset { usize::from(b.u16(end)?) } else { 0 };
    end += if offset { 2 + padding } else { 0 };
    let len = if control { said.min(b.len()) } else { end };
    if control {
        let empty = said <= end;
        let name = if empty { None } else { message_kind(b, end) };
        let zlb = if empty { " - ZLB     " } else { "" };
        match name {
            Some(code) => {
                let name = message_name(code);
                w.info(format_args!("{kind} - {name} (tunnel id={tunnel}, session id={session})"));
            }
            None if empty => {
                w.info(format_args!("{kind}{zlb} (tunnel id={tunnel}, session id={session})"));
            }
            None => {}
        }
    }
    let (_, opened) = w.open_protocol(b, 0, len)?;
    show_flags(w, b, 0)?;
    if flags & flag::LENGTH != 0 {
        w.item(LENGTH, b, 2, 2)?;
    }
    w.item(TUNNEL, b, at, 2)?;
    w.item(SESSION, b, at + 2, 2)?;
    if sequenced {
        w.item(NS, b, at + 4, 2)?;
        w.item(NR, b, at + 6, 2)?;
    }
    if offset {
        w.item(OFFSET, b, end - padding - 2, 2)?;
        if padding > 0 {
            w.item(OFFSET_PADDING, b, end - padding, padding)?;
        }
    }
    if control {
        attributes(w, b, end, said)?;
        w.close(opened);
        return Ok(());
    }
    w.close(opened);
    let payload = b.from(end)?;
    if payload.reported() == 0 {
        return Ok(());
    }
    w.call(id::PPP, payload)
}

/// The kind of a control message, where its first attribute at `at` tells it.
fn message_kind(b: &Buf<'_>, at: usize) -> Option<u16> {
    let told = b.u16(at + 4).ok()? == 0;
    b.u16(at + AVP_HEADER_LEN).ok().filter(|_| told)
}

fn message_name(code: u16) -> String {
    match MESSAGES.get(usize::from(code).wrapping_sub(1)) {
        Some(name) => (*name).to_owned(),
        None => format!("Unknown ({code})"),
    }
}

/// A control message of version 3, whose flags are at `start`.
fn control_3<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, start: usize) -> Walked {
    const HEADER_LEN: usize = 12;
    let said = start + usize::from(b.u16(start + 2)?);
    let connection = b.u32(start + 4)?;
    let end = start + HEADER_LEN;
    let name = match message_kind(b, end) {
        Some(code) if said > end => message_name(code),
        _ => "ZLB     ".to_owned(),
    };
    w.info(format_args!("Control Message - {name} (ccid=0x{connection:08x})"));
    let (root, opened) = w.open_protocol(b, 0, said.min(b.len()))?;
    w.label(root, format_args!("Layer 2 Tunneling Protocol version 3"));
    if start > 0 {
        w.item(SID, b, 0, 4)?;
    }
    show_flags(w, b, start)?;
    w.item(LENGTH, b, start + 2, 2)?;
    w.item(CCID, b, start + 4, 4)?;
    w.item(NS, b, start + 8, 2)?;
    w.item(NR, b, start + 10, 2)?;
    attributes(w, b, end, said)?;
    w.close(opened);
    Ok(())
}

/// Attributes from `at` to `end`.
fn attributes<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, mut at: usize, end: usize) -> Walked {
    const HIDDEN: u16 = 0x4000;
    if at >= end {
        let item = w.item(ZERO_LENGTH_BODY_MESSAGE, b, 0, 0)?;
        w.mark_generated(item);
        return Ok(());
    }
    let mut message = 0;
    while at < end {
        let word = b.u16(at)?;
        let len = usize::from(word & 0x3ff);
        let (vendor, kind) = (b.u16(at + 2)?, b.u16(at + 4)?);
        let name = AVP_TYPE_VALUES.get(u64::from(kind));
        let item = if vendor == 0 {
            let item = w.text(b, at, len, format_args!("Unknown ({kind}) AVP"))?;
            if let Some(name) = name {
                w.label(item, format_args!("{name} AVP"));
            }
            item
        } else {
            w.text(b, at, len, format_args!("Vendor {vendor} AVP Type {kind}"))?
        };
        let opened = w.open(item);
        for field in [AVP_MANDATORY, AVP_HIDDEN, AVP_LENGTH] {
            w.item(field, b, at, 2)?;
        }
        if len < AVP_HEADER_LEN {
            w.expert_text(
                AVP_LENGTH_BAD,
                item,
                format_args!("AVP length must be >= {AVP_HEADER_LEN}"),
            );
            return Ok(());
        }
        let item = w.item(AVP_VENDOR_ID, b, at + 2, 2)?;
        if vendor == 0 {
            w.label_value(item, format_args!("Reserved (0)"));
        }
        w.item(AVP_TYPE, b, at + 4, 2)?;
        let value = b.slice(at + AVP_HEADER_LEN, len - AVP_HEADER_LEN)?;
        if word & HIDDEN == 0 {
            if vendor == 0 && name.is_some() {
                // Values are read whatever their length says: what lies behind was on the wire, if not captured.
                attribute(w, &value, kind, &mut message).map_err(|fault| {
                    match (fault, b.check(at + len, 1)) {
                        (Fault::Malformed, Err(behind)) => behind,
                        _ => fault,
                    }
                })?;
            } else {
                let item =
                    w.text(&value, 0, value.reported(), format_args!("Vendor-Specific AVP data"))?;
                w.expert(VENDOR_SPECIFIC_AVP_DATA, item);
            }
        }
        w.close(opened);
        at += len;
    }
    Ok(())
}

/// Attributes that are one field of a number of octets, 0 for all.
fn single(kind: u16) -> Option<(Field, usize)> {
    Some(match kind {
        5 => (TIE_BREAKER, 8),
        6 => (AVP_FIRMWARE_REVISION, 2),
        7 => (AVP_HOST_NAME, 0),
        8 => (AVP_VENDOR_NAME, 0),
        9 => (AVP_ASSIGNED_TUNNEL_ID, 2),
        10 => (AVP_RECEIVE_WINDOW_SIZE, 2),
        11 => (AVP_CHAP_CHALLENGE, 0),
        13 => (AVP_CHAP_CHALLENGE_RESPONSE, 0),
        14 => (AVP_ASSIGNED_SESSION_ID, 2),
        15 => (AVP_CALL_SERIAL_NUMBER, 4),
        16 => (AVP_MINIMUM_BPS, 4),
        17 => (AVP_MAXIMUM_BPS, 4),
        21 => (AVP_CALLED_NUMBER, 0),
        22 => (AVP_CALLING_NUMBER, 0),
        23 => (AVP_SUB_ADDRESS, 0),
        24 => (AVP_CONNECT_SPEED, 4),
        25 => (AVP_PHYSICAL_CHANNEL, 4),
        26 => (AVP_INITIAL_RECEIVED_LCP_CONFREQ, 0),
        27 => (AVP_LAST_SENT_LCP_CONFREQ, 0),
        28 => (AVP_LAST_RECEIVED_LCP_CONFREQ, 0),
        29 => (AVP_PROXY_AUTHEN_TYPE, 2),
        30 => (AVP_PROXY_AUTHEN_NAME, 0),
        31 => (AVP_PROXY_AUTHEN_CHALLENGE, 0),
        33 => (AVP_PROXY_AUTHEN_RESPONSE, 0),
        36 => (AVP_RANDOM_VECTOR, 0),
        37 => (AVP_PRIVATE_GROUP_ID, 0),
        38 => (AVP_RX_CONNECT_SPEED, 4),
        59 => (AVP_MESSAGE_DIGEST, 0),
        60 => (AVP_ROUTER_ID, 4),
        61 => (AVP_ASSIGNED_CONTROL_CONN_ID, 4),
        63 => (AVP_LOCAL_SESSION_ID, 4),
        64 => (AVP_REMOTE_SESSION_ID, 4),
        65 => (AVP_ASSIGNED_COOKIE, 0),
        66 => (AVP_REMOTE_END_ID, 0),
        68 => (AVP_PSEUDOWIRE_TYPE, 2),
        69 => (AVP_LAYER2_SPECIFIC_SUBLAYER, 2),
        70 => (AVP_DATA_SEQUENCING, 2),
        72 => (AVP_PREFERRED_LANGUAGE, 0),
        73 => (AVP_NONCE, 0),
        74 => (AVP_TX_CONNECT_SPEED_V3, 8),
        75 => (AVP_RX_CONNECT_SPEED_V3, 8),
        _ => return None,
    })
}

/// The value of an attribute of the standard; `message` is the kind of the message.
fn attribute<C: Collector>(
    w: &mut Walk<'_, C>,
    v: &Buf<'_>,
    kind: u16,
    message: &mut u16,
) -> Walked {
    const STOP: u16 = 4;
    if let Some((field, width)) = single(kind) {
        let len = if width == 0 { v.reported() } else { width };
        w.item(field, v, 0, len)?;
        match kind {
            63 => w.info_append(format_args!(", LSID: {:2}", v.u32(0)?)),
            64 => w.info_append(format_args!(", RSID: {:2}", v.u32(0)?)),
            _ => {}
        }
        return Ok(());
    }
    match kind {
        0 => {
            *message = v.u16(0)?;
            w.item(AVP_MESSAGE_TYPE, v, 0, 2)?;
        }
        1 => {
            w.item(if *message == STOP { RESULT_CODE_STOP } else { RESULT_CODE }, v, 0, 2)?;
            if v.reported() > 2 {
                w.item(AVP_ERROR_CODE, v, 2, 2)?;
            }
            if v.reported() > 4 {
                w.item(AVP_ERROR_MESSAGE, v, 4, v.reported() - 4)?;
            }
        }
        2 => {
            w.item(AVP_PROTOCOL_VERSION, v, 0, 1)?;
            w.item(AVP_PROTOCOL_REVISION, v, 1, 1)?;
        }
        3 => both(w, v, [AVP_ASYNC_FRAMING_SUPPORTED, AVP_SYNC_FRAMING_SUPPORTED])?,
        4 => both(w, v, [AVP_ANALOG_ACCESS_SUPPORTED, AVP_DIGITAL_ACCESS_SUPPORTED])?,
        12 => {
            w.item(AVP_CAUSE_CODE, v, 0, 2)?;
            w.item(AVP_CAUSE_MSG, v, 2, 1)?;
            if v.reported() > 3 {
                w.item(AVP_ADVISORY_MSG, v, 3, v.reported() - 3)?;
            }
        }
        18 => both(w, v, [AVP_ANALOG_BEARER_TYPE, AVP_DIGITAL_BEARER_TYPE])?,
        19 => both(w, v, [AVP_ASYNC_FRAMING_TYPE, AVP_SYNC_FRAMING_TYPE])?,
        32 => {
            w.item(AVP_PROXY_AUTHEN_ID, v, 1, 1)?;
        }
        34 => {
            let fields = [
                AVP_CRC_ERRORS,
                AVP_FRAMING_ERRORS,
                AVP_HARDWARE_OVERRUNS,
                AVP_BUFFER_OVERRUNS,
                AVP_TIME_OUT_ERRORS,
                AVP_ALIGNMENT_ERRORS,
            ];
            for (i, field) in fields.into_iter().enumerate() {
                w.item(field, v, 2 + 4 * i, 4)?;
            }
        }
        35 => {
            w.item(AVP_SEND_ACCM, v, 2, 4)?;
            w.item(AVP_RECEIVE_ACCM, v, 6, 4)?;
        }
        46 => {
            w.item(AVP_DISCONNECT_CODE, v, 0, 2)?;
            w.item(AVP_CONTROL_PROTOCOL_NUMBER, v, 2, 2)?;
            w.item(AVP_CAUSE_CODE_DIRECTION, v, 4, 1)?;
            if v.reported() > 5 {
                w.item(AVP_CAUSE_CODE_MESSAGE, v, 5, v.reported() - 5)?;
            }
        }
        62 => {
            let item = w.text(v, 0, v.reported(), format_args!("Pseudowire Capabilities List"))?;
            let opened = w.open(item);
            for at in (0..v.reported() / 2 * 2).step_by(2) {
                w.item(AVP_PW_TYPE, v, at, 2)?;
            }
            w.close(opened);
        }
        71 => {
            w.item(AVP_CIRCUIT_STATUS, v, 0, 2)?;
            w.item(AVP_CIRCUIT_TYPE, v, 0, 2)?;
        }
        _ => {}
    }
    Ok(())
}

fn both<C: Collector>(w: &mut Walk<'_, C>, v: &Buf<'_>, fields: [Field; 2]) -> Walked {
    for field in fields {
        w.item(field, v, 0, 4)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::shown;

    #[test]
    fn a_control_message_is_taken_apart() {
        let mut packet = vec![0xc8, 2, 0, 26, 0, 5, 0, 0, 0, 1, 0, 2];
        packet.extend([0x80, 8, 0, 0, 0, 0, 0, 2, 0x80, 6, 0, 0, 0, 39]);
        packet[3] = packet.len() as u8;
        let shown = shown(1701, 1701, &packet);
        assert_eq!(shown.info, "L2TP Control Message - SCCRP (tunnel id=5, session id=0)");
        assert!(shown.has("Message Type: Start_Control_Reply (2)"), "{shown:#?}");
        assert!(shown.has("Sequencing Required AVP"));
    }

    #[test]
    fn an_attribute_that_is_too_short_ends_the_list() {
        let mut packet = vec![0xc8, 2, 0, 20, 0, 5, 0, 0, 0, 1, 0, 2];
        packet.extend([0x80, 3, 0, 0, 0, 0, 0, 2]);
        let shown = shown(1701, 1701, &packet);
        assert!(
            shown.has("[Expert Info (Warning/Malformed): AVP length must be >= 6]"),
            "{shown:#?}"
        );
    }

    #[test]
    fn another_version_is_data() {
        let shown = shown(1701, 1701, &[0, 1, 0, 0]);
        assert_eq!(shown.protocols, "eth:ethertype:ip:udp:data");
    }
}
