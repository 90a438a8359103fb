//! The states that the two ends of a TCP connection are in (RFC 9293, section 3.3.2), as one who only
//! watches can tell.
//!
//! Each captured segment is taken to have been received by the other end before the next one was sent, as in
//! the figures of the RFC (6 to 13). Where the beginning was not captured, both ends are taken to
//! be established. What an end waits for in silence (two maximum segment lifetimes in TIME-WAIT) is not
//! seen, so such a state lasts until the ports are used again.

use std::fmt;

use lamna_dissect::proto::tcp::Flags;

/// The state of one end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum State {
    /// No connection.
    #[default]
    Closed,
    /// Waits for a request to open a connection.
    Listen,
    /// Has asked to open one.
    SynSent,
    /// Was asked, and waits to hear that its answer has come.
    SynReceived,
    /// Open: data goes both ways.
    Established,
    /// Has nothing more to send.
    FinWait1,
    /// Has nothing more to send, and the other end knows.
    FinWait2,
    /// The other end has nothing more to send.
    CloseWait,
    /// Both have nothing more to send; the other end may not know it yet.
    Closing,
    /// Was told first, has nothing more to send now, and waits to hear that the other end knows.
    LastAck,
    /// Done; waits so that late segments find nobody else.
    TimeWait,
}

impl State {
    /// The name in RFC 9293: `SYN-SENT`.
    pub fn name(self) -> &'static str {
        match self {
            State::Closed => "CLOSED",
            State::Listen => "LISTEN",
            State::SynSent => "SYN-SENT",
            State::SynReceived => "SYN-RECEIVED",
            State::Established => "ESTABLISHED",
            State::FinWait1 => "FIN-WAIT-1",
            State::FinWait2 => "FIN-WAIT-2",
            State::CloseWait => "CLOSE-WAIT",
            State::Closing => "CLOSING",
            State::LastAck => "LAST-ACK",
            State::TimeWait => "TIME-WAIT",
        }
    }

    /// Whether nothing is to come from this end any more.
    pub fn is_over(self) -> bool {
        matches!(self, State::Closed | State::TimeWait)
    }
}

impl fmt::Display for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// The states of both ends, segment by segment.
///
/// ```
/// use lamna_conversation::state::{State, States};
/// use lamna_dissect::proto::tcp::Flags;
///
/// let mut ends = States::default();
/// ends.segment(0, Flags::SYN, 1000, 0, 0);
/// assert_eq!(ends.both(), [State::SynSent, State::SynReceived]);
/// ends.segment(1, Flags::SYN | Flags::ACK, 5000, 1001, 0);
/// assert_eq!(ends.both(), [State::Established, State::SynReceived]);
/// ends.segment(0, Flags::ACK, 1001, 5001, 0);
/// assert_eq!(ends.both(), [State::Established, State::Established]);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct States {
    ends: [State; 2],
    /// The number after each end's FIN.
    fins: [Option<u32>; 2],
    /// Whether a segment was seen.
    begun: bool,
    /// Whether a RST was seen.
    reset: bool,
}

impl States {
    /// The states of the two ends.
    pub fn both(&self) -> [State; 2] {
        self.ends
    }

    /// Whether both ends have said that they are done, and know it of each other.
    pub fn is_closed(&self) -> bool {
        self.fins.iter().all(Option::is_some) && self.ends.iter().all(|end| end.is_over())
    }

    /// Whether `end` (0 or 1) has said that it is done, and the other one knows.
    pub fn fin_is_known(&self, end: usize) -> bool {
        use State::{Closed, FinWait2, TimeWait};
        self.fins[end & 1].is_some() && matches!(self.ends[end & 1], Closed | FinWait2 | TimeWait)
    }

    /// Whether an end has given the connection up.
    pub fn is_reset(&self) -> bool {
        self.reset
    }

    /// Takes in a segment of `len` octets that end `from` (0 or 1) sent.
    pub fn segment(&mut self, from: usize, flags: Flags, sequence: u32, ack: u32, len: u32) {
        let (own, other) = (from & 1, from & 1 ^ 1);
        let first = !std::mem::replace(&mut self.begun, true);
        if flags.has(Flags::RST) {
            self.ends = [State::Closed; 2];
            self.reset = true;
            return;
        }
        if flags.is_pure_syn() {
            self.open(own, other);
            return;
        }
        if flags.is_syn_ack() {
            if first || matches!(self.ends[own], State::Closed | State::Listen) {
                self.ends[own] = State::SynReceived;
            }
            let waits =
                matches!(self.ends[other], State::SynSent | State::SynReceived | State::Closed);
            if first || waits && !self.reset {
                self.ends[other] = State::Established;
            }
            return;
        }
        if first {
            self.ends = [State::Established; 2];
        }
        if flags.has(Flags::ACK) {
            self.acknowledge(own, other, ack);
        }
        if flags.has(Flags::FIN) && self.fins[own].is_none() {
            self.fins[own] = Some(sequence.wrapping_add(len).wrapping_add(1));
            self.finish(own, other);
        }
    }

    fn open(&mut self, own: usize, other: usize) {
        if !self.ends[own].is_over() && self.ends[own] != State::Listen {
            // Sent again, or both ends at once (RFC 9293, figure 7).
            if self.ends[own] == State::SynReceived && self.ends[other] == State::SynSent {
                self.ends[other] = State::SynReceived;
            }
            return;
        }
        *self = States { begun: true, ..States::default() };
        self.ends[own] = State::SynSent;
        self.ends[other] = State::SynReceived;
    }

    fn acknowledge(&mut self, own: usize, other: usize, ack: u32) {
        // Who sends an ACK has heard of the other's SYN.
        for end in [own, other] {
            if matches!(self.ends[end], State::SynSent | State::SynReceived) {
                self.ends[end] = State::Established;
            }
        }
        let knows = self.fins[other].is_some_and(|fin| ack.wrapping_sub(fin) as i32 >= 0);
        if knows {
            self.ends[other] = match self.ends[other] {
                State::FinWait1 => State::FinWait2,
                State::Closing => State::TimeWait,
                State::LastAck => State::Closed,
                state => state,
            };
        }
    }

    fn finish(&mut self, own: usize, other: usize) {
        self.ends[own] = match self.ends[own] {
            State::Established | State::SynReceived => State::FinWait1,
            State::CloseWait => State::LastAck,
            state => state,
        };
        self.ends[other] = match self.ends[other] {
            State::Established | State::SynReceived => State::CloseWait,
            State::FinWait1 => State::Closing,
            State::FinWait2 => State::TimeWait,
            state => state,
        };
        // Both at once: who had sent its FIN before is closing too.
        if self.ends[other] == State::Closing && self.ends[own] == State::LastAck {
            self.ends[own] = State::Closing;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::State::*;
    use super::*;

    const FA: Flags = Flags(Flags::FIN.0 | Flags::ACK.0);
    const SA: Flags = Flags(Flags::SYN.0 | Flags::ACK.0);

    fn run(segments: &[(usize, Flags, u32, u32)]) -> Vec<[State; 2]> {
        let mut states = States::default();
        let step = |(from, flags, sequence, ack): &(usize, Flags, u32, u32)| {
            states.segment(*from, *flags, *sequence, *ack, 0);
            states.both()
        };
        segments.iter().map(step).collect()
    }

    #[test]
    fn figures_6_and_12_one_end_closes_first() {
        let seen = run(&[
            (0, Flags::SYN, 100, 0),
            (1, SA, 300, 101),
            (0, Flags::ACK, 101, 301),
            (0, FA, 101, 301),
            (1, Flags::ACK, 301, 102),
            (1, FA, 301, 102),
            (0, Flags::ACK, 102, 302),
        ]);
        assert_eq!(
            seen,
            [
                [SynSent, SynReceived],
                [Established, SynReceived],
                [Established, Established],
                [FinWait1, CloseWait],
                [FinWait2, CloseWait],
                [TimeWait, LastAck],
                [TimeWait, Closed],
            ]
        );
    }

    #[test]
    fn a_fin_that_acknowledges_the_other_skips_fin_wait_2() {
        let seen = run(&[(0, FA, 10, 50), (1, FA, 50, 11), (0, Flags::ACK, 11, 51)]);
        assert_eq!(seen[1], [TimeWait, LastAck]);
        assert_eq!(seen[2], [TimeWait, Closed]);
    }

    #[test]
    fn figure_13_both_close_at_once() {
        let seen = run(&[
            (0, Flags::ACK, 10, 50),
            (0, FA, 10, 50),
            (1, FA, 50, 10),
            (0, Flags::ACK, 11, 51),
            (1, Flags::ACK, 51, 11),
        ]);
        assert_eq!(seen[2], [Closing, Closing]);
        assert_eq!(seen[4], [TimeWait, TimeWait]);
    }

    #[test]
    fn figure_7_both_open_at_once() {
        let seen =
            run(&[(0, Flags::SYN, 1, 0), (1, Flags::SYN, 9, 0), (0, SA, 1, 10), (1, SA, 9, 2)]);
        assert_eq!(seen[3], [Established, Established]);
    }

    #[test]
    fn a_reset_closes_both() {
        let seen = run(&[(0, Flags::SYN, 1, 0), (1, Flags::RST | Flags::ACK, 0, 2)]);
        assert_eq!(seen[1], [Closed, Closed]);
    }

    #[test]
    fn the_numbers_wrap_around() {
        let seen = run(&[(0, FA, u32::MAX, 50), (1, Flags::ACK, 50, 0)]);
        assert_eq!(seen[1], [FinWait2, CloseWait]);
    }
}
