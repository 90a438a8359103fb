//! The columns of the packet list that dissectors write.

use std::borrow::Cow;
use std::fmt::{self, Write};
use std::net::Ipv4Addr;

/// Longest Info text kept, in octets; what is beyond is dropped: Wireshark's limit.
pub const MAX_INFO: usize = 4095;

/// An address as a column or a conversation shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Address {
    /// None yet.
    #[default]
    None,
    /// A hardware address.
    Ether([u8; 6]),
    /// An IPv4 address.
    Ipv4([u8; 4]),
    /// An IPv6 address.
    Ipv6([u8; 16]),
    /// Whatever else a protocol calls its ends.
    Text(Cow<'static, str>),
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Address::None => Ok(()),
            Address::Ether([a, b, c, d, e, g]) => {
                write!(f, "{a:02x}:{b:02x}:{c:02x}:{d:02x}:{e:02x}:{g:02x}")
            }
            Address::Ipv4(a) => write!(f, "{}", Ipv4Addr::from(*a)),
            Address::Ipv6(a) => lamna_fields::write_ipv6(f, *a),
            Address::Text(text) => f.write_str(text),
        }
    }
}

/// Source, Destination, Protocol and Info of a frame. Reused from frame to frame.
#[derive(Clone, Debug, Default)]
pub struct Columns {
    /// Whether anybody reads them; nothing is written otherwise.
    pub(crate) on: bool,
    /// While false, writes are ignored: what an ICMP error quotes leaves no trace.
    pub(crate) writable: bool,
    pub(crate) source: Address,
    pub(crate) destination: Address,
    pub(crate) protocol: Cow<'static, str>,
    /// Whether Protocol stays as it is.
    protocol_is_kept: bool,
    info: String,
    fence: usize,
}

impl Columns {
    /// The Source column.
    pub fn source(&self) -> &Address {
        &self.source
    }

    /// The Destination column.
    pub fn destination(&self) -> &Address {
        &self.destination
    }

    /// The Protocol column.
    pub fn protocol(&self) -> &str {
        &self.protocol
    }

    /// The Info column.
    pub fn info(&self) -> &str {
        &self.info
    }

    #[inline]
    pub(crate) fn reset(&mut self, on: bool) {
        self.writable = true;
        if on || self.on {
            self.empty(on);
        }
    }

    fn empty(&mut self, on: bool) {
        self.on = on;
        self.source = Address::None;
        self.destination = Address::None;
        self.protocol = Cow::Borrowed("");
        self.protocol_is_kept = false;
        self.info.clear();
        self.fence = 0;
    }

    /// Whether writes have an effect.
    #[inline]
    pub fn is_on(&self) -> bool {
        self.on && self.writable
    }

    /// Sets the Protocol column.
    pub fn set_protocol(&mut self, protocol: impl Into<Cow<'static, str>>) {
        if self.is_on() && !self.protocol_is_kept {
            self.protocol = protocol.into();
        }
    }

    /// Replaces the Info text behind the fence.
    pub fn set_info(&mut self, text: fmt::Arguments<'_>) {
        if self.is_on() {
            self.info.truncate(self.fence);
            self.write_info(text);
        }
    }

    /// Empties the Info text behind the fence.
    pub fn clear_info(&mut self) {
        if self.is_on() {
            self.info.truncate(self.fence);
        }
    }

    /// Adds to the Info text.
    pub fn append_info(&mut self, text: fmt::Arguments<'_>) {
        if self.is_on() {
            self.write_info(text);
        }
    }

    /// Adds to the Info text, behind `separator` where there is text already.
    pub fn append_info_separated(&mut self, separator: &str, text: fmt::Arguments<'_>) {
        if self.is_on() {
            if !self.info.is_empty() {
                self.write_info(format_args!("{separator}"));
            }
            self.write_info(text);
        }
    }

    /// Puts text before the whole Info text, fence included.
    pub fn prepend_info(&mut self, text: &str) {
        if self.is_on() {
            self.info.insert_str(0, text);
            if self.fence > 0 {
                self.fence += text.len();
            }
            self.cut();
        }
    }

    /// Puts text before the whole Info text and keeps it there whatever is written later.
    pub fn prepend_fenced(&mut self, text: &str) {
        if self.is_on() {
            self.info.insert_str(0, text);
            self.fence += text.len();
            self.cut();
        }
    }

    /// Keeps the Info text as it is now, whatever is written later.
    pub fn fence(&mut self) {
        if self.is_on() {
            self.fence = self.info.len();
        }
    }

    /// Keeps the Protocol column as it is from now on.
    pub(crate) fn keep_protocol(&mut self) {
        self.protocol_is_kept |= self.is_on();
    }

    /// Whether the Info text has anything behind the fence.
    pub fn has_unfenced_info(&self) -> bool {
        self.info.len() > self.fence
    }

    fn write_info(&mut self, text: fmt::Arguments<'_>) {
        // Writing to a String cannot fail.
        let _ = self.info.write_fmt(text);
        self.cut();
    }

    fn cut(&mut self) {
        if self.info.len() > MAX_INFO {
            let mut at = MAX_INFO;
            while !self.info.is_char_boundary(at) {
                at -= 1;
            }
            self.info.truncate(at);
            self.fence = self.fence.min(at);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_fenced_stays() {
        let mut c = Columns::default();
        c.reset(true);
        c.set_info(format_args!("one"));
        c.set_info(format_args!("two"));
        c.prepend_fenced("[note] ");
        c.set_info(format_args!("three"));
        assert_eq!(c.info(), "[note] three");
        c.fence();
        c.append_info_separated("; ", format_args!("four"));
        c.clear_info();
        assert_eq!(c.info(), "[note] three");
    }

    #[test]
    fn info_is_bounded() {
        let mut c = Columns::default();
        c.reset(true);
        for _ in 0..5000 {
            c.append_info(format_args!("é"));
        }
        assert_eq!(c.info().len(), MAX_INFO - 1);
    }
}
