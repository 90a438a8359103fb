//! The program capturing on the loopback interface.
//!
//! Opt-in with `LAMNA_LIVE_TESTS=1`, because it needs libpcap and the right to capture.
#![cfg(target_os = "linux")]

use std::io::{BufRead, BufReader, Read};
use std::net::UdpSocket;
use std::process::{Command, Stdio};

/// A display filter of header fields is a program of the kernel's: of what it hides, nothing comes up, so that the
/// frames counted at the end are those that were shown.
#[test]
fn what_the_filter_hides_stays_in_the_kernel() {
    const SHOWN: usize = 20;
    const HIDDEN: usize = 500;
    if std::env::var_os("LAMNA_LIVE_TESTS").is_none() {
        return;
    }
    let bound = || UdpSocket::bind("127.0.0.1:0").unwrap();
    let (wanted, other, sender) = (bound(), bound(), bound());
    let port = wanted.local_addr().unwrap().port();
    // No datagram but those of this test goes to its port, in both directions of it.
    let filter = format!("udp.dstport == {port} && ip.dst == 127.0.0.1");
    let shown = SHOWN.to_string();
    let mut lamna = Command::new(env!("CARGO_BIN_EXE_lamna"))
        .args([
            "-i",
            "lo",
            "-c",
            &shown,
            "-T",
            "fields",
            "-e",
            "frame.number",
            "-e",
            "udp.dstport",
            "-Y",
            &filter,
        ])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut messages = BufReader::new(lamna.stderr.take().unwrap());
    let mut begun = String::new();
    messages.read_line(&mut begun).unwrap();
    assert_eq!(begun, "Capturing on 'lo'\n");
    for _ in 0..HIDDEN {
        sender.send_to(b"hidden", other.local_addr().unwrap()).unwrap();
    }
    for _ in 0..SHOWN {
        sender.send_to(b"shown", wanted.local_addr().unwrap()).unwrap();
    }
    let mut lines = String::new();
    lamna.stdout.take().unwrap().read_to_string(&mut lines).unwrap();
    assert!(lamna.wait().unwrap().success());
    let mut rest = String::new();
    messages.read_to_string(&mut rest).unwrap();
    assert_eq!(rest, format!("{SHOWN} packets captured\n"));
    let expected: String = (1..=SHOWN).map(|number| format!("{number}\t{port}\n")).collect();
    assert_eq!(lines, expected);
}
