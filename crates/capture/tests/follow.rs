//! Files and pipes that are being written while they are read.

mod bytes;

use std::io::Write;

use bytes::{LITTLE, pcap_header, record};
use lamna_capture::ReadOptions;

#[test]
fn a_growing_file_is_followed_byte_by_byte() {
    let b = LITTLE;
    let pcap = [pcap_header(1), record(1, 0, 4, b"abcd"), record(2, 0, 5, b"efghi")].concat();
    let pcapng = [
        b.section(&[]),
        b.interface(1, 0, &[]),
        b.enhanced(0, 1, 4, b"abcd", &[]),
        b.block(0x7777, &[b"a block of an unknown type"]),
        b.interface(1, 0, &[]),
        b.enhanced(1, 1, 5, b"efghi", &[]),
    ]
    .concat();
    for bytes in [pcap, pcapng] {
        let mut file = tempfile::NamedTempFile::new().unwrap();
        let mut reader = ReadOptions::new().follow(true).open(file.path()).unwrap();
        assert_eq!(reader.format(), None);
        let mut captured = Vec::new();
        for byte in &bytes {
            file.write_all(&[*byte]).unwrap();
            while let Some(frame) = reader.next_frame().unwrap() {
                captured.push(frame.captured.to_vec());
            }
        }
        assert_eq!(captured, [&b"abcd"[..], b"efghi"]);
        assert_eq!(reader.position(), bytes.len() as u64);
    }
}

#[test]
fn damage_in_a_followed_file_is_found() {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    let mut reader = ReadOptions::new().follow(true).open(file.path()).unwrap();
    file.write_all(b"this is not a capture").unwrap();
    assert!(reader.next_frame().is_err());
    assert!(reader.next_frame().unwrap().is_none());
}

#[test]
fn a_followed_file_that_shrinks_is_an_error() {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(&[pcap_header(1), record(1, 0, 4, b"abcd")].concat()).unwrap();
    let mut reader = ReadOptions::new().follow(true).open(file.path()).unwrap();
    assert!(reader.next_frame().unwrap().is_some());
    assert!(reader.next_frame().unwrap().is_none());
    file.as_file().set_len(30).unwrap();
    assert!(reader.next_frame().unwrap_err().to_string().ends_with("the file has shrunk"));
}

#[cfg(unix)]
#[test]
fn a_fifo_is_read_while_it_is_written() {
    use std::fs::File;
    use std::sync::mpsc;
    use std::time::Duration;

    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("fifo");
    assert!(std::process::Command::new("mkfifo").arg(&path).status().unwrap().success());
    let (sender, frames) = mpsc::channel();
    let reading = std::thread::spawn({
        let path = path.clone();
        move || {
            let mut reader = lamna_capture::Reader::open(path).unwrap();
            while let Some(frame) = reader.next_frame().unwrap() {
                sender.send(frame.captured.to_vec()).unwrap();
            }
        }
    });
    let mut fifo = File::options().write(true).open(&path).unwrap();
    let next = || frames.recv_timeout(Duration::from_secs(10)).unwrap();
    fifo.write_all(&pcap_header(1)).unwrap();
    let (first, second) = (record(1, 0, 4, b"abcd"), record(1, 0, 4, b"efgh"));
    fifo.write_all(&first).unwrap();
    assert_eq!(next(), b"abcd", "a frame comes as soon as it is whole");
    fifo.write_all(&second[..7]).unwrap();
    assert!(frames.recv_timeout(Duration::from_millis(100)).is_err());
    fifo.write_all(&second[7..]).unwrap();
    assert_eq!(next(), b"efgh");
    drop(fifo);
    reading.join().unwrap();
}
