//! Pragmatic General Multicast (RFC 3208): headers and packets, with the options that it may have.

use lamna_fields::{
    Base, Field, FieldDef, FieldType, Group, Severity, Strings, field_table, values,
};

use crate::buf::{Buf, Fault, Walked};
use crate::checksum;
use crate::collect::Collector;
use crate::proto::numbers;
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

values! {
    static HDR_TYPE_VALUES {
        0x0 => "SPM",
        0x5 => "RDATA",
        0x4 => "ODATA",
        0x8 => "NAK",
        0x9 => "NNAK",
        0xa => "NCF",
        0x1 => "POLL",
        0x2 => "POLR",
        0xd => "ACK",
    }
    static POLL_SUBTYPE_VALUES {
        0x0 => "General",
        0x1 => "DLR",
    }
    static OPTS_TYPE_VALUES {
        0x0 => "Length",
        0x80 => "End",
        0x1 => "Fragment",
        0x2 => "NakList",
        0x3 => "Join",
        0x7 => "ReDirect",
        0xd => "Syn",
        0xe => "Fin",
        0xf => "Rst",
        0x8 => "ParityPrm",
        0x9 => "ParityGrp",
        0xa => "CurrTgsiz",
        0x12 => "CcData",
        0x13 => "CcFeedBack",
        0x4 => "NakBackOffIvl",
        0x5 => "NakBackOffRng",
        0x1 => "Fragment",
    }
    static GENOPTS_OPX_VALUES {
        0x0 => "Ignore",
        0x1 => "Inval",
        0x10 => "DisCard",
    }
}

field_table! {
    /// The fields of Pragmatic General Multicast.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("pgm", "Pragmatic General Multicast", "PGM");
    HDR_SPORT = FieldDef::new("pgm.hdr.sport", "Source Port", FieldType::Uint16);
    HDR_DPORT = FieldDef::new("pgm.hdr.dport", "Destination Port", FieldType::Uint16);
    PORT = FieldDef::new("pgm.port", "Port", FieldType::Uint16).stands_for(&[HDR_SPORT, HDR_DPORT]);
    HDR_TYPE = FieldDef::new("pgm.hdr.type", "Type", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&HDR_TYPE_VALUES));
    HDR_OPTS = FieldDef::new("pgm.hdr.opts", "Options", FieldType::Uint8).base(Base::Hex);
    HDR_OPTS_OPT = FieldDef::new("pgm.hdr.opts.opt", "Options", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Present", "Not Present")));
    HDR_OPTS_NETSIG = FieldDef::new("pgm.hdr.opts.netsig", "Network Significant Options", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Present", "Not Present")));
    HDR_OPTS_VARLEN = FieldDef::new("pgm.hdr.opts.varlen", "Variable length Parity Packet Option", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Present", "Not Present")));
    HDR_OPTS_PARITY = FieldDef::new("pgm.hdr.opts.parity", "Parity", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Present", "Not Present")));
    HDR_CKSUM = FieldDef::new("pgm.hdr.cksum", "Checksum", FieldType::Uint16).base(Base::Hex);
    HDR_CKSUM_STATUS = FieldDef::new("pgm.hdr.cksum.status", "Checksum Status", FieldType::Uint8).base(Base::None).strings(Strings::Values(&crate::checksum::STATUS_VALUES));
    HDR_GSI = FieldDef::new("pgm.hdr.gsi", "Global Source Identifier", FieldType::Bytes);
    HDR_TSDULEN = FieldDef::new("pgm.hdr.tsdulen", "Transport Service Data Unit Length", FieldType::Uint16);
    SPM_SQN = FieldDef::new("pgm.spm.sqn", "Sequence number", FieldType::Uint32).base(Base::Hex);
    SPM_TRAIL = FieldDef::new("pgm.spm.trail", "Trailing Edge Sequence Number", FieldType::Uint32).base(Base::Hex);
    SPM_LEAD = FieldDef::new("pgm.spm.lead", "Leading Edge Sequence Number", FieldType::Uint32).base(Base::Hex);
    SPM_PATHAFI = FieldDef::new("pgm.spm.pathafi", "Path NLA AFI", FieldType::Uint16).strings(Strings::Values(&numbers::address_family::NAMES));
    SPM_RES = FieldDef::new("pgm.spm.res", "Reserved", FieldType::Uint16).base(Base::Hex);
    SPM_PATH_IPV4 = FieldDef::new("pgm.spm.path.ipv4", "Path NLA", FieldType::Ipv4);
    SPM_PATH_IPV6 = FieldDef::new("pgm.spm.path.ipv6", "Path NLA", FieldType::Ipv6);
    NAK_SQN = FieldDef::new("pgm.nak.sqn", "Requested Sequence Number", FieldType::Uint32).base(Base::Hex);
    NAK_SRCAFI = FieldDef::new("pgm.nak.srcafi", "Source NLA AFI", FieldType::Uint16).strings(Strings::Values(&numbers::address_family::NAMES));
    NAK_SRCRES = FieldDef::new("pgm.nak.srcres", "Reserved", FieldType::Uint16).base(Base::Hex);
    NAK_SRC_IPV4 = FieldDef::new("pgm.nak.src.ipv4", "Source NLA", FieldType::Ipv4);
    NAK_SRC_IPV6 = FieldDef::new("pgm.nak.src.ipv6", "Source NLA", FieldType::Ipv6);
    NAK_GRPAFI = FieldDef::new("pgm.nak.grpafi", "Multicast Group AFI", FieldType::Uint16).strings(Strings::Values(&numbers::address_family::NAMES));
    NAK_GRPRES = FieldDef::new("pgm.nak.grpres", "Reserved", FieldType::Uint16).base(Base::Hex);
    NAK_GRP_IPV4 = FieldDef::new("pgm.nak.grp.ipv4", "Multicast Group NLA", FieldType::Ipv4);
    NAK_GRP_IPV6 = FieldDef::new("pgm.nak.grp.ipv6", "Multicast Group NLA", FieldType::Ipv6);
    POLL_SQN = FieldDef::new("pgm.poll.sqn", "Sequence Number", FieldType::Uint32).base(Base::Hex);
    POLL_ROUND = FieldDef::new("pgm.poll.round", "Round", FieldType::Uint16);
    POLL_SUBTYPE = FieldDef::new("pgm.poll.subtype", "Subtype", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&POLL_SUBTYPE_VALUES));
    POLL_PATHAFI = FieldDef::new("pgm.poll.pathafi", "Path NLA AFI", FieldType::Uint16).strings(Strings::Values(&numbers::address_family::NAMES));
    POLL_RES = FieldDef::new("pgm.poll.res", "Reserved", FieldType::Uint16).base(Base::Hex);
    POLL_PATH_IPV4 = FieldDef::new("pgm.poll.path.ipv4", "Path NLA", FieldType::Ipv4);
    POLL_PATH_IPV6 = FieldDef::new("pgm.poll.path.ipv6", "Path NLA", FieldType::Ipv6);
    POLL_BACKOFF_IVL = FieldDef::new("pgm.poll.backoff_ivl", "Back-off Interval", FieldType::Uint32);
    POLL_RAND_STR = FieldDef::new("pgm.poll.rand_str", "Random String", FieldType::Uint32).base(Base::Hex);
    POLL_MATCHING_BMASK = FieldDef::new("pgm.poll.matching_bmask", "Matching Bitmask", FieldType::Uint32).base(Base::Hex);
    POLR_SQN = FieldDef::new("pgm.polr.sqn", "Sequence Number", FieldType::Uint32).base(Base::Hex);
    POLR_ROUND = FieldDef::new("pgm.polr.round", "Round", FieldType::Uint16);
    POLR_RES = FieldDef::new("pgm.polr.res", "Reserved", FieldType::Uint16).base(Base::Hex);
    ACK_MAXSQN = FieldDef::new("pgm.ack.maxsqn", "Maximum Received Sequence Number", FieldType::Uint32).base(Base::Hex);
    ACK_BITMAP = FieldDef::new("pgm.ack.bitmap", "Packet Bitmap", FieldType::Uint32).base(Base::Hex);
    OPTS_TYPE = FieldDef::new("pgm.opts.type", "Type", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&OPTS_TYPE_VALUES));
    OPTS_LEN = FieldDef::new("pgm.opts.len", "Length", FieldType::Uint8);
    OPTS_TLEN = FieldDef::new("pgm.opts.tlen", "Total Length", FieldType::Uint16);
    GENOPTS_END = FieldDef::new("pgm.genopts.end", "Option end", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Yes", "No")));
    GENOPTS_TYPE = FieldDef::new("pgm.genopts.type", "Type", FieldType::Uint8).base(Base::Hex).mask(0x7f).strings(Strings::Values(&OPTS_TYPE_VALUES));
    GENOPTS_LEN = FieldDef::new("pgm.genopts.len", "Length", FieldType::Uint8);
    GENOPTS_OPX = FieldDef::new("pgm.genopts.opx", "Option Extensibility Bits", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&GENOPTS_OPX_VALUES));
    BAD_CHECKSUM = FieldDef::new("pgm.bad_checksum", "Bad checksum", FieldType::None).strings(Strings::Expert(Group::Checksum, Severity::Error));
}

/// The IP protocol.
pub const IP_PROTOCOL: u8 = 113;

/// Octets that a packet has at least to be taken for one.
const LEAST: usize = 18;

/// Octets of the header.
const HEADER_LEN: usize = 16;

/// Types of packets (section 8.1).
mod kind {
    pub(super) const SPM: u8 = 0;
    pub(super) const POLL: u8 = 1;
    pub(super) const POLR: u8 = 2;
    pub(super) const ODATA: u8 = 4;
    pub(super) const RDATA: u8 = 5;
    pub(super) const NAK: u8 = 8;
    pub(super) const NNAK: u8 = 9;
    pub(super) const NCF: u8 = 10;
    pub(super) const ACK: u8 = 13;
}

/// Fields one after the other, each with its length.
type Row = &'static [(Field, usize)];

const SPM_ROW: Row = &[(SPM_SQN, 4), (SPM_TRAIL, 4), (SPM_LEAD, 4), (SPM_PATHAFI, 2), (SPM_RES, 2)];
const NAK_ROW: Row = &[(NAK_SQN, 4), (NAK_SRCAFI, 2), (NAK_SRCRES, 2)];
const GROUP_ROW: Row = &[(NAK_GRPAFI, 2), (NAK_GRPRES, 2)];
const POLL_ROW: Row =
    &[(POLL_SQN, 4), (POLL_ROUND, 2), (POLL_SUBTYPE, 2), (POLL_PATHAFI, 2), (POLL_RES, 2)];
const POLL_TAIL: Row = &[(POLL_BACKOFF_IVL, 4), (POLL_RAND_STR, 4), (POLL_MATCHING_BMASK, 4)];
const POLR_ROW: Row = &[(POLR_SQN, 4), (POLR_ROUND, 2), (POLR_RES, 2)];
const ACK_ROW: Row = &[(ACK_MAXSQN, 4), (ACK_BITMAP, 4)];
const DATA_ROW: Row = &[(SPM_SQN, 4), (SPM_TRAIL, 4)];

/// The protocol.
#[derive(Clone, Copy, Debug)]
pub struct Pgm;

impl Dissect for Pgm {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::IpProtocol(IP_PROTOCOL)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        if b.len() < LEAST {
            return Err(Fault::NotMine);
        }
        w.column_protocol("PGM");
        let (source, destination) = (b.u16(0)?, b.u16(2)?);
        let (kind, options) = (b.u8(4)?, b.u8(5)?);
        let identifier = b.u48(8)?;
        let data_len = b.u16(14)?;
        let number = b.u32(HEADER_LEN)?;
        let Some(name) = HDR_TYPE_VALUES.get(u64::from(kind)) else {
            w.columns.clear_info();
            return Ok(());
        };
        w.info(format_args!("{name:<5} sqn 0x{number:x} gsi {identifier:012x}"));
        let (root, opened) = w.open_protocol(&b, 0, b.len())?;
        w.label(
            root,
            format_args!(
                "Pragmatic General Multicast: Type {name} Src Port {source}, Dst Port {destination}, GSI {identifier:012x}"
            ),
        );
        w.alias(PORT, &b, 0, 2)?;
        w.alias(PORT, &b, 2, 2)?;
        w.item(HDR_SPORT, &b, 0, 2)?;
        w.item(HDR_DPORT, &b, 2, 2)?;
        w.item(HDR_TYPE, &b, 4, 1)?;
        show_options_flags(w, &b, options)?;
        show_checksum(w, &b)?;
        w.item(HDR_GSI, &b, 8, 6)?;
        w.item(HDR_TSDULEN, &b, 14, 2)?;
        let item = w.text(&b, HEADER_LEN, 0, format_args!("{name} Packet"))?;
        let inner = w.open(item);
        let mut at = body(w, &b, kind)?;
        w.close(inner);
        match kind {
            kind::ODATA | kind::RDATA => {
                w.info_append(format_args!(" tsdulen {data_len}"));
            }
            kind::POLL => {
                let subtype = b.u16(HEADER_LEN + 6)?;
                let word = POLL_SUBTYPE_VALUES.get(u64::from(subtype)).unwrap_or("Unknown");
                w.info_append(format_args!(" subtype {word}"));
            }
            _ => {}
        }
        if options & 1 != 0 {
            at = show_options(w, &b, at)?;
        }
        w.set_len(root, at);
        w.close(opened);
        match kind {
            kind::ODATA | kind::RDATA => w.data(b.from(at)?),
            _ => Ok(()),
        }
    }
}

fn show_options_flags<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, options: u8) -> Walked {
    let fields = [HDR_OPTS_OPT, HDR_OPTS_NETSIG, HDR_OPTS_VARLEN, HDR_OPTS_PARITY];
    let item = w.item(HDR_OPTS, b, 5, 1)?;
    if w.labels() {
        let names = [(1, "Present"), (2, "NetSig"), (0x40, "VarLen"), (0x80, "Parity")];
        let words: Vec<&str> =
            names.iter().filter(|(bit, _)| options & bit != 0).map(|(_, name)| *name).collect();
        let words = words.join(",");
        w.label(item, format_args!("Options: {words} (0x{options:x})"));
    }
    w.bits(item, &fields, b, 5, 1)
}

/// The checksum, which a packet may do without.
fn show_checksum<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    const MISSING: u64 = 3;
    if b.u16(6)? == 0 {
        let item = w.item(HDR_CKSUM, b, 6, 2)?;
        w.label_value(item, format_args!("[missing]"));
        w.mark_generated(item);
        let item = w.number(HDR_CKSUM_STATUS, b, 6, 2, MISSING)?;
        w.mark_generated(item);
        return Ok(());
    }
    if b.is_cut() || w.net.fragmented {
        let fields =
            checksum::Fields { value: HDR_CKSUM, status: HDR_CKSUM_STATUS, bad: BAD_CHECKSUM };
        return checksum::show(w, fields, b, 6, None);
    }
    // One that can be verified Wireshark shows under the field of its status, whose one octet is the checksum's first.
    let item = w.item(HDR_CKSUM_STATUS, b, 6, 1)?;
    let sum = checksum::sum(&[b.captured()]);
    if sum == u16::MAX {
        w.append(item, format_args!(" [correct]"));
    } else {
        let right = checksum::expected(b.u8(6)?.into(), sum);
        w.append(item, format_args!(" incorrect, should be 0x{right:04x}"));
        w.expert_text(BAD_CHECKSUM, item, format_args!("Bad checksum [should be 0x{right:04x}]"));
    }
    w.generated(HDR_CKSUM_STATUS, b, 6, u64::from(sum == u16::MAX));
    Ok(())
}

fn row<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    mut at: usize,
    fields: Row,
) -> Result<usize, Fault> {
    for (field, len) in fields {
        w.item(*field, b, at, *len)?;
        at += len;
    }
    Ok(at)
}

/// An address of the family that stands four octets before it; answers where it ends.
fn address<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    v4: Field,
    v6: Field,
) -> Result<usize, Fault> {
    const IPV6: u16 = 2;
    if b.u16(at - 4)? == IPV6 {
        w.item(v6, b, at, 16)?;
        return Ok(at + 16);
    }
    w.item(v4, b, at, 4)?;
    Ok(at + 4)
}

/// What a type has behind the header; answers where it ends.
fn body<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, kind: u8) -> Result<usize, Fault> {
    Ok(match kind {
        kind::SPM => {
            let at = row(w, b, HEADER_LEN, SPM_ROW)?;
            address(w, b, at, SPM_PATH_IPV4, SPM_PATH_IPV6)?
        }
        kind::ODATA | kind::RDATA => row(w, b, HEADER_LEN, DATA_ROW)?,
        kind::NAK | kind::NNAK | kind::NCF => {
            let at = row(w, b, HEADER_LEN, NAK_ROW)?;
            let at = address(w, b, at, NAK_SRC_IPV4, NAK_SRC_IPV6)?;
            let at = row(w, b, at, GROUP_ROW)?;
            address(w, b, at, NAK_GRP_IPV4, NAK_GRP_IPV6)?
        }
        kind::POLL => {
            let at = row(w, b, HEADER_LEN, POLL_ROW)?;
            let at = address(w, b, at, POLL_PATH_IPV4, POLL_PATH_IPV6)?;
            row(w, b, at, POLL_TAIL)?
        }
        kind::POLR => row(w, b, HEADER_LEN, POLR_ROW)?,
        kind::ACK => row(w, b, HEADER_LEN, ACK_ROW)?,
        _ => HEADER_LEN,
    })
}

/// Options (section 9); answers where they end.
fn show_options<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    start: usize,
) -> Result<usize, Fault> {
    const LENGTH_LEN: usize = 4;
    const LAST: u8 = 0x80;
    let total = usize::from(b.u16(start + 2)?);
    let item = w.text(b, start, total, format_args!("PGM Options (Total Length {total})"))?;
    let opened = w.open(item);
    row(w, b, start, &[(OPTS_TYPE, 1), (OPTS_LEN, 1), (OPTS_TLEN, 2)])?;
    let mut at = start + LENGTH_LEN;
    let end = start + total;
    while at + 2 <= end {
        let (kind, len) = (b.u8(at)?, usize::from(b.u8(at + 1)?));
        let name = OPTS_TYPE_VALUES.get(u64::from(kind & !LAST)).unwrap_or("Unknown");
        let item = w.text(b, at, len, format_args!("Option: {name}, Length: {len}"))?;
        let inner = w.open(item);
        w.item(GENOPTS_END, b, at, 1)?;
        w.item(GENOPTS_TYPE, b, at, 1)?;
        w.item(GENOPTS_LEN, b, at + 1, 1)?;
        if len > 2 {
            w.item(GENOPTS_OPX, b, at + 2, 1)?;
        }
        w.close(inner);
        if len == 0 || kind & LAST != 0 {
            break;
        }
        at += len;
    }
    w.close(opened);
    Ok(end.max(start + LENGTH_LEN))
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{ethernet, frame};

    #[test]
    fn a_poll_is_taken_apart() {
        let mut octets = vec![0x45, 0, 0, 64, 0, 1, 0, 0, 64, super::IP_PROTOCOL, 0, 0];
        octets.extend([10, 0, 0, 1, 10, 0, 0, 2]);
        octets.extend([4, 0xd2, 0x16, 0x2e, 1, 0, 0, 0, 1, 2, 3, 4, 5, 6, 0, 0]);
        octets.extend([0, 0, 0, 7, 0, 0, 0, 0, 0, 1, 0, 0, 10, 0, 2, 15]);
        octets.extend([0; 12]);
        let shown = frame(1, &ethernet(0x0800, &octets));
        assert_eq!(shown.protocols, "eth:ethertype:ip:pgm");
        assert!(shown.columns.ends_with("POLL  sqn 0x7 gsi 010203040506 subtype General"));
        assert!(shown.has("Path NLA: 10.0.2.15"), "{shown:#?}");
    }

    #[test]
    fn a_checksum_is_shown_as_its_status() {
        let with = |high, low| {
            let mut octets = vec![0x45, 0, 0, 56, 0, 1, 0, 0, 64, super::IP_PROTOCOL, 0, 0];
            octets.extend([10, 0, 0, 1, 10, 0, 0, 2]);
            octets.extend([3, 0xe8, 0x1d, 0x4c, 0, 0, high, low, 1, 2, 3, 4, 5, 6, 0, 16]);
            octets.extend([0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 1, 0, 0, 10, 0, 0, 1]);
            frame(1, &ethernet(0x0800, &octets))
        };
        let shown = with(0xcb, 0xaa);
        assert!(shown.has("Checksum Status: Unknown [correct]"), "{shown:#?}");
        assert!(shown.has("[Checksum Status: Good]"));
        let shown = with(1, 2);
        assert!(shown.has("Checksum Status: Good incorrect, should be 0xcaa9"), "{shown:#?}");
    }
}
