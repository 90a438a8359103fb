//! What switches and lamps of TP-Link are told: JSON under a cipher that only hides it.

use lamna_fields::{FieldDef, FieldType, field_table};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::id;
use crate::proto::lines::Plain;
use crate::registry::{Claim, Dissect};
use crate::stream::{Framing, Pdu};
use crate::walk::{REST, Walk};

field_table! {
    /// The fields of TP-Link Smart Home Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("tplink-smarthome", "TP-Link Smart Home Protocol", "TPLINK-SMARTHOME");
    LEN = FieldDef::new("tplink_smarthome.len", "Len", FieldType::Uint32);
    MSG = FieldDef::new("tplink_smarthome.msg", "Msg", FieldType::String);
}

/// The port of devices.
const PORT: u16 = 9999;

/// The first octet of the key; after it, the ciphered octets are the key.
const KEY: u8 = 171;

/// Octets of a message's length over TCP.
const LEN_LEN: usize = 4;

/// Takes the cipher off.
fn plain(octets: &[u8]) -> Vec<u8> {
    let keys = std::iter::once(KEY).chain(octets.iter().copied());
    octets.iter().zip(keys).map(|(octet, key)| octet ^ key).collect()
}

/// Commands to devices of TP-Link.
#[derive(Clone, Copy, Debug)]
pub struct TplinkSmarthome;

impl Dissect for TplinkSmarthome {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(PORT), Claim::TcpPort(PORT)];
    const FRAMES: bool = true;
    const SHOWS_SIZE: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let over_tcp = w.is_inside(id::TCP);
        let start = if over_tcp { LEN_LEN } else { 0 };
        if b.u8(start)? ^ KEY != b'{' {
            return Err(Fault::NotMine);
        }
        let text = plain(b.bytes(start, b.len() - start)?);
        let is_command = w.net.destination_port == PORT;
        let word = if is_command { "Cmd" } else { "Rsp" };
        w.column_protocol("TPLINK-SMARTHOME/JSON");
        if w.wants_columns() {
            let transport = if over_tcp { "TCP" } else { "UDP" };
            w.info(format_args!("{transport} {word}: {}", Plain(&text)));
        }
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        if over_tcp {
            w.item(LEN, &b, 0, LEN_LEN)?;
        }
        let item = w.string(MSG, &b, start, REST, format_args!("{}", Plain(&text)))?;
        w.label(item, format_args!("{word}: {}", Plain(&text)));
        let octets = bytes::Bytes::from(text);
        if let Some(source) = w.add_source("JSON Message", octets.clone()) {
            w.silently(|w| w.call(id::JSON, Buf::new(&octets, octets.len(), source)))?;
        }
        w.close(opened);
        Ok(())
    }

    fn frame(_: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        // It is known by the octet behind the length, and not waited for: the port is much used for other things.
        let (Some(len), Some(first)) = (bytes.first_chunk::<LEN_LEN>(), bytes.get(LEN_LEN)) else {
            return Pdu::NotMine;
        };
        if first ^ KEY != b'{' {
            return Pdu::NotMine;
        }
        let len = LEN_LEN.saturating_add(u32::from_be_bytes(*len) as usize);
        if len > bytes.len() { Pdu::More(len - bytes.len()) } else { Pdu::Whole(len) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proto::datagram::{segment, shown};

    fn hidden(text: &[u8]) -> Vec<u8> {
        let mut key = KEY;
        let hide = |octet: &u8| {
            key ^= octet;
            key
        };
        text.iter().map(hide).collect()
    }

    #[test]
    fn a_command_is_json() {
        let shown = shown(40_000, PORT, &hidden(br#"{"a":1}"#));
        assert!(shown.protocols.ends_with("udp:tplink-smarthome:json"));
        assert_eq!(shown.info, r#"TPLINK-SMARTHOME/JSON UDP Cmd: {"a":1}"#);
        assert!(shown.has(r#"Cmd: {"a":1}"#));
    }

    #[test]
    fn over_tcp_a_length_comes_first() {
        let mut octets = vec![0, 0, 0, 7];
        octets.extend(hidden(br#"{"a":1}"#));
        assert!(segment(PORT, 40_000, &octets).has(r#"Rsp: {"a":1}"#));
    }

    #[test]
    fn what_is_no_json_is_left_alone() {
        assert!(shown(40_000, PORT, b"hello").protocols.ends_with("udp:data"));
    }
}
