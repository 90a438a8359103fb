//! Options of a TCP header, read without a walk.

/// Option kinds, as IANA numbers them.
#[expect(missing_docs, reason = "each is named after its option")]
pub mod kind {
    pub const END: u8 = 0;
    pub const NO_OPERATION: u8 = 1;
    pub const MSS: u8 = 2;
    pub const WINDOW_SCALE: u8 = 3;
    pub const SACK_PERMITTED: u8 = 4;
    pub const SACK: u8 = 5;
    pub const ECHO: u8 = 6;
    pub const ECHO_REPLY: u8 = 7;
    pub const TIMESTAMPS: u8 = 8;
    pub const CC: u8 = 11;
    pub const CC_NEW: u8 = 12;
    pub const CC_ECHO: u8 = 13;
    pub const MD5: u8 = 19;
    pub const SCPS_CAPABILITIES: u8 = 20;
    pub const SNACK: u8 = 21;
    pub const SCPS_RECORD_BOUNDARY: u8 = 22;
    pub const SCPS_CORRUPTION: u8 = 23;
    pub const QUICK_START: u8 = 27;
    pub const USER_TIMEOUT: u8 = 28;
    pub const AUTHENTICATION: u8 = 29;
    pub const MULTIPATH: u8 = 30;
    pub const FAST_OPEN: u8 = 34;
    pub const RIVERBED_PROBE: u8 = 76;
    pub const RIVERBED_TRANSPARENCY: u8 = 78;
    pub const ACCURATE_ECN_0: u8 = 172;
    pub const ACCURATE_ECN_1: u8 = 174;
    pub const EXPERIMENT_1: u8 = 253;
    pub const EXPERIMENT_2: u8 = 254;
}

/// Experiment identifiers of options 253 and 254 (RFC 6994).
#[expect(missing_docs, reason = "each is named after its experiment")]
pub mod experiment {
    pub const ACK_RATE_REQUEST: u16 = 0x00ac;
    pub const ACCURATE_ECN_0: u16 = 0xacc0;
    pub const ACCURATE_ECN_1: u16 = 0xacc1;
    pub const ACCURATE_ECN: u16 = 0xacce;
    pub const FAST_OPEN: u16 = 0xf989;
}

/// Longest shift of a window (RFC 7323, section 2.3); greater ones count as this.
pub const MAX_WINDOW_SCALE: u8 = 14;

/// An option of a segment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TcpOption<'a> {
    /// End of the list; what follows is padding.
    End,
    /// Padding between options.
    NoOperation,
    /// Longest segment that the sender takes, in octets.
    Mss(u16),
    /// The sender's windows are to be shifted left by this (RFC 7323).
    WindowScale(u8),
    /// SACK may be sent (RFC 2018).
    SackPermitted,
    /// Octets received out of order.
    Sack(SackBlocks<'a>),
    /// The sender's clock and the receiver's echoed (RFC 7323).
    Timestamps {
        /// The sender's clock.
        value: u32,
        /// The last clock seen from the receiver.
        echo: u32,
    },
    /// The connection's MD5 digest (RFC 2385).
    Md5(&'a [u8; 16]),
    /// TCP Authentication Option (RFC 5925).
    Authentication {
        /// Key of this segment.
        key: u8,
        /// Key that the sender wants next.
        next_key: u8,
        /// The message's code.
        mac: &'a [u8],
    },
    /// A Fast Open cookie, empty to ask for one (RFC 7413, also as an experiment).
    FastOpen(&'a [u8]),
    /// How long unacknowledged data may wait (RFC 5482).
    UserTimeout {
        /// Whether `value` counts minutes rather than seconds.
        minutes: bool,
        /// The time.
        value: u16,
    },
    /// Multipath TCP (RFC 8684): the subtype, and everything from its octet on.
    Multipath(u8, &'a [u8]),
    /// Any other option: kind and what follows its length.
    Other(u8, &'a [u8]),
}

/// The blocks of a SACK option.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SackBlocks<'a>(&'a [u8]);

impl SackBlocks<'_> {
    /// Left and right edges (first number in, first number behind).
    pub fn iter(&self) -> impl Iterator<Item = (u32, u32)> + '_ {
        self.0.as_chunks::<8>().0.iter().map(|[a, b, c, d, e, f, g, h]| {
            (u32::from_be_bytes([*a, *b, *c, *d]), u32::from_be_bytes([*e, *f, *g, *h]))
        })
    }
}

/// The options of a segment in order. Ends at the first that is not whole or whose length lies.
#[derive(Clone, Debug)]
pub struct TcpOptions<'a>(&'a [u8]);

impl<'a> TcpOptions<'a> {
    /// The options in these octets, which follow the fixed header.
    #[inline]
    pub fn new(options: &'a [u8]) -> Self {
        TcpOptions(options)
    }
}

impl<'a> Iterator for TcpOptions<'a> {
    type Item = TcpOption<'a>;

    #[inline]
    fn next(&mut self) -> Option<TcpOption<'a>> {
        let (first, rest) = self.0.split_first()?;
        if *first == kind::END {
            self.0 = &[];
            return Some(TcpOption::End);
        }
        if *first == kind::NO_OPERATION {
            self.0 = rest;
            return Some(TcpOption::NoOperation);
        }
        let len = usize::from(*rest.first()?);
        let (whole, rest) = self.0.split_at_checked(len)?;
        let body = whole.get(2..)?;
        self.0 = rest;
        Some(read(*first, body))
    }
}

fn read(number: u8, body: &[u8]) -> TcpOption<'_> {
    match (number, body) {
        (kind::MSS, [a, b]) => TcpOption::Mss(u16::from_be_bytes([*a, *b])),
        (kind::WINDOW_SCALE, [shift]) => TcpOption::WindowScale(*shift),
        (kind::SACK_PERMITTED, []) => TcpOption::SackPermitted,
        (kind::SACK, blocks) => TcpOption::Sack(SackBlocks(blocks)),
        (kind::TIMESTAMPS, [a, b, c, d, e, f, g, h]) => TcpOption::Timestamps {
            value: u32::from_be_bytes([*a, *b, *c, *d]),
            echo: u32::from_be_bytes([*e, *f, *g, *h]),
        },
        (kind::AUTHENTICATION, [key, next_key, mac @ ..]) => {
            TcpOption::Authentication { key: *key, next_key: *next_key, mac }
        }
        (kind::FAST_OPEN, cookie) => TcpOption::FastOpen(cookie),
        (kind::EXPERIMENT_1 | kind::EXPERIMENT_2, [a, b, cookie @ ..])
            if u16::from_be_bytes([*a, *b]) == experiment::FAST_OPEN =>
        {
            TcpOption::FastOpen(cookie)
        }
        (kind::USER_TIMEOUT, [a, b]) => TcpOption::UserTimeout {
            minutes: a & 0x80 != 0,
            value: u16::from_be_bytes([a & 0x7f, *b]),
        },
        (kind::MULTIPATH, [first, ..]) => TcpOption::Multipath(first >> 4, body),
        (kind::MD5, _) => match body.first_chunk() {
            Some(digest) if body.len() == 16 => TcpOption::Md5(digest),
            _ => TcpOption::Other(number, body),
        },
        _ => TcpOption::Other(number, body),
    }
}

/// Whether all options are whole, as long as they have to be, and of the kinds that most segments have: who wants none of
/// them need not go through them. Timestamps as RFC 7323, appendix A lays them out, which is how nearly all segments have
/// them, are known at a glance.
#[inline(always)]
pub(crate) fn are_plain(options: &[u8]) -> bool {
    const TIMESTAMPS: [u8; 4] = [kind::NO_OPERATION, kind::NO_OPERATION, kind::TIMESTAMPS, 10];
    (options.len() == 12 && options.first_chunk() == Some(&TIMESTAMPS)) || all_are_plain(options)
}

#[inline(never)]
fn all_are_plain(mut options: &[u8]) -> bool {
    loop {
        options = match options {
            [] => return true,
            [kind::NO_OPERATION, rest @ ..]
            | [kind::SACK_PERMITTED, 2, rest @ ..]
            | [kind::WINDOW_SCALE, 3, _, rest @ ..]
            | [kind::MSS, 4, _, _, rest @ ..]
            | [kind::TIMESTAMPS, 10, _, _, _, _, _, _, _, _, rest @ ..] => rest,
            [kind::SACK, len @ (10 | 18 | 26 | 34), rest @ ..] => {
                match rest.get(usize::from(*len) - 2..) {
                    Some(rest) => rest,
                    None => return false,
                }
            }
            _ => return false,
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(octets: &[u8]) -> Vec<TcpOption<'_>> {
        TcpOptions::new(octets).collect()
    }

    #[test]
    fn options_of_a_syn() {
        let octets = [2, 4, 5, 0xb4, 4, 2, 8, 10, 0, 0, 0, 10, 0, 0, 0, 0, 1, 3, 3, 7];
        assert_eq!(
            all(&octets),
            [
                TcpOption::Mss(1460),
                TcpOption::SackPermitted,
                TcpOption::Timestamps { value: 10, echo: 0 },
                TcpOption::NoOperation,
                TcpOption::WindowScale(7),
            ]
        );
    }

    #[test]
    fn sack_blocks_are_read_in_order() {
        let octets = [5, 18, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 5, 0, 0, 0, 9];
        let Some(TcpOption::Sack(blocks)) = all(&octets).pop() else { panic!() };
        assert_eq!(blocks.iter().collect::<Vec<_>>(), [(1, 2), (5, 9)]);
    }

    #[test]
    fn both_forms_of_fast_open() {
        assert_eq!(all(&[34, 2]), [TcpOption::FastOpen(&[])]);
        assert_eq!(all(&[253, 6, 0xf9, 0x89, 1, 2]), [TcpOption::FastOpen(&[1, 2])]);
    }

    #[test]
    fn plain_options_are_whole_and_common() {
        assert!(are_plain(&[]));
        assert!(are_plain(&[1, 1, 8, 10, 0, 0, 0, 10, 0, 0, 0, 0]));
        assert!(are_plain(&[2, 4, 5, 0xb4, 4, 2, 1, 3, 3, 7]));
        assert!(are_plain(&[5, 10, 0, 0, 0, 1, 0, 0, 0, 2, 1, 1]));
        for other in [&[0][..], &[2, 4, 5], &[2, 3, 5], &[5, 10, 0], &[5, 9, 0], &[30, 4, 0, 0]] {
            assert!(!are_plain(other), "{other:?}");
        }
    }

    #[test]
    fn lengths_that_lie_end_the_list() {
        assert_eq!(all(&[0, 3, 3, 7]), [TcpOption::End]);
        assert_eq!(all(&[1, 8, 1, 1]), [TcpOption::NoOperation]);
        assert_eq!(all(&[2, 0]), []);
        assert_eq!(all(&[2, 4, 5]), []);
        assert_eq!(all(&[2]), []);
        assert_eq!(all(&[2, 3, 5]), [TcpOption::Other(2, &[5])]);
    }
}
