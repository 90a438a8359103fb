//! Printing over the network (MS-PAR): printers are opened and asked about.

use super::Operation;
use super::fields::{iremotewinspool as f, spoolss};
use super::ndr::Arg::{self, *};
use super::ndr::DOS;
use crate::proto::dcerpc::handles::Act;
use crate::proto::id;

const ERROR: Arg = Status(f::WERROR, DOS);

const PRINTER: Arg = Unique(
    "Pointer to PPrinter (uint8)",
    &[Array(&[Number(f::WINSPOOL_ASYNCGETPRINTER_PPRINTER, 1)])],
);
const TYPES: Arg = Unique(
    "Pointer to PDatatypes (uint8)",
    &[Array(&[Number(f::WINSPOOL_ASYNCENUMPRINTPROCESSORDATATYPES_PDATATYPES, 1)])],
);

/// The operations: number, arguments, results.
pub(super) static OPERATIONS: &[Operation] = &[
    (
        0,
        &[
            Name(
                "Pointer to PPrinterName (uint16)",
                f::WINSPOOL_ASYNCOPENPRINTER_PPRINTERNAME,
                true,
            ),
            Name("Pointer to PDatatype (uint16)", f::WINSPOOL_ASYNCOPENPRINTER_PDATATYPE, true),
            Ref(
                "Pointer to PDevModeContainer (spoolss_DevmodeContainer)",
                &[Titled(
                    "Devicemode container",
                    &[
                        Shared(id::SPOOLSS, spoolss::DEVICEMODECTR_SIZE, 4),
                        Unique("Devicemode", &[]),
                    ],
                )],
            ),
            Number(f::WINSPOOL_ASYNCOPENPRINTER_ACCESSREQUIRED, 4),
            Ref(
                "Pointer to PClientInfo (spoolss_UserLevelCtr)",
                &[Titled(
                    "User level container",
                    &[Shared(id::SPOOLSS, spoolss::ENUMJOBS_LEVEL, 4)],
                )],
            ),
        ],
        &[
            Ref(
                "Pointer to PHandle (policy_handle)",
                &[Handle(f::WINSPOOL_ASYNCOPENPRINTER_PHANDLE, Act::Use)],
            ),
            ERROR,
        ],
    ),
    (
        9,
        &[
            Handle(f::WINSPOOL_ASYNCGETPRINTER_HPRINTER, Act::Use),
            Number(f::WINSPOOL_ASYNCGETPRINTER_LEVEL, 4),
            PRINTER,
            Number(f::WINSPOOL_ASYNCGETPRINTER_CBBUF, 4),
        ],
        &[
            PRINTER,
            Ref(
                "Pointer to PcbNeeded (uint32)",
                &[Number(f::WINSPOOL_ASYNCGETPRINTER_PCBNEEDED, 4)],
            ),
            ERROR,
        ],
    ),
    (
        16,
        &[
            Handle(f::WINSPOOL_ASYNCGETPRINTERDATA_HPRINTER, Act::Use),
            Said("Pointer to PValueName (uint16)", f::WINSPOOL_ASYNCGETPRINTERDATA_PVALUENAME),
            Number(f::WINSPOOL_ASYNCGETPRINTERDATA_NSIZE, 4),
        ],
        &[
            Ref("Pointer to PType (uint32)", &[Number(f::WINSPOOL_ASYNCGETPRINTERDATA_PTYPE, 4)]),
            Ref(
                "Pointer to PData (uint8)",
                &[Array(&[Number(f::WINSPOOL_ASYNCGETPRINTERDATA_PDATA, 1)])],
            ),
            Ref(
                "Pointer to PcbNeeded (uint32)",
                &[Number(f::WINSPOOL_ASYNCGETPRINTERDATA_PCBNEEDED, 4)],
            ),
            ERROR,
        ],
    ),
    (
        20,
        &[Ref(
            "Pointer to PhPrinter (policy_handle)",
            &[Handle(f::WINSPOOL_ASYNCCLOSEPRINTER_PHPRINTER, Act::Close)],
        )],
        &[
            Ref(
                "Pointer to PhPrinter (policy_handle)",
                &[Handle(f::WINSPOOL_ASYNCCLOSEPRINTER_PHPRINTER, Act::Use)],
            ),
            ERROR,
        ],
    ),
    (
        54,
        &[
            Name(
                "Pointer to PName (uint16)",
                f::WINSPOOL_ASYNCENUMPRINTPROCESSORDATATYPES_PNAME,
                true,
            ),
            Name(
                "Pointer to PPrintProcessorName (uint16)",
                f::WINSPOOL_ASYNCENUMPRINTPROCESSORDATATYPES_PPRINTPROCESSORNAME,
                true,
            ),
            Number(f::WINSPOOL_ASYNCENUMPRINTPROCESSORDATATYPES_LEVEL, 4),
            TYPES,
            Number(f::WINSPOOL_ASYNCENUMPRINTPROCESSORDATATYPES_CBBUF, 4),
        ],
        &[
            TYPES,
            Ref(
                "Pointer to PcbNeeded (uint32)",
                &[Number(f::WINSPOOL_ASYNCENUMPRINTPROCESSORDATATYPES_PCBNEEDED, 4)],
            ),
            Ref(
                "Pointer to PcReturned (uint32)",
                &[Number(f::WINSPOOL_ASYNCENUMPRINTPROCESSORDATATYPES_PCRETURNED, 4)],
            ),
            ERROR,
        ],
    ),
];
