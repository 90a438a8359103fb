//! The application layer of DNP3: control, function, internal indications, and the objects
//! (IEEE 1815, clause 4).

use super::{fields as f, object, values};
use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::walk::Walk;
use lamna_fields::Field;

/// Function codes that say how their objects are shown.
mod function {
    pub(super) const READ: u8 = 1;
    pub(super) const WRITE: u8 = 2;
    pub(super) const RESPONSE: u8 = 129;
    pub(super) const AUTHENTICATION_RESPONSE: u8 = 131;
}

/// Indications that something is wrong (IEEE 1815, section 4.2.2.5): device trouble, and all of the second octet
/// that has a meaning.
const ABNORMAL: u16 = 0x403f;

/// What the list of objects of a function is called; `None` where none is shown.
fn title(function: u8) -> Option<&'static str> {
    Some(match function {
        1 => "READ Request Data Objects",
        2 => "WRITE Request Data Objects",
        3 => "SELECT Request Data Objects",
        4 => "OPERATE Request Data Objects",
        5 | 6 => "DIRECT OPERATE Request Data Objects",
        7..=10 => "Freeze Request Data Objects",
        20 => "Enable Spontaneous Msg's Data Objects",
        21 => "Disable Spontaneous Msg's Data Objects",
        25..=27 => "File Data Objects",
        129 | 130 => "RESPONSE Data Objects",
        _ => return None,
    })
}

/// The indications, with the words for those that are set.
const INDICATIONS: &[(Field, u16, &str)] = &[
    (f::AL_IIN_RST, 0x8000, "Device Restart"),
    (f::AL_IIN_DT, 0x4000, "Device Trouble"),
    (f::AL_IIN_DOL, 0x2000, "Digital Outputs in Local"),
    (f::AL_IIN_TSR, 0x1000, "Time Sync Required"),
    (f::AL_IIN_CLS3D, 0x0800, "Class 3 Data Available"),
    (f::AL_IIN_CLS2D, 0x0400, "Class 2 Data Available"),
    (f::AL_IIN_CLS1D, 0x0200, "Class 1 Data Available"),
    (f::AL_IIN_BMSG, 0x0100, "Broadcast Msg Rx"),
    (f::AL_IIN_CC, 0x0020, "Configuration Corrupt"),
    (f::AL_IIN_OAE, 0x0010, "Operation Already Executing"),
    (f::AL_IIN_EBO, 0x0008, "Event Buffer Overflow"),
    (f::AL_IIN_PIOOR, 0x0004, "Parameters Invalid or Out of Range"),
    (f::AL_IIN_OBJU, 0x0002, "Requested Objects Unknown"),
    (f::AL_IIN_FCNI, 0x0001, "Function Code not implemented"),
];

/// A message of the application layer.
pub(super) fn walk<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let (control, function) = (b.u8(0)?, b.u8(1)?);
    let name = values::AL_FUNC_VALUES.get(u64::from(function));
    if w.wants_columns() {
        let columns = w.columns();
        columns.clear_info();
        match name {
            Some(name) => columns.append_info_separated(", ", format_args!("{name}")),
            None => columns
                .append_info_separated(", ", format_args!("Unknown function (0x{function:02x})")),
        }
    }
    let root = w.text(b, 0, b.len(), format_args!(""))?;
    let opened = w.open(root);
    let item = w.item(f::AL_CTL, b, 0, 1)?;
    if w.labels() {
        let flags = [
            (0x80u8, ", First", "FIR, "),
            (0x40, ", Final", "FIN, "),
            (0x20, ", Confirm", "CON, "),
            (0x10, ", Unsolicited", "UNS, "),
        ];
        let set = flags.iter().filter(|(bit, ..)| control & bit != 0);
        let (long, short) =
            set.fold((String::new(), String::new()), |(l, s), (_, a, b)| (l + a, s + b));
        let sequence = control & 0xf;
        w.label(
            item,
            format_args!("Application Control: 0x{control:02x}{long}({short}Sequence {sequence})"),
        );
        let word = match name {
            Some(name) => name.to_owned(),
            None => format!("Unknown function (0x{function:02x})"),
        };
        w.label(root, format_args!("Application Layer: ({short}Sequence {sequence}, {word})"));
    }
    let bits = w.open(item);
    for field in [f::AL_FIR, f::AL_FIN, f::AL_CON, f::AL_UNS, f::AL_SEQ] {
        w.item(field, b, 0, 1)?;
    }
    w.close(bits);
    let item = w.item(f::AL_FUNC, b, 1, 1)?;
    match name {
        Some(name) => w.label(item, format_args!("Function Code: {name} (0x{function:02x})")),
        None => {
            let text = format_args!(
                "Function Code: Unknown function (0x{function:02x}) (0x{function:02x})"
            );
            w.label(item, text);
        }
    }
    let mut at = 2;
    if (function::RESPONSE..function::AUTHENTICATION_RESPONSE).contains(&function) {
        indications(w, b)?;
        at += 2;
    }
    if let Some(title) = title(function)
        && b.len() > at
    {
        let list = w.text(b, at, b.len() - at, format_args!("{title}"))?;
        let inner = w.open(list);
        let mut summary = object::Summary::default();
        // Requests to read and to freeze name points without values.
        let headers_only = matches!(function, function::READ | 7..=10);
        // A single octet is no object's.
        while at + 2 <= b.len() {
            let kind = b.u16(at)?;
            at = object::walk(w, b, at, headers_only)?;
            if w.wants_columns() && (function == function::READ || function == function::WRITE) {
                summary.add(w, kind, function == function::READ);
            }
        }
        summary.write_classes(w);
        w.close(inner);
    }
    w.close(opened);
    Ok(())
}

fn indications<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let set = b.u16(2)?;
    let item = w.item(f::AL_IIN, b, 2, 2)?;
    if w.labels() {
        let words = INDICATIONS.iter().filter(|(_, bit, _)| set & bit != 0);
        let text = words.fold(String::new(), |text, (.., word)| text + ", " + word);
        w.label(item, format_args!("Internal Indications: 0x{set:04x}{text}"));
    }
    let opened = w.open(item);
    for (field, ..) in INDICATIONS {
        w.item(*field, b, 2, 2)?;
    }
    w.close(opened);
    if set & ABNORMAL != 0 {
        w.expert(f::IIN_ABNORMAL, item);
    }
    Ok(())
}
