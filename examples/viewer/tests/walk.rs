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
