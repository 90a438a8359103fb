//! Prism capture headers: a fixed set of items, each with its own identifier, in the byte order of whoever
//! captured (`LINKTYPE_IEEE802_11_PRISM` of tcpdump.org).

mod fields;

use lamna_fields::{Encoding, Field, FieldDef};

use self::fields as f;
use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::frame::link;
use crate::proto::wlan_radio::{self, Phy, Radio};
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

/// Octets before the items.
const HEADER_LEN: usize = 24;

/// Octets of an item.
const ITEM_LEN: usize = 12;

/// Items that a header may have; the format knows ten.
const MAX_ITEMS: usize = 64;

/// A Prism header.
#[derive(Clone, Copy, Debug)]
pub struct Prism;

impl Dissect for Prism {
    const FIELDS: &'static [FieldDef] = f::FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Link(link::IEEE802_11_PRISM)];
    const TUNNEL: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let code = b.u32(0)?;
        // An AVS header begins with a number of its own (tcpdump.org, LINKTYPE_IEEE802_11_AVS).
        if code & 0xffff_fff0 == AVS {
            return Err(crate::buf::Fault::NotMine);
        }
        w.column_protocol("Prism");
        let little = code.swap_bytes() <= 0xffff;
        let encoding = if little { Encoding::Little } else { Encoding::Big };
        let number = |at: usize| if little { b.u32_le(at) } else { b.u32(at) };
        let half = |at: usize| if little { b.u16_le(at) } else { b.u16(at) };
        let len = number(4)? as usize;
        let (_, opened) = w.open_protocol(&b, 0, len.min(b.len()))?;
        w.item_as(f::MSGCODE, &b, 0, 4, encoding)?;
        w.item_as(f::MSGLEN, &b, 4, 4, encoding)?;
        w.item(f::DEVNAME, &b, 8, 16)?;
        if w.wants_columns() {
            let name = b.bytes(8, 16)?;
            let end = name.iter().position(|octet| *octet == 0).unwrap_or(16);
            let name = String::from_utf8_lossy(&name[..end]);
            let code = number(0)?;
            w.info(format_args!("Device: {name}  Message 0x{code:x}, Length {len}"));
        }
        let mut radio = Radio { only_in_tree: true, ..Radio::default() };
        let mut at = HEADER_LEN;
        for _ in 0..MAX_ITEMS {
            if at + ITEM_LEN > len.min(b.reported()) {
                break;
            }
            let kind = number(at)?;
            let (status, value) = (half(at + 4)?, number(at + 8)?);
            let known = KINDS.iter().find(|known| known.number == kind >> 16 & 0xff);
            let known = known.filter(|_| kind & 0xffff != 0).unwrap_or(&UNKNOWN);
            let item = w.item(f::DID, &b, at, ITEM_LEN)?;
            let inner = w.open(item);
            w.item_as(f::DID_TYPE, &b, at, 4, encoding)?;
            w.item_as(f::DID_STATUS, &b, at + 4, 2, encoding)?;
            w.item_as(f::DID_LENGTH, &b, at + 6, 2, encoding)?;
            let name = known.name;
            match known.shown {
                Shown::Number => w.label(item, format_args!("DID {name} {value}")),
                Shown::Hex => w.label(item, format_args!("DID {name} 0x{value:x}")),
                Shown::Rate => {
                    w.label(item, format_args!("DID {name} {:.1} Mb/s", f64::from(value) / 2.0));
                }
            }
            let shown = w.item_as(known.field, &b, at + 8, 4, encoding)?;
            if known.field == f::DID_RATE {
                let rate = f64::from(value) / 2.0;
                w.label(shown, format_args!("Data rate (Mb/s): {rate:.1}"));
            }
            w.close(inner);
            if status == 0 {
                learn(&mut radio, kind, value);
            }
            at += ITEM_LEN;
        }
        w.close(opened);
        wlan_radio::enter(w, b.from(len)?, &radio)
    }
}

/// The first three octets and a half of an AVS header.
const AVS: u32 = 0x8021_1000;

/// How the value of an item is written in its line.
enum Shown {
    Number,
    Hex,
    Rate,
}

/// One kind of item.
struct Kind {
    number: u32,
    name: &'static str,
    field: Field,
    shown: Shown,
}

static UNKNOWN: Kind =
    Kind { number: 0, name: "Unknown", field: f::DID_UNKNOWN, shown: Shown::Number };

static KINDS: &[Kind] = &[
    Kind { number: 1, name: "Host Time", field: f::DID_HOSTTIME, shown: Shown::Number },
    Kind { number: 2, name: "Mac Time", field: f::DID_MACTIME, shown: Shown::Number },
    Kind { number: 3, name: "Channel", field: f::DID_CHANNEL, shown: Shown::Number },
    Kind { number: 4, name: "RSSI", field: f::DID_RSSI, shown: Shown::Number },
    Kind { number: 5, name: "SQ", field: f::DID_SQ, shown: Shown::Hex },
    Kind { number: 6, name: "Signal", field: f::DID_SIGNAL, shown: Shown::Hex },
    Kind { number: 7, name: "Noise", field: f::DID_NOISE, shown: Shown::Hex },
    Kind { number: 8, name: "Rate", field: f::DID_RATE, shown: Shown::Rate },
    Kind { number: 9, name: "Is Tx", field: f::DID_ISTX, shown: Shown::Hex },
    Kind { number: 10, name: "Frame Length", field: f::DID_FRMLEN, shown: Shown::Number },
];

fn learn(radio: &mut Radio, kind: u32, value: u32) {
    match kind >> 16 & 0xff {
        2 => radio.timestamp = Some(u64::from(value)),
        3 => radio.channel = Some(value),
        4 => radio.signal_dbm = Some(value as i8),
        8 => {
            radio.rate = Some(value);
            // The header does not tell the modulation, but its rates do.
            radio.phy = match value {
                2 | 4 | 11 | 22 => Phy::B(None),
                12 | 18 | 24 | 36 | 48 | 72 | 96 | 108 => {
                    Phy::G { short_preamble: None, mode: None }
                }
                _ => radio.phy,
            };
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::frame;

    #[test]
    fn items_tell_of_the_frame() {
        let mut octets = vec![0x44, 0, 0, 0, 48, 0, 0, 0];
        octets.extend(b"wlan0\0\0\0\0\0\0\0\0\0\0\0");
        octets.extend([0x44, 0, 3, 0, 0, 0, 4, 0, 11, 0, 0, 0]);
        octets.extend([0x44, 0, 8, 0, 0, 0, 4, 0, 22, 0, 0, 0]);
        octets.extend([0xc4, 0, 0, 0, 2, 0, 0, 0, 0, 1]);
        let shown = frame(119, &octets);
        assert_eq!(shown.protocols, "prism:wlan_radio:wlan");
        assert!(shown.has("Device Name: wlan0"));
        assert!(shown.has("DID Channel 11"));
        assert!(shown.has("DID Rate 11.0 Mb/s"));
        assert!(shown.has("Channel: 11"));
        assert!(shown.has("Data rate: 11.0 Mb/s"));
    }
}
