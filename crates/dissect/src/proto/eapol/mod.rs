//! EAP over LANs (IEEE 802.1X-2020, clause 11): who may use a port, and the keys of wireless stations
//! (IEEE 802.11-2020, 12.7.2).

mod fields;
mod key;

use lamna_fields::FieldDef;

use self::fields as f;
use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::{eap, id};
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

pub use self::key::WlanKey;

/// Octets of the header.
pub const HEADER_LEN: usize = 4;

/// The kinds of packets (IEEE 802.1X-2020, 11.3.2).
mod kind {
    pub(super) const EAP: u8 = 0;
    pub(super) const KEY: u8 = 3;
}

/// EAPOL.
#[derive(Clone, Copy, Debug)]
pub struct Eapol;

impl Dissect for Eapol {
    const FIELDS: &'static [FieldDef] = f::FIELDS;
    const CLAIMS: &'static [Claim] = &[
        Claim::Ethertype(0x888e),
        Claim::Ethertype(0x88c7),
        Claim::Number("llc.bluetooth_pid", 3),
    ];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("EAPOL");
        let kind = b.u8(1)?;
        let len = usize::from(b.u16(2)?);
        w.set_actual_len(&b, HEADER_LEN + len);
        let (root, opened) = w.open_protocol(&b, 0, (HEADER_LEN + len).min(b.len()))?;
        w.item(f::VERSION, &b, 0, 1)?;
        w.item(f::TYPE, &b, 1, 1)?;
        w.item(f::LEN, &b, 2, 2)?;
        let word = w.word(f::TYPE, u64::from(kind));
        match word {
            Some(word) => w.info(format_args!("{word}")),
            None => w.info(format_args!("Unknown Type (0x{kind:02x})")),
        }
        let _ = root;
        let body = b.slice_up_to(HEADER_LEN, len);
        match kind {
            kind::EAP => {
                w.close(opened);
                // No layer of its own in stacks.
                let top = w.open_top();
                let result = w.foreign(id::EAP, |w| eap::walk(w, body));
                if result.is_err() {
                    w.blame(id::EAP);
                }
                w.close(top);
                result
            }
            kind::KEY => {
                key::show(w, &body)?;
                w.close(opened);
                Ok(())
            }
            _ => {
                w.close(opened);
                w.data(body)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{Shown, ethernet, frame};

    fn packet(octets: &[u8]) -> Shown {
        frame(1, &ethernet(0x888e, octets))
    }

    #[test]
    fn a_first_key_message_is_taken_apart() {
        let mut octets = vec![2, 3, 0, 95, 2, 0, 0x8a, 0, 16, 0, 0, 0, 0, 0, 0, 0, 1];
        octets.extend([0; 82]);
        let shown = packet(&octets);
        assert_eq!(shown.protocols, "eth:ethertype:eapol");
        assert!(shown.columns.ends_with("EAPOL Key (Message 1 of 4)"));
        assert!(shown.has("Key Information: 0x008a"));
        assert!(shown.has(".... .... 1... .... = Key ACK: Set"));
        assert!(shown.has("Replay Counter: 1"));
        assert!(shown.has("WPA Key Data Length: 0"));
    }

    #[test]
    fn an_identity_is_eap_without_a_layer() {
        let shown = packet(b"\x01\x00\x00\x09\x02\x01\x00\x09\x01user");
        assert_eq!(shown.protocols, "eth:ethertype:eapol");
        assert!(shown.columns.ends_with("EAP Response, Identity"));
        assert!(shown.has("Identity: user"));
    }

    #[test]
    fn a_start_has_nothing_behind_its_header() {
        let shown = packet(&[1, 1, 0, 0]);
        assert!(shown.columns.ends_with("EAPOL Start"));
        assert!(shown.has("Length: 0"));
    }

    #[test]
    fn a_cut_key_is_malformed() {
        let shown = packet(&[2, 3, 0, 95, 2, 0]);
        assert!(shown.columns.ends_with("[Malformed Packet]"));
    }
}
