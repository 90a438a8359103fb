//! Transactions of the three kinds (MS-CIFS, sections 2.2.5 to 2.2.7), and what they carry: mailslots, pipes,
//! information on files.

use lamna_fields::{Encoding, Field};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::bitmask::{self, Names};
use crate::proto::{id, lanman, mailslot, smb_pipe, smb2};
use crate::walk::{REST, Walk};

use super::commands::amend;
use super::{
    Message, Parts, command, count, fields as f, file, file_facts, file_of_request, pipe, pipe_key,
    text, values,
};

/// The functions of pipes (MS-CIFS, section 2.2.5).
const TRANSACT_PIPE: u16 = 0x26;

/// The pipe of remote administration, in capitals (MS-RAP, section 2.1).
const ADMINISTRATION: &str = "\\PIPE\\LANMAN";

/// Subcommands of the second kind (MS-CIFS, section 2.2.6).
mod second {
    pub(super) const FIND_FIRST: u16 = 1;
    pub(super) const FIND_NEXT: u16 = 2;
    pub(super) const QUERY_FS: u16 = 3;
    pub(super) const SET_FS: u16 = 4;
    pub(super) const QUERY_PATH: u16 = 5;
    pub(super) const SET_PATH: u16 = 6;
    pub(super) const QUERY_FILE: u16 = 7;
    pub(super) const SET_FILE: u16 = 8;
    pub(super) const GET_DFS: u16 = 0x10;
}

/// Subcommands of NT's kind (MS-CIFS, section 2.2.7).
mod nt {
    pub(super) const IOCTL: u16 = 2;
    pub(super) const SET_SECURITY: u16 = 3;
    pub(super) const NOTIFY: u16 = 4;
    pub(super) const QUERY_SECURITY: u16 = 6;
}

/// Where the parts of a transaction are.
#[derive(Clone, Copy, Default)]
struct Layout {
    setup: usize,
    setup_count: usize,
    parameters: usize,
    parameter_len: usize,
    data: usize,
    data_len: usize,
    /// Whether parameters and data are all there: nothing follows in other messages.
    is_whole: bool,
    /// Whether there is more than there should be altogether, which nobody looks at.
    is_too_much: bool,
}

/// Walks a transaction.
pub(super) fn walk<C: Collector>(
    w: &mut Walk<'_, C>,
    m: &Message<'_>,
    command: u8,
    parts: Parts,
) -> Walked {
    match command {
        command::NT_TRANSACT_SECONDARY => {
            w.info_append(format_args!(" (secondary request)"));
            return secondary_nt(w, m, parts);
        }
        command::TRANSACTION_SECONDARY | command::TRANSACTION2_SECONDARY => {
            return secondary(w, m, command, parts);
        }
        _ => {}
    }
    let is_nt = command == command::NT_TRANSACT;
    let needed = match (is_nt, m.is_response) {
        (false, false) => 14,
        (false, true) => 10,
        (true, false) => 19,
        (true, true) => 18,
    };
    if parts.count < needed {
        if m.is_response {
            operation_of_request(w, m, command)?;
        }
        return count(w, &m.b, parts);
    }
    match (command, m.is_response) {
        (command::NT_TRANSACT, false) => nt_request(w, m, parts),
        (command::NT_TRANSACT, true) => nt_response(w, m, parts),
        (_, false) => request(w, m, command, parts),
        _ => response(w, m, command, parts),
    }
}

fn flags<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let bits = &[f::TRANSACTION_FLAGS_OWT, f::TRANSACTION_FLAGS_DTID];
    let place = (b, at, 2, Encoding::Little);
    bitmask::item(w, place, f::TRANSACTION_FLAGS, bits, Names::Shown)?;
    Ok(())
}

fn timeout<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let value = b.u32_le(at)?;
    let item = w.item_le(f::TIMEOUT, b, at, 4)?;
    match value {
        0 => w.label(item, format_args!("Timeout: Return immediately (0)")),
        u32::MAX => w.label(item, format_args!("Timeout: Wait indefinitely (-1)")),
        ms if ms % 1000 == 0 => {
            let plural = if ms == 1000 { "" } else { "s" };
            w.label(item, format_args!("Timeout: {} second{plural}", ms / 1000));
        }
        ms => w.label(item, format_args!("Timeout: {}.{:03} seconds", ms / 1000, ms % 1000)),
    }
    Ok(())
}

fn request<C: Collector>(
    w: &mut Walk<'_, C>,
    m: &Message<'_>,
    command: u8,
    parts: Parts,
) -> Walked {
    let (b, at) = (&m.b, parts.words);
    let word = |at: usize| b.u16_le(at).map(usize::from);
    let layout = Layout {
        setup: at + 28,
        setup_count: usize::from(b.u8(at + 26)?),
        parameters: word(at + 20)?,
        parameter_len: word(at + 18)?,
        data: word(at + 24)?,
        data_len: word(at + 22)?,
        is_whole: word(at)? <= word(at + 18)? && word(at + 2)? <= word(at + 22)?,
        is_too_much: word(at)? < word(at + 18)? || word(at + 2)? < word(at + 22)?,
    };
    // The setup words tell where the octets begin, whatever the number of all words.
    let parts = Parts::behind(b, parts, layout.setup + 2 * layout.setup_count)?;
    for (field, at) in [(f::TPC, at), (f::TDC, at + 2), (f::MPC, at + 4), (f::MDC, at + 6)] {
        w.item_le(field, b, at, 2)?;
    }
    w.item(f::MSC, b, at + 8, 1)?;
    w.item(f::RESERVED, b, at + 9, 1)?;
    flags(w, b, at + 10)?;
    timeout(w, b, at + 12)?;
    w.item(f::RESERVED, b, at + 16, 2)?;
    for (field, at) in
        [(f::PC, at + 18), (f::PO, at + 20), (f::DC, at + 22), (f::DATA_OFFSET, at + 24)]
    {
        w.item_le(field, b, at, 2)?;
    }
    w.item(f::SC, b, at + 26, 1)?;
    w.item(f::RESERVED, b, at + 27, 1)?;
    if command == command::TRANSACTION2 {
        let operation = if layout.setup_count > 0 { Some(b.u16_le(layout.setup)?) } else { None };
        if let Some(operation) = operation {
            w.item_le(f::TRANS2_CMD, b, layout.setup, 2)?;
            amend(w, m, |request| request.operation = Some(operation));
            say(w, &values::TRANS2_CMD_VALUES, operation);
        }
        count(w, b, parts)?;
        let padding = layout.parameters.saturating_sub(parts.bytes);
        if padding > 0 {
            w.item(f::PADDING, b, parts.bytes, padding)?;
        }
        if let Some(operation) = operation {
            second_parameters(w, m, layout, operation)?;
        }
        return Ok(());
    }
    count(w, b, parts)?;
    let (name, name_end) = text(w, m, f::TRANS_NAME, parts.bytes, parts.end)?;
    let operation = if layout.setup_count > 0 { b.u16_le(layout.setup)? } else { 0 };
    let file = if layout.setup_count > 1 { Some(b.u16_le(layout.setup + 2)?) } else { None };
    let kept = name.clone();
    amend(w, m, |request| {
        request.name = kept;
        request.file = file;
        request.operation = (layout.setup_count > 0).then_some(operation);
    });
    filling(w, b, layout, name_end, parts.end)?;
    let upper = name.to_ascii_uppercase();
    let is_pipe = upper.starts_with("\\PIPE\\");
    if !layout.is_whole || !(is_pipe || upper.starts_with("\\MAILSLOT\\")) {
        plain(w, b, layout)?;
        return rest(w, b, layout, parts);
    }
    if is_pipe && layout.is_too_much {
        return Ok(());
    }
    let data = b.slice_up_to(layout.data, layout.data_len);
    if let Some(slot) = upper.strip_prefix("\\MAILSLOT\\") {
        let place = mailslot::Place {
            setup: layout.setup,
            size: parts.len_at(),
            name: parts.bytes,
            name_end,
        };
        return mailslot::walk(w, &m.b, place, slot, data);
    }
    let operation = (layout.setup_count > 0).then_some(operation);
    let setup = b.slice_up_to(layout.setup, name_end.saturating_sub(layout.setup));
    carried(w, m, (&upper, operation, file), Some(setup), data)?;
    if upper.starts_with(ADMINISTRATION) && layout.parameter_len > 0 {
        let parameters = b.slice_up_to(layout.parameters, layout.parameter_len);
        let outer = w.open_top();
        let (asked, result) = lanman::request(w, (b, layout.parameters), &parameters, &data);
        amend(w, m, |request| request.asked = Some(asked));
        result?;
        w.close(outer);
    }
    rest(w, b, layout, parts)
}

/// Adds what fills the gap before the parameters, which begin behind `at`, and the gap before the data.
fn filling<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    layout: Layout,
    mut at: usize,
    end: usize,
) -> Walked {
    let end = end.min(b.reported());
    for (start, len) in [(layout.parameters, layout.parameter_len), (layout.data, layout.data_len)]
    {
        // It ends with the octets at the latest.
        if start > at && at <= end {
            w.item(f::PADDING, b, at, start.min(end) - at)?;
        }
        at = at.max(start) + len;
    }
    Ok(())
}

/// Adds the octets behind parameters and data.
fn rest<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, layout: Layout, parts: Parts) -> Walked {
    let at = layout.parameters.max(parts.bytes) + layout.parameter_len;
    let at = at.max(layout.data) + layout.data_len;
    let end = parts.end.min(b.reported());
    if at < end {
        w.item(f::EXTRA_BYTE_PARAMETERS, b, at, end - at)?;
    }
    Ok(())
}

/// Adds setup words, parameters and data that nobody takes apart.
fn plain<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, layout: Layout) -> Walked {
    for index in 0..layout.setup_count {
        let at = layout.setup + 2 * index;
        let item = w.item_le(f::TRANS_DATA_SETUP_WORD, b, at, 2)?;
        w.label(item, format_args!("Setup Word {index}: {:#06x}", b.u16_le(at)?));
    }
    if layout.parameter_len > 0 {
        w.item(f::TRANS_DATA_PARAMETERS, b, layout.parameters, layout.parameter_len)?;
    }
    if layout.data_len > 0 {
        w.item(f::TRANS_DATA, b, layout.data, layout.data_len)?;
    }
    Ok(())
}

/// Goes on with what a pipe's transaction carries; `setup` holds the setup words of a request and what follows them up to
/// the end of the pipe's name.
fn carried<C: Collector>(
    w: &mut Walk<'_, C>,
    m: &Message<'_>,
    (name, operation, file): (&str, Option<u16>, Option<u16>),
    setup: Option<Buf<'_>>,
    data: Buf<'_>,
) -> Walked {
    if !name.starts_with("\\PIPE\\") || operation.is_some_and(|o| o != TRANSACT_PIPE) {
        return Ok(());
    }
    smb_pipe::columns(w, operation, m.is_response);
    let outer = w.open_top();
    // A response has no words of its own.
    let words = setup.unwrap_or(Buf::new(&[], 0, 0));
    let opened = w.foreign(id::SMB_PIPE, |w| -> Result<_, Fault> {
        let (_, opened) = w.open_protocol(&words, 0, REST)?;
        if let Some(operation) = operation {
            smb_pipe::function(w, &words, setup.map(|_| 0), operation)?;
        }
        Ok(opened)
    })?;
    if let Some(file) = file {
        let item = if setup.is_some() {
            w.number(f::FID, &words, 2, 2, u64::from(file))?
        } else {
            w.generated(f::FID, &data, 0, u64::from(file))
        };
        file_facts(w, m, setup.as_ref().unwrap_or(&data), item, file)?;
    }
    w.close(opened);
    if operation.is_some() && data.reported() > 0 {
        pipe(w, data, pipe_key(m, file.unwrap_or_default()))?;
    }
    w.close(outer);
    Ok(())
}

fn response<C: Collector>(
    w: &mut Walk<'_, C>,
    m: &Message<'_>,
    command: u8,
    parts: Parts,
) -> Walked {
    let (b, at) = (&m.b, parts.words);
    let word = |at: usize| b.u16_le(at).map(usize::from);
    let layout = Layout {
        setup: at + 20,
        setup_count: usize::from(b.u8(at + 18)?),
        parameters: word(at + 8)?,
        parameter_len: word(at + 6)?,
        data: word(at + 14)?,
        data_len: word(at + 12)?,
        is_whole: word(at)? <= word(at + 6)?
            && word(at + 2)? <= word(at + 12)?
            && (word(at + 10)?, word(at + 16)?) == (0, 0),
        is_too_much: word(at)? < word(at + 6)? || word(at + 2)? < word(at + 12)?,
    };
    operation_of_request(w, m, command)?;
    w.item_le(f::TPC, b, at, 2)?;
    w.item_le(f::TDC, b, at + 2, 2)?;
    w.item(f::RESERVED, b, at + 4, 2)?;
    for (field, at) in [
        (f::PC, at + 6),
        (f::PO, at + 8),
        (f::PD, at + 10),
        (f::DC, at + 12),
        (f::DATA_OFFSET, at + 14),
        (f::DATA_DISP, at + 16),
    ] {
        w.item_le(field, b, at, 2)?;
    }
    w.item(f::SC, b, at + 18, 1)?;
    w.item(f::RESERVED, b, at + 19, 1)?;
    count(w, b, parts)?;
    let request = m.standing.request.clone().filter(|_| layout.is_whole);
    let Some(request) = request else {
        if command == command::TRANSACTION {
            filling(w, b, layout, parts.bytes, parts.end)?;
            plain(w, b, layout)?;
            rest(w, b, layout, parts)?;
        }
        return Ok(());
    };
    if command == command::TRANSACTION2 {
        if let Some(second::FIND_FIRST | second::FIND_NEXT) = request.operation {
            found(w, m, layout, &request)?;
        }
        return Ok(());
    }
    filling(w, b, layout, parts.bytes, parts.end)?;
    if layout.is_too_much {
        return Ok(());
    }
    if layout.parameter_len == 0 && layout.data_len == 0 {
        w.info_append(format_args!("[transact continuation]"));
        return rest(w, b, layout, parts);
    }
    let data = b.slice_up_to(layout.data, layout.data_len);
    let name = request.name.to_ascii_uppercase();
    carried(w, m, (&name, request.operation, request.file), None, data)?;
    if let Some(asked) = request.asked.as_ref().filter(|_| layout.parameter_len > 0) {
        let parameters = b.slice_up_to(layout.parameters, layout.parameter_len);
        let outer = w.open_top();
        lanman::response(w, asked, (b, layout.parameters), &parameters, &data)?;
        w.close(outer);
    }
    rest(w, b, layout, parts)
}

/// Says in Info which operation is answered.
fn operation_of_request<C: Collector>(w: &mut Walk<'_, C>, m: &Message<'_>, command: u8) -> Walked {
    let Some(request) = &m.standing.request else {
        match command {
            command::TRANSACTION2 => w.info_append(format_args!("<unknown>")),
            command::NT_TRANSACT => w.info_append(format_args!(", <unknown>")),
            _ => {}
        }
        return Ok(());
    };
    match (command, request.operation) {
        (command::TRANSACTION2, Some(operation)) => {
            if matches!(operation, second::QUERY_FILE | second::SET_FILE) {
                file_of_request(w, m)?;
            }
            w.generated(f::TRANS2_CMD, &m.b, super::HEADER_LEN, u64::from(operation));
            say(w, &values::TRANS2_CMD_VALUES, operation);
        }
        (command::NT_TRANSACT, Some(operation)) => {
            w.generated(f::NT_FUNCTION, &m.b, super::HEADER_LEN, u64::from(operation));
            say(w, &values::NT_FUNCTION_VALUES, operation);
        }
        (command::NT_TRANSACT, None) => w.info_append(format_args!(", <unknown>")),
        (command::TRANSACTION, _) if request.file.is_some() => {
            file_of_request(w, m)?;
        }
        _ => {}
    }
    Ok(())
}

fn say<C: Collector>(w: &mut Walk<'_, C>, table: &lamna_fields::ValueTable, operation: u16) {
    match table.get(u64::from(operation)) {
        Some(word) => w.info_append(format_args!(", {word}")),
        None => w.info_append(format_args!(", Unknown (0x{operation:02x})")),
    }
}

/// Adds a level of information and says it in Info.
fn level<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    field: Field,
    at: usize,
    says: bool,
) -> Result<u16, Fault> {
    let level = b.u16_le(at)?;
    w.item_le(field, b, at, 2)?;
    if says && w.wants_columns() {
        let word = w.word(field, u64::from(level));
        match word {
            Some(word) => w.info_append(format_args!(", {word}")),
            None => w.info_append(format_args!(", Unknown ({level})")),
        }
    }
    Ok(level)
}

/// The parameters of the second kind.
fn second_parameters<C: Collector>(
    w: &mut Walk<'_, C>,
    m: &Message<'_>,
    layout: Layout,
    operation: u16,
) -> Walked {
    let b = &m.b;
    let (at, len) = (layout.parameters, layout.parameter_len);
    if len == 0 {
        return Ok(());
    }
    let end = at + len;
    let word = values::TRANS2_CMD_VALUES.get(u64::from(operation)).unwrap_or("Unknown");
    let item =
        w.text(b, at, len.min(b.len().saturating_sub(at)), format_args!("{word} Parameters"))?;
    let opened = w.open(item);
    let mut known = 0;
    match operation {
        second::FIND_FIRST => {
            w.item_le(f::SEARCH_ATTRIBUTE, b, at, 2)?;
            w.item_le(f::SEARCH_COUNT, b, at + 2, 2)?;
            w.item_le(f::FIND_FIRST2_FLAGS, b, at + 4, 2)?;
            known = level(w, b, f::FF2_LOI, at + 6, false)?;
            w.item_le(f::STORAGE_TYPE, b, at + 8, 4)?;
            let (pattern, _) = text(w, m, f::SEARCH_PATTERN, at + 12, end)?;
            w.info_append(format_args!(", Pattern: {pattern}"));
        }
        second::FIND_NEXT => {
            w.item_le(f::SEARCH_ID, b, at, 2)?;
            w.item_le(f::SEARCH_COUNT, b, at + 2, 2)?;
            known = level(w, b, f::FF2_LOI, at + 4, false)?;
            w.item_le(f::RESUME, b, at + 6, 4)?;
            w.item_le(f::FIND_FIRST2_FLAGS, b, at + 10, 2)?;
            let (name, _) = text(w, m, f::FILE, at + 12, end)?;
            w.info_append(format_args!(", Continue: {name}"));
        }
        second::QUERY_FS | second::SET_FS => {
            known = level(w, b, f::QFSI_LOI, at, true)?;
        }
        second::QUERY_PATH | second::SET_PATH => {
            let field = if operation == second::QUERY_PATH { f::QPI_LOI } else { f::SPI_LOI };
            known = level(w, b, field, at, true)?;
            w.item(f::RESERVED, b, at + 2, 4)?;
            let (path, _) = text(w, m, f::FILE, at + 6, end)?;
            w.info_append(format_args!(", Path: {path}"));
        }
        second::QUERY_FILE | second::SET_FILE => {
            let id = file(w, m, at)?;
            amend(w, m, |request| request.file = Some(id));
            let field = if operation == second::QUERY_FILE { f::QPI_LOI } else { f::SPI_LOI };
            known = level(w, b, field, at + 2, true)?;
        }
        second::GET_DFS => {
            w.item_le(f::MAX_REFERRAL_LEVEL, b, at, 2)?;
            let (path, _) = text(w, m, f::FILE, at + 2, end)?;
            w.info_append(format_args!(", File: {path}"));
        }
        _ => {}
    }
    if known != 0 {
        amend(w, m, |request| request.level = known);
    }
    w.close(opened);
    Ok(())
}

/// The files that were found: their names, for Info.
fn found<C: Collector>(
    w: &mut Walk<'_, C>,
    m: &Message<'_>,
    layout: Layout,
    request: &super::state::Request,
) -> Walked {
    /// Levels whose entries tell where the next one begins, and where their names are.
    const LEVELS: &[(u16, usize, usize)] = &[
        (0x101, 60, 64),
        (0x102, 60, 68),
        (0x103, 8, 12),
        (0x104, 60, 94),
        (0x105, 60, 80),
        (0x106, 60, 104),
    ];
    if !w.wants_columns() {
        return Ok(());
    }
    let Some((_, len_at, name_at)) = LEVELS.iter().find(|(level, ..)| *level == request.level)
    else {
        return Ok(());
    };
    let data = m.b.slice_up_to(layout.data, layout.data_len);
    let mut at = 0;
    w.info_append(format_args!(", Files:"));
    while at < data.reported() {
        let next = data.u32_le(at)? as usize;
        let len = data.u32_le(at + len_at)? as usize;
        let octets = data.bytes(at + name_at, len)?;
        let encoding = if m.unicode { Encoding::Utf16Le } else { Encoding::Utf8 };
        w.info_append(format_args!(" {}", encoding.text(octets)));
        if next == 0 {
            break;
        }
        at += next;
    }
    Ok(())
}

fn nt_request<C: Collector>(w: &mut Walk<'_, C>, m: &Message<'_>, parts: Parts) -> Walked {
    let (b, at) = (&m.b, parts.words);
    w.item(f::MSC, b, at, 1)?;
    w.item(f::RESERVED, b, at + 1, 2)?;
    for (i, field) in [f::TPC, f::TDC, f::MPC, f::MDC, f::PC, f::PO, f::DC, f::DATA_OFFSET]
        .into_iter()
        .enumerate()
    {
        w.item_le(field, b, at + 3 + 4 * i, 4)?;
    }
    let setup_count = usize::from(b.u8(at + 35)?);
    w.item(f::SC, b, at + 35, 1)?;
    let operation = b.u16_le(at + 36)?;
    w.item_le(f::NT_FUNCTION, b, at + 36, 2)?;
    amend(w, m, |request| request.operation = Some(operation));
    say(w, &values::NT_FUNCTION_VALUES, operation);
    let setup = at + 38;
    match operation {
        nt::IOCTL if setup_count >= 4 => {
            w.foreign(id::SMB2, |w| w.item_le(smb2::IOCTL_FUNCTION, b, setup, 4))?;
            file(w, m, setup + 4)?;
        }
        nt::NOTIFY if setup_count >= 4 => {
            super::completion_filter(w, b, setup)?;
            file(w, m, setup + 4)?;
        }
        _ => {}
    }
    count(w, b, parts)?;
    let parameters = b.u32_le(at + 23)? as usize;
    if matches!(operation, nt::SET_SECURITY | nt::QUERY_SECURITY) && b.u32_le(at + 19)? >= 2 {
        file(w, m, parameters)?;
    }
    Ok(())
}

fn nt_response<C: Collector>(w: &mut Walk<'_, C>, m: &Message<'_>, parts: Parts) -> Walked {
    let (b, at) = (&m.b, parts.words);
    operation_of_request(w, m, command::NT_TRANSACT)?;
    w.item(f::RESERVED, b, at, 3)?;
    for (i, field) in [f::TPC, f::TDC, f::PC, f::PO, f::PD, f::DC, f::DATA_OFFSET, f::DATA_DISP]
        .into_iter()
        .enumerate()
    {
        w.item_le(field, b, at + 3 + 4 * i, 4)?;
    }
    w.item(f::SC, b, at + 35, 1)?;
    count(w, b, parts)
}

fn secondary<C: Collector>(
    w: &mut Walk<'_, C>,
    m: &Message<'_>,
    command: u8,
    parts: Parts,
) -> Walked {
    let (b, at) = (&m.b, parts.words);
    if parts.count < 8 {
        return count(w, b, parts);
    }
    for (i, field) in [f::TPC, f::TDC, f::PC, f::PO, f::PD, f::DC, f::DATA_OFFSET, f::DATA_DISP]
        .into_iter()
        .enumerate()
    {
        w.item_le(field, b, at + 2 * i, 2)?;
    }
    if command == command::TRANSACTION2_SECONDARY && parts.count >= 9 {
        file(w, m, at + 16)?;
    }
    count(w, b, parts)
}

fn secondary_nt<C: Collector>(w: &mut Walk<'_, C>, m: &Message<'_>, parts: Parts) -> Walked {
    let (b, at) = (&m.b, parts.words);
    if parts.count < 18 {
        return count(w, b, parts);
    }
    w.item(f::RESERVED, b, at, 3)?;
    for (i, field) in [f::TPC, f::TDC, f::PC, f::PO, f::PD, f::DC, f::DATA_OFFSET, f::DATA_DISP]
        .into_iter()
        .enumerate()
    {
        w.item_le(field, b, at + 3 + 4 * i, 4)?;
    }
    w.item(f::RESERVED, b, at + 35, 1)?;
    count(w, b, parts)
}
