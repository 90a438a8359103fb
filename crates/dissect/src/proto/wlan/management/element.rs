//! Elements of management frames (IEEE 802.11-2020, 9.4.2): a number, a length, and what that many octets say.

use super::fields as f;
use super::{capability, he, radio, security, service, subtype, throughput, vendor};
use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::proto::little;
use crate::walk::Walk;

/// One element while it is shown.
pub(super) struct Element<'b> {
    /// The octets behind number and length.
    pub(super) b: Buf<'b>,
    /// The length that it claims, which may be more than its frame has left.
    pub(super) claimed: usize,
    /// The element's item.
    pub(super) item: Item,
    /// The item of its length, for notes.
    pub(super) length: Item,
    /// The item of its number.
    pub(super) number: Item,
    /// The kind of frame that it is in.
    pub(super) kind: u16,
}

impl Element<'_> {
    /// Notes that the length is not what it must be.
    pub(super) fn wrong_length<C: Collector>(
        &self,
        w: &mut Walk<'_, C>,
        text: std::fmt::Arguments<'_>,
    ) {
        w.expert_text(f::TAG_LENGTH_BAD, self.length, text);
    }

    /// The octets that the frame has for the element.
    pub(super) fn len(&self) -> usize {
        self.b.reported()
    }
}

/// Adds all elements of `b`.
pub(super) fn list<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, kind: u16) -> Walked {
    let mut at = 0;
    while b.remaining(at) > 0 {
        at += one(w, &b.from(at)?, kind)?;
    }
    Ok(())
}

/// The number of the elements whose first octet is a number of its own.
const EXTENSION: u8 = 255;

/// Adds such an element. Of those that are no matter of high efficiency, what is in them is shown only where Wireshark has no
/// more than its octets.
fn extension<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, len: usize) -> Walked {
    let number = b.u8(2)?;
    let name = super::values::EXT_TAG_NUMBER_VALUES.get(u64::from(number));
    let item = w.item(f::EXT_TAG, b, 0, 2 + len)?;
    match name {
        Some(name) => w.label(item, format_args!("Ext Tag: {name}")),
        None => w.label(item, format_args!("Ext Tag: Unknown ({number})")),
    }
    let opened = w.open(item);
    w.item(f::TAG_NUMBER, b, 0, 1)?;
    w.number(f::EXT_TAG_LENGTH, b, 1, 1, len as u64 - 1)?;
    let shown = w.item(f::EXT_TAG_NUMBER, b, 2, 1)?;
    if name.is_none() {
        w.label_value(shown, format_args!("Unknown ({number})"));
    }
    if !is_decoded(number) {
        w.item(f::EXT_TAG_DATA, b, 3, len - 1)?;
        let words = Word { name, number };
        w.expert_text(
            f::TAG_DATA_UNDECODED,
            item,
            format_args!(
                "Dissector for 802.11 Extension Tag ({words}) code not implemented, Contact Wireshark developers if you want this supported"
            ),
        );
        w.append(item, format_args!(": Undecoded"));
    }
    he::show(w, number, &b.slice(3, len - 1)?)?;
    w.close(opened);
    Ok(())
}

/// Whether Wireshark takes the element with this extension apart.
fn is_decoded(number: u8) -> bool {
    matches!(number, 4 | 8..=11 | 13..=14 | 32..=33 | 35..=39 | 41..=43 | 45 | 55..=59 | 88..=89 | 92..=94 | 98..=101)
}

/// What a note calls an element.
struct Word {
    name: Option<&'static str>,
    number: u8,
}

impl std::fmt::Display for Word {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.name {
            Some(name) => out.write_str(name),
            None => write!(out, "{}", self.number),
        }
    }
}

/// Adds the element at the start of `b`; answers how many octets it takes.
pub(super) fn one<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    kind: u16,
) -> Result<usize, Fault> {
    let number = b.u8(0)?;
    let claimed = usize::from(b.u8(1)?);
    let rest = b.remaining(2);
    let len = claimed.min(rest);
    if number == EXTENSION && len > 0 {
        extension(w, b, len)?;
        return Ok(2 + len);
    }
    let item = w.item(f::TAG, b, 0, 2 + claimed.min(b.len().saturating_sub(2)))?;
    let name = super::values::TAG_NUMBER_VALUES.get(u64::from(number));
    match name {
        Some(name) => w.label(item, format_args!("Tag: {name}")),
        None => w.label(item, format_args!("Tag: Unknown ({number})")),
    }
    let opened = w.open(item);
    let number_item = w.item(f::TAG_NUMBER, b, 0, 1)?;
    let length = w.item(f::TAG_LENGTH, b, 1, 1)?;
    if claimed > rest {
        w.expert_text(
            f::TAG_LENGTH_BAD,
            length,
            format_args!("Tag Length is longer than remaining payload"),
        );
    }
    let element = Element { b: b.slice(2, len)?, claimed, item, length, number: number_item, kind };
    show(w, number, &element)?;
    w.close(opened);
    Ok(2 + len)
}

fn show<C: Collector>(w: &mut Walk<'_, C>, number: u8, e: &Element<'_>) -> Walked {
    match number {
        0 => ssid(w, e),
        1 | 50 => rates(w, number, e),
        3 => channel(w, e),
        4 => radio::contention_free(w, e),
        5 => traffic_map(w, e),
        6 => {
            w.item_le(f::IBSS_ATIM_WINDOWS, &e.b, 0, 2)?;
            let window = e.b.u16_le(0)?;
            w.append(e.item, format_args!(": ATIM window 0x{window:x}"));
            Ok(())
        }
        7 => capability::country(w, e),
        10 => {
            for at in 0..e.len() {
                w.item(f::TAG_REQUEST, &e.b, at, 1)?;
            }
            Ok(())
        }
        11 => capability::load(w, e),
        16 => {
            w.item(f::TAG_CHALLENGE_TEXT, &e.b, 0, e.len())?;
            Ok(())
        }
        32 => {
            w.item(f::POWERCON_LOCAL, &e.b, 0, 1)?;
            let local = e.b.u8(0)?;
            w.append(e.item, format_args!(": {local}"));
            Ok(())
        }
        33 => {
            w.item(f::POWERCAP_MIN, &e.b, 0, 1)?;
            w.item(f::POWERCAP_MAX, &e.b, 1, 1)?;
            let (min, max) = (e.b.u8(0)? as i8, e.b.u8(1)? as i8);
            w.append(e.item, format_args!(" Min: {min}, Max: {max}"));
            Ok(())
        }
        35 => capability::power_report(w, e),
        36 => capability::channels(w, e),
        37 => capability::switch(w, e),
        40 => radio::quiet(w, e),
        42 | 47 => erp(w, number, e),
        45 => throughput::ht_capabilities(w, e),
        46 => radio::quality(w, e),
        48 => security::rsn(w, e),
        51 => radio::channel_report(w, e),
        52 => radio::neighbour(w, e),
        54 => capability::mobility(w, e),
        55 => service::fast_transition(w, e),
        56 => service::timeout(w, e),
        59 => capability::operating_classes(w, e),
        60 => radio::extended_switch(w, e),
        61 => throughput::ht_operation(w, e),
        62 => {
            w.item(f::SECCHANOFFSET, &e.b, 0, 1)?;
            Ok(())
        }
        70 => radio::measurements(w, e),
        72 => radio::coexistence(w, e),
        74 => capability::overlapping(w, e),
        76 => service::management_mic(w, e),
        90 => service::idle(w, e),
        107 => service::interworking(w, e),
        108 => service::advertisement(w, e),
        111 => service::roaming(w, e),
        113 => service::mesh_configuration(w, e),
        114 => service::mesh_id(w, e),
        127 => capability::extended(w, e),
        133 => service::cisco_extensions(w, e),
        191 => throughput::vht_capabilities(w, e),
        192 => throughput::vht_operation(w, e),
        193 => radio::extended_load(w, e),
        195 => radio::power_envelope(w, e),
        199 => radio::operating_mode(w, e),
        221 => vendor::walk(w, e),
        _ => unknown(w, number, e),
    }
}

/// Shows an element that nobody knows as octets, with a note.
fn unknown<C: Collector>(w: &mut Walk<'_, C>, number: u8, e: &Element<'_>) -> Walked {
    w.item(f::TAG_DATA, &e.b, 0, e.len())?;
    if w.fields() {
        let name = match super::values::TAG_NUMBER_VALUES.get(u64::from(number)) {
            Some(name) => name.to_owned(),
            None => format!("({number})"),
        };
        w.expert_text(
            f::TAG_DATA_UNDECODED,
            e.number,
            format_args!(
                "Dissector for 802.11 IE Tag ({name}) code not implemented, Contact Wireshark developers if you want this supported"
            ),
        );
    }
    w.append(e.item, format_args!(": Undecoded"));
    Ok(())
}

/// The longest name of a network (9.4.2.2).
const MAX_SSID_LEN: usize = 32;

fn ssid<C: Collector>(w: &mut Walk<'_, C>, e: &Element<'_>) -> Walked {
    let len = e.len();
    let octets = e.b.bytes(0, len)?;
    let item = w.item(f::SSID, &e.b, 0, len)?;
    let shown = matches!(
        e.kind,
        subtype::BEACON
            | subtype::PROBE_REQUEST
            | subtype::PROBE_RESPONSE
            | subtype::ASSOCIATION_REQUEST
            | subtype::REASSOCIATION_REQUEST
    );
    if w.labels() || w.wants_columns() {
        let text = Ssid(octets).to_string();
        if len == 0 {
            w.label(item, format_args!("SSID: <MISSING>"));
            w.append(e.item, format_args!(": Wildcard SSID"));
        } else {
            w.label(item, format_args!("SSID: {text}"));
            w.append(e.item, format_args!(": {text}"));
        }
        if shown {
            w.info_append(format_args!(", SSID={text}"));
        }
    }
    if len > MAX_SSID_LEN {
        e.wrong_length(
            w,
            format_args!("SSID length ({len}) greater than maximum ({MAX_SSID_LEN})"),
        );
    }
    Ok(())
}

/// A network's name as lines have it: in quotes, or what it means that it is empty.
pub(super) struct Ssid<'a>(pub(super) &'a [u8]);

impl std::fmt::Display for Ssid<'_> {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.0.is_empty() {
            return out.write_str("Wildcard (Broadcast)");
        }
        if self.0.iter().all(|octet| *octet == 0) {
            return out.write_str("<MISSING>");
        }
        out.write_str("\"")?;
        lamna_fields::escape_control(out, &String::from_utf8_lossy(self.0))?;
        out.write_str("\"")
    }
}

fn rates<C: Collector>(w: &mut Walk<'_, C>, number: u8, e: &Element<'_>) -> Walked {
    if e.len() == 0 {
        e.wrong_length(w, format_args!("Tag length {} too short, must be greater than 0", e.len()));
        return Ok(());
    }
    let field = if number == 1 { f::SUPPORTED_RATES } else { f::EXTENDED_SUPPORTED_RATES };
    if w.fields() {
        let strings = w.def(field).strings;
        for at in 0..e.len() {
            let rate = e.b.u8(at)?;
            w.item(field, &e.b, at, 1)?;
            if let lamna_fields::Strings::Values(table) = strings {
                let word = table.get(u64::from(rate)).unwrap_or("Unknown Rate");
                w.append(e.item, format_args!(" {word},"));
            }
        }
    }
    w.append(e.item, format_args!(" [Mbit/sec]"));
    Ok(())
}

fn channel<C: Collector>(w: &mut Walk<'_, C>, e: &Element<'_>) -> Walked {
    let number = e.b.u8(0)?;
    w.item(f::DS_CURRENT_CHANNEL, &e.b, 0, 1)?;
    w.append(e.item, format_args!(": Current Channel: {number}"));
    Ok(())
}

fn traffic_map<C: Collector>(w: &mut Walk<'_, C>, e: &Element<'_>) -> Walked {
    let b = &e.b;
    let (count, period) = (b.u8(0)?, b.u8(1)?);
    w.item(f::TIM_DTIM_COUNT, b, 0, 1)?;
    w.item(f::TIM_DTIM_PERIOD, b, 1, 1)?;
    w.append(e.item, format_args!(": DTIM {count} of {period} bitmap"));
    let control = b.u8(2)?;
    little::tree(w, f::TIM_BMAPCTL, b, 2, 1, &[f::TIM_BMAPCTL_MULTICAST, f::TIM_BMAPCTL_OFFSET])?;
    let rest = e.len().saturating_sub(3);
    w.item(f::TIM_PARTIAL_VIRTUAL_BITMAP, b, 3, rest)?;
    if w.fields() {
        let first = u64::from(control >> 1) * 16;
        for (index, octet) in b.bytes(3, rest)?.iter().enumerate() {
            for bit in (0..8).filter(|bit| octet >> bit & 1 != 0) {
                let aid = first + index as u64 * 8 + bit;
                w.number(f::TIM_AID, b, 3 + index, 1, aid)?;
            }
        }
    }
    Ok(())
}

fn erp<C: Collector>(w: &mut Walk<'_, C>, _number: u8, e: &Element<'_>) -> Walked {
    if e.len() != 1 {
        e.wrong_length(w, format_args!("Tag Length {} wrong, must be = 1", e.len()));
        return Ok(());
    }
    little::tree(
        w,
        f::ERP_INFO,
        &e.b,
        0,
        1,
        &[
            f::ERP_INFO_ERP_PRESENT,
            f::ERP_INFO_USE_PROTECTION,
            f::ERP_INFO_BARKER_PREAMBLE_MODE,
            f::ERP_INFO_RESERVED,
        ],
    )?;
    Ok(())
}
