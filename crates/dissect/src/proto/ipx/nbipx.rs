//! NetBIOS over IPX, Novell's: names, sessions and datagrams, and Microsoft's management of names (NMPI, "NWLink").

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::id;
use crate::proto::netbios::nbf::show_name_as;
use crate::registry::Dissect;
use crate::walk::Walk;

values! {
    static NMPI_PACKETTYPE_VALUES {
        0x1 => "Find name",
        0x2 => "Name recognized",
        0x3 => "Check name",
        0x4 => "Name in use",
        0x5 => "Deregister name",
        0x6 => "Session data",
        0x7 => "Session end",
        0x8 => "Session end ACK",
        0x9 => "Status query",
        0xa => "Status response",
        0xb => "Directed datagram",
    }
    static NMPI_OPCODE_VALUES {
        0xf1 => "Claim name",
        0xf2 => "Delete name",
        0xf3 => "Query name",
        0xf4 => "Name found",
        0xf5 => "Messenger hangup",
        0xfc => "Mailslot write",
        0xfd => "Find mailslot name",
        0xfe => "Mailslot name found",
    }
    static NMPI_NAME_TYPE_VALUES {
        0x1 => "Machine",
        0x2 => "Workgroup",
        0x3 => "Browser",
    }
}

field_table! {
    /// The fields of NetBIOS over IPX.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("nbipx", "NetBIOS over IPX", "NBIPX");
    NMPI_PACKETTYPE = FieldDef::new("nmpi.packettype", "Packet Type", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&NMPI_PACKETTYPE_VALUES));
    NMPI_NAME_FLAGS = FieldDef::new("nmpi.name_flags", "Name type flag", FieldType::Uint8).base(Base::Hex);
    NMPI_NAME_FLAGS_GROUP = FieldDef::new("nmpi.name_flags.group", "Name", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Group name", "Unique name")));
    NMPI_NAME_FLAGS_IN_USE = FieldDef::new("nmpi.name_flags.in_use", "In use", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Used", "Not used")));
    NMPI_NAME_FLAGS_REGISTERED = FieldDef::new("nmpi.name_flags.registered", "Registered", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Yes", "No")));
    NMPI_NAME_FLAGS_DUPLICATED = FieldDef::new("nmpi.name_flags.duplicated", "Duplicated", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Yes", "No")));
    NMPI_NAME_FLAGS_DEREGISTERED = FieldDef::new("nmpi.name_flags.deregistered", "Deregistered", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Yes", "No")));
    NMPI_CONN_CONTROL = FieldDef::new("nmpi.conn_control", "Connection control", FieldType::Uint8).base(Base::Hex);
    NMPI_CONN_CONTROL_SYS_PACKET = FieldDef::new("nmpi.conn_control.sys_packet", "Packet", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("System packet", "Non-system packet")));
    NMPI_CONN_CONTROL_ACK = FieldDef::new("nmpi.conn_control.ack", "Acknowledgement", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Required", "Not required")));
    NMPI_CONN_CONTROL_ATTENTION = FieldDef::new("nmpi.conn_control.attention", "Attention", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Yes", "No")));
    NMPI_CONN_CONTROL_END_MSG = FieldDef::new("nmpi.conn_control.end_msg", "End of message", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Yes", "No")));
    NMPI_CONN_CONTROL_RESEND = FieldDef::new("nmpi.conn_control.resend", "Resend", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Yes", "No")));
    NMPI_SESSION_SRC_CONN_ID = FieldDef::new("nmpi.session.src_conn_id", "Source connection ID", FieldType::Uint16).base(Base::Hex);
    NMPI_SESSION_DEST_CONN_ID = FieldDef::new("nmpi.session.dest_conn_id", "Destination connection ID", FieldType::Uint16).base(Base::Hex);
    NMPI_SESSION_SEND_SEQ_NUMBER = FieldDef::new("nmpi.session.send_seq_number", "Send sequence number", FieldType::Uint16);
    NMPI_SESSION_TOTAL_DATA_LENGTH = FieldDef::new("nmpi.session.total_data_length", "Total data length", FieldType::Uint16);
    NMPI_SESSION_OFFSET = FieldDef::new("nmpi.session.offset", "Offset", FieldType::Uint16);
    NMPI_SESSION_DATA_LENGTH = FieldDef::new("nmpi.session.data_length", "Data length", FieldType::Uint16);
    NMPI_SESSION_RECV_SEQ_NUMBER = FieldDef::new("nmpi.session.recv_seq_number", "Receive sequence number", FieldType::Uint16);
    NMPI_SESSION_BYTES_RECEIVED = FieldDef::new("nmpi.session.bytes_received", "Bytes received", FieldType::Uint16);
    NMPI_IPX_NETWORK = FieldDef::new("nmpi.ipx_network", "IPX Network", FieldType::IpxNet);
    NMPI_OPCODE = FieldDef::new("nmpi.opcode", "Opcode", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&NMPI_OPCODE_VALUES));
    NMPI_NAME_TYPE = FieldDef::new("nmpi.name_type", "Name Type", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&NMPI_NAME_TYPE_VALUES));
    NMPI_MESSAGEID = FieldDef::new("nmpi.messageid", "Message ID", FieldType::Uint16).base(Base::Hex);
}

/// Octets of the list of networks that a packet has passed, where it has one.
const ROUTES_LEN: usize = 32;

/// Octets of a name.
const NAME_LEN: usize = 16;

/// Kinds of packets.
mod packet {
    pub(super) const NAMES: std::ops::RangeInclusive<u8> = 1..=5;
    pub(super) const SESSION: std::ops::RangeInclusive<u8> = 6..=8;
    pub(super) const DATAGRAM: u8 = 11;
}

/// NetBIOS over IPX.
#[derive(Clone, Copy, Debug)]
pub struct NbIpx;

impl Dissect for NbIpx {
    const FIELDS: &'static [FieldDef] = FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        packet(w, b, false)
    }
}

/// A packet, with a list of the networks that it has passed or without.
pub(super) fn packet<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>, is_routed: bool) -> Walked {
    w.column_protocol("NBIPX");
    let at = if is_routed { ROUTES_LEN } else { 0 };
    let kind = b.u8(at + 1)?;
    let name = NMPI_PACKETTYPE_VALUES.get(kind.into()).unwrap_or("Unknown");
    w.info(format_args!("{name}"));
    let outer = w.open_top();
    let (root, opened) = w.open_protocol(&b, 0, at + 2)?;
    if is_routed {
        for place in (0..ROUTES_LEN).step_by(4) {
            if b.u32(place)? == 0 {
                break;
            }
            w.item(NMPI_IPX_NETWORK, &b, place, 4)?;
        }
    }
    let end = content(w, &b, at, kind)?;
    w.set_len(root, end);
    w.close(opened);
    let rest = b.from(end)?;
    let carries = packet::SESSION.contains(&kind) || kind == packet::DATAGRAM;
    let result = if carries && rest.reported() > 0 { carried(w, rest) } else { Ok(()) };
    w.close(outer);
    result
}

/// What a packet of a kind holds; where that ends.
fn content<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    kind: u8,
) -> Result<usize, crate::buf::Fault> {
    let control = |w: &mut Walk<'_, C>| {
        let item = w.item(NMPI_CONN_CONTROL, b, at, 1)?;
        let bits = [
            NMPI_CONN_CONTROL_SYS_PACKET,
            NMPI_CONN_CONTROL_ACK,
            NMPI_CONN_CONTROL_ATTENTION,
            NMPI_CONN_CONTROL_END_MSG,
            NMPI_CONN_CONTROL_RESEND,
        ];
        w.bits(item, &bits, b, at, 1)
    };
    let next = at + 2;
    if packet::NAMES.contains(&kind) {
        let item = w.item(NMPI_NAME_FLAGS, b, at, 1)?;
        let bits = [
            NMPI_NAME_FLAGS_GROUP,
            NMPI_NAME_FLAGS_IN_USE,
            NMPI_NAME_FLAGS_REGISTERED,
            NMPI_NAME_FLAGS_DUPLICATED,
            NMPI_NAME_FLAGS_DEREGISTERED,
        ];
        w.bits(item, &bits, b, at, 1)?;
        w.item(NMPI_PACKETTYPE, b, at + 1, 1)?;
        let name = show_name_as(w, b, next, "Name")?;
        w.info_append(format_args!(" {name}"));
        return Ok(next + NAME_LEN);
    }
    if packet::SESSION.contains(&kind) {
        control(w)?;
        w.item(NMPI_PACKETTYPE, b, at + 1, 1)?;
        let fields = [
            (NMPI_SESSION_SRC_CONN_ID, 2),
            (NMPI_SESSION_DEST_CONN_ID, 2),
            (NMPI_SESSION_SEND_SEQ_NUMBER, 2),
            (NMPI_SESSION_TOTAL_DATA_LENGTH, 2),
            (NMPI_SESSION_OFFSET, 2),
            (NMPI_SESSION_DATA_LENGTH, 2),
            (NMPI_SESSION_RECV_SEQ_NUMBER, 2),
            (NMPI_SESSION_BYTES_RECEIVED, 2),
        ];
        return w.row_le(b, next, &fields);
    }
    if kind == packet::DATAGRAM {
        control(w)?;
        w.item(NMPI_PACKETTYPE, b, at + 1, 1)?;
        show_name_as(w, b, next, "Receiver's Name")?;
        show_name_as(w, b, next + NAME_LEN, "Sender's Name")?;
        return Ok(next + 2 * NAME_LEN);
    }
    w.item(NMPI_PACKETTYPE, b, at + 1, 1)?;
    Ok(next)
}

/// What a message carries: server messages, which do not count as a layer here.
fn carried<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
    /// What a server message begins with.
    const MAGIC: &[u8] = b"\xffSMB";
    if b.bytes(0, MAGIC.len()).is_ok_and(|octets| octets == MAGIC) {
        return w.call_again(id::SMB, b);
    }
    w.data(b)
}

/// Microsoft's management of names.
#[derive(Clone, Copy, Debug)]
pub struct Nmpi;

impl Dissect for Nmpi {
    const FIELDS: &'static [FieldDef] = nmpi::FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        const MAILSLOT: u8 = 0xfc;
        let at = ROUTES_LEN;
        w.column_protocol("NMPI");
        let code = b.u8(at)?;
        let outer = w.open_top();
        let end = at + 4 + 2 * NAME_LEN;
        let (_, opened) = w.open_protocol(&b, 0, end)?;
        // Its fields are those of NetBIOS over IPX.
        let name = w.foreign(id::NBIPX, |w| {
            w.row(&b, at, &[(NMPI_OPCODE, 1), (NMPI_NAME_TYPE, 1)])?;
            w.item_le(NMPI_MESSAGEID, &b, at + 2, 2)?;
            let name = show_name_as(w, &b, at + 4, "Requested name")?;
            show_name_as(w, &b, at + 4 + NAME_LEN, "Source name")?;
            Ok(name)
        })?;
        match code {
            0xf1 => w.info(format_args!("Claim name {name}")),
            0xf2 => w.info(format_args!("Delete name {name}")),
            0xf3 => w.info(format_args!("Query name {name}")),
            0xf4 => w.info(format_args!("Name {name} found")),
            0xf5 => w.info(format_args!("Messenger hangup on {name}")),
            MAILSLOT => w.info(format_args!("Mailslot write to {name}")),
            0xfd => w.info(format_args!("Find mailslot name {name}")),
            0xfe => w.info(format_args!("Mailslot name {name} found")),
            _ => w.info(format_args!("Unknown NMPI op 0x{code:02x}: name {name}")),
        }
        w.close(opened);
        let rest = b.from(end)?;
        let result =
            if code == MAILSLOT && rest.reported() > 0 { carried(w, rest) } else { Ok(()) };
        w.close(outer);
        result
    }
}

/// The row of the management of names.
pub mod nmpi {
    use lamna_fields::{FieldDef, field_table};

    field_table! {
        /// The fields of Name Management Protocol over IPX: those of NetBIOS over IPX.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("nmpi", "Name Management Protocol over IPX", "NMPI");
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{Shown, ethernet, frame};

    fn told(socket: u16, kind: u8, payload: &[u8]) -> Shown {
        let mut packet = vec![0xff, 0xff, 0, 30 + payload.len() as u8, 0, kind];
        packet.extend([0, 0, 0, 0, 255, 255, 255, 255, 255, 255]);
        packet.extend(socket.to_be_bytes());
        packet.extend([0, 0, 0, 0, 2, 0, 0, 0, 0, 1, 0x40, 9]);
        packet.extend(payload);
        frame(1, &ethernet(0x8137, &packet))
    }

    #[test]
    fn a_name_is_asked_for() {
        let mut payload = vec![0; 32];
        payload.extend(b"\xf3\x01\x01\x80SERVER         \x20STATION        \0");
        let told = told(0x551, 4, &payload);
        assert!(told.columns.ends_with("NMPI Query name SERVER<20>"), "{}", told.columns);
        assert_eq!(told.protocols, "eth:ethertype:ipx");
        assert!(told.has("Source name: STATION<00> (Workstation/Redirector)"));
    }

    #[test]
    fn a_name_is_found_behind_the_networks_that_it_passed() {
        let mut payload = vec![0; 32];
        payload.extend(b"\x44\x01SERVER         \x20");
        let told = told(0x455, 0x14, &payload);
        assert!(told.columns.ends_with("NBIPX Find name SERVER<20>"), "{}", told.columns);
    }
}
