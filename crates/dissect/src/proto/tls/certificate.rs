//! Certificates (RFC 5280).
use crate::buf::{Buf, Walked};
use crate::collect::{Collector, Item};
use crate::walk::Walk;
pub(super) fn walk<C: Collector>(_w: &mut Walk<'_, C>, _item: Item, _b: &Buf<'_>) -> Walked {
    Ok(())
}
pub(super) fn name<C: Collector>(_w: &mut Walk<'_, C>, _item: Item, _b: &Buf<'_>) -> Walked {
    Ok(())
}
