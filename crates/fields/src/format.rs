use std::fmt::{self, Write};
use std::net::{Ipv4Addr, Ipv6Addr};

use crate::time::{TimeZone, write_absolute, write_relative};
use crate::{Base, FieldDef, FieldType, Strings, Value};

/// Octets that a label shows of a byte field before it ends with `…`.
const LABEL_BYTES: usize = 36;

impl FieldDef {
    /// The word that the field's tables have for `value`.
    pub fn word(&self, value: &Value<'_>) -> Option<&'static str> {
        match (self.strings, value) {
            (Strings::TrueFalse((yes, no)), _) => Some(if value.as_u64()? != 0 { yes } else { no }),
            (Strings::Values(table) | Strings::Special(table), _) => table.get(value.as_u64()?),
            (Strings::Ranges(table), _) => table.get(value.as_u64()?),
            (_, Value::Bool(b)) => Some(if *b { "True" } else { "False" }),
            _ => None,
        }
    }

    /// Writes what the tree shows: `Title: value`, with the bits of a masked field before it.
    pub fn write_label(&self, out: &mut dyn Write, value: &Value<'_>) -> fmt::Result {
        self.write_label_in(out, value, &TimeZone::UTC)
    }

    /// [`write_label`](FieldDef::write_label) with local times in `zone`.
    pub fn write_label_in(
        &self,
        out: &mut dyn Write,
        value: &Value<'_>,
        zone: &TimeZone,
    ) -> fmt::Result {
        if matches!(self.kind, FieldType::None | FieldType::Protocol) {
            return out.write_str(self.title);
        }
        self.write_prefix(out, value)?;
        self.write_label_value(out, value, zone)
    }

    /// Writes what a label has before its value: the bits of a masked field, and `Title: `.
    pub fn write_prefix(&self, out: &mut dyn Write, value: &Value<'_>) -> fmt::Result {
        if let Some(n) = value.as_u64() {
            self.write_bits(out, n)?;
        }
        out.write_str(self.title)?;
        out.write_str(": ")
    }

    /// Writes the value as a label shows it, without title and bits.
    pub fn write_label_value(
        &self,
        out: &mut dyn Write,
        value: &Value<'_>,
        zone: &TimeZone,
    ) -> fmt::Result {
        match *value {
            Value::Bool(_) => out.write_str(self.word(value).unwrap_or("True")),
            Value::Uint(n) if self.kind == FieldType::Eui64 => {
                write_octets(out, &n.to_be_bytes(), ":")
            }
            Value::Uint(_) | Value::Int(_) => self.write_label_number(out, value),
            Value::Str(text) => write!(out, "{}", Escaped(text)),
            Value::RelativeTime(_) => {
                self.write_plain(out, value, zone)?;
                out.write_str(" seconds")
            }
            Value::Bytes(bytes)
                if !matches!(
                    self.kind,
                    FieldType::Oid | FieldType::RelOid | FieldType::SystemId
                ) =>
            {
                if bytes.is_empty() {
                    return out.write_str("<MISSING>");
                }
                let shown = &bytes[..bytes.len().min(LABEL_BYTES)];
                write_octets(out, shown, self.separator())?;
                if shown.len() < bytes.len() {
                    out.write_char('…')?;
                }
                Ok(())
            }
            Value::Float(_) => {
                self.write_plain(out, value, zone)?;
                if let Strings::Unit((_, many)) = self.strings {
                    out.write_str(many)
                } else {
                    Ok(())
                }
            }
            _ => self.write_plain(out, value, zone),
        }
    }

    fn write_label_number(&self, out: &mut dyn Write, value: &Value<'_>) -> fmt::Result {
        let n = value.as_u64().unwrap_or(0);
        match self.strings {
            Strings::Custom(write) => write(n, out),
            Strings::Values(_) | Strings::Ranges(_) | Strings::TrueFalse(..) => {
                out.write_str(self.word(value).unwrap_or("Unknown"))?;
                if self.base == Base::None {
                    return Ok(());
                }
                out.write_str(" (")?;
                // Beside a word one base is enough.
                match self.base {
                    Base::DecHex => write_dec(out, n)?,
                    Base::HexDec => self.write_label_hex(out, n)?,
                    _ => self.write_number(out, value)?,
                }
                out.write_str(")")
            }
            Strings::Special(_) => match self.word(value) {
                Some(word) => {
                    write!(out, "{word} (")?;
                    self.write_number(out, value)?;
                    out.write_str(")")
                }
                None => self.write_number(out, value),
            },
            Strings::Unit((one, many)) => {
                self.write_number(out, value)?;
                out.write_str(if n == 1 { one } else { many })
            }
            _ => self.write_number(out, value),
        }
    }

    /// Writes a number in the field's base, both where it has two: `11 (0x0b)`.
    fn write_number(&self, out: &mut dyn Write, value: &Value<'_>) -> fmt::Result {
        let n = value.as_u64().unwrap_or(0);
        match self.base {
            _ if self.kind == FieldType::Char => write_character(out, n, false),
            Base::DecHex => {
                write!(out, "{n} (")?;
                self.write_label_hex(out, n)?;
                out.write_str(")")
            }
            Base::HexDec => {
                self.write_label_hex(out, n)?;
                write!(out, " ({n})")
            }
            Base::Hex => self.write_label_hex(out, n),
            Base::Oui => {
                let [_, a, b, c] = (n as u32).to_be_bytes();
                write_octets(out, &[a, b, c], ":")
            }
            _ => self.write_plain(out, value, &TimeZone::UTC),
        }
    }

    /// Writes the value as filters, `-T fields` and PDML's `show` have it: numbers in the first of
    /// the field's bases, booleans `1` and `0`, bytes with colons, times in full.
    pub fn write_show(
        &self,
        out: &mut dyn Write,
        value: &Value<'_>,
        zone: &TimeZone,
    ) -> fmt::Result {
        match value {
            Value::Bool(b) => out.write_char(if *b { '1' } else { '0' }),
            Value::Str(text) => out.write_str(text),
            // Octal is for labels only.
            Value::Uint(n) if self.base == Base::Oct => write_dec(out, *n),
            // Numbers of five to seven octets are wide ones to a filter.
            Value::Uint(n)
                if matches!(self.base, Base::Hex | Base::HexDec)
                    && (5..8).contains(&self.kind.width()) =>
            {
                write!(out, "0x{n:016x}")
            }
            _ => self.write_plain(out, value, zone),
        }
    }

    fn write_plain(&self, out: &mut dyn Write, value: &Value<'_>, zone: &TimeZone) -> fmt::Result {
        match *value {
            Value::None => Ok(()),
            Value::Bool(b) => out.write_str(if b { "1" } else { "0" }),
            Value::Uint(n) => match self.base {
                _ if self.kind == FieldType::Eui64 => write_octets(out, &n.to_be_bytes(), ":"),
                _ if self.kind == FieldType::Char => {
                    write_character(out, n, !matches!(self.strings, Strings::Values(_)))
                }
                // Wireshark writes long numbers that have words in decimal, whatever their base.
                _ if self.kind == FieldType::Uint64
                    && matches!(self.strings, Strings::Values(_) | Strings::Ranges(_)) =>
                {
                    write_dec(out, n)
                }
                Base::Hex | Base::HexDec => self.write_hex(out, n),
                Base::Oct => write!(out, "0{n:o}"),
                _ => write_dec(out, n),
            },
            Value::Int(n) => match self.base {
                Base::Hex | Base::HexDec => self.write_hex(out, n as u64),
                _ => write!(out, "{n}"),
            },
            Value::Float(x) => write_g(out, x, if self.kind == FieldType::Float { 6 } else { 15 }),
            Value::Str(text) => out.write_str(text),
            Value::Protocol(_) => out.write_str(self.title),
            Value::Bytes(bytes) => match self.kind {
                FieldType::Oid => write_oid(out, bytes, true),
                FieldType::RelOid => write_oid(out, bytes, false),
                FieldType::SystemId => write_system_id(out, bytes),
                _ => write_octets(
                    out,
                    bytes,
                    if self.separator().is_empty() { ":" } else { self.separator() },
                ),
            },
            Value::Ether(a) => write_octets(out, &a, ":"),
            Value::Ipv4(a) => write!(out, "{}", Ipv4Addr::from(a)),
            Value::Ipv6(a) => write_ipv6(out, a),
            Value::Guid(g) => {
                for (i, byte) in g.iter().enumerate() {
                    if matches!(i, 4 | 6 | 8 | 10) {
                        out.write_char('-')?;
                    }
                    write!(out, "{byte:02x}")?;
                }
                Ok(())
            }
            Value::AbsoluteTime(0) if self.base == Base::NtpUtc => out.write_str("NULL"),
            Value::AbsoluteTime(t) => match self.base {
                Base::Utc | Base::NtpUtc => write_absolute(out, t, &TimeZone::UTC, false),
                Base::UtcDoy => write_absolute(out, t, &TimeZone::UTC, true),
                _ => write_absolute(out, t, zone, false),
            },
            Value::RelativeTime(t) => write_relative(out, t, 9),
        }
    }

    fn separator(&self) -> &'static str {
        match self.base {
            Base::Dot => ".",
            Base::Dash => "-",
            Base::Colon => ":",
            Base::Space => " ",
            _ => "",
        }
    }

    fn write_hex(&self, out: &mut dyn Write, n: u64) -> fmt::Result {
        let width = match self.kind.width() {
            0 => 2,
            w => w * 2,
        };
        // Only a sign goes on to the left.
        let is_cut = self.kind.is_signed() && width < 16;
        let n = if is_cut { n & ((1u64 << (width * 4)) - 1) } else { n };
        write!(out, "0x{n:0width$x}")
    }

    /// As many digits as the type has, or as a masked field has bits for.
    fn write_label_hex(&self, out: &mut dyn Write, n: u64) -> fmt::Result {
        if self.mask == 0 {
            return self.write_hex(out, n);
        }
        let bits = u64::BITS - self.mask.leading_zeros() - self.mask.trailing_zeros();
        let width = bits.div_ceil(4) as usize;
        write!(out, "0x{n:0width$x}")
    }

    /// The drawing of a masked field's bits, `.... ..1. = `; nothing without a mask.
    fn write_bits(&self, out: &mut dyn Write, value: u64) -> fmt::Result {
        if self.mask == 0 {
            return Ok(());
        }
        let bits = if self.bits != 0 { u32::from(self.bits) } else { self.kind.width() as u32 * 8 };
        let raw = value << self.mask.trailing_zeros();
        for at in (0..bits).rev() {
            let drawn = if self.mask >> at & 1 == 0 {
                '.'
            } else if raw >> at & 1 == 1 {
                '1'
            } else {
                '0'
            };
            out.write_char(drawn)?;
            // Groups of four are counted from the left, also where the last is shorter.
            if at != 0 && (bits - at) % 4 == 0 {
                out.write_char(' ')?;
            }
        }
        out.write_str(" = ")
    }
}

/// Writes octets as lower-case hex without separators.
pub fn write_bytes_hex(out: &mut dyn Write, bytes: &[u8]) -> fmt::Result {
    write_octets(out, bytes, "")
}

/// Writes a character as C has it, `'a'`; what is not printable in hexadecimal or octal.
fn write_character(out: &mut dyn Write, n: u64, octal: bool) -> fmt::Result {
    let n = n as u8;
    match n {
        0 => out.write_str("'\\0'"),
        7 => out.write_str("'\\a'"),
        8 => out.write_str("'\\b'"),
        9 => out.write_str("'\\t'"),
        10 => out.write_str("'\\n'"),
        11 => out.write_str("'\\v'"),
        12 => out.write_str("'\\f'"),
        13 => out.write_str("'\\r'"),
        b'\'' => out.write_str("'\\''"),
        b'\\' => out.write_str("'\\\\'"),
        b' '..=b'~' => write!(out, "'{}'", char::from(n)),
        _ if octal => write!(out, "'\\{n:03o}'"),
        _ => write!(out, "'\\x{n:02x}'"),
    }
}

fn write_octets(out: &mut dyn Write, bytes: &[u8], separator: &str) -> fmt::Result {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    for (i, byte) in bytes.iter().enumerate() {
        if i != 0 {
            out.write_str(separator)?;
        }
        out.write_char(char::from(DIGITS[usize::from(byte >> 4)]))?;
        out.write_char(char::from(DIGITS[usize::from(byte & 15)]))?;
    }
    Ok(())
}

/// Writes an IPv6 address in its shortest form (RFC 5952), with the last 32 bits as an IPv4 address where
/// the first 96 are zero or those of a mapped one.
pub fn write_ipv6(out: &mut dyn Write, address: [u8; 16]) -> fmt::Result {
    match address {
        [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, a, b, c, d] if (a, b) != (0, 0) => {
            write!(out, "::{}", Ipv4Addr::new(a, b, c, d))
        }
        _ => write!(out, "{}", Ipv6Addr::from(address)),
    }
}

fn write_dec(out: &mut dyn Write, mut n: u64) -> fmt::Result {
    let mut digits = [0u8; 20];
    let mut at = digits.len();
    loop {
        at -= 1;
        digits[at] = b'0' + (n % 10) as u8;
        n /= 10;
        if n == 0 {
            break;
        }
    }
    out.write_str(std::str::from_utf8(&digits[at..]).unwrap_or_default())
}

/// Arcs of an object identifier in BER (X.690, section 8.19); `absolute` splits the first.
fn write_oid(out: &mut dyn Write, bytes: &[u8], absolute: bool) -> fmt::Result {
    let mut arc: u64 = 0;
    let mut first = true;
    for byte in bytes {
        arc = arc.wrapping_shl(7) | u64::from(byte & 0x7f);
        if byte & 0x80 != 0 {
            continue;
        }
        if first && absolute {
            let top = (arc / 40).min(2);
            write!(out, "{top}.{}", arc - top * 40)?;
        } else {
            // A relative one begins with a dot.
            write!(out, ".{arc}")?;
        }
        first = false;
        arc = 0;
    }
    Ok(())
}

fn write_system_id(out: &mut dyn Write, bytes: &[u8]) -> fmt::Result {
    for (i, byte) in bytes.iter().enumerate() {
        match i {
            2 | 4 | 6 => out.write_char('.')?,
            7 => out.write_char('-')?,
            _ => {}
        }
        write!(out, "{byte:02x}")?;
    }
    Ok(())
}

/// Writes a number as C's `%.{digits}g` does: the shorter of plain and exponent form, without
/// trailing zeros.
pub fn write_g(out: &mut dyn Write, x: f64, digits: usize) -> fmt::Result {
    if x.is_nan() {
        return out.write_str(if x.is_sign_negative() { "-nan" } else { "nan" });
    }
    if x.is_infinite() {
        return out.write_str(if x < 0.0 { "-inf" } else { "inf" });
    }
    if x == 0.0 {
        return out.write_str(if x.is_sign_negative() { "-0" } else { "0" });
    }
    let scientific = format!("{:.*e}", digits.saturating_sub(1), x);
    let (mantissa, exponent) = scientific.split_once('e').unwrap_or((&scientific, "0"));
    let exponent: i32 = exponent.parse().unwrap_or(0);
    let trim = |s: &str| -> String {
        if s.contains('.') {
            s.trim_end_matches('0').trim_end_matches('.').to_owned()
        } else {
            s.to_owned()
        }
    };
    if exponent < -4 || exponent >= digits as i32 {
        let sign = if exponent < 0 { '-' } else { '+' };
        write!(out, "{}e{sign}{:02}", trim(mantissa), exponent.unsigned_abs())
    } else {
        let decimals = (digits as i32 - 1 - exponent).max(0) as usize;
        out.write_str(&trim(&format!("{x:.decimals$}")))
    }
}

/// Text with its control characters written as escapes: `\r`, `\n`, `\t`, others octal.
#[derive(Clone, Copy, Debug)]
pub struct Escaped<'a>(pub &'a str);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        escape_control(f, self.0)
    }
}

/// Whether a character leaves no mark: controls, what only formats or separates, and what has no meaning of its own.
fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{e000}'..='\u{f8ff}' | '\u{fdd0}'..='\u{fdef}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}')
        || is_unassigned(c)
}

/// Whether a character of two octets in UTF-8 is none (Unicode 14), or only says how others are laid out.
fn is_unassigned(c: char) -> bool {
    matches!(c, '\u{378}'..='\u{379}' | '\u{380}'..='\u{383}' | '\u{38b}' | '\u{38d}' | '\u{3a2}' | '\u{530}' | '\u{557}'..='\u{558}' | '\u{58b}'..='\u{58c}' | '\u{590}' | '\u{5c8}'..='\u{5cf}' | '\u{5eb}'..='\u{5ee}' | '\u{5f5}'..='\u{605}' | '\u{61c}' | '\u{6dd}' | '\u{70e}'..='\u{70f}' | '\u{74b}'..='\u{74c}' | '\u{7b2}'..='\u{7bf}' | '\u{7fb}'..='\u{7fc}')
}

/// Writes `text` with characters that leave no mark as escapes: those of ASCII as C has them, others by their numbers.
pub fn escape_control(out: &mut dyn Write, text: &str) -> fmt::Result {
    let mut plain = 0;
    for (at, c) in text.char_indices() {
        if !is_unseen(c) {
            continue;
        }
        out.write_str(&text[plain..at])?;
        plain = at + c.len_utf8();
        match c {
            '\u{7}' => out.write_str("\\a")?,
            '\u{8}' => out.write_str("\\b")?,
            '\u{c}' => out.write_str("\\f")?,
            '\n' => out.write_str("\\n")?,
            '\r' => out.write_str("\\r")?,
            '\t' => out.write_str("\\t")?,
            '\u{b}' => out.write_str("\\v")?,
            c if c.is_ascii() => write!(out, "\\{:03o}", u32::from(c))?,
            c => write!(out, "\\u{:04X}", u32::from(c))?,
        }
    }
    out.write_str(&text[plain..])
}

#[cfg(test)]
mod tests {
    use super::*;

    crate::values! { static PROTOCOLS { 6 => "TCP", 17 => "UDP" } }

    fn label(def: &FieldDef, value: Value<'_>) -> String {
        let mut s = String::new();
        def.write_label(&mut s, &value).unwrap();
        s
    }

    #[test]
    fn characters_are_written_as_in_c() {
        let shown = |def: &FieldDef, n| {
            let mut s = String::new();
            def.write_show(&mut s, &Value::Uint(n), &TimeZone::UTC).unwrap();
            s
        };
        let plain = FieldDef::new("a.b", "B", FieldType::Char).base(Base::Hex);
        assert_eq!(label(&plain, Value::Uint(0x41)), "B: 'A'");
        assert_eq!(label(&plain, Value::Uint(0x1b)), "B: '\\x1b'");
        assert_eq!(shown(&plain, 0x1b), "'\\033'");
        let words = plain.strings(Strings::Values(&PROTOCOLS));
        assert_eq!(shown(&words, 0xe9), "'\\xe9'");
        assert_eq!(label(&words, Value::Uint(10)), "B: Unknown ('\\n')");
    }

    #[test]
    fn labels_have_words_bits_and_units() {
        let proto = FieldDef::new("ip.proto", "Protocol", FieldType::Uint8)
            .strings(Strings::Values(&PROTOCOLS));
        assert_eq!(label(&proto, Value::Uint(6)), "Protocol: TCP (6)");
        assert_eq!(label(&proto, Value::Uint(200)), "Protocol: Unknown (200)");
        let df = FieldDef::new("ip.flags.df", "Don't fragment", FieldType::Boolean)
            .bits(8)
            .mask(0x40)
            .strings(Strings::TrueFalse(&("Set", "Not set")));
        assert_eq!(label(&df, Value::Bool(true)), ".1.. .... = Don't fragment: Set");
        let flags =
            FieldDef::new("tcp.flags", "Flags", FieldType::Uint16).base(Base::Hex).mask(0xfff);
        assert_eq!(label(&flags, Value::Uint(2)), ".... 0000 0000 0010 = Flags: 0x002");
        let time = FieldDef::new("t", "Time", FieldType::RelativeTime);
        assert_eq!(label(&time, Value::RelativeTime(4_000_000)), "Time: 0.004000000 seconds");
    }

    #[test]
    fn long_byte_labels_are_cut() {
        let def = FieldDef::new("x", "X", FieldType::Bytes);
        assert_eq!(label(&def, Value::Bytes(&[0xab; 40])), format!("X: {}…", "ab".repeat(36)));
        assert_eq!(label(&def, Value::Bytes(&[])), "X: <MISSING>");
    }

    #[test]
    fn floats_are_written_like_percent_g() {
        for (x, digits, want) in [
            (2.0, 15, "2"),
            (0.1, 15, "0.1"),
            (1e20, 15, "1e+20"),
            (1.5e-7, 6, "1.5e-07"),
            (123456789.0, 6, "1.23457e+08"),
        ] {
            let mut s = String::new();
            write_g(&mut s, x, digits).unwrap();
            assert_eq!(s, want);
        }
    }

    #[test]
    fn object_identifiers_are_dotted() {
        let mut s = String::new();
        write_oid(&mut s, &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d], true).unwrap();
        assert_eq!(s, "1.2.840.113549");
    }

    #[test]
    fn control_characters_are_escaped() {
        assert_eq!(Escaped("GET /\r\n\u{1}é").to_string(), "GET /\\r\\n\\001é");
    }
}
