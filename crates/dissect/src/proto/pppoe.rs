//! PPP over Ethernet (RFC 2516): the header that both stages share, sessions, and discovery with its tags
//! (RFC 4938, RFC 5578, and the broadband forum's TR-101 in vendor tags).

use lamna_fields::FieldDef;

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::proto::id;
use crate::registry::{Claim, Dissect};
use crate::walk::{Opened, Walk};

/// The header's fields.
mod header {
    use lamna_fields::{Base, FieldDef, FieldType, Group, Severity, Strings, field_table, values};

    values! {
        pub(super) static CODE_VALUES {
            0x0 => "Session Data",
            0x7 => "Active Discovery Offer (PADO)",
            0x9 => "Active Discovery Initiation (PADI)",
            0xa => "Active Discovery Session-Grant (PADG)",
            0xb => "Active Discovery Session-Credit Resp.(PADC)",
            0xc => "Active Discovery Quality (PADQ)",
            0x19 => "Active Discovery Request (PADR)",
            0x65 => "Active Discovery Session-confirmation (PADS)",
            0xa7 => "Active Discovery Terminate (PADT)",
            0xd3 => "Active Discovery Message (PADM)",
            0xd4 => "Active Discovery Network (PADN)",
        }
    }

    field_table! {
        /// The fields of PPP-over-Ethernet.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("pppoe", "PPP-over-Ethernet", "PPPoE");
        VERSION = FieldDef::new("pppoe.version", "Version", FieldType::Uint8).mask(0xf0).at(0, 1);
        TYPE = FieldDef::new("pppoe.type", "Type", FieldType::Uint8).mask(0xf).at(0, 1);
        CODE = FieldDef::new("pppoe.code", "Code", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&CODE_VALUES)).at(1, 1);
        SESSION_ID = FieldDef::new("pppoe.session_id", "Session ID", FieldType::Uint16).base(Base::Hex).at(2, 2);
        PAYLOAD_LENGTH = FieldDef::new("pppoe.payload_length", "Payload Length", FieldType::Uint16).at(4, 2);
        PPPOED_TAG_LENGTH_INVALID = FieldDef::new("pppoed.tag_length.invalid", "Wrong length", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
        PAYLOAD_LENGTH_BAD = FieldDef::new("pppoe.payload_length.bad", "Possible bad payload length", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
    }
}

/// Octets of the header.
pub const HEADER_LEN: usize = 6;

/// Octets from which on a frame needs no padding that a length could leave out.
const UNPADDED_LEN: usize = 47;

/// Protocols of PPP whose packets may be shorter than the frame: LCP, and IPCP and IPV6CP.
const CONTROL: [u16; 3] = [0xc021, 0x8021, 0x8057];

/// What carries the fields that discovery and sessions share. It has no layer.
#[derive(Clone, Copy, Debug)]
pub struct Pppoe;

impl Dissect for Pppoe {
    const FIELDS: &'static [FieldDef] = header::FIELDS;

    fn walk<C: Collector>(_: &mut Walk<'_, C>, _: Buf<'_>) -> Walked {
        Ok(())
    }
}

/// What a header says, and its items.
struct Opening {
    len: usize,
    root: Item,
    /// The length's item.
    item: Item,
    opened: Opened,
}

/// Adds the header.
fn header<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Result<Opening, Fault> {
    let (root, opened) = w.open_protocol(b, 0, HEADER_LEN.min(b.len()))?;
    let code = b.u8(1)?;
    let len = usize::from(b.u16(4)?);
    let text = header::CODE_VALUES.get(u64::from(code)).unwrap_or("Unknown");
    w.info(format_args!("{text}"));
    let item = w.foreign(id::PPPOE, |w| {
        w.item(header::VERSION, b, 0, 1)?;
        w.item(header::TYPE, b, 0, 1)?;
        w.item(header::CODE, b, 1, 1)?;
        w.item(header::SESSION_ID, b, 2, 2)?;
        w.item(header::PAYLOAD_LENGTH, b, 4, 2)
    })?;
    Ok(Opening { len, root, item, opened })
}

/// A session.
#[derive(Clone, Copy, Debug)]
pub struct Pppoes;

/// The fields of sessions.
mod session {
    use lamna_fields::{FieldDef, FieldType, field_table};

    field_table! {
        /// The fields of PPP-over-Ethernet Session.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("pppoes", "PPP-over-Ethernet Session", "PPPoES");
        TAGS = FieldDef::new("pppoes.tags", "PPPoE Tags", FieldType::None);
        TAGS_CREDITS_FCN = FieldDef::new("pppoes.tags.credits.fcn", "FCN", FieldType::Uint16);
        TAGS_CREDITS_BCN = FieldDef::new("pppoes.tags.credits.bcn", "BCN", FieldType::Uint16);
    }
}

impl Dissect for Pppoes {
    const FIELDS: &'static [FieldDef] = session::FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Ethertype(0x8864)];
    const TUNNEL: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("PPPoES");
        let Opening { len, item, opened, .. } = header(w, &b)?;
        let there = b.remaining(HEADER_LEN);
        let is_control = b.u16(HEADER_LEN).is_ok_and(|protocol| CONTROL.contains(&protocol));
        // A frame check sequence may lie behind.
        if len != there && len + 4 != there && b.reported() >= UNPADDED_LEN && !is_control {
            w.append(item, format_args!(" [incorrect, should be {there}]"));
            w.foreign(id::PPPOE, |w| {
                w.expert_text(
                    header::PAYLOAD_LENGTH_BAD,
                    item,
                    format_args!("Possible bad payload length {len} != {there}"),
                );
            });
        }
        w.close(opened);
        let rest = b.slice_up_to(HEADER_LEN, len);
        w.call(id::PPP, rest)
    }
}

/// Discovery.
#[derive(Clone, Copy, Debug)]
pub struct Pppoed;

/// The fields of discovery.
mod discovery {
    use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, values};

    values! {
        static TAG_VALUES {
            0x0 => "End-Of-List",
            0x101 => "Service-Name",
            0x102 => "AC-Name",
            0x103 => "Host-Uniq",
            0x104 => "AC-Cookie",
            0x105 => "Vendor-Specific",
            0x106 => "Credits",
            0x107 => "Metrics",
            0x108 => "Sequence Number",
            0x109 => "Credit Scale Factor",
            0x110 => "Relay-Session-Id",
            0x111 => "HURL",
            0x112 => "MOTM",
            0x120 => "PPP-Max-Payload",
            0x121 => "IP Route Add",
            0x201 => "Service-Name-Error",
            0x202 => "AC-System-Error",
            0x203 => "Generic-Error",
        }
        static TAGS_VENDORSPECIFIC_TAG_VALUES {
            0x1 => "Circuit-ID",
            0x2 => "Remote-ID",
            0x81 => "Actual-Data-Rate-Up",
            0x82 => "Actual-Data-Rate-Down",
            0x83 => "Min-Data-Rate-Up",
            0x84 => "Min-Data-Rate-Down",
            0x85 => "Attainable-Data-Rate-Up",
            0x86 => "Attainable-Data-Rate-Down",
            0x87 => "Max-Data-Rate-Up",
            0x88 => "Max-Data-Rate-Down",
            0x89 => "Min-Data-Rate-Up-Low-Power",
            0x8a => "Min-Data-Rate-Down-Low-Power",
            0x8b => "Max-Interleaving-Delay-Up",
            0x8c => "Actual-Interleaving-Delay-Up",
            0x8d => "Max-Interleaving-Delay-Down",
            0x8e => "Actual-Interleaving-Delay-Down",
            0x90 => "Access-Loop-Encapsulation",
        }
        static TAGS_ACCESS_LOOP_ENCAP_DATA_LINK_VALUES {
            0x0 => "ATM AAL5",
            0x1 => "Ethernet",
        }
        static TAGS_ACCESS_LOOP_ENCAP_ENCAP_1_VALUES {
            0x0 => "NA",
            0x1 => "Untagged Ethernet",
            0x2 => "Single-tagged Ethernet",
            0x3 => "Double-tagged Ethernet",
        }
        static TAGS_ACCESS_LOOP_ENCAP_ENCAP_2_VALUES {
            0x0 => "NA",
            0x1 => "PPPoA LLC",
            0x2 => "PPPoA Null",
            0x3 => "IPoA LLC",
            0x4 => "IPoA Null",
            0x5 => "Ethernet over AAL5 LLC w FCS",
            0x6 => "Ethernet over AAL5 LLC w/o FCS",
            0x7 => "Ethernet over AAL5 Null w FCS",
            0x8 => "Ethernet over AAL5 Null w/o FCS",
        }
        static TAGS_METRICS_MDR_UNITS_VALUES {
            0x0 => "kilobits per second",
            0x1 => "megabits per second",
            0x2 => "gigabits per second",
            0x3 => "terabits per second",
        }
    }

    field_table! {
        /// The fields of PPP-over-Ethernet Discovery.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("pppoed", "PPP-over-Ethernet Discovery", "PPPoED");
        TAGS = FieldDef::new("pppoed.tags", "PPPoE Tags", FieldType::None);
        TAG = FieldDef::new("pppoed.tag", "Tag", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&TAG_VALUES));
        TAG_LENGTH = FieldDef::new("pppoed.tag_length", "Tag Length", FieldType::Uint16);
        TAG_LENGTH_8 = FieldDef::new("pppoed.tag_length_8", "Tag Length", FieldType::Uint8);
        TAG_UNKNOWN_DATA = FieldDef::new("pppoed.tag.unknown_data", "Unknown Data", FieldType::Bytes);
        TAGS_SERVICE_NAME = FieldDef::new("pppoed.tags.service_name", "Service-Name", FieldType::String);
        TAGS_AC_NAME = FieldDef::new("pppoed.tags.ac_name", "AC-Name", FieldType::String);
        TAGS_HOST_UNIQ = FieldDef::new("pppoed.tags.host_uniq", "Host-Uniq", FieldType::Bytes);
        TAGS_AC_COOKIE = FieldDef::new("pppoed.tags.ac_cookie", "AC-Cookie", FieldType::Bytes);
        TAGS_VENDOR_ID = FieldDef::new("pppoed.tags.vendor_id", "Vendor id", FieldType::Uint32);
        TAGS_VENDOR_UNSPECIFIED = FieldDef::new("pppoed.tags.vendor_unspecified", "Vendor unspecified", FieldType::Bytes);
        TAGS_VENDORSPECIFIC_TAGS = FieldDef::new("pppoed.tags.vendorspecific.tags", "Vendor Specific PPPoE Tags", FieldType::None);
        TAGS_VENDORSPECIFIC_TAG = FieldDef::new("pppoed.tags.vendorspecific.tag", "Tag", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&TAGS_VENDORSPECIFIC_TAG_VALUES));
        TAGS_CIRCUIT_ID = FieldDef::new("pppoed.tags.circuit_id", "Circuit ID", FieldType::String);
        TAGS_REMOTE_ID = FieldDef::new("pppoed.tags.remote_id", "Remote ID", FieldType::String);
        TAGS_ACT_DATA_RATE_UP = FieldDef::new("pppoed.tags.act_data_rate_up", "Actual Data Rate Upstream", FieldType::Uint32);
        TAGS_ACT_DATA_RATE_DOWN = FieldDef::new("pppoed.tags.act_data_rate_down", "Actual Data Rate Downstream", FieldType::Uint32);
        TAGS_MIN_DATA_RATE_UP = FieldDef::new("pppoed.tags.min_data_rate_up", "Minimum Data Rate Upstream", FieldType::Uint32);
        TAGS_MIN_DATA_RATE_DOWN = FieldDef::new("pppoed.tags.min_data_rate_down", "Minimum Data Rate Downstream", FieldType::Uint32);
        TAGS_ATTAINABLE_DATA_RATE_UP = FieldDef::new("pppoed.tags.attainable_data_rate_up", "Attainable DataRate Upstream", FieldType::Uint32);
        TAGS_ATTAINABLE_DATA_RATE_DOWN = FieldDef::new("pppoed.tags.attainable_data_rate_down", "Attainable DataRate Downstream", FieldType::Uint32);
        TAGS_MAX_DATA_RATE_UP = FieldDef::new("pppoed.tags.max_data_rate_up", "Maximum Data Rate Upstream", FieldType::Uint32);
        TAGS_MAX_DATA_RATE_DOWN = FieldDef::new("pppoed.tags.max_data_rate_down", "Maximum Data Rate Downstream", FieldType::Uint32);
        TAGS_MIN_DATA_RATE_UP_LP = FieldDef::new("pppoed.tags.min_data_rate_up_lp", "Min DataRate Upstream in low power state", FieldType::Uint32);
        TAGS_MIN_DATA_RATE_DOWN_LP = FieldDef::new("pppoed.tags.min_data_rate_down_lp", "Minimum Data Rate Downstream in low power state", FieldType::Uint32);
        TAGS_MAX_INT_DELAY_UP = FieldDef::new("pppoed.tags.max_int_delay_up", "Max Interleaving Delay Upstream", FieldType::Uint32);
        TAGS_ACT_INT_DELAY_UP = FieldDef::new("pppoed.tags.act_int_delay_up", "Actual Interleaving Delay Upstream", FieldType::Uint32);
        TAGS_MAX_INT_DELAY_DOWN = FieldDef::new("pppoed.tags.max_int_delay_down", "Maximum Interleaving Delay Downstream", FieldType::Uint32);
        TAGS_ACT_INT_DELAY_DOWN = FieldDef::new("pppoed.tags.act_int_delay_down", "Actual Interleaving Delay Downstream", FieldType::Uint32);
        TAGS_ACCESS_LOOP_ENCAP = FieldDef::new("pppoed.tags.access_loop_encap", "Access-Loop-Encapsulation", FieldType::None);
        TAGS_ACCESS_LOOP_ENCAP_DATA_LINK = FieldDef::new("pppoed.tags.access_loop_encap.data_link", "Data link", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&TAGS_ACCESS_LOOP_ENCAP_DATA_LINK_VALUES));
        TAGS_ACCESS_LOOP_ENCAP_ENCAP_1 = FieldDef::new("pppoed.tags.access_loop_encap.encap_1", "Encaps 1", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&TAGS_ACCESS_LOOP_ENCAP_ENCAP_1_VALUES));
        TAGS_ACCESS_LOOP_ENCAP_ENCAP_2 = FieldDef::new("pppoed.tags.access_loop_encap.encap_2", "Encaps 2", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&TAGS_ACCESS_LOOP_ENCAP_ENCAP_2_VALUES));
        TAGS_CREDITS = FieldDef::new("pppoed.tags.credits", "Credits", FieldType::Bytes);
        TAGS_CREDITS_FCN = FieldDef::new("pppoed.tags.credits.fcn", "FCN", FieldType::Uint16);
        TAGS_CREDITS_BCN = FieldDef::new("pppoed.tags.credits.bcn", "BCN", FieldType::Uint16);
        TAGS_METRICS = FieldDef::new("pppoed.tags.metrics", "Metrics", FieldType::Bytes);
        TAGS_METRICS_R = FieldDef::new("pppoed.tags.metrics.r", "Receive Only", FieldType::Boolean).bits(16).mask(0x1);
        TAGS_METRICS_MDR_UNITS = FieldDef::new("pppoed.tags.metrics.mdr_units", "MDR Units", FieldType::Uint16).base(Base::Hex).mask(0x18).strings(Strings::Values(&TAGS_METRICS_MDR_UNITS_VALUES));
        TAGS_METRICS_CDR_UNITS = FieldDef::new("pppoed.tags.metrics.cdr_units", "CDR Units", FieldType::Uint16).base(Base::Hex).mask(0x6).strings(Strings::Values(&TAGS_METRICS_MDR_UNITS_VALUES));
        TAGS_METRICS_RLQ = FieldDef::new("pppoed.tags.metrics.rlq", "Relative Link Quality", FieldType::Uint8);
        TAGS_METRICS_RESOURCE = FieldDef::new("pppoed.tags.metrics.resource", "Resource", FieldType::Uint8);
        TAGS_METRICS_LATENCY = FieldDef::new("pppoed.tags.metrics.latency", "Latency", FieldType::Uint16);
        TAGS_METRICS_CURR_DRATE = FieldDef::new("pppoed.tags.metrics.curr_drate", "Curr. datarate", FieldType::Uint16);
        TAGS_METRICS_MAX_DRATE = FieldDef::new("pppoed.tags.metrics.max_drate", "Max. datarate", FieldType::Uint16);
        TAGS_SEQ_NUM = FieldDef::new("pppoed.tags.seq_num", "Sequence Number", FieldType::Uint16).base(Base::Hex);
        TAGS_CREDIT_SCALE = FieldDef::new("pppoed.tags.credit_scale", "Credit Scale Factor", FieldType::Uint16);
        TAGS_RELAY_SESSION_ID = FieldDef::new("pppoed.tags.relay_session_id", "Relay-Session-Id", FieldType::Bytes);
        TAGS_HURL = FieldDef::new("pppoed.tags.hurl", "HURL", FieldType::Bytes);
        TAGS_MOTM = FieldDef::new("pppoed.tags.motm", "MOTM", FieldType::Bytes);
        TAGS_MAX_PAYLOAD = FieldDef::new("pppoed.tags.max_payload", "PPP-Max-Payload", FieldType::Bytes);
        TAGS_IP_ROUTE_ADD = FieldDef::new("pppoed.tags.ip_route_add", "IP Route Add", FieldType::Bytes);
        TAGS_SERVICE_NAME_ERROR = FieldDef::new("pppoed.tags.service_name_error", "Service-Name-Error", FieldType::String);
        TAGS_AC_SYSTEM_ERROR = FieldDef::new("pppoed.tags.ac_system_error", "AC-System-Error", FieldType::String);
        TAGS_GENERIC_ERROR = FieldDef::new("pppoed.tags.generic_error", "Generic-Error", FieldType::String);
    }
}

impl Dissect for Pppoed {
    const FIELDS: &'static [FieldDef] = discovery::FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Ethertype(0x8863)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("PPPoED");
        let Opening { len, root, opened, .. } = header(w, &b)?;
        w.set_len(root, HEADER_LEN + len);
        if len > 0 {
            tags(w, &b, HEADER_LEN + len)?;
        }
        w.close(opened);
        Ok(())
    }
}

/// Tags by their numbers.
mod tag {
    pub(super) const END: u16 = 0;
    pub(super) const VENDOR: u16 = 0x105;
}

/// The vendor whose tags are the broadband forum's.
const BROADBAND_FORUM: u32 = 3561;

fn tags<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, end: usize) -> Walked {
    use discovery as d;
    let all = w.item(d::TAGS, b, HEADER_LEN, end - HEADER_LEN)?;
    w.label(all, format_args!("PPPoE Tags"));
    let opened = w.open(all);
    let mut at = HEADER_LEN;
    while at + 4 <= end {
        let (kind, len) = (b.u16(at)?, usize::from(b.u16(at + 2)?));
        let data = at + 4;
        let field = match kind {
            0x101 => d::TAGS_SERVICE_NAME,
            0x102 => d::TAGS_AC_NAME,
            0x103 => d::TAGS_HOST_UNIQ,
            0x104 => d::TAGS_AC_COOKIE,
            0x106 => d::TAGS_CREDITS,
            0x107 => d::TAGS_METRICS,
            0x108 => d::TAGS_SEQ_NUM,
            0x109 => d::TAGS_CREDIT_SCALE,
            0x110 => d::TAGS_RELAY_SESSION_ID,
            0x111 => d::TAGS_HURL,
            0x112 => d::TAGS_MOTM,
            0x120 => d::TAGS_MAX_PAYLOAD,
            0x121 => d::TAGS_IP_ROUTE_ADD,
            0x201 => d::TAGS_SERVICE_NAME_ERROR,
            0x202 => d::TAGS_AC_SYSTEM_ERROR,
            0x203 => d::TAGS_GENERIC_ERROR,
            _ => d::TAG_UNKNOWN_DATA,
        };
        match kind {
            tag::END => break,
            tag::VENDOR => vendor(w, b, at, len)?,
            0x101..=0x121 | 0x201..=0x203 if field != d::TAG_UNKNOWN_DATA => {
                if len > 0 {
                    w.item(field, b, data, len)?;
                }
                if matches!(kind, 0x102 | 0x201..=0x203) && len > 0 && w.wants_columns() {
                    let text = String::from_utf8_lossy(b.bytes(data, len)?);
                    let name = match kind {
                        0x102 => "AC-Name",
                        0x201 => "Service-Name-Error",
                        0x202 => "AC-System-Error",
                        _ => "Generic-Error",
                    };
                    w.info_append(format_args!(" {name}='{text}'"));
                }
            }
            _ => {
                w.item(d::TAG, b, at, 2)?;
                w.item(d::TAG_LENGTH, b, at + 2, 2)?;
                w.item(d::TAG_UNKNOWN_DATA, b, data, len)?;
            }
        }
        at = data + len;
    }
    w.close(opened);
    Ok(())
}

fn vendor<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, len: usize) -> Walked {
    use discovery as d;
    let data = at + 4;
    if len < 4 {
        return Ok(());
    }
    let vendor = b.u32(data)?;
    w.item(d::TAGS_VENDOR_ID, b, data, 4)?;
    if vendor != BROADBAND_FORUM || len == 4 {
        if len > 4 {
            w.item(d::TAGS_VENDOR_UNSPECIFIED, b, data + 4, len - 4)?;
        }
        return Ok(());
    }
    let all = w.item(d::TAGS_VENDORSPECIFIC_TAGS, b, data + 4, len - 4)?;
    w.label(all, format_args!("Vendor Specific PPPoE Tags"));
    let opened = w.open(all);
    let (mut at, end) = (data + 4, data + len);
    while at + 2 <= end {
        let (kind, len) = (b.u8(at)?, usize::from(b.u8(at + 1)?));
        let field = match kind {
            0x01 => d::TAGS_CIRCUIT_ID,
            0x02 => d::TAGS_REMOTE_ID,
            0x81 => d::TAGS_ACT_DATA_RATE_UP,
            0x82 => d::TAGS_ACT_DATA_RATE_DOWN,
            0x83 => d::TAGS_MIN_DATA_RATE_UP,
            0x84 => d::TAGS_MIN_DATA_RATE_DOWN,
            0x85 => d::TAGS_ATTAINABLE_DATA_RATE_UP,
            0x86 => d::TAGS_ATTAINABLE_DATA_RATE_DOWN,
            0x87 => d::TAGS_MAX_DATA_RATE_UP,
            0x88 => d::TAGS_MAX_DATA_RATE_DOWN,
            0x89 => d::TAGS_MIN_DATA_RATE_UP_LP,
            0x8a => d::TAGS_MIN_DATA_RATE_DOWN_LP,
            0x8b => d::TAGS_MAX_INT_DELAY_UP,
            0x8c => d::TAGS_ACT_INT_DELAY_UP,
            0x8d => d::TAGS_MAX_INT_DELAY_DOWN,
            0x8e => d::TAGS_ACT_INT_DELAY_DOWN,
            _ => d::TAG_UNKNOWN_DATA,
        };
        if field == d::TAG_UNKNOWN_DATA {
            w.item(d::TAGS_VENDORSPECIFIC_TAG, b, at, 1)?;
            w.item(d::TAG_LENGTH_8, b, at + 1, 1)?;
            w.item(field, b, at + 2, len)?;
        } else if len > 0 && (kind < 0x80 || len == 4) {
            w.item(field, b, at + 2, len)?;
        }
        at += 2 + len;
    }
    w.close(opened);
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{ethernet, frame};

    #[test]
    fn a_session_carries_ppp() {
        let mut packet = vec![0x11, 0, 0, 0x11, 0, 22, 0, 0x21];
        packet.extend([0x45, 0, 0, 20, 0, 1, 0, 0, 64, 253, 0, 0, 10, 0, 0, 1, 10, 0, 0, 2]);
        packet.extend([0; 18]);
        let shown = frame(1, &ethernet(0x8864, &packet));
        assert_eq!(shown.protocols, "eth:ethertype:pppoes:ppp:ip");
        assert!(shown.has("Session ID: 0x0011"));
        assert!(shown.has("Code: Session Data (0x00)"));
    }

    #[test]
    fn a_length_that_leaves_octets_out_is_noted_but_for_control_protocols() {
        let packet = |protocol: [u8; 2]| {
            let mut packet = vec![0x11, 0, 0, 5, 0, 20, protocol[0], protocol[1]];
            packet.extend([0; 70]);
            frame(1, &ethernet(0x8864, &packet))
        };
        assert!(packet([0, 0x57]).has("Payload Length: 20 [incorrect, should be 72]"));
        assert!(packet([0xc0, 0x21]).has("Payload Length: 20"));
    }

    #[test]
    fn a_session_carries_ppp_whatever_its_code() {
        let packet = [0x11, 9, 0, 5, 0, 4, 0xc0, 0x21, 1, 1];
        let shown = frame(1, &ethernet(0x8864, &packet));
        assert!(shown.protocols.starts_with("eth:ethertype:pppoes:ppp"));
    }

    #[test]
    fn discovery_names_the_concentrator() {
        let packet =
            [0x11, 7, 0, 0, 0, 14, 1, 2, 0, 4, b'B', b'R', b'A', b'S', 1, 1, 0, 2, b'x', b'y'];
        let shown = frame(1, &ethernet(0x8863, &packet));
        assert!(shown.columns.ends_with("Active Discovery Offer (PADO) AC-Name='BRAS'"));
        assert!(shown.has("Service-Name: xy"));
    }
}
