//! IPv4 and hardware addresses inside IPv6 addresses: 6to4 (RFC 3056), Teredo (RFC 4380), ISATAP (RFC
//! 5214), the translators' well-known prefix (RFC 6052), and modified EUI-64 identifiers (RFC
//! 4291, appendix A).

use lamna_fields::Field;

use super::*;

/// The rows that show what is inside one end's address.
pub(super) struct Fields {
    slaac_mac: Field,
    isatap: Field,
    gateway: Field,
    sla_id: Field,
    teredo_server: Field,
    teredo_port: Field,
    teredo_client: Field,
    embedded: Field,
}

pub(super) static SOURCE: Fields = Fields {
    slaac_mac: SRC_SLAAC_MAC,
    isatap: SRC_ISATAP_IPV4,
    gateway: SRC_6TO4_GW_IPV4,
    sla_id: SRC_6TO4_SLA_ID,
    teredo_server: SRC_TS_IPV4,
    teredo_port: SRC_TC_PORT,
    teredo_client: SRC_TC_IPV4,
    embedded: SRC_EMBED_IPV4,
};

pub(super) static DESTINATION: Fields = Fields {
    slaac_mac: DST_SLAAC_MAC,
    isatap: DST_ISATAP_IPV4,
    gateway: DST_6TO4_GW_IPV4,
    sla_id: DST_6TO4_SLA_ID,
    teredo_server: DST_TS_IPV4,
    teredo_port: DST_TC_PORT,
    teredo_client: DST_TC_IPV4,
    embedded: DST_EMBED_IPV4,
};

/// What an address may hold, in the order in which it is shown.
#[derive(Clone, Copy, Debug)]
enum Inside {
    /// An IPv4 address and a site's number (RFC 3056).
    SixToFour,
    /// The ends of a tunnel over UDP (RFC 4380).
    Teredo,
    /// The IPv4 address of an interface (RFC 5214).
    Isatap,
    /// The IPv4 address of a translator's prefix (RFC 6052).
    Translated,
    /// The interface's hardware address (RFC 4291, appendix A).
    Hardware,
}

/// All, in that order.
const ALL: [Inside; 5] =
    [Inside::SixToFour, Inside::Teredo, Inside::Isatap, Inside::Translated, Inside::Hardware];

impl Inside {
    /// Whether it is in an address.
    fn is_in(self, address: &[u8; 16]) -> bool {
        match (self, address) {
            (Inside::SixToFour, [0x20, 0x02, ..])
            | (Inside::Teredo, [0x20, 0x01, 0, 0, ..])
            | (Inside::Isatap, [_, _, _, _, _, _, _, _, 0..=3, 0, 0x5e, 0xfe, ..])
            | (Inside::Translated, [0x00, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0, ..]) => true,
            (Inside::Hardware, [.., first, _, _, 0xff, 0xfe, _, _, _]) => first & 2 != 0,
            _ => false,
        }
    }
}

/// Whether anything lies inside an address.
#[inline]
pub(super) fn holds_any(address: &[u8; 16]) -> bool {
    ALL.iter().any(|inside| inside.is_in(address))
}

/// Shows what lies inside the source and the destination address, which stand at 8 and 24.
pub(super) fn embedded<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    source: &[u8; 16],
    destination: &[u8; 16],
) -> Walked {
    for inside in ALL {
        one(w, b, 8, source, &SOURCE, inside)?;
        one(w, b, 24, destination, &DESTINATION, inside)?;
    }
    Ok(())
}

/// Shows one thing that lies inside `address`, which stands at `at`, if it does.
fn one<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    address: &[u8; 16],
    fields: &Fields,
    inside: Inside,
) -> Walked {
    let show = |w: &mut Walk<'_, C>, field, offset: usize, len: usize| -> Walked {
        let item = w.item(field, b, at + offset, len)?;
        w.mark_generated(item);
        Ok(())
    };
    if !inside.is_in(address) {
        return Ok(());
    }
    match inside {
        Inside::SixToFour => {
            show(w, fields.gateway, 2, 4)?;
            show(w, fields.sla_id, 6, 2)?;
        }
        Inside::Teredo => {
            show(w, fields.teredo_server, 4, 4)?;
            // Hidden from translators that change whatever looks like an address.
            let port = !b.u16(at + 10)?;
            let item = w.number(fields.teredo_port, b, at + 10, 2, u64::from(port))?;
            w.mark_generated(item);
            let client = !b.u32(at + 12)?;
            let item = w.number(fields.teredo_client, b, at + 12, 4, u64::from(client))?;
            w.mark_generated(item);
        }
        Inside::Isatap => show(w, fields.isatap, 12, 4)?,
        Inside::Translated => {
            show(w, EMBED_IPV4_PREFIX, 0, 12)?;
            show(w, fields.embedded, 12, 4)?;
            show(w, EMBED_IPV4, 12, 4)?;
        }
        Inside::Hardware => {
            let [_, _, _, _, _, _, _, _, first, x, y, _, _, z, u, v] = *address;
            let mac = u64::from_be_bytes([0, 0, first ^ 2, x, y, z, u, v]);
            let item = w.number(fields.slaac_mac, b, at + 8, 8, mac)?;
            w.mark_generated(item);
        }
    }
    Ok(())
}
