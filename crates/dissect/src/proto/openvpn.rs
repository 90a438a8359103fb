//! OpenVPN: packets of the control channel, with or without an authenticating digest (`--tls-auth`), the TLS that they
//! carry, and packets of the data channel (openvpn.net, "OpenVPN network protocol").

use lamna_fields::{Base, Field, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::pieces::{self, Begins, Joined, Piece};
use crate::proto::ip::{FragmentFields, list_fragments};
use crate::proto::tls;
use crate::registry::{Claim, Dissect};
use crate::stream::{Framing, Pdu};
use crate::walk::{REST, Walk};

/// The port that OpenVPN listens on.
pub const PORT: u16 = 1194;

/// Octets of the length before a packet over TCP.
const LENGTH_LEN: usize = 2;

/// Octets of a session's identifier.
const SESSION_LEN: usize = 8;

/// Octets of the digest (SHA-1), and of the numbers against replay behind it.
const DIGEST_LEN: usize = 20;
const REPLAY_LEN: usize = 8;

/// Packets that one packet may acknowledge.
const MAX_ACKNOWLEDGED: usize = 8;

/// Octets of TLS in a control packet by which older programs cut it: as many go on in the next packet.
const FRAGMENT_LEN: usize = 100;

/// The largest number of a control packet that is plausible where a digest may stand instead.
const MAX_PLAUSIBLE_NUMBER: u32 = 0xffff;

/// Kinds of packets.
mod opcode {
    pub(super) const CONTROL: u8 = 4;
    pub(super) const ACKNOWLEDGE: u8 = 5;
    pub(super) const DATA_V1: u8 = 6;
    pub(super) const DATA_V2: u8 = 9;
    pub(super) const HARD_RESET_CLIENT_V3: u8 = 10;
    pub(super) const WRAPPED_KEY: u8 = 11;
    /// All that are known lie between these.
    pub(super) const FIRST: u8 = 1;
    pub(super) const LAST: u8 = 11;
}

values! {
    static OPCODE_VALUES {
        0x1 => "P_CONTROL_HARD_RESET_CLIENT_V1",
        0x2 => "P_CONTROL_HARD_RESET_SERVER_V1",
        0x3 => "P_CONTROL_SOFT_RESET_V1",
        0x4 => "P_CONTROL_V1",
        0x5 => "P_ACK_V1",
        0x6 => "P_DATA_V1",
        0x7 => "P_CONTROL_HARD_RESET_CLIENT_V2",
        0x8 => "P_CONTROL_HARD_RESET_SERVER_V2",
        0x9 => "P_DATA_V2",
        0xa => "P_CONTROL_HARD_RESET_CLIENT_V3",
        0xb => "P_CONTROL_WKC_V1",
    }
}

field_table! {
    /// The fields of OpenVPN Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("openvpn", "OpenVPN Protocol", "OpenVPN");
    PLEN = FieldDef::new("openvpn.plen", "Packet Length", FieldType::Uint16);
    TYPE = FieldDef::new("openvpn.type", "Type", FieldType::Uint8).base(Base::Hex);
    OPCODE = FieldDef::new("openvpn.opcode", "Opcode", FieldType::Uint8).base(Base::Hex).mask(0xf8).strings(Strings::Values(&OPCODE_VALUES));
    KEYID = FieldDef::new("openvpn.keyid", "Key ID", FieldType::Uint8).mask(0x7);
    PEERID = FieldDef::new("openvpn.peerid", "Peer ID", FieldType::Uint24);
    SESSIONID = FieldDef::new("openvpn.sessionid", "Session ID", FieldType::Uint64);
    HMAC = FieldDef::new("openvpn.hmac", "HMAC", FieldType::Bytes);
    PID = FieldDef::new("openvpn.pid", "Replay-Packet-ID", FieldType::Uint32);
    NET_TIME = FieldDef::new("openvpn.net_time", "Net Time", FieldType::AbsoluteTime);
    RSESSIONID = FieldDef::new("openvpn.rsessionid", "Remote Session ID", FieldType::Uint64);
    MPID = FieldDef::new("openvpn.mpid", "Message Packet-ID", FieldType::Uint32);
    MPIDARRAYLENGTH = FieldDef::new("openvpn.mpidarraylength", "Message Packet-ID Array Length", FieldType::Uint8);
    MPIDARRAYELEMENT = FieldDef::new("openvpn.mpidarrayelement", "Message Packet-ID Array Element", FieldType::Uint32);
    DATA = FieldDef::new("openvpn.data", "Data", FieldType::Bytes);
    WKC = FieldDef::new("openvpn.wkc", "Wrapped client key", FieldType::Bytes);
    WKC_LEN = FieldDef::new("openvpn.wkc_len", "Wrapped client key length", FieldType::Uint16);
    FRAGMENT_BYTES = FieldDef::new("openvpn.fragment_bytes", "Fragment bytes", FieldType::Bytes);
    FRAGMENTS = FieldDef::new("openvpn.fragments", "Message fragments", FieldType::None);
    FRAGMENT = FieldDef::new("openvpn.fragment", "Message fragment", FieldType::FrameNum);
    FRAGMENT_OVERLAP = FieldDef::new("openvpn.fragment.overlap", "Message fragment overlap", FieldType::Boolean);
    FRAGMENT_OVERLAP_CONFLICTS = FieldDef::new("openvpn.fragment.overlap.conflicts", "Message fragment overlapping with conflicting data", FieldType::Boolean);
    FRAGMENT_MULTIPLE_TAILS = FieldDef::new("openvpn.fragment.multiple_tails", "Message has multiple tail fragments", FieldType::Boolean);
    FRAGMENT_TOO_LONG_FRAGMENT = FieldDef::new("openvpn.fragment.too_long_fragment", "Message fragment too long", FieldType::Boolean);
    FRAGMENT_ERROR = FieldDef::new("openvpn.fragment.error", "Message defragmentation error", FieldType::FrameNum);
    FRAGMENT_COUNT = FieldDef::new("openvpn.fragment.count", "Message fragment count", FieldType::Uint32);
    REASSEMBLED_IN = FieldDef::new("openvpn.reassembled.in", "Reassembled message in frame", FieldType::FrameNum);
    REASSEMBLED_LENGTH = FieldDef::new("openvpn.reassembled.length", "Reassembled message length", FieldType::Uint32);
}

static SHOWN: FragmentFields = FragmentFields {
    title: "Message fragment",
    fragments: FRAGMENTS,
    fragment: FRAGMENT,
    overlap: FRAGMENT_OVERLAP,
    conflict: FRAGMENT_OVERLAP_CONFLICTS,
    error: FRAGMENT_ERROR,
    count: FRAGMENT_COUNT,
    length: REASSEMBLED_LENGTH,
    data: None,
};

/// OpenVPN.
#[derive(Clone, Copy, Debug)]
pub struct OpenVpn;

impl Dissect for OpenVpn {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(PORT), Claim::TcpPort(PORT)];
    const FRAMES: bool = true;
    const SHOWS_SIZE: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let over_tcp = w.is_over_stream();
        let at = if over_tcp { LENGTH_LEN } else { 0 };
        let kind = b.u8(at)? >> 3;
        w.column_protocol("OpenVPN");
        if w.wants_columns() {
            match OPCODE_VALUES.get(u64::from(kind)) {
                Some(name) => w.info(format_args!("MessageType: {name}")),
                None => w.info(format_args!("MessageType: Unknown Messagetype")),
            }
        }
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        if over_tcp {
            w.item(PLEN, &b, 0, LENGTH_LEN)?;
        }
        let item = w.item(TYPE, &b, at, 1)?;
        w.label_value(item, format_args!("0x{:02x} [opcode/key_id]", b.u8(at)?));
        w.bits(item, &[OPCODE, KEYID], &b, at, 1)?;
        let packet = Packet { b, kind, key: b.u8(at)? & 7, over_tcp };
        let rest = match kind {
            opcode::DATA_V1 | opcode::DATA_V2 => packet.data(w, at + 1)?,
            _ => packet.control(w, at + 1)?,
        };
        let Some(at) = rest else {
            w.close(opened);
            return Ok(());
        };
        packet.carry(w, at, opened)
    }

    fn frame(_: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        let [high, low, rest @ ..] = bytes else { return Pdu::MoreUnknown };
        let len = usize::from(u16::from_be_bytes([*high, *low]));
        match len.checked_sub(rest.len()) {
            None | Some(0) => Pdu::Whole(LENGTH_LEN + len),
            Some(missing) => Pdu::More(missing),
        }
    }
}

/// A packet being walked.
struct Packet<'b> {
    b: Buf<'b>,
    kind: u8,
    key: u8,
    over_tcp: bool,
}

impl Packet<'_> {
    /// Shows what belongs to the data channel; nothing of it can be read.
    fn data<C: Collector>(
        &self,
        w: &mut Walk<'_, C>,
        mut at: usize,
    ) -> Result<Option<usize>, Fault> {
        const PEER_LEN: usize = 3;
        let b = &self.b;
        if self.kind == opcode::DATA_V2 {
            w.item(PEERID, b, at, PEER_LEN)?;
            at += PEER_LEN;
        }
        self.octets(w, at, "Data", DATA)?;
        Ok(None)
    }

    /// Shows the rest as `field` below a line that says how long it is.
    fn octets<C: Collector>(
        &self,
        w: &mut Walk<'_, C>,
        at: usize,
        title: &str,
        field: Field,
    ) -> Walked {
        let b = &self.b;
        let len = b.remaining(at);
        let plural = if len == 1 { "" } else { "s" };
        let item = w.text(b, at, REST, format_args!("{title} ({len} byte{plural})"))?;
        let opened = w.open(item);
        w.item(field, b, at, REST)?;
        w.close(opened);
        Ok(())
    }

    /// Whether the octets from `at` on, behind the session, can be an acknowledgement and a number without a digest
    /// before them.
    fn is_plain(&self, at: usize) -> bool {
        let b = &self.b;
        let Ok(count) = b.u8(at) else { return true };
        let count = usize::from(count);
        let session = if count > 0 { SESSION_LEN } else { 0 };
        let number = at + 1 + 4 * count + session;
        let numbered = self.kind != opcode::ACKNOWLEDGE;
        let end = number + if numbered { 4 } else { 0 };
        if count > MAX_ACKNOWLEDGED || end > b.reported() {
            return false;
        }
        match (self.kind, b.u32(number)) {
            (opcode::ACKNOWLEDGE, _) => end == b.reported(),
            (_, Ok(number)) => number <= MAX_PLAUSIBLE_NUMBER,
            (_, Err(_)) => true,
        }
    }

    /// Shows what belongs to the control channel; where its payload begins, if it has any.
    fn control<C: Collector>(
        &self,
        w: &mut Walk<'_, C>,
        mut at: usize,
    ) -> Result<Option<usize>, Fault> {
        let b = &self.b;
        w.item(SESSIONID, b, at, SESSION_LEN)?;
        at += SESSION_LEN;
        if !(opcode::FIRST..=opcode::LAST).contains(&self.kind) {
            return Ok(None);
        }
        if !self.is_plain(at) && b.remaining(at) > DIGEST_LEN + REPLAY_LEN {
            w.item(HMAC, b, at, DIGEST_LEN)?;
            at += DIGEST_LEN;
            w.item(PID, b, at, 4)?;
            let time = u64::from(b.u32(at + 4)?).saturating_mul(1_000_000_000);
            w.number(NET_TIME, b, at + 4, 4, time)?;
            at += REPLAY_LEN;
        }
        let count = usize::from(b.u8(at)?);
        w.item(MPIDARRAYLENGTH, b, at, 1)?;
        at += 1;
        if count > 0 {
            let item = w.text(b, at, 0, format_args!("Packet-ID Array"))?;
            let opened = w.open(item);
            for i in 0..count {
                w.item(MPIDARRAYELEMENT, b, at + 4 * i, 4)?;
            }
            w.close(opened);
            at += 4 * count;
            w.item(RSESSIONID, b, at, SESSION_LEN)?;
            at += SESSION_LEN;
        }
        if self.kind == opcode::ACKNOWLEDGE {
            return Ok(None);
        }
        if b.remaining(at) == 0 {
            return Ok(None);
        }
        w.item(MPID, b, at, 4)?;
        at += 4;
        let carries = matches!(
            self.kind,
            opcode::CONTROL | opcode::WRAPPED_KEY | opcode::HARD_RESET_CLIENT_V3
        );
        Ok((carries && b.remaining(at) > 0).then_some(at))
    }

    /// Goes on with TLS at `at`, put together where packets were cut to a fixed length; a wrapped key is shown as it is.
    fn carry<C: Collector>(
        &self,
        w: &mut Walk<'_, C>,
        at: usize,
        opened: crate::walk::Opened,
    ) -> Walked {
        let b = &self.b;
        let mut payload = b.from(at)?;
        if self.kind != opcode::CONTROL {
            // The wrapped key stands at the end, and its length behind it.
            let len = payload.reported().checked_sub(2).map(|last| payload.u16(last));
            let size = usize::from(len.unwrap_or(Ok(0))?).min(payload.reported());
            let text = payload.reported() - size;
            let key = size.saturating_sub(2);
            w.item(WKC, &payload, text, key)?;
            w.item(WKC_LEN, &payload, text + key, size - key)?;
            payload = payload.slice(0, text)?;
            w.close(opened);
            return if text > 0 { tls::carried(w, payload) } else { Ok(()) };
        }
        let len = payload.reported();
        if len > FRAGMENT_LEN || payload.is_cut() {
            w.close(opened);
            return tls::carried(w, payload);
        }
        let session = b.u64(if self.over_tcp { LENGTH_LEN + 1 } else { 1 })?;
        let piece = Piece {
            channel: session.rotate_left(8) ^ u64::from(self.key),
            number: None,
            begins: Begins::IfNoneOpen,
            last: len < FRAGMENT_LEN,
            octets: payload.captured(),
        };
        match pieces::join(w, &piece) {
            Joined::Whole { message, parts } => {
                self.octets(w, at, "Message fragment", FRAGMENT_BYTES)?;
                let Some(source) = w.add_source("Reassembled Message", message.clone()) else {
                    return Ok(());
                };
                let whole = Buf::new(&message, message.len(), source);
                list_fragments(w, &SHOWN, &whole, &pieces::places(&parts))?;
                w.close(opened);
                tls::carried(w, whole)
            }
            Joined::Open(link) => {
                self.octets(w, at, "Message fragment", FRAGMENT_BYTES)?;
                if let Some(frame) = w.link(link) {
                    w.generated(REASSEMBLED_IN, b, at, frame);
                }
                w.close(opened);
                Ok(())
            }
            Joined::Alone | Joined::Stray => {
                w.close(opened);
                tls::carried(w, payload)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::{segment, shown};

    /// A hard reset of a client without a digest.
    const RESET: [u8; 14] = [0x38, 1, 2, 3, 4, 5, 6, 7, 8, 0, 0, 0, 0, 0];

    #[test]
    fn a_client_begins() {
        let told = shown(40000, 1194, &RESET);
        assert_eq!(told.info, "OpenVPN MessageType: P_CONTROL_HARD_RESET_CLIENT_V2");
        assert!(told.has("Session ID: 72623859790382856"), "{:#?}", told.tree);
        assert!(told.has("Message Packet-ID: 0"));
    }

    #[test]
    fn over_tcp_a_length_comes_first() {
        let mut packet = vec![0, 14];
        packet.extend(RESET);
        let told = segment(40000, 1194, &packet);
        assert!(told.has("Packet Length: 14"), "{:#?}", told.tree);
        assert!(told.has("Message Packet-ID: 0"));
    }

    #[test]
    fn a_digest_is_told_from_an_acknowledgement() {
        let mut packet = RESET[..9].to_vec();
        packet.extend([0xaa; 20]);
        packet.extend([0, 0, 0, 1, 0x50, 0xff, 0x20, 0xfd, 0, 0, 0, 0, 0]);
        let told = shown(40000, 1194, &packet);
        assert!(told.has("Replay-Packet-ID: 1"), "{:#?}", told.tree);
        assert!(told.has("Message Packet-ID Array Length: 0"));
    }

    #[test]
    fn data_is_opaque() {
        let told = shown(1194, 1194, &[0x48, 0, 0, 28, 1, 2]);
        assert!(told.has("Peer ID: 28"));
        assert!(told.has("Data (2 bytes)"));
        assert!(shown(1194, 1194, &[0x30, 1]).has("Data (1 byte)"));
    }
}
