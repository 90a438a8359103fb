//! Cisco's Gateway Load Balancing Protocol, as its routers speak it.

use lamna_fields::{FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

values! {
    static TYPE_VALUES {
        1 => "Hello",
        2 => "Request/Response?",
        3 => "Auth",
    }
    static HELLO_VGSTATE_VALUES {
        4 => "Listen",
        8 => "Speak",
        16 => "Standby",
        32 => "Active",
    }
    static HELLO_ADDRTYPE_VALUES {
        1 => "IPv4",
        2 => "IPv6",
    }
    static REQRESP_VFSTATE_VALUES {
        4 => "Listen",
        32 => "Active",
    }
    static AUTH_AUTHTYPE_VALUES {
        0 => "None",
        1 => "Plain text",
        2 => "MD5 string",
        3 => "MD5 chain",
    }
}

field_table! {
    /// The fields of Gateway Load Balancing Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("glbp", "Gateway Load Balancing Protocol", "GLBP");
    VERSION = FieldDef::new("glbp.version", "Version?", FieldType::Uint8);
    UNKNOWN1 = FieldDef::new("glbp.unknown1", "Unknown1", FieldType::Uint8);
    GROUP = FieldDef::new("glbp.group", "Group", FieldType::Uint16);
    UNKNOWN2 = FieldDef::new("glbp.unknown2", "Unknown2", FieldType::Bytes);
    OWNERID = FieldDef::new("glbp.ownerid", "Owner ID", FieldType::Ether);
    TLV = FieldDef::new("glbp.tlv", "TLV", FieldType::None);
    TYPE = FieldDef::new("glbp.type", "Type", FieldType::Uint8).strings(Strings::Values(&TYPE_VALUES));
    LENGTH = FieldDef::new("glbp.length", "Length", FieldType::Uint8);
    HELLO_UNKNOWN10 = FieldDef::new("glbp.hello.unknown10", "Unknown1-0", FieldType::Bytes);
    HELLO_VGSTATE = FieldDef::new("glbp.hello.vgstate", "VG state?", FieldType::Uint8).strings(Strings::Values(&HELLO_VGSTATE_VALUES));
    HELLO_UNKNOWN11 = FieldDef::new("glbp.hello.unknown11", "Unknown1-1", FieldType::Bytes);
    HELLO_PRIORITY = FieldDef::new("glbp.hello.priority", "Priority", FieldType::Uint8);
    HELLO_UNKNOWN12 = FieldDef::new("glbp.hello.unknown12", "Unknown1-2", FieldType::Bytes);
    HELLO_HELLOINT = FieldDef::new("glbp.hello.helloint", "Helloint", FieldType::Uint32);
    HELLO_HOLDINT = FieldDef::new("glbp.hello.holdint", "Holdint", FieldType::Uint32);
    HELLO_REDIRECT = FieldDef::new("glbp.hello.redirect", "Redirect", FieldType::Uint16);
    HELLO_TIMEOUT = FieldDef::new("glbp.hello.timeout", "Timeout", FieldType::Uint16);
    HELLO_UNKNOWN13 = FieldDef::new("glbp.hello.unknown13", "Unknown1-3", FieldType::Bytes);
    HELLO_ADDRTYPE = FieldDef::new("glbp.hello.addrtype", "Address type", FieldType::Uint8).strings(Strings::Values(&HELLO_ADDRTYPE_VALUES));
    HELLO_ADDRLEN = FieldDef::new("glbp.hello.addrlen", "Address length", FieldType::Uint8);
    HELLO_VIRTUALIPV4 = FieldDef::new("glbp.hello.virtualipv4", "Virtual IPv4", FieldType::Ipv4);
    HELLO_VIRTUALIPV6 = FieldDef::new("glbp.hello.virtualipv6", "Virtual IPv6", FieldType::Ipv6);
    HELLO_VIRTUALUNK = FieldDef::new("glbp.hello.virtualunk", "Virtual Unknown", FieldType::Bytes);
    REQRESP_FORWARDER = FieldDef::new("glbp.reqresp.forwarder", "Forwarder?", FieldType::Uint8);
    REQRESP_VFSTATE = FieldDef::new("glbp.reqresp.vfstate", "VF state?", FieldType::Uint8).strings(Strings::Values(&REQRESP_VFSTATE_VALUES));
    REQRESP_UNKNOWN21 = FieldDef::new("glbp.reqresp.unknown21", "Unknown2-1", FieldType::Bytes);
    REQRESP_PRIORITY = FieldDef::new("glbp.reqresp.priority", "Priority", FieldType::Uint8);
    REQRESP_WEIGHT = FieldDef::new("glbp.reqresp.weight", "Weight", FieldType::Uint8);
    REQRESP_UNKNOWN22 = FieldDef::new("glbp.reqresp.unknown22", "Unknown2-2", FieldType::Bytes);
    REQRESP_VIRTUALMAC = FieldDef::new("glbp.reqresp.virtualmac", "Virtualmac", FieldType::Ether);
    AUTH_AUTHTYPE = FieldDef::new("glbp.auth.authtype", "Authtype", FieldType::Uint8).strings(Strings::Values(&AUTH_AUTHTYPE_VALUES));
    AUTH_AUTHLENGTH = FieldDef::new("glbp.auth.authlength", "Authlength", FieldType::Uint8);
    AUTH_PLAINPASS = FieldDef::new("glbp.auth.plainpass", "Plain pass", FieldType::String);
    AUTH_MD5HASH = FieldDef::new("glbp.auth.md5hash", "MD5-string hash", FieldType::Bytes);
    AUTH_MD5CHAININDEX = FieldDef::new("glbp.auth.md5chainindex", "MD5-chain index", FieldType::Uint32);
    AUTH_MD5CHAINHASH = FieldDef::new("glbp.auth.md5chainhash", "MD5-chain hash", FieldType::Bytes);
    AUTH_AUTHUNKNOWN = FieldDef::new("glbp.auth.authunknown", "Unknown auth value", FieldType::Bytes);
    UNKNOWN_DATA = FieldDef::new("glbp.unknown.data", "Unknown TLV data", FieldType::Bytes);
}

/// Octets before the elements.
const HEADER_LEN: usize = 12;

/// The largest second octet that was seen; nobody tells what it means.
const MAX_SECOND: u8 = 4;

/// Octets of an element's type and length, which its length counts too.
const ELEMENT_LEN: usize = 2;

/// Gateway Load Balancing Protocol.
#[derive(Clone, Copy, Debug)]
pub struct Glbp;

impl Dissect for Glbp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(3222)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        if b.len() < 2 || b.u8(0)? != 1 || b.u8(1)? > MAX_SECOND {
            return Err(Fault::NotMine);
        }
        let group = b.u16(2)?;
        w.column_protocol("GLBP");
        w.info(format_args!("G: {group}"));
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        let fields = [(VERSION, 1), (UNKNOWN1, 1), (GROUP, 2), (UNKNOWN2, 2), (OWNERID, 6)];
        w.row(&b, 0, &fields)?;
        let mut at = HEADER_LEN;
        while b.remaining(at) > 0 {
            let (kind, len) = (b.u8(at)?, usize::from(b.u8(at + 1)?));
            if len < ELEMENT_LEN {
                break;
            }
            // What is longer than it says is taken whole.
            at = element(w, &b, at, len, kind)?.max(at + len);
        }
        w.close(opened);
        Ok(())
    }
}

fn element<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    start: usize,
    len: usize,
    kind: u8,
) -> Result<usize, Fault> {
    let item = w.item(TLV, b, start, len.min(b.remaining(start)))?;
    match TYPE_VALUES.get(u64::from(kind)) {
        Some(name) => {
            w.append(item, format_args!(" l={len}, t={name}"));
            w.info_append(format_args!(", {name}"));
        }
        None => {
            w.append(item, format_args!(" l={len}, t={kind}"));
            w.info_append(format_args!(", {kind}"));
        }
    }
    let opened = w.open(item);
    let at = w.row(b, start, &[(TYPE, 1), (LENGTH, 1)])?;
    let end = match kind {
        1 => hello(w, b, at)?,
        2 => {
            let fields = [
                (REQRESP_FORWARDER, 1),
                (REQRESP_VFSTATE, 1),
                (REQRESP_UNKNOWN21, 1),
                (REQRESP_PRIORITY, 1),
                (REQRESP_WEIGHT, 1),
                (REQRESP_UNKNOWN22, 7),
                (REQRESP_VIRTUALMAC, 6),
            ];
            w.row(b, at, &fields)?
        }
        3 => {
            let at = w.row(b, at, &[(AUTH_AUTHTYPE, 1), (AUTH_AUTHLENGTH, 1)])?;
            let (kind, size) = (b.u8(at - 2)?, usize::from(b.u8(at - 1)?));
            match kind {
                1 => w.row(b, at, &[(AUTH_PLAINPASS, size)])?,
                2 => w.row(b, at, &[(AUTH_MD5HASH, size)])?,
                3 => {
                    let at = w.row(b, at, &[(AUTH_MD5CHAININDEX, 4)])?;
                    w.row(b, at, &[(AUTH_MD5CHAINHASH, size.saturating_sub(4))])?
                }
                _ => w.row(b, at, &[(AUTH_AUTHUNKNOWN, size)])?,
            }
        }
        _ => w.row(b, at, &[(UNKNOWN_DATA, len - ELEMENT_LEN)])?,
    };
    w.close(opened);
    Ok(end)
}

fn hello<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Result<usize, Fault> {
    let fields = [
        (HELLO_UNKNOWN10, 1),
        (HELLO_VGSTATE, 1),
        (HELLO_UNKNOWN11, 1),
        (HELLO_PRIORITY, 1),
        (HELLO_UNKNOWN12, 2),
        (HELLO_HELLOINT, 4),
        (HELLO_HOLDINT, 4),
        (HELLO_REDIRECT, 2),
        (HELLO_TIMEOUT, 2),
        (HELLO_UNKNOWN13, 2),
        (HELLO_ADDRTYPE, 1),
        (HELLO_ADDRLEN, 1),
    ];
    let at = w.row(b, at, &fields)?;
    let (kind, size) = (b.u8(at - 2)?, usize::from(b.u8(at - 1)?));
    match (kind, size) {
        (1, 4) => {
            w.item(HELLO_VIRTUALIPV4, b, at, size)?;
        }
        (2, 16) => {
            w.item(HELLO_VIRTUALIPV6, b, at, size)?;
        }
        (1 | 2, _) => return Ok(at),
        _ => {
            w.item(HELLO_VIRTUALUNK, b, at, size)?;
        }
    }
    match HELLO_ADDRTYPE_VALUES.get(u64::from(kind)) {
        Some(name) => w.info_append(format_args!(", {name}")),
        None => w.info_append(format_args!(", {kind}")),
    }
    Ok(at + size)
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{Shown, datagram, frame};

    fn glbp(elements: &[u8]) -> Shown {
        frame(1, &datagram(3222, 3222, &[b"\x01\0\0\x05\0\0\x02\0\0\0\0\x01", elements].concat()))
    }

    #[test]
    fn a_hello_tells_the_virtual_address() {
        let shown = glbp(b"\x01\x1c\0\x20\0\x64\0\0\0\0\x0b\xb8\0\0\x27\x10\x02\x58\x38\x40\0\0\x01\x04\x0a\0\0\xfe");
        assert!(shown.columns.ends_with("GLBP G: 5, Hello, IPv4"));
        assert!(shown.has("TLV l=28, t=Hello"));
        assert!(shown.has("Virtual IPv4: 10.0.0.254"));
    }

    #[test]
    fn elements_follow_each_other() {
        let shown = glbp(b"\x03\x06\x01\x02ab\x09\x03z\x01\x01z");
        assert!(shown.columns.ends_with("GLBP G: 5, Auth, 9"));
        assert!(shown.has("Plain pass: ab"));
        assert!(shown.has("Unknown TLV data: 7a"));
    }
}
