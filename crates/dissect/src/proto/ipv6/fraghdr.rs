//! The fragment header (RFC 8200, section 4.5).

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table};

use super::{Chain, FRAGMENTS_SHOWN, REASSEMBLED_IN, follow};
use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::ip::{Defragmented, Fragment, list_fragments};
use crate::proto::{id, numbers};
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

field_table! {
    /// The fields of Fragment Header for IPv6.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("ipv6.fraghdr", "Fragment Header for IPv6", "IPv6 Fragment");
    NXT = FieldDef::new("ipv6.fraghdr.nxt", "Next header", FieldType::Uint8).strings(Strings::Values(&numbers::ip_protocol::NAMES));
    RESERVED_OCTET = FieldDef::new("ipv6.fraghdr.reserved_octet", "Reserved octet", FieldType::Uint8).base(Base::Hex);
    OFFSET = FieldDef::new("ipv6.fraghdr.offset", "Offset", FieldType::Uint16).mask(0xfff8).strings(Strings::Custom(write_offset));
    RESERVED_BITS = FieldDef::new("ipv6.fraghdr.reserved_bits", "Reserved bits", FieldType::Uint16).mask(0x6);
    MORE = FieldDef::new("ipv6.fraghdr.more", "More Fragments", FieldType::Boolean).bits(16).mask(0x1).strings(Strings::TrueFalse(&("Yes", "No")));
    IDENT = FieldDef::new("ipv6.fraghdr.ident", "Identification", FieldType::Uint32).base(Base::Hex);
}

/// Octets of a fragment header.
pub const HEADER_LEN: usize = 8;

/// The offset counts eights of octets.
fn write_offset(n: u64, out: &mut dyn std::fmt::Write) -> std::fmt::Result {
    write!(out, "{n} ({} bytes)", n * 8)
}

/// A fragment header.
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

    /// What the packet's fragmentable part begins with.
    #[inline]
    pub fn next_header(&self) -> u8 {
        self.0[0]
    }

    /// Octets of the fragmentable part before this fragment.
    #[inline]
    pub fn offset(&self) -> u32 {
        u32::from(u16::from_be_bytes([self.0[2], self.0[3]]) & 0xfff8)
    }

    /// Whether fragments follow.
    #[inline]
    pub fn more(&self) -> bool {
        self.0[3] & 1 != 0
    }

    /// The same in all fragments of a packet.
    #[inline]
    pub fn identification(&self) -> u32 {
        u32::from_be_bytes([self.0[4], self.0[5], self.0[6], self.0[7]])
    }
}

/// The fragment header of IPv6.
#[derive(Clone, Copy, Debug)]
pub struct FragHdr;

impl Dissect for FragHdr {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::IpProtocol(super::next_header::FRAGMENT)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        walk(w, b, &mut Chain::outside())
    }
}

/// Shows the header and goes on with the packet that the fragment completes, or the fragment alone.
pub(super) fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>, chain: &mut Chain) -> Walked {
    if C::FIELDS {
        let opened = w.open(chain.root);
        fields(w, &b)?;
        w.close(opened);
    }
    let header = Header::new(&b)?;
    let next = header.next_header();
    let rest = b.from(HEADER_LEN)?;
    if w.wants_columns() {
        let (offset, id) = (header.offset(), header.identification());
        let more = if header.more() { 'y' } else { 'n' };
        w.info(format_args!(
            "IPv6 fragment (off={offset} more={more} ident=0x{id:08x} nxt={next})"
        ));
    }
    chain.extensions += HEADER_LEN;
    if (header.offset() == 0 && !header.more()) || rest.reported() == 0 {
        // The only fragment (RFC 6946), or one of nothing.
        return follow(w, chain, next, rest);
    }
    if rest.is_cut() {
        return w.data(rest);
    }
    let (source, destination) = (w.net.source.clone(), w.net.destination.clone());
    let fragment = Fragment {
        source: &source,
        destination: &destination,
        id: header.identification(),
        protocol: 0,
        offset: header.offset(),
        more: header.more(),
        payload: rest.captured(),
    };
    match w.fragment(&fragment) {
        Some(Defragmented::Complete { payload: whole, parts }) => {
            let Some(source) = w.add_source("Reassembled IPv6", whole.clone()) else {
                return w.data(rest);
            };
            let whole = Buf::new(&whole, whole.len(), source);
            let opened = w.open(chain.root);
            w.foreign(id::IPV6, |w| list_fragments(w, &FRAGMENTS_SHOWN, &whole, &parts))?;
            w.close(opened);
            follow(w, chain, next, whole)
        }
        Some(Defragmented::Incomplete { reassembled_in: Some(frame) }) => {
            let opened = w.open(chain.root);
            w.foreign(id::IPV6, |w| w.generated(REASSEMBLED_IN, &rest, 0, u64::from(frame)));
            w.close(opened);
            w.data(rest)
        }
        _ => w.data(rest),
    }
}

fn fields<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let (_, opened) = w.open_protocol(b, 0, HEADER_LEN.min(b.len()))?;
    w.item(NXT, b, 0, 1)?;
    w.item(RESERVED_OCTET, b, 1, 1)?;
    w.item(OFFSET, b, 2, 2)?;
    w.item(RESERVED_BITS, b, 2, 2)?;
    w.item(MORE, b, 2, 2)?;
    w.item(IDENT, b, 4, 4)?;
    w.close(opened);
    Ok(())
}
