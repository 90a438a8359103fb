//! What may be done with an object (MS-DTYP, section 2.4.3): rights that everything has, and those of one kind of object.

use lamna_fields::{Encoding, Field};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::dcerpc::u32_in;
use crate::proto::id;
use crate::proto::smb::fields as f;
use crate::walk::Walk;

const GENERIC: &[Field] = &[
    f::NT_ACCESS_MASK_GENERIC_READ,
    f::NT_ACCESS_MASK_GENERIC_WRITE,
    f::NT_ACCESS_MASK_GENERIC_EXECUTE,
    f::NT_ACCESS_MASK_GENERIC_ALL,
    f::NT_ACCESS_MASK_MAXIMUM_ALLOWED,
    f::NT_ACCESS_MASK_ACCESS_SACL,
];
const STANDARD: &[Field] = &[
    f::NT_ACCESS_MASK_SYNCHRONISE,
    f::NT_ACCESS_MASK_WRITE_OWNER,
    f::NT_ACCESS_MASK_WRITE_DAC,
    f::NT_ACCESS_MASK_READ_CONTROL,
    f::NT_ACCESS_MASK_DELETE,
];

/// The octets of a mask that hold the rights of each kind.
const GENERIC_MASK: u32 = 0xf000_0000;
const STANDARD_MASK: u32 = 0x00ff_0000;
const SPECIFIC_MASK: u32 = 0x0000_ffff;

/// Adds the mask at `at`; `title` and `bits` are those of the rights of its kind of object.
pub(super) fn item<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    (at, order): (usize, Encoding),
    field: Field,
    (title, bits): (&str, &[Field]),
) -> Walked {
    let mask = u32_in(b, at, order)?;
    let item = w.item_as(field, b, at, 4, order)?;
    if !w.fields() {
        return Ok(());
    }
    let opened = w.open(item);
    let smb = Some(id::SMB);
    for (title, part, bits, owner) in [
        ("Generic rights", GENERIC_MASK, GENERIC, smb),
        ("Standard rights", STANDARD_MASK, STANDARD, smb),
        (title, SPECIFIC_MASK, bits, None),
    ] {
        let part = mask & part;
        let item = w.text(b, at, 4, format_args!("{title}: {part:#010x}"))?;
        let inner = w.open(item);
        w.foreign(owner.unwrap_or(w.protocol()), |w| -> Walked {
            for bit in bits {
                w.item_as(*bit, b, at, 4, order)?;
            }
            Ok(())
        })?;
        w.close(inner);
    }
    w.close(opened);
    Ok(())
}
