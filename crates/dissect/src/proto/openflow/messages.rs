//! Messages of OpenFlow 1.3 (ONF TS-006) and 1.5 (ONF TS-025): headers of all, and the bodies of what a connection begins with:
//! hello, echo, features, configuration, roles; of multipart messages what they are about. Flows, groups, ports and what was
//! wrong are left.
//!
//! The tables of both versions have their rows in the same places, so that one walk is for both: the names here are those of 1.3.

use lamna_fields::Field;

use super::v4 as f;
use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::walk::{REST, Walk};

/// Octets of a message's header.
const HEADER_LEN: usize = 8;

/// Types of messages.
mod message {
    pub(super) const HELLO: u8 = 0;
    pub(super) const ECHO_REQUEST: u8 = 2;
    pub(super) const ECHO_REPLY: u8 = 3;
    pub(super) const FEATURES_REPLY: u8 = 6;
    pub(super) const GET_CONFIG_REPLY: u8 = 8;
    pub(super) const SET_CONFIG: u8 = 9;
    pub(super) const MULTIPART_REQUEST: u8 = 18;
    pub(super) const MULTIPART_REPLY: u8 = 19;
    pub(super) const ROLE_REQUEST: u8 = 24;
    pub(super) const ROLE_REPLY: u8 = 25;
}

/// The element of a hello that tells versions by their bits.
const VERSION_BITMAP: u16 = 1;

/// What a switch can do, as fields of 1.5; the last two are not in 1.3.
const CAPABILITIES: [Field; 9] = [
    f::SWITCH_FEATURES_CAPABILITIES_FLOW_STATS,
    f::SWITCH_FEATURES_CAPABILITIES_TABLE_STATS,
    f::SWITCH_FEATURES_CAPABILITIES_PORT_STATS,
    f::SWITCH_FEATURES_CAPABILITIES_GROUP_STATS,
    f::SWITCH_FEATURES_CAPABILITIES_IP_REASM,
    f::SWITCH_FEATURES_CAPABILITIES_QUEUE_STATS,
    f::SWITCH_FEATURES_CAPABILITIES_PORT_BLOCKED,
    super::v6::SWITCH_FEATURES_CAPABILITIES_BUNDLES,
    super::v6::SWITCH_FEATURES_CAPABILITIES_FLOW_MONITORING,
];

/// The version of 1.3, as messages have it.
const VERSION_1_3: u8 = 4;

pub(super) fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>, version: &str) -> Walked {
    let kind = b.u8(1)?;
    match w.word(f::TYPE, u64::from(kind)) {
        Some(name) => w.info_append(format_args!("Type: {name}")),
        None => w.info_append(format_args!("Type: Unknown message type")),
    }
    let (_, opened) = w.open_protocol(&b, 0, REST)?;
    let item = w.item(f::VERSION, &b, 0, 1)?;
    w.label(item, format_args!("Version: {version}"));
    w.row(&b, 1, &[(f::TYPE, 1), (f::LENGTH, 2), (f::XID, 4)])?;
    let at = HEADER_LEN;
    match kind {
        message::HELLO => {
            let mut at = at;
            while b.remaining(at) > 0 {
                at = element(w, &b, at)?;
            }
        }
        message::ECHO_REQUEST | message::ECHO_REPLY if b.remaining(at) > 0 => {
            w.item(f::ECHO_DATA, &b, at, REST)?;
        }
        message::FEATURES_REPLY => {
            let parts = [
                (f::SWITCH_FEATURES_DATAPATH_ID, 8),
                (f::SWITCH_FEATURES_N_BUFFERS, 4),
                (f::SWITCH_FEATURES_N_TABLES, 1),
                (f::SWITCH_FEATURES_AUXILIARY_ID, 1),
                (f::SWITCH_FEATURES_PAD, 2),
            ];
            let at = w.row(&b, at, &parts)?;
            let item = w.item(f::SWITCH_FEATURES_CAPABILITIES, &b, at, 4)?;
            let known = if b.u8(0)? & 0x7f == VERSION_1_3 { 7 } else { CAPABILITIES.len() };
            w.bits(item, &CAPABILITIES[..known], &b, at, 4)?;
            w.item(f::SWITCH_FEATURES_RESERVED, &b, at + 4, 4)?;
        }
        message::GET_CONFIG_REPLY | message::SET_CONFIG => {
            let item = w.item(f::SWITCH_CONFIG_FLAGS, &b, at, 2)?;
            w.bits(item, &[f::SWITCH_CONFIG_FLAGS_FRAGMENTS], &b, at, 2)?;
            w.item(f::SWITCH_CONFIG_MISS_SEND_LEN, &b, at + 2, 2)?;
        }
        message::MULTIPART_REQUEST => {
            w.item(f::MULTIPART_REQUEST_TYPE, &b, at, 2)?;
            let item = w.item(f::MULTIPART_REQUEST_FLAGS, &b, at + 2, 2)?;
            w.bits(item, &[f::MULTIPART_REQUEST_FLAGS_MORE], &b, at + 2, 2)?;
            w.item(f::MULTIPART_REQUEST_PAD, &b, at + 4, 4)?;
        }
        message::MULTIPART_REPLY => {
            w.item(f::MULTIPART_REPLY_TYPE, &b, at, 2)?;
            let item = w.item(f::MULTIPART_REPLY_FLAGS, &b, at + 2, 2)?;
            w.bits(item, &[f::MULTIPART_REPLY_FLAGS_MORE], &b, at + 2, 2)?;
            w.item(f::MULTIPART_REPLY_PAD, &b, at + 4, 4)?;
        }
        message::ROLE_REQUEST => {
            let parts = [
                (f::ROLE_REQUEST_ROLE, 4),
                (f::ROLE_REQUEST_PAD, 4),
                (f::ROLE_REQUEST_GENERATION_ID, 8),
            ];
            w.row(&b, at, &parts)?;
        }
        message::ROLE_REPLY => {
            let parts =
                [(f::ROLE_REPLY_ROLE, 4), (f::ROLE_REPLY_PAD, 4), (f::ROLE_REPLY_GENERATION_ID, 8)];
            w.row(&b, at, &parts)?;
        }
        _ => {}
    }
    w.close(opened);
    Ok(())
}

/// An element of a hello; where the next one begins.
fn element<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
) -> Result<usize, crate::buf::Fault> {
    let (kind, len) = (b.u16(at)?, usize::from(b.u16(at + 2)?).max(4));
    let root = w.text(b, at, len, format_args!("Element"))?;
    let opened = w.open(root);
    w.row(b, at, &[(f::HELLO_ELEMENT_TYPE, 2), (f::HELLO_ELEMENT_LENGTH, 2)])?;
    if kind == VERSION_BITMAP && len > 4 {
        w.item(f::HELLO_ELEMENT_VERSION_BITMAP, b, at + 4, len - 4)?;
    }
    // Each begins at a multiple of eight.
    let padding = (len.next_multiple_of(8) - len).min(b.remaining(at + len));
    if padding > 0 {
        w.item(f::HELLO_ELEMENT_PAD, b, at + len, padding)?;
    }
    w.close(opened);
    Ok(at + len + padding)
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::segment;

    #[test]
    fn rows_of_both_versions_are_in_the_same_places() {
        let rows = super::super::v4::FIELDS.iter().zip(super::super::v6::FIELDS);
        for (one, other) in rows.skip(1) {
            let (one, other) = (one.name.split_once('.'), other.name.split_once('.'));
            assert_eq!(one.map(|(_, name)| name), other.map(|(_, name)| name));
        }
    }

    #[test]
    fn a_hello_tells_the_versions() {
        let octets = [6, 0, 0, 16, 0, 0, 0, 1, 0, 1, 0, 8, 0, 0, 0, 0x40];
        let shown = segment(40_000, 6653, &octets);
        assert_eq!(shown.info, "OpenFlow Type: OFPT_HELLO");
        assert_eq!(shown.protocols, "eth:ethertype:ip:tcp:openflow:openflow_v6");
        assert!(shown.has("Bitmap: 00000040"), "{shown:#?}");
    }

    #[test]
    fn a_switch_says_what_it_can_do() {
        let mut octets = vec![4, 6, 0, 32, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 9];
        octets.extend([0, 0, 1, 0, 254, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0]);
        let shown = segment(6653, 40_000, &octets);
        assert!(shown.has("n_tables: 254"), "{shown:#?}");
        assert!(shown.has("Version: 1.3 (0x04)"), "{shown:#?}");
    }
}
