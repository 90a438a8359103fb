//! Diagnostic communication over IP (ISO 13400-2).

use lamna_fields::{
    Base, Field, FieldDef, FieldType, Group, Severity, Strings, field_table, values,
};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::{id, uds};
use crate::registry::{Claim, Dissect};
use crate::stream::{Framing, Pdu};
use crate::walk::{REST, Walk};

/// The port of DoIP.
pub const PORT: u16 = 13400;

/// Octets of the header.
pub const HEADER_LEN: usize = 8;

/// The version of drafts, and the one that asks for any.
const DRAFT: u8 = 1;

/// Types of messages.
mod kind {
    pub(super) const NACK: u16 = 0;
    pub(super) const IDENTIFY_EID: u16 = 2;
    pub(super) const IDENTIFY_VIN: u16 = 3;
    pub(super) const ANNOUNCEMENT: u16 = 4;
    pub(super) const ACTIVATION: u16 = 5;
    pub(super) const ACTIVATION_ANSWER: u16 = 6;
    pub(super) const ALIVE_ANSWER: u16 = 8;
    pub(super) const STATUS: u16 = 0x4002;
    pub(super) const POWER_MODE: u16 = 0x4004;
    pub(super) const DIAGNOSTIC: u16 = 0x8001;
    pub(super) const DIAGNOSTIC_ACK: u16 = 0x8002;
    pub(super) const DIAGNOSTIC_NACK: u16 = 0x8003;
}

values! {
    static VERSION_VALUES {
        0x0 => "Reserved",
        0x1 => "DoIP ISO/DIS 13400-2:2010",
        0x2 => "DoIP ISO 13400-2:2012",
        0x3 => "DoIP ISO 13400-2:2019",
        0x4 => "DoIP ISO 13400-2:2019 Amd1 (experimental)",
        0xff => "Default value for vehicle identification request messages",
    }
    static TYPE_VALUES {
        0x0 => "Generic DoIP header NACK",
        0x1 => "Vehicle identification request",
        0x2 => "Vehicle identification request with EID",
        0x3 => "Vehicle identification request with VIN",
        0x4 => "Vehicle announcement message/vehicle identification response message",
        0x5 => "Routing activation request",
        0x6 => "Routing activation response",
        0x7 => "Alive check request",
        0x8 => "Alive check response",
        0x4001 => "DoIP entity status request",
        0x4002 => "DoIP entity status response",
        0x4003 => "Diagnostic power mode information request",
        0x4004 => "Diagnostic power mode information response",
        0x8001 => "Diagnostic message",
        0x8002 => "Diagnostic message ACK",
        0x8003 => "Diagnostic message NACK",
    }
    static NACK_CODE_VALUES {
        0x0 => "Incorrect pattern format",
        0x1 => "Unknown payload type",
        0x2 => "Message too large",
        0x3 => "Out of memory",
        0x4 => "Invalid payload length",
    }
    static FUTHER_ACTION_VALUES {
        0x0 => "No further action required",
        0x1 => "Reserved by ISO 13400",
        0x2 => "Reserved by ISO 13400",
        0x3 => "Reserved by ISO 13400",
        0x4 => "Reserved by ISO 13400",
        0x5 => "Reserved by ISO 13400",
        0x6 => "Reserved by ISO 13400",
        0x7 => "Reserved by ISO 13400",
        0x8 => "Reserved by ISO 13400",
        0x9 => "Reserved by ISO 13400",
        0xa => "Reserved by ISO 13400",
        0xb => "Reserved by ISO 13400",
        0xc => "Reserved by ISO 13400",
        0xd => "Reserved by ISO 13400",
        0xe => "Reserved by ISO 13400",
        0xf => "Reserved by ISO 13400",
        0x10 => "Routing activation required to initiate central security",
    }
    static SYNC_STATUS_VALUES {
        0x0 => "VIN and/or GID are synchronized",
        0x1 => "Reserved by ISO 13400",
        0x2 => "Reserved by ISO 13400",
        0x3 => "Reserved by ISO 13400",
        0x4 => "Reserved by ISO 13400",
        0x5 => "Reserved by ISO 13400",
        0x6 => "Reserved by ISO 13400",
        0x7 => "Reserved by ISO 13400",
        0x8 => "Reserved by ISO 13400",
        0x9 => "Reserved by ISO 13400",
        0xa => "Reserved by ISO 13400",
        0xb => "Reserved by ISO 13400",
        0xc => "Reserved by ISO 13400",
        0xd => "Reserved by ISO 13400",
        0xe => "Reserved by ISO 13400",
        0xf => "Reserved by ISO 13400",
        0x10 => "Incomplete: VIN and GID are NOT synchronized",
    }
    static POWER_MODE_VALUES {
        0x0 => "not ready",
        0x1 => "ready",
        0x2 => "not supported",
    }
    static NODE_TYPE_VALUES {
        0x0 => "DoIP gateway",
        0x1 => "DoIp node",
    }
    static ACTIVATION_TYPE_VALUES {
        0x0 => "Default",
        0x1 => "WWH-OBD",
        0xe0 => "Central security",
    }
    static RESPONSE_CODE_VALUES {
        0x0 => "Routing activation denied due to unknown source address.",
        0x1 => "Routing activation denied because all concurrently supported TCP_DATA sockets are registered and active.",
        0x2 => "Routing activation denied because an SA different from the table connection entry was received on the already activated TCP_DATA socket.",
        0x3 => "Routing activation denied because the SA is already registered and active on a different TCP_DATA socket.",
        0x4 => "Routing activation denied due to missing authentication.",
        0x5 => "Routing activation denied due to rejected confirmation.",
        0x6 => "Routing activation denied due to unsupported routing activation type.",
        0x7 => "Routing activation denied due to request for encrypted connection via TLS.",
        0x8 => "Reserved by ISO 13400.",
        0x9 => "Reserved by ISO 13400.",
        0xa => "Reserved by ISO 13400.",
        0xb => "Reserved by ISO 13400.",
        0xc => "Reserved by ISO 13400.",
        0xd => "Reserved by ISO 13400.",
        0xe => "Reserved by ISO 13400.",
        0xf => "Reserved by ISO 13400.",
        0x10 => "Routing successfully activated.",
        0x11 => "Routing will be activated; confirmation required.",
    }
    static DIAG_ACK_CODE_VALUES {
        0x0 => "ACK",
    }
    static DIAG_NACK_CODE_VALUES {
        0x0 => "Reserved by ISO 13400",
        0x1 => "Reserved by ISO 13400",
        0x2 => "Invalid source address",
        0x3 => "Unknown target address",
        0x4 => "Diagnostic message too large",
        0x5 => "Out of memory",
        0x6 => "Target unreachable",
        0x7 => "Unknown network",
        0x8 => "Transport protocol error",
    }
}

field_table! {
    /// The fields of DoIP (ISO13400) Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("doip", "DoIP (ISO13400) Protocol", "DoIP");
    VERSION = FieldDef::new("doip.version", "Version", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&VERSION_VALUES));
    INVERSE = FieldDef::new("doip.inverse", "Inverse version", FieldType::Uint8).base(Base::Hex);
    TYPE = FieldDef::new("doip.type", "Type", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&TYPE_VALUES));
    LENGTH = FieldDef::new("doip.length", "Length", FieldType::Uint32);
    NACK_CODE = FieldDef::new("doip.nack_code", "DoIP Header NACK code", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&NACK_CODE_VALUES));
    VIN = FieldDef::new("doip.vin", "VIN", FieldType::String);
    LOGICAL_ADDRESS = FieldDef::new("doip.logical_address", "Logical Address", FieldType::Uint16).base(Base::Hex);
    LOGICAL_ADDRESS_NAME = FieldDef::new("doip.logical_address_name", "Logical Address Name", FieldType::String);
    EID = FieldDef::new("doip.eid", "EID", FieldType::Bytes);
    GID = FieldDef::new("doip.gid", "GID", FieldType::Bytes);
    FUTHER_ACTION = FieldDef::new("doip.futher_action", "Further action required", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&FUTHER_ACTION_VALUES));
    SYNC_STATUS = FieldDef::new("doip.sync_status", "VIN/GID sync. status", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&SYNC_STATUS_VALUES));
    POWER_MODE = FieldDef::new("doip.power_mode", "Diagnostic power mode", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&POWER_MODE_VALUES));
    NODE_TYPE = FieldDef::new("doip.node_type", "Node type", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&NODE_TYPE_VALUES));
    MAX_SOCKETS = FieldDef::new("doip.max_sockets", "Max concurrent sockets", FieldType::Uint8);
    SOCKETS = FieldDef::new("doip.sockets", "Currently open sockets", FieldType::Uint8);
    MAX_DATA_SIZE = FieldDef::new("doip.max_data_size", "Max data size", FieldType::Uint32);
    SOURCE_ADDRESS = FieldDef::new("doip.source_address", "Source Address", FieldType::Uint16).base(Base::Hex);
    SOURCE_ADDRESS_NAME = FieldDef::new("doip.source_address_name", "Source Address Name", FieldType::String);
    TARGET_ADDRESS = FieldDef::new("doip.target_address", "Target Address", FieldType::Uint16).base(Base::Hex);
    TARGET_ADDRESS_NAME = FieldDef::new("doip.target_address_name", "Target Address Name", FieldType::String);
    ACTIVATION_TYPE_V1 = FieldDef::new("doip.activation_type_v1", "Activation type", FieldType::Uint16).base(Base::Hex);
    ACTIVATION_TYPE = FieldDef::new("doip.activation_type", "Activation type", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&ACTIVATION_TYPE_VALUES));
    TESTER_LOGICAL_ADDRESS = FieldDef::new("doip.tester_logical_address", "Logical address of external tester", FieldType::Uint16).base(Base::Hex);
    TESTER_LOGICAL_ADDRESS_NAME = FieldDef::new("doip.tester_logical_address_name", "Name of external tester", FieldType::String);
    RESPONSE_CODE = FieldDef::new("doip.response_code", "Routing activation response code", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&RESPONSE_CODE_VALUES));
    RESERVED_ISO = FieldDef::new("doip.reserved_iso", "Reserved by ISO", FieldType::Uint32).base(Base::Hex);
    RESERVED_OEM = FieldDef::new("doip.reserved_oem", "Reserved by OEM", FieldType::Uint32).base(Base::Hex);
    DATA = FieldDef::new("doip.data", "User data", FieldType::Bytes);
    DIAG_ACK_CODE = FieldDef::new("doip.diag_ack_code", "ACK code", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&DIAG_ACK_CODE_VALUES));
    DIAG_NACK_CODE = FieldDef::new("doip.diag_nack_code", "NACK code", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&DIAG_NACK_CODE_VALUES));
    PREVIOUS = FieldDef::new("doip.previous", "Previous message", FieldType::Bytes);
    ILLEGAL_LENGTH_FIELD = FieldDef::new("doip.illegal_length_field", "DoIP illegal length field", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
}

/// DoIP.
#[derive(Clone, Copy, Debug)]
pub struct DoIp;

impl Dissect for DoIp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(PORT), Claim::TcpPort(PORT)];
    const FRAMES: bool = true;
    const SHOWS_SIZE: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let (version, kind, len) = (b.u8(0)?, b.u16(2)?, b.u32(4)? as usize);
        if version ^ b.u8(1)? != 0xff {
            return Err(Fault::Malformed);
        }
        w.column_protocol("DoIP");
        match TYPE_VALUES.get(u64::from(kind)) {
            Some(name) => w.info(format_args!("{name}")),
            None => w.info(format_args!("0x{kind:04x} Unknown Payload")),
        }
        let (_, opened) = w.open_protocol(&b, 0, b.len())?;
        let line = w.text(&b, 0, HEADER_LEN, format_args!("Header"))?;
        let inner = w.open(line);
        w.item(VERSION, &b, 0, 1)?;
        w.item(INVERSE, &b, 1, 1)?;
        w.item(TYPE, &b, 2, 2)?;
        w.item(LENGTH, &b, 4, 4)?;
        w.close(inner);
        if kind == kind::DIAGNOSTIC {
            let (source, target) = (b.u16(HEADER_LEN)?, b.u16(HEADER_LEN + 2)?);
            w.item(SOURCE_ADDRESS, &b, HEADER_LEN, 2)?;
            w.item(TARGET_ADDRESS, &b, HEADER_LEN + 2, 2)?;
            w.close(opened);
            let data = b.slice_up_to(HEADER_LEN + 4, len.saturating_sub(4));
            return w.run(id::UDS, data, |w, b| uds::show(w, &b, Some((source, target))));
        }
        content(w, &b, version, kind, HEADER_LEN.saturating_add(len))?;
        w.close(opened);
        Ok(())
    }

    fn frame(_: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        let [_, _, _, _, a, b, c, d, ..] = bytes else { return Pdu::MoreUnknown };
        let len = u32::from_be_bytes([*a, *b, *c, *d]) as usize;
        let len = len.saturating_add(HEADER_LEN);
        match len.checked_sub(bytes.len()) {
            None | Some(0) => Pdu::Whole(len),
            Some(missing) => Pdu::More(missing),
        }
    }
}

/// What a message of some type says, up to its end.
fn content<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    version: u8,
    kind: u16,
    end: usize,
) -> Walked {
    let mut at = HEADER_LEN;
    let mut add = |w: &mut Walk<'_, C>, rows: &[(Field, usize)]| {
        for (field, len) in rows {
            w.item(*field, b, at, *len)?;
            at += len;
        }
        Ok::<usize, Fault>(at)
    };
    match kind {
        kind::NACK => {
            add(w, &[(NACK_CODE, 1)])?;
        }
        kind::IDENTIFY_EID => {
            add(w, &[(EID, 6)])?;
        }
        kind::IDENTIFY_VIN => {
            add(w, &[(VIN, 17)])?;
        }
        kind::ANNOUNCEMENT => {
            let rows = [(VIN, 17), (LOGICAL_ADDRESS, 2), (EID, 6), (GID, 6), (FUTHER_ACTION, 1)];
            if add(w, &rows)? < end {
                add(w, &[(SYNC_STATUS, 1)])?;
            }
        }
        kind::ACTIVATION => {
            let which =
                if version == DRAFT { (ACTIVATION_TYPE_V1, 2) } else { (ACTIVATION_TYPE, 1) };
            if add(w, &[(SOURCE_ADDRESS, 2), which, (RESERVED_ISO, 4)])? + 4 <= end {
                add(w, &[(RESERVED_OEM, 4)])?;
            }
        }
        kind::ACTIVATION_ANSWER => {
            let rows = [
                (TESTER_LOGICAL_ADDRESS, 2),
                (SOURCE_ADDRESS, 2),
                (RESPONSE_CODE, 1),
                (RESERVED_ISO, 4),
            ];
            if add(w, &rows)? + 4 <= end {
                add(w, &[(RESERVED_OEM, 4)])?;
            }
        }
        kind::ALIVE_ANSWER => {
            add(w, &[(SOURCE_ADDRESS, 2)])?;
        }
        kind::STATUS => {
            let next = add(w, &[(NODE_TYPE, 1), (MAX_SOCKETS, 1), (SOCKETS, 1)])?;
            if next + 4 <= end {
                add(w, &[(MAX_DATA_SIZE, 4)])?;
            }
        }
        kind::POWER_MODE => {
            add(w, &[(POWER_MODE, 1)])?;
        }
        kind::DIAGNOSTIC_ACK | kind::DIAGNOSTIC_NACK => {
            let code = if kind == kind::DIAGNOSTIC_ACK { DIAG_ACK_CODE } else { DIAG_NACK_CODE };
            if add(w, &[(SOURCE_ADDRESS, 2), (TARGET_ADDRESS, 2), (code, 1)])? < end {
                w.item(PREVIOUS, b, at, REST)?;
            }
        }
        _ => {}
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::PORT;
    use crate::proto::datagram::{segment, shown};

    #[test]
    fn routing_is_activated() {
        let packet = [2, 0xfd, 0, 6, 0, 0, 0, 9, 0x0e, 0x80, 0x40, 0x10, 0x10, 0, 0, 0, 0];
        let shown = segment(PORT, 4000, &packet);
        assert!(shown.protocols.ends_with("tcp:doip"));
        assert_eq!(shown.info, "DoIP Routing activation response");
        assert!(shown.has("Logical address of external tester: 0x0e80"));
    }

    #[test]
    fn services_are_asked_for() {
        let packet = [2, 0xfd, 0x80, 1, 0, 0, 0, 6, 0x0e, 0x80, 0x40, 0x10, 0x10, 3];
        let shown = shown(4000, PORT, &packet);
        assert!(shown.protocols.ends_with("udp:doip:uds"));
        let info =
            "UDS Request   Diagnostic Session Control             Extended Diagnostic Session";
        assert_eq!(shown.info, info);
        assert!(shown.has("Unified Diagnostic Services, Source: 0x0e80, Target: 0x4010"));
    }

    #[test]
    fn the_version_is_written_twice() {
        assert!(shown(4000, PORT, &[2, 2, 0, 1, 0, 0, 0, 0]).info.ends_with("[Malformed Packet]"));
    }
}
