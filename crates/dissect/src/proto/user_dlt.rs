//! Packets of the link types that everybody may use as they like (`LINKTYPE_USER0` to `LINKTYPE_USER15` of
//! tcpdump.org). Nobody but their makers knows what they hold.

use lamna_fields::{FieldDef, FieldType, Group, Severity, Strings, field_table};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

field_table! {
    /// The fields of such packets.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("user_dlt", "DLT User", "DLT_USER");
    NOT_HANDLED = FieldDef::new("user_dlt.not_handled", "Data Link Type user not handled", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Warn));
}

/// A packet of such a link type. Number 149 is not here: Apple puts packets with a header of its own there.
#[derive(Clone, Copy, Debug)]
pub struct UserDlt;

impl Dissect for UserDlt {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[
        Claim::Link(147),
        Claim::Link(148),
        Claim::Link(150),
        Claim::Link(151),
        Claim::Link(152),
        Claim::Link(153),
        Claim::Link(154),
        Claim::Link(155),
        Claim::Link(156),
        Claim::Link(157),
        Claim::Link(158),
        Claim::Link(159),
        Claim::Link(160),
        Claim::Link(161),
        Claim::Link(162),
    ];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        show(w, b, w.frame.link)
    }
}

/// Shows a packet of link type `link`.
pub(crate) fn show<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>, link: u16) -> Walked {
    let (root, opened) = w.open_protocol(&b, 0, b.len())?;
    if w.fields() {
        let text = format!(
            "User encapsulation not handled: DLT={link}, check your Preferences->Protocols->DLT_USER"
        );
        w.label(root, format_args!("{text}"));
        w.expert_text(NOT_HANDLED, root, format_args!("{text}"));
    }
    w.close(opened);
    w.data(b)
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::frame;

    #[test]
    fn nobody_knows_what_users_put_there() {
        let shown = frame(147, b"abc");
        assert_eq!(shown.protocols, "user_dlt:data");
        assert!(shown.has("Data: 616263"));
    }
}
