//! Short Message Peer-to-Peer Protocol, versions 3.4 and 5.0: how applications hand short messages to a centre and take them from
//! it. Headers of user data inside of messages are not looked into.

mod fields;
mod parameters;
mod text;
mod words;

use std::fmt;

use lamna_fields::{Field, FieldDef};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::registry::{Claim, Dissect};
use crate::stream::{Framing, Pdu};
use crate::walk::Walk;
pub use fields::*;
use parameters::TO_END;
use text::Time;
use words::*;

/// Octets of a header.
const HEADER_LEN: usize = 16;

/// What an answer's operation has that its request's has not.
const RESPONSE: u32 = 0x8000_0000;

/// More octets than a packet has.
const MAX_LEN: usize = 64 << 10;

/// Short Message Peer-to-Peer Protocol.
#[derive(Clone, Copy, Debug)]
pub struct Smpp;

/// Writes a version, whose halves are the numbers before and behind the dot.
fn write_version(version: u64, out: &mut dyn fmt::Write) -> fmt::Result {
    write!(out, "{}.{}", version >> 4 & 15, version & 15)
}

fn is_header(bytes: &[u8]) -> bool {
    let word =
        |at: usize| bytes.get(at..).and_then(|b| b.first_chunk()).map(|b| u32::from_be_bytes(*b));
    let (Some(len), Some(operation), Some(status)) = (word(0), word(4), word(8)) else {
        return false;
    };
    (HEADER_LEN..=MAX_LEN).contains(&(len as usize))
        && COMMAND_ID_VALUES.get(u64::from(operation)).is_some()
        && COMMAND_STATUS_RANGES.get(u64::from(status)).is_some()
}

impl Dissect for Smpp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::TcpPort(2775), Claim::Heuristic("tcp")];
    const FRAMES: bool = true;
    const SHOWS_SIZE: bool = true;

    fn recognise(b: &Buf<'_>) -> bool {
        is_header(b.captured())
    }

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let (operation, status) = (b.u32(4)?, b.u32(8)?);
        let name = COMMAND_ID_VALUES.get(u64::from(operation)).unwrap_or("Unknown");
        let result = COMMAND_STATUS_RANGES.get(u64::from(status)).unwrap_or("Unknown");
        let is_answer = operation & RESPONSE != 0;
        // Behind another message, of this protocol or not, only Info goes on.
        let columns = w.columns();
        let is_next = !columns.info().is_empty() && !columns.has_unfenced_info();
        if is_next || columns.protocol() == "SMPP" {
            w.info_append(format_args!(", {name}"));
        } else {
            w.column_protocol("SMPP");
            w.info(format_args!("{name}"));
        }
        if is_answer {
            w.info_append(format_args!(": \"{result}\""));
        }
        let (len, number) = (b.u32(0)?, b.u32(12)?);
        let (root, opened) = w.open_protocol(&b, 0, (len as usize).min(b.len()))?;
        w.append(root, format_args!(", Command: {name}"));
        if is_answer {
            w.append(root, format_args!(", Status: \"{result}\""));
        }
        w.append(root, format_args!(", Seq: {number}, Len: {len}"));
        w.item(COMMAND_LENGTH, &b, 0, 4)?;
        w.item(COMMAND_ID, &b, 4, 4)?;
        if is_answer {
            w.item(COMMAND_STATUS, &b, 8, 4)?;
        }
        w.item(SEQUENCE_NUMBER, &b, 12, 4)?;
        if b.reported() > HEADER_LEN {
            let mut body =
                Body { b: &b, at: HEADER_LEN, coding: 0, is_replacing: false, has_header: false };
            body.all(w, operation)?;
        }
        w.close(opened);
        Ok(())
    }

    fn frame(framing: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        if bytes.len() < HEADER_LEN {
            return Pdu::MoreUnknown;
        }
        if !framing.follows && !is_header(bytes) {
            return Pdu::NotMine;
        }
        let len = bytes.first_chunk().map_or(0, |len| u32::from_be_bytes(*len) as usize);
        let len = len.clamp(HEADER_LEN, MAX_LEN);
        if len > bytes.len() { Pdu::More(len - bytes.len()) } else { Pdu::Whole(len) }
    }
}

/// The body of a packet, and how far it was read.
struct Body<'b> {
    b: &'b Buf<'b>,
    at: usize,
    /// What its text is written in.
    coding: u8,
    /// Whether what it leaves out stays as it is.
    is_replacing: bool,
    /// Whether the message begins with a header of its own.
    has_header: bool,
}

/// Which parts a body has, in their order.
#[derive(Clone, Copy)]
enum Part {
    /// Text up to a NUL.
    Text(Field),
    /// An octet.
    Octet(Field),
    /// A text that stands for something where it is empty.
    Service,
    Time(Field, Field, [&'static str; 2]),
    /// How a message is sent.
    Class,
    /// What is to be reported of it.
    Receipts,
    /// What it is written in.
    Coding,
    /// Its length, and the message.
    Message,
    /// To whom it goes.
    Destinations,
    /// To whom it did not go.
    Failures,
}

const SOURCE: [Part; 3] =
    [Part::Octet(SOURCE_ADDR_TON), Part::Octet(SOURCE_ADDR_NPI), Part::Text(SOURCE_ADDR)];
const DESTINATION: [Part; 3] =
    [Part::Octet(DEST_ADDR_TON), Part::Octet(DEST_ADDR_NPI), Part::Text(DESTINATION_ADDR)];
const SCHEDULE: Part = Part::Time(
    SCHEDULE_DELIVERY_TIME,
    SCHEDULE_DELIVERY_TIME_R,
    ["Immediate delivery", "Keep initial delivery time setting"],
);
const VALIDITY: Part = Part::Time(
    VALIDITY_PERIOD,
    VALIDITY_PERIOD_R,
    ["SMSC default validity period", "Keep initial validity period setting"],
);
/// The validity of a message for several, which is shown as when it is sent.
const MULTI_VALIDITY: Part = Part::Time(
    SCHEDULE_DELIVERY_TIME,
    SCHEDULE_DELIVERY_TIME_R,
    ["SMSC default validity period", "Keep initial validity period setting"],
);
const REPLACE: Part = Part::Octet(REPLACE_IF_PRESENT_FLAG);
const MESSAGE_REST: [Part; 4] =
    [REPLACE, Part::Coding, Part::Octet(SM_DEFAULT_MSG_ID), Part::Message];

impl Body<'_> {
    fn all<C: Collector>(&mut self, w: &mut Walk<'_, C>, operation: u32) -> Walked {
        use Part::*;
        let lists: &[&[Part]] = match operation {
            1 | 2 | 9 => &[&[
                Text(SYSTEM_ID),
                Text(PASSWORD),
                Text(SYSTEM_TYPE),
                Octet(INTERFACE_VERSION),
                Octet(ADDR_TON),
                Octet(ADDR_NPI),
                Text(ADDRESS_RANGE),
            ]],
            0x8000_0001 | 0x8000_0002 | 0x8000_0009 => &[&[Text(SYSTEM_ID)]],
            0x8000_0004 | 0x8000_0005 | 0x8000_0103 | 0x8000_0111 => &[&[Text(MESSAGE_ID)]],
            3 => &[&[Text(MESSAGE_ID)], &SOURCE],
            0x8000_0003 => &[&[
                Text(MESSAGE_ID),
                Time(FINAL_DATE, FINAL_DATE_R, ["", ""]),
                Octet(MESSAGE_STATE),
                Octet(ERROR_CODE),
            ]],
            4 | 5 => &[
                &[Service],
                &SOURCE,
                &DESTINATION,
                &[Class, Octet(PROTOCOL_ID), Octet(PRIORITY_FLAG), SCHEDULE, VALIDITY, Receipts],
                &MESSAGE_REST,
            ],
            7 => {
                self.is_replacing = true;
                &[
                    &[Text(MESSAGE_ID)],
                    &SOURCE,
                    &[SCHEDULE, VALIDITY, Receipts, Octet(SM_DEFAULT_MSG_ID), Message],
                ]
            }
            8 => &[&[Service, Text(MESSAGE_ID)], &SOURCE, &DESTINATION],
            0xb => &[&[Text(SYSTEM_ID), Text(PASSWORD)]],
            0x21 => &[
                &[Service],
                &SOURCE,
                &[Destinations, Class, Octet(PROTOCOL_ID), Octet(PRIORITY_FLAG), SCHEDULE],
                &[MULTI_VALIDITY, Receipts],
                &MESSAGE_REST,
            ],
            0x8000_0021 => &[&[Text(MESSAGE_ID), Failures]],
            0x102 => &[&SOURCE, &[Octet(ESME_ADDR_TON), Octet(ESME_ADDR_NPI), Text(ESME_ADDR)]],
            0x103 => &[&[Service], &SOURCE, &DESTINATION, &[Class, Receipts, Coding]],
            0x111 => &[
                &[Service],
                &SOURCE,
                &[Text(MESSAGE_ID), Octet(PRIORITY_FLAG), SCHEDULE, VALIDITY, REPLACE, Coding],
                &[Octet(SM_DEFAULT_MSG_ID)],
            ],
            0x112 => &[&[Text(MESSAGE_ID)], &SOURCE],
            0x8000_0112 => &[&[Text(MESSAGE_ID)]],
            0x113 => &[&[Service, Text(MESSAGE_ID)], &SOURCE],
            _ => return Ok(()),
        };
        for part in lists.iter().copied().flatten() {
            self.part(w, *part)?;
        }
        // These have no parameters.
        match operation {
            1..=3 | 8 | 9 | 0xb | 0x8000_0003 => Ok(()),
            _ => self.parameters(w),
        }
    }

    fn part<C: Collector>(&mut self, w: &mut Walk<'_, C>, part: Part) -> Walked {
        match part {
            Part::Text(field) => {
                let len = self.text_len()?;
                // One that is empty is not shown.
                if len > 1 {
                    w.item(field, self.b, self.at, len)?;
                }
                self.at += len;
            }
            Part::Octet(field) => {
                w.item(field, self.b, self.at, 1)?;
                self.at += 1;
            }
            Part::Service => {
                let len = self.text_len()?;
                if len > 1 {
                    w.item(SERVICE_TYPE, self.b, self.at, len)?;
                } else {
                    w.string(SERVICE_TYPE, self.b, self.at, len, format_args!("(Default)"))?;
                }
                self.at += len;
            }
            Part::Time(moment, span, empty) => self.time(w, moment, span, empty)?,
            Part::Class => {
                const HEADER: u8 = 0x40;
                self.has_header = self.b.u8(self.at)? & HEADER != 0;
                for field in [ESM_SUBMIT_MSG_MODE, ESM_SUBMIT_MSG_TYPE, ESM_SUBMIT_FEATURES] {
                    w.item(field, self.b, self.at, 1)?;
                }
                self.at += 1;
            }
            Part::Receipts => {
                for field in [REGDEL_RECEIPT, REGDEL_ACKS, REGDEL_NOTIF] {
                    w.item(field, self.b, self.at, 1)?;
                }
                self.at += 1;
            }
            Part::Coding => self.coding(w)?,
            Part::Message => self.message(w)?,
            Part::Destinations => self.destinations(w)?,
            Part::Failures => self.failures(w)?,
        }
        Ok(())
    }

    /// How long the text at hand is, with its NUL.
    fn text_len(&self) -> Result<usize, Fault> {
        match self.b.find(self.at, 0) {
            Some(end) => Ok(end + 1 - self.at),
            None => self.b.check(self.at, self.b.remaining(self.at) + 1).map(|()| 0),
        }
    }

    fn time<C: Collector>(
        &mut self,
        w: &mut Walk<'_, C>,
        moment: Field,
        span: Field,
        empty: [&str; 2],
    ) -> Walked {
        let len = self.text_len()?;
        let octets = self.b.bytes(self.at, len - 1)?;
        match text::time(octets) {
            Some(Time::Moment(time)) => {
                w.number(moment, self.b, self.at, len, time as u64)?;
            }
            Some(Time::Span(time)) => {
                w.number(span, self.b, self.at, len, time as u64)?;
            }
            None if octets.is_empty() && empty[0].is_empty() => {}
            None => {
                let item = w.number(span, self.b, self.at, len, 0)?;
                if octets.is_empty() {
                    let text = empty[usize::from(self.is_replacing)];
                    w.label_value(item, format_args!("{text}"));
                } else {
                    let text = lamna_fields::Encoding::Ascii.text(octets);
                    w.label_value(item, format_args!("{text}"));
                }
            }
        }
        self.at += len;
        Ok(())
    }

    fn coding<C: Collector>(&mut self, w: &mut Walk<'_, C>) -> Walked {
        const GROUPS: u8 = 0x80;
        const CLASSES: u8 = 0xf0;
        self.coding = self.b.u8(self.at)?;
        let item = w.item(DATA_CODING, self.b, self.at, 1)?;
        if self.coding >= GROUPS {
            let bits: &[Field] = if self.coding >= CLASSES {
                &[DCS_SMS_CODING_GROUP, DCS_RESERVED, DCS_CHARSET, DCS_CLASS]
            } else {
                &[DCS_SMS_CODING_GROUP, DCS_WAIT_IND, DCS_RESERVED_2, DCS_WAIT_TYPE]
            };
            w.bits(item, bits, self.b, self.at, 1)?;
        }
        self.at += 1;
        Ok(())
    }

    fn message<C: Collector>(&mut self, w: &mut Walk<'_, C>) -> Walked {
        let len = usize::from(self.b.u8(self.at)?);
        w.item(SM_LENGTH, self.b, self.at, 1)?;
        self.at += 1;
        if len > 0 {
            w.item(MESSAGE, self.b, self.at, len)?;
            let header =
                if self.has_header { 1 + usize::from(self.b.u8(self.at)?) } else { 0 }.min(len);
            self.text(w, self.at + header, len - header)?;
        }
        self.at += len;
        Ok(())
    }

    /// What octets say, where it is known how they are written.
    fn text<C: Collector>(&self, w: &mut Walk<'_, C>, at: usize, len: usize) -> Walked {
        let octets = self.b.bytes(at, len)?;
        if let Some(text) = text::text(self.coding, octets).filter(|_| w.fields()) {
            w.string(MESSAGE_TEXT, self.b, at, len, format_args!("{text}"))?;
        }
        Ok(())
    }

    fn destinations<C: Collector>(&mut self, w: &mut Walk<'_, C>) -> Walked {
        const ADDRESS: u8 = 1;
        let count = self.b.u8(self.at)?;
        if count == 0 {
            self.at += 1;
            return Ok(());
        }
        let item = w.item(DLIST, self.b, self.at, 1)?;
        let opened = w.open(item);
        self.at += 1;
        for _ in 0..count {
            let kind = self.b.u8(self.at)?;
            self.at += 1;
            if kind == ADDRESS {
                for part in DESTINATION {
                    self.part(w, part)?;
                }
            } else {
                self.part(w, Part::Text(DL_NAME))?;
            }
        }
        w.close(opened);
        Ok(())
    }

    fn failures<C: Collector>(&mut self, w: &mut Walk<'_, C>) -> Walked {
        let count = self.b.u8(self.at)?;
        if count == 0 {
            self.at += 1;
            return Ok(());
        }
        let item = w.item(DLIST_RESP, self.b, self.at, 1)?;
        let opened = w.open(item);
        self.at += 1;
        for _ in 0..count {
            for part in DESTINATION {
                self.part(w, part)?;
            }
            w.item(ERROR_STATUS_CODE, self.b, self.at, 4)?;
            self.at += 4;
        }
        w.close(opened);
        Ok(())
    }

    /// The optional parameters up to the end.
    fn parameters<C: Collector>(&mut self, w: &mut Walk<'_, C>) -> Walked {
        if self.b.remaining(self.at) == 0 {
            return Ok(());
        }
        let left = self.b.remaining(self.at);
        let item = w.item(OPT_PARAMS, self.b, self.at, left)?;
        let opened = w.open(item);
        while self.b.remaining(self.at) > 0 {
            self.parameter(w)?;
        }
        w.close(opened);
        Ok(())
    }

    fn parameter<C: Collector>(&mut self, w: &mut Walk<'_, C>) -> Walked {
        const HEAD: usize = 4;
        const ALERT: u16 = 0x130c;
        const END_TIME: u16 = 0x609;
        const VENDORS: std::ops::RangeInclusive<u16> = 0x1400..=0x3fff;
        let (tag, len) = (self.b.u16(self.at)?, usize::from(self.b.u16(self.at + 2)?));
        let known = parameters::parameter(tag);
        let shown = (HEAD + len).min(self.b.remaining(self.at));
        let item = w.item(OPT_PARAM, self.b, self.at, shown)?;
        match known {
            Some((_, name, _)) => w.append(item, format_args!(": {name} (0x{tag:04x})")),
            None if tag == ALERT => {
                w.append(item, format_args!(": alert_on_message_delivery (0x{tag:04x})"));
            }
            None if tag == END_TIME => {
                w.append(item, format_args!(": broadcast_end_time (0x{tag:04x})"));
            }
            None => w.append(item, format_args!(": 0x{tag:04x} (0x{tag:04x})")),
        }
        let opened = w.open(item);
        w.item(OPT_PARAM_TAG, self.b, self.at, 2)?;
        w.item(OPT_PARAM_LEN, self.b, self.at + 2, 2)?;
        self.at += HEAD;
        let end = match known {
            Some((_, _, fields)) => {
                let mut end = self.at;
                for (field, offset, size) in *fields {
                    let size = if *size == TO_END { len } else { *size };
                    if size > 0 {
                        let at = self.at + offset;
                        w.item(*field, self.b, at, size)?;
                        if *field == MESSAGE_PAYLOAD {
                            self.text(w, at, size)?;
                        }
                    }
                    end = self.at + offset + size;
                }
                end
            }
            None if tag == END_TIME => {
                self.time(w, BROADCAST_END_TIME, BROADCAST_END_TIME_R, ["", ""])?;
                self.at
            }
            None if tag == ALERT && len == 0 => {
                w.item(ALERT_ON_MESSAGE_DELIVERY_NULL, self.b, self.at, 0)?;
                self.at
            }
            None if tag == ALERT => {
                w.item(ALERT_ON_MESSAGE_DELIVERY_TYPE, self.b, self.at, 1)?;
                self.at + 1
            }
            None => {
                let field = if VENDORS.contains(&tag) { VENDOR_OP } else { RESERVED_OP };
                w.item(field, self.b, self.at, len)?;
                if w.labels() && item != Item::NONE {
                    let mut hex = String::new();
                    let _ = lamna_fields::write_bytes_hex(&mut hex, self.b.bytes(self.at, len)?);
                    w.append(item, format_args!(": {hex}"));
                }
                self.at + len
            }
        };
        w.close(opened);
        self.at = end;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proto::datagram::segment;

    fn packet(operation: u32, status: u32, body: &[u8]) -> Vec<u8> {
        let mut packet = Vec::new();
        for word in [HEADER_LEN as u32 + body.len() as u32, operation, status, 7] {
            packet.extend(word.to_be_bytes());
        }
        packet.extend(body);
        packet
    }

    #[test]
    fn a_message_is_handed_over() {
        let body = b"\0\x01\x01111\0\x02\x01222\0\x03\0\0\0\0\x01\0\x01\0\x05hello";
        let shown = segment(40000, 2775, &packet(4, 0, body));
        assert_eq!(shown.protocols, "eth:ethertype:ip:tcp:smpp");
        assert_eq!(shown.info, "SMPP Submit_sm");
        for line in [
            "Service type: (Default)",
            "Originator address: 111",
            "Validity period: SMSC default validity period",
            "Message: hello",
        ] {
            assert!(shown.has(line), "{line}: {shown:#?}");
        }
    }

    #[test]
    fn an_answer_says_how_it_went() {
        let mut body = b"smsc\0".to_vec();
        body.extend([2, 0x10, 0, 1, 0x34]);
        let shown = segment(2775, 40000, &packet(0x8000_0009, 0, &body));
        assert_eq!(shown.info, "SMPP Bind_transceiver - resp: \"Ok\"");
        assert!(shown.has("SMSC-supported version: 3.4"), "{shown:#?}");
    }

    #[test]
    fn what_has_no_known_operation_is_not_of_it() {
        let shown = segment(40000, 2775, &packet(0x99, 0, b"abc"));
        assert_eq!(shown.protocols, "eth:ethertype:ip:tcp:data");
    }
}
