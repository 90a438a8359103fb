//! Commands of the network layer (ZigBee specification, section 3.4).

use lamna_fields::Field;

use super::*;

const CAPABILITIES: &[Field] = &[
    CMD_CINFO_ALT_COORD,
    CMD_CINFO_FFD,
    CMD_CINFO_POWER,
    CMD_CINFO_ON_IDLE,
    CMD_CINFO_SECURITY,
    CMD_CINFO_ALLOC,
];

const PARENT: &[Field] = &[
    CMD_ED_PRNT_INFO_MAC_DATA_POLL_KEEPALIVE,
    CMD_ED_PRNT_INFO_ED_TMO_REQ_KEEPALIVE,
    CMD_POWER_NEGOTIATION_SUPPORTED,
];

/// Walks a command between these addresses.
pub(super) fn walk<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    (to, from): (u16, u16),
) -> Walked {
    let command = b.u8(0)?;
    let name = CMD_ID_VALUES.get(command.into());
    let item = w.text(b, 0, REST, format_args!("Command Frame: {}", name.unwrap_or("Unknown")))?;
    let opened = w.open(item);
    w.item(CMD_ID, b, 0, 1)?;
    w.info(format_args!("{}", name.unwrap_or("Unknown Command")));
    let end = match command {
        1 | 2 => route(w, b, command == 2, (to, from))?,
        3 => status(w, b)?,
        4 => {
            w.row(b, 1, &[(CMD_LEAVE_REJOIN, 1)])?;
            w.row(b, 1, &[(CMD_LEAVE_REQUEST, 1)])?;
            w.row(b, 1, &[(CMD_LEAVE_CHILDREN, 1)])?
        }
        5 => {
            let count = usize::from(b.u8(1)?);
            w.item(CMD_RELAY_COUNT, b, 1, 1)?;
            w.info_append(format_args!(", Dst: 0x{to:04x}"));
            for index in 0..count {
                let at = 2 + 2 * index;
                let device = b.u16_le(at)?;
                let relay = w.item_le(CMD_RELAY_DEVICE, b, at, 2)?;
                w.label(relay, format_args!("Relay Device {}: 0x{device:04x}", index + 1));
            }
            2 + 2 * count
        }
        6 => {
            w.bitmask(CMD_CINFO, CAPABILITIES, b, 1, 1)?;
            w.info_append(format_args!(", Device: 0x{from:04x}"));
            2
        }
        7 => {
            let (address, result) = (b.u16_le(1)?, b.u8(3)?);
            w.item_le(CMD_ADDR, b, 1, 2)?;
            w.item(CMD_REJOIN_STATUS, b, 3, 1)?;
            match CMD_REJOIN_STATUS_VALUES.get(result.into()) {
                Some("Success") => w.info_append(format_args!(", New Address: 0x{address:04x}")),
                Some(word) => w.info_append(format_args!(", {word}")),
                None => w.info_append(format_args!(", Unknown Rejoin Response")),
            }
            4
        }
        8 => links(w, b)?,
        9 | 10 => report(w, b, command == 10)?,
        11 => w.row(b, 1, &[(CMD_ED_TMO_REQ, 1), (CMD_ED_CONFIG, 1)])?,
        12 => {
            w.item(CMD_ED_TMO_RSP_STATUS, b, 1, 1)?;
            w.bitmask(CMD_ED_PRNT_INFO, PARENT, b, 2, 1)?;
            let word = CMD_ED_TMO_RSP_STATUS_VALUES.get(b.u8(1)?.into());
            let word = word.unwrap_or("Unknown Status");
            w.append(item, format_args!(", {word}"));
            w.info_append(format_args!(", {word}"));
            3
        }
        13 => {
            let count = b.u8(2)?;
            let kind = CMD_LINK_PWR_DELTA_TYPE_VALUES.get(u64::from(b.u8(1)? & 3)).unwrap_or("");
            w.append(item, format_args!(": {kind}, Count {count}"));
            w.row(b, 1, &[(CMD_LINK_PWR_DELTA_TYPE, 1), (CMD_LINK_PWR_DELTA_LIST_COUNT, 1)])?;
            for index in 0..usize::from(count) {
                let at = 3 + 3 * index;
                let (device, delta) = (b.u16_le(at)?, b.u8(at + 2)? as i8);
                let title = format_args!(
                    "Power Delta Structure: Device Address 0x{device:04x}, Power Delta {delta} dBm"
                );
                let part = w.text(b, 2, 3, title)?;
                let inner = w.open(part);
                w.item_le(CMD_LINK_PWR_DELTA_ADDRESS, b, at, 2)?;
                w.item(CMD_LINK_PWR_DELTA_POWER_DELTA, b, at + 2, 1)?;
                w.close(inner);
            }
            3 + 3 * usize::from(count)
        }
        _ => 1,
    };
    w.set_len(item, end);
    w.close(opened);
    let outer = w.open_top();
    w.data(b.from(end.min(b.reported()))?)?;
    w.close(outer);
    Ok(())
}

/// Adds what a request for a route, or the answer, says; where it ends.
fn route<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    is_reply: bool,
    (_, from): (u16, u16),
) -> Result<usize, Fault> {
    let options = b.u8(1)?;
    if is_reply {
        let bits = [CMD_ROUTE_OPTS_MCAST, CMD_ROUTE_OPTS_RESP_EXT, CMD_ROUTE_OPTS_ORIG_EXT];
        w.bitmask(CMD_ROUTE_OPTS, &bits, b, 1, 1)?;
        w.item(CMD_ROUTE_ID, b, 2, 1)?;
        let (originator, responder) = (b.u16_le(3)?, b.u16_le(5)?);
        w.row_le(b, 3, &[(CMD_ROUTE_ORIG, 2), (CMD_ROUTE_RESP, 2), (CMD_ROUTE_COST, 1)])?;
        w.info_append(format_args!(
            ", Responder: 0x{responder:04x}, Originator: 0x{originator:04x}"
        ));
        let mut at = 8;
        for (bit, field) in [(0x10, CMD_ROUTE_ORIG_EXT), (0x20, CMD_ROUTE_RESP_EXT)] {
            if options & bit != 0 {
                wpan::long(w, field, b, at)?;
                at += 8;
            }
        }
        return Ok(at);
    }
    let bits = [CMD_ROUTE_OPTS_MCAST, CMD_ROUTE_OPTS_DEST_EXT, CMD_ROUTE_OPTS_MANY2ONE];
    w.bitmask(CMD_ROUTE_OPTS, &bits, b, 1, 1)?;
    let to = b.u16_le(3)?;
    w.row_le(b, 2, &[(CMD_ROUTE_ID, 1), (CMD_ROUTE_DEST, 2), (CMD_ROUTE_COST, 1)])?;
    let many = if options & 0x18 != 0 { "Many-to-One " } else { "" };
    w.info(format_args!("{many}Route Request, Dst: 0x{to:04x}, Src: 0x{from:04x}"));
    if options & 0x20 != 0 {
        wpan::long(w, CMD_ROUTE_DEST_EXT, b, 6)?;
        return Ok(14);
    }
    Ok(6)
}

/// Adds what went wrong with a route.
fn status<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Result<usize, Fault> {
    const UNKNOWN_COMMAND: u8 = 0x13;
    let (code, to) = (b.u8(1)?, b.u16_le(2)?);
    w.row_le(b, 1, &[(CMD_STATUS, 1), (CMD_ROUTE_DEST, 2)])?;
    let word = CMD_STATUS_VALUES.get(code.into()).unwrap_or("Unknown Status Code");
    w.info_append(format_args!(", 0x{to:04x}: {word}"));
    if code != UNKNOWN_COMMAND {
        return Ok(4);
    }
    let command = b.u8(4)?;
    w.item(CMD_STATUS_UNKNOWN_COMMAND_ID, b, 4, 1)?;
    let name = CMD_ID_VALUES.get(command.into()).unwrap_or("Unknown ID");
    w.info_append(format_args!(", Unknown Command ID 0x{command:02x} ({name})"));
    Ok(5)
}

/// Adds how good the links to neighbours are.
fn links<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Result<usize, Fault> {
    let count = usize::from(b.u8(1)? & 0x1f);
    for field in [CMD_LINK_LAST, CMD_LINK_FIRST, CMD_LINK_COUNT] {
        w.item(field, b, 1, 1)?;
    }
    for index in 0..count {
        let at = 2 + 3 * index;
        b.check(at, 3)?;
        let item = w.text(b, at, 3, format_args!("Link {}", index + 1))?;
        let opened = w.open(item);
        w.item_le(CMD_LINK_ADDRESS, b, at, 2)?;
        w.item(CMD_LINK_INCOMING_COST, b, at + 2, 1)?;
        w.item(CMD_LINK_OUTGOING_COST, b, at + 2, 1)?;
        w.close(opened);
    }
    Ok(2 + 3 * count)
}

/// Adds a report on the network, or an update of it.
fn report<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, is_update: bool) -> Result<usize, Fault> {
    const KEY_TRACE: u8 = 6;
    let bits = b.u8(1)?;
    let (kind, count) = (bits >> 5, usize::from(bits & 0x1f));
    let fields = if is_update {
        [CMD_UPDATE_TYPE, CMD_UPDATE_COUNT]
    } else {
        [CMD_REPORT_TYPE, CMD_REPORT_COUNT]
    };
    for field in fields {
        w.item(field, b, 1, 1)?;
    }
    wpan::long(w, CMD_EPID, b, 2)?;
    let mut at = 10;
    let (words, unknown) = if is_update {
        w.item(CMD_UPDATE_ID, b, at, 1)?;
        at += 1;
        (&CMD_UPDATE_TYPE_VALUES, "Unknown Update Type")
    } else {
        (&CMD_REPORT_TYPE_VALUES, "Unknown Report Type")
    };
    w.info_append(format_args!(", {}", words.get(kind.into()).unwrap_or(unknown)));
    if !is_update && kind == KEY_TRACE {
        w.item(ZBOSS_KEY, b, at, 16)?;
        return Ok(at + 16);
    }
    if kind == 0 {
        for _ in 0..count {
            w.item_le(PANID, b, at, 2)?;
            at += 2;
        }
    }
    Ok(at)
}
