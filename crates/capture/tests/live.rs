//! A real capture on the loopback interface.
//!
//! Opt-in with `LAMNA_LIVE_TESTS=1`, because it needs libpcap and the right to capture.
#![cfg(feature = "live")]

use std::net::UdpSocket;
use std::time::{Duration, Instant};

use lamna_capture::live::{self, Capture, CaptureOptions, InterfaceOptions, LiveError};
use lamna_capture::write::{WriteOptions, Writer};
use lamna_capture::{Error, Reader};

fn enabled() -> bool {
    std::env::var_os("LAMNA_LIVE_TESTS").is_some()
}

fn on_loopback(filter: &str) -> CaptureOptions {
    let loopback = live::interfaces().unwrap().into_iter().find(|i| i.loopback).unwrap();
    let interface =
        InterfaceOptions { filter: Some(filter.into()), ..InterfaceOptions::new(&loopback.name) };
    CaptureOptions { interfaces: vec![interface], ..CaptureOptions::default() }
}

/// Sends so many datagrams to a port that nobody else uses; the socket keeps it taken.
fn traffic(count: usize) -> (UdpSocket, u16, impl FnOnce() + Send) {
    let receiver = UdpSocket::bind("127.0.0.1:0").unwrap();
    let port = receiver.local_addr().unwrap().port();
    let send = move || {
        let sender = UdpSocket::bind("127.0.0.1:0").unwrap();
        for n in 0..count {
            sender.send_to(format!("datagram {n:05}").as_bytes(), ("127.0.0.1", port)).unwrap();
        }
    };
    (receiver, port, send)
}

#[test]
fn datagrams_are_captured_written_and_read_back() {
    if !enabled() {
        return;
    }
    const COUNT: usize = 500;
    let (_receiver, port, send) = traffic(COUNT);
    let mut capture = Capture::start(&on_loopback(&format!("udp port {port}"))).unwrap();
    let stop = capture.stop_handle();
    let file = tempfile::NamedTempFile::new().unwrap();
    let mut writer = Writer::create(file.path(), WriteOptions::default()).unwrap();
    let sender = std::thread::spawn(send);
    let deadline = Instant::now() + Duration::from_secs(10);
    let mut last = None;
    while !capture.is_finished() && Instant::now() < deadline {
        let Some(frame) = capture.next_frame(Duration::from_millis(100)).unwrap() else { continue };
        assert!(frame.time >= last, "frames come in order");
        last = frame.time;
        let text = format!("datagram {:05}", frame.number - 1);
        assert!(frame.captured.ends_with(text.as_bytes()));
        let _ = writer.write(&frame).unwrap();
        if frame.number == COUNT as u64 {
            stop.stop();
        }
    }
    sender.join().unwrap();
    assert!(capture.is_finished());
    let description = capture.final_description();
    assert!(description.statistics[0].received >= Some(COUNT as u64));
    writer.finish(&description).unwrap();

    let mut reader = Reader::open(file.path()).unwrap();
    while reader.next_frame().unwrap().is_some() {}
    assert_eq!(reader.frames(), COUNT as u64);
    assert_eq!(reader.description().interfaces[0].filter, Some(format!("udp port {port}")));
    assert_eq!(reader.description().statistics.len(), 1);
}

#[test]
fn a_silent_interface_can_be_stopped() {
    if !enabled() {
        return;
    }
    let (_receiver, port, _send) = traffic(0);
    let mut capture = Capture::start(&on_loopback(&format!("udp port {port}"))).unwrap();
    let stop = capture.stop_handle();
    let before = Instant::now();
    std::thread::spawn(move || {
        std::thread::sleep(Duration::from_millis(200));
        stop.stop();
    });
    while !capture.is_finished() {
        assert!(capture.next_frame(Duration::from_secs(5)).unwrap().is_none());
    }
    assert!(before.elapsed() < Duration::from_secs(2));
}

#[test]
fn the_same_frames_come_from_two_interfaces_in_order() {
    if !enabled() || !cfg!(target_os = "linux") {
        return;
    }
    const COUNT: usize = 100;
    let (_receiver, port, send) = traffic(COUNT);
    let mut options = on_loopback(&format!("udp port {port}"));
    let any = InterfaceOptions { name: "any".into(), ..options.interfaces[0].clone() };
    options.interfaces.push(any);
    let mut capture = Capture::start(&options).unwrap();
    send();
    let mut last = None;
    let mut counts = [0; 2];
    let deadline = Instant::now() + Duration::from_secs(5);
    while Instant::now() < deadline && counts.iter().sum::<usize>() < 2 * COUNT {
        let Some(frame) = capture.next_frame(Duration::from_millis(100)).unwrap() else { continue };
        assert!(frame.time >= last);
        last = frame.time;
        counts[frame.interface as usize] += 1;
        assert_eq!(Some(frame.link), frame.interface().map(|interface| interface.link));
    }
    assert_eq!(counts[0], COUNT);
    assert!(counts[1] >= COUNT);
}

#[test]
fn errors_say_what_to_do() {
    if !enabled() {
        return;
    }
    let wrong = Capture::start(&on_loopback("udp porrt 5")).unwrap_err();
    assert!(matches!(wrong, Error::Live(LiveError::Filter { .. })), "{wrong}");
    let missing = CaptureOptions {
        interfaces: vec![InterfaceOptions::new("no-such-interface")],
        ..CaptureOptions::default()
    };
    let missing = Capture::start(&missing).unwrap_err().to_string();
    assert!(missing.starts_with("no interface \"no-such-interface\"; there are: "), "{missing}");
    let mut link = on_loopback("");
    link.interfaces[0].link_type = Some("IEEE802_11".into());
    let link = Capture::start(&link).unwrap_err().to_string();
    assert!(link.contains("it has: "), "{link}");
}

#[cfg(target_os = "linux")]
#[test]
fn the_kernel_filters() {
    use lamna_capture::live::Instruction;
    if !enabled() {
        return;
    }
    let ret = |k| Instruction { code: 6, k, ..Instruction::default() };
    let (_receiver, port, send) = traffic(20);
    let mut options = on_loopback("");
    // Accepts nothing.
    options.interfaces[0].kernel_filter = vec![ret(0)];
    let mut capture = Capture::start(&options).unwrap();
    send();
    let mut seen = 0;
    let port = port.to_be_bytes();
    while let Some(frame) = capture.next_frame(Duration::from_millis(300)).unwrap() {
        seen += usize::from(frame.captured.get(36..38) == Some(&port[..]));
    }
    assert_eq!(seen, 0);
    drop(capture);
    // A program that does not end is refused.
    options.interfaces[0].kernel_filter = vec![Instruction { code: 0, ..Instruction::default() }];
    let refused = Capture::start(&options).unwrap_err();
    assert!(matches!(refused, Error::Live(LiveError::KernelFilter { .. })), "{refused}");
}
