//! Blocks that set relations up, control them, and end them, and the headers of reads and writes (IEC 61158-6-10,
//! section 5.2).

use lamna_fields::Field;

use crate::buf::{Fault, Walked};
use crate::collect::Collector;
use crate::proto::pn_rt;
use crate::walk::Walk;

use super::blocks::Data;
use super::fields as f;

const AR_PROPERTIES: [Field; 12] = [
    f::AR_PROPERTIES_PULL_MODULE_ALARM_ALLOWED,
    f::AR_PROPERTIES_STARTUPMODE,
    f::AR_PROPERTIES_COMBINED_OBJECT_CONTAINER,
    f::AR_PROPERTIES_TIME_AWARE_SYSTEM,
    f::AR_PROPERTIES_RESERVED,
    f::AR_PROPERTIES_ACKNOWLEDGE_COMPANION_AR,
    f::AR_PROPERTIES_COMPANION_AR,
    f::AR_PROPERTIES_DEVICE_ACCESS,
    f::AR_PROPERTIES_RESERVED_1,
    f::AR_PROPERTIES_PARAMETERIZATION_SERVER,
    f::AR_PROPERTIES_SUPERVISOR_TAKEOVER_ALLOWED,
    f::AR_PROPERTIES_STATE,
];

const IOCR_PROPERTIES: [Field; 8] = [
    f::IOCR_PROPERTIES_FULL_SUBFRAME_STRUCTURE,
    f::IOCR_PROPERTIES_DISTRIBUTED_SUBFRAME_WATCHDOG,
    f::IOCR_PROPERTIES_FAST_FORWARDING_MAC_ADR,
    f::IOCR_PROPERTIES_RESERVED3,
    f::IOCR_PROPERTIES_RESERVED2,
    f::IOCR_PROPERTIES_MEDIA_REDUNDANCY,
    f::IOCR_PROPERTIES_RESERVED1,
    f::IOCR_PROPERTIES_RTCLASS,
];

const ALARMCR_PROPERTIES: [Field; 3] = [
    f::ALARMCR_PROPERTIES_RESERVED,
    f::ALARMCR_PROPERTIES_TRANSPORT,
    f::ALARMCR_PROPERTIES_PRIORITY,
];

const CONTROL_COMMAND: [Field; 7] = [
    f::CONTROL_COMMAND_PRMEND,
    f::CONTROL_COMMAND_APPLREADY,
    f::CONTROL_COMMAND_RELEASE,
    f::CONTROL_COMMAND_DONE,
    f::CONTROL_COMMAND_READY_FOR_COMPANION,
    f::CONTROL_COMMAND_READY_FOR_RT_CLASS3,
    f::CONTROL_COMMAND_PRMBEGIN,
];

const APPL_READY: [Field; 3] = [
    f::CONTROL_BLOCK_PROPERTIES_APPL_READY_BIT0,
    f::CONTROL_BLOCK_PROPERTIES_APPL_READY_BIT1,
    f::CONTROL_BLOCK_PROPERTIES_APPL_READY_OTHERBITS,
];

const SUBMODULE_PROPERTIES: [Field; 6] = [
    f::SUBMODULE_PROPERTIES_RESERVED,
    f::SUBMODULE_PROPERTIES_DISCARD_IOXS,
    f::SUBMODULE_PROPERTIES_REDUCE_OUTPUT_SUBMODULE_DATA_LENGTH,
    f::SUBMODULE_PROPERTIES_REDUCE_INPUT_SUBMODULE_DATA_LENGTH,
    f::SUBMODULE_PROPERTIES_SHARED_INPUT,
    f::SUBMODULE_PROPERTIES_TYPE,
];

const SUBMODULE_STATE: [Field; 8] = [
    f::SUBMODULE_STATE_FORMAT_INDICATOR,
    f::SUBMODULE_STATE_IDENT_INFO,
    f::SUBMODULE_STATE_AR_INFO,
    f::SUBMODULE_STATE_FAULT,
    f::SUBMODULE_STATE_MAINTENANCE_DEMANDED,
    f::SUBMODULE_STATE_MAINTENANCE_REQUIRED,
    f::SUBMODULE_STATE_ADVICE,
    f::SUBMODULE_STATE_ADD_INFO,
];

/// The format of a submodule's state that has no bits.
const SUBMODULE_DETAIL: [Field; 2] =
    [f::SUBMODULE_STATE_FORMAT_INDICATOR, f::SUBMODULE_STATE_DETAIL];

/// The octets of a block of this type; whether it is known here.
pub(super) fn walk<C: Collector>(
    w: &mut Walk<'_, C>,
    kind: u16,
    d: &mut Data<'_>,
) -> Result<bool, Fault> {
    match kind {
        0x0008 | 0x0009 | 0x8008 | 0x8009 => header(w, kind, d)?,
        0x0101 => ar_request(w, d)?,
        0x0102 => iocr_request(w, d)?,
        0x0103 => alarm_request(w, d)?,
        0x0104 => expected(w, d)?,
        0x0109 => isochronous(w, d)?,
        0x010a => redundancy(w, d)?,
        0x0110..=0x0114 | 0x0116..=0x0118 | 0x8110..=0x8114 | 0x8116..=0x8118 => {
            control(w, kind, d)?;
        }
        0x8101 => ar_response(w, d)?,
        0x8102 => iocr_response(w, d)?,
        0x8103 => alarm_response(w, d)?,
        0x8104 => difference(w, d)?,
        0x8106 => {
            let len = (f::STATION_NAME_LENGTH, 2);
            d.text(w, len, f::CMINITIATOR_STATION_NAME)?;
            d.align(w)?;
        }
        _ => return Ok(false),
    }
    Ok(true)
}

/// What a read or a write is of.
fn header<C: Collector>(w: &mut Walk<'_, C>, kind: u16, d: &mut Data<'_>) -> Walked {
    let is_write = kind & 0xff == 8;
    let is_response = kind & 0x8000 != 0;
    let sequence = d.number(w, f::SEQ_NUMBER, 2)?;
    let relation = d.b.array::<16>(d.at)?;
    d.item(w, f::AR_UUID, 16)?;
    let api = d.number(w, f::API, 4)?;
    let slot = d.number(w, f::SLOT_NR, 2)?;
    let subslot = d.number(w, f::SUBSLOT_NR, 2)?;
    d.pad(w, 2)?;
    let index = d.number(w, f::INDEX, 2)?;
    w.info_append(format_args!(", Api:{api:#x}, Slot:{slot:#x}/{subslot:#x}"));
    match w.word(f::INDEX, index) {
        Some(word) => w.info_append(format_args!(", Index:{word}")),
        None => w.info_append(format_args!(", Index:({index:#x})")),
    }
    w.append(d.block, format_args!(": Seq:{sequence}, Api:{api:#x}, Slot:{slot:#x}/{subslot:#x}"));
    let len = d.number(w, f::RECORD_DATA_LENGTH, 4)?;
    w.append(d.block, format_args!(", Len:{len}"));
    let say = |w: &mut Walk<'_, C>| {
        if len != 0 {
            w.info_append(format_args!(", {len} bytes"));
        }
    };
    match (is_write, is_response) {
        (true, false) => {
            d.pad(w, d.left())?;
            say(w);
        }
        (true, true) => {
            let first = d.number(w, f::ADD_VAL1, 2)?;
            let second = d.number(w, f::ADD_VAL2, 2)?;
            let status = d.b.u32(d.at)?;
            pn_rt::status(w, &d.b, d.at, [0, 1, 2, 3])?;
            d.at += 4;
            d.pad(w, d.left())?;
            say(w);
            w.append(
                d.block,
                format_args!(", Index:{index:#x}, Status:{status:#x}, Val1:{first}, Val2:{second}"),
            );
        }
        (false, false) => {
            // A read without a relation of its own says whose it is about.
            if relation == [0; 16] {
                d.item(w, f::TARGET_AR_UUID, 16)?;
            }
            d.pad(w, d.left())?;
            say(w);
        }
        (false, true) => {
            let first = d.number(w, f::ADD_VAL1, 2)?;
            let second = d.number(w, f::ADD_VAL2, 2)?;
            d.pad(w, d.left())?;
            say(w);
            w.append(d.block, format_args!(", AddVal1:{first}, AddVal2:{second}"));
        }
    }
    Ok(())
}

fn ar_request<C: Collector>(w: &mut Walk<'_, C>, d: &mut Data<'_>) -> Walked {
    let kind = d.b.u16(d.at)?;
    let word = w.word(f::AR_TYPE, u64::from(kind)).unwrap_or("Unknown");
    let item = w.string(f::ARTYPE_REQ, &d.b, d.at, 2, format_args!("ARType"))?;
    w.label(item, format_args!("ARType: ({kind:#06x}) {word} "));
    d.at += 2;
    d.item(w, f::AR_UUID, 16)?;
    let session = d.number(w, f::SESSION_KEY, 2)?;
    let mac = d.mac(w, f::CMINITIATOR_MAC_ADD)?;
    d.item(w, f::CMINITIATOR_UUID, 16)?;
    d.tree(w, f::AR_PROPERTIES, 4, &AR_PROPERTIES)?;
    d.number(w, f::CMINITIATOR_ACTIVITYTIMEOUTFACTOR, 2)?;
    let port = d.number(w, f::CMINITIATOR_UDPRTPORT, 2)?;
    let station = d.text(w, (f::STATION_NAME_LENGTH, 2), f::CMINITIATOR_STATION_NAME)?;
    w.append(
        d.block,
        format_args!(": {word}, Session:{session}, MAC:{mac}, Port:{port:#x}, Station:{station}"),
    );
    Ok(())
}

fn ar_response<C: Collector>(w: &mut Walk<'_, C>, d: &mut Data<'_>) -> Walked {
    let kind = d.number(w, f::AR_TYPE, 2)?;
    let word = w.word(f::AR_TYPE, kind).unwrap_or("Unknown");
    d.item(w, f::AR_UUID, 16)?;
    let session = d.number(w, f::SESSION_KEY, 2)?;
    let mac = d.mac(w, f::CMRESPONDER_MACADD)?;
    let port = d.number(w, f::CMRESPONDER_UDPRTPORT, 2)?;
    w.append(d.block, format_args!(": {word}, Session:{session}, MAC:{mac}, Port:{port:#x}"));
    Ok(())
}

fn iocr_request<C: Collector>(w: &mut Walk<'_, C>, d: &mut Data<'_>) -> Walked {
    let kind = d.number(w, f::IOCR_TYPE, 2)?;
    let word = w.word(f::IOCR_TYPE, kind).unwrap_or("Unknown");
    let reference = d.number(w, f::IOCR_REFERENCE, 2)?;
    d.number(w, f::LT, 2)?;
    d.tree(w, f::IOCR_PROPERTIES, 4, &IOCR_PROPERTIES)?;
    let len = d.number(w, f::DATA_LENGTH, 2)?;
    let frame_id = d.number(w, f::FRAME_ID, 2)?;
    let clock = d.number(w, f::SEND_CLOCK_FACTOR, 2)?;
    let ratio = d.number(w, f::REDUCTION_RATIO, 2)?;
    let phase = d.number(w, f::PHASE, 2)?;
    d.number(w, f::SEQUENCE, 2)?;
    d.number(w, f::FRAME_SEND_OFFSET, 4)?;
    d.number(w, f::WATCHDOG_FACTOR, 2)?;
    d.number(w, f::DATA_HOLD_FACTOR, 2)?;
    d.number(w, f::IOCR_TAG_HEADER, 2)?;
    d.mac(w, f::IOCR_MULTICAST_MAC_ADD)?;
    let apis = d.number(w, f::NUMBER_OF_APIS, 2)?;
    w.append(
        d.block,
        format_args!(
            ": {word}, Ref:{reference:#x}, Len:{len}, FrameID:{frame_id:#x}, Clock:{clock}, Ratio:{ratio}, Phase:{phase} APIs:{apis}"
        ),
    );
    if !w.fields() {
        return Ok(());
    }
    for _ in 0..apis {
        let begin = d.at;
        let root = w.item(f::API_TREE, &d.b, begin, 0)?;
        let opened = w.open(root);
        let api = d.number(w, f::API, 4)?;
        let objects = d.number(w, f::NUMBER_OF_IO_DATA_OBJECTS, 2)?;
        for _ in 0..objects {
            place(w, d, (f::IO_DATA_OBJECT, "IODataObject"), f::IO_DATA_OBJECT_FRAME_OFFSET)?;
        }
        let states = d.number(w, f::NUMBER_OF_IOCS, 2)?;
        for _ in 0..states {
            place(w, d, (f::IO_CS, "IOCS"), f::IOCS_FRAME_OFFSET)?;
        }
        w.label(
            root,
            format_args!("API: {api:#x}, NumberOfIODataObjects: {objects} NumberOfIOCS: {states}"),
        );
        w.close(opened);
        w.set_len(root, d.at - begin);
    }
    Ok(())
}

/// Where a submodule's data or state lies in a frame.
fn place<C: Collector>(
    w: &mut Walk<'_, C>,
    d: &mut Data<'_>,
    (field, name): (Field, &str),
    offset: Field,
) -> Walked {
    let root = w.item(field, &d.b, d.at, 6)?;
    let opened = w.open(root);
    let slot = d.number(w, f::SLOT_NR, 2)?;
    let subslot = d.number(w, f::SUBSLOT_NR, 2)?;
    let offset = d.number(w, offset, 2)?;
    w.label(
        root,
        format_args!("{name}: Slot: {slot:#x}, Subslot: {subslot:#x} FrameOffset: {offset}"),
    );
    w.close(opened);
    Ok(())
}

fn iocr_response<C: Collector>(w: &mut Walk<'_, C>, d: &mut Data<'_>) -> Walked {
    let kind = d.number(w, f::IOCR_TYPE, 2)?;
    let word = w.word(f::IOCR_TYPE, kind).unwrap_or("Unknown");
    let reference = d.number(w, f::IOCR_REFERENCE, 2)?;
    let frame_id = d.number(w, f::FRAME_ID, 2)?;
    w.append(d.block, format_args!(": {word}, Ref:{reference:#06x}, FrameID:{frame_id:#06x}"));
    Ok(())
}

fn alarm_request<C: Collector>(w: &mut Walk<'_, C>, d: &mut Data<'_>) -> Walked {
    let kind = d.number(w, f::ALARMCR_TYPE, 2)?;
    let word = w.word(f::ALARMCR_TYPE, kind).unwrap_or("Unknown");
    let lt = d.number(w, f::LT, 2)?;
    d.tree(w, f::ALARMCR_PROPERTIES, 4, &ALARMCR_PROPERTIES)?;
    let factor = d.number(w, f::RTA_TIMEOUTFACTOR, 2)?;
    let retries = d.number(w, f::RTA_RETRIES, 2)?;
    let reference = d.number(w, f::LOCALALARMREF, 2)?;
    let len = d.number(w, f::MAXALARMDATALENGTH, 2)?;
    let high = d.number(w, f::ALARMCR_TAGHEADERHIGH, 2)?;
    let low = d.number(w, f::ALARMCR_TAGHEADERLOW, 2)?;
    w.append(
        d.block,
        format_args!(
            ": {word}, LT:{lt:#x}, TFactor:{factor}, Retries:{retries}, Ref:{reference:#x}, Len:{len} Tag:{high:#x}/{low:#x}"
        ),
    );
    Ok(())
}

fn alarm_response<C: Collector>(w: &mut Walk<'_, C>, d: &mut Data<'_>) -> Walked {
    let kind = d.number(w, f::ALARMCR_TYPE, 2)?;
    let word = w.word(f::ALARMCR_TYPE, kind).unwrap_or("Unknown");
    let reference = d.number(w, f::LOCALALARMREF, 2)?;
    let len = d.number(w, f::MAXALARMDATALENGTH, 2)?;
    w.append(d.block, format_args!(": {word}, Ref:{reference:#06x}, MaxDataLen:{len}"));
    Ok(())
}

/// The modules that a controller expects.
fn expected<C: Collector>(w: &mut Walk<'_, C>, d: &mut Data<'_>) -> Walked {
    let apis = d.number(w, f::NUMBER_OF_APIS, 2)?;
    let mut submodules = 0;
    if !w.fields() {
        return Ok(());
    }
    for _ in 0..apis {
        let begin = d.at;
        let root = w.item(f::API_TREE, &d.b, begin, 0)?;
        let opened = w.open(root);
        let api = d.number(w, f::API, 4)?;
        let slot = d.number(w, f::SLOT_NR, 2)?;
        let module = d.number(w, f::MODULE_IDENT_NUMBER, 4)?;
        let properties = d.number(w, f::MODULE_PROPERTIES, 2)?;
        let count = d.number(w, f::NUMBER_OF_SUBMODULES, 2)?;
        for _ in 0..count {
            submodule(w, d)?;
        }
        submodules += count;
        w.label(
            root,
            format_args!(
                "API: {api}, Slot:{slot:#x}, IdentNumber:{module:#x} Properties:{properties:#x} Submodules:{count}"
            ),
        );
        w.close(opened);
        w.set_len(root, d.at - begin);
    }
    w.append(d.block, format_args!(": APIs:{apis}, Submodules:{submodules}"));
    Ok(())
}

/// A submodule, and the data that it takes and gives.
fn submodule<C: Collector>(w: &mut Walk<'_, C>, d: &mut Data<'_>) -> Walked {
    /// The type of a submodule that both takes and gives.
    const BOTH: u64 = 3;
    let begin = d.at;
    let root = w.item(f::SUBMODULE_TREE, &d.b, begin, 0)?;
    let opened = w.open(root);
    let subslot = d.number(w, f::SUBSLOT_NR, 2)?;
    let ident = d.number(w, f::SUBMODULE_IDENT_NUMBER, 4)?;
    let properties = d.tree(w, f::SUBMODULE_PROPERTIES, 2, &SUBMODULE_PROPERTIES)?;
    let descriptions = if properties & BOTH == BOTH { 2 } else { 1 };
    for _ in 0..descriptions {
        let item = w.item(f::DATA_DESCRIPTION_TREE, &d.b, d.at, 6)?;
        let inner = w.open(item);
        let way = d.number(w, f::DATA_DESCRIPTION, 2)?;
        let word = w.word(f::DATA_DESCRIPTION, way).unwrap_or("(reserved)");
        let len = d.number(w, f::SUBMODULE_DATA_LENGTH, 2)?;
        let consumer = d.number(w, f::LENGTH_IOCS, 1)?;
        let provider = d.number(w, f::LENGTH_IOPS, 1)?;
        w.label(
            item,
            format_args!(
                "DataDescription: {word}, SubmoduleDataLength: {len}, LengthIOCS: {consumer}, u8LengthIOPS: {provider}"
            ),
        );
        w.close(inner);
    }
    w.label(
        root,
        format_args!(
            "Submodule: Subslot:{subslot:#x}, Ident:{ident:#x} Properties:{properties:#x}"
        ),
    );
    w.close(opened);
    w.set_len(root, d.at - begin);
    Ok(())
}

/// The modules that are other than expected.
fn difference<C: Collector>(w: &mut Walk<'_, C>, d: &mut Data<'_>) -> Walked {
    let apis = d.number(w, f::NUMBER_OF_APIS, 2)?;
    w.append(d.block, format_args!(": APIs:{apis}"));
    if !w.fields() {
        return Ok(());
    }
    for _ in 0..apis {
        let begin = d.at;
        let root = w.item(f::API_TREE, &d.b, begin, 0)?;
        let opened = w.open(root);
        let api = d.number(w, f::API, 4)?;
        let modules = d.number(w, f::NUMBER_OF_MODULES, 2)?;
        w.label(root, format_args!("API: {api}, Modules: {modules}"));
        w.append(d.block, format_args!(", Modules:{modules}"));
        for _ in 0..modules {
            let from = d.at;
            let item = w.item(f::MODULE_TREE, &d.b, from, 0)?;
            let inner = w.open(item);
            let slot = d.number(w, f::SLOT_NR, 2)?;
            let ident = d.number(w, f::MODULE_IDENT_NUMBER, 4)?;
            let state = d.number(w, f::MODULE_STATE, 2)?;
            let count = d.number(w, f::NUMBER_OF_SUBMODULES, 2)?;
            let word = w.word(f::MODULE_STATE, state).unwrap_or("(reserved)");
            w.append(d.block, format_args!(", Submodules:{count}"));
            for _ in 0..count {
                let part = w.item(f::SUBMODULE_TREE, &d.b, d.at, 8)?;
                let within = w.open(part);
                let subslot = d.number(w, f::SUBSLOT_NR, 2)?;
                let number = d.number(w, f::SUBMODULE_IDENT_NUMBER, 4)?;
                let bits = if d.b.u16(d.at)? & 0x8000 != 0 {
                    &SUBMODULE_STATE[..]
                } else {
                    &SUBMODULE_DETAIL[..]
                };
                let state = d.tree(w, f::SUBMODULE_STATE, 2, bits)?;
                w.label(
                    part,
                    format_args!(
                        "Submodule: Subslot {subslot:#x}, IdentNumber: {number:#x}, State: {state:#x}"
                    ),
                );
                w.close(within);
            }
            w.label(
                item,
                format_args!(
                    "Module: Slot {slot:#x}, Ident: {ident:#x} State: {word} Submodules: {count}"
                ),
            );
            w.close(inner);
            w.set_len(item, d.at - from);
        }
        w.close(opened);
        w.set_len(root, d.at - begin);
    }
    Ok(())
}

/// Identifies the data of an isochronous relation.
fn isochronous<C: Collector>(w: &mut Walk<'_, C>, d: &mut Data<'_>) -> Walked {
    d.pad(w, 2)?;
    d.item(w, f::IRDATA_UUID, 16)?;
    d.pad(w, 2)?;
    let count = d.number(w, f::NUMBER_OF_IOCRS, 2)?;
    for _ in 0..count {
        d.number(w, f::IOCR_REFERENCE, 2)?;
        d.number(w, f::SUBFRAME_OFFSET, 2)?;
        d.number(w, f::SUBFRAME_DATA, 4)?;
    }
    Ok(())
}

/// How a redundant relation is kept.
fn redundancy<C: Collector>(w: &mut Walk<'_, C>, d: &mut Data<'_>) -> Walked {
    d.number(w, f::REDUNDANCYDATAHOLDFACTOR, 2)?;
    let bits = [
        f::SR_PROPERTIES_INPUTVALIDONBACKUPAR,
        f::SR_PROPERTIES_RESERVED_1,
        f::SR_PROPERTIES_MODE,
        f::SR_PROPERTIES_RESERVED_2,
        f::SR_PROPERTIES_RESERVED_3,
    ];
    d.tree(w, f::SR_PROPERTIES, 4, &bits)?;
    Ok(())
}

/// A command to a relation, or its answer.
fn control<C: Collector>(w: &mut Walk<'_, C>, kind: u16, d: &mut Data<'_>) -> Walked {
    /// Application ready: its block says with what.
    const READY: u16 = 0x0112;
    const PLUGGED: u16 = 0x0113;
    d.number(w, f::RESERVED16, 2)?;
    d.item(w, f::AR_UUID, 16)?;
    let session = d.number(w, f::SESSION_KEY, 2)?;
    // Blocks about a plugged submodule say which alarm told of it.
    let field = if kind & 0x7fff == PLUGGED || kind & 0x7fff == 0x0111 {
        f::ALARM_SPECIFIER_SEQUENCE
    } else {
        f::RESERVED16
    };
    d.number(w, field, 2)?;
    let at = d.at;
    let command = d.b.u16(at)?;
    let item = w.number(f::CONTROL_COMMAND, &d.b, at, 2, u64::from(command))?;
    d.at += 2;
    w.bits(item, &CONTROL_COMMAND, &d.b, at, 2)?;
    w.info_append(format_args!(", Command: "));
    w.append(d.block, format_args!(": Session:{session}, Command:"));
    let names = [
        (0x01, "ParameterEnd", true),
        (0x02, "ApplicationReady", false),
        (0x04, "Release", true),
        (0x08, "Done", true),
        (0x10, "ReadyForCompanion", true),
        (0x20, "ReadyForRT_CLASS_3", true),
        (0x40, "PrmBegin", true),
    ];
    for (bit, name, labelled) in names {
        if command & bit != 0 {
            w.info_append(format_args!("{name}"));
            let comma = if bit == 0x08 { ", " } else { " " };
            w.append(d.block, format_args!("{comma}{name}"));
            if labelled {
                w.append(item, format_args!(", {name}"));
            }
        }
    }
    let at = d.at;
    let properties = d.b.u16(at)?;
    if kind == READY || kind == PLUGGED {
        let item = d.item(w, f::CONTROL_BLOCK_PROPERTIES_APPL_READY, 2)?;
        w.bits(item, &APPL_READY, &d.b, at, 2)?;
        w.label(item, format_args!("ControlBlockProperties: {properties:#06x}, ApplicationReady"));
    } else {
        d.item(w, f::CONTROL_BLOCK_PROPERTIES, 2)?;
    }
    w.append(d.block, format_args!(", Properties:{properties:#x}"));
    Ok(())
}
