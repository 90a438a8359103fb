//! ZigBee's cluster library: frames, and the commands that every cluster has, by which attributes are read, written and reported
//! (ZigBee Cluster Library specification, chapter 2). The commands of single clusters are named.

use std::fmt::Write;

use lamna_fields::{Field, FieldDef};

use super::clusters::{self, About, Form};
use super::fields_zcl as f;
use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::registry::Dissect;
use crate::walk::{REST, Walk};

/// Seconds from 1970 to 2000, where times begin.
const EPOCH: u64 = 946_684_800;

/// Lists in lists that are looked into.
const MAX_DEPTH: u8 = 8;

/// What became of something well.
const SUCCESS: u8 = 0;

/// The cluster library.
#[derive(Clone, Copy, Debug)]
pub struct Zcl;

/// A frame being walked.
struct Frame<'a, 'b> {
    b: &'a Buf<'b>,
    cluster: u16,
    place: Option<usize>,
}

impl Dissect for Zcl {
    const FIELDS: &'static [FieldDef] = f::FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let cluster = w.matched().parse().unwrap_or(u16::MAX);
        w.info(format_args!(""));
        let control = b.u8(0)?;
        let kind = f::TYPE_VALUES.get(u64::from(control & 3));
        let (root, opened) = w.open_protocol(&b, 0, b.len())?;
        w.label(root, format_args!("ZigBee Cluster Library Frame"));
        let name = kind.unwrap_or("Unknown");
        let item =
            w.text(&b, 0, 1, format_args!("Frame Control Field: {name} (0x{control:02x})"))?;
        let inner = w.open(item);
        for field in [f::TYPE, f::MS, f::DIR, f::DDR] {
            w.item(field, &b, 0, 1)?;
        }
        w.close(inner);
        let mut at = 1;
        let is_own = control & 4 != 0;
        if is_own {
            let code = b.u16_le(at)?;
            w.item_le(f::CMD_MC, &b, at, 2)?;
            let maker = f::CMD_MC_VALUES.get(code.into()).unwrap_or("Unknown");
            w.append(root, format_args!(", Mfr: {maker} (0x{code:04x})"));
            at += 2;
        }
        let sequence = b.u8(at)?;
        w.item(f::CMD_TSN, &b, at, 1)?;
        at += 1;
        let place = clusters::place(cluster);
        let frame = Frame { b: &b, cluster, place };
        if control & 3 == 0 {
            let command = b.u8(at)?;
            w.item(f::CMD_ID, &b, at, 1)?;
            let word = f::CMD_ID_VALUES.get(command.into()).unwrap_or("Unknown Command");
            w.append(root, format_args!(", Command: {word}, Seq: {sequence}"));
            w.info(format_args!("ZCL: {word}, Seq: {sequence}"));
            let end = frame.command(w, command, at + 1)?;
            w.close(opened);
            return w.data(b.from(end.min(b.reported()))?);
        }
        if let (Some(place), false, 1) = (place, is_own, control & 3) {
            let about = &clusters::ABOUT[place];
            w.info(format_args!("ZCL {}: ", about.name));
            return own_command(w, &b, at, (about, place), control & 8 != 0, sequence);
        }
        let command = b.u8(at)?;
        let item = w.item(f::CS_CMD_ID, &b, at, 1)?;
        w.label_value(item, format_args!("Unknown (0x{command:02x})"));
        w.info(format_args!("Unknown Command: 0x{command:02x}, Seq: {sequence}"));
        w.close(opened);
        w.data(b.from(at + 1)?)
    }
}

/// Names a command of a cluster.
fn own_command<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    (about, place): (&About, usize),
    is_sent: bool,
    sequence: u8,
) -> Walked {
    let field = if is_sent { about.sent } else { about.received };
    let Some(field) = field else { return Ok(()) };
    let command = b.u8(at)?;
    let is_known = w.foreign(clusters::protocol(place), |w| -> Result<bool, Fault> {
        let item = w.item(field, b, at, 1)?;
        let word = w.word(field, command.into());
        if word.is_none() {
            w.label_value(item, format_args!("Unknown (0x{command:02x})"));
        }
        w.info_append(format_args!("{}, Seq: {sequence}", word.unwrap_or("Unknown Command")));
        Ok(word.is_some())
    })?;
    // A command of nothing but its number has no payload, and those of the basic cluster have none at all.
    let has_payload = is_known && about.number != 0;
    w.within(clusters::protocol(place), b.from(at + 1)?, |w, rest| {
        if has_payload && rest.reported() > 0 {
            w.text(&rest, 0, REST, format_args!("Payload"))?;
        }
        Ok(())
    })
}

impl Frame<'_, '_> {
    /// Walks a command that every cluster has; where it ends.
    fn command<C: Collector>(
        &self,
        w: &mut Walk<'_, C>,
        command: u8,
        start: usize,
    ) -> Result<usize, Fault> {
        let b = self.b;
        let mut at = start;
        let end = b.reported();
        match command {
            0x00 => {
                while at < end {
                    self.attribute(w, at)?;
                    at += 2;
                }
            }
            0x01 | 0x04 if command == 1 || end != start + 1 => {
                while at < end {
                    at = self.status(w, at, command == 1)?;
                }
            }
            0x04 => {
                let item = w.text(b, at, 1, format_args!("Status Record"))?;
                let opened = w.open(item);
                w.item(f::ATTR_STATUS, b, at, 1)?;
                w.close(opened);
                at += 1;
            }
            0x02 | 0x03 | 0x05 | 0x0a => {
                while at < end {
                    at = self.typed(w, at)?;
                }
            }
            0x06 => {
                while at < end {
                    at = self.reporting(w, at, false)?;
                }
            }
            0x09 => {
                while at < end {
                    at = self.reporting(w, at, true)?;
                }
            }
            0x07 if end == start + 1 => {
                w.item(f::ATTR_STATUS, b, at, 1)?;
                at += 1;
            }
            0x07 | 0x08 => {
                while at < end {
                    let first = at;
                    let len = usize::from(command == 7) + 3;
                    b.check(at, len)?;
                    let item = w.text(b, first, 3, format_args!("Attribute Status Record"))?;
                    let opened = w.open(item);
                    if command == 7 {
                        w.item(f::ATTR_STATUS, b, at, 1)?;
                        at += 1;
                    }
                    w.item(f::ATTR_DIR, b, at, 1)?;
                    self.attribute(w, at + 1)?;
                    w.close(opened);
                    at += 3;
                }
            }
            0x0b => {
                w.item(f::CMD_ID_RSP, b, at, 1)?;
                w.item(f::ATTR_STATUS, b, at + 1, 1)?;
                at += 2;
            }
            0x0c => {
                w.item_le(f::ATTR_START, b, at, 2)?;
                w.item(f::ATTR_MAXNUM, b, at + 2, 1)?;
                at += 3;
            }
            0x0d => {
                w.item(f::ATTR_DIS, b, at, 1)?;
                at += 1;
                while at < end {
                    let item = w.text(b, at, 3, format_args!("Attribute Status Record"))?;
                    let opened = w.open(item);
                    self.attribute(w, at)?;
                    w.item(f::ATTR_DATA_TYPE, b, at + 2, 1)?;
                    w.close(opened);
                    at += 3;
                }
            }
            0x11 => {
                w.row(b, at, &[(f::CMD_START, 1), (f::CMD_MAXNUM, 1)])?;
                at += 2;
            }
            0x12 => {
                w.item(f::ATTR_DIS, b, at, 1)?;
                at += 1;
            }
            _ => {}
        }
        Ok(at)
    }

    /// Adds the number of an attribute; it.
    fn attribute<C: Collector>(&self, w: &mut Walk<'_, C>, at: usize) -> Result<u16, Fault> {
        let b = self.b;
        let number = b.u16_le(at)?;
        let own = self.place.and_then(|place| Some((place, clusters::ABOUT[place].attribute?)));
        match own {
            Some((place, field)) => {
                w.foreign(clusters::protocol(place), |w| w.item_le(field, b, at, 2))?;
            }
            None => {
                w.item_le(f::ATTR_ID, b, at, 2)?;
            }
        }
        Ok(number)
    }

    /// Adds an attribute with its type and value; where it ends.
    fn typed<C: Collector>(&self, w: &mut Walk<'_, C>, start: usize) -> Result<usize, Fault> {
        let b = self.b;
        let item = w.text(b, start.min(b.len()), 0, format_args!("Attribute Field"))?;
        let opened = w.open(item);
        let number = self.attribute(w, start)?;
        let kind = b.u8(start + 2)?;
        w.item(f::ATTR_DATA_TYPE, b, start + 2, 1)?;
        let at = self.value(w, item, start + 3, Some(number), kind)?;
        w.close(opened);
        w.set_len(item, at - start);
        Ok(at)
    }

    /// Adds what became of an attribute, with its value where it was read; where that ends.
    fn status<C: Collector>(
        &self,
        w: &mut Walk<'_, C>,
        start: usize,
        is_read: bool,
    ) -> Result<usize, Fault> {
        let b = self.b;
        let item = w.text(b, start.min(b.len()), 0, format_args!("Status Record"))?;
        let opened = w.open(item);
        let mut at = start;
        if is_read {
            let number = self.attribute(w, at)?;
            let status = b.u8(at + 2)?;
            w.item(f::ATTR_STATUS, b, at + 2, 1)?;
            at += 3;
            if status == SUCCESS {
                let kind = b.u8(at)?;
                w.item(f::ATTR_DATA_TYPE, b, at, 1)?;
                at = self.value(w, item, at + 1, Some(number), kind)?;
            }
        } else {
            w.item(f::ATTR_STATUS, b, at, 1)?;
            self.attribute(w, at + 1)?;
            at += 3;
        }
        w.close(opened);
        w.set_len(item, at - start);
        Ok(at)
    }

    /// Adds how an attribute is reported; where that ends.
    fn reporting<C: Collector>(
        &self,
        w: &mut Walk<'_, C>,
        start: usize,
        is_answer: bool,
    ) -> Result<usize, Fault> {
        let b = self.b;
        let len = 3.min(b.len().saturating_sub(start));
        let item = w.text(b, start, len, format_args!("Reporting Configuration Record"))?;
        let opened = w.open(item);
        let mut at = start;
        let mut status = SUCCESS;
        if is_answer {
            status = b.u8(at)?;
            w.item(f::ATTR_STATUS, b, at, 1)?;
            at += 1;
        }
        let is_received = b.u8(at)? != 0;
        w.item(f::ATTR_DIR, b, at, 1)?;
        let number = self.attribute(w, at + 1)?;
        at += 3;
        if status != SUCCESS {
            w.close(opened);
            return Ok(at);
        }
        if is_received {
            w.close(opened);
            w.item_le(f::ATTR_TIMEOUT, b, at, 2)?;
            return Ok(at + 2);
        }
        let kind = b.u8(at)?;
        w.item(f::ATTR_DATA_TYPE, b, at, 1)?;
        let intervals = at + 1;
        b.check(intervals, 4)?;
        at += 5;
        // What changes little is reported where it changes so much.
        if matches!(kind, 0x20..=0x2f | 0x38..=0x3a | 0xe0..=0xe2) {
            at = self.value(w, item, at, Some(number), kind)?;
        }
        w.close(opened);
        w.row_le(b, intervals, &[(f::ATTR_MININT, 2), (f::ATTR_MAXINT, 2)])?;
        Ok(at)
    }

    /// Adds a value of a type and says it in `item`; where it ends.
    fn value<C: Collector>(
        &self,
        w: &mut Walk<'_, C>,
        item: Item,
        at: usize,
        attribute: Option<u16>,
        kind: u8,
    ) -> Result<usize, Fault> {
        if let Some(number) = attribute
            && let Some(place) = self.place
            && let Some(own) = clusters::own(self.cluster, number)
        {
            return w.foreign(clusters::protocol(place), |w| self.own(w, at, own));
        }
        self.plain(w, item, at, kind, 0)
    }

    /// Adds the value of an attribute with a field of its own, which has its form whatever the type is; where it ends.
    fn own<C: Collector>(
        &self,
        w: &mut Walk<'_, C>,
        at: usize,
        (field, len, form): (Field, usize, Form),
    ) -> Result<usize, Fault> {
        let b = self.b;
        let value = if len == 1 { b.u8(at)?.into() } else { b.u16_le(at)? };
        let item = w.item_le(field, b, at, len)?;
        match form {
            Form::Plain => {}
            Form::Tenths(unit) => {
                w.label_value(item, format_args!("{}.{}{unit}", value / 10, value % 10));
            }
            Form::Whole(unit) => w.label_value(item, format_args!("{value}{unit}")),
            Form::Doubled(unit) => w.label_value(item, format_args!("{}{unit}", value * 2)),
            Form::Halved(unit) => {
                w.label_value(item, format_args!("{:.1}{unit}", f64::from(value) / 2.0));
            }
            Form::Hundredths(unit, is_signed) => {
                let number = if is_signed { f64::from(value as i16) } else { f64::from(value) };
                w.label_value(item, format_args!("{:.2}{unit}", number / 100.0));
            }
            Form::Mask(bits) => w.bits(item, bits, b, at, 1)?,
        }
        Ok(at + len)
    }

    /// Adds a value by its type alone; where it ends.
    fn plain<C: Collector>(
        &self,
        w: &mut Walk<'_, C>,
        item: Item,
        at: usize,
        kind: u8,
        depth: u8,
    ) -> Result<usize, Fault> {
        const BITMAPS: [Field; 8] = [
            f::ATTR_BITMAP8,
            f::ATTR_BITMAP16,
            f::ATTR_BITMAP24,
            f::ATTR_BITMAP32,
            f::ATTR_BITMAP40,
            f::ATTR_BITMAP48,
            f::ATTR_BITMAP56,
            f::ATTR_BITMAP64,
        ];
        const NUMBERS: [Field; 8] = [
            f::ATTR_UINT8,
            f::ATTR_UINT16,
            f::ATTR_UINT24,
            f::ATTR_UINT32,
            f::ATTR_UINT40,
            f::ATTR_UINT48,
            f::ATTR_UINT56,
            f::ATTR_UINT64,
        ];
        const SIGNED: [Field; 4] = [f::ATTR_INT8, f::ATTR_INT16, f::ATTR_INT24, f::ATTR_INT32];
        let b = self.b;
        let size = usize::from(kind & 7) + 1;
        let little = |len: usize| crate::proto::little::value(b, at, len);
        Ok(match kind {
            0x08..=0x0f => {
                w.item(f::ATTR_BYTES, b, at, size)?;
                at + size
            }
            0x10 => {
                w.item(f::ATTR_BOOLEAN, b, at, 1)?;
                w.append(item, format_args!(", Boolean: 0x{:02x}", b.u8(at)?));
                at + 1
            }
            0x18..=0x1f => {
                let value = little(size)?;
                w.number(BITMAPS[size - 1], b, at, size, value)?;
                w.append(item, format_args!(", Bitmap: {value:0width$x}", width = 2 * size));
                at + size
            }
            0x20..=0x27 => {
                let value = little(size)?;
                w.number(NUMBERS[size - 1], b, at, size, value)?;
                match size {
                    1..=4 => w.append(item, format_args!(", Uint{}: {value}", 8 * size)),
                    _ => w.append(item, format_args!(", Uint: {value}")),
                }
                at + size
            }
            0x28..=0x2f => {
                let unused = 64 - 8 * size as u32;
                let value = (little(size)? << unused) as i64 >> unused;
                let field = SIGNED.get(size - 1).copied().unwrap_or(f::ATTR_INT64);
                w.number(field, b, at, size, value as u64)?;
                match size {
                    // Three octets are said by two of them.
                    3 => w.append(item, format_args!(", Int24: {}", value as i16)),
                    1..=4 => w.append(item, format_args!(", Int{}: {value}", 8 * size)),
                    8 => w.append(item, format_args!(", Int: {}", value as u64)),
                    _ => w.append(item, format_args!(", Int: {value}")),
                }
                at + size
            }
            0x30 | 0x31 => {
                let size = usize::from(kind & 1) + 1;
                let value = little(size)?;
                w.number(NUMBERS[size - 1], b, at, size, value)?;
                w.append(item, format_args!(", Enum{}: {value}", 8 * size));
                at + size
            }
            0x38 => {
                w.item(f::ATTR_BYTES, b, at, 2)?;
                at + 2
            }
            0x39 | 0x3a => {
                let is_double = kind == 0x3a;
                let len = if is_double { 8 } else { 4 };
                let value = if is_double {
                    f64::from_bits(b.u64_le(at)?)
                } else {
                    f64::from(f32::from_bits(b.u32_le(at)?))
                };
                let mut text = String::new();
                // Writing to a String cannot fail.
                let _ = lamna_fields::write_g(&mut text, value, 6);
                if is_double {
                    let single = (value as f32).to_bits();
                    let shown = w.number(f::ATTR_FLOAT, b, at, len, single.into())?;
                    let mut long = String::new();
                    let _ = lamna_fields::write_g(&mut long, value, 15);
                    w.label(shown, format_args!("Double Float: {long}"));
                    w.append(item, format_args!(", Double: {text}"));
                } else {
                    w.item_le(f::ATTR_FLOAT, b, at, len)?;
                    w.append(item, format_args!(", Float: {text}"));
                }
                at + len
            }
            0x41..=0x44 => self.text(w, item, at, kind)?,
            0x48 | 0x50 | 0x51 => self.elements(w, at, kind, depth)?,
            0xe0 => {
                let [hours, minutes, seconds, hundredths] = b.array(at)?;
                let fields =
                    [(f::ATTR_HOURS, 1), (f::ATTR_MINS, 1), (f::ATTR_SECS, 1), (f::ATTR_CSECS, 1)];
                w.row(b, at, &fields)?;
                w.append(item, format_args!(", Time: {hours}:{minutes}:{seconds}.{hundredths}"));
                at + 4
            }
            0xe1 => {
                const DAYS: [&str; 7] =
                    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
                let [year, month, day, weekday] = b.array(at)?;
                w.row(
                    b,
                    at,
                    &[(f::ATTR_YY, 1), (f::ATTR_MM, 1), (f::ATTR_MD, 1), (f::ATTR_WD, 1)],
                )?;
                let name = usize::from(weekday).checked_sub(1).and_then(|at| DAYS.get(at));
                let name = name.copied().unwrap_or("Invalid Weekday");
                let year = 1900 + u32::from(year);
                w.append(item, format_args!(", Date: {year}/{month}/{day} {name}"));
                at + 4
            }
            0xe2 => {
                let seconds = EPOCH + u64::from(b.u32_le(at)?);
                w.number(f::ATTR_UTC, b, at, 4, seconds * 1_000_000_000)?;
                w.append(item, format_args!(", UTC"));
                at + 4
            }
            0xe8 => {
                w.item_le(f::ATTR_CID, b, at, 2)?;
                at + 2
            }
            0xe9 => {
                w.item_le(f::ATTR_ID, b, at, 2)?;
                at + 2
            }
            0xea => {
                w.item(f::ATTR_BYTES, b, at, 4)?;
                at + 4
            }
            0xf0 => {
                w.item(f::ATTR_BYTES, b, at, 8)?;
                at + 8
            }
            0xf1 => {
                w.item(f::ATTR_BYTES, b, at, 16)?;
                at + 16
            }
            _ => at,
        })
    }

    /// Adds text or octets behind their length; where they end.
    fn text<C: Collector>(
        &self,
        w: &mut Walk<'_, C>,
        item: Item,
        at: usize,
        kind: u8,
    ) -> Result<usize, Fault> {
        let b = self.b;
        let (head, len) = match kind {
            0x41 | 0x42 => (1, usize::from(b.u8(at)?)),
            _ => (2, usize::from(b.u16_le(at)?)),
        };
        // A length of nothing but ones says that there is no value.
        let len = if head == 1 && len == 0xff { 0 } else { len };
        let octets = b.bytes(at + head, len)?;
        let is_text = kind & 1 == 0;
        if is_text {
            let text = lamna_fields::Encoding::Ascii.text(octets);
            w.string(f::ATTR_STR, b, at, head + len, format_args!("{text}"))?;
            w.append(item, format_args!(", String: {text}"));
        } else {
            let mut text = String::new();
            for (index, octet) in octets.iter().enumerate() {
                let colon = if index == 0 { "" } else { ":" };
                // Writing to a String cannot fail.
                let _ = write!(text, "{colon}{octet:02x}");
            }
            let shown = w.octets(f::ATTR_OSTR, b, at, head + len, octets)?;
            w.label_value(shown, format_args!("{text}"));
            w.append(item, format_args!(", Octets: {text}"));
        }
        Ok(at + head + len)
    }

    /// Adds a list of elements of one type; where it ends.
    fn elements<C: Collector>(
        &self,
        w: &mut Walk<'_, C>,
        at: usize,
        kind: u8,
        depth: u8,
    ) -> Result<usize, Fault> {
        if depth >= MAX_DEPTH {
            return Err(Fault::Malformed);
        }
        let b = self.b;
        let (of, count) = match kind {
            0x48 => (f::ATTR_ARRAY_ELEMENTS_TYPE, f::ATTR_ARRAY_ELEMENTS_NUM),
            0x50 => (f::ATTR_SET_ELEMENTS_TYPE, f::ATTR_SET_ELEMENTS_NUM),
            _ => (f::ATTR_BAG_ELEMENTS_TYPE, f::ATTR_BAG_ELEMENTS_NUM),
        };
        let (inner, number) = (b.u8(at)?, b.u16_le(at + 1)?);
        w.row_le(b, at, &[(of, 1), (count, 2)])?;
        let mut at = at + 3;
        // Of no elements, or of those that nothing is known of, the number is all that is told.
        for index in 1..=number {
            let title =
                if kind == 0x48 { format!("Element #{index}") } else { "Element".to_owned() };
            let start = at;
            let item = w.text(b, start.min(b.len()), 0, format_args!("{title}"))?;
            let opened = w.open(item);
            at = self.plain(w, item, at, inner, depth + 1)?;
            if at == start {
                w.expert(f::ZERO_LENGTH_ELEMENT, item);
                w.close(opened);
                return Ok(at);
            }
            w.close(opened);
        }
        Ok(at)
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{Shown, frame};

    /// A message of a cluster of home automation, in clear.
    fn message(cluster: u8, octets: &[u8]) -> Shown {
        let mut packet = vec![0x41, 0x88, 1, 0xaa, 0x1a, 0x34, 0x12, 0x78, 0x56];
        packet.extend([0x08, 0, 0x34, 0x12, 0x78, 0x56, 30, 1, 0, 1, cluster, 0, 4, 1, 1, 7]);
        packet.extend(octets);
        frame(230, &packet)
    }

    #[test]
    fn attributes_are_written_as_their_types_or_their_own_fields_have_it() {
        let told = message(1, &[0x18, 9, 0x0a, 0, 0, 0x21, 0xfd, 8, 0x22, 0x11, 0x41, 2, 1, 2]);
        let stack = "wpan:zbee_nwk:zbee_aps:zbee_zcl";
        assert_eq!(told.protocols, stack);
        assert!(told.columns.ends_with("ZigBee HA ZCL: Report Attributes, Seq: 9"), "{told:#?}");
        assert!(told.has("Measured Mains Voltage: 230.1 [V]"), "{told:#?}");
        assert!(told.has("Attribute Field, Octets: 01:02"), "{told:#?}");
    }

    #[test]
    fn a_command_of_a_cluster_is_named() {
        let told = message(6, &[0x11, 3, 2]);
        let stack = "wpan:zbee_nwk:zbee_aps:zbee_zcl:zbee_zcl_general.onoff";
        assert_eq!(told.protocols, stack);
        assert!(told.columns.ends_with("ZCL OnOff: Toggle, Seq: 3"), "{told:#?}");
    }

    #[test]
    fn a_value_that_is_cut_is_malformed() {
        let told = message(6, &[0x18, 9, 0x0a, 7, 0, 0x42, 9, b'a']);
        assert!(told.columns.ends_with("[Malformed Packet]"), "{told:#?}");
    }
}
