//! `http_req,tree` and `http_srv,tree`: HTTP requests by host, and who answers them.

use lamna_dissect::{Address, Collector, Registry, Texts};
use lamna_fields::{FieldId, Value};
use lamna_session::{Need, Shown, Text};

use super::json::Json;
use super::tally::Tally;
use super::{Statistic, fields};
use lamna_conversation::talks::innermost;

/// The status codes that Wireshark takes for good ones: not `100`, but those that follow it.
const GOOD: std::ops::Range<u64> = 101..400;

/// One message, as far as it was looked at.
#[derive(Debug)]
enum Message<'a> {
    Request { host: Option<&'a str>, uri: Option<&'a str> },
    Response { code: u64 },
}

/// What of HTTP messages is read.
#[derive(Debug)]
struct Reader {
    method: Option<FieldId>,
    host: Option<FieldId>,
    uri: Option<FieldId>,
    code: Option<FieldId>,
}

impl Reader {
    fn new(registry: &Registry) -> Reader {
        let field = |name| fields(registry, &[name]).first().copied();
        Reader {
            method: field("http.request.method"),
            host: field("http.host"),
            uri: field("http.request.uri"),
            code: field("http.response.code"),
        }
    }

    fn need(&self, registry: &Registry) -> Need {
        let own = [self.method, self.host, self.uri, self.code];
        let octets: Vec<FieldId> = own.into_iter().flatten().collect();
        let mut all = octets.clone();
        all.extend(fields(registry, &["ip.src", "ipv6.src"]));
        Need { octets, fields: all, ..Need::default() }
    }

    fn messages<'a, C: Collector>(&self, shown: &Shown<'a, C>) -> Vec<Message<'a>> {
        let mut messages = Vec::new();
        for node in shown.view.nodes() {
            let id = node.id();
            match node.value() {
                Value::Str(_) if id == self.method => {
                    messages.push(Message::Request { host: None, uri: None });
                }
                Value::Uint(code) if id == self.code => messages.push(Message::Response { code }),
                Value::Str(text) => {
                    if let Some(Message::Request { host, uri }) = messages.last_mut() {
                        if id == self.host {
                            host.get_or_insert(text);
                        } else if id == self.uri {
                            uri.get_or_insert(text);
                        }
                    }
                }
                _ => {}
            }
        }
        messages.truncate(usize::from(shown.view.dissection().layers.texts().messages));
        messages
    }

    /// Whether HTTP looked at something to its end, which is when rates are counted from and to.
    fn has_texts<C: Collector>(shown: &Shown<'_, C>) -> bool {
        shown.view.dissection().layers.texts() != Texts::default()
    }
}

/// `http_req,tree`.
#[derive(Debug)]
pub(super) struct HttpRequests {
    tally: Tally,
    all: usize,
    reader: Reader,
}

impl HttpRequests {
    pub(super) fn new(registry: &Registry) -> Self {
        let mut tally = Tally::new("HTTP/Requests:");
        let all = tally.counted(None, "HTTP Requests by HTTP Host");
        HttpRequests { tally, all, reader: Reader::new(registry) }
    }
}

impl Statistic for HttpRequests {
    fn need(&self, registry: &Registry) -> Need {
        self.reader.need(registry)
    }

    fn see<C: Collector>(&mut self, shown: &Shown<'_, C>) {
        if !Reader::has_texts(shown) {
            return;
        }
        self.tally.begin_frame(shown.view.frame());
        for message in self.reader.messages(shown) {
            let Message::Request { host, uri } = message else { continue };
            self.tally.count(self.all);
            let Some(host) = host else { continue };
            let host = self.tally.count_child(self.all, host);
            if let Some(uri) = uri {
                self.tally.count_child(host, uri);
            }
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

/// `http_srv,tree`.
#[derive(Debug)]
pub(super) struct HttpServers {
    tally: Tally,
    requests: usize,
    by_address: usize,
    by_host: usize,
    responses: usize,
    reader: Reader,
}

impl HttpServers {
    pub(super) fn new(registry: &Registry) -> Self {
        let mut tally = Tally::new("HTTP/Load Distribution:");
        let requests = tally.counted(None, "HTTP Requests by Server");
        HttpServers {
            requests,
            by_address: tally.counted(Some(requests), "HTTP Requests by Server Address"),
            by_host: tally.counted(Some(requests), "HTTP Requests by HTTP Host"),
            responses: tally.counted(None, "HTTP Responses by Server Address"),
            tally,
            reader: Reader::new(registry),
        }
    }

    fn request(&mut self, server: &Address, host: Option<&str>) {
        let server = server.to_string();
        let tally = &mut self.tally;
        tally.count(self.requests);
        tally.count(self.by_address);
        let address = tally.count_child(self.by_address, &server);
        tally.count(self.by_host);
        let Some(host) = host else { return };
        tally.count_child(address, host);
        let host = tally.count_child(self.by_host, host);
        tally.count_child(host, &server);
    }
}

impl Statistic for HttpServers {
    fn need(&self, registry: &Registry) -> Need {
        self.reader.need(registry)
    }

    fn see<C: Collector>(&mut self, shown: &Shown<'_, C>) {
        if !Reader::has_texts(shown) {
            return;
        }
        self.tally.begin_frame(shown.view.frame());
        let messages = self.reader.messages(shown);
        let (source, destination) = innermost(&shown.view);
        for message in messages {
            match message {
                Message::Request { host, .. } => self.request(&destination, host),
                Message::Response { code } => {
                    self.tally.count(self.responses);
                    let server = self.tally.count_child(self.responses, &source.to_string());
                    let verdict = if GOOD.contains(&code) { "OK" } else { "KO" };
                    self.tally.count_child(server, verdict);
                }
            }
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
