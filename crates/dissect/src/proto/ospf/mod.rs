//! Open Shortest Path First, versions 2 (RFC 2328) and 3 (RFC 5340): all messages, link-local signalling (RFC 5613) and the
//! trailer of authentication (RFC 7166), link states with opaque ones for traffic engineering (RFC 3630), graceful restart
//! (RFC 3623), router information (RFC 7770) and segment routing (RFC 8665).

mod extended;
mod fields;
mod opaque;
mod v2;
mod v3;
mod values;

use lamna_fields::{Field, FieldDef};

use crate::buf::{Buf, Fault, Walked};
use crate::checksum::{self, Pseudo};
use crate::collect::Collector;
use crate::proto::bitmask::flags;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

use fields as f;
pub use fields::FIELDS;

/// The protocol number of IP.
pub const IP_PROTOCOL: u8 = 89;

/// Message types by their standard names.
pub mod message {
    /// Finds and keeps neighbours.
    pub const HELLO: u8 = 1;
    /// What link states there are.
    pub const DATABASE_DESCRIPTION: u8 = 2;
    /// Asks for link states.
    pub const REQUEST: u8 = 3;
    /// Link states.
    pub const UPDATE: u8 = 4;
    /// Acknowledges link states.
    pub const ACKNOWLEDGE: u8 = 5;
}

/// Octets of the header of version 2, with its authentication.
const HEADER_2: usize = 24;

/// Octets of the header of version 3.
const HEADER_3: usize = 16;

/// Octets of a link state's header.
const STATE_LEN: usize = 20;

/// Kinds of authentication in the header of version 2.
mod authentication {
    pub(super) const NONE: u16 = 0;
    pub(super) const SIMPLE: u16 = 1;
    pub(super) const CRYPTOGRAPHIC: u16 = 2;
}

/// The bit of the options that announces link-local signalling, in version 2 and 3.
const SIGNALLING_2: u8 = 0x10;
const SIGNALLING_3: u32 = 0x200;

/// The bit of the options of version 3 that announces a trailer of authentication.
const TRAILER_3: u32 = 0x400;

/// Open Shortest Path First.
#[derive(Clone, Copy, Debug)]
pub struct Ospf;

/// What is known of a message from its header.
#[derive(Clone, Copy, Debug)]
struct Header {
    old: bool,
    kind: u8,
    /// Octets of the message.
    len: usize,
    /// Octets of the header.
    size: usize,
}

impl Header {
    /// Octets from `at` to the end that the message tells, as far as they are in the packet.
    fn rest(&self, b: &Buf<'_>, at: usize) -> usize {
        self.len.saturating_sub(at).min(b.remaining(at))
    }
}

impl Dissect for Ospf {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::IpProtocol(IP_PROTOCOL)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("OSPF");
        let (version, kind) = (b.u8(0)?, b.u8(1)?);
        match f::MSG_VALUES.get(u64::from(kind)) {
            Some(name) => w.info(format_args!("{name}")),
            None => w.info(format_args!("Unknown ({kind})")),
        }
        let len = usize::from(b.u16(2)?);
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        let old = version == 2;
        let header = Header { old, kind, len, size: if old { HEADER_2 } else { HEADER_3 } };
        let size = if matches!(version, 2 | 3) { header.size } else { 12 };
        let top = w.item(f::HEADER, &b, 0, size)?;
        let inner = w.open(top);
        w.item(f::VERSION, &b, 0, 1)?;
        w.item(f::MSG, &b, 1, 1)?;
        let told = match kind {
            message::HELLO => Some(f::MSG_HELLO),
            message::DATABASE_DESCRIPTION => Some(f::MSG_DBDESC),
            message::REQUEST => Some(f::MSG_LSREQ),
            message::UPDATE => Some(f::MSG_LSUPDATE),
            message::ACKNOWLEDGE => Some(f::MSG_LSACK),
            _ => None,
        };
        hidden(w, &b, 1, 1, told)?;
        w.item(f::PACKET_LENGTH, &b, 2, 2)?;
        w.item(f::SRCROUTER, &b, 4, 4)?;
        let area = w.item(f::AREA_ID, &b, 8, 4)?;
        if b.u32(8)? == 0 {
            w.label_value(area, format_args!("0.0.0.0 (Backbone)"));
        }
        match version {
            2 => header_2(w, &b, header)?,
            3 => header_3(w, &b, header)?,
            _ => {
                let item = w.item(f::CHECKSUM, &b, 12, 2)?;
                w.label_value(item, format_args!("0x{:04x} (None)", b.u16(12)?));
                w.close(inner);
                w.close(opened);
                return Ok(());
            }
        }
        w.close(inner);
        let follows = body(w, &b, header)?;
        let mut at = header.len;
        if old && b.u16(14)? == authentication::CRYPTOGRAPHIC {
            // The digest comes right behind the message, and is not counted in its length.
            at += usize::from(b.u8(19)?);
        }
        if follows.signalling && b.remaining(at) > 0 {
            at = signalling(w, &b, at, old)?;
        }
        if follows.trailer && b.remaining(at) > 0 {
            trailer(w, &b, at)?;
        }
        w.close(opened);
        Ok(())
    }
}

/// Adds a hidden flag that says what this is.
fn hidden<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    len: usize,
    field: Option<Field>,
) -> Walked {
    if let Some(field) = field {
        let item = w.number(field, b, at, len, 1)?;
        w.hide(item);
    }
    Ok(())
}

/// The rest of the header of version 2 (RFC 2328, appendix A.3.1).
fn header_2<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, header: Header) -> Walked {
    let item = w.item(f::CHECKSUM, b, 12, 2)?;
    let kind = b.u16(14)?;
    match kind {
        authentication::NONE | authentication::SIMPLE if b.u16(12)? != 0 => {
            // All but the authentication itself.
            let message = there(b, header);
            if let (Some(before), Some(after)) = (message.get(..16), message.get(HEADER_2..)) {
                checksum::judge(w, item, b.u16(12)?, &[before, after]);
            }
        }
        _ => w.label_value(item, format_args!("0x{:04x} (None)", b.u16(12)?)),
    }
    w.item(f::AUTH_TYPE, b, 14, 2)?;
    match kind {
        authentication::NONE => {
            w.item(f::AUTH_NONE, b, 16, 8)?;
        }
        authentication::SIMPLE => {
            w.item(f::AUTH_SIMPLE, b, 16, 8)?;
        }
        authentication::CRYPTOGRAPHIC => {
            w.item(f::AUTH_CRYPT_KEY_ID, b, 18, 1)?;
            let len = usize::from(b.u8(19)?);
            w.item(f::AUTH_CRYPT_DATA_LENGTH, b, 19, 1)?;
            w.item(f::AUTH_CRYPT_SEQ_NBR, b, 20, 4)?;
            w.item(f::AUTH_CRYPT_DATA, b, header.len, len)?;
        }
        _ => {
            w.item(f::AUTH_UNKNOWN, b, 16, 8)?;
        }
    }
    Ok(())
}

/// What there is of a message, if all of it that was sent was captured.
fn there<'b>(b: &Buf<'b>, header: Header) -> &'b [u8] {
    let message = b.slice_up_to(0, header.len);
    if message.is_cut() { &[] } else { message.captured() }
}

/// The rest of the header of version 3 (RFC 5340, appendix A.3.1).
fn header_3<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, header: Header) -> Walked {
    let item = w.item(f::CHECKSUM, b, 12, 2)?;
    let message = there(b, header);
    if !message.is_empty() {
        let pseudo = Pseudo::of(w.net, IP_PROTOCOL, header.len);
        checksum::judge(w, item, b.u16(12)?, &[pseudo.octets(), message]);
    }
    w.item(f::INSTANCE_ID, b, 14, 1)?;
    w.item(f::RESERVED, b, 15, 1)?;
    Ok(())
}

/// What a message's options say that follows it.
#[derive(Clone, Copy, Debug, Default)]
struct Follows {
    signalling: bool,
    trailer: bool,
}

impl Follows {
    fn of_2(options: u8) -> Self {
        Follows { signalling: options & SIGNALLING_2 != 0, trailer: false }
    }

    fn of_3(options: u32) -> Self {
        Follows { signalling: options & SIGNALLING_3 != 0, trailer: options & TRAILER_3 != 0 }
    }
}

/// What a message has behind its header. Lists go on as long as the message says, wherever their last part ends.
fn body<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, header: Header) -> Result<Follows, Fault> {
    let at = header.size;
    match header.kind {
        message::HELLO => hello(w, b, header),
        message::DATABASE_DESCRIPTION => description(w, b, header),
        message::REQUEST => {
            for at in (at..header.len).step_by(12) {
                let item = w.text(b, at, 12, format_args!("Link State Request"))?;
                let opened = w.open(item);
                if header.old {
                    w.item(f::LSA, b, at, 4)?;
                } else {
                    w.item(f::RESERVED, b, at, 2)?;
                    v3::kind(w, b, at + 2)?;
                }
                w.item(f::LINK_STATE_ID, b, at + 4, 4)?;
                w.item(f::ADVROUTER, b, at + 8, 4)?;
                w.close(opened);
            }
            Ok(Follows::default())
        }
        message::UPDATE => {
            let len = header.rest(b, at);
            b.check(at, len)?;
            let item = w.text(b, at, len, format_args!("LS Update Packet"))?;
            let opened = w.open(item);
            let count = b.u32(at)?;
            w.item(f::LS_NUMBER_OF_LSAS, b, at, 4)?;
            let mut at = at + 4;
            for _ in 0..count {
                at = state(w, b, at, header.old, true)?;
            }
            w.close(opened);
            Ok(Follows::default())
        }
        message::ACKNOWLEDGE => {
            states(w, b, at, header)?;
            Ok(Follows::default())
        }
        _ => {
            w.data(b.slice_up_to(0, header.len).from(at)?)?;
            Ok(Follows::default())
        }
    }
}

/// Headers of link states from `at` to the end.
fn states<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, header: Header) -> Walked {
    let mut at = at;
    while at < header.len {
        at = state(w, b, at, header.old, false)?;
    }
    Ok(())
}

/// A link state at `at`, with its content where it is `whole`; where the next one is.
fn state<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    old: bool,
    whole: bool,
) -> Result<usize, Fault> {
    if old { v2::state(w, b, at, whole) } else { v3::state(w, b, at, whole) }
}

/// The options of version 2; with the name that bit 3 has in the link states of stub areas where `propagate`.
fn options_2<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, propagate: bool) -> Walked {
    let bits = [
        f::V2_OPTIONS_DN,
        f::V2_OPTIONS_O,
        f::V2_OPTIONS_DC,
        f::V2_OPTIONS_L,
        if propagate { f::V2_OPTIONS_P } else { f::V2_OPTIONS_N },
        f::V2_OPTIONS_MC,
        f::V2_OPTIONS_E,
        f::V2_OPTIONS_MT,
    ];
    flags(w, b, at, 1, f::V2_OPTIONS, &bits)
}

/// The options of version 3.
fn options_3<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let bits = [
        f::V3_OPTIONS_AT,
        f::V3_OPTIONS_L,
        f::V3_OPTIONS_AF,
        f::V3_OPTIONS_DC,
        f::V3_OPTIONS_R,
        f::V3_OPTIONS_N,
        f::V3_OPTIONS_MC,
        f::V3_OPTIONS_E,
        f::V3_OPTIONS_V6,
    ];
    flags(w, b, at, 3, f::V3_OPTIONS, &bits)
}

/// Flags of one octet whose last field is all those that have no name, which are shown where one is set.
fn flags_and_rest<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    field: Field,
    bits: &[Field],
) -> Walked {
    let value = u64::from(b.u8(at)?);
    let shown = match bits.split_last() {
        Some((rest, named)) if value & w.def(*rest).mask == 0 => named,
        _ => bits,
    };
    flags(w, b, at, 1, field, shown)
}

/// A hello (RFC 2328, appendix A.3.2; RFC 5340, appendix A.3.2).
fn hello<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, header: Header) -> Result<Follows, Fault> {
    let at = header.size;
    let root = w.item(f::HELLO, b, at, header.rest(b, at))?;
    let opened = w.open(root);
    let (follows, neighbours) = if header.old {
        w.item(f::HELLO_NETWORK_MASK, b, at, 4)?;
        w.item(f::HELLO_HELLO_INTERVAL, b, at + 4, 2)?;
        options_2(w, b, at + 6, false)?;
        w.item(f::HELLO_ROUTER_PRIORITY, b, at + 7, 1)?;
        w.item(f::HELLO_ROUTER_DEAD_INTERVAL, b, at + 8, 4)?;
        w.item(f::HELLO_DESIGNATED_ROUTER, b, at + 12, 4)?;
        w.item(f::HELLO_BACKUP_DESIGNATED_ROUTER, b, at + 16, 4)?;
        (Follows::of_2(b.u8(at + 6)?), at + 20)
    } else {
        w.item(f::HELLO_INTERFACE_ID, b, at, 4)?;
        w.item(f::HELLO_ROUTER_PRIORITY, b, at + 4, 1)?;
        options_3(w, b, at + 5)?;
        w.item(f::HELLO_HELLO_INTERVAL, b, at + 8, 2)?;
        w.item(f::HELLO_ROUTER_DEAD_INTERVAL, b, at + 10, 2)?;
        w.item(f::HELLO_DESIGNATED_ROUTER, b, at + 12, 4)?;
        w.item(f::HELLO_BACKUP_DESIGNATED_ROUTER, b, at + 16, 4)?;
        (Follows::of_3(b.u24(at + 5)?), at + 20)
    };
    let mut at = neighbours;
    while at < header.len {
        w.item(f::HELLO_ACTIVE_NEIGHBOR, b, at, 4)?;
        at += 4;
    }
    w.close(opened);
    Ok(follows)
}

/// A description of the database (RFC 2328, appendix A.3.3; RFC 5340, appendix A.3.3).
fn description<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    header: Header,
) -> Result<Follows, Fault> {
    let at = header.size;
    let len = if header.old { 8 } else { 12 };
    let item = w.text(b, at, len, format_args!("OSPF DB Description"))?;
    let opened = w.open(item);
    let follows = if header.old {
        w.item(f::DB_INTERFACE_MTU, b, at, 2)?;
        options_2(w, b, at + 2, false)?;
        Follows::of_2(b.u8(at + 2)?)
    } else {
        w.item(f::RESERVED, b, at, 1)?;
        options_3(w, b, at + 1)?;
        w.item(f::DB_INTERFACE_MTU, b, at + 4, 2)?;
        w.item(f::RESERVED, b, at + 6, 1)?;
        Follows::of_3(b.u24(at + 1)?)
    };
    let bits = [f::DBD_R, f::DBD_I, f::DBD_M, f::DBD_MS];
    flags(w, b, at + len - 5, 1, f::DBD, &bits)?;
    w.item(f::DB_DD_SEQUENCE, b, at + len - 4, 4)?;
    w.close(opened);
    states(w, b, at + len, header)?;
    Ok(follows)
}

/// Link-local signalling (RFC 5613) at `at`; where it ends.
fn signalling<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    old: bool,
) -> Result<usize, Fault> {
    /// Parts.
    const OPTIONS: u16 = 1;
    const CRYPTOGRAPHIC: u16 = 2;
    let words = usize::from(b.u16(at + 2)?);
    let len = words * 4;
    let root = w.text(b, at, len, format_args!("OSPF LLS Data Block"))?;
    let opened = w.open(root);
    w.item(f::LLS_CHECKSUM, b, at, 2)?;
    w.number(f::LLS_DATA_LENGTH, b, at + 2, 2, len as u64)?;
    let (mut part, end) = (at + 4, at + len);
    while part < end {
        let (kind, size) = (b.u16(part)?, usize::from(b.u16(part + 2)?));
        let name = match kind {
            OPTIONS => "Extended options TLV",
            CRYPTOGRAPHIC if old => "Crypto Authentication TLV",
            _ => "Unknown LLS TLV",
        };
        let item = w.text(b, part, 4 + size, format_args!("{name}"))?;
        let inner = w.open(item);
        w.item(f::TLV_TYPE, b, part, 2)?;
        w.item(f::TLV_LENGTH, b, part + 2, 2)?;
        match kind {
            OPTIONS if old => {
                let bits = [f::LLS_EXT_OPTIONS_RS, f::LLS_EXT_OPTIONS_LR];
                flags(w, b, part + 4, 4, f::LLS_EXT_OPTIONS, &bits)?;
            }
            OPTIONS => {
                let bits = [f::V3_LLS_EXT_OPTIONS_RS, f::V3_LLS_EXT_OPTIONS_LR];
                flags(w, b, part + 4, 4, f::V3_LLS_EXT_OPTIONS, &bits)?;
            }
            CRYPTOGRAPHIC if old && size >= 4 => {
                w.item(f::V2_LLS_SEQUENCE_NUMBER, b, part + 4, 4)?;
                w.item(f::V2_LLS_AUTH_DATA, b, part + 8, size - 4)?;
            }
            _ => {}
        }
        w.close(inner);
        part += 4 + size.next_multiple_of(4);
    }
    w.close(opened);
    Ok(end)
}

/// The trailer that authenticates a message of version 3 (RFC 7166, section 4.1).
fn trailer<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let len = usize::from(b.u16(at + 2)?);
    let root = w.item(f::AT, b, at, len)?;
    let opened = w.open(root);
    w.item(f::AT_AUTH_TYPE, b, at, 2)?;
    w.item(f::AT_AUTH_DATA_LEN, b, at + 2, 2)?;
    w.item(f::AT_RESERVED, b, at + 4, 2)?;
    w.item(f::AT_SA_ID, b, at + 6, 2)?;
    w.item(f::AT_CRYPTO_SEQ_NBR, b, at + 8, 8)?;
    w.item(f::AT_AUTH_DATA, b, at + 16, len.saturating_sub(16))?;
    w.close(opened);
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{Shown, ethernet, frame};

    fn shown(message: &[u8]) -> Shown {
        let mut packet = vec![0x45, 0, 0, 20 + message.len() as u8, 0, 1, 0, 0, 1, 89, 0, 0];
        packet.extend([10, 0, 0, 1, 224, 0, 0, 5]);
        packet.extend(message);
        frame(1, &ethernet(0x0800, &packet))
    }

    fn message(kind: u8, body: &[u8]) -> Vec<u8> {
        let mut octets = vec![2, kind, 0, 24 + body.len() as u8, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0];
        octets.extend([0; 10]);
        octets.extend(body);
        octets
    }

    /// A router's state with a link to a stub network.
    const ROUTER: [u8; 36] = [
        0, 46, 0x22, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0x80, 0, 0, 2, 0x62, 0xba, 0, 36, 2, 0, 0, 1, 10,
        0, 0, 0, 255, 0, 0, 0, 3, 0, 0, 10,
    ];

    #[test]
    fn a_hello_names_its_neighbours() {
        let body = [255, 255, 255, 0, 0, 10, 2, 1, 0, 0, 0, 40, 1, 1, 1, 1, 0, 0, 0, 0, 2, 2, 2, 2];
        let told = shown(&message(1, &body));
        assert!(told.columns.ends_with("OSPF Hello Packet"), "{}", told.columns);
        for line in [
            "Area ID: 0.0.0.0 (Backbone)",
            "Options: 0x02, (E) External Routing",
            "Router Dead Interval [sec]: 40",
            "Active Neighbor: 2.2.2.2",
        ] {
            assert!(told.has(line), "{line} in {:#?}", told.tree);
        }
    }

    #[test]
    fn neighbours_that_are_not_there_are_malformed() {
        let mut octets = message(1, &[0; 20]);
        octets[3] += 4;
        assert!(shown(&octets).columns.ends_with("OSPF Hello Packet[Malformed Packet]"));
    }

    #[test]
    fn a_state_that_is_too_short_is_not_taken_apart() {
        let mut state = ROUTER;
        state[19] = 22;
        let told = shown(&message(4, &[&[0, 0, 0, 1][..], &state].concat()));
        let text = "Invalid LSA length (22) for type Router-LSA, expected >= (24)";
        assert!(told.tree.iter().any(|line| line.contains(text)), "{:#?}", told.tree);
    }

    #[test]
    fn an_update_has_whole_states() {
        let told = shown(&message(4, &[&[0, 0, 0, 1][..], &ROUTER].concat()));
        for line in [
            "LSA-type 1 (Router-LSA), len 36",
            "Type: Stub     ID: 10.0.0.0        Data: 255.0.0.0       Metric: 10",
            "Link Type: 3 - Connection to a stub network",
        ] {
            assert!(told.has(line), "{line} in {:#?}", told.tree);
        }
    }

    #[test]
    fn an_acknowledgement_has_headers_only() {
        let told = shown(&message(5, &ROUTER[..20]));
        assert!(
            told.has("LS Age (seconds): 46")
                || told.has(".000 0000 0010 1110 = LS Age (seconds): 46")
        );
        assert!(!told.tree.iter().any(|line| line.contains("Number of Links")));
    }

    #[test]
    fn a_state_past_the_end_is_malformed() {
        let told = shown(&message(4, &[&[0, 0, 0, 2][..], &ROUTER].concat()));
        assert!(told.columns.ends_with("OSPF LS Update[Malformed Packet]"), "{}", told.columns);
    }

    #[test]
    fn a_digest_stands_behind_the_message() {
        let body = [255, 255, 255, 0, 0, 10, 2, 1, 0, 0, 0, 40, 0, 0, 0, 0, 0, 0, 0, 0];
        let mut octets = message(1, &body);
        (octets[15], octets[18], octets[19]) = (2, 7, 4);
        octets.extend([1, 2, 3, 4]);
        let told = shown(&octets);
        assert!(told.has("Auth Crypt Data: 01020304"), "{:#?}", told.tree);
        assert!(told.has("Checksum: 0x0000 (None)"));
    }
}
