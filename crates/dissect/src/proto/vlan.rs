//! IEEE 802.1Q virtual LAN tags.

use lamna_fields::{Base, FieldDef, FieldType, Group, Severity, Strings, field_table, values};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::proto::ethertype::{self, Fcs, Trailer};
use crate::proto::{eth, id, numbers};
use crate::registry::{Claim, Dissect};
use crate::walk::{Walk, again};

values! {
    static PRIORITY_VALUES {
        0 => "Best Effort (default)",
        1 => "Background",
        2 => "Excellent Effort",
        3 => "Critical Applications",
        4 => "Video, < 100ms latency and jitter",
        5 => "Voice, < 10ms latency and jitter",
        6 => "Internetwork Control",
        7 => "Network Control",
    }
}

field_table! {
    /// The fields of 802.1Q Virtual LAN.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("vlan", "802.1Q Virtual LAN", "VLAN");
    PRIORITY = FieldDef::new("vlan.priority", "Priority", FieldType::Uint16).mask(0xe000).strings(Strings::Values(&PRIORITY_VALUES)).at(0, 2);
    CFI = FieldDef::new("vlan.cfi", "CFI", FieldType::Boolean).bits(16).mask(0x1000).strings(Strings::TrueFalse(&("Non-canonical", "Canonical")));
    DEI = FieldDef::new("vlan.dei", "DEI", FieldType::Boolean).bits(16).mask(0x1000).strings(Strings::TrueFalse(&("Eligible", "Ineligible"))).at(0, 2);
    ID = FieldDef::new("vlan.id", "ID", FieldType::Uint16).mask(0xfff).at(0, 2);
    ID_NAME = FieldDef::new("vlan.id_name", "Name", FieldType::String);
    ETYPE = FieldDef::new("vlan.etype", "Type", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&numbers::ethertype::NAMES));
    LEN = FieldDef::new("vlan.len", "Length", FieldType::Uint16);
    TRAILER = FieldDef::new("vlan.trailer", "Trailer", FieldType::Bytes);
    LEN_PAST_END = FieldDef::new("vlan.len.past_end", "Length field value goes past the end of the payload", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    TOO_MANY_TAGS = FieldDef::new("vlan.too_many_tags", "Too many nested VLAN tags", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Warn));
}

/// Octets of a tag, from its control information to the type of what it tags.
pub const HEADER_LEN: usize = 4;

/// Tags in one frame that are looked at. Wireshark's bound too.
pub const MAX_TAGS: usize = 20;

/// A tag.
#[derive(Clone, Copy, Debug)]
pub struct Header([u8; HEADER_LEN]);

impl Header {
    /// The tag at the start of `b`.
    #[inline]
    pub fn new(b: &Buf<'_>) -> Result<Self, Fault> {
        b.array(0).map(Header)
    }

    /// The tag in these octets.
    #[inline]
    pub fn from_octets(octets: [u8; HEADER_LEN]) -> Self {
        Header(octets)
    }

    /// Priority code point, 0 to 7.
    #[inline]
    pub fn priority(&self) -> u8 {
        self.0[0] >> 5
    }

    /// Whether the frame may be dropped first.
    #[inline]
    pub fn drop_eligible(&self) -> bool {
        self.0[0] & 0x10 != 0
    }

    /// The virtual LAN, 0 to 4095.
    #[inline]
    pub fn id(&self) -> u16 {
        u16::from_be_bytes([self.0[0], self.0[1]]) & 0x0fff
    }

    /// The EtherType, or a length as in Ethernet's header.
    #[inline]
    pub fn type_or_length(&self) -> u16 {
        u16::from_be_bytes([self.0[2], self.0[3]])
    }
}

/// A virtual LAN tag.
#[derive(Clone, Copy, Debug)]
pub struct Vlan;

impl Dissect for Vlan {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Ethertype(0x8100), Claim::Ethertype(0x9100)];

    #[inline(always)]
    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("VLAN");
        let header = Header::new(&b)?;
        let (priority, drop, id) =
            (header.priority(), u8::from(header.drop_eligible()), header.id());
        w.info(format_args!("PRI: {priority}  DEI: {drop}  ID: {id}"));
        if w.count(id::VLAN) > MAX_TAGS {
            return too_many(w, &b);
        }
        let mut trailer =
            Trailer { root: Item::NONE, protocol: id::VLAN, field: TRAILER, fcs: Fcs::Absent };
        if C::FIELDS {
            trailer.root = fields(w, &b, &header)?;
        }
        let value = header.type_or_length();
        if value > eth::MAX_LENGTH {
            ethertype::payload(w, value, &b, HEADER_LEN, trailer)
        } else {
            ethertype::length_payload(w, value, &b, HEADER_LEN, trailer, id::VLAN)
        }
    }
}

#[cold]
fn too_many<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    w.irregular();
    let (root, opened) = w.open_protocol(b, 0, HEADER_LEN)?;
    w.expert(TOO_MANY_TAGS, root);
    w.close(opened);
    Ok(())
}

fn fields<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, header: &Header) -> Result<Item, Fault> {
    let (priority, drop, id) = (header.priority(), u8::from(header.drop_eligible()), header.id());
    let value = header.type_or_length();
    let key = (value > eth::MAX_LENGTH).then_some(0);
    let before = match w.put_again(again::Header::Vlan, key, b, || []) {
        Ok(root) => return Ok(root),
        Err(before) => before,
    };
    let (root, opened) = w.open_protocol(b, 0, HEADER_LEN)?;
    w.label(root, format_args!("802.1Q Virtual LAN, PRI: {priority}, DEI: {drop}, ID: {id}"));
    w.item(PRIORITY, b, 0, 2)?;
    w.item(DEI, b, 0, 2)?;
    w.item(ID, b, 0, 2)?;
    if value > eth::MAX_LENGTH {
        w.item(ETYPE, b, 2, 2)?;
    } else {
        let item = w.item(LEN, b, 2, 2)?;
        if usize::from(value) > b.remaining(HEADER_LEN) {
            w.expert(LEN_PAST_END, item);
        }
    }
    w.close(opened);
    w.keep(before, root, &[]);
    Ok(root)
}

#[cfg(test)]
mod tests {
    use super::MAX_TAGS;
    use crate::proto::captured::{ARP, ethernet, frame};

    fn tagged(tag: [u8; 4], payload: &[u8]) -> Vec<u8> {
        [&tag[..], payload].concat()
    }

    #[test]
    fn a_tag_is_taken_apart() {
        let shown = frame(1, &ethernet(0x8100, &tagged([0xf0, 0x64, 8, 6], &ARP)));
        assert_eq!(shown.protocols, "eth:ethertype:vlan:ethertype:arp");
        for line in [
            "802.1Q Virtual LAN, PRI: 7, DEI: 1, ID: 100",
            "111. .... .... .... = Priority: Network Control (7)",
            "...1 .... .... .... = DEI: Eligible",
            ".... 0000 0110 0100 = ID: 100",
            "Type: ARP (0x0806)",
        ] {
            assert!(shown.has(line), "{line}");
        }
    }

    #[test]
    fn padding_is_shown_where_the_payload_ends() {
        let mut octets = ethernet(0x8100, &tagged([0, 1, 8, 6], &ARP));
        octets.resize(64, 0);
        let shown = frame(1, &octets);
        assert!(shown.has(&format!("Padding: {}", "00".repeat(14))));
        // Only the outer frame could tell a check sequence, and has nothing left.
        assert!(shown.has("Trailer: 00000000"));
    }

    #[test]
    fn a_length_leads_to_llc() {
        let shown = frame(1, &ethernet(0x8100, &tagged([0, 1, 0, 4], b"\x18\x18\x03a")));
        assert_eq!(shown.protocols, "eth:ethertype:vlan:llc:data");
    }

    #[test]
    fn tags_are_bounded() {
        let mut octets = Vec::new();
        for _ in 0..MAX_TAGS + 5 {
            octets.extend([0, 1, 0x81, 0]);
        }
        let shown = frame(1, &ethernet(0x8100, &octets));
        assert_eq!(shown.protocols.matches("vlan").count(), MAX_TAGS + 1);
        assert!(shown.tree.iter().any(|l| l.contains("Too many nested VLAN tags")));
    }

    #[test]
    fn a_cut_tag_is_malformed() {
        let shown = frame(1, &ethernet(0x8100, &[0]));
        assert!(shown.has("[Malformed Packet: VLAN]"));
    }
}
