//! Controller Area Network as Linux captures it (ISO 11898-1; SocketCAN's frames), with flexible data rate, and the
//! network management of AUTOSAR on it (AUTOSAR CAN Network Management, section 7.3).

mod fd;
mod nm;

use lamna_fields::{Base, Encoding, Field, FieldDef, FieldType, field_table};

pub use self::fd::CanFd;
pub use self::nm::AutosarNm;
use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::id;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

field_table! {
    /// The fields of Controller Area Network.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("can", "Controller Area Network", "CAN");
    ID = FieldDef::new("can.id", "ID", FieldType::Uint32).base(Base::DecHex).mask(0x7ff);
    ID_EXTENDED = FieldDef::new("can.id", "ID", FieldType::Uint32).base(Base::DecHex).mask(0x1fff_ffff);
    FLAGS_XTD = FieldDef::new("can.flags.xtd", "Extended Flag", FieldType::Boolean).bits(32).mask(0x8000_0000);
    FLAGS_RTR = FieldDef::new("can.flags.rtr", "Remote Transmission Request Flag", FieldType::Boolean).bits(32).mask(0x4000_0000);
    LEN = FieldDef::new("can.len", "Frame-Length", FieldType::Uint8);
    RESERVED = FieldDef::new("can.reserved", "Reserved", FieldType::Bytes);
    PADDING = FieldDef::new("can.padding", "Padding", FieldType::Bytes);
    FLAGS_ERR = FieldDef::new("can.flags.err", "Error Message Flag", FieldType::Boolean).bits(32).mask(0x20000000);
    ERR_TX_TIMEOUT = FieldDef::new("can.err.tx_timeout", "Transmit timeout", FieldType::Boolean).bits(32).mask(0x1);
    ERR_LOSTARB = FieldDef::new("can.err.lostarb", "Lost arbitration", FieldType::Boolean).bits(32).mask(0x2);
    ERR_CTRL = FieldDef::new("can.err.ctrl", "Controller problems", FieldType::Boolean).bits(32).mask(0x4);
    ERR_PROT = FieldDef::new("can.err.prot", "Protocol violation", FieldType::Boolean).bits(32).mask(0x8);
    ERR_TRX = FieldDef::new("can.err.trx", "Transceiver status", FieldType::Boolean).bits(32).mask(0x10);
    ERR_ACK = FieldDef::new("can.err.ack", "No acknowledgement", FieldType::Boolean).bits(32).mask(0x20);
    ERR_BUSOFF = FieldDef::new("can.err.busoff", "Bus off", FieldType::Boolean).bits(32).mask(0x40);
    ERR_BUSERROR = FieldDef::new("can.err.buserror", "Bus error", FieldType::Boolean).bits(32).mask(0x80);
    ERR_RESTARTED = FieldDef::new("can.err.restarted", "Controller restarted", FieldType::Boolean).bits(32).mask(0x100);
    ERR_RESERVED = FieldDef::new("can.err.reserved", "Reserved", FieldType::Uint32).base(Base::Hex).mask(0x1ffffe00);
    CANETH_ID = FieldDef::new("can.id", "Identifier", FieldType::Uint32).base(Base::Hex).mask(0x1fff_ffff);
    CANETH_XTD = FieldDef::new("can.flags.xtd", "Extended Flag", FieldType::Boolean);
    CANETH_RTR = FieldDef::new("can.flags.rtr", "Remote Transmission Request Flag", FieldType::Boolean);
    ERR_CTRL_SPECIFIC = FieldDef::new("can.err.ctrl_specific", "Controller specific data", FieldType::Bytes);
}

/// Flags beside an identifier.
mod flag {
    pub(super) const EXTENDED: u32 = 0x8000_0000;
    pub(super) const REMOTE: u32 = 0x4000_0000;
    pub(super) const ERROR: u32 = 0x2000_0000;
}

/// Octets before the data.
const HEADER_LEN: usize = 8;

/// The bits of an identifier.
const STANDARD: u32 = 0x7ff;
const EXTENDED: u32 = 0x1fff_ffff;

/// Controller Area Network.
#[derive(Clone, Copy, Debug)]
pub struct Can;

impl Dissect for Can {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Link(227), Claim::Number("sll.ltype", 0x0c)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        /// The longest data of a frame without flexible data rate, with the header.
        const CLASSIC_LEN: usize = 16;
        // Captures of both kinds tell them by their size.
        if w.is_outermost() && b.reported() > CLASSIC_LEN {
            w.withdraw_layer();
            return w.call(id::CANFD, b);
        }
        frame(w, b, false)
    }
}

fn frame<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>, is_fd: bool) -> Walked {
    let (title, short) = if is_fd {
        ("Controller Area Network FD", "CANFD")
    } else {
        ("Controller Area Network", "CAN")
    };
    w.column_protocol(short);
    // Cooked captures keep the order of the machine that captured.
    let order = if w.is_outermost() { Encoding::Big } else { Encoding::Little };
    let word = match order {
        Encoding::Little => b.u32_le(0)?,
        _ => b.u32(0)?,
    };
    let len = b.u8(4)?;
    let is_extended = word & flag::EXTENDED != 0;
    let number = word & if is_extended { EXTENDED } else { STANDARD };
    let kind = if is_extended { "Ext. ID" } else { "ID" };
    let (root, opened) = w.open_protocol(&b, 0, b.len())?;
    w.label(root, format_args!("{title}, {kind}: {number} (0x{number:x}), Length: {len}"));
    if word & flag::ERROR != 0 && !is_fd {
        w.foreign(id::CAN, |w| error(w, &b, word))?;
        w.close(opened);
        return Ok(());
    }
    let remote = word & flag::REMOTE != 0 && !is_fd;
    w.info(format_args!("{kind}: {number} (0x{number:x}), Length: {len}"));
    if remote {
        w.info_append(format_args!("(Remote Transmission Request)"));
    }
    w.foreign(id::CAN, |w| {
        w.item_as(if is_extended { ID_EXTENDED } else { ID }, &b, 0, 4, order)?;
        w.item_as(FLAGS_XTD, &b, 0, 4, order)?;
        if !is_fd {
            w.item_as(FLAGS_RTR, &b, 0, 4, order)?;
            w.item_as(FLAGS_ERR, &b, 0, 4, order)?;
        }
        w.item(LEN, &b, 4, 1)
    })?;
    if is_fd {
        fd::flags(w, &b, 5)?;
    }
    let (at, rest) = if is_fd { (6, 2) } else { (5, 3) };
    w.foreign(id::CAN, |w| w.item(RESERVED, &b, at, rest))?;
    let data = b.slice_up_to(HEADER_LEN, usize::from(len));
    let end = HEADER_LEN + data.len();
    if b.len() > end {
        w.foreign(id::CAN, |w| w.item(PADDING, &b, end, REST))?;
    }
    w.close(opened);
    if data.reported() == 0 {
        return Ok(());
    }
    let outer = w.open_top();
    // Wireshark takes the standard identifier 0 for network management.
    if number == 0 && !is_extended && !remote && data.reported() >= 2 {
        w.call(id::AUTOSAR_NM, data)?;
    } else {
        w.data(data)?;
    }
    w.close(outer);
    Ok(())
}

/// What an error frame reports.
static ERRORS: [Field; 10] = [
    ERR_TX_TIMEOUT,
    ERR_LOSTARB,
    ERR_CTRL,
    ERR_PROT,
    ERR_TRX,
    ERR_ACK,
    ERR_BUSOFF,
    ERR_BUSERROR,
    ERR_RESTARTED,
    ERR_RESERVED,
];

fn error<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, word: u32) -> Walked {
    let title = |w: &Walk<'_, C>, field: Field| w.def(field).title;
    let set = word & EXTENDED;
    let first = (0..9).find(|bit| set >> bit & 1 != 0);
    let text = match first {
        // Only bits without a meaning.
        None => title(w, ERR_RESERVED),
        Some(bit) => title(w, ERRORS[bit]),
    };
    w.info(format_args!("ERR: {text}"));
    w.item(FLAGS_ERR, b, 0, 4)?;
    for field in ERRORS {
        w.item(field, b, 0, 4)?;
    }
    w.item(LEN, b, 4, 1)?;
    w.item(RESERVED, b, 5, 3)?;
    if b.len() >= 16 {
        let item = w.item(ERR_CTRL_SPECIFIC, b, 13, 3)?;
        let [x, y, z] = b.array::<3>(13)?;
        w.label_value(item, format_args!("{x:02x} {y:02x} {z:02x}"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::{Dissection, FrameInfo, Registry};

    fn shown(frame: &[u8]) -> (String, String) {
        let registry = Registry::new();
        let info =
            FrameInfo { number: 1, len: frame.len() as u32, link: 227, ..Default::default() };
        let mut dissection = Dissection::tree().with_columns();
        dissection.dissect(&registry, &info, frame, None);
        let view = dissection.view(&registry, &info, frame);
        let mut protocols = String::new();
        view.write_protocols(&mut protocols).unwrap();
        (protocols, dissection.columns.info().to_owned())
    }

    #[test]
    fn an_extended_identifier_is_told() {
        let frame = [0x80, 6, 0, 0, 2, 0, 0, 0, 1, 2, 0, 0, 0, 0, 0, 0];
        let (protocols, info) = shown(&frame);
        assert_eq!(protocols, "can:data");
        assert_eq!(info, "Ext. ID: 393216 (0x60000), Length: 2");
    }

    #[test]
    fn identifier_0_is_network_management() {
        let (protocols, info) = shown(&[0, 0, 0, 0, 3, 0, 0, 0, 0x45, 0x43, 1]);
        assert_eq!(protocols, "can:autosar-nm");
        assert_eq!(info, "NM (CBV: 0x45, SNI: 0x43)");
    }

    #[test]
    fn an_error_frame_says_what_went_wrong() {
        let (protocols, info) = shown(&[0x20, 0, 0, 0x40, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        assert_eq!(protocols, "can");
        assert_eq!(info, "ERR: Bus off");
    }
}
