//! Packets of the connection-oriented protocol (C706, section 12.6).

use std::fmt::Write as _;

use lamna_fields::Encoding;

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::pieces::{Begins, Piece};
use crate::proto::bitmask::{self, Names};
use crate::proto::{gss_api, ntlmssp};
use crate::track::Scope;
use crate::walk::{REST, Walk};

use super::fragments::{self, Whole};
use super::interfaces::Interface;
use super::state::{Associations, Bound, Call, Request};
use super::{
    Named, Target, Uuid, fields as f, is_bind_time, is_representation, kind, order, trailer,
    u16_in, u32_in, uuid_in,
};

/// Octets of the header that all packets have.
pub(super) const HEADER_LEN: usize = 16;

/// Octets that tell how long a packet is.
const LENGTH_END: usize = 10;

/// Octets of an authentication trailer before the credentials.
const TRAILER_LEN: usize = 8;

/// Levels of authentication whose tokens are known (MS-RPCE, section 2.2.1.1.8); calls are encrypted at
/// the last.
const CONNECT: u8 = 2;
const INTEGRITY: u8 = 5;
const PRIVACY: u8 = 6;

/// Authentication services (MS-RPCE, section 2.2.1.1.7).
const SPNEGO: u8 = 9;
const NTLMSSP: u8 = 10;

const FIRST: u8 = 1;
const LAST: u8 = 2;
const OBJECT: u8 = 0x80;

const FLAGS: &[lamna_fields::Field] = &[
    f::CN_FLAGS_OBJECT,
    f::CN_FLAGS_MAYBE,
    f::CN_FLAGS_DNE,
    f::CN_FLAGS_MPX,
    f::CN_FLAGS_RESERVED,
    f::CN_FLAGS_CANCEL_PENDING,
    f::CN_FLAGS_LAST_FRAG,
    f::CN_FLAGS_FIRST_FRAG,
];

/// Whether a packet begins here.
pub(super) fn is_packet(b: &Buf<'_>) -> bool {
    match b.captured() {
        [5, minor, packet, _, order, float, ..] if b.len() >= HEADER_LEN => {
            *minor <= 1 && *packet <= kind::RTS && is_representation([*order, *float])
        }
        _ => false,
    }
}

/// How long a packet is, as far as its octets tell.
pub(super) fn packet_len(bytes: &[u8]) -> Option<usize> {
    let head = bytes.first_chunk::<LENGTH_END>()?;
    let len = [head[8], head[9]];
    Some(usize::from(match order(head[4]) {
        Encoding::Little => u16::from_le_bytes(len),
        _ => u16::from_be_bytes(len),
    }))
}

/// A packet being walked.
struct Packet<'b> {
    b: Buf<'b>,
    root: Item,
    flags: u8,
    order: Encoding,
    call: u32,
    /// Where the authentication trailer begins, and the padding before it; the end where there is none.
    trailer: usize,
    padding: usize,
    auth_len: usize,
    /// The service and level of the trailer.
    auth: (u8, u8),
}

/// Walks one packet.
pub(super) fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
    w.column_protocol("DCERPC");
    let packet_kind = b.u8(2)?;
    let order = order(b.u8(4)?);
    let call = u32_in(&b, 12, order)?;
    let packet_flags = b.u8(3)?;
    let auth_len = usize::from(u16_in(&b, 10, order)?);
    let word = f::PKT_TYPE_VALUES.get(u64::from(packet_kind)).unwrap_or("Unknown");
    let fragment = match packet_flags & (FIRST | LAST) {
        3 => "Single",
        1 => "1st",
        2 => "Last",
        _ => "Mid",
    };
    w.info(format_args!("{word}: call_id: {call}, Fragment: {fragment}"));
    let outer = w.open_top();
    let (root, opened) = w.open_protocol(&b, 0, REST)?;
    let len = b.reported();
    if w.labels() {
        let title = w.def(lamna_fields::Field::PROTOCOL).title;
        let text =
            format_args!("{title} {word}, Fragment: {fragment}, FragLen: {len}, Call: {call}");
        w.label(root, text);
    }
    w.item(f::VER, &b, 0, 1)?;
    w.item(f::VER_MINOR, &b, 1, 1)?;
    let item = w.item(f::PKT_TYPE, &b, 2, 1)?;
    if packet_kind == kind::BIND_NAK {
        w.expert(f::BIND_NOT_ACKNOWLEDGED, item);
    }
    super::flags(w, &b, 3, f::CN_FLAGS, FLAGS, Names::Left)?;
    super::representation(w, &b, 4, 4)?;
    w.item_as(f::CN_FRAG_LEN, &b, 8, 2, order)?;
    w.item_as(f::CN_AUTH_LEN, &b, 10, 2, order)?;
    w.item_as(f::CN_CALL_ID, &b, 12, 4, order)?;
    let mut packet = Packet {
        b,
        root,
        flags: packet_flags,
        order,
        call,
        trailer: len,
        padding: 0,
        auth_len,
        auth: (0, 0),
    };
    // Of a packet that was cut nothing more is told.
    b.check(0, len)?;
    packet.find_trailer()?;
    match packet_kind {
        kind::BIND | kind::ALTER_CONTEXT => packet.bind(w)?,
        kind::BIND_ACK | kind::ALTER_CONTEXT_RESP => packet.acknowledgement(w)?,
        kind::BIND_NAK => packet.refusal(w)?,
        kind::REQUEST => packet.request(w)?,
        kind::RESPONSE => packet.response(w)?,
        kind::FAULT => packet.fault(w)?,
        kind::AUTH3 => packet.authentication(w)?,
        _ => {}
    }
    w.close(opened);
    w.close(outer);
    Ok(())
}

impl Packet<'_> {
    /// Finds the authentication trailer at the packet's end (C706, section 13.2.6.1).
    fn find_trailer(&mut self) -> Walked {
        let len = self.b.reported();
        if self.auth_len == 0 || self.auth_len + TRAILER_LEN > len.saturating_sub(HEADER_LEN) {
            return Ok(());
        }
        let at = len - self.auth_len - TRAILER_LEN;
        // A trailer that was not captured says nothing.
        let (Ok(service), Ok(level), Ok(padding)) =
            (self.b.u8(at), self.b.u8(at + 1), self.b.u8(at + 2))
        else {
            return Ok(());
        };
        self.trailer = at;
        self.auth = (service, level);
        self.padding = usize::from(padding);
        Ok(())
    }

    fn is_whole(&self) -> bool {
        self.flags & (FIRST | LAST) == FIRST | LAST
    }

    /// Whether the stub is encrypted.
    fn is_encrypted(&self) -> bool {
        self.trailer < self.b.reported() && self.auth.1 == PRIVACY
    }

    // ---- bindings ----

    fn bind<C: Collector>(&self, w: &mut Walk<'_, C>) -> Walked {
        let (b, order) = (&self.b, self.order);
        w.item_as(f::CN_MAX_XMIT, b, 16, 2, order)?;
        w.item_as(f::CN_MAX_RECV, b, 18, 2, order)?;
        w.item_as(f::CN_ASSOC_GROUP, b, 20, 4, order)?;
        let count = b.u8(24)?;
        w.item(f::CN_NUM_CTX_ITEMS, b, 24, 1)?;
        w.info_append(format_args!(", {count} context items:"));
        let mut at = 28;
        for i in 0..count {
            at = self.context(w, at, i)?;
        }
        self.authentication(w)
    }

    /// Adds the context at `at`; where the next one begins.
    fn context<C: Collector>(
        &self,
        w: &mut Walk<'_, C>,
        start: usize,
        index: u8,
    ) -> Result<usize, Fault> {
        let (b, order) = (&self.b, self.order);
        let context = u16_in(b, start, order)?;
        let transfers = usize::from(b.u8(start + 2)?);
        let uuid = uuid_in(b, start + 4, order)?;
        let version = u16_in(b, start + 20, order)?;
        let minor = u16_in(b, start + 22, order)?;
        if transfers == 0 || !is_bind_time(uuid_in(b, start + 24, order)?) {
            let pipe = w.matched().to_owned();
            let is_wide = transfers != 0 && uuid_in(b, start + 24, order)? == super::NDR64;
            let bound = Bound { uuid, version, minor, is_wide };
            w.remember(Scope::Stream, |known: &mut Associations, _| {
                known.bind(&pipe, context, bound);
            });
        }
        let len = 24 + 20 * transfers;
        let item = w.item(f::CN_CTX_ITEM, b, start, len)?;
        let named = Named(uuid);
        if w.labels() {
            w.label(item, format_args!("Ctx Item[{}]: Context ID:{context}, {named}", index + 1));
        }
        let opened = w.open(item);
        w.item_as(f::CN_CTX_ID, b, start, 2, order)?;
        w.item(f::CN_NUM_TRANS_ITEMS, b, start + 2, 1)?;
        let syntax = w.item(f::CN_BIND_ABSTRACT_SYNTAX, b, start + 4, 20)?;
        w.label(syntax, format_args!("Abstract Syntax: {named} V{version}.{minor}"));
        let inner = w.open(syntax);
        let id = w.item_as(f::CN_BIND_TO_UUID, b, start + 4, 16, order)?;
        if super::interfaces::name(uuid).is_some() {
            w.label(id, format_args!("Interface: {named} UUID: {}", Uuid(uuid)));
        } else {
            w.label(id, format_args!("Interface UUID: {}", Uuid(uuid)));
        }
        w.item_as(f::CN_BIND_IF_VER, b, start + 20, 2, order)?;
        w.item_as(f::CN_BIND_IF_VER_MINOR, b, start + 22, 2, order)?;
        w.close(inner);
        if w.wants_columns() {
            let separator = if index == 0 { "" } else { "," };
            w.info_append(format_args!("{separator} {named} V{version}.{minor}"));
        }
        for i in 0..transfers {
            self.transfer(w, item, start + 24 + 20 * i, i)?;
        }
        w.close(opened);
        Ok(start + len)
    }

    fn transfer<C: Collector>(
        &self,
        w: &mut Walk<'_, C>,
        context: Item,
        at: usize,
        index: usize,
    ) -> Walked {
        let (b, order) = (&self.b, self.order);
        let uuid = uuid_in(b, at, order)?;
        let version = u32_in(b, at + 16, order)?;
        let named = Named(uuid);
        let item = w.item(f::CN_BIND_TRANS, b, at, 20)?;
        w.label(item, format_args!("Transfer Syntax[{}]: {named} V{version}", index + 1));
        w.append(context, format_args!(", {named}"));
        let opened = w.open(item);
        let id = w.item_as(f::CN_BIND_TRANS_ID, b, at, 16, order)?;
        w.label(id, format_args!("Transfer Syntax: {named} UUID:{}", Uuid(uuid)));
        if is_bind_time(uuid) {
            self.features(w, at + 8)?;
        }
        w.item_as(f::CN_BIND_TRANS_VER, b, at + 16, 4, order)?;
        w.close(opened);
        if w.wants_columns() {
            // Info shows the identifier of what only negotiates features.
            if is_bind_time(uuid) {
                w.info_append(format_args!(" ({})", Uuid(uuid)));
            } else {
                w.info_append(format_args!(" ({named})"));
            }
        }
        Ok(())
    }

    fn features<C: Collector>(&self, w: &mut Walk<'_, C>, at: usize) -> Walked {
        let (b, order) = (&self.b, self.order);
        let bits = &[f::CN_BIND_TRANS_BTFN_01, f::CN_BIND_TRANS_BTFN_02];
        bitmask::item(w, (b, at, 2, order), f::CN_BIND_TRANS_BTFN, bits, Names::Shown)?;
        Ok(())
    }

    fn acknowledgement<C: Collector>(&self, w: &mut Walk<'_, C>) -> Walked {
        let (b, order) = (&self.b, self.order);
        let (transmit, receive) = (u16_in(b, 16, order)?, u16_in(b, 18, order)?);
        w.item_as(f::CN_MAX_XMIT, b, 16, 2, order)?;
        w.item_as(f::CN_MAX_RECV, b, 18, 2, order)?;
        w.item_as(f::CN_ASSOC_GROUP, b, 20, 4, order)?;
        let address = usize::from(u16_in(b, 24, order)?);
        w.item_as(f::CN_SEC_ADDR_LEN, b, 24, 2, order)?;
        if address != 0 {
            w.item(f::CN_SEC_ADDR, b, 26, address)?;
        }
        let mut at = (26 + address).next_multiple_of(4);
        let count = b.u8(at)?;
        w.item(f::CN_NUM_RESULTS, b, at, 1)?;
        w.info_append(format_args!(", max_xmit: {transmit} max_recv: {receive}, {count} results:"));
        at += 4;
        for i in 0..count {
            self.result(w, at, i)?;
            at += 24;
        }
        self.authentication(w)
    }

    fn result<C: Collector>(&self, w: &mut Walk<'_, C>, at: usize, index: u8) -> Walked {
        let (b, order) = (&self.b, self.order);
        let result = u16_in(b, at, order)?;
        let uuid = uuid_in(b, at + 4, order)?;
        let word = f::CN_ACK_RESULT_VALUES.get(u64::from(result));
        let text = word.unwrap_or("Unknown");
        let named = Named(uuid);
        let item = w.text(b, at, 24, format_args!("Ctx Item[{}]: {text}, {named}", index + 1))?;
        let opened = w.open(item);
        w.item_as(f::CN_ACK_RESULT, b, at, 2, order)?;
        match result {
            0 => {}
            3 => self.features(w, at + 2)?,
            _ => {
                w.item_as(f::CN_ACK_REASON, b, at + 2, 2, order)?;
            }
        }
        let id = w.item_as(f::CN_ACK_TRANS_ID, b, at + 4, 16, order)?;
        w.label(id, format_args!("Transfer Syntax: {named}"));
        w.item_as(f::CN_ACK_TRANS_VER, b, at + 20, 4, order)?;
        w.close(opened);
        if w.wants_columns() {
            let separator = if index == 0 { "" } else { "," };
            match word {
                Some(word) => w.info_append(format_args!("{separator} {word}")),
                None => w.info_append(format_args!("{separator} Unknown result ({result})")),
            }
        }
        Ok(())
    }

    fn refusal<C: Collector>(&self, w: &mut Walk<'_, C>) -> Walked {
        let (b, order) = (&self.b, self.order);
        let reason = u16_in(b, 16, order)?;
        w.item_as(f::CN_REJECT_REASON, b, 16, 2, order)?;
        match f::CN_REJECT_REASON_VALUES.get(u64::from(reason)) {
            Some(word) => w.info_append(format_args!(" reason: {word}")),
            None => w.info_append(format_args!(" reason: Unknown ({reason})")),
        }
        let count = b.u8(18)?;
        w.item(f::CN_NUM_PROTOCOLS, b, 18, 1)?;
        for i in 0..usize::from(count) {
            w.item(f::CN_PROTOCOL_VER_MAJOR, b, 19 + 2 * i, 1)?;
            w.item(f::CN_PROTOCOL_VER_MINOR, b, 20 + 2 * i, 1)?;
        }
        Ok(())
    }

    // ---- authentication ----

    /// Adds the trailer of a packet that sets up security.
    fn authentication<C: Collector>(&self, w: &mut Walk<'_, C>) -> Walked {
        let Some(credentials) = self.trailer_head(w)? else { return Ok(()) };
        let opened = w.open(credentials.1);
        let b = credentials.0;
        match self.auth {
            (SPNEGO, CONNECT | INTEGRITY | PRIVACY) => gss_api::within(w, b)?,
            (NTLMSSP, CONNECT | INTEGRITY | PRIVACY) => ntlmssp::within(w, b)?,
            _ => {
                w.item(f::AUTH_CREDENTIALS, &b, 0, REST)?;
            }
        }
        w.close(opened);
        Ok(())
    }

    /// Adds the trailer of a call.
    fn verifier<C: Collector>(&self, w: &mut Walk<'_, C>) -> Walked {
        if self.trailer < self.b.reported() && w.fields() {
            let at = self.trailer + TRAILER_LEN;
            if at <= self.b.len() {
                let item = w.item(f::AUTH_INFO, &self.b, at, 0)?;
                w.label(item, format_args!("Auth Info"));
                w.hide(item);
            }
        }
        let Some((b, item)) = self.trailer_head(w)? else { return Ok(()) };
        let opened = w.open(item);
        match self.auth {
            (SPNEGO, CONNECT | INTEGRITY | PRIVACY) => {
                gss_api::verifier(w, b, self.is_encrypted())?;
            }
            (NTLMSSP, CONNECT | INTEGRITY | PRIVACY) => ntlmssp::verifier(w, b)?,
            _ => {
                w.item(f::AUTH_CREDENTIALS, &b, 0, REST)?;
            }
        }
        w.close(opened);
        Ok(())
    }

    /// Adds the fixed part of the trailer: the credentials, and the item that they belong under.
    fn trailer_head<C: Collector>(
        &self,
        w: &mut Walk<'_, C>,
    ) -> Result<Option<(Buf<'_>, Item)>, Fault> {
        let at = self.trailer;
        if at >= self.b.reported() {
            return Ok(None);
        }
        let b = &self.b;
        let item = w.item(f::AUTH_INFO, b, at, (TRAILER_LEN + self.auth_len).min(b.len() - at))?;
        let context = u32_in(b, at + 4, self.order)?;
        if w.labels() {
            let service = w.word(f::AUTH_TYPE, u64::from(self.auth.0)).unwrap_or("Unknown");
            let level = w.word(f::AUTH_LEVEL, u64::from(self.auth.1)).unwrap_or("Unknown");
            w.label(item, format_args!("Auth Info: {service}, {level}, AuthContextId({context})"));
        }
        let opened = w.open(item);
        w.item(f::AUTH_TYPE, b, at, 1)?;
        w.item(f::AUTH_LEVEL, b, at + 1, 1)?;
        w.item(f::AUTH_PAD_LEN, b, at + 2, 1)?;
        w.item(f::AUTH_RSRVD, b, at + 3, 1)?;
        w.item_as(f::AUTH_CTX_ID, b, at + 4, 4, self.order)?;
        w.close(opened);
        Ok(Some((b.slice(at + TRAILER_LEN, self.auth_len)?, item)))
    }

    // ---- calls ----

    fn request<C: Collector>(&self, w: &mut Walk<'_, C>) -> Walked {
        let (b, order) = (&self.b, self.order);
        let (context, operation) = (u16_in(b, 20, order)?, u16_in(b, 22, order)?);
        w.item_as(f::CN_ALLOC_HINT, b, 16, 4, order)?;
        w.item_as(f::CN_CTX_ID, b, 20, 2, order)?;
        w.item_as(f::OPNUM, b, 22, 2, order)?;
        w.append(self.root, format_args!(", Ctx: {context}"));
        w.info_append(format_args!(", opnum: {operation}, Ctx: {context}"));
        let mut start = 24;
        let mut object = None;
        if self.flags & OBJECT != 0 {
            let uuid = uuid_in(b, start, order)?;
            let item = w.item_as(f::OBJ_ID, b, start, 16, order)?;
            w.label(item, format_args!("Object UUID: {}", Uuid(uuid)));
            object = Some(uuid);
            start += 16;
        }
        let pipe = w.matched().to_owned();
        let request = Request {
            context,
            id: self.call,
            operation,
            object,
            first: self.flags & FIRST != 0,
            frame: w.frame.number,
            time: w.frame.time.unwrap_or_default(),
        };
        let call = w.remember(Scope::Stream, |known: &mut Associations, memory| {
            known.request(&pipe, request, memory)
        });
        self.stub(w, start, context, call.flatten(), false)
    }

    fn response<C: Collector>(&self, w: &mut Walk<'_, C>) -> Walked {
        let (b, order) = (&self.b, self.order);
        let context = u16_in(b, 20, order)?;
        w.item_as(f::CN_ALLOC_HINT, b, 16, 4, order)?;
        w.item_as(f::CN_CTX_ID, b, 20, 2, order)?;
        w.item(f::CN_CANCEL_COUNT, b, 22, 1)?;
        w.append(self.root, format_args!(", Ctx: {context}"));
        w.info_append(format_args!(", Ctx: {context}"));
        let call = self.answered(w);
        if let Some(call) = &call {
            self.answer(w, call, 24);
        }
        self.stub(w, 24, context, call, true)
    }

    /// The call that this answers.
    fn answered<C: Collector>(&self, w: &mut Walk<'_, C>) -> Option<Call> {
        let pipe = w.matched().to_owned();
        let (id, frame) = (self.call, w.frame.number);
        w.remember(Scope::Stream, |known: &mut Associations, memory| {
            known.response(&pipe, id, frame, memory)
        })
        .flatten()
    }

    /// Adds what an answer knows of its request.
    fn answer<C: Collector>(&self, w: &mut Walk<'_, C>, call: &Call, at: usize) {
        let b = &self.b;
        w.generated(f::OPNUM, b, 0, u64::from(call.operation));
        if let Some(object) = call.object {
            let at = at.min(b.len());
            if let Ok(item) = w.octets(f::OBJ_ID, b, at, 0, &object.to_be_bytes()) {
                w.label(item, format_args!("Object UUID: {}", Uuid(object)));
                w.mark_generated(item);
            }
        }
        if let Some(frame) = call.request {
            w.append(self.root, format_args!(", [Req: #{frame}]"));
            w.generated(f::REQUEST_IN, b, 0, u64::from(frame));
            w.generated_signed(f::TIME, b, at, w.frame.time.unwrap_or_default() - call.time);
        }
    }

    /// Goes on with the arguments or results of a call.
    fn stub<C: Collector>(
        &self,
        w: &mut Walk<'_, C>,
        start: usize,
        context: u16,
        call: Option<Call>,
        is_response: bool,
    ) -> Walked {
        let b = &self.b;
        let response = call.and_then(|call| w.link(call.response));
        if !is_response && let Some(frame) = response {
            w.append(self.root, format_args!(", [Resp: #{frame}]"));
            w.generated(f::RESPONSE_IN, b, 0, frame);
        }
        let end = self.trailer.max(start);
        let padded = b.slice_up_to(start, end - start);
        let encrypted = self.is_encrypted();
        let len = padded.reported().saturating_sub(if encrypted { 0 } else { self.padding });
        let stub = padded.slice_up_to(0, len);
        let interface = call.and_then(|call| Interface::find(call.bound.uuid, call.bound.version));
        let Some(call) = call else {
            let item = w.text(
                b,
                start.min(b.len()),
                0,
                format_args!(
                    "No bind info for interface Context ID {context} - capture start too late?"
                ),
            )?;
            w.expert_text(
                f::CN_CTX_ID_NO_BIND,
                item,
                format_args!(
                    "No bind info for interface Context ID {context} - capture start too late?"
                ),
            );
            if stub.reported() > 0 {
                let field = if encrypted { f::ENCRYPTED_STUB_DATA } else { f::STUB_DATA };
                w.item(field, &stub, 0, REST)?;
            }
            return self.verifier(w);
        };
        let Some(interface) = interface else {
            if w.wants_columns() {
                suffix(w, &call);
            }
            let item = w.number(f::UNKNOWN_IF_ID, b, start.min(b.len()), 0, 1)?;
            w.hide(item);
            if stub.reported() > 0 {
                if encrypted {
                    w.item(f::ENCRYPTED_STUB_DATA, &stub, 0, REST)?;
                } else {
                    w.item(f::STUB_DATA, &stub, 0, REST)?;
                    let payload = trailer::find(&stub);
                    if payload < stub.reported() {
                        super::payload_stub(w, &stub, payload)?;
                        trailer::walk(w, &stub, payload)?;
                    }
                    if self.padding > 0 && len + self.padding <= padded.len() {
                        w.item(f::AUTH_PADDING, &padded, len, self.padding)?;
                    }
                }
            }
            return self.verifier(w);
        };
        let mut whole = None;
        if !self.is_whole() {
            // What is encrypted in parts stays in parts.
            if !padded.is_cut() && !encrypted {
                // The pipe's key is a number in hexadecimal digits.
                let pipe = u128::from_str_radix(w.matched(), 16).unwrap_or_default();
                let piece = Piece {
                    channel: pipe as u64 ^ u64::from(self.call) << 32 ^ u64::from(is_response),
                    number: None,
                    begins: if self.flags & FIRST != 0 { Begins::Yes } else { Begins::No },
                    last: self.flags & LAST != 0,
                    octets: padded.captured(),
                };
                whole = fragments::join(w, &piece);
            }
            if whole.is_none() {
                // Wireshark's note has no place in a tree.
                if !w.has_tree() {
                    let part = match self.flags & (FIRST | LAST) {
                        FIRST => "1st",
                        LAST => "Last",
                        _ => "Mid",
                    };
                    let text = format_args!("{part} fragment");
                    w.expert_text(f::FRAGMENT_REASSEMBLE, Item::NONE, text);
                }
                self.verifier(w)?;
                let field = if encrypted { f::ENCRYPTED_STUB_DATA } else { f::STUB_DATA };
                return super::stub_outside(w, &stub, field);
            }
        }
        let joined = whole.as_ref().map(Whole::buf);
        let padded = joined.unwrap_or(padded);
        let len = padded.reported().saturating_sub(if encrypted { 0 } else { self.padding });
        let stub = padded.slice_up_to(0, len);
        let payload = if encrypted { stub.reported() } else { trailer::find(&stub) };
        // What nobody takes apart is shown with what is behind it, and only once.
        let is_plain = !encrypted && super::is_plain(interface, call.operation);
        if !encrypted && !is_plain {
            super::complete_stub(w, &stub, payload)?;
        }
        self.verifier(w)?;
        if let Some(whole) = &whole {
            whole.list(w, false)?;
        }
        let target = Target {
            interface,
            operation: call.operation,
            is_response,
            request: call.request,
            response,
            encrypted,
            object: call.object,
            order: self.order,
            is_wide: call.bound.is_wide,
        };
        let padding = if encrypted { None } else { padded.from(len).ok() };
        let shown = if is_plain { stub } else { stub.slice_up_to(0, payload) };
        super::call(w, &shown, target, padding)?;
        // Where all of the arguments would be padding, there are some.
        if stub.reported() == 0 && padded.reported() == 0 && w.wants_columns() {
            suffix(w, &call);
        }
        Ok(())
    }

    fn fault<C: Collector>(&self, w: &mut Walk<'_, C>) -> Walked {
        let (b, order) = (&self.b, self.order);
        let context = u16_in(b, 20, order)?;
        let status = u32_in(b, 24, order)?;
        w.item_as(f::CN_ALLOC_HINT, b, 16, 4, order)?;
        w.item_as(f::CN_CTX_ID, b, 20, 2, order)?;
        w.item(f::CN_CANCEL_COUNT, b, 22, 1)?;
        let flags = &[f::CN_FAULT_FLAGS_EXTENDED_ERROR];
        super::flags(w, b, 23, f::CN_FAULT_FLAGS, flags, Names::Shown)?;
        let item = w.item_as(f::CN_STATUS, b, 24, 4, order)?;
        if w.wants_columns() || w.fields() {
            let mut text = String::new();
            // Writing to a String cannot fail.
            let _ = match f::CN_STATUS_VALUES.get(u64::from(status)) {
                Some(word) => write!(text, "{word}"),
                None => write!(text, "Unknown ({status:#010x})"),
            };
            w.expert_text(f::CN_STATUS_EXPERT, item, format_args!("Fault: {text}"));
            w.info_append(format_args!(", Ctx: {context}, status: {text}"));
        }
        w.item(f::RESERVED, b, 28, 4)?;
        if let Some(call) = self.answered(w) {
            self.answer(w, &call, 32);
        }
        let stub = b.slice_up_to(32, self.trailer.saturating_sub(32));
        if stub.reported() > 0 {
            let len = stub.reported();
            let plural = if len == 1 { "" } else { "s" };
            let item =
                w.text(&stub, 0, REST, format_args!("Fault stub data ({len} byte{plural})"))?;
            let opened = w.open(item);
            w.item(f::FAULT_STUB_DATA, &stub, 0, REST)?;
            w.close(opened);
        }
        self.verifier(w)
    }
}

/// Names the interface of a call behind the rest of Info.
fn suffix<C: Collector>(w: &mut Walk<'_, C>, call: &Call) {
    w.info_append(format_args!(" {} V{}", Named(call.bound.uuid), call.bound.version));
}
