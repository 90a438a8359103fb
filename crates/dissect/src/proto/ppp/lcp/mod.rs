//! Link Control Protocol (RFC 1661, section 6; RFC 1570, RFC 1662, RFC 1990).

mod fields;

use lamna_fields::{Field, FieldDef};

use crate::buf::{Buf, Walked};
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
    pub(super) const CHARACTER_MAP: u8 = 2;
    pub(super) const AUTHENTICATION: u8 = 3;
    pub(super) const QUALITY: u8 = 4;
    pub(super) const MAGIC: u8 = 5;
    pub(super) const CHECK_SEQUENCE: u8 = 9;
    pub(super) const CALLBACK: u8 = 13;
    pub(super) const MULTILINK_UNIT: u8 = 17;
    pub(super) const ENDPOINT: u8 = 19;
    pub(super) const DISCRIMINATOR: u8 = 23;
}

/// Protocols that an option may ask for and that have something more to say.
const CHAP: u16 = 0xc223;
/// Link quality reports.
const QUALITY_REPORT: u16 = 0xc025;

/// A row of the options' table.
const fn known(kind: u8, name: &'static str, field: Field, len: Len) -> Known {
    Known { kind, name, field, len }
}

static CONTROL: Control = Control {
    short: "PPP LCP",
    id: id::LCP,
    last_code: 13,
    options: &[
        known(0, "Vendor Specific", VENDOR, Len::AtLeast(6)),
        known(1, "Maximum Receive Unit", MTU_BYTES, Len::Fixed(4)),
        known(2, "Async Control Character Map", ASYNCMAP_BYTES, Len::Fixed(6)),
        known(3, "Authentication Protocol", AUTH_PROTOCOL_BYTES, Len::AtLeast(4)),
        known(4, "Quality Protocol", QUALITY_PROTOCOL_BYTES, Len::AtLeast(4)),
        known(5, "Magic Number", MAGIC_NUMBER_BYTES, Len::Fixed(6)),
        known(7, "Protocol Field Compression", FIELD_COMPRESS, Len::Fixed(2)),
        known(8, "Address and Control Field Compression", ADDR_FIELD_COMPRESS, Len::Fixed(2)),
        known(9, "FCS Alternatives", FCS_ALTERNATIVES_BYTES, Len::Fixed(3)),
        known(13, "Callback", CALLBACK, Len::AtLeast(3)),
        known(17, "Multilink MRRU", MULTILINK_MRRU, Len::Fixed(4)),
        known(18, "Multilink Short Sequence Number Header", MULTILINK_SSNH, Len::Fixed(2)),
        known(19, "Multilink Endpoint Discriminator", MULTILINK_EP_DISC, Len::AtLeast(3)),
        known(23, "Link Discriminator for BACP", LINK_DISCRIM_BYTES, Len::Fixed(4)),
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
            let word = protocol_word(protocol);
            w.append(item, format_args!(": {word} (0x{protocol:04x})"));
            w.item(OPT_AUTH_PROTOCOL, o, 2, 2)?;
            if o.reported() > 4 {
                if protocol == CHAP {
                    w.item(OPT_ALGORITHM, o, 4, 1)?;
                } else {
                    w.item(OPT_DATA, o, 4, REST)?;
                }
            }
        }
        option::QUALITY => {
            let protocol = o.u16(2)?;
            let word = protocol_word(protocol);
            w.append(item, format_args!(": {word} (0x{protocol:04x})"));
            w.item(OPT_QUALITY_PROTOCOL, o, 2, 2)?;
            if protocol == QUALITY_REPORT && o.reported() >= 8 {
                w.item(OPT_REPORTING_PERIOD, o, 4, 4)?;
            } else if o.reported() > 4 {
                w.item(OPT_DATA, o, 4, REST)?;
            }
        }
        option::MAGIC => {
            w.append(item, format_args!(": 0x{:08x}", o.u32(2)?));
            w.item(OPT_MAGIC_NUMBER, o, 2, 4)?;
        }
        option::CHECK_SEQUENCE => {
            let bits = [
                OPT_FCS_ALTERNATIVES_CCITT32,
                OPT_FCS_ALTERNATIVES_CCITT16,
                OPT_FCS_ALTERNATIVES_NULL,
            ];
            w.bitmask(OPT_FCS_ALTERNATIVES, &bits, o, 2, 1)?;
        }
        option::CALLBACK => {
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
                    w.item(OPT_MAGIC_BLOCK, o, 3, REST)?;
                }
                (5, _) => {
                    w.item(OPT_PSNDN, o, 3, REST)?;
                }
                _ => {
                    w.item(OPT_DATA, o, 3, REST)?;
                }
            }
        }
        option::DISCRIMINATOR => {
            let number = o.u16(2)?;
            w.append(item, format_args!(": {number} (0x{number:04x})"));
            w.item(OPT_LINK_DISCRIM, o, 2, 2)?;
        }
        _ => {
            if o.reported() > 2 {
                w.item(OPT_DATA, o, 2, REST)?;
            }
        }
    }
    Ok(())
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
}
