//! NT LAN Manager's messages and verifiers (MS-NLMP), in whatever carries them.
//!
//! Nothing is decrypted. Who answers with the empty password is told, with the keys that follow from it.

mod fields;
mod keys;

use lamna_fields::{Encoding, Field, FieldDef};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::proto::bitmask::{self, Names};
use crate::proto::{filetime, id};
use crate::registry::Dissect;
use crate::track::Scope;
use crate::walk::{REST, Walk};

use fields as f;

/// What messages begin with.
pub(crate) const SIGNATURE: &[u8] = b"NTLMSSP\0";

/// Message types (MS-NLMP, section 2.2.1).
const NEGOTIATE: u32 = 1;
const CHALLENGE: u32 = 2;
const AUTHENTICATE: u32 = 3;

/// Flags that decide what else there is (MS-NLMP, section 2.2.2.5).
const UNICODE: u32 = 1;
const EXTENDED: u32 = 0x0008_0000;
const VERSION: u32 = 0x0200_0000;
const KEY_EXCHANGE: u32 = 0x4000_0000;

/// Octets of a reference to a part of the message.
const REFERENCE_LEN: usize = 8;

/// Octets of a response of the first version.
const RESPONSE_1_LEN: usize = 24;

/// Octets of the second version's response before its attributes.
const RESPONSE_2_LEN: usize = 44;

/// Attributes (MS-NLMP, section 2.2.2.1).
mod attribute {
    pub(super) const END: u16 = 0;
    pub(super) const FLAGS: u16 = 6;
    pub(super) const TIMESTAMP: u16 = 7;
    pub(super) const RESTRICTIONS: u16 = 8;
    pub(super) const BINDINGS: u16 = 10;
}

/// NTLMSSP.
#[derive(Clone, Copy, Debug)]
pub struct Ntlmssp;

impl Dissect for Ntlmssp {
    const FIELDS: &'static [FieldDef] = f::FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        if b.captured().starts_with(SIGNATURE) {
            let (root, opened) = w.open_protocol(&b, 0, REST)?;
            message(w, &b, root)?;
            w.close(opened);
            return Ok(());
        }
        verifier(w, b)
    }
}

/// Walks a message under the current item, without a layer of its own.
pub(crate) fn within<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
    w.foreign(id::NTLMSSP, |w| {
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        message(w, &b, root)?;
        w.close(opened);
        Ok(())
    })
}

/// Walks the verifier of a protected message (MS-NLMP, section 2.2.2.9).
pub(crate) fn verifier<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
    w.foreign(id::NTLMSSP, |w| {
        let item = w.item(f::VERF, &b, 0, REST)?;
        let opened = w.open(item);
        w.item_le(f::VERF_VERS, &b, 0, 4)?;
        w.item(f::VERF_BODY, &b, 4, REST)?;
        w.close(opened);
        Ok(())
    })
}

/// Domain, user and host of the answer to a challenge that lies somewhere in `octets`.
pub(crate) fn who(octets: &[u8]) -> Option<(String, String, String)> {
    let start = octets.windows(SIGNATURE.len()).position(|window| window == SIGNATURE)?;
    let octets = octets.get(start..)?;
    let b = Buf::new(octets, octets.len(), 0);
    if b.u32_le(8).ok()? != AUTHENTICATE {
        return None;
    }
    let encoding = b.u32_le(60).map_or(Encoding::Utf16Le, encoding);
    let part = |at: usize| {
        let (len, offset) = reference(&b, at).ok()?;
        Some(encoding.text(b.bytes(offset, len).ok()?))
    };
    Some((part(28)?, part(36)?, part(44)?))
}

fn message<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, root: Item) -> Walked {
    w.item(f::IDENTIFIER, b, 0, 8)?;
    let kind = b.u32_le(8)?;
    w.item_le(f::MESSAGETYPE, b, 8, 4)?;
    if w.wants_columns() {
        let word =
            w.word(f::MESSAGETYPE, u64::from(kind)).unwrap_or("Unknown NTLMSSP message type");
        w.info_append(format_args!(", {word}"));
    }
    match kind {
        NEGOTIATE => negotiate(w, b),
        CHALLENGE => challenge(w, b),
        AUTHENTICATE => authenticate(w, b, root),
        _ => Ok(()),
    }
}

fn negotiate<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let flags = show_flags(w, b, 12)?;
    if b.reported() < 16 + 2 * REFERENCE_LEN {
        return Ok(());
    }
    let mut data = b.reported();
    for (field, at) in [(f::NEGOTIATE_DOMAIN, 16), (f::NEGOTIATE_CALLINGWORKSTATION, 24)] {
        text(w, b, field, at, Encoding::Ascii, &mut data)?;
    }
    if flags & VERSION != 0 && data >= 40 {
        version(w, b, 32)?;
    }
    Ok(())
}

fn challenge<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let flags = b.u32_le(20)?;
    let mut data = b.reported();
    text(w, b, f::CHALLENGE_TARGET_NAME, 12, encoding(flags), &mut data)?;
    show_flags(w, b, 20)?;
    w.item(f::NTLMSERVERCHALLENGE, b, 24, 8)?;
    let challenge = b.u64(24)?;
    w.remember(Scope::Stream, |known: &mut Challenge, _| known.0 = challenge);
    if data < 48 {
        return Ok(());
    }
    w.item(f::RESERVED, b, 32, 8)?;
    let (len, offset) = reference(b, 40)?;
    if len != 0 {
        data = data.min(offset);
        // Of more than there is only what there is.
        let len = len.min(b.reported().saturating_sub(offset));
        let item = w.item(f::CHALLENGE_TARGET_INFO, b, offset, len)?;
        let opened = w.open(item);
        w.item_le(f::CHALLENGE_TARGET_INFO_LENGTH, b, 40, 2)?;
        w.item_le(f::CHALLENGE_TARGET_INFO_MAXLEN, b, 42, 2)?;
        w.item_le(f::CHALLENGE_TARGET_INFO_OFFSET, b, 44, 4)?;
        attributes(w, b, offset, offset + len, &TARGET_INFO)?;
        w.close(opened);
    }
    if flags & VERSION != 0 && data >= 56 {
        version(w, b, 48)?;
    }
    Ok(())
}

fn authenticate<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, root: Item) -> Walked {
    let challenge = w.remember(Scope::Stream, |known: &mut Challenge, _| known.0).unwrap_or(0);
    let mut data = b.reported();
    for at in [12, 20, 28, 36, 44] {
        let (len, offset) = reference(b, at)?;
        if len != 0 {
            data = data.min(offset);
        }
    }
    let flags = if data >= 64 { b.u32_le(60)? } else { 0 };
    let encoding = if data >= 64 { encoding(flags) } else { Encoding::Utf16Le };
    let (len, offset) = blob(w, b, f::AUTH_LMRESPONSE, 12)?.0;
    // With extended security the response is a challenge of the client and zeros (MS-NLMP, section 3.3.1).
    if len >= RESPONSE_1_LEN
        && flags & EXTENDED != 0
        && b.bytes(offset + 8, RESPONSE_1_LEN - 8)?.iter().all(|octet| *octet == 0)
    {
        w.item(f::NTLMCLIENTCHALLENGE, b, offset, 8)?;
    }
    let (response, item) = blob(w, b, f::AUTH_NTRESPONSE, 20)?;
    let (len, offset) = response;
    if len > RESPONSE_1_LEN {
        let opened = w.open(item);
        second_response(w, b, offset, len)?;
        w.close(opened);
    }
    let domain = text(w, b, f::AUTH_DOMAIN, 28, encoding, &mut data)?;
    let user = text(w, b, f::AUTH_USERNAME, 36, encoding, &mut data)?;
    text(w, b, f::AUTH_HOSTNAME, 44, encoding, &mut data)?;
    let octets = |(len, offset): (usize, usize)| {
        b.captured().get(offset..offset.saturating_add(len)).unwrap_or(&[])
    };
    let part = |place| encoding.text(octets(place));
    if w.wants_columns() {
        w.info_append(format_args!(", User: {}\\{}", part(domain), part(user)));
    }
    if data < 64 {
        return Ok(());
    }
    let sealed = blob(w, b, f::AUTH_SESSKEY, 52)?.0;
    show_flags(w, b, 60)?;
    let mut at = 64;
    if flags & VERSION != 0 && data >= at + 8 {
        version(w, b, at)?;
        at += 8;
    }
    if data >= at + 16 {
        w.item(f::AUTHENTICATE_MIC, b, at, 16)?;
    }
    if response.0 <= RESPONSE_1_LEN {
        return Ok(());
    }
    let answer = keys::Answer {
        challenge: &challenge.to_be_bytes(),
        user: &part(user),
        domain: &part(domain),
        response: octets(response),
    };
    if let Some(key) = answer.base_key() {
        let text = "NTLMv2 authenticated using <Global NT Password> (31d6cfe0...)";
        w.expert_text(f::AUTHENTICATED, root, format_args!("{text}"));
        let text = format_args!("NTLMv2 BaseSessionKey ({:032x})", u128::from_be_bytes(key));
        w.expert_text(f::SESSIONBASEKEY, root, text);
        if flags & KEY_EXCHANGE != 0
            && let Some(sealed) = octets(sealed).first_chunk()
        {
            let key = u128::from_be_bytes(keys::opened(&key, sealed));
            w.expert_text(f::SESSIONKEY, root, format_args!("NTLMSSP SessionKey ({key:032x})"));
        }
    }
    Ok(())
}

/// The challenge of a conversation.
#[derive(Debug, Default)]
struct Challenge(u64);

/// The second version's response (MS-NLMP, section 2.2.2.8).
fn second_response<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    len: usize,
) -> Walked {
    let item = w.item(f::NTLMV2_RESPONSE, b, at, len)?;
    let opened = w.open(item);
    w.item(f::NTLMV2_RESPONSE_NTPROOFSTR, b, at, 16)?;
    w.item(f::NTLMV2_RESPONSE_RVERSION, b, at + 16, 1)?;
    w.item(f::NTLMV2_RESPONSE_HIRVERSION, b, at + 17, 1)?;
    w.item(f::NTLMV2_RESPONSE_Z, b, at + 18, 6)?;
    filetime::item(w, f::NTLMV2_RESPONSE_TIME, b, at + 24)?;
    w.item(f::NTLMV2_RESPONSE_CHAL, b, at + 32, 8)?;
    w.item(f::NTLMV2_RESPONSE_Z, b, at + 40, 4)?;
    let end = at + len;
    let padding = attributes(w, b, at + RESPONSE_2_LEN, end, &RESPONSE)?;
    if padding < end {
        w.item(f::NTLMV2_RESPONSE_PAD, b, padding, end - padding)?;
    }
    w.close(opened);
    Ok(())
}

/// The fields of a list of attributes, which messages have under two sets of names.
struct Attributes {
    kind: Field,
    len: Field,
    /// In the order of attribute types, from 1; 0 ends the list.
    values: [Field; 10],
}

static TARGET_INFO: Attributes = Attributes {
    kind: f::CHALLENGE_TARGET_INFO_ITEM_TYPE,
    len: f::CHALLENGE_TARGET_INFO_ITEM_LENGTH,
    values: [
        f::CHALLENGE_TARGET_INFO_NB_COMPUTER_NAME,
        f::CHALLENGE_TARGET_INFO_NB_DOMAIN_NAME,
        f::CHALLENGE_TARGET_INFO_DNS_COMPUTER_NAME,
        f::CHALLENGE_TARGET_INFO_DNS_DOMAIN_NAME,
        f::CHALLENGE_TARGET_INFO_DNS_TREE_NAME,
        f::CHALLENGE_TARGET_INFO_FLAGS,
        f::CHALLENGE_TARGET_INFO_TIMESTAMP,
        f::CHALLENGE_TARGET_INFO_RESTRICTIONS,
        f::CHALLENGE_TARGET_INFO_TARGET_NAME,
        f::CHALLENGE_TARGET_INFO_CHANNEL_BINDINGS,
    ],
};

static RESPONSE: Attributes = Attributes {
    kind: f::NTLMV2_RESPONSE_ITEM_TYPE,
    len: f::NTLMV2_RESPONSE_ITEM_LENGTH,
    values: [
        f::NTLMV2_RESPONSE_NB_COMPUTER_NAME,
        f::NTLMV2_RESPONSE_NB_DOMAIN_NAME,
        f::NTLMV2_RESPONSE_DNS_COMPUTER_NAME,
        f::NTLMV2_RESPONSE_DNS_DOMAIN_NAME,
        f::NTLMV2_RESPONSE_DNS_TREE_NAME,
        f::NTLMV2_RESPONSE_FLAGS,
        f::NTLMV2_RESPONSE_TIMESTAMP,
        f::NTLMV2_RESPONSE_RESTRICTIONS,
        f::NTLMV2_RESPONSE_TARGET_NAME,
        f::NTLMV2_RESPONSE_CHANNEL_BINDINGS,
    ],
};

/// Adds attributes from `at`; where their list ends.
fn attributes<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    mut at: usize,
    end: usize,
    fields: &Attributes,
) -> Result<usize, Fault> {
    while at + 4 <= end {
        let (kind, len) = (b.u16_le(at)?, usize::from(b.u16_le(at + 2)?));
        if at + 4 + len > end {
            let title = w.def(f::TARGET_INFO_ATTR_INVALID).title;
            let item = w.text(b, at, end - at, format_args!("{title}"))?;
            w.expert(f::TARGET_INFO_ATTR_INVALID, item);
            break;
        }
        let word = w.word(fields.kind, u64::from(kind)).unwrap_or("Unknown");
        let item = w.text(b, at, 4 + len, format_args!("Attribute: {word}"))?;
        let opened = w.open(item);
        w.item_le(fields.kind, b, at, 2)?;
        w.item_le(fields.len, b, at + 2, 2)?;
        let value = fields.values.get(usize::from(kind).wrapping_sub(1));
        if let Some(field) = value {
            match kind {
                _ if len == 0 => crate::collect::Item::NONE,
                attribute::FLAGS => w.item_le(*field, b, at + 4, len)?,
                attribute::TIMESTAMP => filetime::item(w, *field, b, at + 4)?,
                attribute::RESTRICTIONS | attribute::BINDINGS => w.item(*field, b, at + 4, len)?,
                _ => {
                    if w.labels() {
                        let text = Encoding::Utf16Le.text(b.bytes(at + 4, len)?);
                        w.label(item, format_args!("Attribute: {word}: {text}"));
                    }
                    w.item_as(*field, b, at + 4, len, Encoding::Utf16Le)?
                }
            };
        } else if kind != attribute::END {
            w.expert(f::TARGET_INFO_ATTR_UNKNOWN, item);
        }
        w.close(opened);
        at += 4 + len;
        if kind == attribute::END {
            break;
        }
    }
    Ok(at)
}

/// Length and offset of a part of the message.
fn reference(b: &Buf<'_>, at: usize) -> Result<(usize, usize), Fault> {
    Ok((usize::from(b.u16_le(at)?), b.u32_le(at + 4)? as usize))
}

fn encoding(flags: u32) -> Encoding {
    if flags & UNICODE != 0 { Encoding::Utf16Le } else { Encoding::Ascii }
}

/// Adds the text that is referred to at `at`; where it is. `data` is where parts begin.
fn text<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    field: Field,
    at: usize,
    encoding: Encoding,
    data: &mut usize,
) -> Result<(usize, usize), Fault> {
    let (len, offset) = reference(b, at)?;
    if len == 0 {
        w.string(field, b, at, REFERENCE_LEN, format_args!("NULL"))?;
        return Ok((0, 0));
    }
    *data = (*data).min(offset);
    let item = w.item_as(field, b, offset, len, encoding)?;
    let opened = w.open(item);
    w.item_le(f::STRING_LENGTH, b, at, 2)?;
    w.item_le(f::STRING_MAXLEN, b, at + 2, 2)?;
    w.item_le(f::STRING_OFFSET, b, at + 4, 4)?;
    w.close(opened);
    Ok((len, offset))
}

/// Adds the octets that are referred to at `at`: where they are, and their item.
fn blob<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    field: Field,
    at: usize,
) -> Result<((usize, usize), Item), Fault> {
    let (len, offset) = reference(b, at)?;
    if len == 0 {
        let item = w.item(field, b, at, REFERENCE_LEN)?;
        w.label_value(item, format_args!("Empty"));
        return Ok(((0, 0), item));
    }
    let item = w.item(field, b, offset, len)?;
    let opened = w.open(item);
    w.item_le(f::BLOB_LENGTH, b, at, 2)?;
    w.item_le(f::BLOB_MAXLEN, b, at + 2, 2)?;
    w.item_le(f::BLOB_OFFSET, b, at + 4, 4)?;
    w.close(opened);
    Ok(((len, offset), item))
}

const FLAGS: &[Field] = &[
    f::NEGOTIATE56,
    f::NEGOTIATEKEYEXCH,
    f::NEGOTIATE128,
    f::NEGOTIATENT10000000,
    f::NEGOTIATENT08000000,
    f::NEGOTIATENT04000000,
    f::NEGOTIATEVERSION,
    f::NEGOTIATENT01000000,
    f::NEGOTIATETARGETINFO,
    f::REQUESTNONNTSESSION,
    f::NEGOTIATENT00200000,
    f::NEGOTIATEIDENTIFY,
    f::NEGOTIATENTLM2,
    f::TARGETTYPESHARE,
    f::TARGETTYPESERVER,
    f::TARGETTYPEDOMAIN,
    f::NEGOTIATEALWAYSSIGN,
    f::NEGOTIATE00004000,
    f::NEGOTIATEOEMWORKSTATIONSUPPLIED,
    f::NEGOTIATEOEMDOMAINSUPPLIED,
    f::NEGOTIATEANONYMOUS,
    f::NEGOTIATENTONLY,
    f::NEGOTIATENTLM,
    f::NEGOTIATE00000100,
    f::NEGOTIATELMKEY,
    f::NEGOTIATEDATAGRAM,
    f::NEGOTIATESEAL,
    f::NEGOTIATESIGN,
    f::NEGOTIATE00000008,
    f::REQUESTTARGET,
    f::NEGOTIATEOEM,
    f::NEGOTIATEUNICODE,
];

fn show_flags<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Result<u32, Fault> {
    let flags = b.u32_le(at)?;
    bitmask::item(w, (b, at, 4, Encoding::Little), f::NEGOTIATEFLAGS, FLAGS, Names::Shown)?;
    Ok(flags)
}

fn version<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let item = w.item(f::VERSION, b, at, 8)?;
    let (major, minor) = (b.u8(at)?, b.u8(at + 1)?);
    let (build, revision) = (b.u16_le(at + 2)?, b.u8(at + 7)?);
    w.label(
        item,
        format_args!("Version {major}.{minor} (Build {build}); NTLM Current Revision {revision}"),
    );
    let opened = w.open(item);
    w.item(f::VERSION_MAJOR, b, at, 1)?;
    w.item(f::VERSION_MINOR, b, at + 1, 1)?;
    w.item_le(f::VERSION_BUILD_NUMBER, b, at + 2, 2)?;
    w.item(f::VERSION_NTLM_CURRENT_REVISION, b, at + 7, 1)?;
    w.close(opened);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::who;

    #[test]
    fn an_answer_tells_who_gives_it() {
        let mut octets = b"xxNTLMSSP\0\x03\0\0\0".to_vec();
        for (len, offset) in [(0u8, 64u8), (0, 64), (2, 64), (2, 66), (2, 68), (0, 70)] {
            octets.extend([len, 0, len, 0, offset, 0, 0, 0]);
        }
        octets.extend([1, 0, 0, 0]);
        octets.extend(b"D\0U\0H\0");
        let who = who(&octets).unwrap();
        assert_eq!((who.0.as_str(), who.1.as_str(), who.2.as_str()), ("D", "U", "H"));
        assert_eq!(super::who(b"NTLMSSP\0\x01\0\0\0"), None);
    }
}
