//! The signalling connection control part (ITU-T Q.713): messages between subsystems, with connections or without.

mod address;
pub mod fields;
pub mod management;
mod users;

use std::collections::HashMap;

use lamna_fields::{Field, FieldDef};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::columns::Address;
use crate::pieces::{self, Begins, Joined, Piece};
use crate::proto::ip::{FragmentFields, list_fragments};
use crate::proto::sigtran::contained;
use crate::registry::{Claim, Dissect};
use crate::track::Scope;
use crate::walk::{REST, Walk};

pub use fields::FIELDS;
use fields::*;

/// The signalling connection control part.
#[derive(Clone, Copy, Debug)]
pub struct Sccp;

/// Codes of parameters.
mod code {
    pub(super) const END: u8 = 0;
    pub(super) const DLR: u8 = 1;
    pub(super) const SLR: u8 = 2;
    pub(super) const CALLED: u8 = 3;
    pub(super) const CALLING: u8 = 4;
    pub(super) const CLASS: u8 = 5;
    pub(super) const SEGMENTING: u8 = 6;
    pub(super) const RSN: u8 = 7;
    pub(super) const SEQUENCING: u8 = 8;
    pub(super) const CREDIT: u8 = 9;
    pub(super) const RELEASE: u8 = 10;
    pub(super) const RETURN: u8 = 11;
    pub(super) const RESET: u8 = 12;
    pub(super) const ERROR: u8 = 13;
    pub(super) const REFUSAL: u8 = 14;
    pub(super) const DATA: u8 = 15;
    pub(super) const SEGMENTATION: u8 = 16;
    pub(super) const HOPS: u8 = 17;
    pub(super) const LONG_DATA: u8 = 19;
}

/// A message: what the column calls it, its fixed parts, those that pointers lead to, and whether a pointer leads to
/// parts that may be missing.
struct Layout(&'static str, &'static [u8], &'static [u8], bool);

/// The messages, from type 1 on.
static LAYOUTS: [Layout; 20] = {
    use code::*;
    const ADDRESSED: &[u8] = &[CALLED, CALLING, DATA];
    const LONG: &[u8] = &[CALLED, CALLING, LONG_DATA];
    [
        Layout("CR", &[SLR, CLASS], &[CALLED], true),
        Layout("CC", &[DLR, SLR, CLASS], &[], true),
        Layout("CREF", &[DLR, REFUSAL], &[], true),
        Layout("RLSD", &[DLR, SLR, RELEASE], &[], true),
        Layout("RLC", &[DLR, SLR], &[], false),
        Layout("DT1", &[DLR, SEGMENTING], &[DATA], false),
        Layout("DT2", &[DLR, SEQUENCING], &[DATA], false),
        Layout("AK", &[DLR, RSN, CREDIT], &[], false),
        Layout("UDT", &[CLASS], ADDRESSED, false),
        Layout("UDTS", &[RETURN], ADDRESSED, false),
        Layout("ED", &[DLR], &[DATA], false),
        Layout("EA", &[DLR], &[], false),
        Layout("RSR", &[DLR, SLR, RESET], &[], false),
        Layout("RSC", &[DLR, SLR], &[], false),
        Layout("ERR", &[DLR, ERROR], &[], false),
        Layout("IT", &[DLR, SLR, CLASS, SEQUENCING, CREDIT], &[], false),
        Layout("XUDT", &[CLASS, HOPS], ADDRESSED, true),
        Layout("XUDTS", &[RETURN, HOPS], ADDRESSED, true),
        Layout("LUDT", &[CLASS, HOPS], LONG, true),
        Layout("LUDTS", &[RETURN, HOPS], LONG, true),
    ]
};

/// What a parameter is called, how many octets it has where that is fixed, and its fields.
struct Kind(&'static str, Option<usize>, &'static [Field]);

/// The parameters, from code 1 on.
static KINDS: [Kind; 19] = [
    Kind("Destination Local Reference", Some(3), &[DLR, LR]),
    Kind("Source Local Reference", Some(3), &[SLR, LR]),
    Kind("Called Party Address", None, &[]),
    Kind("Calling Party Address", None, &[]),
    Kind("Protocol Class", Some(1), &[CLASS]),
    Kind("Segmenting/Reassembling", Some(1), &[MORE]),
    Kind("Receive Sequence Number", Some(1), &[RSN]),
    Kind("Sequencing/Segmenting", Some(2), &[]),
    Kind("Credit", Some(1), &[CREDIT]),
    Kind("Release Cause", Some(1), &[RELEASE_CAUSE]),
    Kind("Return Cause", Some(1), &[RETURN_CAUSE]),
    Kind("Reset Cause", Some(1), &[RESET_CAUSE]),
    Kind("Error Cause", Some(1), &[ERROR_CAUSE]),
    Kind("Refusal Cause", Some(1), &[REFUSAL_CAUSE]),
    Kind("Data", None, &[]),
    Kind("Segmentation", Some(4), &[]),
    Kind("Hop Counter", Some(1), &[HOPS]),
    Kind("Importance (ITU)", Some(1), &[IMPORTANCE]),
    Kind("Long Data", None, &[]),
];

static FRAGMENTS: FragmentFields = FragmentFields {
    title: "Message fragment",
    fragments: MSG_FRAGMENTS,
    fragment: MSG_FRAGMENT,
    overlap: MSG_FRAGMENT_OVERLAP,
    conflict: MSG_FRAGMENT_OVERLAP_CONFLICTS,
    error: MSG_FRAGMENT_ERROR,
    count: MSG_FRAGMENT_COUNT,
    length: MSG_REASSEMBLED_LENGTH,
    data: None,
};

impl Dissect for Sccp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] =
        &[Claim::Number("mtp3.service_indicator", 3), Claim::Link(142)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.columns().set_protocol("SCCP (Int. ITU)");
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        let kind = b.u8(0)?;
        let layout = usize::from(kind).checked_sub(1).and_then(|n| LAYOUTS.get(n));
        match layout {
            Some(layout) => w.info(format_args!("{} ", layout.0)),
            None => w.info(format_args!("Unknown: {kind} ")),
        }
        w.item(MESSAGE_TYPE, &b, 0, 1)?;
        match layout {
            Some(layout) => {
                let message = Message { kind, layout, ..Message::default() };
                message.walk(w, &b)?;
            }
            None => {
                let len = b.reported();
                let item = w.item(UNKNOWN_MESSAGE, &b, 0, len)?;
                let plural = if len == 1 { "" } else { "s" };
                w.label(item, format_args!("Unknown message ({len} byte{plural})"));
            }
        }
        w.close(opened);
        Ok(())
    }
}

/// Connections that one capture may have; the subsystems of later ones are not known.
const MAX_CONNECTIONS: usize = 1 << 14;

/// The subsystem that each end of a connection serves, by whose reference it is.
#[derive(Debug, Default)]
struct Connections(HashMap<(Address, u32), u8>);

/// What was read of a message so far.
struct Message {
    kind: u8,
    layout: &'static Layout,
    called: Option<u8>,
    calling: Option<u8>,
    /// The references of the two ends.
    destination: Option<u32>,
    source: Option<u32>,
    has_more: bool,
    /// Whether it begins a message, how many parts are left, and by what reference they are told.
    segment: Option<(bool, u8, u32)>,
}

impl Default for Message {
    fn default() -> Self {
        Message {
            kind: 0,
            layout: &LAYOUTS[0],
            called: None,
            calling: None,
            destination: None,
            source: None,
            has_more: false,
            segment: None,
        }
    }
}

/// Types of messages that something more is known of.
mod kind {
    pub(super) const DATA_1: u8 = 6;
    pub(super) const EXTENDED: u8 = 17;
    pub(super) const LONG: u8 = 19;
}

impl Message {
    fn walk<C: Collector>(mut self, w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
        let Layout(_, fixed, variable, has_optional) = *self.layout;
        let mut at = 1;
        for code in fixed {
            let len = KINDS[usize::from(*code) - 1].1.unwrap_or(1);
            self.parameter(w, &b.slice(at, len)?, *code)?;
            at += len;
        }
        // Pointers count from themselves; of the long messages' two octets, from the second.
        let width = if self.kind >= kind::LONG { 2 } else { 1 };
        let mut places = [0; 4];
        let fields = [VARIABLE_POINTER1, VARIABLE_POINTER2, VARIABLE_POINTER3];
        let count = variable.len() + usize::from(has_optional);
        for (n, place) in places.iter_mut().take(count).enumerate() {
            let pointer = match width {
                2 => usize::from(b.u16_le(at)?),
                _ => usize::from(b.u8(at)?),
            };
            let field = if n < variable.len() { fields[n] } else { OPTIONAL_POINTER };
            w.item_le(field, b, at, width)?;
            *place = if pointer == 0 { 0 } else { at + width - 1 + pointer };
            at += width;
        }
        let optional = if has_optional { places[variable.len()] } else { 0 };
        if self.kind == kind::EXTENDED && optional > 0 {
            self.segment = segment(b, optional)?;
        }
        self.find(w);
        for (code, place) in variable.iter().zip(places) {
            let width = if *code == code::LONG_DATA { 2 } else { 1 };
            self.variable(w, b, (place, width), *code)?;
        }
        if optional > 0 {
            self.optional(w, b, optional)?;
        }
        self.learn(w);
        if let Some((begins, left, reference)) = self.segment {
            let place = places[2];
            let data = b.slice(place + 1, usize::from(b.u8(place)?))?;
            let channel = 1 << 32 | u64::from(reference);
            let begins = if begins { Begins::Yes } else { Begins::No };
            self.piece(w, data, (channel, begins, left == 0))?;
        }
        Ok(())
    }

    /// A part that a pointer leads to, or one that may be missing: its length, and what it holds.
    fn variable<C: Collector>(
        &mut self,
        w: &mut Walk<'_, C>,
        b: &Buf<'_>,
        (at, width): (usize, usize),
        code: u8,
    ) -> Result<usize, Fault> {
        let len = match width {
            2 => usize::from(b.u16_le(at)?),
            _ => usize::from(b.u8(at)?),
        };
        if code == code::DATA && self.segment.is_some() {
            return Ok(at + width + len);
        }
        let is_shown = !(code == code::DATA && self.kind == kind::DATA_1);
        if is_shown {
            let item = w.item_le(PARAMETER_LENGTH, b, at, width)?;
            match usize::from(code).checked_sub(1).and_then(|n| KINDS.get(n)) {
                Some(Kind(name, ..)) => w.label(item, format_args!("{name} length: {len}")),
                None => w.label(item, format_args!("Unknown: {code} length: {len}")),
            }
            w.hide(item);
        }
        let value = match code {
            // What a user's message lacks is missed where it is read.
            code::DATA | code::LONG_DATA => b.slice_up_to(at + width, len),
            _ => b.slice(at + width, len).map_err(contained)?,
        };
        self.parameter(w, &value, code)?;
        b.slice(at + width, len)?;
        Ok(at + width + len)
    }

    fn optional<C: Collector>(
        &mut self,
        w: &mut Walk<'_, C>,
        b: &Buf<'_>,
        mut at: usize,
    ) -> Walked {
        loop {
            let code = b.u8(at)?;
            if code == code::END {
                w.item(END_OPTIONAL_PARAM, b, at, 1)?;
                return Ok(());
            }
            let width = if code == code::LONG_DATA { 2 } else { 1 };
            at = self.variable(w, b, (at + 1, width), code)?;
        }
    }

    fn parameter<C: Collector>(&mut self, w: &mut Walk<'_, C>, b: &Buf<'_>, code: u8) -> Walked {
        let len = b.reported();
        let Some(Kind(_, fixed, fields)) =
            usize::from(code).checked_sub(1).and_then(|n| KINDS.get(n))
        else {
            let item = w.item(UNKNOWN_PARAMETER, b, 0, len)?;
            let plural = if len == 1 { "" } else { "s" };
            w.label(item, format_args!("Unknown parameter 0x{code:x} ({len} byte{plural})"));
            return Ok(());
        };
        if let Some(expected) = fixed
            && *expected != len
        {
            let text = format!("Wrong length indicated. Expected {expected}, got {len}");
            let item = w.text(b, 0, len, format_args!("{text}"))?;
            w.expert_text(WRONG_LENGTH, item, format_args!("{text}"));
            return Ok(());
        }
        for field in *fields {
            let item = w.item_le(*field, b, 0, len)?;
            if *field == LR {
                w.mark_generated(item);
            }
        }
        match code {
            code::DLR => self.destination = Some(reference(b, 0)?),
            code::SLR => self.source = Some(reference(b, 0)?),
            code::CALLED => self.called = address::show(w, b, &address::CALLED)?,
            code::CALLING => self.calling = address::show(w, b, &address::CALLING)?,
            // Only where there are no connections a message may be given back.
            code::CLASS if b.u8(0)? & 0xf < 2 => {
                w.item(HANDLING, b, 0, 1)?;
            }
            code::SEGMENTING => self.has_more = b.u8(0)? & 1 != 0,
            code::SEQUENCING => {
                let item = w.text(b, 0, 2, format_args!("Sequencing/Segmenting"))?;
                let opened = w.open(item);
                w.item(SEQUENCING_SEGMENTING_SSN, b, 0, 1)?;
                w.item(SEQUENCING_SEGMENTING_RSN, b, 1, 1)?;
                w.item(SEQUENCING_SEGMENTING_MORE, b, 1, 1)?;
                w.close(opened);
            }
            code::SEGMENTATION => {
                let item = w.text(b, 0, 4, format_args!("Segmentation"))?;
                let opened = w.open(item);
                for field in [SEGMENTATION_FIRST, SEGMENTATION_CLASS, SEGMENTATION_REMAINING] {
                    w.item(field, b, 0, 1)?;
                }
                w.item_le(SEGMENTATION_SLR, b, 1, 3)?;
                w.close(opened);
            }
            code::DATA | code::LONG_DATA if self.kind == kind::DATA_1 => {
                let channel = u64::from(self.destination.unwrap_or(0));
                return self.piece(w, *b, (channel, Begins::IfNoneOpen, !self.has_more));
            }
            code::DATA | code::LONG_DATA => return self.go_on(w, *b),
            _ => {}
        }
        Ok(())
    }

    /// Goes on with a message that may come in pieces.
    fn piece<C: Collector>(
        &self,
        w: &mut Walk<'_, C>,
        b: Buf<'_>,
        (channel, begins, last): (u64, Begins, bool),
    ) -> Walked {
        let piece = Piece { channel, number: None, begins, last, octets: b.captured() };
        match pieces::join(w, &piece) {
            Joined::Alone => self.go_on(w, b),
            Joined::Whole { message, parts } => {
                w.info_append(format_args!("(Message reassembled) "));
                let name = "Reassembled SCCP";
                let Some(source) = w.add_source(name, message.clone()) else { return Ok(()) };
                let whole = Buf::new(&message, message.len(), source);
                let outer = w.open_top();
                list_fragments(w, &FRAGMENTS, &whole, &pieces::places(&parts))?;
                w.close(outer);
                self.go_on(w, whole)
            }
            Joined::Open(_) | Joined::Stray => {
                w.info_append(format_args!("(Message fragment) "));
                Ok(())
            }
        }
    }

    fn go_on<C: Collector>(&self, w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let outer = w.open_top();
        users::go_on(w, b, [self.called, self.calling])?;
        w.close(outer);
        Ok(())
    }

    /// Takes the subsystem from the connection, where the message is of one.
    fn find<C: Collector>(&mut self, w: &mut Walk<'_, C>) {
        let Some(reference) = self.destination else { return };
        let key = (w.net.destination.clone(), reference);
        let known = w.remember(Scope::Capture, |all: &mut Connections, _| {
            all.0.get(&key).map(|subsystem| u32::from(*subsystem))
        });
        self.called = known.flatten().map(|subsystem| subsystem as u8);
    }

    /// Keeps the subsystem of a connection for the end whose reference was told.
    fn learn<C: Collector>(&self, w: &mut Walk<'_, C>) {
        let (Some(reference), Some(subsystem)) = (self.source, self.called.or(self.calling)) else {
            return;
        };
        let key = (w.net.source.clone(), reference);
        w.remember(Scope::Capture, |all: &mut Connections, _| {
            if all.0.len() >= MAX_CONNECTIONS && !all.0.contains_key(&key) {
                return;
            }
            all.0.insert(key, subsystem);
        });
    }
}

/// A reference, whose least significant octet comes first.
fn reference(b: &Buf<'_>, at: usize) -> Result<u32, Fault> {
    let [a, c, d] = b.array(at)?;
    Ok(u32::from_le_bytes([a, c, d, 0]))
}

/// What the segmentation among the parts that may be missing says.
fn segment(b: &Buf<'_>, mut at: usize) -> Result<Option<(bool, u8, u32)>, Fault> {
    loop {
        let code = b.u8(at)?;
        if code == code::END {
            return Ok(None);
        }
        let len = usize::from(b.u8(at + 1)?);
        if code == code::SEGMENTATION && len == 4 {
            let octet = b.u8(at + 2)?;
            return Ok(Some((octet & 0x80 != 0, octet & 0xf, reference(b, at + 3)?)));
        }
        at += 2 + len;
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::frame;

    /// A message to a register of subscribers.
    const UNITDATA: &[u8] = &[
        0x09, 0x81, 0x03, 0x0e, 0x10, 0x0b, 0x12, 0x02, 0x00, 0x12, 0x04, 0x94, 0x71, 0x10, 0x32,
        0x54, 0x76, 0x02, 0x42, 0x03, 0x02, 0xde, 0xad,
    ];

    #[test]
    fn addresses_have_titles() {
        let shown = frame(142, UNITDATA);
        assert_eq!(shown.protocols, "sccp:data");
        assert!(shown.columns.ends_with("SCCP (Int. ITU) UDT "));
        for line in [
            "1000 .... = Message handling: Return message on error (0x8)",
            "Called Party address (11 bytes)",
            "Global Title 0x4 (9 bytes)",
            "Called Party Digits: 491701234567",
            "[Number of Called Party Digits: 12]",
            "Country Code: Germany (Federal Republic of) (49)",
            "SubSystem Number: ISDN User Part (3)",
        ] {
            assert!(shown.has(line), "{line}");
        }
    }

    #[test]
    fn connections_have_references() {
        let shown = frame(142, &[2, 3, 2, 1, 6, 5, 4, 2, 1, 15, 2, 0xde, 0xad, 0]);
        assert!(shown.has("Destination Local Reference: 0x010203"));
        assert!(shown.has("[Local Reference: 0x040506]"));
        assert!(shown.has("End of Optional"));
        assert_eq!(shown.protocols, "sccp:data");
    }

    #[test]
    fn wrong_lengths_are_noted() {
        let shown = frame(142, &[2, 3, 2, 1, 6, 5, 4, 2, 1, 9, 2, 1, 2, 0]);
        assert!(shown.has("Wrong length indicated. Expected 1, got 2"));
    }

    #[test]
    fn what_is_cut_off_is_malformed() {
        for len in 1..UNITDATA.len() {
            let shown = frame(142, &UNITDATA[..len]);
            assert!(shown.columns.contains("Malformed"), "{len}");
        }
    }
}
