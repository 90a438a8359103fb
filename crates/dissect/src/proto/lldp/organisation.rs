//! Elements that organisations defined: whose they are, and which.

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::numbers;
use crate::walk::{REST, Walk};

use super::{
    AVAYA_SUBTYPE, CISCO_SUBTYPE, DCBX_PROTO, EXCESS_LENGTH, EXTREME_AVAYA_AP_SUBTYPE,
    HYTEC_TLV_SUBTYPE, IANA_SUBTYPE, IEEE_802_1_SUBTYPE, IEEE_802_1QBG_SUBTYPE, IEEE_802_3_SUBTYPE,
    INCORRECT_LENGTH, MEDIA_SUBTYPE, ONOS_SUBTYPE, ORGTLV_OUI, PROFINET_SUBTYPE,
    SUBTYPE_CONTENT_REMAINING, TLV_LEN, TLV_TYPE, UNKNOWN_SUBTYPE, UNKNOWN_SUBTYPE_CONTENT, ieee,
    media, vendor,
};

/// Octets before what the organisation defined: type, length, organisation, subtype.
pub(super) const HEADER_LEN: usize = 6;

/// The registry's first three octets of organisations that define elements.
mod oui {
    pub(super) const IEEE_802_1: u32 = 0x0080c2;
    pub(super) const IEEE_802_3: u32 = 0x00120f;
    pub(super) const MEDIA: u32 = 0x0012bb;
    pub(super) const PROFIBUS: u32 = 0x000ecf;
    pub(super) const CISCO: u32 = 0x000142;
    pub(super) const IEEE_802_1QBG: u32 = 0x001b3f;
    pub(super) const DCBX: u32 = 0x001b21;
    pub(super) const HYTEC: u32 = 0x30b216;
    pub(super) const AVAYA: u32 = 0x00400d;
    pub(super) const IANA: u32 = 0x00005e;
    pub(super) const ONOS: u32 = 0xa42305;
    pub(super) const EXTREME: u32 = 0x00040d;
}

/// The longest text of an organisation with its octets: Wireshark makes it in 32 octets.
const OUI_TEXT: usize = 31;

/// Shows the element `e`.
pub(super) fn show<C: Collector>(w: &mut Walk<'_, C>, e: &Buf<'_>) -> Walked {
    let (organisation, subtype) = (e.u24(2)?, e.u8(5)?);
    let name = numbers::oui::NAMES.get(u64::from(organisation));
    let field = match organisation {
        oui::IEEE_802_1 => IEEE_802_1_SUBTYPE,
        oui::IEEE_802_3 => IEEE_802_3_SUBTYPE,
        oui::MEDIA => MEDIA_SUBTYPE,
        oui::PROFIBUS => PROFINET_SUBTYPE,
        oui::CISCO => CISCO_SUBTYPE,
        oui::IEEE_802_1QBG => IEEE_802_1QBG_SUBTYPE,
        oui::DCBX => DCBX_PROTO,
        oui::HYTEC => HYTEC_TLV_SUBTYPE,
        oui::AVAYA => AVAYA_SUBTYPE,
        oui::IANA => IANA_SUBTYPE,
        oui::ONOS => ONOS_SUBTYPE,
        oui::EXTREME => EXTREME_AVAYA_AP_SUBTYPE,
        _ => UNKNOWN_SUBTYPE,
    };
    let item = w.text(e, 0, REST, format_args!(""))?;
    if w.labels() {
        let whose = name.unwrap_or("Unknown");
        match (organisation, w.word(field, u64::from(subtype))) {
            (_, Some(word)) => w.label(item, format_args!("{whose} - {word}")),
            (oui::PROFIBUS, None) => {
                w.label(item, format_args!("{whose} - Reserved (0x{subtype:x})"));
            }
            (oui::CISCO | oui::IANA | oui::ONOS, None) => {
                w.label(item, format_args!("{whose} - Unknown subtype (0x{subtype:x})"));
            }
            _ if field == UNKNOWN_SUBTYPE => {
                w.label(item, format_args!("{whose} - Unknown ({subtype})"));
            }
            _ => w.label(item, format_args!("{whose} - Unknown subtype 0x{subtype:x}")),
        }
    }
    let opened = w.open(item);
    w.item(TLV_TYPE, e, 0, 2)?;
    w.item(TLV_LEN, e, 0, 2)?;
    let whose = w.item(ORGTLV_OUI, e, 2, 3)?;
    if w.labels()
        && let Some(name) = name
    {
        let [_, a, b, c] = organisation.to_be_bytes();
        let text = format!("{a:02x}:{b:02x}:{c:02x} ({name})");
        let end = text.floor_char_boundary(OUI_TEXT);
        w.label_value(whose, format_args!("{}", &text[..end]));
    }
    let subtype_item = w.item(field, e, 5, 1)?;
    let at = HEADER_LEN;
    match organisation {
        oui::IEEE_802_1 => ieee::bridges(w, e, at, subtype)?,
        oui::IEEE_802_3 => ieee::ethernet(w, e, at, subtype, subtype_item)?,
        oui::MEDIA => media::show(w, e, at, subtype)?,
        oui::PROFIBUS => vendor::profinet(w, e, at, subtype)?,
        oui::CISCO => vendor::cisco(w, e, at, subtype, item)?,
        oui::IEEE_802_1QBG => ieee::edge(w, e, at, subtype)?,
        oui::DCBX => ieee::data_centre(w, e, at)?,
        oui::AVAYA => vendor::avaya(w, e, at, subtype)?,
        oui::IANA => vendor::iana(w, e, at, subtype)?,
        oui::ONOS => vendor::onos(w, e, at, subtype)?,
        oui::EXTREME => vendor::extreme(w, e, at, subtype)?,
        oui::HYTEC => {}
        _ => unknown(w, e, at)?,
    }
    w.close(opened);
    Ok(())
}

/// What a subtype that is not known holds.
pub(super) fn unknown<C: Collector>(w: &mut Walk<'_, C>, e: &Buf<'_>, at: usize) -> Walked {
    if e.reported() > at {
        w.item(UNKNOWN_SUBTYPE_CONTENT, e, at, REST)?;
    }
    Ok(())
}

/// Octets behind what a subtype is known to hold.
pub(super) fn remaining<C: Collector>(w: &mut Walk<'_, C>, e: &Buf<'_>, at: usize) -> Walked {
    if e.reported() > at {
        w.item(SUBTYPE_CONTENT_REMAINING, e, at, REST)?;
    }
    Ok(())
}

/// Notes that `wanted` octets do not fit where the element has fewer left; answers whether they do.
pub(super) fn fits<C: Collector>(
    w: &mut Walk<'_, C>,
    e: &Buf<'_>,
    at: usize,
    wanted: usize,
) -> Result<bool, Fault> {
    if e.remaining(at) >= wanted {
        return Ok(true);
    }
    let item = w.text(e, at, REST, format_args!("Invalid length, too short"))?;
    w.expert(INCORRECT_LENGTH, item);
    Ok(false)
}

/// Notes octets behind the end of an element.
pub(super) fn excess<C: Collector>(w: &mut Walk<'_, C>, e: &Buf<'_>, at: usize) -> Walked {
    if e.remaining(at) > 0 {
        too_long(w, e, at)?;
    }
    Ok(())
}

/// Notes that an element is longer than it should be.
pub(super) fn too_long<C: Collector>(w: &mut Walk<'_, C>, e: &Buf<'_>, at: usize) -> Walked {
    let item = w.text(e, at, REST, format_args!("Invalid length, greater than expected"))?;
    w.expert(EXCESS_LENGTH, item);
    Ok(())
}
