//! JavaScript Object Notation (RFC 8259).

use lamna_fields::{Encoding, FieldDef, FieldType, field_table};

use crate::buf::{Buf, Walked};
use crate::collect::{Collector, Item};
use crate::proto::id;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

field_table! {
    /// The fields of JavaScript Object Notation.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("json", "JavaScript Object Notation", "JSON");
    ARRAY = FieldDef::new("json.array", "Array", FieldType::None);
    OBJECT = FieldDef::new("json.object", "Object", FieldType::None);
    MEMBER = FieldDef::new("json.member", "Member", FieldType::String);
    KEY = FieldDef::new("json.key", "Key", FieldType::String);
    PATH = FieldDef::new("json.path", "Path", FieldType::String);
    PATH_WITH_VALUE = FieldDef::new("json.path_with_value", "Path with value", FieldType::String);
    MEMBER_WITH_VALUE = FieldDef::new("json.member_with_value", "Member with value", FieldType::String);
    VALUE_STRING = FieldDef::new("json.value.string", "String value", FieldType::String);
    VALUE_NUMBER = FieldDef::new("json.value.number", "Number value", FieldType::String);
    VALUE_FALSE = FieldDef::new("json.value.false", "False value", FieldType::None);
    VALUE_NULL = FieldDef::new("json.value.null", "Null value", FieldType::None);
    VALUE_TRUE = FieldDef::new("json.value.true", "True value", FieldType::None);
    VALUE_NAN = FieldDef::new("json.value.nan", "NaN value", FieldType::None);
    ARRAY_COMPACT = FieldDef::new("json.array_compact", "Array compact", FieldType::None);
    OBJECT_COMPACT = FieldDef::new("json.object_compact", "Object compact", FieldType::None);
    MEMBER_COMPACT = FieldDef::new("json.member_compact", "Member compact", FieldType::None);
    ARRAY_ITEM_COMPACT = FieldDef::new("json.array_item_compact", "Array item compact", FieldType::None);
    BINARY_DATA = FieldDef::new("json.binary_data", "Binary data", FieldType::Bytes);
    IGNORED_LEADING_BYTES = FieldDef::new("json.ignored_leading_bytes", "Ignored leading bytes", FieldType::String);
    N3GPP_SUPPFEAT = FieldDef::new("json.3gpp.suppfeat", "Supported Features", FieldType::String);
    N3GPP_SUPPFEAT_TSC = FieldDef::new("json.3gpp.suppfeat.tsc", "TSC", FieldType::Boolean).bits(4).mask(0x1);
    N3GPP_SUPPFEAT_RESSHARE = FieldDef::new("json.3gpp.suppfeat.resshare", "ResShare", FieldType::Boolean).bits(4).mask(0x2);
    N3GPP_SUPPFEAT_3GPPPSDATAOFF = FieldDef::new("json.3gpp.suppfeat.3gpppsdataoff", "3GPP-PS-Data-Off", FieldType::Boolean).bits(4).mask(0x4);
    N3GPP_SUPPFEAT_ADC = FieldDef::new("json.3gpp.suppfeat.adc", "ADC", FieldType::Boolean).bits(4).mask(0x8);
    N3GPP_SUPPFEAT_UMC = FieldDef::new("json.3gpp.suppfeat.umc", "UMC", FieldType::Boolean).bits(4).mask(0x1);
    N3GPP_SUPPFEAT_NETLOC = FieldDef::new("json.3gpp.suppfeat.netloc", "NetLoc", FieldType::Boolean).bits(4).mask(0x2);
    N3GPP_SUPPFEAT_RANNASCAUSE = FieldDef::new("json.3gpp.suppfeat.rannascause", "RAN-NAS-Cause", FieldType::Boolean).bits(4).mask(0x4);
    N3GPP_SUPPFEAT_PROVAFSIGNALFLOW = FieldDef::new("json.3gpp.suppfeat.provafsignalflow", "ProvAFsignalFlow", FieldType::Boolean).bits(4).mask(0x8);
    N3GPP_SUPPFEAT_PCSCFRESTORATIONENHANCEMENT = FieldDef::new("json.3gpp.suppfeat.pcscfrestorationenhancement", "PCSCF-Restoration-Enhancement", FieldType::Boolean).bits(4).mask(0x1);
    N3GPP_SUPPFEAT_PRA = FieldDef::new("json.3gpp.suppfeat.pra", "PRA", FieldType::Boolean).bits(4).mask(0x2);
    N3GPP_SUPPFEAT_RULEVERSIONING = FieldDef::new("json.3gpp.suppfeat.ruleversioning", "RuleVersioning", FieldType::Boolean).bits(4).mask(0x4);
    N3GPP_SUPPFEAT_SPONSOREDCONNECTIVITY = FieldDef::new("json.3gpp.suppfeat.sponsoredconnectivity", "SponsoredConnectivity", FieldType::Boolean).bits(4).mask(0x8);
    N3GPP_SUPPFEAT_RANSUPPORTINFO = FieldDef::new("json.3gpp.suppfeat.ransupportinfo", "RAN-Support-Info", FieldType::Boolean).bits(4).mask(0x1);
    N3GPP_SUPPFEAT_POLICYUPDATEWHENUESUSPENDS = FieldDef::new("json.3gpp.suppfeat.policyupdatewhenuesuspends", "PolicyUpdateWhenUESuspends", FieldType::Boolean).bits(4).mask(0x2);
    N3GPP_SUPPFEAT_ACCESSTYPECONDITION = FieldDef::new("json.3gpp.suppfeat.accesstypecondition", "AccessTypeCondition", FieldType::Boolean).bits(4).mask(0x4);
    N3GPP_SUPPFEAT_MULTIIPV6ADDRPREFIX = FieldDef::new("json.3gpp.suppfeat.multiipv6addrprefix", "MultiIpv6AddrPrefix", FieldType::Boolean).bits(4).mask(0x8);
    N3GPP_SUPPFEAT_SESSIONRULEERRORHANDLING = FieldDef::new("json.3gpp.suppfeat.sessionruleerrorhandling", "SessionRuleErrorHandling", FieldType::Boolean).bits(4).mask(0x1);
    N3GPP_SUPPFEAT_AF_CHARGING_IDENTIFIER = FieldDef::new("json.3gpp.suppfeat.af_charging_identifier", "AF_Charging_Identifier", FieldType::Boolean).bits(4).mask(0x2);
    N3GPP_SUPPFEAT_ATSSS = FieldDef::new("json.3gpp.suppfeat.atsss", "ATSSS", FieldType::Boolean).bits(4).mask(0x4);
    N3GPP_SUPPFEAT_PENDINGTRANSACTION = FieldDef::new("json.3gpp.suppfeat.pendingtransaction", "PendingTransaction", FieldType::Boolean).bits(4).mask(0x8);
    N3GPP_SUPPFEAT_URLLC = FieldDef::new("json.3gpp.suppfeat.urllc", "URLLC", FieldType::Boolean).bits(4).mask(0x1);
    N3GPP_SUPPFEAT_MACADDRESSRANGE = FieldDef::new("json.3gpp.suppfeat.macaddressrange", "MacAddressRange", FieldType::Boolean).bits(4).mask(0x2);
    N3GPP_SUPPFEAT_WWC = FieldDef::new("json.3gpp.suppfeat.wwc", "WWC", FieldType::Boolean).bits(4).mask(0x4);
    N3GPP_SUPPFEAT_QOSMONITORING = FieldDef::new("json.3gpp.suppfeat.qosmonitoring", "QosMonitoring", FieldType::Boolean).bits(4).mask(0x8);
    N3GPP_SUPPFEAT_AUTHORIZATIONWITHREQUIREDQOS = FieldDef::new("json.3gpp.suppfeat.authorizationwithrequiredqos", "AuthorizationWithRequiredQoS", FieldType::Boolean).bits(4).mask(0x1);
    N3GPP_SUPPFEAT_ENHANCEDBACKGROUNDDATATRANSFER = FieldDef::new("json.3gpp.suppfeat.enhancedbackgrounddatatransfer", "EnhancedBackgroundDataTransfer", FieldType::Boolean).bits(4).mask(0x2);
    N3GPP_SUPPFEAT_DN_AUTHORIZATION = FieldDef::new("json.3gpp.suppfeat.dn_authorization", "DN-Authorization", FieldType::Boolean).bits(4).mask(0x4);
    N3GPP_SUPPFEAT_PDUSESSIONRELCAUSE = FieldDef::new("json.3gpp.suppfeat.pdusessionrelcause", "PDUSessionRelCause", FieldType::Boolean).bits(4).mask(0x8);
    N3GPP_SUPPFEAT_SAMEPCF = FieldDef::new("json.3gpp.suppfeat.samepcf", "SamePcf", FieldType::Boolean).bits(4).mask(0x1);
    N3GPP_SUPPFEAT_ADCMULTIREDIRECTION = FieldDef::new("json.3gpp.suppfeat.adcmultiredirection", "ADCmultiRedirection", FieldType::Boolean).bits(4).mask(0x2);
    N3GPP_SUPPFEAT_RESPBASEDSESSIONREL = FieldDef::new("json.3gpp.suppfeat.respbasedsessionrel", "RespBasedSessionRel", FieldType::Boolean).bits(4).mask(0x4);
    N3GPP_SUPPFEAT_TIMESENSITIVENETWORKING = FieldDef::new("json.3gpp.suppfeat.timesensitivenetworking", "TimeSensitiveNetworking", FieldType::Boolean).bits(4).mask(0x8);
    N3GPP_SUPPFEAT_EMDBV = FieldDef::new("json.3gpp.suppfeat.emdbv", "EMDBV", FieldType::Boolean).bits(4).mask(0x1);
    N3GPP_SUPPFEAT_ADCMULTIREDNNSELECTIONMODEDIRECTION = FieldDef::new("json.3gpp.suppfeat.adcmultirednnselectionmodedirection", "DNNSelectionMode", FieldType::Boolean).bits(4).mask(0x2);
    N3GPP_SUPPFEAT_EPSFALLBACKREPORT = FieldDef::new("json.3gpp.suppfeat.epsfallbackreport", "EPSFallbackReport", FieldType::Boolean).bits(4).mask(0x4);
    N3GPP_SUPPFEAT_POLICYDECISIONERRORHANDLING = FieldDef::new("json.3gpp.suppfeat.policydecisionerrorhandling", "PolicyDecisionErrorHandling", FieldType::Boolean).bits(4).mask(0x8);
    N3GPP_SUPPFEAT_DDNEVENTPOLICYCONTROL = FieldDef::new("json.3gpp.suppfeat.ddneventpolicycontrol", "DDNEventPolicyControl", FieldType::Boolean).bits(4).mask(0x1);
    N3GPP_SUPPFEAT_REALLOCATIONOFCREDIT = FieldDef::new("json.3gpp.suppfeat.reallocationofcredit", "ReallocationOfCredit", FieldType::Boolean).bits(4).mask(0x2);
    N3GPP_SUPPFEAT_BDTPOLICYRENEGOTIATION = FieldDef::new("json.3gpp.suppfeat.bdtpolicyrenegotiation", "BDTPolicyRenegotiation", FieldType::Boolean).bits(4).mask(0x4);
    N3GPP_SUPPFEAT_EXTPOLICYDECISIONERRORHANDLING = FieldDef::new("json.3gpp.suppfeat.extpolicydecisionerrorhandling", "ExtPolicyDecisionErrorHandling", FieldType::Boolean).bits(4).mask(0x8);
    N3GPP_SUPPFEAT_IMMEDIATETERMINATION = FieldDef::new("json.3gpp.suppfeat.immediatetermination", "ImmediateTermination", FieldType::Boolean).bits(4).mask(0x1);
    N3GPP_SUPPFEAT_AGGREGATEDUELOCCHANGES = FieldDef::new("json.3gpp.suppfeat.aggregateduelocchanges", "AggregatedUELocChanges", FieldType::Boolean).bits(4).mask(0x2);
    N3GPP_SUPPFEAT_ES3XX = FieldDef::new("json.3gpp.suppfeat.es3xx", "ES3XX", FieldType::Boolean).bits(4).mask(0x4);
    N3GPP_SUPPFEAT_GROUPIDLISTCHANGE = FieldDef::new("json.3gpp.suppfeat.groupidlistchange", "GroupIdListChange", FieldType::Boolean).bits(4).mask(0x8);
    N3GPP_SUPPFEAT_DISABLEUENOTIFICATION = FieldDef::new("json.3gpp.suppfeat.disableuenotification", "DisableUENotification", FieldType::Boolean).bits(4).mask(0x1);
    N3GPP_SUPPFEAT_OFFLINECHONLY = FieldDef::new("json.3gpp.suppfeat.offlinechonly", "OfflineChOnly", FieldType::Boolean).bits(4).mask(0x2);
    N3GPP_SUPPFEAT_DUAL_CONNECTIVITY_REDUNDANT_UP_PATHS = FieldDef::new("json.3gpp.suppfeat.dual_connectivity_redundant_up_paths", "Dual-Connectivity-redundant-UP-paths", FieldType::Boolean).bits(4).mask(0x4);
    N3GPP_SUPPFEAT_DDNEVENTPOLICYCONTROL2 = FieldDef::new("json.3gpp.suppfeat.ddneventpolicycontrol2", "DDNEventPolicyControl2", FieldType::Boolean).bits(4).mask(0x8);
    N3GPP_SUPPFEAT_VPLMN_QOS_CONTROL = FieldDef::new("json.3gpp.suppfeat.vplmn_qos_control", "VPLMN-QoS-Control", FieldType::Boolean).bits(4).mask(0x1);
    N3GPP_SUPPFEAT_2G3GIWK = FieldDef::new("json.3gpp.suppfeat.2g3giwk", "2G3GIWK", FieldType::Boolean).bits(4).mask(0x2);
    N3GPP_SUPPFEAT_TIMESENSITIVECOMMUNICATION = FieldDef::new("json.3gpp.suppfeat.timesensitivecommunication", "TimeSensitiveCommunication", FieldType::Boolean).bits(4).mask(0x4);
    N3GPP_SUPPFEAT_ENEDGE = FieldDef::new("json.3gpp.suppfeat.enedge", "EnEDGE", FieldType::Boolean).bits(4).mask(0x8);
    N3GPP_SUPPFEAT_SATBACKHAULCATEGORYCHG = FieldDef::new("json.3gpp.suppfeat.satbackhaulcategorychg", "SatBackhaulCategoryChg", FieldType::Boolean).bits(4).mask(0x1);
    N3GPP_SUPPFEAT_CHFSETSUPPORT = FieldDef::new("json.3gpp.suppfeat.chfsetsupport", "CHFsetSupport", FieldType::Boolean).bits(4).mask(0x2);
    N3GPP_SUPPFEAT_ENATSSSS = FieldDef::new("json.3gpp.suppfeat.enatssss", "EnATSSS", FieldType::Boolean).bits(4).mask(0x4);
    N3GPP_SUPPFEAT_MPSFORDTS = FieldDef::new("json.3gpp.suppfeat.mpsfordts", "MPSforDTS", FieldType::Boolean).bits(4).mask(0x8);
    N3GPP_SUPPFEAT_ROUTINGINFOREMOVAL = FieldDef::new("json.3gpp.suppfeat.routinginforemoval", "RoutingInfoRemoval", FieldType::Boolean).bits(4).mask(0x1);
    N3GPP_SUPPFEAT_EPRA = FieldDef::new("json.3gpp.suppfeat.epra", "ePRA", FieldType::Boolean).bits(4).mask(0x2);
    N3GPP_SUPPFEAT_AMINFLUENCE = FieldDef::new("json.3gpp.suppfeat.aminfluence", "AMInfluence", FieldType::Boolean).bits(4).mask(0x4);
    N3GPP_SUPPFEAT_PVSSUPPORT = FieldDef::new("json.3gpp.suppfeat.pvssupport", "PvsSupport", FieldType::Boolean).bits(4).mask(0x8);
    N3GPP_SUPPFEAT_ENENA = FieldDef::new("json.3gpp.suppfeat.enena", "EneNA", FieldType::Boolean).bits(4).mask(0x1);
}

/// Arrays and objects that may lie in each other; a text that goes deeper is shown as lines.
const MAX_NESTING: usize = 200;

/// Values that one text may have; one with more is shown as lines.
const MAX_VALUES: usize = 1 << 18;

/// JavaScript Object Notation.
#[derive(Clone, Copy, Debug)]
pub struct Json;

impl Dissect for Json {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const TEXT: Encoding = Encoding::Utf8;
    const CLAIMS: &'static [Claim] = &[
        Claim::Text("media_type", "application/json"),
        Claim::Text("media_type", "application/senml+json"),
        Claim::Text("media_type", "application/sensml+json"),
        Claim::Text("media_type", "application/json-rpc"),
        Claim::Text("media_type", "application/jsonrequest"),
        Claim::Text("media_type", "application/dds-web+json"),
        Claim::Text("media_type", "application/vnd.oma.lwm2m+json"),
        Claim::Text("media_type", "application/problem+json"),
        Claim::Text("media_type", "application/merge-patch+json"),
        Claim::Text("media_type", "application/json-patch+json"),
        Claim::Text("media_type", "application/x-javascript-json"),
        Claim::Text("media_type", "application/3gpphal+json"),
        Claim::Text("media_type", "application/3gpphalforms+json"),
        Claim::Text("media_type", "application/vnd.3gpp.5gnas+json"),
    ];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let mut reader = Reader { bytes: b.captured(), at: 0, values: Vec::new() };
        let (mut ends, mut rest) = (0, 0);
        while reader.container(0).is_some() {
            ends = reader.values.len();
            reader.blanks();
            rest = reader.at;
        }
        reader.values.truncate(ends);
        if w.fields() {
            show(w, &b, &reader.values)?;
        }
        if ends == 0 || rest < b.len() {
            let media_type = w.matched().to_owned();
            w.call_matched(id::TEXT_LINES, &media_type, b.from(rest)?)?;
        }
        Ok(())
    }
}

fn show<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, values: &[Value]) -> Walked {
    let media_type = w.matched().to_owned();
    if w.wants_columns() {
        let protocol = match w.columns().protocol() {
            "HTTP" => "HTTP/JSON",
            "AMQP" => "AMQP/JSON",
            "GRPC" => "GRPC/JSON",
            "HTTP2" => "HTTP2/JSON",
            "CoAP" => "CoAP/JSON",
            "DB-LSP-DISC" => "DB-LSP-DISC/JSON",
            _ => "JSON",
        };
        w.columns().set_protocol(protocol);
        w.info_append(format_args!(", JavaScript Object Notation"));
        // A text that is none is shown as lines, which add the media type themselves.
        if !media_type.is_empty() && !values.is_empty() {
            w.info_append(format_args!(" ({media_type})"));
        }
    }
    let len = if values.is_empty() { 0 } else { REST };
    let (root, opened) = w.open_protocol(b, 0, len)?;
    if !media_type.is_empty() {
        w.label(root, format_args!("JavaScript Object Notation: {media_type}"));
    }
    let mut tree = Tree { b, path: String::new(), at: 0 };
    while let Some(value) = values.get(tree.at) {
        tree.value(w, values, value, None)?;
    }
    w.close(opened);
    Ok(())
}

/// What a value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Object,
    Array,
    /// A member of an object: its name, then its value.
    Member,
    String,
    Number,
    True,
    False,
    Null,
    NotANumber,
}

/// A value in the order in which values begin; containers come before what is in them.
#[derive(Clone, Copy, Debug)]
struct Value {
    kind: Kind,
    start: usize,
    end: usize,
    /// A member's name ends here.
    key_end: usize,
    /// The place in the list after everything inside.
    next: usize,
}

/// Reads a text into a list of values.
struct Reader<'t> {
    bytes: &'t [u8],
    at: usize,
    values: Vec<Value>,
}

impl Reader<'_> {
    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn blanks(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\r' | b'\n')) {
            self.at += 1;
        }
    }

    fn take(&mut self, c: u8) -> Option<()> {
        (self.peek()? == c).then(|| self.at += 1)
    }

    /// Adds a value whose end is not known yet.
    fn begin(&mut self, kind: Kind) -> Option<usize> {
        (self.values.len() < MAX_VALUES).then(|| {
            let start = self.at;
            self.values.push(Value { kind, start, end: start, key_end: start, next: 0 });
            self.values.len() - 1
        })
    }

    fn end(&mut self, index: usize) {
        let next = self.values.len();
        if let Some(value) = self.values.get_mut(index) {
            value.end = self.at;
            value.next = next;
        }
    }

    fn container(&mut self, depth: usize) -> Option<()> {
        self.blanks();
        let (kind, close) = match self.peek()? {
            b'{' => (Kind::Object, b'}'),
            b'[' => (Kind::Array, b']'),
            _ => return None,
        };
        if depth >= MAX_NESTING {
            return None;
        }
        let index = self.begin(kind)?;
        self.at += 1;
        self.blanks();
        if self.take(close).is_none() {
            loop {
                if kind == Kind::Object {
                    self.member(depth)?
                } else {
                    self.value(depth)?
                }
                self.blanks();
                if self.take(b',').is_none() {
                    break;
                }
                self.blanks();
            }
            self.take(close)?;
        }
        self.end(index);
        Some(())
    }

    fn member(&mut self, depth: usize) -> Option<()> {
        let index = self.begin(Kind::Member)?;
        self.string()?;
        let key_end = self.at;
        self.blanks();
        self.take(b':')?;
        self.blanks();
        self.value(depth)?;
        self.end(index);
        self.values.get_mut(index)?.key_end = key_end;
        Some(())
    }

    fn value(&mut self, depth: usize) -> Option<()> {
        let kind = match self.peek()? {
            b'{' | b'[' => return self.container(depth + 1),
            b'"' => Kind::String,
            b't' => Kind::True,
            b'f' => Kind::False,
            b'n' => Kind::Null,
            b'N' => Kind::NotANumber,
            b'-' | b'0'..=b'9' => Kind::Number,
            _ => return None,
        };
        let index = self.begin(kind)?;
        match kind {
            Kind::String => self.string()?,
            Kind::True => self.word(b"true")?,
            Kind::False => self.word(b"false")?,
            Kind::Null => self.word(b"null")?,
            Kind::NotANumber => self.word(b"NaN")?,
            _ => self.number()?,
        }
        self.end(index);
        Some(())
    }

    fn word(&mut self, word: &[u8]) -> Option<()> {
        self.bytes.get(self.at..)?.starts_with(word).then(|| self.at += word.len())
    }

    fn string(&mut self) -> Option<()> {
        self.take(b'"')?;
        loop {
            match self.peek()? {
                b'"' => {
                    self.at += 1;
                    return Some(());
                }
                b'\\' => self.escape()?,
                _ => self.at += 1,
            }
        }
    }

    fn escape(&mut self) -> Option<()> {
        let rest = self.bytes.get(self.at + 1..)?;
        self.at += match *rest.first()? {
            b'u' => {
                let digits = rest.get(1..5)?;
                digits.iter().all(u8::is_ascii_hexdigit).then_some(6)?
            }
            b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't' => 2,
            _ => return None,
        };
        Some(())
    }

    fn digits(&mut self) -> Option<()> {
        let from = self.at;
        while matches!(self.peek(), Some(b'0'..=b'9')) {
            self.at += 1;
        }
        (self.at > from).then_some(())
    }

    fn number(&mut self) -> Option<()> {
        let _ = self.take(b'-');
        let from = self.at;
        self.digits()?;
        if self.bytes.get(from) == Some(&b'0') && self.at > from + 1 {
            return None;
        }
        if self.take(b'.').is_some() {
            self.digits()?;
        }
        if matches!(self.peek(), Some(b'e' | b'E')) {
            self.at += 1;
            if matches!(self.peek(), Some(b'+' | b'-')) {
                self.at += 1;
            }
            self.digits()?;
        }
        Some(())
    }
}

/// The text between the quotes at `from` and before `to`, its escapes resolved as Wireshark does: an escape of a number at the
/// very end is lost, and so is what follows a lone surrogate; a zero octet ends the text.
fn unquote(bytes: &[u8], from: usize, to: usize) -> String {
    let inner = bytes.get(from + 1..to.saturating_sub(1)).unwrap_or(&[]);
    let inner = inner.split(|c| *c == 0).next().unwrap_or(&[]);
    let mut out = String::with_capacity(inner.len());
    let mut rest = inner;
    while let Some((first, behind)) = rest.split_first() {
        if *first != b'\\' {
            let (c, len) = character(rest);
            let Some(c) = c else { break };
            out.push(c);
            rest = rest.get(len..).unwrap_or(&[]);
            continue;
        }
        let Some((kind, behind)) = behind.split_first() else { break };
        rest = behind;
        match kind {
            b'b' => out.push('\u{8}'),
            b'f' => out.push('\u{c}'),
            b'n' => out.push('\n'),
            b'r' => out.push('\r'),
            b't' => out.push('\t'),
            b'u' => match escaped(&mut rest) {
                Some('\0') => {}
                Some(c) => out.push(c),
                None => break,
            },
            c => out.push(char::from(*c)),
        }
    }
    out
}

/// The first character of UTF-8 and its octets: the replacement character for a sequence that is whole or cut short, but none.
/// Nothing follows an octet that begins no sequence of any length.
fn character(octets: &[u8]) -> (Option<char>, usize) {
    let len = match octets {
        [0..0x80, ..] => 1,
        [0x80..0xc0, ..] => return (Some(char::REPLACEMENT_CHARACTER), 1),
        [0xfe..=0xff, ..] | [] => return (None, 1),
        [first, ..] => first.leading_ones() as usize,
    };
    let following = octets.iter().take(len).skip(1).take_while(|c| (0x80..0xc0).contains(*c));
    let len = 1 + following.count();
    let text = octets.get(..len).and_then(|octets| std::str::from_utf8(octets).ok());
    (Some(text.and_then(|t| t.chars().next()).unwrap_or(char::REPLACEMENT_CHARACTER)), len)
}

/// The character after `\u`, a surrogate pair's second half included; nothing where no octet follows its digits.
fn escaped(rest: &mut &[u8]) -> Option<char> {
    let unit = |rest: &mut &[u8]| -> Option<u32> {
        let digits = rest.get(..4).filter(|_| rest.len() > 4)?;
        let unit = u32::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()?;
        *rest = rest.get(4..)?;
        Some(unit)
    };
    let first = unit(rest)?;
    if !(0xd800..0xdc00).contains(&first) {
        return Some(char::from_u32(first).unwrap_or(char::REPLACEMENT_CHARACTER));
    }
    let (second, behind) = rest.split_first()?;
    *rest = behind;
    let mut pair = None;
    if *second == b'\\' {
        let (kind, behind) = rest.split_first()?;
        *rest = behind;
        if *kind == b'u' {
            let second = unit(rest)?;
            if (0xdc00..0xe000).contains(&second) {
                pair = char::from_u32(0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00));
            }
        }
    }
    Some(pair.unwrap_or(char::REPLACEMENT_CHARACTER))
}

/// Makes items of a list of values.
struct Tree<'b> {
    b: &'b Buf<'b>,
    path: String,
    /// The place in the list.
    at: usize,
}

impl Tree<'_> {
    /// Adds `value`, of the member `key` or of an array's `[]`; recursion is as deep as
    /// [`MAX_NESTING`].
    fn value<C: Collector>(
        &mut self,
        w: &mut Walk<'_, C>,
        values: &[Value],
        value: &Value,
        key: Option<&str>,
    ) -> Walked {
        self.at += 1;
        let (at, len) = (value.start, value.end - value.start);
        match value.kind {
            Kind::Object => {
                let item = w.item(OBJECT, self.b, at, len)?;
                self.inside(w, values, value, item, None)
            }
            Kind::Array => {
                let item = w.item(ARRAY, self.b, at, len)?;
                let kept = self.path.len();
                self.path.push_str("/[]");
                let result = self.inside(w, values, value, item, Some("[]"));
                self.path.truncate(kept);
                result
            }
            Kind::Member => {
                let name = unquote(self.b.captured(), at, value.key_end);
                let item = w.string(MEMBER, self.b, at, len, format_args!("{name}"))?;
                let kept = self.path.len();
                self.path.push('/');
                self.path.push_str(&name);
                self.inside(w, values, value, item, Some(&name))?;
                let opened = w.open(item);
                w.string(KEY, self.b, at, value.key_end - at, format_args!("{name}"))?;
                let path = w.string(PATH, self.b, at, len, format_args!("{}", self.path))?;
                w.mark_generated(path);
                w.close(opened);
                self.path.truncate(kept);
                Ok(())
            }
            _ => self.scalar(w, value, key.unwrap_or("")),
        }
    }

    fn inside<C: Collector>(
        &mut self,
        w: &mut Walk<'_, C>,
        values: &[Value],
        value: &Value,
        item: Item,
        key: Option<&str>,
    ) -> Walked {
        let opened = w.open(item);
        while self.at < value.next
            && let Some(inner) = values.get(self.at)
        {
            self.value(w, values, inner, key)?;
        }
        w.close(opened);
        Ok(())
    }

    fn scalar<C: Collector>(&mut self, w: &mut Walk<'_, C>, value: &Value, key: &str) -> Walked {
        let (at, len) = (value.start, value.end - value.start);
        let bytes = self.b.captured();
        let text = if value.kind == Kind::String {
            unquote(bytes, at, value.end)
        } else {
            String::from_utf8_lossy(bytes.get(at..value.end).unwrap_or(&[])).into_owned()
        };
        let path =
            w.string(PATH_WITH_VALUE, self.b, at, len, format_args!("{}:{text}", self.path))?;
        w.mark_generated(path);
        let path = w.string(MEMBER_WITH_VALUE, self.b, at, len, format_args!("{key}:{text}"))?;
        w.mark_generated(path);
        match value.kind {
            Kind::String => w.string(VALUE_STRING, self.b, at, len, format_args!("{text}"))?,
            Kind::Number => w.string(VALUE_NUMBER, self.b, at, len, format_args!("{text}"))?,
            Kind::True => w.item(VALUE_TRUE, self.b, at, len)?,
            Kind::False => w.item(VALUE_FALSE, self.b, at, len)?,
            Kind::NotANumber => w.item(VALUE_NAN, self.b, at, len)?,
            _ => w.item(VALUE_NULL, self.b, at, len)?,
        };
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<usize> {
        let mut reader = Reader { bytes: text.as_bytes(), at: 0, values: Vec::new() };
        reader.container(0).map(|()| reader.values.len())
    }

    #[test]
    fn texts_are_read_whole_or_not_at_all() {
        assert_eq!(read(r#" {"a":[1,"x",true,null,{"k":-1.5e3}],"b":{}}"#), Some(12));
        for bad in [
            r#"{"a":1,}"#,
            "[1",
            "nojson",
            r#""text""#,
            r#"{"a" 1}"#,
            r#"["\"#,
            "[01x]",
            "[-]",
            "[00]",
            r#"["\q"]"#,
            r#"["\u12"]"#,
        ] {
            assert_eq!(read(bad), None, "{bad}");
        }
    }

    #[test]
    fn nesting_is_bounded() {
        assert_eq!(read(&("[".repeat(MAX_NESTING) + &"]".repeat(MAX_NESTING))), Some(MAX_NESTING));
        assert_eq!(read(&"[".repeat(1 << 20)), None);
    }

    #[test]
    fn escapes_are_resolved() {
        let of = |text: &[u8]| unquote(text, 0, text.len());
        assert_eq!(of(br#""q\u00e9\n\ud83d\ude00\/""#), "q\u{e9}\n\u{1f600}/");
        assert_eq!(of(br#""\u003cb\u003e""#), "<b", "at the very end it is lost");
        assert_eq!(of(br#""\ud83dxyz\ud83d\nz""#), "\u{fffd}yz\u{fffd}z");
        assert_eq!(of(b"\"a\0b\""), "a");
        assert_eq!(of(b"\"a\xc3(\x80\xe2\x82c\xffd\""), "a\u{fffd}(\u{fffd}\u{fffd}c");
    }
}
