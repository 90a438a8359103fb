//! Kerberos, version 5 (RFC 4120): messages in the clear. What is encrypted stays so.

mod fields;
mod shapes;
mod values;

use lamna_fields::{Field, FieldDef};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::asn1::shape;
use crate::proto::asn1::tlv::{Tlv, tag};
use crate::proto::netbios::name;
use crate::proto::{id, krb4, x509};
use crate::registry::{Claim, Dissect, Held};
use crate::stream::{Framing, Pdu};
use crate::walk::{REST, Walk};

use fields as f;
use shapes::{Part, Shape};

/// Message types (RFC 4120, section 7.5.7).
mod message {
    pub(super) const AS_REQ: u8 = 10;
    pub(super) const AS_REP: u8 = 11;
    pub(super) const TGS_REQ: u8 = 12;
    pub(super) const TGS_REP: u8 = 13;
    pub(super) const AP_REQ: u8 = 14;
    pub(super) const AP_REP: u8 = 15;
    pub(super) const SAFE: u8 = 20;
    pub(super) const PRIV: u8 = 21;
    pub(super) const CRED: u8 = 22;
    pub(super) const ERROR: u8 = 30;
}

/// Octets of the record mark before a message over TCP (RFC 4120, section 7.2.2).
pub(crate) const MARK_LEN: usize = 4;

/// How deep values may nest: real messages stay below ten.
const MAX_DEPTH: u8 = 24;

/// Kerberos.
#[derive(Clone, Copy, Debug)]
pub struct Kerberos;

impl Dissect for Kerberos {
    const FIELDS: &'static [FieldDef] = f::FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(88), Claim::TcpPort(88)];
    const FRAMES: bool = true;

    const SHOWS_HELD: Held = Held::Info(|_, _| "");
    const SHOWS_SIZE: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let mark = if w.is_over_stream() { MARK_LEN } else { 0 };
        // Over TCP, what lies behind the end of a message is taken to be in another one.
        let b = if mark != 0 { b.as_fragment() } else { b };
        let is_message = is_message(b.captured().get(mark..).unwrap_or(&[]));
        if !is_message && mark == 0 {
            if krb4::is(b.captured()) {
                return w.call(id::KRB4, b);
            }
            return Err(Fault::NotMine);
        }
        w.column_protocol("KRB5");
        // Over TCP, all that has a mark is taken for a message; of one that is none there is but the mark to show.
        let (_, opened) = w.open_protocol(&b, 0, if is_message { REST } else { mark })?;
        if mark != 0 {
            record_mark(w, &b)?;
        }
        if !is_message {
            w.close(opened);
            return Ok(());
        }
        Reader { w: &mut *w, b: &b, depth: 0, informs: true, error: None, address: (0, None) }
            .message(mark)?;
        w.close(opened);
        Ok(())
    }

    fn frame(_: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        let Some(mark) = bytes.first_chunk::<MARK_LEN>() else { return Pdu::MoreUnknown };
        let len = (u32::from_be_bytes(*mark) & 0x7fff_ffff) as usize;
        match (MARK_LEN + len).checked_sub(bytes.len()) {
            None | Some(0) => Pdu::Whole(MARK_LEN + len),
            Some(missing) => Pdu::More(missing),
        }
    }
}

/// The record mark before a message over TCP, which may be another protocol's.
pub(crate) fn record_mark<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let len = b.u32(0)? & 0x7fff_ffff;
    let item = w.text(b, 0, MARK_LEN, format_args!("Record Mark: {len} bytes"))?;
    let inner = w.open(item);
    w.foreign(id::KERBEROS, |w| {
        w.item(f::RM_RESERVED, b, 0, MARK_LEN)?;
        w.item(f::RM_LENGTH, b, 0, MARK_LEN)
    })?;
    w.close(inner);
    Ok(())
}

/// Whether a message begins here: the application tag of one.
fn is_message(bytes: &[u8]) -> bool {
    bytes.first().is_some_and(|first| {
        first & 0xe0 == 0x60
            && matches!(
                first & 0x1f,
                message::AS_REQ..=message::AP_REP | message::SAFE | message::PRIV | message::ERROR
            )
    })
}

/// Walks a message under the current item, without a layer and without a word in Info.
pub(crate) fn within<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
    w.foreign(id::KERBEROS, |w| {
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        Reader { w: &mut *w, b: &b, depth: 0, informs: false, error: None, address: (0, None) }
            .message(0)?;
        w.close(opened);
        Ok(())
    })
}

/// What a message type is called in Info.
fn title(kind: i64) -> Option<&'static str> {
    Some(match u8::try_from(kind).ok()? {
        message::AS_REQ => "AS-REQ",
        message::AS_REP => "AS-REP",
        message::TGS_REQ => "TGS-REQ",
        message::TGS_REP => "TGS-REP",
        message::AP_REQ => "AP-REQ",
        message::AP_REP => "AP-REP",
        message::SAFE => "KRB-SAFE",
        message::PRIV => "KRB-PRIV",
        message::CRED => "KRB-CRED",
        message::ERROR => "KRB-ERROR",
        _ => return None,
    })
}

/// A message being read.
struct Reader<'r, 'a, 'b, C: Collector> {
    w: &'r mut Walk<'a, C>,
    b: &'r Buf<'b>,
    depth: u8,
    /// Whether Info is written.
    informs: bool,
    /// The error code, once it was met.
    error: Option<i64>,
    /// The type of the address at hand, and the NetBIOS name that was one.
    address: (i64, Option<String>),
}

impl<C: Collector> Reader<'_, '_, '_, C> {
    /// Reads the message at `at`.
    fn message(&mut self, at: usize) -> Walked {
        let outer = Tlv::open(self.b, at)?;
        let shape = match outer.tag & 0x1f {
            message::AS_REQ => &shapes::AS_REQ,
            message::AS_REP => &shapes::AS_REP,
            message::TGS_REQ => &shapes::TGS_REQ,
            message::TGS_REP => &shapes::TGS_REP,
            message::AP_REQ => &shapes::AP_REQ,
            message::AP_REP => &shapes::AP_REP,
            message::SAFE => &shapes::KRB_SAFE,
            message::PRIV => &shapes::KRB_PRIV,
            message::CRED => &shapes::KRB_CRED,
            message::ERROR => &shapes::KRB_ERROR,
            _ => return Ok(()),
        };
        let value = Tlv::open(self.b, outer.start)?;
        self.shape(shape, &value)
    }

    /// Reads a value of a shape.
    fn shape(&mut self, shape: &'static Shape, value: &Tlv) -> Walked {
        if self.depth >= MAX_DEPTH {
            return Err(Fault::Malformed);
        }
        self.depth += 1;
        let result = self.read(shape, value);
        self.depth -= 1;
        result
    }

    fn read(&mut self, shape: &'static Shape, value: &Tlv) -> Walked {
        let b = self.b;
        match *shape {
            Shape::Number(field) => {
                if field == f::ADDR_TYPE {
                    self.address.0 = value.integer(b)?;
                }
                self.w.number(field, b, value.start, value.len(), value.integer(b)? as u64)?;
            }
            Shape::Message => {
                let kind = value.integer(b)?;
                self.w.number(f::MSG_TYPE, b, value.start, value.len(), kind as u64)?;
                // A message inside of another is not told.
                if self.informs
                    && self.depth <= 2
                    && let Some(title) = title(kind)
                {
                    self.w.info(format_args!("{title}"));
                }
            }
            Shape::Error => {
                let code = value.integer(b)?;
                self.error = Some(code);
                self.w.number(f::ERROR_CODE, b, value.start, value.len(), code as u64)?;
                // The code of no error is shown as none.
                if self.informs && code != 0 {
                    match values::ERRORS.get(code as u64) {
                        Some(word) => self.w.info(format_args!("KRB Error: {word}")),
                        None => {
                            self.w.info(format_args!("KRB Error: Unknown error code {code:#x}"));
                        }
                    }
                }
            }
            Shape::Text(field) => {
                let item = self.w.item(field, b, value.start, value.len())?;
                self.missing(item, value);
            }
            Shape::Octets(field) => {
                let item = self.w.item(field, b, value.start, value.len())?;
                self.missing(item, value);
            }
            Shape::Address(field) => self.address(field, value)?,
            Shape::Time(field) => self.time(field, value)?,
            Shape::Bits(field, bits) => self.bits(field, bits, value)?,
            Shape::Sequence(field, parts) => {
                let item = self.w.item(field, b, value.at, value.whole_len())?;
                let opened = self.w.open(item);
                self.parts(parts, value)?;
                self.w.close(opened);
                if field == f::HOSTADDRESS_ELEMENT
                    && let Some(name) = &self.address.1
                {
                    self.w.append(item, format_args!(" {name}"));
                }
            }
            Shape::Bare(parts) => self.parts(parts, value)?,
            Shape::Wrapped(inner) => {
                let value = Tlv::new(b, value.start, value.end)?;
                self.shape(inner, &value)?;
            }
            Shape::List(field, inner) => {
                let count = match value.children(b).count() {
                    Err(Fault::Short) => None,
                    count => Some(count? as u64),
                };
                let count = count.filter(|_| b.check(value.start, value.len()).is_ok());
                let place = (value.start, value.len());
                let item = shape::long(self.w, b, field, place, count.unwrap_or(0))?;
                match count {
                    Some(1) => self.w.label_value(item, format_args!("1 item")),
                    Some(count) => self.w.label_value(item, format_args!("{count} items")),
                    None => self.w.label_value(item, format_args!("unknown number of items")),
                }
                let opened = self.w.open(item);
                self.each(inner, value)?;
                self.w.close(opened);
                if let Some(name) = self.address.1.take() {
                    self.w.append(item, format_args!(" {name}"));
                }
            }
            Shape::Items(inner) => self.each(inner, value)?,
            Shape::Data => self.data(value)?,
            Shape::ErrorData => self.error_data(value)?,
            Shape::Boolean(field) => {
                let is_true = b.u8(value.start)? != 0;
                self.w.number(field, b, value.start, value.len(), u64::from(is_true))?;
            }
        }
        Ok(())
    }

    /// The octets of an address: of NetBIOS, a name (RFC 4120, section 7.5.3).
    fn address(&mut self, field: Field, value: &Tlv) -> Walked {
        const NETBIOS: i64 = 20;
        let octets = self.b.bytes(value.start, value.len())?;
        let name = name::Name::of(octets);
        let Some(kind) = name.kind().filter(|_| self.address.0 == NETBIOS) else {
            let item = self.w.item(field, self.b, value.start, value.len())?;
            self.missing(item, value);
            return Ok(());
        };
        let (text, at) = (format_args!("{}", name.body()), value.start);
        let item = self.w.string(f::ADDR_NB, self.b, at, value.len(), text)?;
        if self.w.labels() {
            let word = name::kind_word(kind);
            self.w.label(item, format_args!("NetBIOS Name: {name} ({word})"));
            self.address.1 = Some(name.to_string());
        }
        Ok(())
    }

    /// Says that a value is empty.
    fn missing(&mut self, item: crate::collect::Item, value: &Tlv) {
        if value.len() == 0 {
            self.w.label_value(item, format_args!("<MISSING>"));
        }
    }

    fn each(&mut self, inner: &'static Shape, list: &Tlv) -> Walked {
        let mut children = list.children(self.b);
        while let Some(value) = children.next()? {
            self.shape(inner, &value)?;
        }
        Ok(())
    }

    /// Reads the numbered parts of a sequence.
    fn parts(&mut self, parts: &'static [Part], sequence: &Tlv) -> Walked {
        let mut children = sequence.children(self.b);
        while let Some(child) = children.next()? {
            let number = child.tag & 0x1f;
            let Some(part) = parts.iter().find(|part| part.number == number) else { continue };
            let value = Tlv::new(self.b, child.start, child.end)?;
            self.shape(part.shape, &value)?;
        }
        Ok(())
    }

    fn time(&mut self, field: Field, value: &Tlv) -> Walked {
        let b = self.b;
        let text = std::str::from_utf8(value.contents(b)).unwrap_or_default();
        match x509::generalized_time(text) {
            Some(time) => {
                self.w.number(field, b, value.start, value.len(), time as u64)?;
            }
            None => {
                self.w.number(field, b, value.start, value.len(), 0)?;
            }
        }
        Ok(())
    }

    fn bits(&mut self, field: Field, bits: (Field, Field), value: &Tlv) -> Walked {
        let (w, b) = (&mut *self.w, self.b);
        w.foreign(id::BER, |w| w.item(x509::ber::BITSTRING_PADDING, b, value.start, 1))?;
        let start = value.start + 1;
        let len = value.len().saturating_sub(1);
        let item = w.item(field, b, start, len)?;
        if !w.fields() {
            return Ok(());
        }
        let opened = w.open(item);
        for (i, row) in (bits.0.0..=bits.1.0).enumerate() {
            if i / 8 < len {
                w.item(Field(row), b, start + i / 8, 1)?;
            }
        }
        w.close(opened);
        Ok(())
    }

    /// A piece of pre-authentication data (RFC 4120, section 5.2.7).
    fn data(&mut self, sequence: &Tlv) -> Walked {
        let b = self.b;
        let root = self.w.item(f::PA_DATA_ELEMENT, b, sequence.at, sequence.whole_len())?;
        let opened = self.w.open(root);
        let (mut kind, mut item) = (0, crate::collect::Item::NONE);
        let mut children = sequence.children(b);
        while let Some(child) = children.next()? {
            let value = Tlv::new(b, child.start, child.end)?;
            if child.tag & 0x1f == 1 {
                kind = value.integer(b)?;
                item = self.w.number(f::PADATA_TYPE, b, value.start, value.len(), kind as u64)?;
                if self.w.labels() {
                    let word = self.w.word(f::PADATA_TYPE, kind as u64).unwrap_or("Unknown");
                    self.w.label(root, format_args!("PA-DATA {word}"));
                }
                continue;
            }
            let inner = self.w.open(item);
            let item = self.w.item(f::PADATA_VALUE, b, value.start, value.len())?;
            self.missing(item, &value);
            if value.len() > 0
                && let Some(shape) = shapes::data(kind)
            {
                let inner = self.w.open(item);
                let value = Tlv::new(b, value.start, value.end)?;
                self.shape(shape, &value)?;
                self.w.close(inner);
            }
            self.w.close(inner);
        }
        self.w.close(opened);
        Ok(())
    }

    /// What an error brings: for one of them the methods of pre-authentication.
    fn error_data(&mut self, value: &Tlv) -> Walked {
        /// Further pre-authentication is needed (RFC 4120, section 7.5.9).
        const PREAUTH_REQUIRED: i64 = 25;
        let b = self.b;
        let item = self.w.item(f::E_DATA, b, value.start, value.len())?;
        if self.error == Some(PREAUTH_REQUIRED)
            && let Ok(list) = Tlv::new(b, value.start, value.end)
            && list.tag == tag::SEQUENCE
        {
            let opened = self.w.open(item);
            self.each(&shapes::PA_DATA, &list)?;
            self.w.close(opened);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::shown;

    #[rustfmt::skip]
    const ERROR: &[u8] = &[
        0x7e, 0x3d, 0x30, 0x3b,
        0xa0, 3, 2, 1, 5,
        0xa1, 3, 2, 1, 30,
        0xa4, 17, 0x18, 15, b'2', b'0', b'1', b'5', b'0', b'1', b'1', b'9', b'2', b'2', b'5', b'4', b'0', b'3', b'Z',
        0xa5, 3, 2, 1, 9,
        0xa6, 3, 2, 1, 6,
        0xa9, 3, 0x1b, 1, b'R',
        0xaa, 13, 0x30, 11, 0xa0, 3, 2, 1, 1, 0xa1, 4, 0x30, 2, 0x1b, 0,
    ];

    #[test]
    fn an_error_is_taken_apart() {
        let shown = shown(88, 4000, ERROR);
        assert_eq!(shown.protocols, "eth:ethertype:ip:udp:kerberos");
        assert_eq!(shown.info, "KRB5 KRB Error: KRB5KDC_ERR_C_PRINCIPAL_UNKNOWN");
        assert!(shown.has("stime: Jan 19, 2015 22:54:03.000000000 UTC"));
        assert!(shown.has("sname-string: 1 item"));
        assert!(shown.has("SNameString: <MISSING>"));
    }

    #[test]
    fn other_octets_are_not_kerberos() {
        assert_eq!(shown(88, 4000, b"hello").protocols, "eth:ethertype:ip:udp:data");
    }
}
