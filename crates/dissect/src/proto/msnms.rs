//! The MSN Messenger Service: commands in lines of text. No document of its maker specifies it.

use lamna_fields::{FieldDef, field_table};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::lines::{Line, Text};
use crate::proto::nntp::text_lines;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

field_table! {
    /// The fields of MSN Messenger Service.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("msnms", "MSN Messenger Service", "MSNMS");

}

/// The MSN Messenger Service.
#[derive(Clone, Copy, Debug)]
pub struct Msnms;

impl Dissect for Msnms {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::TcpPort(1863)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("MSNMS");
        if w.wants_columns() {
            w.info(format_args!("{}", Text(Line::at(b.captured(), 0).text)));
        }
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        text_lines(w, &b)?;
        w.close(opened);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::segment;

    #[test]
    fn commands_are_lines() {
        let shown = segment(40_000, 1863, b"VER 1 MSNP8\r\nUSR 2\r\n");
        assert_eq!(shown.info, "MSNMS VER 1 MSNP8");
        assert!(shown.has("USR 2\\r\\n"));
    }
}
