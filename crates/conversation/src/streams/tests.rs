use lamna_dissect::proto::tcp::{Flags, Header, Segment};
use lamna_dissect::{Address, Ends, FrameInfo};

use super::*;

/// Writes events as words.
struct Talk {
    streams: Streams,
    frame: u32,
    said: Vec<String>,
}

impl Talk {
    fn new(settings: Settings) -> Talk {
        Talk { streams: Streams::new(settings), frame: 0, said: Vec::new() }
    }

    fn note(said: &mut Vec<String>, event: &Event<'_>) {
        let stream = event.conversation.stream;
        let text = |octets: &[u8]| String::from_utf8_lossy(octets).into_owned();
        said.push(match event.what {
            What::Segment { .. } => return,
            What::New => format!("{stream} new"),
            What::Established => format!("{stream} established"),
            What::Data { side, octets, .. } => format!("{stream}.{side} {}", text(octets)),
            What::Late { side, offset, octets, .. } => {
                format!("{stream}.{side} late {offset} {}", text(octets))
            }
            What::Gap { side, len, why, .. } => format!("{stream}.{side} gap {len} {why:?}"),
            What::Closed => format!("{stream} closed"),
            What::Reset => format!("{stream} reset"),
            What::Expired(why) => format!("{stream} {why:?}"),
        });
    }

    /// From port `from` to port `to`, a second after the one before.
    fn send(
        &mut self,
        (from, to): (u16, u16),
        flags: Flags,
        (sequence, ack): (u32, u32),
        text: &str,
    ) {
        self.frame += 1;
        let info = FrameInfo {
            number: self.frame,
            time: Some(i64::from(self.frame) * 1_000_000_000),
            ..FrameInfo::default()
        };
        let address = |port: u16| Address::Ipv4([10, 0, 0, u8::from(port > 100)]);
        let ends = Ends {
            source: address(from),
            destination: address(to),
            source_port: from,
            destination_port: to,
        };
        let mut octets = [0; 20];
        octets[..2].copy_from_slice(&from.to_be_bytes());
        octets[2..4].copy_from_slice(&to.to_be_bytes());
        octets[4..8].copy_from_slice(&sequence.to_be_bytes());
        octets[8..12].copy_from_slice(&ack.to_be_bytes());
        octets[12..14].copy_from_slice(&(0x5000 | flags.0).to_be_bytes());
        let segment = Segment {
            header: Header::from_octets(&octets),
            options: &[],
            payload: text.as_bytes(),
            len: Some(text.len() as u32),
            quoted: false,
        };
        let Talk { streams, said, .. } = self;
        streams.segment(&info, &ends, &segment, &mut |event| Talk::note(said, &event));
    }

    fn finish(&mut self) {
        let Talk { streams, said, .. } = self;
        streams.finish(&mut |event| Talk::note(said, &event));
    }

    fn heard(&mut self) -> String {
        std::mem::take(&mut self.said).join(", ")
    }
}

const UP: (u16, u16) = (1000, 80);
const DOWN: (u16, u16) = (80, 1000);
const A: Flags = Flags::ACK;
const SA: Flags = Flags(Flags::SYN.0 | Flags::ACK.0);
const FA: Flags = Flags(Flags::FIN.0 | Flags::ACK.0);

fn handshake(talk: &mut Talk) {
    talk.send(UP, Flags::SYN, (99, 0), "");
    talk.send(DOWN, SA, (499, 100), "");
    talk.send(UP, A, (100, 500), "");
}

#[test]
fn a_conversation_from_beginning_to_end() {
    let mut talk = Talk::new(Settings::default());
    handshake(&mut talk);
    talk.send(UP, A, (100, 500), "ask");
    talk.send(DOWN, A, (500, 103), "answer");
    talk.send(UP, FA, (103, 506), "");
    talk.send(DOWN, FA, (506, 104), "");
    talk.send(UP, A, (104, 507), "");
    assert_eq!(talk.heard(), "0 new, 0 established, 0.0 ask, 0.1 answer, 0 closed");
    let summary = talk.streams.conversations().next().cloned().unwrap_or_default();
    assert_eq!(summary.handshake_rtt, Some(2_000_000_000));
    assert_eq!((summary.sides[0].delivered, summary.sides[1].delivered), (3, 6));
    talk.send(UP, A, (104, 507), "late");
    talk.finish();
    assert_eq!(talk.heard(), "");
    assert_eq!(talk.streams.conversations().count(), 0);
}

#[test]
fn a_reset_hands_out_what_waits() {
    let mut talk = Talk::new(Settings::default());
    handshake(&mut talk);
    talk.heard();
    talk.send(UP, A, (102, 500), "cd");
    talk.send(DOWN, Flags::RST, (500, 0), "why");
    assert_eq!(talk.heard(), "0.0 gap 2 Over, 0.0 cd, 0 reset");
}

#[test]
fn a_gap_is_filled_or_acknowledged() {
    let mut talk = Talk::new(Settings::default());
    handshake(&mut talk);
    talk.heard();
    talk.send(UP, A, (102, 500), "cd");
    talk.send(UP, A, (100, 500), "ab");
    talk.send(UP, A, (106, 500), "gh");
    talk.send(DOWN, A, (500, 108), "");
    talk.send(UP, A, (104, 500), "ef");
    assert_eq!(talk.heard(), "0.0 ab, 0.0 cd, 0.0 gap 2 NotCaptured, 0.0 gh, 0.0 late 4 ef");
}

#[test]
fn ports_that_are_used_again_begin_a_conversation() {
    let mut talk = Talk::new(Settings::default());
    talk.send(UP, Flags::SYN, (99, 0), "");
    talk.send(UP, Flags::SYN, (7000, 0), "");
    assert_eq!(talk.heard(), "0 new, 0 PortsReused, 1 new");
}

#[test]
fn who_is_silent_is_forgotten() {
    let mut talk = Talk::new(Settings { idle: Some(2_500_000_000), ..Settings::default() });
    talk.send(UP, A, (1, 1), "x");
    talk.send((1001, 80), A, (1, 1), "");
    talk.send((1001, 80), A, (1, 1), "");
    talk.send((1001, 80), A, (1, 1), "");
    assert_eq!(talk.heard(), "0 new, 0.0 x, 1 new, 0 Idle");
    talk.send(UP, A, (2, 1), "y");
    assert_eq!(talk.heard(), "2 new, 2.0 y");
    let Talk { streams, said, .. } = &mut talk;
    streams.expire(i64::MAX, &mut |event| Talk::note(said, &event));
    assert_eq!(talk.heard(), "1 Idle, 2 Idle");
}

#[test]
fn too_many_conversations_push_out_the_one_silent_longest() {
    let mut talk = Talk::new(Settings { conversations: 2, ..Settings::default() });
    for port in [1000, 1001, 1000, 1002] {
        talk.send((port, 80), A, (1, 1), "");
    }
    assert_eq!(talk.heard(), "0 new, 1 new, 2 new, 1 Evicted");
    assert_eq!(talk.streams.given_up().conversations, 1);
}

#[test]
fn budgets_give_up_gaps_but_no_octets() {
    let settings = Settings { direction: 250, total: 300, ..Settings::default() };
    let mut talk = Talk::new(settings);
    for port in [1000, 1001] {
        talk.send((port, 80), A, (1, 1), "");
    }
    talk.heard();
    // Each piece costs about a hundred octets besides its own.
    for (port, sequence) in [(1000, 11), (1000, 21), (1001, 11), (1001, 21)] {
        talk.send((port, 80), A, (sequence, 1), "ab");
    }
    assert_eq!(talk.heard(), "0.0 gap 10 Budget, 0.0 ab, 0.0 gap 8 Budget, 0.0 ab");
    talk.send((1001, 80), A, (31, 1), "ab");
    assert_eq!(talk.heard(), "1.0 gap 10 Budget, 1.0 ab");
    assert_eq!(talk.streams.given_up().gaps, 3);
    assert!(talk.streams.held() <= 300);
}
