//! Yellow Pages (NIS): lookups in the maps of a domain. The protocol is Sun's, as its `yp.x` tells it; version 1 is not taken apart.

use lamna_fields::{FieldDef, FieldType, Strings, field_table, values};

use super::Body;
use super::xdr::Xdr;
use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::registry::Dissect;
use crate::walk::{REST, Walk};
use lamna_fields::ValueTable;

values! {
    static NAMES_VALUES {
        0 => "NULL",
        1 => "DOMAIN",
        2 => "DOMAIN_NONACK",
        3 => "MATCH",
        4 => "FIRST",
        5 => "NEXT",
        6 => "XFR",
        7 => "CLEAR",
        8 => "ALL",
        9 => "MASTER",
        10 => "ORDER",
        11 => "MAPLIST",
    }
    static PROCEDURE_V1_VALUES {
        1 => "DOMAIN",
        2 => "DOMAIN_NONACK",
        3 => "MATCH",
        4 => "FIRST",
        5 => "NEXT",
        6 => "XFR",
        7 => "CLEAR",
        8 => "ALL",
        9 => "MASTER",
        10 => "ORDER",
        11 => "MAPLIST",
    }
    static STATUS_VALUES {
        1 => "YP_TRUE",
        2 => "YP_NOMORE",
        0 => "YP_FALSE",
        4294967295 => "YP_NOMAP",
        4294967294 => "YP_NODOM",
        4294967293 => "YP_NOKEY",
        4294967292 => "YP_BADOP",
        4294967291 => "YP_BADDB",
        4294967290 => "YP_YPERR",
        4294967289 => "YP_BADARGS",
        4294967288 => "YP_VERS",
    }
    static XFRSTAT_VALUES {
        1 => "YPXFR_SUCC",
        2 => "YPXFR_AGE",
        4294967295 => "YPXFR_NOMAP",
        4294967294 => "YPXFR_NODOM",
        4294967293 => "YPXFR_RSRC",
        4294967292 => "YPXFR_RPC",
        4294967291 => "YPXFR_MADDR",
        4294967290 => "YPXFR_YPERR",
        4294967289 => "YPXFR_BADARGS",
        4294967288 => "YPXFR_DBM",
        4294967287 => "YPXFR_FILE",
        4294967286 => "YPXFR_SKEW",
        4294967285 => "YPXFR_CLEAR",
        4294967284 => "YPXFR_FORCE",
        4294967283 => "YPXFR_XFRERR",
        4294967282 => "YPXFR_REFUSED",
    }
}

field_table! {
    /// The fields of Yellow Pages Service.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("ypserv", "Yellow Pages Service", "YPSERV");
    PROCEDURE_V1 = FieldDef::new("ypserv.procedure_v1", "V1 Procedure", FieldType::Uint32).strings(Strings::Values(&PROCEDURE_V1_VALUES));
    PROCEDURE_V2 = FieldDef::new("ypserv.procedure_v2", "V2 Procedure", FieldType::Uint32).strings(Strings::Values(&PROCEDURE_V1_VALUES));
    DOMAIN = FieldDef::new("ypserv.domain", "Domain", FieldType::String);
    SERVESDOMAIN = FieldDef::new("ypserv.servesdomain", "Serves Domain", FieldType::Boolean).strings(Strings::TrueFalse(&("Yes", "No")));
    MAP = FieldDef::new("ypserv.map", "Map Name", FieldType::String);
    PEER = FieldDef::new("ypserv.peer", "Peer Name", FieldType::String);
    MORE = FieldDef::new("ypserv.more", "More", FieldType::Boolean).strings(Strings::TrueFalse(&("Yes", "No")));
    ORDERNUM = FieldDef::new("ypserv.ordernum", "Order Number", FieldType::Uint32);
    TRANSID = FieldDef::new("ypserv.transid", "Host Transport ID", FieldType::Ipv4);
    PROG = FieldDef::new("ypserv.prog", "Program Number", FieldType::Uint32);
    PORT = FieldDef::new("ypserv.port", "Port", FieldType::Uint32);
    KEY = FieldDef::new("ypserv.key", "Key", FieldType::String);
    VALUE = FieldDef::new("ypserv.value", "Value", FieldType::String);
    STATUS = FieldDef::new("ypserv.status", "Status", FieldType::Int32).strings(Strings::Values(&STATUS_VALUES));
    MAP_PARMS = FieldDef::new("ypserv.map_parms", "YP Map Parameters", FieldType::None);
    XFRSTAT = FieldDef::new("ypserv.xfrstat", "Xfrstat", FieldType::Int32).strings(Strings::Values(&XFRSTAT_VALUES));
}

/// The procedures of each version.
pub(super) static PROCEDURES: &[(u32, &ValueTable)] = &[(1, &NAMES_VALUES), (2, &NAMES_VALUES)];

/// Procedures.
mod procedure {
    pub(super) const DOMAIN: u32 = 1;
    pub(super) const DOMAIN_NONACK: u32 = 2;
    pub(super) const MATCH: u32 = 3;
    pub(super) const FIRST: u32 = 4;
    pub(super) const NEXT: u32 = 5;
    pub(super) const XFR: u32 = 6;
    pub(super) const ALL: u32 = 8;
    pub(super) const MASTER: u32 = 9;
    pub(super) const ORDER: u32 = 10;
    pub(super) const MAPLIST: u32 = 11;
}

/// Yellow Pages.
#[derive(Clone, Copy, Debug)]
pub struct YpServ;

impl Dissect for YpServ {
    const FIELDS: &'static [FieldDef] = FIELDS;

    fn walk<C: Collector>(_: &mut Walk<'_, C>, _: Buf<'_>) -> Walked {
        Ok(())
    }
}

/// Walks arguments or results.
pub(crate) fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>, body: Body) -> Walked {
    let (root, opened) = w.open_protocol(&b, 0, REST)?;
    let name = PROCEDURE_V1_VALUES.get(body.procedure.into());
    if let Some(name) = name
        && b.reported() > 0
    {
        let way = if body.is_call { "call" } else { "reply" };
        w.append(root, format_args!(" {name} {way}"));
    }
    body.show(w, &b, if body.version == 1 { PROCEDURE_V1 } else { PROCEDURE_V2 });
    let mut x = Xdr::new(w, b, 0);
    if body.version == 2 {
        let said = if body.is_call {
            call(&mut x, body.procedure)?
        } else {
            reply(&mut x, body.procedure)?
        };
        if let Some((title, info)) = said {
            x.w.append(root, format_args!(" {title}"));
            x.w.info_append(format_args!(" {info}"));
        }
    }
    let at = x.at;
    w.set_len(root, at);
    w.close(opened);
    Ok(())
}

/// What a message says in its title and in Info.
type Said = Result<Option<(String, String)>, crate::buf::Fault>;

fn both(text: String) -> Said {
    Ok(Some((text.clone(), text)))
}

/// The arguments of a call.
fn call<C: Collector>(x: &mut Xdr<'_, '_, '_, C>, procedure: u32) -> Said {
    use procedure::*;
    match procedure {
        DOMAIN | DOMAIN_NONACK | MAPLIST => {
            x.string(self::DOMAIN)?;
        }
        MATCH | NEXT => {
            let domain = x.string(self::DOMAIN)?;
            let map = x.string(MAP)?;
            let key = x.string(KEY)?;
            if procedure == MATCH {
                return both(format!("{domain}/{map}/{key}"));
            }
        }
        FIRST | ALL | MASTER | ORDER => {
            let domain = x.string(self::DOMAIN)?;
            let map = x.string(MAP)?;
            if procedure == ORDER {
                return both(format!("{domain}/{map}"));
            }
        }
        XFR => {
            let item = x.w.item(MAP_PARMS, &x.b, 0, REST)?;
            let opened = x.w.open(item);
            x.string(self::DOMAIN)?;
            x.string(MAP)?;
            x.u32(ORDERNUM)?;
            x.string(PEER)?;
            x.w.close(opened);
            for field in [TRANSID, PROG, PORT] {
                x.u32(field)?;
            }
        }
        _ => {}
    }
    Ok(None)
}

/// A result's state, and what is told where it is no success.
fn status<C: Collector>(
    x: &mut Xdr<'_, '_, '_, C>,
) -> Result<Option<(String, String)>, crate::buf::Fault> {
    const TRUE: u32 = 1;
    let (code, _) = x.u32(STATUS)?;
    let word = STATUS_VALUES.get(code.into()).unwrap_or("Unknown");
    Ok((code != TRUE).then(|| (format!("Error:{word}"), word.to_owned())))
}

/// The results of a call.
fn reply<C: Collector>(x: &mut Xdr<'_, '_, '_, C>, procedure: u32) -> Said {
    use procedure::*;
    match procedure {
        DOMAIN | DOMAIN_NONACK => {
            x.u32(SERVESDOMAIN)?;
        }
        MATCH => {
            let error = status(x)?;
            let value = x.string(VALUE)?;
            return if error.is_some() { Ok(error) } else { both(value) };
        }
        FIRST | NEXT => {
            let error = status(x)?;
            x.string(VALUE)?;
            x.string(KEY)?;
            return Ok(error);
        }
        XFR => {
            x.u32(TRANSID)?;
            x.u32(XFRSTAT)?;
        }
        ALL => {
            let mut more = x.u32(MORE)?.0;
            while more != 0 {
                x.u32(STATUS)?;
                x.string(VALUE)?;
                x.string(KEY)?;
                more = x.u32(MORE)?.0;
            }
        }
        MASTER => {
            let error = status(x)?;
            x.string(PEER)?;
            return Ok(error);
        }
        ORDER => {
            let error = status(x)?;
            let (number, _) = x.u32(ORDERNUM)?;
            return if error.is_some() { Ok(error) } else { both(format!("{number:#010x}")) };
        }
        MAPLIST => {
            let error = status(x)?;
            while x.u32(MORE)?.0 != 0 {
                x.string(MAP)?;
            }
            return Ok(error);
        }
        _ => {}
    }
    Ok(None)
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::shown;

    #[test]
    fn a_key_is_looked_up() {
        let mut message =
            b"\0\0\0\x09\0\0\0\0\0\0\0\x02\0\x01\x86\xa4\0\0\0\x02\0\0\0\x03".to_vec();
        message.extend([0; 16]);
        message.extend(b"\0\0\0\x03dom\0\0\0\0\x03map\0\0\0\0\x03key\0");
        let told = shown(700, 834, &message);
        assert_eq!(told.info, "YPSERV V2 MATCH Call dom/map/key");
        assert_eq!(told.protocols, "eth:ethertype:ip:udp:rpc:ypserv");
        assert!(told.has("Yellow Pages Service MATCH call dom/map/key"));
    }
}
