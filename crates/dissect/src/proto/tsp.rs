//! Time Synchronization Protocol of `timed` (The Berkeley UNIX Time Synchronization Protocol, Gusella, Zatti and Bloom,
//! 1986, section 2).

use lamna_fields::{FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

values! {
    static TYPE_VALUES {
        0 => "any",
        1 => "adjtime",
        2 => "ack",
        3 => "masterreq",
        4 => "masterack",
        5 => "settime",
        6 => "masterup",
        7 => "slaveup",
        8 => "election",
        9 => "accept",
        10 => "refuse",
        11 => "conflict",
        12 => "resolve",
        13 => "quit",
        14 => "date",
        15 => "datereq",
        16 => "dateack",
        17 => "traceon",
        18 => "traceoff",
        19 => "msite",
        20 => "msitereq",
        21 => "test",
        22 => "setdate",
        23 => "setdatereq",
        24 => "loop",
    }
}

field_table! {
    /// The fields of Time Synchronization Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("tsp", "Time Synchronization Protocol", "TSP");
    TYPE = FieldDef::new("tsp.type", "Type", FieldType::Uint8).strings(Strings::Values(&TYPE_VALUES));
    VERSION = FieldDef::new("tsp.version", "Version", FieldType::Uint8);
    SEQUENCE = FieldDef::new("tsp.sequence", "Sequence", FieldType::Uint16);
    HOPCNT = FieldDef::new("tsp.hopcnt", "Hop Count", FieldType::Uint8);
    SEC = FieldDef::new("tsp.sec", "Seconds", FieldType::Uint32);
    USEC = FieldDef::new("tsp.usec", "Microseconds", FieldType::Uint32);
    NAME = FieldDef::new("tsp.name", "Machine Name", FieldType::Stringz);
}

/// Messages that carry a time.
const TIMES: [u8; 4] = [1, 5, 22, 14];

/// The message that carries a count of hops: which machine loops.
const LOOP: u8 = 24;

/// Where the machine's name begins.
const NAME_AT: usize = 12;

/// Time Synchronization Protocol.
#[derive(Clone, Copy, Debug)]
pub struct Tsp;

impl Dissect for Tsp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(525)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("TSP");
        let kind = b.u8(0)?;
        match TYPE_VALUES.get(u64::from(kind)) {
            Some(name) => w.info(format_args!("{name}")),
            None => w.info(format_args!("Unknown message type ({kind})")),
        }
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        w.item(TYPE, &b, 0, 1)?;
        w.item(VERSION, &b, 1, 1)?;
        w.item(SEQUENCE, &b, 2, 2)?;
        if kind == LOOP {
            w.item(HOPCNT, &b, 4, 1)?;
        } else if TIMES.contains(&kind) {
            w.item(SEC, &b, 4, 4)?;
            w.item(USEC, &b, 8, 4)?;
        }
        let name = b.from(NAME_AT)?.captured();
        let Some(end) = memchr::memchr(0, name) else {
            return b.bytes(0, b.len() + 1).map(|_| ());
        };
        w.item(NAME, &b, NAME_AT, end + 1)?;
        w.close(opened);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{datagram, frame};

    #[test]
    fn a_time_and_a_name_are_shown() {
        let shown = frame(1, &datagram(525, 525, b"\x05\x01\0\x07\0\0\0\x09\0\0\0\x08host\0"));
        assert_eq!(shown.protocols, "eth:ethertype:ip:udp:tsp");
        assert!(shown.columns.ends_with("TSP settime"), "{}", shown.columns);
        assert!(shown.has("Seconds: 9") && shown.has("Machine Name: host"));
    }

    #[test]
    fn a_name_without_an_end_is_malformed() {
        let shown = frame(1, &datagram(525, 525, b"\x02\x01\0\x07\0\0\0\x09\0\0\0\x08host"));
        assert!(shown.columns.ends_with("ack[Malformed Packet]"), "{}", shown.columns);
    }
}
