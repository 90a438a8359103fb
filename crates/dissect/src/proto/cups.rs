//! How CUPS's servers tell of their printers (the "Implementation of CUPS" of version 1): a line of text.

use lamna_fields::{Base, Encoding, Field, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::lines::Plain;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

values! {
    static STATE_VALUES {
        0x3 => "idle",
        0x4 => "processing",
        0x5 => "stopped",
    }
}

field_table! {
    /// The fields of Common Unix Printing System (CUPS) Browsing Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("cups", "Common Unix Printing System (CUPS) Browsing Protocol", "CUPS");
    PTYPE = FieldDef::new("cups.ptype", "Type", FieldType::Uint32).base(Base::Hex);
    PTYPE_DEFAULT = FieldDef::new("cups.ptype.default", "Default printer on network", FieldType::Boolean).bits(32).mask(0x20000).strings(Strings::TrueFalse(&("Yes", "No")));
    PTYPE_IMPLICIT = FieldDef::new("cups.ptype.implicit", "Class", FieldType::Boolean).bits(32).mask(0x10000).strings(Strings::TrueFalse(&("Implicit class", "Explicit class")));
    PTYPE_VARIABLE = FieldDef::new("cups.ptype.variable", "Can print variable sizes", FieldType::Boolean).bits(32).mask(0x8000).strings(Strings::TrueFalse(&("Yes", "No")));
    PTYPE_LARGE = FieldDef::new("cups.ptype.large", "Can print up to 36x48 inches", FieldType::Boolean).bits(32).mask(0x4000).strings(Strings::TrueFalse(&("Yes", "No")));
    PTYPE_MEDIUM = FieldDef::new("cups.ptype.medium", "Can print up to 18x24 inches", FieldType::Boolean).bits(32).mask(0x2000).strings(Strings::TrueFalse(&("Yes", "No")));
    PTYPE_SMALL = FieldDef::new("cups.ptype.small", "Can print up to 9x14 inches", FieldType::Boolean).bits(32).mask(0x1000).strings(Strings::TrueFalse(&("Yes", "No")));
    PTYPE_SORT = FieldDef::new("cups.ptype.sort", "Can sort", FieldType::Boolean).bits(32).mask(0x800).strings(Strings::TrueFalse(&("Yes", "No")));
    PTYPE_BIND = FieldDef::new("cups.ptype.bind", "Can bind", FieldType::Boolean).bits(32).mask(0x400).strings(Strings::TrueFalse(&("Yes", "No")));
    PTYPE_COVER = FieldDef::new("cups.ptype.cover", "Can cover", FieldType::Boolean).bits(32).mask(0x200).strings(Strings::TrueFalse(&("Yes", "No")));
    PTYPE_PUNCH = FieldDef::new("cups.ptype.punch", "Can punch holes", FieldType::Boolean).bits(32).mask(0x100).strings(Strings::TrueFalse(&("Yes", "No")));
    PTYPE_COLLATE = FieldDef::new("cups.ptype.collate", "Can do fast collating", FieldType::Boolean).bits(32).mask(0x80).strings(Strings::TrueFalse(&("Yes", "No")));
    PTYPE_COPIES = FieldDef::new("cups.ptype.copies", "Can do fast copies", FieldType::Boolean).bits(32).mask(0x40).strings(Strings::TrueFalse(&("Yes", "No")));
    PTYPE_STAPLE = FieldDef::new("cups.ptype.staple", "Can staple", FieldType::Boolean).bits(32).mask(0x20).strings(Strings::TrueFalse(&("Yes", "No")));
    PTYPE_DUPLEX = FieldDef::new("cups.ptype.duplex", "Can duplex", FieldType::Boolean).bits(32).mask(0x10).strings(Strings::TrueFalse(&("Yes", "No")));
    PTYPE_COLOR = FieldDef::new("cups.ptype.color", "Can print color", FieldType::Boolean).bits(32).mask(0x8).strings(Strings::TrueFalse(&("Yes", "No")));
    PTYPE_BW = FieldDef::new("cups.ptype.bw", "Can print black", FieldType::Boolean).bits(32).mask(0x4).strings(Strings::TrueFalse(&("Yes", "No")));
    PTYPE_REMOTE = FieldDef::new("cups.ptype.remote", "Remote", FieldType::Boolean).bits(32).mask(0x2).strings(Strings::TrueFalse(&("Yes", "No")));
    PTYPE_CLASS = FieldDef::new("cups.ptype.class", "Class", FieldType::Boolean).bits(32).mask(0x1).strings(Strings::TrueFalse(&("Printer class", "Single printer")));
    STATE = FieldDef::new("cups.state", "State", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&STATE_VALUES));
    URI = FieldDef::new("cups.uri", "URI", FieldType::String);
    LOCATION = FieldDef::new("cups.location", "Location", FieldType::String);
    INFORMATION = FieldDef::new("cups.information", "Information", FieldType::String);
    MAKE_MODEL = FieldDef::new("cups.make_model", "Make and model", FieldType::String);
}

/// The bits of a printer's type, in the order in which they are shown.
static TYPE_BITS: [Field; 18] = [
    PTYPE_DEFAULT,
    PTYPE_IMPLICIT,
    PTYPE_VARIABLE,
    PTYPE_LARGE,
    PTYPE_MEDIUM,
    PTYPE_SMALL,
    PTYPE_SORT,
    PTYPE_BIND,
    PTYPE_COVER,
    PTYPE_PUNCH,
    PTYPE_COLLATE,
    PTYPE_COPIES,
    PTYPE_STAPLE,
    PTYPE_DUPLEX,
    PTYPE_COLOR,
    PTYPE_BW,
    PTYPE_REMOTE,
    PTYPE_CLASS,
];

/// What CUPS's servers tell.
#[derive(Clone, Copy, Debug)]
pub struct Cups;

impl Dissect for Cups {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(631)];
    const TEXT: Encoding = Encoding::Utf8;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("CUPS");
        let is_mine = b.captured().first().is_none_or(u8::is_ascii_hexdigit);
        if !is_mine {
            w.withdraw_layer();
        }
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        if !is_mine {
            w.close(opened);
            return w.data(b);
        }
        let (len, kind) = hexadecimal(&b, 0)?;
        let item = w.number(PTYPE, &b, 0, len, kind.into())?;
        let inner = w.open(item);
        // Wireshark takes them from the digits as they stand, not from the number.
        let digits = b.bytes(0, len)?.iter().fold(0u64, |all, octet| all << 8 | u64::from(*octet));
        for field in TYPE_BITS {
            let mask = w.def(field).mask;
            w.number(field, &b, 0, len, u64::from(digits & mask != 0))?;
        }
        w.close(inner);
        let at = behind_blanks(&b, len)?;
        let (len, state) = hexadecimal(&b, at)?;
        if len > 0 {
            w.number(STATE, &b, at, len, state.into())?;
        }
        let at = behind_blanks(&b, at + len)?;
        let rest = b.captured().get(at..).unwrap_or(&[]);
        if let Some(len) =
            rest.iter().position(|octet| matches!(octet, b' ' | b'\t' | b'\r' | b'\n'))
        {
            w.item(URI, &b, at, len)?;
            let uri = Plain(&rest[..len]);
            match STATE_VALUES.get(state.into()) {
                Some(word) => w.info(format_args!("{uri} ({word})")),
                None => w.info(format_args!("{uri} ({state:#x})")),
            }
            let mut at = at + len;
            for field in [LOCATION, INFORMATION, MAKE_MODEL] {
                let Ok(start) = behind_blanks(&b, at) else { break };
                let Some(end) = quoted(&b, start) else { break };
                w.item(field, &b, start + 1, end - start - 1)?;
                at = end + 1;
            }
        }
        w.close(opened);
        Ok(())
    }
}

/// Digits at `at`: how many, and the number.
fn hexadecimal(b: &Buf<'_>, at: usize) -> Result<(usize, u32), Fault> {
    let mut number: u32 = 0;
    let mut len = 0;
    while let Some(digit) = char::from(b.u8(at + len)?).to_digit(16) {
        number = number.wrapping_shl(4) | digit;
        len += 1;
    }
    Ok((len, number))
}

/// Where the blanks at `at` end.
fn behind_blanks(b: &Buf<'_>, mut at: usize) -> Result<usize, Fault> {
    while matches!(b.u8(at)?, b' ' | b'\t') {
        at += 1;
    }
    Ok(at)
}

/// Where the text in quotation marks at `at` ends.
fn quoted(b: &Buf<'_>, at: usize) -> Option<usize> {
    (b.u8(at) == Ok(b'"')).then(|| b.find(at + 1, b'"')).flatten()
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::shown;

    #[test]
    fn a_printer_is_told_of() {
        let shown = shown(631, 631, b"1006 3 ipp://h/p \"Hall\" \"Info\" \"HP\"\n");
        assert_eq!(shown.info, "CUPS ipp://h/p (idle)");
        for line in
            ["Type: 0x00001006", "State: idle (0x03)", "Location: Hall", "Make and model: HP"]
        {
            assert!(shown.has(line), "{line} in {:#?}", shown.tree);
        }
    }

    #[test]
    fn other_text_is_data() {
        assert!(shown(631, 631, b"xyz").protocols.ends_with("udp:data"));
    }
}
