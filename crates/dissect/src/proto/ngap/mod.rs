//! The application protocol between a radio access network and the core of the fifth generation (3GPP TS 38.413): all
//! messages, elements and extensions, in the aligned packed encoding rules. Messages of radio resource control inside are
//! not taken apart.

mod schema;

use lamna_fields::{Field, FieldDef};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::asn1::per::leaf::{self, Leaf};
use crate::proto::asn1::per::walk::{self as per, State};
use crate::proto::{e212, id, nas, rrc};
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

pub use schema::*;

/// The NG application protocol.
#[derive(Clone, Copy, Debug)]
pub struct Ngap;

impl Dissect for Ngap {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] =
        &[Claim::Number("sctp.ppi", 60), Claim::Number("sctp.port", 38_412)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("NGAP");
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        per::show(w, &b, (id::NGAP, &SCHEMA), special, root)?;
        w.close(opened);
        Ok(())
    }
}

/// Strings whose bits have fields of their own: the first and the last of them.
const BITS: &[(u16, Field, Field)] = &[
    (word::SERIAL_NUMBER, SERIAL_NUMBER_GS, SERIAL_NUMBER_UPD_NB),
    (word::WARNING_TYPE, WARNING_TYPE_VALUE, WARNING_TYPE_POPUP),
    (word::NR_ENCRYPTION, NRENCRYPTION_ALGORITHMS_NEA1, NRENCRYPTION_ALGORITHMS_RESERVED),
    (
        word::NR_INTEGRITY,
        NRINTEGRITY_PROTECTION_ALGORITHMS_NIA1,
        NRINTEGRITY_PROTECTION_ALGORITHMS_RESERVED,
    ),
    (word::EUTRA_ENCRYPTION, EUTRAENCRYPTION_ALGORITHMS_EEA1, EUTRAENCRYPTION_ALGORITHMS_RESERVED),
    (
        word::EUTRA_INTEGRITY,
        EUTRAINTEGRITY_PROTECTION_ALGORITHMS_EIA1,
        EUTRAINTEGRITY_PROTECTION_ALGORITHMS_RESERVED,
    ),
    (word::INTERFACES, INTERFACES_TO_TRACE_NG_C, INTERFACES_TO_TRACE_RESERVED),
    (word::RAT_RESTRICTION, RATRESTRICTION_INFORMATION_E_UTRA, RATRESTRICTION_INFORMATION_RESERVED),
    (word::PRIMARY_RAT, PRIMARY_RATRESTRICTION_E_UTRA, PRIMARY_RATRESTRICTION_RESERVED),
    (word::SECONDARY_RAT, SECONDARY_RATRESTRICTION_E_UTRA, SECONDARY_RATRESTRICTION_RESERVED),
    (word::MEASUREMENTS, MEASUREMENTS_TO_ACTIVATE_M1, MEASUREMENTS_TO_ACTIVATE_RESERVED),
    (word::MDT_LOCATION, MDT_LOCATION_INFORMATION_GNSS, MDT_LOCATION_INFORMATION_RESERVED),
    (word::UPDATE_FEEDBACK, UPDATE_FEEDBACK_CN_PDB_DL, UPDATE_FEEDBACK_RESERVED),
];

/// What strings hold besides.
fn special<C: Collector>(w: &mut Walk<'_, C>, state: &State, word: u16, leaf: &Leaf<'_>) -> Walked {
    let opened = w.open(leaf.item);
    held(w, state, word, leaf)?;
    w.close(opened);
    Ok(())
}

fn held<C: Collector>(w: &mut Walk<'_, C>, state: &State, word: u16, leaf: &Leaf<'_>) -> Walked {
    let (b, at, len) = (&leaf.b, leaf.at, leaf.octets.len());
    match word {
        word::PLMN => {
            let fields = match state.context {
                word::IN_TAI => (e212::N5GSTAI_MCC, e212::N5GSTAI_MNC),
                word::IN_NR_CGI => (e212::NRCGI_MCC, e212::NRCGI_MNC),
                word::IN_EUTRA_CGI => (e212::ECGI_MCC, e212::ECGI_MNC),
                word::IN_GUAMI => (e212::GUAMI_MCC, e212::GUAMI_MNC),
                word::IN_EPS_TAI => (e212::TAI_MCC, e212::TAI_MNC),
                word::IN_LAI => (e212::LAI_MCC, e212::LAI_MNC),
                _ => (e212::MCC, e212::MNC),
            };
            leaf::network(w, leaf, fields)
        }
        word::ADDRESS => {
            leaf::address(w, leaf, TRANSPORT_LAYER_ADDRESS_IPV4, TRANSPORT_LAYER_ADDRESS_IPV6)
        }
        word::TRACE_ID => {
            leaf::network(w, leaf, (e212::MCC, e212::MNC))?;
            w.item(NGRANTRACE_ID_TRACE_ID, b, at + 3, 3)?;
            w.item(NGRANTRACE_ID_TRACE_RECORDING_SESSION_REFERENCE, b, at + 6, 2).map(drop)
        }
        word::TIME => leaf::time(w, leaf),
        word::NAS if len == 0 => Ok(()),
        word::NAS => {
            let inner = b.slice(at, len)?;
            w.contain_here(&leaf.around, |w| w.call(id::NAS_5GS, inner))
        }
        word::SECURITY_PARAMETERS => {
            w.foreign(id::NAS_5GS, |w| w.item(nas::five::SEQ_NO, b, at, 1)).map(drop)
        }
        word::RADIO_CAPABILITY => w.call(id::NR_RRC, b.slice(at, len)?),
        word::PAGING_NR => w.within(id::NR_RRC, b.slice(at, len)?, rrc::nr::paging),
        word::PAGING_EUTRA => w.within(id::LTE_RRC, b.slice(at, len)?, rrc::lte::paging),
        word::MESSAGE => w.call(id::NGAP, b.slice(at, len)?),
        word::CABLE => w.item(GLOBAL_CABLE_ID_STR, b, at, len).map(drop),
        _ => leaf::bits(w, word, leaf, BITS),
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{Shown, ethernet, frame};

    /// A message in a chunk of SCTP.
    fn shown(message: &[u8]) -> Shown {
        let len = message.len() as u8;
        let mut packet = vec![0x45, 0, 0, 48 + len, 0, 1, 0, 0, 64, 132, 0, 0];
        packet.extend([10, 0, 0, 1, 10, 0, 0, 2, 0x96, 0x0c, 0x96, 0x0c, 0, 0, 0, 1, 0, 0, 0, 2]);
        packet.extend([0, 3, 0, 16 + len, 0, 0, 0, 5, 0, 1, 0, 2, 0, 0, 0, PPID]);
        packet.extend(message);
        frame(1, &ethernet(0x0800, &packet))
    }

    const PPID: u8 = 60;

    /// A station asks to be let in: its identity, its name, the areas and slices that it serves, and how it pages.
    const SETUP: &[u8] = &[
        0x00, 0x15, 0x00, 0x30, 0x00, 0x00, 0x04, 0x00, 0x1b, 0x00, 0x08, 0x00, 0x02, 0xf8, 0x39,
        0x00, 0x00, 0x00, 0x14, 0x00, 0x52, 0x40, 0x07, 0x02, 0x00, 0x6e, 0x6f, 0x72, 0x74, 0x68,
        0x00, 0x66, 0x00, 0x0d, 0x00, 0x00, 0x00, 0x00, 0x07, 0x00, 0x02, 0xf8, 0x39, 0x00, 0x00,
        0x00, 0x08, 0x00, 0x15, 0x40, 0x01, 0x20,
    ];

    #[test]
    fn a_station_is_set_up() {
        let shown = shown(SETUP);
        assert_eq!(shown.protocols, "eth:ethertype:ip:sctp:ngap:ngap");
        assert!(shown.columns.ends_with("NGAP NGSetupRequest"));
        for line in [
            "NG Application Protocol (NGSetupRequest)",
            "NGAP-PDU: initiatingMessage (0)",
            "procedureCode: id-NGSetup (21)",
            "protocolIEs: 4 items",
            "Item 0: id-GlobalRANNodeID",
            "pLMNIdentity: 02f839",
            "Mobile Country Code (MCC): France (208)",
            "gNB-ID: 000014 [bit length 22, 2 LSB pad bits, 0000 0000  0000 0000  0001 01.. decimal value 5]",
            "RANNodeName: north",
            "tAC: 7 (0x000007)",
            "broadcastPLMNList: 1 item",
            "sST: 01",
            "PagingDRX: v64 (1)",
        ] {
            assert!(shown.has(line), "{line}");
        }
    }

    #[test]
    fn causes_and_long_numbers() {
        let message = [
            0x00, 0x2a, 0x40, 0x11, 0x00, 0x00, 0x02, 0x00, 0x0a, 0x00, 0x04, 0x40, 0x12, 0x34,
            0x56, 0x00, 0x0f, 0x40, 0x02, 0x05, 0x00,
        ];
        let shown = shown(&message);
        assert!(shown.has("AMF-UE-NGAP-ID: 1193046"));
        assert!(shown.has("Cause: radioNetwork (0)"));
        assert!(shown.has("radioNetwork: user-inactivity (20)"));
    }

    #[test]
    fn bits_of_strings_have_fields() {
        let message = [
            0x00, 0x20, 0x00, 0x0f, 0x00, 0x00, 0x02, 0x00, 0x23, 0x00, 0x02, 0x11, 0x12, 0x00,
            0x5f, 0x00, 0x02, 0x40, 0x12,
        ];
        let shown = shown(&message);
        assert!(
            shown.has(
                "SerialNumber: 4012 [bit length 16, 0100 0000  0001 0010 decimal value 16402]"
            )
        );
        assert!(shown.has("..00 0000 0001 .... = Message Code: 1"));
        assert!(shown.has(".... .... .... 0010 = Update Number: 2"));
    }

    #[test]
    fn what_is_cut_off_is_malformed() {
        for len in 1..SETUP.len() {
            let shown = shown(&SETUP[..len]);
            assert!(shown.tree.iter().any(|line| line.contains("Malformed Packet")), "{len}");
        }
    }
}
