//! Configuration Test Protocol: frames that stations loop back to test their interfaces (Ethernet
//! specification 2.0, chapter 8). Its numbers have the least significant octet first.

use lamna_fields::{FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

values! {
    static FUNCTION_VALUES {
        1 => "Reply",
        2 => "Forward Data",
    }
}

field_table! {
    /// The fields of Configuration Test Protocol (loopback).
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("loop", "Configuration Test Protocol (loopback)", "LOOP");
    SKIPCOUNT = FieldDef::new("loop.skipcount", "skipCount", FieldType::Uint16);
    FUNCTION = FieldDef::new("loop.function", "Function", FieldType::Uint16).strings(Strings::Values(&FUNCTION_VALUES));
    RELEVANT_FUNCTION = FieldDef::new("loop.relevant_function", "Relevant function", FieldType::Uint16).strings(Strings::Values(&FUNCTION_VALUES));
    RECEIPT_NUMBER = FieldDef::new("loop.receipt_number", "Receipt number", FieldType::Uint16);
    FORWARDING_ADDRESS = FieldDef::new("loop.forwarding_address", "Forwarding address", FieldType::Ether);
}

/// Octets before the first message.
pub const HEADER_LEN: usize = 2;

/// A message's function.
pub mod function {
    /// The frame came back.
    pub const REPLY: u16 = 1;
    /// Whom to send the frame to next.
    pub const FORWARD: u16 = 2;
}

/// Octets of a message to forward, after its function.
const FORWARD_LEN: usize = 6;

/// Octets of a reply, after its function.
const REPLY_LEN: usize = 2;

/// Configuration Test Protocol.
#[derive(Clone, Copy, Debug)]
pub struct Loopback;

impl Dissect for Loopback {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Ethertype(0x9000)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("LOOP");
        w.info(format_args!(""));
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        // The message that counts for whoever gets the frame lies after those that were heeded.
        let relevant = HEADER_LEN + usize::from(u16::from_le_bytes(b.array(0)?));
        w.item_le(SKIPCOUNT, &b, 0, HEADER_LEN)?;
        let (mut at, mut found) = (HEADER_LEN, false);
        loop {
            let function = u16::from_le_bytes(b.array(at)?);
            if at == relevant {
                found = true;
                w.item_le(RELEVANT_FUNCTION, &b, at, 2)?;
                match FUNCTION_VALUES.get(u64::from(function)) {
                    Some(word) => w.info(format_args!("{word}")),
                    None => w.info(format_args!("Unknown function ({function})")),
                }
            }
            w.item_le(FUNCTION, &b, at, 2)?;
            at += 2;
            match function {
                function::FORWARD => {
                    w.item(FORWARDING_ADDRESS, &b, at, FORWARD_LEN)?;
                    at += FORWARD_LEN;
                }
                function::REPLY => {
                    w.item_le(RECEIPT_NUMBER, &b, at, REPLY_LEN)?;
                    at += REPLY_LEN;
                    break;
                }
                _ => break,
            }
        }
        if !found {
            w.info(format_args!("No valid function found"));
        }
        w.close(opened);
        let rest = b.from(at)?;
        if rest.reported() == 0 { Ok(()) } else { w.data(rest) }
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{Shown, ethernet, frame};

    fn test(skip: u8, messages: &[u8]) -> Shown {
        frame(1, &ethernet(0x9000, &[&[skip, 0], messages].concat()))
    }

    const FORWARD: [u8; 8] = [2, 0, 2, 0, 0, 0, 0, 5];
    const REPLY: [u8; 4] = [1, 0, 0x34, 0x12];

    #[test]
    fn the_skip_count_says_which_message_counts() {
        let messages = [&FORWARD[..], &REPLY, b"abc"].concat();
        let shown = test(0, &messages);
        assert_eq!(shown.protocols, "eth:ethertype:loop:data");
        assert!(shown.columns.ends_with(" LOOP Forward Data"));
        assert!(shown.has("Relevant function: Forward Data (2)"));
        let shown = test(8, &messages);
        assert!(shown.columns.ends_with(" LOOP Reply"));
        assert!(shown.has("Forwarding address: 02:00:00:00:00:05"));
        assert!(shown.has("Receipt number: 4660"));
        assert!(test(3, &messages).columns.ends_with(" LOOP No valid function found"));
    }

    #[test]
    fn what_follows_an_unknown_function_is_data() {
        let shown = test(0, &[7, 0, 1, 2]);
        assert!(shown.columns.ends_with(" LOOP Unknown function (7)"));
        assert_eq!(shown.protocols, "eth:ethertype:loop:data");
    }

    #[test]
    fn a_cut_message_is_malformed() {
        let shown = test(0, &FORWARD[..5]);
        assert!(shown.columns.ends_with(" LOOP Forward Data[Malformed Packet]"));
        assert!(test(0, &[]).columns.ends_with(" LOOP [Malformed Packet]"));
    }
}
