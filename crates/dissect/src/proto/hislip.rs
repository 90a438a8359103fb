//! HiSLIP (IVI-6.1): messages to instruments, over one connection for what they are told and one for what concerns them both.
//!
//! Messages that are sent twice are not told apart.

use lamna_fields::{
    Base, Encoding, Field, FieldDef, FieldType, Group, Severity, Strings, field_table, ranges,
    values,
};

use crate::buf::{Buf, Walked};
use crate::collect::{Collector, Item};
use crate::proto::lines::Text;
use crate::registry::{Claim, Dissect};
use crate::stream::{Framing, Pdu};
use crate::track::{Link, Scope};
use crate::walk::{REST, Walk};

values! {
    static CONTROLCODE_RMT_VALUES {
        0x0 => "RMT was not delivered",
        0x1 => "RMT was delivered",
    }
    static CONTROLCODE_OVERLAP_VALUES {
        0x0 => "Prefer Synchronized",
        0x1 => "Prefer Overlap",
    }
    static CONTROLCODE_ASYNCLOCKINFORESPONSE_VALUES {
        0x0 => "No exclusive lock granted",
        0x1 => "Exclusive lock granted",
    }
    static GRANTED_VALUES {
        0x0 => "Failure",
        0x1 => "Success",
        0x3 => "Error",
    }
    static RELEASED_VALUES {
        0x1 => "Success exclusive",
        0x2 => "Success shared",
        0x3 => "Error",
    }
    static CONTROLCODE_ASYNCREMOTELOCALCONTROL_VALUES {
        0x0 => "Disable remote",
        0x1 => "Enable remote",
        0x2 => "Disable remote and go to local",
        0x3 => "Enable remote and go to remote",
        0x4 => "Enable remote and lock out local",
        0x5 => "Enable remote, go to remote, and set local lockout",
        0x6 => "go to local without changing state of remote enable",
    }
    static CONTROLCODE_FEATURENEGOTIATION_VALUES {
        0x0 => "Synchronized mode",
        0x1 => "Overlapped mode",
    }
    static CONTROLCODE_ASYNCLOCKCODE_VALUES {
        0x0 => "Release",
        0x1 => "Request",
    }
    static MSGPARA_VENDORID_VALUES {
        16707 => "Applicos BV",
        16708 => "Ando Electric Company Limited",
        16710 => "Aeroflex Laboratories",
        16711 => "Agilent Technologies",
        16713 => "AIM GmbH",
        16717 => "AMP Incorporated",
        16718 => "Analogic, Corp.",
        16719 => "AOIP Instrumentation",
        16720 => "Audio Precision, Inc",
        16721 => "Acqiris",
        16723 => "ASCOR Incorporated",
        16724 => "Thurlby Thandar Instruments Limited",
        16725 => "Anritsu Company",
        16726 => "Advantest Corporation",
        16961 => "BAE Systems",
        16962 => "B&B Technologies",
        16971 => "Bruel & Kjaer",
        16981 => "Bustec Production Ltd.",
        17217 => "CAL-AV Labs, Inc.",
        17219 => "Compressor Controls Corporation",
        17224 => "C&H Technologies, Inc.",
        17225 => "Cambridge Instruments",
        17241 => "CYTEC Corporation",
        17488 => "Directed Perceptions Inc.",
        17491 => "DSP Technology Inc.",
        17494 => "IBEKO POWER AB",
        17996 => "Fluke Company Inc.",
        17999 => "fos4X GmbH",
        18249 => "EIP Microwave, Inc.",
        18251 => "gnubi communications, Inc.",
        18256 => "Hewlett-Packard Company",
        18258 => "GenRad",
        18260 => "Giga-tronics, Inc.",
        18504 => "Hoecherl & Hackl GmbH",
        18755 => "Integrated Control Systems",
        18757 => "Instrumentation Engineering, Inc.",
        18758 => "IFR",
        18771 => "Intepro Systems",
        19269 => "Keithley Instruments",
        19273 => "Kikusui Inc.",
        19280 => "Kepco, Inc.",
        19283 => "KineticSystems, Corp.",
        19284 => "Keysight Technologies (Reserved)",
        19523 => "LeCroy",
        19536 => "LitePoint Corporation",
        19777 => "North Atlantic Instruments",
        19784 => "NH Research",
        19785 => "Marconi Instruments",
        19792 => "MAC Panel Company",
        19795 => "Microscan",
        19796 => "ManTech Test Systems",
        19799 => "Pacific MindWorks, Inc.",
        20036 => "Newland Design + Associate, Inc.",
        20041 => "National Instruments Corp.",
        20052 => "NEUTRIK AG",
        20547 => "Picotest",
        20549 => "PesMatrix Inc.",
        20553 => "Pickering Interfaces",
        20557 => "Phase Metrics",
        20564 => "Power-Tek Inc.",
        21057 => "Radisys Corp.",
        21062 => "ThinkRF Corporation",
        21065 => "Racal Instruments, Inc.",
        21075 => "Rohde & Schwarz GmbH",
        21315 => "Scicom",
        21321 => "SignalCraft Technologies Inc.",
        21324 => "Schlumberger Technologies",
        21330 => "Scientific Research Corporation",
        21331 => "Spectrum Signal Processing, Inc.",
        21332 => "Sony/Tekronix Corporation",
        21569 => "Talon Instruments",
        21573 => "Teradyne",
        21579 => "Tektronix, Inc.",
        21581 => "Transmagnetics, Inc.",
        21587 => "Test & Measurement Systems Inc.",
        21588 => "TTI Testron, Inc.",
        21838 => "Holding 'Informtest'",
        21843 => "Universal Switching Corporation",
        22081 => "VXIbus Associates, Inc.",
        22085 => "Vencon Technologies Inc.",
        22096 => "Virginia Panel, Corp.",
        22100 => "VXI Technology, Inc.",
        22343 => "Wandel & Goltermann",
        22356 => "Wavetek Corp.",
        22362 => "Welzek",
        22859 => "Yokogawa Electric Corporation",
        23124 => "ZTEC",
    }
}

ranges! {
    static MESSAGETYPE_RANGES {
        (0x0, 0x0) => "Initialize",
        (0x1, 0x1) => "InitializeResponse",
        (0x2, 0x2) => "FatalError",
        (0x3, 0x3) => "Error",
        (0x4, 0x4) => "AsyncLock",
        (0x5, 0x5) => "AsyncLockResponse",
        (0x6, 0x6) => "Data",
        (0x7, 0x7) => "DataEnd",
        (0x8, 0x8) => "DeviceClearComplete",
        (0x9, 0x9) => "DeviceClearAcknowledge",
        (0xa, 0xa) => "AsyncRemoteLocalControl",
        (0xb, 0xb) => "AsyncRemoteLocalResponse",
        (0xc, 0xc) => "Trigger",
        (0xd, 0xd) => "Interrupted",
        (0xe, 0xe) => "AsyncInterrupted",
        (0xf, 0xf) => "AsyncMaximumMessageSize",
        (0x10, 0x10) => "AsyncMaximumMessageSizeResponse",
        (0x11, 0x11) => "AsyncInitialize",
        (0x12, 0x12) => "AsyncInitializeResponse",
        (0x13, 0x13) => "AsyncDeviceClear",
        (0x14, 0x14) => "AsyncServiceRequest",
        (0x15, 0x15) => "AsyncStatusQuery",
        (0x16, 0x16) => "AsyncStatusResponse",
        (0x17, 0x17) => "AsyncDeviceClearAcknowledge",
        (0x18, 0x18) => "AsyncLockInfo",
        (0x19, 0x19) => "AsyncLockInfoResponse",
        (0x1a, 0x7f) => "reserved for future use",
        (0x80, 0xff) => "VendorSpecific",
    }
    static FATALERRCODE_RANGES {
        (0x0, 0x0) => "Unidentified error",
        (0x1, 0x1) => "Poorly formed message header",
        (0x2, 0x2) => "Attempt to use connection without both channels established",
        (0x3, 0x3) => "Invalid Initialization Sequence",
        (0x4, 0x4) => "Server refused connection due to maximum number of clients exceeded",
        (0x5, 0x7f) => "Reserved for HiSLIP extensions",
        (0x80, 0xff) => "Device defined errors",
    }
    static NONFATALERRORCODE_RANGES {
        (0x0, 0x0) => "Unidentified error",
        (0x1, 0x1) => "Unrecognized Message Type",
        (0x2, 0x2) => "Unrecognized control code",
        (0x3, 0x3) => "Unrecognized Vendor Defined Message",
        (0x4, 0x4) => "Message too large",
        (0x5, 0x7f) => "Reserved for HiSLIP extensions",
        (0x80, 0xff) => "Device defined errors",
    }
}

field_table! {
    /// The fields of High-Speed LAN Instrument Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("hislip", "High-Speed LAN Instrument Protocol", "HiSLIP");
    WRONGPROLOGUE = FieldDef::new("hislip.wrongprologue", "Frame hasn't 'HS' as Prologue", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Warn));
    MSGNOTNULL = FieldDef::new("hislip.msgnotnull", "Message Parameter isn't 0", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    PROLOGUE = FieldDef::new("hislip.prologue", "Prologue", FieldType::String);
    MESSAGETYPE = FieldDef::new("hislip.messagetype", "Message Type", FieldType::Uint8).base(Base::Hex).strings(Strings::Ranges(&MESSAGETYPE_RANGES));
    CONTROLCODE = FieldDef::new("hislip.controlcode", "Control Code", FieldType::Uint8);
    CONTROLCODE_RMT = FieldDef::new("hislip.controlcode.rmt", "Control Code", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&CONTROLCODE_RMT_VALUES));
    CONTROLCODE_OVERLAP = FieldDef::new("hislip.controlcode.overlap", "Control Code", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&CONTROLCODE_OVERLAP_VALUES));
    CONTROLCODE_ASYNCLOCKINFORESPONSE = FieldDef::new("hislip.controlcode.asynclockinforesponse", "Control Code", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&CONTROLCODE_ASYNCLOCKINFORESPONSE_VALUES));
    GRANTED = FieldDef::new("hislip.controlcode.asynclockresponse", "Control Code", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&GRANTED_VALUES));
    RELEASED = FieldDef::new("hislip.controlcode.asynclockresponse", "Control Code", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&RELEASED_VALUES));
    CONTROLCODE_ASYNCREMOTELOCALCONTROL = FieldDef::new("hislip.controlcode.asyncremotelocalcontrol", "Control Code", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&CONTROLCODE_ASYNCREMOTELOCALCONTROL_VALUES));
    CONTROLCODE_FEATURENEGOTIATION = FieldDef::new("hislip.controlcode.featurenegotiation", "Control Code", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&CONTROLCODE_FEATURENEGOTIATION_VALUES));
    CONTROLCODE_ASYNCLOCKCODE = FieldDef::new("hislip.controlcode.asynclockcode", "Control Code", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&CONTROLCODE_ASYNCLOCKCODE_VALUES));
    CONTROLCODE_STB = FieldDef::new("hislip.controlcode.stb", "STB", FieldType::Uint8).base(Base::Hex);
    PAYLOADLENGTH = FieldDef::new("hislip.payloadlength", "Payload Length", FieldType::Uint64);
    MSGPARA = FieldDef::new("hislip.msgpara", "Message Parameter", FieldType::None);
    MSGPARA_MESSAGEID = FieldDef::new("hislip.msgpara.messageid", "MessageID", FieldType::Uint32).base(Base::Hex);
    MSGPARA_SESSIONID = FieldDef::new("hislip.msgpara.sessionid", "SessionID", FieldType::Uint16).base(Base::Hex);
    MSGPARA_SERVPROTO = FieldDef::new("hislip.msgpara.servproto", "Server version", FieldType::Uint16).base(Base::Hex);
    MSGPARA_VENDORID = FieldDef::new("hislip.msgpara.vendorID", "VendorID", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&MSGPARA_VENDORID_VALUES));
    MSGPARA_CLIENTPROTO = FieldDef::new("hislip.msgpara.clientproto", "Client version", FieldType::Uint16).base(Base::Hex);
    MSGPARA_CLIENTS = FieldDef::new("hislip.msgpara.clients", "HiSLIP clients holding locks", FieldType::Uint32);
    MSGPARA_TIMEOUT = FieldDef::new("hislip.msgpara.timeout", "Timeout[ms]", FieldType::Uint32);
    DATA = FieldDef::new("hislip.data", "Data", FieldType::String);
    RESPONSE = FieldDef::new("hislip.response", "Request", FieldType::FrameNum);
    REQUEST = FieldDef::new("hislip.request", "Response", FieldType::FrameNum);
    SYN = FieldDef::new("hislip.syn", "Synchronous Channel", FieldType::None);
    ASYN = FieldDef::new("hislip.asyn", "Asynchronous Channel", FieldType::None);
    FATALERRCODE = FieldDef::new("hislip.fatalerrcode", "Fatalerror Code", FieldType::Uint8).base(Base::Hex).strings(Strings::Ranges(&FATALERRCODE_RANGES));
    NONFATALERRORCODE = FieldDef::new("hislip.nonfatalerrorcode", "Nonfatalerror Code", FieldType::Uint8).base(Base::Hex).strings(Strings::Ranges(&NONFATALERRORCODE_RANGES));
    MAXMSGSIZE = FieldDef::new("hislip.maxmsgsize", "Max Message Size", FieldType::Uint64);
}

/// The port of instruments.
const PORT: u16 = 4880;

/// Octets of a message's header.
const HEADER_LEN: usize = 16;

/// Longest message that is put together, in octets.
const MAX_LEN: u64 = 1 << 28;

/// What messages begin with.
const PROLOGUE_WORD: &[u8] = b"HS";

/// Types of messages.
mod kind {
    pub(super) const INITIALIZE: u8 = 0;
    pub(super) const INITIALIZE_RESPONSE: u8 = 1;
    pub(super) const FATAL_ERROR: u8 = 2;
    pub(super) const ERROR: u8 = 3;
    pub(super) const LOCK: u8 = 4;
    pub(super) const LOCK_RESPONSE: u8 = 5;
    pub(super) const DATA: u8 = 6;
    pub(super) const DATA_END: u8 = 7;
    pub(super) const CLEAR_COMPLETE: u8 = 8;
    pub(super) const CLEAR_ACKNOWLEDGE: u8 = 9;
    pub(super) const LOCAL_CONTROL: u8 = 10;
    pub(super) const TRIGGER: u8 = 12;
    pub(super) const INTERRUPTED: u8 = 13;
    pub(super) const ASYNC_INTERRUPTED: u8 = 14;
    pub(super) const MAXIMUM_SIZE: u8 = 15;
    pub(super) const MAXIMUM_SIZE_RESPONSE: u8 = 16;
    pub(super) const ASYNC_INITIALIZE: u8 = 17;
    pub(super) const ASYNC_INITIALIZE_RESPONSE: u8 = 18;
    pub(super) const SERVICE_REQUEST: u8 = 20;
    pub(super) const STATUS_QUERY: u8 = 21;
    pub(super) const STATUS_RESPONSE: u8 = 22;
    pub(super) const ASYNC_CLEAR_ACKNOWLEDGE: u8 = 23;
    pub(super) const LOCK_INFO: u8 = 24;
    pub(super) const LOCK_INFO_RESPONSE: u8 = 25;
}

/// Messages that ask, and those that answer.
const REQUESTS: [u8; 6] = [
    kind::INITIALIZE,
    kind::ASYNC_INITIALIZE,
    kind::LOCK,
    kind::MAXIMUM_SIZE,
    kind::STATUS_QUERY,
    kind::LOCK_INFO,
];
const RESPONSES: [u8; 6] = [
    kind::INITIALIZE_RESPONSE,
    kind::ASYNC_INITIALIZE_RESPONSE,
    kind::LOCK_RESPONSE,
    kind::MAXIMUM_SIZE_RESPONSE,
    kind::STATUS_RESPONSE,
    kind::LOCK_INFO_RESPONSE,
];

/// What the visa library calls the ways to control an instrument, by their numbers.
const CONTROLS: [&str; 7] = [
    "VI_GPIB_REN_DEASSERT",
    "VI_GPIB_REN_ASSERT",
    "VI_GPIB_REN_DEASSERT_GTL",
    "VI_GPIB_REN_ASSERT_ADDRESS",
    "VI_GPIB_REN_ASSERT_LLO",
    "VI_GPIB_REN_ASSERT_ADDRESS_LLO",
    "VI_GPIB_REN_ADDRESS_GTL",
];

/// The newest request of a connection.
#[derive(Clone, Copy, Debug, Default)]
struct Channel {
    is_async: bool,
    /// Whether a lock was asked for last, rather than given up.
    locks: bool,
    request: u32,
    response: Link,
}

/// HiSLIP.
#[derive(Clone, Copy, Debug)]
pub struct Hislip;

impl Dissect for Hislip {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const TEXT: Encoding = Encoding::Utf8;
    const CLAIMS: &'static [Claim] = &[Claim::TcpPort(PORT)];
    const FRAMES: bool = true;
    const SHOWS_SIZE: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("HiSLIP");
        let (kind, code) = (b.u8(2)?, b.u8(3)?);
        let frame = w.frame.number;
        let known = w.remember(Scope::Stream, |channel: &mut Channel, memory| {
            if kind == kind::ASYNC_INITIALIZE {
                channel.is_async = true;
            }
            if REQUESTS.contains(&kind) {
                channel.request = frame;
                channel.response = memory.new_link();
                if kind == kind::LOCK {
                    channel.locks = code == 1;
                }
            } else if RESPONSES.contains(&kind) && channel.request != 0 {
                memory.set_link(channel.response, u64::from(frame));
            }
            (channel.is_async, channel.locks, channel.request, channel.response)
        });
        let (is_async, locks, request, response) = known.unwrap_or_default();
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        if b.bytes(0, 2)? != PROLOGUE_WORD {
            w.expert(WRONGPROLOGUE, root);
        }
        w.generated(if is_async { ASYN } else { SYN }, &b, 0, 0);
        if REQUESTS.contains(&kind) {
            if let Some(frame) = w.link(response) {
                w.generated(REQUEST, &b, 0, frame);
            }
        } else if RESPONSES.contains(&kind) && request != 0 {
            w.generated(RESPONSE, &b, 0, u64::from(request));
        }
        w.item(PROLOGUE, &b, 0, 2)?;
        w.item(MESSAGETYPE, &b, 2, 1)?;
        let name = MESSAGETYPE_RANGES.get(kind.into()).unwrap_or("Unknown");
        w.info(format_args!("{name}"));
        if w.labels() {
            let way = if is_async { "Asynchron" } else { "Synchron" };
            let title = "High-Speed LAN Instrument Protocol";
            w.label(root, format_args!("{title} ({way}), {name}"));
        }
        control(w, &b, root, locks)?;
        parameter(w, &b, root)?;
        w.item(PAYLOADLENGTH, &b, 8, 8)?;
        payload(w, &b, kind)?;
        w.close(opened);
        Ok(())
    }

    fn frame(_: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        let Some(len) = bytes.get(8..HEADER_LEN).and_then(|len| len.first_chunk()) else {
            return Pdu::MoreUnknown;
        };
        let len = HEADER_LEN + u64::from_be_bytes(*len).min(MAX_LEN) as usize;
        if len > bytes.len() { Pdu::More(len - bytes.len()) } else { Pdu::Whole(len) }
    }
}

/// The control code, by what it means in its kind of message.
fn control<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, root: Item, locks: bool) -> Walked {
    let (kind, code) = (b.u8(2)?, b.u8(3)?);
    let field = match kind {
        kind::INITIALIZE_RESPONSE => CONTROLCODE_OVERLAP,
        kind::FATAL_ERROR => FATALERRCODE,
        kind::ERROR => NONFATALERRORCODE,
        kind::LOCK => CONTROLCODE_ASYNCLOCKCODE,
        kind::LOCK_RESPONSE if locks => GRANTED,
        kind::LOCK_RESPONSE => RELEASED,
        kind::DATA | kind::DATA_END | kind::TRIGGER | kind::STATUS_QUERY => CONTROLCODE_RMT,
        kind::CLEAR_COMPLETE | kind::CLEAR_ACKNOWLEDGE | kind::ASYNC_CLEAR_ACKNOWLEDGE => {
            CONTROLCODE_FEATURENEGOTIATION
        }
        kind::LOCAL_CONTROL => CONTROLCODE_ASYNCREMOTELOCALCONTROL,
        kind::SERVICE_REQUEST | kind::STATUS_RESPONSE => CONTROLCODE_STB,
        kind::LOCK_INFO_RESPONSE => CONTROLCODE_ASYNCLOCKINFORESPONSE,
        _ => CONTROLCODE,
    };
    let item = w.item(field, b, 3, 1)?;
    if !w.wants_columns() && !w.labels() {
        return Ok(());
    }
    let word = w.word(field, u64::from(code)).unwrap_or("Unknown");
    match field {
        CONTROLCODE | CONTROLCODE_RMT => {}
        CONTROLCODE_STB => {
            w.info_append(format_args!(" STB (0x{code:x})"));
            w.append(root, format_args!(", STB (0x{code:x})"));
        }
        CONTROLCODE_ASYNCLOCKCODE if code == 1 => {
            let how = if b.u64(8)? == 0 { "Exclusive" } else { "Shared" };
            w.info_append(format_args!(" [{word} {how}]"));
            w.append(root, format_args!(", {word} ({how})"));
            w.append(item, format_args!("[{how}]"));
        }
        _ => {
            w.info_append(format_args!(" [{word}]"));
            if field != CONTROLCODE_FEATURENEGOTIATION {
                w.append(root, format_args!(", {word}"));
            }
            if field == CONTROLCODE_ASYNCREMOTELOCALCONTROL {
                match CONTROLS.get(usize::from(code)) {
                    Some(name) => w.append(item, format_args!(" ({name})")),
                    None => w.append(item, format_args!(" Unknown")),
                }
            }
        }
    }
    Ok(())
}

/// The message parameter, by what it means.
fn parameter<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, root: Item) -> Walked {
    let (kind, number) = (b.u8(2)?, b.u32(4)?);
    let item = w.item(MSGPARA, b, 4, 4)?;
    let opened = w.open(item);
    let row: &[(Field, usize, usize)] = match kind {
        kind::INITIALIZE => &[(MSGPARA_CLIENTPROTO, 4, 2), (MSGPARA_VENDORID, 6, 2)],
        kind::INITIALIZE_RESPONSE => &[(MSGPARA_SERVPROTO, 4, 2), (MSGPARA_SESSIONID, 6, 2)],
        kind::ASYNC_INITIALIZE => &[(MSGPARA_SESSIONID, 6, 2)],
        kind::ASYNC_INITIALIZE_RESPONSE => &[(MSGPARA_VENDORID, 6, 2)],
        kind::LOCK if b.u8(3)? == 1 => &[(MSGPARA_TIMEOUT, 4, 4)],
        kind::LOCK
        | kind::DATA
        | kind::DATA_END
        | kind::LOCAL_CONTROL
        | kind::TRIGGER
        | kind::INTERRUPTED
        | kind::ASYNC_INTERRUPTED
        | kind::STATUS_QUERY => &[(MSGPARA_MESSAGEID, 4, 4)],
        kind::LOCK_INFO_RESPONSE => &[(MSGPARA_CLIENTS, 4, 4)],
        _ => &[],
    };
    for (field, at, len) in row {
        w.item(*field, b, *at, *len)?;
    }
    if row.is_empty() && number != 0 {
        let item = w.text(b, 4, 4, format_args!("Message Parameter isn't 0"))?;
        w.expert(MSGNOTNULL, item);
    }
    if row.iter().any(|(field, ..)| *field == MSGPARA_MESSAGEID) && kind != kind::LOCK {
        w.append(root, format_args!(", MessageId: 0x{number:x}"));
    }
    w.close(opened);
    Ok(())
}

/// What a message carries.
fn payload<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, kind: u8) -> Walked {
    let rest = b.remaining(HEADER_LEN);
    if rest == 0 {
        return Ok(());
    }
    if matches!(kind, kind::MAXIMUM_SIZE | kind::MAXIMUM_SIZE_RESPONSE) {
        let size = b.u64(HEADER_LEN)?;
        let item = w.item(MAXMSGSIZE, b, HEADER_LEN, 8)?;
        let mega = size as f64 / f64::from(1 << 20);
        w.append(item, format_args!(" bytes ({mega:.2} Mbytes)"));
        w.info_append(format_args!(" Max Message Size: {mega:.2} Mbytes"));
        return Ok(());
    }
    w.item(DATA, b, HEADER_LEN, REST)?;
    if matches!(kind, kind::INITIALIZE | kind::DATA | kind::DATA_END) && w.wants_columns() {
        let text = b.captured().get(HEADER_LEN..).unwrap_or(&[]);
        w.info_append(format_args!(" {}", Text(text)));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proto::datagram::{Shown, segment};

    fn message(kind: u8, code: u8, number: u32, payload: &[u8]) -> Shown {
        let mut octets = vec![b'H', b'S', kind, code];
        octets.extend(number.to_be_bytes());
        octets.extend((payload.len() as u64).to_be_bytes());
        octets.extend(payload);
        segment(40_000, PORT, &octets)
    }

    #[test]
    fn a_client_names_its_maker() {
        let shown = message(0, 0, 0x0100_5253, b"hislip0");
        assert_eq!(shown.info, "HiSLIP Initialize hislip0");
        assert!(shown.has("VendorID: Rohde & Schwarz GmbH (0x5253)"));
        assert!(shown.has("High-Speed LAN Instrument Protocol (Synchron), Initialize"));
    }

    #[test]
    fn locks_are_shared_where_they_have_a_name() {
        assert_eq!(message(4, 1, 5, b"").info, "HiSLIP AsyncLock [Request Exclusive]");
        let shown = message(4, 1, 5, b"name");
        assert_eq!(shown.info, "HiSLIP AsyncLock [Request Shared]");
        assert!(shown.has("Control Code: Request (0x01)[Shared]") && shown.has("Data: name"));
    }

    #[test]
    fn a_parameter_without_a_meaning_is_noted() {
        let shown = message(15, 0, 5, &[0, 0, 0, 0, 0, 0x10, 0, 0]);
        assert_eq!(shown.info, "HiSLIP AsyncMaximumMessageSize Max Message Size: 1.00 Mbytes");
        assert!(shown.has("Message Parameter isn't 0"));
        assert!(shown.has("Max Message Size: 1048576 bytes (1.00 Mbytes)"));
    }
}
