//! The Media Gateway Control Protocol (RFC 3435): commands of a call agent to its gateways, and their answers.

use lamna_fields::{Field, FieldDef, FieldType, Group, Severity, Strings, field_table, values};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::id;
use crate::proto::lines::{Line, Plain, Text, number, reply_code};
use crate::proto::pairs::{Pair, Pairs};
use crate::registry::{Claim, Dissect};
use crate::track::Scope;
use crate::walk::Walk;

values! {
    static RSP_RSPCODE_VALUES {
        0 => "Response Acknowledgement",
        100 => "The transaction is currently being executed.  An actual completion message will follow on later.",
        101 => "The transaction has been queued for execution.  An actual completion message will follow later.",
        200 => "The requested transaction was executed normally.",
        250 => "The connection was deleted.",
        400 => "The transaction could not be executed, due to a transient error.",
        401 => "The phone is already off hook",
        402 => "The phone is already on hook",
        403 => "The transaction could not be executed, because the endpoint does not have sufficient resources at this time",
        404 => "Insufficient bandwidth at this time",
        405 => "The transaction could not be executed, because the endpoint is \"restarting\".",
        406 => "Transaction time-out.  The transaction did not complete in a reasonable period of time and has been aborted.",
        407 => "Transaction aborted.  The transaction was aborted by some external action, e.g., a ModifyConnection command aborted by a DeleteConnection command.",
        409 => "The transaction could not be executed because of internal overload.",
        410 => "No endpoint available.  A valid \"any of\" wildcard was used, however there was no endpoint available to satisfy the request.",
        500 => "The transaction could not be executed, because the endpoint is unknown.",
        501 => "The transaction could not be executed, because the endpoint is not ready.",
        502 => "The transaction could not be executed, because the endpoint does not have sufficient resources",
        503 => "\"All of\" wildcard too complicated.",
        504 => "Unknown or unsupported command.",
        505 => "Unsupported RemoteConnectionDescriptor.",
        506 => "Unable to satisfy both LocalConnectionOptions and RemoteConnectionDescriptor.",
        507 => "Unsupported functionality.",
        508 => "Unknown or unsupported quarantine handling.",
        509 => "Error in RemoteConnectionDescriptor.",
        510 => "The transaction could not be executed, because a protocol error was detected.",
        511 => "The transaction could not be executed, because the command contained an unrecognized extension.",
        512 => "The transaction could not be executed, because the gateway is not equipped to detect one of the requested events.",
        513 => "The transaction could not be executed, because the gateway is not equipped to generate one of the requested signals.",
        514 => "The transaction could not be executed, because the gateway cannot send the specified announcement.",
        515 => "The transaction refers to an incorrect connection-id (may have been already deleted)",
        516 => "The transaction refers to an unknown call-id.",
        517 => "Unsupported or invalid mode.",
        518 => "Unsupported or unknown package.",
        519 => "Endpoint does not have a digit map.",
        520 => "The transaction could not be executed, because the endpoint is 'restarting'.",
        521 => "Endpoint redirected to another Call Agent.",
        522 => "No such event or signal.",
        523 => "Unknown action or illegal combination of actions",
        524 => "Internal inconsistency in LocalConnectionOptions",
        525 => "Unknown extension in LocalConnectionOptions",
        526 => "Insufficient bandwidth",
        527 => "Missing RemoteConnectionDescriptor",
        528 => "Incompatible protocol version",
        529 => "Internal hardware failure",
        530 => "CAS signaling protocol error.",
        531 => "failure of a grouping of trunks (e.g. facility failure).",
        532 => "Unsupported value(s) in LocalConnectionOptions.",
        533 => "Response too large.",
        534 => "Codec negotiation failure.",
        535 => "Packetization period not supported",
        536 => "Unknown or unsupported RestartMethod",
        537 => "Unknown or unsupported digit map extension",
        538 => "Event/signal parameter error (e.g., missing, erroneous, unsupported, unknown, etc.)",
        539 => "Invalid or unsupported command parameter.",
        540 => "Per endpoint connection limit exceeded.",
        541 => "Invalid or unsupported LocalConnectionOptions",
    }
}

field_table! {
    /// The fields of Media Gateway Control Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("mgcp", "Media Gateway Control Protocol", "MGCP");
    REQ = FieldDef::new("mgcp.req", "Request", FieldType::Boolean);
    RSP = FieldDef::new("mgcp.rsp", "Response", FieldType::Boolean);
    REQFRAME = FieldDef::new("mgcp.reqframe", "Request Frame", FieldType::FrameNum);
    RSPFRAME = FieldDef::new("mgcp.rspframe", "Response Frame", FieldType::FrameNum);
    TIME = FieldDef::new("mgcp.time", "Time from request", FieldType::RelativeTime);
    REQ_VERB = FieldDef::new("mgcp.req.verb", "Verb", FieldType::String);
    REQ_ENDPOINT = FieldDef::new("mgcp.req.endpoint", "Endpoint", FieldType::String);
    TRANSID = FieldDef::new("mgcp.transid", "Transaction ID", FieldType::String);
    VERSION = FieldDef::new("mgcp.version", "Version", FieldType::String);
    RSP_RSPCODE = FieldDef::new("mgcp.rsp.rspcode", "Response Code", FieldType::Uint32).strings(Strings::Values(&RSP_RSPCODE_VALUES));
    RSP_RSPSTRING = FieldDef::new("mgcp.rsp.rspstring", "Response String", FieldType::String);
    PARAMS = FieldDef::new("mgcp.params", "Parameters", FieldType::None);
    PARAM_RSPACK = FieldDef::new("mgcp.param.rspack", "ResponseAck (K)", FieldType::String);
    PARAM_BEARERINFO = FieldDef::new("mgcp.param.bearerinfo", "BearerInformation (B)", FieldType::String);
    PARAM_CALLID = FieldDef::new("mgcp.param.callid", "CallId (C)", FieldType::String);
    PARAM_CONNECTIONID = FieldDef::new("mgcp.param.connectionid", "ConnectionIdentifier (I)", FieldType::String);
    PARAM_SECONDCONNECTIONID = FieldDef::new("mgcp.param.secondconnectionid", "SecondConnectionID (I2)", FieldType::String);
    PARAM_NOTIFIEDENTITY = FieldDef::new("mgcp.param.notifiedentity", "NotifiedEntity (N)", FieldType::String);
    PARAM_REQUESTID = FieldDef::new("mgcp.param.requestid", "RequestIdentifier (X)", FieldType::String);
    PARAM_LOCALCONNECTIONOPTIONS = FieldDef::new("mgcp.param.localconnectionoptions", "LocalConnectionOptions (L)", FieldType::String);
    PARAM_LOCALCONNECTIONOPTIONS_P = FieldDef::new("mgcp.param.localconnectionoptions.p", "Packetization period (p)", FieldType::Uint32);
    PARAM_LOCALCONNECTIONOPTIONS_A = FieldDef::new("mgcp.param.localconnectionoptions.a", "Codecs (a)", FieldType::String);
    PARAM_LOCALCONNECTIONOPTIONS_S = FieldDef::new("mgcp.param.localconnectionoptions.s", "Silence Suppression (s)", FieldType::String);
    PARAM_LOCALCONNECTIONOPTIONS_E = FieldDef::new("mgcp.param.localconnectionoptions.e", "Echo Cancellation (e)", FieldType::String);
    PARAM_LOCALCONNECTIONOPTIONS_SCRTP = FieldDef::new("mgcp.param.localconnectionoptions.scrtp", "RTP ciphersuite (sc-rtp)", FieldType::String);
    PARAM_LOCALCONNECTIONOPTIONS_SCRTCP = FieldDef::new("mgcp.param.localconnectionoptions.scrtcp", "RTCP ciphersuite (sc-rtcp)", FieldType::String);
    PARAM_LOCALCONNECTIONOPTIONS_B = FieldDef::new("mgcp.param.localconnectionoptions.b", "Bandwidth (b)", FieldType::String);
    PARAM_LOCALCONNECTIONOPTIONS_ESCCD = FieldDef::new("mgcp.param.localconnectionoptions.esccd", "Content Destination (es-ccd)", FieldType::String);
    PARAM_LOCALCONNECTIONOPTIONS_ESCCI = FieldDef::new("mgcp.param.localconnectionoptions.escci", "Content Identifier (es-cci)", FieldType::String);
    PARAM_LOCALCONNECTIONOPTIONS_DQGI = FieldDef::new("mgcp.param.localconnectionoptions.dqgi", "D-QoS GateID (dq-gi)", FieldType::String);
    PARAM_LOCALCONNECTIONOPTIONS_DQRD = FieldDef::new("mgcp.param.localconnectionoptions.dqrd", "D-QoS Reserve Destination (dq-rd)", FieldType::String);
    PARAM_LOCALCONNECTIONOPTIONS_DQRI = FieldDef::new("mgcp.param.localconnectionoptions.dqri", "D-QoS Resource ID (dq-ri)", FieldType::String);
    PARAM_LOCALCONNECTIONOPTIONS_DQRR = FieldDef::new("mgcp.param.localconnectionoptions.dqrr", "D-QoS Resource Reservation (dq-rr)", FieldType::String);
    PARAM_LOCALCONNECTIONOPTIONS_K = FieldDef::new("mgcp.param.localconnectionoptions.k", "Encryption Key (k)", FieldType::String);
    PARAM_LOCALCONNECTIONOPTIONS_GC = FieldDef::new("mgcp.param.localconnectionoptions.gc", "Gain Control (gc)", FieldType::Uint32);
    PARAM_LOCALCONNECTIONOPTIONS_FMTP = FieldDef::new("mgcp.param.localconnectionoptions.fmtp", "Media Format (fmtp)", FieldType::String);
    PARAM_LOCALCONNECTIONOPTIONS_NT = FieldDef::new("mgcp.param.localconnectionoptions.nt", "Network Type (nt)", FieldType::String);
    PARAM_LOCALCONNECTIONOPTIONS_OFMTP = FieldDef::new("mgcp.param.localconnectionoptions.ofmtp", "Optional Media Format (o-fmtp)", FieldType::String);
    PARAM_LOCALCONNECTIONOPTIONS_R = FieldDef::new("mgcp.param.localconnectionoptions.r", "Resource Reservation (r)", FieldType::String);
    PARAM_LOCALCONNECTIONOPTIONS_T = FieldDef::new("mgcp.param.localconnectionoptions.t", "Type of Service (r)", FieldType::String);
    PARAM_LOCALCONNECTIONOPTIONS_RCNF = FieldDef::new("mgcp.param.localconnectionoptions.rcnf", "Reservation Confirmation (r-cnf)", FieldType::String);
    PARAM_LOCALCONNECTIONOPTIONS_RDIR = FieldDef::new("mgcp.param.localconnectionoptions.rdir", "Reservation Direction (r-dir)", FieldType::String);
    PARAM_LOCALCONNECTIONOPTIONS_RSH = FieldDef::new("mgcp.param.localconnectionoptions.rsh", "Resource Sharing (r-sh)", FieldType::String);
    PARAM_LOCALCONNECTIONOPTIONS_MP = FieldDef::new("mgcp.param.localconnectionoptions.mp", "Multiple Packetization period (mp)", FieldType::String);
    PARAM_LOCALCONNECTIONOPTIONS_FXR = FieldDef::new("mgcp.param.localconnectionoptions.fxr", "FXR (fxr/fx)", FieldType::String);
    PARAM_LOCALVOICEMETRICS = FieldDef::new("mgcp.param.localvoicemetrics", "LocalVoiceMetrics (XRM/LVM)", FieldType::String);
    PARAM_REMOTEVOICEMETRICS = FieldDef::new("mgcp.param.remotevoicemetrics", "RemoteVoiceMetrics (XRM/RVM)", FieldType::String);
    PARAM_VOICEMETRICS_NLR = FieldDef::new("mgcp.param.voicemetrics.nlr", "Network packet loss rate(NLR)", FieldType::String);
    PARAM_VOICEMETRICS_JDR = FieldDef::new("mgcp.param.voicemetrics.jdr", "Jitter buffer discard rate(JDR)", FieldType::String);
    PARAM_VOICEMETRICS_BLD = FieldDef::new("mgcp.param.voicemetrics.bld", "Burst loss density(BLD)", FieldType::String);
    PARAM_VOICEMETRICS_GLD = FieldDef::new("mgcp.param.voicemetrics.gld", "Gap loss density(GLD)", FieldType::String);
    PARAM_VOICEMETRICS_BD = FieldDef::new("mgcp.param.voicemetrics.bd", "Burst duration(BD)", FieldType::String);
    PARAM_VOICEMETRICS_GD = FieldDef::new("mgcp.param.voicemetrics.gd", "Gap duration(GD)", FieldType::String);
    PARAM_VOICEMETRICS_RTD = FieldDef::new("mgcp.param.voicemetrics.rtd", "Round trip network delay(RTD)", FieldType::String);
    PARAM_VOICEMETRICS_ESD = FieldDef::new("mgcp.param.voicemetrics.esd", "End system delay(ESD)", FieldType::String);
    PARAM_VOICEMETRICS_SL = FieldDef::new("mgcp.param.voicemetrics.sl", "Signal level(SL)", FieldType::String);
    PARAM_VOICEMETRICS_NL = FieldDef::new("mgcp.param.voicemetrics.nl", "Noise level(NL)", FieldType::String);
    PARAM_VOICEMETRICS_RERL = FieldDef::new("mgcp.param.voicemetrics.rerl", "Residual echo return loss(RERL)", FieldType::String);
    PARAM_VOICEMETRICS_GMN = FieldDef::new("mgcp.param.voicemetrics.gmn", "Minimum gap threshold(GMN)", FieldType::String);
    PARAM_VOICEMETRICS_NSR = FieldDef::new("mgcp.param.voicemetrics.nsr", "R factor(NSR)", FieldType::String);
    PARAM_VOICEMETRICS_XSR = FieldDef::new("mgcp.param.voicemetrics.xsr", "External R factor(XSR)", FieldType::String);
    PARAM_VOICEMETRICS_MLQ = FieldDef::new("mgcp.param.voicemetrics.mlq", "Estimated MOS-LQ(MLQ)", FieldType::String);
    PARAM_VOICEMETRICS_MCQ = FieldDef::new("mgcp.param.voicemetrics.mcq", "Estimated MOS-CQ(MCQ)", FieldType::String);
    PARAM_VOICEMETRICS_PLC = FieldDef::new("mgcp.param.voicemetrics.plc", "Packet loss concealment type(PLC)", FieldType::String);
    PARAM_VOICEMETRICS_JBA = FieldDef::new("mgcp.param.voicemetrics.jba", "Jitter Buffer Adaptive(JBA)", FieldType::String);
    PARAM_VOICEMETRICS_JBR = FieldDef::new("mgcp.param.voicemetrics.jbr", "Jitter Buffer Rate(JBR)", FieldType::String);
    PARAM_VOICEMETRICS_JBN = FieldDef::new("mgcp.param.voicemetrics.jbn", "Nominal jitter buffer delay(JBN)", FieldType::String);
    PARAM_VOICEMETRICS_JBM = FieldDef::new("mgcp.param.voicemetrics.jbm", "Maximum jitter buffer delay(JBM)", FieldType::String);
    PARAM_VOICEMETRICS_JBS = FieldDef::new("mgcp.param.voicemetrics.jbs", "Absolute maximum jitter buffer delay(JBS)", FieldType::String);
    PARAM_VOICEMETRICS_IAJ = FieldDef::new("mgcp.param.voicemetrics.iaj", "Inter-arrival Jitter(IAJ)", FieldType::String);
    PARAM_CONNECTIONMODE = FieldDef::new("mgcp.param.connectionmode", "ConnectionMode (M)", FieldType::String);
    PARAM_REQEVENTS = FieldDef::new("mgcp.param.reqevents", "RequestedEvents (R)", FieldType::String);
    PARAM_SIGNALREQ = FieldDef::new("mgcp.param.signalreq", "SignalRequests (S)", FieldType::String);
    PARAM_RESTARTMETHOD = FieldDef::new("mgcp.param.restartmethod", "RestartMethod (RM)", FieldType::String);
    PARAM_RESTARTDELAY = FieldDef::new("mgcp.param.restartdelay", "RestartDelay (RD)", FieldType::String);
    PARAM_DIGITMAP = FieldDef::new("mgcp.param.digitmap", "DigitMap (D)", FieldType::String);
    PARAM_OBSERVEDEVENTS = FieldDef::new("mgcp.param.observedevents", "ObservedEvents (O)", FieldType::String);
    PARAM_CONNECTIONPARAM = FieldDef::new("mgcp.param.connectionparam", "ConnectionParameters (P)", FieldType::String);
    PARAM_CONNECTIONPARAM_PS = FieldDef::new("mgcp.param.connectionparam.ps", "Packets sent (PS)", FieldType::Uint32);
    PARAM_CONNECTIONPARAM_OS = FieldDef::new("mgcp.param.connectionparam.os", "Octets sent (OS)", FieldType::Uint32);
    PARAM_CONNECTIONPARAM_PR = FieldDef::new("mgcp.param.connectionparam.pr", "Packets received (PR)", FieldType::Uint32);
    PARAM_CONNECTIONPARAM_OR = FieldDef::new("mgcp.param.connectionparam.or", "Octets received (OR)", FieldType::Uint32);
    PARAM_CONNECTIONPARAM_PL = FieldDef::new("mgcp.param.connectionparam.pl", "Packets lost (PL)", FieldType::Uint32);
    PARAM_CONNECTIONPARAM_JI = FieldDef::new("mgcp.param.connectionparam.ji", "Jitter (JI)", FieldType::Uint32);
    PARAM_CONNECTIONPARAM_LA = FieldDef::new("mgcp.param.connectionparam.la", "Latency (LA)", FieldType::Uint32);
    PARAM_CONNECTIONPARAM_PCRPS = FieldDef::new("mgcp.param.connectionparam.pcrps", "Remote Packets sent (PC/RPS)", FieldType::Uint32);
    PARAM_CONNECTIONPARAM_PCROS = FieldDef::new("mgcp.param.connectionparam.pcros", "Remote Octets sent (PC/ROS)", FieldType::Uint32);
    PARAM_CONNECTIONPARAM_PCRPL = FieldDef::new("mgcp.param.connectionparam.pcrpl", "Remote Packets lost (PC/RPL)", FieldType::Uint32);
    PARAM_CONNECTIONPARAM_PCRJI = FieldDef::new("mgcp.param.connectionparam.pcrji", "Remote Jitter (PC/RJI)", FieldType::Uint32);
    PARAM_CONNECTIONPARAM_X = FieldDef::new("mgcp.param.connectionparam.x", "Vendor Extension", FieldType::String);
    PARAM_REASONCODE = FieldDef::new("mgcp.param.reasoncode", "ReasonCode (E)", FieldType::String);
    PARAM_EVENTSTATES = FieldDef::new("mgcp.param.eventstates", "EventStates (ES)", FieldType::String);
    PARAM_SPECIFICENDPOINTID = FieldDef::new("mgcp.param.specificendpointid", "SpecificEndpointID (Z)", FieldType::String);
    PARAM_SECONDENDPOINTID = FieldDef::new("mgcp.param.secondendpointid", "SecondEndpointID (Z2)", FieldType::String);
    PARAM_REQINFO = FieldDef::new("mgcp.param.reqinfo", "RequestedInfo (F)", FieldType::String);
    PARAM_QUARANTINEHANDLING = FieldDef::new("mgcp.param.quarantinehandling", "QuarantineHandling (Q)", FieldType::String);
    PARAM_DETECTEDEVENTS = FieldDef::new("mgcp.param.detectedevents", "DetectedEvents (T)", FieldType::String);
    PARAM_CAPABILITIES = FieldDef::new("mgcp.param.capabilities", "Capabilities (A)", FieldType::String);
    PARAM_MAXMGCPDATAGRAM = FieldDef::new("mgcp.param.maxmgcpdatagram", "MaxMGCPDatagram (MD)", FieldType::String);
    PARAM_PACKAGELIST = FieldDef::new("mgcp.param.packagelist", "PackageList (PL)", FieldType::String);
    PARAM_EXTENSION = FieldDef::new("mgcp.param.extension", "Extension Parameter (non-critical)", FieldType::String);
    PARAM_EXTENSIONCRITICAL = FieldDef::new("mgcp.param.extensioncritical", "Extension Parameter (critical)", FieldType::String);
    PARAM_RESOURCEID = FieldDef::new("mgcp.param.resourceid", "ResourceIdentifier (DQ-RI)", FieldType::String);
    PARAM_INVALID = FieldDef::new("mgcp.param.invalid", "Invalid Parameter", FieldType::String);
    MESSAGECOUNT = FieldDef::new("mgcp.messagecount", "MGCP Message Count", FieldType::Uint32);
    UNKNOWN_PARAMETER = FieldDef::new("mgcp.unknown_parameter", "Unknown parameter", FieldType::String);
    RSP_MALFORMED_PARAMETER = FieldDef::new("mgcp.rsp.malformed_parameter", "Malformed parameter", FieldType::String);
    RSP_RSPCODE_INVALID = FieldDef::new("mgcp.rsp.rspcode.invalid", "RSP code must be a string containing an integer", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
}

/// Commands (RFC 3435, section 2.3), and what they are in words.
static VERBS: &[(&str, &str)] = &[
    ("EPCF", "EndpointConfiguration"),
    ("CRCX", "CreateConnection"),
    ("MDCX", "ModifyConnection"),
    ("DLCX", "DeleteConnection"),
    ("RQNT", "NotificationRequest"),
    ("NTFY", "Notify"),
    ("AUEP", "AuditEndpoint"),
    ("AUCX", "AuditConnection"),
    ("RSIP", "RestartInProgress"),
];

/// Parameters whose values have parts, with what parts a name from its value.
static COMPOUND: &[(Field, &str, u8)] = &[
    (PARAM_LOCALCONNECTIONOPTIONS, "mgcp.param.localconnectionoptions.", b':'),
    (PARAM_CONNECTIONPARAM, "mgcp.param.connectionparam.", b'='),
    (PARAM_LOCALVOICEMETRICS, "mgcp.param.voicemetrics.", b'='),
    (PARAM_REMOTEVOICEMETRICS, "mgcp.param.voicemetrics.", b'='),
];

/// Messages of a datagram; more are not shown.
const MAX_MESSAGES: usize = 64;

/// The number of a transaction has at most nine digits (RFC 3435, section 3.2.1.2).
const MAX_DIGITS: usize = 16;

/// The field whose name begins so and whose title ends with the name in brackets, in any case.
fn named(prefix: &str, name: &[u8]) -> Option<Field> {
    let is_it = |def: &FieldDef| {
        let short = def.title.strip_suffix(')').and_then(|title| title.rsplit_once('('));
        def.name.strip_prefix(prefix).is_some_and(|rest| !rest.contains('.'))
            && short.is_some_and(|(_, short)| short.as_bytes().eq_ignore_ascii_case(name))
    };
    FIELDS.iter().position(is_it).map(|index| Field(index as u16))
}

/// What a message's first line says.
#[derive(Clone, Copy, Debug)]
enum First {
    /// A command and its name in words.
    Request(&'static str),
    Response(u64),
}

fn first(line: &[u8]) -> Option<First> {
    let mut words = line.split(|octet| *octet == b' ').filter(|word| !word.is_empty());
    let verb = words.next()?;
    let transaction = words.next()?;
    if !transaction.iter().all(u8::is_ascii_digit) || transaction.len() > MAX_DIGITS {
        return None;
    }
    if verb.len() == 3 {
        return reply_code(verb).map(First::Response);
    }
    let known = VERBS.iter().find(|(known, _)| verb.eq_ignore_ascii_case(known.as_bytes()))?;
    Some(First::Request(known.1))
}

/// The Media Gateway Control Protocol.
#[derive(Clone, Copy, Debug)]
pub struct Mgcp;

impl Dissect for Mgcp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] =
        &[Claim::UdpPort(2427), Claim::UdpPort(2727), Claim::TcpPort(2427), Claim::TcpPort(2727)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let bytes = b.captured();
        let line = Line::at(bytes, 0);
        if first(line.text).is_none() {
            return Err(Fault::NotMine);
        }
        w.column_protocol("MGCP");
        w.info(format_args!("{}", Text(line.text)));
        let outer = w.open_top();
        let mut at = 0;
        for nth in 1..=MAX_MESSAGES {
            let Some(first) = first(Line::at(bytes, at).text) else { break };
            let next = message(w, &b, at, first, nth as u64)?;
            if next >= bytes.len() {
                break;
            }
            at = next;
        }
        w.close(outer);
        Ok(())
    }
}

/// Where the lines of a message that begins at `at` end, what follows its blank line begins, and the next message begins.
fn extent(bytes: &[u8], at: usize) -> (usize, Option<usize>, usize) {
    let mut place = Line::at(bytes, at).next;
    while place < bytes.len() {
        let line = Line::at(bytes, place);
        match line.text {
            b"" => return (place, Some(line.next), bytes.len()),
            b"." => return (place, None, line.next),
            _ => place = line.next.max(place + 1),
        }
    }
    (bytes.len(), None, bytes.len())
}

/// Walks a message; where the next one begins.
fn message<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    first: First,
    nth: u64,
) -> Result<usize, Fault> {
    let bytes = b.captured();
    let (end, body, next) = extent(bytes, at);
    let line = Line::at(bytes, at);
    let verb = line.word(0);
    let transaction = line.word(verb.next);
    let frame = w.frame;
    let key = number(transaction.text).unwrap_or(0);
    let pair = w.remember(Scope::Stream, |pairs: &mut Pairs<u64>, memory| match first {
        First::Request(_) => pairs.request(key, (), frame, memory),
        First::Response(_) => pairs.response(&key, frame, memory).0,
    });
    let (_, opened) = w.open_protocol(b, at, body.unwrap_or(end) - at)?;
    let third = line.word(transaction.next);
    let place = |word: &crate::proto::lines::Word<'_>| (at + word.at, word.text.len());
    match first {
        First::Request(title) => {
            let (from, len) = place(&verb);
            let item = w.item(REQ_VERB, b, from, len)?;
            w.label(item, format_args!("{} ({title})", Plain(verb.text)));
            let (from, len) = place(&transaction);
            w.item(TRANSID, b, from, len)?;
            let (from, len) = place(&third);
            w.item(REQ_ENDPOINT, b, from, len)?;
            let version = line.rest(third.next);
            w.item(VERSION, b, at + third.next, version.len())?;
            let hidden = w.number(REQ, b, at, 0, 1)?;
            w.hide(hidden);
        }
        First::Response(code) => {
            let (from, len) = place(&verb);
            w.number(RSP_RSPCODE, b, from, len, code)?;
            let (from, len) = place(&transaction);
            w.item(TRANSID, b, from, len)?;
            let text = line.rest(transaction.next);
            if !text.is_empty() {
                w.item(RSP_RSPSTRING, b, at + transaction.next, text.len())?;
            }
            let hidden = w.number(RSP, b, at, 0, 1)?;
            w.hide(hidden);
        }
    }
    match pair {
        Some(Pair::Response(frame, time)) => {
            let item = w.generated(REQFRAME, b, at, u64::from(frame));
            w.label(item, format_args!("This is a response to a request in frame {frame}"));
            w.generated_signed(TIME, b, at, time);
        }
        Some(Pair::Request(link)) => {
            if let Some(frame) = w.link(link) {
                let item = w.generated(RSPFRAME, b, at, frame);
                w.label(item, format_args!("The response to this request is in frame {frame}"));
            }
        }
        _ => {}
    }
    if line.next < end {
        let params = w.item(PARAMS, b, line.next, end - line.next)?;
        let inner = w.open(params);
        let mut place = line.next;
        while place < end && w.fields() {
            let line = Line::at(bytes, place);
            parameter(w, b, &line)?;
            place = line.next.max(place + 1);
        }
        w.close(inner);
    }
    let hidden = w.number(MESSAGECOUNT, b, at, 0, nth)?;
    w.hide(hidden);
    w.close(opened);
    if let Some(body) = body.filter(|body| *body < bytes.len()) {
        w.call(id::SDP, b.from(body)?)?;
    }
    Ok(next)
}

/// Walks a line with a parameter.
fn parameter<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, line: &Line<'_>) -> Walked {
    let len = line.text.len();
    let Some(colon) = line.text.iter().position(|octet| *octet == b':') else {
        let text = Plain(line.text);
        return w.string(PARAM_INVALID, b, line.at, len, format_args!("{text}")).map(drop);
    };
    let name = line.rest(0).get(..colon).unwrap_or(&[]);
    let value = line.rest(colon + 1).trim_ascii_start();
    let at = line.at + len - value.len();
    let (field, text) = match (named("mgcp.param.", name), name) {
        (Some(field), _) if COMPOUND.iter().any(|(known, ..)| *known == field) => {
            (field, line.text)
        }
        (Some(field), _) => (field, value),
        (None, [b'x' | b'X', b'-', ..]) => (PARAM_EXTENSION, line.text),
        (None, [b'x' | b'X', b'+', ..]) => (PARAM_EXTENSIONCRITICAL, line.text),
        _ => (PARAM_INVALID, line.text),
    };
    let item = w.string(field, b, line.at, len, format_args!("{}", Plain(text)))?;
    let Some((_, prefix, sign)) = COMPOUND.iter().find(|(known, ..)| *known == field) else {
        return Ok(());
    };
    let opened = w.open(item);
    let mut place = 0;
    for part in value.split(|octet| *octet == b',') {
        let blanks = part.iter().take_while(|octet| **octet == b' ').count();
        let text = part.trim_ascii();
        // Wireshark shows every option over the place of the first.
        let shown_at = if *sign == b':' { at } else { at + place + blanks };
        let mut halves = text.splitn(2, |octet| octet == sign);
        let (name, value) = (halves.next().unwrap_or(&[]), halves.next());
        if let (Some(field), Some(value)) = (named(prefix, name.trim_ascii()), value) {
            let is_number = w.def(field).kind.is_unsigned();
            match number(value.trim_ascii()).filter(|_| is_number) {
                Some(value) => w.number(field, b, shown_at, text.len(), value)?,
                None if is_number => w.number(field, b, shown_at, text.len(), 0)?,
                None => {
                    let value = Plain(value.trim_ascii());
                    w.string(field, b, shown_at, text.len(), format_args!("{value}"))?
                }
            };
        } else if !text.is_empty() {
            w.string(UNKNOWN_PARAMETER, b, shown_at, text.len(), format_args!("{}", Plain(text)))?;
        }
        place += part.len() + 1;
    }
    w.close(opened);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proto::datagram::shown;

    #[test]
    fn a_command_has_parameters() {
        let text = b"CRCX 12 aaln/1@gw MGCP 1.0\r\nC: A3\r\nL: p:10, a:PCMU\r\nM: recvonly\r\n";
        let shown = shown(2727, 2427, text);
        assert_eq!(shown.info, "MGCP CRCX 12 aaln/1@gw MGCP 1.0");
        assert!(shown.has("CRCX (CreateConnection)"));
        assert!(shown.has("CallId (C): A3"));
        assert!(shown.has("Codecs (a): PCMU"));
    }

    #[test]
    fn an_answer_may_carry_a_session() {
        let shown = shown(2427, 2727, b"200 12 OK\r\nI: FD\r\n\r\nv=0\r\ns=-\r\n");
        assert!(shown.protocols.ends_with("udp:mgcp:sdp"));
        assert!(shown.has("Response String: OK"));
        assert!(shown.has("ConnectionIdentifier (I): FD"));
    }

    #[test]
    fn a_dot_parts_messages() {
        let shown = shown(2727, 2427, b"AUEP 1 a MGCP 1.0\r\n.\r\nNTFY 2 a MGCP 1.0\r\nX: 5\r\n");
        assert!(shown.has("Transaction ID: 2"));
        assert!(shown.has("RequestIdentifier (X): 5"));
    }

    #[test]
    fn other_text_is_left_alone() {
        assert!(first(b"hello world").is_none());
        assert!(first(b"CRCX x a").is_none());
        assert!(named("mgcp.param.", b"zz").is_none());
    }
}
