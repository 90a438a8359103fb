//! NetBIOS names: sixteen octets, of which the last tells the kind (RFC 1001, section 14; RFC 1002, section 4.1).

use std::fmt::{self, Write as _};

use crate::buf::{Buf, Fault};

/// Octets of a name.
pub(crate) const LEN: usize = 16;

/// Labels that a scope may have: a name has at most 255 octets.
const MAX_LABELS: usize = 128;

/// A name, decoded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Name {
    octets: Vec<u8>,
    /// What follows the name in the DNS's way, with a dot before each label.
    scope: String,
    /// Octets in the packet.
    pub(crate) wire_len: usize,
    /// Why it is no name.
    illegal: Option<Illegal>,
}

/// Why octets are no encoded name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Illegal {
    /// The high or the low half of an octet is no letter.
    First,
    Second,
    /// A half has no other half.
    Odd,
    /// It is too short.
    Length(usize),
}

impl Name {
    /// A name that is not encoded.
    pub(crate) fn of(octets: &[u8]) -> Self {
        Name { octets: octets.to_vec(), ..Name::default() }
    }

    /// Reads an encoded name at `at`; pointers count from the start of `b`.
    pub(crate) fn read(b: &Buf<'_>, at: usize) -> Result<Self, Fault> {
        let mut name = Name::default();
        let (mut next, mut jumped, mut labels) = (at, false, 0);
        for _ in 0..MAX_LABELS {
            let len = usize::from(b.u8(next)?);
            match len >> 6 {
                0 => {}
                3 => {
                    let target = usize::from(b.u16(next)? & 0x3fff);
                    if !jumped {
                        name.wire_len = next + 2 - at;
                    }
                    jumped = true;
                    next = target;
                    continue;
                }
                // Of the reserved kinds of labels there are none.
                _ => return Err(Fault::Malformed),
            }
            if len == 0 {
                if !jumped {
                    name.wire_len = next + 1 - at;
                }
                if labels == 0 {
                    name.illegal = Some(Illegal::First);
                }
                return Ok(name);
            }
            let label = b.bytes(next + 1, len)?;
            if labels == 0 {
                name.first(label);
            } else {
                // Writing to a String cannot fail.
                let _ = write!(name.scope, ".{}", String::from_utf8_lossy(label));
            }
            labels += 1;
            next += 1 + len;
        }
        // Pointers in a circle are no name, but one can go on behind them.
        let illegal = Some(Illegal::First);
        if jumped { Ok(Name { illegal, ..name }) } else { Err(Fault::Malformed) }
    }

    /// Decodes the first label: two letters for each octet.
    fn first(&mut self, label: &[u8]) {
        let half = |letter: u8| letter.is_ascii_uppercase().then(|| letter - b'A');
        let label = label.split(|octet| matches!(octet, 0 | b'.')).next().unwrap_or(&[]);
        for pair in label.chunks(2) {
            let Some(high) = pair.first().and_then(|octet| half(*octet)) else {
                self.illegal = Some(Illegal::First);
                return;
            };
            let Some(low) = pair.get(1) else {
                self.illegal = Some(Illegal::Odd);
                return;
            };
            let Some(low) = half(*low) else {
                self.illegal = Some(Illegal::Second);
                return;
            };
            self.octets.push(high << 4 | low);
        }
        if self.octets.len() < LEN {
            self.illegal = Some(Illegal::Length(self.octets.len()));
        }
    }

    /// The kind: the last octet of a whole name.
    pub(crate) fn kind(&self) -> Option<u8> {
        if self.illegal.is_some() {
            return None;
        }
        self.octets.get(LEN - 1).copied()
    }

    /// The name without its kind and scope.
    pub(crate) fn body(&self) -> Body<'_> {
        Body(self.octets.get(..LEN - 1).unwrap_or(&self.octets))
    }
}

/// The octets of a name before its kind.
pub(crate) struct Body<'n>(&'n [u8]);

impl fmt::Display for Body<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let end = self.0.iter().rposition(|octet| *octet != b' ').map_or(0, |at| at + 1);
        for octet in self.0.get(..end).unwrap_or(&[]) {
            if (b' '..=b'~').contains(octet) {
                out.write_char(char::from(*octet))?;
            } else {
                write!(out, "<{octet:02x}>")?;
            }
        }
        Ok(())
    }
}

impl fmt::Display for Name {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        const LETTERS: &str = "character not between A and Z in first-level encoding";
        match self.illegal {
            Some(Illegal::First) => return write!(out, "Illegal NetBIOS name (1st {LETTERS})"),
            Some(Illegal::Second) => return write!(out, "Illegal NetBIOS name (2nd {LETTERS})"),
            Some(Illegal::Odd) => {
                return out.write_str("Illegal NetBIOS name (odd number of bytes)");
            }
            Some(Illegal::Length(len)) => {
                return write!(out, "Illegal NetBIOS name ({len} bytes long)");
            }
            None => {}
        }
        write!(out, "{}", self.body())?;
        if let Some(kind) = self.kind() {
            write!(out, "<{kind:02x}>")?;
        }
        out.write_str(&self.scope)
    }
}

/// What a name of a kind stands for.
pub(crate) fn kind_word(kind: u8) -> &'static str {
    match kind {
        0x00 => "Workstation/Redirector",
        0x01 => "Browser",
        0x02 => "Workstation/Redirector",
        0x03 => "Messenger service/Main name",
        0x05 => "Forwarded name",
        0x06 => "RAS Server service",
        0x1b => "Domain Master Browser",
        0x1c => "Domain Controllers",
        0x1d => "Local Master Browser",
        0x1e => "Browser Election Service",
        0x1f => "Net DDE Service",
        0x20 => "Server service",
        0x21 => "RAS client service",
        0x22 => "Exchange Interchange (MSMail Connector)",
        0x23 => "Exchange Store",
        0x24 => "Exchange Directory",
        0x2b => "Lotus Notes Server service",
        0x30 => "Modem sharing server service",
        0x31 => "Modem sharing client service",
        0x43 => "SMS Clients Remote Control",
        0x44 => "SMS Administrators Remote Control Tool",
        0x45 => "SMS Clients Remote Chat",
        0x46 => "SMS Clients Remote Transfer",
        0x4c => "DEC TCPIP SVC on Windows NT",
        0x52 => "DEC TCPIP SVC on Windows NT",
        0x6a => "Microsoft Exchange IMC",
        0x87 => "Microsoft Exchange MTA",
        0xbe => "Network Monitor Agent",
        0xbf => "Network Monitor Analyzer",
        _ => "Unknown",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_decoded() {
        let octets = b"\x20EGFAEDEFFEEFFCCACACACACACACACACA\x00";
        let name = Name::read(&Buf::new(octets, octets.len(), 0), 0).unwrap();
        assert_eq!(name.to_string(), "FPCETER<20>");
        assert_eq!((name.wire_len, name.kind()), (34, Some(0x20)));
    }

    #[test]
    fn pointers_cannot_loop() {
        let octets = b"\xc0\x00";
        let name = Name::read(&Buf::new(octets, 2, 0), 0).unwrap();
        assert_eq!((name.wire_len, name.kind()), (2, None));
    }
}
