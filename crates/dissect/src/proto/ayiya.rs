//! Anything In Anything: IPv6 in UDP between a broker of tunnels and its users (draft-massar-v6ops-ayiya-02).

use lamna_fields::{Base, Field, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::numbers;
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

values! {
    static IDTYPE_VALUES {
        0x0 => "None",
        0x1 => "Integer",
        0x2 => "ASCII string",
    }
    static HASHMETHOD_VALUES {
        0x0 => "No hash",
        0x1 => "MD5",
        0x2 => "SHA1",
    }
    static AUTHMETHOD_VALUES {
        0x0 => "No authentication",
        0x1 => "Hash using a Shared Secret",
        0x2 => "Hash using a public/private key method",
    }
    static OPCODE_VALUES {
        0x0 => "No Operation / Heartbeat",
        0x1 => "Forward",
        0x2 => "Echo Request",
        0x3 => "Echo Request and Forward",
        0x4 => "Echo Response",
        0x5 => "MOTD",
        0x6 => "Query Request",
        0x7 => "Query Response",
    }
}

field_table! {
    /// The fields of Anything in Anything Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("ayiya", "Anything in Anything Protocol", "AYIYA");
    IDLEN = FieldDef::new("ayiya.idlen", "Identity field length", FieldType::Uint8).base(Base::Hex);
    IDTYPE = FieldDef::new("ayiya.idtype", "Identity field type", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&IDTYPE_VALUES));
    SIGLEN = FieldDef::new("ayiya.siglen", "Signature Length", FieldType::Uint8).base(Base::Hex);
    HASHMETHOD = FieldDef::new("ayiya.hashmethod", "Hash method", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&HASHMETHOD_VALUES));
    AUTHMETHOD = FieldDef::new("ayiya.authmethod", "Authentication method", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&AUTHMETHOD_VALUES));
    OPCODE = FieldDef::new("ayiya.opcode", "Operation Code", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&OPCODE_VALUES));
    NEXTHEADER = FieldDef::new("ayiya.nextheader", "Next Header", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&numbers::ip_protocol::NAMES));
    EPOCH = FieldDef::new("ayiya.epoch", "Epoch", FieldType::AbsoluteTime).base(Base::Utc);
    IDENTITY = FieldDef::new("ayiya.identity", "Identity", FieldType::Bytes);
    SIGNATURE = FieldDef::new("ayiya.signature", "Signature", FieldType::Bytes);
}

/// The port of brokers.
pub const PORT: u16 = 5072;

/// Octets before the identity.
const HEADER_LEN: usize = 8;

/// The octets carry another packet.
const FORWARD: u8 = 1;
/// They do, and are to be sent back.
const ECHO_AND_FORWARD: u8 = 3;

/// The protocol.
#[derive(Clone, Copy, Debug)]
pub struct Ayiya;

impl Dissect for Ayiya {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(PORT)];
    const TUNNEL: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("AYIYA");
        let (identity, signature) = (b.u8(0)?, b.u8(1)?);
        // The first is a power of two, the second counts words.
        let identity_len = 1usize << (identity >> 4);
        let signature_len = usize::from(signature >> 4) * 4;
        let (opcode, next) = (b.u8(2)? & 0xf, b.u8(3)?);
        let end = HEADER_LEN + identity_len + signature_len;
        let (root, opened) = w.open_protocol(&b, 0, end)?;
        w.label(root, format_args!("AYIYA"));
        for (at, [high, low]) in
            [(0, [IDLEN, IDTYPE]), (1, [SIGLEN, HASHMETHOD]), (2, [AUTHMETHOD, OPCODE])]
        {
            half(w, high, &b, at, true)?;
            half(w, low, &b, at, false)?;
        }
        w.item(NEXTHEADER, &b, 3, 1)?;
        let epoch = u64::from(b.u32(4)?) * 1_000_000_000;
        w.number(EPOCH, &b, 4, 4, epoch)?;
        w.item(IDENTITY, &b, HEADER_LEN, identity_len)?;
        w.item(SIGNATURE, &b, HEADER_LEN + identity_len, signature_len)?;
        w.close(opened);
        if matches!(opcode, FORWARD | ECHO_AND_FORWARD) {
            let inner = b.from(end)?;
            if w.try_claim(Claim::IpProtocol(next), inner)? {
                return Ok(());
            }
            return w.data(inner);
        }
        Ok(())
    }
}

/// Half an octet, written as a whole one.
fn half<C: Collector>(
    w: &mut Walk<'_, C>,
    field: Field,
    b: &Buf<'_>,
    at: usize,
    high: bool,
) -> Walked {
    let octet = b.u8(at)?;
    let value = if high { octet >> 4 } else { octet & 0xf };
    let item = w.number(field, b, at, 1, u64::from(value))?;
    if high {
        w.prepend(item, b, format_args!("{value:04b} .... = "));
    } else {
        w.prepend(item, b, format_args!(".... {value:04b} = "));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::shown;

    #[test]
    fn a_packet_is_inside() {
        let mut packet = vec![0x11, 0x12, 0x11, 4, 0, 0, 0, 1, 9, 9, 1, 2, 3, 4];
        packet.extend([0x45, 0, 0, 20, 0, 1, 0, 0, 64, 253, 0, 0, 10, 0, 0, 1, 10, 0, 0, 2]);
        let shown = shown(1234, super::PORT, &packet);
        assert_eq!(shown.protocols, "eth:ethertype:ip:udp:ayiya:ip");
        assert!(shown.has("Identity: 0909"), "{shown:#?}");
        assert!(shown.has("Signature: 01020304"));
    }

    #[test]
    fn lengths_beyond_the_packet_are_malformed() {
        let shown = shown(1234, super::PORT, &[0xf1, 0xf2, 0x11, 4, 0, 0, 0, 1, 9]);
        assert!(shown.has("[Malformed Packet: AYIYA]"), "{shown:#?}");
    }
}
