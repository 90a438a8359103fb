//! `follow,…`: what the two ends of one stream said, in order: octets of TCP, datagrams, or the headers and
//! bodies of HTTP messages, or what was opened of what TLS encrypts.

use std::net::SocketAddr;
use std::ops::RangeInclusive;

use lamna_conversation::statistics::End;
use lamna_conversation::talks::{Ends, Talk};
use lamna_dissect::plain::Plain;
use lamna_dissect::proto::tcp::Header;
use lamna_dissect::{Address, Collector, FrameInfo, Registry, Unsealed};
use lamna_fields::{FieldId, Value};
use lamna_session::{Need, Shown, Text};

use super::http_parts::Messages;
use super::json::Json;
use super::{Statistic, StatisticError, fields, rule, traffic};

/// Octets of a stream that are kept; what is beyond is left out.
const MAX_OCTETS: usize = 1 << 28;

/// Segments behind a gap that wait for it to close, in each direction; further ones are left out.
const MAX_WAITING: usize = 1 << 12;

/// How records are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Ascii,
    Ebcdic,
    Hex,
    Raw,
    Yaml,
}

/// What Wireshark shows of the lower half of EBCDIC; of the upper half, letters included, it shows points.
const EBCDIC: &[u8; 128] = b"..........\n..\r.................. !\"#$%&'()*+,-./..23456789:;<=.?\
    \x20...........<(+|&.........!$*);^-/........|,%_>?..........:#@'=.";

#[derive(Debug)]
struct Record {
    frame: u32,
    time: i64,
    /// Sent by the second end.
    back: bool,
    octets: Vec<u8>,
}

/// What is followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Subject {
    Tcp,
    Udp,
    Http,
    Tls,
}

impl Subject {
    fn of(name: &str) -> Option<Subject> {
        Some(match name {
            "tcp" => Subject::Tcp,
            "udp" => Subject::Udp,
            "http" => Subject::Http,
            "tls" => Subject::Tls,
            _ => return None,
        })
    }

    fn ends(self) -> Ends {
        if self == Subject::Udp { Ends::Udp } else { Ends::Tcp }
    }
}

/// Which conversation is followed.
#[derive(Debug)]
enum Which {
    /// That of this number.
    Stream(u64),
    /// All that these ends say to each other.
    Between(End, End),
}

impl Which {
    fn is(&self, stream: Option<u32>, source: &End, destination: &End) -> bool {
        match self {
            Which::Stream(number) => stream.map(u64::from) == Some(*number),
            Which::Between(a, b) => {
                (source, destination) == (a, b) || (source, destination) == (b, a)
            }
        }
    }

    /// The display filter for it.
    fn write_filter(&self, out: &mut Text, protocol: &str) {
        let (a, b) = match self {
            Which::Stream(number) => {
                return out.format(format_args!("{protocol}.stream eq {number}"));
            }
            Which::Between(a, b) => (a, b),
        };
        let network = if matches!(a.address, Address::Ipv6(_)) { "ipv6" } else { "ip" };
        for (before, from, to) in [("((", a, b), (") or ((", b, a)] {
            for (word, side, end) in [(before, "src", from), (" and (", "dst", to)] {
                out.format(format_args!(
                    "{word}{network}.{side} eq {} and {protocol}.{side}port eq {})",
                    end.address, end.port
                ));
            }
        }
        out.byte(b')');
    }
}

/// An address of IP with a port: `10.0.0.1:80` or `[2001:db8::1]:80`.
fn end_of(text: &str) -> Option<End> {
    let (address, port) = match text.parse::<SocketAddr>().ok()? {
        SocketAddr::V4(end) => (Address::Ipv4(end.ip().octets()), end.port()),
        SocketAddr::V6(end) => (Address::Ipv6(end.ip().octets()), end.port()),
    };
    Some(End { address, port })
}

/// One direction of a TCP stream.
#[derive(Debug, Default)]
struct Direction {
    /// The sequence number of what comes next; `None` before the first segment.
    next: Option<u32>,
    /// Segments behind a gap in the order in which they came: sequence number, length, octets.
    waiting: Vec<(u32, u32, Record)>,
}

/// `follow,…`.
#[derive(Debug)]
pub(super) struct Follow {
    subject: Subject,
    messages: Messages,
    form: Form,
    words: String,
    which: Which,
    /// The places of the records that are shown, from 1.
    range: RangeInclusive<usize>,
    stream: Option<FieldId>,
    len: Option<FieldId>,
    /// What has walks look into TLS.
    data: Option<FieldId>,
    /// The sender of the first frame, and the other.
    nodes: Option<(End, End)>,
    directions: [Direction; 2],
    records: Vec<Record>,
    kept: usize,
    left_out: u64,
}

impl Follow {
    /// From what follows the protocol: the form, and the number of the stream or its two ends.
    pub(super) fn new(
        registry: &Registry,
        name: &str,
        statistic: &str,
        arguments: &str,
    ) -> Result<Self, StatisticError> {
        let wrong = |reason: &str| StatisticError::Arguments {
            statistic: statistic.to_owned(),
            reason: reason.to_owned(),
        };
        let subject = Subject::of(name);
        let subject = subject.ok_or_else(|| StatisticError::Unknown(statistic.to_owned()))?;
        let mut parts = arguments.split(',');
        let form_name = parts.next().unwrap_or("");
        let form = match form_name {
            "ascii" => Form::Ascii,
            "ebcdic" => Form::Ebcdic,
            "hex" => Form::Hex,
            "raw" => Form::Raw,
            "yaml" => Form::Yaml,
            _ => return Err(wrong("the form is ascii, ebcdic, hex, raw or yaml")),
        };
        let first = parts.next().unwrap_or("");
        let which = if let Ok(number) = first.parse() {
            Which::Stream(number)
        } else {
            let (a, b) = end_of(first).zip(parts.next().and_then(end_of)).ok_or_else(|| {
                wrong("after the form comes the number of a stream, or two ends as in 10.0.0.1:80")
            })?;
            if matches!(a.address, Address::Ipv4(_)) != matches!(b.address, Address::Ipv4(_)) {
                return Err(wrong("both ends have addresses of the same version of IP"));
            }
            Which::Between(a, b)
        };
        let range = parts.next().map(range_of);
        let range = range.unwrap_or(Some(1..=usize::MAX));
        let range = range.ok_or_else(|| wrong("the last number is a place, or two as in 2-5"))?;
        if parts.next().is_some() {
            return Err(wrong("nothing may follow the places"));
        }
        let protocol = if subject == Subject::Udp { "udp" } else { "tcp" };
        let field =
            |name: &str| fields(registry, &[&format!("{protocol}.{name}")]).first().copied();
        Ok(Follow {
            subject,
            messages: Messages::new(registry),
            form,
            words: format!("{name},{form_name}"),
            which,
            range,
            stream: field("stream"),
            len: field("len"),
            data: fields(registry, &["tls.app_data"]).first().copied(),
            nodes: None,
            directions: Default::default(),
            records: Vec::new(),
            kept: 0,
            left_out: 0,
        })
    }

    /// Takes in who speaks. Answers whether that is the second of the two ends.
    fn meet(&mut self, source: End, destination: End) -> bool {
        let (first, _) = self.nodes.get_or_insert_with(|| (source.clone(), destination));
        *first != source
    }

    fn keep(&mut self, record: Record) {
        if self.kept.saturating_add(record.octets.len()) > MAX_OCTETS {
            self.left_out += 1;
            return;
        }
        self.kept += record.octets.len();
        self.records.push(record);
    }

    /// Datagrams of a frame, if one of them is of the stream: what others have inside of it or around it is taken for its too,
    /// and the innermost ends for those who speak, as tshark has it.
    fn datagrams<C: Collector>(&mut self, shown: &Shown<'_, C>) {
        let mut talks = Vec::new();
        Ends::Udp.each(&shown.view, |talk| talks.push(talk));
        let is_ours = |talk: &Talk<'_>| self.which.is(talk.stream, &talk.source, &talk.destination);
        if !talks.iter().any(is_ours) {
            return;
        }
        let frame = shown.view.frame();
        let last = shown.view.dissection().last_ends();
        for talk in talks {
            let octets = udp_payload(talk.header);
            if octets.is_empty() {
                continue;
            }
            let (source, destination) = match &last {
                Some(ends) => (
                    End { address: ends.source.clone(), port: ends.source_port },
                    End { address: ends.destination.clone(), port: ends.destination_port },
                ),
                None => (talk.source, talk.destination),
            };
            let back = self.meet(source, destination);
            let (number, time) = (frame.number, frame.time.unwrap_or(0));
            self.keep(Record { frame: number, time, back, octets: octets.to_vec() });
        }
    }

    fn segment(&mut self, header: &[u8], len: u32, record: Record) {
        let Some(header) = header.first_chunk::<20>() else { return };
        let number = |at: usize| header.get(at..at + 4).and_then(|b| b.first_chunk::<4>());
        let sequence = number(4).map_or(0, |b| u32::from_be_bytes(*b));
        let acknowledged = number(8).map_or(0, |b| u32::from_be_bytes(*b));
        let (own, other) = (usize::from(record.back), usize::from(!record.back));
        let is_syn = header[13] & 2 != 0;
        if header[13] & 0x10 != 0 {
            self.close_gaps(other, acknowledged, record.frame);
        }
        // One that comes again changes nothing.
        let next = self.directions[own].next;
        let next = next.unwrap_or(sequence.wrapping_add(u32::from(is_syn)));
        self.directions[own].next = Some(next);
        if len == 0 || is_syn && record.octets.is_empty() {
            return;
        }
        let first = sequence.wrapping_add(u32::from(is_syn));
        if first.wrapping_sub(next) as i32 > 0 {
            let waiting = &mut self.directions[own].waiting;
            if waiting.len() >= MAX_WAITING || self.kept > MAX_OCTETS {
                self.left_out += 1;
                return;
            }
            self.kept += record.octets.len();
            waiting.push((first, len, record));
            return;
        }
        self.take(own, first, len, record);
        self.drain(own);
    }

    /// Takes a segment that begins at or before what comes next.
    fn take(&mut self, own: usize, first: u32, len: u32, mut record: Record) {
        let Some(next) = self.directions[own].next else { return };
        let seen = next.wrapping_sub(first);
        if seen >= len {
            return;
        }
        self.directions[own].next = Some(first.wrapping_add(len));
        record.octets.drain(..(seen as usize).min(record.octets.len()));
        self.keep(record);
    }

    /// The waiting segment that begins first: its place, and its sequence number.
    fn first_waiting(&self, own: usize) -> Option<(usize, u32)> {
        let direction = &self.directions[own];
        let next = direction.next?;
        let waiting = direction.waiting.iter().enumerate();
        let place = waiting.min_by_key(|(_, (first, ..))| first.wrapping_sub(next) as i32);
        place.map(|(at, (first, ..))| (at, *first))
    }

    /// Takes what waited for the gap that has closed.
    fn drain(&mut self, own: usize) {
        while let Some((at, first)) = self.first_waiting(own) {
            let next = self.directions[own].next.unwrap_or(first);
            if first.wrapping_sub(next) as i32 > 0 {
                break;
            }
            let (first, len, record) = self.directions[own].waiting.remove(at);
            self.kept = self.kept.saturating_sub(record.octets.len());
            self.take(own, first, len, record);
        }
    }

    /// What the receiver acknowledges has been there, captured or not.
    fn close_gaps(&mut self, own: usize, acknowledged: u32, frame: u32) {
        while let Some((_, first)) = self.first_waiting(own) {
            let next = self.directions[own].next.unwrap_or(first);
            let gap = first.wrapping_sub(next);
            if acknowledged.wrapping_sub(first) as i32 <= 0 {
                break;
            }
            if gap as i32 > 0 {
                let octets = format!("[{gap} bytes missing in capture file]\0").into_bytes();
                // Of no time, and known from the frame that acknowledges it.
                self.keep(Record { frame, time: 0, back: own == 1, octets });
                self.directions[own].next = Some(first);
            }
            self.drain(own);
        }
    }

    /// Takes what was opened of what TLS encrypts, record by record. Wireshark names the end first, and alone, whose record
    /// was the first that could be opened.
    fn see_opened<C: Collector>(&mut self, shown: &Shown<'_, C>, talk: &Talk<'_>) {
        let frame = shown.view.frame();
        let (number, time) = (frame.number, frame.time.unwrap_or(0));
        for source in shown.view.dissection().sources() {
            let Some(unsealed) = source.unsealed else { continue };
            let back = self.meet(talk.source.clone(), End::default());
            if unsealed == Unsealed::Data {
                self.keep(Record { frame: number, time, back, octets: source.bytes.to_vec() });
            }
        }
    }

    fn write_records(&self, out: &mut Text) {
        let mut offsets = [0_usize; 2];
        for (place, record) in (1..).zip(&self.records) {
            let offset = &mut offsets[usize::from(record.back)];
            let from = *offset;
            *offset += record.octets.len();
            if !self.range.contains(&place) {
                continue;
            }
            let indent = if record.back { "\t" } else { "" };
            match self.form {
                Form::Ascii | Form::Ebcdic => {
                    out.format(format_args!("{indent}{}\n", record.octets.len()));
                    for byte in &record.octets {
                        out.byte(match self.form {
                            Form::Ebcdic => *EBCDIC.get(usize::from(*byte)).unwrap_or(&b'.'),
                            _ => printable(*byte, true),
                        });
                    }
                    out.byte(b'\n');
                }
                Form::Raw => {
                    out.str(indent);
                    out.hex_all(&record.octets);
                    out.byte(b'\n');
                }
                Form::Hex => {
                    for (at, row) in record.octets.chunks(16).enumerate() {
                        out.str(indent);
                        write_row(out, from + 16 * at, row);
                    }
                }
                Form::Yaml => {
                    let seconds = (record.time / 1_000_000_000) as f64
                        + (record.time % 1_000_000_000) as f64 / 1e9;
                    out.format(format_args!(
                        "  - packet: {}\n    peer: {}\n    timestamp: {seconds:.9}\n",
                        record.frame,
                        u8::from(record.back)
                    ));
                    out.str("    data: !!binary |\n");
                    // 57 octets make a line of 76 characters.
                    for line in record.octets.chunks(57) {
                        out.blanks(6);
                        write_base64(out, line);
                        out.byte(b'\n');
                    }
                }
            }
        }
    }
}

impl Statistic for Follow {
    fn need(&self, registry: &Registry) -> Need {
        let mut need = traffic::need(self.subject.ends(), registry);
        need.fields.extend(self.stream);
        match self.subject {
            Subject::Http => {
                need.fields.extend(self.messages.fields());
                need.octets.extend(self.messages.fields());
            }
            Subject::Tcp => need.beyond_plain.extend(self.len),
            Subject::Tls => need.fields.extend(self.data),
            Subject::Udp => {}
        }
        need
    }

    fn see<C: Collector>(&mut self, shown: &Shown<'_, C>) {
        if self.subject == Subject::Udp {
            return self.datagrams(shown);
        }
        let frame = shown.view.frame();
        self.subject.ends().each(&shown.view, |talk: Talk<'_>| {
            if !self.which.is(talk.stream, &talk.source, &talk.destination) {
                return;
            }
            // Plain frames are whole: what is behind the header is the payload.
            let mut len = tcp_payload(talk.header, u32::MAX).len() as u32;
            for node in shown.view.nodes().filter(|node| node.layer() == talk.instance) {
                if node.id() == self.len
                    && let Value::Uint(n) = node.value()
                {
                    len = u32::try_from(n).unwrap_or(0);
                }
            }
            let (number, time) = (frame.number, frame.time.unwrap_or(0));
            if self.subject == Subject::Tls {
                self.see_opened(shown, &talk);
                return;
            }
            let parts = match self.subject {
                Subject::Http => self.messages.parts(shown),
                _ => Vec::new(),
            };
            if self.subject == Subject::Http && parts.is_empty() {
                return;
            }
            let back = self.meet(talk.source, talk.destination);
            for part in parts {
                self.keep(Record { frame: number, time, back, octets: part.to_vec() });
            }
            if self.subject == Subject::Tcp {
                let octets = tcp_payload(talk.header, len).to_vec();
                self.segment(talk.header, len, Record { frame: number, time, back, octets });
            }
        });
    }

    fn sees_plain(&self) -> bool {
        self.subject == Subject::Tcp
    }

    fn see_plain(&mut self, plain: &Plain<'_>, stream: Option<(u32, u8)>, frame: &FrameInfo) {
        let stream = stream.map(|(number, _)| number);
        // Most frames are of other streams: their ends are not looked at.
        if let Which::Stream(number) = self.which
            && stream.map(u64::from) != Some(number)
        {
            return;
        }
        let Some((source, destination)) = Ends::Tcp.of_plain(plain) else { return };
        if !self.which.is(stream, &source, &destination) {
            return;
        }
        let back = self.meet(source, destination);
        let octets = tcp_payload(plain.segment(), u32::MAX).to_vec();
        let (number, time, len) = (frame.number, frame.time.unwrap_or(0), octets.len() as u32);
        self.segment(plain.segment(), len, Record { frame: number, time, back, octets });
    }

    fn write(&self, out: &mut Text, _: &str) {
        const WIDTH: usize = 67;
        let none = (End::default(), End::default());
        let (a, b) = self.nodes.as_ref().unwrap_or(&none);
        if self.form == Form::Yaml {
            out.str("peers:\n");
            for (at, node) in [a, b].into_iter().enumerate() {
                out.format(format_args!(
                    "  - peer: {at}\n    host: {}\n    port: {}\n",
                    node.address, node.port
                ));
            }
            out.str("packets:\n");
            return self.write_records(out);
        }
        out.byte(b'\n');
        rule(out, b'=', WIDTH);
        let protocol = if self.subject == Subject::Udp { "udp" } else { "tcp" };
        out.format(format_args!("Follow: {}\nFilter: ", self.words));
        self.which.write_filter(out, protocol);
        out.byte(b'\n');
        for (at, node) in [a, b].into_iter().enumerate() {
            let port = node.port;
            match node.address {
                Address::Ipv6(_) => {
                    out.format(format_args!("Node {at}: [{}]:{port}\n", node.address));
                }
                _ => out.format(format_args!("Node {at}: {}:{port}\n", node.address)),
            }
        }
        self.write_records(out);
        rule(out, b'=', WIDTH);
    }

    fn json(&self) -> Json {
        let none = (End::default(), End::default());
        let (a, b) = self.nodes.as_ref().unwrap_or(&none);
        let peer = |end: &End| {
            Json::object([("host", Json::text(&end.address)), ("port", end.port.into())])
        };
        let record = |record: &Record| {
            let mut data = Text::new();
            write_base64(&mut data, &record.octets);
            Json::object([
                ("packet", record.frame.into()),
                ("peer", u64::from(record.back).into()),
                ("timestamp", Json::seconds(record.time)),
                ("data", Json::text(data.as_str())),
            ])
        };
        let shown = (1..).zip(&self.records).filter(|(place, _)| self.range.contains(place));
        let shown = shown.map(|(_, record)| record);
        Json::object([
            ("peers", Json::array([peer(a), peer(b)])),
            ("packets", Json::array(shown.map(record))),
        ])
    }

    fn left_out(&self) -> u64 {
        self.left_out
    }
}

/// Places of records: one, or the first and the last.
fn range_of(text: &str) -> Option<RangeInclusive<usize>> {
    let (first, last) = text.split_once('-').unwrap_or((text, text));
    let (first, last) = (first.parse().ok()?, last.parse().ok()?);
    (1..=last).contains(&first).then_some(first..=last)
}

/// The payload in a segment, header included; `len` octets at most.
fn tcp_payload(segment: &[u8], len: u32) -> &[u8] {
    let Some(octets) = segment.first_chunk() else { return &[] };
    let payload = segment.get(Header::from_octets(octets).header_len()..).unwrap_or(&[]);
    payload.get(..len as usize).unwrap_or(payload)
}

/// The payload in a datagram, header included.
fn udp_payload(datagram: &[u8]) -> &[u8] {
    let Some([_, _, _, _, high, low, _, _]) = datagram.first_chunk::<8>() else { return &[] };
    let payload = datagram.get(8..).unwrap_or(&[]);
    // A length of 0 stands for what does not fit (RFC 2675, section 4).
    let len = usize::from(u16::from_be_bytes([*high, *low])).checked_sub(8);
    len.and_then(|len| payload.get(..len)).unwrap_or(payload)
}

fn printable(byte: u8, with_lines: bool) -> u8 {
    match byte {
        0x20..=0x7e => byte,
        b'\n' | b'\r' if with_lines => byte,
        _ => b'.',
    }
}

/// One row of a dump: offset, up to 16 octets, text.
fn write_row(out: &mut Text, offset: usize, row: &[u8]) {
    let start = out.len();
    out.format(format_args!("{offset:08X}  "));
    for (at, byte) in row.iter().enumerate() {
        if at == 8 {
            out.byte(b' ');
        }
        out.hex(*byte);
        out.byte(b' ');
    }
    out.blanks((start + 60).saturating_sub(out.len()));
    for (at, byte) in row.iter().enumerate() {
        out.byte(printable(*byte, false));
        if at == 7 {
            out.byte(b' ');
        }
    }
    // A blank at the end of a line is not written; one before it is.
    if out.as_bytes().ends_with(b" ") {
        out.truncate(out.len() - 1);
    }
    out.byte(b'\n');
}

/// RFC 4648, section 4.
fn write_base64(out: &mut Text, octets: &[u8]) {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for three in octets.chunks(3) {
        let byte = |at: usize| u32::from(three.get(at).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for digit in 0..4 {
            let value = bits >> (18 - 6 * digit) & 63;
            out.byte(if digit > three.len() { b'=' } else { DIGITS[value as usize] });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(write: impl FnOnce(&mut Text)) -> String {
        let mut out = Text::new();
        write(&mut out);
        out.as_str().to_owned()
    }

    #[test]
    fn records_are_chosen_by_their_places() {
        assert_eq!(range_of("2-5"), Some(2..=5));
        assert_eq!(range_of("3"), Some(3..=3));
        for text in ["0", "5-3", "x", "2-", "-2", ""] {
            assert_eq!(range_of(text), None, "{text}");
        }
    }

    #[test]
    fn a_row_loses_one_blank_at_its_end() {
        let row = |octets: &[u8]| {
            let mut out = Text::new();
            write_row(&mut out, 0, octets);
            std::str::from_utf8(out.as_bytes()).unwrap().get(60..).unwrap_or("").to_owned()
        };
        assert_eq!((row(b"abc  "), row(b"abc ")), ("abc \n".to_owned(), "abc\n".to_owned()));
        assert_eq!(row(b"0123456 "), "0123456 \n");
        assert_eq!(row(b"0123456789abcdef"), "01234567 89abcdef\n");
    }

    #[test]
    fn base64_is_padded() {
        for (octets, digits) in [("A", "QQ=="), ("AB", "QUI="), ("ABC", "QUJD"), ("", "")] {
            assert_eq!(text(|out| write_base64(out, octets.as_bytes())), digits);
        }
    }

    #[test]
    fn two_ends_are_followed_both_ways() {
        let follow = |arguments: &str| Follow::new(&Registry::new(), "tcp", "", arguments);
        let between = follow("ascii,10.0.0.1:80,10.0.0.2:99,2-3").unwrap();
        let (a, b) = (end_of("10.0.0.1:80").unwrap(), end_of("10.0.0.2:99").unwrap());
        assert!(between.which.is(None, &a, &b) && between.which.is(Some(7), &b, &a));
        assert!(!between.which.is(None, &a, &a));
        assert_eq!(between.range, 2..=3);
        assert_eq!(
            text(|out| between.which.write_filter(out, "tcp")),
            "((ip.src eq 10.0.0.1 and tcp.srcport eq 80) and (ip.dst eq 10.0.0.2 and tcp.dstport eq 99)) \
             or ((ip.src eq 10.0.0.2 and tcp.srcport eq 99) and (ip.dst eq 10.0.0.1 and tcp.dstport eq 80))"
        );
        assert!(follow("ascii,[::1]:80,[::2]:99").is_ok());
        for wrong in ["10.0.0.1:80", "10.0.0.1:80,[::1]:80", "10.0.0.1,10.0.0.2", "::1:80,::2:80"] {
            assert!(follow(&format!("ascii,{wrong}")).is_err(), "{wrong}");
        }
    }

    fn follow() -> Follow {
        Follow::new(&Registry::new(), "tcp", "", "ascii,0").unwrap()
    }

    fn send(follow: &mut Follow, back: bool, sequence: u32, acknowledged: u32, octets: &[u8]) {
        let mut header = [0; 20];
        header[4..8].copy_from_slice(&sequence.to_be_bytes());
        header[8..12].copy_from_slice(&acknowledged.to_be_bytes());
        header[13] = 0x10;
        let record = Record { frame: 1, time: 0, back, octets: octets.to_vec() };
        follow.segment(&header, octets.len() as u32, record);
    }

    fn said(follow: &Follow) -> Vec<&str> {
        follow.records.iter().map(|r| std::str::from_utf8(&r.octets).unwrap()).collect()
    }

    #[test]
    fn segments_out_of_order_wait_across_the_wrap_around() {
        let mut follow = follow();
        send(&mut follow, false, u32::MAX - 1, 0, b"AA");
        send(&mut follow, false, 4, 0, b"CCCC");
        send(&mut follow, false, 0, 0, b"BBBB");
        assert_eq!(said(&follow), ["AA", "BBBB", "CCCC"]);
    }

    #[test]
    fn what_was_seen_is_cut_off_a_retransmission() {
        let mut follow = follow();
        send(&mut follow, false, 10, 0, b"AAAA");
        send(&mut follow, false, 10, 0, b"AAAABB");
        send(&mut follow, false, 12, 0, b"AA");
        assert_eq!(said(&follow), ["AAAA", "BB"]);
    }

    #[test]
    fn an_acknowledged_gap_is_named() {
        let mut follow = follow();
        send(&mut follow, false, 101, 1, b"AAAA");
        send(&mut follow, false, 109, 1, b"CCCC");
        assert_eq!(said(&follow), ["AAAA"]);
        send(&mut follow, true, 1, 113, b"ok");
        let gap = "[4 bytes missing in capture file]\0";
        assert_eq!(said(&follow), ["AAAA", gap, "CCCC", "ok"]);
    }
}
