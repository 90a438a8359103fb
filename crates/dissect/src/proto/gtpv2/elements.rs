//! What the elements of GTPv2 are made of (3GPP TS 29.274, chapter 8): a table, and what it is written in. Elements whose parts
//! depend on each other are in [`special`](super::special).

use lamna_fields::Field;

use super::fields::*;

/// What stands at one place of an element, one behind the other.
#[derive(Clone, Copy, Debug)]
pub(super) enum Part {
    /// Bits of one octet, each a field; with a mask where the field has none of its own.
    Octet(&'static [(Field, u8)]),
    /// A field of this many octets.
    One(Field, u8),
    /// A moment in so many octets, as NTP has it.
    Time(Field, u8),
    /// All that is left, which may be nothing.
    All(Field),
    /// All that is left, if something is.
    Rest(Field),
    /// A field of all that is left, of which nothing is consumed.
    Whole(Field),
    /// A length of one octet, and a field that is so long.
    Counted(Field, Field),
    /// A country and a network.
    Network(Field, Field),
    /// Here the element may end.
    End,
    /// What is left has no fields.
    More,
}

/// What the title of an element says.
#[derive(Clone, Copy, Debug)]
pub(super) enum Title {
    /// No more than its name.
    Nothing,
    /// The word for the value of the first field.
    Word,
    /// The value of the first field, as it is shown behind its title.
    Value,
    /// The first octets as a number in decimal.
    Number(u8),
    /// The first octets in hexadecimal.
    Octets(u8),
    /// The country and the network, in words.
    Place,
}

use Part::*;
use Title::*;

/// The element of a type.
pub(super) fn element(kind: u8) -> Option<(Title, &'static [Part])> {
    let at = ELEMENTS.binary_search_by_key(&kind, |(known, ..)| *known).ok()?;
    ELEMENTS.get(at).map(|(_, title, parts)| (*title, *parts))
}

/// Whether elements of this type are made of others.
pub(super) fn is_group(kind: u8) -> bool {
    matches!(kind, 93 | 109 | 180 | 181 | 195)
}

const SPARE4: (Field, u8) = (SPARE_BITS, 0xf0);
const REST: Part = Rest(SPARE_BYTES);

/// The elements by their types.
static ELEMENTS: &[(u8, Title, &[Part])] = &[
    (3, Value, &[One(REC, 1)]),
    (51, Nothing, &[All(STN_SR)]),
    (52, Nothing, &[One(LEN_TRANS_CON, 1), All(TRANSPARENT_CONTAINER)]),
    (53, Nothing, &[One(LEN_TRANS_CON, 1), All(TRANSPARENT_CONTAINER)]),
    (56, Value, &[One(SRVCC_CAUSE, 1)]),
    (59, Number(4), &[One(TEID_C, 4), Rest(TEID_C_SPARE)]),
    (60, Nothing, &[Octet(&[(SV_STI, 0), (SV_ICS, 0), (SV_EMIND, 0)]), Rest(TEID_C_SPARE)]),
    (61, Nothing, &[Network(super::SAI.0, super::SAI.1), One(LAC, 2), One(SAC, 2)]),
    (72, Nothing, &[One(AMBR_UP, 4), One(AMBR_DOWN, 4)]),
    (73, Number(1), &[Octet(&[SPARE4, (EBI, 0)])]),
    (
        77,
        Nothing,
        &[
            Octet(&[
                (DAF, 0),
                (DTF, 0),
                (HI, 0),
                (DFI, 0),
                (OI, 0),
                (ISRSI, 0),
                (ISRAI, 0),
                (SGWCI, 0),
            ]),
            End,
            Octet(&[
                (SQCI, 0),
                (UIMSI, 0),
                (CFSI, 0),
                (CRSI, 0),
                (PS, 0),
                (PT, 0),
                (SI, 0),
                (MSV, 0),
            ]),
            End,
            Octet(&[
                (RETLOC, 0),
                (PBIC, 0),
                (SNRI, 0),
                (S6AF, 0),
                (S4AF, 0),
                (MBMDT, 0),
                (ISRAU, 0),
                (CCRSI, 0),
            ]),
            End,
            Octet(&[
                (CPRAI, 0),
                (ARRL, 0),
                (PPOF, 0),
                (PPON_PPEI, 0),
                (PPSI, 0),
                (CSFBI, 0),
                (CLII, 0),
                (CPSR, 0),
            ]),
            End,
            Octet(&[
                (NSI, 0),
                (UASI, 0),
                (DTCI, 0),
                (BDWI, 0),
                (PSCI, 0),
                (PCRI, 0),
                (AOSI, 0),
                (AOPI, 0),
            ]),
            End,
            Octet(&[
                (ROAAI, 0),
                (EPCOSI, 0),
                (CPOPCI, 0),
                (PMTSMI, 0),
                (S11TF, 0),
                (PNSI, 0),
                (UNACCSI, 0),
                (WPMSI, 0),
            ]),
            End,
            Octet(&[
                (N5GSNN26, 0),
                (REPREFI, 0),
                (N5GSIWK, 0),
                (EEVRSI, 0),
                (LTEMUI, 0),
                (LTEMPI, 0),
                (ENBCRSI, 0),
                (TSPCMI, 0),
            ]),
            End,
            Octet(&[
                (CSRMFI, 0),
                (MTEDTN, 0),
                (MTEDTA, 0),
                (N5GNMI, 0),
                (N5GCNRS, 0),
                (N5GCNRI, 0),
                (N5SRHOI, 0),
                (ETHPDN, 0),
            ]),
            End,
            Octet(&[
                (NSPUSI, 0),
                (PGWRNSI, 0),
                (RPPCSI, 0),
                (PGWCHI, 0),
                (SISSME, 0),
                (NSENBI, 0),
                (IDFUPF, 0),
                (EMCI, 0),
            ]),
            End,
            More,
        ],
    ),
    (
        80,
        Nothing,
        &[
            Octet(&[(BEARER_QOS_PCI, 0), (BEARER_QOS_PL, 0), (BEARER_QOS_PVI, 0)]),
            One(BEARER_QOS_LABEL_QCI, 1),
            One(BEARER_QOS_MBR_UP, 5),
            One(BEARER_QOS_MBR_DOWN, 5),
            One(BEARER_QOS_GBR_UP, 5),
            One(BEARER_QOS_GBR_DOWN, 5),
        ],
    ),
    (
        81,
        Nothing,
        &[
            One(FLOW_QOS_LABEL_QCI, 1),
            One(FLOW_QOS_MBR_UP, 5),
            One(FLOW_QOS_MBR_DOWN, 5),
            One(FLOW_QOS_GBR_UP, 5),
            One(FLOW_QOS_GBR_DOWN, 5),
        ],
    ),
    (82, Value, &[One(RAT_TYPE, 1)]),
    (83, Place, &[Network(super::PLAIN.0, super::PLAIN.1)]),
    (88, Nothing, &[One(TMSI, 4)]),
    (89, Nothing, &[Network(super::PLAIN.0, super::PLAIN.1), One(CN_ID, 2)]),
    (92, Nothing, &[One(DELAY_VALUE, 1)]),
    (94, Nothing, &[Whole(CHARGING_ID)]),
    (
        95,
        Nothing,
        &[One(CHARGING_CHARACTERISTIC, 2), Rest(CHARGING_CHARACTERISTIC_REMAINING_OCTETS)],
    ),
    (97, Nothing, &[Whole(BEARER_FLAG_PPC), Whole(BEARER_FLAG_VB)]),
    (100, Nothing, &[One(PTI, 1)]),
    (101, Nothing, &[All(DRX_PARAMETER)]),
    (112, Octets(3), &[One(P_TMSI_SIG, 3)]),
    (113, Value, &[One(HOP_COUNTER, 1)]),
    (
        117,
        Nothing,
        &[
            Network(super::PLAIN.0, super::PLAIN.1),
            One(MME_GRP_ID, 2),
            One(MME_CODE, 1),
            One(M_TMSI, 4),
        ],
    ),
    (120, Place, &[Network(super::PLAIN.0, super::PLAIN.1)]),
    (123, Nothing, &[Octet(&[SPARE4, (EBI, 0)]), All(PACKET_FLOW_ID)]),
    (
        124,
        Nothing,
        &[
            Octet(&[SPARE4, (NSAPI, 0)]),
            One(DL_GTP_U_SEQUENCE_NUMBER, 2),
            One(UL_GTP_U_SEQUENCE_NUMBER, 2),
            One(DL_PDCP_SEQUENCE_NUMBER, 2),
            One(UL_PDCP_SEQUENCE_NUMBER, 2),
        ],
    ),
    (125, Nothing, &[All(RRC_CONTAINER)]),
    (126, Value, &[One(UPD_SOURCE_PORT_NUMBER, 2)]),
    (127, Value, &[One(APN_REST, 1), REST]),
    (128, Word, &[Octet(&[(SELEC_MODE, 0)])]),
    (131, Word, &[One(CNG_REP_ACT, 1)]),
    (135, Word, &[One(NODE_TYPE, 1)]),
    (137, Nothing, &[All(TI)]),
    (140, Nothing, &[One(MBMS_SESSION_ID, 1), REST]),
    (143, Nothing, &[Octet(&[(MBMS_DIST_INDICATION, 0)]), REST]),
    (144, Nothing, &[One(SUBSCRIBER_RFSP, 2)]),
    (
        146,
        Nothing,
        &[Octet(&[
            (CSG_INFO_REP_ACTION_UCIUHC, 0),
            (CSG_INFO_REP_ACTION_UCISHC, 0),
            (CSG_INFO_REP_ACTION_UCICSG, 0),
        ])],
    ),
    (148, Nothing, &[Octet(&[(SPARE_BITS, 0xfe), (CMI, 0)]), REST]),
    (149, Nothing, &[One(SERVICE_INDICATOR, 1)]),
    (150, Nothing, &[One(DETACH_TYPE, 1)]),
    (151, Nothing, &[All(LDN)]),
    (
        152,
        Nothing,
        &[
            Octet(&[
                (NODE_FEATURES_PRN, 0),
                (NODE_FEATURES_MABR, 0),
                (NODE_FEATURES_NTSR, 0),
                (NODE_FEATURES_CIOT, 0),
            ]),
            REST,
        ],
    ),
    (155, Nothing, &[Octet(&[(ARP_PCI, 0), (ARP_PL, 0), (ARP_PVI, 0)]), REST]),
    (156, Nothing, &[Octet(&[(TIMER_UNIT, 0), (TIMER_VALUE, 0)])]),
    (157, Nothing, &[Octet(&[(LAPI, 0)])]),
    (158, Octets(6), &[One(MBMS_SERVICE_ID, 3), Network(super::PLAIN.0, super::PLAIN.1), REST]),
    (160, Nothing, &[Octet(&[(ADD_FLAGS_FOR_SRVCC_ICS, 0), (VSRVCC_FLAG, 0)]), REST]),
    (164, Value, &[Time(ABS_TIME_MBMS_DATA, 8), REST]),
    (165, Nothing, &[Octet(&[(HENB_INFO_REPORT_FTI, 0)]), REST]),
    (166, Nothing, &[One(IP4CP_SUBNET_PREFIX_LEN, 1), One(IP4CP_IPV4, 4), REST]),
    (167, Nothing, &[Octet(&[(CHANGE_REPORT_FLAGS_SNCR, 0), (CHANGE_REPORT_FLAGS_TZCR, 0)]), REST]),
    (168, Nothing, &[Octet(&[(ACTION_INDICATION_VAL, 0)]), REST]),
    (170, Value, &[Time(ULI_TIMESTAMP, 4)]),
    (
        176,
        Nothing,
        &[Counted(LENGTH_OF_NODE_NAME, NODE_NAME), Counted(LENGTH_OF_NODE_REALM, NODE_REALM)],
    ),
    (179, Value, &[Time(TWAN_ID_TS, 4)]),
    (182, Value, &[One(METRIC, 1)]),
    (183, Number(4), &[One(SEQUENCE_NUMBER, 4)]),
    (198, Nothing, &[One(UPLINK_RATE_LIMIT, 2), One(DOWNLINK_RATE_LIMIT, 2)]),
    (199, Nothing, &[Time(TIMESTAMP_VALUE, 4), One(COUNTER_VALUE, 1)]),
    (200, Nothing, &[One(MAPPED_UE_USAGE_TYPE, 2), More]),
    (202, Nothing, &[Octet(&[(SPARE_BITS, 0xfe), (DCNR, 0)])]),
    (
        204,
        Nothing,
        &[
            One(NR_UL_PKTS_ALL, 4),
            One(R_ADD_EXCEPTION_RPTS, 4),
            One(NR_DL_PKTS_ALL, 4),
            Time(PN_RTE_CNTRL_STATUS_VAL_TIME, 8),
        ],
    ),
    (207, Value, &[One(ADDITIONAL_RRM_POLICY_INDEX, 4)]),
];
