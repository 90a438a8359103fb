//! Kismet's server and its clients: lines of text (Kismet 2005, README, "Client/Server Interaction").

use lamna_fields::{
    Base, Encoding, FieldDef, FieldType, Group, Severity, Strings, TimeZone, field_table,
    write_absolute,
};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::lines::{Line, Lines, Plain, Text, number};
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

field_table! {
    /// The fields of Kismet Client/Server Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("kismet", "Kismet Client/Server Protocol", "Kismet");
    RESPONSE = FieldDef::new("kismet.response", "Response", FieldType::Boolean);
    REQUEST = FieldDef::new("kismet.request", "Request", FieldType::Boolean);
    VERSION = FieldDef::new("kismet.version", "Version", FieldType::String);
    START_TIME = FieldDef::new("kismet.start_time", "Start time", FieldType::String);
    SERVER_NAME = FieldDef::new("kismet.server_name", "Server name", FieldType::String);
    BUILD_REVISION = FieldDef::new("kismet.build_revision", "Build revision", FieldType::String);
    UNKNOWN_FIELD = FieldDef::new("kismet.unknown_field", "Unknown field", FieldType::String);
    EXTENDED_VERSION_STRING = FieldDef::new("kismet.extended_version_string", "Extended version string", FieldType::String);
    TIME = FieldDef::new("kismet.time", "Time", FieldType::AbsoluteTime).base(Base::Local);
    TIME_INVALID = FieldDef::new("kismet.time.invalid", "Invalid time", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
}

/// Octets of the shortest message.
const SHORTEST: usize = 8;

/// The server's port.
const PORT: u16 = 2501;

/// Kismet's client and server.
#[derive(Clone, Copy, Debug)]
pub struct Kismet;

impl Dissect for Kismet {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const TEXT: Encoding = Encoding::Utf8;
    const CLAIMS: &'static [Claim] = &[Claim::TcpPort(PORT)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let is_request = w.net.destination_port == PORT;
        let first = Lines::new(b.captured()).next().map_or(&[][..], |line| line.text);
        if b.reported() < SHORTEST || !matches!(b.u8(0)?, b'*' | b'!') {
            return Err(Fault::NotMine);
        }
        w.column_protocol("kismet");
        let what = if is_request { "Request" } else { "Response" };
        w.info(format_args!("{what}: {}", Text(first)));
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        if w.fields() {
            w.generated(if is_request { REQUEST } else { RESPONSE }, &b, 0, 1);
            for line in Lines::new(b.captured()) {
                line_of(w, &b, &line, is_request)?;
            }
        }
        w.close(opened);
        Ok(())
    }
}

/// Shows a line, and what the server says of itself and of the time.
fn line_of<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    line: &Line<'_>,
    is_request: bool,
) -> Walked {
    let item = w.text(b, line.at, line.whole_len(), format_args!("{}", Text(line.text)))?;
    let opened = w.open(item);
    let word = line.word(0);
    if !is_request && word.text.starts_with(b"*KISMET") {
        let mut at = word.next;
        for field in [
            VERSION,
            START_TIME,
            SERVER_NAME,
            BUILD_REVISION,
            UNKNOWN_FIELD,
            EXTENDED_VERSION_STRING,
        ] {
            let word = line.word(at);
            // A name stands between octets of 1.
            let marked = field == SERVER_NAME;
            let text = word.text.strip_prefix(b"\x01").filter(|_| marked).unwrap_or(word.text);
            let text = text.strip_suffix(b"\x01").filter(|_| marked).unwrap_or(text);
            w.string(field, b, line.at + at, word.text.len(), format_args!("{}", Plain(text)))?;
            at = word.next;
        }
    } else if !is_request && word.text.starts_with(b"*TIME") {
        let text = line.word(word.next).text;
        // Wireshark looks for it as far into the packet as it is into its line.
        let seconds = number(text).filter(|_| line.at == 0);
        let nanos = (seconds.unwrap_or(0) as i64).wrapping_mul(1_000_000_000);
        let (at, len) = match seconds {
            Some(_) => (line.at + word.next, text.len()),
            // The note stands where the number ends.
            None => ((line.at + word.next + text.len()).saturating_sub(1), 1),
        };
        let item = w.number(TIME, b, at, len, nanos as u64)?;
        if seconds.is_none() {
            w.label(item, format_args!("Time: "));
            w.expert(TIME_INVALID, item);
        } else if w.labels() {
            let mut moment = String::new();
            // Writing to a String cannot fail.
            let _ = write_absolute(&mut moment, i128::from(nanos), &TimeZone::UTC, false);
            let moment = moment.replace(".000000000", "");
            w.label_value(item, format_args!("{moment}"));
        }
    }
    w.close(opened);
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{frame, segment};

    #[test]
    fn a_server_greets() {
        let shown =
            frame(1, &segment(2501, 40_000, b"*KISMET: 1.0 1144004381 \x01K\x01 2005 0 r1 \n"));
        assert_eq!(shown.protocols, "eth:ethertype:ip:tcp:kismet");
        assert!(shown.has("Server name: K") && shown.has("Extended version string: r1"));
    }
}
