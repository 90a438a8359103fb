//! TPKT: packets of ISO transport protocols in TCP (RFC 1006, section 6).

use lamna_fields::{FieldDef, FieldType, field_table};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::{id, rdp};
use crate::registry::{Claim, Dissect, Held};
use crate::stream::{Framing, Pdu};
use crate::walk::{REST, Walk};

field_table! {
    /// The fields of TPKT.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("tpkt", "TPKT - ISO on TCP - RFC1006", "TPKT");
    VERSION = FieldDef::new("tpkt.version", "Version", FieldType::Uint8);
    RESERVED = FieldDef::new("tpkt.reserved", "Reserved", FieldType::Uint8);
    LENGTH = FieldDef::new("tpkt.length", "Length", FieldType::Uint16);
    CONTINUATION_DATA = FieldDef::new("tpkt.continuation_data", "Continuation data", FieldType::Bytes);
}

/// Octets of the header.
const HEADER_LEN: usize = 4;

/// The port of remote desktops, whose conversations may be of TLS alone.
const DESKTOP_PORT: u16 = 3389;

/// The only version there is.
const VERSION_3: u8 = 3;

/// TPKT.
#[derive(Clone, Copy, Debug)]
pub struct Tpkt;

impl Dissect for Tpkt {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::TcpPort(102), Claim::TcpPort(DESKTOP_PORT)];
    const FRAMES: bool = true;
    const CATCHES: bool = true;
    const SHOWS_HELD: Held = Held::Info(|_, _| "");

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let port = w.net.server_port.unwrap_or(w.net.source_port.min(w.net.destination_port));
        let opens = port == DESKTOP_PORT && w.assigned() != Some(id::TPKT);
        if opens {
            if b.u8(0)? != VERSION_3 {
                return Err(Fault::NotMine);
            }
            w.assign(id::TPKT);
        }
        w.column_protocol("TPKT");
        if b.u8(0)? != VERSION_3 {
            if port == DESKTOP_PORT && rdp::is_fast(w, &b) {
                return w.within(id::RDP, b, |w, b| rdp::show_fast(w, &b));
            }
            w.info(format_args!("Continuation"));
            let (_, opened) = w.open_protocol(&b, 0, REST)?;
            w.item(CONTINUATION_DATA, &b, 0, REST)?;
            w.close(opened);
            return Ok(());
        }
        let len = b.u16(2)?;
        let (root, opened) = w.open_protocol(&b, 0, HEADER_LEN)?;
        w.label(root, format_args!("TPKT, Version: 3, Length: {len}"));
        w.item(VERSION, &b, 0, 1)?;
        w.item(RESERVED, &b, 1, 1)?;
        w.item(LENGTH, &b, 2, 2)?;
        w.close(opened);
        let outer = w.open_top();
        let rest = b.from(HEADER_LEN)?;
        if !w.try_call(id::COTP, rest)? {
            w.data(rest)?;
        }
        w.close(outer);
        if opens {
            // Wireshark does not count the first one of a conversation.
            w.forget_layer(id::TPKT);
        }
        Ok(())
    }

    fn frame(_: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        match bytes {
            [VERSION_3, _, high, low, ..] => {
                let len = usize::from(u16::from_be_bytes([*high, *low])).max(HEADER_LEN);
                match len.checked_sub(bytes.len()) {
                    None | Some(0) => Pdu::Whole(len),
                    Some(missing) => Pdu::More(missing),
                }
            }
            [VERSION_3, ..] => Pdu::MoreUnknown,
            _ => Pdu::Whole(bytes.len()),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::segment;

    #[test]
    fn a_packet_carries_a_transport_unit() {
        let shown = segment(102, 40_000, &[3, 0, 0, 9, 2, 0xf0, 0x80, 1, 2]);
        assert_eq!(shown.protocols, "eth:ethertype:ip:tcp:tpkt:cotp:data");
        assert_eq!(shown.info, "COTP DT TPDU (0) EOT");
        assert!(shown.has("TPKT, Version: 3, Length: 9"));
    }

    #[test]
    fn octets_of_another_version_go_on_with_something() {
        let shown = segment(102, 40_000, &[1, 2, 3]);
        assert_eq!(shown.info, "TPKT Continuation");
    }
}
