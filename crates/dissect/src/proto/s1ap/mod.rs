//! The application protocol between a radio access network and the core of the fourth generation (3GPP TS 36.413): all
//! messages, elements and extensions, in the aligned packed encoding rules. Messages of radio resource control inside are
//! not taken apart.

mod schema;

use lamna_fields::{Field, FieldDef};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::asn1::per::leaf::{self, Leaf};
use crate::proto::asn1::per::walk::{self as per, State};
use crate::proto::{e212, id, rrc};
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

pub use schema::*;

/// The S1 application protocol.
#[derive(Clone, Copy, Debug)]
pub struct S1ap;

impl Dissect for S1ap {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] =
        &[Claim::Number("sctp.ppi", 18), Claim::Number("sctp.port", 36_412)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("S1AP");
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        per::show(w, &b, (id::S1AP, &SCHEMA), special, root)?;
        w.close(opened);
        Ok(())
    }
}

/// Strings whose bits have fields of their own: the first and the last of them.
const BITS: &[(u16, Field, Field)] = &[
    (word::SERIAL_NUMBER, SERIAL_NUMBER_GS, SERIAL_NUMBER_UPD_NB),
    (word::WARNING_TYPE, WARNING_TYPE_VALUE, WARNING_TYPE_POPUP),
    (word::ENCRYPTION, ENCRYPTION_ALGORITHMS_EEA1, ENCRYPTION_ALGORITHMS_RESERVED),
    (
        word::INTEGRITY,
        INTEGRITY_PROTECTION_ALGORITHMS_EIA1,
        INTEGRITY_PROTECTION_ALGORITHMS_RESERVED,
    ),
    (word::NR_ENCRYPTION, NRENCRYPTION_ALGORITHMS_NEA1, NRENCRYPTION_ALGORITHMS_RESERVED),
    (
        word::NR_INTEGRITY,
        NRINTEGRITY_PROTECTION_ALGORITHMS_NIA1,
        NRINTEGRITY_PROTECTION_ALGORITHMS_RESERVED,
    ),
    (word::INTERFACES, INTERFACES_TO_TRACE_S1_MME, INTERFACES_TO_TRACE_RESERVED),
    (word::MEASUREMENTS, MEASUREMENTS_TO_ACTIVATE_M1, MEASUREMENTS_TO_ACTIVATE_M7),
    (word::MDT_LOCATION, MDT_LOCATION_INFO_GNSS, MDT_LOCATION_INFO_RESERVED),
    (
        word::MEASUREMENT_CAPABILITY,
        UE_APPLICATION_LAYER_MEASUREMENT_CAPABILITY_QO_E_MEASUREMENT_FOR_STREAMING_SERVICE,
        UE_APPLICATION_LAYER_MEASUREMENT_CAPABILITY_RESERVED,
    ),
    (
        word::RAT_RESTRICTION,
        R_AT_RESTRICTION_INFORMATION_LEO,
        R_AT_RESTRICTION_INFORMATION_RESERVED,
    ),
];

/// What strings hold besides, and causes that the Info column names.
fn special<C: Collector>(w: &mut Walk<'_, C>, state: &State, word: u16, leaf: &Leaf<'_>) -> Walked {
    let kind = match word {
        word::CAUSE_RADIO => "RadioNetwork",
        word::CAUSE_TRANSPORT => "Transport",
        word::CAUSE_NAS => "NAS",
        word::CAUSE_PROTOCOL => "Protocol",
        word::CAUSE_MISC => "Misc",
        // Networks and messages stand beside the string that holds them.
        word::NAS if leaf.octets.is_empty() => return Ok(()),
        word::NAS => return w.call(id::NAS_EPS, leaf.b.slice(leaf.at, leaf.octets.len())?),
        word::PLMN => {
            let fields = match state.context {
                word::IN_TAI => (e212::TAI_MCC, e212::TAI_MNC),
                word::IN_EUTRAN_CGI => (e212::ECGI_MCC, e212::ECGI_MNC),
                word::IN_NR_CGI => (e212::NRCGI_MCC, e212::NRCGI_MNC),
                word::IN_5GS_TAI => (e212::N5GSTAI_MCC, e212::N5GSTAI_MNC),
                word::IN_GUMMEI => (e212::GUMMEI_MCC, e212::GUMMEI_MNC),
                word::IN_LAI => (e212::LAI_MCC, e212::LAI_MNC),
                word::IN_CGI => (e212::CGI_MCC, e212::CGI_MNC),
                _ => (e212::MCC, e212::MNC),
            };
            return leaf::network(w, leaf, fields);
        }
        _ => {
            let opened = w.open(leaf.item);
            held(w, word, leaf)?;
            w.close(opened);
            return Ok(());
        }
    };
    if w.wants_columns() {
        match w.word(leaf.field, leaf.number) {
            Some(cause) => w.info_append(format_args!(" [{kind}-cause={cause}]")),
            None => w.info_append(format_args!(" [{kind}-cause=unknown ({})]", leaf.number)),
        }
    }
    Ok(())
}

fn held<C: Collector>(w: &mut Walk<'_, C>, word: u16, leaf: &Leaf<'_>) -> Walked {
    let (b, at, len) = (&leaf.b, leaf.at, leaf.octets.len());
    match word {
        word::ADDRESS => {
            leaf::address(w, leaf, TRANSPORT_LAYER_ADDRESS_IPV4, TRANSPORT_LAYER_ADDRESS_IPV6)
        }
        word::TRACE_ID => {
            leaf::network(w, leaf, (e212::MCC, e212::MNC))?;
            w.item(E_UTRAN_TRACE_ID_TRACE_ID, b, at + 3, 3)?;
            w.item(E_UTRAN_TRACE_ID_TRACE_RECORDING_SESSION_REFERENCE, b, at + 6, 2).map(drop)
        }
        word::TIME => leaf::time(w, leaf),
        word::IMSI => e212::subscriber(w, b, at, len),
        word::RADIO_CAPABILITY => w.call(id::LTE_RRC, b.slice(at, len)?),
        word::PAGING => w.within(id::LTE_RRC, b.slice(at, len)?, rrc::lte::paging),
        word::MESSAGE => w.call(id::S1AP, b.slice(at, len)?),
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
        packet.extend([10, 0, 0, 1, 10, 0, 0, 2, 0x8e, 0x3c, 0x8e, 0x3c, 0, 0, 0, 1, 0, 0, 0, 2]);
        packet.extend([0, 3, 0, 16 + len, 0, 0, 0, 5, 0, 1, 0, 2, 0, 0, 0, 18]);
        packet.extend(message);
        frame(1, &ethernet(0x0800, &packet))
    }

    #[test]
    fn a_context_is_released() {
        let message = [
            0x00, 0x17, 0x00, 0x0f, 0x00, 0x00, 0x02, 0x00, 0x63, 0x00, 0x03, 0x50, 0x01, 0x2c,
            0x00, 0x02, 0x40, 0x01, 0x24,
        ];
        let shown = shown(&message);
        assert_eq!(shown.protocols, "eth:ethertype:ip:sctp:s1ap");
        assert!(shown.columns.ends_with("S1AP UEContextReleaseCommand [NAS-cause=detach]"));
        assert!(shown.has("S1 Application Protocol"));
        assert!(shown.has("UE-S1AP-IDs: mME-UE-S1AP-ID (1)"));
        assert!(shown.has("mME-UE-S1AP-ID: 300"));
        assert!(shown.has("nas: detach (2)"));
    }

    #[test]
    fn a_station_is_set_up() {
        let message = [
            0x00, 0x11, 0x00, 0x14, 0x00, 0x00, 0x02, 0x00, 0x3b, 0x00, 0x08, 0x00, 0x02, 0xf8,
            0x39, 0x00, 0x12, 0x34, 0x50, 0x00, 0x89, 0x40, 0x01, 0x20,
        ];
        let shown = shown(&message);
        assert!(shown.columns.ends_with("S1AP S1SetupRequest"));
        assert!(shown.has("Item 0: id-Global-ENB-ID"));
        assert!(shown.has("Mobile Country Code (MCC): France (208)"));
        assert!(shown.has("eNB-ID: macroENB-ID (0)"));
        assert!(shown.has("PagingDRX: v64 (1)"));
    }
}
