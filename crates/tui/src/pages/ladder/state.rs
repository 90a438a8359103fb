//! The states of both ends of a TCP connection, as far as its segments tell (RFC 9293, section 3.3.2).

use std::fmt;

/// Flags of a segment (RFC 9293, section 3.1).
pub mod flag {
    /// No more data from the sender.
    pub const FIN: u16 = 0x01;
    /// Synchronise sequence numbers.
    pub const SYN: u16 = 0x02;
    /// Reset the connection.
    pub const RST: u16 = 0x04;
    /// The acknowledgment field counts.
    pub const ACK: u16 = 0x10;
}

/// The state of an end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names are those of RFC 9293, section 3.3.2")]
pub enum State {
    Closed,
    SynSent,
    SynReceived,
    Established,
    FinWait1,
    FinWait2,
    CloseWait,
    Closing,
    LastAck,
    TimeWait,
}

impl fmt::Display for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            State::Closed => "CLOSED",
            State::SynSent => "SYN-SENT",
            State::SynReceived => "SYN-RECEIVED",
            State::Established => "ESTABLISHED",
            State::FinWait1 => "FIN-WAIT-1",
            State::FinWait2 => "FIN-WAIT-2",
            State::CloseWait => "CLOSE-WAIT",
            State::Closing => "CLOSING",
            State::LastAck => "LAST-ACK",
            State::TimeWait => "TIME-WAIT",
        })
    }
}

/// Both ends of a connection. It is told what they send, as if it arrived at once.
#[derive(Clone, Debug, Default)]
pub struct Connection {
    states: Option<[State; 2]>,
    /// The sequence number behind each end's FIN.
    fins: [Option<u32>; 2],
}

impl Connection {
    /// The states after a segment from end `from`: who was first seen to send is end 0.
    pub fn segment(
        &mut self,
        from: usize,
        flags: u16,
        sequence: u32,
        acknowledgment: u32,
        len: u32,
    ) -> [State; 2] {
        use State::*;
        let (me, peer) = (from & 1, 1 - (from & 1));
        let has = |flag: u16| flags & flag != 0;
        // What begins in the middle was established before.
        let mut states = self.states.unwrap_or([Established; 2]);
        if has(flag::RST) {
            self.states = Some([Closed; 2]);
            return [Closed; 2];
        }
        if has(flag::SYN) {
            if has(flag::ACK) {
                // It arrives: the end that asked is connected, this one waits for its ACK. Sent
                // again, it changes nothing.
                if self.states.is_none() || states[me] != Established {
                    states[me] = SynReceived;
                }
                states[peer] = Established;
            } else {
                self.fins = [None; 2];
                (states[me], states[peer]) = (SynSent, SynReceived);
            }
        } else if has(flag::ACK) {
            if states[me] == SynSent {
                states[me] = Established;
            }
            if states[peer] == SynReceived {
                states[peer] = Established;
            }
            let acknowledges_fin =
                self.fins[peer].is_some_and(|end| acknowledgment.wrapping_sub(end) < 1 << 31);
            if acknowledges_fin {
                states[peer] = match states[peer] {
                    FinWait1 => FinWait2,
                    Closing => TimeWait,
                    LastAck => Closed,
                    other => other,
                };
            }
        }
        if has(flag::FIN) {
            let end = sequence.wrapping_add(len).wrapping_add(1);
            let is_first = self.fins[me].is_none();
            self.fins[me] = Some(end);
            if is_first {
                states[me] = if states[me] == CloseWait { LastAck } else { FinWait1 };
                states[peer] = match states[peer] {
                    FinWait1 => Closing,
                    FinWait2 => TimeWait,
                    _ => CloseWait,
                };
                // Each end had closed before it heard of the other: both are closing.
                if states[peer] == Closing {
                    states[me] = Closing;
                }
            }
        }
        self.states = Some(states);
        states
    }
}

#[cfg(test)]
mod tests {
    use super::State::*;
    use super::flag::*;
    use super::*;

    #[test]
    fn from_the_handshake_to_the_last_acknowledgment() {
        let mut connection = Connection::default();
        assert_eq!(connection.segment(0, SYN, 9, 0, 0), [SynSent, SynReceived]);
        assert_eq!(connection.segment(1, SYN | ACK, 99, 10, 0), [Established, SynReceived]);
        assert_eq!(connection.segment(0, ACK, 10, 100, 0), [Established, Established]);
        assert_eq!(connection.segment(0, ACK, 10, 100, 5), [Established, Established]);
        assert_eq!(connection.segment(0, FIN | ACK, 15, 100, 0), [FinWait1, CloseWait]);
        assert_eq!(connection.segment(1, ACK, 100, 16, 0), [FinWait2, CloseWait]);
        assert_eq!(connection.segment(1, FIN | ACK, 100, 16, 0), [TimeWait, LastAck]);
        assert_eq!(connection.segment(0, ACK, 16, 101, 0), [TimeWait, Closed]);
    }

    #[test]
    fn a_fin_that_acknowledges_a_fin() {
        let mut connection = Connection::default();
        assert_eq!(connection.segment(0, ACK, 1, 1, 0), [Established, Established]);
        connection.segment(0, FIN | ACK, 1, 1, 0);
        assert_eq!(connection.segment(1, FIN | ACK, 1, 2, 0), [TimeWait, LastAck]);
        assert_eq!(connection.segment(0, ACK, 2, 2, 0), [TimeWait, Closed]);
    }

    #[test]
    fn both_close_at_once() {
        let mut connection = Connection::default();
        connection.segment(0, FIN | ACK, 1, 1, 0);
        assert_eq!(connection.segment(1, FIN | ACK, 1, 1, 0), [Closing, Closing]);
        assert_eq!(connection.segment(0, ACK, 2, 2, 0), [Closing, TimeWait]);
        assert_eq!(connection.segment(1, ACK, 2, 2, 0), [TimeWait, TimeWait]);
    }

    #[test]
    fn refused_and_begun_again() {
        let mut connection = Connection::default();
        connection.segment(0, SYN, 1, 0, 0);
        assert_eq!(connection.segment(1, RST | ACK, 0, 2, 0), [Closed, Closed]);
        assert_eq!(connection.segment(0, SYN, 7, 0, 0), [SynSent, SynReceived]);
    }
}
