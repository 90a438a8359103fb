//! The network layer of BACnet (ANSI/ASHRAE 135, clause 6).

use lamna_fields::{Base, Field, FieldDef, FieldType, Strings, field_table, ranges};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::id;
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

/// What a station without an address before it is written as: all of its network.
const BROADCAST: &str = "0 indicates Broadcast on Destination Network";

/// Octets of the longest address.
const MAX_ADDRESS_LEN: usize = 18;

/// Flags of the control octet.
mod control {
    pub(super) const NETWORK_MESSAGE: u8 = 0x80;
    pub(super) const DESTINATION: u8 = 0x20;
    pub(super) const SOURCE: u8 = 0x08;
}

/// Messages of the network layer.
mod message {
    pub(super) const WHO_IS_ROUTER: u8 = 0;
    pub(super) const I_AM_ROUTER: u8 = 1;
    pub(super) const COULD_BE_ROUTER: u8 = 2;
    pub(super) const REJECT: u8 = 3;
    pub(super) const ROUTER_BUSY: u8 = 4;
    pub(super) const ROUTER_AVAILABLE: u8 = 5;
    pub(super) const INITIALIZE: u8 = 6;
    pub(super) const INITIALIZE_ACK: u8 = 7;
    pub(super) const ESTABLISH: u8 = 8;
    pub(super) const DISCONNECT: u8 = 9;
    pub(super) const NUMBER_IS: u8 = 0x13;
    pub(super) const PROPRIETARY: u8 = 0x80;
}

ranges! {
    static MESGTYP_RANGES {
        (0x0, 0x0) => "Who-Is-Router-To-Network",
        (0x1, 0x1) => "I-Am-Router-To-Network",
        (0x2, 0x2) => "I-Could-Be-Router-To-Network",
        (0x3, 0x3) => "Reject-Message-To-Network",
        (0x4, 0x4) => "Router-Busy-To-Network",
        (0x5, 0x5) => "Router-Available-To-Network",
        (0x6, 0x6) => "Initialize-Routing-Table",
        (0x7, 0x7) => "Initialize-Routing-Table-Ack",
        (0x8, 0x8) => "Establish-Connection-To-Network",
        (0x9, 0x9) => "Disconnect-Connection-To-Network",
        (0xa, 0xa) => "Challenge-Request",
        (0xb, 0xb) => "Security-Payload",
        (0xc, 0xc) => "Security-Response",
        (0xd, 0xd) => "Request-Key-Update",
        (0xe, 0xe) => "Update-Keyset",
        (0xf, 0xf) => "Update-distribution-Key",
        (0x10, 0x10) => "Request-Masterkey",
        (0x11, 0x11) => "Set-Masterkey",
        (0x12, 0x12) => "What-Is-Networknumber",
        (0x13, 0x13) => "Networknumber-Is",
        (0x14, 0x7f) => "Reserved for Use by ASHRAE",
        (0x80, 0xff) => "Vendor Proprietary Message",
    }
    static REJECTREASON_RANGES {
        (0, 0) => "Other error.",
        (1, 1) => "The router is not directly connected to DNET and cannot find a router to DNET on any directly connected network using Who-Is-Router-To-Network messages.",
        (2, 2) => "The router is busy and unable to accept messages for the specified DNET at the present time.",
        (3, 3) => "It is an unknown network layer message type.",
        (4, 4) => "The message is too long to be routed to this DNET.",
        (5, 5) => "The router is no longer directly connected to DNET but can reconnect if requested.",
        (6, 6) => "The router is no longer directly connected to DNET and cannot reconnect even if requested.",
        (7, 255) => "Invalid Rejection Reason.",
    }
}

field_table! {
    /// The fields of Building Automation and Control Network NPDU.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("bacnet", "Building Automation and Control Network NPDU", "BACnet");
    VERSION = FieldDef::new("bacnet.version", "Version", FieldType::Uint8);
    CONTROL = FieldDef::new("bacnet.control", "Control", FieldType::Uint8).base(Base::Hex);
    CONTROL_NET = FieldDef::new("bacnet.control_net", "NSDU contains", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("network layer message, message type field present.", "BACnet APDU, message type field absent.")));
    CONTROL_RES1 = FieldDef::new("bacnet.control_res1", "Reserved", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Shall be zero, but is one.", "Shall be zero and is zero.")));
    CONTROL_DEST = FieldDef::new("bacnet.control_dest", "Destination Specifier", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("DNET, DLEN and Hop Count present. If DLEN=0: broadcast, dest. address field absent.", "DNET, DLEN, DADR and Hop Count absent.")));
    CONTROL_RES2 = FieldDef::new("bacnet.control_res2", "Reserved", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Shall be zero, but is one.", "Shall be zero and is zero.")));
    CONTROL_SRC = FieldDef::new("bacnet.control_src", "Source specifier", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("SNET, SLEN and SADR present, SLEN=0 invalid, SLEN specifies length of SADR", "SNET, SLEN and SADR absent")));
    CONTROL_EXPECT = FieldDef::new("bacnet.control_expect", "Expecting Reply", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("BACnet-Confirmed-Request-PDU, a segment of BACnet-ComplexACK-PDU or Network Message expecting a reply present.", "Other than a BACnet-Confirmed-Request-PDU, segment of BACnet-ComplexACK-PDU or network layer message expecting a reply present.")));
    CONTROL_PRIO_HIGH = FieldDef::new("bacnet.control_prio_high", "Priority", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Life Safety or Critical Equipment message.", "Not a Life Safety or Critical Equipment message.")));
    CONTROL_PRIO_LOW = FieldDef::new("bacnet.control_prio_low", "Priority", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Urgent message", "Normal message")));
    DNET = FieldDef::new("bacnet.dnet", "Destination Network Address", FieldType::Uint16);
    DLEN = FieldDef::new("bacnet.dlen", "Destination MAC Layer Address Length", FieldType::Uint8);
    DADR_ETH = FieldDef::new("bacnet.dadr_eth", "Destination ISO 8802-3 MAC Address", FieldType::Ether);
    DADR_MSTP = FieldDef::new("bacnet.dadr_mstp", "DADR", FieldType::Uint8);
    DADR_TMP = FieldDef::new("bacnet.dadr_tmp", "Unknown Destination MAC", FieldType::Bytes);
    SNET = FieldDef::new("bacnet.snet", "Source Network Address", FieldType::Uint16);
    SLEN = FieldDef::new("bacnet.slen", "Source MAC Layer Address Length", FieldType::Uint8);
    SADR_ETH = FieldDef::new("bacnet.sadr_eth", "SADR", FieldType::Ether);
    SADR_MSTP = FieldDef::new("bacnet.sadr_mstp", "SADR", FieldType::Uint8);
    SADR_TMP = FieldDef::new("bacnet.sadr_tmp", "Unknown Source MAC", FieldType::Bytes);
    HOPC = FieldDef::new("bacnet.hopc", "Hop Count", FieldType::Uint8);
    MESGTYP = FieldDef::new("bacnet.mesgtyp", "Network Layer Message Type", FieldType::Uint8).base(Base::Hex).strings(Strings::Ranges(&MESGTYP_RANGES));
    VENDOR = FieldDef::new("bacnet.vendor", "Vendor ID", FieldType::Uint16);
    PERF = FieldDef::new("bacnet.perf", "Performance Index", FieldType::Uint8);
    REJECTREASON = FieldDef::new("bacnet.rejectreason", "Reject Reason", FieldType::Uint8).strings(Strings::Ranges(&REJECTREASON_RANGES));
    RPORTNUM = FieldDef::new("bacnet.rportnum", "Number of Port Mappings", FieldType::Uint8);
    PINFOLEN = FieldDef::new("bacnet.pinfolen", "Port Info Length", FieldType::Uint8);
    PINFO = FieldDef::new("bacnet.pinfo", "Port Inf", FieldType::Bytes);
    PORTID = FieldDef::new("bacnet.portid", "Port ID", FieldType::Uint8).base(Base::Hex);
    TERM_TIME_VALUE = FieldDef::new("bacnet.term_time_value", "Termination Time Value (seconds)", FieldType::Uint8);
    NETNO_STATUS = FieldDef::new("bacnet.netno_status", "Network number status (enumerated)", FieldType::Uint8);
    WRAPPERCONTROL = FieldDef::new("bacnet.wrappercontrol", "Wrapper control", FieldType::Uint8).base(Base::Hex);
    WRAPPERCONTROL_SECURED_BY_ROUTER = FieldDef::new("bacnet.wrappercontrol_secured_by_router", "Secured by router", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Yes", "No")));
    WRAPPERCONTROL_NON_TRUSTED_SOURCE = FieldDef::new("bacnet.wrappercontrol_non_trusted_source", "Non trusted source", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Message received from trusted source", "Message received from untrusted source")));
    WRAPPERCONTROL_DO_NOT_DECRYPT = FieldDef::new("bacnet.wrappercontrol_do_not_decrypt", "Do not decrypt", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Do not decrypt message", "Message may be decrypted")));
    WRAPPERCONTROL_DO_NOT_UNWRAP = FieldDef::new("bacnet.wrappercontrol_do_not_unwrap", "Do not unwrap", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Do not unwrap message", "Message may be unwrapped")));
    WRAPPERCONTROL_AUTH_DATA_PRESENT = FieldDef::new("bacnet.wrappercontrol_auth_data_present", "Authentication data present", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Present", "Not Present")));
    WRAPPERCONTROL_RESERVED = FieldDef::new("bacnet.wrappercontrol_reserved", "Reserved", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Shall be zero, but is one.", "Shall be zero and is zero.")));
    WRAPPERCONTROL_MSG_IS_CRYPTED = FieldDef::new("bacnet.wrappercontrol_msg_is_crypted", "Message is encrypted message", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Message is encrypted message", "Message is not encrypted message")));
    WRAPPERCONTROL_MSG_IS_NETLAYER = FieldDef::new("bacnet.wrappercontrol_msg_is_netlayer", "Message is networklayer message", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Message is networklayer message", "Message is applicationlayer message")));
    WRAPPER_KEY_REVISION = FieldDef::new("bacnet.wrapper_key_revision", "Wrapper Key Revision", FieldType::Uint8);
    WRAPPER_KEY_IDENTIFIER = FieldDef::new("bacnet.wrapper_key_identifier", "Wrapper Key Identifier", FieldType::Uint16);
    WRAPPER_SRC_DEVICE_INSTANCE = FieldDef::new("bacnet.wrapper_src_device_instance", "Wrapper Source Device Instance", FieldType::Uint24);
    WRAPPER_MSG_ID = FieldDef::new("bacnet.wrapper_msg_id", "Wrapper Message Id", FieldType::Uint32);
    WRAPPER_TIME_STAMP = FieldDef::new("bacnet.wrapper_time_stamp", "Wrapper Message Timestamp", FieldType::AbsoluteTime);
    WRAPPER_DST_DEVICE_INSTANCE = FieldDef::new("bacnet.wrapper_dst_device_instance", "Wrapper Destination Device Instance", FieldType::Uint24);
    WRAPPER_DNET = FieldDef::new("bacnet.wrapper_dnet", "Wrapper Destination Network Address", FieldType::Uint16);
    WRAPPER_DLEN = FieldDef::new("bacnet.wrapper_dlen", "Wrapper Destination MAC Layer Address Length", FieldType::Uint8);
    WRAPPER_DADR = FieldDef::new("bacnet.wrapper_dadr", "Wrapper Destination MAC", FieldType::Bytes);
    WRAPPER_SNET = FieldDef::new("bacnet.wrapper_snet", "Wrapper Source Network Address", FieldType::Uint16);
    WRAPPER_SLEN = FieldDef::new("bacnet.wrapper_slen", "Wrapper Source MAC Layer Address Length", FieldType::Uint8);
    WRAPPER_SADR = FieldDef::new("bacnet.wrapper_sadr", "Wrapper Source MAC", FieldType::Bytes);
    WRAPPER_AUTH_MECH = FieldDef::new("bacnet.wrapper_auth_mech", "Wrapper Authentication Mechanism", FieldType::Uint8);
    WRAPPER_AUTH_USR_ID = FieldDef::new("bacnet.wrapper_auth_usr_id", "Wrapper Authentication User Id", FieldType::Uint16);
    WRAPPER_AUTH_USR_ROLE = FieldDef::new("bacnet.wrapper_auth_usr_role", "Wrapper Authentication User Role", FieldType::Uint8);
    WRAPPER_AUTH_LEN = FieldDef::new("bacnet.wrapper_auth_len", "Wrapper Authentication Length", FieldType::Uint16);
    WRAPPER_AUTH_DATA = FieldDef::new("bacnet.wrapper_auth_data", "Wrapper Authentication Data", FieldType::Bytes);
    WRAPPER_SIGNATURE = FieldDef::new("bacnet.wrapper_signature", "Wrapper Signature", FieldType::Bytes);
    WRAPPER_ENCRYPTED_DATA = FieldDef::new("bacnet.wrapper_encrypted_data", "Wrapper Encrypted Data", FieldType::Bytes);
    IS_CHALLENGED_MESSAGE = FieldDef::new("bacnet.is_challenged_message", "Message is challenged message", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Message is challenged", "Message is not challenged")));
    SECURITY_ORIGINAL_MESSAGE_ID = FieldDef::new("bacnet.security_original_message_id", "Security Original Message Id", FieldType::Uint32);
    SECURITY_ORIGINAL_TIME_STAMP = FieldDef::new("bacnet.security_original_time_stamp", "Security Original Message Timestamp", FieldType::AbsoluteTime);
    SECURITY_MESSAGE_LENGTH = FieldDef::new("bacnet.security_message_length", "Security Message Length", FieldType::Uint16);
    SECURITY_RESPONSE_CODE = FieldDef::new("bacnet.security_response_code", "Security Response Code", FieldType::Uint8);
    SECURITY_RESPONSE_EXPECTED_TIME_STAMP = FieldDef::new("bacnet.security_response_expected_time_stamp", "Security Expected Timestamp", FieldType::AbsoluteTime);
    SECURITY_RESPONSE_KEY_ALGORITHM = FieldDef::new("bacnet.security_response_key_algorithm", "Security Response Key Algorithm", FieldType::Uint8);
    SECURITY_RESPONSE_KEY_ID = FieldDef::new("bacnet.security_response_key_id", "Security Response Key ID", FieldType::Uint8);
    SECURITY_RESPONSE_ORIGINAL_AUTHENTICATION_MECHANISM = FieldDef::new("bacnet.security_response_original_authentication_mechanism", "Security Response Original Authentication Mechanism", FieldType::Uint8);
    SECURITY_RESPONSE_VENDOR_ID = FieldDef::new("bacnet.security_response_vendor_id", "Security Response Vendor ID", FieldType::Uint16);
    SECURITY_RESPONSE_KEY_REVISION = FieldDef::new("bacnet.security_response_key_revision", "Security Response Key Revision", FieldType::Uint8);
    SECURITY_RESPONSE_NUMBER_OF_KEYS = FieldDef::new("bacnet.security_response_number_of_keys", "Security Response Number Of Keys", FieldType::Uint8);
    SECURITY_SET1_KEY_REVISION = FieldDef::new("bacnet.security_set1_key_revision", "Security Set 1 Key Revision", FieldType::Uint8);
    SECURITY_SET1_ACTIVATION_TIME_STAMP = FieldDef::new("bacnet.security_set1_activation_time_stamp", "Security Set 1 Activation Timestamp", FieldType::AbsoluteTime);
    SECURITY_SET1_EXPIRATION_TIME_STAMP = FieldDef::new("bacnet.security_set1_expiration_time_stamp", "Security Set 1 Expiration Timestamp", FieldType::AbsoluteTime);
    SECURITY_SET1_KEY_ALGORITHM = FieldDef::new("bacnet.security_set1_key_algorithm", "Security Keyset 1 Algorithm", FieldType::Uint8);
    SECURITY_SET1_KEY_ID = FieldDef::new("bacnet.security_set1_key_id", "Security Keyset 1 Key ID", FieldType::Uint8);
    SECURITY_SET1_KEY_DATA = FieldDef::new("bacnet.security_set1_key_data", "Security Keyset 1 Key Data", FieldType::Bytes);
    SECURITY_SET2_KEY_REVISION = FieldDef::new("bacnet.security_set2_key_revision", "Security Set 2 Key Revision", FieldType::Uint8);
    SECURITY_SET2_ACTIVATION_TIME_STAMP = FieldDef::new("bacnet.security_set2_activation_time_stamp", "Security Set 2 Activation Timestamp", FieldType::AbsoluteTime);
    SECURITY_SET2_EXPIRATION_TIME_STAMP = FieldDef::new("bacnet.security_set2_expiration_time_stamp", "Security Set 2 Expiration Timestamp", FieldType::AbsoluteTime);
    SECURITY_SET2_KEY_ALGORITHM = FieldDef::new("bacnet.security_set2_key_algorithm", "Security Keyset 2 Algorithm", FieldType::Uint8);
    SECURITY_SET2_KEY_ID = FieldDef::new("bacnet.security_set2_key_id", "Security Keyset 2 Key ID", FieldType::Uint8);
    SECURITY_SET2_KEY_DATA = FieldDef::new("bacnet.security_set2_key_data", "Security Keyset 2 Key Data", FieldType::Bytes);
    SECURITY_DISTRIBUTION_KEY_REVISION = FieldDef::new("bacnet.security_distribution_key_revision", "Security Distribution Key Revision", FieldType::Uint8);
    SECURITY_DISTRIBUTION_KEY_ALGORITHM = FieldDef::new("bacnet.security_distribution_key_algorithm", "Security Keyset 2 Algorithm", FieldType::Uint8);
    SECURITY_DISTRIBUTION_KEY_ID = FieldDef::new("bacnet.security_distribution_key_id", "Security Keyset 2 Key ID", FieldType::Uint8);
    SECURITY_DISTRIBUTION_KEY_DATA = FieldDef::new("bacnet.security_distribution_key_data", "Security Keyset 2 Key Data", FieldType::Bytes);
    SECURITY_MASTER_KEY_ALGORITHM = FieldDef::new("bacnet.security_master_key_algorithm", "Security Master Key Algorithm", FieldType::Uint8);
    SECURITY_MASTER_KEY_ID = FieldDef::new("bacnet.security_master_key_id", "Security Master Key ID", FieldType::Uint8);
    SECURITY_MASTER_KEY_DATA = FieldDef::new("bacnet.security_master_key_data", "Security Master Key Data", FieldType::Bytes);
    UPDATE_CONTROL = FieldDef::new("bacnet.update_control", "Update control", FieldType::Uint8).base(Base::Hex);
    UPDATE_CONTROL_REMOVE_KEYS = FieldDef::new("bacnet.update_control_remove_keys", "Key Update Control Remove Keys", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Do Remove Keys", "Do Not Remove Keys")));
    UPDATE_CONTROL_MORE_KEYS_FOLLOW = FieldDef::new("bacnet.update_control_more_keys_follow", "Key Update Control More Keys Follow", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Yes", "No")));
    UPDATE_CONTROL_SET2_CLEAR = FieldDef::new("bacnet.update_control_set2_clear", "Key Update Control Set 2 Clear", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Clear", "Do Not Clear")));
    UPDATE_CONTROL_SET2_PARAMS_PRESENT = FieldDef::new("bacnet.update_control_set2_params_present", "Key Update Control Set 2 Params Present", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Present", "Not Present")));
    UPDATE_CONTROL_SET2_TIME_PRESENT = FieldDef::new("bacnet.update_control_set2_time_present", "Key Update Control Set 2 Time Present", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Present", "Not Present")));
    UPDATE_CONTROL_SET1_CLEAR = FieldDef::new("bacnet.update_control_set1_clear", "Key Update Control Set 1 Clear", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Clear", "Do Not Clear")));
    UPDATE_CONTROL_SET1_PARAMS_PRESENT = FieldDef::new("bacnet.update_control_set1_params_present", "Key Update Control Set 1 Params Present", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Present", "Not Present")));
    UPDATE_CONTROL_SET1_TIME_PRESENT = FieldDef::new("bacnet.update_control_set1_time_present", "Key Update Control Set 1 Time Present", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Present", "Not Present")));
}

const CONTROL_BITS: &[Field] = &[
    CONTROL_NET,
    CONTROL_RES1,
    CONTROL_DEST,
    CONTROL_RES2,
    CONTROL_SRC,
    CONTROL_EXPECT,
    CONTROL_PRIO_HIGH,
    CONTROL_PRIO_LOW,
];

/// The network layer of BACnet.
#[derive(Clone, Copy, Debug)]
pub struct Bacnet;

impl Dissect for Bacnet {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Number("llc.dsap", 0x82)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("BACnet-NPDU");
        w.info(format_args!("Building Automation and Control Network NPDU"));
        let (version, flags) = (b.u8(0)?, b.u8(1)?);
        let (item, opened) = w.open_protocol(&b, 0, b.len())?;
        let line = w.item(VERSION, &b, 0, 1)?;
        let name = if version == 1 { "ASHRAE 135-1995" } else { "unknown" };
        w.label_value(line, format_args!("0x{version:02x} ({name})"));
        w.bitmask(CONTROL, CONTROL_BITS, &b, 1, 1)?;
        let mut at = 2;
        if flags & control::DESTINATION != 0 {
            at = address(w, &b, at, &[DNET, DLEN, DADR_ETH, DADR_MSTP, DADR_TMP], BROADCAST)?;
        }
        if flags & control::SOURCE != 0 {
            let fields = [SNET, SLEN, SADR_ETH, SADR_MSTP, SADR_TMP];
            at = address(w, &b, at, &fields, "0 is invalid!")?;
        }
        if flags & control::DESTINATION != 0 {
            w.item(HOPC, &b, at, 1)?;
            at += 1;
        }
        let messages = flags & control::NETWORK_MESSAGE != 0;
        if messages {
            at = network_message(w, &b, at)?;
        }
        w.set_len(item, at);
        w.close(opened);
        let rest = b.from(at)?;
        if messages {
            return if rest.reported() > 0 { w.data(rest) } else { Ok(()) };
        }
        w.call(id::BACAPP, rest)
    }
}

/// A network with an address in it, and where what follows begins. `fields` are the network's number, the address's
/// length, and its three forms.
fn address<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    fields: &[Field; 5],
    none: &str,
) -> Result<usize, crate::buf::Fault> {
    let [network, length, ether, station, other] = *fields;
    w.item(network, b, at, 2)?;
    let len = usize::from(b.u8(at + 2)?);
    let item = w.item(length, b, at + 2, 1)?;
    let at = at + 3;
    if len == 0 || len > MAX_ADDRESS_LEN {
        w.label_value(item, format_args!("{none}"));
        return Ok(at);
    }
    let field = match len {
        6 => ether,
        1 => station,
        _ => other,
    };
    w.item(field, b, at, len)?;
    Ok(at + len)
}

/// A message of the network layer itself, and where it ends.
fn network_message<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
) -> Result<usize, crate::buf::Fault> {
    let kind = b.u8(at)?;
    let item = w.item(MESGTYP, b, at, 1)?;
    if w.wants_columns() || w.labels() {
        let name = w.word(MESGTYP, u64::from(kind)).unwrap_or("Unknown");
        w.info(format_args!("{name}"));
        w.label_value(item, format_args!("{name} (0x{kind:02x})"));
    }
    let mut at = at + 1;
    match kind {
        message::WHO_IS_ROUTER
        | message::I_AM_ROUTER
        | message::ROUTER_BUSY
        | message::ROUTER_AVAILABLE
        | message::DISCONNECT => {
            while b.reported() > at + 1 {
                w.item(DNET, b, at, 2)?;
                at += 2;
            }
        }
        message::COULD_BE_ROUTER => {
            w.item(DNET, b, at, 2)?;
            w.item(PERF, b, at + 2, 1)?;
            at += 3;
        }
        message::REJECT => {
            let item = w.item(REJECTREASON, b, at, 1)?;
            if w.labels() {
                let reason = b.u8(at)?;
                let text = w.word(REJECTREASON, u64::from(reason)).unwrap_or("Unknown");
                w.label_value(item, format_args!("{text} ({reason})"));
            }
            w.item(DNET, b, at + 1, 2)?;
            at += 3;
        }
        message::INITIALIZE | message::INITIALIZE_ACK => {
            w.item(RPORTNUM, b, at, 1)?;
            let ports = b.u8(at)?;
            at += 1;
            for _ in 0..ports {
                w.item(DNET, b, at, 2)?;
                w.item(PORTID, b, at + 2, 1)?;
                let len = usize::from(b.u8(at + 3)?);
                w.item(PINFOLEN, b, at + 3, 1)?;
                at += 4;
                if len > 0 {
                    w.item(PINFO, b, at, len)?;
                    at += len;
                }
            }
        }
        message::ESTABLISH => {
            w.item(DNET, b, at, 2)?;
            w.item(TERM_TIME_VALUE, b, at + 2, 1)?;
            at += 3;
        }
        message::NUMBER_IS => {
            w.item(DNET, b, at, 2)?;
            w.item(NETNO_STATUS, b, at + 2, 1)?;
            at += 3;
        }
        message::PROPRIETARY.. => {
            w.item(VENDOR, b, at, 2)?;
            at += 2;
        }
        _ => {}
    }
    Ok(at)
}

#[cfg(test)]
mod tests {
    use crate::proto::bvlc::PORT;
    use crate::proto::datagram::{Shown, shown};

    fn packet(octets: &[u8]) -> Shown {
        let begin = [0x81, 11, 0, 4 + octets.len() as u8];
        shown(PORT, PORT, &[&begin[..], octets].concat())
    }

    #[test]
    fn routers_say_which_networks_they_reach() {
        let shown = packet(&[1, 0xa0, 0xff, 0xff, 0, 255, 1, 0, 5, 0, 6]);
        assert!(shown.info.ends_with("BACnet-NPDU I-Am-Router-To-Network"));
        for line in [
            "Destination MAC Layer Address Length: 0 indicates Broadcast on Destination Network",
            "Network Layer Message Type: I-Am-Router-To-Network (0x01)",
            "Destination Network Address: 6",
        ] {
            assert!(shown.has(line), "{line}: {:#?}", shown.tree);
        }
    }

    #[test]
    fn an_address_may_end_too_early() {
        let shown = packet(&[1, 0x08, 0, 13, 6, 1, 2]);
        assert!(shown.info.ends_with("[Malformed Packet]"));
    }
}
