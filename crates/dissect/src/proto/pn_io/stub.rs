//! Calls of PROFINET IO: the arguments around the blocks (IEC 61158-6-10, section 5.1.4).

use lamna_fields::Encoding;

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::columns::Address;
use crate::proto::dcerpc::Uuid;
use crate::proto::id;
use crate::proto::pn_rt;
use crate::track::Scope;
use crate::walk::Walk;

use super::relations::{Relation, Relations};
use super::{blocks, fields as f};

/// Octets before the blocks: length, and the three numbers of an array; in a request the room for an answer stands
/// where an answer has its status.
const LEAD_LEN: usize = 20;

/// Walks the arguments of a call or of its answer.
pub(crate) fn call<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    order: Encoding,
    is_response: bool,
) -> Walked {
    if w.wants_columns() {
        w.columns().set_protocol("PNIO-CM");
    }
    let known = match b.from(LEAD_LEN.min(b.reported())) {
        Ok(body) => w.remember(Scope::Capture, |known: &mut Relations, _| known.learn(&body)),
        Err(_) => None,
    };
    w.foreign(id::PN_IO, |w| {
        if is_response {
            let places = if order == Encoding::Little { [3, 2, 1, 0] } else { [0, 1, 2, 3] };
            pn_rt::status(w, b, 0, places)?;
        } else {
            w.item_as(f::ARGS_MAX, b, 0, 4, order)?;
        }
        w.item_as(f::ARGS_LEN, b, 4, 4, order)?;
        let count = array(w, b, 8, order)?;
        let end = LEAD_LEN.saturating_add(count as usize).min(b.reported());
        blocks::record(w, b, LEAD_LEN, end)?;
        if let Some(relation) = known.flatten() {
            show(w, b, &relation)?;
        }
        Ok(())
    })
}

/// The three numbers of an array; how many octets there are.
fn array<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    order: Encoding,
) -> Result<u32, Fault> {
    let mut numbers = [0; 3];
    for (i, number) in numbers.iter_mut().enumerate() {
        let at = at + 4 * i;
        *number = if order == Encoding::Little { b.u32_le(at)? } else { b.u32(at)? };
    }
    let [max, offset, count] = numbers;
    let root = w.item(f::ARRAY, b, at, 12)?;
    w.label(root, format_args!("Array: Max: {max}, Offset: {offset}, Size: {count}"));
    let opened = w.open(root);
    w.item_as(f::ARRAY_MAX_COUNT, b, at, 4, order)?;
    w.item_as(f::ARRAY_OFFSET, b, at + 4, 4, order)?;
    w.item_as(f::ARRAY_ACT_COUNT, b, at + 8, 4, order)?;
    w.close(opened);
    Ok(count)
}

/// What is known of the relation that the call is about.
fn show<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, relation: &Relation) -> Walked {
    if !w.fields() {
        return Ok(());
    }
    let mac = |number: u64| {
        let [_, _, a, b, c, d, e, f] = number.to_be_bytes();
        [a, b, c, d, e, f]
    };
    let (controller, device) = (mac(relation.controller), mac(relation.device));
    let root = w.text(
        b,
        0,
        0,
        format_args!(
            "ARUUID:{} ContrMAC:{} ContrAlRef:{:#x} DevMAC:{} DevAlRef:{:#x} InCR:{:#x} OutCR={:#x}",
            Uuid(relation.uuid),
            Address::Ether(controller),
            relation.controller_alarm,
            Address::Ether(device),
            relation.device_alarm,
            relation.input,
            relation.output
        ),
    )?;
    w.mark_generated(root);
    let opened = w.open(root);
    let item = w.octets(f::AR_UUID, b, 0, 0, &relation.uuid.to_be_bytes())?;
    w.mark_generated(item);
    for (field, number) in [
        (f::CMINITIATOR_MAC_ADD, relation.controller),
        (f::LOCALALARMREF, u64::from(relation.controller_alarm)),
        (f::CMRESPONDER_MACADD, relation.device),
        (f::LOCALALARMREF, u64::from(relation.device_alarm)),
        (f::FRAME_ID, u64::from(relation.input)),
        (f::FRAME_ID, u64::from(relation.output)),
    ] {
        w.generated(field, b, 0, number);
    }
    w.close(opened);
    Ok(())
}
