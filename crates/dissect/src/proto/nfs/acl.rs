//! The lists of access control that go beside NFS (program 100227 of ONC RPC, which Solaris made and others took up): reading
//! and setting the lists of version 3. Of the others, the procedure.

use lamna_fields::{Base, Field, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::id;
use crate::proto::rpc::Body;
use crate::proto::rpc::xdr::Xdr;
use crate::registry::Dissect;
use crate::walk::{REST, Walk};

use super::{fields as nfs, file_handle, third};

values! {
    static PROCEDURE_V1_VALUES {
        0 => "NULL",
    }
    static PROCEDURE_V2_VALUES {
        0 => "NULL",
        1 => "GETACL",
        2 => "SETACL",
        3 => "GETATTR",
        4 => "ACCESS",
        5 => "GETXATTRDIR",
    }
    static PROCEDURE_V3_VALUES {
        0 => "NULL",
        1 => "GETACL",
        2 => "SETACL",
        3 => "GETXATTRDIR",
    }
    static ACLENT_TYPE_VALUES {
        1 => "NA_USER_OBJ",
        2 => "NA_USER",
        4 => "NA_GROUP_OBJ",
        8 => "NA_GROUP",
        16 => "NA_CLASS_OBJ",
        32 => "NA_OTHER_OBJ",
        4096 => "NA_ACL_DEFAULT",
        4097 => "Default NA_USER_OBJ",
        4098 => "Default NA_USER",
        4100 => "Default NA_GROUP_OBJ",
        4104 => "Default NA_GROUP",
        4112 => "Default NA_CLASS_OBJ",
        4128 => "Default NA_OTHER_OBJ",
    }
}

field_table! {
    /// The fields of NFSACL.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("nfsacl", "NFSACL", "NFSACL");
    MASK = FieldDef::new("nfsacl.mask", "Mask", FieldType::Uint32).base(Base::Hex);
    MASK_ACL_ENTRY = FieldDef::new("nfsacl.mask.acl_entry", "ACL entry", FieldType::Boolean).bits(32).mask(0x1).strings(Strings::TrueFalse(&("Yes", "No")));
    MASK_ACL_COUNT = FieldDef::new("nfsacl.mask.acl_count", "ACL count", FieldType::Boolean).bits(32).mask(0x2).strings(Strings::TrueFalse(&("Yes", "No")));
    MASK_DEFAULT_ACL_ENTRY = FieldDef::new("nfsacl.mask.default_acl_entry", "Default ACL entry", FieldType::Boolean).bits(32).mask(0x4).strings(Strings::TrueFalse(&("Yes", "No")));
    MASK_DEFAULT_ACL_COUNT = FieldDef::new("nfsacl.mask.default_acl_count", "Default ACL count", FieldType::Boolean).bits(32).mask(0x8).strings(Strings::TrueFalse(&("Yes", "No")));
    PROCEDURE_V1 = FieldDef::new("nfsacl.procedure_v1", "V1 Procedure", FieldType::Uint32).strings(Strings::Values(&PROCEDURE_V1_VALUES));
    PROCEDURE_V2 = FieldDef::new("nfsacl.procedure_v2", "V2 Procedure", FieldType::Uint32).strings(Strings::Values(&PROCEDURE_V2_VALUES));
    PROCEDURE_V3 = FieldDef::new("nfsacl.procedure_v3", "V3 Procedure", FieldType::Uint32).strings(Strings::Values(&PROCEDURE_V3_VALUES));
    ACL = FieldDef::new("nfsacl.acl", "ACL", FieldType::None);
    ACLCNT = FieldDef::new("nfsacl.aclcnt", "ACL count", FieldType::Uint32);
    DFACLCNT = FieldDef::new("nfsacl.dfaclcnt", "Default ACL count", FieldType::Uint32);
    ACLENT = FieldDef::new("nfsacl.aclent", "ACL Entry", FieldType::None);
    ACLENT_TYPE = FieldDef::new("nfsacl.aclent.type", "Type", FieldType::Uint32).strings(Strings::Values(&ACLENT_TYPE_VALUES));
    ACLENT_UID = FieldDef::new("nfsacl.aclent.uid", "UID", FieldType::Uint32);
    ACLENT_PERM = FieldDef::new("nfsacl.aclent.perm", "Permissions", FieldType::Uint32);
    ACLENT_PERM_READ = FieldDef::new("nfsacl.aclent.perm.read", "READ", FieldType::Boolean).bits(32).mask(0x4).strings(Strings::TrueFalse(&("Yes", "No")));
    ACLENT_PERM_WRITE = FieldDef::new("nfsacl.aclent.perm.write", "WRITE", FieldType::Boolean).bits(32).mask(0x2).strings(Strings::TrueFalse(&("Yes", "No")));
    ACLENT_PERM_EXEC = FieldDef::new("nfsacl.aclent.perm.exec", "EXEC", FieldType::Boolean).bits(32).mask(0x1).strings(Strings::TrueFalse(&("Yes", "No")));
}

/// Which parts of a list are there.
const MASKS: &[Field] =
    &[MASK_ACL_ENTRY, MASK_ACL_COUNT, MASK_DEFAULT_ACL_ENTRY, MASK_DEFAULT_ACL_COUNT];

/// Entries that one list may have.
const MAX_ENTRIES: u32 = 1024;

/// Procedures of version 3.
const GETACL: u32 = 1;
const SETACL: u32 = 2;

/// NFSACL.
#[derive(Clone, Copy, Debug)]
pub struct NfsAcl;

impl Dissect for NfsAcl {
    const FIELDS: &'static [FieldDef] = FIELDS;

    fn walk<C: Collector>(_: &mut Walk<'_, C>, _: Buf<'_>) -> Walked {
        Ok(())
    }
}

/// Walks arguments or results.
pub(crate) fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>, body: Body) -> Walked {
    let (_, opened) = w.open_protocol(&b, 0, REST)?;
    let procedure = match body.version {
        1 => PROCEDURE_V1,
        2 => PROCEDURE_V2,
        _ => PROCEDURE_V3,
    };
    body.show(w, &b, procedure);
    let mut x = Xdr::new(w, b, 0);
    match (body.version, body.procedure, body.is_call) {
        (3, GETACL, true) => {
            file_handle(&mut x, "fhandle")?;
            mask(&mut x)?;
        }
        (3, SETACL, true) => {
            file_handle(&mut x, "fhandle")?;
            list(&mut x, false)?;
        }
        (3, GETACL, false) if status(&mut x)? == 0 => list(&mut x, true)?,
        (3, SETACL, false) => {
            status(&mut x)?;
            x.foreign(id::NFS, |x| third::after(x, "attr"))?;
        }
        _ => {}
    }
    w.close(opened);
    Ok(())
}

/// What became of a call.
fn status<C: Collector>(x: &mut Xdr<'_, '_, '_, C>) -> Result<u32, Fault> {
    x.foreign(id::NFS, |x| x.u32(nfs::STATUS)).map(|(value, _)| value)
}

/// Which parts of a list are meant.
fn mask<C: Collector>(x: &mut Xdr<'_, '_, '_, C>) -> Walked {
    let at = x.at;
    let (_, item) = x.u32(MASK)?;
    x.w.bits(item, MASKS, &x.b, at, 4)
}

/// A list, behind the attributes of its file where it is read.
fn list<C: Collector>(x: &mut Xdr<'_, '_, '_, C>, with_attributes: bool) -> Walked {
    let begin = x.at;
    let root = x.w.item(ACL, &x.b, begin, 0)?;
    let opened = x.w.open(root);
    if with_attributes {
        x.foreign(id::NFS, |x| third::after(x, "attr"))?;
    }
    mask(x)?;
    for (field, title) in [(ACLCNT, "Total ACL entries"), (DFACLCNT, "Total default ACL entries")] {
        x.u32(field)?;
        let count = x.peek()?;
        if count > MAX_ENTRIES {
            return Err(Fault::Malformed);
        }
        let item = x.w.text(&x.b, x.at, 4, format_args!("{title}: {count}"))?;
        x.at += 4;
        let inner = x.w.open(item);
        for _ in 0..count {
            entry(x)?;
        }
        x.w.close(inner);
    }
    x.w.close(opened);
    x.w.set_len(root, x.at - begin);
    Ok(())
}

/// One entry: what it is for, whom, and what they may do.
fn entry<C: Collector>(x: &mut Xdr<'_, '_, '_, C>) -> Walked {
    const ENTRY_LEN: usize = 12;
    let root = x.w.item(ACLENT, &x.b, x.at, ENTRY_LEN)?;
    let opened = x.w.open(root);
    x.u32(ACLENT_TYPE)?;
    x.u32(ACLENT_UID)?;
    let at = x.at;
    let (_, item) = x.u32(ACLENT_PERM)?;
    x.w.bits(item, &[ACLENT_PERM_READ, ACLENT_PERM_WRITE, ACLENT_PERM_EXEC], &x.b, at, 4)?;
    x.w.close(opened);
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::{Shown, shown};

    /// A call in a datagram, with these arguments.
    fn call(procedure: u8, arguments: &[u8]) -> Shown {
        let mut octets = vec![0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 2, 0, 1, 0x87, 0x83, 0, 0, 0, 3];
        octets.extend([0, 0, 0, procedure]);
        octets.extend([0; 16]);
        octets.extend(arguments);
        shown(900, 2049, &octets)
    }

    #[test]
    fn a_list_is_asked_for() {
        let shown = call(1, &[0, 0, 0, 4, 1, 2, 3, 4, 0, 0, 0, 12]);
        assert_eq!(shown.info, "NFSACL V3 GETACL Call");
        assert!(shown.protocols.ends_with("udp:rpc:nfsacl"));
        assert!(shown.has("Mask: 0x0000000c"));
    }

    #[test]
    fn a_list_is_set() {
        let mut arguments = vec![0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 1, 0, 0, 0, 1];
        arguments.extend([0, 0, 0, 1, 0, 0, 0, 7, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0, 0]);
        let shown = call(2, &arguments);
        assert!(shown.has("Total ACL entries: 1"));
        assert!(shown.has("Type: NA_USER_OBJ (1)"));
    }

    #[test]
    fn a_list_without_end_is_malformed() {
        let arguments = [0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 1, 255, 255, 255, 255];
        assert!(call(2, &arguments).info.ends_with("[Malformed Packet]"));
    }
}
