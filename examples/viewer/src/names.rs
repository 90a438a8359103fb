//! Names for addresses and ports (`-N`): where the tables are that a system has of them.

use std::path::Path;

use lamna_dissect::Names;
use lamna_tui::config::Config;

/// Tables of vendors, the ones with the best short names first: Wireshark's, and the registry of the IEEE as systems pack it.
const HARDWARE: &[&str] = &[
    "/usr/share/wireshark/wka",
    "/usr/share/wireshark/manuf",
    "/usr/local/share/wireshark/manuf",
    "/usr/share/ieee-data/oui.txt",
    "/usr/share/hwdata/oui.txt",
];

/// Tables of services.
const SERVICES: &[&str] = &["/usr/share/wireshark/services", "/etc/services"];

/// Reads what `letters` ask for: hardware addresses (`m`), ports (`t`), hosts (`n`) from answers in the capture (`d`) and
/// the system's table (`N`). No server is asked for a name.
pub(crate) fn read(letters: &str) -> Names {
    let mut names = Names::default();
    let asks = |letter| letters.contains(letter);
    if asks('m') {
        let tables = HARDWARE.iter().map(|table| text(Path::new(table)));
        let tables: Vec<String> = std::iter::once(own("manuf")).chain(tables).collect();
        tables.iter().for_each(|table| names.add_hardware(table));
        if tables.iter().all(String::is_empty) {
            eprintln!(
                "lamna: no table of vendors was found (-N m): the packages wireshark-common and ieee-data have one"
            );
        }
    }
    if asks('t') {
        names.add_services(&own("services"));
        SERVICES.iter().for_each(|table| names.add_services(&text(Path::new(table))));
    }
    if asks('n') {
        names.add_hosts(&own("hosts"), asks('d'));
        if asks('N') {
            names.add_hosts(&text(Path::new(SYSTEM_HOSTS)), false);
        }
    }
    names
}

#[cfg(windows)]
const SYSTEM_HOSTS: &str = r"C:\Windows\System32\drivers\etc\hosts";
#[cfg(not(windows))]
const SYSTEM_HOSTS: &str = "/etc/hosts";

/// A table of the user's own, which goes before those of the system.
fn own(name: &str) -> String {
    Config::folder().map(|folder| text(&folder.join(name))).unwrap_or_default()
}

/// A table, empty where there is none: not every system has each, and what is not in one has no name.
fn text(path: &Path) -> String {
    std::fs::read(path)
        .map(|octets| String::from_utf8_lossy(&octets).into_owned())
        .unwrap_or_default()
}
