//! A display filter as a classic BPF program, so that a live capture drops in the kernel what the filter would hide.
//!
//! The program passes every frame that the filter would pass, and drops what it can see that the filter hides. It sees
//! what plain frames have: Ethernet, up to two VLAN tags, IPv4 without options or IPv6, TCP or UDP, and ARP. Whatever is not plain (fragments,
//! extension headers, tunnels, other protocols, headers that are cut) passes, and so does whatever hangs on more than
//! numbers in fixed places of those headers: the display filter still decides.
//!
//! Frames that the kernel drops are not numbered, and conversations do not know of them.

use lamna_capture::live::Instruction;
use lamna_dissect::proto::{id, numbers::ip_protocol};
use lamna_dissect::{Claim, Registry};
use lamna_fields::ProtocolId;
use lamna_filter::{Filter, HeaderProgram, Next, NumberPlace, Question};

/// Instructions that the kernel takes at most (`BPF_MAXINSNS`).
const MAX_INSTRUCTIONS: usize = 4096;

/// How many octets of a frame that passes are wanted: all.
const WHOLE: u32 = u32::MAX;

/// Where the octets at which the network and the transport header begin are kept.
const NETWORK: u32 = 0;
const TRANSPORT: u32 = 1;

/// Octets of the headers that are looked at.
const ETHERNET_LEN: u32 = 14;
const TAG_LEN: u32 = 4;
const IPV4_LEN: u32 = 20;
const IPV6_LEN: u32 = 40;
const TCP_LEN: u32 = 20;
const UDP_LEN: u32 = 8;

/// VLAN tags that are looked behind.
const MAX_TAGS: u32 = 2;

/// The program for frames of Ethernet; `None` where it could not drop anything, or would be too long for the kernel.
pub fn kernel_filter(registry: &Registry, filter: &Filter) -> Option<Vec<Instruction>> {
    let program = filter.header_program();
    let mut code = Code::default();
    let (pass, drop) = (code.label(), code.label());
    let kinds = Kind::ALL.map(|kind| (kind, code.label()));
    let to = |kind: Kind| kinds.iter().find(|(k, _)| *k == kind).map_or(pass, |(_, label)| *label);
    start(&mut code, registry, pass, to);
    let mut drops = false;
    for (kind, label) in kinds {
        code.place(label);
        drops |= judge(&mut code, &program, kind, pass, drop);
    }
    code.place(pass);
    code.push(op::RET, WHOLE);
    code.place(drop);
    code.push(op::RET, 0);
    drops.then(|| code.finish()).flatten()
}

/// Operations, as `linux/filter.h` numbers them.
mod op {
    pub(super) const LD_IMM: u16 = 0x00;
    pub(super) const LD_LEN: u16 = 0x80;
    pub(super) const LD_MEM: u16 = 0x60;
    pub(super) const LDX_MEM: u16 = 0x61;
    pub(super) const LDX_IMM: u16 = 0x01;
    pub(super) const LD_BYTE_AT: u16 = 0x50;
    pub(super) const LD_HALF_AT: u16 = 0x48;
    pub(super) const LD_WORD_AT: u16 = 0x40;
    pub(super) const ST: u16 = 0x02;
    pub(super) const STX: u16 = 0x03;
    pub(super) const ADD: u16 = 0x04;
    pub(super) const SUB_X: u16 = 0x1c;
    pub(super) const AND: u16 = 0x54;
    pub(super) const RSH: u16 = 0x74;
    pub(super) const JA: u16 = 0x05;
    pub(super) const JEQ: u16 = 0x15;
    pub(super) const JGT: u16 = 0x25;
    pub(super) const JGE: u16 = 0x35;
    pub(super) const JSET: u16 = 0x45;
    pub(super) const RET: u16 = 0x06;
}

/// What a plain frame holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Arp,
    Tcp4,
    Udp4,
    Tcp6,
    Udp6,
}

impl Kind {
    const ALL: [Kind; 5] = [Kind::Arp, Kind::Tcp4, Kind::Udp4, Kind::Tcp6, Kind::Udp6];

    /// Where the header of `protocol` begins, and how many octets of it are there: `Some(None)` where a frame of this kind has no
    /// such header, `None` where that cannot be told.
    fn header(self, protocol: ProtocolId) -> Option<Option<(u32, u32)>> {
        let is_tcp = matches!(self, Kind::Tcp4 | Kind::Tcp6);
        let is_udp = matches!(self, Kind::Udp4 | Kind::Udp6);
        let when = |yes: bool, memory: u32, len: u32| Some(yes.then_some((memory, len)));
        match protocol {
            id::IP => when(matches!(self, Kind::Tcp4 | Kind::Udp4), NETWORK, IPV4_LEN),
            id::IPV6 => when(matches!(self, Kind::Tcp6 | Kind::Udp6), NETWORK, IPV6_LEN),
            id::TCP => when(is_tcp, TRANSPORT, TCP_LEN),
            id::UDP => when(is_udp, TRANSPORT, UDP_LEN),
            // What is found by IP protocol numbers other than these is not in a plain frame.
            id::ICMP | id::ICMPV6 | id::IGMP => Some(None),
            id::ARP if self != Kind::Arp => Some(None),
            _ => None,
        }
    }
}

/// Finds out which kind of frame it is, and where its headers begin.
fn start(code: &mut Code, registry: &Registry, pass: Label, to: impl Fn(Kind) -> Label) {
    code.push(op::LD_LEN, 0);
    code.unless(op::JGE, ETHERNET_LEN, pass);
    let (ipv4, ipv6) = (code.label(), code.label());
    for tags in 0..=MAX_TAGS {
        // Where the EtherType is; what it names begins behind it.
        let at = ETHERNET_LEN - 2 + tags * TAG_LEN;
        code.push(op::LDX_IMM, at + 2);
        code.push(op::STX, NETWORK);
        code.push(op::LD_LEN, 0);
        code.unless(op::JGE, at + 2, pass);
        code.push(op::LDX_IMM, 0);
        code.push(op::LD_HALF_AT, at);
        code.when(op::JEQ, 0x0800, ipv4);
        code.when(op::JEQ, 0x86dd, ipv6);
        code.when(op::JEQ, 0x0806, to(Kind::Arp));
        // Of tags, the one that everybody uses; others pass.
        code.unless(op::JEQ, 0x8100, pass);
    }
    code.jump(pass);

    code.place(ipv4);
    code.needs(NETWORK, IPV4_LEN, pass);
    code.push(op::LDX_MEM, NETWORK);
    code.push(op::LD_BYTE_AT, 0);
    code.unless(op::JEQ, 0x45, pass);
    code.push(op::LD_HALF_AT, 6);
    code.when(op::JSET, 0x3fff, pass);
    code.push(op::LD_MEM, NETWORK);
    code.push(op::ADD, IPV4_LEN);
    code.push(op::ST, TRANSPORT);
    code.push(op::LD_BYTE_AT, 9);
    transport(code, registry, pass, [to(Kind::Tcp4), to(Kind::Udp4)], (2, IPV4_LEN));

    code.place(ipv6);
    code.needs(NETWORK, IPV6_LEN, pass);
    code.push(op::LD_MEM, NETWORK);
    code.push(op::ADD, IPV6_LEN);
    code.push(op::ST, TRANSPORT);
    code.push(op::LDX_MEM, NETWORK);
    code.push(op::LD_BYTE_AT, 0);
    code.push(op::RSH, 4);
    code.unless(op::JEQ, 6, pass);
    code.push(op::LD_BYTE_AT, 6);
    transport(code, registry, pass, [to(Kind::Tcp6), to(Kind::Udp6)], (4, 0));
}

/// Goes on by the IP protocol that was loaded. Datagrams that may be a tunnel pass, and those whose own length, which is
/// at `length.0` in the network header and counts `length.1` octets of it, leaves no room for the header.
fn transport(
    code: &mut Code,
    registry: &Registry,
    pass: Label,
    [tcp, udp]: [Label; 2],
    length: (u32, u32),
) {
    let (is_tcp, is_udp) = (code.label(), code.label());
    code.when(op::JEQ, u32::from(ip_protocol::TCP), is_tcp);
    code.when(op::JEQ, u32::from(ip_protocol::UDP), is_udp);
    code.jump(pass);
    let has_room = |code: &mut Code, len: u32| {
        code.needs(TRANSPORT, len, pass);
        code.push(op::LDX_MEM, NETWORK);
        code.push(op::LD_HALF_AT, length.0);
        code.unless(op::JGE, length.1 + len, pass);
        code.push(op::LDX_MEM, TRANSPORT);
    };
    code.place(is_tcp);
    has_room(code, TCP_LEN);
    // A header that says to be shorter than it can be is none.
    code.push(op::LD_BYTE_AT, 12);
    code.push(op::RSH, 4);
    code.unless(op::JGE, TCP_LEN / 4, pass);
    code.jump(tcp);
    code.place(is_udp);
    has_room(code, UDP_LEN);
    for offset in [0, 2] {
        code.push(op::LD_HALF_AT, offset);
        for port in tunnel_ports(registry) {
            code.when(op::JEQ, u32::from(port), pass);
        }
    }
    code.jump(udp);
}

/// The UDP ports behind which packets of other stacks may lie.
fn tunnel_ports(registry: &Registry) -> Vec<u16> {
    let is_tunnel = |port: &u16| {
        let found = registry.lookup(Claim::UdpPort(*port));
        found.is_some_and(|protocol| registry.protocol(protocol).is_tunnel())
    };
    (0..=u16::MAX).filter(is_tunnel).collect()
}

/// The filter's questions to frames of a kind. Answers whether any such frame is dropped.
fn judge(code: &mut Code, program: &HeaderProgram, kind: Kind, pass: Label, drop: Label) -> bool {
    let labels: Vec<Label> = program.steps.iter().map(|_| code.label()).collect();
    let label = |next: Next| match next {
        Next::Accept => pass,
        Next::Reject => drop,
        Next::Step(step) => labels.get(step).copied().unwrap_or(pass),
    };
    // The places that a frame of this kind can come to.
    let mut reached = vec![program.start];
    code.jump(label(program.start));
    for at in order(program) {
        let Some(step) = program.steps.get(at) else { continue };
        code.place(label(Next::Step(at)));
        let (yes, no) = (label(step.yes), label(step.no));
        let is_reached = reached.contains(&Next::Step(at));
        let answer = answer(&step.question, kind);
        if is_reached {
            match answer {
                Answer::Always(true) => reached.push(step.yes),
                Answer::Always(false) => reached.push(step.no),
                Answer::Unknown => {}
                Answer::Numbers { .. } => reached.extend([step.yes, step.no]),
            }
        }
        match answer {
            Answer::Always(answer) => code.jump(if answer { yes } else { no }),
            // Both ways are open, and whatever lies on one of them may pass.
            Answer::Unknown => code.jump(pass),
            Answer::Numbers { memory, places, ranges, inside, all } => {
                code.push(op::LDX_MEM, memory);
                for place in places {
                    let (in_set, out) = (code.label(), code.label());
                    code.load(place);
                    code.within(ranges, in_set, out);
                    let passing = if inside { [in_set, out] } else { [out, in_set] };
                    // What decides at once, and what goes on with the next number.
                    let [decides, goes_on] = if all { [passing[1], passing[0]] } else { passing };
                    code.place(decides);
                    code.jump(if all { no } else { yes });
                    code.place(goes_on);
                }
                code.jump(if all { yes } else { no });
            }
        }
    }
    reached.contains(&Next::Reject)
}

/// The steps so that each comes before those that it leads to.
fn order(program: &HeaderProgram) -> Vec<usize> {
    // Programs are written from their ends, or from their start: jumps of BPF only go forward.
    let mut seen = vec![false; program.steps.len()];
    let mut done = Vec::new();
    let mut open = vec![(program.start, false)];
    while let Some((next, left)) = open.pop() {
        let Next::Step(at) = next else { continue };
        if left {
            done.push(at);
            continue;
        }
        let Some(step) = program.steps.get(at) else { continue };
        if std::mem::replace(&mut seen[at], true) {
            continue;
        }
        open.push((next, true));
        open.push((step.yes, false));
        open.push((step.no, false));
    }
    done.reverse();
    done
}

/// What a plain frame of a kind answers.
enum Answer<'p> {
    Always(bool),
    Unknown,
    Numbers {
        memory: u32,
        places: &'p [NumberPlace],
        ranges: &'p [(u64, u64)],
        inside: bool,
        all: bool,
    },
}

fn answer(question: &Question, kind: Kind) -> Answer<'_> {
    match question {
        Question::Constant(answer) => Answer::Always(*answer),
        Question::Other => Answer::Unknown,
        Question::Present { protocol, octets } => match kind.header(*protocol) {
            Some(Some((_, len))) if *octets <= len as usize => Answer::Always(true),
            Some(None) => Answer::Always(false),
            _ => Answer::Unknown,
        },
        Question::Numbers { protocol, places, ranges, inside, all } => {
            let (memory, len) = match kind.header(*protocol) {
                Some(Some(found)) => found,
                Some(None) => return Answer::Always(false),
                None => return Answer::Unknown,
            };
            let fits = |place: &NumberPlace| {
                matches!(place.len, 1 | 2 | 4) && u32::from(place.offset + place.len) <= len
            };
            if !places.iter().all(fits) {
                return Answer::Unknown;
            }
            Answer::Numbers { memory, places, ranges, inside: *inside, all: *all }
        }
    }
}

/// A place in a program that is not known yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Label(usize);

/// A program in the making. Conditional jumps reach 255 instructions only: all go through a plain one.
#[derive(Debug, Default)]
struct Code {
    instructions: Vec<Instruction>,
    /// Jumps and the labels that they lead to.
    jumps: Vec<(usize, Label)>,
    labels: Vec<Option<usize>>,
}

impl Code {
    fn label(&mut self) -> Label {
        self.labels.push(None);
        Label(self.labels.len() - 1)
    }

    fn place(&mut self, label: Label) {
        self.labels[label.0] = Some(self.instructions.len());
    }

    fn push(&mut self, code: u16, k: u32) {
        self.instructions.push(Instruction { code, jt: 0, jf: 0, k });
    }

    fn jump(&mut self, to: Label) {
        self.jumps.push((self.instructions.len(), to));
        self.push(op::JA, 0);
    }

    /// Jumps if the condition holds of what was loaded.
    fn when(&mut self, condition: u16, k: u32, to: Label) {
        self.instructions.push(Instruction { code: condition, jt: 0, jf: 1, k });
        self.jump(to);
    }

    /// Jumps if the condition does not hold.
    fn unless(&mut self, condition: u16, k: u32, to: Label) {
        self.instructions.push(Instruction { code: condition, jt: 1, jf: 0, k });
        self.jump(to);
    }

    /// Jumps unless the frame has `len` octets from the place that is kept in `memory`. Loads past the end would drop it.
    fn needs(&mut self, memory: u32, len: u32, to: Label) {
        self.push(op::LD_LEN, 0);
        self.push(op::LDX_MEM, memory);
        self.push(op::SUB_X, 0);
        // A frame that ends before the place gives a number below zero, which is a large one.
        self.when(op::JGT, i32::MAX as u32, to);
        self.unless(op::JGE, len, to);
    }

    /// Loads a number of a header that begins at X.
    fn load(&mut self, place: &NumberPlace) {
        let code = match place.len {
            1 => op::LD_BYTE_AT,
            2 => op::LD_HALF_AT,
            _ => op::LD_WORD_AT,
        };
        self.push(code, u32::from(place.offset));
        let all = u64::MAX >> (64 - u32::from(place.len) * 8);
        if place.mask & all != all {
            self.push(op::AND, place.mask as u32);
        }
        if place.truth {
            let zero = self.label();
            self.when(op::JEQ, 0, zero);
            self.push(op::LD_IMM, 1);
            self.place(zero);
        } else if place.shift != 0 {
            self.push(op::RSH, place.shift);
        }
    }

    /// Jumps by whether what was loaded is in a set.
    fn within(&mut self, ranges: &[(u64, u64)], inside: Label, outside: Label) {
        for (low, high) in ranges {
            let Ok(low) = u32::try_from(*low) else { break };
            let high = u32::try_from(*high).unwrap_or(u32::MAX);
            if low == high {
                self.when(op::JEQ, low, inside);
                continue;
            }
            let beyond = self.label();
            self.unless(op::JGE, low, outside);
            self.when(op::JGT, high, beyond);
            self.jump(inside);
            self.place(beyond);
        }
        self.jump(outside);
    }

    /// The program with its jumps worked out; `None` where the kernel would not take it.
    fn finish(mut self) -> Option<Vec<Instruction>> {
        for (at, label) in self.jumps {
            let to = self.labels.get(label.0).copied().flatten()?;
            self.instructions.get_mut(at)?.k = u32::try_from(to.checked_sub(at + 1)?).ok()?;
        }
        (self.instructions.len() <= MAX_INSTRUCTIONS).then_some(self.instructions)
    }
}
