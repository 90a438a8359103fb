//! What is known of a frame besides its octets.

use std::sync::Arc;

/// Link types of capture files that the crate speaks of by name (`LINKTYPE_*`).
pub mod link {
    /// BSD loopback, the family in the capturing machine's byte order.
    pub const NULL: u16 = 0;
    /// Ethernet.
    pub const ETHERNET: u16 = 1;
    /// ARCNET as BSD captures it.
    pub const ARCNET_BSD: u16 = 7;
    /// PPP, in HDLC framing or without.
    pub const PPP: u16 = 9;
    /// IP without a link layer, as BSD numbers it.
    pub const RAW_BSD: u16 = 12;
    /// IP without a link layer, as OpenBSD numbers it.
    pub const RAW_OPENBSD: u16 = 14;
    /// IP without a link layer.
    pub const RAW: u16 = 101;
    /// IEEE 802.11 without anything in front.
    pub const IEEE802_11: u16 = 105;
    /// BSD loopback, the family in network byte order.
    pub const LOOP: u16 = 108;
    /// Linux "cooked", version 1.
    pub const LINUX_SLL: u16 = 113;
    /// IEEE 802.11 behind a Prism header.
    pub const IEEE802_11_PRISM: u16 = 119;
    /// IEEE 802.11 behind a radiotap header.
    pub const IEEE802_11_RADIOTAP: u16 = 127;
    /// ARCNET as Linux captures it.
    pub const ARCNET_LINUX: u16 = 129;
    /// IEEE 802.11 behind an AVS header.
    pub const IEEE802_11_AVS: u16 = 163;
    /// Whatever a PPI header says.
    pub const PPI: u16 = 192;
    /// Ethernet behind a header of Juniper.
    pub const JUNIPER_ETHERNET: u16 = 178;
    /// IPv4 without a link layer.
    pub const IPV4: u16 = 228;
    /// IPv6 without a link layer.
    pub const IPV6: u16 = 229;
    /// Bluetooth Low Energy, without anything in front.
    pub const BLUETOOTH_LE_LL: u16 = 251;
    /// Bluetooth Low Energy behind a header of how it was received.
    pub const BLUETOOTH_LE_LL_WITH_PHDR: u16 = 256;
    /// PKTAP, of macOS.
    pub const PKTAP: u16 = 258;
    /// Bluetooth Low Energy behind a header of Nordic Semiconductor's sniffer.
    pub const NORDIC_BLE: u16 = 272;
    /// Linux "cooked", version 2.
    pub const LINUX_SLL2: u16 = 276;
}

/// A frame's place in its capture: number, times, lengths, link type.
///
/// Times are nanoseconds since 1970-01-01 00:00 UTC.
#[derive(Clone, Debug, Default)]
pub struct FrameInfo {
    /// Counted from 1.
    pub number: u32,
    /// When it was captured; `None` where the file does not say.
    pub time: Option<i64>,
    /// The fraction of a second that the file has in nanoseconds, where it is none; `time` has it counted in.
    pub odd_fraction: Option<i32>,
    /// The first frame's time.
    pub first: Option<i64>,
    /// The previous frame's time.
    pub previous: Option<i64>,
    /// The time of the previous frame that passed the display filter.
    pub previous_displayed: Option<i64>,
    /// Octets on the wire.
    pub len: u32,
    /// The link type, as files number it (`LINKTYPE_*`).
    pub link: u16,
    /// Octets of the frame check sequence at its end, where the file says so.
    pub fcs_len: Option<u8>,
    /// Place of the record in the file.
    pub offset: u64,
    /// Interface and notes, where the file has them.
    pub origin: Option<Arc<Origin>>,
    /// Who defined the octets, where they are no packet but the data of a custom block.
    pub custom: Option<Custom>,
    /// Whether somebody has marked it.
    pub marked: bool,
    /// Whether somebody wants it ignored: it is a frame and nothing else.
    pub ignored: bool,
}

/// Who defined the data of a custom block of a pcapng file, and what may be done with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Custom {
    /// The section of the file that holds it, counted from one.
    pub section: u32,
    /// The private enterprise number.
    pub enterprise: u32,
    /// Whether programs that do not know it may copy it to another file.
    pub copyable: bool,
}

/// Where a frame comes from, and what was noted about it in the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origin {
    /// The interface's number.
    pub interface: u32,
    /// Its name, such as `eth0`.
    pub interface_name: Option<String>,
    /// Its description.
    pub interface_description: Option<String>,
    /// The section of the file, counted from 1.
    pub section: u32,
    /// Comments on the frame.
    pub comments: Vec<String>,
    /// The flags word of a pcapng packet block.
    pub flags: Option<u32>,
    /// Packets lost before this one, as a pcapng packet block tells.
    pub drop_count: Option<u64>,
    /// The interface's queue that received the packet.
    pub queue: Option<u32>,
    /// A number that tells apart packets seen at several interfaces.
    pub packet_id: Option<u64>,
    /// Verdicts on the packet: who gave it (0 hardware, 1 Linux eBPF TC, 2 Linux eBPF XDP), and what.
    pub verdicts: Vec<(u8, Vec<u8>)>,
}
