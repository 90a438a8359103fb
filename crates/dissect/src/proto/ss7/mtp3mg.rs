//! Management of signalling links and routes (ITU-T Q.704, section 15) and tests of links (Q.707).

use lamna_fields::{
    Base, Field, FieldDef, FieldType, Group, Severity, Strings, ValueTable, field_table, values,
};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

values! {
    static H0_VALUES {
        0x1 => "Changeover and changeback messages",
        0x2 => "Emergency changeover messages",
        0x3 => "Transfer-controlled and signalling route set congestion messages",
        0x4 => "Transfer prohibited-allowed-restricted messages",
        0x5 => "Signalling-route-set-test messages",
        0x6 => "Management inhibit messages",
        0x7 => "Traffic restart messages",
        0x8 => "Signalling-data-link-connection messages",
        0xa => "User part flow control messages",
    }
    static CHANGEOVER {
        0x1 => "Changeover-order signal",
        0x2 => "Changeover-ack signal",
        0x3 => "Extended changeover-order signal",
        0x4 => "Extended changeover-ack signal",
        0x5 => "Changeback-declaration signal",
        0x6 => "Changeback-ack signal",
    }
    static EMERGENCY {
        0x1 => "Emergency-changeover-order signal",
        0x2 => "Emergency-changeover-ack signal",
    }
    static CONTROLLED {
        0x1 => "Signalling-route-set-congestion-test signal",
        0x2 => "Transfer-controlled signal",
    }
    static PROHIBITED {
        0x1 => "Transfer-prohibited signal",
        0x2 => "Transfer-cluster-prohibited signal (ANSI only)",
        0x3 => "Transfer-restricted signal",
        0x4 => "Transfer-cluster-restricted signal (ANSI only)",
        0x5 => "Transfer-allowed signal",
        0x6 => "Transfer-cluster-allowed signal (ANSI only)",
    }
    static ROUTE_TEST {
        0x1 => "Signalling-route-set-test prohibited signal",
        0x2 => "Signalling-route-set-test restricted signal",
        0x3 => "Signalling-route-set-test cluster-prohibited signal (ANSI only)",
        0x4 => "Signalling-route-set-test cluster-restricted signal (ANSI only)",
    }
    static INHIBIT {
        0x1 => "Link inhibit signal",
        0x2 => "Link uninhibit signal",
        0x3 => "Link inhibit ack signal",
        0x4 => "Link uninhibit ack signal",
        0x5 => "Link inhibit denied signal",
        0x6 => "Link forced uninhibit signal",
        0x7 => "Link local inhibit test signal",
        0x8 => "Link remote inhibit test signal",
    }
    static RESTART {
        0x1 => "Traffic-restart-allowed signal",
        0x2 => "Traffic-restart-waiting signal (ANSI only)",
    }
    static CONNECTION {
        0x1 => "Signalling-data-link-connection-order signal",
        0x2 => "Connection-successful signal",
        0x3 => "Connection-not-successful signal",
        0x4 => "Connection-not-possible signal",
    }
    static USER_FLOW {
        0x1 => "User part unavailable signal",
    }
    static USER_VALUES {
        0x0 => "Spare",
        0x1 => "Spare",
        0x2 => "Spare",
        0x3 => "SCCP",
        0x4 => "TUP",
        0x5 => "ISUP",
        0x6 => "DUP (call and circuit related messages)",
        0x7 => "DUP (facility registration and cancellation message)",
        0x8 => "MTP testing user part",
        0x9 => "ISUP-b",
        0xa => "ISUP-s",
        0xb => "Spare",
        0xc => "Spare",
        0xd => "Spare",
        0xe => "Spare",
        0xf => "Spare",
    }
    static CAUSE_VALUES {
        0x0 => "Unknown",
        0x1 => "Unequipped remote user",
        0x2 => "Inaccessible remote user",
    }
    static TEST_H0_VALUES {
        0x1 => "Test messages",
    }
    static TEST_H1_VALUES {
        0x1 => "Signalling link test message",
        0x2 => "Signalling link test acknowledgement message",
    }
}

field_table! {
    /// The fields of Message Transfer Part Level 3 Management.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("mtp3mg", "Message Transfer Part Level 3 Management", "MTP3MG");
    H0 = FieldDef::new("mtp3mg.h0", "H0 (Message Group)", FieldType::Uint8).base(Base::Hex).mask(0xf).strings(Strings::Values(&H0_VALUES));
    H1 = FieldDef::new("mtp3mg.h1", "H1 (Message)", FieldType::Uint8).base(Base::Hex).mask(0xf0);
    FSN = FieldDef::new("mtp3mg.fsn", "Forward Sequence Number", FieldType::Uint8).mask(0x7f);
    LONG_FSN = FieldDef::new("mtp3mg.fsn", "Forward Sequence Number", FieldType::Uint24);
    CBC = FieldDef::new("mtp3mg.cbc", "Change Back Code", FieldType::Uint8);
    STATUS = FieldDef::new("mtp3mg.status", "Status", FieldType::Uint16);
    APC = FieldDef::new("mtp3mg.apc", "Affected Point Code (ITU)", FieldType::Uint16).mask(0x3fff);
    LINK = FieldDef::new("mtp3mg.link", "Link", FieldType::Uint16);
    USER = FieldDef::new("mtp3mg.user", "User", FieldType::Uint8).base(Base::Hex).mask(0xf).strings(Strings::Values(&USER_VALUES));
    CAUSE = FieldDef::new("mtp3mg.cause", "Cause", FieldType::Uint8).base(Base::Hex).mask(0xf0).strings(Strings::Values(&CAUSE_VALUES));
    TEST_H0 = FieldDef::new("mtp3mg.test.h0", "H0 (Message Group)", FieldType::Uint8).base(Base::Hex).mask(0xf).strings(Strings::Values(&TEST_H0_VALUES));
    TEST_H1 = FieldDef::new("mtp3mg.test.h1", "H1 (Message)", FieldType::Uint8).base(Base::Hex).mask(0xf0).strings(Strings::Values(&TEST_H1_VALUES));
    TEST_LENGTH = FieldDef::new("mtp3mg.test.length", "Test length", FieldType::Uint8).mask(0xf0);
    TEST_PATTERN = FieldDef::new("mtp3mg.test_pattern", "Test pattern", FieldType::Bytes);
    UNKNOWN_MESSAGE = FieldDef::new("mtp3mg.unknown_message", "Unknown message", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
}

/// Management of the message transfer part.
#[derive(Clone, Copy, Debug)]
pub struct Mtp3mg;

/// A group of messages: its number, the words for its messages, and what the column calls them, from the first on.
type Messages = (u8, &'static ValueTable, &'static [&'static str]);

static GROUPS: &[Messages] = &[
    (1, &CHANGEOVER, &["COO", "COA", "XCO", "XCA", "CBD", "CBA"]),
    (2, &EMERGENCY, &["ECO", "ECA"]),
    (3, &CONTROLLED, &["RCT", "TFC"]),
    (4, &PROHIBITED, &["TFP", "TCP", "TFR", "TCR", "TFA", "TCA"]),
    (5, &ROUTE_TEST, &["RST", "RSR", "RCP", "RCR"]),
    (6, &INHIBIT, &["LIN", "LUN", "LIA", "LUA", "LID", "LFU", "LLT (LLI)", "LRT (LRI)"]),
    (7, &RESTART, &["TRA", "TRW"]),
    (8, &CONNECTION, &["DLC", "CSS", "CNS", "CNP"]),
    (10, &USER_FLOW, &["UPU"]),
];

/// The words for tests, as a group.
static TESTS: Messages = (1, &TEST_H1_VALUES, &["SLTM", "SLTA"]);

impl Dissect for Mtp3mg {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Number("mtp3.service_indicator", 0)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.columns().set_protocol("MTP3MG (Int. ITU)");
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        let header = b.u8(0)?;
        let group = GROUPS.iter().find(|row| row.0 == header & 0xf);
        message(w, &b, (H0, H1), group)?;
        w.close(opened);
        Ok(())
    }
}

/// Shows a test of a link, which another indicator tells from management.
pub(crate) fn test<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
    w.columns().set_protocol("MTP3MG (Int. ITU)");
    let (_, opened) = w.open_protocol(&b, 0, REST)?;
    let group = Some(&TESTS).filter(|_| b.u8(0).is_ok_and(|header| header & 0xf == 1));
    message(w, &b, (TEST_H0, TEST_H1), group)?;
    w.close(opened);
    Ok(())
}

fn message<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    (group_field, kind_field): (Field, Field),
    group: Option<&Messages>,
) -> Walked {
    let kind = b.u8(0)? >> 4;
    w.item(group_field, b, 0, 1)?;
    let Some((number, words, names)) = group else {
        w.info(format_args!("Unknown "));
        return unknown(w, b, 0);
    };
    let item = w.item(kind_field, b, 0, 1)?;
    if kind_field == H1 {
        let word = words.get(u64::from(kind)).unwrap_or("Unknown");
        w.label(item, format_args!("{:04b} .... = H1 (Message): {word} (0x{kind:x})", kind));
    }
    let name = usize::from(kind).checked_sub(1).and_then(|n| names.get(n));
    w.info(format_args!("{} ", name.unwrap_or(&"Unknown")));
    match (kind_field == H1, number, kind) {
        (false, _, 1 | 2) => {
            w.item(TEST_LENGTH, b, 1, 1)?;
            w.item(TEST_PATTERN, b, 2, usize::from(b.u8(1)? >> 4)).map(drop)
        }
        (true, 1, 1 | 2) => w.item(FSN, b, 1, 1).map(drop),
        (true, 1, 3 | 4) => w.item_le(LONG_FSN, b, 1, 3).map(drop),
        (true, 1, 5 | 6) => w.item(CBC, b, 1, 1).map(drop),
        (true, 3, 2) => {
            let status = b.u16_le(1)? >> 14;
            w.item_le(APC, b, 1, 2)?;
            let item = w.number(STATUS, b, 1, 2, u64::from(status))?;
            w.label(item, format_args!(".... .... = Status: {status}"));
            Ok(())
        }
        (true, 4, 1 | 3 | 5) | (true, 5, 1 | 2) => w.item_le(APC, b, 1, 2).map(drop),
        (true, 8, 1) => {
            let (link, octet) = (b.u16_le(1)? & 0xfff, b.u8(1)?);
            let item = w.number(LINK, b, 1, 2, u64::from(link))?;
            w.label(item, format_args!("{:04b} {:04b} = Link: {link}", octet >> 4, octet & 0xf));
            Ok(())
        }
        (true, 10, 1) => {
            w.item_le(APC, b, 1, 2)?;
            w.item(USER, b, 3, 1)?;
            w.item(CAUSE, b, 3, 1).map(drop)
        }
        (true, 2, 1 | 2) | (true, 3, 1) | (true, 6, 1..=8) | (true, 7, 1) | (true, 8, 2..=4) => {
            Ok(())
        }
        _ => unknown(w, b, 1),
    }
}

fn unknown<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let len = b.remaining(at);
    let text = format!("Unknown message ({len} byte{})", if len == 1 { "" } else { "s" });
    let item = w.text(b, at, REST, format_args!("{text}"))?;
    w.expert_text(UNKNOWN_MESSAGE, item, format_args!("{text}"));
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::frame;

    #[test]
    fn links_are_tested() {
        let shown = frame(141, &[0x81, 20, 0, 100, 0x30, 0x11, 0x23, 0xaa, 0xbb]);
        assert_eq!(shown.protocols, "mtp3:mtp3mg");
        assert_eq!(shown.columns, "400 20 MTP3MG (Int. ITU) SLTM ");
        assert!(shown.has("Test pattern: aabb"));
    }

    #[test]
    fn routes_are_closed() {
        let shown = frame(141, &[0x80, 20, 0, 100, 0x30, 0x14, 0x21, 0x03]);
        assert!(shown.columns.ends_with("TFP "));
        assert!(shown.has("0001 .... = H1 (Message): Transfer-prohibited signal (0x1)"));
        assert!(shown.has("..00 0011 0010 0001 = Affected Point Code (ITU): 801"));
    }

    #[test]
    fn what_is_unknown_is_counted() {
        let shown = frame(141, &[0x80, 20, 0, 100, 0x30, 0x0f, 1, 2]);
        assert!(shown.has("Unknown message (3 bytes)"));
    }
}
