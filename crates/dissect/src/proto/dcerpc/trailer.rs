//! The verification trailer behind a call's arguments (MS-RPCE, section 2.2.2.13).

use std::fmt::Write as _;

use lamna_fields::Encoding;

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::bitmask::{self, Names};
use crate::walk::Walk;

use super::{Named, fields as f, uuid_in};

/// What it begins with.
const SIGNATURE: &[u8] = b"\x8a\xe3\x13\x71\x02\xf4\x36\x71";

/// How far from the end it may begin: it has few commands, none of them long.
const MAX_LEN: usize = 512;

const BITMASK: u16 = 1;
const PCONTEXT: u16 = 2;
const HEADER2: u16 = 3;

/// Bits of a command: the last one, and one that must be understood.
const END: u16 = 0x4000;
const MUST_PROCESS: u16 = 0x8000;

/// Where the trailer begins in a stub, on a boundary of four octets; the stub's end where there is none.
pub(super) fn find(stub: &Buf<'_>) -> usize {
    let octets = stub.captured();
    if stub.is_cut() || octets.len() < SIGNATURE.len() {
        return stub.reported();
    }
    let first = octets.len().saturating_sub(MAX_LEN).next_multiple_of(4);
    let mut at = first;
    let mut found = octets.len();
    while let Some(window) = octets.get(at..at + SIGNATURE.len()) {
        if window == SIGNATURE {
            found = at;
        }
        at += 4;
    }
    found
}

/// Walks the trailer at `start` of a stub.
pub(super) fn walk<C: Collector>(w: &mut Walk<'_, C>, stub: &Buf<'_>, start: usize) -> Walked {
    if !w.fields() {
        return Ok(());
    }
    let root = w.text(stub, start, stub.len() - start, format_args!("Verification Trailer"))?;
    let opened = w.open(root);
    w.item(f::RPC_SEC_VT_SIGNATURE, stub, start, SIGNATURE.len())?;
    let mut at = start + SIGNATURE.len();
    loop {
        let (command, len) = (stub.u16_le(at)?, usize::from(stub.u16_le(at + 2)?));
        let word = f::RPC_SEC_VT_COMMAND_CMD_VALUES.get(u64::from(command & 0x3fff));
        let mut name = word.unwrap_or("Unknown").to_owned();
        if command & END != 0 {
            name.push_str(", END");
        }
        if command & MUST_PROCESS != 0 {
            name.push_str(", MUST_PROCESS");
        }
        let item = w.text(stub, at, 4 + len, format_args!("Command: {name}"))?;
        let inner = w.open(item);
        flags(w, stub, at, command)?;
        w.item_le(f::RPC_SEC_VT_COMMAND_LENGTH, stub, at + 2, 2)?;
        contents(w, &stub.slice(at + 4, len)?, command & 0x3fff)?;
        w.close(inner);
        at += 4 + len;
        if command & END != 0 || at >= stub.reported() {
            break;
        }
    }
    w.set_len(root, at - start);
    w.close(opened);
    Ok(())
}

fn flags<C: Collector>(w: &mut Walk<'_, C>, stub: &Buf<'_>, at: usize, command: u16) -> Walked {
    let item = w.item_le(f::RPC_SEC_VT_COMMAND, stub, at, 2)?;
    if w.labels() {
        let word = f::RPC_SEC_VT_COMMAND_CMD_VALUES.get(u64::from(command & 0x3fff));
        let mut text = format!("Command: {command:#06x}, Cmd: {}", word.unwrap_or("Unknown"));
        for (bit, name) in
            [(END, "SEC_VT_COMMAND_END"), (MUST_PROCESS, "SEC_VT_MUST_PROCESS_COMMAND")]
        {
            if command & bit != 0 {
                // Writing to a String cannot fail.
                let _ = write!(text, ", {name}");
            }
        }
        w.label(item, format_args!("{text}"));
    }
    let opened = w.open(item);
    for field in
        [f::RPC_SEC_VT_COMMAND_CMD, f::RPC_SEC_VT_COMMAND_END, f::RPC_SEC_VT_COMMAND_MUST_PROCESS]
    {
        w.item_le(field, stub, at, 2)?;
    }
    w.close(opened);
    Ok(())
}

fn contents<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, command: u16) -> Walked {
    match command {
        BITMASK => {
            let bits = &[f::RPC_SEC_VT_BITMASK_SIGN];
            let place = (b, 0, 4, Encoding::Little);
            bitmask::item(w, place, f::RPC_SEC_VT_BITMASK, bits, Names::Shown)?;
        }
        PCONTEXT => {
            let item = w.text(b, 0, 40, format_args!("pcontext"))?;
            let opened = w.open(item);
            for (at, title) in [(0, "Abstract Syntax"), (20, "Transfer Syntax")] {
                let uuid = uuid_in(b, at, Encoding::Little)?;
                let item = w.item_le(f::RPC_SEC_VT_PCONTEXT_INTERFACE_UUID, b, at, 16)?;
                w.label(item, format_args!("{title}: {}", Named(uuid)));
                w.item_le(f::RPC_SEC_VT_PCONTEXT_INTERFACE_VER, b, at + 16, 4)?;
            }
            w.close(opened);
        }
        HEADER2 => {
            let item = w.text(b, 0, 16, format_args!("header2"))?;
            let opened = w.open(item);
            w.item(f::PKT_TYPE, b, 0, 1)?;
            w.item(f::RESERVED, b, 1, 3)?;
            super::representation(w, b, 4, 4)?;
            w.item_le(f::CN_CALL_ID, b, 8, 4)?;
            w.item_le(f::CN_CTX_ID, b, 12, 2)?;
            w.item_le(f::OPNUM, b, 14, 2)?;
            w.close(opened);
        }
        _ => {}
    }
    Ok(())
}
