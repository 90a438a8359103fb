//! The objects of messages.

use lamna_fields::{Encoding, Field};

use super::{adspec, class, f, sender_text, session_text};
use crate::buf::{Buf, Walked};
use crate::collect::{Collector, Item};
use crate::columns::Address;
use crate::proto::bitmask::{self, Names};
use crate::walk::{REST, Walk};

/// Shows an object.
pub(super) fn show<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let code = b.u8(2)?;
    let (field, kind) = match code {
        class::SESSION => (f::SESSION, f::CTYPE_SESSION),
        class::HOP => (f::HOP, f::CTYPE_HOP),
        class::TIME => (f::TIME, f::CTYPE_TIME_VALUES),
        class::ERROR => (f::ERROR, f::CTYPE_ERROR),
        class::STYLE => (f::STYLE, f::CTYPE_STYLE),
        class::FLOWSPEC => (f::FLOWSPEC, f::CTYPE_FLOWSPEC),
        class::FILTER => (f::FILTER, f::CTYPE_TEMPLATE),
        class::SENDER => (f::SENDER, f::CTYPE_TEMPLATE),
        class::TSPEC => (f::TSPEC, f::CTYPE_TSPEC),
        class::ADSPEC => (f::ADSPEC, f::CTYPE_ADSPEC),
        class::CONFIRM => (f::CONFIRM, f::CTYPE_CONFIRM),
        class::LABEL => (f::LABEL, f::CTYPE_LABEL),
        class::LABEL_REQUEST => (f::LABEL_REQUEST, f::CTYPE_LABEL_REQUEST),
        class::EXPLICIT_ROUTE => (f::EXPLICIT_ROUTE, f::CTYPE_EXPLICIT_ROUTE),
        class::RECORD_ROUTE => (f::RECORD_ROUTE, f::CTYPE_RECORD_ROUTE),
        class::HELLO => (f::HELLO_OBJ, f::CTYPE_HELLO),
        class::MESSAGE_ID => (f::MSGID, f::CTYPE_MESSAGE_ID),
        class::MESSAGE_ID_ACK => (f::MSGID_ACK, f::CTYPE_MESSAGE_ID_ACK),
        class::RESTART => (f::RESTART, f::CTYPE_RESTART_CAP),
        class::ATTRIBUTE => (f::SESSION_ATTRIBUTE, f::CTYPE_ATTRIBUTE),
        _ => (f::OBJ_UNKNOWN, f::CTYPE_UNKNOWN),
    };
    let root = w.item(field, b, 0, REST)?;
    let opened = w.open(root);
    w.item(f::LENGTH, b, 0, 2)?;
    w.item(f::OBJECT, b, 2, 1)?;
    let item = w.item(f::CTYPE, b, 3, 1)?;
    w.hide(item);
    w.item(kind, b, 3, 1)?;
    let shape = b.u8(3)?;
    match (code, shape) {
        (class::SESSION, 1 | 2 | 7 | 8) => session(w, b, shape, root)?,
        (class::HOP, 1) => {
            w.item(f::HOP_NEIGHBOR_ADDRESS_IPV4, b, 4, 4)?;
            w.item(f::HOP_LOGICAL_INTERFACE, b, 8, 4)?;
            w.label(root, format_args!("HOP: IPv4, {}", Address::Ipv4(b.array(4)?)));
        }
        (class::HOP, 2) => {
            w.item(f::NEIGHBOR_ADDRESS_IPV6, b, 4, 16)?;
            w.item(f::HOP_LOGICAL_INTERFACE, b, 20, 4)?;
            w.label(root, format_args!("HOP: IPv6, {}", Address::Ipv6(b.array(4)?)));
        }
        (class::TIME, 1) => {
            let period = b.u32(4)?;
            let item = w.item(f::REFRESH_INTERVAL, b, 4, 4)?;
            w.label_value(item, format_args!("{period} ms ({} seconds)", period / 1000));
            w.label(root, format_args!("TIME VALUES: {period} ms"));
        }
        (class::ERROR, 1) => error(w, b, root)?,
        (class::STYLE, 1) => {
            w.item(f::STYLE_FLAGS, b, 4, 1)?;
            let style = b.u24(5)?;
            w.item(f::STYLE_STYLE, b, 5, 3)?;
            let name = w.word(f::STYLE_STYLE, u64::from(style)).unwrap_or("Unknown");
            w.label(root, format_args!("STYLE: {name} ({style})"));
        }
        (class::SENDER | class::FILTER, 1 | 2 | 7) => sender(w, b, shape, root)?,
        (class::TSPEC | class::FLOWSPEC, 2) => traffic(w, b, code == class::TSPEC, root)?,
        (class::CONFIRM, 1) => {
            w.item(f::CONFIRM_RECEIVER_ADDRESS_IPV4, b, 4, 4)?;
            w.label(root, format_args!("CONFIRM: Receiver {}", Address::Ipv4(b.array(4)?)));
        }
        (class::LABEL, 1) => {
            w.item(f::LABEL_LABEL, b, 4, 4)?;
            w.label(root, format_args!("LABEL: {}", b.u32(4)?));
        }
        (class::LABEL_REQUEST, 1) => {
            let protocol = b.u16(6)?;
            w.item(f::LABEL_REQUEST_L3PID, b, 6, 2)?;
            let name = w.word(f::LABEL_REQUEST_L3PID, u64::from(protocol)).unwrap_or("Unknown");
            w.label(root, format_args!("LABEL REQUEST: Basic: L3PID: {name} (0x{protocol:04x})"));
        }
        (class::EXPLICIT_ROUTE | class::RECORD_ROUTE, 1) => {
            route(w, b, code == class::EXPLICIT_ROUTE, root)?;
        }
        (class::HELLO, 1 | 2) => {
            w.item(f::HELLO_SOURCE_INSTANCE, b, 4, 4)?;
            w.item(f::HELLO_DESTINATION_INSTANCE, b, 8, 4)?;
            let what = if shape == 1 { "REQUEST" } else { "ACK" };
            let (source, destination) = (b.u32(4)?, b.u32(8)?);
            w.label(
                root,
                format_args!(
                    "HELLO Request/Ack: {what}. Src Instance: 0x{source:x}. \
                     Dest Instance: 0x{destination:x}. "
                ),
            );
        }
        (class::MESSAGE_ID, 1) => {
            let fields = [f::MESSAGE_ID_FLAGS, f::MESSAGE_ID_EPOCH, f::MESSAGE_ID_MESSAGE_ID];
            identifier(w, b, fields, "MESSAGE-ID", root)?;
        }
        (class::MESSAGE_ID_ACK, 1) => {
            let fields =
                [f::MESSAGE_ID_ACK_FLAGS, f::MESSAGE_ID_ACK_EPOCH, f::MESSAGE_ID_ACK_MESSAGE_ID];
            identifier(w, b, fields, "MESSAGE-ID ACK", root)?;
        }
        (class::RESTART, 1) => {
            let (restart, recovery) = (b.u32(4)?, b.u32(8)?);
            let item = w.item(f::RESTART_CAP_RESTART_TIME, b, 4, 4)?;
            w.label_value(item, format_args!("{restart}ms"));
            let item = w.item(f::RESTART_CAP_RECOVERY_TIME, b, 8, 4)?;
            w.label_value(item, format_args!("{recovery}ms"));
            w.label(
                root,
                format_args!(
                    "RESTART CAPABILITY: Restart Time: {restart} ms. Recovery Time: {recovery} ms."
                ),
            );
        }
        (class::ATTRIBUTE, 7) => attribute(w, b, root)?,
        (class::ADSPEC, _) => adspec::show(w, b)?,
        _ => {
            if field == f::OBJ_UNKNOWN {
                w.label(root, format_args!("Unknown object"));
            }
            if b.remaining(4) > 0 {
                w.item(f::UNKNOWN_DATA, b, 4, REST)?;
            }
        }
    }
    w.close(opened);
    Ok(())
}

fn session<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, shape: u8, root: Item) -> Walked {
    match shape {
        1 => {
            w.item(f::SESSION_IP, b, 4, 4)?;
            w.item(f::SESSION_PROTO, b, 8, 1)?;
            w.item(f::SESSION_FLAGS, b, 9, 1)?;
            w.item(f::SESSION_PORT, b, 10, 2)?;
        }
        2 => {
            w.item(f::SESSION_DESTINATION_ADDRESS, b, 4, 16)?;
            w.item(f::SESSION_PROTOCOL, b, 20, 1)?;
            w.item(f::SESSION_FLAGS, b, 21, 1)?;
            w.item(f::SESSION_DESTINATION_PORT, b, 22, 2)?;
        }
        7 => {
            w.item(f::SESSION_IP, b, 4, 4)?;
            w.item(f::SESSION_SHORT_CALL_ID, b, 8, 2)?;
            w.item(f::SESSION_TUNNEL_ID, b, 10, 2)?;
            let extended = b.u32(12)?;
            let item = w.item(f::EXTENDED_TUNNEL_ID, b, 12, 4)?;
            let address = Address::Ipv4(b.array(12)?);
            w.label_value(item, format_args!("{extended} ({address})"));
            let item = w.item(f::SESSION_EXT_TUNNEL_ID, b, 12, 4)?;
            w.hide(item);
        }
        _ => {
            w.item(f::SESSION_DESTINATION_ADDRESS, b, 4, 16)?;
            w.item(f::SESSION_SHORT_CALL_ID, b, 20, 2)?;
            w.item(f::SESSION_TUNNEL_ID, b, 22, 2)?;
        }
    }
    if w.labels() {
        w.label(root, format_args!("{}", session_text(b)?));
    }
    Ok(())
}

fn sender<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, shape: u8, root: Item) -> Walked {
    match shape {
        1 => {
            w.item(f::SENDER_IP, b, 4, 4)?;
            w.item(f::SENDER_PORT, b, 10, 2)?;
        }
        7 => {
            w.item(f::SENDER_IP, b, 4, 4)?;
            if b.u8(2)? == class::SENDER {
                w.item(f::SENDER_SHORT_CALL_ID, b, 8, 2)?;
            }
            w.item(f::SENDER_LSP_ID, b, 10, 2)?;
        }
        _ => {
            w.item(f::SENDER_PORT, b, 22, 2)?;
        }
    }
    if w.labels() {
        w.label(root, format_args!("{}", sender_text(b)?));
    }
    Ok(())
}

fn error<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, root: Item) -> Walked {
    w.item(f::ERROR_ERROR_NODE_IPV4, b, 4, 4)?;
    let bits =
        [f::ERROR_FLAGS_PATH_STATE_REMOVED, f::ERROR_FLAGS_NOT_GUILTY, f::ERROR_FLAGS_IN_PLACE];
    bitmask::item(w, (b, 8, 1, Encoding::Big), f::ERROR_FLAGS, &bits, Names::Left)?;
    let (code, value) = (b.u8(9)?, b.u16(10)?);
    w.item(f::ERROR_ERROR_CODE, b, 9, 1)?;
    w.item(f::ERROR_VALUE, b, 10, 2)?;
    let name = w.word(f::ERROR_ERROR_CODE, u64::from(code)).unwrap_or("Unknown");
    let node = Address::Ipv4(b.array(4)?);
    w.label(
        root,
        format_args!("ERROR: IPv4, Error code: {name}, Value: {value}, Error Node: {node}"),
    );
    Ok(())
}

/// A token bucket of integrated services (RFC 2210, section 3).
fn traffic<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, sent: bool, root: Item) -> Walked {
    const TOKEN_BUCKET: u8 = 127;
    const GUARANTEED: u8 = 130;
    let [version, header, rate, size, peak] = if sent {
        [
            f::TSPEC_MESSAGE_FORMAT_VERSION,
            f::TSPEC_SERVICE_HEADER,
            f::TSPEC_TOKEN_BUCKET_RATE,
            f::TSPEC_TOKEN_BUCKET_SIZE,
            f::TSPEC_PEAK_DATA_RATE,
        ]
    } else {
        [
            f::FLOWSPEC_MESSAGE_FORMAT_VERSION,
            f::FLOWSPEC_SERVICE_HEADER,
            f::FLOWSPEC_TOKEN_BUCKET_RATE,
            f::FLOWSPEC_TOKEN_BUCKET_SIZE,
            f::FLOWSPEC_PEAK_DATA_RATE,
        ]
    };
    w.item(version, b, 4, 1)?;
    w.item(f::DATA_LENGTH, b, 6, 2)?;
    let service = b.u8(8)?;
    w.item(header, b, 8, 1)?;
    if sent {
        w.label(root, format_args!("SENDER TSPEC: IntServ, "));
    } else {
        let name = w.word(header, u64::from(service)).unwrap_or("Unknown");
        w.label(root, format_args!("FLOWSPEC: {name}: "));
    }
    w.item(f::DATA_LENGTH, b, 10, 2)?;
    let mut at = 12;
    while b.remaining(at) >= 4 {
        let kind = b.u8(at)?;
        let count = usize::from(b.u16(at + 2)?);
        let len = 4 + count * 4;
        let item = w.number(f::PARAMETER, b, at, len, u64::from(kind))?;
        let inner = w.open(item);
        w.item(f::PARAMETER_FLAGS, b, at + 1, 1)?;
        w.item(f::PARAMETER_LENGTH, b, at + 2, 2)?;
        let float = |at| b.u32(at).map(f32::from_bits);
        match kind {
            TOKEN_BUCKET => {
                w.item(rate, b, at + 4, 4)?;
                w.item(size, b, at + 8, 4)?;
                w.item(peak, b, at + 12, 4)?;
                w.item(f::MINIMUM_POLICED_UNIT, b, at + 16, 4)?;
                w.item(f::MAXIMUM_PACKET_SIZE, b, at + 20, 4)?;
                let (r, s, p) = (float(at + 4)?, float(at + 8)?, float(at + 12)?);
                let (least, most) = (b.u32(at + 16)?, b.u32(at + 20)?);
                w.append(item, format_args!("Rate={r} Burst={s} Peak={p} m={least} M={most}"));
                w.append(root, format_args!("Token Bucket, {r} bytes/sec. "));
            }
            GUARANTEED if !sent => {
                w.item(f::FLOWSPEC_RATE, b, at + 4, 4)?;
                w.item(f::FLOWSPEC_SLACK_TERM, b, at + 8, 4)?;
            }
            _ => {}
        }
        w.close(inner);
        at += len;
    }
    Ok(())
}

fn identifier<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    [flags, epoch, number]: [Field; 3],
    name: &str,
    root: Item,
) -> Walked {
    w.item(flags, b, 4, 1)?;
    w.item(epoch, b, 5, 3)?;
    w.item(number, b, 8, 4)?;
    w.label(root, format_args!("{name}: {}", b.u32(8)?));
    Ok(())
}

/// What a path through label switches should be like (RFC 3209, section 4.7).
fn attribute<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, root: Item) -> Walked {
    let (setup, hold, told) = (b.u8(4)?, b.u8(5)?, b.u8(6)?);
    let len = usize::from(b.u8(7)?);
    w.item(f::SESSION_ATTRIBUTE_SETUP_PRIORITY, b, 4, 1)?;
    w.item(f::SESSION_ATTRIBUTE_HOLD_PRIORITY, b, 5, 1)?;
    let bits = [
        f::SA_FLAGS_LOCAL,
        f::SA_FLAGS_LABEL,
        f::SA_FLAGS_SE_STYLE,
        f::SA_FLAGS_BANDWIDTH,
        f::SA_FLAGS_NODE,
    ];
    bitmask::item(w, (b, 6, 1, Encoding::Big), f::SESSION_ATTRIBUTE_FLAGS, &bits, Names::Left)?;
    w.item(f::SESSION_ATTRIBUTE_NAME_LENGTH, b, 7, 1)?;
    w.item(f::SESSION_ATTRIBUTE_NAME, b, 8, len)?;
    if w.labels() {
        let mut text = String::new();
        for (bit, word) in [
            (1, "Local Protection, "),
            (2, "Label Recording, "),
            (4, "SE Style, "),
            (8, "Bandwidth Protection, "),
            (16, "Node Protection, "),
        ] {
            if told & bit != 0 {
                text.push_str(word);
            }
        }
        let name = String::from_utf8_lossy(b.bytes(8, len)?).replace('\0', "\\000");
        w.label(
            root,
            format_args!("SESSION ATTRIBUTE: SetupPrio {setup}, HoldPrio {hold}, {text} [{name}]"),
        );
    }
    Ok(())
}

/// A route that is to be taken or was (RFC 3209, sections 4.3 and 4.4).
fn route<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, explicit: bool, root: Item) -> Walked {
    const IPV4: u8 = 1;
    const LABEL: u8 = 3;
    const SYSTEM: u8 = 32;
    /// The bit of a hop that others may come before.
    const LOOSE: u8 = 0x80;
    let mut text = String::new();
    let mut at = 4;
    while b.remaining(at) > 0 {
        let (told, len) = (b.u8(at)?, usize::from(b.u8(at + 1)?));
        let kind = if explicit { told & !LOOSE } else { told };
        let loose = explicit && told & LOOSE != 0;
        let shown = len.clamp(2, b.len().saturating_sub(at).max(2));
        let item = w.text(b, at, shown, format_args!(""))?;
        let opened = w.open(item);
        if explicit && kind != SYSTEM {
            w.item(f::LOOSE_HOP, b, at, 1)?;
        }
        let name = match kind {
            IPV4 => "IPv4",
            LABEL => "Label",
            SYSTEM => "Autonomous System Number",
            _ => "Unknown",
        };
        let type_item = w.number(f::TYPE, b, at, 1, u64::from(kind))?;
        w.label_value(type_item, format_args!("{kind} ({name})"));
        w.item(f::ERO_RRO_SUBOBJECTS_LENGTH, b, at + 1, 1)?;
        let how = if loose { "Loose" } else { "Strict" };
        let what = match kind {
            IPV4 if len >= 8 => {
                let address = Address::Ipv4(b.array(at + 2)?);
                w.item(f::ERO_RRO_SUBOBJECTS_IPV4_HOP, b, at + 2, 4)?;
                w.item(f::ERO_RRO_SUBOBJECTS_PREFIX_LENGTH, b, at + 6, 1)?;
                if explicit {
                    w.label(item, format_args!("IPv4 Subobject - {address}, {how}"));
                } else {
                    recorded(w, b, at + 7)?;
                    w.label(item, format_args!("IPv4 Subobject - {address}"));
                    if b.u8(at + 7)? & 1 != 0 {
                        w.append(item, format_args!(", Local Protection Available"));
                    }
                    if b.u8(at + 7)? & 2 != 0 {
                        w.append(item, format_args!(", Local Protection In Use"));
                    }
                }
                format!("IPv4 {address}{}", if loose { " [L]" } else { "" })
            }
            LABEL if len >= 8 => {
                let label = b.u32(at + 4)?;
                w.item(f::ERO_RRO_SUBOBJECTS_LABEL, b, at + 4, 4)?;
                if explicit {
                    w.label(item, format_args!("Label Subobject - {label}, {how}"));
                } else {
                    w.label(item, format_args!("Label Subobject - {label}"));
                }
                format!("Label {label}")
            }
            SYSTEM if len >= 4 => {
                let system = b.u16(at + 2)?;
                w.item(f::ERO_RRO_SUBOBJECTS_AUTONOMOUS_SYSTEM, b, at + 2, 2)?;
                w.label(item, format_args!("Autonomous System {system}"));
                format!("AS {system}")
            }
            _ => {
                w.label(item, format_args!("Unknown subobject: {kind}"));
                String::new()
            }
        };
        if !what.is_empty() {
            if !text.is_empty() {
                text.push_str(", ");
            }
            text.push_str(&what);
        }
        if len < 2 {
            let note = format_args!("Invalid length: {len}");
            let wrong = w.text(b, at + 1, 1, note)?;
            w.expert_text(f::INVALID_LENGTH, wrong, note);
            w.close(opened);
            break;
        }
        w.close(opened);
        at += len;
    }
    let title = if explicit { "EXPLICIT ROUTE" } else { "RECORD ROUTE" };
    w.label(root, format_args!("{title}: {text}"));
    Ok(())
}

/// The flags of a hop that was recorded.
fn recorded<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let bits = [
        f::RRO_FLAGS_LOCAL_AVAIL,
        f::RRO_FLAGS_LOCAL_IN_USE,
        f::RRO_FLAGS_BANDWIDTH,
        f::RRO_FLAGS_NODE,
        f::RRO_FLAGS_NODE_ADDRESS,
    ];
    let place = (b, at, 1, Encoding::Big);
    bitmask::item(w, place, f::ERO_RRO_SUBOBJECTS_FLAGS, &bits, Names::Left)?;
    Ok(())
}
