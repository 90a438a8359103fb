//! PROFINET Real-Time frames (IEC 61158-6-10, section 4.7): what a FrameID stands for, the status of cyclic data,
//! fragments (not put together), and which protocol follows. Frames of subframes are not taken apart.

use lamna_fields::{
    Base, Field, FieldDef, FieldType, Group, Severity, Strings, field_table, values,
};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::proto::{id, pn_io, pn_ptcp};
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
    static PN_IO_ERROR_CODE1_VALUES {
        0 => "OK",
        160 => "application: read error",
        161 => "application: write error",
        162 => "application: module failure",
        163 => "application: not specified",
        164 => "application: not specified",
        165 => "application: not specified",
        166 => "application: not specified",
        167 => "application: busy",
        168 => "application: version conflict",
        169 => "application: feature not supported",
        170 => "application: User specific 1",
        171 => "application: User specific 2",
        172 => "application: User specific 3",
        173 => "application: User specific 4",
        174 => "application: User specific 5",
        175 => "application: User specific 6",
        176 => "access: invalid index",
        177 => "access: write length error",
        178 => "access: invalid slot/subslot",
        179 => "access: type conflict",
        180 => "access: invalid area",
        181 => "access: state conflict",
        182 => "access: access denied",
        183 => "access: invalid range",
        184 => "access: invalid parameter",
        185 => "access: invalid type",
        186 => "access: backup",
        187 => "access: User specific 7",
        188 => "access: User specific 8",
        189 => "access: User specific 9",
        190 => "access: User specific 10",
        191 => "access: User specific 11",
        192 => "resource: read constrain conflict",
        193 => "resource: write constrain conflict",
        194 => "resource: resource busy",
        195 => "resource: resource unavailable",
        196 => "resource: not specified",
        197 => "resource: not specified",
        198 => "resource: not specified",
        199 => "resource: not specified",
        200 => "resource: User specific 12",
        201 => "resource: User specific 13",
        202 => "resource: User specific 14",
        203 => "resource: User specific 15",
        204 => "resource: User specific 16",
        205 => "resource: User specific 17",
        206 => "resource: User specific 18",
        207 => "resource: User specific 19",
        1 => "Connect: Faulty ARBlockReq",
        2 => "Connect: Faulty IOCRBlockReq",
        3 => "Connect: Faulty ExpectedSubmoduleBlockReq",
        4 => "Connect: Faulty AlarmCRBlockReq",
        5 => "Connect: Faulty PrmServerBlockReq",
        6 => "Connect: Faulty MCRBlockReq",
        7 => "Connect: Faulty ARRPCBlockReq",
        8 => "Read/Write Record: Faulty Record",
        9 => "Connect: Faulty SubFrameBlock",
        10 => "Connect: Faulty IRTFrameBlock",
        13 => "Connect: Faulty RSInfoBlock",
        20 => "IODControl: Faulty ControlBlockConnect",
        21 => "IODControl: Faulty ControlBlockPlug",
        22 => "IOXControl: Faulty ControlBlock after a connect est.",
        23 => "IOXControl: Faulty ControlBlock a plug alarm",
        24 => "IOXControl: Faulty ControlBlockPrmBegin",
        25 => "IOXControl: Faulty SubmoduleListBlock",
        40 => "Release: Faulty ReleaseBlock",
        50 => "Response: Faulty ARBlockRes",
        51 => "Response: Faulty IOCRBlockRes",
        52 => "Response: Faulty AlarmCRBlockRes",
        53 => "Response: Faulty ModuleDifflock",
        54 => "Response: Faulty ARRPCBlockRes",
        55 => "Response: Faulty ARServerBlockRes",
        56 => "Response: Faulty ARVendorBlockRes",
        60 => "AlarmAck Error Codes",
        61 => "CMDEV",
        62 => "CMCTL",
        63 => "CTLDINA",
        64 => "CMRPC",
        65 => "ALPMI",
        66 => "ALPMR",
        67 => "LMPM",
        68 => "MAC",
        69 => "RPC",
        70 => "APMR",
        71 => "APMS",
        72 => "CPM",
        73 => "PPM",
        74 => "DCPUCS",
        75 => "DCPUCR",
        76 => "DCPMCS",
        77 => "DCPMCR",
        78 => "FSPM",
        79 => "RSI",
        80 => "RSIR",
        100 => "CTLSM",
        101 => "CTLRDI",
        102 => "CTLRDR",
        103 => "CTLWRI",
        104 => "CTLWRR",
        105 => "CTLIO",
        106 => "CTLSU",
        107 => "CTLRPC",
        108 => "CTLBE",
        109 => "CTLSRL",
        110 => "NME",
        111 => "TDE",
        112 => "PCE",
        113 => "NCE",
        114 => "NUE",
        115 => "BNME",
        116 => "CTLSAM",
        208 => "CMINA",
        209 => "CMPBE",
        210 => "CMSRL",
        211 => "CMDMC",
        212 => "CMSAM",
        253 => "RTA_ERR_CLS_PROTOCOL",
        255 => "User specific",
    }
    static CMRPC_VALUES {
        0 => "ArgsLength invalid",
        1 => "Unknown Blocks",
        2 => "IOCR Missing",
        3 => "Wrong AlarmCRBlock count",
        4 => "Out of AR Resources",
        5 => "AR UUID unknown",
        6 => "State conflict",
        7 => "Out of Provider, Consumer or Alarm Resources",
        8 => "Out of Memory",
        9 => "Pdev already owned",
        10 => "ARset State conflict during connection establishment",
        11 => "ARset Parameter conflict during connection establishment",
        12 => "Pdev, port(s) without interface",
    }
    static RTA_VALUES {
        0 => "reserved",
        1 => "Error within the coordination of sequence numbers (RTA_ERR_CODE_SEQ) error",
        2 => "Instance closed (RTA_ERR_ABORT)",
        3 => "AR out of memory (RTA_ERR_ABORT)",
        4 => "AR add provider or consumer failed (RTA_ERR_ABORT)",
        5 => "AR consumer DHT/WDT expired (RTA_ERR_ABORT)",
        6 => "AR cmi timeout (RTA_ERR_ABORT)",
        7 => "AR alarm-open failed (RTA_ERR_ABORT)",
        8 => "AR alarm-send.cnf(-) (RTA_ERR_ABORT)",
        9 => "AR alarm-ack-send.cnf(-) (RTA_ERR_ABORT)",
        10 => "AR alarm data too long (RTA_ERR_ABORT)",
        11 => "AR alarm.ind(err) (RTA_ERR_ABORT)",
        12 => "AR rpc-client call.cnf(-) (RTA_ERR_ABORT)",
        13 => "AR abort.req (RTA_ERR_ABORT)",
        14 => "AR re-run aborts existing (RTA_ERR_ABORT)",
        15 => "AR release.ind received (RTA_ERR_ABORT)",
        16 => "AR device deactivated (RTA_ERR_ABORT)",
        17 => "AR removed (RTA_ERR_ABORT)",
        18 => "AR protocol violation (RTA_ERR_ABORT)",
        19 => "AR name resolution error (RTA_ERR_ABORT)",
        20 => "AR RPC-Bind error (RTA_ERR_ABORT)",
        21 => "AR RPC-Connect error (RTA_ERR_ABORT)",
        22 => "AR RPC-Read error (RTA_ERR_ABORT)",
        23 => "AR RPC-Write error (RTA_ERR_ABORT)",
        24 => "AR RPC-Control error (RTA_ERR_ABORT)",
        25 => "AR forbidden pull or plug after check.rsp and before in-data.ind (RTA_ERR_ABORT)",
        26 => "AR AP removed (RTA_ERR_ABORT)",
        27 => "AR link down (RTA_ERR_ABORT)",
        28 => "AR could not register multicast-mac address (RTA_ERR_ABORT)",
        29 => "not synchronized (cannot start companion-ar) (RTA_ERR_ABORT)",
        30 => "wrong topology (cannot start companion-ar) (RTA_ERR_ABORT)",
        31 => "dcp, station-name changed (RTA_ERR_ABORT)",
        32 => "dcp, reset to factory-settings (RTA_ERR_ABORT)",
        33 => "cannot start companion-AR because a 0x8ipp submodule in the first AR... (RTA_ERR_ABORT)",
        34 => "no irdata record yet (RTA_ERR_ABORT)",
        35 => "PDEV (RTA_ERROR_ABORT)",
        36 => "PDEV, no port offers required speed/duplexity (RTA_ERROR_ABORT)",
        37 => "IP-Suite [of the IOC] changed by means of DCP_Set(IPParameter) or local engineering (RTA_ERROR_ABORT)",
        38 => "IOCARSR, RDHT expired",
        39 => "IOCARSR, Pdev, parameterization impossible",
        40 => "Remote application ready timeout expired",
        41 => "IOCARSR, Redundant interface list or access to the peripherals impossible",
        42 => "IOCARSR, MTOT expired",
        43 => "IOCARSR, AR protocol violation",
        44 => "PDEV, plug port without CombinedObjectContainer",
        45 => "NME, no or wrong configuration",
        255 => "User abort",
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
    PN_IO_ERROR_CODE1 = FieldDef::new("pn_io.error_code1", "ErrorCode1", FieldType::Uint8).strings(Strings::Values(&PN_IO_ERROR_CODE1_VALUES));
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
        w.item(PN_IO_ERROR_CODE1, b, at + places[2], 1)?;
        let detail = match (is_ok, code1) {
            (true, _) => Some("OK"),
            (_, 64) => CMRPC_VALUES.get(u64::from(code2)),
            (_, 253) => RTA_VALUES.get(u64::from(code2)),
            _ => None,
        };
        let item = w.item(PN_IO_ERROR_CODE2, b, at + places[3], 1)?;
        let detail_word = detail.unwrap_or("Unknown");
        w.label(item, format_args!("ErrorCode2: {detail_word} ({code2})"));
        w.close(opened);
        if is_ok {
            w.label(root, format_args!("Status: OK"));
            w.info_append(format_args!(", OK"));
        } else if w.labels() || w.wants_columns() {
            let word = |w: &Walk<'_, C>, field, value: u8| {
                w.word(field, u64::from(value)).unwrap_or("Unknown")
            };
            let code = word(w, PN_IO_ERROR_CODE, code);
            let decode = word(w, PN_IO_ERROR_DECODE, decode);
            let code1 = word(w, PN_IO_ERROR_CODE1, code1);
            w.label(
                root,
                format_args!(
                    "Status: Error: \"{code}\", \"{decode}\", \"{code1}\", \"{detail_word}\""
                ),
            );
            w.info_append(format_args!(
                ", Error: \"{code}\", \"{decode}\", \"{code1}\", \"{detail_word}\""
            ));
        }
        Ok(is_ok)
    })
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
