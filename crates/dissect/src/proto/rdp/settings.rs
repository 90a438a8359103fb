//! The settings of the ends of a desktop (\[MS-RDPBCGR\], sections 2.2.1.3 and 2.2.1.4): blocks with a type and a length.

use lamna_fields::{Encoding, Field, FieldType};

use super::Session;
use super::fields as f;
use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::little;
use crate::track::Scope;
use crate::walk::{REST, Walk};

/// Octets of a block's header.
const HEADER_LEN: usize = 4;

/// Most channels of extensions (section 2.2.1.3.4).
const MAX_CHANNELS: usize = 31;

/// Types of blocks.
mod block {
    pub(super) const CLIENT_NETWORK: u16 = 0xc003;
    pub(super) const CLIENT_MONITORS: u16 = 0xc005;
    pub(super) const SERVER_SECURITY: u16 = 0x0c02;
    pub(super) const SERVER_NETWORK: u16 = 0x0c03;
}

/// Fields one after the other, each with its length.
type Row = &'static [(Field, usize)];

/// What a block is called, and its fields.
fn layout(kind: u16) -> Option<(Field, Row)> {
    Some(match kind {
        0xc001 => (
            f::CLIENT_COREDATA,
            &[
                (f::VERSION_MAJOR, 2),
                (f::VERSION_MINOR, 2),
                (f::DESKTOP_WIDTH, 2),
                (f::DESKTOP_HEIGHT, 2),
                (f::COLORDEPTH, 2),
                (f::SASSEQUENCE, 2),
                (f::KEYBOARDLAYOUT, 4),
                (f::CLIENT_BUILD, 4),
                (f::CLIENT_NAME, 32),
                (f::KEYBOARD_TYPE, 4),
                (f::KEYBOARD_SUBTYPE, 4),
                (f::KEYBOARD_FUNCTIONKEY, 4),
                (f::IMEFILENAME, 64),
                (f::POSTBETA2COLORDEPTH, 2),
                (f::CLIENT_PRODUCTID, 2),
                (f::SERIALNUMBER, 4),
                (f::HIGHCOLORDEPTH, 2),
                (f::SUPPORTEDCOLORDEPTHS, 2),
                (f::EARLYCAPABILITYFLAGS, 2),
                (f::CLIENT_DIGPRODUCTID, 64),
                (f::CONNECTIONTYPE, 1),
                (f::PAD1OCTET, 1),
                (f::SERVERSELECTEDPROTOCOL, 4),
            ],
        ),
        0xc002 => {
            (f::CLIENT_SECURITYDATA, &[(f::ENCRYPTIONMETHODS, 4), (f::EXTENCRYPTIONMETHODS, 4)])
        }
        block::CLIENT_NETWORK => (f::CLIENT_NETWORKDATA, &[(f::CHANNELCOUNT, 4)]),
        0xc004 => (f::CLIENT_CLUSTERDATA, &[(f::CLUSTERFLAGS, 4), (f::REDIRECTEDSESSIONID, 4)]),
        block::CLIENT_MONITORS => {
            (f::CLIENT_MONITORDATA, &[(f::MONITORFLAGS, 4), (f::MONITORCOUNT, 4)])
        }
        0xc006 => (f::CLIENT_MSGCHANNELDATA, &[(f::MSGCHANNELFLAGS, 4)]),
        0xc008 => (
            f::CLIENT_MONITOREXDATA,
            &[(f::MONITOREXFLAGS, 4), (f::MONITORATTRIBUTESIZE, 4), (f::MONITORCOUNT, 4)],
        ),
        0xc00a => (f::CLIENT_MULTITRANSPORTDATA, &[(f::MULTITRANSPORTFLAGS, 4)]),
        0x0c01 => (
            f::SERVER_COREDATA,
            &[(f::VERSION_MAJOR, 2), (f::VERSION_MINOR, 2), (f::CLIENT_REQUESTEDPROTOCOLS, 4)],
        ),
        block::SERVER_SECURITY => (
            f::SERVER_SECURITYDATA,
            &[
                (f::ENCRYPTIONMETHOD, 4),
                (f::ENCRYPTIONLEVEL, 4),
                (f::SERVERRANDOMLEN, 4),
                (f::SERVERCERTLEN, 4),
            ],
        ),
        block::SERVER_NETWORK => {
            (f::SERVER_NETWORKDATA, &[(f::MCSCHANNELID, 2), (f::CHANNELCOUNT, 2)])
        }
        0x0c04 => (f::SERVER_MSGCHANNELDATA, &[(f::MSGCHANNELID, 2)]),
        0x0c08 => (f::SERVER_MULTITRANSPORTDATA, &[(f::MULTITRANSPORTFLAGS, 4)]),
        _ => return None,
    })
}

const CHANNEL_OPTIONS: &[Field] = &[
    f::OPTIONS_INITIALIZED,
    f::OPTIONS_ENCRYPT_RDP,
    f::OPTIONS_ENCRYPT_SC,
    f::OPTIONS_ENCRYPT_CS,
    f::OPTIONS_PRIORITY_HIGH,
    f::OPTIONS_PRIORITY_MED,
    f::OPTIONS_PRIORITY_LOW,
    f::OPTIONS_COMPRESS_RDP,
    f::OPTIONS_COMPRESS,
    f::OPTIONS_SHOWPROTOCOL,
    f::OPTIONS_REMOTECONTROLPERSISTENT,
];

/// Octets of a channel's definition, and of a monitor's.
const CHANNEL_LEN: usize = 12;
const MONITOR_LEN: usize = 20;

/// Shows the settings of a client.
pub(crate) fn client<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    w.column_protocol("RDP");
    w.info(format_args!("ClientData"));
    blocks(w, b, f::CLIENTDATA, f::UNKNOWNDATA_CLIENT)
}

/// Shows the settings of a server, and keeps what later units depend on.
pub(crate) fn server<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    w.column_protocol("RDP");
    w.info(format_args!("ServerData"));
    w.remember(Scope::Stream, |session: &mut Session, _| {
        let mut at = 0;
        while let (Ok(kind), Ok(len)) = (b.u16_le(at), b.u16_le(at + 2)) {
            let part = b.slice_up_to(at, usize::from(len));
            if kind == block::SERVER_SECURITY {
                session.encryption = part.u32_le(HEADER_LEN).unwrap_or(0);
            } else if kind == block::SERVER_NETWORK {
                session.desktop = part.u16_le(HEADER_LEN).unwrap_or(0);
                let ids = part.captured().get(HEADER_LEN + 4..).unwrap_or(&[]);
                let ids = ids.chunks_exact(2).map(|id| u16::from_le_bytes([id[0], id[1]]));
                session.channels = ids.take(MAX_CHANNELS).collect();
            }
            at += usize::from(len).max(HEADER_LEN);
        }
    });
    blocks(w, b, f::SERVERDATA, f::UNKNOWNDATA_SERVER)
}

/// Shows blocks one after the other below `title`; one that is not known as `unknown`.
fn blocks<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, title: Field, unknown: Field) -> Walked {
    let (_, root) = w.open_protocol(b, 0, REST)?;
    let item = w.item(title, b, 0, REST)?;
    let opened = w.open(item);
    let mut at = 0;
    while b.remaining(at) > 0 {
        let kind = b.u16_le(at)?;
        let len = usize::from(b.u16_le(at + 2)?).max(HEADER_LEN);
        let (title, row) = layout(kind).unwrap_or((unknown, &[]));
        let part = b.slice(at, len)?;
        let item = w.item(title, &part, 0, REST)?;
        let inside = w.open(item);
        w.row_le(&part, 0, &[(f::HEADER_TYPE, 2), (f::HEADER_LENGTH, 2)])?;
        let rest = fields(w, &part, row)?;
        match kind {
            block::CLIENT_NETWORK => channels(w, &part, rest)?,
            block::CLIENT_MONITORS => monitors(w, &part, rest)?,
            block::SERVER_SECURITY => security(w, &part)?,
            block::SERVER_NETWORK => channel_ids(w, &part, rest)?,
            _ => {}
        }
        w.close(inside);
        at += len;
    }
    w.close(opened);
    w.close(root);
    Ok(())
}

/// As many fields of a block as there are; where what follows them begins.
fn fields<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, row: Row) -> Result<usize, Fault> {
    let mut at = HEADER_LEN;
    for (field, len) in row {
        if b.remaining(at) < *len {
            break;
        }
        let is_text = w.def(*field).kind == FieldType::Stringz;
        let encoding = if is_text { Encoding::Utf16Le } else { Encoding::Little };
        w.item_as(*field, b, at, *len, encoding)?;
        at += len;
    }
    Ok(at)
}

/// What a server chose to encrypt with, its random octets and its certificate.
fn security<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let (method, level) = (b.u32_le(HEADER_LEN)?, b.u32_le(HEADER_LEN + 4)?);
    let word = |table: &lamna_fields::ValueTable, n: u32| table.get(n.into()).unwrap_or("Unknown");
    w.info_append(format_args!(
        " Encryption: {} ({})",
        word(&f::ENCRYPTIONMETHOD_VALUES, method),
        word(&f::ENCRYPTIONLEVEL_VALUES, level)
    ));
    if method == 0 || b.remaining(HEADER_LEN + 8) < 8 {
        return Ok(());
    }
    let (random, certificate) = (b.u32_le(HEADER_LEN + 8)?, b.u32_le(HEADER_LEN + 12)?);
    let at = HEADER_LEN + 16;
    w.item(f::SERVERRANDOM, b, at, random as usize)?;
    w.item(f::SERVERCERTIFICATE, b, at + random as usize, certificate as usize)?;
    Ok(())
}

/// The channels that a client asks for.
fn channels<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let count = (b.u32_le(HEADER_LEN)? as usize).min(MAX_CHANNELS);
    if count == 0 || !w.fields() {
        return Ok(());
    }
    let item = w.item(f::CHANNELDEFARRAY, b, at, count * CHANNEL_LEN)?;
    let opened = w.open(item);
    for at in (0..count).map(|i| at + i * CHANNEL_LEN) {
        let item = w.item(f::CHANNELDEF, b, at, CHANNEL_LEN)?;
        let inside = w.open(item);
        w.item(f::NAME, b, at, 8)?;
        little::tree(w, f::OPTIONS, b, at + 8, 4, CHANNEL_OPTIONS)?;
        w.close(inside);
    }
    w.close(opened);
    Ok(())
}

/// The numbers of the channels that a server gives.
fn channel_ids<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let count = usize::from(b.u16_le(HEADER_LEN + 2)?).min(MAX_CHANNELS);
    if count == 0 {
        return Ok(());
    }
    let item = w.item(f::CHANNELIDARRAY, b, at, count * 2)?;
    let opened = w.open(item);
    for i in 0..count {
        w.item_le(f::MCSCHANNELID, b, at + i * 2, 2)?;
    }
    w.close(opened);
    let at = at + count * 2;
    if b.remaining(at) >= 2 {
        w.item_le(f::PAD, b, at, 2)?;
    }
    Ok(())
}

/// The monitors of a client.
fn monitors<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, mut at: usize) -> Walked {
    while b.remaining(at) >= MONITOR_LEN {
        let item = w.item(f::CLIENT_MONITORDEFDATA, b, at, MONITOR_LEN)?;
        let opened = w.open(item);
        at = w.row_le(
            b,
            at,
            &[
                (f::MONITORDEF_LEFT, 4),
                (f::MONITORDEF_TOP, 4),
                (f::MONITORDEF_RIGHT, 4),
                (f::MONITORDEF_BOTTOM, 4),
                (f::MONITORDEF_FLAGS, 4),
            ],
        )?;
        w.close(opened);
    }
    Ok(())
}
