//! Network Block Device (the protocol's own documentation): requests of blocks and their answers. How a device is chosen is left.

use std::collections::HashMap;

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect};
use crate::stream::{Framing, Pdu};
use crate::track::Scope;
use crate::walk::Walk;

values! {
    static TYPE_VALUES {
        0 => "NBD_CMD_READ",
        1 => "NBD_CMD_WRITE",
        2 => "NBD_CMD_DISC",
    }
}

field_table! {
    /// The fields of Network Block Device.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("nbd", "Network Block Device", "NBD");
    MAGIC = FieldDef::new("nbd.magic", "Magic", FieldType::Uint32).base(Base::Hex);
    TYPE = FieldDef::new("nbd.type", "Type", FieldType::Uint32).strings(Strings::Values(&TYPE_VALUES));
    ERROR = FieldDef::new("nbd.error", "Error", FieldType::Uint32);
    LEN = FieldDef::new("nbd.len", "Length", FieldType::Uint32);
    HANDLE = FieldDef::new("nbd.handle", "Handle", FieldType::Uint64).base(Base::Hex);
    FROM = FieldDef::new("nbd.from", "From", FieldType::Uint64).base(Base::Hex);
    RESPONSE_IN = FieldDef::new("nbd.response_in", "Response In", FieldType::FrameNum);
    RESPONSE_TO = FieldDef::new("nbd.response_to", "Request In", FieldType::FrameNum);
    TIME = FieldDef::new("nbd.time", "Time", FieldType::RelativeTime);
    DATA = FieldDef::new("nbd.data", "Data", FieldType::Bytes);
}

/// What requests and answers begin with.
const REQUEST: u32 = 0x2560_9513;
const RESPONSE: u32 = 0x6744_6698;

/// Octets of a request without data, and of an answer.
const REQUEST_LEN: usize = 28;
const RESPONSE_LEN: usize = 16;

/// Types of requests: the last one that is known, and those that carry data or ask for them.
const READ: u32 = 0;
const WRITE: u32 = 1;
const LAST: u32 = 2;

/// The type of an answer whose request was not seen.
const UNKNOWN: u32 = 0xff;

/// Requests that are remembered of a conversation: far more than wait for an answer at a time.
const MAX_REQUESTS: usize = 1024;

/// The requests of a conversation by their handles: the type and length of each, where and when it was.
#[derive(Debug, Default)]
struct Requests(HashMap<u64, (u32, u32, u32, i64)>);

/// Network Block Device.
#[derive(Clone, Copy, Debug)]
pub struct Nbd;

fn head(bytes: &[u8], at: usize) -> u32 {
    bytes.get(at..).and_then(|b| b.first_chunk::<4>()).map_or(0, |b| u32::from_be_bytes(*b))
}

impl Dissect for Nbd {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Heuristic("tcp")];
    const FRAMES: bool = true;
    const SHOWS_SIZE: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("NBD");
        let is_request = b.u32(0)? == REQUEST;
        let handle = b.u64(8)?;
        let (_, opened) = w.open_protocol(&b, 0, b.len())?;
        w.item(MAGIC, &b, 0, 4)?;
        if is_request {
            let (kind, from, len) = (b.u32(4)?, b.u64(16)?, b.u32(24)?);
            let request = (kind, len, w.frame.number, w.frame.time.unwrap_or_default());
            w.remember(Scope::Stream, |known: &mut Requests, _| {
                if known.0.len() >= MAX_REQUESTS {
                    known.0.clear();
                }
                known.0.insert(handle, request);
            });
            match kind {
                READ | WRITE => {
                    let word = if kind == READ { "Read" } else { "Write" };
                    w.info(format_args!("{word} Request  Offset:{from:#x} Length:{len}"));
                }
                _ => w.info(format_args!("Disconnect Request")),
            }
            w.row(&b, 4, &[(TYPE, 4), (HANDLE, 8), (FROM, 8), (LEN, 4)])?;
            if kind == WRITE {
                w.item(DATA, &b, REQUEST_LEN, len as usize)?;
            }
            w.close(opened);
            return Ok(());
        }
        let known = w.remember(Scope::Stream, |known: &mut Requests, _| {
            known.0.get(&handle).copied().map(|(kind, len, frame, time)| {
                (u64::from(kind) << 32 | u64::from(len), frame, time)
            })
        });
        let (kind, len) = match known.flatten() {
            Some((packed, frame, time)) => {
                w.generated(RESPONSE_TO, &b, 0, frame.into());
                w.generated_signed(TIME, &b, 0, w.frame.time.unwrap_or_default() - time);
                ((packed >> 32) as u32, packed as u32 as usize)
            }
            None => (UNKNOWN, 0),
        };
        let error = b.u32(4)?;
        let word = if kind == WRITE { "Write" } else { "Read" };
        w.info(format_args!("{word} Response  Error:{error}"));
        w.generated(TYPE, &b, 0, kind.into());
        w.row(&b, 4, &[(ERROR, 4), (HANDLE, 8)])?;
        if kind == READ && b.reported() > RESPONSE_LEN {
            w.item(DATA, &b, RESPONSE_LEN, len)?;
        }
        w.close(opened);
        Ok(())
    }

    fn frame(framing: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        let (needs, body) = match head(bytes, 0) {
            REQUEST if head(bytes, 4) == WRITE => (REQUEST_LEN, head(bytes, 24) as usize),
            REQUEST => (REQUEST_LEN, 0),
            RESPONSE => {
                let handle =
                    bytes.get(8..).and_then(|b| b.first_chunk()).map(|b| u64::from_be_bytes(*b));
                let known = framing.recall(Scope::Stream, |known: &mut Requests| {
                    known.0.get(&handle.unwrap_or_default()).copied()
                });
                match known.flatten() {
                    Some((READ, len, ..)) if head(bytes, 4) == 0 => (RESPONSE_LEN, len as usize),
                    _ => (RESPONSE_LEN, 0),
                }
            }
            _ => return Pdu::NotMine,
        };
        if bytes.len() < needs {
            return Pdu::MoreUnknown;
        }
        let len = needs.saturating_add(body);
        if len > bytes.len() { Pdu::More(len - bytes.len()) } else { Pdu::Whole(len) }
    }

    fn recognise(b: &Buf<'_>) -> bool {
        match b.u32(0) {
            Ok(REQUEST) => {
                b.reported() >= REQUEST_LEN
                    && b.u32(4).is_ok_and(|kind| kind <= LAST)
                    && (b.reported() == REQUEST_LEN || b.u32(4) == Ok(WRITE))
            }
            Ok(RESPONSE) => b.reported() >= RESPONSE_LEN,
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::segment;

    #[test]
    fn blocks_are_asked_for() {
        let mut octets = vec![0x25, 0x60, 0x95, 0x13, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8];
        octets.extend([0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 16]);
        let told = segment(40000, 10809, &octets);
        assert_eq!(told.info, "NBD Read Request  Offset:0x200 Length:16");
        assert!(told.has("Type: NBD_CMD_READ (0)"), "{told:#?}");
    }

    #[test]
    fn an_answer_without_its_request_is_of_unknown_type() {
        let octets = [0x67, 0x44, 0x66, 0x98, 0, 0, 0, 5, 1, 2, 3, 4, 5, 6, 7, 8];
        let told = segment(10809, 40000, &octets);
        assert_eq!(told.info, "NBD Read Response  Error:5");
    }
}
