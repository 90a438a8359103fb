//! Java's remote method invocation (the wire protocol of the RMI specification, chapter 10): the stream's header, messages, and the
//! header of the objects in them. The objects themselves are not taken apart, as in Wireshark.

use lamna_fields::{Base, Field, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::id;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

values! {
    static PROTOCOLS {
        0x4b => "StreamProtocol",
        0x4c => "SingleOpProtocol",
        0x4d => "MultiPlexProtocol",
    }
    static INPUTS {
        0x4e => "ProtocolAck",
        0x4f => "ProtocolNotSupported",
        0x51 => "ReturnData",
        0x53 => "PingAck",
    }
    static OUTPUTS {
        0x50 => "Call",
        0x52 => "Ping",
        0x54 => "DgcAck",
    }
}

field_table! {
    /// The fields of Java RMI.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("rmi", "Java RMI", "RMI");
    MAGIC = FieldDef::new("rmi.magic", "Magic", FieldType::Uint32).base(Base::Hex);
    VERSION = FieldDef::new("rmi.version", "Version", FieldType::Uint16);
    STREAM_PROTOCOL = FieldDef::new("rmi.protocol", "Protocol", FieldType::Uint8).base(Base::Hex)
        .strings(Strings::Values(&PROTOCOLS));
    INPUT = FieldDef::new("rmi.inputstream.message", "Input Stream Message", FieldType::Uint8)
        .base(Base::Hex).strings(Strings::Values(&INPUTS));
    OUTPUT = FieldDef::new("rmi.outputstream.message", "Output Stream Message", FieldType::Uint8)
        .base(Base::Hex).strings(Strings::Values(&OUTPUTS));
    ENDPOINT_LENGTH = FieldDef::new("rmi.endpoint_id.length", "Length", FieldType::Uint16);
    ENDPOINT_HOSTNAME = FieldDef::new("rmi.endpoint_id.hostname", "Hostname", FieldType::String);
    ENDPOINT_PORT = FieldDef::new("rmi.endpoint_id.port", "Port", FieldType::Uint16);
    SERIALIZATION_DATA = FieldDef::new("rmi.serialization_data", "Serialization Data", FieldType::Bytes);
    UNIQUE_IDENTIFIER = FieldDef::new("rmi.unique_identifier", "UniqueIdentifier", FieldType::Bytes);
    SER_MAGIC = FieldDef::new("rmi.ser.magic", "Magic", FieldType::Uint16).base(Base::Hex);
    SER_VERSION = FieldDef::new("rmi.ser.version", "Version", FieldType::Uint16);
}

/// The port of registries.
const PORT: u16 = 1099;

/// What a stream begins with.
const STREAM: u32 = 0x4a52_4d49;

/// What objects begin with.
const OBJECTS: u16 = 0xaced;

/// Octets that tell an object's collector what it acknowledges.
const IDENTIFIER_LEN: usize = 14;

/// Messages.
mod kind {
    pub(super) const ACKNOWLEDGED: u8 = 0x4e;
    pub(super) const CALL: u8 = 0x50;
    pub(super) const RETURN: u8 = 0x51;
    pub(super) const COLLECTED: u8 = 0x54;
}

/// Java RMI.
#[derive(Clone, Copy, Debug)]
pub struct Rmi;

impl Dissect for Rmi {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::TcpPort(PORT)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        if w.wants_columns() {
            w.columns().set_protocol("RMI");
        }
        if b.reported() >= 2 && b.u16(0)? == OBJECTS {
            let version = b.u16(2)?;
            w.info(format_args!("Serialization data, Version: {version}"));
            let (_, opened) = w.open_protocol(&b, 0, REST)?;
            w.close(opened);
            return objects(w, b);
        }
        if b.reported() >= 4 && b.u32(0)? == STREAM {
            return stream(w, &b);
        }
        let first = b.u8(0)?;
        let (field, word) = match (INPUTS.get(first.into()), OUTPUTS.get(first.into())) {
            (Some(word), _) => (INPUT, word),
            (_, Some(word)) => (OUTPUT, word),
            _ => {
                w.info(format_args!("Continuation"));
                let (_, opened) = w.open_protocol(&b, 0, REST)?;
                w.close(opened);
                return Ok(());
            }
        };
        w.info(format_args!("JRMI, {word}"));
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        w.item(field, &b, 0, 1)?;
        match first {
            kind::ACKNOWLEDGED => endpoint(w, &b)?,
            kind::COLLECTED => {
                w.item(UNIQUE_IDENTIFIER, &b, 1, IDENTIFIER_LEN)?;
            }
            kind::CALL | kind::RETURN => {
                b.check(1, 1)?;
                let item = w.item(SERIALIZATION_DATA, &b, 1, REST)?;
                w.label(item, format_args!("Serialization Data"));
                w.close(opened);
                return objects(w, b.from(1)?);
            }
            _ => {}
        }
        w.close(opened);
        Ok(())
    }
}

/// The header of a stream.
fn stream<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let version = b.u16(4)?;
    w.info(format_args!("JRMI, Version: {version}, "));
    let word = PROTOCOLS.get(b.u8(6)?.into()).unwrap_or("Unknown protocol");
    w.info_append(format_args!("{word}"));
    let (_, opened) = w.open_protocol(b, 0, REST)?;
    w.row(b, 0, &[(MAGIC, 4), (VERSION, 2), (STREAM_PROTOCOL, 1)])?;
    w.close(opened);
    Ok(())
}

/// The end that a client is seen as.
fn endpoint<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    b.check(1, 1)?;
    let item = w.text(b, 1, REST, format_args!("EndPointIdentifier"))?;
    let opened = w.open(item);
    w.item(ENDPOINT_LENGTH, b, 1, 2)?;
    let len = usize::from(b.u16(1)?);
    w.item(ENDPOINT_HOSTNAME, b, 3, len)?;
    w.item(ENDPOINT_PORT, b, 5 + len, 2)?;
    w.close(opened);
    Ok(())
}

/// The header of objects, which has an item of its own and no layer.
fn objects<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
    let outer = w.open_top();
    let root = w.foreign(id::SERIALIZATION, |w| w.item(Field::PROTOCOL, &b, 0, REST))?;
    let opened = w.open(root);
    w.row(&b, 0, &[(SER_MAGIC, 2), (SER_VERSION, 2)])?;
    w.close(opened);
    w.close(outer);
    Ok(())
}

/// Objects of Java in a stream.
#[derive(Clone, Copy, Debug)]
pub struct Serialization;

impl Dissect for Serialization {
    const FIELDS: &'static [FieldDef] = SERIALIZATION_FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.data(b)
    }
}

/// The field of a protocol whose others are RMI's.
static SERIALIZATION_FIELDS: &[FieldDef] =
    &[FieldDef::protocol("serialization", "Java Serialization", "Serialization")];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proto::datagram::segment;

    #[test]
    fn a_stream_begins_with_its_protocol() {
        let shown = segment(40_000, PORT, b"JRMI\0\x02\x4b");
        assert_eq!(shown.info, "RMI JRMI, Version: 2, StreamProtocol");
        assert!(shown.has("Protocol: StreamProtocol (0x4b)"));
    }

    #[test]
    fn a_call_holds_objects() {
        let shown = segment(40_000, PORT, b"\x50\xac\xed\0\x05w\x01\0");
        assert_eq!(
            (&shown.info[..], &shown.protocols[..]),
            ("RMI JRMI, Call", "eth:ethertype:ip:tcp:rmi")
        );
        assert!(shown.has("Java Serialization") && shown.has("Magic: 0xaced"));
    }

    #[test]
    fn what_is_no_message_goes_on() {
        assert_eq!(segment(PORT, 40_000, b"abcd").info, "RMI Continuation");
    }
}
