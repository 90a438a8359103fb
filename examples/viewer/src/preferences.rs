//! Settings: `-o`, `-d`, and what the environment says.

use std::path::PathBuf;

use lamna_dissect::{Claim, Registry};
use lamna_fields::{Schema, TimeZone};
use lamna_filter::Dialect;
use lamna_session::{Clock, Column, ColumnKind, Layout, TimeFormat};

use crate::args::Args;
use crate::failure::{Failure, Result};
use crate::keylog;

/// The environment's word on the filter dialect.
const DIALECT_VARIABLE: &str = "LAMNA_FILTER_DIALECT";

/// Settings that hold for the whole run.
#[derive(Debug)]
pub(crate) struct Preferences {
    pub(crate) dialect: Dialect,
    pub(crate) zone: TimeZone,
    columns: Vec<Column>,
    time: TimeFormat,
    hms: bool,
    time_is_given: bool,
    columns_are_given: bool,
    raw_sequence_numbers: bool,
    /// A key log, which may still grow.
    key_log: Option<PathBuf>,
    /// Whether the arguments say how sequence numbers are shown.
    pub(crate) sequence_is_given: bool,
}

impl Preferences {
    /// Settings from the environment, then from the arguments.
    pub(crate) fn read(args: &Args) -> Result<Preferences> {
        let mut preferences = Preferences {
            dialect: Dialect::default(),
            zone: TimeZone::system(),
            columns: Column::defaults(),
            time: TimeFormat::default(),
            hms: false,
            time_is_given: args.time.is_some(),
            columns_are_given: false,
            raw_sequence_numbers: false,
            key_log: None,
            sequence_is_given: false,
        };
        if let Some(name) = std::env::var_os(DIALECT_VARIABLE).filter(|name| !name.is_empty()) {
            preferences.set_dialect(&name.to_string_lossy(), DIALECT_VARIABLE)?;
        }
        if let Some(name) = &args.time {
            preferences.time = TimeFormat::from_name(name).ok_or_else(|| {
                let names = TimeFormat::NAMES.join(", ");
                Failure::usage(format!("\"{name}\" is no time format (-t); there are: {names}"))
            })?;
        }
        preferences.hms = match args.seconds.as_deref() {
            None | Some("s") => false,
            Some("hms") => true,
            Some(other) => {
                let message =
                    format!("\"{other}\" is no format of seconds (-u); there are: s, hms");
                return Err(Failure::usage(message));
            }
        };
        if let Some(names) = &args.names
            && let Some(letter) = names.chars().find(|c| !"dmnNt".contains(*c))
        {
            let message =
                format!("\"{letter}\" is no kind of names (-N); there are: d, m, n, N, t");
            return Err(Failure::usage(message));
        }
        for preference in &args.preferences {
            preferences.set(preference)?;
        }
        Ok(preferences)
    }

    fn set(&mut self, preference: &str) -> Result<()> {
        let Some((name, value)) = preference.split_once(':') else {
            let message = format!("\"{preference}\" is no preference (-o): NAME:VALUE is");
            return Err(Failure::usage(message));
        };
        match name.trim() {
            "filter.dialect" => self.set_dialect(value.trim(), "-o filter.dialect"),
            "gui.column.format" => {
                self.columns = columns(value)?;
                self.columns_are_given = true;
                Ok(())
            }
            "tcp.relative_sequence_numbers" => {
                self.raw_sequence_numbers = !truth(name, value)?;
                self.sequence_is_given = true;
                Ok(())
            }
            "tls.keylog_file" => {
                self.key_log = Some(value).filter(|path| !path.is_empty()).map(PathBuf::from);
                Ok(())
            }
            other => Err(Failure::usage(format!("there is no preference \"{other}\" (-o)"))),
        }
    }

    /// Has the registry show what it is asked to, and know the secrets that are named.
    pub(crate) fn prepare(&self, registry: &Registry) {
        registry.show_raw_sequence_numbers(self.raw_sequence_numbers);
        if let Some(path) = &self.key_log {
            keylog::follow(registry.secrets(), path.clone());
        }
    }

    fn set_dialect(&mut self, name: &str, from: &str) -> Result<()> {
        self.dialect = Dialect::from_name(name).ok_or_else(|| {
            Failure::usage(format!("\"{name}\" is no filter dialect ({from}): 4.0 and latest are"))
        })?;
        Ok(())
    }

    /// The same, with what the settings of the interface say where the arguments do not.
    pub(crate) fn layout_with(
        &self,
        list: &lamna_tui::config::List,
        registry: &Registry,
    ) -> std::result::Result<(Layout, Vec<(usize, Column)>), String> {
        let mut layout = self.layout();
        let mut hidden = Vec::new();
        if let Some(name) = list.time.as_ref().filter(|_| !self.time_is_given) {
            layout.time = TimeFormat::from_name(name)
                .ok_or_else(|| format!("\"{name}\" is no time format (list.time)"))?;
        }
        if !list.columns.is_empty() && !self.columns_are_given {
            layout.columns.clear();
            for (place, column) in list.columns.iter().enumerate() {
                let code = ColumnKind::from_code(&column.show);
                let field = || registry.resolve(&column.show).first().copied();
                let of = if column.raw { ColumnKind::Raw } else { ColumnKind::Field };
                let kind = code.or_else(|| field().map(of));
                let kind = kind.ok_or_else(|| {
                    format!("\"{}\" is no code of a column and no field", column.show)
                })?;
                let shown = Column { title: column.title.clone().into(), kind };
                if column.hidden {
                    hidden.push((place, shown));
                } else {
                    layout.columns.push(shown);
                }
            }
        }
        Ok((layout, hidden))
    }

    /// The columns and how they show times.
    pub(crate) fn layout(&self) -> Layout {
        let clock = Clock::new(self.zone.clone(), self.hms);
        Layout::new(self.columns.clone(), self.time, clock)
    }
}

/// Reads a switch as Wireshark's preferences have it.
fn truth(name: &str, value: &str) -> Result<bool> {
    match value.trim().to_ascii_lowercase().as_str() {
        "true" => Ok(true),
        "false" => Ok(false),
        other => Err(Failure::usage(format!("{name} is TRUE or FALSE, not \"{other}\" (-o)"))),
    }
}

/// Reads a list of columns as Wireshark's preferences have it: `"No.", "%m", "Time", "%t"`.
fn columns(list: &str) -> Result<Vec<Column>> {
    let words: Vec<&str> = list.split(',').map(|word| word.trim().trim_matches('"')).collect();
    let bad = |why: String| Failure::usage(format!("gui.column.format: {why}"));
    if !words.len().is_multiple_of(2) {
        return Err(bad("a title without a format".to_owned()));
    }
    words
        .chunks_exact(2)
        .map(|pair| {
            let kind = ColumnKind::from_code(pair[1])
                .ok_or_else(|| bad(format!("\"{}\" is no column format", pair[1])))?;
            Ok(Column { title: pair[0].to_owned().into(), kind })
        })
        .collect()
}

/// Ports of a range, for rules like `tcp.port==8000-8010,http`.
const MAX_DECODE_AS: u32 = 1 << 16;

/// Applies a rule of `-d`: `tcp.port==8888,http`, with ranges `8000-8010` and `8000:11`.
pub(crate) fn decode_as(registry: &mut Registry, rule: &str) -> Result<()> {
    let bad = |why: &str| Failure::usage(format!("-d \"{rule}\": {why}"));
    let (selector, name) = rule
        .rsplit_once(',')
        .ok_or_else(|| bad("the protocol is missing: SELECTOR==VALUE,PROTOCOL"))?;
    let (table, values) =
        selector.split_once("==").ok_or_else(|| bad("SELECTOR==VALUE,PROTOCOL is expected"))?;
    let claim: fn(u32) -> Option<Claim> = match table.trim() {
        "tcp.port" => |n| Some(Claim::TcpPort(n.try_into().ok()?)),
        "udp.port" => |n| Some(Claim::UdpPort(n.try_into().ok()?)),
        "ip.proto" => |n| Some(Claim::IpProtocol(n.try_into().ok()?)),
        "ethertype" => |n| Some(Claim::Ethertype(n.try_into().ok()?)),
        _ => return Err(bad("the selectors are tcp.port, udp.port, ip.proto and ethertype")),
    };
    let protocol = registry
        .find_protocol(name.trim())
        .ok_or_else(|| bad(&format!("\"{}\" is no protocol", name.trim())))?;
    let number = |text: &str| -> Result<u32> {
        let text = text.trim();
        let parsed = match text.strip_prefix("0x") {
            Some(digits) => u32::from_str_radix(digits, 16),
            None => text.parse(),
        };
        parsed.map_err(|_| bad(&format!("\"{text}\" is no number")))
    };
    let (first, last) = if let Some((first, last)) = values.split_once('-') {
        (number(first)?, number(last)?)
    } else if let Some((first, count)) = values.split_once(':') {
        let first = number(first)?;
        (first, first.saturating_add(number(count)?.saturating_sub(1)))
    } else {
        (number(values)?, number(values)?)
    };
    if last < first || last - first >= MAX_DECODE_AS {
        return Err(bad("the range is empty or too long"));
    }
    for n in first..=last {
        let claim = claim(n).ok_or_else(|| bad(&format!("{n} is too large")))?;
        registry.claim(claim, protocol);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use lamna_dissect::proto::id;

    #[test]
    fn rules_redirect_ports() {
        let mut registry = Registry::new();
        decode_as(&mut registry, "udp.port==7000-7002,data").unwrap();
        assert_eq!(registry.lookup(Claim::UdpPort(7002)), Some(id::DATA));
        decode_as(&mut registry, "tcp.port==80:2,data").unwrap();
        assert_eq!(registry.lookup(Claim::TcpPort(81)), Some(id::DATA));
        for rule in ["tcp.port==1", "x==1,data", "tcp.port==x,data", "tcp.port==70000,data"] {
            assert!(matches!(decode_as(&mut registry, rule), Err(Failure::Usage(_))), "{rule}");
        }
    }

    #[test]
    fn columns_are_read_as_wireshark_writes_them() {
        let columns = columns("\"No.\", \"%m\", \"Where\", \"%s\"").unwrap();
        assert_eq!(columns.len(), 2);
        assert_eq!(columns[1].title, "Where");
        assert_eq!(columns[1].kind, ColumnKind::Source);
    }
}
