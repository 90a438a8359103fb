//! The properties by which objects are activated (MS-DCOM, section 2.2.22): a header that names the classes of the properties and
//! tells their sizes, and the properties one behind the other, each laid out by itself.

use lamna_fields::Encoding;

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::proto::dcerpc::calls::ndr::{self, Arg, Arg::*};
use crate::proto::dcerpc::handles::Call;
use crate::proto::dcerpc::{u32_in, uuid_in};
use crate::proto::id;
use crate::walk::Walk;

use super::Place;
use super::fields::{dcom, isystemactivator as f};

/// The classes of what a client sends and of what a server answers.
const ASKED: u128 = 0x00000338_0000_0000_c000_000000000046;
const ANSWERED: u128 = 0x00000339_0000_0000_c000_000000000046;

/// Octets of the headers in front of the header and of each property (MS-DCOM, section 2.2.28.2; MS-RPCE, section 2.2.6).
const HEADERS_LEN: usize = 16;

/// Where the number of properties and the identifiers of their classes lie in the header.
const NUMBER_AT: usize = HEADERS_LEN + 16;
const CLASSES_AT: usize = HEADERS_LEN + 52;

/// Whether a reference of this class holds properties of activation.
pub(super) fn are_of(class: u128) -> bool {
    matches!(class, ASKED | ANSWERED)
}

/// A property: its class, its name and what it holds.
type Property = (u32, &'static str, &'static [Arg]);

/// What all classes of properties have behind their first number.
const CLASSES: u128 = 0xc000_0000_0000_0046;

const VERSION: [Arg; 2] =
    [Shared(id::DCOM, dcom::VERSION_MAJOR, 2), Shared(id::DCOM, dcom::VERSION_MINOR, 2)];

static HEADER: &[Arg] = &[
    Number(f::ACTPROPERTIES_SIZE, 4),
    Number(f::CUSTOMHDR_SIZE, 4),
    Number(f::ACTPROPERTIES_RESV, 4),
    Number(f::CUSTOMHDR_DC, 4),
    Number(f::CUSTOMHDR_ACTPROPNUMBER, 4),
    Guid(f::CUSTOMHDR_CLSINFOID),
    Unique("ClsIdPtr", &[Array(&[Guid(f::CUSTOMHDR_CLSID)])]),
    Unique("ClsSizesPtr", &[Array(&[Number(f::CUSTOMHDR_DATASIZE, 4)])]),
    Unique("OpaqueDataPtr: Pointer To NULL", &[]),
];

static PROPERTIES: &[Property] = &[
    (
        0x1b9,
        "SpecialSystemProperties",
        &[
            Number(f::PROPERTIES_SPCL_SID, 4),
            Number(f::PROPERTIES_SPCL_REMOTESID, 4),
            Number(f::PROPERTIES_SPCL_CLTIMP, 4),
            Number(f::PROPERTIES_SPCL_PARTITIONID, 4),
            Number(f::PROPERTIES_SPCL_DEFAUTHLVL, 4),
            Guid(f::PROPERTIES_SPCL_PARTITION),
            Number(f::PROPERTIES_SPCL_PROCREQSTFLGS, 4),
            Number(f::PROPERTIES_SPCL_ORIGCLSCTX, 4),
            Number(f::PROPERTIES_SPCL_FLAGS, 4),
            Titled("Reserved: 8 DWORDs", &[Number(f::ACTPROPERTIES_RESV, 4); 8]),
        ],
    ),
    (
        0x1ab,
        "InstantiationInfo",
        &[
            Guid(f::PROPERTIES_INSTNINFO_CLSID),
            Number(f::PROPERTIES_INSTNINFO_CLSCTX, 4),
            Number(f::PROPERTIES_INSTNINFO_ACTFLAGS, 4),
            Number(f::PROPERTIES_INSTNINFO_ISSUROGATE, 4),
            Number(f::PROPERTIES_INSTNINFO_IIDCOUNT, 4),
            Number(f::PROPERTIES_INSTNINFO_INSTFLAGS, 4),
            Unique("InterfaceIdsPtr", &[Array(&[Guid(f::PROPERTIES_INSTNINFO_IID)])]),
            Number(f::PROPERTIES_INSTNINFO_ENTIRESIZE, 4),
            VERSION[0],
            VERSION[1],
        ],
    ),
    (
        0x1a5,
        "ActivationContextInfo",
        &[
            Number(f::PROPERTIES_ACTCTXINFO_CLTOK, 4),
            Number(f::ACTPROPERTIES_RESV, 4),
            Number(f::ACTPROPERTIES_RESV, 4),
            Number(f::ACTPROPERTIES_RESV, 4),
            Unique("ClientPtr", &[Reference(f::PROPERTIES_CONTEXT)]),
            Unique("PrototypePtr", &[Reference(f::PROPERTIES_CONTEXT)]),
        ],
    ),
    (
        0x1a6,
        "SecurityInfo",
        &[
            Number(f::PROPERTIES_SI_AUTHFLAGS, 4),
            Unique(
                "ServerInfoPtr",
                &[Closed(
                    Some(f::PROPERTIES_SI_CI),
                    "",
                    &[
                        Number(f::PROPERTIES_SI_CI_RES, 4),
                        Unique("Name(wstring)", &[Text(f::PROPERTIES_SI_CI_NAME)]),
                        Unique("AuthInfoPtr", &[]),
                        Number(f::PROPERTIES_SI_CI_RES, 4),
                    ],
                )],
            ),
            Unique("ReservedPtr", &[]),
        ],
    ),
    (
        0x1a4,
        "LocationInfo",
        &[
            Unique("MachineNamePtr", &[Text(f::PROPERTIES_LI_NAME)]),
            Number(f::PROPERTIES_LI_PROCID, 4),
            Number(f::PROPERTIES_LI_APARTID, 4),
            Number(f::PROPERTIES_LI_CTXID, 4),
        ],
    ),
    (
        0x1aa,
        "ScmRequestInfo",
        &[
            Unique("Ptr", &[]),
            Unique(
                "RemoteRequestPtr",
                &[Closed(
                    None,
                    "RemoteRequest",
                    &[
                        Number(f::PROPERTIES_SRI_CLTIMPLVL, 4),
                        Number(f::PROPERTIES_SRI_PROTSEQNUM, 2),
                        Unique(
                            "ProtocolSeqsArrayPtr",
                            &[Array(&[Number(f::PROPERTIES_SRI_PROTSEQ, 2)])],
                        ),
                    ],
                )],
            ),
        ],
    ),
    (
        0x339,
        "PropertiesOutput",
        &[
            Number(f::PROPERTIES_PI_IFNUM, 4),
            Unique("InterfaceIdsPtr", &[Array(&[Guid(f::PROPERTIES_IID)])]),
            Unique("ReturnValuesPtr", &[Array(&[Number(f::PROPERTIES_RETVAL, 4)])]),
            Unique(
                "InterfacePtrsPtr",
                &[Array(&[Unique("InterfacePtr", &[Reference(f::PROPERTIES_INTERF)])])],
            ),
        ],
    ),
    (
        0x1b6,
        "ScmReplyInfo",
        &[
            Unique("Ptr", &[]),
            Unique(
                "RemoteRequestPtr",
                &[Closed(
                    None,
                    "RemoteReply",
                    &[
                        Number(f::PROPERTIES_SCMRESP_OXID, 8),
                        Unique(
                            "OxidBindingsPtr",
                            &[Titled("OxidBindings", &[Bindings(f::PROPERTIES_SCMRESP_BINDING)])],
                        ),
                        Guid(f::PROPERTIES_SCMRESP_RMTUNKNID),
                        Number(f::PROPERTIES_SCMRESP_AUTHHINT, 4),
                        VERSION[0],
                        VERSION[1],
                    ],
                )],
            ),
        ],
    ),
];

/// Walks the properties at a place, behind which it is then.
pub(super) fn walk<C: Collector>(w: &mut Walk<'_, C>, place: &mut Place<'_, '_>) -> Walked {
    let (b, order) = (place.b, place.order);
    w.foreign(id::ISYSTEMACTIVATOR, |w| -> Walked {
        let start = place.at;
        let root = w.item(f::ACTPROPERTIES, b, start, 0)?;
        let opened = w.open(root);
        w.item_as(f::ACTPROPERTIES_SIZE, b, start, 4, order)?;
        let size = u32_in(b, start, order)? as usize;
        w.item_as(f::ACTPROPERTIES_RESV, b, start + 4, 4, order)?;
        let whole = b.slice_up_to(start + 8, size);
        place.at = start + 8;
        let used = list(w, &whole, place.depth + 1)?;
        place.at += used;
        w.close(opened);
        Ok(())
    })
}

/// The header and the properties; how many octets they take.
fn list<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, depth: u8) -> Result<usize, Fault> {
    let item = w.text(b, 0, 0, format_args!("CustomHeader"))?;
    let opened = w.open(item);
    let order = headers(w, b)?;
    let layout = layout(order);
    ndr::group(w, &b.from(HEADERS_LEN)?, layout, HEADER, depth)?;
    w.close(opened);
    let len = u32_in(b, HEADERS_LEN + 4, order)? as usize;
    w.set_len(item, len);
    let number = u32_in(b, NUMBER_AT, order)? as usize;
    let item = w.text(b, len, 0, format_args!("Properties"))?;
    let opened = w.open(item);
    let mut at = len;
    for index in 0..number {
        let class = uuid_in(b, CLASSES_AT + 16 * index, order)?;
        // The sizes lie behind a count of their own.
        let size = u32_in(b, CLASSES_AT + 16 * number + 4 + 4 * index, order)? as usize;
        property(w, &b.slice(at, size)?, class, depth)?;
        at += size;
    }
    w.close(opened);
    w.set_len(item, at - len);
    Ok(at)
}

fn layout(order: Encoding) -> ndr::Layout<'static> {
    ndr::Layout {
        order,
        is_wide: false,
        call: Call { operation: "", request: None, root: Item::NONE },
    }
}

fn property<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, class: u128, depth: u8) -> Walked {
    let known = (class & ((1 << 96) - 1) == CLASSES)
        .then(|| PROPERTIES.iter().find(|(number, ..)| u128::from(*number) == class >> 96))
        .flatten();
    let Some((_, title, args)) = known else { return Ok(()) };
    let item = w.text(b, 0, b.len(), format_args!("{title}"))?;
    let opened = w.open(item);
    let order = headers(w, b)?;
    let rest = b.from(HEADERS_LEN)?;
    let used = ndr::group(w, &rest, layout(order), args, depth)?;
    if used < rest.reported() {
        w.item(f::UNUSED_BUFFER, &rest, used, rest.reported() - used)?;
    }
    w.close(opened);
    Ok(())
}

/// The headers of what is laid out by itself; the order of its octets.
fn headers<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Result<Encoding, Fault> {
    let order = if b.u8(1)? & 0x10 != 0 { Encoding::Little } else { Encoding::Big };
    let item = w.item(f::ACTPROPERTIES_TS_HDR, b, 0, 8)?;
    w.label(item, format_args!("CommonHeader"));
    let opened = w.open(item);
    w.item(f::ACTPROPERTIES_TS_VER, b, 0, 1)?;
    w.item(f::ACTPROPERTIES_TS_END, b, 1, 1)?;
    w.item_as(f::ACTPROPERTIES_TS_CHL, b, 2, 2, order)?;
    w.item_as(f::ACTPROPERTIES_TS_FIL, b, 4, 4, order)?;
    w.close(opened);
    let item = w.item(f::ACTPROPERTIES_TS_HDR, b, 8, 8)?;
    w.label(item, format_args!("PrivateHeader"));
    let opened = w.open(item);
    w.item_as(f::ACTPROPERTIES_TS_BUFLEN, b, 8, 4, order)?;
    w.item_as(f::ACTPROPERTIES_TS_FIL, b, 12, 4, order)?;
    w.close(opened);
    Ok(order)
}
