//! `dns,tree`: DNS messages by what they ask and answer, and how fast the answers come.

use lamna_dissect::proto::id;
use lamna_dissect::{Collector, Layer, Registry};
use lamna_fields::{FieldId, Schema, Strings, Value};
use lamna_session::{Need, Shown, Text};

use super::json::Json;
use super::tally::Tally;
use super::{Statistic, fields};

/// The fields that are read, in the order of [`Fields`].
const NAMES: [&str; 16] = [
    "dns",
    "dns.flags.response",
    "dns.flags.opcode",
    "dns.flags.rcode",
    "dns.qry.type",
    "dns.qry.class",
    "dns.qry.name.len",
    "dns.count.labels",
    "dns.count.queries",
    "dns.count.answers",
    "dns.count.auth_rr",
    "dns.count.add_rr",
    "dns.time",
    "dns.response_to",
    "dns.retransmit_response",
    "dns.flags",
];

/// What a message says of itself, by the place of the field in [`NAMES`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(usize)]
enum Said {
    Dns,
    Response,
    Opcode,
    Rcode,
    Type,
    Class,
    NameLen,
    Labels,
    Questions,
    Answers,
    Authorities,
    Additionals,
    Time,
    ResponseTo,
    Again,
    Flags,
}

/// One message: its numbers, the first of each kind.
#[derive(Clone, Copy, Debug, Default)]
struct Message {
    len: usize,
    numbers: [Option<i64>; NAMES.len()],
}

impl Message {
    fn get(&self, what: Said) -> Option<i64> {
        self.numbers[what as usize]
    }

    fn number(&self, what: Said) -> i64 {
        self.get(what).unwrap_or(0)
    }
}

/// `dns,tree`.
#[derive(Debug)]
pub(super) struct DnsMessages {
    tally: Tally,
    /// Which field each of [`NAMES`] is; names may have several.
    fields: Vec<(FieldId, usize)>,
    /// What says that a message had no end.
    marks: Vec<FieldId>,
    all: usize,
    rcodes: usize,
    opcodes: usize,
    ways: usize,
    types: usize,
    classes: usize,
    payload: usize,
    name_len: usize,
    /// By the number of labels, from one to four or more.
    levels: [usize; 4],
    /// Questions, answers, authorities, additionals.
    counts: [usize; 4],
    time: usize,
    unsolicited: usize,
    again: usize,
}

impl DnsMessages {
    pub(super) fn new(registry: &Registry) -> Self {
        let mut tally = Tally::new("DNS:");
        let all = tally.counted(None, "Total Packets");
        let [rcodes, opcodes, ways, types, classes] =
            ["rcode", "opcodes", "Query/Response", "Query Type", "Class"]
                .map(|name| tally.counted(Some(all), name));
        let payload = tally.averaged(None, "Payload size");
        let queries = tally.counted(None, "Query Stats");
        let name_len = tally.averaged(Some(queries), "Qname Len");
        let labels = tally.counted(Some(queries), "Label Stats");
        let levels = ["1st Level", "2nd Level", "3rd Level", "4th Level or more"]
            .map(|name| tally.counted(Some(labels), name));
        let responses = tally.counted(None, "Response Stats");
        let counts = ["questions", "answers", "authorities", "additionals"]
            .map(|name| tally.averaged(Some(responses), &format!("no. of {name}")));
        let service = tally.counted(None, "Service Stats");
        let time = tally.averaged(Some(service), "request-response time (msec)");
        let unsolicited = tally.counted(Some(service), "no. of unsolicited responses");
        let again = tally.counted(Some(service), "no. of retransmissions");
        let names = NAMES.iter().enumerate();
        let fields = names.flat_map(|(at, name)| {
            // Dynamic updates call their sections by other names.
            let other = match *name {
                "dns.count.queries" => "dns.count.zones",
                "dns.count.answers" => "dns.count.prerequisites",
                "dns.count.auth_rr" => "dns.count.updates",
                _ => name,
            };
            let mut all = fields(registry, &[name, other]);
            all.dedup();
            all.into_iter().map(move |field| (field, at))
        });
        DnsMessages {
            fields: fields.collect(),
            marks: super::fields(registry, &["_ws.malformed", "_ws.short", "_ws.unreassembled"]),
            tally,
            all,
            rcodes,
            opcodes,
            ways,
            types,
            classes,
            payload,
            name_len,
            levels,
            counts,
            time,
            unsolicited,
            again,
        }
    }

    /// What a number means.
    fn word(&self, registry: &Registry, what: Said, number: i64) -> String {
        let own = self.fields.iter().find(|(_, at)| *at == what as usize);
        let word = own.and_then(|(field, _)| match registry.def(*field).strings {
            Strings::Values(table) => table.get(u64::try_from(number).ok()?),
            _ => None,
        });
        let kind = match what {
            Said::Rcode => "rcode",
            Said::Opcode => "opcode",
            Said::Type => "packet type",
            _ => "class",
        };
        word.map_or_else(|| format!("Unknown {kind} ({number})"), str::to_owned)
    }

    fn message(&mut self, registry: &Registry, message: &Message) {
        let is_response = message.number(Said::Response) != 0;
        self.tally.count(self.all);
        let children = [
            (self.rcodes, Said::Rcode),
            (self.opcodes, Said::Opcode),
            (self.types, Said::Type),
            (self.classes, Said::Class),
        ];
        for (parent, what) in children {
            let number = match what {
                // Queries have the bits too, though no field.
                Said::Rcode => message.number(Said::Flags) & 0xf,
                what => message.number(what),
            };
            let word = self.word(registry, what, number);
            self.tally.count(parent);
            self.tally.count_child(parent, &word);
        }
        self.tally.count(self.ways);
        let way = if is_response { "Response" } else { "Query" };
        self.tally.count_child(self.ways, way);
        self.tally.value(self.payload, message.len as i64);
        if !is_response {
            self.tally.value(self.name_len, message.number(Said::NameLen));
            // What asks nothing has no labels, and is counted with those that have many.
            let [first, second, third, more] = self.levels;
            self.tally.count(match message.number(Said::Labels) {
                1 => first,
                2 => second,
                3 => third,
                _ => more,
            });
            return;
        }
        let sections = [Said::Questions, Said::Answers, Said::Authorities, Said::Additionals];
        let is_answer = message.get(Said::ResponseTo).is_some();
        let is_again = message.get(Said::Again).is_some();
        // Wireshark counts what answers a query twice here, the first time or again.
        for _ in 0..1 + usize::from(is_answer || is_again) {
            for (topic, section) in self.counts.into_iter().zip(sections) {
                self.tally.value(topic, message.number(section));
            }
        }
        if is_answer {
            let millis = message.number(Said::Time) as f64 / 1e6;
            self.tally.real(self.time, millis as f32);
        } else {
            self.tally.count(if is_again { self.again } else { self.unsolicited });
        }
    }
}

impl Statistic for DnsMessages {
    fn need(&self, _: &Registry) -> Need {
        let octets: Vec<FieldId> = self.fields.iter().map(|(field, _)| *field).collect();
        let fields = [octets.as_slice(), &self.marks].concat();
        Need { octets, fields, ..Need::default() }
    }

    fn see<C: Collector>(&mut self, shown: &Shown<'_, C>) {
        let registry = shown.view.registry();
        let mut message: Option<Message> = None;
        for node in shown.view.nodes() {
            let Some(id) = node.id() else { continue };
            if self.marks.contains(&id) {
                // Wireshark counts messages at their ends.
                message = None;
            }
            let Some((_, at)) = self.fields.iter().find(|(field, _)| *field == id) else {
                continue;
            };
            if *at == Said::Dns as usize {
                if let Some(message) = message.take() {
                    self.message(registry, &message);
                }
                // Nor does it count what an error quotes.
                let place = usize::from(node.layer()).saturating_sub(1);
                let mut layers = shown.view.dissection().layers.of(id::DNS);
                if !layers.nth(place).is_some_and(Layer::is_counted) {
                    continue;
                }
                self.tally.begin_frame(shown.view.frame());
                message = Some(Message { len: node.len(), ..Message::default() });
                continue;
            }
            let Some(message) = &mut message else { continue };
            let number = match node.value() {
                Value::Uint(number) => i64::try_from(number).unwrap_or(i64::MAX),
                Value::Bool(is_set) => i64::from(is_set),
                _ if *at == Said::Again as usize => 1,
                Value::RelativeTime(nanos) => i64::try_from(nanos).unwrap_or(i64::MAX),
                _ => continue,
            };
            message.numbers[*at].get_or_insert(number);
        }
        if let Some(message) = message {
            self.message(registry, &message);
        }
    }

    fn write(&self, out: &mut Text, _: &str) {
        self.tally.write(out);
    }

    fn json(&self) -> Json {
        self.tally.json()
    }

    fn left_out(&self) -> u64 {
        self.tally.left_out()
    }
}
