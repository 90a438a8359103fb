//! Facts from elsewhere in the capture.

use super::Walk;
use crate::collect::Collector;
use crate::proto::{ip, tcp};
use crate::stream::{Assigned, Carrier};
use crate::track::{Ends, Expected, Kept, Link, Memory, Note, Scope, UdpFacts};
use bytes::Bytes;
use lamna_fields::ProtocolId;

impl<'a, C: Collector> Walk<'a, C> {
    /// Whether facts from elsewhere are known at all.
    #[inline]
    pub fn is_tracked(&self) -> bool {
        self.track.is_some()
    }

    /// Whether forward facts are known: see [`Track::is_final`](crate::Track::is_final).
    pub fn is_final(&self) -> bool {
        self.track.as_ref().is_some_and(|t| t.is_final())
    }

    /// The ends of the conversation that the walk is in.
    pub fn ends(&self) -> Ends {
        Ends {
            source: self.net.source.clone(),
            destination: self.net.destination.clone(),
            source_port: self.net.source_port,
            destination_port: self.net.destination_port,
        }
    }

    /// A datagram's conversation. What an ICMP error quotes belongs to it too, but is no datagram more.
    pub fn udp_facts(&mut self) -> Option<UdpFacts> {
        let ends = self.track.is_some().then(|| self.ends())?;
        let quoted = self.net.quoted;
        let facts = self.track.as_deref_mut()?.udp(self.frame, &ends, quoted);
        self.layers.set_stream(facts.stream);
        Some(facts)
    }

    /// A segment's place in its conversation.
    pub fn tcp_facts(&mut self, segment: &tcp::Segment<'_>) -> Option<tcp::Facts> {
        let ends = self.track.is_some().then(|| self.ends())?;
        let facts = self.track.as_deref_mut()?.tcp(self.frame, &ends, segment);
        self.layers.set_stream(facts.stream);
        Some(facts)
    }

    /// What became of an IP fragment.
    pub fn fragment(&mut self, fragment: &ip::Fragment<'_>) -> Option<ip::Defragmented> {
        self.layers.fragmented = true;
        Some(self.track.as_deref_mut()?.fragment(self.frame, fragment))
    }

    /// The protocol that was assigned to the current conversation.
    pub fn assigned(&mut self) -> Option<ProtocolId> {
        if self.net.carrier != Carrier::Tcp {
            let assigned = self
                .remember(Scope::Stream, |assigned: &mut Assigned, _| assigned.0.map(|id| id.0));
            return assigned.flatten().map(ProtocolId);
        }
        self.track.as_deref_mut()?.assigned()
    }

    /// Assigns a protocol to the current conversation: later payloads are its, whatever their ports.
    pub fn assign(&mut self, protocol: ProtocolId) {
        if let Some(track) = self.track.as_deref_mut() {
            if self.net.carrier != Carrier::Tcp {
                let make: fn() -> Box<dyn std::any::Any + Send> = || Box::new(Assigned::default());
                let state = track.state(Scope::Stream, std::any::TypeId::of::<Assigned>(), make);
                if let Some(assigned) =
                    state.and_then(|(state, _)| state.downcast_mut::<Assigned>())
                {
                    assigned.0 = Some(protocol);
                }
                return;
            }
            track.assign(protocol);
        }
    }

    /// Assigns a protocol to a conversation that is still to come, because this frame announces it. What
    /// is [remembered](Walk::remember) of kind `T` for that conversation begins with `state`.
    pub fn expect<T>(&mut self, expected: Expected, state: T)
    where
        T: Clone + Default + Send + 'static,
    {
        let Some(track) = self.track.as_deref_mut() else { return };
        if !track.is_replay() {
            let make = move || Box::new(state.clone()) as Box<dyn std::any::Any + Send>;
            track.expect(expected, Some((std::any::TypeId::of::<T>(), Box::new(make))));
        }
    }

    /// Remembers something between frames. In the first pass `learn` sees (and changes) the state
    /// kept for type `T` and its answer goes to the frame's tape; later the answer is read back and
    /// `learn` is not run. `None` without a tracker.
    ///
    /// State of a conversation goes when the conversation does; state of the capture must bound itself.
    pub fn remember<T, N>(
        &mut self,
        scope: Scope,
        learn: impl FnOnce(&mut T, &mut dyn Memory) -> N,
    ) -> Option<N>
    where
        T: Default + Send + 'static,
        N: Note,
    {
        let track = self.track.as_deref_mut()?;
        let make: fn() -> Box<dyn std::any::Any + Send> = || Box::new(T::default());
        let note =
            track.state(scope, std::any::TypeId::of::<T>(), make).and_then(|(state, memory)| {
                let state = state.downcast_mut::<T>()?;
                Some(learn(state, memory))
            });
        match note {
            Some(note) => {
                note.save(&mut |word| track.write(word));
                Some(note)
            }
            None => Some(N::load(&mut || track.read())),
        }
    }

    /// The octets that [`Memory::keep`] put aside; `None` without a tracker.
    pub fn kept(&self, kept: Kept) -> Option<Bytes> {
        Some(self.track.as_ref()?.kept(kept))
    }

    /// What a later frame filled into a link, where that is known already.
    pub fn link(&self, link: Link) -> Option<u64> {
        self.track.as_ref()?.link(link)
    }
}
