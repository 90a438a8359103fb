//! The attributes of messages.

use lamna_fields::Field;

use super::*;
use crate::checksum;
use crate::collect::Item;
use crate::columns::Address;

/// Numbers of attributes.
mod kind {
    pub(super) const USERNAME: u16 = 0x6;
    pub(super) const ERROR_CODE: u16 = 0x9;
    pub(super) const FINGERPRINT: u16 = 0x8028;
}

/// What the checksum of a message is combined with (RFC 8489, 14.7).
const FINGERPRINT_XOR: u32 = 0x5354_554e;

/// The version of attributes that nothing else tells: RFC 5389's.
const VERSION_5389: u64 = 3;

/// An attribute: its number, where its value is, and the item that names it.
struct Attribute<'a, 'b> {
    b: &'a Buf<'b>,
    kind: u16,
    name: &'static str,
    at: usize,
    len: usize,
    item: Item,
    id: [u8; 12],
}

/// Adds the attributes, which cover `len` octets behind the header.
pub(super) fn walk<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    len: usize,
    id: [u8; 12],
) -> Walked {
    w.generated(NETWORK_VERSION, b, HEADER_LEN, VERSION_5389);
    let odd = if len.is_multiple_of(4) {
        None
    } else {
        let text = w.text(b, 2, 2, format_args!("{}", w.def(WRONG_MSGLEN).title))?;
        w.expert(WRONG_MSGLEN, text);
        Some(w.open(text))
    };
    let all =
        w.item(ATTRIBUTES_FIELD, b, HEADER_LEN, len.min(b.len().saturating_sub(HEADER_LEN)))?;
    let opened = w.open(all);
    let end = HEADER_LEN + len;
    let mut at = HEADER_LEN;
    while at < end {
        let kind = b.u16(at)?;
        let told = b.u16(at + 2)?;
        let len = usize::from(told);
        // Counted in sixteen bits.
        let padded = usize::from(told.wrapping_add(3) & !3);
        let name = ATTRIBUTES.get(u64::from(kind));
        let whole = 4 + padded;
        let here = whole.min(b.len().saturating_sub(at));
        let item = match name {
            Some(name) => {
                let item = w.number(ATTRIBUTE, b, at, here, u64::from(kind))?;
                w.set_len(item, whole);
                w.label(item, format_args!("{name}"));
                item
            }
            None => w.text(b, at, 2, format_args!("Unknown attribute 0x{kind:04x}"))?,
        };
        let inner = w.open(item);
        match name {
            Some(name) => {
                let item = w.item(ATT_TYPE, b, at, 2)?;
                w.label_value(item, format_args!("{name}"));
                w.bits(item, &[ATT_TYPE_COMPREHENSION, ATT_TYPE_ASSIGNMENT], b, at, 2)?;
            }
            None => {
                let text = format_args!("Unknown attribute 0x{kind:04x}");
                w.expert_text(UNKNOWN_ATTRIBUTE, item, text);
            }
        }
        let length = w.item(ATT_LENGTH, b, at + 2, 2)?;
        if name.is_some() && at + whole > end {
            w.label_value(
                length,
                format_args!("{padded} (bogus, goes past the end of the message)"),
            );
            w.close(inner);
            break;
        }
        let attribute = Attribute { b, kind, name: name.unwrap_or(""), at: at + 4, len, item, id };
        attribute.value(w)?;
        if padded > len {
            let here = (padded - len).min(b.len().saturating_sub(at + 4 + len));
            let item = w.number(ATT_PADDING, b, at + 4 + len, here, (padded - len) as u64)?;
            w.set_len(item, padded - len);
        }
        w.close(inner);
        at += whole;
    }
    w.close(opened);
    if let Some(odd) = odd {
        w.close(odd);
    }
    Ok(())
}

impl Attribute<'_, '_> {
    /// Adds what the attribute says.
    fn value<C: Collector>(&self, w: &mut Walk<'_, C>) -> Walked {
        let (b, at, len) = (self.b, self.at, self.len);
        match self.kind {
            0x1 | 0x8023 | 0x802b | 0x802c | 0x8090 | 0xe => self.address(w, "", true),
            0x2 | 0x4 | 0x5 | 0xb | 0x11 => self.address(w, " (Deprecated)", false),
            0x12 | 0x16 | 0x20 | 0x8020 => self.hidden_address(w, true),
            0x27 | 0x28 | 0x8059..=0x805c => self.hidden_address(w, false),
            0x3 if len >= 4 => w
                .item(ATT_CHANGE_IP, b, at + 2, 2)
                .and_then(|_| {
                    w.number(ATT_CHANGE_PORT, b, at, 4, u64::from(b.u8(at + 3)? & 2 != 0))
                })
                .map(|_| ()),
            kind::USERNAME => {
                w.item(ATT_USERNAME, b, at, len)?;
                self.named(w, ": ", Some(" user: "))
            }
            0x7 => self.plain(w, ATT_PASSWORD),
            0x8 => self.plain(w, ATT_HMAC),
            kind::ERROR_CODE => self.error(w),
            0xa => {
                for at in (at..at + len - len % 2).step_by(2) {
                    w.item(ATT_UNKNOWN, b, at, 2)?;
                }
                Ok(())
            }
            0xc if len >= 4 => {
                let number = b.u16(at)?;
                w.item(ATT_CHANNELNUM, b, at, 2)?;
                w.append(self.item, format_args!(": 0x{number:x}"));
                w.info_append(format_args!(" ChannelNumber=0x{number:x}"));
                self.reserved(w, at + 2, 2)
            }
            0xd if len >= 4 => self.number(w, ATT_LIFETIME, " lifetime: "),
            0xf if len >= 4 => w.item(ATT_MAGIC_COOKIE, b, at, 4).map(|_| ()),
            0x10 if len >= 4 => self.number(w, PORT_BANDWIDTH, " bandwidth: "),
            0x13 if len > 0 => {
                w.item(VALUE, b, at, len)?;
                let data = b.slice(at, len)?;
                if w.try_heuristics("stun", data)? { Ok(()) } else { w.data(data) }
            }
            0x14 => {
                w.item(ATT_REALM, b, at, len)?;
                self.named(w, ": ", Some(" realm: "))
            }
            0x15 => {
                w.item(ATT_NONCE, b, at, len)?;
                w.info_append(format_args!(" with nonce"));
                self.named(w, ": ", None)
            }
            0x17 if len >= 4 => {
                w.item(ATT_FAMILY, b, at, 1)?;
                self.reserved(w, at + 1, 3)
            }
            0x18 if len >= 1 => w.item(ATT_EVEN_PORT_RESERVE_NEXT, b, at, 1).map(|_| ()),
            0x19 if len >= 4 => {
                let transport = b.u8(at)?;
                w.item(ATT_TRANSP, b, at, 1)?;
                match w.word(ATT_TRANSP, u64::from(transport)) {
                    Some(name) => {
                        w.append(self.item, format_args!(": {name}"));
                        w.info_append(format_args!(" {name}"));
                    }
                    None => {
                        w.append(self.item, format_args!(": Unknown (0x{transport:8x})"));
                        w.info_append(format_args!(" Unknown (0x{transport:8x})"));
                    }
                }
                self.reserved(w, at + 1, 3)
            }
            0x1d | 0x8002 => self.algorithms(w),
            0x22 if len >= 8 => w.item(ATT_TOKEN, b, at, 8).map(|_| ()),
            0x24 if len >= 4 => w.item(ATT_PRIORITY, b, at, 4).map(|_| ()),
            0x25 | 0x1a => Ok(()),
            0x26 => w.number(ATT_PADDING, b, at, len, len as u64).map(|_| ()),
            0x30 | 0x8004 if len >= 4 => {
                w.item(ATT_ICMP_TYPE, b, at, 1)?;
                w.item(ATT_ICMP_CODE, b, at + 1, 1).map(|_| ())
            }
            0x8006 => self.plain(w, ATT_UNKNOWN8006),
            0x8008 | 0x8070 => self.version(w),
            0x8022 => w.item(ATT_SOFTWARE, b, at, len).map(|_| ()),
            0x8027 if len >= 4 => w.item(ATT_CACHE_TIMEOUT, b, at, 4).map(|_| ()),
            kind::FINGERPRINT if len >= 4 => self.fingerprint(w),
            0x8029 | 0x802a if len >= 8 => w.item(ATT_TIE_BREAKER, b, at, 8).map(|_| ()),
            0x8050 => {
                w.item(ATT_MS_CONNECTION_ID, b, at, 20)?;
                w.item(ATT_MS_SEQUENCE_NUMBER, b, at + 20, 4).map(|_| ())
            }
            0x8054 => {
                let part = b.bytes(at, 4)?;
                let end = part.iter().position(|c| *c == 0).unwrap_or(4);
                let text = String::from_utf8_lossy(part.get(..end).unwrap_or(&[]));
                w.string(ATT_MS_FOUNDATION, b, at, 4, format_args!("{text}")).map(|_| ())
            }
            0x8055 => {
                w.item(ATT_MS_STREAM_TYPE, b, at, 2)?;
                w.item(ATT_MS_SERVICE_QUALITY, b, at + 2, 2).map(|_| ())
            }
            0x8056 => {
                self.reserved(w, at, 2)?;
                w.item(ATT_BANDWIDTH_ACM_TYPE, b, at + 2, 2).map(|_| ())
            }
            0x8057 => w.item(ATT_BANDWIDTH_RSV_ID, b, at, 16).map(|_| ()),
            0x8058 => self.numbers(
                w,
                &[
                    ATT_BANDWIDTH_RSV_AMOUNT_MASB,
                    ATT_BANDWIDTH_RSV_AMOUNT_MISB,
                    ATT_BANDWIDTH_RSV_AMOUNT_MARB,
                    ATT_BANDWIDTH_RSV_AMOUNT_MIRB,
                ],
            ),
            0x805d..=0x8060 => self.site(w),
            0x8061 => self.plain(w, ATT_SIP_DIALOG_ID),
            0x8062 => self.plain(w, ATT_SIP_CALL_ID),
            0x8068 => {
                w.item(ATT_LP_PEER_LOCATION, b, at, 1)?;
                w.item(ATT_LP_SEFT_LOCATION, b, at + 1, 1)?;
                w.item(ATT_LP_FEDERATION, b, at + 2, 1)?;
                self.reserved(w, at + 3, 1)
            }
            0x8095 => w.item(ATT_MS_MULTIPLEXED_TURN_SESSION_ID, b, at, 8).map(|_| ()),
            0xc057 => {
                w.item(ATT_GOOGLE_NETWORK_ID, b, at, 2)?;
                w.item(ATT_GOOGLE_NETWORK_COST, b, at + 2, 2).map(|_| ())
            }
            _ => self.plain(w, VALUE),
        }
    }

    /// Octets, where there are any.
    fn plain<C: Collector>(&self, w: &mut Walk<'_, C>, field: Field) -> Walked {
        if self.len > 0 {
            w.item(field, self.b, self.at, self.len)?;
        }
        Ok(())
    }

    fn reserved<C: Collector>(&self, w: &mut Walk<'_, C>, at: usize, len: usize) -> Walked {
        w.item(ATT_RESERVED, self.b, at, len).map(|_| ())
    }

    /// Has the label, and Info behind `info`, say the text.
    fn named<C: Collector>(&self, w: &mut Walk<'_, C>, before: &str, info: Option<&str>) -> Walked {
        if w.labels() || w.wants_columns() {
            let text = String::from_utf8_lossy(self.b.bytes(self.at, self.len)?);
            w.append(self.item, format_args!("{before}{text}"));
            if let Some(info) = info {
                w.info_append(format_args!("{info}{}", lamna_fields::Escaped(&text)));
            }
        }
        Ok(())
    }

    fn number<C: Collector>(&self, w: &mut Walk<'_, C>, field: Field, info: &str) -> Walked {
        let n = self.b.u32(self.at)?;
        w.item(field, self.b, self.at, 4)?;
        w.append(self.item, format_args!(" {n}"));
        w.info_append(format_args!("{info}{n}"));
        Ok(())
    }

    fn numbers<C: Collector>(&self, w: &mut Walk<'_, C>, fields: &[Field]) -> Walked {
        for (i, field) in fields.iter().enumerate() {
            w.item(*field, self.b, self.at + 4 * i, 4)?;
        }
        Ok(())
    }

    fn shown_address<C: Collector>(
        &self,
        w: &mut Walk<'_, C>,
        (address, port): (Address, u16),
        remark: &str,
        info: bool,
    ) {
        w.append(self.item, format_args!("{remark}: {address}:{port}"));
        if info {
            w.info_append(format_args!(" {}: {address}:{port}", self.name));
        }
    }

    /// An address as it is.
    fn address<C: Collector>(&self, w: &mut Walk<'_, C>, remark: &str, info: bool) -> Walked {
        let (b, at, len) = (self.b, self.at, self.len);
        if len < 4 {
            return Ok(());
        }
        self.reserved(w, at, 1)?;
        let family = b.u8(at + 1)?;
        w.item(ATT_FAMILY, b, at + 1, 1)?;
        let port = b.u16(at + 2)?;
        w.item(ATT_PORT, b, at + 2, 2)?;
        let address = match family {
            1 if len >= 8 => {
                w.item(ATT_IPV4, b, at + 4, 4)?;
                Address::Ipv4(b.array(at + 4)?)
            }
            2 if len >= 20 => {
                w.item(ATT_IPV6, b, at + 4, 16)?;
                Address::Ipv6(b.array(at + 4)?)
            }
            _ => return Ok(()),
        };
        self.shown_address(w, (address, port), remark, info);
        Ok(())
    }

    /// An address that is combined with the cookie and the transaction.
    fn hidden_address<C: Collector>(&self, w: &mut Walk<'_, C>, info: bool) -> Walked {
        let (b, at, len) = (self.b, self.at, self.len);
        if len < 4 {
            return Ok(());
        }
        self.reserved(w, at, 1)?;
        let family = b.u8(at + 1)?;
        w.item(ATT_FAMILY, b, at + 1, 1)?;
        w.item(ATT_PORT_XORD, b, at + 2, 2)?;
        let port = b.u16(at + 2)? ^ (COOKIE >> 16) as u16;
        let item = w.number(ATT_PORT, b, at + 2, 2, u64::from(port))?;
        w.mark_generated(item);
        let address = match family {
            1 if len >= 8 => {
                w.item(ATT_IPV4_XORD, b, at + 4, 4)?;
                let address = b.u32(at + 4)? ^ COOKIE;
                let item = w.number(ATT_IPV4, b, at + 4, 4, u64::from(address))?;
                w.mark_generated(item);
                Address::Ipv4(address.to_be_bytes())
            }
            2 if len >= 20 => {
                w.item(ATT_IPV6_XORD, b, at + 4, 16)?;
                let mut address: [u8; 16] = b.array(at + 4)?;
                let key = COOKIE.to_be_bytes().into_iter().chain(self.id);
                address.iter_mut().zip(key).for_each(|(octet, key)| *octet ^= key);
                let item = w.octets(ATT_IPV6, b, at + 4, 16, &address)?;
                w.mark_generated(item);
                Address::Ipv6(address)
            }
            _ => return Ok(()),
        };
        self.shown_address(w, (address, port), "", info);
        Ok(())
    }

    fn error<C: Collector>(&self, w: &mut Walk<'_, C>) -> Walked {
        let (b, at, len) = (self.b, self.at, self.len);
        if len < 4 {
            return Ok(());
        }
        self.reserved(w, at, 2)?;
        w.item(ATT_ERROR_CLASS, b, at + 2, 1)?;
        w.item(ATT_ERROR, b, at + 3, 1)?;
        let code = u64::from(b.u8(at + 2)?) * 100 + u64::from(b.u8(at + 3)?);
        let word = ERRORS.get(code).unwrap_or("*Unknown error code*");
        w.append(self.item, format_args!(" {code} ({word})"));
        w.info_append(format_args!(" error-code: {code} ({word})"));
        if len > 4 {
            w.item(ATT_ERROR_REASON, b, at + 4, len - 4)?;
            let reason = b.bytes(at + 4, len - 4)?.split(|c| *c == 0).next().unwrap_or(&[]);
            let reason = String::from_utf8_lossy(reason);
            w.append(self.item, format_args!(": {reason}"));
            w.info_append(format_args!(" {}", lamna_fields::Escaped(&reason)));
        }
        Ok(())
    }

    fn algorithms<C: Collector>(&self, w: &mut Walk<'_, C>) -> Walked {
        let (b, mut at, end) = (self.b, self.at, self.at + self.len);
        while at + 4 <= end {
            let len = usize::from(b.u16(at + 2)?);
            w.item(ATT_PW_ALG, b, at, 2)?;
            w.item(ATT_PW_ALG_LEN, b, at + 2, 2)?;
            if len > 0 {
                w.item(ATT_PW_ALG_DATA, b, at + 4, len)?;
            }
            at += 4 + len.next_multiple_of(4);
        }
        Ok(())
    }

    fn version<C: Collector>(&self, w: &mut Walk<'_, C>) -> Walked {
        let field = if self.kind == 0x8008 { ATT_MS_VERSION } else { ATT_MS_VERSION_ICE };
        let version = self.b.u32(self.at)?;
        w.item(field, self.b, self.at, 4)?;
        match w.word(field, u64::from(version)) {
            Some(word) => w.append(self.item, format_args!(": {word}")),
            None => w.append(self.item, format_args!(": Unknown (0x{version:x})")),
        }
        Ok(())
    }

    fn site<C: Collector>(&self, w: &mut Walk<'_, C>) -> Walked {
        let (b, at) = (self.b, self.at);
        w.item(ATT_ADDRESS_RP_VALID, b, at, 4)?;
        // Relays have no telephone network behind them.
        if self.kind & 1 == 1 {
            w.item(ATT_ADDRESS_RP_PSTN, b, at, 4)?;
            w.item(ATT_ADDRESS_RP_RESERVED, b, at, 4)?;
        } else {
            w.item(ATT_ADDRESS_RP_RESERVED_RELAY, b, at, 4)?;
        }
        w.item(ATT_ADDRESS_RP_MASB, b, at + 4, 4)?;
        w.item(ATT_ADDRESS_RP_MARB, b, at + 8, 4).map(|_| ())
    }

    /// The checksum of the message up to here (RFC 8489, 14.7).
    fn fingerprint<C: Collector>(&self, w: &mut Walk<'_, C>) -> Walked {
        let (b, at) = (self.b, self.at);
        let found = b.u32(at)?;
        let item = w.item(ATT_CRC32, b, at, 4)?;
        if !w.fields() {
            return Ok(());
        }
        let right = checksum::crc32(b.bytes(0, at - 4)?) ^ FINGERPRINT_XOR;
        let is_right = right == found;
        if is_right {
            w.label_value(item, format_args!("0x{found:08x} [correct]"));
        } else {
            w.label_value(item, format_args!("0x{found:08x} incorrect, should be 0x{right:08x}"));
            let text = format_args!("Bad Fingerprint [should be 0x{right:08x}]");
            w.expert_text(ATT_CRC32_BAD, item, text);
        }
        w.generated(ATT_CRC32_STATUS, b, at, u64::from(is_right));
        Ok(())
    }
}
