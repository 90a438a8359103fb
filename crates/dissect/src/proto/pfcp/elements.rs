//! What the elements of PFCP are made of (3GPP TS 29.244, chapter 8; BBF TR-459): a table, and what it is written in.

use lamna_fields::Field;

use super::fields::*;

/// What stands at one place of an element, one behind the other.
#[derive(Clone, Copy, Debug)]
pub(super) enum Part {
    /// Fields that are bits of this many octets; left out where the element ends before.
    Bits(u8, &'static [Field]),
    /// A field of this many octets.
    One(Field, u8),
    /// What is there if this bit of the element's first octet is set.
    When(u8, &'static [Part]),
    /// All that is left.
    Rest(Field),
    /// All that is left: the first field where it is octets, the second one where it is text.
    Text(Field, Field),
    /// A length of this many octets, and a field that is so long.
    Counted(Field, u8, Field),
    /// The tag of a VLAN: its number, and the two fields of its other bits.
    Tag([Field; 3]),
    /// An octet of flags with a line of its own, and its bits.
    Tree(Field, &'static [Field]),
}

/// What the title of an element says.
#[derive(Clone, Copy, Debug)]
pub(super) enum Title {
    /// No more than its name.
    Nothing,
    /// The word for the value of a field.
    Word(Field),
    /// The value of a field, and this behind it.
    Value(Field, &'static str),
}

use Part::*;
use Title::*;

/// An element: its title and its parts.
pub(super) type Element = (Title, &'static [Part]);

/// The element of a type.
pub(super) fn element(kind: u16) -> Option<Element> {
    let at = ELEMENTS.binary_search_by_key(&kind, |(known, ..)| *known).ok()?;
    ELEMENTS.get(at).map(|(_, title, parts)| (*title, *parts))
}

/// The name and the parts of an element that a vendor defines; no parts where it is a group.
pub(super) fn vendor_element(
    enterprise: u16,
    kind: u16,
) -> Option<(&'static str, &'static [Part])> {
    let is_it = |known: &&(u16, u16, &str, &[Part])| (known.0, known.1) == (enterprise, kind);
    VENDOR_ELEMENTS.iter().find(is_it).map(|(_, _, name, parts)| (*name, *parts))
}

/// Whether elements of this type are made of others.
pub(super) fn is_group(kind: u16) -> bool {
    matches!(kind, 1..=18 | 51 | 54 | 58..=59 | 68 | 77..=80 | 83 | 85..=87 | 99 | 102 | 105 | 118 | 127..=130 | 132 | 143 | 147 | 165..=169 | 175..=176 | 183 | 187..=190 | 195 | 199..=201 | 203 | 205 | 211..=214 | 216 | 218 | 220..=221 | 225..=227 | 233 | 238..=240 | 242 | 247 | 252 | 254..=256 | 261 | 263..=264 | 267 | 270..=273 | 276..=277 | 279 | 290 | 295)
}

/// The elements by their types.
static ELEMENTS: &[(u16, Title, &[Part])] = &[
    (19, Word(CAUSE), &[One(CAUSE, 1)]),
    (20, Word(SOURCE_INTERFACE), &[Bits(1, &[SPARE_H1, SOURCE_INTERFACE])]),
    (24, Nothing, &[Text(APPLICATION_ID, APPLICATION_ID_STR)]),
    (25, Nothing, &[Bits(1, &[GATE_STATUS_ULGATE, GATE_STATUS_DLGATE])]),
    (28, Value(QER_CORRELATION_ID, ""), &[One(QER_CORRELATION_ID, 4)]),
    (29, Value(PRECEDENCE, ""), &[One(PRECEDENCE, 4)]),
    (30, Nothing, &[One(TRAFFIC_CLASS, 1), One(TRAFFIC_MASK, 1)]),
    (
        31,
        Nothing,
        &[
            Bits(
                1,
                &[
                    SPARE_B7_B3,
                    VOLUME_THRESHOLD_FLAGS_DLVOL,
                    VOLUME_THRESHOLD_FLAGS_ULVOL,
                    VOLUME_THRESHOLD_FLAGS_TOVOL,
                ],
            ),
            When(0, &[One(VOLUME_THRESHOLD_TOVOL, 8)]),
            When(1, &[One(VOLUME_THRESHOLD_ULVOL, 8)]),
            When(2, &[One(VOLUME_THRESHOLD_DLVOL, 8)]),
        ],
    ),
    (32, Value(TIME_THRESHOLD, " s"), &[One(TIME_THRESHOLD, 4)]),
    (33, Value(MONITORING_TIME, ""), &[One(MONITORING_TIME, 4)]),
    (
        34,
        Nothing,
        &[
            Bits(
                1,
                &[
                    SPARE_B7_B3,
                    SUBSEQ_VOLUME_THRESHOLD_DLVOL_FLG,
                    SUBSEQ_VOLUME_THRESHOLD_ULVOL_FLG,
                    SUBSEQ_VOLUME_THRESHOLD_TOVOL_FLG,
                ],
            ),
            When(0, &[One(SUBSEQ_VOLUME_THRESHOLD_TOVOL, 8)]),
            When(1, &[One(SUBSEQ_VOLUME_THRESHOLD_ULVOL, 8)]),
            When(2, &[One(SUBSEQ_VOLUME_THRESHOLD_DLVOL, 8)]),
        ],
    ),
    (35, Value(SUBSEQUENT_TIME_THRESHOLD, " s"), &[One(SUBSEQUENT_TIME_THRESHOLD, 4)]),
    (36, Value(INACTIVITY_DETECTION_TIME, " s"), &[One(INACTIVITY_DETECTION_TIME, 4)]),
    (
        37,
        Nothing,
        &[
            Bits(
                1,
                &[
                    REPORTING_TRIGGERS_FLAGS_LIUSA,
                    REPORTING_TRIGGERS_FLAGS_DROTH,
                    REPORTING_TRIGGERS_FLAGS_STOPT,
                    REPORTING_TRIGGERS_FLAGS_START,
                    REPORTING_TRIGGERS_FLAGS_QUHTI,
                    REPORTING_TRIGGERS_FLAGS_TIMTH,
                    REPORTING_TRIGGERS_FLAGS_VOLTH,
                    REPORTING_TRIGGERS_FLAGS_PERIO,
                ],
            ),
            Bits(
                1,
                &[
                    REPORTING_TRIGGERS_FLAGS_QUVTI,
                    REPORTING_TRIGGERS_FLAGS_IPMJL,
                    REPORTING_TRIGGERS_FLAGS_EVEQU,
                    REPORTING_TRIGGERS_FLAGS_EVETH,
                    REPORTING_TRIGGERS_FLAGS_MACAR,
                    REPORTING_TRIGGERS_FLAGS_ENVCL,
                    REPORTING_TRIGGERS_FLAGS_TIMQU,
                    REPORTING_TRIGGERS_FLAGS_VOLQU,
                ],
            ),
            Bits(1, &[SPARE_B7_B2, REPORTING_TRIGGERS_FLAGS_UPINT, REPORTING_TRIGGERS_FLAGS_REEMR]),
        ],
    ),
    (
        38,
        Nothing,
        &[
            Bits(1, &[SPARE_H1, REDIRECT_ADDRESS_TYPE]),
            Counted(REDIRECT_SERVER_ADDR_LEN, 2, REDIRECT_SERVER_ADDRESS),
        ],
    ),
    (
        39,
        Nothing,
        &[Bits(
            1,
            &[
                SPARE_B7,
                REPORT_TYPE_UISR,
                REPORT_TYPE_SESR,
                REPORT_TYPE_TMIR,
                REPORT_TYPE_UPIR,
                REPORT_TYPE_ERIR,
                REPORT_TYPE_USAR,
                REPORT_TYPE_DLDR,
            ],
        )],
    ),
    (40, Word(OFFENDING_IE), &[One(OFFENDING_IE, 2)]),
    (41, Nothing, &[Counted(FORWARDING_POLICY_ID_LEN, 1, FORWARDING_POLICY_ID)]),
    (42, Word(DST_INTERFACE), &[Bits(1, &[SPARE_H1, DST_INTERFACE])]),
    (
        43,
        Nothing,
        &[
            Bits(
                1,
                &[
                    UP_FUNCTION_FEATURES_TREU,
                    UP_FUNCTION_FEATURES_HEEU,
                    UP_FUNCTION_FEATURES_PFDM,
                    UP_FUNCTION_FEATURES_FTUP,
                    UP_FUNCTION_FEATURES_TRST,
                    UP_FUNCTION_FEATURES_DLBD,
                    UP_FUNCTION_FEATURES_DDND,
                    UP_FUNCTION_FEATURES_BUCP,
                ],
            ),
            Bits(
                1,
                &[
                    UP_FUNCTION_FEATURES_EPFAR,
                    UP_FUNCTION_FEATURES_PFDE,
                    UP_FUNCTION_FEATURES_FRRT,
                    UP_FUNCTION_FEATURES_TRACE,
                    UP_FUNCTION_FEATURES_QUOAC,
                    UP_FUNCTION_FEATURES_UDBC,
                    UP_FUNCTION_FEATURES_PDIU,
                    UP_FUNCTION_FEATURES_EMPU,
                ],
            ),
            Bits(
                1,
                &[
                    UP_FUNCTION_FEATURES_GCOM,
                    UP_FUNCTION_FEATURES_BUNDL,
                    UP_FUNCTION_FEATURES_MTE_N4,
                    UP_FUNCTION_FEATURES_MNOP,
                    UP_FUNCTION_FEATURES_SSET,
                    UP_FUNCTION_FEATURES_UEIP,
                    UP_FUNCTION_FEATURES_ADPDP,
                    UP_FUNCTION_FEATURES_DPDRA,
                ],
            ),
            Bits(
                1,
                &[
                    UP_FUNCTION_FEATURES_MPTCP,
                    UP_FUNCTION_FEATURES_TSCU,
                    UP_FUNCTION_FEATURES_IP6PL,
                    UP_FUNCTION_FEATURES_IPTV,
                    UP_FUNCTION_FEATURES_NORP,
                    UP_FUNCTION_FEATURES_VTIME,
                    UP_FUNCTION_FEATURES_RTTL,
                    UP_FUNCTION_FEATURES_MPAS,
                ],
            ),
            Bits(
                1,
                &[
                    UP_FUNCTION_FEATURES_RDS,
                    UP_FUNCTION_FEATURES_DDDS,
                    UP_FUNCTION_FEATURES_ETHAR,
                    UP_FUNCTION_FEATURES_CIOT,
                    UP_FUNCTION_FEATURES_MTEDT,
                    UP_FUNCTION_FEATURES_GPQM,
                    UP_FUNCTION_FEATURES_QFQM,
                    UP_FUNCTION_FEATURES_ATSSS_LL,
                ],
            ),
            Bits(
                1,
                &[
                    UP_FUNCTION_FEATURES_DNSTS,
                    UP_FUNCTION_FEATURES_IPREP,
                    UP_FUNCTION_FEATURES_RESPS,
                    UP_FUNCTION_FEATURES_UPBER,
                    UP_FUNCTION_FEATURES_L2TP,
                    UP_FUNCTION_FEATURES_NSPOC,
                    UP_FUNCTION_FEATURES_QUASF,
                    UP_FUNCTION_FEATURES_RTTWP,
                ],
            ),
            Bits(
                1,
                &[
                    SPARE_B7_B6,
                    UP_FUNCTION_FEATURES_UPIDP,
                    UP_FUNCTION_FEATURES_RATP,
                    UP_FUNCTION_FEATURES_EPPI,
                    UP_FUNCTION_FEATURES_MBSN4,
                    UP_FUNCTION_FEATURES_MBSN4,
                    UP_FUNCTION_FEATURES_DRQOS,
                ],
            ),
        ],
    ),
    (
        44,
        Nothing,
        &[
            Bits(
                1,
                &[
                    APPLY_ACTION_DFRT,
                    APPLY_ACTION_IPMD,
                    APPLY_ACTION_IPMA,
                    APPLY_ACTION_DUPL,
                    APPLY_ACTION_NOCP,
                    APPLY_ACTION_BUFF,
                    APPLY_ACTION_FORW,
                    APPLY_ACTION_DROP,
                ],
            ),
            Bits(
                1,
                &[
                    SPARE_B7_B5,
                    APPLY_ACTION_MBSU,
                    APPLY_ACTION_FSSM,
                    APPLY_ACTION_DDPN,
                    APPLY_ACTION_BDPN,
                    APPLY_ACTION_EDRT,
                ],
            ),
        ],
    ),
    (
        45,
        Nothing,
        &[
            Bits(1, &[SPARE_B7_B2, DL_DATA_SERVICE_INF_QFII, DL_DATA_SERVICE_INF_PPI]),
            When(0, &[Bits(1, &[SPARE_B7_B6, PPI])]),
            When(1, &[Bits(1, &[SPARE_B7_B6, QFI_VALUE])]),
        ],
    ),
    (46, Nothing, &[One(DL_DATA_NOTIFICATION_DELAY, 1)]),
    (47, Nothing, &[Bits(1, &[TIMER_UNIT, TIMER_VALUE])]),
    (48, Nothing, &[Rest(PACKET_COUNT)]),
    (
        49,
        Nothing,
        &[Bits(
            1,
            &[
                SPARE_B7_B5,
                SMREQ_FLAGS_RUMUC,
                SMREQ_FLAGS_SUMPC,
                SMREQ_FLAGS_QAURR,
                SMREQ_FLAGS_SNDEM,
                SMREQ_FLAGS_DROBU,
            ],
        )],
    ),
    (50, Nothing, &[Bits(1, &[SPARE_B7_B1, SRRSP_FLAGS_DROBU])]),
    (52, Value(SEQUENCE_NUMBER, ""), &[One(SEQUENCE_NUMBER, 4)]),
    (53, Value(METRIC, ""), &[One(METRIC, 1)]),
    (55, Nothing, &[Bits(1, &[TIMER_UNIT, TIMER_VALUE])]),
    (56, Value(PDR_ID, ""), &[One(PDR_ID, 2)]),
    (
        62,
        Nothing,
        &[Bits(
            1,
            &[
                SPARE_B7_B3,
                MEASUREMENT_METHOD_FLAGS_EVENT,
                MEASUREMENT_METHOD_FLAGS_VOLUME,
                MEASUREMENT_METHOD_FLAGS_DURAT,
            ],
        )],
    ),
    (
        63,
        Nothing,
        &[
            Bits(
                1,
                &[
                    USAGE_REPORT_TRIGGER_IMMER,
                    USAGE_REPORT_TRIGGER_FLAGS_DROTH,
                    USAGE_REPORT_TRIGGER_FLAGS_STOPT,
                    USAGE_REPORT_TRIGGER_FLAGS_START,
                    USAGE_REPORT_TRIGGER_FLAGS_QUHTI,
                    USAGE_REPORT_TRIGGER_FLAGS_TIMTH,
                    USAGE_REPORT_TRIGGER_FLAGS_VOLTH,
                    USAGE_REPORT_TRIGGER_FLAGS_PERIO,
                ],
            ),
            Bits(
                1,
                &[
                    USAGE_REPORT_TRIGGER_FLAGS_EVETH,
                    USAGE_REPORT_TRIGGER_FLAGS_MACAR,
                    USAGE_REPORT_TRIGGER_FLAGS_ENVCL,
                    USAGE_REPORT_TRIGGER_MONIT,
                    USAGE_REPORT_TRIGGER_TERM,
                    USAGE_REPORT_TRIGGER_FLAGS_LIUSA,
                    USAGE_REPORT_TRIGGER_FLAGS_TIMQU,
                    USAGE_REPORT_TRIGGER_FLAGS_VOLQU,
                ],
            ),
            Bits(
                1,
                &[
                    SPARE_B7_B6,
                    USAGE_REPORT_TRIGGER_FLAGS_UPINT,
                    USAGE_REPORT_TRIGGER_FLAGS_EMRRE,
                    USAGE_REPORT_TRIGGER_FLAGS_QUVTI,
                    USAGE_REPORT_TRIGGER_FLAGS_IPMJL,
                    USAGE_REPORT_TRIGGER_FLAGS_TEBUR,
                    USAGE_REPORT_TRIGGER_FLAGS_EVEQU,
                ],
            ),
        ],
    ),
    (64, Value(MEASUREMENT_PERIOD, ""), &[One(MEASUREMENT_PERIOD, 4)]),
    (
        66,
        Nothing,
        &[
            Bits(
                1,
                &[
                    SPARE_B7_B6,
                    VOLUME_MEASUREMENT_FLAGS_DLNOPS,
                    VOLUME_MEASUREMENT_FLAGS_ULNOP,
                    VOLUME_MEASUREMENT_FLAGS_TONOP,
                    VOLUME_MEASUREMENT_FLAGS_DLVOL,
                    VOLUME_MEASUREMENT_FLAGS_ULVOL,
                    VOLUME_MEASUREMENT_FLAGS_TOVOL,
                ],
            ),
            When(0, &[One(VOLUME_MEASUREMENT_TOVOL, 8)]),
            When(1, &[One(VOLUME_MEASUREMENT_ULVOL, 8)]),
            When(2, &[One(VOLUME_MEASUREMENT_DLVOL, 8)]),
            When(3, &[One(VOLUME_MEASUREMENT_TONOP, 8)]),
            When(4, &[One(VOLUME_MEASUREMENT_ULNOP, 8)]),
            When(5, &[One(VOLUME_MEASUREMENT_DLNOP, 8)]),
        ],
    ),
    (67, Value(DURATION_MEASUREMENT, " s"), &[One(DURATION_MEASUREMENT, 4)]),
    (69, Value(TIME_OF_FIRST_PACKET, ""), &[One(TIME_OF_FIRST_PACKET, 4)]),
    (70, Value(TIME_OF_LAST_PACKET, ""), &[One(TIME_OF_LAST_PACKET, 4)]),
    (71, Value(QUOTA_HOLDING_TIME, " s"), &[One(QUOTA_HOLDING_TIME, 4)]),
    (
        72,
        Nothing,
        &[
            Bits(
                1,
                &[DROPPED_DL_TRAFFIC_THRESHOLD_DLBY_FLG, DROPPED_DL_TRAFFIC_THRESHOLD_DLPA_FLG],
            ),
            When(0, &[One(DOWNLINK_PACKETS, 8)]),
            When(1, &[One(BYTES_DOWNLINK_DATA, 8)]),
        ],
    ),
    (
        73,
        Nothing,
        &[
            Bits(
                1,
                &[
                    SPARE_B7_B3,
                    VOLUME_QUOTA_FLAGS_DLVOL,
                    VOLUME_QUOTA_FLAGS_ULVOL,
                    VOLUME_QUOTA_FLAGS_TOVOL,
                ],
            ),
            When(0, &[One(VOLUME_QUOTA_TOVOL, 8)]),
            When(1, &[One(VOLUME_QUOTA_ULVOL, 8)]),
            When(2, &[One(VOLUME_QUOTA_DLVOL, 8)]),
        ],
    ),
    (74, Value(TIME_QUOTA, " s"), &[One(TIME_QUOTA, 4)]),
    (75, Value(START_TIME, ""), &[One(START_TIME, 4)]),
    (76, Value(END_TIME, ""), &[One(END_TIME, 4)]),
    (88, Value(BAR_ID, ""), &[One(BAR_ID, 1)]),
    (
        89,
        Nothing,
        &[
            Bits(
                1,
                &[
                    CP_FUNCTION_FEATURES_UIAUR,
                    CP_FUNCTION_FEATURES_ARDR,
                    CP_FUNCTION_FEATURES_MPAS,
                    CP_FUNCTION_FEATURES_BUNDL,
                    CP_FUNCTION_FEATURES_SSET,
                    CP_FUNCTION_FEATURES_EPFAR,
                    CP_FUNCTION_FEATURES_OVRL,
                    CP_FUNCTION_FEATURES_LOAD,
                ],
            ),
            Bits(1, &[SPARE_B7_B2, CP_FUNCTION_FEATURES_RPGUR, CP_FUNCTION_FEATURES_PSUCC]),
        ],
    ),
    (
        90,
        Nothing,
        &[Bits(
            1,
            &[
                SPARE_H1,
                USAGE_INFORMATION_UBE,
                USAGE_INFORMATION_UAE,
                USAGE_INFORMATION_AFT,
                USAGE_INFORMATION_BEF,
            ],
        )],
    ),
    (91, Nothing, &[Text(APPLICATION_INSTANCE_ID, APPLICATION_INSTANCE_ID_STR)]),
    (92, Nothing, &[Bits(1, &[SPARE_B7_B3, FLOW_DIR]), Counted(FLOW_DESC_LEN, 2, FLOW_DESC)]),
    (
        93,
        Nothing,
        &[
            Bits(
                1,
                &[
                    SPARE_B7,
                    UE_IP_ADDRESS_FLAG_V6PL,
                    UE_IP_ADDRESS_FLAG_CHV6,
                    UE_IP_ADDRESS_FLAG_CHV4,
                    UE_IP_ADDRESS_FLAG_V6D,
                    UE_IP_ADDRESS_FLAG_SD,
                    UE_IP_ADDRESS_FLAG_V4,
                    UE_IP_ADDRESS_FLAG_V6,
                ],
            ),
            When(1, &[One(UE_IP_ADDR_IPV4, 4)]),
            When(0, &[One(UE_IP_ADDR_IPV6, 16)]),
            When(3, &[One(UE_IP_ADDR_IPV6_PREFIX, 1)]),
            When(6, &[One(UE_IP_ADDR_IPV6_PREFIX_LENGTH, 1)]),
        ],
    ),
    (
        94,
        Nothing,
        &[
            Bits(1, &[SPARE_B7_B4, PACKET_RATE_APRC, PACKET_RATE_DLPR, PACKET_RATE_ULPR]),
            When(0, &[Bits(1, &[SPARE_B7_B3, UL_TIME_UNIT]), One(MAX_UL_PR, 2)]),
            When(1, &[Bits(1, &[SPARE_B7_B3, DL_TIME_UNIT]), One(MAX_DL_PR, 2)]),
        ],
    ),
    (96, Value(RECOVERY_TIME_STAMP, ""), &[One(RECOVERY_TIME_STAMP, 4)]),
    (
        97,
        Nothing,
        &[
            Bits(1, &[SPARE_B7_B2, DL_FLOW_LEVEL_MARKING_SCI, DL_FLOW_LEVEL_MARKING_TTC]),
            When(0, &[One(TRAFFIC_CLASS, 1), One(TRAFFIC_MASK, 1)]),
            When(1, &[One(SCI, 2)]),
        ],
    ),
    (
        98,
        Nothing,
        &[
            Bits(1, &[SPARE_B7_B5, HEADER_TYPE]),
            Counted(HF_LEN, 1, HF_NAME),
            Counted(HF_VAL_LEN, 1, HF_VAL),
        ],
    ),
    (
        100,
        Nothing,
        &[Bits(
            1,
            &[
                MEASUREMENT_INFO_CIAM,
                MEASUREMENT_INFO_ASPOC,
                MEASUREMENT_INFO_SSPOC,
                MEASUREMENT_INFO_MNOP,
                MEASUREMENT_INFO_ISTM,
                MEASUREMENT_INFO_RADI,
                MEASUREMENT_INFO_INAM,
                MEASUREMENT_INFO_FD,
            ],
        )],
    ),
    (
        101,
        Nothing,
        &[Bits(
            1,
            &[
                SPARE_B7_B6,
                NODE_REPORT_TYPE_PVSRURR,
                NODE_REPORT_TYPE_PURR,
                NODE_REPORT_TYPE_GPQR,
                NODE_REPORT_TYPE_CKDR,
                NODE_REPORT_TYPE_UPRR,
                NODE_REPORT_TYPE_UPFR,
            ],
        )],
    ),
    (
        103,
        Nothing,
        &[
            Bits(
                1,
                &[
                    SPARE_B7_B4,
                    REMOTE_GTP_U_PEER_FLAGS_NI,
                    REMOTE_GTP_U_PEER_FLAGS_DI,
                    REMOTE_GTP_U_PEER_FLAGS_V4,
                    REMOTE_GTP_U_PEER_FLAGS_V6,
                ],
            ),
            When(1, &[One(NODE_ID_IPV4, 4)]),
            When(0, &[One(NODE_ID_IPV6, 16)]),
            When(2, &[One(NODE_ID_LENGTH_DI, 2), Bits(1, &[SPARE_H1, DST_INTERFACE])]),
            When(3, &[One(NODE_ID_LENGTH_NI, 2)]),
        ],
    ),
    (104, Value(UR_SEQN, ""), &[One(UR_SEQN, 4)]),
    (106, Nothing, &[Rest(PREDEF_RULES_NAME)]),
    (107, Nothing, &[Rest(PREDEF_RULES_NAME)]),
    (110, Nothing, &[Bits(1, &[SPARE_B7_B1, OCI_FLAGS_AOCI])]),
    (111, Nothing, &[Bits(1, &[SPARE_B7_B1, ASSOC_REL_REQ_SARR])]),
    (112, Nothing, &[Bits(1, &[TIMER_UNIT, TIMER_VALUE])]),
    (113, Word(PDN_TYPE), &[Bits(1, &[PDN_TYPE])]),
    (
        115,
        Word(TIME_QUOTA_MECHANISM_BTI_TYPE),
        &[Bits(1, &[TIME_QUOTA_MECHANISM_BTI_TYPE]), One(TIME_QUOTA_MECHANISM_BTI, 4)],
    ),
    (117, Nothing, &[One(USER_PLANE_INACTIVITY_TIME, 4)]),
    (119, Nothing, &[One(MULTIPLIER_VALUE_DIGITS, 8), One(MULTIPLIER_EXPONENT, 4)]),
    (
        121,
        Nothing,
        &[
            Bits(
                1,
                &[
                    SPARE_B7_B3,
                    SUBSEQUENT_VOLUME_QUOTA_FLAGS_DLVOL,
                    SUBSEQUENT_VOLUME_QUOTA_FLAGS_ULVOL,
                    SUBSEQUENT_VOLUME_QUOTA_FLAGS_TOVOL,
                ],
            ),
            When(0, &[One(SUBSEQUENT_VOLUME_QUOTA_TOVOL, 8)]),
            When(1, &[One(SUBSEQUENT_VOLUME_QUOTA_ULVOL, 8)]),
            When(2, &[One(SUBSEQUENT_VOLUME_QUOTA_DLVOL, 8)]),
        ],
    ),
    (122, Value(SUBSEQUENT_TIME_QUOTA, " s"), &[One(SUBSEQUENT_TIME_QUOTA, 4)]),
    (123, Nothing, &[Bits(1, &[SPARE_B7_B1, RQI_FLAG])]),
    (124, Nothing, &[Bits(1, &[SPARE_B7_B6, QFI_VALUE])]),
    (125, Nothing, &[One(QUERY_URR_REFERENCE, 4)]),
    (
        126,
        Nothing,
        &[Bits(
            2,
            &[
                ADDITIONAL_USAGE_REPORTS_INFORMATION_AURI,
                ADDITIONAL_USAGE_REPORTS_INFORMATION_VALUE,
            ],
        )],
    ),
    (131, Nothing, &[One(TRAFFIC_ENDPOINT_ID, 1)]),
    (
        133,
        Nothing,
        &[
            Bits(
                1,
                &[
                    SPARE_B7_B4,
                    MAC_ADDRESS_FLAGS_UDES,
                    MAC_ADDRESS_FLAGS_USUO,
                    MAC_ADDRESS_FLAGS_DEST,
                    MAC_ADDRESS_FLAGS_SOUR,
                ],
            ),
            When(0, &[One(MAC_ADDRESS_SOUR, 6)]),
            When(1, &[One(MAC_ADDRESS_DEST, 6)]),
            When(2, &[One(MAC_ADDRESS_USOU, 6)]),
            When(3, &[One(MAC_ADDRESS_UDES, 6)]),
        ],
    ),
    (
        134,
        Nothing,
        &[
            Bits(1, &[SPARE_B7_B3, C_TAG_FLAGS_VID, C_TAG_FLAGS_DEI, C_TAG_FLAGS_PCP]),
            Tag([C_TAG_CVID, C_TAG_DEI_FLAG, C_TAG_PCP]),
        ],
    ),
    (
        135,
        Nothing,
        &[
            Bits(1, &[SPARE_B7_B3, S_TAG_FLAGS_VID, S_TAG_FLAGS_DEI, S_TAG_FLAGS_PCP]),
            Tag([S_TAG_SVID, S_TAG_DEI_FLAG, S_TAG_PCP]),
        ],
    ),
    (136, Nothing, &[One(ETHERTYPE, 2)]),
    (137, Nothing, &[Bits(1, &[SPARE_B7_B2, PROXYING_FLAGS_INS, PROXYING_FLAGS_ARP])]),
    (138, Nothing, &[One(ETHERTYPE_FILTER_ID, 4)]),
    (139, Nothing, &[Bits(1, &[SPARE_B7_B1, ETHERTYPE_FILTER_PROPERTIES_FLAGS_BIDE])]),
    (140, Nothing, &[One(SUGGESTED_BUFFERING_PACKETS_COUNT_PACKET_COUNT, 1)]),
    (
        141,
        Nothing,
        &[
            Bits(
                1,
                &[
                    SPARE_B7,
                    USER_ID_FLAGS_PEIF,
                    USER_ID_FLAGS_GPSIF,
                    USER_ID_FLAGS_SUPIF,
                    USER_ID_FLAGS_NAIF,
                    USER_ID_FLAGS_MSISDNF,
                    USER_ID_FLAGS_IMEIF,
                    USER_ID_FLAGS_IMSIF,
                ],
            ),
            When(1, &[Counted(USER_ID_LENGTH_OF_IMEI, 1, USER_ID_IMEI)]),
            When(3, &[Counted(USER_ID_LENGTH_OF_NAI, 1, USER_ID_NAI)]),
            When(4, &[Counted(USER_ID_LENGTH_OF_SUPI, 1, USER_ID_SUPI)]),
            When(5, &[Counted(USER_ID_LENGTH_OF_GPSI, 1, USER_ID_GPSI)]),
            When(6, &[Counted(USER_ID_LENGTH_OF_PEI, 1, USER_ID_PEI)]),
        ],
    ),
    (142, Nothing, &[Bits(1, &[SPARE_B7_B1, ETHERNET_PDU_SESSION_INFORMATION_FLAGS_ETHI])]),
    (146, Nothing, &[One(ETHERNET, 4)]),
    (148, Value(EVENT_QUOTA, ""), &[One(EVENT_QUOTA, 4)]),
    (149, Value(EVENT_THRESHOLD, ""), &[One(EVENT_THRESHOLD, 4)]),
    (150, Value(SUBSEQUENT_EVENT_QUOTA, ""), &[One(SUBSEQUENT_EVENT_QUOTA, 4)]),
    (151, Value(SUBSEQUENT_EVENT_THRESHOLD, ""), &[One(SUBSEQUENT_EVENT_THRESHOLD, 4)]),
    (153, Nothing, &[Rest(FRAMED_ROUTE)]),
    (154, Nothing, &[Rest(FRAMED_ROUTING)]),
    (155, Nothing, &[Rest(FRAMED_IPV6_ROUTE)]),
    (156, Value(TIME_STAMP, ""), &[One(TIME_STAMP, 4)]),
    (157, Value(AVERAGING_WINDOW, ""), &[One(AVERAGING_WINDOW, 4)]),
    (158, Value(PPI, ""), &[Bits(1, &[PPI])]),
    (160, Nothing, &[Bits(1, &[SPARE_H1, TGPP_INTERFACE_TYPE])]),
    (161, Nothing, &[Bits(1, &[SPARE_B7_B1, SRREQ_FLAGS_PSDBU])]),
    (162, Nothing, &[Bits(1, &[SPARE_B7_B1, AUREQ_FLAGS_PARPS])]),
    (163, Value(ACTIVATION_TIME, ""), &[One(ACTIVATION_TIME, 4)]),
    (164, Value(DEACTIVATION_TIME, ""), &[One(DEACTIVATION_TIME, 4)]),
    (170, Value(MAR_ID, ""), &[One(MAR_ID, 2)]),
    (171, Word(STEERING_FUNCTIONALITY), &[Bits(1, &[STEERING_FUNCTIONALITY])]),
    (172, Word(STEERING_MODE), &[Bits(1, &[STEERING_MODE])]),
    (173, Value(WEIGHT, ""), &[One(WEIGHT, 1)]),
    (174, Word(PRIORITY), &[Bits(1, &[PRIORITY])]),
    (177, Nothing, &[Counted(UE_IP_ADDRESS_POOL_LENGTH, 2, UE_IP_ADDRESS_POOL_IDENTITY)]),
    (
        178,
        Nothing,
        &[
            Bits(
                1,
                &[
                    SPARE_B7_B2,
                    ALTERNATIVE_SMF_IP_ADDRESS_FLAGS_PPE,
                    F_SEID_FLAGS_V4,
                    F_SEID_FLAGS_V6,
                ],
            ),
            When(1, &[One(ALTERNATIVE_SMF_IP_ADDRESS_IPV4, 4)]),
            When(0, &[One(ALTERNATIVE_SMF_IP_ADDRESS_IPV6, 16)]),
        ],
    ),
    (
        179,
        Nothing,
        &[Bits(
            1,
            &[
                SPARE_B7_B4,
                PACKET_REPLICATION_AND_DETECTION_CARRY_ON_INFORMATION_FLAGS_DCARONI,
                PACKET_REPLICATION_AND_DETECTION_CARRY_ON_INFORMATION_FLAGS_PRIN6I,
                PACKET_REPLICATION_AND_DETECTION_CARRY_ON_INFORMATION_FLAGS_PRIN19I,
                PACKET_REPLICATION_AND_DETECTION_CARRY_ON_INFORMATION_FLAGS_PRIUEAI,
            ],
        )],
    ),
    (181, Nothing, &[One(VALIDITY_TIME_VALUE, 4)]),
    (182, Nothing, &[Rest(NUMBER_OF_REPORTS)]),
    (184, Nothing, &[Bits(1, &[SPARE_B7_B2, ASRSP_FLAGS_FLAGS_UUPSI, ASRSP_FLAGS_FLAGS_PSREI])]),
    (
        185,
        Nothing,
        &[
            Bits(1, &[SPARE_B7_B2, F_SEID_FLAGS_V4, F_SEID_FLAGS_V6]),
            When(1, &[One(CP_PFCP_ENTITY_IP_ADDRESS_IPV4, 4)]),
            When(0, &[One(CP_PFCP_ENTITY_IP_ADDRESS_IPV6, 16)]),
        ],
    ),
    (186, Nothing, &[Bits(1, &[SPARE_B7_B2, SEREQ_FLAGS_FLAGS_SUMPC, SEREQ_FLAGS_FLAGS_RESTI])]),
    (
        191,
        Nothing,
        &[
            Bits(
                1,
                &[
                    SPARE_B7_B4,
                    IP_MULTICAST_ADDRESS_FLAGS_ANY,
                    IP_MULTICAST_ADDRESS_FLAGS_RANGE,
                    F_SEID_FLAGS_V4,
                    F_SEID_FLAGS_V6,
                ],
            ),
            When(1, &[One(IP_MULTICAST_ADDRESS_START_IPV4, 4)]),
            When(0, &[One(IP_MULTICAST_ADDRESS_START_IPV6, 16)]),
        ],
    ),
    (
        192,
        Nothing,
        &[
            Bits(1, &[SPARE_B7_B3, SOURCE_IP_ADDRESS_FLAGS_MPL, F_SEID_FLAGS_V4, F_SEID_FLAGS_V6]),
            When(1, &[One(SOURCE_IP_ADDRESS_IPV4, 4)]),
            When(0, &[One(SOURCE_IP_ADDRESS_IPV6, 16)]),
            When(2, &[One(SOURCE_IP_ADDRESS_MPL, 16)]),
        ],
    ),
    (
        193,
        Nothing,
        &[
            Bits(
                1,
                &[
                    SPARE_B7_B3,
                    PACKET_RATE_STATUS_FLAGS_APR,
                    PACKET_RATE_STATUS_FLAGS_DL,
                    PACKET_RATE_STATUS_FLAGS_UL,
                ],
            ),
            When(0, &[One(PACKET_RATE_STATUS_TOVOL, 2)]),
            When(1, &[One(PACKET_RATE_STATUS_ULVOL, 2)]),
            One(PACKET_RATE_STATUS_VALIDITY_TIME, 8),
        ],
    ),
    (194, Nothing, &[Bits(1, &[SPARE_B7_B1, CREATE_BRIDGE_INFO_FOR_TSC_FLAGS_BII])]),
    (196, Value(DS_TT_PORT_NUMBER, ""), &[Rest(DS_TT_PORT_NUMBER)]),
    (197, Value(NW_TT_PORT_NUMBER, ""), &[Rest(NW_TT_PORT_NUMBER)]),
    (
        198,
        Nothing,
        &[
            Bits(1, &[SPARE_B7_B4, N5GS_USER_PLANE_NODE_FLAGS_SOUR]),
            When(0, &[One(N5GS_USER_PLANE_NODE_VALUE, 6)]),
        ],
    ),
    (202, Nothing, &[Rest(PORT_MANAGEMENT_INFORMATION)]),
    (
        204,
        Nothing,
        &[Bits(
            1,
            &[
                SPARE_B7_B2,
                REQUESTED_CLOCK_DRIFT_CONTROL_INFORMATION_FLAGS_RRCR,
                REQUESTED_CLOCK_DRIFT_CONTROL_INFORMATION_FLAGS_RRTO,
            ],
        )],
    ),
    (206, Value(TIME_DOMAIN_NUMBER_VALUE, ""), &[One(TIME_DOMAIN_NUMBER_VALUE, 1)]),
    (207, Nothing, &[One(TIME_OFFSET_THRESHOLD, 8)]),
    (208, Nothing, &[One(CUMULATIVE_RATE_RATIO_THRESHOLD, 4)]),
    (209, Nothing, &[One(TIME_OFFSET_MEASUREMENT, 8)]),
    (210, Nothing, &[One(CUMULATIVE_RATE_RATIO_MEASUREMENT, 4)]),
    (215, Value(SRR_ID_VALUE, ""), &[One(SRR_ID_VALUE, 1)]),
    (
        217,
        Nothing,
        &[Bits(1, &[SPARE_B7_B1, REQUESTED_ACCESS_AVAILABILITY_CONTROL_INFORMATION_FLAGS_RRCA])],
    ),
    (219, Nothing, &[Bits(1, &[FAILED_RULE_ID_TYPE, FAILED_RULE_ID_TYPE])]),
    (222, Nothing, &[Bits(1, &[SPARE_B7_B1, MPTCP_CONTROL_INFORMATION_FLAGS_TCI])]),
    (223, Nothing, &[Bits(1, &[SPARE_B7_B1, ATSSS_LL_CONTROL_INFORMATION_FLAGS_LLI])]),
    (
        224,
        Nothing,
        &[
            Bits(
                1,
                &[
                    SPARE_B7_B3,
                    PMF_CONTROL_INFORMATION_FLAGS_PQPM,
                    PMF_CONTROL_INFORMATION_FLAGS_DRTTI,
                    PMF_CONTROL_INFORMATION_FLAGS_PMFI,
                ],
            ),
            When(2, &[One(PMF_CONTROL_INFORMATION_NUMBER_OF_QFI, 1)]),
        ],
    ),
    (
        228,
        Nothing,
        &[
            Bits(
                1,
                &[
                    SPARE_B7_B2,
                    MPTCP_IP_ADDRESS_INFORMATION_FLAGS_V6,
                    MPTCP_IP_ADDRESS_INFORMATION_FLAGS_V4,
                ],
            ),
            One(MPTCP_PROXY_TYPE, 1),
            One(MPTCP_PROXY_PORT, 2),
            When(0, &[One(MPTCP_PROXY_IPV4, 4)]),
            When(1, &[One(MPTCP_PROXY_IPV6, 16)]),
        ],
    ),
    (
        229,
        Nothing,
        &[
            Bits(
                1,
                &[
                    SPARE_B7_B4,
                    UE_LINK_SPECIFIC_IP_ADDRESS_FLAGS_NV6,
                    UE_LINK_SPECIFIC_IP_ADDRESS_FLAGS_NV4,
                    UE_LINK_SPECIFIC_IP_ADDRESS_FLAGS_V6,
                    UE_LINK_SPECIFIC_IP_ADDRESS_FLAGS_V4,
                ],
            ),
            When(
                0,
                &[
                    One(UE_LINK_SPECIFIC_IP_ADDRESS_3GPP_IPV4, 4),
                    One(UE_LINK_SPECIFIC_IP_ADDRESS_NON3GPP_IPV4, 4),
                ],
            ),
            When(
                1,
                &[
                    One(UE_LINK_SPECIFIC_IP_ADDRESS_3GPP_IPV6, 16),
                    One(UE_LINK_SPECIFIC_IP_ADDRESS_NON3GPP_IPV6, 16),
                ],
            ),
        ],
    ),
    (
        230,
        Nothing,
        &[
            Bits(
                1,
                &[
                    SPARE_B7_B3,
                    PMF_ADDRESS_INFORMATION_FLAGS_MAC,
                    PMF_ADDRESS_INFORMATION_FLAGS_V6,
                    PMF_ADDRESS_INFORMATION_FLAGS_V4,
                ],
            ),
            When(0, &[One(PMF_ADDRESS_INFORMATION_IPV4, 4)]),
            When(1, &[One(PMF_ADDRESS_INFORMATION_IPV6, 16)]),
            One(PMF_ADDRESS_INFORMATION_PORT_3GPP, 2),
            One(PMF_ADDRESS_INFORMATION_PORT_NON3GPP, 2),
            When(
                2,
                &[
                    One(PMF_ADDRESS_INFORMATION_MAC_ADDRESS_3GPP, 6),
                    One(PMF_ADDRESS_INFORMATION_MAC_ADDRESS_NON3GPP, 6),
                ],
            ),
        ],
    ),
    (231, Nothing, &[Bits(1, &[SPARE_B7_B1, ATSSS_LL_INFORMATION_FLAGS_LLI])]),
    (232, Nothing, &[Rest(DATA_NETWORK_ACCESS_IDENTIFIER)]),
    (234, Nothing, &[One(AVERAGE_PACKET_DELAY_MILLISECONDS, 4)]),
    (235, Nothing, &[One(AVERAGE_PACKET_DELAY_MILLISECONDS, 4)]),
    (236, Nothing, &[One(AVERAGE_PACKET_DELAY_MILLISECONDS, 4)]),
    (
        237,
        Nothing,
        &[Bits(
            1,
            &[
                SPARE_B7_B3,
                QOS_REPORT_TRIGGER_FLAGS_IRE,
                QOS_REPORT_TRIGGER_FLAGS_THR,
                QOS_REPORT_TRIGGER_FLAGS_V4,
            ],
        )],
    ),
    (
        241,
        Nothing,
        &[Bits(
            1,
            &[
                SPARE_B7_B2,
                GTP_U_PATH_INTERFACE_TYPE_FLAGS_N3,
                QOS_REPORT_TRIGTP_U_PATH_INTERFACE_TYPEGGER_FLAGS_N9,
            ],
        )],
    ),
    (
        243,
        Nothing,
        &[Bits(
            1,
            &[
                SPARE_B7_B4,
                REQUESTED_QOS_MONITORING_FLAGS_GTPUPM,
                REQUESTED_QOS_MONITORING_FLAGS_RP,
                REQUESTED_QOS_MONITORING_FLAGS_UL,
                REQUESTED_QOS_MONITORING_FLAGS_DL,
            ],
        )],
    ),
    (
        244,
        Nothing,
        &[Bits(
            1,
            &[
                SPARE_B7_B3,
                REPORTING_FREQUENCY_FLAGS_SESRL,
                REPORTING_FREQUENCY_FLAGS_PERIO,
                REPORTING_FREQUENCY_FLAGS_EVETT,
            ],
        )],
    ),
    (
        245,
        Nothing,
        &[
            Bits(
                1,
                &[
                    SPARE_B7_B3,
                    PACKET_DELAY_THRESHOLDS_FLAGS_RP,
                    PACKET_DELAY_THRESHOLDS_FLAGS_UL,
                    PACKET_DELAY_THRESHOLDS_FLAGS_DL,
                ],
            ),
            When(0, &[One(PACKET_DELAY_THRESHOLDS_DOWNLINK, 4)]),
            When(1, &[One(PACKET_DELAY_THRESHOLDS_UPLINK, 4)]),
            When(2, &[One(PACKET_DELAY_THRESHOLDS_ROUNDTRIP, 4)]),
        ],
    ),
    (246, Nothing, &[One(MINIMUM_WAIT_TIME_SECONDS, 4)]),
    (
        248,
        Nothing,
        &[
            Bits(
                1,
                &[
                    SPARE_B7_B4,
                    QOS_MONITORING_MEASUREMENT_FLAGS_PLMF,
                    QOS_MONITORING_MEASUREMENT_FLAGS_RP,
                    QOS_MONITORING_MEASUREMENT_FLAGS_UL,
                    QOS_MONITORING_MEASUREMENT_FLAGS_DL,
                ],
            ),
            When(0, &[One(QOS_MONITORING_MEASUREMENT_DOWNLINK, 4)]),
            When(1, &[One(QOS_MONITORING_MEASUREMENT_UPLINK, 4)]),
            When(2, &[One(QOS_MONITORING_MEASUREMENT_ROUNDTRIP, 4)]),
        ],
    ),
    (249, Nothing, &[Bits(1, &[SPARE_B7_B1, MT_EDT_CONTROL_INFORMATION_FLAGS_RDSI])]),
    (250, Nothing, &[One(DL_DATA_PACKETS_SIZE, 2)]),
    (251, Nothing, &[Bits(1, &[SPARE_B7_B1, QER_CONTROL_INDICATIONS_RCSR])]),
    (253, Nothing, &[Rest(NF_INSTANCE_ID)]),
    (257, Nothing, &[One(S_NSSAI_SST_SST, 1), One(S_NSSAI_SST_SD, 3)]),
    (258, Nothing, &[Bits(1, &[SPARE_B7_B2, IP_VERSION_V6, IP_VERSION_V4])]),
    (259, Nothing, &[Bits(1, &[SPARE_B7_B1, ASREQ_FLAGS_FLAGS_UUPSI])]),
    (260, Nothing, &[Bits(1, &[SPARE_B7_B2, DATA_STATUS_FLAGS_BUFF, DATA_STATUS_FLAGS_DROP])]),
    (262, Nothing, &[Bits(1, &[SPARE_B7_B1, RDS_CONFIGURATION_INFORMATION_FLAGS_RDS])]),
    (265, Nothing, &[Bits(1, &[SPARE_B7_B1, MPTCP_APPLICATION_INDICATION_FLAGS_MAI])]),
    (266, Nothing, &[Rest(USER_PLANE_NODEMANAGEMENT_INFORMATION_CONTAINER)]),
    (
        268,
        Nothing,
        &[
            Bits(1, &[SPARE_B7_B2, NUMBER_OF_UE_IP_ADDRESSES_V6, NUMBER_OF_UE_IP_ADDRESSES_V4]),
            When(0, &[One(NUMBER_OF_UE_IP_ADDRESSES_IPV4ADDRESSES, 4)]),
            When(1, &[One(NUMBER_OF_UE_IP_ADDRESSES_IPV6ADDRESSES, 4)]),
        ],
    ),
    (269, Value(VALIDITY_TIMER, " s"), &[One(VALIDITY_TIMER, 2)]),
    (274, Word(OFFENDING_IE), &[One(OFFENDING_IE, 2), Rest(OFFENDING_IE_VALUE)]),
    (275, Word(RATTYPE), &[Bits(1, &[RATTYPE])]),
    (280, Nothing, &[Rest(LNS_ADDRESS_IPV4)]),
    (281, Nothing, &[Rest(TUNNEL_PREFERENCE_VALUE)]),
    (282, Nothing, &[Rest(CALLING_NUMBER_VALUE)]),
    (283, Nothing, &[Rest(CALLED_NUMBER_VALUE)]),
    (
        284,
        Nothing,
        &[Bits(
            1,
            &[
                SPARE_B7_B3,
                L2TP_SESSION_INDICATIONS_RENSA,
                L2TP_SESSION_INDICATIONS_REDSA,
                L2TP_SESSION_INDICATIONS_REUIA,
            ],
        )],
    ),
    (285, Value(NODE_ID_IPV4, ""), &[One(NODE_ID_IPV4, 4)]),
    (286, Value(NODE_ID_IPV4, ""), &[One(NODE_ID_IPV4, 4)]),
    (287, Nothing, &[Rest(MAXIMUM_RECEIVE_UNIT)]),
    (
        288,
        Nothing,
        &[
            Bits(1, &[SPARE_B7_B2, THRESHOLDS_FLAGS_PLR, THRESHOLDS_FLAGS_RTT]),
            When(0, &[One(THRESHOLDS_RTT, 2)]),
            When(1, &[One(THRESHOLDS_PLR, 1)]),
        ],
    ),
    (
        289,
        Nothing,
        &[Bits(1, &[SPARE_B7_B2, L2TP_SESSION_INDICATIONS_REDSA, L2TP_SESSION_INDICATIONS_REUIA])],
    ),
    (291, Nothing, &[Rest(GROUP_ID)]),
    (
        292,
        Nothing,
        &[
            Bits(1, &[SPARE_B7_B2, F_SEID_FLAGS_V4, F_SEID_FLAGS_V6]),
            When(1, &[One(CP_IP_ADDRESS_IPV4, 4)]),
            When(0, &[One(CP_IP_ADDRESS_IPV6, 16)]),
        ],
    ),
    (
        293,
        Nothing,
        &[
            Bits(
                1,
                &[
                    SPARE_B7_B6,
                    IP_ADDRESS_AND_PORT_NUMBER_REPLACEMENT_FLAG_SPN,
                    IP_ADDRESS_AND_PORT_NUMBER_REPLACEMENT_FLAG_SIPV6,
                    IP_ADDRESS_AND_PORT_NUMBER_REPLACEMENT_FLAG_SIPV4,
                    IP_ADDRESS_AND_PORT_NUMBER_REPLACEMENT_FLAG_DPN,
                    IP_ADDRESS_AND_PORT_NUMBER_REPLACEMENT_FLAG_DIPV6,
                    IP_ADDRESS_AND_PORT_NUMBER_REPLACEMENT_FLAG_DIPV4,
                ],
            ),
            When(0, &[One(IP_ADDRESS_AND_PORT_NUMBER_REPLACEMENT_DIPV4, 4)]),
            When(1, &[One(IP_ADDRESS_AND_PORT_NUMBER_REPLACEMENT_DIPV6, 16)]),
            When(2, &[One(IP_ADDRESS_AND_PORT_NUMBER_REPLACEMENT_DPN, 2)]),
            When(3, &[One(IP_ADDRESS_AND_PORT_NUMBER_REPLACEMENT_SIPV4, 4)]),
            When(4, &[One(IP_ADDRESS_AND_PORT_NUMBER_REPLACEMENT_SIPV6, 16)]),
            When(5, &[One(IP_ADDRESS_AND_PORT_NUMBER_REPLACEMENT_SPN, 2)]),
        ],
    ),
    (294, Nothing, &[Counted(DNS_QUERY_FILTER_PATTERN_LEN, 2, DNS_QUERY_FILTER_PATTERN)]),
    (296, Nothing, &[Rest(EVENT_NOTIFICATION_URI)]),
    (297, Value(QER_CORRELATION_ID, ""), &[One(QER_CORRELATION_ID, 4)]),
    (298, Nothing, &[Bits(1, &[SPARE_B7_B1, REPORTING_FLAGS_DUPL])]),
    (299, Nothing, &[Rest(PREDEF_RULES_NAME)]),
];

/// The elements of vendors, by enterprise and type.
static VENDOR_ELEMENTS: &[(u16, u16, &str, &[Part])] = &[
    (
        3561,
        32768,
        "BBF UP Function Features",
        &[
            Bits(
                1,
                &[
                    SPARE_B7_B5,
                    BBF_UP_FUNCTION_FEATURES_LCP_KEEPALIVE_OFFLOAD,
                    BBF_UP_FUNCTION_FEATURES_LNS,
                    BBF_UP_FUNCTION_FEATURES_LAC,
                    BBF_UP_FUNCTION_FEATURES_IPOE,
                    BBF_UP_FUNCTION_FEATURES_PPPOE,
                ],
            ),
            One(SPARE_OCT, 1),
            One(SPARE_OCT, 1),
            One(SPARE_OCT, 1),
        ],
    ),
    (3561, 32769, "Logical Port", &[Text(BBF_LOGICAL_PORT_ID, BBF_LOGICAL_PORT_ID_STR)]),
    (
        3561,
        32770,
        "BBF Outer Header Creation",
        &[
            One(BBF_OUTER_HDR_DESC, 2),
            One(BBF_OUTER_HDR_CREATION_TUNNEL_ID, 2),
            One(BBF_OUTER_HDR_CREATION_SESSION_ID, 2),
        ],
    ),
    (3561, 32771, "BBF Outer Header Removal", &[One(BBF_OUT_HDR_DESC, 1)]),
    (3561, 32772, "PPPoE Session ID", &[One(BBF_PPPOE_SESSION_ID, 2)]),
    (
        3561,
        32773,
        "PPP protocol",
        &[
            Tree(
                BBF_PROTOCOL_FLAGS,
                &[
                    SPARE_B7_B3,
                    BBF_PROTOCOL_FLAGS_CONTROL,
                    BBF_PROTOCOL_FLAGS_DATA,
                    BBF_PROTOCOL_FLAGS_SPECIFIC,
                ],
            ),
            When(0, &[One(BBF_PROTOCOL_FLAGS_PROTOCOL, 2)]),
        ],
    ),
    (
        3561,
        32774,
        "Verification Timers",
        &[One(BBF_VERIFICATION_TIMER_INTERVAL, 2), One(BBF_VERIFICATION_TIMER_COUNT, 1)],
    ),
    (
        3561,
        32775,
        "PPP LCP Magic Number",
        &[One(BBF_LCP_MAGIC_NUMBER_TX, 4), One(BBF_LCP_MAGIC_NUMBER_RX, 4)],
    ),
    (3561, 32776, "MTU", &[One(BBF_MTU, 2)]),
    (
        3561,
        32777,
        "L2TP Tunnel Endpoint",
        &[
            Tree(
                BBF_L2TP_ENDP_FLAGS,
                &[
                    SPARE_B7_B3,
                    BBF_L2TP_ENDP_FLAGS_CH,
                    BBF_L2TP_ENDP_FLAGS_V6,
                    BBF_L2TP_ENDP_FLAGS_V4,
                ],
            ),
            One(BBF_L2TP_ENDP_TUNNEL_ID, 2),
            One(BBF_L2TP_ENDP_IPV4_ADDR, 4),
            One(BBF_L2TP_ENDP_IPV6_ADDR, 16),
        ],
    ),
    (3561, 32778, "L2TP Session ID", &[One(BBF_BBF_L2TP_SESSION_ID, 2)]),
    (3561, 32779, "L2TP Type", &[Tree(BBF_L2TP_TYPE_FLAGS, &[SPARE_B7_B1, BBF_L2TP_TYPE_FLAGS_T])]),
    (
        18681,
        32769,
        "Packet Measurement",
        &[
            Tree(
                TRAVELPING_VOLUME_MEASUREMENT,
                &[
                    SPARE_B7_B3,
                    TRAVELPING_VOLUME_MEASUREMENT_FLAGS_DLNOPS,
                    TRAVELPING_VOLUME_MEASUREMENT_FLAGS_ULNOP,
                    TRAVELPING_VOLUME_MEASUREMENT_FLAGS_TONOP,
                ],
            ),
            When(0, &[One(TRAVELPING_VOLUME_MEASUREMENT_TONOP, 8)]),
            When(1, &[One(TRAVELPING_VOLUME_MEASUREMENT_ULNOP, 8)]),
            When(2, &[One(TRAVELPING_VOLUME_MEASUREMENT_DLNOP, 8)]),
        ],
    ),
    (18681, 32770, "Build Id", &[Text(TRAVELPING_BUILD_ID, TRAVELPING_BUILD_ID_STR)]),
    (
        18681,
        32775,
        "Error Message",
        &[Text(TRAVELPING_ERROR_MESSAGE, TRAVELPING_ERROR_MESSAGE_STR)],
    ),
    (18681, 32776, "File Name", &[Text(TRAVELPING_FILE_NAME, TRAVELPING_FILE_NAME_STR)]),
    (18681, 32779, "IPFIX Policy", &[Text(TRAVELPING_IPFIX_POLICY, TRAVELPING_IPFIX_POLICY_STR)]),
    (18681, 32781, "Trace Parent", &[Text(TRAVELPING_TRACE_PARENT, TRAVELPING_TRACE_PARENT_STR)]),
    (18681, 32782, "Trace State", &[Text(TRAVELPING_TRACE_STATE, TRAVELPING_TRACE_STATE_STR)]),
    (18681, 32771, "Now", &[One(TRAVELPING_NOW, 8)]),
    (18681, 32772, "Start", &[One(TRAVELPING_NOW, 8)]),
    (18681, 32773, "Stop", &[One(TRAVELPING_NOW, 8)]),
    (18681, 32774, "Error Report", &[]),
    (18681, 32780, "Trace Information", &[]),
    (18681, 32777, "Line Number", &[One(TRAVELPING_LINE_NUMBER, 4)]),
    (3561, 32780, "PPP LCP Connectivity", &[]),
    (3561, 32781, "L2TP Tunnel", &[]),
];
