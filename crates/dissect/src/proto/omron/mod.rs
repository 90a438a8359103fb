//! Omron's FINS (Factory Interface Network Service, W227 and W342) over UDP, and over TCP behind its own header. What each command
//! holds stands in `layouts`.

mod fields;
mod layouts;

use lamna_fields::{Field, FieldDef};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::registry::{Claim, Dissect};
use crate::stream::{Framing, Pdu};
use crate::walk::{REST, Walk};
pub use fields::*;
use layouts::{Layout, Step};

/// The port, over UDP and TCP.
pub const PORT: u16 = 9600;

/// Octets of a header.
pub const HEADER_LEN: usize = 12;

/// Octets of the header over TCP.
pub const TCP_HEADER_LEN: usize = 16;

/// What a message over TCP begins with.
const MAGIC: &[u8; 4] = b"FINS";

/// Commands over TCP.
mod tcp_command {
    pub(super) const FROM_CLIENT: u32 = 0;
    pub(super) const FROM_SERVER: u32 = 1;
    pub(super) const FRAME: u32 = 2;
}

/// FINS.
#[derive(Clone, Copy, Debug)]
pub struct Omron;

impl Dissect for Omron {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(PORT), Claim::TcpPort(PORT)];
    const FRAMES: bool = true;
    const SHOWS_SIZE: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let over_tcp = w.is_over_stream();
        if over_tcp && b.bytes(0, 4) != Ok(MAGIC.as_slice()) || b.reported() < HEADER_LEN {
            return Err(Fault::NotMine);
        }
        w.column_protocol("OMRON");
        let outer = w.open_top();
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        let at = if over_tcp { tcp_header(w, &b)? } else { Some(0) };
        // Wireshark looks at no frame where there is no tree to show it in: nothing is noted there.
        if let Some(at) = at.filter(|_| !w.fields() || w.has_tree()) {
            frame(w, &b, root, at)?;
        }
        w.close(opened);
        w.close(outer);
        Ok(())
    }

    fn frame(_: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        /// Octets before those that the length counts.
        const BEFORE: usize = 8;
        let Some((_, rest)) = bytes.split_first_chunk::<4>() else { return Pdu::MoreUnknown };
        let Some(len) = rest.first_chunk::<4>() else { return Pdu::MoreUnknown };
        let len = BEFORE.saturating_add(u32::from_be_bytes(*len) as usize).max(TCP_HEADER_LEN);
        if len > bytes.len() { Pdu::More(len - bytes.len()) } else { Pdu::Whole(len) }
    }
}

/// The header over TCP; where a frame behind it begins.
fn tcp_header<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Result<Option<usize>, Fault> {
    let command = b.u32(8)?;
    let len = match command {
        tcp_command::FROM_CLIENT => TCP_HEADER_LEN + 4,
        tcp_command::FROM_SERVER => TCP_HEADER_LEN + 8,
        _ => TCP_HEADER_LEN,
    };
    let item = w.text(b, 0, len, format_args!("FINS/TCP Header"))?;
    let opened = w.open(item);
    let fields = [(TCP_MAGIC, 4), (TCP_LENGTH, 4), (TCP_COMMAND, 4), (TCP_ERROR_CODE, 4)];
    let at = w.row(b, 0, &fields)?;
    match command {
        tcp_command::FROM_CLIENT => _ = w.item(TCP_CLIENT_NODE_ADDRESS, b, at, 4)?,
        tcp_command::FROM_SERVER => {
            w.row(b, at, &[(TCP_CLIENT_NODE_ADDRESS, 4), (TCP_SERVER_NODE_ADDRESS, 4)])?;
        }
        _ => {}
    }
    w.close(opened);
    if command == tcp_command::FRAME {
        return Ok(Some(TCP_HEADER_LEN));
    }
    let name = TCP_COMMAND_VALUES.get(command.into()).unwrap_or("Unknown");
    w.info(format_args!("FINS/TCP : {name}"));
    Ok(None)
}

/// Commands whose responses may end behind the code.
const MAY_END: [u16; 3] = [0x0620, 0x0920, 0x0c01];

fn frame<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, root: Item, at: usize) -> Walked {
    let control = b.u8(at)?;
    let is_response = control & 0x40 != 0;
    let command = b.u16(at + 10)?;
    let item = w.text(b, at, HEADER_LEN, format_args!("FINS Header"))?;
    let opened = w.open(item);
    let bits = [ICF_GWB, ICF_DTB, ICF_RB0, ICF_RB1, ICF_RB2, ICF_RB3, ICF_RB4, ICF_RSB];
    w.bitmask(ICF, &bits, b, at, 1)?;
    for (offset, field) in (1..).zip([RSV, GCT, DNA, DA1, DA2, SNA, SA1, SA2, SID]) {
        w.item(field, b, at + offset, 1)?;
    }
    let code = w.item(COMMAND, b, at + 10, 2)?;
    w.close(opened);
    let way = if is_response { "Response" } else { "Command " };
    let Some(name) = COMMAND_VALUES.get(command.into()) else {
        w.info(format_args!("{way} : Unknown ({command})"));
        w.expert_text(COMMAND_UNKNOWN, code, format_args!("Unknown Command-Code"));
        return Ok(());
    };
    w.info(format_args!("{way} : {name}"));
    let data = b.from(at + HEADER_LEN)?;
    let expected = |is_response, len| layouts::layout(command, is_response, len);
    if data.reported() == 0 {
        // A request whose data is missing is cut; one without data is whole.
        let wanted = expected(false, 0).first();
        let is_whole = is_response || matches!(wanted, None | Some(Step::Rest(_)));
        return if is_whole { Ok(()) } else { data.check(0, 1) };
    }
    if !is_response && expected(false, data.reported()).is_empty() {
        w.expert_text(BAD_LENGTH, root, format_args!("Unexpected Length (Should be 0)"));
        return Ok(());
    }
    if command == 0x0101
        && !is_response
        && let (Ok(area), Ok(word)) = (data.u8(0), data.u16(1))
    {
        match area {
            0x82 => w.info_append(format_args!(" (D{word})")),
            0x90..=0x97 => w.info_append(format_args!(" (E{}_{word})", area - 0x90)),
            _ => {}
        }
    }
    let item = w.text(&data, 0, REST, format_args!("Command Data"))?;
    let opened = w.open(item);
    let mut next = if is_response { 2 } else { 0 };
    let len = data.remaining(next);
    let layout = expected(is_response, len);
    let may_end = len == 0 && MAY_END.contains(&command);
    // Of what has another length nothing is shown, but parts that are repeated as far as they are whole.
    let taken = if may_end { Some(0) } else { layouts::taken(layout, len) };
    let repeats = matches!(layout.last(), Some(Step::Repeat(_) | Step::Groups(..)));
    let taken = taken.filter(|taken| *taken == len || repeats);
    if let Some(taken) = taken {
        if is_response {
            w.item(RESPONSE_CODE, &data, 0, 2)?;
        }
        if taken > 0 {
            next = steps(w, &data.slice_up_to(0, next + taken), next, layout)?;
        }
    }
    w.close(opened);
    if taken.is_none() || data.remaining(next) > 0 {
        w.expert(BAD_LENGTH, root);
    }
    Ok(())
}

/// Shows what a layout says from `at` on; where that ends.
fn steps<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    mut at: usize,
    layout: Layout,
) -> Result<usize, Fault> {
    for step in layout {
        at = match *step {
            Step::Field(field, len) => {
                w.item(field, b, at, len)?;
                at + len
            }
            Step::Optional(field, len) if b.remaining(at) >= len => {
                w.item(field, b, at, len)?;
                at + len
            }
            Step::Optional(fields::MODE_CODE, _) => {
                // What it is without one is noted at the program's number.
                w.item(fields::MODE_CODE_DEFAULT_MONITOR, b, at.saturating_sub(2), 0)?;
                at
            }
            Step::Optional(..) => at,
            Step::Bits(field, len, bits) => {
                w.bitmask(field, bits, b, at, len)?;
                at + len
            }
            Step::Parts(bits, len) => {
                w.bits(Item::NONE, bits, b, at, len)?;
                at + len
            }
            Step::Rest(field) => {
                let len = b.remaining(at);
                if len > 0 {
                    w.item(field, b, at, len)?;
                }
                at + len
            }
            Step::Group(title, inner) => group(w, b, at, title, inner)?,
            Step::Groups(title, inner) => {
                while b.remaining(at) > 0 {
                    at = group(w, b, at, title, inner)?;
                }
                at
            }
            Step::Repeat(inner) => {
                while b.remaining(at) > 0 {
                    at = steps(w, b, at, inner)?;
                }
                at
            }
            Step::Memory => memory(w, b, at)?,
            Step::Message(is_response) => message(w, b, at, is_response)?,
            Step::Date => date(w, b, at)?,
            Step::Layout(inner) => steps(w, b, at, inner)?,
            Step::Nodes => nodes(w, b, at)?,
            Step::Cyclic => cyclic(w, b, at)?,
            Step::Lost(_) => return Err(Fault::Malformed),
        };
    }
    Ok(at)
}

fn group<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    title: &str,
    inner: Layout,
) -> Result<usize, Fault> {
    let item = w.text(b, at, 0, format_args!("{title}"))?;
    let opened = w.open(item);
    let end = steps(w, b, at, inner)?;
    w.close(opened);
    w.set_len(item, end - at);
    Ok(end)
}

/// What was read from one place of a memory: how much, its area tells.
fn memory<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Result<usize, Fault> {
    let code = b.u8(at)?;
    if MEMORY_AREA_READ_VALUES.get(code.into()).is_none() {
        let item = w.item(MEMORY_AREA_READ, b, at, 1)?;
        let text = format_args!("Unknown Memory-Area-Code ({code})");
        w.expert_text(MEMORY_AREA_READ_UNKNOWN, item, text);
        return Ok(b.reported());
    }
    let len = match code {
        0xdc => 4,
        0x80.. => 2,
        _ => 1,
    };
    w.row(b, at, &[(MEMORY_AREA_READ, 1), (RESPONSE_DATA, len)])
}

/// Messages, or errors that a program noted.
fn message<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    is_response: bool,
) -> Result<usize, Fault> {
    const ERRORS: u16 = 2;
    /// Octets of an error's text, and of a message.
    const LENS: [usize; 2] = [16, 32];
    let mut next = at + 2;
    if b.u16(at)? >> 14 == ERRORS || is_response && b.remaining(next) == LENS[0] {
        w.item(FALS, b, at, 2)?;
        if is_response {
            w.item(ERROR_MESSAGE, b, next, LENS[0])?;
            next += LENS[0];
        }
        return Ok(next);
    }
    // The upper octet tells what is wanted, and is not shown.
    w.bitmask(MESSAGE, &layouts::MESSAGES[9..], b, at, 2)?;
    while is_response && b.remaining(next) > 0 {
        w.item(READ_MESSAGE, b, next, LENS[1])?;
        next += LENS[1];
    }
    Ok(next)
}

/// A date and a time in four octets, as MS-DOS keeps them.
fn date<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Result<usize, Fault> {
    let packed = b.u32(at)?;
    let item = w.number(DISK_DATA_YEAR, b, at, 1, u64::from(packed >> 25))?;
    w.label_value(item, format_args!("{}", 1980 + (packed >> 25)));
    for field in [DISK_DATA_MONTH, DISK_DATA_DAY, DISK_DATA_HOUR, DISK_DATA_MINUTE] {
        w.item(field, b, at, 4)?;
    }
    w.number(DISK_DATA_SECOND, b, at + 3, 1, u64::from(packed & 0x1f) * 2)?;
    Ok(at + 4)
}

/// The states of the nodes of a network, four bits each.
fn nodes<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Result<usize, Fault> {
    const LEN: usize = layouts::NODES_LEN;
    const LOW: [Field; 4] = [
        NODE_NUMBER_LOW_POLLING_STATUS,
        NODE_NUMBER_LOW_RV,
        NODE_NUMBER_LOW_EXIT_STATUS,
        NODE_NUMBER_LOW_NETWORK,
    ];
    const HIGH: [Field; 4] = [
        NODE_NUMBER_HIGH_POLLING_STATUS,
        NODE_NUMBER_HIGH_RV,
        NODE_NUMBER_HIGH_EXIT_STATUS,
        NODE_NUMBER_HIGH_NETWORK,
    ];
    let item = w.text(b, at, LEN, format_args!("Network Nodes Status"))?;
    let opened = w.open(item);
    if w.fields() {
        for offset in 0..LEN {
            for (half, fields) in [(1, LOW), (2, HIGH)] {
                let number = 2 * offset + half;
                let item = w.text(b, at + offset, 1, format_args!("Node Number {number}"))?;
                w.bits(item, &fields, b, at + offset, 1)?;
            }
        }
    }
    w.close(opened);
    Ok(at + LEN)
}

/// Which nodes had errors in cyclic transmission, and how many each.
fn cyclic<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Result<usize, Fault> {
    const NODES: usize = layouts::NODES;
    let groups = layouts::CYCLIC;
    let item = w.text(b, at, groups.len(), format_args!("Network Nodes Non-Fatal Error Status"))?;
    let opened = w.open(item);
    for (offset, fields) in groups.iter().enumerate() {
        let item = w.item(CYCLIC_ERROR_STATUS, b, at + offset, 1)?;
        let first = (8 * offset).max(1);
        let last = (8 * offset + 7).min(NODES);
        let octet = b.u8(at + offset)?;
        w.label(item, format_args!("Nodes {first:2}-{last:2}: 0x{octet:02x}"));
        for field in *fields {
            let def = w.def(*field);
            if def.mask & u64::from(octet) != 0 {
                w.append(item, format_args!(", {}", def.title));
            }
        }
        w.bits(item, fields, b, at + offset, 1)?;
    }
    w.close(opened);
    let at = at + groups.len();
    let item = w.text(b, at, NODES, format_args!("Network Nodes Cyclic Error Counters"))?;
    let opened = w.open(item);
    for node in 0..NODES {
        let count = b.u8(at + node)?;
        let item = w.item(NODE_ERROR_COUNT, b, at + node, 1)?;
        w.label(item, format_args!("Node Number {:2}: {count:3}", node + 1));
    }
    w.close(opened);
    Ok(at + NODES)
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::{segment, shown};

    const HEADER: &[u8] = &[0x80, 0, 2, 0, 0, 0, 0, 0, 0, 0x7a];

    #[test]
    fn a_memory_is_read() {
        let told = shown(40000, 9600, &[HEADER, &[1, 1, 0x82, 0, 100, 0, 0, 1]].concat());
        assert_eq!(told.info, "OMRON Command  : Memory Area Read (D100)");
        assert!(told.has("Memory Area Code: DM : Word contents (0x82)"));
    }

    #[test]
    fn addresses_are_exchanged_over_tcp() {
        let message = b"FINS\0\0\0\x0c\0\0\0\0\0\0\0\0\0\0\0\0";
        let told = segment(40000, 9600, message);
        assert_eq!(told.info, "OMRON FINS/TCP : Node Address Data Send (Client to Server)");
    }

    #[test]
    fn what_nobody_asked_for_is_noted() {
        let told = shown(40000, 9600, &[HEADER, &[0x21, 3, 9]].concat());
        assert!(told.has("[Expert Info (Warning/Malformed): Unexpected Length (Should be 0)]"));
        assert!(!told.has("Command Data"));
    }

    #[test]
    fn of_another_length_nothing_is_shown() {
        let read = [1, 1, 0x82, 0, 100, 0, 0, 1, 7];
        for len in [3, 7, 9] {
            let told = shown(40000, 9600, &[HEADER, &read[..len]].concat());
            assert!(told.has("[Expert Info (Warning/Malformed): Unexpected Length]"));
            assert!(!told.has("Memory Area Code: DM : Word contents (0x82)"), "{len}");
        }
        assert!(
            shown(40000, 9600, &[HEADER, &read[..2]].concat())
                .has("[Malformed Packet: OMRON FINS]")
        );
    }
}
