//! Identities of mobile subscribers and networks (ITU-T E.212): countries, networks, and the digits of subscribers. Fields that
//! protocols of mobile networks share.

mod words;

use std::fmt;

use lamna_fields::{Field, FieldDef, FieldType, Group, Severity, Strings, field_table};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::id;
use crate::registry::Dissect;
use crate::walk::Walk;
use words::{COUNTRIES, NETWORKS};

field_table! {
    /// The fields of E.212.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("e212", "ITU-T E.212 number", "E.212");
    IMSI = FieldDef::new("e212.imsi", "IMSI", FieldType::String);
    ASSOC_IMSI = FieldDef::new("e212.assoc.imsi", "Association IMSI", FieldType::String);
    MCC = FieldDef::new("e212.mcc", "Mobile Country Code (MCC)", FieldType::Uint16).strings(Strings::Values(&COUNTRIES));
    LAI_MCC = FieldDef::new("e212.lai.mcc", "Mobile Country Code (MCC)", FieldType::Uint16).strings(Strings::Values(&COUNTRIES));
    RAI_MCC = FieldDef::new("e212.rai.mcc", "Mobile Country Code (MCC)", FieldType::Uint16).strings(Strings::Values(&COUNTRIES));
    SAI_MCC = FieldDef::new("e212.sai.mcc", "Mobile Country Code (MCC)", FieldType::Uint16).strings(Strings::Values(&COUNTRIES));
    CGI_MCC = FieldDef::new("e212.cgi.mcc", "Mobile Country Code (MCC)", FieldType::Uint16).strings(Strings::Values(&COUNTRIES));
    ECGI_MCC = FieldDef::new("e212.ecgi.mcc", "Mobile Country Code (MCC)", FieldType::Uint16).strings(Strings::Values(&COUNTRIES));
    TAI_MCC = FieldDef::new("e212.tai.mcc", "Mobile Country Code (MCC)", FieldType::Uint16).strings(Strings::Values(&COUNTRIES));
    NRCGI_MCC = FieldDef::new("e212.nrcgi.mcc", "Mobile Country Code (MCC)", FieldType::Uint16).strings(Strings::Values(&COUNTRIES));
    N5GSTAI_MCC = FieldDef::new("e212.5gstai.mcc", "Mobile Country Code (MCC)", FieldType::Uint16).strings(Strings::Values(&COUNTRIES));
    GUMMEI_MCC = FieldDef::new("e212.gummei.mcc", "Mobile Country Code (MCC)", FieldType::Uint16).strings(Strings::Values(&COUNTRIES));
    GUAMI_MCC = FieldDef::new("e212.guami.mcc", "Mobile Country Code (MCC)", FieldType::Uint16).strings(Strings::Values(&COUNTRIES));
    MNC = FieldDef::new("e212.mnc", "Mobile Network Code (MNC)", FieldType::Uint16);
    LAI_MNC = FieldDef::new("e212.lai.mnc", "Mobile Network Code (MNC)", FieldType::Uint16);
    RAI_MNC = FieldDef::new("e212.rai.mnc", "Mobile Network Code (MNC)", FieldType::Uint16);
    SAI_MNC = FieldDef::new("e212.sai.mnc", "Mobile Network Code (MNC)", FieldType::Uint16);
    CGI_MNC = FieldDef::new("e212.cgi.mnc", "Mobile Network Code (MNC)", FieldType::Uint16);
    ECGI_MNC = FieldDef::new("e212.ecgi.mnc", "Mobile Network Code (MNC)", FieldType::Uint16);
    TAI_MNC = FieldDef::new("e212.tai.mnc", "Mobile Network Code (MNC)", FieldType::Uint16);
    NRCGI_MNC = FieldDef::new("e212.nrcgi.mnc", "Mobile Network Code (MNC)", FieldType::Uint16);
    N5GSTAI_MNC = FieldDef::new("e212.5gstai.mnc", "Mobile Network Code (MNC)", FieldType::Uint16);
    GUMMEI_MNC = FieldDef::new("e212.gummei.mnc", "Mobile Network Code (MNC)", FieldType::Uint16);
    GUAMI_MNC = FieldDef::new("e212.guami.mnc", "Mobile Network Code (MNC)", FieldType::Uint16);
    MCC_NON_DECIMAL = FieldDef::new("e212.mcc.non_decimal", "MCC contains non-decimal digits", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
    MNC_NON_DECIMAL = FieldDef::new("e212.mnc.non_decimal", "MNC contains non-decimal digits", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
    IMSI_MALFORMED = FieldDef::new("e212.imsi.malformed", "Malformed IMSI", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
}

/// The pseudo-protocol that the fields belong to.
#[derive(Clone, Copy, Debug)]
pub struct E212;

impl Dissect for E212 {
    const FIELDS: &'static [FieldDef] = FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.data(b)
    }
}

/// What is not a digit, where there may be one less.
const FILLER: u8 = 15;

/// A country's network. As text it is `MCC 208 France, MNC 01 Orange`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Network {
    country: [u8; 3],
    network: [u8; 3],
    /// How many digits the network's code has.
    digits: usize,
}

impl Network {
    /// As it is in three octets: the halves of each in the order low, high; the third digit of the network's before the
    /// other two.
    pub(crate) fn new([a, b, c]: [u8; 3]) -> Self {
        let digits = if b >> 4 == FILLER { 2 } else { 3 };
        Network { country: [a & 15, a >> 4, b & 15], network: [c & 15, c >> 4, b >> 4], digits }
    }

    /// As the application protocols of radio networks are shown to have it: a third digit of the network's is the first.
    pub(crate) fn of_radio(octets: [u8; 3]) -> Self {
        let mut network = Network::new(octets);
        if network.digits == 3 {
            network.network.rotate_right(1);
        }
        network
    }

    /// As a subscriber's digits begin with it. How many digits a network has depends on which are known: two where those are.
    pub(crate) fn of_subscriber([a, c, d]: [u8; 3]) -> Self {
        let country = [a & 15, a >> 4, c & 15];
        let short = Network { country, network: [c >> 4, d & 15, FILLER], digits: 2 };
        let last = d >> 4;
        let digits = if last == FILLER { 2 } else { 3 };
        let long = Network { network: [c >> 4, d & 15, last], digits, ..short };
        if short.name().is_some() { short } else { long }
    }

    /// The country's code.
    pub(crate) fn country(self) -> u64 {
        self.country.iter().fold(0, |n, digit| n * 10 + u64::from(*digit))
    }

    /// How many digits the network's code has.
    pub(crate) fn digits(self) -> usize {
        self.digits
    }

    /// The network's code.
    pub(crate) fn network(self) -> u64 {
        let digits = self.network.iter().take(self.digits());
        digits.fold(0, |n, digit| n * 10 + u64::from(*digit))
    }

    /// What the country is called.
    pub(crate) fn country_name(self) -> Option<&'static str> {
        COUNTRIES.get(self.country())
    }

    /// What the network is called.
    pub(crate) fn name(self) -> Option<&'static str> {
        let long = u64::from(self.digits() == 3);
        NETWORKS.get((self.country() * 2 + long) * 1000 + self.network())
    }
}

impl fmt::Display for Network {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let country = self.country_name().unwrap_or("");
        let name = self.name().unwrap_or("");
        let (mcc, mnc, digits) = (self.country(), self.network(), self.digits());
        write!(f, "MCC {mcc} {country}, MNC {mnc:0digits$} {name}")
    }
}

/// Adds the country and the network that are in the three octets at `at`.
pub(crate) fn network<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    fields: (Field, Field),
) -> Result<Network, Fault> {
    let network = Network::new(b.array(at)?);
    add(w, b, at, fields, network)?;
    Ok(network)
}

/// Adds a country and a network over the three octets at `at`.
pub(crate) fn add<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    (country, field): (Field, Field),
    network: Network,
) -> Walked {
    let odd = |digits: &[u8]| {
        digits.iter().any(|digit| *digit > 9) && !digits.iter().all(|digit| *digit == FILLER)
    };
    w.foreign(id::E212, |w| {
        let item = w.number(country, b, at, 2, network.country())?;
        if odd(&network.country) {
            w.expert(MCC_NON_DECIMAL, item);
        }
        let item = w.number(field, b, at + 1, 2, network.network())?;
        if w.labels() {
            let (name, number) = (network.name().unwrap_or("Unknown"), network.network());
            let digits = network.digits();
            w.label_value(item, format_args!("{name} ({number:0digits$})"));
        }
        if odd(&network.network[..network.digits()]) {
            w.expert(MNC_NON_DECIMAL, item);
        }
        Ok(())
    })
}

/// Digits, two an octet, the lower half first. As text, halves that are no digits are question marks; a filler in an upper
/// half is the end.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Digits<'b>(pub(crate) &'b [u8]);

impl Digits<'_> {
    fn halves(&self) -> impl Iterator<Item = u8> {
        let halves = self.0.iter().flat_map(|octet| [(false, octet & 15), (true, octet >> 4)]);
        halves.take_while(|half| *half != (true, FILLER)).map(|(_, digit)| digit)
    }
}

impl fmt::Display for Digits<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for digit in self.halves() {
            let digit = if digit > 9 { '?' } else { char::from(b'0' + digit) };
            fmt::Write::write_char(f, digit)?;
        }
        Ok(())
    }
}

/// Adds a subscriber's digits, with the country and the network that they begin with.
pub(crate) fn subscriber<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    len: usize,
) -> Walked {
    const LENGTHS: std::ops::RangeInclusive<usize> = 5..=15;
    let digits = Digits(b.bytes(at, len)?);
    let opened = w.foreign(id::E212, |w| {
        let item = w.string(IMSI, b, at, len, format_args!("{digits}"))?;
        let count = digits.halves().count();
        if !LENGTHS.contains(&count) || digits.halves().any(|digit| digit > 9) {
            w.expert(IMSI_MALFORMED, item);
        }
        let item = w.string(ASSOC_IMSI, b, at, len, format_args!("{digits}"))?;
        w.mark_generated(item);
        Ok(w.open(item))
    })?;
    let network = Network::of_subscriber(b.array(at)?);
    add(w, b, at, (MCC, MNC), network)?;
    w.close(opened);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn networks_have_two_digits_or_three() {
        let network = Network::new([0x02, 0xf8, 0x10]);
        assert_eq!(network.to_string(), "MCC 208 France, MNC 01 Orange");
        let network = Network::new([0x13, 0x00, 0x14]);
        assert_eq!(network.to_string(), "MCC 310 United States, MNC 410 AT&T Mobility");
        let network = Network::new([0x00, 0xf1, 0x10]);
        assert_eq!(network.to_string(), "MCC 1 , MNC 01 ");
        let network = Network::of_radio([0x13, 0x40, 0x01]);
        assert_eq!(network.to_string(), "MCC 310 United States, MNC 410 AT&T Mobility");
    }

    #[test]
    fn digits_end_with_a_filler() {
        assert_eq!(Digits(&[0x21, 0x43, 0xf5]).to_string(), "12345");
        assert_eq!(Digits(&[0x2a, 0xff, 0x43]).to_string(), "?2?");
    }
}
