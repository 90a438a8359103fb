//! Ad hoc On-demand Distance Vector Routing (RFC 3561), and its form for IPv6 (draft-perkins-manet-aodv6-01).

use lamna_fields::{Field, FieldDef, FieldType, Group, Severity, Strings, field_table, values};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::columns::Address;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

values! {
    static TYPE_VALUES {
        1 => "Route Request",
        2 => "Route Reply",
        3 => "Route Error",
        4 => "Route Reply Acknowledgment",
        16 => "draft-perkins-manet-aodv6-01 IPv6 Route Request",
        17 => "draft-perkins-manet-aodv6-01 IPv6 Route Reply",
        18 => "draft-perkins-manet-aodv6-01 IPv6 Route Error",
        19 => "draft-perkins-manet-aodv6-01 IPv6 Route Reply Acknowledgment",
    }
    static EXT_TYPE_VALUES {
        1 => "None",
        2 => "Hello Interval",
        3 => "Timestamp",
    }
}

field_table! {
    /// The fields of Ad hoc On-demand Distance Vector Routing Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("aodv", "Ad hoc On-demand Distance Vector Routing Protocol", "AODV");
    TYPE = FieldDef::new("aodv.type", "Type", FieldType::Uint8).strings(Strings::Values(&TYPE_VALUES));
    FLAGS = FieldDef::new("aodv.flags", "Flags", FieldType::Uint16);
    FLAGS_RREQ_JOIN = FieldDef::new("aodv.flags.rreq_join", "RREQ Join", FieldType::Boolean).bits(16).mask(0x8000).strings(Strings::TrueFalse(&("Set", "Not set")));
    FLAGS_RREQ_REPAIR = FieldDef::new("aodv.flags.rreq_repair", "RREQ Repair", FieldType::Boolean).bits(16).mask(0x4000).strings(Strings::TrueFalse(&("Set", "Not set")));
    FLAGS_RREQ_GRATUITOUS = FieldDef::new("aodv.flags.rreq_gratuitous", "RREQ Gratuitous RREP", FieldType::Boolean).bits(16).mask(0x2000).strings(Strings::TrueFalse(&("Set", "Not set")));
    FLAGS_RREQ_DESTINATIONONLY = FieldDef::new("aodv.flags.rreq_destinationonly", "RREQ Destination only", FieldType::Boolean).bits(16).mask(0x1000).strings(Strings::TrueFalse(&("Set", "Not set")));
    FLAGS_RREQ_UNKNOWN = FieldDef::new("aodv.flags.rreq_unknown", "RREQ Unknown Sequence Number", FieldType::Boolean).bits(16).mask(0x800).strings(Strings::TrueFalse(&("Set", "Not set")));
    FLAGS_RREP_REPAIR = FieldDef::new("aodv.flags.rrep_repair", "RREP Repair", FieldType::Boolean).bits(16).mask(0x8000).strings(Strings::TrueFalse(&("Set", "Not set")));
    FLAGS_RREP_ACK = FieldDef::new("aodv.flags.rrep_ack", "RREP Acknowledgement", FieldType::Boolean).bits(16).mask(0x4000).strings(Strings::TrueFalse(&("Set", "Not set")));
    FLAGS_RERR_NODELETE = FieldDef::new("aodv.flags.rerr_nodelete", "RERR No Delete", FieldType::Boolean).bits(16).mask(0x8000).strings(Strings::TrueFalse(&("Set", "Not set")));
    PREFIX_SZ = FieldDef::new("aodv.prefix_sz", "Prefix Size", FieldType::Uint8);
    HOPCOUNT = FieldDef::new("aodv.hopcount", "Hop Count", FieldType::Uint8);
    RREQ_ID = FieldDef::new("aodv.rreq_id", "RREQ Id", FieldType::Uint32);
    DEST_IP = FieldDef::new("aodv.dest_ip", "Destination IP", FieldType::Ipv4);
    DEST_IPV6 = FieldDef::new("aodv.dest_ipv6", "Destination IPv6", FieldType::Ipv6);
    DEST_SEQNO = FieldDef::new("aodv.dest_seqno", "Destination Sequence Number", FieldType::Uint32);
    ORIG_IP = FieldDef::new("aodv.orig_ip", "Originator IP", FieldType::Ipv4);
    ORIG_IPV6 = FieldDef::new("aodv.orig_ipv6", "Originator IPv6", FieldType::Ipv6);
    ORIG_SEQNO = FieldDef::new("aodv.orig_seqno", "Originator Sequence Number", FieldType::Uint32);
    LIFETIME = FieldDef::new("aodv.lifetime", "Lifetime", FieldType::Uint32);
    DESTCOUNT = FieldDef::new("aodv.destcount", "Destination Count", FieldType::Uint8);
    UNREACH_DEST_IP = FieldDef::new("aodv.unreach_dest_ip", "Unreachable Destination IP", FieldType::Ipv4);
    UNREACH_DEST_IPV6 = FieldDef::new("aodv.unreach_dest_ipv6", "Unreachable Destination IPv6", FieldType::Ipv6);
    EXT_TYPE = FieldDef::new("aodv.ext_type", "Extension Type", FieldType::Uint8).strings(Strings::Values(&EXT_TYPE_VALUES));
    EXT_LENGTH = FieldDef::new("aodv.ext_length", "Extension Length", FieldType::Uint8).strings(Strings::Unit(&(" byte", " bytes")));
    HELLO_INTERVAL = FieldDef::new("aodv.hello_interval", "Hello Interval", FieldType::Uint32);
    TIMESTAMP = FieldDef::new("aodv.timestamp", "Timestamp", FieldType::Uint64);
    EXT_LENGTH_INVALID = FieldDef::new("aodv.ext_length.invalid", "Invalid option length", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
}

/// The first type whose addresses are of IPv6; they are in the order of the others.
const FIRST_OF_IPV6: u8 = 16;

/// The bits of a reply's third octet that are the size of its prefix.
const PREFIX_BITS: u8 = 0x1f;

/// AODV.
#[derive(Clone, Copy, Debug)]
pub struct Aodv;

impl Dissect for Aodv {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(654)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        if b.is_empty() && b.reported() == 0 {
            return Err(Fault::NotMine);
        }
        w.column_protocol("AODV");
        let kind = b.u8(0)?;
        let Some(name) = TYPE_VALUES.get(u64::from(kind)) else { return Err(Fault::NotMine) };
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        w.append(root, format_args!(", {name}"));
        w.item(TYPE, &b, 0, 1)?;
        w.info(format_args!("{name}"));
        let is_v6 = kind >= FIRST_OF_IPV6;
        match if is_v6 { kind - FIRST_OF_IPV6 + 1 } else { kind } {
            1 => {
                let flags = [
                    FLAGS_RREQ_JOIN,
                    FLAGS_RREQ_REPAIR,
                    FLAGS_RREQ_GRATUITOUS,
                    FLAGS_RREQ_DESTINATIONONLY,
                    FLAGS_RREQ_UNKNOWN,
                ];
                w.bitmask(FLAGS, &flags, &b, 1, 2)?;
                w.item(HOPCOUNT, &b, 3, 1)?;
                w.item(RREQ_ID, &b, 4, 4)?;
                let (sequences, end) = if is_v6 {
                    w.row(&b, 8, &[(DEST_SEQNO, 4), (ORIG_SEQNO, 4)])?;
                    end(w, &b, 16, root, (DEST_IPV6, "Dest", "D"))?;
                    end(w, &b, 32, root, (ORIG_IPV6, "Orig", "O"))?;
                    ([8, 12], 48)
                } else {
                    end(w, &b, 8, root, (DEST_IP, "Dest", "D"))?;
                    w.item(DEST_SEQNO, &b, 12, 4)?;
                    end(w, &b, 16, root, (ORIG_IP, "Orig", "O"))?;
                    w.item(ORIG_SEQNO, &b, 20, 4)?;
                    ([12, 20], 24)
                };
                let (hops, id) = (b.u8(3)?, b.u32(4)?);
                let (dsn, osn) = (b.u32(sequences[0])?, b.u32(sequences[1])?);
                w.info_append(format_args!(" Id={id} Hcnt={hops} DSN={dsn} OSN={osn}"));
                extensions(w, &b, end)?;
            }
            2 => {
                w.bitmask(FLAGS, &[FLAGS_RREP_REPAIR, FLAGS_RREP_ACK], &b, 1, 2)?;
                w.number(PREFIX_SZ, &b, 2, 1, u64::from(b.u8(2)? & PREFIX_BITS))?;
                w.item(HOPCOUNT, &b, 3, 1)?;
                let (sequence, at) = if is_v6 {
                    w.item(DEST_SEQNO, &b, 4, 4)?;
                    end(w, &b, 8, root, (DEST_IPV6, "Dest", "D"))?;
                    end(w, &b, 24, root, (ORIG_IPV6, "Orig", "O"))?;
                    (4, 40)
                } else {
                    end(w, &b, 4, root, (DEST_IP, "Dest", "D"))?;
                    w.item(DEST_SEQNO, &b, 8, 4)?;
                    end(w, &b, 12, root, (ORIG_IP, "Orig", "O"))?;
                    (8, 16)
                };
                w.item(LIFETIME, &b, at, 4)?;
                let (hops, dsn, life) = (b.u8(3)?, b.u32(sequence)?, b.u32(at)?);
                w.append(root, format_args!(", Lifetime={life}"));
                w.info_append(format_args!(" Hcnt={hops} DSN={dsn} Lifetime={life}"));
                let end = at + 4;
                extensions(w, &b, end)?;
            }
            3 => {
                w.bitmask(FLAGS, &[FLAGS_RERR_NODELETE], &b, 1, 2)?;
                let count = usize::from(b.u8(3)?);
                w.item(DESTCOUNT, &b, 3, 1)?;
                w.info_append(format_args!(", Dest Count={count}"));
                let fields = if is_v6 {
                    [(DEST_SEQNO, 4), (UNREACH_DEST_IPV6, 16)]
                } else {
                    [(UNREACH_DEST_IP, 4), (DEST_SEQNO, 4)]
                };
                let len = fields[0].1 + fields[1].1;
                let text = format_args!("Unreachable Destinations");
                let item = w.text(&b, 4, len * count, text)?;
                let inner = w.open(item);
                for index in 0..count {
                    w.row(&b, 4 + index * len, &fields)?;
                }
                w.close(inner);
            }
            _ => {}
        }
        w.close(opened);
        Ok(())
    }
}

/// An end of the route, by a field, its name in the layer's label, and its name in Info.
fn end<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    root: Item,
    (field, name, short): (Field, &str, &str),
) -> Walked {
    let is_v6 = w.def(field).kind == FieldType::Ipv6;
    w.item(field, b, at, if is_v6 { 16 } else { 4 })?;
    if w.fields() {
        let address = if is_v6 { Address::Ipv6(b.array(at)?) } else { Address::Ipv4(b.array(at)?) };
        w.append(root, format_args!(", {name} IP: {address}"));
        w.info_append(format_args!(", {short}: {address}"));
    }
    Ok(())
}

fn extensions<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, mut at: usize) -> Walked {
    while b.remaining(at) > 0 {
        let (kind, len) = (b.u8(at)?, usize::from(b.u8(at + 1)?));
        let item = w.text(b, at, 2 + len, format_args!("Extensions"))?;
        let opened = w.open(item);
        w.item(EXT_TYPE, b, at, 1)?;
        let item = w.item(EXT_LENGTH, b, at + 1, 1)?;
        if len == 0 {
            w.expert(EXT_LENGTH_INVALID, item);
            w.close(opened);
            return Ok(());
        }
        match kind {
            2 => {
                w.item(HELLO_INTERVAL, b, at + 2, 4)?;
            }
            3 => {
                w.item(TIMESTAMP, b, at + 2, 8)?;
            }
            _ => {}
        }
        w.close(opened);
        at += 2 + len;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{Shown, datagram, frame};

    fn aodv(octets: &[u8]) -> Shown {
        frame(1, &datagram(654, 654, octets))
    }

    #[test]
    fn a_request_names_both_ends() {
        let shown = aodv(b"\x01\x08\0\x03\0\0\0\x07\x0a\0\0\x09\0\0\0\x05\x0a\0\0\x01\0\0\0\x06\x02\x04\0\0\x03\xe8");
        assert!(
            shown
                .columns
                .ends_with("AODV Route Request, D: 10.0.0.9, O: 10.0.0.1 Id=7 Hcnt=3 DSN=5 OSN=6")
        );
        assert!(shown.has("Flags: 2048, RREQ Unknown Sequence Number"));
        assert!(shown.has("Hello Interval: 1000"));
    }

    #[test]
    fn an_error_lists_whom_it_lost() {
        let shown = aodv(b"\x12\x80\0\x01\0\0\0\x05\xfe\x80\0\0\0\0\0\0\0\0\0\0\0\0\0\x01");
        assert!(shown.columns.ends_with("IPv6 Route Error, Dest Count=1"));
        assert!(shown.has("Unreachable Destination IPv6: fe80::1"));
    }

    #[test]
    fn other_types_are_not_its_own() {
        assert!(aodv(b"\x09abc").protocols.ends_with("udp:data"));
    }
}
