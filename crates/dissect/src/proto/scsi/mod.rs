//! SCSI: command blocks, what they send and bring, status and sense data (SPC-4, SBC-3, SSC-3, MMC-5, SMC-3).
//!
//! It is carried by other protocols, which keep what is known of a command between its messages. The commands of
//! object-based devices are not taken apart.

mod data;
mod fields;
mod inquiry;
mod layout;
pub(crate) mod lun;
mod mode;
mod sense;
mod tables;

use lamna_fields::{Field, FieldDef};

pub use fields::FIELDS;
use fields::*;
use layout::{Command, Info, Set};
pub(crate) use sense::sense;

use crate::buf::{Buf, Walked};
use crate::collect::{Collector, Item};
use crate::registry::Dissect;
use crate::track::Note;
use crate::walk::{REST, Walk};

/// Octets of a command block as most carriers have it.
pub(crate) const CDB_LEN: usize = 16;

/// The opcode of a question for what a device is.
const INQUIRY: u8 = 0x12;

/// The unit and the opcode of a command that was not seen.
const UNKNOWN: u16 = 0xffff;

/// SCSI.
#[derive(Clone, Copy, Debug)]
pub struct Scsi;

impl Dissect for Scsi {
    const FIELDS: &'static [FieldDef] = FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.data(b)
    }
}

/// What is known of a command while its messages come.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Exchange {
    /// The frame of the command; 0 where it was not seen.
    pub(crate) request: u32,
    /// Since when it runs, in nanoseconds, at this frame.
    pub(crate) elapsed: i64,
    /// The frame of its status, if that is known; 0 otherwise.
    pub(crate) response: u32,
    /// The logical unit.
    pub(crate) lun: u16,
    /// What kind of device the unit is, if it has told.
    pub(crate) device: Option<u8>,
    /// The command block, first octet first.
    pub(crate) cdb: [u64; 2],
}

impl Exchange {
    /// The octet of the command block at `at`.
    pub(crate) fn octet(&self, at: usize) -> u8 {
        let half = if at < 8 { self.cdb[0] } else { self.cdb[1] };
        (half >> ((7 - at % 8) * 8)) as u8
    }

    /// Whether the command asks what the unit is, and for no page.
    pub(crate) fn asks_for_kind(&self) -> bool {
        self.request != 0 && self.opcode() == INQUIRY && self.octet(1) & 3 == 0
    }

    /// The number in `len` octets of the command block.
    fn number(&self, at: usize, len: usize) -> usize {
        (at..at + len).fold(0, |n, at| n << 8 | usize::from(self.octet(at)))
    }

    fn opcode(&self) -> u8 {
        self.octet(0)
    }

    fn set(&self) -> Set {
        match self.device.unwrap_or(0) & 0x1f {
            0 => Set::Sbc,
            1 => Set::Ssc,
            5 => Set::Mmc,
            8 => Set::Smc,
            _ => Set::Spc,
        }
    }

    /// The most octets that the command lets a device answer with, where the answer is looked at.
    fn allocated(&self) -> usize {
        match (self.opcode(), self.octet(1) & 0x1f) {
            (INQUIRY, _) => self.number(3, 2),
            (0xa0, _) | (0xa3, 0x0c) => self.number(6, 4),
            // Of no other action is it known.
            (0xa3, _) => 0,
            _ => usize::MAX,
        }
    }
}

impl Note for Exchange {
    fn save(&self, write: &mut dyn FnMut(u64)) {
        (self.request, self.elapsed, self.response, self.lun, self.device).save(write);
        self.cdb.iter().for_each(|half| write(*half));
    }
    fn load(read: &mut dyn FnMut() -> u64) -> Self {
        let (request, elapsed, response, lun, device) = Note::load(read);
        Exchange { request, elapsed, response, lun, device, cdb: [read(), read()] }
    }
}

impl Set {
    /// The field of its opcodes, whose words are their names.
    fn opcode(self) -> Field {
        match self {
            Set::Spc => SPC_OPCODE,
            Set::Sbc => SBC_OPCODE,
            Set::Ssc => SSC_OPCODE,
            Set::Mmc => MMC_OPCODE,
            Set::Smc => SMC_OPCODE,
        }
    }

    fn commands(self) -> &'static [Command] {
        match self {
            Set::Spc => &[],
            Set::Sbc => tables::SBC,
            Set::Ssc => tables::SSC,
            Set::Mmc => tables::MMC,
            Set::Smc => tables::SMC,
        }
    }

    /// The layout of a command block.
    fn find(self, octet: impl Fn(usize) -> u8) -> Option<&'static Command> {
        let opcode = octet(0);
        let fits = |command: &&Command| {
            command.opcode == opcode
                && command.when.is_none_or(|(at, mask, value)| octet(at.into()) & mask == value)
        };
        self.commands().iter().find(fits).or_else(|| tables::SPC.iter().find(fits))
    }
}

/// Begins what is shown of a command: its unit and its kind of device.
fn open<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, ex: &Exchange) {
    let item = w.generated(LUN, b, 0, ex.lun.into());
    w.label_value(item, format_args!("0x{:04x}", ex.lun));
    if ex.request == 0 {
        return;
    }
    let device = ex.device.unwrap_or(0) & 0x1f;
    let item = w.generated(INQUIRY_DEVTYPE, b, 0, device.into());
    if w.labels() {
        let note = if ex.device.is_none() { "(Using default commandset)" } else { "" };
        match w.word(INQUIRY_DEVTYPE, device.into()) {
            Some(word) => {
                w.label(item, format_args!("Command Set:{word} (0x{device:02x}) {note}"));
            }
            None => {
                w.label(
                    item,
                    format_args!("Command Set:Unknown ({device}) (0x{device:02x}) {note}"),
                );
            }
        }
    }
}

/// The frames of a command and of its status, at `b`.
fn frames<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, ex: &Exchange, here: bool) {
    if ex.request != 0 {
        w.generated(REQUEST_FRAME, b, 0, ex.request.into());
    }
    if here {
        w.generated_signed(TIME, b, 0, ex.elapsed);
    } else if ex.response != 0 {
        w.generated(RESPONSE_FRAME, b, 0, ex.response.into());
    }
}

/// Shows a command block.
pub(crate) fn command<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, ex: &Exchange) -> Walked {
    let opcode = b.u8(0)?;
    let set = ex.set();
    let own = w.word(set.opcode(), opcode.into());
    let name = w.word(SPC_OPCODE, opcode.into()).or(own);
    match name {
        Some(name) => w.info(format_args!("SCSI: {name} LUN: 0x{:02x} ", ex.lun)),
        None => w.info(format_args!("SCSI Command: 0x{opcode:02x} LUN:0x{:02x} ", ex.lun)),
    }
    fence(w);
    let root = w.item(Field::PROTOCOL, b, 0, REST)?;
    match own {
        Some(own) => w.label(root, format_args!("SCSI CDB {own}")),
        None => w.label(root, format_args!("SCSI CDB 0x{opcode:02x}")),
    }
    let opened = w.open(root);
    open(w, b, ex);
    if ex.response != 0 {
        w.generated(RESPONSE_FRAME, b, 0, ex.response.into());
    }
    match name {
        Some(name) => {
            let item = w.item(set.opcode(), b, 0, 1)?;
            w.label(item, format_args!("Opcode: {name} (0x{opcode:02x})"));
        }
        None => {
            w.item(SPC_OPCODE, b, 0, 1)?;
        }
    }
    let octets = b.captured();
    match set.find(|at| octets.get(at).copied().unwrap_or(0)) {
        // What is behind its length and its action depends on the kind of device.
        Some(_) if opcode == 0xa3 && set == Set::Spc => {}
        Some(command) => {
            data::first(w, b)?;
            layout::rows(w, b, 0, command.rows)?;
            data::special(w, b, set)?;
            info(w, b, command.info);
            data::info(w, b, set);
            if command.control != 0 {
                w.bitmask(CDB_CONTROL, CONTROL, b, command.control.into(), 1)?;
            }
        }
        None => w.data(*b)?,
    }
    w.close(opened);
    fence(w);
    Ok(())
}

/// The bits of the control octet.
const CONTROL: &[Field] = &[
    CDB_CONTROL_VENDORSPECIFIC,
    CDB_CONTROL_RESERVED,
    CDB_CONTROL_NACA,
    CDB_CONTROL_OBS1,
    CDB_CONTROL_OBS2,
];

/// Numbers of a command block in Info.
fn info<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, info: Info) {
    if !w.wants_columns() {
        return;
    }
    let number = |at, len| layout::number(b, at, len);
    match info {
        Info::None => {}
        Info::Lba(at, width, len_at, len_width) => {
            let (lba, len) = (number(at, width), number(len_at, len_width));
            match width {
                3 => w.info_append(format_args!("(LBA: 0x{lba:06x}, Len: {len})")),
                4 => w.info_append(format_args!("(LBA: 0x{lba:08x}, Len: {len})")),
                _ => w.info_append(format_args!("(LBA: {lba}, Len: {len})")),
            }
        }
        Info::Len(at, width) => w.info_append(format_args!("(Len: {})", number(at, width))),
        Info::Immed => w.info_append(format_args!("(Immed: {})", number(1, 1) & 1)),
    }
}

/// What comes next is added to Info.
fn fence<C: Collector>(w: &mut Walk<'_, C>) {
    if w.wants_columns() {
        w.columns().fence();
    }
}

/// Shows what a command sends to a device, or brings from it.
pub(crate) fn payload<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    ex: &Exchange,
    is_request: bool,
) -> Walked {
    if ex.request == 0 {
        w.expert(UNKNOWN_SCSI_EXCHANGE, Item::NONE);
        return Ok(());
    }
    let (opcode, set) = (ex.opcode(), ex.set());
    let name = w.word(set.opcode(), opcode.into());
    let (way, what) = if is_request { ("Out", "Request") } else { ("In", "Response") };
    match name {
        Some(name) => {
            w.info(format_args!("SCSI: Data {way} LUN: 0x{:02x} ({name} {what} Data) ", ex.lun));
        }
        None => w.info(format_args!(
            "SCSI: Data {way} LUN: 0x{:02x} (0x{opcode:02x} {what} Data) ",
            ex.lun
        )),
    }
    fence(w);
    let root = w.item(Field::PROTOCOL, b, 0, b.reported())?;
    match name {
        Some(name) => w.label(root, format_args!("SCSI Payload ({name} {what} Data)")),
        None => w.label(root, format_args!("SCSI Payload (CDB:0x{opcode:02x} {what} Data)")),
    }
    let opened = w.open(root);
    open(w, b, ex);
    let item = w.generated(set.opcode(), b, 0, opcode.into());
    w.label_value(item, format_args!("{} (0x{opcode:02x})", name.unwrap_or("Unknown")));
    frames(w, b, ex, false);
    if set.find(|at| ex.octet(at)).is_some() {
        data::walk(w, b, ex, is_request)?;
    } else {
        w.data(*b)?;
    }
    w.close(opened);
    fence(w);
    Ok(())
}

/// Shows the status of a command, at the beginning of `b`.
pub(crate) fn status<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    ex: &Exchange,
    status: u8,
) -> Walked {
    let set = ex.set();
    let is_known = ex.request != 0;
    let lun = if is_known { ex.lun } else { UNKNOWN };
    let opcode = if is_known { u16::from(ex.opcode()) } else { UNKNOWN };
    let name = if is_known { w.word(set.opcode(), opcode.into()) } else { None };
    let word = w.word(STATUS, status.into());
    if w.wants_columns() {
        match name {
            Some(name) => w.info(format_args!("SCSI: Response LUN: 0x{lun:02x} ({name}) (")),
            None => w.info(format_args!("SCSI: Response LUN: 0x{lun:02x} (CDB:0x{opcode:02x}) (")),
        }
        match word {
            Some(word) => w.info_append(format_args!("{word})")),
            None => w.info_append(format_args!("0x{status:02x})")),
        }
        w.columns().fence();
    }
    let root = w.item(Field::PROTOCOL, b, 0, 0)?;
    match name {
        Some(name) => w.label(root, format_args!("SCSI Response ({name})")),
        None => w.label(root, format_args!("SCSI Response (CDB:0x{opcode:02x})")),
    }
    let opened = w.open(root);
    open(w, b, &Exchange { lun, ..*ex });
    if is_known {
        let item = w.generated(set.opcode(), b, 0, opcode.into());
        w.label_value(item, format_args!("{} (0x{opcode:02x})", name.unwrap_or("Unknown")));
        frames(w, b, ex, true);
    }
    w.generated(STATUS, b, 0, status.into());
    w.close(opened);
    Ok(())
}
