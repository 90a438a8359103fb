//! The ISDN user part (ITU-T Q.763): how exchanges set up and clear calls.

pub mod fields;
mod numbers;
mod parameters;

use lamna_fields::FieldDef;

use crate::buf::{Buf, Walked};
use crate::collect::{Collector, Item};
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

pub use fields::FIELDS;
use fields::*;

/// The ISDN user part.
#[derive(Clone, Copy, Debug)]
pub struct Isup;

/// Octets of the circuit's code.
const CIRCUIT_LEN: usize = 2;

/// Messages inside of each other.
const MAX_NESTING: usize = 8;

/// A message: its type, what the column and the tree call it, its fixed parameters, those that pointers lead to, and whether a
/// pointer leads to parameters that may be missing.
struct Layout(u8, &'static str, &'static str, &'static [u8], &'static [u8], bool);

/// Messages.
static LAYOUTS: &[Layout] = &[
    Layout(1, "IAM", "Initial address", &[6, 7, 9, 2], &[4], true),
    Layout(2, "SAM", "Subsequent address", &[], &[5], true),
    Layout(3, "INR", "Information request (national use)", &[14], &[], true),
    Layout(4, "INF", "Information (national use)", &[15], &[], true),
    Layout(5, "COT", "Continuity", &[16], &[], false),
    Layout(6, "ACM", "Address complete", &[17], &[], true),
    Layout(7, "CON", "Connect", &[17], &[], true),
    Layout(8, "FOT", "Forward transfer", &[], &[], true),
    Layout(9, "ANM", "Answer", &[], &[], true),
    Layout(12, "REL", "Release", &[], &[18], true),
    Layout(13, "SUS", "Suspend", &[34], &[], true),
    Layout(14, "RES", "Resume", &[34], &[], true),
    Layout(16, "RLC", "Release complete", &[], &[], true),
    Layout(17, "CCR", "Continuity check request", &[], &[], false),
    Layout(18, "RSC", "Reset Circuit", &[], &[], false),
    Layout(19, "BLO", "Blocking", &[], &[], false),
    Layout(20, "UBL", "Unblocking", &[], &[], false),
    Layout(21, "BLA", "Blocking acknowledgement", &[], &[], false),
    Layout(22, "UBLA", "Unblocking acknowledgment", &[], &[], false),
    Layout(23, "GRS", "Circuit group reset", &[], &[22], false),
    Layout(24, "CGB", "Circuit group blocking", &[21], &[22], false),
    Layout(25, "CGU", "Circuit group unblocking", &[21], &[22], false),
    Layout(26, "CGBA", "Circuit group blocking acknowledgement", &[21], &[22], false),
    Layout(27, "CGUA", "Circuit group unblocking acknowledgement", &[21], &[22], false),
    Layout(31, "FAR", "Facility request", &[24], &[], true),
    Layout(32, "FAA", "Facility accepted", &[24], &[], true),
    Layout(33, "FRJ", "Facility reject", &[24], &[18], true),
    Layout(36, "LPA", "Loop back acknowledgement (national use)", &[], &[], false),
    Layout(40, "PAM", "Pass-along (national use)", &[], &[], false),
    Layout(41, "GRA", "Circuit group reset acknowledgement", &[], &[22], false),
    Layout(42, "CQM", "Circuit group query (national use)", &[], &[22], false),
    Layout(43, "CQR", "Circuit group query response (national use)", &[], &[22, 38], false),
    Layout(44, "CPG", "Call progress", &[36], &[], true),
    Layout(45, "UUI", "User-to-user information", &[], &[32], true),
    Layout(46, "UCIC", "Unequipped CIC (national use)", &[], &[], false),
    Layout(47, "CFN", "Confusion", &[], &[18], true),
    Layout(48, "OLM", "Overload (national use)", &[], &[], false),
    Layout(49, "CRG", "Charge information (national use)", &[], &[], false),
    Layout(50, "NRM", "Network resource management", &[], &[], true),
    Layout(51, "FAC", "Facility", &[], &[], true),
    Layout(52, "UPT", "User part test", &[], &[], true),
    Layout(53, "UPA", "User part available", &[], &[], true),
    Layout(54, "IDR", "Identification request", &[], &[], true),
    Layout(55, "IDS", "Identification response", &[], &[], true),
    Layout(56, "SGM", "Segmentation", &[], &[], true),
    Layout(64, "LOP", "Loop prevention", &[], &[], true),
    Layout(65, "APM", "Application transport", &[], &[], true),
    Layout(66, "PRI", "Pre-release information", &[], &[], true),
    Layout(67, "SDN", "Subsequent Directory Number (national use)", &[], &[], false),
];

/// Types of messages that something more is known of.
mod kind {
    pub(super) const PASS_ALONG: u8 = 40;
    pub(super) const CHARGE: u8 = 49;
    pub(super) const SUBSEQUENT_DIRECTORY: u8 = 67;
}

/// What a type of message is called that was used once, or by others.
fn reserved(kind: u8) -> (&'static str, &'static str) {
    match kind {
        10 | 11 | 34 | 35 | 37..=39 => ("Reserved", "Reserved (used in 1984 version)"),
        28..=30 => ("Reserved", "Reserved (used in 1988 version)"),
        57..=61 => ("Reserved", "Reserved (used in B-ISUP)"),
        15 => ("Reserved", "Reserved"),
        62 | 63 => ("Unknown", "Unknown"),
        _ => ("reserved", "reserved"),
    }
}

impl Dissect for Isup {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Number("mtp3.service_indicator", 5)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.columns().set_protocol("ISUP(ITU)");
        let kind = b.u8(CIRCUIT_LEN)?;
        let circuit = b.u16_le(0)? & 0xfff;
        let layout = LAYOUTS.iter().find(|layout| layout.0 == kind);
        let short = layout.map_or(reserved(kind).0, |layout| layout.1);
        w.info(format_args!("{short} (CIC {circuit}) "));
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        w.item_le(CIC, &b, 0, CIRCUIT_LEN)?;
        message(w, &b.from(CIRCUIT_LEN)?, 0)?;
        w.close(opened);
        Ok(())
    }
}

/// Shows a message from its type on.
fn message<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, nesting: usize) -> Walked {
    let kind = b.u8(0)?;
    let layout = LAYOUTS.iter().find(|layout| layout.0 == kind);
    let name = layout.map_or(reserved(kind).1, |layout| layout.2);
    let item = w.item(MESSAGE_TYPE, b, 0, 1)?;
    w.label_value(item, format_args!("{name} ({kind})"));
    let b = &b.from(1)?;
    let Some(Layout(_, _, _, fixed, variable, has_optional)) = layout else {
        w.expert(MESSAGE_TYPE_UNKNOWN, item);
        w.expert(MESSAGE_TYPE_NO_OPTIONAL_PARAMETERS, item);
        return Ok(());
    };
    let mut at = 0;
    for code in *fixed {
        let len = parameters::fixed_len(*code);
        let parameter = parameters::Parameter {
            b: b.slice(at, len)?,
            code: *code,
            name: parameters::mandatory_name(kind, *code),
            item: w.text(b, at, len, format_args!(""))?,
        };
        parameter.mandatory(w, None)?;
        at += len;
    }
    for code in *variable {
        let pointer = usize::from(b.u8(at)?);
        let start = at + pointer;
        let len = usize::from(b.u8(start)?);
        let parameter = parameters::Parameter {
            b: b.slice(start + 1, len)?,
            code: *code,
            name: parameters::mandatory_name(kind, *code),
            item: w.text(b, start, len + 1, format_args!(""))?,
        };
        parameter.mandatory(w, Some((b, at, start)))?;
        at += 1;
    }
    match kind {
        kind::PASS_ALONG if nesting < MAX_NESTING => passed_along(w, b, nesting)?,
        kind::CHARGE | kind::SUBSEQUENT_DIRECTORY => {
            let text = format_args!("Format is a national matter");
            let item = w.text(b, 0, REST, text)?;
            w.expert(FORMAT_NATIONAL_MATTER, item);
        }
        _ => {}
    }
    if !has_optional && !matches!(kind, kind::CHARGE) {
        w.expert(MESSAGE_TYPE_NO_OPTIONAL_PARAMETERS, item);
    }
    if *has_optional {
        let pointer = usize::from(b.u8(at)?);
        let item = w.item(OPTIONAL_PARAMETER_PART_POINTER, b, at, 1)?;
        if pointer == 0 {
            w.label(item, format_args!("No optional parameter present (Pointer: 0)"));
        } else {
            w.label(item, format_args!("Pointer to start of optional part: {pointer}"));
            optional(w, &b.from(at + pointer)?)?;
        }
    }
    Ok(())
}

/// Shows the message that another one passes along.
fn passed_along<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, nesting: usize) -> Walked {
    let kind = b.u8(0)?;
    let layout = LAYOUTS.iter().find(|layout| layout.0 == kind);
    let short = layout.map_or(reserved(kind).0, |layout| layout.1);
    let text = format_args!("Pass-along: {short} Message ({kind})");
    let item = w.text(b, 1, b.len().saturating_sub(1), text)?;
    let opened = w.open(item);
    message(w, b, nesting + 1)?;
    w.close(opened);
    Ok(())
}

/// Shows parameters up to the one that ends them.
fn optional<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let mut at = 0;
    while b.remaining(at) > 0 {
        let code = b.u8(at)?;
        if code == 0 {
            let item = w.item(PARAMETER_TYPE, b, at, 1)?;
            w.label(item, format_args!("End of optional parameters (0)"));
            return Ok(());
        }
        let len = usize::from(b.u8(at + 1)?);
        let left = b.remaining(at + 2);
        if len > left {
            let text = format!("Wrong parameter length {len}, should be {left}");
            let item = w.text(b, at, REST, format_args!("{text}"))?;
            w.expert_text(OPT_PAR_LENGTH_ERR, item, format_args!("{text}"));
            return Ok(());
        }
        one(w, b, (at, len), code)?;
        at += 2 + len;
    }
    Ok(())
}

fn one<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    (at, len): (usize, usize),
    code: u8,
) -> Walked {
    let name = w.word(PARAMETER_TYPE, u64::from(code)).unwrap_or("Unknown");
    let text = format_args!("Parameter: (t={code}, l={len}): {name}");
    let item: Item = w.text(b, at, len + 2, text)?;
    let opened = w.open(item);
    let kind = w.item(PARAMETER_TYPE, b, at, 1)?;
    w.label(kind, format_args!("Optional Parameter: {name} ({code})"));
    w.item(PARAMETER_LENGTH, b, at + 1, 1)?;
    if len > 0 {
        let parameter = parameters::Parameter { b: b.slice(at + 2, len)?, code, name, item };
        parameter.contents(w, false)?;
    }
    w.close(opened);
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{Shown, frame};

    fn shown(message: &[u8]) -> Shown {
        let mut packet = vec![0x85, 20, 0, 100, 0x30];
        packet.extend(message);
        frame(141, &packet)
    }

    /// A call begins.
    const INITIAL: &[u8] = &[
        0x23, 0x01, 0x01, 0x00, 0x60, 0x01, 0x0a, 0x00, 0x02, 0x07, 0x05, 0x83, 0x10, 0x30, 0x21,
        0x03, 0x0a, 0x05, 0x84, 0x11, 0x94, 0x71, 0x01, 0x00,
    ];

    #[test]
    fn calls_begin_with_numbers() {
        let shown = shown(INITIAL);
        assert_eq!(shown.protocols, "mtp3:isup");
        assert_eq!(shown.columns, "400 20 ISUP(ITU) IAM (CIC 291) ");
        for line in [
            "Forward Call Indicators : 0x6001",
            "Calling Party's category : 0xa (ordinary calling subscriber)",
            "Transmission medium requirement : 0 (speech)",
            "Called Party Number: 03123",
            "Parameter: (t=10, l=5): Calling party number: 49171",
            "E.164 Calling party number digits: 49171",
            "End of optional parameters (0)",
        ] {
            assert!(shown.has(line), "{line}");
        }
    }

    #[test]
    fn calls_end_with_causes() {
        let shown = shown(&[0x23, 0x01, 0x0c, 0x02, 0x00, 0x02, 0x80, 0x90]);
        assert!(
            shown.has("Cause indicator: Normal call clearing (16)")
                || shown.has(".001 0000 = Cause indicator: Normal call clearing (16)")
        );
        assert!(shown.has("No optional parameter present (Pointer: 0)"));
    }

    #[test]
    fn groups_of_circuits_have_a_range() {
        let shown = shown(&[0x23, 0x01, 0x18, 0x00, 0x01, 0x02, 0x07, 0x55]);
        assert!(shown.columns.ends_with("CGB (CIC 291) "));
        assert!(shown.has("Range and status: Range (8) and status"));
        assert!(shown.has("0101 0101 = Bit: 8 bit 1"));
    }

    #[test]
    fn what_is_cut_off_is_malformed_or_noted() {
        for len in 3..INITIAL.len() - 1 {
            let shown = shown(&INITIAL[..len]);
            let is_noted = |line: &String| {
                line.contains("Malformed Packet") || line.contains("Wrong parameter length")
            };
            assert!(shown.tree.iter().any(is_noted) || len > 15, "{len}");
        }
    }
}
