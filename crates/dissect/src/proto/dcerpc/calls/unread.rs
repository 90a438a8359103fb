//! The operations that have names but are left as octets, as Wireshark leaves them.

use lamna_fields::ProtocolId;

use crate::proto::id;

/// Whether an operation of an interface is left as octets.
pub(in crate::proto::dcerpc) fn is_unread(protocol: ProtocolId, operation: u16) -> bool {
    let known = UNREAD.iter().find(|(interface, _)| *interface == protocol);
    known.is_some_and(|(_, ranges)| ranges.iter().any(|(a, b)| (*a..=*b).contains(&operation)))
}

/// Interfaces and the operations, from the first to the last number of each stretch.
static UNREAD: &[(ProtocolId, &[(u16, u16)])] = &[
    (id::MGMT, &[(0, 3)]),
    (id::SVCCTL, &[(1, 2), (4, 7), (9, 11), (13, 14), (17, 26), (28, 29), (31, 43)]),
    (id::FRSAPI, &[(0, 9)]),
    (id::TRKSVR, &[(0, 0)]),
    (id::RPRIV, &[(0, 3)]),
    (id::SECIDMAP, &[(0, 4)]),
    (id::CONV, &[(2, 4)]),
    (id::CDS_CLERKSERVER, &[(0, 26)]),
    (id::CDS_SOLICIT, &[(0, 2)]),
    (id::DTSPROVIDER, &[(0, 1)]),
    (id::DTSSTIME_REQ, &[(0, 1)]),
    (id::RDACLIF, &[(0, 8)]),
    (id::RS_ACCT, &[(0, 5)]),
    (id::RS_PGO, &[(9, 9)]),
    (id::RS_PLCY, &[(0, 9)]),
    (id::RS_MISC, &[(0, 2)]),
    (id::REMUNK, &[(0, 2), (4, 4)]),
    (id::REMUNK2, &[(0, 2), (4, 4), (6, 6)]),
    (id::ISYSTEMACTIVATOR, &[(0, 2)]),
    (id::OXID, &[(0, 0)]),
    (id::DISPATCH, &[(0, 2)]),
    (id::TYPEINFO, &[(4, 4), (6, 6), (8, 9), (13, 14), (16, 18)]),
    (id::PNP, &[(0, 74)]),
    (id::RRAS, &[(0, 42)]),
    (id::TASKSCHEDULERSERVICE, &[(0, 19)]),
    (id::UBIKVOTE, &[(0, 7)]),
    (id::FTSERVER, &[(0, 20)]),
    (id::REP_PROC, &[(0, 9)]),
    (id::CBA_PDEV, &[(0, 2)]),
    (id::CBA_BROWSE, &[(0, 2)]),
    (id::CBA_PDEV_PC, &[(0, 2), (7, 9)]),
    (id::CBA_PDEV_PC_EVENT, &[(0, 2)]),
    (id::CBA_PERSIST, &[(0, 2)]),
    (id::CBA_PDEV2, &[(0, 2)]),
    (id::CBA_BROWSE2, &[(0, 2)]),
    (id::CBA_PERSIST2, &[(0, 2)]),
    (id::CBA_LDEV, &[(0, 2)]),
    (id::CBA_STATE, &[(0, 2)]),
    (id::CBA_STATE_EVENT, &[(0, 2)]),
    (id::CBA_TIME, &[(0, 2)]),
    (id::CBA_GROUPERROR, &[(0, 2)]),
    (id::CBA_GROUPERROR_EVENT, &[(0, 2)]),
    (id::CBA_LDEV2, &[(0, 2)]),
    (id::CBA_ACCO_MGT, &[(0, 2)]),
    (id::CBA_ACCO_CB, &[(0, 2)]),
    (id::CBA_ACCO_SERVER, &[(0, 2)]),
    (id::CBA_ACCO_SYNC, &[(0, 2)]),
    (id::CBA_ACCO_SERVER_SRT, &[(0, 2)]),
    (id::CBA_ACCO_MGT2, &[(0, 2)]),
    (id::CBA_ACCO_CB2, &[(0, 2)]),
    (id::CBA_ACCO_SERVER2, &[(0, 2)]),
    (id::CBA_RTAUTO, &[(0, 2)]),
    (id::CBA_RTAUTO2, &[(0, 2)]),
];
