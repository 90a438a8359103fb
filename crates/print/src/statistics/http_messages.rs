//! `http,tree`: HTTP requests by method, responses by status.

use lamna_dissect::{Collector, Registry, Texts};
use lamna_fields::{FieldId, Value};
use lamna_session::{Need, Shown, Text};

use super::json::Json;
use super::tally::Tally;
use super::{Statistic, fields};

/// The classes of status codes.
const CLASSES: [&str; 6] = [
    "???: broken",
    "1xx: Informational",
    "2xx: Success",
    "3xx: Redirection",
    "4xx: Client Error",
    "5xx: Server Error",
];

/// `http,tree`.
#[derive(Debug)]
pub(super) struct HttpMessages {
    tally: Tally,
    all: usize,
    requests: usize,
    responses: usize,
    classes: Vec<usize>,
    method: Option<FieldId>,
    code: Option<FieldId>,
    description: Option<FieldId>,
    others: usize,
}

impl HttpMessages {
    pub(super) fn new(registry: &Registry) -> Self {
        let mut tally = Tally::new("HTTP/Packet Counter:");
        let all = tally.counted(None, "Total HTTP Packets");
        let requests = tally.counted(Some(all), "HTTP Request Packets");
        let responses = tally.counted(Some(all), "HTTP Response Packets");
        let others = tally.counted(Some(all), "Other HTTP Packets");
        let classes = CLASSES.iter().map(|name| tally.counted(Some(responses), name)).collect();
        let field = |name| fields(registry, &[name]).first().copied();
        HttpMessages {
            tally,
            all,
            requests,
            responses,
            classes,
            others,
            method: field("http.request.method"),
            code: field("http.response.code"),
            description: field("http.response.code.desc"),
        }
    }
}

impl Statistic for HttpMessages {
    fn need(&self, _: &Registry) -> Need {
        let own = [self.method, self.code, self.description];
        let fields: Vec<FieldId> = own.into_iter().flatten().collect();
        Need { octets: fields.clone(), fields, ..Need::default() }
    }

    fn see<C: Collector>(&mut self, shown: &Shown<'_, C>) {
        let mut code = 0;
        let mut texts = shown.view.dissection().layers.texts();
        if texts == Texts::default() {
            return;
        }
        self.tally.begin_frame(shown.view.frame());
        for _ in 0..texts.others {
            self.tally.count(self.all);
            self.tally.count(self.others);
        }
        for node in shown.view.nodes() {
            let id = node.id();
            match node.value() {
                Value::Str(method) if id == self.method => {
                    let Some(left) = texts.messages.checked_sub(1) else { break };
                    texts.messages = left;
                    self.tally.count(self.all);
                    self.tally.count(self.requests);
                    // Wireshark takes the method without what says that an extension is mandatory.
                    let method = method.strip_prefix("M-").unwrap_or(method);
                    self.tally.count_child(self.requests, method);
                }
                Value::Uint(number) if id == self.code => code = number,
                Value::Str(text) if id == self.description => {
                    let Some(left) = texts.messages.checked_sub(1) else { break };
                    texts.messages = left;
                    self.tally.count(self.all);
                    self.tally.count(self.responses);
                    let class = usize::try_from(code / 100).unwrap_or(0);
                    let class = self.classes.get(class).or(self.classes.first());
                    let class = class.copied().unwrap_or(self.responses);
                    self.tally.count(class);
                    self.tally.count_child(class, &format!("{code} {text}"));
                }
                _ => {}
            }
        }
        // An answer whose code has no three digits is none.
        for _ in 0..texts.messages {
            self.tally.count(self.all);
            self.tally.count(self.others);
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
