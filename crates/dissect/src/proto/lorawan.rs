//! LoRaWAN, the medium access of LoRa networks (LoRaWAN 1.0.2). Without keys nothing is deciphered: what travels in clear
//! are headers, options and requests to join.

use lamna_fields::{
    Base, Field, FieldDef, FieldType, Group, Severity, Strings, field_table, values,
};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::little;
use crate::proto::wpan::eui64;
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

values! {
    static MHDR_MTYPE_VALUES {
        0 => "Join Request",
        1 => "Join Accept",
        2 => "Unconfirmed Data Up",
        3 => "Unconfirmed Data Down",
        4 => "Confirmed Data Up",
        5 => "Confirmed Data Down",
        7 => "Proprietary",
    }
    static MHDR_MAJOR_VALUES {
        0 => "LoRaWAN R1",
    }
    static MAC_COMMAND_UPLINK_VALUES {
        2 => "Network validation request",
        3 => "Data rate adjustment response",
        4 => "Duty-cycle rate set response",
        5 => "Reception slots set response",
        6 => "Status response",
        7 => "Channel creation/modification response",
        8 => "Reception slots timing set response",
    }
    static MAC_COMMAND_DOWNLINK_VALUES {
        2 => "Network validation response",
        3 => "Data rate adjustment request",
        4 => "Duty-cycle rate set request",
        5 => "Reception slots set request",
        6 => "Status request",
        7 => "Channel creation/modification request",
        8 => "Reception slots timing set request",
    }
}

field_table! {
    /// The fields of LoRaWAN Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("lorawan", "LoRaWAN Protocol", "LoRaWAN");
    MHDR = FieldDef::new("lorawan.mhdr", "MAC Header", FieldType::None);
    MHDR_MTYPE = FieldDef::new("lorawan.mhdr.mtype", "Message Type", FieldType::Uint8).mask(0xe0).strings(Strings::Values(&MHDR_MTYPE_VALUES));
    MHDR_RFU = FieldDef::new("lorawan.mhdr.rfu", "RFU", FieldType::Uint8).mask(0x1c);
    MHDR_MAJOR = FieldDef::new("lorawan.mhdr.major", "Major Version", FieldType::Uint8).mask(0x3).strings(Strings::Values(&MHDR_MAJOR_VALUES));
    MAC_COMMANDS = FieldDef::new("lorawan.mac_commands", "MAC Commands", FieldType::None);
    MAC_COMMAND_UPLINK = FieldDef::new("lorawan.mac_command_uplink", "Uplink Command", FieldType::Uint8).strings(Strings::Values(&MAC_COMMAND_UPLINK_VALUES));
    MAC_COMMAND_DOWNLINK = FieldDef::new("lorawan.mac_command_downlink", "Downlink Command", FieldType::Uint8).strings(Strings::Values(&MAC_COMMAND_DOWNLINK_VALUES));
    LINK_CHECK_ANSWER = FieldDef::new("lorawan.link_check_answer", "Link Check Answer", FieldType::Uint8).base(Base::Hex);
    LINK_CHECK_ANSWER_MARGIN = FieldDef::new("lorawan.link_check_answer.margin", "Demodulation Margin", FieldType::Uint8).strings(Strings::Unit(&(" dB", " dB")));
    LINK_CHECK_ANSWER_GWCNT = FieldDef::new("lorawan.link_check_answer.gwcnt", "Gateway Count", FieldType::Uint8);
    LINK_ADR_REQUEST_DATARATE = FieldDef::new("lorawan.link_adr_request.datarate", "Data Rate", FieldType::Uint8).mask(0xf0);
    LINK_ADR_REQUEST_TXPOWER = FieldDef::new("lorawan.link_adr_request.txpower", "Transmit Power", FieldType::Uint8).mask(0xf);
    LINK_ADR_REQUEST_CHANNEL = FieldDef::new("lorawan.link_adr_request.channel", "Channel 1", FieldType::Uint16).base(Base::Hex);
    LINK_ADR_REQUEST_CHANNEL_1 = FieldDef::new("lorawan.link_adr_request.channel.1", "Channel 1", FieldType::Boolean).bits(16).mask(0x1);
    LINK_ADR_REQUEST_CHANNEL_2 = FieldDef::new("lorawan.link_adr_request.channel.2", "Channel 2", FieldType::Boolean).bits(16).mask(0x2);
    LINK_ADR_REQUEST_CHANNEL_3 = FieldDef::new("lorawan.link_adr_request.channel.3", "Channel 3", FieldType::Boolean).bits(16).mask(0x4);
    LINK_ADR_REQUEST_CHANNEL_4 = FieldDef::new("lorawan.link_adr_request.channel.4", "Channel 4", FieldType::Boolean).bits(16).mask(0x8);
    LINK_ADR_REQUEST_CHANNEL_5 = FieldDef::new("lorawan.link_adr_request.channel.5", "Channel 5", FieldType::Boolean).bits(16).mask(0x10);
    LINK_ADR_REQUEST_CHANNEL_6 = FieldDef::new("lorawan.link_adr_request.channel.6", "Channel 6", FieldType::Boolean).bits(16).mask(0x20);
    LINK_ADR_REQUEST_CHANNEL_7 = FieldDef::new("lorawan.link_adr_request.channel.7", "Channel 7", FieldType::Boolean).bits(16).mask(0x40);
    LINK_ADR_REQUEST_CHANNEL_8 = FieldDef::new("lorawan.link_adr_request.channel.8", "Channel 8", FieldType::Boolean).bits(16).mask(0x80);
    LINK_ADR_REQUEST_CHANNEL_9 = FieldDef::new("lorawan.link_adr_request.channel.9", "Channel 9", FieldType::Boolean).bits(16).mask(0x100);
    LINK_ADR_REQUEST_CHANNEL_10 = FieldDef::new("lorawan.link_adr_request.channel.10", "Channel 10", FieldType::Boolean).bits(16).mask(0x200);
    LINK_ADR_REQUEST_CHANNEL_11 = FieldDef::new("lorawan.link_adr_request.channel.11", "Channel 11", FieldType::Boolean).bits(16).mask(0x400);
    LINK_ADR_REQUEST_CHANNEL_12 = FieldDef::new("lorawan.link_adr_request.channel.12", "Channel 12", FieldType::Boolean).bits(16).mask(0x800);
    LINK_ADR_REQUEST_CHANNEL_13 = FieldDef::new("lorawan.link_adr_request.channel.13", "Channel 13", FieldType::Boolean).bits(16).mask(0x1000);
    LINK_ADR_REQUEST_CHANNEL_14 = FieldDef::new("lorawan.link_adr_request.channel.14", "Channel 14", FieldType::Boolean).bits(16).mask(0x2000);
    LINK_ADR_REQUEST_CHANNEL_15 = FieldDef::new("lorawan.link_adr_request.channel.15", "Channel 15", FieldType::Boolean).bits(16).mask(0x4000);
    LINK_ADR_REQUEST_CHANNEL_16 = FieldDef::new("lorawan.link_adr_request.channel.16", "Channel 16", FieldType::Boolean).bits(16).mask(0x8000);
    LINK_ADR_REQUEST_CHMASKCTL = FieldDef::new("lorawan.link_adr_request.chmaskctl", "Channel Mask Control", FieldType::Uint8).mask(0x70);
    LINK_ADR_REQUEST_NBREP = FieldDef::new("lorawan.link_adr_request.nbrep", "Number Of Repetitions", FieldType::Uint8).mask(0xf);
    LINK_ADR_RESPONSE_TXPOWER = FieldDef::new("lorawan.link_adr_response.txpower", "Transmit Power Ack", FieldType::Boolean).bits(8).mask(0x4);
    LINK_ADR_RESPONSE_DATARATE = FieldDef::new("lorawan.link_adr_response.datarate", "Data Rate Ack", FieldType::Boolean).bits(8).mask(0x2);
    LINK_ADR_RESPONSE_CHANNELMASK = FieldDef::new("lorawan.link_adr_response.channelmask", "Channel Mask Ack", FieldType::Boolean).bits(8).mask(0x1);
    DUTYCYCLE_REQUEST_DUTYCYCLE = FieldDef::new("lorawan.dutycycle_request.dutycycle", "Duty Cycle", FieldType::Uint8);
    RX_SETUP_REQUEST_RX1DROFFSET = FieldDef::new("lorawan.rx_setup_request.rx1droffset", "RX1 Datarate Offset", FieldType::Uint8).mask(0x70);
    RX_SETUP_REQUEST_RX2DATARATE = FieldDef::new("lorawan.rx_setup_request.rx2datarate", "RX2 Datarate", FieldType::Uint8).mask(0xf);
    RX_SETUP_REQUEST_FREQUENCY = FieldDef::new("lorawan.rx_setup_request.frequency", "Frequency", FieldType::Uint24).strings(Strings::Unit(&("Hz", "Hz")));
    RX_SETUP_RESPONSE = FieldDef::new("lorawan.rx_setup_response", "RX Setup Response", FieldType::Uint8).base(Base::Hex);
    RX_SETUP_RESPONSE_RX1DROFFSET = FieldDef::new("lorawan.rx_setup_response.rx1droffset", "RX1 Datarate Offset Ack", FieldType::Boolean).bits(8).mask(0x4);
    RX_SETUP_RESPONSE_RX2DATARATE = FieldDef::new("lorawan.rx_setup_response.rx2datarate", "RX2 Datarate Ack", FieldType::Boolean).bits(8).mask(0x2);
    RX_SETUP_RESPONSE_FREQUENCY = FieldDef::new("lorawan.rx_setup_response.frequency", "Frequency Ack", FieldType::Boolean).bits(8).mask(0x1);
    DEVICE_STATUS_RESPONSE_BATTERY = FieldDef::new("lorawan.device_status_response.battery", "Battery Level", FieldType::Uint8);
    DEVICE_STATUS_RESPONSE_MARGIN = FieldDef::new("lorawan.device_status_response.margin", "Margin", FieldType::Uint8).mask(0x3f);
    NEW_CHANNEL_REQUEST_INDEX = FieldDef::new("lorawan.new_channel_request.index", "Index", FieldType::Uint8);
    NEW_CHANNEL_REQUEST_FREQUENCY = FieldDef::new("lorawan.new_channel_request.frequency", "Frequency", FieldType::Uint24).strings(Strings::Unit(&("Hz", "Hz")));
    NEW_CHANNEL_REQUEST_DRRANGE_MAX = FieldDef::new("lorawan.new_channel_request.drrange_max", "Maximum Data Rate", FieldType::Uint8).mask(0xf0);
    NEW_CHANNEL_REQUEST_DRRANGE_MIN = FieldDef::new("lorawan.new_channel_request.drrange_min", "Minimum Data Rate", FieldType::Uint8).mask(0xf);
    NEW_CHANNEL_RESPONSE = FieldDef::new("lorawan.new_channel_response", "New Channel Response", FieldType::Uint8).base(Base::Hex);
    NEW_CHANNEL_RESPONSE_DATARATE = FieldDef::new("lorawan.new_channel_response.datarate", "Datarate Ack", FieldType::Boolean).bits(8).mask(0x2);
    NEW_CHANNEL_RESPONSE_FREQUENCY = FieldDef::new("lorawan.new_channel_response.frequency", "Frequency Ack", FieldType::Boolean).bits(8).mask(0x1);
    RX_TIMING_REQUEST_DELAY = FieldDef::new("lorawan.rx_timing_request.delay", "Delay", FieldType::Uint8).mask(0xf).strings(Strings::Unit(&("s", "s")));
    JOIN_REQUEST = FieldDef::new("lorawan.join_request", "Join Request", FieldType::None);
    JOIN_REQUEST_APPEUI = FieldDef::new("lorawan.join_request.appeui", "AppEUI", FieldType::Eui64);
    JOIN_REQUEST_DEVEUI = FieldDef::new("lorawan.join_request.deveui", "DevEUI", FieldType::Eui64);
    JOIN_REQUEST_DEVNONCE = FieldDef::new("lorawan.join_request.devnonce", "Device Nonce", FieldType::Bytes);
    JOIN_ACCEPT = FieldDef::new("lorawan.join_accept", "Join Accept", FieldType::None);
    JOIN_ACCEPT_APPNONCE = FieldDef::new("lorawan.join_accept.appnonce", "Application Nonce", FieldType::Bytes);
    JOIN_ACCEPT_NETID = FieldDef::new("lorawan.join_accept.netid", "Net ID", FieldType::Bytes);
    JOIN_ACCEPT_DEVADDR = FieldDef::new("lorawan.join_accept.devaddr", "Device Address", FieldType::Uint32).base(Base::Hex);
    JOIN_ACCEPT_RX1DROFFSET = FieldDef::new("lorawan.join_accept.rx1droffset", "RX1 Datarate Offset", FieldType::Uint8).mask(0x70);
    JOIN_ACCEPT_RX2DATARATE = FieldDef::new("lorawan.join_accept.rx2datarate", "RX2 Datarate", FieldType::Uint8).mask(0xf);
    JOIN_ACCEPT_RXDELAY = FieldDef::new("lorawan.join_accept.rxdelay", "RX Delay", FieldType::Uint8).strings(Strings::Unit(&("s", "s")));
    JOIN_ACCEPT_CFLIST = FieldDef::new("lorawan.join_accept.cflist", "Channel Frequency List", FieldType::Bytes);
    FHDR = FieldDef::new("lorawan.fhdr", "Frame Header", FieldType::None);
    FHDR_DEVADDR = FieldDef::new("lorawan.fhdr.devaddr", "Device Address", FieldType::Uint32).base(Base::Hex);
    FHDR_FCTRL = FieldDef::new("lorawan.fhdr.fctrl", "Frame Control", FieldType::Uint8).base(Base::Hex);
    FHDR_FCTRL_ADR = FieldDef::new("lorawan.fhdr.fctrl.adr", "Adaptive Data Rate", FieldType::Boolean).bits(8).mask(0x80);
    FHDR_FCTRL_ADRACKREQ = FieldDef::new("lorawan.fhdr.fctrl.adrackreq", "ADR Acknowledgement Request", FieldType::Boolean).bits(8).mask(0x40);
    FHDR_FCTRL_ACK = FieldDef::new("lorawan.fhdr.fctrl.ack", "ACK", FieldType::Boolean).bits(8).mask(0x20);
    FHDR_FCTRL_FPENDING = FieldDef::new("lorawan.fhdr.fctrl.fpending", "Frame Pending", FieldType::Boolean).bits(8).mask(0x10);
    FHDR_FCTRL_FOPTSLEN = FieldDef::new("lorawan.fhdr.fctrl.foptslen", "Frame Options Length", FieldType::Uint8).mask(0xf);
    FHDR_FCNT = FieldDef::new("lorawan.fhdr.fcnt", "Frame Counter", FieldType::Uint16);
    FPORT = FieldDef::new("lorawan.fport", "FPort", FieldType::Uint8).base(Base::Hex);
    FRMPAYLOAD = FieldDef::new("lorawan.frmpayload", "Frame Payload", FieldType::Bytes);
    MIC = FieldDef::new("lorawan.mic", "Message Integrity Code", FieldType::Uint32).base(Base::Hex);
    MIC_STATUS = FieldDef::new("lorawan.mic.status", "Message Integrity Code Status", FieldType::Uint8).base(Base::None).strings(Strings::Values(&crate::checksum::STATUS_VALUES));
    MIC_UNVERIFIED = FieldDef::new("lorawan.mic_unverified", "MIC could not be verified because of missing encryption keys", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Note));
}

/// Octets of the code at the end.
const MIC_LEN: usize = 4;

/// What a code that was not checked has as its status.
const UNVERIFIED: u64 = 2;

/// Kinds of messages.
mod kind {
    pub(super) const JOIN_REQUEST: u8 = 0;
    pub(super) const JOIN_ACCEPT: u8 = 1;
    pub(super) const DATA: std::ops::RangeInclusive<u8> = 2..=5;
}

/// LoRaWAN.
#[derive(Clone, Copy, Debug)]
pub struct LoraWan;

impl Dissect for LoraWan {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Number("loratap.syncword", 0x34)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("LoRaWAN");
        let header = b.u8(0)?;
        let kind = header >> 5;
        let (_, opened) = w.open_protocol(&b, 0, b.len())?;
        let item = w.item(MHDR, &b, 0, 1)?;
        let name = MHDR_MTYPE_VALUES.get(u64::from(kind)).unwrap_or("RFU");
        let major = MHDR_MAJOR_VALUES.get(u64::from(header & 3)).unwrap_or("RFU");
        w.append(item, format_args!(" (Message Type: {name}, Major Version: {major})"));
        w.bits(item, &[MHDR_MTYPE, MHDR_RFU, MHDR_MAJOR], &b, 0, 1)?;
        let end = b.reported().checked_sub(MIC_LEN).ok_or(Fault::Malformed)?;
        match kind {
            kind::JOIN_REQUEST => join_request(w, &b)?,
            kind::JOIN_ACCEPT => join_accept(w, &b, end)?,
            _ if kind::DATA.contains(&kind) => data(w, &b, end)?,
            _ => {}
        }
        let item = w.item_le(MIC, &b, end, MIC_LEN)?;
        w.append(item, format_args!(" [unverified]"));
        w.expert(MIC_UNVERIFIED, item);
        w.generated(MIC_STATUS, &b, end, UNVERIFIED);
        w.close(opened);
        Ok(())
    }
}

/// An EUI-64 that comes least significant octet first.
fn identifier<C: Collector>(w: &mut Walk<'_, C>, field: Field, b: &Buf<'_>, at: usize) -> Walked {
    let value = little::value(b, at, 8)?;
    let item = w.number(field, b, at, 8, value)?;
    if w.labels() {
        let text = eui64(value);
        w.label_value(item, format_args!("{text} ({text})"));
    }
    Ok(())
}

fn join_request<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let item = w.item(JOIN_REQUEST, b, 1, 18)?;
    let opened = w.open(item);
    identifier(w, JOIN_REQUEST_APPEUI, b, 1)?;
    identifier(w, JOIN_REQUEST_DEVEUI, b, 9)?;
    w.item(JOIN_REQUEST_DEVNONCE, b, 17, 2)?;
    w.close(opened);
    Ok(())
}

fn join_accept<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, end: usize) -> Walked {
    /// Octets without the list of channels.
    const LEN: usize = 12;
    /// Octets of the list of channels.
    const LIST_LEN: usize = 16;
    let has_list = end >= 1 + LEN + LIST_LEN;
    let len = if has_list { LEN + LIST_LEN } else { LEN };
    let item = w.item(JOIN_ACCEPT, b, 1, len)?;
    let opened = w.open(item);
    w.item(JOIN_ACCEPT_APPNONCE, b, 1, 3)?;
    w.item(JOIN_ACCEPT_NETID, b, 4, 3)?;
    w.item_le(JOIN_ACCEPT_DEVADDR, b, 7, 4)?;
    w.item(JOIN_ACCEPT_RX1DROFFSET, b, 11, 1)?;
    w.item(JOIN_ACCEPT_RX2DATARATE, b, 11, 1)?;
    w.item(JOIN_ACCEPT_RXDELAY, b, 12, 1)?;
    if has_list {
        w.item(JOIN_ACCEPT_CFLIST, b, 1 + LEN, LIST_LEN)?;
    }
    w.close(opened);
    Ok(())
}

fn data<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, end: usize) -> Walked {
    /// Octets of a header without options.
    const HEADER_LEN: usize = 7;
    let control = b.u8(5)?;
    let options = usize::from(control & 0xf);
    let item = w.item(FHDR, b, 1, HEADER_LEN + options)?;
    let opened = w.open(item);
    w.item_le(FHDR_DEVADDR, b, 1, 4)?;
    let item = w.item(FHDR_FCTRL, b, 5, 1)?;
    let bits = [FHDR_FCTRL_ADR, FHDR_FCTRL_ADRACKREQ, FHDR_FCTRL_ACK, FHDR_FCTRL_FPENDING];
    for (bit, field) in bits.iter().enumerate() {
        if control & 0x80 >> bit != 0 {
            let title = w.def(*field).title;
            w.append(item, format_args!(", {title}"));
        }
    }
    w.bits(item, &bits, b, 5, 1)?;
    w.bits(item, &[FHDR_FCTRL_FOPTSLEN], b, 5, 1)?;
    w.item_le(FHDR_FCNT, b, 6, 2)?;
    w.close(opened);
    let at = 1 + HEADER_LEN + options;
    if at < end {
        w.item(FPORT, b, at, 1)?;
        w.item(FRMPAYLOAD, b, at + 1, end - at - 1)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::frame;

    const TAP: &[u8] = b"\0\0\0\x0f\x35\xc8\x4b\xe0\x01\x07\x7b\x84\x7b\x08\x34";

    #[test]
    fn a_request_to_join() {
        let request = b"\0\x01\x02\x03\x04\x05\x06\x07\x08\x11\x12\x13\x14\x15\x16\x17\x18\x42\xfc\x6b\x46\x44\x19";
        let shown = frame(270, &[TAP, request].concat());
        for line in [
            "MAC Header (Message Type: Join Request, Major Version: LoRaWAN R1)",
            "AppEUI: 08:07:06:05:04:03:02:01 (08:07:06:05:04:03:02:01)",
            "Device Nonce: 42fc",
            "Message Integrity Code: 0x1944466b [unverified]",
        ] {
            assert!(shown.has(line), "{line} in {:#?}", shown.tree);
        }
    }

    #[test]
    fn a_message_without_room_for_its_code_is_malformed() {
        assert!(frame(270, &[TAP, b"\x40\0"].concat()).columns.ends_with("[Malformed Packet]"));
    }
}
