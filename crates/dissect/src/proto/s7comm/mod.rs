//! S7 communication of Siemens controllers (S7-300, S7-400 and what speaks like them) above ISO transport:
//! reading and writing variables, blocks, services, and the functions of programming devices. There is no public
//! specification; what is known was learned from devices.

mod block;
mod events;
mod fields;
mod index;
mod message;
mod szl;
mod test;
mod userdata;
mod values;
mod variable;

use lamna_fields::FieldDef;

use self::fields as f;
pub use self::fields::FIELDS;
use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

/// What every message begins with.
const PROTOCOL_ID: u8 = 0x32;

/// Kinds of messages.
mod kind {
    pub(super) const JOB: u8 = 1;
    pub(super) const ACK: u8 = 2;
    pub(super) const ACK_DATA: u8 = 3;
    pub(super) const USERDATA: u8 = 7;
}

/// Functions of jobs.
mod function {
    pub(super) const READ: u8 = 0x04;
    pub(super) const WRITE: u8 = 0x05;
    pub(super) const SETUP: u8 = 0xf0;
}

/// S7 communication.
#[derive(Clone, Copy, Debug)]
pub struct S7comm;

impl Dissect for S7comm {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Heuristic("cotp")];

    fn recognise(b: &Buf<'_>) -> bool {
        matches!(b.captured(), [PROTOCOL_ID, kind::JOB..=kind::USERDATA, ..])
    }

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let rosctr = b.u8(1)?;
        let answers = rosctr == kind::ACK || rosctr == kind::ACK_DATA;
        let header_len = if answers { 12 } else { 10 };
        if w.wants_columns() {
            w.columns().set_protocol("S7COMM");
            w.columns().clear_info();
        }
        let (root, opened) = w.open_protocol(&b, 0, b.len())?;
        w.label(root, format_args!("S7 Communication"));
        let name = w.word(f::HEADER_ROSCTR, u64::from(rosctr));
        let header = w.item(f::HEADER, &b, 0, header_len)?;
        match name {
            Some(name) => w.label(header, format_args!("Header: ({name})")),
            None => w.label(header, format_args!("Header: (Unknown ROSCTR: 0x{rosctr:02x})")),
        }
        if w.wants_columns() {
            let columns = w.columns();
            match name {
                Some(name) => {
                    columns.append_info_separated(" | ", format_args!("ROSCTR:[{name:<8}]"));
                }
                None => {
                    let text = format_args!("ROSCTR:[Unknown: 0x{rosctr:02x}]");
                    columns.append_info_separated(" | ", text);
                }
            }
        }
        let below = w.open(header);
        w.item(f::HEADER_PROTID, &b, 0, 1)?;
        w.item(f::HEADER_ROSCTR, &b, 1, 1)?;
        w.item(f::HEADER_REDID, &b, 2, 2)?;
        w.item(f::HEADER_PDUREF, &b, 4, 2)?;
        w.item(f::HEADER_PARLG, &b, 6, 2)?;
        w.item(f::HEADER_DATLG, &b, 8, 2)?;
        let (parameters, data) = (usize::from(b.u16(6)?), usize::from(b.u16(8)?));
        let mut error = 0;
        if answers {
            w.item(f::HEADER_ERRCLS, &b, 10, 1)?;
            w.item(f::HEADER_ERRCOD, &b, 11, 1)?;
            error = b.u16(10)?;
            if error != 0 {
                let item = w.number(f::PARAM_ERRCOD, &b, 10, 2, u64::from(error))?;
                w.mark_generated(item);
            }
        }
        w.close(below);
        let sizes = Sizes { at: header_len, parameters, data };
        match rosctr {
            kind::JOB | kind::ACK_DATA => job(w, &b, sizes, rosctr)?,
            kind::USERDATA => error = userdata::walk(w, &b, sizes)?,
            _ => {}
        }
        if error != 0 {
            w.info_append(format_args!(" -> Errorcode:[0x{error:04x}]"));
        }
        w.close(opened);
        Ok(())
    }
}

/// Where parameters begin, and how long they and the data behind them are.
#[derive(Clone, Copy, Debug)]
struct Sizes {
    at: usize,
    parameters: usize,
    data: usize,
}

fn job<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, sizes: Sizes, rosctr: u8) -> Walked {
    let Sizes { at, parameters, data } = sizes;
    if parameters == 0 {
        return Ok(());
    }
    let asks = rosctr == kind::JOB;
    let function = b.u8(at)?;
    let name = w.word(f::PARAM_FUNC, u64::from(function));
    match name {
        Some(name) => w.info_append(format_args!(" Function:[{name}]")),
        None => w.info_append(format_args!(" Function:[Unknown function: 0x{function:02x}]")),
    }
    let root = w.item(f::PARAM, b, at, parameters)?;
    match name {
        Some(name) => w.label(root, format_args!("Parameter: ({name})")),
        None => w.label(root, format_args!("Parameter: (Unknown function: 0x{function:02x})")),
    }
    let opened = w.open(root);
    w.item(f::PARAM_FUNC, b, at, 1)?;
    match function {
        function::SETUP => {
            w.item(f::PARAM_SETUP_RESERVED1, b, at + 1, 1)?;
            w.item(f::PARAM_MAXAMQ_CALLING, b, at + 2, 2)?;
            w.item(f::PARAM_MAXAMQ_CALLED, b, at + 4, 2)?;
            w.item(f::PARAM_PDU_LENGTH, b, at + 6, 2)?;
            w.close(opened);
        }
        function::READ | function::WRITE => {
            let count = usize::from(b.u8(at + 1)?);
            w.item(f::PARAM_ITEMCOUNT, b, at + 1, 1)?;
            if asks {
                variable::items(w, b, at + 2, count)?;
            }
            w.close(opened);
            let is_read = function == function::READ;
            let has_data = if asks { !is_read } else { true };
            if has_data && data > 0 {
                // Answers have their data right behind the count, however long parameters are said to be.
                let at = if asks { at + parameters } else { at + 2 };
                let root = w.item(f::DATA, b, at, data.min(b.reported().saturating_sub(at)))?;
                let opened = w.open(root);
                if !asks && !is_read {
                    variable::results(w, b, at, count, false)?;
                } else {
                    variable::data(w, b, at, data, count)?;
                }
                w.close(opened);
            }
        }
        _ => block::walk(w, b, sizes, asks, (root, opened))?,
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::segment;

    fn message(octets: &[u8]) -> Vec<u8> {
        let len = octets.len() as u8 + 7;
        let mut whole = vec![3, 0, 0, len, 2, 0xf0, 0x80];
        whole.extend(octets);
        whole
    }

    #[test]
    fn a_job_reads_variables_by_address() {
        let octets = [
            0x32, 1, 0, 0, 0, 5, 0, 14, 0, 0, 4, 1, 0x12, 10, 0x10, 2, 0, 64, 0, 1, 0x84, 0, 0,
            0x0c,
        ];
        let shown = segment(40_000, 102, &message(&octets));
        assert_eq!(shown.protocols, "eth:ethertype:ip:tcp:tpkt:cotp:s7comm");
        assert_eq!(shown.info, "S7COMM ROSCTR:[Job     ] Function:[Read Var]");
        assert!(shown.has("Item [1]: (DB 1.DBX 1.4 BYTE 64)"));
    }

    #[test]
    fn the_data_of_an_answer_lies_behind_its_count() {
        let octets = [0x32, 3, 0, 0, 0, 5, 0, 1, 0, 4, 0, 0, 4, 1, 0xff, 4, 0, 8, 0xab];
        assert!(segment(102, 40_000, &message(&octets)).has("Data: ab"));
    }

    #[test]
    fn an_error_is_in_the_header_of_an_answer() {
        let shown = segment(102, 40_000, &message(&[0x32, 2, 0, 0, 0, 5, 0, 0, 0, 0, 0xd2, 0x0c]));
        assert_eq!(shown.info, "S7COMM ROSCTR:[Ack     ] -> Errorcode:[0xd20c]");
    }

    #[test]
    fn parameters_past_the_end_are_malformed() {
        let shown = segment(40_000, 102, &message(&[0x32, 1, 0, 0, 0, 5, 0, 14, 0, 0, 0xf0, 0]));
        assert!(shown.info.ends_with("[Malformed Packet]"));
    }

    #[test]
    fn a_list_of_blocks_is_counted() {
        let octets = [
            0x32, 7, 0, 0, 0, 5, 0, 12, 0, 8, 0, 1, 0x12, 8, 0x12, 0x83, 1, 0, 0, 0, 0, 0, 0xff, 9,
            0, 4, b'0', b'8', 0, 3,
        ];
        let shown = segment(102, 40_000, &message(&octets));
        assert_eq!(
            shown.info,
            "S7COMM ROSCTR:[Userdata] Function:[Response] -> [Block functions] -> [List blocks]"
        );
        assert!(shown.has("Block count: 3"));
    }

    #[test]
    fn an_item_without_data_keeps_the_length_of_the_one_before() {
        let octets =
            [0x32, 3, 0, 0, 0, 5, 0, 2, 0, 10, 0, 0, 4, 2, 0xff, 4, 0, 16, 1, 2, 4, 0, 0, 0];
        let shown = segment(102, 40_000, &message(&octets));
        assert!(shown.has("Item [2]: (Unknown code: 0x04)"), "{shown:#?}");
        assert!(!shown.has("Length: 0"));
    }
}
