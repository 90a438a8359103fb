//! Wake on LAN: the magic packet that a sleeping machine's interface waits for (AMD publication 20213).

use lamna_fields::{FieldDef, FieldType, field_table};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::columns::Address;
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

field_table! {
    /// The fields of a magic packet.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("wol", "Wake On LAN", "WOL");
    SYNC = FieldDef::new("wol.sync", "Sync stream", FieldType::Bytes).at(0, 6);
    MAC = FieldDef::new("wol.mac", "MAC", FieldType::Ether);
    PASSWD = FieldDef::new("wol.passwd", "Password", FieldType::Bytes);
}

/// Octets before the addresses, all ones.
const SYNC_LEN: usize = 6;

/// How often the machine's address follows.
const REPETITIONS: usize = 16;

/// Octets of an address.
const ADDRESS_LEN: usize = 6;

/// Octets of a packet without a password.
pub const LEN: usize = SYNC_LEN + REPETITIONS * ADDRESS_LEN;

/// The address of the machine to wake, in a whole magic packet.
pub fn machine(octets: &[u8]) -> Option<[u8; ADDRESS_LEN]> {
    let (sync, rest) = octets.split_first_chunk::<SYNC_LEN>()?;
    let (addresses, _) = rest.split_at_checked(REPETITIONS * ADDRESS_LEN)?;
    let first = addresses.first_chunk::<ADDRESS_LEN>()?;
    let same = addresses.chunks_exact(ADDRESS_LEN).all(|address| address == first);
    (*sync == [0xff; SYNC_LEN] && same).then_some(*first)
}

/// Wake on LAN.
#[derive(Clone, Copy, Debug)]
pub struct Wol;

impl Dissect for Wol {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Ethertype(0x0842), Claim::Heuristic("udp")];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let Some(address) = machine(b.captured()) else { return Err(Fault::NotMine) };
        let address = Address::Ether(address);
        // A password is a second address, or four octets written like an IPv4 address.
        let password = match b.captured().get(LEN..) {
            Some([a, b, c, d, e, f, ..]) => Address::Ether([*a, *b, *c, *d, *e, *f]),
            Some([a, b, c, d, ..]) => Address::Ipv4([*a, *b, *c, *d]),
            _ => Address::None,
        };
        let password_len = match password {
            Address::Ether(_) => 6,
            Address::Ipv4(_) => 4,
            _ => 0,
        };
        w.column_protocol("WOL");
        w.info(format_args!("MagicPacket for {address}"));
        let (root, opened) = w.open_protocol(&b, 0, LEN + password_len)?;
        w.label(root, format_args!("Wake On LAN, MAC: {address}"));
        w.item(SYNC, &b, 0, SYNC_LEN)?;
        let all = w.text(&b, SYNC_LEN, LEN - SYNC_LEN, format_args!("MAC: {address}"))?;
        if w.fields() {
            let inner = w.open(all);
            for at in (SYNC_LEN..LEN).step_by(ADDRESS_LEN) {
                w.item(MAC, &b, at, ADDRESS_LEN)?;
            }
            w.close(inner);
        }
        if password_len != 0 {
            w.info_append(format_args!(", password {password}"));
            w.append(root, format_args!(", password: {password}"));
            b.check(LEN, password_len)?;
            if w.fields() {
                // Wireshark takes the value from the text of the password.
                let text = password.to_string();
                let value = text.as_bytes().get(..password_len).unwrap_or(&[]);
                let item = w.octets(PASSWD, &b, LEN, password_len, value)?;
                w.label_value(item, format_args!("{password}"));
            }
        }
        w.close(opened);
        Ok(())
    }

    fn recognise(b: &Buf<'_>) -> bool {
        machine(b.captured()).is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proto::datagram::shown;

    fn packet(more: &[u8]) -> Vec<u8> {
        let mut packet = vec![0xff; SYNC_LEN];
        (0..REPETITIONS).for_each(|_| packet.extend([2, 0, 0, 0, 0, 9]));
        packet.extend(more);
        packet
    }

    #[test]
    fn a_magic_packet_names_the_machine() {
        let shown = shown(40_000, 40_001, &packet(&[]));
        assert_eq!(shown.protocols, "eth:ethertype:ip:udp:wol");
        assert_eq!(shown.info, "WOL MagicPacket for 02:00:00:00:00:09");
        assert!(shown.has("Sync stream: ffffffffffff"));
        assert_eq!(shown.tree.iter().filter(|l| l.contains("MAC: 02:00:00:00:00:09")).count(), 18);
    }

    #[test]
    fn a_password_has_four_octets_or_six() {
        let shown = shown(40_000, 40_001, &packet(&[1, 2, 3, 4]));
        assert_eq!(shown.info, "WOL MagicPacket for 02:00:00:00:00:09, password 1.2.3.4");
        assert!(shown.has("Password: 1.2.3.4"));
    }

    #[test]
    fn addresses_that_differ_are_no_magic_packet() {
        let mut packet = packet(&[]);
        packet[LEN - 1] = 0;
        assert_eq!(shown(40_000, 40_001, &packet).protocols, "eth:ethertype:ip:udp:data");
        assert_eq!(machine(&packet[..50]), None);
    }
}
