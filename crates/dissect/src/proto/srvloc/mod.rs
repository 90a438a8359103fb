//! Service Location Protocol, version 2 (RFC 2608) and version 1 (RFC 2165).

mod fields;

use lamna_fields::{Field, FieldDef};

use self::fields as f;
pub use self::fields::FIELDS;
use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect};
use crate::stream::{Framing, Pdu};
use crate::walk::{REST, Walk};

/// The port of agents.
pub const PORT: u16 = 427;

/// Functions of messages (RFC 2608, section 8).
mod function {
    pub(super) const REQUEST: u8 = 1;
    pub(super) const REPLY: u8 = 2;
    pub(super) const REGISTRATION: u8 = 3;
    pub(super) const DEREGISTRATION: u8 = 4;
    pub(super) const ACKNOWLEDGEMENT: u8 = 5;
    pub(super) const ATTRIBUTE_REQUEST: u8 = 6;
    pub(super) const ATTRIBUTE_REPLY: u8 = 7;
    pub(super) const DIRECTORY_ADVERT: u8 = 8;
    pub(super) const TYPE_REQUEST: u8 = 9;
    pub(super) const TYPE_REPLY: u8 = 10;
    pub(super) const SERVICE_ADVERT: u8 = 11;
}

/// The length of a list of naming authorities that stands for all of them.
const ALL_AUTHORITIES: u16 = 0xffff;

/// Service Location Protocol.
#[derive(Clone, Copy, Debug)]
pub struct SrvLoc;

impl Dissect for SrvLoc {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(PORT), Claim::TcpPort(PORT)];
    const FRAMES: bool = true;
    const SHOWS_SIZE: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("SRVLOC");
        let outer = w.open_top();
        let (version, function) = (b.u8(0)?, b.u8(1)?);
        match w.word(f::FUNCTION, u64::from(function)) {
            Some(name) => w.info(format_args!("{name}")),
            None => w.info(format_args!("Unknown Function ({function})")),
        }
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        w.item(f::VERSION, &b, 0, 1)?;
        w.item(f::FUNCTION, &b, 1, 1)?;
        let mut r = Reader { b: &b, at: 2, is_old: version < 2 };
        if r.is_old {
            first_version(w, &mut r, function)?;
        } else {
            second_version(w, &mut r, function)?;
        }
        w.close(opened);
        w.close(outer);
        Ok(())
    }

    fn frame(_: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        let Some([version, _, a, b, c]) = bytes.first_chunk() else { return Pdu::MoreUnknown };
        let len = match version {
            0 | 1 => u32::from_be_bytes([0, 0, *a, *b]),
            _ => u32::from_be_bytes([0, *a, *b, *c]),
        };
        let len = (len as usize).max(5);
        match len.checked_sub(bytes.len()) {
            None | Some(0) => Pdu::Whole(len),
            Some(missing) => Pdu::More(missing),
        }
    }
}

/// Where a walk is in a message.
struct Reader<'r, 'b> {
    b: &'r Buf<'b>,
    at: usize,
    is_old: bool,
}

impl Reader<'_, '_> {
    /// A value of `len` octets.
    fn item<C: Collector>(&mut self, w: &mut Walk<'_, C>, field: Field, len: usize) -> Walked {
        w.item(field, self.b, self.at, len)?;
        self.at += len;
        Ok(())
    }

    /// A text behind its length; in version 2 an empty one is not shown.
    fn text<C: Collector>(&mut self, w: &mut Walk<'_, C>, len: Field, text: Field) -> Walked {
        let octets = usize::from(self.b.u16(self.at)?);
        self.item(w, len, 2)?;
        if octets > 0 || self.is_old {
            self.item(w, text, octets)?;
        }
        Ok(())
    }

    /// A service's place, and for how long (RFC 2608, section 4.3).
    fn url<C: Collector>(&mut self, w: &mut Walk<'_, C>) -> Walked {
        if !self.is_old {
            self.item(w, f::URL_RESERVED, 1)?;
        }
        self.item(w, f::URL_LIFETIME, 2)?;
        self.text(w, f::URL_URLLEN, f::URL_URL)?;
        if !self.is_old {
            let count = self.b.u8(self.at)?;
            self.item(w, f::URL_NUMAUTHS, 1)?;
            self.signatures(w, count)?;
        }
        Ok(())
    }

    /// Signatures (RFC 2608, section 9.2).
    fn signatures<C: Collector>(&mut self, w: &mut Walk<'_, C>, count: u8) -> Walked {
        for _ in 0..count {
            let (begin, len) = (self.at, usize::from(self.b.u16(self.at + 2)?));
            self.item(w, f::AUTHBLKV2_BSD, 2)?;
            self.item(w, f::AUTHBLKV2_LEN, 2)?;
            self.time(w, f::AUTHBLKV2_TIMESTAMP)?;
            self.text(w, f::AUTHBLKV2_SLPSPILEN, f::AUTHBLKV2_SLPSPI)?;
            if begin + len < self.at {
                return Err(Fault::Malformed);
            }
            self.at = begin + len;
        }
        Ok(())
    }

    /// Seconds since 1970.
    fn time<C: Collector>(&mut self, w: &mut Walk<'_, C>, field: Field) -> Walked {
        let seconds = u64::from(self.b.u32(self.at)?);
        w.number(field, self.b, self.at, 4, seconds * 1_000_000_000)?;
        self.at += 4;
        Ok(())
    }

    /// Naming authorities, of which none given means all.
    fn authorities<C: Collector>(&mut self, w: &mut Walk<'_, C>) -> Walked {
        if self.b.u16(self.at)? == ALL_AUTHORITIES {
            let item = w.item(f::SRVTYPEREQ_NAMEAUTHLISTLEN, self.b, self.at, 2)?;
            let title = w.def(f::SRVTYPEREQ_NAMEAUTHLISTLEN).title;
            w.label(item, format_args!("{title} (All Naming Authorities): {ALL_AUTHORITIES}"));
            self.at += 2;
            return Ok(());
        }
        self.text(w, f::SRVTYPEREQ_NAMEAUTHLISTLEN, f::SRVTYPEREQ_NAMEAUTHLIST)
    }
}

fn second_version<C: Collector>(
    w: &mut Walk<'_, C>,
    r: &mut Reader<'_, '_>,
    function: u8,
) -> Walked {
    let flags = [f::FLAGS_V2_OVERFLOW, f::FLAGS_V2_FRESH, f::FLAGS_V2_REQMULTI];
    r.item(w, f::PKTLEN, 3)?;
    w.bitmask(f::FLAGS_V2, &flags, r.b, r.at, 2)?;
    r.at += 2;
    r.item(w, f::NEXTEXTOFF, 3)?;
    let number = r.b.u16(r.at)?;
    w.info_append(format_args!(", V2 XID - {number}"));
    w.number(f::XID, r.b, r.at, 2, u64::from(number))?;
    r.at += 2;
    r.text(w, f::LANGTAGLEN, f::LANGTAG)?;
    match function {
        function::REQUEST => {
            r.text(w, f::SRVREQ_PRLISTLEN, f::SRVREQ_PRLIST)?;
            r.text(w, f::SRVREQ_SRVTYPELEN, f::SRVREQ_SRVTYPELIST)?;
            r.text(w, f::SRVREQ_SCOPELISTLEN, f::SRVREQ_SCOPELIST)?;
            r.text(w, f::SRVREQ_PREDICATELEN, f::SRVREQ_PREDICATE)?;
            r.text(w, f::SRVREQ_SLPSPILEN, f::SRVREQ_SLPSPI)
        }
        function::REPLY => {
            r.item(w, f::ERRV2, 2)?;
            let count = r.b.u16(r.at)?;
            r.item(w, f::SRVREQ_URLCOUNT, 2)?;
            for _ in 0..count {
                r.url(w)?;
            }
            Ok(())
        }
        function::REGISTRATION => {
            r.url(w)?;
            r.text(w, f::SRVREQ_SRVTYPELEN, f::SRVREQ_SRVTYPE)?;
            r.text(w, f::SRVREQ_SCOPELISTLEN, f::SRVREQ_SCOPELIST)?;
            r.text(w, f::SRVREQ_ATTRLISTLEN, f::SRVREQ_ATTRLIST)?;
            let count = r.b.u8(r.at)?;
            r.item(w, f::SRVREQ_ATTRAUTHCOUNT, 1)?;
            r.signatures(w, count)
        }
        function::DEREGISTRATION => {
            r.text(w, f::SRVDEREQ_SCOPELISTLEN, f::SRVDEREQ_SCOPELIST)?;
            r.url(w)?;
            r.text(w, f::SRVDEREQ_TAGLISTLEN, f::SRVDEREQ_TAGLIST)
        }
        function::ACKNOWLEDGEMENT => r.item(w, f::ERRV2, 2),
        function::ATTRIBUTE_REQUEST => {
            r.text(w, f::ATTRREQ_PRLISTLEN, f::ATTRREQ_PRLIST)?;
            r.text(w, f::ATTRREQ_URLLEN, f::ATTRREQ_URL)?;
            r.text(w, f::ATTRREQ_SCOPELISTLEN, f::ATTRREQ_SCOPELIST)?;
            r.text(w, f::ATTRREQ_TAGLISTLEN, f::ATTRREQ_TAGLIST)?;
            r.text(w, f::ATTRREQ_SLPSPILEN, f::ATTRREQ_SLPSPI)
        }
        function::ATTRIBUTE_REPLY => {
            r.item(w, f::ERRV2, 2)?;
            r.text(w, f::ATTRRPLY_ATTRLISTLEN, f::ATTRRPLY_ATTRLIST)?;
            let count = r.b.u8(r.at)?;
            r.item(w, f::SRVREQ_ATTRAUTHCOUNT, 1)?;
            r.signatures(w, count)
        }
        function::DIRECTORY_ADVERT => {
            r.item(w, f::ERRV2, 2)?;
            r.time(w, f::DAADVERT_TIMESTAMP)?;
            r.text(w, f::DAADVERT_URLLEN, f::DAADVERT_URL)?;
            r.text(w, f::DAADVERT_SCOPELISTLEN, f::DAADVERT_SCOPELIST)?;
            r.text(w, f::DAADVERT_ATTRLISTLEN, f::DAADVERT_ATTRLIST)?;
            r.text(w, f::DAADVERT_SLPSPILEN, f::DAADVERT_SLPSPI)?;
            let count = r.b.u8(r.at)?;
            r.item(w, f::DAADVERT_AUTHCOUNT, 1)?;
            r.signatures(w, count)
        }
        function::TYPE_REQUEST => {
            r.text(w, f::SRVTYPEREQ_PRLISTLEN, f::SRVTYPEREQ_PRLIST)?;
            r.authorities(w)?;
            r.text(w, f::SRVTYPEREQ_SCOPELISTLEN, f::SRVTYPEREQ_SCOPELIST)
        }
        function::TYPE_REPLY => {
            r.item(w, f::ERRV2, 2)?;
            r.text(w, f::SRVTYPEREQ_SRVTYPELISTLEN, f::SRVTYPERPLY_SRVTYPELIST)
        }
        function::SERVICE_ADVERT => {
            r.text(w, f::SAADVERT_URLLEN, f::SAADVERT_URL)?;
            r.text(w, f::SAADVERT_SCOPELISTLEN, f::SAADVERT_SCOPELIST)?;
            r.text(w, f::SAADVERT_ATTRLISTLEN, f::SAADVERT_ATTRLIST)?;
            let count = r.b.u8(r.at)?;
            r.item(w, f::SAADVERT_AUTHCOUNT, 1)?;
            r.signatures(w, count)
        }
        _ => Ok(()),
    }
}

fn first_version<C: Collector>(
    w: &mut Walk<'_, C>,
    r: &mut Reader<'_, '_>,
    function: u8,
) -> Walked {
    let len = r.b.u16(r.at)?;
    w.number(f::PKTLEN, r.b, r.at, 2, u64::from(len))?;
    r.at += 2;
    let flags = [
        f::FLAGS_V1_OVERFLOW,
        f::FLAGS_V1_MONOLINGUAL,
        f::FLAGS_V1_URL_AUTH,
        f::FLAGS_V1_ATTRIBUTE_AUTH,
        f::FLAGS_V1_FRESH,
    ];
    w.bitmask(f::FLAGS_V1, &flags, r.b, r.at, 1)?;
    r.at += 1;
    r.item(w, f::DIALECT, 1)?;
    r.item(w, f::LANGUAGE, 2)?;
    r.item(w, f::ENCODING, 2)?;
    let number = r.b.u16(r.at)?;
    w.info_append(format_args!(", V1 Transaction ID - {number}"));
    r.item(w, f::TRANSACTION_ID, 2)?;
    match function {
        function::REQUEST => {
            r.text(w, f::SRVREQ_PRLISTLEN, f::SRVREQ_PRLIST)?;
            r.text(w, f::SRVREQ_PREDICATELEN, f::SRVREQ_PREDICATE)
        }
        function::REPLY => {
            r.item(w, f::ERR, 2)?;
            let count = r.b.u16(r.at)?;
            r.item(w, f::SRVREQ_URLCOUNT, 2)?;
            for _ in 0..count {
                r.url(w)?;
            }
            Ok(())
        }
        function::REGISTRATION => {
            r.url(w)?;
            r.text(w, f::SRVREQ_ATTRLISTLEN, f::SRVREQ_ATTRLIST)
        }
        function::ACKNOWLEDGEMENT => r.item(w, f::ERR, 2),
        function::ATTRIBUTE_REQUEST => {
            r.text(w, f::ATTRREQ_PRLISTLEN, f::ATTRREQ_PRLIST)?;
            r.text(w, f::ATTRREQ_URLLEN, f::ATTRREQ_URL)?;
            r.text(w, f::ATTRREQ_SCOPELISTLEN, f::ATTRREQ_SCOPELIST)?;
            r.text(w, f::ATTRREQ_ATTRLISTLEN, f::ATTRREQ_ATTRLIST)
        }
        function::ATTRIBUTE_REPLY => {
            r.item(w, f::ERRV2, 2)?;
            r.text(w, f::ATTRRPLY_ATTRLISTLEN, f::ATTRRPLY_ATTRLIST)
        }
        function::DIRECTORY_ADVERT => {
            r.item(w, f::ERR, 2)?;
            r.text(w, f::DAADVERT_URLLEN, f::DAADVERT_URL)?;
            r.text(w, f::DAADVERT_SCOPELISTLEN, f::DAADVERT_SCOPELIST)
        }
        function::TYPE_REQUEST => {
            r.text(w, f::SRVTYPEREQ_PRLISTLEN, f::SRVTYPEREQ_PRLIST)?;
            r.authorities(w)?;
            r.text(w, f::SRVTYPEREQ_SCOPELISTLEN, f::SRVTYPEREQ_SCOPELIST)
        }
        function::TYPE_REPLY => {
            r.item(w, f::ERR, 2)?;
            let count = r.b.u16(r.at)?;
            r.item(w, f::SERVICE_TYPE_COUNT, 2)?;
            for _ in 0..count {
                r.text(w, f::SRVTYPEREQ_SRVTYPELEN, f::SRVTYPERPLY_SRVTYPE)?;
            }
            Ok(())
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::shown;

    #[test]
    fn a_question_for_all_types_has_no_list() {
        let octets = [
            2, 9, 0, 0, 24, 0, 0, 0, 0, 0, 0, 7, 0, 2, b'e', b'n', 0, 0, 0xff, 0xff, 0, 2, b'D',
            b'F',
        ];
        let shown = shown(40_000, 427, &octets);
        assert_eq!(shown.info, "SRVLOC Service Type Request, V2 XID - 7");
        assert!(shown.has("Naming Authority List Length (All Naming Authorities): 65535"));
        assert!(shown.has("Scope List: DF"));
    }

    #[test]
    fn the_first_version_shows_empty_texts() {
        let octets = [1, 1, 0, 16, 0, 0, b'e', b'n', 0, 3, 0, 9, 0, 0, 0, 0];
        let shown = shown(40_000, 427, &octets);
        assert_eq!(shown.info, "SRVLOC Service Request, V1 Transaction ID - 9");
        assert!(shown.has("Predicate: "));
    }

    #[test]
    fn a_text_past_the_end_is_malformed() {
        let octets = [2, 5, 0, 0, 16, 0, 0, 0, 0, 0, 0, 7, 0, 9, b'e', b'n'];
        assert!(shown(40_000, 427, &octets).info.ends_with("[Malformed Packet]"));
    }
}
