//! The session layer of OSI (ISO 8327-1, X.225): units, their parameters, and what they carry.

use lamna_fields::{
    Base, Field, FieldDef, FieldType, Group, Severity, Strings, field_table, values,
};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::id;
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

values! {
    static TYPE_VALUES {
        1 => "DATA TRANSFER (DT) SPDU",
        2 => "PLEASE TOKENS (PT) SPDU",
        5 => "EXPEDITED (EX) SPDU",
        7 => "PREPARE (PR) SPDU",
        8 => "NOT FINISHED (NF) SPDU",
        9 => "FINISH (FN) SPDU",
        10 => "DISCONNECT (DN) SPDU",
        12 => "REFUSE (RF) SPDU",
        13 => "CONNECT (CN) SPDU",
        14 => "ACCEPT (AC) SPDU",
        15 => "CONNECT DATA OVERFLOW (CDO) SPDU",
        16 => "OVERFLOW ACCEPT (OA) SPDU",
        21 => "GIVE TOKENS CONFIRM (GTC) SPDU",
        22 => "GIVE TOKENS ACK (GTA) SPDU",
        25 => "ABORT (AB) SPDU",
        26 => "ABORT ACCEPT (AA) SPDU",
        29 => "ACTIVITY RESUME (AR) SPDU",
        33 => "TYPED DATA (TD) SPDU",
        34 => "RESYNCHRONIZE ACK (RA) SPDU",
        41 => "MAJOR SYNC POINT (MAP) SPDU",
        42 => "MAJOR SYNC ACK (MAA) SPDU",
        45 => "ACTIVITY START (AS) SPDU",
        48 => "EXCEPTION DATA (ED) SPDU",
        49 => "MINOR SYNC POINT (MIP) SPDU",
        50 => "MINOR SYNC ACK (MIA) SPDU",
        53 => "RESYNCHRONIZE (RS) SPDU",
        57 => "ACTIVITY DISCARD (AD) SPDU",
        58 => "ACTIVITY DISCARD ACK (ADA) SPDU",
        61 => "CAPABILITY DATA (CD) SPDU",
        62 => "CAPABILITY DATA ACK (CDA) SPDU",
        64 => "UNIT DATA (UD) SPDU",
        8192 => "EXCEPTION REPORT (ER) SPDU",
    }
    static RELEASE_TOKEN_SETTING_VALUES {
        0x0 => "initiator's side",
        0x1 => "responder's side",
        0x2 => "called SS user's choice",
        0x3 => "reserved",
    }
    static REASON_CODE_VALUES {
        0 => "Rejection by called SS-user; reason not specified",
        1 => "Rejection by called SS-user due to temporary congestion",
        2 => "Rejection by called SS-user.",
        10 => "Rejection by the SPM; implementation restriction stated in the PICS",
        129 => "Session Selector unknown",
        130 => "SS-user not attached to SSAP",
        131 => "SPM congestion at connect time",
        132 => "Proposed protocol versions not supported",
        133 => "Rejection by the SPM; reason not specified",
        134 => "Finish PDU",
    }
    static PARAMETER_TYPE_VALUES {
        1 => "Connection Identifier",
        5 => "Connect Accept Item",
        9 => "Called SS user Reference",
        10 => "Calling SS user Reference",
        11 => "Common Reference",
        12 => "Additional Reference Information",
        15 => "Sync Type Item",
        16 => "Token Item",
        17 => "Transport_Disconnect",
        19 => "Protocol Options",
        20 => "Session Requirement",
        21 => "TSDU Maximum Size",
        22 => "Version Number",
        23 => "Initial Serial Number",
        24 => "Prepare Type",
        25 => "Enclosure Item",
        26 => "Token Setting Item",
        27 => "Resync Type",
        33 => "Linking Information",
        41 => "Activity Identifier",
        42 => "Serial Number",
        49 => "Reflect Parameter",
        50 => "Reason Code",
        51 => "Calling Session Selector",
        52 => "Called Session Selector",
        53 => "Second Resync Type",
        54 => "Second Serial Number",
        55 => "Second Initial Serial Number",
        56 => "Upper Limit Serial Number",
        57 => "Large Initial Serial Number",
        58 => "Large Second Initial Serial Number",
        60 => "Data Overflow",
        193 => "Session user data",
        194 => "Session extended user data",
    }
}

field_table! {
    /// The fields of ISO 8327-1 OSI Session Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("ses", "ISO 8327-1 OSI Session Protocol", "SES");
    TYPE = FieldDef::new("ses.type", "SPDU Type", FieldType::Uint8).strings(Strings::Values(&TYPE_VALUES));
    LENGTH = FieldDef::new("ses.length", "Length", FieldType::Uint16);
    CALLED_SS_USER_REFERENCE = FieldDef::new("ses.called_ss_user_reference", "Called SS User Reference", FieldType::Bytes);
    CALLING_SS_USER_REFERENCE = FieldDef::new("ses.calling_ss_user_reference", "Calling SS User Reference", FieldType::Bytes);
    COMMON_REFERENCE = FieldDef::new("ses.common_reference", "Common Reference", FieldType::Bytes);
    ADDITIONAL_REFERENCE_INFORMATION = FieldDef::new("ses.additional_reference_information", "Additional Reference Information", FieldType::Bytes);
    RELEASE_TOKEN = FieldDef::new("ses.release_token", "release token", FieldType::Boolean).bits(8).mask(0x40);
    MAJOR_TOKEN = FieldDef::new("ses.major.token", "major/activity token", FieldType::Boolean).bits(8).mask(0x10);
    SYNCHRONIZE_TOKEN = FieldDef::new("ses.synchronize_token", "synchronize minor token", FieldType::Boolean).bits(8).mask(0x4);
    DATA_TOKEN = FieldDef::new("ses.data_token", "data token", FieldType::Boolean).bits(8).mask(0x1);
    CONNECT_F1 = FieldDef::new("ses.connect.f1", "Able to receive extended concatenated SPDU", FieldType::Boolean).bits(8).mask(0x1);
    REQ_FLAGS = FieldDef::new("ses.req.flags", "Flags", FieldType::Uint16).base(Base::Hex);
    EXCEPTION_REPORT = FieldDef::new("ses.exception_report", "Session exception report", FieldType::Boolean).bits(16).mask(0x2000);
    DATA_SEP = FieldDef::new("ses.data_sep", "Data separation function unit", FieldType::Boolean).bits(16).mask(0x1000);
    SYMM_SYNC = FieldDef::new("ses.symm_sync", "Symmetric synchronize function unit", FieldType::Boolean).bits(16).mask(0x800);
    TYPED_DATA = FieldDef::new("ses.typed_data", "Typed data function unit", FieldType::Boolean).bits(16).mask(0x400);
    EXCEPTION_DATA = FieldDef::new("ses.exception_data", "Exception function unit", FieldType::Boolean).bits(16).mask(0x200);
    CAPABILITY_DATA = FieldDef::new("ses.capability_data", "Capability function unit", FieldType::Boolean).bits(16).mask(0x100);
    NEGOTIATED_RELEASE = FieldDef::new("ses.negotiated_release", "Negotiated release function unit", FieldType::Boolean).bits(16).mask(0x80);
    ACTIVITY_MANAGEMENT = FieldDef::new("ses.activity_management", "Activity management function unit", FieldType::Boolean).bits(16).mask(0x40);
    RESYNCHRONIZE = FieldDef::new("ses.resynchronize", "Resynchronize function unit", FieldType::Boolean).bits(16).mask(0x20);
    MAJOR_RESYNCHRONIZE = FieldDef::new("ses.major_resynchronize", "Major resynchronize function unit", FieldType::Boolean).bits(16).mask(0x10);
    MINOR_RESYNCHRONIZE = FieldDef::new("ses.minor_resynchronize", "Minor resynchronize function unit", FieldType::Boolean).bits(16).mask(0x8);
    EXPEDITED_DATA = FieldDef::new("ses.expedited_data", "Expedited data function unit", FieldType::Boolean).bits(16).mask(0x4);
    DUPLEX = FieldDef::new("ses.duplex", "Duplex functional unit", FieldType::Boolean).bits(16).mask(0x2);
    HALF_DUPLEX = FieldDef::new("ses.half_duplex", "Half-duplex functional unit", FieldType::Boolean).bits(16).mask(0x1);
    PROPOSED_TSDU_MAXIMUM_SIZE_I2R = FieldDef::new("ses.proposed_tsdu_maximum_size_i2r", "Proposed TSDU Maximum Size, Initiator to Responder", FieldType::Uint16);
    PROPOSED_TSDU_MAXIMUM_SIZE_R2I = FieldDef::new("ses.proposed_tsdu_maximum_size_r2i", "Proposed TSDU Maximum Size, Responder to Initiator", FieldType::Uint16);
    PROTOCOL_VERSION1 = FieldDef::new("ses.protocol_version1", "Protocol Version 1", FieldType::Boolean).bits(8).mask(0x1);
    PROTOCOL_VERSION2 = FieldDef::new("ses.protocol_version2", "Protocol Version 2", FieldType::Boolean).bits(8).mask(0x2);
    INITIAL_SERIAL_NUMBER = FieldDef::new("ses.initial_serial_number", "Initial Serial Number", FieldType::String);
    BEGINNING_OF_SSDU = FieldDef::new("ses.beginning_of_SSDU", "beginning of SSDU", FieldType::Boolean).bits(8).mask(0x1);
    END_OF_SSDU = FieldDef::new("ses.end_of_SSDU", "end of SSDU", FieldType::Boolean).bits(8).mask(0x2);
    RELEASE_TOKEN_SETTING = FieldDef::new("ses.release_token_setting", "release token setting", FieldType::Uint8).base(Base::Hex).mask(0xc0).strings(Strings::Values(&RELEASE_TOKEN_SETTING_VALUES));
    MAJOR_ACTIVITY_TOKEN_SETTING = FieldDef::new("ses.major_activity_token_setting", "major/activity setting", FieldType::Uint8).base(Base::Hex).mask(0x30).strings(Strings::Values(&RELEASE_TOKEN_SETTING_VALUES));
    SYNCHRONIZE_MINOR_TOKEN_SETTING = FieldDef::new("ses.synchronize_minor_token_setting", "synchronize-minor token setting", FieldType::Uint8).base(Base::Hex).mask(0xc).strings(Strings::Values(&RELEASE_TOKEN_SETTING_VALUES));
    DATA_TOKEN_SETTING = FieldDef::new("ses.data_token_setting", "data token setting", FieldType::Uint8).base(Base::Hex).mask(0x3).strings(Strings::Values(&RELEASE_TOKEN_SETTING_VALUES));
    ACTIVITY_IDENTIFIER = FieldDef::new("ses.activity_identifier", "Activity Identifier", FieldType::Bytes);
    SERIAL_NUMBER = FieldDef::new("ses.serial_number", "Serial Number", FieldType::String);
    CALLING_SESSION_SELECTOR = FieldDef::new("ses.calling_session_selector", "Calling Session Selector", FieldType::Bytes);
    CALLED_SESSION_SELECTOR = FieldDef::new("ses.called_session_selector", "Called Session Selector", FieldType::Bytes);
    SECOND_SERIAL_NUMBER = FieldDef::new("ses.second_serial_number", "Second Serial Number", FieldType::String);
    SECOND_INITIAL_SERIAL_NUMBER = FieldDef::new("ses.second_initial_serial_number", "Second Initial Serial Number", FieldType::String);
    LARGE_INITIAL_SERIAL_NUMBER = FieldDef::new("ses.large_initial_serial_number", "Large Initial Serial Number", FieldType::String);
    LARGE_SECOND_INITIAL_SERIAL_NUMBER = FieldDef::new("ses.large_second_initial_serial_number", "Large Second Initial Serial Number", FieldType::String);
    CONNECT_FLAGS = FieldDef::new("ses.connect.flags", "Flags", FieldType::Uint8).base(Base::Hex);
    VERSION_FLAGS = FieldDef::new("ses.version.flags", "Flags", FieldType::Uint8).base(Base::Hex);
    TKEN_ITEM_FLAGS = FieldDef::new("ses.tken_item.flags", "Flags", FieldType::Uint8).base(Base::Hex);
    ENCLOSURE_FLAGS = FieldDef::new("ses.enclosure.flags", "Flags", FieldType::Uint8).base(Base::Hex);
    SEGMENT_DATA = FieldDef::new("ses.segment.data", "SES segment data", FieldType::None);
    SEGMENTS = FieldDef::new("ses.segments", "SES segments", FieldType::None);
    SEGMENT = FieldDef::new("ses.segment", "SES segment", FieldType::FrameNum);
    SEGMENT_OVERLAP = FieldDef::new("ses.segment.overlap", "SES segment overlap", FieldType::Boolean);
    SEGMENT_OVERLAP_CONFLICTS = FieldDef::new("ses.segment.overlap.conflicts", "SES segment overlapping with conflicting data", FieldType::Boolean);
    SEGMENT_MULTIPLE_TAILS = FieldDef::new("ses.segment.multiple_tails", "SES has multiple tail segments", FieldType::Boolean);
    SEGMENT_TOO_LONG_SEGMENT = FieldDef::new("ses.segment.too_long_segment", "SES segment too long", FieldType::Boolean);
    SEGMENT_ERROR = FieldDef::new("ses.segment.error", "SES desegmentation error", FieldType::FrameNum);
    SEGMENT_COUNT = FieldDef::new("ses.segment.count", "SES segment count", FieldType::Uint32);
    REASSEMBLED_IN = FieldDef::new("ses.reassembled.in", "Reassembled SES in frame", FieldType::FrameNum);
    REASSEMBLED_LENGTH = FieldDef::new("ses.reassembled.length", "Reassembled SES length", FieldType::Uint32);
    USER_DATA = FieldDef::new("ses.user_data", "User data", FieldType::Bytes);
    TRANSPORT_FLAGS = FieldDef::new("ses.transport_flags", "Flags", FieldType::Uint8).base(Base::Hex);
    TRANSPORT_FLAGS_CONNECTION = FieldDef::new("ses.transport_flags.connection", "Transport connection", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Released", "Kept")));
    TRANSPORT_FLAGS_USER_ABORT = FieldDef::new("ses.transport_flags.user_abort", "User abort", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Yes", "No")));
    TRANSPORT_FLAGS_PROTOCOL_ERROR = FieldDef::new("ses.transport_flags.protocol_error", "Protocol error", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Yes", "No")));
    TRANSPORT_FLAGS_NO_REASON = FieldDef::new("ses.transport_flags.no_reason", "No reason", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Yes", "No")));
    TRANSPORT_FLAGS_IMPLEMENTATION_RESTRICTION = FieldDef::new("ses.transport_flags.implementation_restriction", "Implementation restriction", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Yes", "No")));
    REASON_CODE = FieldDef::new("ses.reason_code", "Reason Code", FieldType::Uint8).strings(Strings::Values(&REASON_CODE_VALUES));
    PARAMETER_TYPE = FieldDef::new("ses.parameter_type", "Parameter type", FieldType::Uint8).strings(Strings::Values(&PARAMETER_TYPE_VALUES));
    PARAMETER_LENGTH = FieldDef::new("ses.parameter_length", "Parameter length", FieldType::Uint32);
    PARAMETER_GROUP_INSIDE_PARAMETER_GROUP = FieldDef::new("ses.parameter_group_inside_parameter_group", "Parameter group inside parameter group", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    BAD_LENGTH = FieldDef::new("ses.bad_length", "Bad length", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    BAD_PARAMETER_LENGTH = FieldDef::new("ses.bad_parameter_length", "Bad parameter length", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
}

/// Kinds of units (X.225, section 8.3).
mod unit {
    /// Of data; the first in front of another unit gives tokens.
    pub(super) const DATA: u8 = 1;
    pub(super) const MINOR_SYNC_ACK: u8 = 50;
}

/// Parameters (X.225, section 8.3): groups of others, and those whose values are taken apart.
mod parameter {
    pub(super) const CONNECTION: u8 = 1;
    pub(super) const CONNECT_ACCEPT: u8 = 5;
    pub(super) const LINKING: u8 = 33;
    pub(super) const TRANSPORT_DISCONNECT: u8 = 17;
    pub(super) const OPTIONS: u8 = 19;
    pub(super) const REQUIREMENT: u8 = 20;
    pub(super) const VERSION: u8 = 22;
    pub(super) const ENCLOSURE: u8 = 25;
    pub(super) const REASON: u8 = 50;
    pub(super) const CALLING: u8 = 51;
    pub(super) const CALLED: u8 = 52;
    pub(super) const USER_DATA: u8 = 193;
    pub(super) const EXTENDED_DATA: u8 = 194;
}

static REQUIREMENTS: &[Field] = &[
    EXCEPTION_REPORT,
    DATA_SEP,
    SYMM_SYNC,
    TYPED_DATA,
    EXCEPTION_DATA,
    CAPABILITY_DATA,
    NEGOTIATED_RELEASE,
    ACTIVITY_MANAGEMENT,
    RESYNCHRONIZE,
    MAJOR_RESYNCHRONIZE,
    MINOR_RESYNCHRONIZE,
    EXPEDITED_DATA,
    DUPLEX,
    HALF_DUPLEX,
];

static DISCONNECT: &[Field] = &[
    TRANSPORT_FLAGS_CONNECTION,
    TRANSPORT_FLAGS_USER_ABORT,
    TRANSPORT_FLAGS_PROTOCOL_ERROR,
    TRANSPORT_FLAGS_NO_REASON,
    TRANSPORT_FLAGS_IMPLEMENTATION_RESTRICTION,
];

/// The session layer.
#[derive(Clone, Copy, Debug)]
pub struct Ses;

impl Dissect for Ses {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Heuristic("cotp")];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("SES");
        let outer = w.open_top();
        let mut at = 0;
        if b.u8(0)? == unit::DATA {
            // Units of category 0 come in front of one of category 2: this one gives tokens.
            w.info(format_args!("Give tokens PDU"));
            let (len_len, len) = length(&b, 1)?;
            let end = 1 + len_len + len;
            let (_, opened) = w.open_protocol(&b, 0, end.min(b.reported()))?;
            let item = w.item(TYPE, &b, 0, 1)?;
            w.label_value(item, format_args!("Give tokens PDU (1)"));
            w.number(LENGTH, &b, 1, len_len, len as u64)?;
            parameters(w, &b, 1 + len_len, end, true)?;
            w.close(opened);
            at = end;
            if b.remaining(at) == 0 {
                w.close(outer);
                return Ok(());
            }
        }
        let kind = b.u8(at)?;
        if w.wants_columns() {
            let word = w.word(TYPE, u64::from(kind)).unwrap_or("Unknown");
            w.info(format_args!("{word}"));
        }
        let (len_len, len) = length(&b, at + 1)?;
        let end = at + 1 + len_len + len;
        let end = end.min(b.reported());
        let (_, opened) = w.open_protocol(&b, at, end - at)?;
        w.item(TYPE, &b, at, 1)?;
        w.number(LENGTH, &b, at + 1, len_len, len as u64)?;
        let user = parameters(w, &b, at + 1 + len_len, end, true)?;
        w.close(opened);
        let data = match kind {
            unit::DATA => Some(b.from(end)?),
            _ => match user {
                Some((at, len)) => Some(b.slice(at, len)?),
                None => None,
            },
        };
        if let Some(data) = data
            && (kind != unit::DATA || data.reported() > 0)
        {
            // The layer above is not even begun where nothing is shown of it.
            if data.reported() == 0 && !w.has_tree() {
                return Err(Fault::Malformed);
            }
            w.call(id::PRES, data)?;
        }
        w.close(outer);
        Ok(())
    }

    /// A known kind of unit whose length fits. That of an acknowledgement of minor synchronisation must be 0, because
    /// messages of S7 begin with its number.
    fn recognise(b: &Buf<'_>) -> bool {
        let Ok(kind) = b.u8(0) else { return false };
        let Ok((_, len)) = length(b, 1) else { return false };
        TYPE_VALUES.get(u64::from(kind)).is_some()
            && len < b.reported()
            && (kind != unit::MINOR_SYNC_ACK || len == 0)
    }
}

/// A length (X.225, section 8.2.5): how many octets it has, and its value.
fn length(b: &Buf<'_>, at: usize) -> Result<(usize, usize), Fault> {
    match b.u8(at)? {
        0xff => Ok((3, usize::from(b.u16(at + 1)?))),
        len => Ok((1, usize::from(len))),
    }
}

/// Walks parameters; answers where the user's data is.
fn parameters<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    mut at: usize,
    end: usize,
    may_group: bool,
) -> Result<Option<(usize, usize)>, Fault> {
    while at < end {
        let kind = b.u8(at)?;
        let (len_len, len) = length(b, at + 1)?;
        let (value, next) = (at + 1 + len_len, at + 1 + len_len + len);
        if next > end {
            return Err(Fault::Malformed);
        }
        let item = match w.word(PARAMETER_TYPE, u64::from(kind)) {
            Some(word) => w.text(b, at, next - at, format_args!("{word}"))?,
            None => {
                w.text(b, at, next - at, format_args!("Unknown parameter type (0x{kind:02x})"))?
            }
        };
        let opened = w.open(item);
        w.item(PARAMETER_TYPE, b, at, 1)?;
        w.number(PARAMETER_LENGTH, b, at + 1, len_len, len as u64)?;
        match kind {
            parameter::CONNECTION | parameter::CONNECT_ACCEPT | parameter::LINKING if may_group => {
                parameters(w, b, value, next, false)?;
            }
            parameter::USER_DATA | parameter::EXTENDED_DATA => {
                // Nothing comes behind it.
                w.close(opened);
                return Ok(Some((value, len)));
            }
            parameter::OPTIONS if len == 1 => {
                let item = w.item(CONNECT_FLAGS, b, value, 1)?;
                w.bits(item, &[CONNECT_F1], b, value, 1)?;
            }
            parameter::VERSION if len == 1 => {
                w.bitmask(VERSION_FLAGS, &[PROTOCOL_VERSION2, PROTOCOL_VERSION1], b, value, 1)?;
            }
            parameter::REQUIREMENT if len == 2 => {
                w.bitmask(REQ_FLAGS, REQUIREMENTS, b, value, 2)?;
            }
            parameter::TRANSPORT_DISCONNECT if len == 1 => {
                w.bitmask(TRANSPORT_FLAGS, DISCONNECT, b, value, 1)?;
            }
            parameter::ENCLOSURE if len == 1 => {
                w.bitmask(ENCLOSURE_FLAGS, &[END_OF_SSDU, BEGINNING_OF_SSDU], b, value, 1)?;
            }
            parameter::REASON if len >= 1 => drop(w.item(REASON_CODE, b, value, 1)?),
            parameter::CALLING if len > 0 => {
                w.item(CALLING_SESSION_SELECTOR, b, value, len)?;
            }
            parameter::CALLED if len > 0 => drop(w.item(CALLED_SESSION_SELECTOR, b, value, len)?),
            _ => {}
        }
        w.close(opened);
        at = next;
    }
    Ok(None)
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::shown_as;
    use crate::proto::id;

    #[test]
    fn a_connection_has_parameters() {
        let octets = [13, 12, 5, 6, 19, 1, 0, 22, 1, 2, 20, 2, 0, 2];
        let shown = shown_as(id::SES, &octets);
        assert_eq!(shown.info, "SES CONNECT (CN) SPDU");
        assert!(shown.has("Flags: 0x02, Protocol Version 2"));
        assert!(shown.has("Flags: 0x0002, Duplex functional unit"));
    }

    #[test]
    fn a_parameter_longer_than_its_unit_is_malformed() {
        let shown = shown_as(id::SES, &[13, 3, 5, 6, 19]);
        assert!(shown.info.ends_with("[Malformed Packet]"));
    }
}
