//! One conversation: its two directions, its states, its summary.

use lamna_dissect::Ends;
use lamna_dissect::proto::tcp::{Analysis, Facts, Flags, Segment};

use super::event::{Event, Expiry, Missing, Summary, Traffic, What};
use super::order::{Order, Output, Stamp};
use super::{Settings, Visit};
use crate::state::{State, States};
use crate::statistics::End;

#[derive(Debug)]
pub(super) struct Flow {
    pub(super) summary: Summary,
    states: States,
    orders: [Order; 2],
    /// Whether both ends were seen to open it.
    opened: bool,
    established: bool,
    /// Whether its end was told.
    ended: bool,
}

/// Turns what comes out of an [`Order`] into events.
struct Out<'a, 'v> {
    summary: &'a mut Summary,
    side: usize,
    stamp: Stamp,
    why: Missing,
    visit: &'a mut (dyn FnMut(Event<'_>) + 'v),
}

impl Out<'_, '_> {
    fn emit(&mut self, output: Output<'_>) {
        let side = self.side;
        let traffic = &mut self.summary.sides[side];
        let what = match output {
            Output::Data { offset, octets, stamp: Stamp { frame, time } } => {
                traffic.delivered += octets.len() as u64;
                What::Data { side, offset, octets, frame, time }
            }
            Output::Late { offset, octets, stamp: Stamp { frame, time } } => {
                traffic.delivered += octets.len() as u64;
                if offset >= 0 {
                    traffic.missing = traffic.missing.saturating_sub(octets.len() as u64);
                }
                What::Late { side, offset, octets, frame, time }
            }
            Output::Gap { offset, len } => {
                traffic.missing += len;
                What::Gap { side, offset, len, why: self.why }
            }
        };
        let Stamp { frame, time } = self.stamp;
        (self.visit)(Event { conversation: self.summary, frame, time, what });
    }
}

impl Flow {
    pub(super) fn new(facts: &Facts, ends: &Ends, stamp: Stamp) -> Flow {
        let own = End { address: ends.source.clone(), port: ends.source_port };
        let other = End { address: ends.destination.clone(), port: ends.destination_port };
        let ends = if facts.from_client { [own, other] } else { [other, own] };
        Flow {
            summary: Summary {
                stream: facts.stream,
                ends,
                first: stamp.time,
                last: stamp.time,
                ..Summary::default()
            },
            states: States::default(),
            orders: Default::default(),
            opened: false,
            established: false,
            ended: false,
        }
    }

    /// Octets that wait.
    pub(super) fn held(&self) -> usize {
        self.orders.iter().map(Order::held).sum()
    }

    fn tell(&self, stamp: Stamp, what: What<'_>, visit: Visit<'_>) {
        let Stamp { frame, time } = stamp;
        visit(Event { conversation: &self.summary, frame, time, what });
    }

    fn direction<'a, 'v>(
        &'a mut self,
        side: usize,
        stamp: Stamp,
        why: Missing,
        visit: &'a mut (dyn FnMut(Event<'_>) + 'v),
    ) -> (&'a mut Order, Out<'a, 'v>) {
        let Flow { summary, orders, .. } = self;
        (&mut orders[side], Out { summary, side, stamp, why, visit })
    }

    /// Takes the next segment.
    pub(super) fn segment(
        &mut self,
        facts: &Facts,
        segment: &Segment<'_>,
        stamp: Stamp,
        visit: Visit<'_>,
    ) {
        let side = usize::from(!facts.from_client);
        let (header, len) = (&segment.header, segment.len.unwrap_or(0));
        let flags = header.flags();
        let (sequence, ack) = (header.sequence(), header.acknowledgment());
        count(&mut self.summary.sides[side], facts.analysis, len);
        self.states.segment(side, flags, sequence, ack, len);
        let summary = &mut self.summary;
        summary.last = summary.last.max(stamp.time);
        summary.completeness |= facts.completeness;
        summary.states = self.states.both();
        if facts.initial_rtt != 0 {
            summary.handshake_rtt = Some(facts.initial_rtt);
        }
        self.tell(stamp, What::Segment { side, flags, len, facts }, visit);
        self.opened |= flags.has(Flags::SYN);
        if self.opened && !self.established && self.states.both() == [State::Established; 2] {
            self.established = true;
            self.tell(stamp, What::Established, visit);
        }
        if self.ended || flags.has(Flags::RST) {
            self.summary.sides[side].astray += u64::from(len);
        } else {
            self.take(side, segment, len, stamp, visit);
        }
        if self.ended || !(self.states.is_reset() || self.states.is_closed()) {
            return;
        }
        self.end(stamp, visit);
        let what = if self.states.is_reset() { What::Reset } else { What::Closed };
        self.tell(stamp, what, visit);
    }

    fn take(
        &mut self,
        side: usize,
        segment: &Segment<'_>,
        len: u32,
        stamp: Stamp,
        visit: Visit<'_>,
    ) {
        let header = &segment.header;
        let is_syn = header.flags().has(Flags::SYN);
        let sequence = header.sequence().wrapping_add(u32::from(is_syn));
        if header.flags().has(Flags::ACK) {
            let (order, mut out) = self.direction(side ^ 1, stamp, Missing::NotCaptured, visit);
            order.acknowledge(header.acknowledgment(), &mut |output| out.emit(output));
        }
        let (order, mut out) = self.direction(side, stamp, Missing::NotCaptured, visit);
        if !order.has_begun() || is_syn && order.next() == 0 {
            order.begin(sequence, is_syn);
        }
        let outcome =
            order.take(sequence, len, segment.payload, stamp, &mut |output| out.emit(output));
        let traffic = &mut self.summary.sides[side];
        traffic.repeated += outcome.repeated;
        traffic.conflicting += outcome.conflicting;
        traffic.astray += outcome.astray;
    }

    /// Gives up gaps until what waits behind them fits. Answers how many.
    pub(super) fn keep_within(
        &mut self,
        settings: &Settings,
        stamp: Stamp,
        visit: Visit<'_>,
    ) -> u64 {
        let mut gaps = 0;
        loop {
            let [a, b] = [self.orders[0].held(), self.orders[1].held()];
            let side = usize::from(b > a);
            if a.max(b) <= settings.direction && a + b <= settings.conversation {
                return gaps;
            }
            let (order, mut out) = self.direction(side, stamp, Missing::Budget, visit);
            if !order.give_up(&mut |output| out.emit(output)) {
                return gaps;
            }
            gaps += 1;
        }
    }

    /// Gives up all gaps. Answers how many.
    pub(super) fn release(&mut self, stamp: Stamp, visit: Visit<'_>) -> u64 {
        let mut gaps = 0;
        for side in 0..2 {
            let (order, mut out) = self.direction(side, stamp, Missing::Budget, visit);
            while order.give_up(&mut |output| out.emit(output)) {
                gaps += 1;
            }
        }
        gaps
    }

    /// Hands out what waits: no more will come.
    fn end(&mut self, stamp: Stamp, visit: Visit<'_>) {
        for side in 0..2 {
            let fin = self.states.fin_is_known(side);
            let (order, mut out) = self.direction(side, stamp, Missing::Over, visit);
            order.end(fin, &mut |output| out.emit(output));
        }
        self.ended = true;
    }

    /// Ends the conversation, and tells why unless its end was told before.
    pub(super) fn expire(&mut self, why: Expiry, visit: Visit<'_>) {
        if self.ended {
            return;
        }
        let stamp = Stamp { frame: 0, time: self.summary.last };
        self.end(stamp, visit);
        self.tell(stamp, What::Expired(why), visit);
    }
}

fn count(traffic: &mut Traffic, analysis: Analysis, len: u32) {
    traffic.segments += 1;
    traffic.octets += u64::from(len);
    traffic.retransmissions += u64::from(analysis.has_any(Analysis::SENT_AGAIN));
    traffic.out_of_order += u64::from(analysis.has(Analysis::OUT_OF_ORDER));
    traffic.duplicate_acks += u64::from(analysis.has(Analysis::DUPLICATE_ACK));
    traffic.zero_windows += u64::from(analysis.has(Analysis::ZERO_WINDOW));
}
