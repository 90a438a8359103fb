//! The kernel's programs against the filters that they stand for, in an interpreter: over the fixtures, and over more
//! captures where `LAMNA_CAPTURES` names a folder of them.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use lamna_capture::Reader;
use lamna_capture::live::Instruction;
use lamna_conversation::Recorder;
use lamna_dissect::{Dissection, FrameInfo, Registry, Wanted, link};
use lamna_filter::{Dialect, Filter};
use lamna_session::kernel::kernel_filter;

/// Runs a program on a frame, as the kernel does: how many octets are wanted, 0 for none.
fn run(program: &[Instruction], frame: &[u8]) -> u32 {
    let (mut a, mut x, mut memory, mut at) = (0u32, 0u32, [0u32; 16], 0usize);
    let load = |at: u32, len: usize| {
        let octets = frame.get(at as usize..)?.get(..len)?;
        Some(octets.iter().fold(0, |n, octet| n << 8 | u32::from(*octet)))
    };
    for _ in 0..=program.len() {
        let Instruction { code, jt, jf, k } = program[at];
        at += 1;
        let mut jump = |yes: bool| at += usize::from(if yes { jt } else { jf });
        let loaded = match code {
            0x00 => Some(k),
            0x80 => Some(frame.len() as u32),
            0x60 => Some(memory[k as usize]),
            0x40 => load(x.wrapping_add(k), 4),
            0x48 => load(x.wrapping_add(k), 2),
            0x50 => load(x.wrapping_add(k), 1),
            0x04 => Some(a.wrapping_add(k)),
            0x1c => Some(a.wrapping_sub(x)),
            0x54 => Some(a & k),
            0x74 => Some(a >> k),
            0x06 => return k,
            _ => {
                match code {
                    0x01 => x = k,
                    0x61 => x = memory[k as usize],
                    0x02 => memory[k as usize] = a,
                    0x03 => memory[k as usize] = x,
                    0x05 => at += k as usize,
                    0x15 => jump(a == k),
                    0x25 => jump(a > k),
                    0x35 => jump(a >= k),
                    0x45 => jump(a & k != 0),
                    _ => panic!("no such operation: {code:#x}"),
                }
                Some(a)
            }
        };
        // A load past the end drops the frame.
        let Some(loaded) = loaded else { return 0 };
        a = loaded;
    }
    panic!("a program always goes forward");
}

const FILTERS: [&str; 22] = [
    "tcp.port == 8080",
    "not tcp.port == 8080",
    "tcp.port != 443",
    "tcp.port == 8080 && ip.addr in {10.0.0.0/8, 127.0.0.1}",
    "udp.port in {53, 5353, 1000..2000}",
    "tcp.flags.syn == 1 and tcp.flags.ack == 0",
    "ip.ttl < 5 or ipv6.hlim < 5",
    "ip.src == 127.0.0.1",
    "ip.flags.df == 0",
    "all tcp.port > 1024",
    "tcp",
    "udp or arp",
    "not ip",
    "ipv6 and tcp",
    "icmp",
    "http and tcp.port == 80",
    "http or tcp.port == 443",
    "tcp.window_size_value < 1000 xor udp",
    "ip.proto == 17 and not dns",
    "eth.addr == 00:00:00:00:00:00",
    "vlan and tcp.dstport == 80",
    "frame.len > 100 and udp.srcport == 53",
];

fn captures() -> Vec<PathBuf> {
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures")];
    folders.extend(std::env::var_os("LAMNA_CAPTURES").map(PathBuf::from));
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("the folder can be read").flatten() {
            let path = entry.path();
            if path.is_dir() { folders.push(path) } else { files.push(path) }
        }
    }
    files
}

#[test]
fn the_kernel_passes_all_that_the_filter_passes() {
    let registry = Registry::new();
    let compile = |text: &&str| Filter::compile(text, &registry, Dialect::Latest).unwrap();
    let filters: Vec<Filter> = FILTERS.iter().map(compile).collect();
    let programs: Vec<_> = filters.iter().map(|f| kernel_filter(&registry, f)).collect();
    let fields: Wanted = filters.iter().flat_map(|f| f.fields()).copied().collect();
    let mut pick = Dissection::pick(Arc::new(fields));
    let (mut dropped, mut frames) = (0, 0);
    for path in captures() {
        let Ok(mut reader) = Reader::open(&path) else { continue };
        let mut recorder = Recorder::new();
        let mut number = 0;
        while let Ok(Some(frame)) = reader.next_frame() {
            number += 1;
            if frame.link.0 != link::ETHERNET {
                continue;
            }
            let info = FrameInfo {
                number,
                time: Some(0),
                len: frame.length,
                link: frame.link.0,
                ..FrameInfo::default()
            };
            pick.dissect(&registry, &info, frame.captured, Some(&mut recorder));
            recorder.end_frame();
            let view = pick.view(&registry, &info, frame.captured);
            frames += 1;
            for (filter, program) in filters.iter().zip(&programs) {
                let Some(program) = program else { continue };
                let passes = run(program, frame.captured) != 0;
                dropped += u32::from(!passes);
                assert!(
                    passes || !filter.matches(&view),
                    "{filter} drops frame {number} of {}",
                    path.display()
                );
            }
        }
    }
    assert!(frames > 100 && dropped > frames, "{dropped} of {frames} dropped");
}

#[test]
fn plain_frames_are_judged_exactly() {
    let registry = Registry::new();
    let filter = Filter::compile("tcp.port == 8080", &registry, Dialect::Latest).unwrap();
    let program = kernel_filter(&registry, &filter).unwrap();
    let frame = |protocol: u8, port: u16| {
        let mut frame = vec![0; 12];
        frame.extend([8, 0, 0x45, 0, 0, 40, 0, 1, 0, 0, 64, protocol, 0, 0]);
        frame.extend([127, 0, 0, 1, 127, 0, 0, 1]);
        frame.extend(port.to_be_bytes());
        frame.extend([0x9c, 0x40, 0, 0, 0, 1, 0, 0, 0, 1, 0x50, 0x10, 0, 0, 0, 0, 0, 0]);
        frame
    };
    assert_eq!(run(&program, &frame(6, 8080)), u32::MAX);
    assert_eq!(run(&program, &frame(6, 8081)), 0);
    assert_eq!(run(&program, &frame(17, 8080)), 0);
    // A tunnel may hold anything.
    assert_ne!(run(&program, &frame(47, 8080)), 0);
    // So may the rest of a header that was cut.
    assert_ne!(run(&program, &frame(6, 8081)[..40]), 0);
}

#[test]
fn a_filter_that_could_drop_nothing_has_no_program() {
    let registry = Registry::new();
    for text in ["", "http", "frame.len > 5"] {
        let filter = Filter::compile(text, &registry, Dialect::Latest).unwrap();
        assert_eq!(kernel_filter(&registry, &filter), None, "{text}");
    }
}
