//! `hosts`: the addresses whose names the capture tells (answers of DNS), in the form of a hosts file.

use std::collections::HashMap;

use lamna_dissect::{Address, Collector, Registry};
use lamna_fields::{FieldId, Value};
use lamna_session::{Need, Shown, Text};

use super::json::Json;
use super::{Making, Statistic, fields};

/// Addresses that are kept; further ones are left out.
const MAX_HOSTS: usize = 1 << 18;

/// `hosts`.
#[derive(Debug)]
pub(super) struct Hosts {
    capture: String,
    /// Whether names are resolved at all: else there are none.
    resolves: bool,
    shows: [bool; 2],
    name: Option<FieldId>,
    addresses: Vec<FieldId>,
    places: HashMap<Address, usize>,
    rows: Vec<(Address, String)>,
    left_out: u64,
}

impl Hosts {
    /// From what follows `hosts`: the versions of IP whose addresses are shown, all where none is named.
    pub(super) fn new(registry: &Registry, making: &Making<'_>, versions: &str) -> Self {
        let shows = ["ipv4", "ipv6"]
            .map(|version| versions.is_empty() || versions.split(',').any(|word| word == version));
        Hosts {
            capture: making.capture.to_owned(),
            resolves: making.resolves,
            shows,
            name: fields(registry, &["dns.resp.name"]).first().copied(),
            addresses: fields(registry, &["dns.a", "dns.aaaa"]),
            places: HashMap::new(),
            rows: Vec::new(),
            left_out: 0,
        }
    }

    fn add(&mut self, address: Address, name: &str) {
        if let Some(place) = self.places.get(&address) {
            name.clone_into(&mut self.rows[*place].1);
        } else if self.rows.len() >= MAX_HOSTS {
            self.left_out += 1;
        } else {
            self.places.insert(address.clone(), self.rows.len());
            self.rows.push((address, name.to_owned()));
        }
    }

    /// Those of version 4 first, in the order in which they were told.
    fn shown(&self) -> impl Iterator<Item = &(Address, String)> {
        let [with_v4, with_v6] = self.shows;
        let v4 = self.rows.iter().filter(|(address, _)| matches!(address, Address::Ipv4(_)));
        let v6 = self.rows.iter().filter(|(address, _)| matches!(address, Address::Ipv6(_)));
        v4.filter(move |_| with_v4).chain(v6.filter(move |_| with_v6))
    }
}

impl Statistic for Hosts {
    fn need(&self, _: &Registry) -> Need {
        let all = self.name.into_iter().chain(self.addresses.iter().copied());
        let fields: Vec<FieldId> = if self.resolves { all.collect() } else { Vec::new() };
        Need { octets: fields.clone(), fields, ..Need::default() }
    }

    fn see<C: Collector>(&mut self, shown: &Shown<'_, C>) {
        let mut name = "";
        for node in shown.view.nodes() {
            match node.value() {
                Value::Str(text) if node.id() == self.name => name = text,
                Value::Ipv4(octets) if node.id().is_some_and(|id| self.addresses.contains(&id)) => {
                    self.add(Address::Ipv4(octets), name);
                }
                Value::Ipv6(octets) if node.id().is_some_and(|id| self.addresses.contains(&id)) => {
                    self.add(Address::Ipv6(octets), name);
                }
                _ => {}
            }
        }
    }

    fn write(&self, out: &mut Text, _: &str) {
        let capture = &self.capture;
        out.format(format_args!(
            "# TShark hosts output\n#\n# Host data gathered from {capture}\n\n"
        ));
        for (address, name) in self.shown() {
            out.format(format_args!("{address}\t{name}\n"));
        }
    }

    fn json(&self) -> Json {
        let host = |(address, name): &(Address, String)| {
            Json::object([("address", Json::text(address)), ("name", Json::text(name))])
        };
        Json::object([("hosts", Json::array(self.shown().map(host)))])
    }

    fn left_out(&self) -> u64 {
        self.left_out
    }
}
