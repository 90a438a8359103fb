//! What the control protocols of PPP share (RFC 1661, sections 5 and 6): packets with a code, an identifier and a length, and
//! options in them.

use lamna_fields::{Field, ProtocolId};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::proto::id;
use crate::registry::Claim;
use crate::walk::{REST, Walk};

use super::{
    CODE, DATA, IDENTIFIER, KIND, LENGTH, MAGIC_NUMBER, OPT_LEN_INVALID, OUI, PROTO_VALUES,
};

/// Octets before a packet's data.
pub(super) const HEADER_LEN: usize = 4;

/// An option that a control protocol knows.
pub(super) struct Known {
    pub(super) kind: u8,
    pub(super) name: &'static str,
    /// The row of its protocol's table.
    pub(super) field: Field,
    /// Octets of the option: as many, or at least as many.
    pub(super) len: Len,
}

/// How long an option is.
#[derive(Clone, Copy)]
pub(super) enum Len {
    /// So many octets.
    Fixed(usize),
    /// At least so many.
    AtLeast(usize),
    /// At least so many. Of fewer Wireshark says that they are too few for the option of a vendor.
    Lcp(usize),
}

/// A control protocol.
pub(super) struct Control {
    /// What the Protocol column says.
    pub(super) short: &'static str,
    /// Its record.
    pub(super) id: ProtocolId,
    /// The greatest code that it has.
    pub(super) last_code: u8,
    /// Its options.
    pub(super) options: &'static [Known],
    /// Its fields of an option's type and length.
    pub(super) option: [Field; 2],
}

/// The name of a code.
fn name(code: u8) -> Option<&'static str> {
    const NAMES: [&str; 16] = [
        "Vendor Specific",
        "Configuration Request",
        "Configuration Ack",
        "Configuration Nak",
        "Configuration Reject",
        "Termination Request",
        "Termination Ack",
        "Code Reject",
        "Protocol Reject",
        "Echo Request",
        "Echo Reply",
        "Discard Request",
        "Identification",
        "Time Remaining",
        "Reset Request",
        "Reset Ack",
    ];
    NAMES.get(usize::from(code)).copied()
}

/// Adds fields of PPP's own table.
fn ppp<C: Collector, R>(w: &mut Walk<'_, C>, add: impl FnOnce(&mut Walk<'_, C>) -> R) -> R {
    w.foreign(id::PPP, add)
}

/// Shows a packet. `content` adds what an option holds, with its octets and its item; `link` shows what only the link's own
/// protocol has, and answers whether it did.
pub(super) fn packet<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    of: &Control,
    content: impl Fn(&mut Walk<'_, C>, u8, &Buf<'_>, Item) -> Walked,
    link: impl Fn(&mut Walk<'_, C>, u8, &Buf<'_>) -> Result<bool, Fault>,
) -> Walked {
    w.column_protocol(of.short);
    let code = b.u8(0)?;
    let len = usize::from(b.u16(2)?);
    let name = name(code).filter(|_| code <= of.last_code).unwrap_or("Unknown");
    w.info(format_args!("{name}"));
    let (_, opened) = w.open_protocol(b, 0, len.min(b.len()))?;
    ppp(w, |w| {
        let item = w.item(CODE, b, 0, 1)?;
        w.label_value(item, format_args!("{name} ({code})"));
        w.item(IDENTIFIER, b, 1, 1)?;
        w.item(LENGTH, b, 2, 2)
    })?;
    let data = b.slice_up_to(HEADER_LEN, len.saturating_sub(HEADER_LEN));
    match code {
        1..=4 => {
            if data.reported() > 0 {
                options(w, &data, of, &content)?;
            }
        }
        0 => {
            ppp(w, |w| {
                w.item(MAGIC_NUMBER, &data, 0, 4)?;
                w.item(OUI, &data, 4, 3)?;
                w.item(KIND, &data, 7, 1)?;
                if data.reported() > 8 {
                    w.item(DATA, &data, 8, REST)?;
                }
                Ok::<(), Fault>(())
            })?;
        }
        _ => {
            if !link(w, code, &data)? && data.reported() > 0 {
                ppp(w, |w| w.item(DATA, &data, 0, REST))?;
            }
        }
    }
    w.close(opened);
    Ok(())
}

/// Goes on with a packet that the other end rejected; nothing of it stands in the columns.
pub(super) fn rejected<C: Collector>(w: &mut Walk<'_, C>, protocol: u16, b: Buf<'_>) -> Walked {
    if b.reported() > 0 {
        let top = w.open_top();
        w.quote(|w| match w.try_claim(Claim::Number("ppp.protocol", u32::from(protocol)), b) {
            Ok(true) => Ok(()),
            Ok(false) => w.data(b),
            Err(fault) => Err(fault),
        });
        w.close(top);
    }
    Ok(())
}

/// The plural's letter.
fn s(count: usize) -> &'static str {
    if count == 1 { "" } else { "s" }
}

/// Shows the options that `data` is.
fn options<C: Collector>(
    w: &mut Walk<'_, C>,
    data: &Buf<'_>,
    of: &Control,
    content: &impl Fn(&mut Walk<'_, C>, u8, &Buf<'_>, Item) -> Walked,
) -> Walked {
    let total = data.reported();
    let root = w.text(data, 0, REST, format_args!("Options: ({total} byte{})", s(total)))?;
    let opened = w.open(root);
    let mut at = 0;
    while data.remaining(at) > 0 {
        let kind = data.u8(at)?;
        let known = of.options.iter().find(|known| known.kind == kind);
        let unknown;
        let name = match known {
            Some(known) => known.name,
            None => {
                unknown = format!("Unknown (0x{kind:02x})");
                &unknown
            }
        };
        let left = data.remaining(at + 2);
        if data.remaining(at) == 1 {
            let text = format_args!("{name} (length byte past end of options)");
            note(w, data, at, 1, text)?;
            break;
        }
        let len = usize::from(data.u8(at + 1)?);
        if len < 2 {
            let text = format_args!("{name} (with too-short option length = {len} byte{})", s(len));
            note(w, data, at, 2, text)?;
            break;
        }
        if len - 2 > left {
            let text = format_args!(
                "{name} (option length = {len} byte{} says option goes past end of options)",
                s(len)
            );
            note(w, data, at, left, text)?;
            break;
        }
        let Some(known) = known else {
            w.text(data, at, len, format_args!("{name} ({len} byte{})", s(len)))?;
            at += len;
            continue;
        };
        let wrong = match known.len {
            Len::Fixed(right) if right != len => Some((name, "", right)),
            Len::AtLeast(least) if len < least => Some((name, "at least ", least)),
            Len::Lcp(least) if len < least => Some(("Vendor Specific", "at least ", 6)),
            _ => None,
        };
        if let Some((said, bound, right)) = wrong {
            let text = format_args!(
                "{said} (with option length = {len} byte{}; should be {bound}{right})",
                s(len)
            );
            note(w, data, at, len, text)?;
        } else {
            let option = data.slice(at, len)?;
            w.foreign(of.id, |w| {
                let item = w.item(known.field, &option, 0, len)?;
                w.label(item, format_args!("{name}"));
                let inner = w.open(item);
                let kind_item = w.item(of.option[0], &option, 0, 1)?;
                w.label_value(kind_item, format_args!("{name} ({kind})"));
                w.item(of.option[1], &option, 1, 1)?;
                content(w, kind, &option, item)?;
                w.close(inner);
                Ok::<(), Fault>(())
            })?;
        }
        w.append(root, format_args!(", {name}"));
        at += len;
    }
    w.close(opened);
    Ok(())
}

/// Notes that an option's length is wrong.
fn note<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    len: usize,
    text: std::fmt::Arguments<'_>,
) -> Walked {
    let item = w.text(b, at, len, text)?;
    ppp(w, |w| w.expert_text(OPT_LEN_INVALID, item, text));
    Ok(())
}

/// A protocol of PPP in words.
pub(super) fn protocol_word(number: u16) -> &'static str {
    PROTO_VALUES.get(u64::from(number)).unwrap_or("Unknown")
}
