//! MEGACO (ITU-T H.248.1, annex B): how a controller of media gateways commands them, as text. Transactions, contexts and
//! commands are shown, and of descriptors those that set up media, events and signals.

use std::fmt;

use lamna_fields::{FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::id;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

values! {
    static ERROR_CODE_VALUES {
        400 => "Syntax error in message",
        401 => "Protocol Error",
        402 => "Unauthorized",
        403 => "Syntax error in transaction request",
        406 => "Version Not Supported",
        410 => "Incorrect identifier",
        411 => "The transaction refers to an unknown ContextId",
        412 => "No ContextIDs available",
        421 => "Unknown action or illegal combination of actions",
        422 => "Syntax Error in Action",
        430 => "Unknown TerminationID",
        431 => "No TerminationID matched a wildcard",
        432 => "Out of TerminationIDs or No TerminationID available",
        433 => "TerminationID is already in a Context",
        434 => "Max number of Terminations in a Context exceeded",
        435 => "Termination ID is not in specified Context",
        440 => "Unsupported or unknown Package",
        441 => "Missing Remote or Local Descriptor",
        442 => "Syntax Error in Command",
        443 => "Unsupported or Unknown Command",
        444 => "Unsupported or Unknown Descriptor",
        445 => "Unsupported or Unknown Property",
        446 => "Unsupported or Unknown Parameter",
        447 => "Descriptor not legal in this command",
        448 => "Descriptor appears twice in a command",
        450 => "No such property in this package",
        451 => "No such event in this package",
        452 => "No such signal in this package",
        453 => "No such statistic in this package",
        454 => "No such parameter value in this package",
        455 => "Property illegal in this Descriptor",
        456 => "Property appears twice in this Descriptor",
        457 => "Missing parameter in signal or event",
        458 => "Unexpected Event/Request ID",
        459 => "Unsupported or Unknown Profile",
        471 => "Implied Add for Multiplex failure",
        500 => "Internal software Failure in MG",
        501 => "Not Implemented",
        502 => "Not ready.",
        503 => "Service Unavailable",
        504 => "Command Received from unauthorized entity",
        505 => "Transaction Request Received before a Service Change Reply has been received",
        506 => "Number of Transaction Pendings Exceeded",
        510 => "Insufficient resources",
        512 => "Media Gateway unequipped to detect requested Event",
        513 => "Media Gateway unequipped to generate requested Signals",
        514 => "Media Gateway cannot send the specified announcement",
        515 => "Unsupported Media Type",
        517 => "Unsupported or invalid mode",
        518 => "Event buffer full",
        519 => "Out of space to store digit map",
        520 => "Digit Map undefined in the MG",
        521 => "Termination is ServiceChanging",
        526 => "Insufficient bandwidth",
        529 => "Internal hardware failure in MG",
        530 => "Temporary Network failure",
        531 => "Permanent Network failure",
        532 => "Audited Property, Statistic, Event or Signal does not exist",
        533 => "Response exceeds maximum transport PDU size",
        534 => "Illegal write or read only property",
        540 => "Unexpected initial hook state",
        581 => "Does Not Exist",
        600 => "Illegal syntax within an announcement specification",
        601 => "Variable type not supported",
        602 => "Variable value out of range",
        603 => "Category not supported",
        604 => "Selector type not supported",
        605 => "Selector value not supported",
        606 => "Unknown segment ID",
        607 => "Mismatch between play specification and provisioned data",
        608 => "Provisioning error",
        609 => "Invalid offset",
        610 => "No free segment IDs",
        611 => "Temporary segment not found",
        612 => "Segment in use",
        613 => "ISP port limit overrun",
        614 => "No modems available",
        615 => "Calling number unacceptable",
        616 => "Called number unacceptable",
    }
}

field_table! {
    /// The fields of MEGACO.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("megaco", "MEGACO", "MEGACO");
    AUDITITEM = FieldDef::new("megaco.audititem", "Audit Item", FieldType::String);
    AUDIT = FieldDef::new("megaco.audit", "Audit Descriptor", FieldType::None);
    COMMAND = FieldDef::new("megaco.command", "Command", FieldType::String);
    COMMAND_OPTIONAL = FieldDef::new("megaco.command_optional", "Optional Command", FieldType::None);
    WILDCARD_RESPONSE = FieldDef::new("megaco.wildcard_response", "Wildcarded response to a command", FieldType::None);
    CONTEXT = FieldDef::new("megaco.context", "Context", FieldType::Uint32).strings(Strings::Custom(context));
    DIGITMAP = FieldDef::new("megaco.digitmap", "DigitMap Descriptor", FieldType::String);
    ERROR = FieldDef::new("megaco.error", "ERROR Descriptor", FieldType::None);
    ERROR_CODE = FieldDef::new("megaco.error_code", "ERROR Code", FieldType::Uint32).strings(Strings::Values(&ERROR_CODE_VALUES));
    ERROR_STRING = FieldDef::new("megaco.error_string", "ERROR String", FieldType::String);
    EVENTBUFFERCONTROL = FieldDef::new("megaco.eventbuffercontrol", "Event Buffer Control", FieldType::String);
    EVENTS = FieldDef::new("megaco.events", "Events Descriptor", FieldType::None);
    LOCALDESCRIPTOR = FieldDef::new("megaco.localdescriptor", "Local Descriptor", FieldType::None);
    LOCALCONTROLDESCRIPTOR = FieldDef::new("megaco.localcontroldescriptor", "Local Control Descriptor", FieldType::None);
    MEDIA = FieldDef::new("megaco.media", "Media Descriptor", FieldType::None);
    MODE = FieldDef::new("megaco.mode", "Mode", FieldType::String);
    OBSERVEDEVENTS = FieldDef::new("megaco.observedevents", "Observed Events Descriptor", FieldType::None);
    PKGDNAME = FieldDef::new("megaco.pkgdname", "pkgdName", FieldType::String);
    REMOTEDESCRIPTOR = FieldDef::new("megaco.remotedescriptor", "Remote Descriptor", FieldType::None);
    RESERVEGROUP = FieldDef::new("megaco.reservegroup", "Reserve Group", FieldType::String);
    RESERVEVALUE = FieldDef::new("megaco.reservevalue", "Reserve Value", FieldType::String);
    REQUESTID = FieldDef::new("megaco.requestid", "RequestID", FieldType::Uint32);
    SERVICESTATES = FieldDef::new("megaco.servicestates", "Service State", FieldType::String);
    SIGNAL = FieldDef::new("megaco.signal", "Signal Descriptor", FieldType::None);
    STATISTICS = FieldDef::new("megaco.statistics", "Statistics Descriptor", FieldType::None);
    STREAMID = FieldDef::new("megaco.streamid", "StreamID", FieldType::Uint32);
    TERMID = FieldDef::new("megaco.termid", "Termination ID", FieldType::String);
    TERMINATIONSTATE = FieldDef::new("megaco.terminationstate", "Termination State Descriptor", FieldType::None);
    TRANSACTION = FieldDef::new("megaco.transaction", "Transaction", FieldType::String);
    TRANSID = FieldDef::new("megaco.transid", "Transaction ID", FieldType::Uint32);
    MID = FieldDef::new("megaco.mId", "MediagatewayID", FieldType::String);
    VERSION = FieldDef::new("megaco.version", "Version", FieldType::String);
    START_TOKEN = FieldDef::new("megaco.start_token", "Start token", FieldType::String);
}

/// MEGACO.
#[derive(Clone, Copy, Debug)]
pub struct Megaco;

/// Transactions, contexts, commands or parameters of one message: more are not looked at.
const MAX_PARTS: usize = 256;

/// Lines of a message that are shown as they are.
const MAX_LINES: usize = 1024;

/// Numbers of contexts that are no contexts.
const NONE: u32 = 0;
const CHOOSE: u32 = 0xffff_fffe;
const ALL: u32 = 0xffff_ffff;

/// A context: its number, or which ones are meant.
fn context(n: u64, out: &mut dyn fmt::Write) -> fmt::Result {
    match n as u32 {
        NONE => out.write_str("NULL"),
        CHOOSE => out.write_str("Choose one"),
        ALL => out.write_str("All"),
        n => write!(out, "{n}"),
    }
}

/// Short forms of commands and what they stand for.
const COMMANDS: &[(&str, &str)] = &[
    ("a", "Add"),
    ("s", "Subtract"),
    ("mf", "Modify"),
    ("mv", "Move"),
    ("n", "Notify"),
    ("av", "AuditValue"),
    ("ac", "AuditCapability"),
    ("sc", "ServiceChange"),
];

/// Short forms of what may be audited.
const AUDITED: &[(&str, &str)] = &[
    ("m", "Media"),
    ("e", "Events"),
    ("sg", "Signals"),
    ("sa", "Statistics"),
    ("dm", "DigitMap"),
    ("oe", "ObservedEvents"),
    ("pg", "Packages"),
    ("eb", "EventBuffer"),
    ("md", "Modem"),
    ("mx", "Mux"),
];

/// A message as text.
struct Message<'a, 'b> {
    b: &'a Buf<'b>,
    text: &'b [u8],
}

/// A word and what follows it: where it is, its value behind `=`, and the braces around what it holds.
#[derive(Clone, Copy)]
struct Part {
    at: usize,
    end: usize,
    value: Option<(usize, usize)>,
    block: Option<(usize, usize)>,
    /// The octet behind all of it.
    next: usize,
}

fn is_space(octet: u8) -> bool {
    octet.is_ascii_whitespace()
}

impl<'b> Message<'_, 'b> {
    fn octet(&self, at: usize) -> u8 {
        self.text.get(at).copied().unwrap_or(0)
    }

    fn skip(&self, mut at: usize, end: usize, also: u8) -> usize {
        while at < end && (is_space(self.octet(at)) || self.octet(at) == also) {
            at += 1;
        }
        at
    }

    /// The first octet from `at` on that is one of these.
    fn find(&self, at: usize, end: usize, of: &[u8]) -> Option<usize> {
        let text = self.text.get(at..end)?;
        text.iter().position(|octet| of.contains(octet)).map(|n| at + n)
    }

    /// The brace that closes the one at `at`.
    fn closing(&self, at: usize, end: usize) -> Result<usize, Fault> {
        let mut depth = 0usize;
        for place in at..end {
            match self.octet(place) {
                b'{' => depth += 1,
                b'}' => {
                    depth -= 1;
                    if depth == 0 {
                        return Ok(place);
                    }
                }
                _ => {}
            }
        }
        Err(Fault::Malformed)
    }

    fn str(&self, (at, end): (usize, usize)) -> &'b str {
        self.text.get(at..end).and_then(|text| std::str::from_utf8(text).ok()).unwrap_or("")
    }

    /// `end` without blanks before it.
    fn trimmed(&self, at: usize, mut end: usize) -> usize {
        while end > at && is_space(self.octet(end - 1)) {
            end -= 1;
        }
        end
    }

    /// The part that begins behind blanks and commas from `at` on.
    fn part(&self, at: usize, end: usize) -> Result<Option<Part>, Fault> {
        let at = self.skip(at, end, b',');
        if at >= end || self.octet(at) == b'}' {
            return Ok(None);
        }
        let stop = self.find(at, end, b"={},").unwrap_or(end);
        let mut part =
            Part { at, end: self.trimmed(at, stop), value: None, block: None, next: stop };
        if self.octet(stop) == b'=' && stop < end {
            let from = self.skip(stop + 1, end, 0);
            let to = self.find(from, end, b"{},").unwrap_or(end);
            part.value = Some((from, self.trimmed(from, to)));
            part.next = to;
        }
        if part.next < end && self.octet(part.next) == b'{' {
            let close = self.closing(part.next, end)?;
            part.block = Some((part.next, close));
            part.next = close + 1;
        }
        // What cannot be a part is stepped over.
        part.next = part.next.max(at + 1);
        Ok(Some(part))
    }

    fn word(&self, part: &Part) -> &'b str {
        self.str((part.at, part.end))
    }

    /// The octet behind a part's head: of the brace that opens it, or of what ends it.
    fn head(&self, part: &Part) -> usize {
        part.block.map_or(part.next + 1, |(open, _)| open + 1).min(self.text.len())
    }
}

/// Whether a word is one of these, in any case.
fn is(word: &str, of: &[&str]) -> bool {
    of.iter().any(|one| word.eq_ignore_ascii_case(one))
}

/// What a short form stands for.
fn long(word: &str, table: &[(&'static str, &'static str)]) -> Option<&'static str> {
    table
        .iter()
        .find(|(short, long)| word.eq_ignore_ascii_case(short) || word.eq_ignore_ascii_case(long))
        .map(|row| row.1)
}

impl Dissect for Megaco {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(2944), Claim::Number("sctp.port", 2944)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let text = b.captured();
        let m = Message { b: &b, text };
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        let token_len = if text.first() == Some(&b'!') {
            1
        } else if text.starts_with(b"MEGACO") {
            6
        } else {
            w.set_len(root, 0);
            w.close(opened);
            return w.data(b);
        };
        let token = m.str((0, token_len));
        w.string(START_TOKEN, &b, 0, token_len + 1, format_args!("{token}"))?;
        let at = token_len + 1;
        let end = text.len();
        w.columns().set_protocol("MEGACO");
        let stop = (at..end).find(|at| is_space(m.octet(*at))).ok_or(Fault::Malformed)?;
        w.item(VERSION, &b, at, stop - at)?;
        w.info(format_args!(""));
        let at = m.skip(stop, end, 0);
        let stop = (at..end).find(|at| is_space(m.octet(*at))).ok_or(Fault::Malformed)?;
        w.item(MID, &b, at, stop - at)?;
        let mut at = m.skip(stop, end, 0);
        let mut is_whole = true;
        for n in 0..MAX_PARTS {
            if m.find(at, end, b"{").is_none() {
                break;
            }
            let Some(part) = m.part(at, end)? else { break };
            if n > 0 {
                w.info_append(format_args!(" "));
            }
            is_whole = transaction(w, &m, &part)?;
            at = part.next;
        }
        if is_whole {
            raw(w, &m)?;
        }
        w.close(opened);
        Ok(())
    }
}

/// The lines of a message as they are.
fn raw<C: Collector>(w: &mut Walk<'_, C>, m: &Message<'_, '_>) -> Walked {
    if !w.fields() {
        return Ok(());
    }
    let title = "-------------- (RAW text output) ---------------";
    let item = w.text(m.b, 0, REST, format_args!("{title}"))?;
    let opened = w.open(item);
    let mut at = 0;
    for _ in 0..MAX_LINES {
        if at >= m.text.len() {
            break;
        }
        let stop = m.find(at, m.text.len(), b"\r\n").unwrap_or(m.text.len());
        let line = String::from_utf8_lossy(&m.text[at..stop]);
        w.text(m.b, at, stop - at, format_args!("{line}"))?;
        let is_pair = m.octet(stop) == b'\r' && m.octet(stop + 1) == b'\n';
        at = stop + if is_pair { 2 } else { 1 };
    }
    w.close(opened);
    Ok(())
}

/// Shows a transaction; gives whether the lines of the message are shown behind it.
fn transaction<C: Collector>(
    w: &mut Walk<'_, C>,
    m: &Message<'_, '_>,
    part: &Part,
) -> Result<bool, Fault> {
    let word = m.word(part);
    let name = if is(word, &["T", "Transaction"]) {
        "Request"
    } else if is(word, &["P", "Reply"]) {
        "Reply"
    } else if is(word, &["PN", "Pending"]) {
        "Pending"
    } else if is(word, &["K", "TransactionResponseAck"]) {
        "TransactionResponseAck"
    } else if is(word, &["ER", "Error"]) {
        let item = w.text(
            m.b,
            part.at,
            part.next - part.at,
            format_args!("{}", m.str((part.at, part.next))),
        )?;
        let opened = w.open(item);
        w.string(TRANSACTION, m.b, part.at, part.end - part.at, format_args!("Error"))?;
        w.close(opened);
        w.info_append(format_args!("Error  "));
        error(w, m, part)?;
        return Ok(true);
    } else {
        return Ok(true);
    };
    let Some((open, close)) = part.block else { return Ok(true) };
    let number = match part.value {
        Some(value) => m.str(value),
        // Of acknowledgements the first number is shown.
        None => {
            let from = m.skip(open + 1, close, 0);
            let stop = m.find(from, close, b",-}").unwrap_or(close);
            m.str((from, m.trimmed(from, stop)))
        }
    };
    let number: u32 = number.parse().unwrap_or(0);
    // Wireshark calls what is pending a reply.
    let shown = if name == "Pending" { "Reply" } else { name };
    w.string(TRANSACTION, m.b, part.at, open - part.at, format_args!("{shown}"))?;
    w.number(TRANSID, m.b, part.at, open - part.at, u64::from(number))?;
    let blanks = if name == "Reply" { "  " } else { "" };
    w.info_append(format_args!("{number} {name}{blanks}"));
    if !matches!(name, "Request" | "Reply") {
        return Ok(false);
    }
    let mut at = open + 1;
    for _ in 0..MAX_PARTS {
        let Some(inner) = m.part(at, close)? else { break };
        let word = m.word(&inner);
        if is(word, &["C", "Context"]) {
            at = actions(w, m, &inner, close)?;
            continue;
        }
        if is(word, &["ER", "Error"]) {
            error(w, m, &inner)?;
        }
        at = inner.next;
    }
    Ok(true)
}

/// Shows a context and the commands in it; gives the octet behind.
fn actions<C: Collector>(
    w: &mut Walk<'_, C>,
    m: &Message<'_, '_>,
    part: &Part,
    limit: usize,
) -> Result<usize, Fault> {
    // A comma may stand before the commands.
    let (block, next) = match part.block {
        Some(block) => (block, part.next),
        None => {
            let open = m.find(part.next, limit, b"{").ok_or(Fault::Malformed)?;
            let close = m.closing(open, limit)?;
            ((open, close), close + 1)
        }
    };
    let value = part.value.map_or("", |value| m.str(value));
    let number = match value {
        "-" => NONE,
        "$" => CHOOSE,
        "*" => ALL,
        value => value.parse().unwrap_or(0),
    };
    let head = m.head(part);
    w.number(CONTEXT, m.b, part.at, head - part.at, u64::from(number))?;
    if w.wants_columns() {
        let mut word = String::new();
        // Writing to a String cannot fail.
        let _ = context(u64::from(number), &mut word);
        w.info_append(format_args!(" |={word}"));
    }
    let (open, close) = block;
    let mut at = open + 1;
    for _ in 0..MAX_PARTS {
        let Some(inner) = m.part(at, close)? else { break };
        at = inner.next;
        if inner.value.is_some() {
            command(w, m, &inner)?;
        } else if is(m.word(&inner), &["ER", "Error"]) {
            error(w, m, &inner)?;
        }
    }
    Ok(next)
}

fn command<C: Collector>(w: &mut Walk<'_, C>, m: &Message<'_, '_>, part: &Part) -> Walked {
    let (Some(value), mut from) = (part.value, part.at) else { return Ok(()) };
    let mut word = m.word(part);
    if is(word, &["ER", "Error"]) {
        let head = m.head(part);
        let item = w.text(m.b, part.at, head - part.at, format_args!("Command: "))?;
        let opened = w.open(item);
        error(w, m, part)?;
        w.close(opened);
        return Ok(());
    }
    let mut marks = [false; 2];
    for (mark, prefix) in marks.iter_mut().zip(["W-", "O-"]) {
        if word.len() > 2 && word.as_bytes()[..2].eq_ignore_ascii_case(prefix.as_bytes()) {
            *mark = true;
            from += 2;
            word = word.get(2..).unwrap_or("");
        }
    }
    let name = match long(word, COMMANDS) {
        Some(name) if word.len() <= 2 => name,
        _ => word,
    };
    let blank = if word.len() > 2 { " " } else { "" };
    let head = m.head(part);
    let text = format_args!("Command: {blank}{name}");
    let item = w.text(m.b, part.at, head - part.at, text)?;
    let opened = w.open(item);
    if marks[0] {
        w.item(WILDCARD_RESPONSE, m.b, part.at, 2)?;
    }
    if marks[1] {
        w.item(COMMAND_OPTIONAL, m.b, from - 2, 2)?;
    }
    w.string(COMMAND, m.b, from, word.len(), format_args!("{name}"))?;
    let term = m.str(value);
    let shown = match term {
        "*" => "WildCard all",
        "$" => "WildCard any",
        term => term,
    };
    w.string(TERMID, m.b, value.0, value.1 - value.0, format_args!("{shown}"))?;
    w.info_append(format_args!(" {name}={term}"));
    if let Some((open, close)) = part.block {
        let item = w.text(m.b, open, close - open, format_args!("Descriptors"))?;
        let inside = w.open(item);
        descriptors(w, m, (open + 1, close))?;
        w.close(inside);
    }
    w.close(opened);
    Ok(())
}

fn descriptors<C: Collector>(
    w: &mut Walk<'_, C>,
    m: &Message<'_, '_>,
    (from, end): (usize, usize),
) -> Walked {
    let mut at = from;
    for _ in 0..MAX_PARTS {
        let Some(part) = m.part(at, end)? else { break };
        at = part.next;
        let (word, len) = (m.word(&part), part.next - part.at);
        match part.block {
            Some(block) if is(word, &["M", "Media"]) => {
                // Blanks before the brace do not count.
                let len = part.end - part.at + block.1 + 1 - block.0;
                let item = w.item(MEDIA, m.b, part.at, len)?;
                let opened = w.open(item);
                media(w, m, (block.0 + 1, block.1), 0)?;
                w.close(opened);
            }
            Some(block) if is(word, &["E", "Events"]) => {
                let item = w.item(EVENTS, m.b, part.at, len)?;
                let opened = w.open(item);
                request(w, m, &part)?;
                named(w, m, (block.0 + 1, block.1))?;
                w.close(opened);
            }
            Some(block) if is(word, &["SG", "Signals"]) => {
                w.info_append(format_args!(" (Signal:{{)"));
                let item = w.item(SIGNAL, m.b, part.at, block.0 + 1 - part.at)?;
                let opened = w.open(item);
                named(w, m, (block.0 + 1, block.1))?;
                w.close(opened);
            }
            Some(block) if is(word, &["OE", "ObservedEvents"]) => {
                let item = w.item(OBSERVEDEVENTS, m.b, part.at, block.0 + 1 - part.at)?;
                let opened = w.open(item);
                request(w, m, &part)?;
                w.close(opened);
                observed(w, m, (block.0 + 1, block.1))?;
            }
            Some(block) if is(word, &["AT", "Audit"]) => {
                let item = w.item(AUDIT, m.b, part.at, len)?;
                let opened = w.open(item);
                let mut at = block.0 + 1;
                for _ in 0..MAX_PARTS {
                    let Some(one) = m.part(at, block.1)? else { break };
                    at = one.next;
                    let word = m.word(&one);
                    let name = long(word, AUDITED).unwrap_or(word);
                    w.string(AUDITITEM, m.b, one.at, one.end - one.at, format_args!("{name}"))?;
                }
                w.close(opened);
            }
            Some(block) if is(word, &["SA", "Statistics"]) => {
                let item = w.item(STATISTICS, m.b, part.at, len)?;
                let opened = w.open(item);
                let mut at = block.0 + 1;
                for _ in 0..MAX_PARTS {
                    let Some(one) = m.part(at, block.1)? else { break };
                    at = one.next;
                    plain(w, m, &Part { next: m.trimmed(one.at, one.next), ..one })?;
                }
                w.close(opened);
            }
            Some(block) if is(word, &["DM", "DigitMap"]) => {
                w.item(DIGITMAP, m.b, part.at, block.1 - part.at)?;
            }
            Some(_) if is(word, &["ER", "Error"]) => error(w, m, &part)?,
            _ => plain(w, m, &part)?,
        }
    }
    Ok(())
}

/// A parameter as it is written.
fn plain<C: Collector>(w: &mut Walk<'_, C>, m: &Message<'_, '_>, part: &Part) -> Walked {
    let text = m.str((part.at, part.next));
    w.text(m.b, part.at, part.next - part.at, format_args!("{text}")).map(drop)
}

/// The number of a request for events.
fn request<C: Collector>(w: &mut Walk<'_, C>, m: &Message<'_, '_>, part: &Part) -> Walked {
    let Some(value) = part.value else { return Ok(()) };
    let number = m.str(value).parse().unwrap_or(0);
    w.number(REQUESTID, m.b, value.0, value.1 - value.0, number).map(drop)
}

/// Events or signals by their packages.
fn named<C: Collector>(
    w: &mut Walk<'_, C>,
    m: &Message<'_, '_>,
    (from, end): (usize, usize),
) -> Walked {
    let mut at = from;
    for _ in 0..MAX_PARTS {
        let Some(part) = m.part(at, end)? else { break };
        at = part.next;
        w.item(PKGDNAME, m.b, part.at, part.end - part.at)?;
    }
    Ok(())
}

/// Events that were observed, with their times.
fn observed<C: Collector>(
    w: &mut Walk<'_, C>,
    m: &Message<'_, '_>,
    (from, end): (usize, usize),
) -> Walked {
    let mut at = from;
    for _ in 0..MAX_PARTS {
        let Some(part) = m.part(at, end)? else { break };
        at = part.next;
        let stop = part.block.map_or(part.end, |(open, _)| open + 1);
        let text = m.str((part.at, stop));
        let item = w.text(m.b, part.at, stop - part.at, format_args!("{text}"))?;
        let opened = w.open(item);
        w.item(PKGDNAME, m.b, part.at, part.end - part.at)?;
        w.close(opened);
        if let Some((open, close)) = part.block {
            let mut at = open + 1;
            for _ in 0..MAX_PARTS {
                let Some(one) = m.part(at, close)? else { break };
                at = one.next;
                plain(w, m, &Part { next: m.trimmed(one.at, one.next), ..one })?;
            }
        }
    }
    Ok(())
}

/// Streams inside of each other.
const MAX_NESTING: usize = 4;

fn media<C: Collector>(
    w: &mut Walk<'_, C>,
    m: &Message<'_, '_>,
    (from, end): (usize, usize),
    nesting: usize,
) -> Walked {
    let mut at = from;
    for _ in 0..MAX_PARTS {
        let Some(part) = m.part(at, end)? else { break };
        at = part.next;
        let word = m.word(&part);
        let Some((open, close)) = part.block else { continue };
        let start = m.skip(open + 1, close, 0);
        let stop = m.trimmed(start, close);
        if is(word, &["ST", "Stream"]) {
            let number = part.value.map_or("", |value| m.str(value)).parse().unwrap_or(0);
            w.number(STREAMID, m.b, part.at, open - part.at, number)?;
            if nesting < MAX_NESTING {
                media(w, m, (open + 1, close), nesting + 1)?;
            }
        } else if is(word, &["O", "LocalControl"]) {
            let item = w.item(LOCALCONTROLDESCRIPTOR, m.b, start, close - start)?;
            let opened = w.open(item);
            control(w, m, (start, close))?;
            w.close(opened);
        } else if is(word, &["TS", "TerminationState"]) {
            let item = w.item(TERMINATIONSTATE, m.b, start, close - start)?;
            let opened = w.open(item);
            state(w, m, (start, close))?;
            w.close(opened);
        } else if is(word, &["L", "Local", "R", "Remote"]) {
            let is_local = is(word, &["L", "Local"]);
            let field = if is_local { LOCALDESCRIPTOR } else { REMOTEDESCRIPTOR };
            // What describes a session ends where the brace closes it.
            let item = w.item(field, m.b, start, close - start)?;
            if stop > start {
                let opened = w.open(item);
                w.call(id::SDP, m.b.slice(start, close - start)?)?;
                w.close(opened);
            }
        }
    }
    Ok(())
}

fn control<C: Collector>(
    w: &mut Walk<'_, C>,
    m: &Message<'_, '_>,
    (from, end): (usize, usize),
) -> Walked {
    let mut at = from;
    for _ in 0..MAX_PARTS {
        let Some(part) = m.part(at, end)? else { break };
        at = part.next;
        let word = m.word(&part);
        let len = part.next - part.at;
        let field = if is(word, &["MO", "Mode"]) {
            MODE
        } else if is(word, &["RV", "ReservedValue"]) {
            RESERVEVALUE
        } else if is(word, &["RG", "ReservedGroup"]) {
            RESERVEGROUP
        } else {
            plain(w, m, &part)?;
            continue;
        };
        let value = part.value.map_or("", |value| m.str(value));
        if field == MODE {
            w.info_append(format_args!(" (Mode:{value})"));
        }
        w.string(field, m.b, part.at, len, format_args!("{value}"))?;
    }
    Ok(())
}

fn state<C: Collector>(
    w: &mut Walk<'_, C>,
    m: &Message<'_, '_>,
    (from, end): (usize, usize),
) -> Walked {
    let mut at = from;
    for _ in 0..MAX_PARTS {
        let Some(part) = m.part(at, end)? else { break };
        at = part.next;
        let Some((from, _)) = part.value else { continue };
        let word = m.word(&part);
        let len = part.next.max(from) - from;
        if is(word, &["SI", "ServiceStates"]) {
            w.item(SERVICESTATES, m.b, from, len)?;
        } else if is(word, &["BF", "Buffer"]) || word.starts_with(['e', 'E']) {
            // Wireshark takes every name that begins so for the control of the buffer.
            w.item(EVENTBUFFERCONTROL, m.b, from, len)?;
        } else {
            w.text(m.b, from, len, format_args!("{}", m.str((from, from + len))))?;
        }
    }
    Ok(())
}

fn error<C: Collector>(w: &mut Walk<'_, C>, m: &Message<'_, '_>, part: &Part) -> Walked {
    let item = w.item(ERROR, m.b, part.at, part.next - part.at)?;
    let opened = w.open(item);
    if let Some(value) = part.value {
        let code = m.str(value).parse().unwrap_or(0);
        w.number(ERROR_CODE, m.b, value.0, value.1 - value.0, code)?;
    }
    if let Some((open, close)) = part.block
        && let Some(first) = m.find(open, close, b"\"")
        && let Some(last) = m.find(first + 1, close, b"\"")
    {
        w.item(ERROR_STRING, m.b, first + 1, last - first - 1)?;
    }
    w.close(opened);
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::shown as datagram;

    #[test]
    fn commands_are_named() {
        let text = b"!/1 <a> T=5{C=-{AV=DS/1/5{AT{M}}}}";
        let shown = datagram(2944, 2944, text);
        assert!(shown.protocols.ends_with("udp:megaco"));
        assert!(shown.info.ends_with("MEGACO 5 Request |=NULL AuditValue=DS/1/5"));
        assert!(shown.has("Command: AuditValue"));
        assert!(shown.has("Audit Item: Media"));
    }

    #[test]
    fn media_have_modes_and_sessions() {
        let text = b"!/1 <a> T=5{C=${A=R/${M{O{MO=RC,RV=ON},L{v=0\r\nc=IN IP4 $\r\n}}}}}";
        let shown = datagram(2944, 2944, text);
        assert!(shown.protocols.ends_with("udp:megaco:sdp"));
        assert!(shown.info.contains("5 Request |=Choose one Add=R/$ (Mode:RC)"));
        assert!(shown.has("Reserve Value: ON"));
    }

    #[test]
    fn replies_may_be_errors() {
        let shown =
            datagram(2944, 2944, b"!/1 [10.0.0.1] P = 7{ C = * {av=x { er = 435 { \"no\" } }} }");
        assert!(shown.info.ends_with("7 Reply   |=All AuditValue=x"));
        assert!(shown.has("ERROR Code: Termination ID is not in specified Context (435)"));
        assert!(shown.has("ERROR String: no"));
    }

    #[test]
    fn braces_must_close() {
        let shown = datagram(2944, 2944, b"!/1 <a> T=5{C=-{AV=x");
        assert!(shown.info.contains("Malformed"));
    }
}
