//! SAIA Ether-S-Bus, between controllers and what programs and reads them (Saia-Burgess Controls' manual 26/739). Telegrams of
//! several media, and those that read and write blocks or serve pages, are not taken apart.

use std::collections::HashMap;

use lamna_fields::{
    Base, Field, FieldDef, FieldType, Group, Severity, Strings, field_table, values,
};

use crate::buf::{Buf, Fault, Walked};
use crate::checksum;
use crate::collect::Collector;
use crate::registry::{Claim, Dissect};
use crate::track::{Link, Scope};
use crate::walk::{REST, Walk};

values! {
    static ATT_VALUES {
        0x0 => "Request",
        0x1 => "Response",
        0x2 => "ACK/NAK",
    }
    static CMD_VALUES {
        0 => "Read counter(s)",
        1 => "Read display register",
        2 => "Read flag(s)",
        3 => "Read input(s)",
        4 => "Read real time clock",
        5 => "Read output(s)",
        6 => "Read register(s)",
        7 => "Read timer(s)",
        10 => "Write counter(s)",
        11 => "Write flag(s)",
        12 => "Write real time clock",
        13 => "Write output(s)",
        14 => "Write register(s)",
        15 => "Write timer(s)",
        19 => "Read write multi-medias",
        20 => "Read PCD status, CPU 0",
        21 => "Read PCD status, CPU 1",
        22 => "Read PCD status, CPU 2",
        23 => "Read PCD status, CPU 3",
        24 => "Read PCD status, CPU 4",
        25 => "Read PCD status, CPU 5",
        26 => "Read PCD status, CPU 6",
        27 => "Read PCD status (own)",
        29 => "Read S-Bus station number",
        30 => "Read user memory*",
        31 => "Read program line*",
        32 => "Read firmware version",
        33 => "Read text*",
        34 => "Read active transition*",
        35 => "Write user memory*",
        36 => "Write program line*",
        37 => "Write text*",
        40 => "Run procedure*, CPU 0",
        41 => "Run procedure*, CPU 1",
        42 => "Run procedure*, CPU 2",
        43 => "Run procedure*, CPU 3",
        44 => "Run procedure*, CPU 4",
        45 => "Run procedure*, CPU 5",
        46 => "Run procedure*, CPU 6",
        47 => "Run procedure* (own CPU)",
        48 => "Run procedure* (All CPUs)",
        50 => "Restart cold CPU 1*",
        51 => "Restart cold CPU 2*",
        52 => "Restart cold CPU 3*",
        53 => "Restart cold CPU 4*",
        54 => "Restart cold CPU 5*",
        55 => "Restart cold CPU 6*",
        56 => "Restart cold own CPU*",
        57 => "Restart cold all CPUs*",
        60 => "Stop procedure*, CPU 0",
        61 => "Stop procedure*, CPU 1",
        62 => "Stop procedure*, CPU 2",
        63 => "Stop procedure*, CPU 3",
        64 => "Stop procedure*, CPU 4",
        65 => "Stop procedure*, CPU 5",
        66 => "Stop procedure*, CPU 6",
        67 => "Stop procedure*, (own CPU)",
        68 => "Stop procedure*, (All CPUs)",
        70 => "Read arithmetic status and ACCU*",
        71 => "Read byte",
        72 => "Read halt failure register*",
        73 => "Read index register*",
        74 => "Read instruction pointer*",
        75 => "Find history*",
        80 => "Write arithmetic status and ACCU*",
        81 => "Write byte*",
        82 => "Write index register",
        83 => "Write instruction pointer*",
        90 => "Clear all (F, O, R, T)*",
        91 => "Clear flags*",
        92 => "Clear outputs*",
        93 => "Clear registers*",
        94 => "Clear timers*",
        100 => "Restart warm CPU 1*",
        101 => "Restart warm CPU 2*",
        102 => "Restart warm CPU 3*",
        103 => "Restart warm CPU 4*",
        104 => "Restart warm CPU 5*",
        105 => "Restart warm CPU 6*",
        106 => "Restart warm (own CPU)*",
        107 => "Restart warm (All CPUs)*",
        110 => "Change block*",
        111 => "Clear history failure*",
        112 => "Delete program line*",
        113 => "Go conditional*",
        114 => "Insert program line*",
        115 => "Local cycles*",
        116 => "All cycles*",
        117 => "Make text*",
        118 => "Execute single instruction*",
        119 => "Single step*",
        130 => "XOB 17 interrupt",
        131 => "XOB 18 interrupt",
        132 => "XOB 19 interrupt",
        145 => "Read hangup timeout",
        150 => "Read data block",
        151 => "Write data block",
        152 => "Make data block*",
        153 => "Clear data block*",
        154 => "Clear text*",
        155 => "Read block address",
        156 => "Read block sizes",
        157 => "Read current block*",
        158 => "Read call stack*",
        159 => "Read DBX",
        161 => "Read user EEPROM register",
        163 => "Write user EEPROM register",
        165 => "Erase flash*",
        166 => "Restart cold flag*",
        167 => "Write system buffer",
        168 => "Read system buffer",
        169 => "Read/write block data*",
        170 => "Get diagnostic*",
        171 => "Read system information*",
        172 => "Changes blocks on run*",
        173 => "Flashcard telegram*",
        174 => "Download FW*",
        175 => "Web server serial communication*",
    }
    static NAKCODE_VALUES {
        0x0 => "ACK (Acknowledged)",
        0x1 => "NAK, no reason specified",
        0x2 => "NAK, because of password",
        0x3 => "NAK, PGU port is in reduced protocol",
        0x4 => "NAK, PGU port is already used",
    }
    static CPU_STATUS_VALUES {
        0x43 => "C",
        0x44 => "D",
        0x48 => "Halt",
        0x52 => "Run",
        0x53 => "Stop",
        0x58 => "X, Exceptional Intermediate Status (MODEMS+)",
    }
}

field_table! {
    /// The fields of SAIA S-Bus.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("sbus", "SAIA S-Bus", "SBUS");
    LEN = FieldDef::new("sbus.len", "Length (bytes)", FieldType::Uint32);
    VERS = FieldDef::new("sbus.vers", "Version", FieldType::Uint8);
    PROTO = FieldDef::new("sbus.proto", "Protocol type", FieldType::Uint8);
    SEQ = FieldDef::new("sbus.seq", "Sequence", FieldType::Uint16);
    ATT = FieldDef::new("sbus.att", "Telegram attribute", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&ATT_VALUES));
    DESTINATION = FieldDef::new("sbus.destination", "Destination", FieldType::Uint8);
    ADDRESS = FieldDef::new("sbus.address", "S-Bus address", FieldType::Uint8);
    CMD = FieldDef::new("sbus.cmd", "Command", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&CMD_VALUES));
    CMD_EXTN = FieldDef::new("sbus.cmd_extn", "Command extension", FieldType::Uint8).base(Base::Hex);
    RCOUNT = FieldDef::new("sbus.rcount", "R-count", FieldType::Uint8);
    WCOUNT = FieldDef::new("sbus.wcount", "W-count (raw)", FieldType::Uint8);
    WCOUNT_CALC = FieldDef::new("sbus.wcount_calc", "W-count (32 bit values)", FieldType::Uint8);
    FIO_COUNT = FieldDef::new("sbus.fio_count", "FIO Count (amount of bits)", FieldType::Uint8);
    ADDR_RTC = FieldDef::new("sbus.addr_RTC", "Base address RTC", FieldType::Uint16);
    ADDR_IOF = FieldDef::new("sbus.addr_IOF", "Base address IOF", FieldType::Uint16);
    ADDR_DB = FieldDef::new("sbus.addr_db", "DB address", FieldType::Uint16);
    DB_BASE_ELEMENT = FieldDef::new("sbus.db_base_element", "Base DB element address", FieldType::Uint16);
    ADDR_EEPROM = FieldDef::new("sbus.addr_EEPROM", "Base address of EEPROM register", FieldType::Uint16);
    ADDR_PROG = FieldDef::new("sbus.addr_prog", "Base address of user memory or program lines", FieldType::Uint24);
    ADDR_68K = FieldDef::new("sbus.addr_68k", "Base address of bytes", FieldType::Uint24).base(Base::Hex);
    DATA_DISPLAY_REGISTER = FieldDef::new("sbus.data_display_register", "PCD Display register", FieldType::Uint32);
    DATA_RTC = FieldDef::new("sbus.data_rtc", "S-Bus 32-bit data", FieldType::Uint32);
    DATA_BYTE = FieldDef::new("sbus.data_byte", "Data bytes", FieldType::Uint8);
    DATA_BYTE_HEX = FieldDef::new("sbus.data_byte_hex", "Data bytes (hex)", FieldType::Uint8).base(Base::Hex);
    DATA_IOF = FieldDef::new("sbus.data_iof", "S-Bus binary data", FieldType::Uint32);
    PCD_TYPE = FieldDef::new("sbus.pcd_type", "PCD type", FieldType::String);
    FW_VERSION = FieldDef::new("sbus.fw_version", "Firmware version", FieldType::String);
    SYSINFO = FieldDef::new("sbus.sysinfo", "System information number", FieldType::Uint8).base(Base::Hex);
    SYSINFO0_MEM = FieldDef::new("sbus.sysinfo0.mem", "Mem size info", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Is present", "Is not present")));
    SYSINFO0_TRACE = FieldDef::new("sbus.sysinfo0.trace", "Trace buffer", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Is present", "Is not present")));
    SYSINFO0_B1 = FieldDef::new("sbus.sysinfo0.b1", "Slot B1", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Is present", "Is not present")));
    SYSINFO0_B2 = FieldDef::new("sbus.sysinfo0.b2", "Slot B2", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Is present", "Is not present")));
    SYSINFO0_PGUBAUD = FieldDef::new("sbus.sysinfo0.pgubaud", "PGU baud", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Is present", "Is not present")));
    NAKCODE = FieldDef::new("sbus.nakcode", "ACK/NAK code", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&NAKCODE_VALUES));
    CPU_STATUS = FieldDef::new("sbus.CPU_status", "CPU status", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&CPU_STATUS_VALUES));
    RTC_WEEK_DAY = FieldDef::new("sbus.rtc.week_day", "Calendar week", FieldType::Uint16).base(Base::Hex);
    RTC_DATE = FieldDef::new("sbus.rtc.date", "RTC date (YYMMDD)", FieldType::Uint24).base(Base::Hex);
    RTC_TIME = FieldDef::new("sbus.rtc.time", "RTC time (HHMMSS)", FieldType::Uint24).base(Base::Hex);
    CRC = FieldDef::new("sbus.crc", "Checksum", FieldType::Uint16).base(Base::Hex);
    CRC_STATUS = FieldDef::new("sbus.crc.status", "Checksum Status", FieldType::Uint8).base(Base::None).strings(Strings::Values(&checksum::STATUS_VALUES));
    FLAGS_ACCU = FieldDef::new("sbus.flags.accu", "ACCU", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Is high", "Is low")));
    FLAGS_ERROR = FieldDef::new("sbus.flags.error", "Error flag", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Is high", "Is low")));
    FLAGS_NFLAG = FieldDef::new("sbus.flags.nflag", "N-flag", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Is high", "Is low")));
    FLAGS_ZFLAG = FieldDef::new("sbus.flags.zflag", "Z-flag", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Is high", "Is low")));
    RESPONSE_IN = FieldDef::new("sbus.response_in", "Response in frame nr.", FieldType::FrameNum);
    RESPONSE_TO = FieldDef::new("sbus.response_to", "Request in frame nr.", FieldType::FrameNum);
    RESPONSE_TIME = FieldDef::new("sbus.response_time", "Response time", FieldType::RelativeTime);
    TIMEOUT = FieldDef::new("sbus.timeout", "Time passed since first request", FieldType::RelativeTime);
    REQUEST_IN = FieldDef::new("sbus.request_in", "First request in frame nr.", FieldType::FrameNum);
    RETRY = FieldDef::new("sbus.retry", "Repeated telegram (due to timeout?)", FieldType::None).strings(Strings::Expert(Group::Sequence, Severity::Note));
    TELEGRAM_NOT_ACKED = FieldDef::new("sbus.telegram_not_acked", "Telegram not acknowledged by PCD", FieldType::None).strings(Strings::Expert(Group::Response, Severity::Chat));
    CRC_BAD_EXPERT = FieldDef::new("sbus.crc_bad.expert", "Bad checksum", FieldType::None).strings(Strings::Expert(Group::Checksum, Severity::Error));
    TELEGRAM_NOT_IMPLEMENTED = FieldDef::new("sbus.telegram_not_implemented", "This telegram isn't implemented in the dissector", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Warn));
    NO_REQUEST_TELEGRAM = FieldDef::new("sbus.no_request_telegram", "Not dissected, could not find request telegram", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Warn));
}

/// Octets before what a telegram brings.
const HEADER_LEN: usize = 9;

/// Octets of the check sequence.
const CRC_LEN: usize = 2;

/// Octets of the shortest telegram.
const MIN_LEN: usize = HEADER_LEN + 1 + CRC_LEN;

/// Telegrams that wait for a response in a conversation; with more, all are given up.
const MAX_OPEN: usize = 1 << 12;

/// What is known of a request.
#[derive(Clone, Copy, Debug)]
struct Request {
    frame: u32,
    time: i64,
    link: Link,
    /// The command, how much is read, and which system information.
    asked: [u8; 3],
}

/// The requests of a conversation by their numbers.
#[derive(Default)]
struct Requests(HashMap<u16, Request>);

/// What is known of a telegram from others: of a request, its response; of a repeated one, the first one and the time
/// since; of a response, its request.
type Known = (Option<Link>, Option<(u32, i64)>, u64);

/// SAIA S-Bus.
#[derive(Clone, Copy, Debug)]
pub struct Sbus;

impl Dissect for Sbus {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(5050)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        const REQUEST: u8 = 0;
        const RESPONSE: u8 = 1;
        const ACKNOWLEDGEMENT: u8 = 2;
        const HEAD_LEN: usize = 8;
        if b.reported() < MIN_LEN || b.len() < HEAD_LEN {
            return Err(Fault::NotMine);
        }
        if b.u32(0)? as usize != b.reported()
            || b.u8(4)? > 1
            || b.u8(5)? > 1
            || b.u8(8)? > ACKNOWLEDGEMENT
        {
            return Err(Fault::NotMine);
        }
        w.column_protocol("S-Bus");
        let kind = b.u8(8)?;
        let number = b.u16(6)?;
        let asked = match kind {
            REQUEST => {
                let last = match b.u8(12) {
                    Err(Fault::Short) => 0,
                    last => last?,
                };
                [b.u8(10)?, b.u8(11)?, last]
            }
            _ => [0; 3],
        };
        let known = remember(w, number, (kind == REQUEST).then_some(asked));
        let is_retry = kind == REQUEST && known.1.is_some();
        match kind {
            REQUEST => {
                let name = CMD_VALUES.get(u64::from(asked[0])).unwrap_or("Unknown Command!");
                let retry = if is_retry { " (Retry)" } else { "" };
                w.info(format_args!("Request: {name}{retry}"));
            }
            RESPONSE => w.info(format_args!("Response")),
            _ => {
                let code = NAKCODE_VALUES.get(u64::from(b.u16(HEADER_LEN)?));
                w.info(format_args!("{}", code.unwrap_or("Unknown NAK response code!")));
            }
        }
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        let head = w.text(&b, 0, 8, format_args!("Ether-S-Bus header"))?;
        let inner = w.open(head);
        w.row(&b, 0, &[(LEN, 4), (VERS, 1), (PROTO, 1), (SEQ, 2)])?;
        w.close(inner);
        w.item(ATT, &b, 8, 1)?;
        let at = match kind {
            REQUEST => {
                let at = w.row(&b, HEADER_LEN, &[(DESTINATION, 1), (CMD, 1)])?;
                if let Some((frame, time)) = known.1 {
                    w.expert(RETRY, root);
                    w.number(TIMEOUT, &b, 0, 0, time as u64)?;
                    w.number(REQUEST_IN, &b, 0, 0, u64::from(frame))?;
                }
                if let Some(frame) = known.0.and_then(|link| w.link(link)) {
                    w.number(RESPONSE_IN, &b, 0, 0, frame)?;
                }
                request(w, &b, at, asked[0])?
            }
            _ => {
                if let Some((frame, time)) = known.1 {
                    w.number(RESPONSE_TIME, &b, 0, 0, time as u64)?;
                    w.number(RESPONSE_TO, &b, 0, 0, u64::from(frame))?;
                }
                if kind == ACKNOWLEDGEMENT {
                    let code = b.u16(HEADER_LEN)?;
                    let item = w.item(NAKCODE, &b, HEADER_LEN, 2)?;
                    if code != 0 {
                        w.expert(TELEGRAM_NOT_ACKED, item);
                    }
                    HEADER_LEN + 2
                } else {
                    let asked = known.1.map(|_| known.2.to_be_bytes());
                    response(w, &b, asked.map(|[.., x, y, z]| [x, y, z]))?
                }
            }
        };
        checksum(w, &b, at)?;
        w.close(opened);
        Ok(())
    }
}

/// Takes in a request, or finds that of a response.
fn remember<C: Collector>(w: &mut Walk<'_, C>, number: u16, asked: Option<[u8; 3]>) -> Known {
    let (frame, time) = (w.frame.number, w.frame.time.unwrap_or(0));
    let known = w.remember(Scope::Stream, |requests: &mut Requests, memory| -> Known {
        let found = requests.0.get(&number).copied();
        let earlier = found.map(|request| (request.frame, time - request.time));
        match (asked, found) {
            (Some(_), Some(request)) => (Some(request.link), earlier, 0),
            (Some([command, count, which]), None) => {
                if requests.0.len() >= MAX_OPEN {
                    requests.0.clear();
                }
                let link = memory.new_link();
                let asked = [command, count, which];
                requests.0.insert(number, Request { frame, time, link, asked });
                (Some(link), None, 0)
            }
            (None, Some(request)) => {
                memory.set_link(request.link, u64::from(frame));
                let [command, count, which] = request.asked;
                let asked = u64::from_be_bytes([0, 0, 0, 0, 0, command, count, which]);
                (None, earlier, asked)
            }
            (None, None) => (None, None, 0),
        }
    });
    known.unwrap_or((None, None, 0))
}

/// What a request brings; where that ends.
fn request<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    command: u8,
) -> Result<usize, Fault> {
    let end = b.reported() - CRC_LEN;
    let read = |w: &mut Walk<'_, C>| -> Result<usize, Fault> {
        w.number(RCOUNT, b, at, 1, u64::from(b.u8(at)?.wrapping_add(1)))?;
        Ok(at + 1)
    };
    let write = |w: &mut Walk<'_, C>, count: u8| {
        w.number(WCOUNT_CALC, b, at, 1, u64::from(count))?;
        w.row(b, at, &[(WCOUNT, 1)])
    };
    match command {
        0 | 6 | 7 => {
            let at = read(w)?;
            w.row(b, at, &[(ADDR_RTC, 2)])
        }
        2 | 3 | 5 => {
            let at = read(w)?;
            w.row(b, at, &[(ADDR_IOF, 2)])
        }
        10 | 14 | 15 => {
            let count = b.u8(at)?.wrapping_sub(1) / 4;
            let at = write(w, count)?;
            let at = w.row(b, at, &[(ADDR_RTC, 2)])?;
            words(w, b, at, usize::from(count), "Data")
        }
        11 | 13 => {
            let count = b.u8(at)?.wrapping_sub(2);
            let at = write(w, count)?;
            let at = w.row(b, at, &[(ADDR_IOF, 2)])?;
            w.number(FIO_COUNT, b, at, 1, u64::from(b.u8(at)?.wrapping_add(1)))?;
            binary(w, b, at + 1, usize::from(count))
        }
        12 => clock(w, b, at),
        30 | 31 => {
            let at = read(w)?;
            w.row(b, at, &[(ADDR_PROG, 3)])
        }
        35 => {
            let count = b.u8(at)?.wrapping_sub(2) / 4;
            let at = write(w, count)?;
            let at = w.row(b, at, &[(ADDR_68K, 3)])?;
            words(w, b, at, usize::from(count), "Program lines")
        }
        71 => {
            let at = read(w)?;
            w.row(b, at, &[(ADDR_68K, 3)])
        }
        81 => {
            let count = b.u8(at)?.wrapping_sub(2);
            let at = write(w, count)?;
            let at = w.row(b, at, &[(ADDR_68K, 3)])?;
            // Wireshark looks for four octets of each.
            b.check(at, 4 * usize::from(count))?;
            single(w, b, at, usize::from(count), ("Data (bytes)", DATA_BYTE))
        }
        150 => {
            let at = read(w)?;
            w.row(b, at, &[(ADDR_DB, 2), (DB_BASE_ELEMENT, 2)])
        }
        161 => {
            let after = w.row(b, at, &[(CMD_EXTN, 1)])?;
            w.number(RCOUNT, b, after, 1, u64::from(b.u8(after)?.wrapping_add(1)))?;
            w.row(b, after + 1, &[(ADDR_EEPROM, 2)])
        }
        171 => w.row(b, at, &[(SYSINFO, 1), (SYSINFO, 1)]),
        _ if at < end => unknown(w, b, at, TELEGRAM_NOT_IMPLEMENTED),
        _ => Ok(at),
    }
}

/// What a response brings, to what was asked; where that ends.
fn response<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    asked: Option<[u8; 3]>,
) -> Result<usize, Fault> {
    let at = HEADER_LEN;
    let Some([command, count, which]) = asked else {
        return unknown(w, b, at, NO_REQUEST_TELEGRAM);
    };
    let count = usize::from(count) + 1;
    match command {
        0 | 6 | 7 | 30 | 31 | 150 => words(w, b, at, count, "Data"),
        161 => words(w, b, at, usize::from(which) + 1, "Data"),
        1 => w.row(b, at, &[(DATA_DISPLAY_REGISTER, 4)]),
        2 | 3 | 5 => binary(w, b, at, count.div_ceil(8)),
        4 => clock(w, b, at),
        20..=27 => w.row(b, at, &[(CPU_STATUS, 1)]),
        29 => w.row(b, at, &[(ADDRESS, 1)]),
        32 => Ok(w.row(b, at, &[(PCD_TYPE, 5), (FW_VERSION, 3)])? + 1),
        70 => {
            let text = format_args!("ACCU and arithmetic status");
            let fields = [FLAGS_ACCU, FLAGS_ERROR, FLAGS_NFLAG, FLAGS_ZFLAG];
            let item = w.text(b, at, 1, text)?;
            w.bits(item, &fields, b, at, 1)?;
            Ok(at + 1)
        }
        71 => single(w, b, at, count, ("Data (bytes)", DATA_BYTE)),
        73 => single(w, b, at, 2, ("Data (hex bytes)", DATA_BYTE_HEX)),
        171 => system(w, b, at, which),
        _ => unknown(w, b, at, TELEGRAM_NOT_IMPLEMENTED),
    }
}

/// System information; where it ends.
fn system<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    which: u8,
) -> Result<usize, Fault> {
    match which {
        0 => {}
        1 => return Ok(at + 1),
        _ => return Ok(b.reported() - CRC_LEN),
    }
    let item = w.text(b, at + 1, 1, format_args!("System info"))?;
    let fields = [SYSINFO0_MEM, SYSINFO0_TRACE, SYSINFO0_B1, SYSINFO0_B2, SYSINFO0_PGUBAUD];
    w.bits(item, &fields, b, at + 1, 1)?;
    Ok(at + 2)
}

/// Numbers of 32 bits; where they end.
fn words<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    count: usize,
    title: &str,
) -> Result<usize, Fault> {
    let item = w.text(b, at, 4 * count, format_args!("{title}"))?;
    let opened = w.open(item);
    for index in 0..count {
        w.item(DATA_RTC, b, at + 4 * index, 4)?;
    }
    w.close(opened);
    Ok(at + 4 * count)
}

/// Numbers of an octet; where they end.
fn single<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    count: usize,
    (title, field): (&str, Field),
) -> Result<usize, Fault> {
    let item = w.text(b, at, count, format_args!("{title}"))?;
    let opened = w.open(item);
    for index in 0..count {
        w.item(field, b, at + index, 1)?;
    }
    w.close(opened);
    Ok(at + count)
}

/// Bits, shown as the number that their digits would be in decimal; where they end.
fn binary<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    count: usize,
) -> Result<usize, Fault> {
    let text = w.text(b, at, count, format_args!("Data"))?;
    let opened = w.open(text);
    for index in 0..count {
        let octet = b.u8(at + index)?;
        let digits = (0..8).rev().fold(0, |n, bit| 10 * n + u64::from(octet >> bit & 1));
        let item = w.number(DATA_IOF, b, at + index, 1, digits)?;
        w.label(item, format_args!("Binary data: {octet:08b}"));
    }
    w.close(opened);
    Ok(at + count)
}

/// The clock, in binary coded decimals; where it ends.
fn clock<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Result<usize, Fault> {
    const CLOCK_LEN: usize = 8;
    let item = w.text(b, at, CLOCK_LEN, format_args!("Clock data"))?;
    let opened = w.open(item);
    let [week, day, year, month, date, hour, minute, second] = b.array(at)?;
    let item = w.item(RTC_WEEK_DAY, b, at, 2)?;
    w.label(item, format_args!("Calendar week: {week:x}, Week day: {day:x}"));
    let item = w.item(RTC_DATE, b, at + 2, 3)?;
    w.label_value(item, format_args!("{year:02x}/{month:02x}/{date:02x}"));
    let item = w.item(RTC_TIME, b, at + 5, 3)?;
    w.label_value(item, format_args!("{hour:02x}:{minute:02x}:{second:02x}"));
    w.close(opened);
    Ok(at + CLOCK_LEN)
}

/// What is not taken apart, with a note that says so; where it ends.
fn unknown<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    note: Field,
) -> Result<usize, Fault> {
    let end = b.reported() - CRC_LEN;
    let title = w.def(note).title;
    let item = w.text(b, at, end.saturating_sub(at), format_args!("{title}"))?;
    w.expert(note, item);
    Ok(end.max(at))
}

/// The check sequence, over all before it.
fn checksum<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let (found, expected) = (b.u16(at)?, crc(b.bytes(0, b.reported() - CRC_LEN)?));
    let item = w.item(CRC, b, at, CRC_LEN)?;
    if found == expected {
        w.append(item, format_args!(" [correct]"));
    } else {
        w.append(item, format_args!(" incorrect, should be 0x{expected:04x}"));
        let text = format_args!("Bad checksum [should be 0x{expected:04x}]");
        w.expert_text(CRC_BAD_EXPERT, item, text);
    }
    w.generated(CRC_STATUS, b, at, u64::from(found == expected));
    Ok(())
}

/// The remainder by x^16 + x^12 + x^5 + 1, which begins as zero.
fn crc(octets: &[u8]) -> u16 {
    const POLYNOMIAL: u16 = 0x1021;
    octets.iter().fold(0, |sum, octet| {
        (0..8).fold(sum ^ u16::from(*octet) << 8, |sum, _| {
            if sum & 0x8000 == 0 { sum << 1 } else { sum << 1 ^ POLYNOMIAL }
        })
    })
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{Shown, datagram, frame};

    fn telegram(rest: &[u8]) -> Shown {
        let mut octets = vec![0, 0, 0, 10 + rest.len() as u8, 1, 0, 0, 2];
        octets.extend(rest);
        octets.extend(super::crc(&octets).to_be_bytes());
        frame(1, &datagram(5050, 5050, &octets))
    }

    #[test]
    fn a_request_says_what_is_read() {
        let shown = telegram(b"\x00\x0a\x1e\x00\x00\x01\x02");
        assert!(shown.columns.ends_with("S-Bus Request: Read user memory*"));
        assert!(shown.has("R-count: 1"));
        assert!(shown.has("Base address of user memory or program lines: 258"));
        assert!(shown.has("[Checksum Status: Good]"));
    }

    #[test]
    fn numbers_and_clocks_are_written() {
        assert!(telegram(b"\x00\x0a\x0b\x03\x00\x05\x07\xaa").has("Binary data: 10101010"));
        let shown = telegram(b"\x00\x0a\x0c\x01\x02\x23\x11\x26\x21\x05\x30");
        assert!(shown.has("Calendar week: 1, Week day: 2"));
        assert!(shown.has("RTC date (YYMMDD): 23/11/26"));
    }

    #[test]
    fn answers_without_a_question_are_noted() {
        let shown = telegram(b"\x01abc");
        assert!(shown.has("Not dissected, could not find request telegram"));
        let shown = telegram(b"\x02\x00\x01");
        assert!(shown.columns.ends_with("S-Bus NAK, no reason specified"));
        assert!(shown.has("[Expert Info (Chat/Response): Telegram not acknowledged by PCD]"));
    }
}
