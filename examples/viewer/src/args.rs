//! The command line: tshark's flags with tshark's meanings.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{ArgMatches, CommandFactory, FromArgMatches, Parser};

/// Capture, read, filter and view packets.
///
/// Words after the flags are a filter: a display filter with -r, a capture filter with -i. On a
/// terminal, -r or -i without an output flag opens the interface.
#[derive(Debug, Parser)]
#[command(
    name = "lamna",
    version,
    disable_version_flag = true,
    disable_help_flag = true,
    args_override_self = true
)]
pub(crate) struct Args {
    /// List the interfaces
    #[arg(short = 'D', long = "list-interfaces", help_heading = "Capture")]
    pub(crate) list_interfaces: bool,
    /// Interface to capture on: name or number of -D; may be given several times
    #[arg(short = 'i', long = "interface", value_name = "INTERFACE", action = clap::ArgAction::Append, help_heading = "Capture")]
    pub(crate) interfaces: Vec<String>,
    /// Capture filter, of the interface before it (or of all)
    #[arg(short = 'f', value_name = "FILTER", action = clap::ArgAction::Append, help_heading = "Capture")]
    pub(crate) capture_filters: Vec<String>,
    /// Octets to keep of each frame
    #[arg(short = 's', long = "snapshot-length", value_name = "OCTETS", action = clap::ArgAction::Append, value_parser = clap::value_parser!(u32), help_heading = "Capture")]
    pub(crate) snaplens: Vec<u32>,
    /// Leave the interface as it is: do not ask for frames meant for others
    #[arg(short = 'p', long = "no-promiscuous-mode", help_heading = "Capture")]
    pub(crate) no_promiscuous: bool,
    /// Capture in monitor mode, on wireless interfaces
    #[arg(short = 'I', long = "monitor-mode", help_heading = "Capture")]
    pub(crate) monitor: bool,
    /// Kernel buffer in MiB
    #[arg(short = 'B', long = "buffer-size", value_name = "MIB", value_parser = clap::value_parser!(u32).range(1..=2047), help_heading = "Capture")]
    pub(crate) buffer: Option<u32>,
    /// Link type to capture, of those of -L
    #[arg(short = 'y', long = "linktype", value_name = "TYPE", action = clap::ArgAction::Append, help_heading = "Capture")]
    pub(crate) link_types: Vec<String>,
    /// List the link types of the interface
    #[arg(short = 'L', long = "list-data-link-types", help_heading = "Capture")]
    pub(crate) list_link_types: bool,
    /// Stop after this many frames were captured or read
    #[arg(short = 'c', value_name = "COUNT", value_parser = clap::value_parser!(u64).range(1..), help_heading = "Capture")]
    pub(crate) count: Option<u64>,
    /// Stop after duration:SECONDS, filesize:KILOBYTES, files:COUNT or packets:COUNT
    #[arg(short = 'a', long = "autostop", value_name = "CONDITION", action = clap::ArgAction::Append, help_heading = "Capture")]
    pub(crate) autostop: Vec<String>,
    /// Begin another file after duration:SECONDS, interval:SECONDS, filesize:KILOBYTES or
    /// packets:COUNT; keep files:COUNT
    #[arg(short = 'b', long = "ring-buffer", value_name = "CONDITION", action = clap::ArgAction::Append, help_heading = "Capture")]
    pub(crate) ring: Vec<String>,

    /// Read this file; - for the standard input
    #[arg(
        short = 'r',
        long = "read-file",
        value_name = "FILE",
        help_heading = "Input and filters"
    )]
    pub(crate) read: Option<PathBuf>,
    /// Display filter
    #[arg(
        short = 'Y',
        long = "display-filter",
        value_name = "FILTER",
        allow_hyphen_values = true,
        help_heading = "Input and filters"
    )]
    pub(crate) display_filter: Option<String>,
    /// Read filter of the first pass (with -2)
    #[arg(
        short = 'R',
        long = "read-filter",
        value_name = "FILTER",
        allow_hyphen_values = true,
        help_heading = "Input and filters"
    )]
    pub(crate) read_filter: Option<String>,
    /// Look at all frames before showing the first
    #[arg(short = '2', help_heading = "Input and filters")]
    pub(crate) two_pass: bool,
    /// Show addresses and ports as numbers, as is done without -N too
    #[arg(short = 'n', overrides_with = "names", help_heading = "Input and filters")]
    pub(crate) no_names: bool,
    /// Show names: of hardware (m), ports (t), hosts (n) from DNS answers (d) and the system's table (N)
    #[arg(
        short = 'N',
        value_name = "LETTERS",
        overrides_with = "no_names",
        help_heading = "Input and filters"
    )]
    pub(crate) names: Option<String>,
    /// Dissect SELECTOR==VALUE,PROTOCOL, such as tcp.port==8888,http
    #[arg(short = 'd', value_name = "RULE", action = clap::ArgAction::Append, help_heading = "Input and filters")]
    pub(crate) decode_as: Vec<String>,
    /// Set a preference: NAME:VALUE
    #[arg(short = 'o', value_name = "PREFERENCE", action = clap::ArgAction::Append, help_heading = "Input and filters")]
    pub(crate) preferences: Vec<String>,

    /// Write frames to this file; - for the standard output
    #[arg(short = 'w', value_name = "FILE", help_heading = "Output")]
    pub(crate) write: Option<PathBuf>,
    /// Format of the file written: pcapng, pcap or nsecpcap
    #[arg(short = 'F', value_name = "FORMAT", help_heading = "Output")]
    pub(crate) file_format: Option<String>,
    /// Print the tree of each frame
    #[arg(short = 'V', help_heading = "Output")]
    pub(crate) verbose: bool,
    /// Print the tree, in full only for these protocols (comma-separated)
    #[arg(short = 'O', value_name = "PROTOCOLS", help_heading = "Output")]
    pub(crate) only: Option<String>,
    /// Print the line of each frame, also with -w and before trees
    #[arg(short = 'P', long = "print", help_heading = "Output")]
    pub(crate) print: bool,
    /// What stands between lines of -V
    #[arg(short = 'S', value_name = "SEPARATOR", help_heading = "Output")]
    pub(crate) separator: Option<String>,
    /// Print the octets of each frame
    #[arg(short = 'x', num_args = 0, help_heading = "Output")]
    pub(crate) hex: bool,
    /// Format: text, fields, tabs, pdml, psml, json, jsonraw, ek
    #[arg(short = 'T', value_name = "FORMAT", help_heading = "Output")]
    pub(crate) format: Option<String>,
    /// Field to print (with -T fields, json, ek, pdml); may be given several times
    #[arg(short = 'e', value_name = "FIELD", action = clap::ArgAction::Append, help_heading = "Output")]
    pub(crate) fields: Vec<String>,
    /// Option of -T fields: header, separator, occurrence, aggregator, quote or bom
    #[arg(short = 'E', value_name = "NAME=VALUE", action = clap::ArgAction::Append, help_heading = "Output")]
    pub(crate) field_options: Vec<String>,
    /// Protocols that JSON, EK and PDML show without what is inside their fields
    #[arg(short = 'j', value_name = "PROTOCOLS", help_heading = "Output")]
    pub(crate) protocols_top: Option<String>,
    /// Protocols that JSON, EK and PDML show in full
    #[arg(short = 'J', value_name = "PROTOCOLS", help_heading = "Output")]
    pub(crate) protocols_full: Option<String>,
    /// In JSON, gather values of a name that occurs several times in an array
    #[arg(long = "no-duplicate-keys", help_heading = "Output")]
    pub(crate) no_duplicate_keys: bool,
    /// Times: a, ad, adoy, d, dd, e, r, u, ud, udoy
    #[arg(short = 't', value_name = "FORMAT", help_heading = "Output")]
    pub(crate) time: Option<String>,
    /// Seconds: s or hms
    #[arg(short = 'u', value_name = "FORMAT", help_heading = "Output")]
    pub(crate) seconds: Option<String>,
    /// Send on each frame's output at once
    #[arg(short = 'l', help_heading = "Output")]
    pub(crate) flush: bool,
    /// Print no frames
    #[arg(short = 'q', help_heading = "Output")]
    pub(crate) quiet: bool,
    /// Print nothing but errors
    #[arg(short = 'Q', help_heading = "Output")]
    pub(crate) only_errors: bool,
    /// Colour the output with Wireshark's rules
    #[arg(long = "color", help_heading = "Output")]
    pub(crate) color: bool,
    /// Statistics
    #[arg(short = 'z', value_name = "STATISTIC", action = clap::ArgAction::Append, help_heading = "Output")]
    pub(crate) statistics: Vec<String>,
    /// Form of statistics: text or json
    #[arg(
        long = "statistics",
        value_name = "FORM",
        value_parser = ["text", "json"],
        default_value = "text",
        help_heading = "Output"
    )]
    pub(crate) statistics_form: String,
    /// Write the bodies of HTTP messages to files: http,FOLDER
    #[arg(long = "export-objects", value_name = "PROTOCOL,FOLDER", help_heading = "Output")]
    pub(crate) export_objects: Option<String>,

    /// Read settings of the interface from this file
    #[arg(long = "config", value_name = "FILE", help_heading = "Interface")]
    pub(crate) config: Option<PathBuf>,
    /// Go on reading the file as it grows
    #[arg(long = "follow", help_heading = "Interface")]
    pub(crate) follow: bool,
    /// Begin with the settings of this profile
    #[arg(short = 'C', long = "profile", value_name = "NAME", help_heading = "Interface")]
    pub(crate) profile: Option<String>,
    /// Show the interface although packets are written (-w)
    #[arg(long = "view", help_heading = "Interface", requires = "write", conflicts_with = "read")]
    pub(crate) view: bool,
    /// Draw the interface on the terminal of this device, and take its keys
    #[arg(long = "tty", value_name = "DEVICE", help_heading = "Interface")]
    pub(crate) tty: Option<PathBuf>,

    /// List what the program knows: fields, protocols or values
    #[arg(short = 'G', value_name = "LIST", num_args = 0..=1, default_missing_value = "fields", help_heading = "Other")]
    pub(crate) glossary: Option<String>,
    /// Print the manual page (man) or completions for a shell: bash, zsh, fish, elvish, powershell
    #[arg(long = "generate", value_name = "WHAT", help_heading = "Other")]
    pub(crate) generate: Option<String>,
    /// This help
    #[arg(short = 'h', long = "help", action = clap::ArgAction::Help, help_heading = "Other")]
    help: Option<bool>,
    /// The version
    #[arg(short = 'v', long = "version", help_heading = "Other")]
    pub(crate) version: bool,

    /// Filter
    #[arg(value_name = "FILTER")]
    pub(crate) words: Vec<String>,
}

/// The arguments, and the order that clap's lists do not tell.
#[derive(Debug)]
pub(crate) struct Command {
    pub(crate) args: Args,
    matches: ArgMatches,
}

impl Command {
    /// Reads a command line, the program's name first.
    pub(crate) fn parse(line: impl IntoIterator<Item = OsString>) -> Result<Command, clap::Error> {
        let matches = Args::command().try_get_matches_from(line)?;
        let args = Args::from_arg_matches(&matches)?;
        Ok(Command { args, matches })
    }

    /// The value of `id` that holds for the `nth` interface: the last one given between it and the
    /// next interface, else the last one given before all interfaces.
    pub(crate) fn of_interface<'v, T>(
        &self,
        id: &str,
        values: &'v [T],
        nth: usize,
    ) -> Option<&'v T> {
        let places = |id: &str| -> Vec<usize> {
            self.matches.indices_of(id).map(Iterator::collect).unwrap_or_default()
        };
        let interfaces = places("interfaces");
        let begin = interfaces.get(nth).copied().unwrap_or(0);
        let end = interfaces.get(nth + 1).copied().unwrap_or(usize::MAX);
        let first = interfaces.first().copied().unwrap_or(usize::MAX);
        let own = |place: &usize| (begin..end).contains(place);
        let places = places(id);
        let at = places
            .iter()
            .rposition(own)
            .or_else(|| places.iter().rposition(|place| *place < first))?;
        values.get(at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Command {
        Command::parse(line.split(' ').map(OsString::from)).unwrap()
    }

    #[test]
    fn the_command_is_well_formed() {
        Args::command().debug_assert();
    }

    #[test]
    fn short_flags_bundle_and_take_their_values_with_or_without_a_blank() {
        let command = parse("lamna -nr a.pcap -Tfields -e frame.number -eip.src -c5 udp");
        let args = &command.args;
        assert!(args.no_names);
        assert_eq!(args.read.as_deref(), Some("a.pcap".as_ref()));
        assert_eq!(args.format.as_deref(), Some("fields"));
        assert_eq!(args.fields, ["frame.number", "ip.src"]);
        assert_eq!((args.count, args.words.join(" ")), (Some(5), "udp".to_owned()));
    }

    #[test]
    fn capture_options_belong_to_the_interface_before_them() {
        let command = parse("lamna -f all -i lo -i eth0 -f tcp -s 96");
        let filters = &command.args.capture_filters;
        let filter = |n| command.of_interface("capture_filters", filters, n).map(String::as_str);
        assert_eq!((filter(0), filter(1)), (Some("all"), Some("tcp")));
        assert_eq!(command.of_interface("snaplens", &command.args.snaplens, 0), None);
        assert_eq!(command.of_interface("snaplens", &command.args.snaplens, 1), Some(&96));
    }
}
