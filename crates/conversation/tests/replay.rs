//! A frame looks the same whenever it is dissected: what the first pass noted is what later
//! passes read, to the last word.

use std::path::Path;
use std::sync::Arc;

use bytes::Bytes;
use lamna_capture::Reader;
use lamna_conversation::{Recorder, Replay};
use lamna_dissect::{Dissection, FrameInfo, Registry, Wanted};
use proptest::prelude::*;

/// The frames of a capture, and the secrets that it has.
fn load(name: &str) -> (Vec<(FrameInfo, Bytes)>, Vec<u8>) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures").join(name);
    let mut reader = Reader::open(path).expect("the fixture is there");
    let mut frames = Vec::new();
    while let Ok(Some(frame)) = reader.next_frame() {
        let info = FrameInfo {
            number: frames.len() as u32 + 1,
            time: Some(frames.len() as i64 * 1_000_000),
            len: frame.length,
            link: frame.link.0,
            ..FrameInfo::default()
        };
        frames.push((info, Bytes::copy_from_slice(frame.captured)));
    }
    let secrets = reader.description().secrets.iter();
    (frames, secrets.flat_map(|secrets| secrets.data.to_vec()).collect())
}

const NAMES: [&str; 10] = [
    "three-way-handshake.pcap",
    "tls12.pcap",
    "tls13.pcap",
    "tls12-secrets.pcapng",
    "tls13-secrets.pcapng",
    "dns.pcap",
    "fragments.pcap",
    "ipv6.pcap",
    "vlan.pcap",
    "null-loopback.pcap",
];

/// Dissects all frames in the first pass and again from the notes, backwards. With `in_order`, Info is the same
/// too: a handshake that comes late changes the relative numbers of what came before it.
fn check(frames: &[(FrameInfo, Bytes)], secrets: &[u8], in_order: bool) {
    let registry = Registry::new();
    if !secrets.is_empty() {
        registry.secrets().add_key_log(secrets);
    }
    let mut recorder = Recorder::with_notes();
    let mut pick = Dissection::pick(Arc::new(Wanted::default())).with_columns();
    let mut skim = Dissection::skim(&registry, Arc::default()).expect("nothing is wanted");
    let mut skimmer = Recorder::with_notes();
    let mut first = Vec::new();
    for (info, bytes) in frames {
        skim.dissect(&registry, info, bytes, Some(&mut skimmer));
        skimmer.end_frame();
        pick.dissect(&registry, info, bytes, Some(&mut recorder));
        recorder.end_frame();
        assert_eq!(skim.layers.as_slice(), pick.layers.as_slice(), "frame {}", info.number);
        first.push((
            pick.layers.as_slice().to_vec(),
            pick.columns.protocol().to_owned(),
            pick.columns.info().to_owned(),
        ));
    }
    let notes = recorder.into_notes();
    // What is collected has no say in what is asked.
    assert_eq!(skimmer.into_notes(), notes);
    let fetch = |number: u32| frames.get(number as usize - 1).map(|(_, bytes)| bytes.clone());
    let mut tree = Dissection::tree().with_columns();
    for ((info, bytes), (layers, protocol, text)) in frames.iter().zip(&first).rev() {
        let mut replay = Replay::new(&notes, info.number, &fetch, false);
        tree.dissect(&registry, info, bytes, Some(&mut replay));
        assert!(replay.is_read(), "frame {} leaves words on its tape", info.number);
        assert_eq!(tree.layers.as_slice(), layers, "frame {}", info.number);
        assert_eq!(tree.columns.protocol(), protocol, "frame {}", info.number);
        if in_order {
            assert_eq!(tree.columns.info(), text, "frame {}", info.number);
        }
        let mut replay = Replay::new(&notes, info.number, &fetch, false);
        pick.dissect(&registry, info, bytes, Some(&mut replay));
        assert!(replay.is_read(), "frame {} leaves words on its tape", info.number);
        assert_eq!(pick.columns.info(), tree.columns.info(), "frame {}", info.number);
    }
}

#[test]
fn fixtures_replay() {
    for name in NAMES {
        let (frames, secrets) = load(name);
        check(&frames, &secrets, true);
    }
}

#[test]
fn secrets_tell_what_was_said() {
    for name in ["tls12-secrets.pcapng", "tls13-secrets.pcapng"] {
        let (frames, secrets) = load(name);
        let told = |secrets: &[u8]| {
            let registry = Registry::new();
            registry.secrets().add_key_log(secrets);
            let mut recorder = Recorder::new();
            let mut tree = Dissection::tree().with_columns();
            let mut told = Vec::new();
            for (info, bytes) in &frames {
                tree.dissect(&registry, info, bytes, Some(&mut recorder));
                recorder.end_frame();
                told.push(format!("{} {}", tree.columns.protocol(), tree.columns.info()));
            }
            told
        };
        let has = |told: &[String], text: &str| told.iter().any(|line| line.ends_with(text));
        let with = told(&secrets);
        assert!(has(&with, "Change Cipher Spec, Finished"), "{with:?}");
        assert!(has(&with, "HTTP GET /small.txt HTTP/1.1 "), "{with:?}");
        assert!(has(&with, "Alert (Level: Warning, Description: Close Notify)"), "{with:?}");
        let without = told(b"");
        assert!(!without.iter().any(|line| line.starts_with("HTTP")), "{without:?}");
        // Secrets of something else are none.
        let flipped: Vec<u8> = secrets.iter().map(|b| if *b == b'7' { b'8' } else { *b }).collect();
        assert_eq!(told(&flipped), without);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn mutated_captures_replay(
        name in proptest::sample::select(&NAMES[..]),
        changes in proptest::collection::vec((any::<proptest::sample::Index>(), any::<proptest::sample::Index>(), any::<u8>()), 0..10),
        drops in proptest::collection::vec(any::<proptest::sample::Index>(), 0..3),
        swaps in proptest::collection::vec((any::<proptest::sample::Index>(), any::<proptest::sample::Index>()), 0..4),
    ) {
        let (mut frames, secrets) = load(name);
        for (frame, at, byte) in changes {
            let frame = frame.index(frames.len());
            let mut bytes = frames[frame].1.to_vec();
            // Headers up to the addresses stay, so that frames still reach the protocols above.
            let at = 30 + at.index(bytes.len().saturating_sub(30).max(1));
            if let Some(place) = bytes.get_mut(at) {
                *place = byte;
            }
            frames[frame].1 = bytes.into();
        }
        for drop in drops {
            frames.remove(drop.index(frames.len()));
        }
        for (a, b) in swaps {
            let (a, b) = (a.index(frames.len()), b.index(frames.len()));
            frames.swap(a, b);
        }
        for (n, (info, _)) in frames.iter_mut().enumerate() {
            info.number = n as u32 + 1;
        }
        check(&frames, &secrets, false);
    }
}
