//! Names for addresses and ports, where somebody asks for them.
//!
//! The names themselves come from elsewhere: text in the formats of the files that systems have for them, and DNS messages
//! of the capture. Without names everything is shown as the numbers that it is, which is what tools and tests want.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::fmt;
use std::sync::{Arc, PoisonError, RwLock};

use crate::columns::Address;

/// Bits of a hardware address.
const ADDRESS_BITS: u32 = 48;

/// The bit that tells a group from a single machine.
const GROUP_BIT: u8 = 1;

/// Letters that a vendor is abbreviated to where the table has its whole name alone.
const MAX_SHORT: usize = 8;

/// Hosts that are named at most; later ones keep their numbers.
const MAX_HOSTS: usize = 1 << 16;

/// Groups that need no table.
const GROUPS: &str = "FF-FF-FF-FF-FF-FF\tBroadcast\n01-00-5E/25\tIPv4mcast\n33-33/16\tIPv6mcast\n";

/// Words that say of a company only that it is one.
const COMPANIES: &[&str] =
    &["ag", "bv", "co", "company", "corp", "corporation", "gmbh", "inc", "limited", "llc", "ltd"];

/// What addresses and ports are called. Empty until something is [added](Names::add_hardware).
#[derive(Debug, Default)]
pub struct Names {
    hardware: Option<Hardware>,
    services: Option<HashMap<(PortKind, u16), Box<str>>>,
    hosts: Option<Hosts>,
}

/// Hardware addresses, single ones and many at once.
#[derive(Debug, Default)]
struct Hardware {
    single: HashMap<[u8; 6], Box<str>>,
    /// By the least address. As Wireshark has it, such a name reaches as far as no other is nearer, however long the prefix
    /// is said to be.
    ranges: HashMap<[u8; 6], Box<str>>,
    /// By the first three octets.
    vendors: HashMap<[u8; 3], Vendor>,
}

#[derive(Debug)]
struct Vendor {
    short: Box<str>,
    whole: Option<Box<str>>,
}

/// What carries the traffic of a port.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PortKind {
    /// TCP.
    Tcp,
    /// UDP and UDP-Lite.
    Udp,
    /// SCTP.
    Sctp,
    /// DCCP.
    Dccp,
}

/// Names of hosts.
#[derive(Debug, Default)]
struct Hosts {
    known: RwLock<HashMap<Address, Arc<str>>>,
    learns: bool,
}

impl Names {
    /// Has hardware addresses named. `table` has a prefix or address a line, a blank, what it is called for short, and perhaps
    /// a tab and its whole name (`00:00:0C Cisco`, `01-80-C2-00-00-00/44 Spanning-tree`); or is the registry that the IEEE
    /// publishes as `oui.txt`. Lines of other kinds are passed over, and what is named already stays.
    pub fn add_hardware(&mut self, table: &str) {
        let hardware = self.hardware.get_or_insert_with(|| {
            let mut hardware = Hardware::default();
            hardware.add(GROUPS);
            hardware
        });
        hardware.add(table);
    }

    /// Has ports named. `table` has lines as `/etc/services` has (`http 80/tcp`), or of several ports and transports
    /// (`ircu 6665-6669/tcp/udp`).
    pub fn add_services(&mut self, table: &str) {
        let services = self.services.get_or_insert_default();
        for line in lines(table) {
            let mut words = line.split_ascii_whitespace();
            let (Some(name), Some(place)) = (words.next(), words.next()) else { continue };
            let mut parts = place.split('/');
            let ports = parts.next().unwrap_or("");
            let (first, last) = ports.split_once('-').unwrap_or((ports, ports));
            let (Ok(first), Ok(last)) = (first.parse::<u16>(), last.parse::<u16>()) else {
                continue;
            };
            for transport in parts {
                let kind = match transport {
                    "tcp" => PortKind::Tcp,
                    "udp" => PortKind::Udp,
                    "sctp" => PortKind::Sctp,
                    "dccp" => PortKind::Dccp,
                    _ => continue,
                };
                for port in first..=last {
                    services.entry((kind, port)).or_insert_with(|| name.into());
                }
            }
        }
    }

    /// Has hosts named. `table` has lines as `/etc/hosts` has: `192.0.2.1 name`. With `learns`, what DNS answers say counts
    /// as well, from the frame on in which they say it.
    pub fn add_hosts(&mut self, table: &str, learns: bool) {
        let hosts = self.hosts.get_or_insert_default();
        hosts.learns |= learns;
        for line in lines(table) {
            let mut words = line.split_ascii_whitespace();
            let (Some(address), Some(name)) = (words.next(), words.next()) else { continue };
            let address = match address.parse() {
                Ok(std::net::IpAddr::V4(address)) => Address::Ipv4(address.octets()),
                Ok(std::net::IpAddr::V6(address)) => Address::Ipv6(address.octets()),
                Err(_) => continue,
            };
            hosts.add(address, name, false);
        }
    }

    /// Takes in that a DNS answer calls `address` so.
    pub(crate) fn learn(&self, address: Address, name: &str) {
        if let Some(hosts) = self.hosts.as_ref().filter(|hosts| hosts.learns) {
            hosts.add(address, name, true);
        }
    }

    /// Whether names come from DNS answers too, which only a whole dissection of all frames meets.
    pub fn learns(&self) -> bool {
        self.hosts.as_ref().is_some_and(|hosts| hosts.learns)
    }

    /// Whether addresses of this kind are called by names at all.
    pub fn are_given_to(&self, address: &Address) -> bool {
        match address {
            Address::Ether(_) => self.hardware.is_some(),
            Address::Ipv4(_) | Address::Ipv6(_) => self.hosts.is_some(),
            Address::None | Address::Text(_) => false,
        }
    }

    /// An address by its name, as columns have it: `Cisco_01:02:03`.
    pub fn named<'a>(&'a self, address: &'a Address) -> Named<'a> {
        Named { names: self, address, explains: false }
    }

    /// An address by its name and as it is, as labels have it: `Cisco_01:02:03 (00:00:0c:01:02:03)`.
    pub fn explained<'a>(&'a self, address: &'a Address) -> Named<'a> {
        Named { names: self, address, explains: true }
    }

    /// The name of a host, if it has one.
    pub fn host(&self, address: &Address) -> Option<Arc<str>> {
        let known = self.hosts.as_ref()?.known.read().unwrap_or_else(PoisonError::into_inner);
        known.get(address).cloned()
    }

    /// Who made what has a hardware address, if that is known.
    pub fn vendor(&self, address: [u8; 6]) -> Option<&str> {
        self.hardware.as_ref()?.vendor(address)?.whole.as_deref()
    }

    /// What a port is called, if it has a name.
    pub fn service(&self, kind: PortKind, port: u16) -> Option<&str> {
        self.services.as_ref()?.get(&(kind, port)).map(|name| &**name)
    }

    /// A port as labels have it: `http (80)`.
    pub fn port(&self, kind: PortKind, port: u16) -> Port<'_> {
        Port { names: self, kind, port, is_close: false }
    }

    /// A port as Info has it: `http(80)`, and one without a name by itself.
    pub fn port_in_info(&self, kind: PortKind, port: u16) -> Port<'_> {
        Port { names: self, kind, port, is_close: true }
    }

    /// Whether ports are named.
    pub(crate) fn names_ports(&self) -> bool {
        self.services.is_some()
    }
}

impl Hosts {
    /// Of answers the last one counts, of a table the first line.
    fn add(&self, address: Address, name: &str, renames: bool) {
        let mut known = self.known.write().unwrap_or_else(PoisonError::into_inner);
        let has_room = known.len() < MAX_HOSTS;
        match known.entry(address) {
            Entry::Occupied(mut old) if renames => drop(old.insert(name.into())),
            Entry::Vacant(place) if has_room => drop(place.insert(name.into())),
            _ => {}
        }
    }
}

impl Hardware {
    fn add(&mut self, table: &str) {
        for line in lines(table) {
            let Some((prefix, name)) = line.split_once(|c: char| c.is_ascii_whitespace()) else {
                continue;
            };
            let (octets, bits) = match prefix.split_once('/') {
                Some((octets, bits)) => (octets, Some(bits)),
                None => (prefix, None),
            };
            let Some((count, address)) = octets_of(octets) else { continue };
            let name = name.trim();
            match (count, bits) {
                (_, Some(_)) => {
                    self.ranges.entry(address).or_insert_with(|| short_of(name).into());
                }
                (6, None) => {
                    self.single.entry(address).or_insert_with(|| short_of(name).into());
                }
                (3, None) => {
                    let [a, b, c, ..] = address;
                    self.vendors.entry([a, b, c]).or_insert_with(|| vendor_of(name));
                }
                _ => {}
            }
        }
    }

    /// Whose the number is. Groups are numbered by whoever numbers machines.
    fn vendor(&self, [first, b, c, ..]: [u8; 6]) -> Option<&Vendor> {
        self.vendors.get(&[first & !GROUP_BIT, b, c])
    }

    /// The name of the range that an address is in, and how many bits they have in common.
    fn range(&self, address: [u8; 6]) -> Option<(u32, &str)> {
        (1..ADDRESS_BITS).rev().find_map(|bits| {
            Some((
                bits,
                &**self.ranges.get(&octets_up_to(bits, address, |octet, mask| octet & mask))?,
            ))
        })
    }

    /// Writes the name of an address: of its vendor with the octets that tell it from others.
    fn write(&self, f: &mut fmt::Formatter<'_>, address: [u8; 6]) -> fmt::Result {
        if let Some(name) = self.single.get(&address) {
            return f.write_str(name);
        }
        let (bits, name) = match self.range(address) {
            Some(range) => range,
            None => match self.vendor(address) {
                Some(vendor) => (24, &*vendor.short),
                None => return write!(f, "{}", Address::Ether(address)),
            },
        };
        f.write_str(name)?;
        let rest = octets_up_to(bits, address, |octet, mask| octet & !mask);
        let mut separator = '_';
        for octet in rest.iter().skip(bits as usize / 8) {
            write!(f, "{separator}{octet:02x}")?;
            separator = ':';
        }
        Ok(())
    }
}

/// Combines each octet with the mask that has the first `bits` bits of the address set.
fn octets_up_to(bits: u32, mut address: [u8; 6], with: impl Fn(u8, u8) -> u8) -> [u8; 6] {
    for (at, octet) in address.iter_mut().enumerate() {
        let inside = bits.saturating_sub(8 * at as u32).min(8);
        *octet = with(*octet, !((0xff_u32 >> inside) as u8));
    }
    address
}

/// The octets of an address or its beginning, and how many there are.
fn octets_of(text: &str) -> Option<(usize, [u8; 6])> {
    let mut address = [0; 6];
    let mut count = 0;
    for octet in text.split([':', '-', '.']) {
        *address.get_mut(count)? = u8::from_str_radix(octet, 16).ok()?;
        count += 1;
    }
    Some((count, address))
}

/// Lines without their comments.
fn lines(table: &str) -> impl Iterator<Item = &str> {
    table.lines().map(|line| line.split('#').next().unwrap_or("").trim()).filter(|l| !l.is_empty())
}

/// What comes before the tab.
fn short_of(name: &str) -> &str {
    name.split('\t').next().unwrap_or("").trim()
}

fn vendor_of(name: &str) -> Vendor {
    if let Some(whole) = name.strip_prefix("(hex)") {
        return Vendor { short: abbreviated(whole).into(), whole: Some(whole.trim().into()) };
    }
    let whole = name.split_once('\t').map(|(_, whole)| whole.trim().into());
    Vendor { short: short_of(name).into(), whole }
}

/// What is short for a company: the first letters of its name.
fn abbreviated(name: &str) -> String {
    let mut short = String::new();
    for word in name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        let is_said = !COMPANIES.contains(&word.to_ascii_lowercase().as_str());
        if is_said || short.is_empty() {
            let mut letters = word.chars();
            short.extend(letters.next().map(|first| first.to_ascii_uppercase()));
            short.extend(letters);
        }
    }
    short.chars().take(MAX_SHORT).collect()
}

/// An address as people call it, or as it is: see [`Names::named`] and [`Names::explained`].
#[derive(Clone, Copy, Debug)]
pub struct Named<'a> {
    names: &'a Names,
    address: &'a Address,
    explains: bool,
}

impl fmt::Display for Named<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Named { names, address, explains } = *self;
        if !names.are_given_to(address) {
            return write!(f, "{address}");
        }
        match (address, &names.hardware) {
            (Address::Ether(octets), Some(hardware)) => hardware.write(f, *octets)?,
            _ => match names.host(address) {
                Some(name) => f.write_str(&name)?,
                None => write!(f, "{address}")?,
            },
        }
        if explains { write!(f, " ({address})") } else { Ok(()) }
    }
}

/// A port as people call it, or as it is: see [`Names::port`].
#[derive(Clone, Copy, Debug)]
pub struct Port<'a> {
    names: &'a Names,
    kind: PortKind,
    port: u16,
    is_close: bool,
}

impl fmt::Display for Port<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Port { names, kind, port, is_close } = *self;
        let Some(services) = &names.services else { return write!(f, "{port}") };
        match (services.get(&(kind, port)), is_close) {
            (Some(name), true) => write!(f, "{name}({port})"),
            (Some(name), false) => write!(f, "{name} ({port})"),
            (None, true) => write!(f, "{port}"),
            (None, false) => write!(f, "{port} ({port})"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str = "# vendors\n00:00:0C\tCisco\tCisco Systems, Inc\n00:55:DA:50:00:00/28\tNanoleaf\n\
        00:1B:C5:00:70:00/36\tEnergyAw\tEnergy Aware Technology\n01-80-C2-00-00-00/44\tSpanning-tree\n\
        01-80-C2-00-00-02\tSlow-Protocols\nnonsense\n00:zz:00\tx\n";

    fn name(names: &Names, address: [u8; 6]) -> String {
        names.named(&Address::Ether(address)).to_string()
    }

    #[test]
    fn hardware_is_called_by_what_is_nearest() {
        let mut names = Names::default();
        names.add_hardware(TABLE);
        assert_eq!(name(&names, [0, 0, 0x0c, 1, 2, 3]), "Cisco_01:02:03");
        assert_eq!(name(&names, [0, 0, 0x0c, 0, 0, 0]), "Cisco_00:00:00");
        assert_eq!(name(&names, [0, 0x55, 0xda, 0x5a, 0xbc, 0xde]), "Nanoleaf_0a:bc:de");
        assert_eq!(name(&names, [0, 0x1b, 0xc5, 0, 0x7b, 0x0c]), "EnergyAw_0b:0c");
        assert_eq!(name(&names, [1, 0x80, 0xc2, 0, 0, 0]), "Spanning-tree_00");
        assert_eq!(name(&names, [1, 0x80, 0xc2, 0, 0, 2]), "Slow-Protocols");
        assert_eq!(name(&names, [1, 0, 0x5e, 0, 0, 0xfb]), "IPv4mcast_fb");
        assert_eq!(name(&names, [0x33, 0x33, 0, 0, 0, 1]), "IPv6mcast_01");
        assert_eq!(name(&names, [0xff; 6]), "Broadcast");
        assert_eq!(name(&names, [1, 0x80, 0xc2, 0, 0, 0x21]), "Spanning-tree_21");
        assert_eq!(name(&names, [1, 0, 0x0c, 1, 2, 3]), "Cisco_01:02:03");
        assert_eq!(name(&names, [2, 0, 0, 0, 0, 1]), "02:00:00:00:00:01");
        assert_eq!(names.vendor([0, 0, 0x0c, 9, 9, 9]), Some("Cisco Systems, Inc"));
        let broadcast = Address::Ether([0xff; 6]);
        assert_eq!(names.explained(&broadcast).to_string(), "Broadcast (ff:ff:ff:ff:ff:ff)");
    }

    #[test]
    fn the_registry_of_the_ieee_is_abbreviated() {
        let mut names = Names::default();
        names.add_hardware(
            "00-00-0C   (hex)\t\tCisco Systems, Inc\n00000C     (base 16)\t\tCisco\n",
        );
        assert_eq!(name(&names, [0, 0, 0x0c, 1, 2, 3]), "CiscoSys_01:02:03");
    }

    #[test]
    fn nothing_is_called_anything_unless_asked() {
        let names = Names::default();
        assert_eq!(name(&names, [0xff; 6]), "ff:ff:ff:ff:ff:ff");
        let host = Address::Ipv4([192, 0, 2, 1]);
        assert_eq!(names.explained(&host).to_string(), "192.0.2.1");
        assert_eq!(names.port(PortKind::Tcp, 80).to_string(), "80");
    }

    #[test]
    fn hosts_are_named_by_tables_and_answers() {
        let mut names = Names::default();
        names.add_hosts("192.0.2.1 first other\n2001:db8::1 six\n", true);
        names.learn(Address::Ipv4([192, 0, 2, 2]), "second");
        names.learn(Address::Ipv4([192, 0, 2, 1]), "again");
        let named = |address| names.named(&address).to_string();
        assert_eq!(named(Address::Ipv4([192, 0, 2, 1])), "again");
        assert_eq!(named(Address::Ipv4([192, 0, 2, 2])), "second");
        let host = Address::Ipv4([192, 0, 2, 3]);
        assert_eq!(names.explained(&host).to_string(), "192.0.2.3 (192.0.2.3)");
    }

    #[test]
    fn ports_are_named_by_transport() {
        let mut names = Names::default();
        names.add_services("http 80/tcp www # web\ndomain 53/tcp/udp\nircu 6665-6669/tcp\n");
        assert_eq!(names.port(PortKind::Tcp, 6667).to_string(), "ircu (6667)");
        assert_eq!(names.port(PortKind::Tcp, 80).to_string(), "http (80)");
        assert_eq!(names.port(PortKind::Udp, 80).to_string(), "80 (80)");
        assert_eq!(names.port_in_info(PortKind::Udp, 53).to_string(), "domain(53)");
        assert_eq!(names.port_in_info(PortKind::Udp, 54).to_string(), "54");
    }
}
