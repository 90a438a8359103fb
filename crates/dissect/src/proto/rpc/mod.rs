//! Remote procedure calls of Sun Microsystems (RFC 5531): calls and replies over UDP and TCP, who calls, and the
//! programs that are known by name.

mod fields;
pub mod mount;
pub mod nlm;
pub mod portmap;
mod programs;
pub(crate) mod xdr;
pub mod ypserv;

use std::collections::HashMap;

use lamna_fields::{Field, FieldDef, ProtocolId, ValueTable};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::columns::Address;
use crate::proto::{id, nfs};
use crate::registry::{Claim, Dissect};
use crate::stream::{Framing, Pdu};
use crate::track::{Link, Note, Scope};
use crate::walk::{REST, Walk};

use fields as f;
use xdr::Xdr;

/// Octets of the mark before a record over TCP (RFC 5531, section 11).
const MARK_LEN: usize = 4;

/// The longest record that is believed.
const MAX_RECORD: usize = 0x20_0000;

/// Calls that are remembered of a conversation.
const MAX_CALLS: usize = 65_536;

const CALL: u32 = 0;
const REPLY: u32 = 1;

/// A program that has a protocol.
struct Program {
    number: u32,
    /// What the field calls it.
    name: &'static str,
    /// What the Protocol column says.
    column: &'static str,
    protocol: Option<ProtocolId>,
    /// The procedures of its versions.
    procedures: &'static [(u32, &'static ValueTable)],
}

lamna_fields::values! {
    static STAT_PROCEDURES {
        0 => "NULL", 1 => "STAT", 2 => "MON", 3 => "UNMON", 4 => "UNMON_ALL", 5 => "SIMU_CRASH", 6 => "NOTIFY",
    }
    static ACL_PROCEDURES {
        0 => "NULL", 1 => "GETACL", 2 => "SETACL", 3 => "GETATTR", 4 => "ACCESS",
    }
    static ACL3_PROCEDURES {
        0 => "NULL", 1 => "GETACL", 2 => "SETACL",
    }
    static RQUOTA_PROCEDURES {
        0 => "NULL", 1 => "GETQUOTA", 2 => "GETACTIVEQUOTA",
    }
}

static PROGRAMS: &[Program] = &[
    Program {
        number: 100_000,
        name: "Portmap",
        column: "Portmap",
        protocol: Some(id::PORTMAP),
        procedures: portmap::PROCEDURES,
    },
    Program {
        number: 100_003,
        name: "NFS",
        column: "NFS",
        protocol: Some(id::NFS),
        procedures: nfs::PROCEDURES,
    },
    Program {
        number: 100_004,
        name: "YPSERV",
        column: "YPSERV",
        protocol: Some(id::YPSERV),
        procedures: ypserv::PROCEDURES,
    },
    Program {
        number: 100_005,
        name: "MOUNT",
        column: "MOUNT",
        protocol: Some(id::MOUNT),
        procedures: mount::PROCEDURES,
    },
    Program {
        number: 100_021,
        name: "NLM",
        column: "NLM",
        protocol: Some(id::NLM),
        procedures: nlm::PROCEDURES,
    },
    Program {
        number: 100_024,
        name: "STAT",
        column: "STAT",
        protocol: None,
        procedures: &[(1, &STAT_PROCEDURES)],
    },
    Program {
        number: 100_011,
        name: "RQUOTA",
        column: "RQUOTA",
        protocol: None,
        procedures: &[(1, &RQUOTA_PROCEDURES), (2, &RQUOTA_PROCEDURES)],
    },
    Program {
        number: 100_227,
        name: "NFSACL",
        column: "NFSACL",
        protocol: Some(id::NFSACL),
        procedures: &[(1, &ACL_PROCEDURES), (2, &ACL_PROCEDURES), (3, &ACL3_PROCEDURES)],
    },
];

fn program(number: u32) -> Option<&'static Program> {
    PROGRAMS.iter().chain(programs::NAMED).find(|program| program.number == number)
}

impl Program {
    /// A program whose arguments and results nobody takes apart.
    const fn named(
        number: u32,
        name: &'static str,
        procedures: &'static [(u32, &'static ValueTable)],
    ) -> Self {
        Program { number, name, column: name, protocol: None, procedures }
    }

    fn procedure(&self, version: u32, procedure: u32) -> Option<&'static str> {
        let (_, table) = self.procedures.iter().find(|(v, _)| *v == version)?;
        table.get(u64::from(procedure))
    }
}

/// A number of a program with its name.
pub(crate) fn program_name(number: u32) -> &'static str {
    program(number).map_or("Unknown", |program| program.name)
}

/// A call, as its reply wants to know it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Call {
    program: u32,
    version: u32,
    procedure: u32,
    frame: u32,
    time: i64,
    reply: Link,
    /// The frame of the first reply, or 0.
    answered: u32,
}

impl Note for Call {
    fn save(&self, write: &mut dyn FnMut(u64)) {
        (self.program, self.version, self.procedure).save(write);
        (self.frame, self.time, self.reply, self.answered).save(write);
    }

    fn load(read: &mut dyn FnMut() -> u64) -> Self {
        let (program, version, procedure) = Note::load(read);
        let (frame, time, reply, answered) = Note::load(read);
        Call { program, version, procedure, frame, time, reply, answered }
    }
}

/// What tells calls apart: over UDP the caller and the port that it calls too, as a server may answer from another address
/// and a caller may repeat itself from another port.
type Key = (Option<(Address, u16)>, u32);

/// The calls of a conversation, or all those over UDP.
#[derive(Debug, Default)]
struct Calls {
    by_xid: HashMap<Key, Call>,
    /// Whether there were messages over a stream.
    spoken: bool,
}

/// Remote procedure calls.
#[derive(Clone, Copy, Debug)]
pub struct Rpc;

/// The port of the port mapper.
const PORT: u16 = 111;

impl Dissect for Rpc {
    const FIELDS: &'static [FieldDef] = f::FIELDS;
    const CLAIMS: &'static [Claim] = &[
        Claim::TcpPort(PORT),
        Claim::UdpPort(PORT),
        Claim::Heuristic("tcp"),
        Claim::Heuristic("udp"),
    ];
    const FRAMES: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let mark = if w.is_over_stream() { MARK_LEN } else { 0 };
        let spoken = mark != 0
            && w.remember(Scope::Stream, |calls: &mut Calls, _| calls.spoken).unwrap_or_default();
        let is_known = spoken || w.net.has_port(PORT);
        match message(w, b, mark) {
            Err(Fault::NotMine) if is_known => continuation(w, &b),
            Err(Fault::Malformed) if is_known && !is_message(after(&b, mark)) => {
                continuation(w, &b)
            }
            result => result,
        }
    }

    fn frame(framing: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        // Whatever comes to the port, or to a conversation that had messages, is of this protocol: what is no message is
        // the rest of one.
        let spoken = framing.recall(Scope::Stream, |calls: &mut Calls| calls.spoken);
        let is_known = framing.has_port(PORT) || spoken == Some(true);
        let other = if is_known { Pdu::Whole(bytes.len()) } else { Pdu::NotMine };
        let Some(mark) = bytes.first_chunk::<MARK_LEN>() else {
            return if is_known && !framing.follows { other } else { Pdu::MoreUnknown };
        };
        let len = (u32::from_be_bytes(*mark) & 0x7fff_ffff) as usize;
        if len == 0 || len > MAX_RECORD {
            return other;
        }
        if bytes.len() >= MARK_LEN + 16 && !is_message(&bytes[MARK_LEN..]) {
            return other;
        }
        match (MARK_LEN + len).checked_sub(bytes.len()) {
            None | Some(0) => Pdu::Whole(MARK_LEN + len),
            Some(missing) => Pdu::More(missing),
        }
    }

    fn recognise(b: &Buf<'_>) -> bool {
        let bytes = b.captured();
        // Of a reply only the call tells whether it is one.
        if is_message(bytes) || bytes.get(4..8) == Some(&REPLY.to_be_bytes()) {
            return true;
        }
        bytes.first_chunk::<MARK_LEN>().is_some_and(|mark| {
            let len = (u32::from_be_bytes(*mark) & 0x7fff_ffff) as usize;
            // A reply is known by its call, which made the conversation known.
            let record = &bytes[MARK_LEN..];
            let is_call = record.get(4..8).is_some_and(|kind| kind == CALL.to_be_bytes());
            is_call && len <= MAX_RECORD && is_message(record)
        })
    }
}

/// The octets behind a record's mark.
fn after<'b>(b: &Buf<'b>, mark: usize) -> &'b [u8] {
    b.captured().get(mark..).unwrap_or(&[])
}

/// What came to the port of this protocol and is no message.
fn continuation<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    w.column_protocol("RPC");
    w.info(format_args!("Continuation"));
    let (_, opened) = w.open_protocol(b, 0, REST)?;
    w.item(f::CONTINUATION_DATA, b, 0, REST)?;
    w.close(opened);
    Ok(())
}

/// Whether octets are a call of a known program, or may be a reply.
fn is_message(bytes: &[u8]) -> bool {
    let word = |at: usize| -> Option<u32> {
        Some(u32::from_be_bytes(*bytes.get(at..)?.first_chunk::<4>()?))
    };
    match word(4) {
        Some(CALL) => match (word(8), word(12)) {
            (Some(version), Some(number)) => version == 2 && program(number).is_some(),
            _ => false,
        },
        Some(REPLY) => word(8).is_none_or(|state| state <= 1),
        _ => false,
    }
}

fn message<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>, mark: usize) -> Walked {
    let xid = b.u32(mark)?;
    let kind = b.u32(mark + 4)?;
    let (frame, time) = (w.frame.number, w.frame.time.unwrap_or_default());
    let (scope, key): (_, Key) = if mark != 0 {
        (Scope::Stream, (None, xid))
    } else {
        let net = &w.net;
        let end = if kind == CALL {
            (net.source.clone(), net.destination_port)
        } else {
            (net.destination.clone(), net.source_port)
        };
        (Scope::Capture, (Some(end), xid))
    };
    let call = if kind == CALL {
        if b.u32(mark + 8)? != 2 {
            return Err(Fault::NotMine);
        }
        let call = Call {
            program: b.u32(mark + 12)?,
            version: b.u32(mark + 16)?,
            procedure: b.u32(mark + 20)?,
            frame,
            time,
            ..Call::default()
        };
        if program(call.program).is_none() {
            return Err(Fault::NotMine);
        }
        let kept = w.remember(scope, |calls: &mut Calls, memory| {
            if let Some(first) = calls.by_xid.get(&key) {
                return *first;
            }
            if calls.by_xid.len() >= MAX_CALLS {
                calls.by_xid.clear();
            }
            let call = Call { reply: memory.new_link(), ..call };
            calls.by_xid.insert(key, call);
            call
        });
        // One that comes again says for itself what it calls.
        match kept {
            Some(Call { frame, reply, answered, .. }) => Call { frame, reply, answered, ..call },
            None => call,
        }
    } else {
        let known = w.remember(scope, |calls: &mut Calls, memory| {
            let call = calls.by_xid.get_mut(&key)?;
            if call.answered == 0 {
                call.answered = frame;
                memory.set_link(call.reply, u64::from(frame));
            }
            Some(*call)
        });
        // A reply to nobody may be anything.
        let Some(call) = known.flatten() else { return Err(Fault::NotMine) };
        call
    };
    if mark != 0 {
        w.remember(Scope::Stream, |calls: &mut Calls, _| calls.spoken = true);
        w.assign(id::RPC);
    }
    let known = program(call.program);
    let name = known.and_then(|known| known.procedure(call.version, call.procedure));
    // Messages that follow each other in a segment are told apart.
    let begun = mark != 0 && w.columns().protocol() != "TCP" && w.columns().has_unfenced_info();
    if w.wants_columns() {
        if begun {
            w.columns().fence();
        }
        w.columns().set_protocol(known.map_or("RPC", |known| known.column));
        w.columns().clear_info();
    }
    w.info(format_args!(""));
    match again(&call, kind, frame) {
        Some(first) if kind == CALL => {
            w.info_append(format_args!("[RPC retransmission of #{first}]"));
        }
        Some(first) => w.info_append(format_args!("[RPC duplicate of #{first}]")),
        None => {}
    }
    let between = if begun { "  ; " } else { "" };
    w.info_append(format_args!("{between}V{} ", call.version));
    // NFS's compound is named by what it does.
    let compound = call.program == 100_003 && call.version == 4 && call.procedure == 1;
    if !compound {
        match name {
            Some(name) => w.info_append(format_args!("{name} ")),
            None => w.info_append(format_args!("proc-{} ", call.procedure)),
        }
    }
    if kind == CALL {
        w.info_append(format_args!("Call"));
        if let Some(frame) = reply_to(w, &call) {
            w.info_append(format_args!(" (Reply In {frame})"));
        }
    } else {
        w.info_append(format_args!("Reply (Call In {})", call.frame));
    }
    let (root, opened) = w.open_protocol(&b, 0, REST)?;
    let way = if kind == CALL { "Call" } else { "Reply" };
    w.label(root, format_args!("Remote Procedure Call, Type:{way} XID:{xid:#010x}"));
    if mark != 0 {
        fragment_header(w, &b)?;
    }
    w.item(f::XID, &b, mark, 4)?;
    w.item(f::MSGTYP, &b, mark + 4, 4)?;
    let mut x = Xdr::new(w, b, mark + 8);
    let goes_on = if kind == CALL {
        call_header(&mut x, &call, name)?;
        true
    } else {
        reply_header(&mut x, &call, name, mark)?
    };
    let at = x.at;
    w.set_len(root, at);
    let rest = b.from(at)?;
    if !goes_on {
        // Whatever follows a call that was not served is no result.
        w.data(rest)?;
        w.close(opened);
        return Ok(());
    }
    w.close(opened);
    let Some(protocol) = known.and_then(|known| known.protocol) else { return Ok(()) };
    let outer = w.open_top();
    let what = Body {
        version: call.version,
        procedure: call.procedure,
        is_call: kind == CALL,
        xid,
        misplaced: b.start() as usize,
    };
    let program = |w: &mut Walk<'_, C>, b: Buf<'_>| match call.program {
        100_000 => portmap::walk(w, b, what),
        100_003 => nfs::walk(w, b, what),
        100_004 => ypserv::walk(w, b, what),
        100_005 => mount::walk(w, b, what),
        100_227 => nfs::acl::walk(w, b, what),
        _ => nlm::walk(w, b, what),
    };
    // What takes or gives nothing is shown, but is no layer, and so is a procedure that nobody knows.
    if rest.reported() == 0 || name.is_none() {
        w.foreign(protocol, |w| program(w, rest.slice_up_to(0, 0)))?;
        w.data(rest)?;
    } else {
        w.within(protocol, rest, program)?;
    }
    w.close(outer);
    Ok(())
}

/// The frame of the message that one in `frame` repeats, if it repeats one.
fn again(call: &Call, kind: u32, frame: u32) -> Option<u32> {
    let first = if kind == CALL { call.frame } else { call.answered };
    (first != frame).then_some(first)
}

/// The frame of the reply to a call, where that is known: of one that comes again it may be already.
fn reply_to<C: Collector>(w: &Walk<'_, C>, call: &Call) -> Option<u64> {
    w.link(call.reply).or((call.answered != 0).then_some(u64::from(call.answered)))
}

/// What a program's part of a message is of.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Body {
    pub(crate) version: u32,
    pub(crate) procedure: u32,
    pub(crate) is_call: bool,
    /// What a call and its reply share.
    pub(crate) xid: u32,
    /// What Wireshark adds to the place of a worked-out value: where the message begins.
    misplaced: usize,
}

impl Body {
    /// Adds version and procedure, which only the header has.
    pub(crate) fn show<C: Collector>(&self, w: &mut Walk<'_, C>, b: &Buf<'_>, procedure: Field) {
        let at = self.misplaced;
        w.foreign(id::RPC, |w| w.generated(f::PROGRAMVERSION, b, at, u64::from(self.version)));
        w.generated(procedure, b, at, u64::from(self.procedure));
    }
}

fn fragment_header<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let mark = b.u32(0)?;
    let len = mark & 0x7fff_ffff;
    let last = if mark >> 31 != 0 { "Last fragment" } else { "Fragment" };
    let plural = if len == 1 { "" } else { "s" };
    let item =
        w.text(b, 0, MARK_LEN, format_args!("Fragment header: {last}, {len} byte{plural}"))?;
    let opened = w.open(item);
    w.item(f::LASTFRAG, b, 0, MARK_LEN)?;
    w.item(f::FRAGLEN, b, 0, MARK_LEN)?;
    w.close(opened);
    Ok(())
}

fn call_header<C: Collector>(
    x: &mut Xdr<'_, '_, '_, C>,
    call: &Call,
    name: Option<&str>,
) -> Walked {
    x.u32(f::VERSION)?;
    let item = x.u32(f::PROGRAM)?.1;
    x.w.label(item, format_args!("Program: {} ({})", program_name(call.program), call.program));
    x.u32(f::PROGRAMVERSION)?;
    let item = x.u32(f::PROCEDURE)?.1;
    procedure_label(x.w, item, call, name);
    if let Some(first) = again(call, CALL, x.w.frame.number) {
        x.w.item(f::DUP, &x.b, 0, 0)?;
        x.w.number(f::CALL_DUP, &x.b, 0, 0, u64::from(first))?;
    }
    if let Some(frame) = reply_to(x.w, call) {
        x.w.generated(f::REPFRAME, &x.b, 0, frame);
    }
    credentials(x, "Credentials", true)?;
    credentials(x, "Verifier", false)
}

fn procedure_label<C: Collector>(
    w: &mut Walk<'_, C>,
    item: crate::collect::Item,
    call: &Call,
    name: Option<&str>,
) {
    match name {
        Some(name) => w.label(item, format_args!("Procedure: {name} ({})", call.procedure)),
        None => {
            w.label(item, format_args!("Procedure: proc-{} ({})", call.procedure, call.procedure));
        }
    }
}

/// Adds the reply's header; whether results follow.
fn reply_header<C: Collector>(
    x: &mut Xdr<'_, '_, '_, C>,
    call: &Call,
    name: Option<&str>,
    _mark: usize,
) -> Result<bool, Fault> {
    let item = x.w.generated(f::PROGRAM, &x.b, 0, u64::from(call.program));
    x.w.label(item, format_args!("Program: {} ({})", program_name(call.program), call.program));
    x.w.generated(f::PROGRAMVERSION, &x.b, 0, u64::from(call.version));
    let item = x.w.generated(f::PROCEDURE, &x.b, 0, u64::from(call.procedure));
    procedure_label(x.w, item, call, name);
    let (state, _) = x.u32(f::REPLYSTAT)?;
    let item = x.w.generated(f::REPFRAME, &x.b, 0, u64::from(call.frame));
    x.w.label(item, format_args!("This is a reply to a request in frame {}", call.frame));
    let time = x.w.frame.time.unwrap_or_default() - call.time;
    x.w.generated_signed(f::TIME, &x.b, x.at, time);
    if let Some(first) = again(call, REPLY, x.w.frame.number) {
        let item = x.w.item(f::DUP, &x.b, 0, 0)?;
        x.w.mark_generated(item);
        x.w.generated(f::REPLY_DUP, &x.b, 0, u64::from(first));
    }
    if state > 1 {
        return Ok(false);
    }
    if state == 1 {
        let (why, _) = x.u32(f::STATE_REJECT)?;
        if why == 0 {
            x.u32(f::VERSION_MIN)?;
            x.u32(f::VERSION_MAX)?;
        } else {
            x.u32(f::STATE_AUTH)?;
        }
        return Ok(false);
    }
    credentials(x, "Verifier", false)?;
    let (accepted, _) = x.u32(f::STATE_ACCEPT)?;
    if accepted == 2 {
        x.u32(f::PROGRAMVERSION_MIN)?;
        x.u32(f::PROGRAMVERSION_MAX)?;
    }
    Ok(accepted == 0)
}

/// Adds who calls (RFC 5531, section 8.2 and appendix A).
fn credentials<C: Collector>(x: &mut Xdr<'_, '_, '_, C>, title: &str, takes_apart: bool) -> Walked {
    /// The user's and group's numbers.
    const UNIX: u32 = 1;
    let start = x.at;
    let len = x.b.u32(start + 4)? as usize;
    let end = start + 8 + len.next_multiple_of(4);
    let item = x.w.text(&x.b, start, end - start, format_args!("{title}"))?;
    let opened = x.w.open(item);
    let (flavor, _) = x.u32(f::AUTH_FLAVOR)?;
    x.u32(f::AUTH_LENGTH)?;
    if takes_apart && flavor == UNIX {
        x.u32(f::AUTH_STAMP)?;
        x.string(f::AUTH_MACHINENAME)?;
        x.u32(f::AUTH_UID)?;
        x.u32(f::AUTH_GID)?;
        groups(x)?;
    }
    x.w.close(opened);
    x.at = end;
    Ok(())
}

fn groups<C: Collector>(x: &mut Xdr<'_, '_, '_, C>) -> Walked {
    let count = x.b.u32(x.at)? as usize;
    let len = count.saturating_mul(4).saturating_add(4);
    let mut list = String::new();
    if x.w.labels() {
        for i in 0..count.min(len / 4) {
            let group = x.b.u32(x.at + 4 + 4 * i)?;
            // Writing to a String cannot fail.
            let _ = std::fmt::Write::write_fmt(
                &mut list,
                format_args!("{}{group}", if i == 0 { "" } else { ", " }),
            );
        }
    }
    let item = x.w.text(&x.b, x.at, len, format_args!("Auxiliary GIDs ({count})"))?;
    if count > 0 {
        x.w.append(item, format_args!(" [{list}]"));
    }
    let opened = x.w.open(item);
    x.at += 4;
    for _ in 0..count {
        x.u32(f::AUTH_GID)?;
    }
    x.w.close(opened);
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::shown;

    #[rustfmt::skip]
    const NULL: &[u8] = &[
        1, 2, 3, 4, 0, 0, 0, 0, 0, 0, 0, 2, 0, 1, 0x86, 0xa3, 0, 0, 0, 3, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];

    #[test]
    fn a_call_is_taken_apart() {
        let shown = shown(700, 2049, NULL);
        assert_eq!(shown.protocols, "eth:ethertype:ip:udp:rpc");
        assert_eq!(shown.info, "NFS V3 NULL Call");
        assert!(shown.has("Program: NFS (100003)"));
        assert!(shown.has("Procedure: NULL (0)"));
        assert!(shown.has("Flavor: AUTH_NULL (0)"));
    }

    #[test]
    fn a_procedure_that_nobody_knows_has_data() {
        let mut octets = NULL.to_vec();
        octets[23] = 99;
        octets.extend([1, 2, 3, 4]);
        let shown = shown(700, 2049, &octets);
        assert_eq!(shown.protocols, "eth:ethertype:ip:udp:rpc:data");
        assert_eq!(shown.info, "NFS V3 proc-99 Call");
    }

    #[test]
    fn programs_are_known_by_name_alone() {
        let mut octets = NULL.to_vec();
        octets[12..16].copy_from_slice(&0x4000_0000_u32.to_be_bytes());
        octets[19] = 1;
        assert_eq!(shown(700, 800, &octets).info, "NFS CB V1 CB_NULL Call");
        octets[12..16].copy_from_slice(&100_002_u32.to_be_bytes());
        assert_eq!(shown(700, 800, &octets).protocols, "eth:ethertype:ip:udp:data");
    }

    #[test]
    fn a_reply_to_nobody_is_not_taken() {
        let mut octets = NULL.to_vec();
        octets[7] = 1;
        octets[11] = 0;
        assert_eq!(shown(2049, 700, &octets).protocols, "eth:ethertype:ip:udp:data");
    }
}
