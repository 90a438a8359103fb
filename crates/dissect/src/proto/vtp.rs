//! Cisco's VLAN Trunking Protocol, versions 1 and 2 (Cisco's "Understanding VLAN Trunk Protocol", document 10558).

use lamna_fields::{
    Base, Field, FieldDef, FieldType, Group, Severity, Strings, field_table, values,
};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

values! {
    static CODE_VALUES {
        0x1 => "Summary Advertisement",
        0x2 => "Subset Advertisement",
        0x3 => "Advertisement Request",
        0x4 => "Join/Prune Message",
    }
    static VLAN_INFO_VLAN_TYPE_VALUES {
        0x1 => "Ethernet",
        0x2 => "FDDI",
        0x3 => "TrCRF",
        0x4 => "FDDI-net",
        0x5 => "TrBRF",
    }
    static VLAN_INFO_TLV_TYPE_VALUES {
        0x1 => "Source-Routing Ring Number",
        0x2 => "Source-Routing Bridge Number",
        0x3 => "Spanning-Tree Protocol Type",
        0x4 => "Parent VLAN",
        0x5 => "Translationally Bridged VLANs",
        0x6 => "Pruning",
        0x7 => "Bridge Type",
        0x8 => "Max ARE Hop Count",
        0x9 => "Max STE Hop Count",
        0xa => "Backup CRF Mode",
    }
    static VLAN_INFO_STP_TYPE_VALUES {
        0x1 => "SRT",
        0x2 => "SRB",
        0x3 => "Auto",
    }
    static VLAN_INFO_PRUNING_VALUES {
        0x1 => "Enabled",
        0x2 => "Disabled",
    }
    static VLAN_INFO_BRIDGE_TYPE_VALUES {
        0x1 => "SRT",
        0x2 => "SRB",
    }
    static VLAN_INFO_BACKUP_CRF_MODE_VALUES {
        0x1 => "TrCRF is configured as a backup",
        0x2 => "TrCRF is not configured as a backup",
    }
}

field_table! {
    /// The fields of VLAN Trunking Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("vtp", "VLAN Trunking Protocol", "VTP");
    VERSION = FieldDef::new("vtp.version", "Version", FieldType::Uint8).base(Base::Hex);
    CODE = FieldDef::new("vtp.code", "Code", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&CODE_VALUES));
    FOLLOWERS = FieldDef::new("vtp.followers", "Followers", FieldType::Uint8);
    MD_LEN = FieldDef::new("vtp.md_len", "Management Domain Length", FieldType::Uint8);
    MD = FieldDef::new("vtp.md", "Management Domain", FieldType::String);
    CONF_REV_NUM = FieldDef::new("vtp.conf_rev_num", "Configuration Revision Number", FieldType::Uint32);
    UPD_ID = FieldDef::new("vtp.upd_id", "Updater Identity", FieldType::Ipv4);
    UPD_TS = FieldDef::new("vtp.upd_ts", "Update Timestamp", FieldType::String);
    MD5_DIGEST = FieldDef::new("vtp.md5_digest", "MD5 Digest", FieldType::Bytes);
    SEQ_NUM = FieldDef::new("vtp.seq_num", "Sequence Number", FieldType::Uint8);
    START_VALUE = FieldDef::new("vtp.start_value", "Start Value", FieldType::Uint16).base(Base::Hex);
    VLAN_INFO_LEN = FieldDef::new("vtp.vlan_info.len", "VLAN Information Length", FieldType::Uint8);
    VLAN_INFO_STATUS = FieldDef::new("vtp.vlan_info.status", "Status", FieldType::Uint8).base(Base::Hex);
    VLAN_INFO_STATUS_VLAN_SUSP = FieldDef::new("vtp.vlan_info.status.vlan_susp", "VLAN suspended", FieldType::Boolean).bits(8).mask(0x1);
    VLAN_INFO_VLAN_TYPE = FieldDef::new("vtp.vlan_info.vlan_type", "VLAN Type", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&VLAN_INFO_VLAN_TYPE_VALUES));
    VLAN_INFO_VLAN_NAME_LEN = FieldDef::new("vtp.vlan_info.vlan_name_len", "VLAN Name Length", FieldType::Uint8);
    VLAN_INFO_ISL_VLAN_ID = FieldDef::new("vtp.vlan_info.isl_vlan_id", "ISL VLAN ID", FieldType::Uint16).base(Base::Hex);
    VLAN_INFO_MTU_SIZE = FieldDef::new("vtp.vlan_info.mtu_size", "MTU Size", FieldType::Uint16);
    VLAN_INFO_802_10_INDEX = FieldDef::new("vtp.vlan_info.802_10_index", "802.10 Index", FieldType::Uint32).base(Base::Hex);
    VLAN_INFO_VLAN_NAME = FieldDef::new("vtp.vlan_info.vlan_name", "VLAN Name", FieldType::String);
    VLAN_INFO_TLV_TYPE = FieldDef::new("vtp.vlan_info.tlv_type", "Type", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&VLAN_INFO_TLV_TYPE_VALUES));
    VLAN_INFO_TLV_LEN = FieldDef::new("vtp.vlan_info.tlv_len", "Length", FieldType::Uint8);
    PRUNING_FIRST = FieldDef::new("vtp.pruning.first", "First VLAN ID", FieldType::Uint16);
    PRUNING_LAST = FieldDef::new("vtp.pruning.last", "Last VLAN ID", FieldType::Uint16);
    PRUNING_ACTIVE = FieldDef::new("vtp.pruning.active", "VLAN", FieldType::Uint16);
    VLAN_INFO_SRC_ROUTE_RING_NUM = FieldDef::new("vtp.vlan_info.src_route_ring_num", "Source-Routing Ring Number", FieldType::Uint16).base(Base::Hex);
    VLAN_INFO_SRC_ROUTE_BRIDGE_NUM = FieldDef::new("vtp.vlan_info.src_route_bridge_num", "Source-Routing Bridge Number", FieldType::Uint16).base(Base::Hex);
    VLAN_INFO_STP_TYPE = FieldDef::new("vtp.vlan_info.stp_type", "Spanning-Tree Protocol Type", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&VLAN_INFO_STP_TYPE_VALUES));
    VLAN_INFO_PARENT_VLAN = FieldDef::new("vtp.vlan_info.parent_vlan", "Parent VLAN", FieldType::Uint16).base(Base::Hex);
    VLAN_INFO_TRANSLATIONALLY_BRIDGED_VLANS = FieldDef::new("vtp.vlan_info.translationally_bridged_vlans", "Translationally Bridged VLANs", FieldType::Uint16).base(Base::Hex);
    VLAN_INFO_PRUNING = FieldDef::new("vtp.vlan_info.pruning", "Pruning", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&VLAN_INFO_PRUNING_VALUES));
    VLAN_INFO_BRIDGE_TYPE = FieldDef::new("vtp.vlan_info.bridge_type", "Bridge Type", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&VLAN_INFO_BRIDGE_TYPE_VALUES));
    VLAN_INFO_MAX_ARE_HOP_COUNT = FieldDef::new("vtp.vlan_info.max_are_hop_count", "Max ARE Hop Count", FieldType::Uint16);
    VLAN_INFO_MAX_STE_HOP_COUNT = FieldDef::new("vtp.vlan_info.max_ste_hop_count", "Max STE Hop Count", FieldType::Uint16);
    VLAN_INFO_BACKUP_CRF_MODE = FieldDef::new("vtp.vlan_info.backup_crf_mode", "Backup CRF Mode", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&VLAN_INFO_BACKUP_CRF_MODE_VALUES));
    VLAN_INFO_DATA = FieldDef::new("vtp.vlan_info.data", "Data", FieldType::Bytes);
    RESERVED = FieldDef::new("vtp.reserved", "Reserved", FieldType::Bytes);
    VLAN_INFO_TLV_LEN_BAD = FieldDef::new("vtp.vlan_info.tlv_len.bad", "Bad length for TLV length", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
}

/// Octets that every management domain takes, however long its name.
const DOMAIN_LEN: usize = 32;

/// Where what follows the management domain begins.
const DOMAIN_END: usize = 4 + DOMAIN_LEN;

/// Octets of a virtual LAN's description before its name.
const VLAN_LEN: usize = 12;

/// VLAN Trunking Protocol.
#[derive(Clone, Copy, Debug)]
pub struct Vtp;

impl Dissect for Vtp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Number("llc.cisco_pid", 0x2003)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        if w.wants_columns() {
            w.columns().set_protocol("VTP");
        }
        let code = b.u8(1)?;
        match code {
            1 => {
                let revision = b.u32(DOMAIN_END)?;
                w.info(format_args!("Summary Advertisement, Revision: {revision}"));
            }
            2 => {
                let (revision, sequence) = (b.u32(DOMAIN_END)?, b.u8(2)?);
                let text =
                    format_args!("Subset Advertisement, Revision: {revision}, Seq: {sequence}");
                w.info(text);
            }
            3 => w.info(format_args!("Advertisement Request")),
            4 => w.info(format_args!("Join")),
            _ => w.info(format_args!("Unrecognized VTP message")),
        }
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        w.item(VERSION, &b, 0, 1)?;
        w.item(CODE, &b, 1, 1)?;
        match code {
            1 => {
                w.item(FOLLOWERS, &b, 2, 1)?;
                let at = domain(w, &b)?;
                w.row(&b, at, &[(CONF_REV_NUM, 4), (UPD_ID, 4)])?;
                let stamp = b.bytes(at + 8, 12)?;
                let item = w.item(UPD_TS, &b, at + 8, 12)?;
                if w.labels() {
                    let part = |n: usize| text(&stamp[2 * n..2 * n + 2]);
                    let (date, time) = ([part(0), part(1), part(2)], [part(3), part(4), part(5)]);
                    w.label_value(item, format_args!("{} {}", date.join("-"), time.join(":")));
                }
                w.item(MD5_DIGEST, &b, at + 20, 16)?;
            }
            2 => {
                w.item(SEQ_NUM, &b, 2, 1)?;
                let mut at = domain(w, &b)?;
                w.item(CONF_REV_NUM, &b, at, 4)?;
                at += 4;
                while b.remaining(at) > 0 {
                    let len = vlan(w, &b, at)?;
                    if len == 0 {
                        break;
                    }
                    at += len;
                }
            }
            3 => {
                w.item(RESERVED, &b, 2, 1)?;
                let at = domain(w, &b)?;
                w.item(START_VALUE, &b, at, 2)?;
            }
            4 => {
                w.item(RESERVED, &b, 2, 1)?;
                let at = domain(w, &b)?;
                join(w, &b, at)?;
            }
            _ => {}
        }
        w.close(opened);
        Ok(())
    }
}

/// Two digits, which end early at a NUL.
fn text(octets: &[u8]) -> String {
    String::from_utf8_lossy(octets.split(|octet| *octet == 0).next().unwrap_or(&[])).into_owned()
}

/// The management domain's name; where it ends.
fn domain<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Result<usize, Fault> {
    w.row(b, 3, &[(MD_LEN, 1), (MD, DOMAIN_LEN)])
}

/// The virtual LANs that somebody behind the sender is in, a bit each.
fn join<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let first = u64::from(b.u16(at)?);
    let at = w.row(b, at, &[(PRUNING_FIRST, 2), (PRUNING_LAST, 2)])?;
    let item = w.text(b, at, REST, format_args!("Advertised active (i.e. not pruned) VLANs"))?;
    if w.fields() {
        let opened = w.open(item);
        for byte in 0..b.remaining(at) {
            let bits = b.u8(at + byte)?;
            for bit in (0..8).filter(|bit| bits & 0x80 >> bit != 0) {
                w.number(PRUNING_ACTIVE, b, at + byte, 1, first + 8 * byte as u64 + bit)?;
            }
        }
        w.close(opened);
    }
    Ok(())
}

/// A virtual LAN's description; how many octets it says that it has.
fn vlan<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, start: usize) -> Result<usize, Fault> {
    let len = usize::from(b.u8(start)?);
    let item = w.text(b, start, len, format_args!("VLAN Information"))?;
    let opened = w.open(item);
    w.item(VLAN_INFO_LEN, b, start, 1)?;
    let status = b.u8(start + 1)?;
    let item = w.item(VLAN_INFO_STATUS, b, start + 1, 1)?;
    if status & 1 != 0 {
        w.append(item, format_args!(" (VLAN suspended)"));
    }
    w.bits(item, &[VLAN_INFO_STATUS_VLAN_SUSP], b, start + 1, 1)?;
    let fields = [
        (VLAN_INFO_VLAN_TYPE, 1),
        (VLAN_INFO_VLAN_NAME_LEN, 1),
        (VLAN_INFO_ISL_VLAN_ID, 2),
        (VLAN_INFO_MTU_SIZE, 2),
        (VLAN_INFO_802_10_INDEX, 4),
    ];
    let name = usize::from(b.u8(start + 3)?).next_multiple_of(4);
    let mut at = w.row(b, start + 2, &fields)?;
    w.item(VLAN_INFO_VLAN_NAME, b, at, name)?;
    at += name;
    let mut left = len.saturating_sub(VLAN_LEN + name);
    while left > 0 {
        let size = 2 + element(w, b, at)?;
        at += size;
        left = left.saturating_sub(size);
    }
    w.close(opened);
    Ok(len)
}

/// An element behind a virtual LAN's name; how many octets its value has.
fn element<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Result<usize, Fault> {
    const FIELDS: [Field; 10] = [
        VLAN_INFO_SRC_ROUTE_RING_NUM,
        VLAN_INFO_SRC_ROUTE_BRIDGE_NUM,
        VLAN_INFO_STP_TYPE,
        VLAN_INFO_PARENT_VLAN,
        VLAN_INFO_TRANSLATIONALLY_BRIDGED_VLANS,
        VLAN_INFO_PRUNING,
        VLAN_INFO_BRIDGE_TYPE,
        VLAN_INFO_MAX_ARE_HOP_COUNT,
        VLAN_INFO_MAX_STE_HOP_COUNT,
        VLAN_INFO_BACKUP_CRF_MODE,
    ];
    let (kind, len) = (b.u8(at)?, 2 * usize::from(b.u8(at + 1)?));
    let name = VLAN_INFO_TLV_TYPE_VALUES.get(u64::from(kind));
    let item = match name {
        Some(name) => w.text(b, at, 2 + len, format_args!("{name}"))?,
        None => w.text(b, at, 2 + len, format_args!("Unknown TLV type: 0x{kind:02x}"))?,
    };
    let opened = w.open(item);
    w.row(b, at, &[(VLAN_INFO_TLV_TYPE, 1), (VLAN_INFO_TLV_LEN, 1)])?;
    match usize::from(kind).checked_sub(1).and_then(|n| FIELDS.get(n)) {
        _ if len == 0 => {}
        Some(field) if len == 2 => {
            w.item(*field, b, at + 2, len)?;
        }
        Some(_) => {
            let name = name.unwrap_or("");
            w.expert_text(VLAN_INFO_TLV_LEN_BAD, item, format_args!("{name}: Bad length {len}"));
        }
        None => {
            w.item(VLAN_INFO_DATA, b, at + 2, len)?;
        }
    }
    w.close(opened);
    Ok(len)
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{Shown, ethernet, frame};

    fn vtp(start: &[u8], rest: &[u8]) -> Shown {
        let octets = [&b"\xaa\xaa\x03\0\0\x0c\x20\x03"[..], start, b"lab", &[0; 29], rest].concat();
        frame(1, &ethernet(octets.len() as u16, &octets))
    }

    #[test]
    fn a_summary_says_when_it_was_made() {
        let shown =
            vtp(b"\x01\x01\0\x03", b"\0\0\0\x05\x0a\x01\x02\x03930301002255aaaaaaaaaaaaaaaa");
        assert!(shown.columns.ends_with("VTP Summary Advertisement, Revision: 5"));
        assert!(shown.has("Update Timestamp: 93-03-01 00:22:55"));
        assert!(shown.has("Management Domain: lab"));
    }

    #[test]
    fn a_subset_describes_virtual_lans() {
        let vlan = b"\x18\x01\x01\x03\0\x01\x05\xdc\0\x01\x86\xa1abc\0\x04\x01\0\x07\x01\x02\0\0";
        let shown = vtp(b"\x02\x02\x01\x03", &[&b"\0\0\0\x05"[..], vlan, b"\0\0"].concat());
        assert!(shown.columns.contains("VTP Subset Advertisement, Revision: 5, Seq: 1"));
        assert!(shown.has("Status: 0x01 (VLAN suspended)"));
        assert!(shown.has("Parent VLAN: 0x0007"));
        assert!(
            shown.has("[Expert Info (Warning/Protocol): Source-Routing Ring Number: Bad length 4]")
        );
    }

    #[test]
    fn a_join_names_a_virtual_lan_for_each_bit() {
        let shown = vtp(b"\x01\x04\0\x03", b"\0\x08\0\x17\x40\x01");
        assert!(shown.has("VLAN: 9"));
        assert!(shown.has("VLAN: 23"));
    }
}
