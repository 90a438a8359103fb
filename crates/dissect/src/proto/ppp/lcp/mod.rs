//! Link Control Protocol (RFC 1661, section 6; RFC 1570, RFC 1662, RFC 1990).

mod fields;

use lamna_fields::{Field, FieldDef};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::proto::id;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

pub use self::fields::FIELDS;
use self::fields::*;
use super::control::{Control, Known, Len, packet, protocol_word, rejected};

/// Options by their numbers.
mod option {
    pub(super) const RECEIVE_UNIT: u8 = 1;
    pub(super) const VENDOR: u8 = 0;
    pub(super) const CHARACTER_MAP: u8 = 2;
    pub(super) const AUTHENTICATION: u8 = 3;
    pub(super) const QUALITY: u8 = 4;
    pub(super) const MAGIC: u8 = 5;
    pub(super) const QUALITY_MONITORING: u8 = 6;
    pub(super) const CHECK_SEQUENCE: u8 = 9;
    pub(super) const PADDING: u8 = 10;
    pub(super) const NUMBERED: u8 = 11;
    pub(super) const CALLBACK: u8 = 13;
    pub(super) const MULTILINK_UNIT: u8 = 17;
    pub(super) const ENDPOINT: u8 = 19;
    pub(super) const EQUIPMENT: u8 = 21;
    pub(super) const MULTI_LINK_PLUS: u8 = 22;
    pub(super) const DISCRIMINATOR: u8 = 23;
    pub(super) const IDENTITY: u8 = 24;
    pub(super) const STUFFING: u8 = 25;
    pub(super) const ELISION: u8 = 26;
    pub(super) const MULTILINK_FORMAT: u8 = 27;
    pub(super) const LANGUAGE: u8 = 28;
}

/// Protocols that an option may ask for and that have something more to say.
const CHAP: u16 = 0xc223;

/// A row of the options' table.
const fn known(kind: u8, name: &'static str, field: Field, len: Len) -> Known {
    Known { kind, name, field, len }
}

static CONTROL: Control = Control {
    short: "PPP LCP",
    id: id::LCP,
    last_code: 13,
    options: &[
        known(0, "Vendor Specific", VENDOR, Len::Lcp(6)),
        known(1, "Maximum Receive Unit", MTU_BYTES, Len::Fixed(4)),
        known(2, "Async Control Character Map", ASYNCMAP_BYTES, Len::Fixed(6)),
        known(3, "Authentication Protocol", AUTH_PROTOCOL_BYTES, Len::Lcp(4)),
        known(4, "Quality Protocol", QUALITY_PROTOCOL_BYTES, Len::Lcp(4)),
        known(5, "Magic Number", MAGIC_NUMBER_BYTES, Len::Fixed(6)),
        known(6, "Link Quality Monitoring", LINKQUALMON, Len::Fixed(6)),
        known(7, "Protocol Field Compression", FIELD_COMPRESS, Len::Fixed(2)),
        known(8, "Address and Control Field Compression", ADDR_FIELD_COMPRESS, Len::Fixed(2)),
        known(9, "FCS Alternatives", FCS_ALTERNATIVES_BYTES, Len::Fixed(3)),
        known(10, "Self Describing Pad", SELF_DESC_PAD, Len::Fixed(3)),
        known(11, "Numbered Mode", NUMBERED_MODE, Len::Lcp(3)),
        known(13, "Callback", CALLBACK, Len::Lcp(3)),
        known(15, "Compound Frames (Deprecated)", COMPOUND_FRAMES, Len::Fixed(2)),
        known(16, "Nominal Data Encapsulation (Deprecated)", NOMDATAENCAP, Len::Fixed(2)),
        known(17, "Multilink MRRU", MULTILINK_MRRU, Len::Fixed(4)),
        known(18, "Multilink Short Sequence Number Header", MULTILINK_SSNH, Len::Fixed(2)),
        known(19, "Multilink Endpoint Discriminator", MULTILINK_EP_DISC, Len::Lcp(3)),
        known(21, "DCE Identifier", DCE_IDENTIFIER, Len::Fixed(3)),
        known(22, "Multi Link Plus Procedure", MULTILINK_PP, Len::Fixed(4)),
        known(23, "Link Discriminator for BACP", LINK_DISCRIM_BYTES, Len::Fixed(4)),
        known(24, "Authentication Option", AUTH, Len::Lcp(3)),
        known(25, "Consistent Overhead Byte Stuffing (COBS)", COBS, Len::Fixed(3)),
        known(26, "Prefix Elision", PREFIX_ELISION, Len::Lcp(2)),
        known(27, "Multilink header format", MULTILINK_HDR_FMT, Len::Fixed(4)),
        known(28, "Internationalization", INTERNATIONALIZATION, Len::Lcp(7)),
        known(29, "Simple Data Link on SONET/SDH", SONET_SDH, Len::Fixed(2)),
    ],
    option: [OPT_TYPE, OPT_LENGTH],
};

/// Link Control Protocol.
#[derive(Clone, Copy, Debug)]
pub struct Lcp;

impl Dissect for Lcp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Number("ppp.protocol", 0xc021)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        packet(w, &b, &CONTROL, content, |w, code, data| {
            match code {
                // Protocol rejects.
                8 => {
                    let protocol = data.u16(0)?;
                    w.item(REJ_PROTO, data, 0, 2)?;
                    rejected(w, protocol, data.from(2)?)?;
                }
                // Echoes and discards.
                9..=11 => {
                    w.item(MAGIC_NUMBER, data, 0, 4)?;
                    if data.reported() > 4 {
                        w.item(DATA, data, 4, REST)?;
                    }
                }
                // Identification, and the time remaining.
                12 | 13 => {
                    w.item(MAGIC_NUMBER, data, 0, 4)?;
                    let mut at = 4;
                    if code == 13 {
                        w.item(SECS_REMAINING, data, at, 4)?;
                        at += 4;
                    }
                    if data.reported() > at {
                        w.item(MESSAGE, data, at, REST)?;
                    }
                }
                _ => return Ok(false),
            }
            Ok(true)
        })
    }
}

/// What an option holds.
fn content<C: Collector>(w: &mut Walk<'_, C>, kind: u8, o: &Buf<'_>, item: Item) -> Walked {
    match kind {
        option::RECEIVE_UNIT => {
            w.append(item, format_args!(": {}", o.u16(2)?));
            w.item(OPT_MRU, o, 2, 2)?;
        }
        option::CHARACTER_MAP => {
            let map = o.u32(2)?;
            w.append(item, format_args!(": 0x{map:08x}"));
            match map {
                0 => w.append(item, format_args!(" (None)")),
                u32::MAX => w.append(item, format_args!(" (All)")),
                _ => {
                    let set = CHARACTERS
                        .iter()
                        .filter(|field| u64::from(map) & FIELDS[field.index()].mask != 0);
                    for (i, field) in set.enumerate() {
                        let comma = if i == 0 { "" } else { ", " };
                        w.append(item, format_args!("{comma}{}", FIELDS[field.index()].title));
                    }
                    w.append(item, format_args!(")"));
                }
            }
            w.bitmask(OPT_ASYNCMAP, CHARACTERS, o, 2, 4)?;
        }
        option::AUTHENTICATION => {
            let protocol = o.u16(2)?;
            append_protocol(w, item, protocol);
            w.item(OPT_AUTH_PROTOCOL, o, 2, 2)?;
            if o.reported() > 4 {
                if protocol == CHAP {
                    w.item(OPT_ALGORITHM, o, 4, 1)?;
                    if o.reported() > 5 {
                        w.item(OPT_DATA, o, 5, REST)?;
                    }
                } else {
                    w.item(OPT_DATA, o, 4, REST)?;
                }
            }
        }
        option::QUALITY => {
            let protocol = o.u16(2)?;
            append_protocol(w, item, protocol);
            w.item(OPT_QUALITY_PROTOCOL, o, 2, 2)?;
            // Wireshark looks for what the protocol wants to be told behind the option's end.
            if o.reported() > 4 {
                return Err(Fault::Malformed);
            }
        }
        option::MAGIC => {
            w.append(item, format_args!(": 0x{:08x}", o.u32(2)?));
            w.item(OPT_MAGIC_NUMBER, o, 2, 4)?;
        }
        option::CHECK_SEQUENCE => {
            w.append(item, format_args!(": 0x{:02x}", o.u8(2)?));
            let bits = [
                OPT_FCS_ALTERNATIVES_CCITT32,
                OPT_FCS_ALTERNATIVES_CCITT16,
                OPT_FCS_ALTERNATIVES_NULL,
            ];
            w.bitmask(OPT_FCS_ALTERNATIVES, &bits, o, 2, 1)?;
        }
        option::CALLBACK => {
            let word = w.word(OPT_OPERATION, o.u8(2)?.into()).unwrap_or("Unknown");
            w.append(item, format_args!(": {word}"));
            w.item(OPT_OPERATION, o, 2, 1)?;
            if o.reported() > 3 {
                w.item(OPT_MESSAGE, o, 3, REST)?;
            }
        }
        option::MULTILINK_UNIT => {
            w.append(item, format_args!(": {}", o.u16(2)?));
            w.item(OPT_MRRU, o, 2, 2)?;
        }
        option::ENDPOINT => {
            let class = o.u8(2)?;
            let word = w.word(OPT_EP_DISC_CLASS, class.into()).unwrap_or("Unknown");
            w.append(item, format_args!(": Class: {word}"));
            w.item(OPT_EP_DISC_CLASS, o, 2, 1)?;
            match (class, o.reported()) {
                (_, 3) => {}
                (2, 7) => {
                    w.item(OPT_IP_ADDRESS, o, 3, 4)?;
                }
                (3, 9) => {
                    w.item(OPT_802_1_ADDRESS, o, 3, 6)?;
                }
                (4, _) => {
                    let block = w.item(OPT_MAGIC_BLOCK, o, 3, REST)?;
                    let inner = w.open(block);
                    for at in (3..o.reported()).step_by(4).filter(|at| o.remaining(*at) >= 4) {
                        w.item(OPT_MAGIC_NUMBER, o, at, 4)?;
                    }
                    w.close(inner);
                }
                (5, _) => {
                    w.item(OPT_PSNDN, o, 3, REST)?;
                }
                _ => {
                    w.item(OPT_DATA, o, 3, REST)?;
                }
            }
        }
        option::VENDOR => {
            w.row(o, 2, &[(OPT_OUI, 3), (OPT_KIND, 1)])?;
            if o.reported() > 6 {
                w.item(OPT_DATA, o, 6, REST)?;
            }
        }
        option::QUALITY_MONITORING => {
            let period = o.u32(2)?;
            let plural = if period == 1 { "" } else { "s" };
            w.append(item, format_args!(": {period} microsecond{plural}"));
            w.item(OPT_REPORTING_PERIOD, o, 2, 4)?;
        }
        option::PADDING => {
            let most = o.u8(2)?;
            let plural = if most == 1 { "" } else { "s" };
            w.append(item, format_args!(": {most} octet{plural}"));
            let shown = w.item(OPT_MAXIMUM, o, 2, 1)?;
            invalid(w, [item, shown], most == 0);
        }
        option::NUMBERED => {
            let window = o.u8(2)?;
            let plural = if window == 1 { "" } else { "s" };
            w.append(item, format_args!(": {window} frame{plural}"));
            let shown = w.item(OPT_WINDOW, o, 2, 1)?;
            invalid(w, [item, shown], !(1..=127).contains(&window));
            if o.reported() > 3 {
                w.item(OPT_HDLC_ADDRESS, o, 3, REST)?;
            }
        }
        option::EQUIPMENT => {
            let word = w.word(OPT_MODE, o.u8(2)?.into()).unwrap_or("Unknown");
            w.append(item, format_args!(": {word}"));
            w.item(OPT_MODE, o, 2, 1)?;
        }
        option::MULTI_LINK_PLUS => {
            w.item(OPT_UNUSED, o, 2, 2)?;
        }
        option::IDENTITY => {
            let len = usize::from(o.u8(2)?);
            w.octets(OPT_ID, o, 2, 1 + len, o.bytes(3, len)?)?;
            if o.remaining(3 + len) > 0 {
                w.item(OPT_DATA, o, 3 + len, REST)?;
            }
        }
        option::STUFFING => {
            let bits = [OPT_FLAGS_RESERVED, OPT_FLAGS_PRE, OPT_FLAGS_ZXE];
            w.bitmask(OPT_FLAGS, &bits, o, 2, 1)?;
        }
        option::ELISION if o.reported() > 3 => {
            w.item(OPT_CLASS, o, 2, 1)?;
            // Wireshark fails at a prefix that is there, and leaves out one that goes on behind the option.
            if o.remaining(4) >= usize::from(o.u8(3)?) {
                return Err(Fault::Malformed);
            }
        }
        option::MULTILINK_FORMAT => {
            w.row(o, 2, &[(OPT_CODE, 1), (OPT_MAX_SUSP_CLASSES, 1)])?;
        }
        option::LANGUAGE => {
            w.item(OPT_MIBENUM, o, 2, 4)?;
            w.item(OPT_LANGUAGE_TAG, o, 6, REST)?;
        }
        option::DISCRIMINATOR => {
            let number = o.u16(2)?;
            w.append(item, format_args!(": {number} (0x{number:04x})"));
            w.item(OPT_LINK_DISCRIM, o, 2, 2)?;
        }
        _ => {}
    }
    Ok(())
}

/// Adds a protocol that an option asks for to its label.
fn append_protocol<C: Collector>(w: &mut Walk<'_, C>, item: Item, protocol: u16) {
    let word = protocol_word(protocol);
    w.append(item, format_args!(": {word} (0x{protocol:x})"));
}

/// Says of a number in both labels that it may not be.
fn invalid<C: Collector>(w: &mut Walk<'_, C>, items: [Item; 2], is_so: bool) {
    for item in items.into_iter().filter(|_| is_so) {
        w.append(item, format_args!(" [invalid]"));
    }
}

/// The characters of the map, the last first.
const CHARACTERS: &[Field] = &[
    OPT_ASYNCMAP_US,
    OPT_ASYNCMAP_RS,
    OPT_ASYNCMAP_GS,
    OPT_ASYNCMAP_FS,
    OPT_ASYNCMAP_ESC,
    OPT_ASYNCMAP_SUB,
    OPT_ASYNCMAP_EM,
    OPT_ASYNCMAP_CAN,
    OPT_ASYNCMAP_ETB,
    OPT_ASYNCMAP_SYN,
    OPT_ASYNCMAP_NAK,
    OPT_ASYNCMAP_DC4,
    OPT_ASYNCMAP_DC3,
    OPT_ASYNCMAP_DC2,
    OPT_ASYNCMAP_DC1,
    OPT_ASYNCMAP_DLE,
    OPT_ASYNCMAP_SI,
    OPT_ASYNCMAP_SO,
    OPT_ASYNCMAP_CR,
    OPT_ASYNCMAP_FF,
    OPT_ASYNCMAP_VT,
    OPT_ASYNCMAP_LF,
    OPT_ASYNCMAP_HT,
    OPT_ASYNCMAP_BS,
    OPT_ASYNCMAP_BEL,
    OPT_ASYNCMAP_ACK,
    OPT_ASYNCMAP_ENQ,
    OPT_ASYNCMAP_EOT,
    OPT_ASYNCMAP_ETX,
    OPT_ASYNCMAP_STX,
    OPT_ASYNCMAP_SOH,
    OPT_ASYNCMAP_NUL,
];

#[cfg(test)]
mod tests {
    use crate::proto::captured::{Shown, frame};

    fn lcp(code: u8, data: &[u8]) -> Shown {
        let begin = [0xff, 3, 0xc0, 0x21, code, 1, 0, 4 + data.len() as u8];
        frame(9, &[&begin[..], data].concat())
    }

    #[test]
    fn a_request_has_options() {
        let shown = lcp(1, &[1, 4, 5, 0xd4, 3, 5, 0xc2, 0x23, 5, 5, 6, 1, 2, 3, 4]);
        assert_eq!(shown.protocols, "ppp:lcp");
        assert!(shown.columns.ends_with("PPP LCP Configuration Request"));
        for line in [
            "Options: (15 bytes), Maximum Receive Unit, Authentication Protocol, Magic Number",
            "Maximum Receive Unit: 1492",
            "Algorithm: CHAP with MD5 (5)",
            "Magic Number: 0x01020304",
        ] {
            assert!(shown.has(line), "{line}: {:#?}", shown.tree);
        }
    }

    #[test]
    fn wrong_lengths_are_noted() {
        assert!(lcp(1, &[5, 3, 0]).has("Magic Number (with option length = 3 bytes; should be 6)"));
        assert!(lcp(1, &[5, 0]).has("Magic Number (with too-short option length = 0 bytes)"));
        let past = "Magic Number (option length = 6 bytes says option goes past end of options)";
        assert!(lcp(1, &[5, 6, 1]).has(past));
    }

    #[test]
    fn echoes_have_a_magic_number() {
        let shown = lcp(9, &[1, 2, 3, 4, 0xaa]);
        assert!(shown.has("Magic Number: 0x01020304"));
        assert!(shown.has("Data: aa"));
    }

    #[test]
    fn options_are_named_by_what_they_ask_for() {
        for (option, line) in [
            (&[6, 6, 0, 0, 0, 1][..], "Link Quality Monitoring: 1 microsecond"),
            (&[10, 3, 0], "Self Describing Pad: 0 octets [invalid]"),
            (&[11, 4, 127, 2], "Numbered Mode: 127 frames"),
            (&[13, 3, 6], "Callback: Location is determined during CBCP negotiation"),
            (&[19, 3, 0], "Multilink Endpoint Discriminator: Class: Null"),
            (&[21, 3, 1], "DCE Identifier: Mode-1 (No Additional Negotiation)"),
            (&[24, 6, 2, 0x61, 0x62, 0x63], "Identification: 6162"),
            (&[25, 3, 3], "Flags: 0x03, PRE, ZXE"),
            (&[28, 8, 0, 0, 0, 106, 0x65, 0x6e], "Language-Tag: en"),
            (&[3, 2], "Vendor Specific (with option length = 2 bytes; should be at least 6)"),
        ] {
            let shown = lcp(1, option);
            assert!(shown.has(line), "{line}: {:#?}", shown.tree);
        }
        assert!(lcp(1, &[4, 6, 0xc0, 0x25, 0, 1]).has("[Malformed Packet: PPP LCP]"));
    }
}
