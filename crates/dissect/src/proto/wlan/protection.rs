//! What stands before and behind an encrypted payload: WEP (IEEE 802.11-2020, 12.3.2), TKIP (12.5.2),
//! CCMP and GCMP (12.5.3, 12.5.5).

use super::fields as f;
use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::walk::{Opened, Walk};

/// Octets of an initialization vector with its key index.
const IV_LEN: usize = 4;

/// Octets of an extended one.
const EXTENDED_IV_LEN: usize = 8;

/// The bit of the key index's octet that says that the vector is extended.
const EXTENDED: u8 = 0x20;

/// Octets of WEP's integrity check value.
const ICV_LEN: usize = 4;

/// How a payload with an extended vector is encrypted.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Cipher {
    Wep,
    Tkip,
    Ccmp,
    /// Neither.
    Unknown,
}

impl Cipher {
    /// What the vector at the start of `b` is of. TKIP repeats its first octet in the second, with one
    /// bit set and one cleared (12.5.2.2); CCMP's third is reserved.
    fn of(b: &Buf<'_>) -> Result<Self, Fault> {
        let [first, second, third, index] = b.array(0)?;
        if index & EXTENDED == 0 {
            return Ok(Cipher::Wep);
        }
        Ok(match () {
            () if third != 0 && second == (first | 0x20) & 0x7f => Cipher::Tkip,
            () if third == 0 => Cipher::Ccmp,
            () if second == (first | 0x20) & 0x7f => Cipher::Tkip,
            () => Cipher::Unknown,
        })
    }
}

/// Shows the parameters of the encrypted payload `b` under `root`, whose children are open since `outer`,
/// and the rest as data. `header_len` octets of the frame are before the payload.
pub(super) fn payload<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    root: Item,
    outer: Opened,
    header_len: usize,
) -> Walked {
    let cipher = Cipher::of(b)?;
    let (len, title) = match cipher {
        Cipher::Wep => (IV_LEN, "WEP parameters"),
        Cipher::Tkip => (EXTENDED_IV_LEN, "TKIP parameters"),
        Cipher::Ccmp => (EXTENDED_IV_LEN, "CCMP parameters"),
        Cipher::Unknown => (EXTENDED_IV_LEN, "TKIP/CCMP parameters"),
    };
    let item = w.text(b, 0, len, format_args!("{title}"))?;
    let opened = w.open(item);
    match cipher {
        Cipher::Wep => {
            w.item(f::WEP_IV, b, 0, 3)?;
        }
        _ => vector(w, b, cipher)?,
    }
    w.number(f::WEP_KEY, b, 3, 1, u64::from(b.u8(3)? >> 6))?;
    let mut rest = b.from(len)?;
    if cipher != Cipher::Wep {
        w.set_len(root, header_len + len);
    } else if let Some(data) = b.remaining(len).checked_sub(ICV_LEN) {
        let at = len + data;
        if let Ok(value) = b.u32(at) {
            let item = w.item(f::WEP_ICV, b, at, ICV_LEN)?;
            w.label(item, format_args!("WEP ICV: 0x{value:08x} (not verified)"));
        }
        rest = b.slice(len, data)?;
    }
    w.close(opened);
    w.close(outer);
    w.data(rest)
}

/// Adds an extended vector as text, most significant octet first.
fn vector<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, cipher: Cipher) -> Walked {
    let [first, second, third, _, c, d, e, g] = b.array(0)?;
    let (field, high, low) = match cipher {
        Cipher::Tkip => (f::TKIP_EXTIV, first, third),
        _ => (f::CCMP_EXTIV, second, first),
    };
    let text = format_args!("0x{g:02X}{e:02X}{d:02X}{c:02X}{high:02X}{low:02X}");
    w.string(field, b, 0, EXTENDED_IV_LEN, text)?;
    Ok(())
}
