//! Tazmen Sniffer Protocol, by which sensors and routers send what they saw (as those send it).

use lamna_fields::{Base, Field, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::id;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

values! {
    static TYPE_VALUES {
        0 => "Received packet",
        1 => "Packet for transmit",
        3 => "Configuration",
        4 => "Keepalive",
        5 => "Port opener",
    }
    static ENCAP_VALUES {
        1 => "Ethernet",
        2 => "Token Ring",
        3 => "SLIP",
        4 => "PPP",
        5 => "FDDI",
        7 => "Raw IP",
        18 => "IEEE 802.11",
        119 => "IEEE 802.11 with Prism headers",
        126 => "IEEE 802.11 with radiotap headers",
        127 => "IEEE 802.11 with AVS headers",
    }
    static OPTION_TAG_VALUES {
        0 => "Pad",
        1 => "End",
        40 => "packet ID",
        41 => "Original Length",
        80 => "Device Name",
        81 => "Capture Location",
        82 => "Time Stamp",
        83 => "Information",
        84 => "Capture ID",
        10 => "Signal",
        11 => "Silence",
        12 => "Rate",
        13 => "Time",
        14 => "Message Type",
        15 => "Point Coordination Function",
        16 => "Undecrypted",
        17 => "Frame check sequence",
        18 => "Channel",
        60 => "Sensor MAC",
    }
    static WLAN_STATUS_MSG_TYPE_VALUES {
        0x0 => "Normal",
        0x1 => "RFC1042 encoded",
        0x2 => "Bridge-tunnel encoded",
        0x4 => "802.11 management frame",
    }
    static WLAN_RATE_VALUES {
        10 => "1 Mbit/s",
        20 => "2 Mbit/s",
        55 => "5.5 Mbit/s",
        110 => "11 Mbit/s",
        2 => "1 Mbit/s",
        4 => "2 Mbit/s",
        11 => "5.5 Mbit/s",
        12 => "6 Mbit/s",
        18 => "9 Mbit/s",
        22 => "11 Mbit/s",
        24 => "12 Mbit/s",
        36 => "18 Mbit/s",
        48 => "24 Mbit/s",
        72 => "36 Mbit/s",
        96 => "48 Mbit/s",
        108 => "54 Mbit/s",
    }
    static WLAN_CHANNEL_VALUES {
        1 => "1 (2.412 GHz)",
        2 => "2 (2.417 GHz)",
        3 => "3 (2.422 GHz)",
        4 => "4 (2.427 GHz)",
        5 => "5 (2.432 GHz)",
        6 => "6 (2.437 GHz)",
        7 => "7 (2.442 GHz)",
        8 => "8 (2.447 GHz)",
        9 => "9 (2.452 GHz)",
        10 => "10 (2.457 GHz)",
        11 => "11 (2.462 GHz)",
        12 => "12 (2.467 GHz)",
        13 => "13 (2.472 GHz)",
        14 => "14 (2.484 GHz)",
        36 => "36 (5.180 GHz)",
        40 => "40 (5.200 GHz)",
        44 => "44 (5.220 GHz)",
        48 => "48 (5.240 GHz)",
        52 => "52 (5.260 GHz)",
        56 => "56 (5.280 GHz)",
        60 => "60 (5.300 GHz)",
        64 => "64 (5.320 GHz)",
        149 => "149 (5.745 GHz)",
        153 => "153 (5.765 GHz)",
        157 => "157 (5.785 GHz)",
        161 => "161 (5.805 GHz)",
        191 => "191 (5.955 GHz)",
        195 => "195 (5.975 GHz)",
        199 => "199 (5.995 GHz)",
        203 => "203 (6.015 GHz)",
        207 => "207 (6.035 GHz)",
        211 => "211 (6.055 GHz)",
        215 => "215 (6.075 GHz)",
        219 => "219 (6.095 GHz)",
        223 => "223 (6.115 GHz)",
        227 => "227 (6.135 GHz)",
        231 => "231 (6.155 GHz)",
        235 => "235 (6.175 GHz)",
        239 => "239 (6.195 GHz)",
        243 => "243 (6.215 GHz)",
        247 => "247 (6.235 GHz)",
        251 => "251 (6.255 GHz)",
        255 => "255 (6.275 GHz)",
        259 => "259 (6.295 GHz)",
        263 => "263 (6.315 GHz)",
        267 => "267 (6.335 GHz)",
        271 => "271 (6.355 GHz)",
        275 => "275 (6.375 GHz)",
        279 => "279 (6.395 GHz)",
        283 => "283 (6.415 GHz)",
        287 => "287 (6.435 GHz)",
        291 => "291 (6.455 GHz)",
        295 => "295 (6.475 GHz)",
        299 => "299 (6.495 GHz)",
        303 => "303 (6.515 GHz)",
        307 => "307 (6.535 GHz)",
        311 => "311 (6.555 GHz)",
        315 => "315 (6.575 GHz)",
        319 => "319 (6.595 GHz)",
        323 => "323 (6.615 GHz)",
        327 => "327 (6.635 GHz)",
        331 => "331 (6.655 GHz)",
        335 => "335 (6.675 GHz)",
        339 => "339 (6.695 GHz)",
        343 => "343 (6.715 GHz)",
        347 => "347 (6.735 GHz)",
        351 => "351 (6.755 GHz)",
        355 => "355 (6.775 GHz)",
        359 => "359 (6.795 GHz)",
        363 => "363 (6.815 GHz)",
        367 => "367 (6.835 GHz)",
        371 => "371 (6.855 GHz)",
        375 => "375 (6.875 GHz)",
        379 => "379 (6.895 GHz)",
        383 => "383 (6.915 GHz)",
        387 => "387 (6.935 GHz)",
        391 => "391 (6.955 GHz)",
        395 => "395 (6.975 GHz)",
        399 => "399 (6.995 GHz)",
        403 => "403 (7.015 GHz)",
        407 => "407 (7.035 GHz)",
        411 => "411 (7.055 GHz)",
        415 => "415 (7.075 GHz)",
        419 => "419 (7.095 GHz)",
        423 => "423 (7.115 GHz)",
    }
}

field_table! {
    /// The fields of Tazmen Sniffer Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("tzsp", "Tazmen Sniffer Protocol", "TZSP");
    VERSION = FieldDef::new("tzsp.version", "Version", FieldType::Uint8);
    TYPE = FieldDef::new("tzsp.type", "Type", FieldType::Uint8).strings(Strings::Values(&TYPE_VALUES));
    ENCAP = FieldDef::new("tzsp.encap", "Encapsulation", FieldType::Uint16).strings(Strings::Values(&ENCAP_VALUES));
    OPTION_TAG = FieldDef::new("tzsp.option_tag", "Option Tag", FieldType::Uint8).strings(Strings::Values(&OPTION_TAG_VALUES));
    OPTION_LENGTH = FieldDef::new("tzsp.option_length", "Option Length", FieldType::Uint8);
    WLAN_STATUS_MSG_TYPE = FieldDef::new("tzsp.wlan.status.msg_type", "Type", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&WLAN_STATUS_MSG_TYPE_VALUES));
    WLAN_STATUS_PCF = FieldDef::new("tzsp.wlan.status.pcf", "PCF", FieldType::Boolean).strings(Strings::TrueFalse(&("CF: Frame received during CF period", "Not CF")));
    WLAN_STATUS_UNDECRYPTED = FieldDef::new("tzsp.wlan.status.undecrypted", "Undecrypted", FieldType::Boolean).strings(Strings::TrueFalse(&("Encrypted frame could not be decrypted", "Unencrypted")));
    WLAN_STATUS_FCS_ERR = FieldDef::new("tzsp.wlan.status.fcs_err", "FCS", FieldType::Boolean).strings(Strings::TrueFalse(&("FCS error, frame is corrupted", "Frame is valid")));
    WLAN_TIME = FieldDef::new("tzsp.wlan.time", "Time", FieldType::Uint32).base(Base::Hex);
    WLAN_SILENCE = FieldDef::new("tzsp.wlan.silence", "Silence", FieldType::Int8);
    ORIGINAL_LENGTH = FieldDef::new("tzsp.original_length", "Original Length", FieldType::Int16);
    WLAN_SIGNAL = FieldDef::new("tzsp.wlan.signal", "Signal", FieldType::Int8);
    WLAN_RATE = FieldDef::new("tzsp.wlan.rate", "Rate", FieldType::Uint8).strings(Strings::Values(&WLAN_RATE_VALUES));
    WLAN_CHANNEL = FieldDef::new("tzsp.wlan.channel", "Channel", FieldType::Uint16).strings(Strings::Values(&WLAN_CHANNEL_VALUES));
    UNKNOWN = FieldDef::new("tzsp.unknown", "Unknown tag", FieldType::Bytes);
    SENSORMAC = FieldDef::new("tzsp.sensormac", "Sensor Address", FieldType::Ether);
    DEVICE_NAME = FieldDef::new("tzsp.device_name", "Device Name", FieldType::String);
    CAPTURE_LOCATION = FieldDef::new("tzsp.capture_location", "Capture Location", FieldType::String);
    DEVICE_INFO = FieldDef::new("tzsp.device_info", "Capture Information", FieldType::String);
    DEVICE_ID = FieldDef::new("tzsp.device_id", "Capture Id", FieldType::Uint32);
    TIME_STAMP = FieldDef::new("tzsp.time_stamp", "Time Stamp", FieldType::AbsoluteTime).base(Base::Local);
    PACKET_ID = FieldDef::new("tzsp.packet_id", "Packet Id", FieldType::Uint32);
}

/// Octets before the options.
const HEADER_LEN: usize = 4;

/// The options of one octet.
const PAD: u8 = 0;
const END: u8 = 1;

/// What the options bring: their tags, the field of each, and how many octets that has; [`REST`] for all.
static OPTIONS: &[(u8, Field, usize)] = &[
    (10, WLAN_SIGNAL, 1),
    (11, WLAN_SILENCE, 1),
    (12, WLAN_RATE, 1),
    (13, WLAN_TIME, 4),
    (14, WLAN_STATUS_MSG_TYPE, 1),
    (15, WLAN_STATUS_PCF, 1),
    (16, WLAN_STATUS_UNDECRYPTED, 1),
    (FCS_ERROR, WLAN_STATUS_FCS_ERR, 1),
    (18, WLAN_CHANNEL, REST),
    (40, PACKET_ID, 4),
    (41, ORIGINAL_LENGTH, 2),
    (60, SENSORMAC, 6),
    (80, DEVICE_NAME, REST),
    (81, CAPTURE_LOCATION, REST),
    (83, DEVICE_INFO, REST),
    (84, DEVICE_ID, 4),
];

/// Tells whether the frame was whole.
const FCS_ERROR: u8 = 17;

/// When the frame was seen.
const WHEN: u8 = 82;

/// Tazmen Sniffer Protocol.
#[derive(Clone, Copy, Debug)]
pub struct Tzsp;

impl Dissect for Tzsp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(37008), Claim::Link(128)];
    const TUNNEL: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        const KEEPALIVE: u8 = 4;
        const OPENER: u8 = 5;
        w.column_protocol("TZSP");
        let (kind, encapsulation) = (b.u8(1)?, b.u16(2)?);
        let name = ENCAP_VALUES.get(u64::from(encapsulation));
        match name {
            Some(name) => w.info(format_args!("{name}")),
            None => w.info(format_args!("Unknown ({encapsulation})")),
        }
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        w.row(&b, 0, &[(VERSION, 1), (TYPE, 1), (ENCAP, 2)])?;
        let text = |w: &mut Walk<'_, C>, note| match name {
            Some(name) => w.label(root, format_args!("TZSP: {name} {note}")),
            None => w.label(root, format_args!("TZSP: Unknown ({encapsulation}) {note}")),
        };
        text(w, "");
        let mut at = HEADER_LEN;
        let mut is_wrong = false;
        let has_frame = !matches!(kind, KEEPALIVE | OPENER);
        if has_frame {
            loop {
                let tag = b.u8(at)?;
                is_wrong |= tag == FCS_ERROR && b.u8(at + 2)? != 0;
                at = option(w, &b, at, tag)?;
                if tag == END {
                    break;
                }
            }
        }
        w.set_len(root, at);
        if is_wrong {
            text(w, "FCS Error");
        }
        w.close(opened);
        if !has_frame {
            return Ok(());
        }
        let payload = b.from(at)?;
        match encapsulation {
            1 => w.call(id::ETH, payload),
            2 => w.call(id::TR, payload),
            4 => w.call(id::PPP, payload),
            5 => w.call(id::FDDI, payload),
            7 => w.call(id::RAW, payload),
            18 => w.call(id::WLAN, payload),
            119 => w.call(id::PRISM, payload),
            126 => w.call(id::RADIOTAP, payload),
            _ => {
                w.column_protocol("UNKNOWN");
                w.info(format_args!("TZSP_ENCAP = {encapsulation}"));
                w.data(payload)
            }
        }
    }
}

/// An option; where the next one is.
fn option<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    tag: u8,
) -> Result<usize, Fault> {
    let name = OPTION_TAG_VALUES.get(u64::from(tag)).unwrap_or("Unknown");
    let is_single = matches!(tag, PAD | END);
    let len = if is_single { 0 } else { usize::from(b.u8(at + 1)?) };
    let size = if is_single { 1 } else { 2 + len };
    let item = w.text(b, at, size, format_args!("{name}"))?;
    let opened = w.open(item);
    w.item(OPTION_TAG, b, at, 1)?;
    if !is_single {
        w.item(OPTION_LENGTH, b, at + 1, 1)?;
        let body = at + 2;
        match OPTIONS.iter().find(|(known, ..)| *known == tag) {
            Some((_, field, octets)) => {
                w.item(*field, b, body, if *octets == REST { len } else { *octets })?;
            }
            None if tag == WHEN => {
                let nanoseconds = u64::from(b.u32(body)?) * 1_000_000_000;
                let nanoseconds = nanoseconds + u64::from(b.u32(body + 4)?);
                w.number(TIME_STAMP, b, body, 8, nanoseconds)?;
            }
            None => {
                w.item(UNKNOWN, b, body, len)?;
            }
        }
    }
    w.close(opened);
    Ok(at + size)
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{ARP, Shown, datagram, ethernet, frame};

    fn tzsp(octets: &[u8]) -> Shown {
        frame(1, &datagram(37008, 37008, octets))
    }

    #[test]
    fn a_frame_follows_the_options() {
        let head =
            b"\x01\0\0\x01\x11\x01\x01\x0a\x01\xc4\x12\x01\x06\x52\x08\x65\x53\xf1\0\0\0\0\x05\x01";
        let shown = tzsp(&[&head[..], &ethernet(0x0806, &ARP)].concat());
        assert!(shown.protocols.ends_with("tzsp:eth:ethertype:arp"));
        assert!(shown.has("TZSP: Ethernet FCS Error"));
        assert!(shown.has("Signal: -60"));
        assert!(shown.has("Channel: 6 (2.437 GHz) (6)"));
        assert!(shown.has("Time Stamp: Nov 14, 2023 22:13:20.000000005 UTC"));
    }

    #[test]
    fn somebody_may_only_say_that_he_is_there() {
        let shown = tzsp(b"\x01\x04\0\0");
        assert!(shown.columns.ends_with("TZSP Unknown (0)"));
        assert!(shown.has("Type: Keepalive (4)"));
    }

    #[test]
    fn what_nobody_knows_is_data() {
        let shown = tzsp(b"\x01\0\x03\xe7\x01abc");
        assert!(shown.columns.ends_with("UNKNOWN TZSP_ENCAP = 999"));
        assert!(shown.protocols.ends_with("tzsp:data"));
    }
}
