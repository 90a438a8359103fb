//! Stream Control Transmission Protocol (RFC 9260): the header, chunks with their parameters and causes, and
//! the messages that DATA chunks carry, put together from their parts.
//!
//! Wireshark does not verify checksums of SCTP unless told to.

mod chunks;
mod fields;
mod parameters;
mod state;

use lamna_fields::{Field, FieldDef};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::names::PortKind;
use crate::registry::{Claim, Dissect};
use crate::track::Scope;
use crate::walk::{Depth, Walk};

pub use fields::*;

/// Octets before the chunks.
const HEADER_LEN: usize = 12;

/// `sctp.checksum.status` of a checksum that nobody verified.
const UNVERIFIED: u64 = 2;

/// The index of an association where they are not counted.
const NO_INDEX: u64 = 65_535;

/// Chunks that one packet may have shown: no datagram has room for more.
const MAX_CHUNKS: usize = 1 << 14;

/// Stream Control Transmission Protocol.
#[derive(Clone, Copy, Debug)]
pub struct Sctp;

impl Dissect for Sctp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::IpProtocol(132), Claim::UdpPort(9899)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let (source, destination) = match (b.u16(0), b.u16(2)) {
            (Ok(source), Ok(destination)) => (source, destination),
            (Err(fault), _) | (_, Err(fault)) => {
                w.irregular();
                return Err(fault);
            }
        };
        w.net.source_port = source;
        w.net.destination_port = destination;
        if w.depth() == Depth::Transport {
            return Ok(());
        }
        w.column_protocol("SCTP");
        let is_cut = b.is_cut();
        if is_cut {
            b.check(0, HEADER_LEN)?;
        }
        let covered = if is_cut { b.len() } else { HEADER_LEN.min(b.len()) };
        let (root, opened) = w.open_protocol(&b, 0, covered)?;
        let title = w.def(Field::PROTOCOL).title;
        if w.labels() {
            let names = w.registry.names();
            let name = |port: u16| match names.service(PortKind::Sctp, port) {
                Some(name) => format!("{name} ({port})"),
                None => format!("{port} ({port})"),
            };
            let (source, destination) = (name(source), name(destination));
            w.label(root, format_args!("{title}, Src Port: {source}, Dst Port: {destination}"));
        }
        w.item(SRCPORT, &b, 0, 2)?;
        w.item(DSTPORT, &b, 2, 2)?;
        w.item(VERIFICATION_TAG, &b, 4, 4)?;
        if !is_cut {
            let index = w.generated(ASSOC_INDEX, &b, 0, NO_INDEX);
            w.label_value(index, format_args!("disabled (enable in preferences)"));
        }
        w.alias(PORT, &b, 0, 2)?;
        w.alias(PORT, &b, 2, 2)?;
        let sum = b.u32(8)?;
        let item = w.item(CHECKSUM, &b, 8, 4)?;
        w.label_value(item, format_args!("0x{sum:08x} [unverified]"));
        w.generated(CHECKSUM_STATUS, &b, 8, UNVERIFIED);
        chunks::walk(w, &b, root, opened)
    }
}

/// Goes on with a message, whose faults do not concern what follows it; whether there were none.
fn message<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>, kind: u32) -> Result<bool, Fault> {
    let mut is_whole = true;
    w.contain(&b, |w| dispatch(w, b, kind).inspect_err(|_| is_whole = false))?;
    Ok(is_whole)
}

/// Calls whose a message is: by what it says that it is, by the ports, or by how it looks.
fn dispatch<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>, kind: u32) -> Walked {
    let (source, destination) = (w.net.source_port, w.net.destination_port);
    let (low, high) = (source.min(destination), source.max(destination));
    let by_kind = kind != 0 && w.try_claim(Claim::Number("sctp.ppi", kind), b)?;
    if by_kind
        || low != 0 && w.try_claim(Claim::Number("sctp.port", u32::from(low)), b)?
        || high != 0 && w.try_claim(Claim::Number("sctp.port", u32::from(high)), b)?
        || w.try_heuristics("sctp", b)?
    {
        return Ok(());
    }
    w.data(b)
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{Shown, ethernet, frame};

    fn shown(chunks: &[u8]) -> Shown {
        let mut packet = vec![0x45, 0, 0, 32 + chunks.len() as u8, 0, 1, 0, 0, 64, 132, 0, 0];
        packet.extend([10, 0, 0, 1, 10, 0, 0, 2, 0x13, 0x88, 0x13, 0x89, 0, 0, 0, 1, 0, 0, 0, 2]);
        packet.extend(chunks);
        frame(1, &ethernet(0x0800, &packet))
    }

    #[test]
    fn chunks_follow_each_other() {
        let shown = shown(&[11, 0, 0, 4, 3, 0, 0, 16, 0, 0, 0, 9, 0, 0, 1, 0, 0, 0, 0, 0]);
        assert_eq!(shown.protocols, "eth:ethertype:ip:sctp");
        assert_eq!(shown.columns, "10.0.0.1 10.0.0.2 SCTP COOKIE_ACK SACK (Ack=9, Arwnd=256) ");
        assert!(shown.has("COOKIE_ACK chunk"));
    }

    #[test]
    fn a_whole_message_goes_on() {
        let shown = shown(&[0, 3, 0, 18, 0, 0, 0, 5, 0, 1, 0, 2, 0, 0, 0, 0, b'h', b'i', 0, 0]);
        assert_eq!(shown.protocols, "eth:ethertype:ip:sctp:data");
        assert!(shown.columns.ends_with("SCTP DATA (TSN=5) "));
        assert!(shown.tree.iter().any(|l| l.contains("DATA chunk (ordered, complete segment")));
    }

    #[test]
    fn a_part_of_a_message_waits() {
        let shown = shown(&[0, 2, 0, 18, 0, 0, 0, 5, 0, 1, 0, 2, 0, 0, 0, 0, b'h', b'i', 0, 0]);
        assert!(shown.columns.ends_with("SCTP DATA (TSN=5) (Message Fragment) "));
    }

    #[test]
    fn a_chunk_that_is_longer_than_the_packet_is_malformed() {
        let shown = shown(&[11, 0, 0, 8]);
        assert!(shown.columns.ends_with("SCTP COOKIE_ACK [Malformed Packet]"));
        let text = "Chunk length (8) is longer than remaining data (4) in the packet.";
        assert!(shown.tree.iter().any(|line| line.contains(text)));
    }

    #[test]
    fn a_chunk_that_is_too_short_is_named_and_passed() {
        let shown = shown(&[0, 3, 0, 6, 0, 0, 0, 0, 11, 0, 0, 4]);
        assert!(shown.columns.ends_with("SCTP DATA COOKIE_ACK "));
        assert!(shown.has("DATA chunk, bogus chunk length 6 < 16)"));
    }

    #[test]
    fn gaps_count_in_what_is_acknowledged() {
        let shown = shown(&[3, 0, 0, 20, 0, 0, 0, 9, 0, 0, 1, 0, 0, 1, 0, 0, 0, 2, 0, 5]);
        assert!(shown.columns.ends_with("SCTP SACK (Ack=9+5, Arwnd=256) "));
    }

    #[test]
    fn an_address_is_added() {
        let mut chunk = vec![193, 0, 0, 32, 0, 0, 0, 1, 0, 5, 0, 8, 10, 0, 0, 1];
        chunk.extend([0xc0, 1, 0, 16, 0, 0, 0, 9, 0, 5, 0, 8, 10, 0, 0, 9]);
        let shown = shown(&chunk);
        assert!(shown.has("Sequence number: 0x00000001"));
        assert!(shown.has("Add IP address parameter (Address: 10.0.0.9, correlation ID: 9)"));
    }

    #[test]
    fn a_cause_quotes_the_chunk_that_it_is_about() {
        let shown = shown(&[9, 0, 0, 16, 0, 6, 0, 12, 0x99, 0, 0, 8, 1, 2, 3, 4]);
        assert!(shown.has("Unrecognized chunk type cause (Type: 153 (unknown))"));
        assert!(shown.has("RESERVED chunk (Type: 153, value length: 4 bytes)"));
    }

    #[test]
    fn parameters_in_parameters_come_to_an_end() {
        let mut chunk = vec![2, 0, 0, 0, 0, 0, 0, 1, 0, 0, 16, 0, 0, 10, 0, 20, 0, 0, 0, 7];
        for n in (1..40).rev() {
            chunk.extend([0, 8, 0, 4 * n]);
        }
        chunk[3] = chunk.len() as u8;
        let shown = shown(&chunk);
        let deepest = shown.tree.iter().filter(|l| l.contains("Unrecognized parameter parameter"));
        assert!(deepest.count() < 20);
    }

    #[test]
    fn a_message_that_is_interleaved_goes_on() {
        let mut chunk = vec![64, 3, 0, 22, 0, 0, 0, 5, 0, 1, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0];
        chunk.extend([b'h', b'i', 0, 0]);
        let shown = shown(&chunk);
        assert_eq!(shown.protocols, "eth:ethertype:ip:sctp:data");
        assert!(shown.has("Message identifier: 2"));
    }

    #[test]
    fn parameters_are_taken_apart() {
        let mut chunk = vec![1, 0, 0, 28, 0, 0, 0, 1, 0, 0, 16, 0, 0, 10, 0, 20, 0, 0, 0, 7];
        chunk.extend([0, 5, 0, 8, 10, 0, 0, 9]);
        let shown = shown(&chunk);
        assert!(shown.has("INIT chunk (Outbound streams: 10, inbound streams: 20)"));
        assert!(shown.has("IPv4 address parameter (Address: 10.0.0.9)"));
    }
}
