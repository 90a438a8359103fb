//! Where an object exporter listens, and who it can be talked to as (MS-DCOM, sections 2.2.19.3 and 3.1.2.5.1.6).

use lamna_fields::Encoding;

use super::oxid_fields as f;
use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::dcerpc::u16_in;
use crate::walk::Walk;

/// The number of the operation.
pub(super) const SERVER_ALIVE2: u16 = 5;

/// Where the bindings begin.
const START: usize = 12;

/// The text of two octets a character at `at`, and how many octets it takes, its end included.
fn text(b: &Buf<'_>, at: usize, order: Encoding) -> Result<(String, usize), Fault> {
    let mut end = at;
    while u16_in(b, end, order)? != 0 {
        end += 2;
    }
    let encoding = if order == Encoding::Little { Encoding::Utf16Le } else { Encoding::Utf16 };
    Ok((encoding.text(b.bytes(at, end - at)?).to_string(), end + 2 - at))
}

/// The answer to the question whether a server is there.
pub(super) fn alive<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, order: Encoding) -> Walked {
    w.item_as(f::VERSION_MAJOR, b, 0, 2, order)?;
    w.item_as(f::VERSION_MINOR, b, 2, 2, order)?;
    w.item_as(f::UNKNOWN1, b, 4, 8, order)?;
    let root = w.item(f::ADDRESS, b, START, 0)?;
    let opened = w.open(root);
    w.item_as(f::NUM_ENTRIES, b, START, 2, order)?;
    w.item_as(f::SECURITY_OFFSET, b, START + 2, 2, order)?;
    let mut at = START + 4;
    let mut counts = [0u32; 2];
    // Towers with addresses, then services with names; a zero ends either.
    for (list, count) in counts.iter_mut().enumerate() {
        loop {
            let first = u16_in(b, at, order)?;
            if first == 0 {
                at += 2;
                break;
            }
            *count += 1;
            let fixed = if list == 0 { 2 } else { 4 };
            let (name, len) = text(b, at + fixed, order)?;
            let field = if list == 0 { f::STRING } else { f::SECURITY };
            let item = w.item(field, b, at, fixed + len)?;
            let inner = w.open(item);
            if list == 0 {
                w.item_as(f::TOWER_ID, b, at, 2, order)?;
                w.string(f::NETWORK_ADDR, b, at + 2, len, format_args!("{name}"))?;
                let word = w.word(f::TOWER_ID, first.into()).unwrap_or("Unknown");
                w.label(
                    item,
                    format_args!("StringBinding[{count}]: TowerId={word}, NetworkAddr=\"{name}\""),
                );
            } else {
                let second = u16_in(b, at + 2, order)?;
                w.item_as(f::SECURITY_AUTHN_SVC, b, at, 2, order)?;
                w.item_as(f::SECURITY_AUTHZ_SVC, b, at + 2, 2, order)?;
                w.string(f::SECURITY_PRINC_NAME, b, at + 4, len, format_args!("{name}"))?;
                w.label(
                    item,
                    format_args!(
                        "SecurityBinding[{count}]: AuthnSvc={first:#06x}, AuthzSvc={second:#06x}, PrincName=\"{name}\""
                    ),
                );
            }
            w.close(inner);
            at += fixed + len;
        }
    }
    w.close(opened);
    w.set_len(root, at - START);
    let [strings, bindings] = counts;
    w.label(root, format_args!("Address: STRINGBINDINGs={strings}, SECURITYBINDINGs={bindings}"));
    w.item_as(f::UNKNOWN2, b, at.next_multiple_of(4), 8, order)?;
    Ok(())
}
