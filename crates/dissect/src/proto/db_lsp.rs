//! Dropbox LAN sync: the datagrams by which its clients find each other, JSON texts.

use lamna_fields::{Encoding, FieldDef, FieldType, field_table};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::id;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

field_table! {
    /// The fields of the discovery.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("db-lsp-disc", "Dropbox LAN sync Discovery Protocol", "DB-LSP-DISC");
    TEXT = FieldDef::new("db-lsp.text", "Text", FieldType::String);
}

/// Discovery of Dropbox clients in a network.
#[derive(Clone, Copy, Debug)]
pub struct DbLspDisc;

impl Dissect for DbLspDisc {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(17_500)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("DB-LSP-DISC");
        w.info(format_args!("Dropbox LAN sync Discovery Protocol"));
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        // Others use the port too: what is no text of the kind is shown as it is.
        if matches!(b.captured().trim_ascii_start().first(), Some(b'{' | b'[')) {
            w.call(id::JSON, b)?;
        } else {
            w.item_as(TEXT, &b, 0, REST, Encoding::Ascii)?;
        }
        w.close(opened);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::shown;

    #[test]
    fn the_text_is_inside() {
        let shown = shown(17_500, 17_500, b"{\"port\": 17500}");
        assert_eq!(shown.protocols, "eth:ethertype:ip:udp:db-lsp-disc:json");
        let info = "Dropbox LAN sync Discovery Protocol, JavaScript Object Notation";
        assert_eq!(shown.info, format!("DB-LSP-DISC/JSON {info}"));
        let other = super::super::datagram::shown(17_500, 17_500, b"C\x035");
        assert_eq!(other.protocols, "eth:ethertype:ip:udp:db-lsp-disc");
        assert!(shown.tree.contains(&"  JavaScript Object Notation".to_owned()));
    }
}
