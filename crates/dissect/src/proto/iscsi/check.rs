//! Whether octets are a PDU: what has a fixed value in each kind of header (RFC 7143, section 11).

use super::{HEADER_LEN, MAX_DATA_LEN, PORTS, op};

/// What else the second octet may be in a login, besides stages that are reserved.
fn is_login(flags: u8) -> bool {
    let (transit, goes_on) = (flags & 0x80 != 0, flags & 0x40 != 0);
    let (current, next) = (flags >> 2 & 3, flags & 3);
    flags & 0x30 == 0
        && current != 2
        && next != 2
        && !(transit && goes_on)
        && (!transit || next != 0)
}

/// The fewest octets by which it is told whether another PDU follows.
pub(super) const FEWEST: usize = 8;

/// Whether octets behind a PDU begin another one: less is asked of it.
pub(super) fn follows(bytes: &[u8], source: u16, destination: u16) -> bool {
    let Some(h) = bytes.get(..FEWEST) else { return false };
    let opcode = h[0] & 0x3f;
    let is_known = matches!(
        opcode,
        op::NOP_OUT..=op::LOGOUT
            | op::SNACK
            | op::VENDOR_I0..=op::VENDOR_I2
            | op::NOP_IN..=op::LOGOUT_RESPONSE
            | op::READY
            | op::ASYNC
            | op::VENDOR_T0..=op::VENDOR_T2
            | op::REJECT
    );
    is_known && is_way(opcode, source, destination) && is_possible(h)
}

/// Whether a PDU of a kind may go this way.
fn is_way(opcode: u8, source: u16, destination: u16) -> bool {
    PORTS.contains(if opcode >= op::NOP_IN { &source } else { &destination })
}

fn is_possible(h: &[u8]) -> bool {
    super::data_len(h) <= MAX_DATA_LEN || h[0] & 0x3f == op::SNACK
}

/// Whether the octets begin with a header of a PDU between these ports.
pub(super) fn is_pdu(bytes: &[u8], source: u16, destination: u16) -> bool {
    let Some(h) = bytes.get(..HEADER_LEN) else { return false };
    let (first, flags) = (h[0], h[1]);
    let opcode = first & 0x3f;
    let is_target = opcode >= op::NOP_IN;
    if !is_way(opcode, source, destination) || !is_possible(h) {
        return false;
    }
    let zero = |from: usize, to: usize| h[from..to].iter().all(|octet| *octet == 0);
    let ones = |from: usize, to: usize| h[from..to].iter().all(|octet| *octet == 0xff);
    if matches!(opcode, op::VENDOR_I0..=op::VENDOR_I2 | op::VENDOR_T0..=op::VENDOR_T2) {
        return true;
    }
    let allowed = match opcode {
        op::DATA_OUT | op::SNACK => 0,
        _ if is_target => 0,
        _ => 0x40,
    };
    if first & 0xc0 & !allowed != 0 {
        return false;
    }
    match opcode {
        op::NOP_OUT => {
            flags == 0x80 && zero(2, 4) && zero(32, 48) && !zero(16, 20) && !zero(20, 24)
        }
        op::COMMAND => flags & 0x18 == 0 && zero(2, 4) && (zero(20, 24) || flags & 0x60 != 0),
        op::TASK => matches!(flags, 0x81..=0x88) && zero(2, 8),
        op::LOGIN => first & 0x40 != 0 && is_login(flags),
        op::TEXT => matches!(flags, 0x40 | 0x80) && zero(2, 4) && zero(32, 48),
        op::DATA_OUT => {
            flags & 0x7f == 0 && zero(2, 4) && zero(24, 28) && zero(32, 36) && zero(44, 48)
        }
        op::LOGOUT => matches!(flags, 0x80..=0x82) && zero(2, 16) && zero(32, 48),
        op::SNACK => flags == 0x80 && zero(2, 4) && zero(24, 28) && zero(32, 40),
        op::NOP_IN => flags == 0x80 && zero(2, 4),
        op::RESPONSE => {
            let known = [0x00, 0x02, 0x04, 0x08, 0x10, 0x14, 0x18, 0x28, 0x30, 0x40];
            flags & 0xe1 == 0x80 && known.contains(&h[3]) && zero(8, 16)
        }
        op::TASK_RESPONSE => {
            flags == 0x80
                && matches!(h[2], 0..=6 | 0xff)
                && zero(3, 16)
                && zero(20, 24)
                && zero(36, 48)
        }
        op::LOGIN_RESPONSE => is_login(flags) && zero(20, 24) && zero(38, 48),
        op::TEXT_RESPONSE => matches!(flags, 0x40 | 0x80) && zero(2, 4) && zero(36, 48),
        op::DATA_IN => flags & 0x38 == 0 && h[2] == 0,
        op::LOGOUT_RESPONSE => {
            flags == 0x80
                && h[2] <= 3
                && zero(3, 16)
                && zero(20, 24)
                && zero(36, 40)
                && zero(44, 48)
        }
        op::READY => flags == 0x80 && zero(2, 8) && !zero(44, 48),
        op::ASYNC => flags == 0x80 && zero(2, 4) && ones(16, 20) && zero(20, 24) && zero(44, 48),
        op::REJECT => {
            flags == 0x80
                && matches!(h[2], 1..=12)
                && h[3] == 0
                && zero(8, 16)
                && ones(16, 20)
                && zero(20, 24)
                && zero(40, 48)
        }
        _ => false,
    }
}
