//! A walk through the interface on a real terminal, which tmux gives.
//!
//! Runs where `LAMNA_TMUX_TESTS` is set: it needs tmux.

use std::process::Command;
use std::time::{Duration, Instant};

/// How long the screen may take to show what is waited for.
const PATIENCE: Duration = Duration::from_secs(20);

/// A terminal of its own server, which ends with it.
struct Tmux {
    server: String,
}

impl Tmux {
    /// A shell of `width` by `height` in which `command` was typed.
    fn with(name: &str, width: u16, height: u16, command: &str) -> Tmux {
        let tmux = Tmux { server: format!("lamna-{name}-{}", std::process::id()) };
        let (width, height) = (width.to_string(), height.to_string());
        tmux.run(&["new-session", "-d", "-s", "walk", "-x", &width, "-y", &height, "sh"]);
        tmux.keys(&[&format!("{command}; echo ended $?; stty -a"), "Enter"]);
        tmux
    }

    fn run(&self, arguments: &[&str]) -> String {
        let mut command = Command::new("tmux");
        command.args(["-f", "/dev/null", "-L", &self.server]).args(arguments);
        let output = command.output().expect("tmux is installed");
        assert!(output.status.success(), "tmux {arguments:?}: {output:?}");
        String::from_utf8_lossy(&output.stdout).into_owned()
    }

    fn keys(&self, keys: &[&str]) -> &Tmux {
        self.run(&[&["send-keys", "-t", "walk"], keys].concat());
        self
    }

    fn screen(&self) -> String {
        self.run(&["capture-pane", "-p", "-t", "walk"])
    }

    /// Waits until the screen has all the texts.
    #[track_caller]
    fn has(&self, texts: &[&str]) -> &Tmux {
        let begun = Instant::now();
        loop {
            let screen = self.screen();
            if texts.iter().all(|text| screen.contains(text)) {
                return self;
            }
            assert!(begun.elapsed() < PATIENCE, "no {texts:?} in\n{screen}");
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

impl Tmux {
    /// The screen once it has not changed for a while, without what follows the last line.
    fn settled(&self) -> String {
        let mut last = (Instant::now(), self.text());
        let begun = Instant::now();
        while last.0.elapsed() < Duration::from_millis(500) && begun.elapsed() < PATIENCE {
            std::thread::sleep(Duration::from_millis(20));
            let now = self.text();
            if now != last.1 {
                last = (Instant::now(), now);
            }
        }
        last.1
    }

    /// The screen without blanks at the ends of lines.
    fn text(&self) -> String {
        self.screen().lines().map(|line| line.trim_end().to_owned() + "\n").collect()
    }

    /// Waits until the screen is as known.
    #[track_caller]
    fn becomes(&self, known: &str, name: &str) {
        let begun = Instant::now();
        while self.text() != known {
            let screen = self.text();
            assert!(begun.elapsed() < PATIENCE, "{name} was\n{known}\nand is\n{screen}");
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

impl Drop for Tmux {
    fn drop(&mut self) {
        let _ = Command::new("tmux").args(["-L", &self.server, "kill-server"]).output();
    }
}

fn is_asked_for() -> bool {
    std::env::var_os("LAMNA_TMUX_TESTS").is_some()
}

const PING: &str =
    concat!(env!("CARGO_MANIFEST_DIR"), "/../../fixtures/three-way-handshake.pcapng");

#[test]
fn from_opening_a_file_to_leaving() {
    if !is_asked_for() {
        return;
    }
    let command = format!("{} -r {PING} tcp.port==8080", env!("CARGO_BIN_EXE_lamna"));
    for (width, height) in [(80, 24), (140, 45), (200, 60)] {
        let tmux = Tmux::with(&format!("walk{width}"), width, height, &command);
        tmux.has(&["Filter: tcp.port==8080", "[SYN", "Packet 1", "0000  ", "12 of 12 packets"]);
        tmux.keys(&["j", "j"]).has(&["Packet 3"]);
        tmux.keys(&["Tab", "G", "Space"]).has(&["▾ Transmission Control Protocol"]);
        tmux.keys(&["j", "j", "j", "j"]).has(&["WITH_DATA (31)", "tcp.completeness"]);
        tmux.keys(&["BTab", "/", "C-u", "tcp.prot == 1"])
            .has(&["^~~~~~~~", "Did you mean tcp.port?"]);
        tmux.keys(&["C-u", "http", "Enter"]).has(&["2 of 12 packets", "Packet 4"]);
        tmux.keys(&["?"]).has(&["next pane", "type a display filter"]);
        tmux.keys(&["q"]).has(&["2 of 12 packets", "Packet 4"]);
        tmux.keys(&["q"]).has(&["ended 0", " icanon"]);
    }
}

/// A walk past every page: what is typed, and what the screen is called in the file of screens.
const WALK: &[(&str, &[&str])] = &[
    ("the three panes", &[]),
    ("a field and its octets", &["Tab", "G", "Space", "j", "j"]),
    ("everything open", &["E", "g", "g"]),
    ("the pane alone", &["\\"]),
    ("beside each other", &["\\", "C", "BTab", "|"]),
    ("below the list", &["|"]),
    ("a wrong filter", &["|", "/", "tcp.prot == 65535"]),
    ("what may be meant", &["C-u", "tcp.fl"]),
    ("values of this capture", &["C-u", "tcp.port == "]),
    ("filtered", &["C-u", "http", "Enter"]),
    ("the field's menu", &["Tab", "f"]),
    ("forms of copies", &["q", "Y"]),
    ("the main menu", &["q", "BTab", "M"]),
    ("overview", &["q", "i"]),
    ("what the file tells", &["Tab"]),
    ("trouble", &["q", "!"]),
    ("conversations", &["q", "c"]),
    ("conversations of Ethernet", &["Tab", "Tab"]),
    ("rows with a text", &["Tab", "Tab", "Tab", "/", "8080", "Enter"]),
    ("endpoints", &["q", "w"]),
    ("expert notes", &["q", "e"]),
    ("hierarchy", &["q", "P"]),
    ("lengths", &["q", ":", "lengths", "Enter"]),
    ("HTTP requests", &["q", "H"]),
    ("DNS questions", &["q", "D"]),
    ("files in HTTP", &["q", ":", "objects", "Enter"]),
    ("packets over time", &["q", "I"]),
    ("bytes over time, closer", &["u", "+", "Right", "Right"]),
    ("what was said", &["q", "F"]),
    ("in hexadecimal", &["x"]),
    ("as YAML", &["x", "x"]),
    ("a diagram", &["L"]),
    ("a diagram with raw numbers", &["a"]),
    ("a connection over time", &["q", "T"]),
    ("its round trips", &["t"]),
    ("columns", &["q", ":", "columns", "Enter"]),
    ("a column of a field", &["a", "tcp.window_size", "Enter"]),
    ("with the new column", &["q", ":", "clear-filter", "Enter"]),
    ("sorted by protocol, downwards", &["S", "f", "S", "f"]),
    ("marked packets", &["S", "f", "g", "g", "m", "m", ":", "marks", "Enter"]),
    ("dates", &["q", "t", "t", "t", "t"]),
    ("sequence numbers as they were sent", &["t", "t", "t", "t", "t", "t", "g", "g", "R"]),
    ("octets as bits", &["R", "4", "g", "g", "Tab", "G", "Tab", "b"]),
    ("octets as text", &["b"]),
    ("octets with escapes decoded", &["b"]),
    ("an ignored packet", &["b", "Tab", "g", "g", "C-d"]),
    ("a search", &["g", "g", "s", "fin", "Enter"]),
    ("filters", &[":", "filters", "Enter"]),
    ("no such command", &["q", ":", "nonsense", "Enter"]),
    ("help", &["?"]),
    ("the end of the help", &["G"]),
];

/// Every page on a real terminal is what was looked at and found good. `LAMNA_UPDATE_SCREENS=1` writes the
/// screens anew, to be looked at.
#[test]
fn every_page_looks_as_it_did() {
    if !is_asked_for() {
        return;
    }
    let update = std::env::var_os("LAMNA_UPDATE_SCREENS").is_some();
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/screens");
    let fixtures = concat!(env!("CARGO_MANIFEST_DIR"), "/../../fixtures");
    for (width, height) in [(80, 24), (140, 45), (200, 60)] {
        let home = tempfile::tempdir().expect("a folder");
        let environment = format!(
            "HOME={0} XDG_CONFIG_HOME={0} XDG_STATE_HOME={0} TZ=UTC TERM=screen-256color",
            home.path().display()
        );
        let lamna = env!("CARGO_BIN_EXE_lamna");
        let command = format!("cd {fixtures}; {environment} {lamna} -r three-way-handshake.pcapng");
        let tmux = Tmux::with(&format!("screens{width}"), width, height, &command);
        tmux.has(&["12 packets", "Packet 1"]);
        let file = format!("{folder}/{width}x{height}.txt");
        let known = std::fs::read_to_string(&file).unwrap_or_default();
        let mut screens = String::new();
        for (name, keys) in WALK {
            // One after the other: an escape sequence must not be taken for a key with alt.
            for key in *keys {
                tmux.keys(&[key]);
            }
            let head = format!("==== {name}\n");
            let screen = if update {
                tmux.settled()
            } else {
                let known =
                    known.split("==== ").find(|part| part.starts_with(&format!("{name}\n")));
                let known =
                    known.and_then(|part| part.split_once('\n')).map_or("", |(_, text)| text);
                tmux.becomes(known, name);
                known.to_owned()
            };
            screens += &(head + &screen);
        }
        tmux.keys(&["q", "q"]).has(&["ended 0"]);
        if update {
            std::fs::create_dir_all(folder).expect("a folder");
            std::fs::write(&file, screens).expect("the screens are written");
        }
    }
}

#[test]
fn signals_give_the_terminal_back() {
    if !is_asked_for() {
        return;
    }
    for signal in ["TERM", "HUP", "INT"] {
        let command = format!("echo $$; exec {} -r {PING}", env!("CARGO_BIN_EXE_lamna"));
        let tmux = Tmux::with(signal, 80, 24, &format!("sh -c '{command}'"));
        tmux.has(&["Packet 1"]);
        let shell = tmux.run(&["display-message", "-p", "-t", "walk", "#{pane_pid}"]);
        let kill = format!("pkill -{signal} -P {}", shell.trim());
        assert!(Command::new("sh").args(["-c", &kill]).status().unwrap().success());
        tmux.has(&["ended 0", " icanon", " echo "]);
    }
}

#[test]
fn a_file_that_shrinks_or_vanishes_is_told() {
    if !is_asked_for() {
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("shrinks.pcapng");
    std::fs::copy(PING, &path).expect("a copy");
    let command = format!("{} -r {}", env!("CARGO_BIN_EXE_lamna"), path.display());
    let tmux = Tmux::with("shrinks", 140, 30, &command);
    tmux.has(&["12 packets", "Packet 1"]);
    let file = std::fs::OpenOptions::new().write(true).open(&path).expect("the copy");
    file.set_len(400).expect("it is cut");
    tmux.keys(&["G"]).has(&["12 packets"]);
    // What is there is still shown, and the program still answers.
    tmux.keys(&["g"]).keys(&["g"]).has(&["Packet 1"]);
    std::fs::remove_file(&path).expect("it is removed");
    tmux.keys(&["j"]).has(&["Packet 2"]);
    tmux.keys(&["q"]).has(&["ended 0", " icanon"]);
}

#[test]
fn a_full_disk_leaves_what_was_saved_before() {
    if !is_asked_for() {
        return;
    }
    // A limit for files is what a full disk is to a program.
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("kept.pcapng");
    std::fs::write(&path, "saved before").expect("a file");
    let lamna = env!("CARGO_BIN_EXE_lamna");
    let command = format!("(trap '' XFSZ; ulimit -f 1; exec {lamna} -r {PING})");
    let tmux = Tmux::with("full", 140, 30, &command);
    tmux.has(&["12 packets"]);
    let write = format!("w! {}", path.display());
    tmux.keys(&[":"]).keys(&[&write]).keys(&["Enter"]).has(&["File too large"]);
    assert_eq!(std::fs::read_to_string(&path).expect("the file"), "saved before");
    let left = std::fs::read_dir(folder.path()).expect("the folder").count();
    assert_eq!(left, 1, "nothing half written is left");
    tmux.keys(&["q"]).has(&["ended 0", " icanon"]);
}

/// Needs the right to capture, so that it also waits for `LAMNA_LIVE_TESTS`.
#[test]
fn a_capture_is_saved_before_one_leaves() {
    if !is_asked_for() || std::env::var_os("LAMNA_LIVE_TESTS").is_none() {
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("kept.pcapng");
    let lamna = env!("CARGO_BIN_EXE_lamna");
    let tmux = Tmux::with("live", 100, 24, &format!("{lamna} -i lo -f 'udp port 9'"));
    tmux.has(&["capturing: no packets yet"]);
    let socket = std::net::UdpSocket::bind("127.0.0.1:0").expect("a socket");
    socket.send_to(b"kept", "127.0.0.1:9").expect("it is sent");
    tmux.has(&["1 packets"]).keys(&["q"]).has(&["capture stopped", "stopped  0 dropped"]);
    // To stay is an answer too, and so is no name for the file.
    tmux.keys(&["q"]).has(&["This capture is in no file"]).keys(&["c"]).has(&["1 packets"]);
    // A part of it is not all of it, and no other file takes its place.
    let part = format!("w {}", folder.path().join("part.pcapng").display());
    tmux.keys(&["/"]).keys(&["udp"]).keys(&["Enter"]).has(&["of 1 packets"]);
    tmux.keys(&[":"]).keys(&[&part]).keys(&["Enter"]).has(&["packets written to"]);
    tmux.keys(&["/"]).keys(&["C-u"]).keys(&["Enter"]).has(&["dropped  1 packets"]);
    tmux.keys(&[":"]).keys(&[&format!("e {PING}")]).keys(&["Enter"]).has(&["is in no file: :w"]);
    tmux.keys(&["q"]).has(&["This capture is in no file"]).keys(&["s"]).has(&[":w capture.pcapng"]);
    let write = format!("w {}", path.display());
    tmux.keys(&["C-u"]).keys(&[&write]).keys(&["Enter"]).has(&["ended 0", " icanon"]);
    let mut reader = lamna_capture::Reader::open(&path).expect("the capture");
    assert!(reader.next_frame().expect("it is whole").is_some());
}

/// What `-Y` hides does not come up from the kernel, until another filter is applied.
#[test]
fn the_kernel_drops_what_the_filter_hides_while_it_is_applied() {
    const HIDDEN: usize = 500;
    if !is_asked_for() || std::env::var_os("LAMNA_LIVE_TESTS").is_none() {
        return;
    }
    let bound = || std::net::UdpSocket::bind("127.0.0.1:0").expect("a socket");
    let (wanted, other, sender) = (bound(), bound(), bound());
    let address = |of: &std::net::UdpSocket| of.local_addr().expect("it is bound");
    let filter = format!("udp.dstport == {} && ip.dst == 127.0.0.1", address(&wanted).port());
    let lamna = env!("CARGO_BIN_EXE_lamna");
    let tmux = Tmux::with("kernel", 140, 24, &format!("{lamna} -i lo -Y '{filter}'"));
    tmux.has(&["capturing what passes"]);
    for _ in 0..HIDDEN {
        sender.send_to(b"hidden", address(&other)).expect("it is sent");
    }
    sender.send_to(b"shown", address(&wanted)).expect("it is sent");
    tmux.has(&["1 of "]).keys(&["/"]).keys(&["C-u"]).keys(&["Enter"]);
    tmux.has(&["until now only packets that pass"]).keys(&["Escape"]).has(&["dropped  "]);
    // Others may speak on the loopback, in ways that the kernel's program leaves to the filter.
    let screen = tmux.screen();
    let count = screen.split("dropped  ").nth(1).and_then(|rest| rest.split(' ').next());
    let count = count.and_then(|count| count.replace(',', "").parse::<usize>().ok());
    assert!(count.is_some_and(|count| count < HIDDEN), "{screen}");
    tmux.keys(&["/"]).keys(&[&format!("udp.dstport == {}", address(&other).port())]);
    tmux.keys(&["Enter"]).has(&["dropped  0 of "]);
    // The thread that captures hears of it when it looks up.
    let begun = Instant::now();
    while tmux.screen().contains("dropped  0 of ") {
        assert!(begun.elapsed() < PATIENCE, "nothing came up in\n{}", tmux.screen());
        sender.send_to(b"no longer hidden", address(&other)).expect("it is sent");
        std::thread::sleep(Duration::from_millis(100));
    }
    tmux.keys(&["q"]).has(&["capture stopped"]).keys(&["q"]).has(&["This capture is in no file"]);
}

#[test]
fn a_ring_of_files_is_written_while_one_looks() {
    if !is_asked_for() || std::env::var_os("LAMNA_LIVE_TESTS").is_none() {
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("ring.pcapng");
    let lamna = env!("CARGO_BIN_EXE_lamna");
    let flags = format!("--view -w {} -b packets:1 -b files:2", path.display());
    let tmux = Tmux::with("ring", 100, 24, &format!("{lamna} -i lo -f 'udp port 9' {flags}"));
    tmux.has(&["capturing: no packets yet"]);
    let socket = std::net::UdpSocket::bind("127.0.0.1:0").expect("a socket");
    for n in 1..=4 {
        socket.send_to(b"kept", "127.0.0.1:9").expect("it is sent");
        tmux.has(&[&format!("{n} packets")]);
    }
    // The files stay: nothing is asked.
    tmux.keys(&["q"]).has(&["capture stopped"]).keys(&["q"]).has(&["ended 0", " icanon"]);
    let files = std::fs::read_dir(folder.path()).expect("the folder").count();
    assert_eq!(files, 2, "the oldest ones are deleted");
}

#[test]
fn the_interface_can_have_another_terminal() {
    if !is_asked_for() {
        return;
    }
    let tmux = Tmux::with("tty", 100, 24, "sleep 1000");
    let device = tmux.run(&["display-message", "-p", "-t", "walk", "#{pane_tty}"]);
    let mut lamna = Command::new(env!("CARGO_BIN_EXE_lamna"))
        .args(["-r", "-", "--tty", device.trim()])
        .stdin(std::fs::File::open(PING).expect("the capture"))
        .spawn()
        .expect("it starts");
    tmux.has(&["GET /ping HTTP/1.1", "12 packets"]).keys(&["G"]).has(&["Packet 12"]);
    tmux.keys(&["q"]);
    assert!(lamna.wait().expect("it ends").success());
}

#[test]
fn a_terminal_that_is_lost_ends_the_program() {
    if !is_asked_for() {
        return;
    }
    let lamna = env!("CARGO_BIN_EXE_lamna");
    let tmux = Tmux::with("lost", 100, 24, &format!("{lamna} -r {PING}"));
    tmux.has(&["Packet 1"]);
    let shell = tmux.run(&["display-message", "-p", "-t", "walk", "#{pane_pid}"]);
    let children = Command::new("pgrep").args(["-P", shell.trim()]).output().expect("pgrep");
    let process = String::from_utf8_lossy(&children.stdout).trim().to_owned();
    assert!(!process.is_empty());
    drop(tmux);
    let begun = Instant::now();
    while std::path::Path::new(&format!("/proc/{process}")).exists() {
        assert!(begun.elapsed() < PATIENCE, "process {process} is still there");
        std::thread::sleep(Duration::from_millis(50));
    }
}

#[test]
fn a_wrong_filter_or_file_is_told_before_the_screen_changes() {
    if !is_asked_for() {
        return;
    }
    let lamna = env!("CARGO_BIN_EXE_lamna");
    let tmux = Tmux::with("wrong", 100, 24, &format!("{lamna} -r {PING} tcp.prot==1"));
    tmux.has(&["Did you mean tcp.port?", "ended 2"]);
    let tmux = Tmux::with("nofile", 100, 24, &format!("{lamna} -r /nosuch.pcap"));
    tmux.has(&["lamna: ", "/nosuch.pcap", "ended 1"]);
}
