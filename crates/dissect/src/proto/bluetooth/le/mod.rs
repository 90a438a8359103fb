//! The link layer of Bluetooth Low Energy (Core Specification, volume 6, part B): advertisements, what opens a connection, and
//! the packets of connections, whose L2CAP messages are put together.

mod advertising;
mod control;
mod fields;
mod track;

use lamna_fields::{Field, FieldDef};

use super::{Connection, Way, l2cap};
use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::columns::Address;
use crate::proto::ip::{FragmentFields, list_fragments};
use crate::proto::{id, little};
use crate::registry::Dissect;
use crate::walk::{REST, Walk};
pub use fields::*;
use track::{Joined, Packet};

/// The access address of all primary advertisements.
pub(crate) const ADVERTISING_ACCESS: u32 = 0x8e89_bed6;

/// What the check sequence of advertisements begins with.
const ADVERTISING_CRC: u32 = 0x55_5555;

/// Octets of the check sequence.
const CRC_LEN: usize = 3;

/// Whether the check sequence was found right when the packet was received.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Checked {
    /// Nobody looked.
    #[default]
    Unknown,
    /// It was.
    Good,
    /// It was not.
    Bad,
}

/// How a packet was received, as far as its capture tells.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Radio {
    pub(crate) checked: Checked,
    pub(crate) way: Way,
    /// Whether it came on a channel for primary advertisements.
    pub(crate) primary: Option<bool>,
    /// The kind of an auxiliary advertisement.
    pub(crate) aux: Option<u8>,
    /// Whether it is coded, so that an octet behind the address tells how.
    pub(crate) coded: bool,
    /// Whether it is a packet of a connection, whatever its address.
    pub(crate) data: bool,
    /// The address that was listened for, and by how many bits this one differs.
    pub(crate) reference: Option<(u32, u8)>,
}

/// The link layer.
#[derive(Clone, Copy, Debug)]
pub struct Btle;

impl Dissect for Btle {
    const FIELDS: &'static [FieldDef] = FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        packet(w, b, &Radio::default())
    }
}

/// A packet that was received as `radio` says.
pub(crate) fn packet<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>, radio: &Radio) -> Walked {
    w.column_protocol("LE LL");
    let (_, opened) = w.open_protocol(&b, 0, b.len())?;
    let access = b.u32_le(0)?;
    let item = w.item_le(ACCESS_ADDRESS, &b, 0, 4)?;
    if let Some((reference, offenses)) = radio.reference {
        let note =
            if access == reference { ACCESS_ADDRESS_MATCHED } else { ACCESS_ADDRESS_BIT_ERRORS };
        if access == reference || offenses > 0 {
            w.expert(note, item);
        }
    }
    let mut at = 4;
    if radio.coded {
        w.item(CODING_INDICATOR, &b, at, 1)?;
        at += 1;
    }
    if access == ADVERTISING_ACCESS && !radio.data {
        let end = advertising::show(w, &b, at, radio)?;
        check(w, &b, at, end, radio, true)?;
        w.close(opened);
        return Ok(());
    }
    let message = data(w, &b, at, access, radio)?;
    w.close(opened);
    let connection = Connection { key: access, way: radio.way };
    match message {
        Message::None => Ok(()),
        Message::Here(part) => {
            w.within(id::BTL2CAP, part, |w, b| l2cap::message(w, b, &connection))
        }
        Message::Whole(octets) => {
            let name = "Reassembled L2CAP";
            let Some(source) = w.add_source(name, octets.clone()) else { return Ok(()) };
            let whole = Buf::new(&octets, octets.len(), source);
            w.within(id::BTL2CAP, whole, |w, b| l2cap::message(w, b, &connection))
        }
    }
}

/// The message that is whole with a packet.
enum Message<'b> {
    None,
    Here(Buf<'b>),
    Whole(bytes::Bytes),
}

/// The check sequence at `end`, over what begins at `from`.
fn check<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    from: usize,
    end: usize,
    radio: &Radio,
    advertisement: bool,
) -> Walked {
    if !w.fields() {
        return b.check(end, CRC_LEN);
    }
    let sent = b.bytes(end, CRC_LEN)?;
    // Its bits are sent the other way round than those of all else.
    let shown = sent.iter().fold(0, |crc, octet| crc << 8 | u64::from(octet.reverse_bits()));
    let item = w.number(CRC, b, end, CRC_LEN, shown)?;
    match radio.checked {
        Checked::Good => {}
        Checked::Bad => w.expert(CRC_INCORRECT, item),
        Checked::Unknown if advertisement => {
            let mut good = crc(ADVERTISING_CRC, b.bytes(from, end - from)?).to_le_bytes();
            good[3] = 0;
            if good[..CRC_LEN] != *sent {
                w.expert(CRC_INCORRECT, item);
            }
        }
        Checked::Unknown => w.expert(CRC_INDETERMINATE, item),
    }
    Ok(())
}

/// The check sequence of `octets`, whose bits are taken lowest first.
fn crc(seed: u32, octets: &[u8]) -> u32 {
    const POLYNOMIAL: u32 = 0xda_6000;
    let mut state = seed.reverse_bits() >> 8;
    for octet in octets {
        for bit in 0..8 {
            let carry = (state ^ u32::from(octet >> bit)) & 1;
            state >>= 1;
            if carry != 0 {
                state ^= POLYNOMIAL;
            }
        }
    }
    state
}

/// Shows a map of channels.
fn channel_map<C: Collector>(
    w: &mut Walk<'_, C>,
    field: Field,
    b: &Buf<'_>,
    at: usize,
    count: usize,
) -> Walked {
    let item = w.item(field, b, at, 5)?;
    let opened = w.open(item);
    super::common::channels(w, b, at, count)?;
    w.close(opened);
    Ok(())
}

/// A packet of the connection with this access address.
fn data<'b, C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'b>,
    at: usize,
    access: u32,
    radio: &Radio,
) -> Result<Message<'b>, Fault> {
    const EMPTY_OR_MORE: u8 = 1;
    const START: u8 = 2;
    const CONTROL: u8 = 3;
    const TIMED: u8 = 0x20;
    let header = b.u8(at)?;
    let len = usize::from(b.u8(at + 1)?);
    if w.fields() {
        let (from, to) = match radio.way {
            Way::Unknown => ("Unknown", "Unknown"),
            Way::Sent => ("Master", "Slave"),
            Way::Received => ("Slave", "Master"),
        };
        let name = |end| Address::Text(format!("{end}_0x{access:08x}").into());
        w.set_addresses(name(from), name(to));
    }
    let timed = header & TIMED != 0;
    let start = at + 2 + usize::from(timed);
    let kind = header & 3;
    let content = b.slice_up_to(start, len);
    let packet = Packet {
        way: radio.way,
        header,
        frame: w.frame.number,
        start: kind == START,
        more: kind == EMPTY_OR_MORE && len > 0,
        control: (kind == CONTROL && len > 0).then(|| content.u8(0).unwrap_or(u8::MAX)),
        octets: content.captured(),
    };
    let facts = track::packet(w, access, &packet).unwrap_or_default();
    if let Some((master, slave)) = facts.ends {
        w.generated(MASTER_BD_ADDR, b, 0, master);
        w.generated(SLAVE_BD_ADDR, b, 0, slave);
    }
    let item = w.item(DATA_HEADER, b, at, 2)?;
    let opened = w.open(item);
    w.item(DATA_HEADER_LLID, b, at, 1)?;
    let told = radio.way != Way::Unknown;
    let expected = w.item(DATA_HEADER_NEXT_EXPECTED_SEQUENCE_NUMBER, b, at, 1)?;
    note_number(w, expected, told, facts.refused, NACK, ["ACK", "Request retransmit"]);
    let number = w.item(DATA_HEADER_SEQUENCE_NUMBER, b, at, 1)?;
    note_number(w, number, told, facts.again, RETRANSMIT, ["OK", "Retransmit"]);
    for field in [DATA_HEADER_MORE_DATA, DATA_HEADER_CTE_INFO_PRESENT, DATA_HEADER_RFU] {
        w.item(field, b, at, 1)?;
    }
    w.item(DATA_HEADER_LENGTH, b, at + 1, 1)?;
    if timed {
        let fields =
            [DATA_HEADER_CTE_INFO_TIME, DATA_HEADER_CTE_INFO_RFU, DATA_HEADER_CTE_INFO_TYPE];
        let item = w.item(DATA_HEADER_CTE_INFO, b, at + 2, 1)?;
        w.bits(item, &fields, b, at + 2, 1)?;
    }
    w.close(opened);
    let item = w.item(LENGTH, b, at + 1, 1)?;
    w.hide(item);
    let end = start + len;
    let mut message = Message::None;
    match kind {
        EMPTY_OR_MORE if len == 0 => w.info(format_args!("Empty PDU")),
        EMPTY_OR_MORE => {
            w.info(format_args!("L2CAP Fragment"));
            message = fragment(w, b, (start, len), facts.joined)?;
        }
        START if len > 0 => {
            if matches!(facts.joined, Joined::Alone) || alone(&content) {
                message = Message::Here(b.slice(start, len)?);
            } else {
                w.info(format_args!("L2CAP Fragment Start"));
                w.item(L2CAP_DATA, b, start, len)?;
            }
        }
        CONTROL => {
            let opcode = b.u8(start)?;
            let name = CONTROL_OPCODE_VALUES.get(u64::from(opcode)).unwrap_or("Unknown");
            w.info(format_args!("Control Opcode: {name}"));
            w.item(CONTROL_OPCODE, b, start, 1)?;
            control::show(w, b, start + 1, end, opcode)?;
            if let Some(request) = facts.request {
                w.generated(REQUEST_IN_FRAME, b, 0, u64::from(request));
            }
            if let Some(response) = facts.response.and_then(|link| w.link(link)) {
                w.generated(RESPONSE_IN_FRAME, b, 0, response);
            }
        }
        _ if len > 0 => {
            if !told {
                w.info(format_args!("{} ", radio.way.word()));
            }
            let item = w.text(b, start, len, format_args!("Unknown data"))?;
            w.expert(UNKNOWN_DATA, item);
        }
        _ => {}
    }
    if let Some(index) = facts.index {
        w.generated(L2CAP_INDEX, b, 0, u64::from(index));
    }
    if let Some(frame) = facts.parameters {
        w.generated(CONNECTION_PARAMETERS_IN, b, 0, u64::from(frame));
    }
    check(w, b, at, end, radio, false)?;
    Ok(message)
}

/// Whether the octets are a whole message of L2CAP.
fn alone(content: &Buf<'_>) -> bool {
    content.u16_le(0).is_ok_and(|len| usize::from(len) + l2cap::HEADER_LEN <= content.len())
}

/// What a sequence number says of the packet, where its direction is known.
fn note_number<C: Collector>(
    w: &mut Walk<'_, C>,
    item: Item,
    told: bool,
    bad: bool,
    note: Field,
    words: [&str; 2],
) {
    if told {
        w.append(item, format_args!(" [{}]", words[usize::from(bad)]));
        if bad {
            w.expert(note, item);
        }
    }
}

static SHOWN: FragmentFields = FragmentFields {
    title: "L2CAP fragment",
    fragments: L2CAP_FRAGMENTS,
    fragment: L2CAP_FRAGMENT,
    overlap: L2CAP_FRAGMENT_OVERLAP,
    conflict: L2CAP_FRAGMENT_OVERLAP_CONFLICTS,
    error: L2CAP_FRAGMENT_ERROR,
    count: L2CAP_FRAGMENT_COUNT,
    length: L2CAP_REASSEMBLED_LENGTH,
    data: None,
};

/// A packet that goes on with a message.
fn fragment<'b, C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'b>,
    (start, len): (usize, usize),
    joined: Joined,
) -> Result<Message<'b>, Fault> {
    if let Joined::Whole(kept, parts) = joined {
        let octets = w.kept(kept).unwrap_or_default();
        let whole = Buf::new(&octets, octets.len(), w.sources.len() as u8 + 1);
        list_fragments(w, &SHOWN, &whole, &crate::pieces::places(&parts))?;
        return Ok(Message::Whole(octets));
    }
    let item = w.item(L2CAP_DATA, b, start, len)?;
    if matches!(joined, Joined::Stray) {
        w.expert(MISSING_FRAGMENT_START, item);
    }
    Ok(Message::None)
}

/// The parameters of a new connection (volume 6, part B, 2.3.3.1).
fn connection<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let item = w.item(LLD, b, at, b.len().saturating_sub(at + CRC_LEN).min(22))?;
    let opened = w.open(item);
    w.item_le(LLD_ACCESS_ADDRESS, b, at, 4)?;
    w.item_le(LLD_CRC_INIT, b, at + 4, 3)?;
    control::timed(w, LLD_WINDOW_SIZE, b, at + 7, 1, 1.25)?;
    control::timed(w, LLD_WINDOW_OFFSET, b, at + 8, 2, 1.25)?;
    control::timed(w, LLD_INTERVAL, b, at + 10, 2, 1.25)?;
    w.item_le(LLD_LATENCY, b, at + 12, 2)?;
    control::timed(w, LLD_TIMEOUT, b, at + 14, 2, 10.0)?;
    channel_map(w, LLD_CHANNEL_MAP, b, at + 16, 40)?;
    w.item(LLD_HOP, b, at + 21, 1)?;
    w.item(LLD_SLEEP_CLOCK_ACCURACY, b, at + 21, 1)?;
    w.close(opened);
    Ok(())
}

/// Flags in the octets at `at`, with the fields under them.
fn flags<C: Collector>(
    w: &mut Walk<'_, C>,
    field: Field,
    b: &Buf<'_>,
    at: usize,
    fields: &[Field],
) -> Walked {
    little::bitmask(w, field, b, at, 1, fields)?;
    Ok(())
}

/// Advertising data from `at` to `end`.
fn advertising_data<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    end: usize,
) -> Walked {
    w.within(id::BTCOMMON, b.slice(at, end - at)?, super::common::walk)
}

/// Everything from `at` to `end`, of which nothing is known.
fn unknown<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, end: usize) -> Walked {
    let len = if end == REST { b.len().saturating_sub(at) } else { end.saturating_sub(at) };
    if len > 0 {
        let item = w.text(b, at, len, format_args!("Unknown data"))?;
        w.expert(UNKNOWN_DATA, item);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::frame::link;
    use crate::{Dissection, FrameInfo, Registry};

    fn dissect(pdu: &[u8]) -> (String, String, Vec<String>) {
        let mut bytes = ADVERTISING_ACCESS.to_le_bytes().to_vec();
        bytes.extend(pdu);
        bytes.extend(&crc(ADVERTISING_CRC, pdu).to_le_bytes()[..CRC_LEN]);
        let registry = Registry::new();
        let len = bytes.len() as u32;
        let frame = FrameInfo { number: 1, len, link: link::BLUETOOTH_LE_LL, ..Default::default() };
        let mut tree = Dissection::tree().with_columns();
        tree.dissect(&registry, &frame, &bytes, None);
        let view = tree.view(&registry, &frame, &bytes);
        let mut stack = String::new();
        view.write_protocols(&mut stack).unwrap();
        let labels = view
            .nodes()
            .filter(|node| !node.is_hidden())
            .map(|node| {
                let mut label = String::new();
                node.write_label(&mut label, &lamna_fields::TimeZone::UTC);
                label
            })
            .collect();
        let columns = &tree.columns;
        let info = format!("{} {} {}", columns.source(), columns.destination(), columns.info());
        (stack, info, labels)
    }

    #[test]
    fn an_advertisement_taken_apart() {
        let (stack, info, labels) = dissect(&[0x40, 9, 1, 2, 3, 4, 5, 6, 2, 1, 6]);
        assert_eq!(stack, "bluetooth:btle:btcommon");
        assert_eq!(info, "06:05:04:03:02:01 ff:ff:ff:ff:ff:ff ADV_IND");
        let has = |text: &str| labels.iter().any(|l| l == text);
        assert!(has("Packet Header: 0x0940 (PDU Type: ADV_IND, ChSel: #1, TxAdd: Random)"));
        assert!(has(".... .1.. = BR/EDR Not Supported: true (0x1)"), "{labels:#?}");
        assert!(!labels.iter().any(|l| l.contains("Incorrect")), "{labels:#?}");
    }

    #[test]
    fn a_length_past_the_end_is_malformed() {
        let (_, _, labels) = dissect(&[0x40, 40, 1, 2, 3, 4, 5, 6, 2, 1, 6]);
        assert!(labels.iter().any(|l| l == "[Malformed Packet: BT LE LL]"), "{labels:#?}");
    }

    #[test]
    fn an_unknown_kind_has_no_ends() {
        let (_, info, _) = dissect(&[0x09, 2, 1, 2]);
        assert_eq!(info, "  Unknown");
    }
}
