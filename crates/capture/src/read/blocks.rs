//! The outlines of pcapng packet blocks, for reading one without what came before it.

use pcap_file::pcapng::blocks::{
    CUSTOM_BLOCK_COPIABLE, CUSTOM_BLOCK_NON_COPIABLE, ENHANCED_PACKET_BLOCK, PACKET_BLOCK,
    SIMPLE_PACKET_BLOCK, SYSTEMD_JOURNAL_EXPORT_BLOCK,
};

use super::pcapng::{CUSTOM_HEADER, JOURNAL_HEADER, SIMPLE_HEADER};
pub(crate) use super::pcapng::{MAX_BLOCK_LENGTH, PACKET_HEADER};
pub(crate) use super::tolerant::number32;

/// The blocks that hold a frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Enhanced,
    Obsolete,
    Simple,
    Custom { copyable: bool },
    Journal,
}

impl Kind {
    fn new(number: u32) -> Option<Self> {
        Some(match number {
            ENHANCED_PACKET_BLOCK => Self::Enhanced,
            PACKET_BLOCK => Self::Obsolete,
            SIMPLE_PACKET_BLOCK => Self::Simple,
            CUSTOM_BLOCK_COPIABLE => Self::Custom { copyable: true },
            CUSTOM_BLOCK_NON_COPIABLE => Self::Custom { copyable: false },
            SYSTEMD_JOURNAL_EXPORT_BLOCK => Self::Journal,
            _ => return None,
        })
    }

    /// Bytes of the block before those of the frame.
    pub(crate) fn header_length(self) -> usize {
        match self {
            Self::Enhanced | Self::Obsolete => PACKET_HEADER,
            Self::Simple => SIMPLE_HEADER,
            Self::Custom { .. } => CUSTOM_HEADER,
            Self::Journal => JOURNAL_HEADER,
        }
    }
}

/// The beginning of a block that holds a frame.
pub(crate) struct Head {
    pub(crate) kind: Kind,
    pub(crate) big_endian: bool,
    /// Length of the whole block, a multiple of four.
    pub(crate) total: u32,
}

/// Reads a block's type and length. None of the types reads as another in the other byte
/// order, so that the order need not be known.
pub(crate) fn head(bytes: &[u8]) -> Option<Head> {
    [false, true].into_iter().find_map(|big_endian| {
        let kind = Kind::new(number32(bytes, 0, big_endian)?)?;
        let total = number32(bytes, 4, big_endian)?.checked_next_multiple_of(4)?;
        Some(Head { kind, big_endian, total })
    })
}
