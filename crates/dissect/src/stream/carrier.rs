//! What carries messages: TCP, or TLS that is opened; and how the parts of messages are shown there.

use std::fmt::Write as _;

use lamna_fields::{Field, ProtocolId};

use super::{Kind, Part, Payload, deliver};
use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::proto::{tcp, tls};
use crate::walk::{REST, Walk};

/// What carries a stream of messages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Carrier {
    /// TCP, whose ports tell what the messages are.
    #[default]
    Tcp,
    /// TLS, and what is known to be inside.
    Tls(Inside),
}

/// What is known to be inside of TLS.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Inside {
    /// Whether its name is known.
    pub(crate) is_known: bool,
    /// Its protocol, where there is one for it.
    pub(crate) protocol: Option<ProtocolId>,
}

/// The protocol that was assigned to what TLS carries in a conversation.
#[derive(Debug, Default)]
pub(crate) struct Assigned(pub(crate) Option<ProtocolId>);

impl Carrier {
    /// Which of the streams in a conversation over TCP it is.
    pub(super) fn layer(self) -> u8 {
        u8::from(self != Carrier::Tcp)
    }

    pub(super) fn words(self) -> &'static Words {
        match self {
            Carrier::Tcp => &OF_TCP,
            Carrier::Tls(_) => &OF_TLS,
        }
    }
}

/// What parts of messages are called, and the fields that show them, of the carrier's table.
pub(super) struct Words {
    /// The heuristic list of what it carries.
    pub(super) heuristics: &'static str,
    /// The name of the octets of a message.
    pub(super) source: &'static str,
    /// What Info says of a part.
    pub(super) suffix: &'static str,
    list: &'static str,
    data: &'static str,
    segments: Field,
    segment: Field,
    segment_count: Field,
    segment_data: Field,
    reassembled_in: Field,
    reassembled_length: Field,
    reassembled_data: Field,
}

static OF_TCP: Words = Words {
    heuristics: "tcp",
    source: "Reassembled TCP",
    suffix: "[TCP segment of a reassembled PDU]",
    list: "TCP Segments",
    data: "TCP segment data",
    segments: tcp::SEGMENTS,
    segment: tcp::SEGMENT,
    segment_count: tcp::SEGMENT_COUNT,
    segment_data: tcp::SEGMENT_DATA,
    reassembled_in: tcp::REASSEMBLED_IN,
    reassembled_length: tcp::REASSEMBLED_LENGTH,
    reassembled_data: tcp::REASSEMBLED_DATA,
};

static OF_TLS: Words = Words {
    heuristics: "tls",
    source: "Reassembled TLS",
    suffix: "[TLS segment of a reassembled PDU]",
    list: "TLS segments",
    data: "TLS segment data",
    segments: tls::SEGMENTS,
    segment: tls::SEGMENT,
    segment_count: tls::SEGMENT_COUNT,
    segment_data: tls::SEGMENT_DATA,
    reassembled_in: tls::REASSEMBLED_IN,
    reassembled_length: tls::REASSEMBLED_LENGTH,
    reassembled_data: tls::REASSEMBLED_DATA,
};

/// What octets that were opened have said in the columns.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Spoken {
    /// What messages say of themselves.
    #[default]
    Messages,
    /// At their end, that a message goes on.
    Held,
    /// Nothing: nobody knows them.
    Nothing,
}

/// Goes on with octets of a stream that the current protocol, which is TLS, has opened: `root` is its item, `inside` what is
/// known to be spoken, `sequence` the place of the first octet in the stream.
pub(crate) fn opened<C: Collector>(
    w: &mut Walk<'_, C>,
    root: Item,
    b: Buf<'_>,
    inside: Inside,
    sequence: u32,
) -> Result<Spoken, Fault> {
    let carrier = Carrier::Tls(inside);
    let outer = std::mem::replace(&mut w.net.carrier, carrier);
    w.net.spoken = Spoken::Messages;
    let (bytes, source, start) = (b.captured(), b.source(), b.start());
    let (kind, layer) = (Kind::New, carrier.layer());
    let payload = Payload { sequence, fin: false, kind, bytes, source, start, layer };
    let layers = w.layers.len();
    let opened = w.open_top();
    let result = deliver(w, root, &payload, b);
    w.close(opened);
    w.net.carrier = outer;
    if w.net.spoken == Spoken::Messages && w.layers.len() == layers {
        w.net.spoken = Spoken::Nothing;
    }
    result.map(|()| w.net.spoken)
}

/// Says in Info that there is no more than a part of a message.
pub(super) fn say_held<C: Collector>(w: &mut Walk<'_, C>) {
    let suffix = w.net.carrier.words().suffix;
    if w.net.carrier == Carrier::Tcp {
        w.columns().append_info_separated(" ", format_args!("{suffix}"));
    } else {
        w.info(format_args!("{suffix}"));
        w.net.spoken = Spoken::Held;
    }
}

/// Lists the parts of a message that was put together; the items of the list, and of its last part.
pub(super) fn show_parts<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    parts: &[Part],
) -> Result<(Item, Item), Fault> {
    if !w.fields() {
        return Ok((Item::NONE, Item::NONE));
    }
    let words = w.net.carrier.words();
    let outer = w.open_top();
    let item = w.item(words.segments, b, 0, REST)?;
    w.mark_generated(item);
    label_list(w, item, b.len(), parts);
    let opened = w.open(item);
    let mut at = 0;
    let mut shown = Item::NONE;
    for part in parts {
        let len = (part.len as usize).min(b.len().saturating_sub(at));
        shown = w.number(words.segment, b, at, len, u64::from(part.frame))?;
        label_part(w, shown, at, &Part { len: len as u32, ..*part });
        w.mark_generated(shown);
        at += len;
    }
    w.generated(words.segment_count, b, 0, parts.len() as u64);
    w.generated(words.reassembled_length, b, 0, b.len() as u64);
    let data = w.item(words.reassembled_data, b, 0, REST)?;
    w.mark_generated(data);
    w.close(opened);
    w.close(outer);
    Ok((item, shown))
}

/// Says in the list's label what each part brought.
pub(super) fn label_list<C: Collector>(
    w: &mut Walk<'_, C>,
    list: Item,
    total: usize,
    parts: &[Part],
) {
    if !list.is_some() || !w.labels() {
        return;
    }
    let mut text = String::new();
    for (i, part) in parts.iter().enumerate() {
        let comma = if i == 0 { " " } else { ", " };
        // Writing to a String cannot fail.
        let _ = write!(text, "{comma}#{}({})", part.frame, part.len);
    }
    let (count, what) = (parts.len(), w.net.carrier.words().list);
    w.label(list, format_args!("{count} Reassembled {what} ({total} bytes):"));
    // What is added to a label ends where there is no more room, without a word.
    w.append(list, format_args!("{text}"));
}

/// Says what a part that lies at `at` brought.
pub(super) fn label_part<C: Collector>(w: &mut Walk<'_, C>, item: Item, at: usize, part: &Part) {
    let Part { frame, len } = *part;
    let last = (at + len as usize).saturating_sub(1);
    let plural = if len == 1 { "" } else { "s" };
    if len == 0 {
        w.label(item, format_args!("Frame: {frame} (no data)"));
    } else {
        w.label(item, format_args!("Frame: {frame}, payload: {at}-{last} ({len} byte{plural})"));
    }
}

/// Shows octets that are a part of a message which is whole elsewhere; `state` comes before what they are called.
pub(super) fn segment_data<C: Collector>(
    w: &mut Walk<'_, C>,
    root: Item,
    b: &Buf<'_>,
    state: &str,
    reassembled_in: Option<u32>,
) -> Walked {
    if !w.fields() {
        return Ok(());
    }
    let words = w.net.carrier.words();
    let opened = w.open(root);
    if let Some(frame) = reassembled_in {
        w.generated(words.reassembled_in, b, 0, u64::from(frame));
    }
    let item = w.item(words.segment_data, b, 0, REST)?;
    let plural = if b.len() == 1 { "" } else { "s" };
    w.label(item, format_args!("{state}{} ({} byte{plural})", words.data, b.len()));
    w.close(opened);
    Ok(())
}
