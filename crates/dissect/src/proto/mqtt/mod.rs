//! MQ Telemetry Transport, versions 3.1, 3.1.1 and 5.0 (OASIS MQTT Version 5.0, sections 2 and 3).

mod fields;
mod values;

use std::ops::Range;

use lamna_fields::{Encoding, Field, FieldDef};

use self::fields as f;
pub use self::fields::FIELDS;
use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::bitmask;
use crate::registry::{Claim, Dissect, Held};
use crate::stream::{Framing, Pdu};
use crate::track::Scope;
use crate::walk::Walk;

/// Most octets of a remaining length (section 1.5.5).
const MAX_VARIABLE_LEN: usize = 4;

/// Packet types (section 2.1.2).
mod kind {
    pub(super) const CONNECT: u8 = 1;
    pub(super) const CONNACK: u8 = 2;
    pub(super) const PUBLISH: u8 = 3;
    pub(super) const PUBACK: u8 = 4;
    pub(super) const PUBREC: u8 = 5;
    pub(super) const PUBREL: u8 = 6;
    pub(super) const PUBCOMP: u8 = 7;
    pub(super) const SUBSCRIBE: u8 = 8;
    pub(super) const SUBACK: u8 = 9;
    pub(super) const UNSUBSCRIBE: u8 = 10;
    pub(super) const UNSUBACK: u8 = 11;
    pub(super) const DISCONNECT: u8 = 14;
    pub(super) const AUTH: u8 = 15;
}

/// Versions of the protocol, as `CONNECT` tells them; 0 while none was told.
mod version {
    pub(super) const V3_1: u8 = 3;
    pub(super) const V3_1_1: u8 = 4;
    pub(super) const V5: u8 = 5;
}

/// A number of variable length (section 1.5.5) at the start of `octets`: the number and how many octets it
/// takes; `None` while it is not whole.
pub fn variable_number(octets: &[u8]) -> Option<(u32, usize)> {
    let mut number = 0;
    for (i, octet) in octets.iter().take(MAX_VARIABLE_LEN).enumerate() {
        number |= u32::from(octet & 0x7f) << (7 * i);
        if octet & 0x80 == 0 || i + 1 == MAX_VARIABLE_LEN {
            return Some((number, i + 1));
        }
    }
    None
}

/// What a session is known to speak.
#[derive(Debug, Default)]
struct Session {
    version: u8,
}

/// MQ Telemetry Transport.
#[derive(Clone, Copy, Debug)]
pub struct Mqtt;

impl Dissect for Mqtt {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const TEXT: Encoding = Encoding::Utf8;
    const CLAIMS: &'static [Claim] = &[Claim::TcpPort(1883)];
    const FRAMES: bool = true;
    const SHOWS_SIZE: bool = true;

    const SHOWS_HELD: Held = Held::Info(|_, _| "");

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        // The messages of a segment share the column.
        if w.columns().protocol() != "MQTT" {
            w.column_protocol("MQTT");
        }
        let flags = b.u8(0)?;
        let version = learn_version(w, &b, flags >> 4);
        message(w, &b, flags, version)
    }

    fn frame(_: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        let Some((len, taken)) = bytes.get(1..).and_then(variable_number) else {
            return Pdu::MoreUnknown;
        };
        let len = 1 + taken + len as usize;
        match len.checked_sub(bytes.len()) {
            None | Some(0) => Pdu::Whole(len),
            Some(missing) => Pdu::More(missing),
        }
    }
}

/// The version of the session; a `CONNECT` tells it.
fn learn_version<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, kind: u8) -> u8 {
    let told = (kind == kind::CONNECT).then(|| connect_version(b.captured())).flatten();
    let known = w.remember(Scope::Stream, |session: &mut Session, _| {
        if let Some(told) = told {
            session.version = told;
        }
        session.version
    });
    known.or(told).unwrap_or(0)
}

fn connect_version(octets: &[u8]) -> Option<u8> {
    let (_, taken) = variable_number(octets.get(1..)?)?;
    let name = 1 + taken;
    let len = u16::from_be_bytes([*octets.get(name)?, *octets.get(name + 1)?]);
    octets.get(name + 2 + usize::from(len)).copied()
}

fn message<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, flags: u8, version: u8) -> Walked {
    let kind = flags >> 4;
    let (root, opened) = w.open_protocol(b, 0, b.len())?;
    let name = values::MSGTYPE_VALUES.get(u64::from(kind)).unwrap_or("Unknown");
    w.label(root, format_args!("MQ Telemetry Transport Protocol, {name}"));
    w.columns().append_info_separated(", ", format_args!("{name}"));
    if version == 0 && kind != kind::CONNECT {
        w.expert(f::UNKNOWN_VERSION, root);
    }
    let with_quality = matches!(kind, kind::PUBREL | kind::SUBSCRIBE | kind::UNSUBSCRIBE);
    let parts: &[Field] = match kind {
        kind::PUBLISH => &[f::MSGTYPE, f::DUPFLAG, f::QOS, f::RETAIN],
        _ if with_quality && version == version::V3_1 => {
            &[f::MSGTYPE, f::DUPFLAG, f::QOS, f::RETAIN_RESERVED]
        }
        _ => &[f::MSGTYPE, f::HDR_RESERVED],
    };
    bitmask::worded(w, (b, 0, 1, Encoding::Big), f::HDRFLAGS, parts)?;
    let (len, taken) = variable_number(b.captured().get(1..).unwrap_or(&[]))
        .ok_or(b.check(0, b.reported() + 1).err().unwrap_or(Fault::Malformed))?;
    w.number(f::LEN, b, 1, taken, u64::from(len))?;
    let mut body = Body { b, at: 1 + taken, version };
    match kind {
        kind::CONNECT => connect(w, &mut body)?,
        kind::CONNACK => connack(w, &mut body)?,
        kind::PUBLISH => publish(w, &mut body, flags)?,
        kind::PUBACK => acknowledged(w, &mut body, f::PUBACK_REASON_CODE)?,
        kind::PUBREC => acknowledged(w, &mut body, f::PUBREC_REASON_CODE)?,
        kind::PUBREL => acknowledged(w, &mut body, f::PUBREL_REASON_CODE)?,
        kind::PUBCOMP => acknowledged(w, &mut body, f::PUBCOMP_REASON_CODE)?,
        kind::SUBSCRIBE => subscribe(w, &mut body)?,
        kind::SUBACK => suback(w, &mut body)?,
        kind::UNSUBSCRIBE => unsubscribe(w, &mut body)?,
        kind::UNSUBACK => unsuback(w, &mut body)?,
        kind::DISCONNECT => ended(w, &mut body, f::DISCONNECT_REASON_CODE)?,
        kind::AUTH => ended(w, &mut body, f::AUTH_REASON_CODE)?,
        _ => {}
    }
    w.close(opened);
    Ok(())
}

/// The octets behind the fixed header, and how far they were shown.
struct Body<'m, 'b> {
    b: &'m Buf<'b>,
    at: usize,
    version: u8,
}

impl Body<'_, '_> {
    fn rest(&self) -> usize {
        self.b.remaining(self.at)
    }

    /// Shows a number in network order.
    fn number<C: Collector>(&mut self, w: &mut Walk<'_, C>, field: Field, len: usize) -> Walked {
        w.item(field, self.b, self.at, len)?;
        self.at += len;
        Ok(())
    }

    /// Shows a text or octets with the length before them; where they begin, and their length.
    fn prefixed<C: Collector>(
        &mut self,
        w: &mut Walk<'_, C>,
        length: Field,
        field: Field,
    ) -> Result<(usize, usize), Fault> {
        let len = usize::from(self.b.u16(self.at)?);
        w.item(length, self.b, self.at, 2)?;
        let at = self.at + 2;
        w.item(field, self.b, at, len)?;
        self.at = at + len;
        Ok((at, len))
    }

    /// Shows the identifier of a packet, and says it in Info.
    fn identifier<C: Collector>(&mut self, w: &mut Walk<'_, C>) -> Walked {
        let id = self.b.u16(self.at)?;
        w.info_append(format_args!(" (id={id})"));
        self.number(w, f::MSGID, 2)
    }

    /// Shows a topic, and says it in Info if asked.
    fn topic<C: Collector>(&mut self, w: &mut Walk<'_, C>, in_info: bool) -> Walked {
        let len = usize::from(self.b.u16(self.at)?);
        let item = w.item(f::TOPIC_LEN, self.b, self.at, 2)?;
        let at = self.at + 2;
        if len == 0 {
            w.expert(f::ILLEGAL_TOPIC_LENGTH, item);
        } else {
            w.item(f::TOPIC, self.b, at, len)?;
        }
        self.at = at + len;
        if in_info { self.tell_topic(w, at..self.at) } else { Ok(()) }
    }

    /// Says a topic in Info.
    fn tell_topic<C: Collector>(&self, w: &mut Walk<'_, C>, topic: Range<usize>) -> Walked {
        if w.wants_columns() {
            let text = Encoding::Utf8.text(self.b.bytes(topic.start, topic.len())?);
            w.info_append(format_args!(" [{}]", lamna_fields::Escaped(&text)));
        }
        Ok(())
    }

    /// Shows the properties of version 5, under `field`.
    fn properties<C: Collector>(&mut self, w: &mut Walk<'_, C>, field: Field) -> Walked {
        if self.version != version::V5 {
            return Ok(());
        }
        let octets = self.b.captured().get(self.at..).unwrap_or(&[]);
        let (len, taken) = variable_number(octets).ok_or_else(|| {
            self.b.check(self.at, self.rest() + 1).err().unwrap_or(Fault::Malformed)
        })?;
        let end = self.at + taken + len as usize;
        let item = w.item(field, self.b, self.at, taken + len as usize)?;
        let opened = w.open(item);
        w.number(f::PROPERTY_LEN, self.b, self.at, taken, u64::from(len))?;
        self.at += taken;
        while self.at < end {
            self.property(w, end)?;
        }
        self.at = end;
        w.close(opened);
        Ok(())
    }

    fn property<C: Collector>(&mut self, w: &mut Walk<'_, C>, end: usize) -> Walked {
        let id = self.b.u8(self.at)?;
        w.item(f::PROPERTY_ID, self.b, self.at, 1)?;
        self.at += 1;
        match id {
            0x01 | 0x17 | 0x19 | 0x25 | 0x28..=0x2a => self.number(w, f::PROP_NUMBER, 1),
            0x24 => self.number(w, f::PROPERTY_MAX_QOS, 1),
            0x13 | 0x21 | 0x22 => self.number(w, f::PROP_NUMBER, 2),
            0x23 => self.number(w, f::PROPERTY_TOPIC_ALIAS, 2),
            0x02 | 0x11 | 0x18 | 0x27 => self.number(w, f::PROP_NUMBER, 4),
            0x0b => {
                let octets = self.b.captured().get(self.at..).unwrap_or(&[]);
                let (number, taken) = variable_number(octets).ok_or(Fault::Malformed)?;
                w.number(f::PROP_NUMBER, self.b, self.at, taken, u64::from(number))?;
                self.at += taken;
                Ok(())
            }
            0x03 => {
                let len = usize::from(self.b.u16(self.at)?);
                let octets = self.b.bytes(self.at + 2, len)?;
                let text = Encoding::Utf8.text(octets);
                w.string(
                    f::PROPERTY_CONTENT_TYPE,
                    self.b,
                    self.at,
                    2 + len,
                    format_args!("{text}"),
                )?;
                self.at += 2 + len;
                Ok(())
            }
            0x08 | 0x09 | 0x12 | 0x15 | 0x16 | 0x1a | 0x1c | 0x1f => {
                self.prefixed(w, f::PROP_STRING_LEN, f::PROP_STRING).map(drop)
            }
            0x26 => {
                self.prefixed(w, f::PROP_KEY_LEN, f::PROP_KEY)?;
                self.prefixed(w, f::PROP_VALUE_LEN, f::PROP_VALUE).map(drop)
            }
            _ => {
                w.item(f::PROP_UNKNOWN, self.b, self.at, end - self.at)?;
                self.at = end;
                Ok(())
            }
        }
    }
}

fn connect<C: Collector>(w: &mut Walk<'_, C>, body: &mut Body<'_, '_>) -> Walked {
    body.prefixed(w, f::PROTO_LEN, f::PROTONAME)?;
    body.version = body.b.u8(body.at)?;
    body.number(w, f::VER, 1)?;
    let flags = body.b.u8(body.at)?;
    let parts = [
        f::CONFLAG_UNAME,
        f::CONFLAG_PASSWD,
        f::CONFLAG_RETAIN,
        f::CONFLAG_QOS,
        f::CONFLAG_WILLFLAG,
        f::CONFLAG_CLEANSESS,
        f::CONFLAG_RESERVED,
    ];
    bitmask::worded(w, (body.b, body.at, 1, Encoding::Big), f::CONFLAGS, &parts)?;
    body.at += 1;
    body.number(w, f::KALIVE, 2)?;
    body.properties(w, f::PROPERTIES)?;
    body.prefixed(w, f::CLIENTID_LEN, f::CLIENTID)?;
    if flags & 0x04 != 0 {
        body.properties(w, f::WILL_PROPERTIES)?;
        body.prefixed(w, f::WILLTOPIC_LEN, f::WILLTOPIC)?;
        body.prefixed(w, f::WILLMSG_LEN, f::WILLMSG)?;
    }
    if flags & 0x80 != 0 && body.rest() > 0 {
        body.prefixed(w, f::USERNAME_LEN, f::USERNAME)?;
    }
    if flags & 0x40 != 0 && body.rest() > 0 {
        body.prefixed(w, f::PASSWD_LEN, f::PASSWD)?;
    }
    Ok(())
}

fn connack<C: Collector>(w: &mut Walk<'_, C>, body: &mut Body<'_, '_>) -> Walked {
    if body.version == version::V3_1 {
        body.number(w, f::CONACK_FLAGS_RESERVED, 1)?;
    } else {
        let bits = [f::CONACK_FLAGS_RESERVED_BITS, f::CONACK_FLAGS_SP];
        w.bitmask(f::CONACK_FLAGS, &bits, body.b, body.at, 1)?;
        body.at += 1;
    }
    let plain = matches!(body.version, version::V3_1 | version::V3_1_1);
    body.number(w, if plain { f::CONACK_VAL } else { f::CONNACK_REASON_CODE }, 1)?;
    body.properties(w, f::PROPERTIES)
}

fn publish<C: Collector>(w: &mut Walk<'_, C>, body: &mut Body<'_, '_>, flags: u8) -> Walked {
    // The identifier stands behind the topic, and before it in Info.
    if flags & 0x06 != 0 && w.wants_columns() {
        let topic_len = usize::from(body.b.u16(body.at)?);
        if let Ok(id) = body.b.u16(body.at + 2 + topic_len) {
            w.info_append(format_args!(" (id={id})"));
        }
    }
    let at = body.at + 2;
    body.topic(w, false)?;
    let topic = at..body.at;
    if flags & 0x06 != 0 {
        body.number(w, f::MSGID, 2)?;
    }
    body.properties(w, f::PROPERTIES)?;
    body.tell_topic(w, topic)?;
    if body.rest() > 0 {
        w.item(f::MSG, body.b, body.at, body.rest())?;
    }
    Ok(())
}

fn acknowledged<C: Collector>(
    w: &mut Walk<'_, C>,
    body: &mut Body<'_, '_>,
    reason: Field,
) -> Walked {
    body.identifier(w)?;
    ended(w, body, reason)
}

/// A reason and properties, where version 5 has them.
fn ended<C: Collector>(w: &mut Walk<'_, C>, body: &mut Body<'_, '_>, reason: Field) -> Walked {
    if body.version == version::V5 && body.rest() > 0 {
        body.number(w, reason, 1)?;
        if body.rest() > 0 {
            body.properties(w, f::PROPERTIES)?;
        }
    }
    Ok(())
}

fn subscribe<C: Collector>(w: &mut Walk<'_, C>, body: &mut Body<'_, '_>) -> Walked {
    body.identifier(w)?;
    body.properties(w, f::PROPERTIES)?;
    while body.rest() > 0 {
        body.topic(w, true)?;
        if body.version == version::V5 {
            let parts = [
                f::SUBSCRIPTION_OPTIONS_RESERVED,
                f::SUBSCRIPTION_OPTIONS_RETAIN,
                f::SUBSCRIPTION_OPTIONS_RAP,
                f::SUBSCRIPTION_OPTIONS_NL,
                f::SUBSCRIPTION_OPTIONS_QOS,
            ];
            bitmask::worded(
                w,
                (body.b, body.at, 1, Encoding::Big),
                f::SUBSCRIPTION_OPTIONS,
                &parts,
            )?;
            body.at += 1;
        } else {
            body.number(w, f::SUB_QOS, 1)?;
        }
    }
    Ok(())
}

fn suback<C: Collector>(w: &mut Walk<'_, C>, body: &mut Body<'_, '_>) -> Walked {
    body.identifier(w)?;
    body.properties(w, f::PROPERTIES)?;
    let plain = matches!(body.version, version::V3_1 | version::V3_1_1);
    let field = if plain { f::SUBACK_QOS } else { f::SUBACK_REASON_CODE };
    while body.rest() > 0 {
        body.number(w, field, 1)?;
    }
    Ok(())
}

fn unsubscribe<C: Collector>(w: &mut Walk<'_, C>, body: &mut Body<'_, '_>) -> Walked {
    body.identifier(w)?;
    body.properties(w, f::PROPERTIES)?;
    while body.rest() > 0 {
        body.topic(w, false)?;
    }
    Ok(())
}

fn unsuback<C: Collector>(w: &mut Walk<'_, C>, body: &mut Body<'_, '_>) -> Walked {
    body.identifier(w)?;
    body.properties(w, f::PROPERTIES)?;
    while body.version == version::V5 && body.rest() > 0 {
        body.number(w, f::UNSUBACK_REASON_CODE, 1)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proto::datagram::segment;

    #[test]
    fn a_publication_has_a_topic_and_a_message() {
        let shown = segment(1883, 40_000, &[0x32, 8, 0, 2, b'a', b'/', 0, 7, b'h', b'i']);
        assert_eq!(shown.info, "MQTT Publish Message (id=7) [a/]");
        assert!(shown.has("Topic: a/"));
        assert!(shown.has("Message: 6869"));
    }

    #[test]
    fn text_is_in_utf_8() {
        let shown = segment(1883, 40_000, &[0x30, 6, 0, 3, b'a', 0xc3, 0xa9, b'x']);
        assert!(shown.has("Topic: aé"));
    }

    #[test]
    fn messages_of_a_segment_share_info() {
        let shown = segment(1883, 40_000, &[0xc0, 0, 0xd0, 0]);
        assert_eq!(shown.info, "MQTT Ping Request, Ping Response");
    }

    #[test]
    fn numbers_have_up_to_four_octets() {
        assert_eq!(variable_number(&[0x7f]), Some((127, 1)));
        assert_eq!(variable_number(&[0x80, 1]), Some((128, 2)));
        assert_eq!(variable_number(&[0x80]), None);
        assert_eq!(variable_number(&[0xff, 0xff, 0xff, 0xff, 0xff]), Some((0x0fff_ffff, 4)));
    }
}
