//! Handles that servers give out, and what is told of them wherever they stand: where they were opened and closed, and by
//! which call.

use std::collections::HashMap;

use lamna_fields::Field;

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::proto::id;
use crate::track::Scope;
use crate::walk::Walk;

use super::fields as f;

/// Octets of a handle.
pub(super) const LEN: usize = 20;

/// Handles and calls that are remembered of a capture: far more than any real one has open.
const MAX_REMEMBERED: usize = 16_384;

/// What a call does with a handle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Act {
    /// The answer gives it out.
    Open,
    /// The answer gives out the handle of a manager of services, which is called by the machine.
    OpenManager,
    /// It is used.
    Use,
    /// It ends.
    Close,
}

/// The call that a handle stands in.
#[derive(Clone, Copy, Debug)]
pub(super) struct Call<'a> {
    /// The name of its operation.
    pub(super) operation: &'a str,
    /// The frame of its request, where this is an answer.
    pub(super) request: Option<u32>,
    /// The item of its interface.
    pub(super) root: Item,
}

/// The handles of a capture.
#[derive(Debug, Default)]
struct Handles {
    open: HashMap<[u8; LEN], (u32, u32, String)>,
    /// What requests said of what they open.
    said: HashMap<u32, String>,
    /// Which levels of information requests ask for.
    levels: HashMap<u32, u32>,
}

/// Remembers what a request said of what it opens.
pub(super) fn said<C: Collector>(w: &mut Walk<'_, C>, text: String) {
    let frame = w.frame.number;
    w.remember(Scope::Capture, |known: &mut Handles, _| {
        if known.said.len() >= MAX_REMEMBERED {
            known.said.clear();
        }
        known.said.insert(frame, text);
    });
}

/// The level of information that a call is about: remembered of a request, and known to its answer.
pub(super) fn level<C: Collector>(w: &mut Walk<'_, C>, call: Call<'_>, asked: u32) -> u32 {
    let frame = w.frame.number;
    let level = w.remember(Scope::Capture, |known: &mut Handles, _| match call.request {
        Some(request) => known.levels.get(&request).copied().unwrap_or_default(),
        None => {
            if known.levels.len() >= MAX_REMEMBERED {
                known.levels.clear();
            }
            known.levels.insert(frame, asked);
            asked
        }
    });
    level.unwrap_or_default()
}

/// Adds the handle at `at`; what it is called.
pub(super) fn item<C: Collector>(
    w: &mut Walk<'_, C>,
    field: Field,
    b: &Buf<'_>,
    at: usize,
    (act, call): (Act, Call<'_>),
) -> Result<String, Fault> {
    let octets = b.array::<LEN>(at)?;
    let frame = w.frame.number;
    let known = if octets == [0; LEN] {
        None
    } else {
        w.remember(Scope::Capture, |known: &mut Handles, _| {
            if act != Act::Use && known.open.len() >= MAX_REMEMBERED {
                known.open.clear();
            }
            // What was closed before is known no more.
            if known.open.get(&octets).is_some_and(|(_, closed, _)| *closed != 0 && *closed < frame)
            {
                known.open.remove(&octets);
            }
            if matches!(act, Act::Open | Act::OpenManager) {
                let said = call.request.and_then(|request| known.said.get(&request));
                let said = said.map_or("<...>", String::as_str);
                if act == Act::OpenManager {
                    let name = format!("OpenSCManagerW({said}\\)");
                    known.open.insert(octets, (frame, 0, name.clone()));
                    return (frame, 0, name);
                }
                let name = format!("{}({said})", call.operation);
                known.open.insert(octets, (frame, 0, name));
                // The answer that opens it does not call it by its name yet.
                return (frame, 0, String::new());
            }
            if act == Act::Close {
                known.open.entry(octets).or_default().1 = frame;
            }
            known.open.get(&octets).cloned().unwrap_or_default()
        })
    };
    let (open, close, name) = known.unwrap_or_default();
    let item = w.text(b, at, LEN, format_args!("Policy Handle"))?;
    if !name.is_empty() {
        w.append(item, format_args!(": {name}"));
    }
    let opened = w.open(item);
    w.item(field, b, at, LEN)?;
    w.foreign(id::DCERPC, |w| -> Walked {
        for (field, frame) in [(f::NT_OPEN_FRAME, open), (f::NT_CLOSE_FRAME, close)] {
            if frame != 0 {
                let item = w.number(field, b, at, LEN, u64::from(frame))?;
                w.mark_generated(item);
            }
        }
        Ok(())
    })?;
    w.close(opened);
    Ok(name)
}
