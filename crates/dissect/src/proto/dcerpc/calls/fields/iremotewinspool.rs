//! The fields of printing over the network (MS-PAR).

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table};

use crate::proto::dcerpc::interfaces::words;

use super::ERRORS;

field_table! {
    /// The fields of the operations that are taken apart.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("iremotewinspool", "IRemoteWinspool SubSystem", "IREMOTEWINSPOOL");
    OPNUM = FieldDef::new("iremotewinspool.opnum", "Operation", FieldType::Uint16).strings(Strings::Values(&words::IREMOTEWINSPOOL));
    WERROR = FieldDef::new("iremotewinspool.werror", "Windows Error", FieldType::Uint32).base(Base::Hex).strings(Strings::Values(&ERRORS));
    WINSPOOL_ASYNCGETPRINTER_PPRINTER = FieldDef::new("iremotewinspool.winspool_AsyncGetPrinter.pPrinter", "PPrinter", FieldType::Uint8);
    WINSPOOL_ASYNCENUMPRINTPROCESSORDATATYPES_PDATATYPES = FieldDef::new("iremotewinspool.winspool_AsyncEnumPrintProcessorDatatypes.pDatatypes", "PDatatypes", FieldType::Uint8);
    WINSPOOL_ASYNCOPENPRINTER_PPRINTERNAME = FieldDef::new("iremotewinspool.winspool_AsyncOpenPrinter.pPrinterName", "PPrinterName", FieldType::String);
    WINSPOOL_ASYNCOPENPRINTER_PDATATYPE = FieldDef::new("iremotewinspool.winspool_AsyncOpenPrinter.pDatatype", "PDatatype", FieldType::String);
    WINSPOOL_ASYNCOPENPRINTER_ACCESSREQUIRED = FieldDef::new("iremotewinspool.winspool_AsyncOpenPrinter.AccessRequired", "AccessRequired", FieldType::Uint32);
    WINSPOOL_ASYNCOPENPRINTER_PHANDLE = FieldDef::new("iremotewinspool.winspool_AsyncOpenPrinter.pHandle", "PHandle", FieldType::Bytes);
    WINSPOOL_ASYNCGETPRINTER_HPRINTER = FieldDef::new("iremotewinspool.winspool_AsyncGetPrinter.hPrinter", "HPrinter", FieldType::Bytes);
    WINSPOOL_ASYNCGETPRINTER_LEVEL = FieldDef::new("iremotewinspool.winspool_AsyncGetPrinter.Level", "Level", FieldType::Uint32);
    WINSPOOL_ASYNCGETPRINTER_CBBUF = FieldDef::new("iremotewinspool.winspool_AsyncGetPrinter.cbBuf", "CbBuf", FieldType::Uint32);
    WINSPOOL_ASYNCGETPRINTER_PCBNEEDED = FieldDef::new("iremotewinspool.winspool_AsyncGetPrinter.pcbNeeded", "PcbNeeded", FieldType::Uint32);
    WINSPOOL_ASYNCGETPRINTERDATA_HPRINTER = FieldDef::new("iremotewinspool.winspool_AsyncGetPrinterData.hPrinter", "HPrinter", FieldType::Bytes);
    WINSPOOL_ASYNCGETPRINTERDATA_PVALUENAME = FieldDef::new("iremotewinspool.winspool_AsyncGetPrinterData.pValueName", "PValueName", FieldType::String);
    WINSPOOL_ASYNCGETPRINTERDATA_NSIZE = FieldDef::new("iremotewinspool.winspool_AsyncGetPrinterData.nSize", "NSize", FieldType::Uint32);
    WINSPOOL_ASYNCGETPRINTERDATA_PTYPE = FieldDef::new("iremotewinspool.winspool_AsyncGetPrinterData.pType", "PType", FieldType::Uint32);
    WINSPOOL_ASYNCGETPRINTERDATA_PDATA = FieldDef::new("iremotewinspool.winspool_AsyncGetPrinterData.pData", "PData", FieldType::Uint8);
    WINSPOOL_ASYNCGETPRINTERDATA_PCBNEEDED = FieldDef::new("iremotewinspool.winspool_AsyncGetPrinterData.pcbNeeded", "PcbNeeded", FieldType::Uint32);
    WINSPOOL_ASYNCCLOSEPRINTER_PHPRINTER = FieldDef::new("iremotewinspool.winspool_AsyncClosePrinter.phPrinter", "PhPrinter", FieldType::Bytes);
    WINSPOOL_ASYNCENUMPRINTPROCESSORDATATYPES_PNAME = FieldDef::new("iremotewinspool.winspool_AsyncEnumPrintProcessorDatatypes.pName", "PName", FieldType::String);
    WINSPOOL_ASYNCENUMPRINTPROCESSORDATATYPES_PPRINTPROCESSORNAME = FieldDef::new("iremotewinspool.winspool_AsyncEnumPrintProcessorDatatypes.pPrintProcessorName", "PPrintProcessorName", FieldType::String);
    WINSPOOL_ASYNCENUMPRINTPROCESSORDATATYPES_LEVEL = FieldDef::new("iremotewinspool.winspool_AsyncEnumPrintProcessorDatatypes.Level", "Level", FieldType::Uint32);
    WINSPOOL_ASYNCENUMPRINTPROCESSORDATATYPES_CBBUF = FieldDef::new("iremotewinspool.winspool_AsyncEnumPrintProcessorDatatypes.cbBuf", "CbBuf", FieldType::Uint32);
    WINSPOOL_ASYNCENUMPRINTPROCESSORDATATYPES_PCBNEEDED = FieldDef::new("iremotewinspool.winspool_AsyncEnumPrintProcessorDatatypes.pcbNeeded", "PcbNeeded", FieldType::Uint32);
    WINSPOOL_ASYNCENUMPRINTPROCESSORDATATYPES_PCRETURNED = FieldDef::new("iremotewinspool.winspool_AsyncEnumPrintProcessorDatatypes.pcReturned", "PcReturned", FieldType::Uint32);
}
