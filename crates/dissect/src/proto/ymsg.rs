//! Yahoo! Messenger: packets of pairs of a key and a value, each closed by two octets that no text has.

use lamna_fields::{Base, Encoding, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::lines::Plain;
use crate::registry::{Claim, Dissect};
use crate::stream::{Framing, Pdu};
use crate::walk::{REST, Walk};

values! {
    static SERVICE_VALUES {
        1 => "Pager Logon",
        2 => "Pager Logoff",
        3 => "Is Away",
        4 => "Is Back",
        5 => "Idle",
        6 => "Message",
        7 => "Activate Identity",
        8 => "Deactivate Identity",
        9 => "Mail Status",
        10 => "User Status",
        11 => "New Mail",
        12 => "Chat Invitation",
        13 => "Calendar Reminder",
        14 => "New Personals Mail",
        15 => "New Friend",
        16 => "Add Identity",
        17 => "Add Ignore",
        18 => "Ping",
        19 => "Got Group Rename",
        20 => "System Message",
        21 => "Skinname",
        22 => "Passthrough 2",
        24 => "Conference Invitation",
        25 => "Conference Logon",
        26 => "Conference Decline",
        27 => "Conference Logoff",
        28 => "Conference Additional Invitation",
        29 => "Conference Message",
        30 => "Chat Logon",
        31 => "Chat Logoff",
        32 => "Chat Message",
        40 => "Game Logon",
        41 => "Game Logoff",
        42 => "Game Message",
        70 => "File Transfer",
        74 => "Voice Chat",
        75 => "Notify",
        76 => "Verify",
        77 => "P2P File Transfer",
        79 => "Peer To Peer",
        80 => "WebCam",
        84 => "Authentication Response",
        85 => "List",
        87 => "Authentication",
        109 => "Authorize Buddy",
        131 => "Add Buddy",
        132 => "Remove Buddy",
        133 => "Ignore Contact",
        134 => "Reject Contact",
        137 => "Group Rename",
        138 => "Keep Alive",
        150 => "Chat Online",
        151 => "Chat Goto",
        152 => "Chat Join",
        153 => "Chat Leave",
        155 => "Chat Exit",
        157 => "Chat Invite",
        160 => "Chat Logout",
        161 => "Chat Ping",
        168 => "Comment",
        183 => "Game Invite",
        185 => "Stealth Permanent",
        186 => "Stealth Session",
        188 => "Avatar",
        189 => "Picture Checksum",
        190 => "Picture",
        193 => "Picture Update",
        194 => "Picture Upload",
        196 => "Yahoo Address Book Update",
        197 => "Y6 Visibility Toggle",
        198 => "Y6 Status Update",
        199 => "Picture Sharing Status",
        200 => "Verify ID Exists",
        208 => "Audible",
        211 => "Y7 Contact Details",
        212 => "Y7 Chat Session",
        214 => "Y7 Buddy Authorization",
        220 => "Y7 File Transfer",
        221 => "Y7 File Transfer Information",
        222 => "Y7 File Transfer Accept",
        231 => "Y7 Change Group",
        240 => "Status V15",
        241 => "List V15",
        550 => "WebLogin",
        746 => "SMS Message",
    }
    static STATUS_VALUES {
        4294967295 => "Disconnected",
        0 => "Default",
        1 => "Server Ack",
        2 => "Playing Game",
        4 => "Away",
        5 => "More Packets??",
        22 => "Notify",
        1515563605 => "Web Login",
        1515563606 => "Offline",
    }
}

field_table! {
    /// The fields of Yahoo YMSG Messenger Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("ymsg", "Yahoo YMSG Messenger Protocol", "YMSG");
    VERSION = FieldDef::new("ymsg.version", "Version", FieldType::Uint16);
    VENDOR = FieldDef::new("ymsg.vendor", "Vendor ID", FieldType::Uint16);
    LEN = FieldDef::new("ymsg.len", "Packet Length", FieldType::Uint16);
    SERVICE = FieldDef::new("ymsg.service", "Service", FieldType::Uint16).strings(Strings::Values(&SERVICE_VALUES));
    STATUS = FieldDef::new("ymsg.status", "Status", FieldType::Uint32).strings(Strings::Values(&STATUS_VALUES));
    SESSION_ID = FieldDef::new("ymsg.session_id", "Session ID", FieldType::Uint32).base(Base::Hex);
    CONTENT = FieldDef::new("ymsg.content", "Content", FieldType::Bytes);
    CONTENT_LINE = FieldDef::new("ymsg.content-line", "Content-line", FieldType::String);
    CONTENT_LINE_KEY = FieldDef::new("ymsg.content-line.key", "Key", FieldType::String);
    CONTENT_LINE_VALUE = FieldDef::new("ymsg.content-line.value", "Value", FieldType::String);
}

/// What packets begin with.
const MAGIC: &[u8] = b"YMSG";

/// Octets of a packet's header.
const HEADER_LEN: usize = 20;

/// What closes a key and a value.
const CLOSER: [u8; 2] = [0xc0, 0x80];

/// Yahoo! Messenger.
#[derive(Clone, Copy, Debug)]
pub struct Ymsg;

impl Dissect for Ymsg {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Heuristic("tcp")];
    const FRAMES: bool = true;
    const SHOWS_SIZE: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        if w.columns().protocol() != "YMSG" {
            w.column_protocol("YMSG");
        }
        let (service, status) = (b.u16(10)?, b.u32(12)?);
        let word = w.word(SERVICE, service.into());
        if w.wants_columns() {
            match word {
                Some(word) => w.info_append(format_args!("{word}")),
                None => w.info_append(format_args!("Unknown Service: {service}")),
            }
            match w.word(STATUS, status.into()) {
                Some(word) => w.info_append(format_args!(" (status={word})   ")),
                None => w.info_append(format_args!(" (status=Unknown Status: {status})   ")),
            }
        }
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        w.append(root, format_args!(" ({})", word.unwrap_or("Unknown")));
        w.row(&b, 4, &[(VERSION, 2), (VENDOR, 2), (LEN, 2), (SERVICE, 2), (STATUS, 4)])?;
        w.item_le(SESSION_ID, &b, 16, 4)?;
        if b.remaining(HEADER_LEN) > 0 {
            let item = w.item(CONTENT, &b, HEADER_LEN, REST)?;
            let inner = w.open(item);
            content(w, &b)?;
            w.close(inner);
        }
        w.close(opened);
        Ok(())
    }

    fn frame(_: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        let Some(len) = bytes.get(8..10).and_then(|len| len.first_chunk()) else {
            return Pdu::MoreUnknown;
        };
        let len = HEADER_LEN + usize::from(u16::from_be_bytes(*len));
        if len > bytes.len() { Pdu::More(len - bytes.len()) } else { Pdu::Whole(len) }
    }

    fn recognise(b: &Buf<'_>) -> bool {
        b.captured().starts_with(MAGIC)
    }
}

/// The pairs of a packet.
fn content<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let mut at = HEADER_LEN;
    while b.remaining(at) > 2 * CLOSER.len() {
        let (key, value_at) = closed(b, at)?;
        let (value, end) = closed(b, value_at)?;
        let item = w.string(CONTENT_LINE, b, at, end - at, format_args!(""))?;
        w.label(item, format_args!("{}:{}", Plain(key), Plain(value)));
        let opened = w.open(item);
        for (field, place, octets) in
            [(CONTENT_LINE_KEY, at, key), (CONTENT_LINE_VALUE, value_at, value)]
        {
            let text = octets.split(|octet| *octet == 0).next().unwrap_or(octets);
            let text = Encoding::Ascii.text(text);
            w.string(field, b, place, octets.len(), format_args!("{text}"))?;
        }
        w.close(opened);
        at = end;
    }
    Ok(())
}

/// The octets up to the next closer, and where it ends.
fn closed<'b>(b: &Buf<'b>, at: usize) -> Result<(&'b [u8], usize), Fault> {
    let rest = b.captured().get(at..).unwrap_or(&[]);
    match rest.windows(CLOSER.len()).position(|octets| octets == CLOSER) {
        Some(len) => Ok((&rest[..len], at + len + CLOSER.len())),
        None if b.is_cut() => Err(Fault::Short),
        None => Err(Fault::Malformed),
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::segment;

    #[test]
    fn pairs_have_keys_and_values() {
        let packet = b"YMSG\0\x10\0\x64\0\x10\0\x06\0\0\0\0\0\0\x12\x345\xc0\x80you\xc0\x8014\xc0\x80hi\xc0\x80";
        let shown = segment(40000, 5050, packet);
        assert_eq!(shown.info, "YMSG Message (status=Default)   ");
        for line in ["Session ID: 0x34120000", "5:you", "Key: 14", "Value: hi"] {
            assert!(shown.has(line), "{line} in {:#?}", shown.tree);
        }
    }

    #[test]
    fn a_key_without_an_end_is_malformed() {
        let shown = segment(40000, 5050, b"YMSG\0\x10\0\x64\0\x05\0\x06\0\0\0\0\0\0\0\0noend");
        assert!(shown.info.ends_with("[Malformed Packet]"));
    }
}
