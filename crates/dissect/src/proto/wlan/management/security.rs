//! Which ciphers and which ways to authenticate a network offers: the RSN element (IEEE 802.11-2020, 9.4.2.24)
//! and its forerunner, Wi-Fi Protected Access.

use lamna_fields::Field;

use super::element::Element;
use super::fields as f;
use super::oui_name;
use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::little;
use crate::walk::Walk;

/// The fields of one kind of suite.
struct Suite {
    whole: Field,
    oui: Field,
    kind: Field,
}

/// The fields of a list of suites.
struct Suites {
    count: Field,
    list: Field,
    suite: Suite,
    too_many: Field,
}

static GROUP: Suite = Suite { whole: f::RSN_GCS, oui: f::RSN_GCS_OUI, kind: f::RSN_GCS_TYPE };

static GROUP_MANAGEMENT: Suite =
    Suite { whole: f::RSN_GMCS, oui: f::RSN_GMCS_OUI, kind: f::RSN_GMCS_TYPE };

static MULTICAST: Suite =
    Suite { whole: f::WFA_IE_WPA_MCS, oui: f::WFA_IE_WPA_MCS_OUI, kind: f::WFA_IE_WPA_MCS_TYPE };

static PAIRWISE: Suites = Suites {
    count: f::RSN_PCS_COUNT,
    list: f::RSN_PCS_LIST,
    suite: Suite { whole: f::RSN_PCS, oui: f::RSN_PCS_OUI, kind: f::RSN_PCS_TYPE },
    too_many: f::RSN_PCS_COUNT_INVALID,
};

static AUTHENTICATION: Suites = Suites {
    count: f::RSN_AKMS_COUNT,
    list: f::RSN_AKMS_LIST,
    suite: Suite { whole: f::RSN_AKMS, oui: f::RSN_AKMS_OUI, kind: f::RSN_AKMS_TYPE },
    too_many: f::RSN_AKMS_COUNT_INVALID,
};

static UNICAST: Suites = Suites {
    count: f::WFA_IE_WPA_UCS_COUNT,
    list: f::WFA_IE_WPA_UCS_LIST,
    suite: Suite {
        whole: f::WFA_IE_WPA_UCS,
        oui: f::WFA_IE_WPA_UCS_OUI,
        kind: f::WFA_IE_WPA_UCS_TYPE,
    },
    too_many: f::RSN_PCS_COUNT_INVALID,
};

static WPA_AUTHENTICATION: Suites = Suites {
    count: f::WFA_IE_WPA_AKMS_COUNT,
    list: f::WFA_IE_WPA_AKMS_LIST,
    suite: Suite {
        whole: f::WFA_IE_WPA_AKMS,
        oui: f::WFA_IE_WPA_AKMS_OUI,
        kind: f::WFA_IE_WPA_TYPE,
    },
    too_many: f::RSN_AKMS_COUNT_INVALID,
};

/// Adds the suite at `at`; answers its text.
fn suite<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    fields: &Suite,
) -> Result<String, Fault> {
    let (oui, kind) = (b.u24(at)?, b.u8(at + 3)?);
    let item = w.item(fields.whole, b, at, 4)?;
    let mut text = String::new();
    if w.labels() {
        let [a, c, d, _] = b.array(at)?;
        text = match oui_name(oui) {
            Some(name) => format!("{a:02x}:{c:02x}:{d:02x} ({name})"),
            None => format!("{a:02x}:{c:02x}:{d:02x}"),
        };
        match w.word(fields.kind, u64::from(kind)) {
            Some(word) => text.push_str(&format!(" {word}")),
            None => text.push_str(&format!(" Unknown {kind}")),
        }
        let title = w.def(fields.whole).title;
        w.label(item, format_args!("{title}: {text}"));
    }
    let opened = w.open(item);
    organisation(w, b, at, fields.oui)?;
    w.item(fields.kind, b, at + 3, 1)?;
    w.close(opened);
    Ok(text)
}

/// Adds the first three octets of addresses of an organisation, with its name.
pub(super) fn organisation<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    field: Field,
) -> Walked {
    let item = w.item(field, b, at, 3)?;
    if w.labels() {
        let [a, c, d] = b.array(at)?;
        let title = w.def(field).title;
        match oui_name(b.u24(at)?) {
            Some(name) => {
                // Wireshark has room for so many octets.
                const ROOM: usize = 31;
                let text = format!("{a:02x}:{c:02x}:{d:02x} ({name})");
                w.label(item, format_args!("{title}: {text:.ROOM$}"));
            }
            None => w.label(item, format_args!("{title}: {a:02x}:{c:02x}:{d:02x}")),
        }
    }
    Ok(())
}

/// Adds a counted list of suites at `at`; answers where it ends, or `None` where it does not fit.
fn suites<C: Collector>(
    w: &mut Walk<'_, C>,
    e: &Element<'_>,
    at: usize,
    fields: &Suites,
) -> Result<Option<usize>, Fault> {
    let b = &e.b;
    let count = usize::from(b.u16_le(at)?);
    let item = w.item_le(fields.count, b, at, 2)?;
    let at = at + 2;
    let len = 4 * count;
    if len > b.remaining(at) {
        let title = w.def(fields.count).title;
        w.expert_text(
            fields.too_many,
            item,
            format_args!("{title} too large, 4*{count} > {}", b.remaining(at)),
        );
        return Ok(None);
    }
    let list = w.item(fields.list, b, at, len)?;
    let opened = w.open(list);
    for index in 0..count {
        let text = suite(w, b, at + 4 * index, &fields.suite)?;
        w.append(list, format_args!(" {text}"));
    }
    w.close(opened);
    Ok(Some(at + len))
}

static CAPABILITIES: &[Field] = &[
    f::RSN_CAPABILITIES_PREAUTH,
    f::RSN_CAPABILITIES_NO_PAIRWISE,
    f::RSN_CAPABILITIES_PTKSA_REPLAY_COUNTER,
    f::RSN_CAPABILITIES_GTKSA_REPLAY_COUNTER,
    f::RSN_CAPABILITIES_MFPR,
    f::RSN_CAPABILITIES_MFPC,
    f::RSN_CAPABILITIES_JMR,
    f::RSN_CAPABILITIES_PEERKEY,
    f::RSN_CAPABILITIES_EXTENDED_KEY_ID_IAF,
];

/// Octets of a key's identifier.
pub(super) const PMKID_LEN: usize = 16;

/// Adds an RSN element.
pub(super) fn rsn<C: Collector>(w: &mut Walk<'_, C>, e: &Element<'_>) -> Walked {
    let b = &e.b;
    if e.len() < 2 {
        e.wrong_length(w, format_args!("Tag Length {} too short, must be >= 2", e.len()));
        return Ok(());
    }
    if b.is_cut() {
        // Nothing is shown of an element that was cut.
        b.check(0, b.reported())?;
    }
    w.item_le(f::RSN_VERSION, b, 0, 2)?;
    if b.remaining(2) == 0 {
        return Ok(());
    }
    suite(w, b, 2, &GROUP)?;
    let mut at = 6;
    for fields in [&PAIRWISE, &AUTHENTICATION] {
        if b.remaining(at) == 0 {
            return Ok(());
        }
        match suites(w, e, at, fields)? {
            Some(end) => at = end,
            None => return Ok(()),
        }
    }
    if b.remaining(at) == 0 {
        return Ok(());
    }
    little::tree(w, f::RSN_CAPABILITIES, b, at, 2, CAPABILITIES)?;
    at += 2;
    if b.remaining(at) == 0 {
        return Ok(());
    }
    let count = usize::from(b.u16_le(at)?);
    let item = w.item_le(f::RSN_PMKID_COUNT, b, at, 2)?;
    at += 2;
    if count * PMKID_LEN > b.remaining(at) {
        w.expert_text(
            f::RSN_PMKID_COUNT_INVALID,
            item,
            format_args!("PMKID Count too large, 16*{count} > {}", b.remaining(at)),
        );
        return Ok(());
    }
    let list = w.item(f::RSN_PMKID_LIST, b, at, count * PMKID_LEN)?;
    let opened = w.open(list);
    for index in 0..count {
        w.item(f::PMKID_AKMS, b, at + PMKID_LEN * index, PMKID_LEN)?;
    }
    w.close(opened);
    at += count * PMKID_LEN;
    if b.remaining(at) == 0 {
        return Ok(());
    }
    suite(w, b, at, &GROUP_MANAGEMENT)?;
    Ok(())
}

/// Adds a WPA element, whose fields begin at `at`.
pub(super) fn wpa<C: Collector>(w: &mut Walk<'_, C>, e: &Element<'_>, at: usize) -> Walked {
    let b = &e.b;
    w.item_le(f::WFA_IE_WPA_VERSION, b, at, 2)?;
    if b.remaining(at + 2) == 0 {
        return Ok(());
    }
    suite(w, b, at + 2, &MULTICAST)?;
    let mut at = at + 6;
    for fields in [&UNICAST, &WPA_AUTHENTICATION] {
        if b.remaining(at) < 2 {
            return Ok(());
        }
        match suites(w, e, at, fields)? {
            Some(end) => at = end,
            None => return Ok(()),
        }
    }
    Ok(())
}
