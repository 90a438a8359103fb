//! Options that consist of suboptions: relay agents' and vendors'.

use lamna_fields::{Encoding, Field, ValueTable};

use super::forms::Form;
use super::options::{Part, bad_length};
use super::{Survey, f, values};
use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::proto::id;
use crate::walk::Walk;

/// IANA's enterprise number of the Broadband Forum.
const BROADBAND_FORUM: u32 = 3561;

/// IANA's enterprise number of CableLabs.
const CABLE_LABS: u32 = 4491;

/// What the suboptions of one option have in common.
struct Family {
    /// How the suboption's line begins.
    title: &'static str,
    field: Field,
    names: &'static ValueTable,
    /// The field of any value.
    value: Option<Field>,
    form: fn(u8) -> Option<Form>,
    /// The fields of what pads the suboptions (number 0) and ends them (number 255), of one octet each.
    marks: Option<[Field; 2]>,
}

/// Shows the suboptions from `at` to `end`. `special` shows what has no form; it answers whether
/// it knew the suboption.
fn walk<C: Collector>(
    w: &mut Walk<'_, C>,
    o: &Part<'_, '_>,
    family: &Family,
    special: impl Fn(&mut Walk<'_, C>, &Part<'_, '_>, u8) -> Result<bool, Fault>,
) -> Walked {
    let (b, mut at, end) = (o.b, o.at, o.at + o.len);
    while at < end {
        let code = b.u8(at)?;
        let name = family.names.get(u64::from(code)).unwrap_or("Unknown");
        let mark = family.marks.and_then(|[padding, end]| match code {
            0 => Some(padding),
            255 => Some(end),
            _ => None,
        });
        let item = w.item(mark.unwrap_or(family.field), b, at, 1)?;
        if mark.is_none_or(|mark| mark == family.field) {
            w.label(item, format_args!("{}: ({code}) {name}", family.title));
        }
        match mark {
            Some(_) if code == 0 => {
                at += 1;
                continue;
            }
            Some(_) => return Ok(()),
            None => {}
        }
        if at + 1 >= end {
            let text =
                format_args!("Suboption {code}: no room left in option for suboption length");
            w.expert_text(f::MISSING_SUBOPT_LENGTH, o.item, text);
            return Ok(());
        }
        let len = usize::from(b.u8(at + 1)?);
        let opened = w.open(item);
        w.item(f::OPTION_SUBOPTION_LENGTH, b, at + 1, 1)?;
        if at + 2 + len > end {
            let text = format_args!("Suboption {code}: no room left in option for suboption value");
            w.expert_text(f::MISSING_SUBOPT_VALUE, item, text);
            set_octets(w, item, len + 2, code);
            w.close(opened);
            return Ok(());
        }
        let value = match family.value {
            Some(field) => w.item(field, b, at + 2, len)?,
            None => Item::NONE,
        };
        let part = Part { b, item, at: at + 2, len };
        let known = match (family.form)(code) {
            Some(form) => {
                if !form.show(w, b, item, at + 2, len)? {
                    let text =
                        format_args!("ERROR, please report: Unknown subopt type handler {code}");
                    w.expert_text(f::SUBOPT_UNKNOWN_TYPE, item, text);
                }
                true
            }
            None => special(w, &part, code)?,
        };
        if known {
            w.hide(value);
        }
        // After the addresses of a line were added to its label.
        set_octets(w, item, len + 2, code);
        w.close(opened);
        at += 2 + len;
    }
    Ok(())
}

/// Lets a suboption's line cover its data too; its value stays the number.
fn set_octets<C: Collector>(w: &mut Walk<'_, C>, item: Item, len: usize, code: u8) {
    w.set_number(item, u64::from(code));
    w.set_len(item, len);
}

const RELAY_AGENT: Family = Family {
    title: "Option 82 Suboption",
    field: f::OPTION_AGENT_INFORMATION_OPTION_SUBOPTION,
    names: &values::AGENT_INFORMATION_OPTION_SUBOPTION,
    value: Some(f::OPTION_AGENT_INFORMATION_OPTION_VALUE),
    form: relay_agent_form,
    marks: None,
};

fn relay_agent_form(code: u8) -> Option<Form> {
    Some(match code {
        1 => Form::Bytes(f::OPTION_AGENT_INFORMATION_OPTION_AGENT_CIRCUIT_ID),
        2 => Form::Bytes(f::OPTION_AGENT_INFORMATION_OPTION_AGENT_REMOTE_ID),
        3 => Form::Bytes(f::OPTION_AGENT_INFORMATION_OPTION_RESERVED),
        4 => Form::Fixed(f::OPTION_AGENT_INFORMATION_OPTION_DOCSIS_DEVICE_CLASS, 4),
        5 => Form::Address(f::OPTION_AGENT_INFORMATION_OPTION_LINK_SELECTION),
        6 => Form::Text(f::OPTION_AGENT_INFORMATION_OPTION_SUBSCRIBER_ID),
        7 => Form::Bytes(f::OPTION_AGENT_INFORMATION_OPTION_RADIUS_ATTRIBUTES),
        8 => Form::Bytes(f::OPTION_AGENT_INFORMATION_OPTION_AUTHENTICATION),
        10 => Form::Fixed(f::OPTION_AGENT_INFORMATION_OPTION_FLAGS, 1),
        11 => Form::Address(f::OPTION_AGENT_INFORMATION_OPTION_SERVER_ID_OVERRIDE),
        12 => Form::Bytes(f::OPTION_AGENT_INFORMATION_OPTION_RELAY_AGENT_ID),
        14 => Form::Text(f::OPTION_AGENT_INFORMATION_OPTION_ANI_NETWORK_NAME),
        15 => Form::Text(f::OPTION_AGENT_INFORMATION_OPTION_ANI_AP_NAME),
        16 => Form::Fixed(f::OPTION_AGENT_INFORMATION_OPTION_ANI_AP_BSSID, 6),
        17 => Form::Bytes(f::OPTION_AGENT_INFORMATION_OPTION_ANI_OPERATOR_ID),
        18 => Form::Text(f::OPTION_AGENT_INFORMATION_OPTION_ANI_OPERATOR_REALM),
        150 => Form::Address(f::OPTION_AGENT_INFORMATION_OPTION_LINK_SELECTION_CISCO),
        152 => Form::Address(f::OPTION_AGENT_INFORMATION_OPTION_SERVER_ID_OVERRIDE_CISCO),
        _ => return None,
    })
}

/// Option 82 (RFC 3046).
pub(super) fn relay_agent<C: Collector>(w: &mut Walk<'_, C>, o: &Part<'_, '_>) -> Walked {
    walk(w, o, &RELAY_AGENT, |w, part, code| {
        let Part { b, item, at, len } = *part;
        match code {
            9 => {
                relay_agent_vendor(w, part)?;
            }
            13 => {
                // Wireshark takes all octets of it as the number, whatever their count.
                let octets = b.bytes(at, len)?;
                let number = octets.iter().fold(0u32, |n, b| n << 8 | u32::from(*b));
                let field = f::OPTION_AGENT_INFORMATION_OPTION_ANI_ATT;
                w.number(field, b, at, len, u64::from(number))?;
            }
            19 => {
                let text = format_args!("ERROR, please report: Unknown subopt type handler {code}");
                w.expert_text(f::SUBOPT_UNKNOWN_TYPE, item, text);
            }
            151 => match b.u8(at) {
                Ok(255) => {
                    w.item(f::OPTION_AGENT_INFORMATION_OPTION_VRF_NAME_GLOBAL, b, at, 1)?;
                }
                _ => {
                    let field = f::OPTION_AGENT_INFORMATION_OPTION_VRF_NAME;
                    w.item_as(field, b, at, len, Encoding::Ascii)?;
                }
            },
            _ => return Ok(false),
        }
        Ok(true)
    })
}

/// RFC 4243: data of several vendors.
fn relay_agent_vendor<C: Collector>(w: &mut Walk<'_, C>, o: &Part<'_, '_>) -> Walked {
    let (b, mut at, end) = (o.b, o.at, o.at + o.len);
    while at + 5 <= end {
        let number = b.u32(at)?;
        let enterprise = w.item(f::OPTION_AGENT_INFORMATION_OPTION_VI_ENTERPRISE, b, at, 4)?;
        let opened = w.open(enterprise);
        let len = usize::from(b.u8(at + 4)?);
        w.item(f::OPTION_AGENT_INFORMATION_OPTION_VI_DATA_LENGTH, b, at + 4, 1)?;
        at += 5;
        if at + len > end {
            return Err(Fault::Malformed);
        }
        if number == CABLE_LABS && len == 5 && b.u8(at)? == 1 {
            w.item(f::OPTION_AGENT_INFORMATION_OPTION_VI_CL_DOCSIS_VERSION, b, at + 2, 2)?;
            w.close(opened);
        } else {
            w.close(opened);
            w.item(f::OPTION_AGENT_INFORMATION_OPTION_VALUE, b, at, len)?;
        }
        at += len;
    }
    Ok(())
}

/// Option 43, whose content depends on the vendor class.
pub(super) fn vendor<C: Collector>(
    w: &mut Walk<'_, C>,
    o: &Part<'_, '_>,
    survey: &Survey<'_>,
) -> Walked {
    let class = survey.vendor;
    if class.starts_with(b"PXEClient") {
        w.append(o.item, format_args!(" (PXEClient)"));
        return layer(w, o, |w| walk(w, o, &PXE_CLIENT, pxe_special));
    }
    if [&b"docsis"[..], b"CableHome"].iter().any(|prefix| class.starts_with(prefix)) {
        w.append(o.item, format_args!(" (CableLabs)"));
        return layer(w, o, |w| walk(w, o, &CABLE_MODEM, cable_special));
    }
    if class.starts_with(b"AAPLBSDPC") {
        w.append(o.item, format_args!(" (Boot Server Discovery Protocol (BSDP))"));
        return layer(w, o, |w| walk(w, o, &BOOT_SERVER_DISCOVERY, boot_images));
    }
    if class.starts_with(b"ArubaAP") {
        w.append(o.item, format_args!(" (Aruba AP)"));
        let field = f::OPTION_VENDOR_ARUBAAP_CONTROLLERIP;
        return layer(w, o, |w| w.item_as(field, o.b, o.at, o.len, Encoding::Ascii).map(drop));
    }
    w.item(f::OPTION_VENDOR_VALUE, o.b, o.at, o.len)?;
    Ok(())
}

/// Wireshark knows the options of some vendors as protocols of their own, by the same name: each is a layer.
pub(super) fn layer<C: Collector>(
    w: &mut Walk<'_, C>,
    o: &Part<'_, '_>,
    inner: impl FnOnce(&mut Walk<'_, C>) -> Walked,
) -> Walked {
    w.run(id::DHCP, o.b.slice_up_to(o.at, o.len), |w, _| inner(w))
}

const PXE_CLIENT: Family = Family {
    title: "Option 43 Suboption",
    field: f::OPTION_VENDOR_PXECLIENT_SUBOPTION,
    names: &values::PXECLIENT_SUBOPTION,
    value: Some(f::OPTION_VENDOR_VALUE),
    form: pxe_form,
    marks: Some([f::OPTION_VENDOR_PXECLIENT_PADDING, f::OPTION_VENDOR_PXECLIENT_END]),
};

fn pxe_form(code: u8) -> Option<Form> {
    Some(match code {
        1 => Form::List(f::OPTION_VENDOR_PXECLIENT_MTFTP_IP, 4),
        2 => Form::Fixed(f::OPTION_VENDOR_PXECLIENT_MTFTP_CLIENT_PORT, 2),
        3 => Form::Fixed(f::OPTION_VENDOR_PXECLIENT_MTFTP_SERVER_PORT, 2),
        4 => Form::Fixed(f::OPTION_VENDOR_PXECLIENT_MTFTP_TIMEOUT, 1),
        5 => Form::Fixed(f::OPTION_VENDOR_PXECLIENT_MTFTP_DELAY, 1),
        7 => Form::List(f::OPTION_VENDOR_PXECLIENT_MULTICAST_ADDRESS, 4),
        11 => Form::Bytes(f::OPTION_VENDOR_PXECLIENT_MULTICAST_ADDRESS_ALLOC),
        12 => Form::Bytes(f::OPTION_VENDOR_PXECLIENT_CREDENTIAL_TYPES),
        179 => Form::Text(f::OPTION_VENDOR_PXECLIENT_LCM_SERVER),
        180 => Form::Text(f::OPTION_VENDOR_PXECLIENT_LCM_DOMAIN),
        181 => Form::Bytes(f::OPTION_VENDOR_PXECLIENT_LCM_NIC_OPTION),
        190 => Form::Text(f::OPTION_VENDOR_PXECLIENT_LCM_WORKGROUP),
        191 => Form::Fixed(f::OPTION_VENDOR_PXECLIENT_DISCOVERY, 1),
        192 => Form::Fixed(f::OPTION_VENDOR_PXECLIENT_CONFIGURED, 1),
        193 => Form::Fixed(f::OPTION_VENDOR_PXECLIENT_LCM_VERSION, 4),
        194 => Form::Text(f::OPTION_VENDOR_PXECLIENT_LCM_SERIAL),
        _ => return None,
    })
}

/// Suboptions of Intel's Preboot Execution Environment 2.1, section 2.4, that have parts.
fn pxe_special<C: Collector>(
    w: &mut Walk<'_, C>,
    o: &Part<'_, '_>,
    code: u8,
) -> Result<bool, Fault> {
    let Part { b, mut at, len, .. } = *o;
    let end = at + len;
    match code {
        6 => {
            let bits = b.u8(at)?;
            let item = w.item(f::OPTION_VENDOR_PXECLIENT_DISCOVERY_CONTROL, b, at, 1)?;
            let mut text = format!("discovery control: {bits:#04x}");
            let opened = w.open(item);
            for (field, bit) in [
                (f::OPTION_VENDOR_PXECLIENT_DISCOVERY_CONTROL_BROADCAST, 1),
                (f::OPTION_VENDOR_PXECLIENT_DISCOVERY_CONTROL_MULTICAST, 2),
                (f::OPTION_VENDOR_PXECLIENT_DISCOVERY_CONTROL_SERVERLIST, 4),
                (f::OPTION_VENDOR_PXECLIENT_DISCOVERY_CONTROL_BSTRAP, 8),
            ] {
                w.item(field, b, at, 1)?;
                if bits & bit != 0 {
                    text.push_str(", ");
                    text.push_str(w.def(field).title);
                }
            }
            w.close(opened);
            w.label(item, format_args!("{text}"));
        }
        8 => {
            let item = w.item(f::OPTION_VENDOR_PXECLIENT_BOOT_SERVERS, b, at, len)?;
            let opened = w.open(item);
            while at + 3 <= end {
                let count = usize::from(b.u8(at + 2)?);
                w.item(f::OPTION_VENDOR_PXECLIENT_BOOT_SERVERS_TYPE, b, at, 2)?;
                w.item(f::OPTION_VENDOR_PXECLIENT_BOOT_SERVERS_COUNT, b, at + 2, 1)?;
                at += 3;
                for _ in 0..count {
                    if at + 4 > end {
                        break;
                    }
                    w.item(f::OPTION_VENDOR_PXECLIENT_BOOT_SERVERS_IP, b, at, 4)?;
                    at += 4;
                }
            }
            w.close(opened);
        }
        9 => {
            let item = w.item(f::OPTION_VENDOR_PXECLIENT_BOOT_MENU, b, at, len)?;
            let opened = w.open(item);
            while at + 3 <= end {
                let len = usize::from(b.u8(at + 2)?);
                w.item(f::OPTION_VENDOR_PXECLIENT_BOOT_MENU_TYPE, b, at, 2)?;
                w.item(f::OPTION_VENDOR_PXECLIENT_BOOT_MENU_LENGTH, b, at + 2, 1)?;
                at += 3;
                let field = f::OPTION_VENDOR_PXECLIENT_BOOT_MENU_DESC;
                w.item_as(field, b, at, len, Encoding::Ascii)?;
                at += len;
            }
            w.close(opened);
        }
        10 => {
            let item = w.item(f::OPTION_VENDOR_PXECLIENT_MENU_PROMPT, b, at, len)?;
            let opened = w.open(item);
            w.item(f::OPTION_VENDOR_PXECLIENT_MENU_PROMPT_TIMEOUT, b, at, 1)?;
            let field = f::OPTION_VENDOR_PXECLIENT_MENU_PROMPT_PROMPT;
            w.item_as(field, b, at + 1, len.saturating_sub(1), Encoding::Ascii)?;
            w.close(opened);
        }
        71 => {
            let item = w.item(f::OPTION_VENDOR_PXECLIENT_BOOT_ITEM, b, at, len)?;
            let opened = w.open(item);
            w.item(f::OPTION_VENDOR_PXECLIENT_BOOT_ITEM_TYPE, b, at, 2)?;
            w.item(f::OPTION_VENDOR_PXECLIENT_BOOT_ITEM_LAYER, b, at + 2, 2)?;
            w.close(opened);
        }
        _ => return Ok(false),
    }
    Ok(true)
}

const CABLE_MODEM: Family = Family {
    title: "Option 43 Suboption",
    field: f::OPTION_VENDOR_CL_SUBOPTION,
    names: &values::CL_SUBOPTION,
    value: None,
    form: cable_form,
    marks: Some([f::OPTION_VENDOR_CL_PADDING, f::OPTION_VENDOR_CL_END]),
};

fn cable_form(code: u8) -> Option<Form> {
    Some(match code {
        1 => Form::Text(f::OPTION_VENDOR_CL_SUBOPTION_REQUEST_LIST),
        2 => Form::Text(f::OPTION_VENDOR_CL_DEVICE_TYPE),
        3 => Form::Text(f::OPTION_VENDOR_CL_ESAFE_TYPE),
        4 => Form::Text(f::OPTION_VENDOR_CL_SERIAL_NUMBER),
        5 => Form::Text(f::OPTION_VENDOR_CL_HARDWARE_VERSION),
        6 => Form::Text(f::OPTION_VENDOR_CL_SOFTWARE_VERSION),
        7 => Form::Text(f::OPTION_VENDOR_CL_BOOT_ROM_VERSION),
        9 => Form::Text(f::OPTION_VENDOR_CL_MODEL_NUMBER),
        10 => Form::Text(f::OPTION_VENDOR_CL_VENDOR_NAME10),
        11 => Form::Fixed(f::OPTION_VENDOR_CL_ADDRESS_REALM, 1),
        12 => Form::Text(f::OPTION_VENDOR_CL_CM_PS_SYSTEM_DESC),
        13 => Form::Text(f::OPTION_VENDOR_CL_CM_PS_FIRMWARE_REVISION),
        14 => Form::Text(f::OPTION_VENDOR_CL_FIREWALL_POLICY_FILE_VERSION),
        15 => Form::Text(f::OPTION_VENDOR_CL_ESAFE_CONFIG_FILE_DEVICES),
        18 => Form::Text(f::OPTION_VENDOR_CL_VIDEO_SECURITY_TAPE),
        31 => Form::Fixed(f::OPTION_VENDOR_CL_MTA_MAC_ADDRESS, 6),
        32 => Form::Fixed(f::OPTION_VENDOR_CL_CORRELATION_ID, 4),
        51 => Form::Text(f::OPTION_VENDOR_CL_VENDOR_NAME51),
        52 => Form::Bytes(f::OPTION_VENDOR_CL_CABLECARD_CAPABILITY),
        53 => Form::Bytes(f::OPTION_VENDOR_CL_DEVICE_ID_CA),
        54 => Form::Text(f::OPTION_VENDOR_CL_DEVICE_ID_X509),
        _ => return None,
    })
}

fn cable_special<C: Collector>(
    w: &mut Walk<'_, C>,
    o: &Part<'_, '_>,
    code: u8,
) -> Result<bool, Fault> {
    if code != 8 {
        return Ok(false);
    }
    match o.len {
        3 => {
            w.item(f::OPTION_VENDOR_CL_OUI_BYTES, o.b, o.at, 3)?;
        }
        6 => {
            w.item_as(f::OPTION_VENDOR_CL_OUI_STRING, o.b, o.at, 6, Encoding::Ascii)?;
        }
        _ => bad_length(w, o, "length isn't 3 or 6"),
    }
    Ok(true)
}

const BOOT_SERVER_DISCOVERY: Family = Family {
    title: "Option 43 Suboption",
    field: f::OPTION_VENDOR_BSDP_SUBOPTION,
    names: &values::BSDP_SUBOPTION,
    value: None,
    form: boot_server_form,
    marks: Some([f::OPTION_VENDOR_BSDP_SUBOPTION; 2]),
};

fn boot_server_form(code: u8) -> Option<Form> {
    Some(match code {
        1 => Form::Fixed(f::OPTION_VENDOR_BSDP_MESSAGE_TYPE, 1),
        2 => Form::Fixed(f::OPTION_VENDOR_BSDP_VERSION, 2),
        3 => Form::Fixed(f::OPTION_VENDOR_BSDP_SERVER_IDENTIFIER, 4),
        4 => Form::Fixed(f::OPTION_VENDOR_BSDP_SERVER_PRIORITY, 2),
        5 => Form::Fixed(f::OPTION_VENDOR_BSDP_REPLY_PORT, 2),
        6 => Form::Text(f::OPTION_VENDOR_BSDP_BOOT_IMAGE_LIST_PATH),
        12 => Form::Fixed(f::OPTION_VENDOR_BSDP_MESSAGE_SIZE, 2),
        _ => return None,
    })
}

/// Images that can be booted, in Apple's Boot Server Discovery Protocol.
fn boot_images<C: Collector>(
    w: &mut Walk<'_, C>,
    o: &Part<'_, '_>,
    code: u8,
) -> Result<bool, Fault> {
    let Part { b, mut at, len, .. } = *o;
    let end = at + len;
    match code {
        7 | 8 => {
            let field = match code {
                7 => f::OPTION_VENDOR_BSDP_DEFAULT_BOOT_IMAGE_ID,
                _ => f::OPTION_VENDOR_BSDP_SELECTED_BOOT_IMAGE_ID,
            };
            let item = w.item(field, b, at, 4)?;
            let opened = w.open(item);
            image_id(w, b, at)?;
            w.close(opened);
        }
        9 => {
            let item = w.item(f::OPTION_VENDOR_BSDP_BOOT_IMAGE_LIST, b, at, len)?;
            let opened = w.open(item);
            while at + 5 <= end {
                let name = usize::from(b.u8(at + 4)?);
                let image = w.item(f::OPTION_VENDOR_BSDP_BOOT_IMAGE_DESC, b, at, 5 + name)?;
                let inner = w.open(image);
                image_id(w, b, at)?;
                w.item(f::OPTION_VENDOR_BSDP_BOOT_IMAGE_NAME_LEN, b, at + 4, 1)?;
                w.item(f::OPTION_VENDOR_BSDP_BOOT_IMAGE_NAME, b, at + 5, name)?;
                w.close(inner);
                at += 5 + name;
            }
            w.close(opened);
        }
        10 => {
            w.item(f::OPTION_VENDOR_BSDP_NETBOOT_FIRMWARE, b, at, len)?;
        }
        11 => {
            let item = w.item(f::OPTION_VENDOR_BSDP_ATTRIBUTES_FILTER_LIST, b, at, len)?;
            let opened = w.open(item);
            while at + 2 <= end {
                image_attribute(w, b, at)?;
                at += 2;
            }
            w.close(opened);
        }
        _ => return Ok(false),
    }
    Ok(true)
}

fn image_id<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    image_attribute(w, b, at)?;
    w.item(f::OPTION_VENDOR_BSDP_BOOT_IMAGE_INDEX, b, at + 2, 2)?;
    Ok(())
}

fn image_attribute<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let bits = b.u16(at)?;
    let item = w.item(f::OPTION_VENDOR_BSDP_BOOT_IMAGE_ATTRIBUTE, b, at, 2)?;
    let install = if bits & 0x8000 != 0 { "install" } else { "non-install" };
    let kind = u64::from(bits >> 8 & 0x7f);
    let kind = w.word(f::OPTION_VENDOR_BSDP_BOOT_IMAGE_ATTRIBUTE_KIND, kind).unwrap_or("Unknown");
    let title = "Boot Image Attribute";
    w.label(item, format_args!("{title}: {bits:#06x}, Install: {install}, Kind: {kind}"));
    let opened = w.open(item);
    w.item(f::OPTION_VENDOR_BSDP_BOOT_IMAGE_ATTRIBUTE_INSTALL, b, at, 2)?;
    w.item(f::OPTION_VENDOR_BSDP_BOOT_IMAGE_ATTRIBUTE_KIND, b, at, 2)?;
    w.item(f::OPTION_VENDOR_BSDP_BOOT_IMAGE_ATTRIBUTE_RESERVED, b, at, 2)?;
    w.close(opened);
    Ok(())
}

/// Option 125 (RFC 3925, section 4).
pub(super) fn vendor_specific<C: Collector>(w: &mut Walk<'_, C>, o: &Part<'_, '_>) -> Walked {
    let (b, mut at, end) = (o.b, o.at, o.at + o.len);
    if o.len < 5 {
        bad_length(w, o, "length < 5");
    }
    while at + 5 <= end {
        let enterprise = b.u32(at)?;
        let item = w.item(f::OPTION_VI_ENTERPRISE, b, at, 4)?;
        let opened = w.open(item);
        let len = usize::from(b.u8(at + 4)?);
        w.item(f::OPTION_VI_LENGTH, b, at + 4, 1)?;
        at += 5;
        let stop = (at + len).min(end);
        while at < stop {
            match vendor_suboption(w, o, enterprise, at, stop)? {
                Some(next) => at = next,
                None => break,
            }
        }
        at = stop;
        w.close(opened);
    }
    Ok(())
}

/// Shows a suboption of option 125; the offset after it, if it fits.
fn vendor_suboption<C: Collector>(
    w: &mut Walk<'_, C>,
    o: &Part<'_, '_>,
    enterprise: u32,
    at: usize,
    stop: usize,
) -> Result<Option<usize>, Fault> {
    let b = o.b;
    let code = b.u8(at)?;
    let (field, names) = match enterprise {
        BROADBAND_FORUM => (f::OPTION_VI_TR111_SUBOPTION, Some(&values::VI_TR111_SUBOPTION)),
        CABLE_LABS => (f::OPTION_VI_CL_SUBOPTION, Some(&values::VI_CL_SUBOPTION)),
        _ => (f::VENDOR_SUBOPTION, None),
    };
    // Where the suboptions have names, Wireshark marks them an octet late.
    let begin = if names.is_some() && at + 1 < stop { at + 1 } else { at };
    let item = w.number(field, b, begin, 1, u64::from(code))?;
    if let Some(names) = names {
        let name = names.get(u64::from(code)).unwrap_or("Unknown");
        w.label(item, format_args!("Option 125 Suboption: ({code}) {name}"));
    }
    if at + 1 >= stop {
        return Ok(None);
    }
    let len = usize::from(b.u8(at + 1)?);
    if names.is_some() {
        w.set_len(item, len + 2);
    }
    let opened = w.open(item);
    w.item(f::OPTION_SUBOPTION_LENGTH, b, at + 1, 1)?;
    let data = at + 2;
    if data + len > stop {
        let text = format_args!("Suboption {code}: no room left in option for suboption value");
        w.expert_text(f::MISSING_SUBOPT_VALUE, item, text);
        w.close(opened);
        return Ok(None);
    }
    let form = match (enterprise, code) {
        (BROADBAND_FORUM, 1) => Some(Form::Fixed(f::OPTION_VI_TR111_DEVICE_MANUFACTURER_OUI, len)),
        (BROADBAND_FORUM, 2) => Some(Form::Text(f::OPTION_VI_TR111_DEVICE_SERIAL_NUMBER)),
        (BROADBAND_FORUM, 3) => Some(Form::Text(f::OPTION_VI_TR111_DEVICE_PRODUCT_CLASS)),
        (BROADBAND_FORUM, 4) => Some(Form::Text(f::OPTION_VI_TR111_GATEWAY_MANUFACTURER_OUI)),
        (BROADBAND_FORUM, 5) => Some(Form::Text(f::OPTION_VI_TR111_GATEWAY_SERIAL_NUMBER)),
        (BROADBAND_FORUM, 6) => Some(Form::Text(f::OPTION_VI_TR111_GATEWAY_PRODUCT_CLASS)),
        (CABLE_LABS, 1) => Some(Form::Bytes(f::OPTION_VI_CL_OPTION_REQUEST)),
        (CABLE_LABS, 2) => Some(Form::List(f::OPTION_VI_CL_TFTP_SERVER_ADDRESSES, 4)),
        (CABLE_LABS, 3) => Some(Form::Bytes(f::OPTION_VI_CL_EROUTER_CONTAINER_OPTION)),
        (CABLE_LABS, 5) => Some(Form::Bytes(f::OPTION_VI_CL_MODEM_CAPABILITIES)),
        (BROADBAND_FORUM | CABLE_LABS, _) => None,
        _ => Some(Form::Bytes(f::VENDOR_DATA)),
    };
    if let Some(form) = form {
        form.show(w, b, item, data, len)?;
    }
    w.close(opened);
    if enterprise == BROADBAND_FORUM {
        let value = w.item(f::OPTION_VI_VALUE, b, data, len)?;
        w.hide(value);
    }
    Ok(Some(data + len))
}
