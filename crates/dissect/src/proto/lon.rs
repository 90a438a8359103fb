//! The Local Operating Network of control devices (ISO/IEC 14908-1).

use lamna_fields::{
    Base, Field, FieldDef, FieldType, Group, Severity, Strings, field_table, values,
};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

values! {
    static PDUFMT_VALUES {
        0x0 => "TPDU",
        0x1 => "SPDU",
        0x2 => "AuthPDU",
        0x3 => "APDU",
    }
    static ADDRFMT_VALUES {
        0x0 => "Broadcast (0)",
        0x1 => "Multicast (1)",
        0x2 => "Unicast (2a)/Multicast (2b)",
        0x3 => "Unicast (3)",
    }
    static DOMAINLEN_VALUES {
        0x0 => "0 bit",
        0x1 => "8 bit",
        0x2 => "24 bit",
        0x3 => "48 bit",
    }
    static TPDU_TYPE_VALUES {
        0x0 => "ACKD",
        0x1 => "UnACKD_RPT",
        0x2 => "ACK",
        0x4 => "REMINDER",
        0x5 => "REM/MSG",
    }
    static SPDU_TYPE_VALUES {
        0x0 => "REQUEST",
        0x2 => "RESPONSE",
        0x4 => "REMINDER",
        0x5 => "REM/MSG",
    }
    static AUTHPDU_TYPE_VALUES {
        0x0 => "CHALLENGE",
        0x2 => "REPLY",
    }
    static CODE_VALUES {
        0x61 => "NM_QUERY_ID",
        0x62 => "NM_RESPOND_TO_QUERY",
        0x63 => "NM_UPDATE_DOMAIN",
        0x64 => "NM_LEAVE_DOMAIN",
        0x65 => "NM_UPDATE_KEY",
        0x66 => "NM_UPDATE_ADDR",
        0x67 => "NM_QUERY_ADDR",
        0x68 => "NM_QUERY_NV_CNFG",
        0x69 => "NM_UPDATE_GROUP_ADDR",
        0x6a => "NM_QUERY_DOMAIN",
        0x6b => "NM_UPDATE_NV_CNFG",
        0x6c => "NM_SET_NODE_MODE",
        0x6d => "NM_READ_MEMORY",
        0x6e => "NM_WRITE_MEMORY",
        0x6f => "NM_CHECKSUM_RECALC",
        0x70 => "NM_WINK",
        0x71 => "NM_MEMORY_REFRESH",
        0x72 => "NM_QUERY_SNVT",
        0x73 => "NM_NV_FETCH",
        0x7f => "NM_MANUAL_SERVICE_REQUEST",
        0x51 => "ND_QUERY_STATUS",
        0x52 => "ND_PROXY_COMMAND",
        0x53 => "ND_CLEAR_STATUS",
        0x54 => "ND_QUERY_XCVR",
    }
}

field_table! {
    /// The fields of Local Operating Network.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("lon", "Local Operating Network", "LON");
    PPDU = FieldDef::new("lon.ppdu", "PPDU", FieldType::Uint8).base(Base::Hex);
    PRIO = FieldDef::new("lon.prio", "Priority", FieldType::Uint8).mask(0x80);
    ALT_PATH = FieldDef::new("lon.alt_path", "Alt path", FieldType::Uint8).mask(0x40);
    DELTA_BL = FieldDef::new("lon.delta_bl", "Delta BL", FieldType::Uint8).mask(0x3f);
    NPDU = FieldDef::new("lon.npdu", "NPDU", FieldType::Uint8);
    VERS = FieldDef::new("lon.vers", "version", FieldType::Uint8).base(Base::Hex).mask(0xc0);
    PDUFMT = FieldDef::new("lon.pdufmt", "PDU format", FieldType::Uint8).base(Base::Hex).mask(0x30).strings(Strings::Values(&PDUFMT_VALUES));
    ADDRFMT = FieldDef::new("lon.addrfmt", "Address format", FieldType::Uint8).base(Base::Hex).mask(0xc).strings(Strings::Values(&ADDRFMT_VALUES));
    DOMAINLEN = FieldDef::new("lon.domainlen", "Domain length", FieldType::Uint8).base(Base::Hex).mask(0x3).strings(Strings::Values(&DOMAINLEN_VALUES));
    SRCNET = FieldDef::new("lon.srcnet", "Source subnet", FieldType::Uint8).base(Base::Hex);
    SRCNODE = FieldDef::new("lon.srcnode", "Source node", FieldType::Uint8).base(Base::Hex).mask(0x7f);
    DSTNET = FieldDef::new("lon.dstnet", "Destination subnet", FieldType::Uint8).base(Base::Hex);
    DSTGRP = FieldDef::new("lon.dstgrp", "Destination group", FieldType::Uint8).base(Base::Hex);
    DSTNODE = FieldDef::new("lon.dstnode", "Destination node", FieldType::Uint8).base(Base::Hex).mask(0x7f);
    GRP = FieldDef::new("lon.grp", "Group", FieldType::Uint8).base(Base::Hex);
    GRPMEM = FieldDef::new("lon.grpmem", "Group member", FieldType::Uint8).base(Base::Hex);
    UID = FieldDef::new("lon.uid", "Unique node ID", FieldType::Bytes);
    DOMAIN = FieldDef::new("lon.domain", "Domain", FieldType::Bytes);
    TPDU = FieldDef::new("lon.tpdu", "TPDU", FieldType::Uint8).base(Base::Hex);
    AUTH = FieldDef::new("lon.auth", "Auth", FieldType::Uint8).base(Base::Hex).mask(0x80);
    TPDU_TYPE = FieldDef::new("lon.tpdu_type", "TPDU type", FieldType::Uint8).base(Base::Hex).mask(0x70).strings(Strings::Values(&TPDU_TYPE_VALUES));
    TRANS_NO = FieldDef::new("lon.trans_no", "Transaction number", FieldType::Uint8).base(Base::Hex).mask(0xf);
    SPDU = FieldDef::new("lon.spdu", "SPDU", FieldType::Uint8).base(Base::Hex);
    SPDU_TYPE = FieldDef::new("lon.spdu_type", "SPDU type", FieldType::Uint8).base(Base::Hex).mask(0x70).strings(Strings::Values(&SPDU_TYPE_VALUES));
    SPDU_MLEN = FieldDef::new("lon.spdu.mlen", "Length of M_List", FieldType::Uint8).base(Base::Hex);
    SPDU_MLIST = FieldDef::new("lon.spdu.mlist", "M_List", FieldType::Uint8).base(Base::Hex);
    AUTHPDU = FieldDef::new("lon.authpdu", "AuthPDU", FieldType::Uint8).base(Base::Hex);
    AUTHPDU_ADDRFMT = FieldDef::new("lon.authpdu_addrfmt", "FMT (same as AddrFmt)", FieldType::Uint8).base(Base::Hex).mask(0xc);
    AUTHPDU_TYPE = FieldDef::new("lon.authpdu_type", "AuthPDU type", FieldType::Uint8).base(Base::Hex).mask(0x2).strings(Strings::Values(&AUTHPDU_TYPE_VALUES));
    NV = FieldDef::new("lon.nv", "Network Variable", FieldType::Uint16).base(Base::Hex);
    NV_DIR = FieldDef::new("lon.nv.dir", "NV direction", FieldType::Uint16).base(Base::Hex).mask(0x4000);
    NV_SELECTOR = FieldDef::new("lon.nv.selector", "NV selector", FieldType::Uint16).base(Base::Hex).mask(0x3fff);
    APPLICATION = FieldDef::new("lon.application", "Application", FieldType::Uint8).base(Base::Hex);
    CODE = FieldDef::new("lon.code", "Code", FieldType::Uint8).base(Base::Hex).mask(0x3f);
    NM = FieldDef::new("lon.nm", "Network Management", FieldType::Uint8).base(Base::Hex);
    ND = FieldDef::new("lon.nd", "Network Diagnostic", FieldType::Uint8).base(Base::Hex);
    FF = FieldDef::new("lon.ff", "Foreign Frame", FieldType::Uint8).base(Base::Hex);
    NAME = FieldDef::new("lon.name", "Node name", FieldType::Bytes);
    TPDU_TYPE_UNKNOWN = FieldDef::new("lon.tpdu_type.unknown", "Unexpected TPDU type", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    SPDU_TYPE_UNKNOWN = FieldDef::new("lon.spdu_type.unknown", "Unexpected SPDU type", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    AUTHPDU_TYPE_UNKNOWN = FieldDef::new("lon.authpdu_type.unknown", "Unexpected AuthPDU type", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    AUTHPDU_DEST_TYPE_UNKNOWN = FieldDef::new("lon.authpdu_dest_type.unknown", "Malformed APDU destin&type", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    CODE_MANAGEMENT = FieldDef::new("lon.code", "Code", FieldType::Uint8).base(Base::Hex).mask(0xff).strings(Strings::Values(&CODE_VALUES));
    CODE_FOREIGN = FieldDef::new("lon.code", "Code", FieldType::Uint8).base(Base::Hex).mask(0xf);
}

/// What a network packet carries.
mod format {
    pub(super) const TRANSPORT: u8 = 0;
    pub(super) const SESSION: u8 = 1;
    pub(super) const AUTHENTICATION: u8 = 2;
}

/// A unit that an announcement of a node's service key carries its name in.
const MANUAL_SERVICE_REQUEST: u8 = 0x7f;

/// Control networks.
#[derive(Clone, Copy, Debug)]
pub struct Lon;

impl Dissect for Lon {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Number("cnip.protocol", 0)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("LON");
        let (first, network) = (b.u8(0)?, b.u8(1)?);
        let carried = network >> 4 & 3;
        let name = PDUFMT_VALUES.get(u64::from(carried)).unwrap_or("");
        let priority = if first & 0x80 != 0 { "Priority " } else { "" };
        w.info(format_args!("{priority}Delta_BL: {} Type: {name}", first & 0x3f));
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        let item = w.item(PPDU, &b, 0, 1)?;
        w.bits(item, &[PRIO, ALT_PATH, DELTA_BL], &b, 0, 1)?;
        worded(w, &b, NPDU, 1, &[VERS, PDUFMT, ADDRFMT, DOMAINLEN])?;
        let at = address(w, &b, 2, network >> 2 & 3)?;
        let len = [0, 1, 3, 6][usize::from(network & 3)];
        if len > 0 {
            w.item(DOMAIN, &b, at, len)?;
        }
        content(w, &b, at + len, carried, root)?;
        w.close(opened);
        Ok(())
    }
}

/// A field whose label names what those of its bits say that have words.
fn worded<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    field: Field,
    at: usize,
    fields: &[Field],
) -> Walked {
    let octet = u64::from(b.u8(at)?);
    let item = w.item(field, b, at, 1)?;
    if w.labels() {
        for part in fields {
            let def = w.def(*part);
            if matches!(def.strings, Strings::Values(_)) {
                let word = w.word(*part, (octet & def.mask) >> def.shift()).unwrap_or("Unknown");
                w.append(item, format_args!(", {}: {word}", def.title));
            }
        }
    }
    w.bits(item, fields, b, at, 1)
}

/// The addresses of a format; where they end.
fn address<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    format: u8,
) -> Result<usize, Fault> {
    let source = [(SRCNET, 1), (SRCNODE, 1)];
    let rest: &[(Field, usize)];
    let title;
    match format {
        0 => (title, rest) = ("Address type 0 (broadcast)", &[(DSTNET, 1)]),
        1 => (title, rest) = ("Address type 1 (multicast)", &[(DSTGRP, 1)]),
        2 if b.u8(at + 1)? & 0x80 != 0 => {
            (title, rest) = ("Address type 2a (unicast)", &[(DSTNET, 1), (DSTNODE, 1)]);
        }
        2 => {
            title = "Address type 2b (multicast)";
            rest = &[(DSTGRP, 1), (DSTNODE, 1), (GRP, 1), (GRPMEM, 1)];
        }
        _ => (title, rest) = ("Address type 3 (UID)", &[(DSTNET, 1), (UID, 6)]),
    }
    let len = 2 + rest.iter().map(|(_, len)| len).sum::<usize>();
    let item = w.text(b, at, len, format_args!("{title}"))?;
    let opened = w.open(item);
    let next = w.row(b, at, &source)?;
    w.row(b, next, rest)?;
    w.close(opened);
    Ok(at + len)
}

/// What a packet carries, by its kind.
fn content<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    carried: u8,
    root: Item,
) -> Walked {
    const ACKNOWLEDGED: u8 = 0;
    const REPEATED: u8 = 1;
    const ANSWER: u8 = 2;
    const REMINDER: u8 = 4;
    const REMINDER_WITH_MESSAGE: u8 = 5;
    if carried > format::AUTHENTICATION {
        return application(w, b, at);
    }
    let octet = b.u8(at)?;
    let kind = octet >> 4 & 7;
    match carried {
        format::TRANSPORT => {
            worded(w, b, TPDU, at, &[AUTH, TPDU_TYPE, TRANS_NO])?;
            match kind {
                ACKNOWLEDGED | REPEATED => application(w, b, at + 1),
                ANSWER => Ok(()),
                REMINDER | REMINDER_WITH_MESSAGE => {
                    let next = members(w, b, at + 1)?;
                    if kind == REMINDER_WITH_MESSAGE { application(w, b, next) } else { Ok(()) }
                }
                _ => {
                    let text = format_args!("Unexpected TPDU type {kind}");
                    w.expert_text(TPDU_TYPE_UNKNOWN, root, text);
                    Ok(())
                }
            }
        }
        format::SESSION => {
            worded(w, b, SPDU, at, &[AUTH, SPDU_TYPE, TRANS_NO])?;
            match kind {
                ACKNOWLEDGED | ANSWER => application(w, b, at + 1),
                REMINDER | REMINDER_WITH_MESSAGE => {
                    let next = members(w, b, at + 1)?;
                    if kind == REMINDER_WITH_MESSAGE { application(w, b, next) } else { Ok(()) }
                }
                _ => {
                    let text = format_args!("Unexpected SPDU type {kind}");
                    w.expert_text(SPDU_TYPE_UNKNOWN, root, text);
                    Ok(())
                }
            }
        }
        _ => worded(w, b, AUTHPDU, at, &[AUTHPDU_ADDRFMT, AUTHPDU_TYPE, TRANS_NO]),
    }
}

/// The list of members that a reminder goes to; where it ends.
fn members<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Result<usize, Fault> {
    let len = usize::from(b.u8(at)?);
    w.item(SPDU_MLEN, b, at, 1)?;
    if len > 0 {
        w.item(SPDU_MLIST, b, at + 1, len)?;
    }
    Ok(at + 1 + len)
}

/// An application's unit: a network variable or a message.
fn application<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let code = b.u8(at)?;
    let mut next = at + 1;
    match code {
        0x80.. => {
            let item = w.item(NV, b, at, 2)?;
            w.bits(item, &[NV_DIR, NV_SELECTOR], b, at, 2)?;
            next = at + 2;
        }
        0x40..0x80 => {
            let (field, part) = match code {
                0x60.. => (NM, CODE_MANAGEMENT),
                0x50.. => (ND, CODE_MANAGEMENT),
                _ => (FF, CODE_FOREIGN),
            };
            worded(w, b, field, at, &[part])?;
        }
        _ => {
            worded(w, b, APPLICATION, at, &[CODE])?;
        }
    }
    if code == MANUAL_SERVICE_REQUEST {
        w.item(UID, b, next, 6)?;
        w.item(NAME, b, next + 6, 8)?;
        next += 14;
    }
    w.data(b.from(next)?)
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::{Shown, shown};

    fn told(packet: &[u8]) -> Shown {
        let header = [0, 32, 1, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0];
        shown(1628, 1628, &[&header, packet].concat())
    }

    #[test]
    fn a_network_variable_is_updated() {
        let told = told(b"\x01\x09\x01\xaa\x01\xa9\x01\x03\x81\x0d\0\xca");
        assert_eq!(told.info, "LON Delta_BL: 1 Type: TPDU");
        assert_eq!(told.protocols, "eth:ethertype:ip:udp:cnip:lon:data");
        for line in [
            "Address type 2a (unicast)",
            "TPDU: 0x03, TPDU type: ACKD",
            "..00 0001 0000 1101 = NV selector: 0x010d",
        ] {
            assert!(told.has(line), "{line} in {:#?}", told.tree);
        }
    }

    #[test]
    fn an_unknown_unit_is_not_gone_into() {
        assert!(told(b"\x01\x09\x01\xaa\x01\xa9\x01\x73").has("TPDU: 0x73, TPDU type: Unknown"));
    }
}
