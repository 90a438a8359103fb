//! Router advertisements (RFC 1256), with what Mobile IP adds to them (RFC 5944, section 2.1; RFC 4721).

use super::*;

/// Extension types.
mod extension_type {
    pub(super) const PADDING: u8 = 0;
    pub(super) const AGENT: u8 = 16;
    pub(super) const PREFIX_LENGTHS: u8 = 19;
    pub(super) const CHALLENGE: u8 = 24;
}

/// An agent's flags, the high bit first.
static FLAG_NAMES: [&str; 10] = [
    ", Registration Required",
    ", Busy",
    ", Home Agent",
    ", Foreign Agent",
    ", Minimal Encapsulation",
    ", GRE",
    ", VJ Comp",
    ", Reverse tunneling",
    ", UDP tunneling",
    ", Revocation support",
];

/// Words of 32 bits that an entry has: an address and a preference level.
const ENTRY_WORDS: u8 = 2;

pub(super) fn router_advertisement<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let (count, words) = (b.u8(4)?, b.u8(5)?);
    w.item(NUM_ADDRS, b, 4, 1)?;
    w.item(ADDR_ENTRY_SIZE, b, 5, 1)?;
    w.item(LIFETIME, b, 6, 2)?;
    if words != ENTRY_WORDS {
        return w.data(b.from(HEADER_LEN)?);
    }
    let mut at = HEADER_LEN;
    for _ in 0..count {
        w.item(ROUTER_ADDRESS, b, at, 4)?;
        w.item(PREF_LEVEL, b, at + 4, 4)?;
        at += 8;
    }
    while at < b.reported() {
        at = extension(w, b, at)?;
    }
    Ok(())
}

/// Shows the extension at `at`; where the next one is.
fn extension<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Result<usize, Fault> {
    let kind = b.u8(at)?;
    let name = MIP_TYPE_VALUES.get(u64::from(kind));
    let len = if kind == extension_type::PADDING { 1 } else { usize::from(b.u8(at + 1)?) + 2 };
    let root = w.text(b, at, len, format_args!("Ext: {}", name.unwrap_or("")))?;
    if name.is_none() {
        w.label(root, format_args!("Ext: Unknown ext {kind}"));
    }
    let opened = w.open(root);
    w.item(MIP_TYPE, b, at, 1)?;
    if kind != extension_type::PADDING {
        w.item(MIP_LENGTH, b, at + 1, 1)?;
    }
    match kind {
        extension_type::PADDING => {}
        extension_type::AGENT => {
            w.item(MIP_SEQ, b, at + 2, 2)?;
            w.item(MIP_LIFE, b, at + 4, 2)?;
            let flags = w.item(MIP_FLAGS, b, at + 6, 2)?;
            if w.labels() {
                let bits = b.u16(at + 6)?;
                let set = FLAG_NAMES.iter().enumerate().filter(|(i, _)| bits & (0x8000 >> i) != 0);
                let names = set.map(|(_, name)| *name).collect::<String>();
                w.label_value(flags, format_args!("0x{bits:04x}{names}"));
            }
            let inner = w.open(flags);
            for flag in [
                MIP_R,
                MIP_B,
                MIP_H,
                MIP_F,
                MIP_M,
                MIP_G,
                MIP_V,
                MIP_RT,
                MIP_U,
                MIP_X,
                MIP_RESERVED,
            ] {
                w.item(flag, b, at + 6, 2)?;
            }
            w.close(inner);
            let mut address = at + 8;
            while address + 4 <= at + len {
                w.item(MIP_COA, b, address, 4)?;
                address += 4;
            }
        }
        extension_type::PREFIX_LENGTHS => {
            for one in at + 2..at + len {
                w.item(MIP_PREFIXLENGTH, b, one, 1)?;
            }
        }
        extension_type::CHALLENGE => {
            w.item(MIP_CHALLENGE, b, at + 2, len - 2)?;
        }
        _ => {
            w.item(MIP_CONTENT, b, at + 2, len - 2)?;
        }
    }
    w.close(opened);
    Ok(at + len)
}
