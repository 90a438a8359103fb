//! What the parameters of the ISDN user part hold.

use lamna_fields::Field;

use super::fields::*;
use super::numbers;
use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::proto::{id, q931};
use crate::walk::{REST, Walk};

/// What stands behind a parameter's name in its line.
enum Suffix {
    None,
    /// So many octets, as a hexadecimal number.
    Hex(usize),
    /// The word for a part of the octet, and the octet.
    Word(Field, &'static str),
    /// The word alone.
    Only(Field),
    /// The word and the octet in hexadecimal.
    WordHex(Field),
    /// The octet in hexadecimal, and its word.
    HexWord(Field, &'static str),
    /// The octet, and its word.
    NumberWord(Field, &'static str),
    /// These bits of the octet.
    Number(u8),
    /// Which facility is meant.
    Facility,
}

/// A field, where it is, and whether it belongs to the one before it.
type Row = (Field, usize, usize, bool);

/// Parameters that are plain lists of fields, by their codes.
static PLAIN: &[(u8, Suffix, &[Row])] = &[
    (
        2,
        Suffix::NumberWord(TRANSMISSION_MEDIUM_REQUIREMENT, "spare"),
        &[(TRANSMISSION_MEDIUM_REQUIREMENT, 0, 1, false)],
    ),
    (
        6,
        Suffix::Hex(1),
        &[
            (SATELLITE_INDICATOR, 0, 1, false),
            (CONTINUITY_CHECK_INDICATOR, 0, 1, false),
            (ECHO_CONTROL_DEVICE_INDICATOR, 0, 1, false),
        ],
    ),
    (
        7,
        Suffix::Hex(2),
        &[
            (FORW_CALL_NATNL_INATNL_CALL_INDICATOR, 0, 2, false),
            (FORW_CALL_END_TO_END_METHOD_INDICATOR, 0, 2, false),
            (FORW_CALL_INTERWORKING_INDICATOR, 0, 2, false),
            (FORW_CALL_END_TO_END_INFORMATION_INDICATOR, 0, 2, false),
            (FORW_CALL_ISDN_USER_PART_INDICATOR, 0, 2, false),
            (FORW_CALL_PREFERENCES_INDICATOR, 0, 2, false),
            (FORW_CALL_ISDN_ACCESS_INDICATOR, 0, 2, false),
            (FORW_CALL_SCCP_METHOD_INDICATOR, 0, 2, false),
            (FORW_CALL_PORTED_NUM_TRANS_INDICATOR, 0, 2, false),
            (FORW_CALL_QOR_ATTEMPT_INDICATOR, 0, 2, false),
        ],
    ),
    (
        8,
        Suffix::Word(CLG_CALL_IND, "spare"),
        &[
            (CLG_CALL_IND, 0, 1, false),
            (SIMPLE_SEGMENTATION_IND, 0, 1, false),
            (CONNECTED_LINE_IDENTITY_REQUEST_IND, 0, 1, false),
        ],
    ),
    (
        9,
        Suffix::HexWord(CALLING_PARTYS_CATEGORY, "reserved/spare"),
        &[(CALLING_PARTYS_CATEGORY, 0, 1, false)],
    ),
    (
        14,
        Suffix::Hex(2),
        &[
            (CALLING_PARTY_ADDRESS_REQUEST_INDICATOR, 0, 2, false),
            (INFO_REQ_HOLDING_INDICATOR, 0, 2, false),
            (CALLING_PARTYS_CATEGORY_REQUEST_INDICATOR, 0, 2, false),
            (CHARGE_INFORMATION_REQUEST_INDICATOR, 0, 2, false),
            (MALICIOUS_CALL_IDENT_REQUEST_INDICATOR, 0, 2, false),
        ],
    ),
    (
        15,
        Suffix::Hex(2),
        &[
            (CALLING_PARTY_ADDRESS_RESPONSE_INDICATOR, 0, 2, false),
            (HOLD_PROVIDED_INDICATOR, 0, 2, false),
            (CALLING_PARTYS_CATEGORY_RESPONSE_INDICATOR, 0, 2, false),
            (CHARGE_INFORMATION_RESPONSE_INDICATOR, 0, 2, false),
            (SOLICITED_INDICATOR, 0, 2, false),
        ],
    ),
    (16, Suffix::Hex(1), &[(CONTINUITY_INDICATOR, 0, 1, false)]),
    (
        17,
        Suffix::Hex(2),
        &[
            (CHARGE_INDICATOR, 0, 2, false),
            (CALLED_PARTYS_STATUS_INDICATOR, 0, 2, false),
            (CALLED_PARTYS_CATEGORY_INDICATOR, 0, 2, false),
            (BACKW_CALL_END_TO_END_METHOD_INDICATOR, 0, 2, false),
            (BACKW_CALL_INTERWORKING_INDICATOR, 0, 2, false),
            (BACKW_CALL_END_TO_END_INFORMATION_INDICATOR, 0, 2, false),
            (BACKW_CALL_ISDN_USER_PART_INDICATOR, 0, 2, false),
            (BACKW_CALL_HOLDING_INDICATOR, 0, 2, false),
            (BACKW_CALL_ISDN_ACCESS_INDICATOR, 0, 2, false),
            (BACKW_CALL_ECHO_CONTROL_DEVICE_INDICATOR, 0, 2, false),
            (BACKW_CALL_SCCP_METHOD_INDICATOR, 0, 2, false),
        ],
    ),
    (21, Suffix::Word(CGS_MESSAGE_TYPE, "unknown"), &[(CGS_MESSAGE_TYPE, 0, 1, false)]),
    (24, Suffix::Facility, &[]),
    (34, Suffix::Hex(1), &[(SUSPEND_RESUME_INDICATOR, 0, 1, false)]),
    (
        36,
        Suffix::Word(EVENT_IND, "spare"),
        &[(EVENT_IND, 0, 1, false), (EVENT_PRESENTATION_RESTR_IND, 0, 1, false)],
    ),
    (
        39,
        Suffix::Word(AUTOMATIC_CONGESTION_LEVEL, "spare"),
        &[(AUTOMATIC_CONGESTION_LEVEL, 0, 1, false)],
    ),
    (
        41,
        Suffix::Hex(1),
        &[
            (INBAND_INFORMATION_IND, 0, 1, false),
            (CALL_DIVERSION_MAY_OCCUR_IND, 0, 1, false),
            (SIMPLE_SEGMENTATION_IND, 0, 1, false),
            (MLPP_USER, 0, 1, false),
        ],
    ),
    (
        44,
        Suffix::Only(NOTIFICATION_INDICATOR),
        &[(EXTENSION_IND, 0, 1, false), (NOTIFICATION_INDICATOR, 0, 1, false)],
    ),
    (46, Suffix::Hex(1), &[(ACCESS_DELIVERY_IND, 0, 1, false)]),
    (47, Suffix::None, &[(NETWORK_SPECIFIC_FACILITY, 0, REST, false)]),
    (50, Suffix::None, &[(REMOTE_OPERATIONS, 0, REST, false)]),
    (
        53,
        Suffix::NumberWord(TRANSMISSION_MEDIUM_REQUIREMENT_PRIME, "spare/reserved"),
        &[(TRANSMISSION_MEDIUM_REQUIREMENT_PRIME, 0, 1, false)],
    ),
    (54, Suffix::Hex(1), &[(CALL_DIVERSION_INFORMATION, 0, 1, false)]),
    (
        55,
        Suffix::Hex(1),
        &[
            (ECHO_CONTROL_INFORMATION, 0, 1, false),
            (OECD_INF_IND_VALS, 0, 1, true),
            (IECD_INF_IND_VALS, 0, 1, true),
            (OECD_REQ_IND_VALS, 0, 1, true),
            (IECD_REQ_IND_VALS, 0, 1, true),
        ],
    ),
    (
        56,
        Suffix::None,
        &[
            (MESSAGE_COMPATIBILITY_INFORMATION, 0, 1, false),
            (TRANSIT_AT_INTERMEDIATE_EXCHANGE_IND, 0, 1, true),
            (RELEASE_CALL_IND, 0, 1, true),
            (SEND_NOTIFICATION_IND, 0, 1, true),
            (DISCARD_MESSAGE_IND_VALUE, 0, 1, true),
            (PASS_ON_NOT_POSSIBLE_VAL, 0, 1, true),
            (BROADBAND_NARROWBAND_INTERWORKING_IND2, 0, 1, true),
            (EXTENSION_IND, 0, 1, true),
        ],
    ),
    (59, Suffix::Hex(1), &[(MCID_REQUEST_INDICATORS, 0, 1, false)]),
    (60, Suffix::Hex(1), &[(MCID_RESPONSE_INDICATORS, 0, 1, false)]),
    (61, Suffix::Number(0x1f), &[(HOP_COUNTER, 0, 1, false)]),
    (
        62,
        Suffix::NumberWord(TRANSMISSION_MEDIUM_REQUIREMENT_PRIME, "spare/reserved"),
        &[(TRANSMISSION_MEDIUM_REQUIREMENT_PRIME, 0, 1, false)],
    ),
    (64, Suffix::Hex(1), &[(PRESENTATION_INDICATOR, 0, 1, false)]),
    (67, Suffix::Number(0xff), &[(CALL_TRANSFER_IDENTITY, 0, 1, false)]),
    (
        68,
        Suffix::Word(LOOP_PREVENTION_INDICATOR_TYPE, "spare"),
        &[
            (LOOP_PREVENTION_INDICATOR_TYPE, 0, 1, false),
            (LOOP_PREVENTION_RESPONSE_IND, 0, 1, false),
        ],
    ),
    (75, Suffix::Word(CCSS_CALL_INDICATOR, "spare"), &[(CCSS_CALL_INDICATOR, 0, 1, false)]),
    (76, Suffix::None, &[(FORWARD_GVNS, 0, REST, false)]),
    (77, Suffix::Hex(1), &[(BACKWARD_GVNS, 0, 1, false)]),
    (78, Suffix::None, &[(REDIRECT_CAPABILITY, 0, REST, false)]),
    (
        91,
        Suffix::Hex(1),
        &[(TEMPORARY_ALTERNATIVE_ROUTING_IND, 0, 1, false), (EXTENSION_IND, 0, 1, false)],
    ),
    (101, Suffix::None, &[(CORRELATION_ID, 0, REST, false)]),
    (102, Suffix::None, &[(SCF_ID, 0, REST, false)]),
    (110, Suffix::Hex(1), &[(CALL_TO_BE_DIVERTED_IND, 0, 1, false), (EXTENSION_IND, 0, 1, false)]),
    (112, Suffix::Hex(1), &[(CALL_TO_BE_OFFERED_IND, 0, 1, false), (EXTENSION_IND, 0, 1, false)]),
    (113, Suffix::None, &[(CHARGED_PARTY_IDENTIFICATION, 0, REST, false)]),
    (
        114,
        Suffix::Hex(1),
        &[(CONFERENCE_ACCEPTANCE_IND, 0, 1, false), (EXTENSION_IND, 0, 1, false)],
    ),
    (115, Suffix::None, &[(DISPLAY_INFORMATION, 0, REST, false)]),
    (116, Suffix::Hex(1), &[(UID_ACTION_INDICATORS, 0, 1, false)]),
    (117, Suffix::Hex(1), &[(UID_CAPABILITY_INDICATORS, 0, 1, false)]),
    (119, Suffix::None, &[(REDIRECT_COUNTER, 0, REST, false)]),
    (
        121,
        Suffix::WordHex(COLLECT_CALL_REQUEST_INDICATOR),
        &[(COLLECT_CALL_REQUEST_INDICATOR, 0, 1, false)],
    ),
    (193, Suffix::None, &[(GENERIC_DIGITS, 0, REST, false)]),
];

/// Octets of a fixed parameter.
pub(super) fn fixed_len(code: u8) -> usize {
    if matches!(code, 7 | 14 | 15 | 17) { 2 } else { 1 }
}

/// What a parameter is called that a message must have.
pub(super) fn mandatory_name(kind: u8, code: u8) -> &'static str {
    /// The message that ends a call: its cause is told without a reference.
    const RELEASE: u8 = 12;
    match code {
        2 => "Transmission medium requirement",
        4 => "Called Party Number",
        5 => "Subsequent Number",
        6 => "Nature of Connection Indicators",
        7 => "Forward Call Indicators",
        9 => "Calling Party's category",
        14 => "Information request indicators",
        15 => "Information indicators",
        16 => "Continuity indicators",
        17 => "Backward Call Indicators",
        18 if kind == RELEASE => "Cause indicators",
        18 => "Cause indicators, see Q.850",
        21 => "Circuit group supervision message type",
        22 => "Range and status",
        24 => "Facility indicator",
        32 => "User-to-user information, see Q.931",
        34 => "Suspend/Resume indicator",
        36 => "Event information",
        38 => "Circuit state indicator (national use)",
        _ => "Unknown",
    }
}

/// A parameter: what it holds, its code and name, and its item.
pub(super) struct Parameter<'b> {
    pub(super) b: Buf<'b>,
    pub(super) code: u8,
    pub(super) name: &'static str,
    pub(super) item: Item,
}

impl Parameter<'_> {
    /// Shows a parameter that a message must have; `pointed` tells where its pointer and its length are.
    pub(super) fn mandatory<C: Collector>(
        &self,
        w: &mut Walk<'_, C>,
        pointed: Option<(&Buf<'_>, usize, usize)>,
    ) -> Walked {
        w.label(self.item, format_args!("{}", self.name));
        let opened = w.open(self.item);
        let kind = w.number(PARAMETER_TYPE, &self.b, 0, 0, u64::from(self.code))?;
        let name = w.word(PARAMETER_TYPE, u64::from(self.code)).unwrap_or("Unknown");
        w.label(kind, format_args!("Mandatory Parameter: {name} ({})", self.code));
        if let Some((b, pointer, length)) = pointed {
            w.item(MANDATORY_VARIABLE_PARAMETER_POINTER, b, pointer, 1)?;
            w.item(PARAMETER_LENGTH, b, length, 1)?;
        }
        self.contents(w, true)?;
        w.close(opened);
        Ok(())
    }

    /// Shows what the parameter holds.
    pub(super) fn contents<C: Collector>(&self, w: &mut Walk<'_, C>, is_mandatory: bool) -> Walked {
        let (b, item) = (&self.b, self.item);
        let len = b.reported();
        if let Some(number) = numbers::of(self.code) {
            return number.show(w, b, item);
        }
        if let Some((_, suffix, rows)) = PLAIN.iter().find(|row| row.0 == self.code) {
            show_rows(w, b, rows)?;
            return self.suffix(w, suffix);
        }
        match self.code {
            1 | 13 => {
                let (reference, point) = (b.u24(0)?, b.u16_le(3)?);
                let field = if self.code == 1 { CALL_IDENTITY } else { LOCAL_REFERENCE };
                w.item(field, b, 0, 3)?;
                w.item(SIGNALLING_POINT_CODE, b, 3, 2)?;
                // The line takes the octets of the code in the other order than the field.
                let point = point & 0x3fff;
                if self.code == 1 {
                    let text = format_args!(" : Call ID = {reference}, SPC = {point}");
                    w.append(item, text);
                    return Ok(());
                }
                let (class, credit) = (b.u8(5)?, b.u8(6)?);
                w.item(PROTOCOL_CLASS, b, 5, 1)?;
                w.item(CREDIT, b, 6, 1)?;
                w.append(
                    item,
                    format_args!(
                        " : Local Reference = {reference}, SPC = {point}, Protocol Class = {class}, Credit = {credit}"
                    ),
                );
            }
            3 => {
                w.item(ACCESS_TRANSPORT_PARAMETER_FIELD, b, 0, len)?;
                w.within(id::Q931, *b, |w, b| q931::elements(w, &b))?;
            }
            18 => {
                w.item(CAUSE_INDICATORS, b, 0, len)?;
                cause(w, b)?;
            }
            19 => redirection(w, b, item)?,
            22 => range(w, b, item)?,
            26 => {
                let (network, code) = (b.u16(0)?, b.u16(2)?);
                w.string(NETWORK_IDENTITY, b, 0, 2, format_args!("{network:04x}"))?;
                w.item(BINARY_CODE, b, 2, 2)?;
                w.append(item, format_args!(" : NI = {network:04x}, Binary code = 0x{code:x}"));
            }
            29 | 48 => {
                let field = match self.code {
                    29 => USER_SERVICE_INFORMATION,
                    _ => USER_SERVICE_INFORMATION_PRIME,
                };
                w.item(field, b, 0, len)?;
                w.foreign(id::Q931, |w| q931::bearer(w, b))?;
            }
            30 => {
                let code = b.u16_le(0)? & 0x3fff;
                w.item_le(SIGNALLING_POINT_CODE, b, 0, 2)?;
                w.append(item, format_args!(" : {code}"));
            }
            32 => {
                w.item(USER_TO_USER_INFO, b, 0, len)?;
                if len > 0 {
                    w.foreign(id::Q931, |w| q931::user(w, b))?;
                }
            }
            38 => states(w, b, item)?,
            42 => user_to_user(w, b, item)?,
            45 | 49 => {
                let delay = b.u16(0)?;
                if self.code == 45 {
                    let history = w.item(CALL_HISTORY_INFO, b, 0, 2)?;
                    w.label_value(history, format_args!("propagation delay = {delay} ms"));
                    w.append(item, format_args!(" : propagation delay = {delay} ms"));
                } else {
                    w.item(PROPAGATION_DELAY_COUNTER, b, 0, 2)?;
                    w.append(item, format_args!(": counter = {delay} ms"));
                }
            }
            51 => {
                for at in 0..len {
                    w.item(FEATURE_CODE, b, at, 1)?;
                }
            }
            52 => {
                w.item(USER_TELESERVICE_INFORMATION, b, 0, len)?;
                w.foreign(id::Q931, |w| q931::high_layer(w, b))?;
            }
            _ if !is_mandatory => {
                w.item(PARAMETER_VALUE, b, 0, len)?;
            }
            _ => {}
        }
        Ok(())
    }

    fn suffix<C: Collector>(&self, w: &mut Walk<'_, C>, suffix: &Suffix) -> Walked {
        let (b, item) = (&self.b, self.item);
        let octet = b.u8(0)?;
        let word = |w: &Walk<'_, C>, field: Field| {
            let mask = w.def(field).mask;
            let masked = match mask {
                _ if field == CGS_MESSAGE_TYPE => u64::from(octet),
                0 => u64::from(octet),
                mask => (u64::from(octet) & mask) >> mask.trailing_zeros(),
            };
            w.word(field, masked)
        };
        match suffix {
            Suffix::None => {}
            Suffix::Hex(len) => {
                let number = if *len == 2 { u32::from(b.u16(0)?) } else { u32::from(octet) };
                w.append(item, format_args!(" : 0x{number:x}"));
            }
            Suffix::Word(field, none) => {
                let word = word(w, *field).unwrap_or(none);
                w.append(item, format_args!(" : {word} ({octet})"));
            }
            Suffix::Only(field) => {
                let word = word(w, *field).unwrap_or("Unknown");
                w.append(item, format_args!(" : {word}"));
            }
            Suffix::WordHex(field) => {
                let word = word(w, *field).unwrap_or("Unknown");
                w.append(item, format_args!(" : {word} (0x{octet:x})"));
            }
            Suffix::HexWord(field, none) => {
                let word = word(w, *field).unwrap_or(none);
                w.append(item, format_args!(" : 0x{octet:x} ({word})"));
            }
            Suffix::NumberWord(field, none) => {
                let word = word(w, *field).unwrap_or(none);
                w.append(item, format_args!(" : {octet} ({word})"));
            }
            Suffix::Number(mask) => w.append(item, format_args!(" : {}", octet & mask)),
            Suffix::Facility => {
                let word = if octet == 2 { "user-to-user service" } else { "spare" };
                w.append(item, format_args!(" : {word} ({octet})"));
            }
        }
        Ok(())
    }
}

fn show_rows<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, rows: &[Row]) -> Walked {
    let mut last = Item::NONE;
    for (field, at, len, is_inside) in rows {
        if *is_inside {
            let opened = w.open(last);
            w.item(*field, b, *at, *len)?;
            w.close(opened);
        } else {
            last = w.item(*field, b, *at, *len)?;
        }
        if *field == EVENT_IND {
            let event = b.u8(*at)? & 0x7f;
            let word = w.word(EVENT_IND, u64::from(event)).unwrap_or("spare");
            w.label(
                last,
                format_args!(
                    ".{:03b} {:04b} = Event indicator: {word} ({event})",
                    event >> 4,
                    event & 15
                ),
            );
        }
    }
    Ok(())
}

/// A cause (ITU-T Q.850): where it came up, and what it is.
fn cause<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let len = b.reported();
    if len == 0 {
        return Ok(());
    }
    let first = b.u8(0)?;
    w.foreign(id::Q931, |w| q931::cause_head(w, b))?;
    let mut at = 1;
    if first & 0x80 == 0 {
        if len < 2 {
            return Ok(());
        }
        w.foreign(id::Q931, |w| q931::recommendation(w, b))?;
        at = 2;
    }
    if len > at {
        w.item(CAUSE_INDICATOR, b, at, 1)?;
        w.foreign(id::Q931, |w| q931::extension(w, b, at))?;
        if len > at + 1 {
            w.foreign(id::Q931, |w| q931::diagnostic(w, b, at + 1))?;
        }
    }
    Ok(())
}

/// Why a call was redirected, and how often.
fn redirection<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, item: Item) -> Walked {
    if b.reported() != 2 {
        w.append(item, format_args!(" (2nd octet not present since ISUP '88)"));
        let octet = b.u8(0)?;
        let (kind, reason) = (octet & 7, octet >> 4);
        let shown = w.number(REDIRECTING_IND, b, 0, 1, u64::from(kind))?;
        let word = w.word(REDIRECTING_IND, u64::from(kind)).unwrap_or("Unknown");
        let bits =
            format_args!(".... .{kind:03b} .... .... = Redirection indicator: {word} ({kind})");
        w.label(shown, bits);
        let shown = w.number(ORIGINAL_REDIRECTION_REASON, b, 0, 1, u64::from(reason))?;
        let word = w.word(ORIGINAL_REDIRECTION_REASON, u64::from(reason)).unwrap_or("Unknown");
        let bits = format_args!(
            "{reason:04b} .... .... .... = Original redirection reason: {word} ({reason})"
        );
        w.label(shown, bits);
        return Ok(());
    }
    for field in
        [REDIRECTING_IND, ORIGINAL_REDIRECTION_REASON, REDIRECTION_COUNTER, REDIRECTION_REASON]
    {
        w.item(field, b, 0, 2)?;
    }
    Ok(())
}

/// A range of circuits, and a bit for each.
fn range<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, item: Item) -> Walked {
    let range = usize::from(b.u8(0)?);
    let shown = w.number(RANGE_INDICATOR, b, 0, 1, range as u64 + 1)?;
    w.label(shown, format_args!("Range: {}", range + 1));
    w.append(item, format_args!(": Range ({}) and status", range + 1));
    let len = b.reported();
    if len < 2 {
        w.expert(STATUS_SUBFIELD_NOT_PRESENT, item);
        return Ok(());
    }
    let status = w.text(b, 1, len - 1, format_args!("Status subfield"))?;
    let opened = w.open(status);
    let mut left = range + 1;
    // Of more circuits than an octet has bits, Wireshark shows none.
    let shown_len = if left > 8 { 1 } else { len };
    for at in 1..shown_len {
        let octet = b.u8(at)?;
        let bits = left.min(8);
        left -= bits;
        let shown = w.item(BITBUCKET, b, at, 1)?;
        let bit = |n: usize| {
            if n < bits { char::from(b'0' + (octet >> n & 1)) } else { '.' }
        };
        let first = at * 8 - 7;
        let line: String =
            (0..8).rev().flat_map(|n| [Some(bit(n)), (n == 4).then_some(' ')]).flatten().collect();
        w.label(shown, format_args!("{line} = Bit: {} bit {first}", first + bits.max(1) - 1));
    }
    w.close(opened);
    Ok(())
}

/// The states of circuits, one an octet.
fn states<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, item: Item) -> Walked {
    w.append(item, format_args!(" (national use)"));
    for at in 0..b.reported() {
        let octet = b.u8(at)?;
        let is_idle = octet & 0xc == 0;
        let word = match (octet & 3, is_idle) {
            (0, true) => "transient",
            (3, true) => "unequipped",
            (1 | 2, true) => "spare",
            (0, false) => "no blocking (active)",
            (1, false) => "locally blocked",
            (2, false) => "remotely blocked",
            _ => "locally and remotely blocked",
        };
        let text = format_args!("Circuit# CIC+{at} state: {word}");
        let circuit = w.text(b, at, REST, text)?;
        let opened = w.open(circuit);
        let shown = w.item(MTC_BLOCKING_STATE, b, at, 1)?;
        let bits = format_args!(
            ".... ..{:02b} = Maintenance blocking state: {word} ({})",
            octet & 3,
            octet & 3
        );
        w.label(shown, bits);
        if !is_idle {
            w.item(CALL_PROCESSING_STATE, b, at, 1)?;
            w.item(HW_BLOCKING_STATE, b, at, 1)?;
        }
        w.close(opened);
    }
    Ok(())
}

/// What users may say to each other.
fn user_to_user<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, item: Item) -> Walked {
    let octet = b.u8(0)?;
    let fields: &[Field] = if octet & 1 == 0 {
        &[UUI_REQ_SERVICE1, UUI_REQ_SERVICE2, UUI_REQ_SERVICE3]
    } else {
        &[UUI_RES_SERVICE1, UUI_RES_SERVICE2, UUI_RES_SERVICE3, UUI_NETWORK_DISCARD_IND]
    };
    for field in [UUI_TYPE, UUI_TYPE].iter().chain(fields) {
        w.item(*field, b, 0, 1)?;
    }
    w.append(item, format_args!(" : 0x{octet:x}"));
    Ok::<(), Fault>(())
}
