//! What suboptions say: terminals (RFC 1091, RFC 1096), windows (RFC 1073), flow control (RFC 1372), tab stops (RFC 653),
//! output marking (RFC 933), 3270 terminals (RFC 1041, RFC 2355), authentication (RFC 2941), encryption (RFC 2946) and
//! serial ports (RFC 2217).

use lamna_fields::Field;

use super::*;

/// Options whose suboptions are taken apart.
mod option {
    pub(super) const TAB_STOPS: u8 = 11;
    pub(super) const TERMINAL_TYPE: u8 = 24;
    pub(super) const OUTPUT_MARKING: u8 = 27;
    pub(super) const REGIME_3270: u8 = 29;
    pub(super) const WINDOW_SIZE: u8 = 31;
    pub(super) const FLOW_CONTROL: u8 = 33;
    pub(super) const X_DISPLAY: u8 = 35;
    pub(super) const AUTHENTICATION: u8 = 37;
    pub(super) const ENCRYPTION: u8 = 38;
    pub(super) const TN3270E: u8 = 40;
    pub(super) const COM_PORT: u8 = 44;
    pub(super) const START_TLS: u8 = 46;
}

/// Walks the suboption of `option` from `start` to `end`, under the item that names it.
pub(super) fn walk<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    (option, word): (u8, &'static str),
    (start, end): (usize, usize),
    sub: Item,
) -> Walked {
    let data = b.slice(0, end)?;
    let fixed: &[(Field, usize)] = match (option, end - start) {
        (_, 0) => return Ok(()),
        (option::TAB_STOPS | option::TERMINAL_TYPE | option::X_DISPLAY, _) => {
            return mine_or_yours(w, &data, (option, word), start, sub);
        }
        (option::WINDOW_SIZE, _) => &[(NAWS_SUBOPT_WIDTH, 2), (NAWS_SUBOPT_HEIGHT, 2)],
        (option::FLOW_CONTROL, _) => &[(RFC_SUBOPT_CMD, 1)],
        (option::START_TLS, _) => &[(STARTTLS, 1)],
        (option::OUTPUT_MARKING, len) => {
            w.item(OUTMARK_SUBOPT_CMD, &data, start, 1)?;
            if len > 1 {
                w.item(OUTMARK_SUBOPT_BANNER, &data, start + 1, REST)?;
            }
            return Ok(());
        }
        (option::REGIME_3270, _) => return regime(w, &data, start),
        (option::TN3270E, _) => return tn3270e(w, b, start, end),
        (option::AUTHENTICATION, _) => return authentication(w, b, start, end),
        (option::ENCRYPTION, _) => return encryption(w, &data, start),
        (option::COM_PORT, _) => return com_port(w, &data, start, sub),
        _ => return w.item(OPTION_DATA, &data, start, REST).map(drop),
    };
    let should: usize = fixed.iter().map(|(_, size)| size).sum();
    if end - start != should {
        let is = end - start;
        let text = format_args!("Suboption parameter length is {is}, should be {should}");
        w.expert_text(SUBOPTION_LENGTH_INVALID, sub, text);
        return Ok(());
    }
    let mut at = start;
    for (field, size) in fixed {
        w.item(*field, &data, at, *size)?;
        at += size;
    }
    Ok(())
}

/// A suboption that tells what one has, or asks for what the other one has.
fn mine_or_yours<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    (option, word): (u8, &'static str),
    start: usize,
    sub: Item,
) -> Walked {
    let kind = b.u8(start)?;
    let has_more = b.remaining(start + 1) > 0;
    match kind {
        0 => {
            let item = w.item(SUBCMD, b, start, 1)?;
            w.label(item, format_args!("Here's my {word}"));
        }
        1 => {
            let item = w.item(SUBCMD, b, start, 1)?;
            w.label(item, format_args!("Send your {word}"));
        }
        _ => {
            let text = format_args!("Invalid {word} subcommand {kind}");
            w.expert_text(INVALID_SUBCOMMAND, sub, text);
        }
    }
    match (kind, option) {
        (0 | 1, option::TAB_STOPS) => {
            for at in start + 1..b.len() {
                let item = w.item(TABSTOP, b, at, 1)?;
                match b.u8(at)? {
                    0 => w.label(item, format_args!("Sender wants to handle tab stops")),
                    stop => {
                        let text = "Sender wants receiver to handle tab stop at";
                        w.label(item, format_args!("{text} {stop}"));
                    }
                }
            }
        }
        (0, _) if has_more => {
            w.item(STRING_SUBOPT_VALUE, b, start + 1, REST)?;
        }
        (1, _) if has_more => {
            let item = w.item(SUBCOMMAND_DATA, b, start + 1, REST)?;
            w.label(item, format_args!("Extra data"));
        }
        _ if has_more => {
            w.item(SUBCOMMAND_DATA, b, start + 1, REST)?;
        }
        _ => {}
    }
    Ok(())
}

/// Which kinds of 3270 terminals there are.
fn regime<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, start: usize) -> Walked {
    for at in start..b.len() {
        let item = w.item(REGIME_CMD, b, at, 1)?;
        match b.u8(at)? {
            kind @ (0 | 1) => {
                w.label(item, format_args!("{}", if kind == 0 { "IS" } else { "ARE" }));
                return w.item(TN3270_REGIME_SUBOPT_VALUE, b, at + 1, REST).map(drop);
            }
            kind => w.label(item, format_args!("Bogus value: {kind}")),
        }
    }
    Ok(())
}

/// Octets of the enhanced negotiation with a 3270 terminal.
mod tn3270 {
    pub(super) const CONNECT: u8 = 1;
    pub(super) const DEVICE_TYPE: u8 = 2;
    pub(super) const FUNCTIONS: u8 = 3;
    pub(super) const IS: u8 = 4;
    pub(super) const REASON: u8 = 5;
    pub(super) const REQUEST: u8 = 7;
}

fn tn3270e<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, start: usize, end: usize) -> Walked {
    let data = b.slice(0, end)?;
    let mut at = start;
    let mut before = None;
    while at < end {
        let kind = data.u8(at)?;
        w.item(TN3270_SUBOPT, &data, at, 1)?;
        at += 1;
        match (before, kind) {
            (_, tn3270::CONNECT) => {
                // Wireshark counts the octet of the command itself among those of the name.
                let len = (end - at + 1).min(b.len().saturating_sub(at));
                w.item(TN3270_CONNECT, b, at, len)?;
                at = end;
            }
            (Some(tn3270::DEVICE_TYPE), tn3270::IS) => {
                if let Some(found) = data.find(at, tn3270::CONNECT) {
                    w.item(TN3270_IS, &data, at, found - at)?;
                    at = found;
                }
            }
            (Some(tn3270::DEVICE_TYPE), tn3270::REQUEST) => {
                w.item(TN3270_REQUEST_STRING, &data, at, end - at)?;
                at = end;
            }
            (Some(tn3270::FUNCTIONS), tn3270::REQUEST) => {
                w.item(TN3270_REQUEST, &data, at - 1, 1)?;
            }
            (_, tn3270::REASON) if at < end => {
                w.item(TN3270_REASON, &data, at, 1)?;
                at += 1;
            }
            _ => {}
        }
        before = Some(kind);
    }
    Ok(())
}

/// A way of authentication, and what is said about it.
fn way<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    w.item(AUTH_TYPE, b, at, 1)?;
    for field in [AUTH_MOD_ENC, AUTH_MOD_CRED_FWD, AUTH_MOD_HOW, AUTH_MOD_WHO] {
        w.item(field, b, at + 1, 1)?;
    }
    Ok(())
}

fn authentication<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    start: usize,
    end: usize,
) -> Walked {
    w.item(AUTH_CMD, b, start, 1)?;
    let at = start + 1;
    match b.u8(start)? {
        0 | 2 => {
            way(w, b, at)?;
            w.item(AUTH_KRB5_CMD, b, at + 2, 1)?;
        }
        1 => {
            for at in (at..end.saturating_sub(1)).step_by(2) {
                way(w, b, at)?;
            }
        }
        3 => {
            w.item(AUTH_NAME, b, at, end - at)?;
        }
        _ => {}
    }
    Ok(())
}

fn encryption<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, start: usize) -> Walked {
    let item = w.item(ENC_CMD, b, start, 1)?;
    let at = start + 1;
    let has_more = b.remaining(at) > 0;
    match b.u8(start)? {
        0 | 2 if has_more => {
            w.item(ENC_TYPE, b, at, 1)?;
            w.item(ENC_TYPE_DATA, b, at + 1, REST)?;
        }
        1 => {
            for at in at..b.len() {
                w.item(ENC_TYPE, b, at, 1)?;
            }
        }
        kind @ (3 | 5) if has_more => {
            let item = w.item(ENC_KEY_ID, b, at, REST)?;
            let note = if kind == 5 { " (advisory)" } else { "" };
            w.label(item, format_args!("Key ID{note}"));
        }
        7 | 8 if has_more => {
            w.item(ENC_KEY_ID, b, at, REST)?;
        }
        9.. => w.expert(ENC_CMD_UNKNOWN, item),
        _ => {}
    }
    Ok(())
}

/// What a server's commands to a serial port are more than a client's.
const SERVERS: u8 = 100;

/// A setting of a serial port: its field, what it is called, its words, what a value beyond them is, and the note on a
/// command that lacks it.
struct Setting {
    field: Field,
    title: &'static str,
    words: &'static [&'static str],
    beyond: &'static str,
    lacking: (Field, &'static str),
}

/// Settings that are numbers, by their commands.
fn setting(command: u8) -> Option<Setting> {
    let (field, title, words, beyond, note, name) = match command {
        2 => (
            COMPORT_SUBOPT_DATA_SIZE,
            "Data Size: ",
            &["Request", "<invalid>", "<invalid>", "<invalid>", "<invalid>", "5", "6", "7", "8"][..],
            "<invalid>",
            INVALID_DATA_SIZE,
            "Data Size Packet",
        ),
        3 => (
            COMPORT_SUBOPT_PARITY,
            "Parity: ",
            &["Request", "None", "Odd", "Even", "Mark", "Space"][..],
            "<invalid>",
            INVALID_PARITY,
            "Parity Packet",
        ),
        4 => (
            COMPORT_SUBOPT_STOP,
            "Stop: ",
            &["Request", "1", "2", "1.5"][..],
            "<invalid>",
            INVALID_STOP,
            "Stop Packet",
        ),
        5 => (
            COMPORT_SUBOPT_CONTROL,
            "Stop: ",
            &[
                "Output Flow Control Request",
                "Output Flow: None",
                "Output Flow: XON/XOFF",
                "Output Flow: CTS/RTS",
                "Break Request",
                "Break: ON",
                "Break: OFF",
                "DTR Request",
                "DTR: ON",
                "DTR: OFF",
                "RTS Request",
                "RTS: ON",
                "RTS: OFF",
                "Input Flow Control Request",
                "Input Flow: None",
                "Input Flow: XON/XOFF",
                "Input Flow: CTS/RTS",
                "Output Flow: DCD",
                "Input Flow: DTR",
                "Output Flow: DSR",
            ][..],
            "Control: <invalid>",
            INVALID_CONTROL,
            "Control Packet",
        ),
        12 => (
            COMPORT_SUBOPT_PURGE,
            "",
            &["Purge None", "Purge RX", "Purge TX", "Purge RX/TX"][..],
            "<Purge invalid>",
            INVALID_PURGE,
            "Purge Packet",
        ),
        _ => return None,
    };
    Some(Setting { field, title, words, beyond, lacking: (note, name) })
}

const LINE_STATES: [&str; 8] = [
    "Data Ready",
    "Overrun Error",
    "Parity Error",
    "Framing Error",
    "Break Detected",
    "Transfer Holding Register Empty",
    "Transfer Shift Register Empty",
    "Timeout Error",
];

const MODEM_STATES: [&str; 8] = ["DCTS", "DDSR", "TERI", "DDCD", "CTS", "DSR", "RI", "DCD"];

/// States that are bits, by their commands: field, what they are called, their names, and the note on a command that
/// lacks them.
fn state(
    command: u8,
) -> Option<(Field, &'static str, &'static [&'static str; 8], Field, &'static str)> {
    Some(match command {
        6 => {
            let name = "Linestate Packet";
            (COMPORT_SUBOPT_LINESTATE, "Linestate", &LINE_STATES, INVALID_LINESTATE, name)
        }
        7 => {
            let name = "Modemstate Packet";
            (COMPORT_SUBOPT_MODEMSTATE, "Modemstate", &MODEM_STATES, INVALID_MODEMSTATE, name)
        }
        10 => {
            let (title, name) = ("Set Linestate Mask", "Linestate Mask");
            (COMPORT_SUBOPT_SET_LINESTATE_MASK, title, &LINE_STATES, INVALID_LINESTATE, name)
        }
        11 => {
            let (title, name) = ("Set Modemstate Mask", "Modemstate Mask");
            (COMPORT_SUBOPT_SET_MODEMSTATE_MASK, title, &MODEM_STATES, INVALID_MODEMSTATE, name)
        }
        _ => return None,
    })
}

fn com_port<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, start: usize, sub: Item) -> Walked {
    let code = b.u8(start)?;
    let (command, who) = match code {
        0..SERVERS => (code, "Client"),
        _ => (code - SERVERS, "Server"),
    };
    let rest = b.remaining(start + 1);
    let lacking = |w: &mut Walk<'_, C>, (field, name): (Field, &str)| {
        w.expert_text(field, sub, format_args!("{who} <Invalid {name}>"));
        Ok(())
    };
    if let Some(setting) = setting(command) {
        if rest == 0 {
            return lacking(w, setting.lacking);
        }
        let value = b.u8(start + 1)?;
        let word = setting.words.get(usize::from(value)).unwrap_or(&setting.beyond);
        let item = w.number(setting.field, b, start, 2, u64::from(value))?;
        w.label_value(item, format_args!("{who} {}{word}", setting.title));
        return Ok(());
    }
    if let Some((field, title, names, note, name)) = state(command) {
        if rest == 0 {
            return lacking(w, (note, name));
        }
        let value = b.u8(start + 1)?;
        let mut text = String::new();
        for (_, name) in names.iter().enumerate().filter(|(n, _)| value >> n & 1 != 0) {
            if !text.is_empty() {
                text.push_str(", ");
            }
            text.push_str(name);
        }
        let item = w.string(field, b, start, 2, format_args!("{text}"))?;
        w.label(item, format_args!("{who} {title}: {text}"));
        return Ok(());
    }
    match command {
        0 => {
            let text = b.bytes(start + 1, rest)?;
            let text = String::from_utf8_lossy(text);
            let text = text.split('\0').next().unwrap_or_default();
            let item =
                w.string(COMPORT_SUBOPT_SIGNATURE, b, start, rest + 1, format_args!("{text}"))?;
            if rest == 0 {
                w.label(item, format_args!("{who} Requests Signature"));
            } else {
                w.label(item, format_args!("{who} Signature: {text}"));
            }
        }
        1 if rest >= 4 => {
            let rate = b.u32(start + 1)?;
            let item = w.number(COMPORT_SUBOPT_BAUD_RATE, b, start, 5, u64::from(rate))?;
            match rate {
                0 => w.label_value(item, format_args!("{who} Requests Baud Rate")),
                _ => w.label_value(item, format_args!("{who} Baud Rate: {rate}")),
            }
        }
        1 => return lacking(w, (INVALID_BAUD_RATE, "Baud Rate Packet")),
        8 | 9 => {
            let (field, what) = match command {
                8 => (COMPORT_SUBOPT_FLOW_CONTROL_SUSPEND, "Suspend"),
                _ => (COMPORT_SUBOPT_FLOW_CONTROL_RESUME, "Resume"),
            };
            let item = w.item(field, b, start, 1)?;
            w.label(item, format_args!("{who} Flow Control {what}"));
        }
        _ => {
            let text = format_args!("Invalid COM Port Control subcommand {code}");
            w.expert_text(INVALID_SUBCOMMAND, sub, text);
            if rest > 0 {
                w.item(SUBCOMMAND_DATA, b, start + 1, rest)?;
            }
        }
    }
    Ok(())
}
