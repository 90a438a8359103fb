//! Ethernet Local Management Interface, between a provider's network and a customer's (MEF 16).

use lamna_fields::{Base, Field, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

values! {
    static MESSAGE_TYPE_VALUES {
        0x75 => "Status enquiry",
        0x7d => "Status",
    }
    static INFO_ELEMENT_TAG_VALUES {
        0x1 => "Report type",
        0x2 => "Sequence numbers",
        0x3 => "Data instance",
        0x11 => "UNI Status",
        0x21 => "EVC Status",
        0x22 => "CE-VLAN ID/EVC Map",
    }
    static REPORT_TYPE_VALUES {
        0 => "Full status",
        1 => "E-LMI check",
        2 => "Single EVC async status",
        3 => "Full status continued",
    }
    static MAP_TYPE_VALUES {
        0x1 => "All to one binding",
        0x2 => "Service Multiplexing with no bundling",
        0x3 => "Bundling",
    }
    static EVC_STATUS_VALUES {
        0x0 => "Not Active",
        0x1 => "New and Not Active",
        0x2 => "Active",
        0x3 => "New and Active",
        0x4 => "Partially Active",
        0x5 => "New and Partially Active",
    }
    static SUB_INFO_TAG_VALUES {
        0x51 => "UNI Identifier",
        0x61 => "EVC Parameters",
        0x62 => "EVC Identifier",
        0x63 => "EVC Map Entry",
        0x71 => "Bandwidth Profile",
    }
    static SUB_INFO_EVC_TYPE_VALUES {
        0 => "Point-to-Point EVC",
        1 => "Multipoint-to-Multipoint EVC",
    }
}

field_table! {
    /// The fields of Ethernet Local Management Interface.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("elmi", "Ethernet Local Management Interface", "E-LMI");
    VERSION = FieldDef::new("elmi.version", "Version", FieldType::Uint8);
    MESSAGE_TYPE = FieldDef::new("elmi.message_type", "Message type", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&MESSAGE_TYPE_VALUES));
    INFO_ELEMENT_TAG = FieldDef::new("elmi.info_element.tag", "Tag", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&INFO_ELEMENT_TAG_VALUES));
    INFO_ELEMENT_LENGTH = FieldDef::new("elmi.info_element.length", "Length", FieldType::Uint8);
    REPORT_TYPE = FieldDef::new("elmi.report_type", "Report type", FieldType::Uint8).strings(Strings::Values(&REPORT_TYPE_VALUES));
    SND_SEQ_NUM = FieldDef::new("elmi.snd_seq_num", "Send sequence number", FieldType::Uint8);
    RCV_SEQ_NUM = FieldDef::new("elmi.rcv_seq_num", "Receive sequence number", FieldType::Uint8);
    DATA_INSTANCE = FieldDef::new("elmi.data_instance", "Data instance", FieldType::Uint32).base(Base::Hex);
    RESERVED = FieldDef::new("elmi.reserved", "Reserved", FieldType::Uint8).base(Base::Hex);
    MAP_TYPE = FieldDef::new("elmi.map_type", "CE-VLAN ID/EVC Map Type", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&MAP_TYPE_VALUES));
    EVC_REFID = FieldDef::new("elmi.evc.refid", "EVC Reference Id", FieldType::Uint16);
    EVC_STATUS = FieldDef::new("elmi.evc.status", "EVC Status Type", FieldType::Uint8).base(Base::Hex).mask(0x7).strings(Strings::Values(&EVC_STATUS_VALUES));
    MAP_LAST_IE = FieldDef::new("elmi.map.last_ie", "Last Information Element", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Yes", "No")));
    MAP_SEQ = FieldDef::new("elmi.map.seq", "CE-VLAN ID/EVC Map Sequence", FieldType::Uint8).mask(0x3f);
    MAP_PRIORITY = FieldDef::new("elmi.map.priority", "Priority Tagged", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Yes", "No")));
    MAP_EVC = FieldDef::new("elmi.map.evc", "Default EVC", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Set", "Not set")));
    SUB_INFO_TAG = FieldDef::new("elmi.sub_info.tag", "Sub-Info Element :", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&SUB_INFO_TAG_VALUES));
    SUB_INFO_LEN = FieldDef::new("elmi.sub_info.len", "Sub-Info Length", FieldType::Uint8);
    SUB_INFO_UNI_ID = FieldDef::new("elmi.sub_info.uni_id", "UNI Identifier", FieldType::String);
    SUB_INFO_EVC_TYPE = FieldDef::new("elmi.sub_info.evc_type", "EVC Type", FieldType::Uint8).mask(0x7).strings(Strings::Values(&SUB_INFO_EVC_TYPE_VALUES));
    SUB_INFO_EVC_ID = FieldDef::new("elmi.sub_info.evc_id", "EVC Identifier", FieldType::String);
    SUB_INFO_VLAN_ID = FieldDef::new("elmi.sub_info.vlan_id", "CE-VLAN ID", FieldType::Uint16);
    SUB_INFO_COLOR_MODE_FLAG = FieldDef::new("elmi.sub_info.color_mode_flag", "Color Mode Flag", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Set", "Not set")));
    SUB_INFO_COUPLING_FLAG = FieldDef::new("elmi.sub_info.coupling_flag", "Coupling Flag", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Set", "Not set")));
    SUB_INFO_PER_COS_BIT = FieldDef::new("elmi.sub_info.per_cos_bit", "Per CoS bit values", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Used", "Not used")));
    SUB_INFO_CIR_MAG = FieldDef::new("elmi.sub_info.cir_mag", "CIR Magnitude", FieldType::Uint8);
    SUB_INFO_CIR_MULT = FieldDef::new("elmi.sub_info.cir_mult", "CIR Multiplier", FieldType::Uint16);
    SUB_INFO_CBS_MAG = FieldDef::new("elmi.sub_info.cbs_mag", "CBS Magnitude", FieldType::Uint8);
    SUB_INFO_CBS_MULT = FieldDef::new("elmi.sub_info.cbs_mult", "CBS Multiplier", FieldType::Uint8);
    SUB_INFO_EIR_MAG = FieldDef::new("elmi.sub_info.eir_mag", "EIR Magnitude", FieldType::Uint8);
    SUB_INFO_EIR_MULT = FieldDef::new("elmi.sub_info.eir_mult", "EIR Multiplier", FieldType::Uint16);
    SUB_INFO_EBS_MAG = FieldDef::new("elmi.sub_info.ebs_mag", "EBS Magnitude", FieldType::Uint8);
    SUB_INFO_EBS_MULT = FieldDef::new("elmi.sub_info.ebs_mult", "EBS Multiplier", FieldType::Uint8);
    SUB_INFO_BW_PRIO0 = FieldDef::new("elmi.sub_info.bw_prio0", "User Priority 0", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Applicable", "Not Applicable")));
    SUB_INFO_BW_PRIO1 = FieldDef::new("elmi.sub_info.bw_prio1", "User Priority 1", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Applicable", "Not Applicable")));
    SUB_INFO_BW_PRIO2 = FieldDef::new("elmi.sub_info.bw_prio2", "User Priority 2", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Applicable", "Not Applicable")));
    SUB_INFO_BW_PRIO3 = FieldDef::new("elmi.sub_info.bw_prio3", "User Priority 3", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Applicable", "Not Applicable")));
    SUB_INFO_BW_PRIO4 = FieldDef::new("elmi.sub_info.bw_prio4", "User Priority 4", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Applicable", "Not Applicable")));
    SUB_INFO_BW_PRIO5 = FieldDef::new("elmi.sub_info.bw_prio5", "User Priority 5", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Applicable", "Not Applicable")));
    SUB_INFO_BW_PRIO6 = FieldDef::new("elmi.sub_info.bw_prio6", "User Priority 6", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Applicable", "Not Applicable")));
    SUB_INFO_BW_PRIO7 = FieldDef::new("elmi.sub_info.bw_prio7", "User Priority 7", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Applicable", "Not Applicable")));
}

/// Ethernet Local Management Interface.
#[derive(Clone, Copy, Debug)]
pub struct Elmi;

impl Dissect for Elmi {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Ethertype(0x88ee)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("E-LMI");
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        w.label(root, format_args!("Ethernet Local Management Interface (E-LMI)"));
        w.item(VERSION, &b, 0, 1)?;
        let kind = b.u8(1)?;
        match MESSAGE_TYPE_VALUES.get(u64::from(kind)) {
            Some(name) => w.info(format_args!("{name}")),
            None => w.info(format_args!("unknown (0x{kind:x})")),
        }
        w.item(MESSAGE_TYPE, &b, 1, 1)?;
        let mut at = 2;
        while b.remaining(at) > 0 && b.u8(at)? != 0 {
            at = element(w, &b, at)?;
        }
        w.close(opened);
        Ok(())
    }
}

/// An element; where the next one is. Its length says where the elements inside it end; else what it is says how
/// long it is.
fn element<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, start: usize) -> Result<usize, Fault> {
    let kind = b.u8(start)?;
    let name = INFO_ELEMENT_TAG_VALUES.get(u64::from(kind)).unwrap_or("unknown");
    let item = w.text(b, start, REST, format_args!("Information element: {name}"))?;
    let opened = w.open(item);
    let at = w.row(b, start, &[(INFO_ELEMENT_TAG, 1), (INFO_ELEMENT_LENGTH, 1)])?;
    let end = at + usize::from(b.u8(at - 1)?);
    let at = match kind {
        0x01 => w.row(b, at, &[(REPORT_TYPE, 1)])?,
        0x02 => w.row(b, at, &[(SND_SEQ_NUM, 1), (RCV_SEQ_NUM, 1)])?,
        0x03 => w.row(b, at, &[(RESERVED, 1), (DATA_INSTANCE, 4)])?,
        0x11 => {
            let at = w.row(b, at, &[(MAP_TYPE, 1)])?;
            parts(w, b, at, end)?
        }
        0x21 => {
            let at = w.row(b, at, &[(EVC_REFID, 2), (EVC_STATUS, 1)])?;
            parts(w, b, at, end)?
        }
        0x22 => {
            let at = w.row(b, at, &[(EVC_REFID, 2), (MAP_LAST_IE, 1)])?;
            w.item(MAP_SEQ, b, at - 1, 1)?;
            w.item(MAP_PRIORITY, b, at, 1)?;
            w.item(MAP_EVC, b, at, 1)?;
            parts(w, b, at + 1, end)?
        }
        _ => end,
    };
    w.set_len(item, at.min(b.len()).saturating_sub(start));
    w.close(opened);
    Ok(at)
}

/// The elements inside another one; where they end.
fn parts<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    mut at: usize,
    end: usize,
) -> Result<usize, Fault> {
    while at < end {
        let (start, kind) = (at, b.u8(at)?);
        let len = usize::from(b.u8(at + 1)?);
        let name = SUB_INFO_TAG_VALUES.get(u64::from(kind)).unwrap_or("unknown");
        let text = format_args!("Sub-information element: {name}");
        let item = w.text(b, at, 2 + len, text)?;
        let opened = w.open(item);
        at = w.row(b, at, &[(SUB_INFO_TAG, 1), (SUB_INFO_LEN, 1)])?;
        at = match kind {
            0x51 => w.row(b, at, &[(SUB_INFO_UNI_ID, len)])?,
            0x61 => w.row(b, at, &[(SUB_INFO_EVC_TYPE, 1)])?,
            0x62 => w.row(b, at, &[(SUB_INFO_EVC_ID, len)])?,
            0x63 => {
                for index in 0..len / 2 {
                    w.item(SUB_INFO_VLAN_ID, b, at + 2 * index, 2)?;
                }
                at + len
            }
            0x71 => bandwidth(w, b, at)?,
            _ => at + len,
        };
        w.set_len(item, at.min(b.len()).saturating_sub(start));
        w.close(opened);
    }
    Ok(at)
}

fn bandwidth<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Result<usize, Fault> {
    const PRIORITIES: [Field; 8] = [
        SUB_INFO_BW_PRIO0,
        SUB_INFO_BW_PRIO1,
        SUB_INFO_BW_PRIO2,
        SUB_INFO_BW_PRIO3,
        SUB_INFO_BW_PRIO4,
        SUB_INFO_BW_PRIO5,
        SUB_INFO_BW_PRIO6,
        SUB_INFO_BW_PRIO7,
    ];
    w.item(SUB_INFO_COLOR_MODE_FLAG, b, at, 1)?;
    w.item(SUB_INFO_COUPLING_FLAG, b, at, 1)?;
    let fields = [
        (SUB_INFO_PER_COS_BIT, 1),
        (SUB_INFO_CIR_MAG, 1),
        (SUB_INFO_CIR_MULT, 2),
        (SUB_INFO_CBS_MAG, 1),
        (SUB_INFO_CBS_MULT, 1),
        (SUB_INFO_EIR_MAG, 1),
        (SUB_INFO_EIR_MULT, 2),
        (SUB_INFO_EBS_MAG, 1),
        (SUB_INFO_EBS_MULT, 1),
    ];
    let at = w.row(b, at, &fields)?;
    for field in PRIORITIES {
        w.item(field, b, at, 1)?;
    }
    Ok(at + 1)
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{Shown, ethernet, frame};

    fn elmi(octets: &[u8]) -> Shown {
        frame(1, &ethernet(0x88ee, octets))
    }

    #[test]
    fn an_enquiry_is_numbered() {
        let shown = elmi(b"\x01\x75\x01\x01\0\x02\x02\x05\x04\0\0");
        assert!(shown.columns.ends_with("E-LMI Status enquiry"));
        assert!(shown.has("Report type: Full status (0)"));
        assert!(shown.has("Receive sequence number: 4"));
    }

    #[test]
    fn elements_lie_inside_others() {
        let shown = elmi(
            b"\x01\x7d\x22\x0a\0\x03\x41\x03\x63\x04\0\x05\0\x06\x11\x07\x01\x51\x04uni1\x44\x01a",
        );
        assert!(shown.has(".1.. .... = Last Information Element: Yes"));
        assert!(shown.has("CE-VLAN ID: 6"));
        assert!(shown.has("UNI Identifier: uni1"));
        assert!(shown.has("Information element: unknown"));
    }
}
