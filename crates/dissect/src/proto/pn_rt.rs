//! PROFINET Real-Time frames (IEC 61158-6-10, section 4.7): what a FrameID stands for, the status of cyclic data,
//! fragments (not put together), and which protocol follows. Frames of subframes are not taken apart.

use lamna_fields::{
    Base, Field, FieldDef, FieldType, Group, Severity, Strings, field_table, values,
};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::proto::{id, pn_io, pn_ptcp, pn_status};
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

values! {
    static FRAG_STATUS_MORE_FOLLOWS_VALUES {
        0x0 => "Last fragment",
        0x1 => "More fragments follow",
    }
    static FRAG_STATUS_ERROR_VALUES {
        0x0 => "reserved",
        0x1 => "reserved: invalid should be zero",
    }
    static PN_IO_ERROR_CODE_VALUES {
        0x0 => "OK",
        0x81 => "PNIO",
        0xcf => "RTA error",
        0xda => "AlarmAck",
        0xdb => "IODConnectRes",
        0xdc => "IODReleaseRes",
        0xdd => "IODControlRes",
        0xde => "IODReadRes",
        0xdf => "IODWriteRes",
    }
    static PN_IO_ERROR_DECODE_VALUES {
        0x0 => "OK",
        0x80 => "PNIORW",
        0x81 => "PNIO",
    }
}

field_table! {
    /// The fields of PROFINET Real-Time Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("pn_rt", "PROFINET Real-Time Protocol", "PN-RT");
    FRAME_ID = FieldDef::new("pn_rt.frame_id", "FrameID", FieldType::Uint16);
    CYCLE_COUNTER = FieldDef::new("pn_rt.cycle_counter", "CycleCounter", FieldType::Uint16);
    DS = FieldDef::new("pn_rt.ds", "DataStatus", FieldType::Uint8).base(Base::Hex);
    DS_IGNORE = FieldDef::new("pn_rt.ds_ignore", "Ignore (1:Ignore/0:Evaluate)", FieldType::Uint8).base(Base::Hex).mask(0x80);
    DS_RESERVED_2 = FieldDef::new("pn_rt.ds_Reserved_2", "Reserved_2 (should be zero)", FieldType::Uint8).base(Base::Hex).mask(0x40);
    DS_OK = FieldDef::new("pn_rt.ds_ok", "StationProblemIndicator (1:Ok/0:Problem)", FieldType::Uint8).base(Base::Hex).mask(0x20);
    DS_OPERATE = FieldDef::new("pn_rt.ds_operate", "ProviderState (1:Run/0:Stop)", FieldType::Uint8).base(Base::Hex).mask(0x10);
    DS_RES3 = FieldDef::new("pn_rt.ds_res3", "Reserved_1 (should be zero)", FieldType::Uint8).base(Base::Hex).mask(0x8);
    DS_VALID = FieldDef::new("pn_rt.ds_valid", "DataValid (1:Valid/0:Invalid)", FieldType::Uint8).base(Base::Hex).mask(0x4);
    DS_REDUNDANCY = FieldDef::new("pn_rt.ds_redundancy", "Redundancy", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("None primary AR of a given AR-set is present", "Redundancy has no meaning for OutputCRs / One primary AR of a given AR-set is present")));
    DS_PRIMARY = FieldDef::new("pn_rt.ds_primary", "State (1:Primary/0:Backup)", FieldType::Uint8).base(Base::Hex).mask(0x1);
    TRANSFER_STATUS = FieldDef::new("pn_rt.transfer_status", "TransferStatus", FieldType::Uint8);
    FRAG = FieldDef::new("pn_rt.frag", "PROFINET Fragment", FieldType::None);
    FRAG_DATA_LENGTH = FieldDef::new("pn_rt.frag_data_length", "FragDataLength", FieldType::Uint8);
    FRAG_STATUS = FieldDef::new("pn_rt.frag_status", "FragStatus", FieldType::None);
    FRAG_STATUS_MORE_FOLLOWS = FieldDef::new("pn_rt.frag_status.more_follows", "MoreFollows", FieldType::Uint8).base(Base::Hex).mask(0x80).strings(Strings::Values(&FRAG_STATUS_MORE_FOLLOWS_VALUES));
    FRAG_STATUS_ERROR = FieldDef::new("pn_rt.frag_status.error", "Reserved", FieldType::Uint8).base(Base::Hex).mask(0x40).strings(Strings::Values(&FRAG_STATUS_ERROR_VALUES));
    FRAG_STATUS_FRAGMENT_NUMBER = FieldDef::new("pn_rt.frag_status.fragment_number", "FragmentNumber (zero based)", FieldType::Uint8).mask(0x3f);
    FRAG_DATA = FieldDef::new("pn_rt.frag_data", "FragData", FieldType::String);
    PN_PADDING = FieldDef::new("pn.padding", "Padding", FieldType::String);
    PN_UNDECODED = FieldDef::new("pn.undecoded", "Undecoded Data", FieldType::String);
    PN_USER_DATA = FieldDef::new("pn.user_data", "User Data", FieldType::String);
    PN_FRAG_BYTES = FieldDef::new("pn.frag_bytes", "Fragment Data", FieldType::Bytes);
    PN_IO_STATUS = FieldDef::new("pn_io.status", "Status", FieldType::None);
    PN_IO_ERROR_CODE = FieldDef::new("pn_io.error_code", "ErrorCode", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&PN_IO_ERROR_CODE_VALUES));
    PN_IO_ERROR_DECODE = FieldDef::new("pn_io.error_decode", "ErrorDecode", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&PN_IO_ERROR_DECODE_VALUES));
    PN_IO_ERROR_CODE1 = FieldDef::new("pn_io.error_code1", "ErrorCode1", FieldType::Uint8);
    PN_IO_ERROR_CODE2 = FieldDef::new("pn_io.error_code2", "ErrorCode2", FieldType::Uint8);
    PN_UNDECODED_DATA = FieldDef::new("pn.undecoded_data", "Undecoded Data", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Warn));
}

/// The number of PROFINET, as EtherType and as the port of its datagrams.
pub(crate) const PROFINET: u16 = 0x8892;

/// Octets of the status behind cyclic data: cycle counter, data status, transfer status.
const STATUS_LEN: usize = 4;

/// Who takes what follows a FrameID.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Next {
    Nobody,
    /// Nobody, but the data is named.
    Unknown,
    /// Data of the third class, which may be of subframes.
    Subframes,
    Io,
    AlarmHigh,
    AlarmLow,
    Ptcp,
    Dcp,
    Fragment,
}

/// What a FrameID stands for.
#[derive(Clone, Copy, Debug)]
struct Class {
    /// The last FrameID of it.
    last: u16,
    /// The kind of frame, as the title has it.
    title: &'static str,
    /// What Info begins with.
    kind: &'static str,
    /// The Protocol column.
    protocol: &'static str,
    /// The words for the number.
    words: &'static str,
    /// Whether a status follows the data.
    cyclic: bool,
    next: Next,
}

const fn class(
    last: u16,
    title: &'static str,
    kind: &'static str,
    protocol: &'static str,
    words: &'static str,
    cyclic: bool,
    next: Next,
) -> Class {
    Class { last, title, kind, protocol, words, cyclic, next }
}

/// The ranges of FrameIDs, in their order.
#[rustfmt::skip]
static CLASSES: &[Class] = &[
    class(0x001f, "Real-Time", "reserved, ", "PN-RT", "0x0000-0x001F: Reserved ID", false, Next::Ptcp),
    class(0x0021, "Real-Time", "Synchronization, ", "PN-RT", "0x0020-0x0021: Real-Time: Sync (with follow up)", false, Next::Ptcp),
    class(0x007f, "Real-Time", "reserved, ", "PN-RT", "0x0022-0x007F: Reserved ID", false, Next::Ptcp),
    class(0x0081, "Isochronous-Real-Time", "Synchronization, ", "PN-RT", "0x0080-0x0081: Real-Time: Sync (without follow up)", false, Next::Ptcp),
    class(0x00ff, "Real-Time", "reserved, ", "PN-RT", "0x0082-0x00FF: Reserved ID", false, Next::Ptcp),
    class(0x06ff, "Isochronous-Real-Time", "RTC3, ", "PN-RTC3", "0x0100-0x06FF: RED: Real-Time(class=3): non redundant, normal or DFP", true, Next::Subframes),
    class(0x0fff, "Isochronous-Real-Time", "RTC3, ", "PN-RTC3", "0x0700-0x0FFF: RED: Real-Time(class=3): redundant, normal or DFP", true, Next::Subframes),
    class(0x3fff, "Real-Time", "reserved, ", "PN-RT", "0x1000-0x7FFF: Reserved ID", false, Next::Unknown),
    class(0x7fff, "Real-Time", "reserved, ", "PN-RT", "0x1000-0x7FFF: Reserved ID", false, Next::Io),
    class(0xbbff, "cyclic Real-Time", "RTC1, ", "PN-RTC1", "0x8000-0xBBFF: Real-Time(class=1 unicast): non redundant, normal", true, Next::Io),
    class(0xbffe, "cyclic Real-Time", "RTC1, ", "PN-RTC1", "0xBC00-0xBFFF: Real-Time(class=1 multicast): non redundant, normal", true, Next::Io),
    class(0xbfff, "cyclic Real-Time", "RTC1, ", "PN-RTC1", "0xBC00-0xBFFF: Real-Time(class=1 multicast): non redundant, normal", true, Next::Nobody),
    class(0xf7ff, "cyclic Real-Time", "RTC1(legacy), ", "PN-RT", "0xC000-0xF7FF: Real-Time(class=1 unicast): Cyclic", true, Next::Io),
    class(0xfbfe, "cyclic Real-Time", "RTC1(legacy), ", "PN-RT", "0xF800-0xFBFF: Real-Time(class=1 multicast): Cyclic", true, Next::Io),
    class(0xfbff, "cyclic Real-Time", "RTC1(legacy), ", "PN-RT", "0xF800-0xFBFF: Real-Time(class=1 multicast): Cyclic", true, Next::Nobody),
    class(0xfc00, "acyclic Real-Time", "Reserved, ", "PN-RTA", "0xFC00-0xFDFF: Reserved", false, Next::Nobody),
    class(0xfc01, "acyclic Real-Time", "Alarm High, ", "PN-RTA", "Real-Time: Acyclic PN-IO Alarm high priority", false, Next::AlarmHigh),
    class(0xfdff, "acyclic Real-Time", "Reserved, ", "PN-RTA", "0xFC00-0xFDFF: Reserved", false, Next::Nobody),
    class(0xfe00, "acyclic Real-Time", "Reserved, ", "PN-RTA", "0xFE00-0xFEFF: Real-Time: Reserved", false, Next::Nobody),
    class(0xfe01, "acyclic Real-Time", "Alarm Low, ", "PN-RTA", "Real-Time: Acyclic PN-IO Alarm low priority", false, Next::AlarmLow),
    class(0xfefb, "acyclic Real-Time", "Reserved, ", "PN-RTA", "0xFE00-0xFEFF: Real-Time: Reserved", false, Next::Nobody),
    class(0xfefc, "acyclic Real-Time", "", "PN-RTA", "Real-Time: DCP (Dynamic Configuration Protocol) hello", false, Next::Dcp),
    class(0xfefd, "acyclic Real-Time", "", "PN-RTA", "Real-Time: DCP (Dynamic Configuration Protocol) get/set", false, Next::Dcp),
    class(0xfefe, "acyclic Real-Time", "", "PN-RTA", "Real-Time: DCP (Dynamic Configuration Protocol) identify multicast request", false, Next::Dcp),
    class(0xfeff, "acyclic Real-Time", "", "PN-RTA", "Real-Time: DCP (Dynamic Configuration Protocol) identify response", false, Next::Dcp),
    class(0xff01, "acyclic Real-Time", "RTA Sync, ", "PN-RT", "0xFF00-0xFF01: PTCP Announce", false, Next::Ptcp),
    class(0xff1f, "acyclic Real-Time", "RTA Sync, ", "PN-RT", "0xFF02-0xFF1F: Reserved", false, Next::Ptcp),
    class(0xff21, "acyclic Real-Time", "Follow Up, ", "PN-RT", "0xFF20-0xFF21: PTCP Follow Up", false, Next::Ptcp),
    class(0xff22, "acyclic Real-Time", "Follow Up, ", "PN-RT", "0xFF22-0xFF3F: Reserved", false, Next::Ptcp),
    class(0xff43, "acyclic Real-Time", "Delay, ", "PN-RT", "0xFF40-0xFF43: Acyclic Real-Time: Delay", false, Next::Ptcp),
    class(0xff5f, "Real-Time", "Reserved, ", "PN-RT", "0xFF44-0xFF7F: reserved ID", false, Next::Ptcp),
    class(0xff7f, "Real-Time", "Reserved, ", "PN-RT", "0xFF44-0xFF7F: reserved ID", false, Next::Nobody),
    class(0xff8f, "Fragmentation", "", "PN-RT", "0xFF80-0xFF8F: Fragmentation", false, Next::Fragment),
    class(0xffff, "Real-Time", "Reserved, ", "PN-RT", "0xFF90-0xFFFF: reserved ID", false, Next::Nobody),
];

impl Class {
    fn of(frame_id: u16) -> &'static Class {
        let place = CLASSES.partition_point(|class| class.last < frame_id);
        &CLASSES[place.min(CLASSES.len() - 1)]
    }
}

/// PROFINET Real-Time.
#[derive(Clone, Copy, Debug)]
pub struct PnRt;

impl Dissect for PnRt {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Ethertype(PROFINET), Claim::UdpPort(PROFINET)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("PN-RT");
        w.info(format_args!("PROFINET Real-Time"));
        // What is shorter than a FrameID and a status is none of it.
        if b.reported() < 2 + STATUS_LEN {
            return Err(b.check(b.len(), 1).err().unwrap_or(Fault::Malformed));
        }
        let frame_id = b.u16(0)?;
        let class = Class::of(frame_id);
        w.column_protocol(class.protocol);
        let status_at = b.reported() - STATUS_LEN;
        let (end, status) = if class.cyclic {
            (status_at, Some((b.u16(status_at)?, b.u8(status_at + 2)?, b.u8(status_at + 3)?)))
        } else {
            (b.reported(), None)
        };
        let data = b.slice(2, end - 2)?;
        let kind = class.kind;
        w.info(format_args!("{kind}ID:{frame_id:#06x}, Len:{:4}", data.reported()));
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        if w.labels() {
            let title = class.title;
            w.label(
                root,
                format_args!(
                    "PROFINET {title}, {kind}ID:{frame_id:#06x}, Len:{:4}",
                    data.reported()
                ),
            );
        }
        if let Some((cycle, flags, _)) = status {
            let words = Words(flags);
            w.info_append(format_args!(", Cycle:{cycle:5} ({words})"));
            w.append(root, format_args!(", Cycle:{cycle:5} ({words})"));
        }
        let item = w.item(FRAME_ID, &b, 0, 2)?;
        w.label(item, format_args!("FrameID: {frame_id:#06x} ({})", class.words));
        if let Some((_, flags, transfer)) = status {
            w.item(CYCLE_COUNTER, &b, status_at, 2)?;
            data_status(w, &b, status_at + 2, flags)?;
            let item = w.item(TRANSFER_STATUS, &b, status_at + 3, 1)?;
            let word = if transfer == 0 { "OK" } else { "ignore this frame" };
            w.label(item, format_args!("TransferStatus: {transfer:#04x} ({word})"));
        }
        w.close(opened);
        match class.next {
            Next::Io => w.call(id::PN_IO, data),
            Next::AlarmHigh => w.run(id::PN_IO, data, |w, b| pn_io::alarm(w, b, "Alarm High")),
            Next::AlarmLow => w.run(id::PN_IO, data, |w, b| pn_io::alarm(w, b, "Alarm Low")),
            Next::Ptcp => w.run(id::PN_PTCP, data, |w, b| pn_ptcp::walk(w, b, frame_id)),
            Next::Dcp => w.call(id::PN_DCP, data),
            Next::Fragment => w.run(id::PN_RT, data, fragment),
            Next::Subframes => w.run(id::PN_IO, data, unit),
            Next::Unknown => {
                unit(w, data)?;
                left_over(w, data)
            }
            Next::Nobody => left_over(w, data),
        }
    }
}

/// Cyclic data that nobody takes apart.
fn unit<C: Collector>(w: &mut Walk<'_, C>, data: Buf<'_>) -> Walked {
    let outer = w.open_top();
    user_data(w, &data, 0, data.reported(), "PROFINET IO Cyclic Service Data Unit")?;
    w.close(outer);
    Ok(())
}

/// Data that is nobody's.
fn left_over<C: Collector>(w: &mut Walk<'_, C>, data: Buf<'_>) -> Walked {
    let outer = w.open_top();
    undecoded(w, &data, 0, data.reported())?;
    w.close(outer);
    Ok(())
}

/// The words for the flags of a data status.
struct Words(u8);

impl Words {
    fn parts(&self) -> [&'static str; 4] {
        let word = |bit: u8, set: &'static str, unset| if self.0 & bit != 0 { set } else { unset };
        [
            word(0x04, "Valid", "Invalid"),
            word(0x01, "Primary", "Backup"),
            word(0x20, "Ok", "Problem"),
            word(0x10, "Run", "Stop"),
        ]
    }
}

impl std::fmt::Display for Words {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let [valid, primary, ok, run] = self.parts();
        write!(out, "{valid},{primary},{ok},{run}")
    }
}

fn data_status<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, flags: u8) -> Walked {
    let item = w.item(DS, b, at, 1)?;
    let [valid, primary, ok, run] = Words(flags).parts();
    w.label(
        item,
        format_args!(
            "DataStatus: {flags:#04x} (Frame: {valid} and {primary}, Provider: {ok} and {run})"
        ),
    );
    let bits =
        [DS_IGNORE, DS_RESERVED_2, DS_OK, DS_OPERATE, DS_RES3, DS_VALID, DS_REDUNDANCY, DS_PRIMARY];
    w.bits(item, &bits, b, at, 1)
}

/// Adds octets that say nothing: `Padding`.
pub(crate) fn padding<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    len: usize,
) -> Walked {
    stand_in(w, PN_PADDING, b, at, len, format_args!("Padding: {len} byte"))?;
    Ok(())
}

/// Adds octets whose meaning only their users know.
pub(crate) fn user_data<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    len: usize,
    title: &str,
) -> Walked {
    stand_in(w, PN_USER_DATA, b, at, len, format_args!("{title}: {len} byte"))?;
    Ok(())
}

/// Adds octets that are not taken apart, with a note that says so.
pub(crate) fn undecoded<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    len: usize,
) -> Walked {
    let item = stand_in(w, PN_UNDECODED, b, at, len, format_args!("Undecoded Data: {len} bytes"))?;
    w.foreign(id::PN_RT, |w| {
        w.expert_text(PN_UNDECODED_DATA, item, format_args!("Undecoded Data, {len} bytes"));
    });
    Ok(())
}

/// Adds a field of this table whose text stands in for octets.
fn stand_in<C: Collector>(
    w: &mut Walk<'_, C>,
    field: Field,
    b: &Buf<'_>,
    at: usize,
    len: usize,
    label: std::fmt::Arguments<'_>,
) -> Result<Item, Fault> {
    w.foreign(id::PN_RT, |w| {
        let item = w.string(field, b, at, len, format_args!("data"))?;
        w.label(item, label);
        Ok(item)
    })
}

/// Adds the status of an answer, whose octets are at `at` in the order `places`, and says it in Info.
pub(crate) fn status<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    places: [usize; 4],
) -> Result<bool, Fault> {
    let [code, decode, code1, code2] = places.map(|place| b.u8(at + place));
    let (code, decode, code1, code2) = (code?, decode?, code1?, code2?);
    let is_ok = (code, decode, code1, code2) == (0, 0, 0, 0);
    w.foreign(id::PN_RT, |w| {
        let root = w.item(PN_IO_STATUS, b, at, 4)?;
        let opened = w.open(root);
        w.item(PN_IO_ERROR_CODE, b, at + places[0], 1)?;
        w.item(PN_IO_ERROR_DECODE, b, at + places[1], 1)?;
        // The words of each number depend on the number before it.
        let (first, second) = (pn_status::first(decode), pn_status::second(decode, code1));
        let item = w.item(PN_IO_ERROR_CODE1, b, at + places[2], 1)?;
        let code1_word = first.get(u64::from(code1));
        w.label_value(item, format_args!("{} ({code1})", code1_word.unwrap_or("Unknown")));
        let item = w.item(PN_IO_ERROR_CODE2, b, at + places[3], 1)?;
        let code2_word = second.and_then(|words| words.get(u64::from(code2)));
        if second.is_some() {
            w.label_value(item, format_args!("{} ({code2})", code2_word.unwrap_or("Unknown")));
        }
        w.close(opened);
        if is_ok {
            w.label(root, format_args!("Status: OK"));
            w.info_append(format_args!(", OK"));
        } else if w.labels() || w.wants_columns() {
            let code = Worded(w.word(PN_IO_ERROR_CODE, u64::from(code)), code);
            let decode = Worded(w.word(PN_IO_ERROR_DECODE, u64::from(decode)), decode);
            let (code1, code2) = (Worded(code1_word, code1), Worded(code2_word, code2));
            let text = format_args!("Error: {code}, {decode}, {code1}, {code2}");
            w.label(root, format_args!("Status: {text}"));
            w.info_append(format_args!(", {text}"));
        }
        Ok(is_ok)
    })
}

/// A number of a status in quotes, by its word where it has one.
struct Worded(Option<&'static str>, u8);

impl std::fmt::Display for Worded {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.0 {
            Some(word) => write!(out, "\"{word}\""),
            None => write!(out, "\"({:#x})\"", self.1),
        }
    }
}

/// A fragment of a frame (IEC 61158-6-10, section 4.7.5).
fn fragment<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
    let outer = w.open_top();
    let root = w.item(FRAG, &b, 0, 0)?;
    let opened = w.open(root);
    w.item(FRAG_DATA_LENGTH, &b, 0, 1)?;
    let status = b.u8(1)?;
    let item = w.item(FRAG_STATUS, &b, 1, 1)?;
    let word = if status & 0x80 != 0 { "More fragments follow" } else { "Last fragment" };
    w.label(item, format_args!("FragStatus: Number: {}, {word}", status & 0x3f));
    let bits = [FRAG_STATUS_MORE_FOLLOWS, FRAG_STATUS_ERROR, FRAG_STATUS_FRAGMENT_NUMBER];
    w.bits(item, &bits, &b, 1, 1)?;
    let len = b.remaining(2);
    let item = w.string(FRAG_DATA, &b, 2, len, format_args!("data"))?;
    w.label(item, format_args!("Fragment Length: {len} bytes"));
    w.info_append(format_args!(" Fragment Length: {len} bytes"));
    w.item(PN_FRAG_BYTES, &b, 2, len)?;
    w.close(opened);
    w.close(outer);
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{Shown, ethernet, frame};

    fn shown(octets: &[u8]) -> Shown {
        frame(1, &ethernet(super::PROFINET, octets))
    }

    #[test]
    fn cyclic_data_has_a_status_behind_it() {
        let mut octets = vec![0xc0, 1];
        octets.extend([0; 40]);
        octets.extend([1, 0, 0x35, 0]);
        let shown = shown(&octets);
        assert_eq!(shown.protocols, "eth:ethertype:pn_rt:pn_io");
        assert!(shown.columns.ends_with(
            "PNIO RTC1(legacy), ID:0xc001, Len:  40, Cycle:  256 (Valid,Primary,Ok,Run)"
        ));
        assert!(shown.has("TransferStatus: 0x00 (OK)"));
    }

    #[test]
    fn a_fragment_tells_its_number() {
        let shown = shown(&[0xff, 0x81, 9, 0x85, 1, 2, 3]);
        assert!(shown.columns.ends_with("ID:0xff81, Len:   5 Fragment Length: 3 bytes"));
        assert!(shown.has("FragStatus: Number: 5, More fragments follow"));
    }

    #[test]
    fn reserved_numbers_are_left_as_they_are() {
        let shown = shown(&[0xff, 0x90, 1, 2, 3, 4]);
        assert_eq!(shown.protocols, "eth:ethertype:pn_rt");
        assert!(shown.has("Undecoded Data: 4 bytes"));
    }

    #[test]
    fn a_frame_without_room_for_a_status_is_malformed() {
        assert!(shown(&[0xc0, 1, 0]).columns.ends_with("PROFINET Real-Time[Malformed Packet]"));
    }
}
