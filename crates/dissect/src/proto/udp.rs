//! User Datagram Protocol (RFC 768), and what UDP-Lite (RFC 3828) shares with it.
//!
//! Wireshark does not verify checksums of UDP unless told to.

use lamna_fields::{
    Base, Field, FieldDef, FieldType, Group, ProtocolId, Severity, Strings, field_table,
};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::columns::Address;
use crate::names::PortKind;
use crate::proto::id;
use crate::registry::{Claim, Dissect};
use crate::walk::{Depth, Walk, again};

field_table! {
    /// The fields of User Datagram Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("udp", "User Datagram Protocol", "UDP");
    SRCPORT = FieldDef::new("udp.srcport", "Source Port", FieldType::Uint16).base(Base::PortUdp).at(0, 2);
    DSTPORT = FieldDef::new("udp.dstport", "Destination Port", FieldType::Uint16).base(Base::PortUdp).at(2, 2);
    PORT = FieldDef::new("udp.port", "Source or Destination Port", FieldType::Uint16).stands_for(&[SRCPORT, DSTPORT]).base(Base::PortUdp);
    STREAM = FieldDef::new("udp.stream", "Stream index", FieldType::Uint32);
    LENGTH = FieldDef::new("udp.length", "Length", FieldType::Uint16).at(4, 2);
    CHECKSUM = FieldDef::new("udp.checksum", "Checksum", FieldType::Uint16).base(Base::Hex).at(6, 2);
    CHECKSUM_CALCULATED = FieldDef::new("udp.checksum_calculated", "Calculated Checksum", FieldType::Uint16).base(Base::Hex);
    CHECKSUM_STATUS = FieldDef::new("udp.checksum.status", "Checksum Status", FieldType::Uint8).base(Base::None).strings(Strings::Values(&crate::checksum::STATUS_VALUES));
    PROC_SRCUID = FieldDef::new("udp.proc.srcuid", "Source process user ID", FieldType::Uint32);
    PROC_SRCPID = FieldDef::new("udp.proc.srcpid", "Source process ID", FieldType::Uint32);
    PROC_SRCUNAME = FieldDef::new("udp.proc.srcuname", "Source process user name", FieldType::String);
    PROC_SRCCMD = FieldDef::new("udp.proc.srccmd", "Source process name", FieldType::String);
    PROC_DSTUID = FieldDef::new("udp.proc.dstuid", "Destination process user ID", FieldType::Uint32);
    PROC_DSTPID = FieldDef::new("udp.proc.dstpid", "Destination process ID", FieldType::Uint32);
    PROC_DSTUNAME = FieldDef::new("udp.proc.dstuname", "Destination process user name", FieldType::String);
    PROC_DSTCMD = FieldDef::new("udp.proc.dstcmd", "Destination process name", FieldType::String);
    PDU_SIZE = FieldDef::new("udp.pdu.size", "PDU Size", FieldType::Uint32);
    TIME_RELATIVE = FieldDef::new("udp.time_relative", "Time since first frame", FieldType::RelativeTime);
    TIME_DELTA = FieldDef::new("udp.time_delta", "Time since previous frame", FieldType::RelativeTime);
    PAYLOAD = FieldDef::new("udp.payload", "Payload", FieldType::Bytes);
    POSSIBLE_TRACEROUTE = FieldDef::new("udp.possible_traceroute", "Possible traceroute", FieldType::None).strings(Strings::Expert(Group::Sequence, Severity::Chat));
    LENGTH_BAD = FieldDef::new("udp.length.bad", "Bad length value", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    UDPLITE_CHECKSUM_COVERAGE_BAD = FieldDef::new("udplite.checksum_coverage.bad", "Bad checksum coverage length value", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    CHECKSUM_ZERO = FieldDef::new("udp.checksum.zero", "Illegal checksum value (0)", FieldType::None).strings(Strings::Expert(Group::Checksum, Severity::Error));
    CHECKSUM_BAD = FieldDef::new("udp.checksum.bad", "Bad checksum", FieldType::None).strings(Strings::Expert(Group::Checksum, Severity::Error));
    LENGTH_BAD_ZERO = FieldDef::new("udp.length.bad_zero", "Length is zero but payload < 65536", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
}

/// Octets of a UDP header.
pub const HEADER_LEN: usize = 8;

/// A UDP header.
#[derive(Clone, Copy, Debug)]
pub struct Header<'a>(&'a [u8; HEADER_LEN]);

impl<'a> Header<'a> {
    /// The header at the start of `b`.
    #[inline]
    pub fn new(b: &Buf<'a>) -> Result<Self, Fault> {
        match b.captured().first_chunk() {
            Some(header) => Ok(Header(header)),
            None => Err(b.check(0, HEADER_LEN).err().unwrap_or(Fault::Malformed)),
        }
    }

    /// The header in these octets.
    #[inline]
    pub fn from_octets(octets: &'a [u8; HEADER_LEN]) -> Self {
        Header(octets)
    }

    /// The sender's port.
    #[inline]
    pub fn source_port(&self) -> u16 {
        u16::from_be_bytes([self.0[0], self.0[1]])
    }

    /// The receiver's port.
    #[inline]
    pub fn destination_port(&self) -> u16 {
        u16::from_be_bytes([self.0[2], self.0[3]])
    }

    /// Octets of the datagram, header included, as it says.
    #[inline]
    pub fn len(&self) -> u16 {
        u16::from_be_bytes([self.0[4], self.0[5]])
    }

    /// The checksum; 0 where the sender made none.
    #[inline]
    pub fn checksum(&self) -> u16 {
        u16::from_be_bytes([self.0[6], self.0[7]])
    }

    /// The key to the fields of a header, in a packet of `reported` octets, of which nothing is worth a note.
    #[inline]
    pub(crate) fn plain_key(&self, reported: usize, over_ipv4: bool) -> Option<u16> {
        let is_whole = (HEADER_LEN..=reported).contains(&usize::from(self.len()));
        let ports = [self.source_port(), self.destination_port()];
        let is_probe = ports.iter().any(|port| TRACEROUTE.contains(port));
        let has_sum = self.checksum() != 0;
        // Only over IPv4 it may be left out.
        (is_whole && !is_probe && (has_sum || over_ipv4)).then_some(u16::from(has_sum))
    }

    /// Whether the header claims a length of nothing (a jumbogram, RFC 2675).
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// Ports that `traceroute` sends to: three for each hop.
const TRACEROUTE: std::ops::RangeInclusive<u16> = 33_435..=33_464;

/// Octets of a payload that needs a jumbogram, whose UDP header has no length (RFC 2675, 4).
const MIN_JUMBO: usize = 65_536;

/// `udp.checksum.status` of a checksum that nobody verified.
const UNVERIFIED: u64 = 2;

/// `udp.checksum.status` where the sender made none.
const NOT_PRESENT: u64 = 3;

/// `udp.checksum.status` where the sender made none and had to.
const ILLEGAL: u64 = 4;

/// User Datagram Protocol.
#[derive(Clone, Copy, Debug)]
pub struct Udp;

impl Dissect for Udp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::IpProtocol(17)];

    #[inline(always)]
    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        if C::FIELDS || w.is_tracked() {
            return datagram(w, &b, None);
        }
        let header = match Header::new(&b) {
            Ok(header) => header,
            Err(fault) => {
                w.irregular();
                return Err(fault);
            }
        };
        let (source, destination) = (header.source_port(), header.destination_port());
        let len = match usize::from(header.len()) {
            0..HEADER_LEN => {
                w.irregular();
                if !is_jumbogram(w, &header) {
                    return Ok(());
                }
                b.reported()
            }
            len => len,
        };
        w.counted(id::UDP);
        if b.len() == HEADER_LEN && b.is_cut() {
            return Err(Fault::Short);
        }
        if w.depth() == Depth::Transport && !w.may_tunnel_udp(source, destination) {
            return Ok(());
        }
        // Some protocols look which of the ends is the server's.
        (w.net.source_port, w.net.destination_port) = (source, destination);
        payload(w, b.slice_up_to(HEADER_LEN, len - HEADER_LEN), source, destination)
    }
}

/// Whether a header of no length is right: over IPv6, whose jumbograms are longer than it can tell.
fn is_jumbogram<C: Collector>(w: &Walk<'_, C>, header: &Header<'_>) -> bool {
    let ipv6 = w.registry.lookup(Claim::Ethertype(0x86dd));
    header.is_empty() && ipv6.is_some_and(|ipv6| w.is_inside(ipv6))
}

/// What UDP-Lite has in place of the length: its protocol, and the field for the octets that the
/// checksum covers.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Lite {
    pub(crate) protocol: ProtocolId,
    pub(crate) coverage: Field,
}

/// Walks a datagram with all that anybody may ask: fields, columns, its conversation.
#[inline(never)]
pub(crate) fn datagram<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    lite: Option<Lite>,
) -> Walked {
    let (source, destination) = match (b.u16(0), b.u16(2)) {
        (Ok(source), Ok(destination)) => (source, destination),
        (Err(fault), _) | (_, Err(fault)) => {
            w.irregular();
            return Err(fault);
        }
    };
    w.net.source_port = source;
    w.net.destination_port = destination;
    w.column_protocol(if lite.is_some() { "UDP-Lite" } else { "UDP" });
    let names = w.registry.names();
    if w.wants_columns() {
        let ends = [source, destination].map(|port| names.port_in_info(PortKind::Udp, port));
        w.info(format_args!("{} → {}", ends[0], ends[1]));
    }
    let over_ipv4 = matches!(w.net.source, Address::Ipv4(_));
    let header = Header::new(b).ok().filter(|_| lite.is_none());
    let key = header.and_then(|header| header.plain_key(b.reported(), over_ipv4));
    let (root, opened, len) = match w.put_again(again::Header::Udp, key, b, || []) {
        Ok(root) => (root, w.open(root), usize::from(b.u16(4)?)),
        Err(before) => {
            let (root, opened) = w.open_protocol(b, 0, HEADER_LEN.min(b.len()))?;
            let title = w.def(Field::PROTOCOL).title;
            let ends = [source, destination].map(|port| names.port(PortKind::Udp, port));
            w.label(root, format_args!("{title}, Src Port: {}, Dst Port: {}", ends[0], ends[1]));
            let len = w.foreign(id::UDP, |w| header_fields(w, b, (source, destination), lite))?;
            let Some(len) = len else {
                w.irregular();
                w.close(opened);
                return Ok(());
            };
            w.keep(before, root, &[]);
            (root, opened, len)
        }
    };
    w.net.segment = Some((id::UDP, root));
    let facts = w.udp_facts();
    let uncut = b.from(HEADER_LEN)?;
    let rest = b.slice_up_to(HEADER_LEN, len - HEADER_LEN);
    w.foreign(id::UDP, |w| {
        if let Some(facts) = facts {
            w.generated(STREAM, b, HEADER_LEN, u64::from(facts.stream));
            if rest.reported() > 0 && !w.net.quoted {
                let item = w.text(b, 0, 0, format_args!("Timestamps"))?;
                w.mark_generated(item);
                let inner = w.open(item);
                w.generated_signed(TIME_RELATIVE, b, 0, facts.time_relative);
                w.generated_signed(TIME_DELTA, b, 0, facts.time_delta);
                w.close(inner);
            }
        }
        if !rest.is_empty() {
            let shown = rest.len();
            let plural = if shown == 1 { "" } else { "s" };
            let item = w.item(PAYLOAD, b, HEADER_LEN, shown)?;
            w.label(item, format_args!("UDP payload ({shown} byte{plural})"));
        }
        Ok(())
    })?;
    w.close(opened);
    w.counted(id::UDP);
    if uncut.is_empty() && uncut.reported() > 0 {
        return Err(Fault::Short);
    }
    if w.depth() == Depth::Transport && !w.may_tunnel_udp(source, destination) {
        return Ok(());
    }
    if !w.net.quoted {
        return payload(w, rest, source, destination);
    }
    // What is in a datagram that an error quotes stands beside the error.
    let outer = w.open_top();
    payload(w, rest, source, destination)?;
    w.close(outer);
    Ok(())
}

/// Adds the header's fields, up to the checksum. The octets of the datagram, as far as they are
/// there; `None` where the header gives a length that none can have.
fn header_fields<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    (source, destination): (u16, u16),
    lite: Option<Lite>,
) -> Result<Option<usize>, Fault> {
    for (field, at, port) in [(SRCPORT, 0, source), (DSTPORT, 2, destination)] {
        let item = w.item(field, b, at, 2)?;
        // An answer to a probe comes from the port that it was sent to.
        if TRACEROUTE.contains(&port) {
            let probe = port - TRACEROUTE.start();
            let (hop, attempt) = (probe / 3 + 1, probe % 3 + 1);
            w.expert_text(
                POSSIBLE_TRACEROUTE,
                item,
                format_args!("Possible traceroute: hop #{hop}, attempt #{attempt}"),
            );
        }
    }
    w.alias(PORT, b, 0, 2)?;
    w.alias(PORT, b, 2, 2)?;
    let ipv6 = matches!(w.net.source, Address::Ipv6(_));
    let given = match b.u16(4) {
        Ok(given) => usize::from(given),
        Err(fault) => {
            w.irregular();
            return Err(fault);
        }
    };
    let reported = b.reported();
    let jumbo = lite.is_none() && given == 0 && ipv6;
    let len = match lite {
        Some(lite) => {
            coverage(w, b, lite, given)?;
            w.info_append(format_args!(" Len={}", reported.saturating_sub(HEADER_LEN)));
            reported
        }
        None => {
            let item = w.item(LENGTH, b, 4, 2)?;
            match given {
                0 if jumbo => {
                    if reported < MIN_JUMBO {
                        w.expert(LENGTH_BAD_ZERO, item);
                    }
                    reported
                }
                0..HEADER_LEN => {
                    w.label_value(item, format_args!("{given} (bogus, must be >= 8)"));
                    w.expert_text(LENGTH_BAD, item, format_args!("Bad length value {given} < 8"));
                    w.info_append(format_args!(" [BAD UDP LENGTH {given} < 8]"));
                    return Ok(None);
                }
                _ => {
                    if given > reported && !b.is_fragment() && !w.net.quoted {
                        w.label_value(
                            item,
                            format_args!("{given} (bogus, payload length {reported})"),
                        );
                        w.expert_text(
                            LENGTH_BAD,
                            item,
                            format_args!("Bad length value {given} > IP payload length"),
                        );
                        w.info_append(format_args!(
                            " [BAD UDP LENGTH {given} > IP PAYLOAD LENGTH]"
                        ));
                    }
                    given
                }
            }
        }
    };
    if lite.is_none() {
        w.info_append(format_args!(" Len={}", len.saturating_sub(HEADER_LEN)));
        if jumbo {
            w.info_append(format_args!(" [Jumbogram]"));
        }
    }
    let sum = match b.u16(6) {
        Ok(sum) => sum,
        Err(fault) => {
            w.irregular();
            return Err(fault);
        }
    };
    let item = w.item(CHECKSUM, b, 6, 2)?;
    if sum != 0 {
        w.label(item, format_args!("Checksum: 0x{sum:04x} [unverified]"));
        w.generated(CHECKSUM_STATUS, b, 6, UNVERIFIED);
        return Ok(Some(len.max(HEADER_LEN)));
    }
    // What an error quotes is not held to it.
    let illegal = lite.is_some() || ipv6 && !w.net.quoted;
    let word = if illegal { "illegal" } else { "ignored" };
    w.label(item, format_args!("Checksum: 0x0000 [zero-value {word}]"));
    if illegal {
        w.expert(CHECKSUM_ZERO, item);
        w.info_append(format_args!(" [ILLEGAL CHECKSUM (0)]"));
    }
    let opened = w.open(item);
    let status = if illegal { ILLEGAL } else { NOT_PRESENT };
    let status = w.number(CHECKSUM_STATUS, b, 6, 2, status)?;
    w.mark_generated(status);
    w.close(opened);
    Ok(Some(len.max(HEADER_LEN)))
}

/// Adds what UDP-Lite has in place of the length, and the length that follows from the packet.
fn coverage<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, lite: Lite, given: usize) -> Walked {
    let reported = b.reported();
    let item = w.foreign(lite.protocol, |w| w.item(lite.coverage, b, 4, 2))?;
    if given != 0 && !(HEADER_LEN..=reported).contains(&given) {
        w.label_value(item, format_args!("{given} (bogus, must be >= 8 and <= {reported})"));
        w.expert_text(
            UDPLITE_CHECKSUM_COVERAGE_BAD,
            item,
            format_args!("Bad checksum coverage length value {given} < 8 or > {reported}"),
        );
        w.info_append(format_args!(
            " [BAD LIGHTWEIGHT UDP CHECKSUM COVERAGE LENGTH {given} < 8 or > {reported}]"
        ));
    }
    w.generated(LENGTH, b, 4, reported as u64);
    Ok(())
}

/// Goes on with what the conversation was assigned to, else with what the ports lead to: the lower
/// one first, then heuristics, then data. Nobody is asked about a datagram without payload.
#[inline(never)]
fn payload<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>, source: u16, destination: u16) -> Walked {
    if b.reported() == 0 {
        return Ok(());
    }
    if let Some(protocol) = w.assigned()
        && w.try_call(protocol, b)?
    {
        return Ok(());
    }
    let (low, high) = (source.min(destination), source.max(destination));
    if low != 0 && w.try_claim(Claim::UdpPort(low), b)?
        || high != 0 && w.try_claim(Claim::UdpPort(high), b)?
        || w.try_heuristics("udp", b)?
    {
        return Ok(());
    }
    w.data(b)
}

#[cfg(test)]
mod tests {
    use crate::FrameInfo;
    use crate::proto::captured::{Shown, ethernet, frame, with};

    /// From port 11111 to 22222 with a length and a checksum that need not be right.
    fn packet(protocol: u8, len: u16, checksum: u16) -> Vec<u8> {
        let mut octets = vec![0x45, 0, 0, 31, 0, 1, 0, 0, 64, protocol, 0, 0];
        octets.extend([10, 0, 0, 1, 10, 0, 0, 2, 0x2b, 0x67, 0x56, 0xce]);
        octets.extend(len.to_be_bytes());
        octets.extend(checksum.to_be_bytes());
        octets.extend(b"abc");
        ethernet(0x0800, &octets)
    }

    fn udp(len: u16, checksum: u16) -> Shown {
        frame(1, &packet(17, len, checksum))
    }

    #[test]
    fn packets_lie_in_samples_and_flows_too() {
        let registry = crate::Registry::new();
        // Teredo, sFlow, NetFlow and IPFIX; DNS.
        let ports = [3544, 6343, 2055, 4739, 53];
        assert_eq!(ports.map(|port| registry.is_udp_tunnel(port)), [true, true, true, true, false]);
    }

    #[test]
    fn a_datagram_is_taken_apart() {
        let shown = udp(11, 0xa53d);
        assert_eq!(shown.protocols, "eth:ethertype:ip:udp:data");
        assert_eq!(shown.columns, "10.0.0.1 10.0.0.2 UDP 11111 → 22222 Len=3");
        let from = shown.tree.iter().position(|l| l.starts_with("User Data")).unwrap();
        assert_eq!(
            shown.tree[from..from + 7],
            [
                "User Datagram Protocol, Src Port: 11111, Dst Port: 22222",
                "  Source Port: 11111",
                "  Destination Port: 22222",
                "  Length: 11",
                "  Checksum: 0xa53d [unverified]",
                "  [Checksum Status: Unverified]",
                "  UDP payload (3 bytes)",
            ]
        );
    }

    #[test]
    fn no_checksum_is_right_over_ipv4() {
        let shown = udp(11, 0);
        assert!(shown.has("Checksum: 0x0000 [zero-value ignored]"));
        assert!(shown.has("[Checksum Status: Not present]"));
    }

    #[test]
    fn lengths_may_lie() {
        let shown = udp(3, 1);
        assert_eq!(shown.protocols, "eth:ethertype:ip:udp");
        assert!(shown.columns.ends_with("11111 → 22222 [BAD UDP LENGTH 3 < 8]"));
        assert!(shown.has("Length: 3 (bogus, must be >= 8)"));
        let shown = udp(64, 1);
        assert!(shown.columns.ends_with("[BAD UDP LENGTH 64 > IP PAYLOAD LENGTH] Len=56"));
        assert!(shown.has("Length: 64 (bogus, payload length 11)"));
        let shown = udp(10, 1);
        assert!(shown.columns.ends_with("Len=2"));
        assert!(shown.has("UDP payload (2 bytes)"));
        assert!(shown.has("Data (2 bytes)"));
    }

    #[test]
    fn a_payload_that_was_not_captured_is_short() {
        let octets = packet(17, 11, 1);
        let info = FrameInfo { number: 1, len: 45, link: 1, ..Default::default() };
        let shown = with(info, &octets[..42]);
        assert!(shown.has("[Packet size limited during capture: UDP truncated]"));
        let shown = frame(1, &octets);
        assert!(!shown.tree.iter().any(|l| l.contains("truncated")));
    }

    #[test]
    fn traceroute_counts_in_ports() {
        let mut octets = packet(17, 11, 1);
        octets[36..38].copy_from_slice(&33_438u16.to_be_bytes());
        let shown = frame(1, &octets);
        assert!(shown.tree.iter().any(|l| l.contains("Possible traceroute: hop #2, attempt #1")));
    }

    #[test]
    fn lite_has_a_coverage_in_place_of_the_length() {
        let shown = frame(1, &packet(136, 8, 1));
        assert_eq!(shown.protocols, "eth:ethertype:ip:udplite:data");
        assert!(shown.has("Checksum coverage: 8"));
        assert!(shown.has("[Length: 11]"));
        let shown = frame(1, &packet(136, 5, 0));
        assert!(shown.columns.ends_with(
            "[BAD LIGHTWEIGHT UDP CHECKSUM COVERAGE LENGTH 5 < 8 or > 11] Len=3 [ILLEGAL CHECKSUM (0)]"
        ));
    }
}
