//! Apache Kafka's protocol (Kafka's documentation, "Kafka protocol guide"): requests and responses, matched by their numbers, and
//! what clients and brokers say in them. What brokers say to each other, and records that are compressed, are not taken apart.

mod body;
mod fields;
mod records;
mod schema;

use lamna_fields::{Encoding, FieldDef};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::proto::pairs::{Pair, Pairs};
use crate::registry::{Claim, Dissect};
use crate::stream::{Framing, Pdu};
use crate::track::Scope;
use crate::walk::{REST, Walk};
use body::Body;
use fields::*;

/// The port of brokers.
const PORT: u16 = 9092;

/// Octets of a message's length, and of the smallest message.
const LENGTH_LEN: usize = 4;
const MIN_LEN: usize = 4;

/// The question for versions.
const API_VERSIONS: u16 = 18;

/// The request that produces, and the first version of it that names a transaction.
const PRODUCE: u16 = 0;
const FIRST_TRANSACTIONAL: u16 = 3;

/// Where the client's name stands in a request.
const CLIENT_AT: usize = 12;

/// The last version of every kind of requests that Wireshark knows.
static LAST_VERSIONS: [u16; 48] = [
    8, 11, 5, 9, 4, 2, 6, 3, 8, 7, 3, 7, 4, 4, 5, 5, 3, 1, 3, 5, 4, 1, 3, 3, 1, 1, 1, 0, 3, 2, 2,
    2, 2, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 1, 0, 0, 0,
];

/// The last version that is known of a kind of requests.
fn last_version(key: u16) -> Option<u16> {
    LAST_VERSIONS.get(usize::from(key)).copied()
}

/// What kind of requests has this number.
fn name(key: u16) -> String {
    API_KEY_VALUES.get(key.into()).map_or_else(|| format!("Unknown {key}"), str::to_owned)
}

/// Kafka.
#[derive(Clone, Copy, Debug)]
pub struct Kafka;

impl Dissect for Kafka {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const TEXT: Encoding = Encoding::Utf8;
    const CLAIMS: &'static [Claim] = &[Claim::TcpPort(PORT)];
    const FRAMES: bool = true;
    const SHOWS_SIZE: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("Kafka");
        let outer = w.open_top();
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        w.item(LEN, &b, 0, LENGTH_LEN)?;
        if w.net.destination_port == PORT {
            request(w, &b, root)?;
        } else {
            response(w, &b, root)?;
        }
        w.close(opened);
        w.close(outer);
        Ok(())
    }

    fn frame(_: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        let Some(len) = bytes.first_chunk::<LENGTH_LEN>() else { return Pdu::MoreUnknown };
        let len = LENGTH_LEN.saturating_add((u32::from_be_bytes(*len) as usize).max(MIN_LEN));
        if len > bytes.len() { Pdu::More(len - bytes.len()) } else { Pdu::Whole(len) }
    }
}

/// Names a message in Info and in its own label.
fn tell<C: Collector>(w: &mut Walk<'_, C>, root: Item, key: u16, version: u16, what: &str) {
    if !w.wants_columns() && !w.labels() {
        return;
    }
    let name = name(key);
    let known = last_version(key).is_none_or(|last| version <= last);
    let note = if known { "" } else { " [Unsupported API version]" };
    // Of several messages in a frame the last one is told.
    w.info(format_args!("Kafka {name} v{version} {what}{note}"));
    w.append(root, format_args!(" ({name} v{version} {what})"));
}

fn request<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, root: Item) -> Walked {
    let (key, version, number) = (b.u16(4)?, b.u16(6)?, b.u32(8)?);
    let frame = w.frame;
    let answered = !is_unanswered(b, key, version);
    let pair = w.remember(Scope::Stream, |pairs: &mut Pairs<u32, (u16, u16)>, memory| {
        if answered { pairs.request(number, (key, version), frame, memory) } else { Pair::Alone }
    });
    tell(w, root, key, version, "Request");
    let hidden = w.item(REQUEST_KEY, b, 4, 2)?;
    w.hide(hidden);
    w.item(API_KEY, b, 4, 2)?;
    let hidden = w.item(REQUEST_VERSION, b, 6, 2)?;
    w.hide(hidden);
    let item = w.item(API_VERSION, b, 6, 2)?;
    unsupported(w, item, key, version);
    w.item(CORRELATION_ID, b, 8, 4)?;
    let len = b.u16(12)? as i16;
    let text = usize::try_from(len).unwrap_or(0);
    body::text(w, b, CLIENT_ID, 12, 2, (len >= 0).then_some(text))?;
    if let Some(Pair::Request(link)) = pair
        && let Some(frame) = w.link(link)
    {
        w.generated(RESPONSE_FRAME, b, 0, frame);
    }
    let at = CLIENT_AT + 2 + text;
    content(w, b, root, (key, version, true), at)
}

/// Notes that a version is newer than what is known of its kind of messages.
fn unsupported<C: Collector>(w: &mut Walk<'_, C>, item: Item, key: u16, version: u16) {
    if let Some(last) = last_version(key).filter(|last| version > *last)
        && w.fields()
    {
        let (name, range) = (name(key), range(last));
        w.expert_text(
            UNSUPPORTED_API_VERSION,
            item,
            format_args!("Unsupported {name} version. Supports {range}."),
        );
    }
}

/// What a message of a kind and version carries, from `at` on.
fn content<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    root: Item,
    (key, version, asks): (u16, u16, bool),
    mut at: usize,
) -> Walked {
    if !w.fields() {
        return Ok(());
    }
    let is_versions = key == API_VERSIONS && !asks;
    let Some((first_compact, parts)) = schema::message(key, asks) else { return Ok(()) };
    let body = Body { b, version, is_compact: version >= first_compact };
    if body.is_compact && !is_versions {
        at = body::tags(w, &body, at)?;
    }
    at = if is_versions {
        api_versions(w, &body, at)?
    } else {
        body::parts(w, &body, at, parts, &mut Vec::new())?
    };
    if at != b.reported() {
        w.expert(PDU_LENGTH_MISMATCH, root);
    }
    Ok(())
}

/// Whether a request asks for no response: what is produced without an acknowledgement.
fn is_unanswered(b: &Buf<'_>, key: u16, version: u16) -> bool {
    let text_len = |at: usize| usize::try_from(b.u16(at).unwrap_or(0) as i16).unwrap_or(0);
    let mut at = CLIENT_AT + 2 + text_len(CLIENT_AT);
    if version >= FIRST_TRANSACTIONAL {
        at += 2 + text_len(at);
    }
    key == PRODUCE && b.u16(at).is_ok_and(|acknowledgements| acknowledgements == 0)
}

/// The versions up to the last known one, as text.
fn range(last: u16) -> String {
    if last == 0 { "v0".to_owned() } else { format!("v0-{last}") }
}

fn response<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, root: Item) -> Walked {
    let number = b.u32(4)?;
    let frame = w.frame;
    let known = w.remember(Scope::Stream, |pairs: &mut Pairs<u32, (u16, u16)>, memory| {
        let (pair, value) = pairs.response(&number, frame, memory);
        (pair, value)
    });
    w.item(CORRELATION_ID, b, 4, 4)?;
    let Some((Pair::Response(frame, _), Some((key, version)))) = known else {
        let text = "Kafka Response (Undecoded, Request Missing)";
        w.info(format_args!("{text}"));
        w.expert(REQUEST_MISSING, root);
        return Ok(());
    };
    tell(w, root, key, version, "Response");
    w.generated(REQUEST_FRAME, b, 0, u64::from(frame));
    let hidden = w.generated(RESPONSE_KEY, b, 0, u64::from(key));
    w.hide(hidden);
    w.generated(API_KEY, b, 0, u64::from(key));
    let item = w.generated(RESPONSE_VERSION, b, 0, u64::from(version));
    unsupported(w, item, key, version);
    content(w, b, root, (key, version, false), 8)
}

/// Walks the versions that a broker knows; answers where they end.
fn api_versions<C: Collector>(
    w: &mut Walk<'_, C>,
    body: &Body<'_, '_>,
    at: usize,
) -> Result<usize, Fault> {
    let b = body.b;
    w.item(ERROR, b, at, 2)?;
    let (count, mut at) = body.count(w, at + 2)?;
    for _ in 0..count {
        let (key, low, high) = (b.u16(at)?, b.u16(at + 2)?, b.u16(at + 4)?);
        let name = name(key);
        let versions = if low == high { format!("v{low}") } else { format!("v{low}-{high}") };
        let item = w.text(b, at, 6, format_args!("API Version {name} ({versions})"))?;
        let opened = w.open(item);
        let start = at;
        at = w.row(
            b,
            at,
            &[
                (API_VERSIONS_API_KEY, 2),
                (API_VERSIONS_MIN_VERSION, 2),
                (API_VERSIONS_MAX_VERSION, 2),
            ],
        )?;
        match last_version(key) {
            None => {
                w.append(item, format_args!(" [Unknown API key]"));
                w.expert_text(UNKNOWN_API_KEY, item, format_args!("{name} API key"));
            }
            Some(last) if high > last => {
                let range = range(last);
                w.append(item, format_args!(" [Unsupported API version. Supports {range}]"));
                w.expert_text(
                    UNSUPPORTED_API_VERSION,
                    item,
                    format_args!("Unsupported {name} version. Supports {range}."),
                );
            }
            Some(_) => {}
        }
        if body.is_compact {
            at = body::tags(w, body, at)?;
            w.set_len(item, at - start);
        }
        w.close(opened);
    }
    if body.version > 0 {
        w.item(THROTTLE_TIME, b, at, 4)?;
        at += 4;
    }
    if body.is_compact { body::tags(w, body, at) } else { Ok(at) }
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::segment;

    #[test]
    fn a_request_names_its_kind() {
        let shown =
            segment(40_000, 9092, b"\0\0\0\x11\0\x03\0\x02\0\0\0\x07\0\x03cli\xff\xff\xff\xff");
        assert_eq!(shown.info, "Kafka Kafka Metadata v2 Request");
        assert!(shown.has("Client ID: cli"));
        assert!(shown.tree[0].contains("(Metadata v2 Request)"));
    }

    #[test]
    fn versions_have_an_end() {
        let shown = segment(40_000, 9092, b"\0\0\0\x10\0\x03\0\x0c\0\0\0\x07\xff\xff\0\0\0\0\0\0");
        assert_eq!(shown.info, "Kafka Kafka Metadata v12 Request [Unsupported API version]");
        assert!(shown.has("Client ID: [ Null ]"));
    }

    #[test]
    fn a_response_needs_its_request() {
        let shown = segment(9092, 40_000, b"\0\0\0\x04\0\0\0\x07");
        assert_eq!(shown.info, "Kafka Kafka Response (Undecoded, Request Missing)");
    }
}
