//! Whose the messages of a subsystem are.

use lamna_fields::ProtocolId;

use super::fields::*;
use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::id;
use crate::proto::ss7::tcap;
use crate::registry::Claim;
use crate::walk::Walk;

/// What the line of a subsystem says: the protocol's name, and how it is linked.
fn name(subsystem: u8) -> Option<(&'static str, &'static str)> {
    Some(match subsystem {
        1 => ("SCCPMG", "Linked to SCCPMG"),
        6..=9 | 145 | 148..=150 => ("TCAP", "Linked to TCAP, TCAP SSN linked to GSM_MAP"),
        146 => ("TCAP", "Linked to TCAP, TCAP SSN linked to CAMEL"),
        5 | 10..=14 => ("TCAP", "Linked to TCAP"),
        98 => ("BSSAP2", "Linked to BSSAP2"),
        142 => ("RANAP", "Linked to RANAP"),
        143 => ("RNSAP", "Linked to RNSAP"),
        _ => return None,
    })
}

/// Says whose the messages of a subsystem are.
pub(super) fn link<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    subsystem: u8,
) -> Walked {
    let Some((name, text)) = name(subsystem) else { return Ok(()) };
    let item = w.string(LINKED_DISSECTOR, b, at, 1, format_args!("{name}"))?;
    w.label(item, format_args!("{text}"));
    w.mark_generated(item);
    Ok(())
}

/// The protocol of a subsystem.
fn protocol<C: Collector>(w: &Walk<'_, C>, subsystem: u8) -> Option<ProtocolId> {
    match subsystem {
        1 => Some(id::SCCPMG),
        _ => w.registry.lookup(Claim::Number("sccp.ssn", u32::from(subsystem))),
    }
}

/// Goes on with a message between two subsystems.
pub(super) fn go_on<C: Collector>(
    w: &mut Walk<'_, C>,
    b: Buf<'_>,
    subsystems: [Option<u8>; 2],
) -> Result<(), Fault> {
    for subsystem in subsystems.into_iter().flatten() {
        if name(subsystem).is_some_and(|(name, _)| name == "TCAP") {
            return w.within(id::TCAP, b, |w, b| tcap::walk(w, b, subsystem));
        }
        if let Some(protocol) = protocol(w, subsystem) {
            return w.call(protocol, b);
        }
    }
    if w.try_heuristics("sccp", b)? {
        return Ok(());
    }
    w.data(b)
}
