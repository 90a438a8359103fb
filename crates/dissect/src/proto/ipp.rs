//! Internet Printing Protocol (RFC 8010): operations, and attributes with their values. Which answer is for which request, and
//! languages of texts, are left.

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, values};

use std::fmt;

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::proto::lines::Text;
use crate::registry::{Claim, Dissect};
use crate::walk::{Opened, REST, Walk};

values! {
    static OPERATION_ID_VALUES {
        0x2 => "Print-Job",
        0x3 => "Print-URI",
        0x4 => "Validate-Job",
        0x5 => "Create-Job",
        0x6 => "Send-Document",
        0x7 => "Send-URI",
        0x8 => "Cancel-Job",
        0x9 => "Get-Job-Attributes",
        0xa => "Get-Jobs",
        0xb => "Get-Printer-Attributes",
        0xc => "Hold-Job",
        0xd => "Release-Job",
        0xe => "Restart-Job",
        0x10 => "Pause-Printer",
        0x11 => "Resume-Printer",
        0x12 => "Purge-Jobs",
        0x13 => "Set-Printer-Attributes",
        0x14 => "Set-Job-Attributes",
        0x15 => "Get-Printer-Supported-Values",
        0x16 => "Create-Printer-Subscriptions",
        0x17 => "Create-Job-Subscriptions",
        0x18 => "Get-Subscription-Attributes",
        0x19 => "Get-Subscriptions",
        0x1a => "Renew-Subscription",
        0x1b => "Cancel-Subscription",
        0x1c => "Get-Notifications",
        0x1d => "Reserved (ipp-indp-method)",
        0x1e => "Reserved (ipp-get-resources)",
        0x1f => "Reserved (ipp-get-resources)",
        0x20 => "Reserved (ipp-get-resources)",
        0x21 => "Reserved (ipp-install)",
        0x22 => "Enable-Printer",
        0x23 => "Disable-Printer",
        0x24 => "Pause-Printer-After-Current-Job",
        0x25 => "Hold-New-Jobs",
        0x26 => "Release-Held-New-Jobs",
        0x27 => "Deactivate-Printer",
        0x28 => "Activate-Printer",
        0x29 => "Restart-Printer",
        0x2a => "Shutdown-Printer",
        0x2b => "Startup-Printer",
        0x2c => "Reprocess-Job",
        0x2d => "Cancel-Current-Job",
        0x2e => "Suspend-Current-Job",
        0x2f => "Resume-Job",
        0x30 => "Promote-Job",
        0x31 => "Schedule-Job-After",
        0x33 => "Cancel-Document",
        0x34 => "Get-Document-Attributes",
        0x35 => "Get-Documents",
        0x36 => "Delete-Document",
        0x37 => "Set-Document-Attributes",
        0x38 => "Cancel-Jobs",
        0x39 => "Cancel-My-Jobs",
        0x3a => "Resubmit-Job",
        0x3b => "Close-Job",
        0x3c => "Identify-Printer",
        0x3d => "Validate-Document",
        0x3e => "Add-Document-Images",
        0x3f => "Acknowledge-Document",
        0x40 => "Acknowledge-Identify-Printer",
        0x41 => "Acknowledge-Job",
        0x42 => "Fetch-Document",
        0x43 => "Fetch-Job",
        0x44 => "Get-Output-Device-Attributes",
        0x45 => "Update-Active-Jobs",
        0x46 => "Deregister-Output-Device",
        0x47 => "Update-Document-Status",
        0x48 => "Update-Job-Status",
        0x49 => "Update-Output-Device-Attributes",
        0x4a => "Get-Next-Document-Data",
        0x4001 => "CUPS-Get-Default",
        0x4002 => "CUPS-Get-Printers",
        0x4003 => "CUPS-Add-Modify-Printer",
        0x4004 => "CUPS-Delete-Printer",
        0x4005 => "CUPS-Get-Classes",
        0x4006 => "CUPS-Add-Modify-Class",
        0x4007 => "CUPS-Delete-Class",
        0x4008 => "CUPS-Accept-Jobs",
        0x4009 => "CUPS-Reject-Jobs",
        0x400a => "CUPS-Set-Default",
        0x400b => "CUPS-Get-Devices",
        0x400c => "CUPS-Get-PPDs",
        0x400d => "CUPS-Move-Job",
        0x400e => "CUPS-Authenticate-Job",
        0x400f => "CUPS-Get-PPD",
        0x4027 => "CUPS-Get-Document",
        0x4028 => "CUPS-Create-Local-Printer",
    }
    static STATUS_CODE_VALUES {
        0x0 => "successful-ok",
        0x1 => "successful-ok-ignored-or-substituted-attributes",
        0x2 => "successful-ok-conflicting-attributes",
        0x3 => "successful-ok-ignored-subscriptions",
        0x5 => "successful-ok-too-many-events",
        0x7 => "successful-ok-events-complete",
        0x400 => "client-error-bad-request",
        0x401 => "client-error-forbidden",
        0x402 => "client-error-not-authenticated",
        0x403 => "client-error-not-authorized",
        0x404 => "client-error-not-possible",
        0x405 => "client-error-timeout",
        0x406 => "client-error-not-found",
        0x407 => "client-error-gone",
        0x408 => "client-error-request-entity-too-large",
        0x409 => "client-error-request-value-too-long",
        0x40a => "client-error-document-format-not-supported",
        0x40b => "client-error-attributes-or-values-not-supported",
        0x40c => "client-error-uri-scheme-not-supported",
        0x40d => "client-error-charset-not-supported",
        0x40e => "client-error-conflicting-attributes",
        0x40f => "client-error-compression-not-supported",
        0x410 => "client-error-compression-error",
        0x411 => "client-error-document-format-error",
        0x412 => "client-error-document-access-error",
        0x413 => "client-error-attributes-not-settable",
        0x414 => "client-error-ignored-all-subscriptions",
        0x415 => "client-error-too-many-subscriptions",
        0x418 => "client-error-document-password-error",
        0x419 => "client-error-document-permission-error",
        0x41a => "client-error-document-security-error",
        0x41b => "client-error-document-unprintable-error",
        0x41c => "client-error-account-info-needed",
        0x41d => "client-error-account-closed",
        0x41e => "client-error-account-limit-reached",
        0x41f => "client-error-account-authorization-failed",
        0x420 => "client-error-not-fetchable",
        0x500 => "server-error-internal-error",
        0x501 => "server-error-operation-not-supported",
        0x502 => "server-error-service-unavailable",
        0x503 => "server-error-version-not-supported",
        0x504 => "server-error-device-error",
        0x505 => "server-error-temporary-error",
        0x506 => "server-error-not-accepting-jobs",
        0x507 => "server-error-busy",
        0x508 => "server-error-job-canceled",
        0x509 => "server-error-multiple-document-jobs-not-supported",
        0x50a => "server-error-printer-is-deactivated",
        0x50b => "server-error-too-many-jobs",
        0x50c => "server-error-too-many-documents",
    }
    static ENUM_VALUE_VALUES {
        3 => "idle",
        4 => "processing",
        5 => "stopped",
        3 => "pending",
        4 => "pending-held",
        5 => "processing",
        6 => "processing-stopped",
        7 => "canceled",
        8 => "aborted",
        9 => "completed",
        3 => "pending",
        5 => "processing",
        6 => "processing-stopped",
        7 => "canceled",
        8 => "aborted",
        9 => "completed",
        2 => "Print-Job",
        3 => "Print-URI",
        4 => "Validate-Job",
        5 => "Create-Job",
        6 => "Send-Document",
        7 => "Send-URI",
        8 => "Cancel-Job",
        9 => "Get-Job-Attributes",
        10 => "Get-Jobs",
        11 => "Get-Printer-Attributes",
        12 => "Hold-Job",
        13 => "Release-Job",
        14 => "Restart-Job",
        16 => "Pause-Printer",
        17 => "Resume-Printer",
        18 => "Purge-Jobs",
        19 => "Set-Printer-Attributes",
        20 => "Set-Job-Attributes",
        21 => "Get-Printer-Supported-Values",
        22 => "Create-Printer-Subscriptions",
        23 => "Create-Job-Subscriptions",
        24 => "Get-Subscription-Attributes",
        25 => "Get-Subscriptions",
        26 => "Renew-Subscription",
        27 => "Cancel-Subscription",
        28 => "Get-Notifications",
        29 => "Reserved (ipp-indp-method)",
        30 => "Reserved (ipp-get-resources)",
        31 => "Reserved (ipp-get-resources)",
        32 => "Reserved (ipp-get-resources)",
        33 => "Reserved (ipp-install)",
        34 => "Enable-Printer",
        35 => "Disable-Printer",
        36 => "Pause-Printer-After-Current-Job",
        37 => "Hold-New-Jobs",
        38 => "Release-Held-New-Jobs",
        39 => "Deactivate-Printer",
        40 => "Activate-Printer",
        41 => "Restart-Printer",
        42 => "Shutdown-Printer",
        43 => "Startup-Printer",
        44 => "Reprocess-Job",
        45 => "Cancel-Current-Job",
        46 => "Suspend-Current-Job",
        47 => "Resume-Job",
        48 => "Promote-Job",
        49 => "Schedule-Job-After",
        51 => "Cancel-Document",
        52 => "Get-Document-Attributes",
        53 => "Get-Documents",
        54 => "Delete-Document",
        55 => "Set-Document-Attributes",
        56 => "Cancel-Jobs",
        57 => "Cancel-My-Jobs",
        58 => "Resubmit-Job",
        59 => "Close-Job",
        60 => "Identify-Printer",
        61 => "Validate-Document",
        62 => "Add-Document-Images",
        63 => "Acknowledge-Document",
        64 => "Acknowledge-Identify-Printer",
        65 => "Acknowledge-Job",
        66 => "Fetch-Document",
        67 => "Fetch-Job",
        68 => "Get-Output-Device-Attributes",
        69 => "Update-Active-Jobs",
        70 => "Deregister-Output-Device",
        71 => "Update-Document-Status",
        72 => "Update-Job-Status",
        73 => "Update-Output-Device-Attributes",
        74 => "Get-Next-Document-Data",
        16385 => "CUPS-Get-Default",
        16386 => "CUPS-Get-Printers",
        16387 => "CUPS-Add-Modify-Printer",
        16388 => "CUPS-Delete-Printer",
        16389 => "CUPS-Get-Classes",
        16390 => "CUPS-Add-Modify-Class",
        16391 => "CUPS-Delete-Class",
        16392 => "CUPS-Accept-Jobs",
        16393 => "CUPS-Reject-Jobs",
        16394 => "CUPS-Set-Default",
        16395 => "CUPS-Get-Devices",
        16396 => "CUPS-Get-PPDs",
        16397 => "CUPS-Move-Job",
        16398 => "CUPS-Authenticate-Job",
        16399 => "CUPS-Get-PPD",
        16423 => "CUPS-Get-Document",
        16424 => "CUPS-Create-Local-Printer",
        3 => "none",
        4 => "staple",
        5 => "punch",
        6 => "cover",
        7 => "bind",
        8 => "saddle-stitch",
        9 => "edge-stitch",
        10 => "fold",
        11 => "trim",
        12 => "bale",
        13 => "booklet-maker",
        14 => "jog-offset",
        15 => "coat",
        16 => "laminate",
        20 => "staple-top-left",
        21 => "staple-bottom-left",
        22 => "staple-top-right",
        23 => "staple-bottom-right",
        24 => "edge-stitch-left",
        25 => "edge-stitch-top",
        26 => "edge-stitch-right",
        27 => "edge-stitch-bottom",
        28 => "staple-dual-left",
        29 => "staple-dual-top",
        30 => "staple-dual-right",
        31 => "staple-dual-bottom",
        32 => "staple-triple-left",
        33 => "staple-triple-top",
        34 => "staple-triple-right",
        35 => "staple-triple-bottom",
        50 => "bind-left",
        51 => "bind-top",
        52 => "bind-right",
        53 => "bind-bottom",
        60 => "trim-after-pages",
        61 => "trim-after-documents",
        62 => "trim-after-copies",
        63 => "trim-after-job",
        70 => "punch-top-left",
        71 => "punch-bottom-left",
        72 => "punch-top-right",
        73 => "punch-bottom-right",
        74 => "punch-dual-left",
        75 => "punch-dual-top",
        76 => "punch-dual-right",
        77 => "punch-dual-bottom",
        78 => "punch-triple-left",
        79 => "punch-triple-top",
        80 => "punch-triple-right",
        81 => "punch-triple-bottom",
        82 => "punch-quad-left",
        83 => "punch-quad-top",
        84 => "punch-quad-right",
        85 => "punch-quad-bottom",
        86 => "punch-multiple-left",
        87 => "punch-multiple-top",
        88 => "punch-multiple-right",
        89 => "punch-multiple-bottom",
        90 => "fold-accordion",
        91 => "fold-double-gate",
        92 => "fold-gate",
        93 => "fold-half",
        94 => "fold-half-z",
        95 => "fold-left-gate",
        96 => "fold-letter",
        97 => "fold-parallel",
        98 => "fold-poster",
        99 => "fold-right-gate",
        100 => "fold-z",
        3 => "portrait",
        4 => "landscape",
        5 => "reverse-landscape",
        6 => "reverse-portrait",
        7 => "none",
        3 => "draft",
        4 => "normal",
        5 => "high",
        3 => "pending",
        4 => "pending-retry",
        5 => "processing",
        7 => "canceled",
        8 => "aborted",
        9 => "completed",
    }
    static OUTOFBAND_VALUE_VALUES {
        0x1 => "operation-attributes-tag",
        0x2 => "job-attributes-tag",
        0x3 => "end-of-attributes-tag",
        0x4 => "printer-attributes-tag",
        0x5 => "unsupported-attributes-tag",
        0x6 => "subscription-attributes-tag",
        0x7 => "event-notification-attributes-tag",
        0x8 => "resource-attributes-tag",
        0x9 => "document-attributes-tag",
        0x10 => "unsupported",
        0x12 => "unknown",
        0x13 => "no-value",
        0x15 => "not-settable",
        0x16 => "delete-attribute",
        0x17 => "admin-define",
        0x21 => "integer",
        0x22 => "boolean",
        0x23 => "enum",
        0x30 => "octetString",
        0x31 => "dateTime",
        0x32 => "resolution",
        0x33 => "rangeOfInteger",
        0x34 => "collection",
        0x35 => "textWithLanguage",
        0x36 => "nameWithLanguage",
        0x37 => "endCollection",
        0x41 => "textWithoutLanguage",
        0x42 => "nameWithoutLanguage",
        0x44 => "keyword",
        0x45 => "uri",
        0x46 => "uriScheme",
        0x47 => "charset",
        0x48 => "naturalLanguage",
        0x49 => "mimeMediaType",
        0x4a => "memberAttrName",
    }
}

field_table! {
    /// The fields of Internet Printing Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("ipp", "Internet Printing Protocol", "IPP");
    VERSION = FieldDef::new("ipp.version", "version", FieldType::Uint16).base(Base::Custom);
    OPERATION_ID = FieldDef::new("ipp.operation_id", "operation-id", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&OPERATION_ID_VALUES));
    STATUS_CODE = FieldDef::new("ipp.status_code", "status-code", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&STATUS_CODE_VALUES));
    REQUEST_ID = FieldDef::new("ipp.request_id", "request-id", FieldType::Uint32);
    NAME = FieldDef::new("ipp.name", "name", FieldType::String);
    MEMBERATTRNAME = FieldDef::new("ipp.memberattrname", "memberAttrName", FieldType::String);
    BOOLEAN_VALUE = FieldDef::new("ipp.boolean_value", "boolean value", FieldType::Boolean);
    INTEGER_VALUE = FieldDef::new("ipp.integer_value", "integer value", FieldType::Int32);
    ENUM_VALUE = FieldDef::new("ipp.enum_value", "enum value", FieldType::Int32).strings(Strings::Values(&ENUM_VALUE_VALUES));
    OUTOFBAND_VALUE = FieldDef::new("ipp.outofband_value", "out-of-band value", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&OUTOFBAND_VALUE_VALUES));
    CHARSTRING_VALUE = FieldDef::new("ipp.charstring_value", "string value", FieldType::String);
    OCTETSTRING_VALUE = FieldDef::new("ipp.octetstring_value", "octetString value", FieldType::String);
    DATETIME_VALUE = FieldDef::new("ipp.datetime_value", "dateTime value", FieldType::Bytes);
    RESOLUTION_VALUE = FieldDef::new("ipp.resolution_value", "resolution value", FieldType::Bytes);
    RANGEOFINTEGER_VALUE = FieldDef::new("ipp.rangeofinteger_value", "rangeOfInteger value", FieldType::Bytes);
    TEXTWITHLANGUAGE_VALUE = FieldDef::new("ipp.textwithlanguage_value", "textWithLanguage value", FieldType::Bytes);
    NAMEWITHLANGUAGE_VALUE = FieldDef::new("ipp.namewithlanguage_value", "nameWithLanguage value", FieldType::Bytes);
    UNKNOWN_VALUE = FieldDef::new("ipp.unknown_value", "unknown value", FieldType::Bytes);
    RESPONSE_IN = FieldDef::new("ipp.response_in", "Response In", FieldType::FrameNum);
    RESPONSE_TO = FieldDef::new("ipp.response_to", "Request In", FieldType::FrameNum);
    RESPONSE_TIME = FieldDef::new("ipp.response_time", "Response Time", FieldType::RelativeTime);
}

/// The port of printers: what goes there is asked.
const PORT: u16 = 631;

/// Octets of version, operation and identifier.
const HEADER_LEN: usize = 8;

/// Tags below this begin a group of attributes; the others are those of values.
const FIRST_VALUE_TAG: u8 = 0x10;

/// Tags.
mod tag {
    pub(super) const END: u8 = 0x03;
    pub(super) const LAST_OUT_OF_BAND: u8 = 0x1f;
    pub(super) const INTEGER: u8 = 0x21;
    pub(super) const BOOLEAN: u8 = 0x22;
    pub(super) const ENUM: u8 = 0x23;
    pub(super) const OCTETS: u8 = 0x30;
    pub(super) const DATE: u8 = 0x31;
    pub(super) const RESOLUTION: u8 = 0x32;
    pub(super) const RANGE: u8 = 0x33;
    pub(super) const COLLECTION: u8 = 0x34;
    pub(super) const TEXT_WITH_LANGUAGE: u8 = 0x35;
    pub(super) const NAME_WITH_LANGUAGE: u8 = 0x36;
    pub(super) const END_COLLECTION: u8 = 0x37;
    pub(super) const MEMBER: u8 = 0x4a;
}

/// Groups of attributes.
fn group_name(tag: u8) -> &'static str {
    match tag {
        10 => "system-attributes-tag",
        FIRST_VALUE_TAG.. => RESERVED,
        _ => tag_name(tag),
    }
}

/// Types of values.
fn type_name(tag: u8) -> &'static str {
    if tag < FIRST_VALUE_TAG { RESERVED } else { tag_name(tag) }
}

fn tag_name(tag: u8) -> &'static str {
    OUTOFBAND_VALUE_VALUES.get(u64::from(tag)).unwrap_or(RESERVED)
}

/// A tag that nobody has given a meaning.
const RESERVED: &str = "Reserved";

/// Printing over HTTP.
#[derive(Clone, Copy, Debug)]
pub struct Ipp;

impl Dissect for Ipp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Text("media_type", "application/ipp")];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let is_request = w.net.destination_port == PORT;
        let (major, minor, code) = (b.u8(0)?, b.u8(1)?, b.u16(2)?);
        b.check(0, HEADER_LEN)?;
        w.column_protocol("IPP");
        let field = if is_request { OPERATION_ID } else { STATUS_CODE };
        let word = w.word(field, u64::from(code));
        let half = if is_request { "Request" } else { "Response" };
        match word {
            Some(word) => w.info(format_args!("IPP {half} ({word})")),
            None => w.info(format_args!("IPP {half} (0x{code:04x})")),
        }
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        let item = w.item(VERSION, &b, 0, 2)?;
        w.label(item, format_args!("version: {major}.{minor}"));
        let item = w.item(field, &b, 2, 2)?;
        if !is_request {
            let class = match code >> 8 {
                0 => "Successful",
                1 => "Informational",
                2 | 3 => "Redirection",
                4 => "Client Error",
                5 => "Server Error",
                _ => "Unknown",
            };
            match word {
                Some(word) => w.label(item, format_args!("status-code: {class} ({word})")),
                None => w.label(item, format_args!("status-code: {class} (0x{code:04x})")),
            }
        }
        w.item(REQUEST_ID, &b, 4, 4)?;
        let mut at = HEADER_LEN;
        while b.remaining(at) > 0 {
            let tag = b.u8(at)?;
            if tag == tag::END {
                w.text(&b, at, 1, format_args!("{}", group_name(tag)))?;
                at += 1;
                break;
            }
            let group = w.text(&b, at, 1, format_args!("{}", group_name(tag)))?;
            let inner = w.open(group);
            let begin = at;
            at += 1;
            while b.remaining(at) > 0 && b.u8(at)? >= FIRST_VALUE_TAG {
                at = attribute(w, &b, at)?;
            }
            w.close(inner);
            w.set_len(group, at - begin);
        }
        let result = if b.remaining(at) > 0 { w.data(b.from(at)?) } else { Ok(()) };
        w.close(opened);
        result
    }
}

/// Where the name of what begins at `at` ends, and where its value begins and ends.
fn extents(b: &Buf<'_>, at: usize) -> Result<(usize, usize, usize), Fault> {
    let name_end = at + 3 + usize::from(b.u16(at + 1)?);
    let len = usize::from(b.u16(name_end)?);
    b.check(name_end + 2, len)?;
    Ok((name_end, name_end + 2, name_end + 2 + len))
}

/// An attribute with all its values; where it ends.
fn attribute<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Result<usize, Fault> {
    let kind = b.u8(at)?;
    let (name_end, mut from, mut to) = extents(b, at)?;
    let name = b.bytes(at + 3, name_end - (at + 3))?;
    // Values without a name are of the attribute before them.
    let (mut end, mut values) = (to, 1_usize);
    let mut depth = usize::from(kind == tag::COLLECTION);
    while b.remaining(end) > 0 {
        let next = b.u8(end)?;
        if next < FIRST_VALUE_TAG || b.u16(end + 1)? != 0 {
            break;
        }
        match next {
            tag::COLLECTION => {
                values += usize::from(depth == 0);
                depth += 1;
            }
            tag::END_COLLECTION => depth = depth.saturating_sub(1),
            _ => values += usize::from(depth == 0),
        }
        end = extents(b, end)?.2;
    }
    let root = w.text(b, at, end - at, format_args!("{} ({}", Text(name), SetOf(values, kind)))?;
    let opened = w.open(root);
    w.append(root, format_args!(")"));
    if kind <= tag::LAST_OUT_OF_BAND {
        let item = w.item(OUTOFBAND_VALUE, b, at, 1)?;
        w.label(item, format_args!("out-of-band value: {} (0x{kind:02x})", type_name(kind)));
        w.close(opened);
        return Ok(end);
    }
    w.item(NAME, b, at + 3, name.len())?;
    let mut tag = kind;
    let (mut begin, mut collection) = (at, at);
    let mut members: Option<(Item, Opened, usize)> = None;
    let mut depth = 0;
    let mut lead = ": ";
    loop {
        match tag {
            tag::COLLECTION => {
                if depth == 0 {
                    let item = w.text(b, begin, end - begin, format_args!("collection {{"))?;
                    members = Some((item, w.open(item), 0));
                    collection = begin;
                    w.append(root, format_args!("{lead}{{"));
                }
                depth += 1;
            }
            tag::END_COLLECTION => {
                depth -= i32::from(depth > 0);
                if depth == 0
                    && let Some((item, inner, _)) = members.take()
                {
                    w.append(item, format_args!("}}"));
                    w.append(root, format_args!("}}"));
                    w.close(inner);
                    w.set_len(item, to.saturating_sub(collection));
                }
            }
            tag::MEMBER => {
                w.item(MEMBERATTRNAME, b, from, to - from)?;
                if depth == 1
                    && let Some((item, _, count)) = &mut members
                {
                    let comma = if *count > 0 { "," } else { "" };
                    *count += 1;
                    let name = Text(b.bytes(from, to - from)?);
                    w.append(*item, format_args!("{comma}{name}"));
                    w.append(root, format_args!("{comma}{name}"));
                }
            }
            _ => {
                let shown = value(w, b, (tag, from, to), name)?;
                if depth == 0 {
                    w.append(root, format_args!("{lead}{shown}"));
                }
            }
        }
        if depth == 0 {
            lead = ",";
        }
        if to >= end {
            break;
        }
        begin = to;
        tag = b.u8(begin)?;
        (_, from, to) = extents(b, begin)?;
    }
    if let Some((_, inner, _)) = members {
        w.close(inner);
    }
    w.close(opened);
    Ok(end)
}

/// How many values of which type.
struct SetOf(usize, u8);

impl fmt::Display for SetOf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0 > 1 {
            f.write_str("1setOf ")?;
        }
        f.write_str(type_name(self.1))
    }
}

/// A value; how the attribute's line shows it.
fn value<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    (tag, from, to): (u8, usize, usize),
    name: &[u8],
) -> Result<String, Fault> {
    let len = to - from;
    let octets = b.bytes(from, len)?;
    let wants = w.labels();
    let shown = |text: fmt::Arguments<'_>| if wants { text.to_string() } else { String::new() };
    Ok(match (tag, len) {
        (tag::INTEGER, 4) => {
            w.item(INTEGER_VALUE, b, from, 4)?;
            shown(format_args!("{}", b.u32(from)? as i32))
        }
        (tag::BOOLEAN, 1) => {
            w.item(BOOLEAN_VALUE, b, from, 1)?;
            shown(format_args!("{}", octets != [0]))
        }
        (tag::ENUM, 4) => {
            let number = b.u32(from)?;
            let item = w.item(ENUM_VALUE, b, from, 4)?;
            match enumerated(name, number) {
                Some(word) => {
                    w.label(item, format_args!("{}: {word} ({number})", Text(name)));
                    shown(format_args!("{word}"))
                }
                None => {
                    w.label_value(item, format_args!("{}", number as i32));
                    shown(format_args!("{}", number as i32))
                }
            }
        }
        (tag::DATE, 11) => {
            let item = w.item(DATETIME_VALUE, b, from, len)?;
            let text = shown(format_args!(
                "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{}{}{:02}{:02}",
                b.u16(from)?,
                octets[2],
                octets[3],
                octets[4],
                octets[5],
                octets[6],
                octets[7],
                char::from(octets[8]),
                octets[9],
                octets[10]
            ));
            w.label_value(item, format_args!("{text}"));
            text
        }
        (tag::RESOLUTION, 9) => {
            let item = w.item(RESOLUTION_VALUE, b, from, len)?;
            let unit = match octets[8] {
                3 => "dpi",
                4 => "dpcm",
                _ => "unknown",
            };
            let text =
                shown(format_args!("{}x{}{unit}", b.u32(from)? as i32, b.u32(from + 4)? as i32));
            w.label_value(item, format_args!("{text}"));
            text
        }
        (tag::RANGE, 8) => {
            let item = w.item(RANGEOFINTEGER_VALUE, b, from, len)?;
            let text = shown(format_args!("{}-{}", b.u32(from)? as i32, b.u32(from + 4)? as i32));
            w.label_value(item, format_args!("{text}"));
            text
        }
        (tag::TEXT_WITH_LANGUAGE | tag::NAME_WITH_LANGUAGE, 4..) => {
            let field = if tag == tag::TEXT_WITH_LANGUAGE {
                TEXTWITHLANGUAGE_VALUE
            } else {
                NAMEWITHLANGUAGE_VALUE
            };
            w.item(field, b, from, len)?;
            String::new()
        }
        (tag::OCTETS, _) => {
            w.item(OCTETSTRING_VALUE, b, from, len)?;
            shown(format_args!("'{}'", Text(octets)))
        }
        (0x40.., _) => {
            let item = w.item(CHARSTRING_VALUE, b, from, len)?;
            let text = shown(format_args!("'{}'", Text(octets)));
            w.label(item, format_args!("{} value: {text}", type_name(tag)));
            text
        }
        _ => {
            w.item(OCTETSTRING_VALUE, b, from, len)?;
            String::new()
        }
    })
}

/// What a number of an attribute says (RFC 8011, section 5).
fn enumerated(name: &[u8], number: u32) -> Option<&'static str> {
    match (name, number) {
        (b"printer-state", 3) => Some("idle"),
        (b"printer-state", 4) => Some("processing"),
        (b"printer-state", 5) => Some("stopped"),
        (b"job-state", 3) => Some("pending"),
        (b"job-state", 4) => Some("pending-held"),
        (b"job-state", 5) => Some("processing"),
        (b"job-state", 6) => Some("processing-stopped"),
        (b"job-state", 7) => Some("canceled"),
        (b"job-state", 8) => Some("aborted"),
        (b"job-state", 9) => Some("completed"),
        (b"operations-supported", _) => OPERATION_ID_VALUES.get(u64::from(number)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::segment;

    #[test]
    fn a_printer_is_asked_for_its_attributes() {
        let mut octets = b"POST /ipp HTTP/1.1\r\n".to_vec();
        octets.extend(b"Content-Type: application/ipp\r\nContent-Length: 38\r\n\r\n");
        octets.extend([1, 1, 0, 0x0b, 0, 0, 0, 1, 1]);
        octets.extend(b"\x47\0\x12attributes-charset\0\x05utf-8\x03");
        let shown = segment(40_000, 631, &octets);
        assert_eq!(shown.info, "IPP IPP Request (Get-Printer-Attributes)");
        assert!(shown.has("attributes-charset (charset): 'utf-8'"), "{shown:#?}");
    }
}
