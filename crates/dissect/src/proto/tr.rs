//! Token Ring: the header of frames with the route that they take (IEEE 802.5), and what of the frames that manage the
//! ring says what they are for.

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::columns::Address;
use crate::proto::id;
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

/// The link type of files.
const LINK: u16 = 6;

/// Octets of the header without a route.
pub const HEADER_LEN: usize = 14;

/// The bit of a sender's first octet that says that the frame has a route.
const ROUTED: u8 = 0x80;

/// The bits of a route's first octet that tell its octets.
const ROUTE_LEN: u8 = 0x1f;

/// Types of frames.
const MANAGEMENT: u8 = 0;
const LINK_CONTROL: u8 = 1;

values! {
    static FRAME_TYPE_VALUES {
        0 => "MAC",
        1 => "LLC",
        2 => "Reserved",
    }
    static FRAME_PCF_VALUES {
        0 => "Normal buffer",
        1 => "Express buffer",
        2 => "Purge",
        3 => "Claim Token",
        4 => "Beacon",
        5 => "Active Monitor Present",
        6 => "Standby Monitor Present",
    }
    static BROADCAST_VALUES {
        0 => "Non-broadcast",
        32 => "Non-broadcast",
        64 => "Non-broadcast",
        96 => "Non-broadcast",
        128 => "All-routes broadcast",
        160 => "All-routes broadcast",
        192 => "Single-route broadcast",
        224 => "Single-route broadcast",
    }
    static MAX_FRAME_SIZE_VALUES {
        0 => "516",
        16 => "1500",
        32 => "2052",
        48 => "4472",
        64 => "8144",
        80 => "11407",
        96 => "17800",
        112 => "65535",
    }
    static DIRECTION_VALUES {
        0 => "From originating station (-->)",
        128 => "To originating station (<--)",
    }
}

field_table! {
    /// The fields of Token-Ring.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("tr", "Token-Ring", "Token-Ring");
    AC = FieldDef::new("tr.ac", "Access Control", FieldType::Uint8).base(Base::Hex);
    PRIORITY = FieldDef::new("tr.priority", "Priority", FieldType::Uint8).mask(0xe0);
    FRAME = FieldDef::new("tr.frame", "Frame", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Frame", "Token")));
    MONITOR_CNT = FieldDef::new("tr.monitor_cnt", "Monitor Count", FieldType::Uint8).mask(0x8);
    PRIORITY_RESERVATION = FieldDef::new("tr.priority_reservation", "Priority Reservation", FieldType::Uint8).mask(0x7);
    FC = FieldDef::new("tr.fc", "Frame Control", FieldType::Uint8).base(Base::Hex);
    FRAME_TYPE = FieldDef::new("tr.frame_type", "Frame Type", FieldType::Uint8).mask(0xc0).strings(Strings::Values(&FRAME_TYPE_VALUES));
    FRAME_PCF = FieldDef::new("tr.frame_pcf", "Frame PCF", FieldType::Uint8).mask(0xf).strings(Strings::Values(&FRAME_PCF_VALUES));
    DST = FieldDef::new("tr.dst", "Destination", FieldType::Ether);
    SRC = FieldDef::new("tr.src", "Source", FieldType::Ether);
    ADDR = FieldDef::new("tr.addr", "Source or Destination Address", FieldType::Ether);
    SR = FieldDef::new("tr.sr", "Source Routed", FieldType::Boolean);
    RIF_BYTES = FieldDef::new("tr.rif_bytes", "RIF Bytes", FieldType::Uint8);
    BROADCAST = FieldDef::new("tr.broadcast", "Broadcast Type", FieldType::Uint8).strings(Strings::Values(&BROADCAST_VALUES));
    MAX_FRAME_SIZE = FieldDef::new("tr.max_frame_size", "Maximum Frame Size", FieldType::Uint8).strings(Strings::Values(&MAX_FRAME_SIZE_VALUES));
    DIRECTION = FieldDef::new("tr.direction", "Direction", FieldType::Uint8).strings(Strings::Values(&DIRECTION_VALUES));
    RIF = FieldDef::new("tr.rif", "Ring-Bridge Pairs", FieldType::String);
    RIF_RING = FieldDef::new("tr.rif.ring", "RIF Ring", FieldType::Uint16).base(Base::Hex);
    RIF_BRIDGE = FieldDef::new("tr.rif.bridge", "RIF Bridge", FieldType::Uint8).base(Base::Hex);
    RIF_EXTRA = FieldDef::new("tr.rif.extra", "Extra RIF bytes beyond spec", FieldType::Bytes);
    EMPTY_RIF = FieldDef::new("tr.empty_rif", "Empty RIF from Linux 2.0.x driver. The sniffing NIC is also running a protocol stack.", FieldType::None);
    FAKE_LLC_SNAP_HEADER = FieldDef::new("tr.fake_llc_snap_header", "Linux 2.0.x fake LLC and SNAP header", FieldType::None);
}

/// Token Ring.
#[derive(Clone, Copy, Debug)]
pub struct TokenRing;

impl Dissect for TokenRing {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] =
        &[Claim::Link(LINK), Claim::Number("sflow_245.header_protocol", 3)];
    const TUNNEL: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("TR");
        let kind = b.u8(1)? >> 6;
        let destination = b.array(2)?;
        let mut source: [u8; 6] = b.array(8)?;
        let routed = source[0] & ROUTED != 0;
        source[0] &= !ROUTED;
        w.set_addresses(Address::Ether(source), Address::Ether(destination));
        let route = if routed { usize::from(b.u8(HEADER_LEN)? & ROUTE_LEN) } else { 0 };
        let len = HEADER_LEN + route;
        if w.fields() {
            let name = FRAME_TYPE_VALUES.get(u64::from(kind)).unwrap_or("Unknown");
            w.info(format_args!("Token-Ring {name}"));
            header(w, &b, len, source, routed.then_some(route))?;
        }
        let payload = b.from(len)?;
        match kind {
            MANAGEMENT => w.call(id::TRMAC, payload),
            LINK_CONTROL => w.call(id::LLC, payload),
            _ => w.data(payload),
        }
    }
}

fn header<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    len: usize,
    source: [u8; 6],
    route: Option<usize>,
) -> Walked {
    let (_, opened) = w.open_protocol(b, 0, len)?;
    w.bitmask(AC, &[PRIORITY, FRAME, MONITOR_CNT, PRIORITY_RESERVATION], b, 0, 1)?;
    w.bitmask(FC, &[FRAME_TYPE, FRAME_PCF], b, 1, 1)?;
    w.item(DST, b, 2, 6)?;
    w.item(SRC, b, 8, 6)?;
    for at in [2, 8] {
        let item = w.item(ADDR, b, at, 6)?;
        w.hide(item);
    }
    w.number(SR, b, 8, 1, u64::from(route.is_some()))?;
    let [x, y, z, p, q, r] = source;
    let item = w.number(SRC, b, 8, 6, u64::from_be_bytes([0, 0, x, y, z, p, q, r]))?;
    w.hide(item);
    if let Some(route) = route {
        rings(w, b, route)?;
    }
    w.close(opened);
    Ok(())
}

/// Shows a route of `len` octets: what kind it is, and the rings and bridges on it.
fn rings<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, len: usize) -> Walked {
    const KIND: u8 = 0xe0;
    const SIZE: u8 = 0x70;
    const BACK: u8 = 0x80;
    let (first, second) = (b.u8(HEADER_LEN)?, b.u8(HEADER_LEN + 1)?);
    w.number(RIF_BYTES, b, HEADER_LEN, 1, len as u64)?;
    w.number(BROADCAST, b, HEADER_LEN, 1, u64::from(first & KIND))?;
    w.number(MAX_FRAME_SIZE, b, HEADER_LEN + 1, 1, u64::from(second & SIZE))?;
    w.number(DIRECTION, b, HEADER_LEN + 1, 1, u64::from(second & BACK))?;
    let octets = len.saturating_sub(2);
    if octets == 0 {
        return Ok(());
    }
    let mut text = String::new();
    let start = HEADER_LEN + 2;
    for at in (start..start + octets).step_by(2) {
        let ring = b.u16(at)? >> 4;
        if at == start {
            if octets > 2 {
                let item = w.number(RIF_RING, b, at, 2, u64::from(ring))?;
                w.hide(item);
                text.push_str(&format!("{ring:03X}"));
            }
            continue;
        }
        let item = w.number(RIF_RING, b, at, 2, u64::from(ring))?;
        w.hide(item);
        let bridge = b.u8(at - 1)? & 0x0f;
        let item = w.number(RIF_BRIDGE, b, at - 1, 1, u64::from(bridge))?;
        w.hide(item);
        text.push_str(&format!("-{bridge:X}-{ring:03X}"));
    }
    w.string(RIF, b, start, octets, format_args!("{text}"))?;
    Ok(())
}

/// The frames that manage the ring.
mod management {
    use super::{Base, FieldDef, FieldType, Strings, field_table, values};
    use lamna_fields::{Group, Severity};

    values! {
        pub(super) static MVEC_VALUES {
            0 => "Response",
            2 => "Beacon",
            3 => "Claim Token",
            4 => "Ring Purge",
            5 => "Active Monitor Present",
            6 => "Standby Monitor Present",
            7 => "Duplicate Address Test",
            9 => "Transmit Forward",
            11 => "Remove Ring Station",
            12 => "Change Parameters",
            13 => "Initialize Ring Station",
            14 => "Request Ring Station Address",
            15 => "Request Ring Station Address",
            16 => "Request Ring Station Attachments",
            32 => "Request Initialization",
            34 => "Report Ring Station Address",
            35 => "Report Ring Station State",
            36 => "Report Ring Station Attachments",
            37 => "Report New Active Monitor",
            38 => "Report NAUN Change",
            39 => "Report Poll Error",
            40 => "Report Monitor Errors",
            41 => "Report Error",
            42 => "Report Transmit Forward",
        }
        pub(super) static SRCCLASS_VALUES {
            0x0 => "Ring Station",
            0x1 => "LLC Manager",
            0x4 => "Configuration Report Server",
            0x5 => "Ring Parameter Server",
            0x6 => "Ring Error Monitor",
        }
        pub(super) static SVEC_ID_VALUES {
            1 => "Beacon Type",
            2 => "Upstream Neighbor's Address",
            3 => "Local Ring Number",
            4 => "Assign Physical Drop Number",
            5 => "Error Report Timer Value",
            6 => "Authorized Function Classes",
            7 => "Authorized Access Priority",
            9 => "Correlator",
            10 => "SA of Last AMP or SMP Frame",
            11 => "Physical Drop Number",
            32 => "Response Code",
            33 => "Individual Address Count",
            34 => "Product Instance ID",
            35 => "Ring Station Version Number",
            38 => "Wrap Data",
            39 => "Frame Forward",
            40 => "Station Identifier",
            41 => "Ring Station Status",
            42 => "Transmit Forward Status Code",
            43 => "Group Addresses",
            44 => "Functional Addresses",
            45 => "Isolating Error Counts",
            46 => "Non-Isolating Error Counts",
            47 => "Function Request ID",
            48 => "Error Code",
        }
        pub(super) static BEACON_TYPE_VALUES {
            0 => "Recovery mode set",
            1 => "Signal loss error",
            2 => "Streaming signal not Claim Token MAC frame",
            3 => "Streaming signal, Claim Token MAC frame",
        }
    }

    field_table! {
        /// The fields of Token-Ring Media Access Control.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("trmac", "Token-Ring Media Access Control", "TR MAC");
        MVEC = FieldDef::new("trmac.mvec", "Major Vector", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&MVEC_VALUES));
        LENGTH = FieldDef::new("trmac.length", "Total Length", FieldType::Uint8).strings(Strings::Unit(&(" byte", " bytes")));
        SRCCLASS = FieldDef::new("trmac.srcclass", "Source Class", FieldType::Uint8).base(Base::Hex).mask(0xf).strings(Strings::Values(&SRCCLASS_VALUES));
        DSTCLASS = FieldDef::new("trmac.dstclass", "Destination Class", FieldType::Uint8).base(Base::Hex).mask(0xf0).strings(Strings::Values(&SRCCLASS_VALUES));
        SVEC_LEN = FieldDef::new("trmac.svec.len", "Subvector Length", FieldType::Uint8);
        SVEC_ID = FieldDef::new("trmac.svec.id", "Subvector Identifier", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&SVEC_ID_VALUES));
        ERRORS_ISO = FieldDef::new("trmac.errors.iso", "Isolating Errors", FieldType::Uint16);
        ERRORS_LINE = FieldDef::new("trmac.errors.line", "Line Errors", FieldType::Uint8);
        ERRORS_INTERNAL = FieldDef::new("trmac.errors.internal", "Internal Errors", FieldType::Uint8);
        ERRORS_BURST = FieldDef::new("trmac.errors.burst", "Burst Errors", FieldType::Uint8);
        ERRORS_AC = FieldDef::new("trmac.errors.ac", "A/C Errors", FieldType::Uint8);
        ERRORS_ABORT = FieldDef::new("trmac.errors.abort", "Abort Delimiter Transmitted Errors", FieldType::Uint8);
        ERRORS_NONISO = FieldDef::new("trmac.errors.noniso", "Non-Isolating Errors", FieldType::Uint16);
        ERRORS_LOST = FieldDef::new("trmac.errors.lost", "Lost Frame Errors", FieldType::Uint8);
        ERRORS_CONGESTION = FieldDef::new("trmac.errors.congestion", "Receiver Congestion Errors", FieldType::Uint8);
        ERRORS_FC = FieldDef::new("trmac.errors.fc", "Frame-Copied Errors", FieldType::Uint8);
        ERRORS_FREQ = FieldDef::new("trmac.errors.freq", "Frequency Errors", FieldType::Uint8);
        ERRORS_TOKEN = FieldDef::new("trmac.errors.token", "Token Errors", FieldType::Uint8);
        NAUN = FieldDef::new("trmac.naun", "Upstream Neighbor's Address", FieldType::Ether);
        BEACON_TYPE = FieldDef::new("trmac.beacon_type", "Beacon Type", FieldType::Uint16).strings(Strings::Values(&BEACON_TYPE_VALUES));
        LOCAL_RING_NUMBER = FieldDef::new("trmac.local_ring_number", "Local Ring Number", FieldType::Uint16).base(Base::HexDec);
        ASSIGN_PHYSICAL_DROP_NUMBER = FieldDef::new("trmac.assign_physical_drop_number", "Assign Physical Drop Number", FieldType::Uint32).base(Base::Hex);
        ERROR_REPORT_TIMER_VALUE = FieldDef::new("trmac.error_report_timer_value", "Error Report Timer Value", FieldType::Uint16).strings(Strings::Unit(&("ms", "ms")));
        AUTHORIZED_FUNCTION_CLASSES = FieldDef::new("trmac.authorized_function_classes", "Authorized Function Classes", FieldType::Uint16).base(Base::Hex);
        AUTHORIZED_ACCESS_PRIORITY = FieldDef::new("trmac.authorized_access_priority", "Authorized Access Priority", FieldType::Uint16).base(Base::Hex);
        CORRELATOR = FieldDef::new("trmac.correlator", "Correlator", FieldType::Uint16).base(Base::Hex);
        SA_OF_LAST_AMP_OR_SMP_FRAME = FieldDef::new("trmac.sa_of_last_amp_or_smp_frame", "SA of Last AMP or SMP Frame", FieldType::Ether);
        PHYSICAL_DROP_NUMBER = FieldDef::new("trmac.physical_drop_number", "Physical Drop Number", FieldType::Uint32).base(Base::Hex);
        INDIVIDUAL_ADDRESS_COUNT = FieldDef::new("trmac.individual_address_count", "Individual Address Count", FieldType::Uint16);
        STATION_IDENTIFIER = FieldDef::new("trmac.station_identifier", "Station Identifier", FieldType::Ether);
        TRANSMIT_STATUS_CODE = FieldDef::new("trmac.transmit_status_code", "Transmit Status Code", FieldType::Uint16).base(Base::Hex);
        GROUP_ADDRES32S = FieldDef::new("trmac.group_addres32s", "Group Address", FieldType::Uint32).base(Base::Hex);
        GROUP_ADDRESS_ETHER = FieldDef::new("trmac.group_address_ether", "Group Address", FieldType::Ether);
        FUNCTIONAL_ADDRESSES = FieldDef::new("trmac.functional_addresses", "Functional Addresses", FieldType::Uint32).base(Base::Hex);
        ERROR_CODE = FieldDef::new("trmac.error_code", "Error Code", FieldType::Uint16).base(Base::Hex);
        RESPONSE_CODE = FieldDef::new("trmac.response_code", "Response Code", FieldType::Uint32).base(Base::Hex);
        RESPONSE_CODE48 = FieldDef::new("trmac.response_code48", "Response Code", FieldType::Uint64).base(Base::Hex);
        PRODUCT_INSTANCE_ID = FieldDef::new("trmac.product_instance_id", "Product Instance ID", FieldType::Bytes);
        RING_STATION_VERSION_NUMBER = FieldDef::new("trmac.ring_station_version_number", "Ring Station Version Number", FieldType::Bytes);
        WRAP_DATA = FieldDef::new("trmac.wrap_data", "Wrap Data", FieldType::Bytes);
        FRAME_FORWARD = FieldDef::new("trmac.frame_forward", "Frame Forward", FieldType::Bytes);
        RING_STATION_STATUS = FieldDef::new("trmac.ring_station_status", "Ring Station Status", FieldType::Bytes);
        UNKNOWN_SUBVECTOR = FieldDef::new("trmac.unknown_subvector", "Unknown Subvector", FieldType::Bytes);
        SVEC_LEN_INVALID = FieldDef::new("trmac.svec.len.invalid", "Invalid length", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    }
}

/// The frames that manage the ring. Of what they carry only lengths are shown.
#[derive(Clone, Copy, Debug)]
pub struct TrMac;

impl Dissect for TrMac {
    const FIELDS: &'static [FieldDef] = management::FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        const HEAD: usize = 4;
        use management as m;
        w.column_protocol("TR MAC");
        let len = usize::from(b.u16(0)?);
        let vector = b.u8(3)?;
        match m::MVEC_VALUES.get(u64::from(vector)) {
            Some(name) => w.info(format_args!("{name}")),
            None => w.info(format_args!("Unknown Major Vector: {vector}")),
        }
        let (_, opened) = w.open_protocol(&b, 0, len.min(b.len()))?;
        w.item(m::MVEC, &b, 3, 1)?;
        let item = w.item(m::LENGTH, &b, 0, 2)?;
        w.label_value(item, format_args!("{len} bytes"));
        w.item(m::SRCCLASS, &b, 2, 1)?;
        w.item(m::DSTCLASS, &b, 2, 1)?;
        let mut at = HEAD;
        while at < len {
            let size = usize::from(b.u8(at)?);
            let whole = size.max(1).min(b.len() - at);
            let item = w.text(&b, at, whole, format_args!("Subvector"))?;
            let inner = w.open(item);
            let item = w.item(m::SVEC_LEN, &b, at, 1)?;
            if size < 2 {
                w.expert(m::SVEC_LEN_INVALID, item);
                break;
            }
            w.close(inner);
            at += size;
        }
        w.close(opened);
        Ok::<(), Fault>(())
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::captured;

    /// A frame with `route` behind the addresses, the sender's marked where there is one.
    fn frame(control: u8, route: &[u8]) -> Vec<u8> {
        let mark = if route.is_empty() { 0 } else { 0x80 };
        let mut frame = vec![0x10, control, 2, 0, 0, 0, 0, 1, 2 | mark, 0, 0, 0, 0, 2];
        frame.extend(route);
        frame.extend([0x42, 0x42, 3, 0, 0]);
        frame
    }

    #[test]
    fn a_route_of_two_rings() {
        let told = captured::frame(6, &frame(0x40, &[0x06, 0x30, 0x00, 0x11, 0x00, 0x20]));
        for line in
            ["RIF Bytes: 6", "Ring-Bridge Pairs: 001-1-002", "Maximum Frame Size: 4472 (48)"]
        {
            assert!(told.has(line), "{line} in {told:#?}");
        }
    }

    #[test]
    fn a_frame_that_manages_the_ring() {
        let mut frame = frame(0x05, &[]);
        frame.truncate(14);
        frame.extend([0, 6, 0, 5, 2, 9]);
        let told = captured::frame(6, &frame);
        assert!(told.columns.contains("Active Monitor Present"), "{told:#?}");
    }
}
