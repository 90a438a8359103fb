//! GPRS Tunnelling Protocol, version 2 (3GPP TS 29.274): the control plane of mobile networks of the fourth generation. Contexts
//! of mobility management and of broadcast services, and the containers of radio networks, are shown by their names alone.

mod elements;
mod fields;
mod filters;
mod special;
mod words;

use std::collections::HashMap;

use lamna_fields::{Encoding, Field, FieldDef, FieldType, Value};

use crate::buf::{Buf, Walked};
use crate::collect::{Collector, Item};
use crate::proto::e212;
use crate::registry::Dissect;
use crate::track::{Link, Scope};
use crate::walk::{REST, Walk};
use elements::{Part, Title};
pub use fields::*;
pub(crate) use words::CAUSE_VALUES;
use words::*;

/// Octets of an element's type, length and instance.
const HEAD: usize = 4;

/// Elements inside of elements that are looked into: deeper than any message goes.
const MAX_NESTING: usize = 8;

/// Fields for a country and a network: of the network itself, and of areas and cells.
const PLAIN: (Field, Field) = (e212::MCC, e212::MNC);
const SAI: (Field, Field) = (e212::SAI_MCC, e212::SAI_MNC);

/// The protocol. What carries it is version 1's layer.
#[derive(Clone, Copy, Debug)]
pub struct GtpV2;

/// Whether a message of this type asks for an answer that is told.
fn is_request(kind: u8) -> bool {
    matches!(
        kind,
        25 | 27 | 29 | 32 | 34 | 36 | 64 | 66 | 68 | 95 | 97 | 99 | 130 | 133 | 135 | 137 | 139
    )
}

/// Whether a message of this type is such an answer: each has the number behind what it answers.
fn is_answer(kind: u8) -> bool {
    kind > 0 && is_request(kind - 1)
}

impl Dissect for GtpV2 {
    const FIELDS: &'static [FieldDef] = FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("GTPv2");
        let another = message(w, &b)?;
        let Some(end) = another else { return Ok(()) };
        w.info_append(format_args!(" / "));
        message(w, &b.from(end)?)?;
        Ok(())
    }
}

/// A message; where another one begins, if it says that one follows.
fn message<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
) -> Result<Option<usize>, crate::buf::Fault> {
    const PIGGYBACKED: u8 = 0x10;
    const TUNNEL: u8 = 8;
    const PRIORITY: u8 = 4;
    let (flags, kind) = (b.u8(0)?, b.u8(1)?);
    let name = MESSAGE_TYPE_VALUES.get(u64::from(kind)).unwrap_or("Unknown");
    w.info_append(format_args!("{name}"));
    let len = HEAD + usize::from(b.u16(2)?);
    let another = flags & PIGGYBACKED != 0;
    let b = &if another { b.slice_up_to(0, len) } else { *b };
    let (_, opened) = w.open_protocol(b, 0, len.min(b.len()))?;
    let item = w.item(FLAGS, b, 0, 1)?;
    w.bits(item, &[VERSION, P, T, MP], b, 0, 1)?;
    w.item(MESSAGE_TYPE, b, 1, 1)?;
    w.item(MSG_LENGTH, b, 2, 2)?;
    let mut at = HEAD;
    if flags & TUNNEL != 0 {
        w.item(TEID, b, at, 4)?;
        at += 4;
    }
    let number = b.u24(at)?;
    w.item(SEQ, b, at, 3)?;
    w.item(if flags & PRIORITY != 0 { MP_2 } else { SPARE }, b, at + 3, 1)?;
    at += 4;
    elements(w, &b.from(at)?, 0, kind)?;
    answer(w, b, kind, number);
    w.close(opened);
    Ok(another.then_some(len))
}

/// Requests of a conversation that may be open at a time.
const MAX_OPEN: usize = 1 << 10;

/// The requests by their sequence numbers: those that were not answered yet with the promise of an answer, and those that
/// were. Each is its frame and its time.
#[derive(Debug, Default)]
struct Requests {
    open: HashMap<u32, ((u32, i64), Link)>,
    answered: HashMap<u32, (u32, i64)>,
}

/// Tells which request a response answers, or where a request is answered. What is neither, and has the number of a
/// request that was answered, is told that too.
fn answer<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, kind: u8, number: u32) {
    let (frame, time) = (w.frame.number, w.frame.time.unwrap_or_default());
    let known = w.remember(Scope::Stream, |requests: &mut Requests, memory| {
        if is_request(kind) {
            if requests.open.len() >= MAX_OPEN {
                requests.open.clear();
            }
            let link = memory.new_link();
            requests.open.insert(number, ((frame, time), link));
            return Some((None, Some(link)));
        }
        let (asked, begun) = if is_answer(kind) {
            let (request, link) = requests.open.remove(&number)?;
            memory.set_link(link, u64::from(frame));
            if requests.answered.len() >= MAX_OPEN {
                requests.answered.clear();
            }
            requests.answered.insert(number, request);
            request
        } else {
            *requests.answered.get(&number)?
        };
        Some((Some((asked, time - begun)), None))
    });
    let (asked, link) = known.flatten().unwrap_or((None, None));
    if let Some((asked, took)) = asked {
        w.generated(RESPONSE_TO, b, 0, u64::from(asked));
        w.generated_signed(RESPONSE_TIME, b, 0, took);
    } else if let Some(answer) = link.and_then(|link| w.link(link)) {
        w.generated(RESPONSE_IN, b, 0, answer);
    }
}

/// Elements one after the other, in a message of type `message`.
fn elements<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, depth: usize, message: u8) -> Walked {
    let mut at = 0;
    while at < b.reported() {
        let left = b.remaining(at);
        if left < HEAD - 1 {
            let text = format_args!("Not enough data left for IE and length, {left} bytes");
            return wrong(w, b, (at, left), text);
        }
        let (kind, len) = (b.u8(at)?, usize::from(b.u16(at + 1)?));
        let left = left.checked_sub(HEAD).ok_or(crate::buf::Fault::Malformed)?;
        let name = IE_TYPE_VALUES.get(u64::from(kind)).unwrap_or("Unknown");
        if left < len {
            let text = format_args!(
                "Less data left than indicated by length {len}, remaining length {left}"
            );
            wrong(w, b, (at + HEAD, left), text)?;
            w.item(IE_TYPE, b, at, 1)?;
            w.item(IE_LEN, b, at + 1, 2)?;
            return Ok(());
        }
        let item = w.text(b, at, HEAD + len, format_args!("{name} : "))?;
        let opened = w.open(item);
        let field = w.item(IE_TYPE, b, at, 1)?;
        if kind == 0 {
            w.expert(IE_TYPE_RESERVED, field);
        }
        w.item(IE_LEN, b, at + 1, 2)?;
        w.item(CR, b, at + 3, 1)?;
        w.item(INSTANCE, b, at + 3, 1)?;
        let content = b.slice(at + HEAD, len)?;
        if elements::is_group(kind) && depth < MAX_NESTING {
            w.append(item, format_args!("[Grouped IE]"));
            elements(w, &content, depth + 1, message)?;
        } else if let Some((title, list)) = elements::element(kind) {
            parts(w, &content, list)?;
            show_title(w, &content, title, list, item)?;
        } else {
            special::element(w, &content, kind, item, message)?;
        }
        w.close(opened);
        at += HEAD + len;
    }
    Ok(())
}

/// Octets that a length does not fit.
fn wrong<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    (at, len): (usize, usize),
    text: std::fmt::Arguments<'_>,
) -> Walked {
    let item = w.text(b, at, len, text)?;
    w.expert_text(IE_LEN_INVALID, item, text);
    Ok(())
}

/// Octets that are not looked into.
fn undissected<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, text: &str) -> Walked {
    let item = w.text(b, at, REST, format_args!("{text}"))?;
    w.expert_text(IE_DATA_NOT_DISSECTED, item, format_args!("{text}"));
    Ok(())
}

/// Adds a field that is those bits of the octet that the mask has, whose definition does not say so.
fn masked<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    field: Field,
    mask: u8,
) -> Result<Item, crate::buf::Fault> {
    let octet = b.u8(at)?;
    let value = (octet & mask) >> mask.trailing_zeros();
    let item = w.number(field, b, at, 1, u64::from(value))?;
    if w.labels() {
        let mut picture = String::new();
        for bit in (0..8).rev() {
            if bit == 3 {
                picture.push(' ');
            }
            picture.push(match (mask >> bit & 1, octet >> bit & 1) {
                (0, _) => '.',
                (_, bit) => char::from(b'0' + bit),
            });
        }
        w.prepend(item, b, format_args!("{picture} = "));
    }
    Ok(item)
}

/// What an element is made of.
fn parts<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, list: &[Part]) -> Walked {
    let mut at = 0;
    for part in list {
        match *part {
            Part::Octet(bits) => {
                for (field, mask) in bits {
                    if *mask == 0 {
                        w.item(*field, b, at, 1)?;
                    } else {
                        masked(w, b, at, *field, *mask)?;
                    }
                }
                at += 1;
            }
            Part::One(field, len) => {
                w.item(field, b, at, usize::from(len))?;
                at += usize::from(len);
            }
            Part::Time(field, len) => {
                w.item_as(field, b, at, usize::from(len), Encoding::Ntp)?;
                at += usize::from(len);
            }
            Part::All(field) => {
                w.item(field, b, at, b.remaining(at))?;
                at = b.reported();
            }
            Part::Rest(field) => {
                if at < b.reported() {
                    w.item(field, b, at, b.remaining(at))?;
                }
                at = b.reported();
            }
            Part::Whole(field) => {
                w.item(field, b, at, b.remaining(at))?;
            }
            Part::Counted(field, text) => {
                let len = usize::from(b.u8(at)?);
                w.item(field, b, at, 1)?;
                if len > 0 {
                    w.item(text, b, at + 1, len)?;
                }
                at += 1 + len;
            }
            Part::Network(country, network) => {
                e212::network(w, b, at, (country, network))?;
                at += 3;
            }
            Part::End if at == b.reported() => {
                if at == 1 {
                    wrong(
                        w,
                        b,
                        (0, 1),
                        format_args!("Older version?, should be 2 octets in 8.0.0"),
                    )?;
                }
                return Ok(());
            }
            Part::End => {}
            Part::More => {
                if at < b.reported() {
                    undissected(w, b, at, "The rest of the IE not dissected yet")?;
                }
            }
        }
    }
    Ok(())
}

/// What the title of an element says besides its name.
fn show_title<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    title: Title,
    list: &[Part],
    item: Item,
) -> Walked {
    if !w.labels() {
        return Ok(());
    }
    let number = |len: u8| -> Result<u64, crate::buf::Fault> {
        let octets = b.bytes(0, usize::from(len))?;
        Ok(octets.iter().fold(0, |n, octet| n << 8 | u64::from(*octet)))
    };
    match title {
        Title::Nothing => {}
        Title::Number(len) => w.append(item, format_args!("{}", number(len)?)),
        Title::Octets(len) => {
            w.append(item, format_args!("{:01$x}", number(len)?, 2 * usize::from(len)));
        }
        Title::Place => w.append(item, format_args!("{}", e212::Network::new(b.array(0)?))),
        Title::Word | Title::Value => {
            let (field, len) = match list.first() {
                Some(Part::One(field, len) | Part::Time(field, len)) => (*field, *len),
                Some(Part::Octet([(field, _), ..])) => (*field, 1),
                _ => return Ok(()),
            };
            let text = value_text(w.def(field), b.bytes(0, usize::from(len))?);
            let shown = match title {
                Title::Word => text.rsplit_once(" (").map_or(&*text, |(word, _)| word),
                _ => &text,
            };
            w.append(item, format_args!("{shown}"));
        }
    }
    Ok(())
}

/// The value that a field has over these octets, as it stands behind its title.
fn value_text(def: &FieldDef, octets: &[u8]) -> String {
    let number = octets.iter().fold(0u64, |n, octet| n << 8 | u64::from(*octet));
    let value = match def.kind {
        FieldType::AbsoluteTime => match lamna_fields::decode(def, octets, Encoding::Ntp) {
            Some(value) => value,
            None => return String::new(),
        },
        _ if def.mask != 0 => Value::Uint((number & def.mask) >> def.shift()),
        _ => Value::Uint(number),
    };
    let mut text = String::new();
    // Writing to a String cannot fail.
    let _ = def.write_label(&mut text, &value);
    text.split_once(": ").map_or(text.clone(), |(_, value)| value.to_owned())
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::shown;

    fn packet(kind: u8, elements: &[u8]) -> Vec<u8> {
        let mut packet = vec![0x48, kind];
        packet.extend((8 + elements.len() as u16).to_be_bytes());
        packet.extend([0, 0, 0, 1, 0, 0, 5, 0]);
        packet.extend(elements);
        packet
    }

    #[test]
    fn a_session_is_asked_for() {
        let elements = [
            &[1, 0, 8, 0, 0x02, 0x08, 0x11, 0x32, 0x54, 0x76, 0x98, 0xf3][..],
            &[87, 0, 9, 0, 0x8a, 0, 0, 0, 3, 10, 4, 128, 21],
            &[83, 0, 3, 0, 0x02, 0xf8, 0x10],
            &[93, 0, 5, 0, 73, 0, 1, 0, 5],
        ]
        .concat();
        let shown = shown(2123, 2123, &packet(32, &elements));
        assert_eq!(shown.protocols, "eth:ethertype:ip:udp:gtp:gtpv2");
        assert_eq!(shown.info, "GTPv2 Create Session Request");
        for line in [
            "International Mobile Subscriber Identity (IMSI) : 208011234567893",
            "Mobile Network Code (MNC): Orange (01)",
            "Serving Network : MCC 208 France, MNC 01 Orange",
            "Bearer Context : [Grouped IE]",
            "EPS Bearer ID (EBI) : 5",
            ".... 0101 = EPS Bearer ID (EBI): 5",
        ] {
            assert!(shown.has(line), "{line}: {shown:#?}");
        }
    }

    #[test]
    fn a_message_may_ride_on_another() {
        let mut first = packet(33, &[2, 0, 2, 0, 16, 0]);
        first[0] |= 0x10;
        first.extend(packet(95, &[73, 0, 1, 0, 5]));
        let shown = shown(2123, 2123, &first);
        assert_eq!(shown.info, "GTPv2 Create Session Response / Create Bearer Request");
        assert!(shown.has("Cause : Request accepted (16)"), "{shown:#?}");
    }

    #[test]
    fn an_element_longer_than_its_message_is_told() {
        let shown = shown(2123, 2123, &packet(32, &[1, 0, 2, 0, 0x21]));
        let text = "Less data left than indicated by length 2, remaining length 1";
        assert!(shown.has(text), "{shown:#?}");
    }

    #[test]
    fn a_filter_of_packets_is_taken_apart() {
        let template = [84, 0, 13, 0, 0x21, 0x20, 5, 9, 0x10, 192, 168, 1, 1, 255, 255, 255, 255];
        let shown = shown(2123, 2123, &packet(95, &template));
        assert!(shown.has("IPv4 address: 192.168.1.1"), "{shown:#?}");
        assert!(shown.has(".... 0000 = Packet filter identifier: 1 (0)"), "{shown:#?}");
    }
}
