//! Dynamic Host Configuration Protocol (RFC 2131, options RFC 2132 and later ones), and the
//! Bootstrap Protocol (RFC 951) that it extends.
//!
//! Covers the fixed header, all options with the fields that Wireshark 4.0 shows of them, options in
//! the place of server and file name, relay agents' and vendors' suboptions (PXE, BSDP, CableLabs,
//! Broadband Forum). Of the capabilities that cable modems write into their vendor class only the
//! text is shown.

mod fields;
mod forms;
mod options;
mod suboptions;
mod values;

use std::fmt;

use lamna_fields::{Encoding, FieldDef};

use self::fields as f;
pub use self::fields::FIELDS;
use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::columns::Address;
use crate::proto::numbers::units::Units;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

/// Octets of a message before its magic cookie.
pub const HEADER_LEN: usize = 236;

/// The port of servers that tell where to boot from, beside those that lend addresses (PXE 2.1, section 2.4).
const PROXY_PORT: u16 = 4011;

/// What begins options (RFC 2131, section 3).
pub const MAGIC_COOKIE: [u8; 4] = [99, 130, 83, 99];

/// Octets and place of the server's name.
const SERVER: (usize, usize) = (44, 64);

/// Octets and place of the boot file's name.
const FILE: (usize, usize) = (108, 128);

/// A message's header.
#[derive(Clone, Copy, Debug)]
pub struct Header<'a>(&'a [u8; HEADER_LEN]);

impl<'a> Header<'a> {
    /// The header at the start of `b`.
    #[inline]
    pub fn new(b: &Buf<'a>) -> Result<Self, Fault> {
        match b.captured().first_chunk() {
            Some(header) => Ok(Header(header)),
            None => Err(b.check(0, HEADER_LEN).err().unwrap_or(Fault::Malformed)),
        }
    }

    fn part<const N: usize>(&self, at: usize) -> [u8; N] {
        self.0.get(at..).and_then(|b| b.first_chunk()).copied().unwrap_or([0; N])
    }

    /// 1 from a client, 2 from a server.
    pub fn operation(&self) -> u8 {
        let [operation] = self.part(0);
        operation
    }

    /// Transaction id, chosen by the client.
    pub fn transaction_id(&self) -> u32 {
        u32::from_be_bytes(self.part(4))
    }

    /// Whether replies are to be broadcast.
    pub fn broadcast(&self) -> bool {
        u16::from_be_bytes(self.part(10)) & 0x8000 != 0
    }

    /// The client's address, if it has one already.
    pub fn client_address(&self) -> [u8; 4] {
        self.part(12)
    }

    /// The address that the client is given.
    pub fn your_address(&self) -> [u8; 4] {
        self.part(16)
    }

    /// The server to boot from.
    pub fn server_address(&self) -> [u8; 4] {
        self.part(20)
    }

    /// The relay agent.
    pub fn relay_address(&self) -> [u8; 4] {
        self.part(24)
    }

    /// The client's hardware address, as long as the header says, at most 16 octets.
    pub fn hardware_address(&self) -> &'a [u8] {
        let [len] = self.part(2);
        self.0.get(28..28 + usize::from(len.min(16))).unwrap_or(&[])
    }
}

/// Dynamic Host Configuration Protocol.
#[derive(Clone, Copy, Debug)]
pub struct Dhcp;

impl Dissect for Dhcp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] =
        &[Claim::UdpPort(67), Claim::UdpPort(68), Claim::UdpPort(PROXY_PORT)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        // What comes to the other port is of this protocol if it looks like it.
        let is_other = w.net.has_port(PROXY_PORT);
        let cookie = b.captured().get(HEADER_LEN..HEADER_LEN + MAGIC_COOKIE.len());
        if is_other && cookie != Some(&MAGIC_COOKIE) {
            return Err(Fault::NotMine);
        }
        if !w.fields() {
            return Ok(());
        }
        message(w, &b)
    }
}

/// What is found before the options are shown, because other parts depend on it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Survey<'b> {
    /// The DHCP message type (option 53).
    message_type: Option<u8>,
    /// What is overloaded (option 52): 1 the file's name, 2 the server's.
    overload: u8,
    /// The vendor class (option 60).
    vendor: &'b [u8],
}

impl<'b> Survey<'b> {
    /// Looks through the options. A fault only where octets were not captured: what is malformed
    /// is found again later.
    fn of(b: &Buf<'b>) -> Result<Survey<'b>, Fault> {
        let mut survey = Survey::default();
        let octets = b.captured();
        let cookie = octets.get(HEADER_LEN..HEADER_LEN + MAGIC_COOKIE.len());
        if cookie != Some(&MAGIC_COOKIE) {
            return Ok(survey);
        }
        let mut at = HEADER_LEN + 4;
        while at < b.reported() {
            let code = b.u8(at)?;
            if code == 0 {
                at += 1;
                continue;
            }
            if code == 255 || b.remaining(at) < 2 {
                break;
            }
            let len = b.u8(at + 1)?;
            let first = octets.get(at + 2).copied();
            match code {
                52 => survey.overload = first.unwrap_or(0),
                53 => survey.message_type = first,
                60 => {
                    let end = (at + 2 + usize::from(len)).min(octets.len());
                    survey.vendor = octets.get(at + 2..end).unwrap_or(&[]);
                }
                _ => {}
            }
            at += 2 + usize::from(len);
        }
        Ok(survey)
    }
}

/// The word for a message type.
struct TypeName(u8);

impl fmt::Display for TypeName {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match values::DHCP.get(u64::from(self.0)) {
            Some(word) => out.pad(word),
            None => write!(out, "Unknown Message Type ({:#04x})", self.0),
        }
    }
}

fn message<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    w.column_protocol("BOOTP");
    let (operation, hardware_len) = (b.u8(0)?, usize::from(b.u8(2)?));
    if b.len() < HEADER_LEN {
        // Fields of a fixed place may be missing.
        w.irregular();
    }
    summary(w, b, operation, hardware_len)?;
    let (root, opened) = w.open_protocol(b, 0, REST)?;
    let survey = Survey::of(b)?;
    w.item(f::TYPE, b, 0, 1)?;
    w.item(f::HW_TYPE, b, 1, 1)?;
    w.item(f::HW_LEN, b, 2, 1)?;
    w.item(f::HOPS, b, 3, 1)?;
    w.item(f::ID, b, 4, 4)?;
    // Some clients write the least significant octet first (RFC 951 wants the other way).
    match b.array(8)? {
        [high, 0] if high != 0 => {
            let item = w.item_le(f::SECS, b, 8, 2)?;
            w.expert(f::SECS_LE, item);
        }
        _ => {
            w.item(f::SECS, b, 8, 2)?;
        }
    }
    let flags = b.u16(10)?;
    let item = w.item(f::FLAGS, b, 10, 2)?;
    if flags & 0x8000 != 0 {
        w.label(item, format_args!("Bootp flags: {flags:#06x}, Broadcast flag (Broadcast)"));
    } else {
        w.label(item, format_args!("Bootp flags: {flags:#06x} (Unicast)"));
    }
    let inner = w.open(item);
    w.item(f::FLAGS_BC, b, 10, 2)?;
    w.item(f::FLAGS_RESERVED, b, 10, 2)?;
    w.close(inner);
    for (field, at) in [(f::IP_CLIENT, 12), (f::IP_YOUR, 16), (f::IP_SERVER, 20), (f::IP_RELAY, 24)]
    {
        w.item(field, b, at, 4)?;
    }
    hardware_address(w, b, b.u8(1)?, hardware_len)?;
    names(w, b, survey.overload)?;
    if survey.message_type.is_none() {
        let item = w.generated(f::BOOTP, b, 0, 1);
        w.hide(item);
    }
    let at = HEADER_LEN;
    if b.array::<4>(at)? != MAGIC_COOKIE {
        w.item(f::VENDOR_SPECIFIC_OPTIONS, b, at, 64)?;
        w.close(opened);
        return Ok(());
    }
    let cookie = w.item(f::COOKIE, b, at, 4)?;
    w.label(cookie, format_args!("Magic cookie: DHCP"));
    if let Some(kind) = survey.message_type {
        w.column_protocol("DHCP");
        let id = b.u32(4)?;
        w.info(format_args!("DHCP {:<8} - Transaction ID {id:#x}", TypeName(kind)));
        let title = "Dynamic Host Configuration Protocol";
        w.label(root, format_args!("{title} ({})", TypeName(kind)));
    }
    let end = options::walk(w, b, &survey, at + 4, b.reported(), false)?;
    match end {
        None if b.remaining(at + 4) != 0 => w.expert(f::END_OPTION_MISSING, root),
        Some(end) if end < b.reported() => {
            w.item(f::OPTION_PADDING, b, end, b.reported() - end)?;
        }
        _ => {}
    }
    w.close(opened);
    Ok(())
}

/// Octets of a hardware address that Info shows.
const MAX_ADDRESS: usize = 36;

fn summary<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    operation: u8,
    hardware_len: usize,
) -> Walked {
    match operation {
        1 if hardware_len == 0 => w.info(format_args!("Boot Request from <No address>")),
        1 if hardware_len == 6 && matches!(b.u8(1)?, 1 | 6) => {
            let address = Address::Ether(b.array(28)?);
            w.info(format_args!("Boot Request from {address} ({address})"));
        }
        1 => {
            let address = b.bytes(28, hardware_len)?;
            w.info(format_args!("Boot Request from "));
            for octet in address.iter().take(MAX_ADDRESS) {
                w.info_append(format_args!("{octet:02x}"));
            }
            if address.len() > MAX_ADDRESS {
                w.info_append(format_args!("…"));
            }
        }
        2 => w.info(format_args!("Boot Reply")),
        _ => w.info(format_args!("Unknown BOOTP message type ({operation})")),
    }
    Ok(())
}

fn hardware_address<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    kind: u8,
    len: usize,
) -> Walked {
    match len {
        // Of Ethernet, and of the networks of IEEE 802.
        6 if matches!(kind, 1 | 6) => {
            w.item(f::HW_MAC_ADDR, b, 28, 6)?;
        }
        1..=16 => {
            let item = w.item(f::HW_ADDR, b, 28, 16)?;
            let mut text = String::new();
            let _ = lamna_fields::write_bytes_hex(&mut text, b.bytes(28, len)?);
            w.label_value(item, format_args!("{text}"));
        }
        _ => {
            let item = w.text(b, 28, 16, format_args!("Client address not given"))?;
            w.expert(f::CLIENT_ADDRESS_NOT_GIVEN, item);
            return Ok(());
        }
    }
    if len < 16 {
        w.item(f::HW_ADDR_PADDING, b, 28 + len, 16 - len)?;
    }
    Ok(())
}

/// The names of server and file, or that options are in their place.
fn names<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, overload: u8) -> Walked {
    let server = ("Server host name", "Server name option overloaded by DHCP");
    let file = ("Boot file name", "Boot file name option overloaded by DHCP");
    for (bit, field, note, (at, len), (title, overloaded)) in [
        (2, f::SERVER, f::SERVER_NAME_OVERLOADED_BY_DHCP, SERVER, server),
        (1, f::FILE, f::BOOT_FILENAME_OVERLOADED_BY_DHCP, FILE, file),
    ] {
        if overload & bit != 0 {
            let item = w.text(b, at, len, format_args!("{overloaded}"))?;
            w.expert(note, item);
            continue;
        }
        if b.u8(at)? == 0 {
            // What may lie behind the zero is nobody's text, and no fault of one.
            let item = w.string(field, b, at, len, format_args!(""))?;
            w.label(item, format_args!("{title} not given"));
        } else {
            w.item_as(field, b, at, len, Encoding::Ascii)?;
        }
    }
    Ok(())
}

/// Adds an option's line over `len` octets of data and opens it.
fn option_line<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    code: u8,
) -> Result<Item, Fault> {
    // The end is numbered like padding: a slip of Wireshark's.
    let value = if code == 255 { 0 } else { u64::from(code) };
    let item = w.number(f::OPTION_TYPE, b, at, 1, value)?;
    let name = values::OPTIONS.get(u64::from(code)).unwrap_or("Unknown");
    w.label(item, format_args!("Option: ({code}) {name}"));
    Ok(item)
}

/// Writes a duration: `(86400s) 1 day`, and that all ones are for ever.
fn write_time(seconds: u64, out: &mut dyn fmt::Write) -> fmt::Result {
    if seconds == u64::from(u32::MAX) {
        return write!(out, "({seconds}s) infinity");
    }
    write!(out, "({seconds}s) {}", Units(seconds))
}

/// Writes an offset from UTC: `(-18000s) -5 hours`.
fn write_offset(seconds: u64, out: &mut dyn fmt::Write) -> fmt::Result {
    let seconds = seconds as i64;
    let sign = if seconds < 0 { "-" } else { "" };
    write!(out, "({seconds}s) {sign}{}", Units(seconds.unsigned_abs()))
}

#[cfg(test)]
mod tests;
