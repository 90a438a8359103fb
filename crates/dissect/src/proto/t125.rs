//! The multipoint communication service (ITU-T T.125), as far as remote desktops use it: how a connection begins (section 7,
//! in BER), and the units that open channels and carry data (in packed encoding: see `t124`, which has their fields).

use lamna_fields::{Field, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::asn1::tlv::Tlv;
use crate::proto::t124::{self, unit};
use crate::proto::{id, rdp};
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

values! {
    static CONNECTMCSPDU_VALUES {
        101 => "connect-initial",
        102 => "connect-response",
        103 => "connect-additional",
        104 => "connect-result",
    }
    pub(super) static RESULT_VALUES {
        0 => "rt-successful",
        1 => "rt-domain-merging",
        2 => "rt-domain-not-hierarchical",
        3 => "rt-no-such-channel",
        4 => "rt-no-such-domain",
        5 => "rt-no-such-user",
        6 => "rt-not-admitted",
        7 => "rt-other-user-id",
        8 => "rt-parameters-unacceptable",
        9 => "rt-token-not-available",
        10 => "rt-token-not-possessed",
        11 => "rt-too-many-channels",
        12 => "rt-too-many-tokens",
        13 => "rt-too-many-users",
        14 => "rt-unspecified-failure",
        15 => "rt-user-rejected",
    }
}

field_table! {
    /// The fields of MULTIPOINT-COMMUNICATION-SERVICE T.125.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("t125", "MULTIPOINT-COMMUNICATION-SERVICE T.125", "T.125");
    CONNECTMCSPDU = FieldDef::new("t125.ConnectMCSPDU", "ConnectMCSPDU", FieldType::Uint32).strings(Strings::Values(&CONNECTMCSPDU_VALUES));
    MAXCHANNELIDS = FieldDef::new("t125.maxChannelIds", "maxChannelIds", FieldType::Uint64);
    MAXUSERIDS = FieldDef::new("t125.maxUserIds", "maxUserIds", FieldType::Uint64);
    MAXTOKENIDS = FieldDef::new("t125.maxTokenIds", "maxTokenIds", FieldType::Uint64);
    NUMPRIORITIES = FieldDef::new("t125.numPriorities", "numPriorities", FieldType::Uint64);
    MINTHROUGHPUT = FieldDef::new("t125.minThroughput", "minThroughput", FieldType::Uint64);
    MAXHEIGHT = FieldDef::new("t125.maxHeight", "maxHeight", FieldType::Uint64);
    MAXMCSPDUSIZE = FieldDef::new("t125.maxMCSPDUsize", "maxMCSPDUsize", FieldType::Uint64);
    PROTOCOLVERSION = FieldDef::new("t125.protocolVersion", "protocolVersion", FieldType::Uint64);
    CALLINGDOMAINSELECTOR = FieldDef::new("t125.callingDomainSelector", "callingDomainSelector", FieldType::Bytes);
    CALLEDDOMAINSELECTOR = FieldDef::new("t125.calledDomainSelector", "calledDomainSelector", FieldType::Bytes);
    UPWARDFLAG = FieldDef::new("t125.upwardFlag", "upwardFlag", FieldType::Boolean);
    TARGETPARAMETERS_ELEMENT = FieldDef::new("t125.targetParameters_element", "targetParameters", FieldType::None);
    MINIMUMPARAMETERS_ELEMENT = FieldDef::new("t125.minimumParameters_element", "minimumParameters", FieldType::None);
    MAXIMUMPARAMETERS_ELEMENT = FieldDef::new("t125.maximumParameters_element", "maximumParameters", FieldType::None);
    USERDATA = FieldDef::new("t125.userData", "userData", FieldType::Bytes);
    RESULT = FieldDef::new("t125.result", "result", FieldType::Uint32).strings(Strings::Values(&RESULT_VALUES));
    CALLEDCONNECTID = FieldDef::new("t125.calledConnectId", "calledConnectId", FieldType::Uint64);
    DOMAINPARAMETERS_ELEMENT = FieldDef::new("t125.domainParameters_element", "domainParameters", FieldType::None);
    CONNECT_INITIAL_ELEMENT = FieldDef::new("t125.connect_initial_element", "connect-initial", FieldType::None);
    CONNECT_RESPONSE_ELEMENT = FieldDef::new("t125.connect_response_element", "connect-response", FieldType::None);
}

/// The first octet of the tags of how a connection begins.
const APPLICATION: u8 = 0x7f;

/// The two units by which a connection begins.
const CONNECT_INITIAL: u8 = 101;
const CONNECT_RESPONSE: u8 = 102;

/// The kinds of units that are known when a connection has begun.
const UNITS: [u8; 8] = [
    unit::ERECT_DOMAIN_REQUEST,
    unit::DISCONNECT,
    unit::ATTACH_USER_REQUEST,
    unit::ATTACH_USER_CONFIRM,
    unit::CHANNEL_JOIN_REQUEST,
    unit::CHANNEL_JOIN_CONFIRM,
    unit::SEND_DATA_REQUEST,
    unit::SEND_DATA_INDICATION,
];

const PARAMETERS: [Field; 8] = [
    MAXCHANNELIDS,
    MAXUSERIDS,
    MAXTOKENIDS,
    NUMPRIORITIES,
    MINTHROUGHPUT,
    MAXHEIGHT,
    MAXMCSPDUSIZE,
    PROTOCOLVERSION,
];

/// The multipoint communication service.
#[derive(Clone, Copy, Debug)]
pub struct T125;

impl Dissect for T125 {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Heuristic("cotp")];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("T.125");
        let (_, root) = w.open_protocol(&b, 0, REST)?;
        if b.u8(0)? == APPLICATION {
            let data = connect(w, &b)?;
            w.close(root);
            let Some(data) = data else { return Ok(()) };
            let outer = w.open_top();
            w.call(id::T124, data)?;
            w.close(outer);
            return Ok(());
        }
        let data = w.foreign(id::T124, |w| t124::domain(w, &b))?;
        w.close(root);
        let Some((channel, data)) = data else { return Ok(()) };
        let outer = w.open_top();
        if b.u8(0)? >> 2 == unit::SEND_DATA_INDICATION {
            let mut shown = false;
            w.within(id::RDP, data, |w, data| {
                shown = rdp::show_unit(w, &data, channel)?;
                Ok(())
            })?;
            if !shown {
                w.forget_layer(id::RDP);
            }
        } else {
            // Wireshark does not count the protocol of what a request carries.
            w.foreign(id::RDP, |w| rdp::show_unit(w, &data, channel))?;
        }
        w.close(outer);
        Ok(())
    }

    fn recognise(b: &Buf<'_>) -> bool {
        match *b.captured() {
            [APPLICATION, CONNECT_INITIAL..=104, ..] => true,
            [APPLICATION, ..] | [] => false,
            [first, ..] => UNITS.contains(&(first >> 2)),
        }
    }
}

/// A number that is never negative, whatever its first bit says.
fn unsigned(octets: &[u8]) -> u64 {
    octets.iter().fold(0, |n, octet| n << 8 | u64::from(*octet))
}

/// How a connection begins: the octets for the users of it.
fn connect<'b, C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'b>) -> Result<Option<Buf<'b>>, Fault> {
    let kind = b.u8(1)?;
    let choice = w.number(CONNECTMCSPDU, b, 0, b.remaining(0), kind.into())?;
    let title = match kind {
        CONNECT_INITIAL => CONNECT_INITIAL_ELEMENT,
        CONNECT_RESPONSE => CONNECT_RESPONSE_ELEMENT,
        _ => return Ok(None),
    };
    // The tag has two octets, of which only the second tells.
    let whole = Tlv::new(b, 1, b.remaining(0))?;
    let opened = w.open(choice);
    let element = w.item(title, b, whole.start, whole.len())?;
    let inside = w.open(element);
    let fields: &[Field] = if kind == CONNECT_INITIAL {
        &[
            CALLINGDOMAINSELECTOR,
            CALLEDDOMAINSELECTOR,
            UPWARDFLAG,
            TARGETPARAMETERS_ELEMENT,
            MINIMUMPARAMETERS_ELEMENT,
            MAXIMUMPARAMETERS_ELEMENT,
            USERDATA,
        ]
    } else {
        &[RESULT, CALLEDCONNECTID, DOMAINPARAMETERS_ELEMENT, USERDATA]
    };
    let mut data = None;
    let mut values = whole.children(b);
    for field in fields {
        let part = values.expect()?;
        match *field {
            TARGETPARAMETERS_ELEMENT
            | MINIMUMPARAMETERS_ELEMENT
            | MAXIMUMPARAMETERS_ELEMENT
            | DOMAINPARAMETERS_ELEMENT => {
                let item = w.item(*field, b, part.at, part.whole_len())?;
                let parameters = w.open(item);
                let mut numbers = part.children(b);
                for field in PARAMETERS {
                    let part = numbers.expect()?;
                    w.number(field, b, part.start, part.len(), unsigned(part.contents(b)))?;
                }
                w.close(parameters);
            }
            CALLINGDOMAINSELECTOR | CALLEDDOMAINSELECTOR => {
                w.item(*field, b, part.start, part.len())?;
            }
            USERDATA => {
                w.item(USERDATA, b, part.start, part.len())?;
                data = Some(b.slice(part.start, part.len())?);
            }
            _ => {
                w.number(*field, b, part.start, part.len(), unsigned(part.contents(b)))?;
            }
        }
    }
    w.close(inside);
    w.close(opened);
    Ok(data)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proto::datagram::{Shown, segment};

    /// A unit in the packets of TPKT and COTP.
    fn unit_of(octets: &[u8]) -> Shown {
        let mut packet = vec![3, 0, 0, 7 + octets.len() as u8, 2, 0xf0, 0x80];
        packet.extend(octets);
        segment(40_000, 102, &packet)
    }

    #[test]
    fn channels_are_joined() {
        let shown = unit_of(&[0x38, 0, 7, 3, 0xeb]);
        assert!(shown.protocols.ends_with("tpkt:cotp:t125"));
        assert_eq!(shown.info, "T.125 channelJoinRequest 1003");
        assert!(shown.has("initiator: 7") && shown.has("channelId: 1003"));
        let shown = unit_of(&[0x3e, 0, 0, 7, 3, 0xeb, 3, 0xeb]);
        assert_eq!(shown.info, "T.125 channelJoinConfirm 1003");
        assert!(shown.has("result: rt-successful (0)") && shown.has("requested: 1003"));
    }

    #[test]
    fn a_channel_of_nobody_shows_its_number() {
        let shown = unit_of(&[0x68, 0, 1, 3, 0xeb, 0x70, 2, 8, 0]);
        assert_eq!(shown.info, "T.125 1003");
        assert!(shown.protocols.ends_with("cotp:t125"));
        assert!(shown.has("userData: 0800"));
    }

    #[test]
    fn a_connection_begins_with_parameters() {
        let mut octets = vec![0x7f, 0x66, 32, 10, 1, 0, 2, 1, 0, 0x30, 24];
        octets.extend([2, 1, 9].repeat(8));
        octets.extend([4, 0]);
        octets[2] = octets.len() as u8 - 3;
        let shown = unit_of(&octets);
        assert!(shown.has("ConnectMCSPDU: connect-response (102)"));
        assert!(shown.has("maxMCSPDUsize: 9"));
    }

    #[test]
    fn other_units_are_of_others() {
        assert!(!T125::recognise(&Buf::new(&[0x30, 0], 2, 0)));
        assert!(!T125::recognise(&Buf::new(&[APPLICATION, 2], 2, 0)));
    }
}
