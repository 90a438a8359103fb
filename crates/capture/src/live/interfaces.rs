//! The interfaces of this machine.

use std::fmt;
use std::net::IpAddr;

use pcap::{ConnectionStatus, Device};

use super::error::{LiveError, text};
use crate::link::LinkType;

/// An interface that frames can be captured on.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct InterfaceInfo {
    /// Its name, for [`InterfaceOptions::name`](super::InterfaceOptions::name).
    pub name: String,
    /// What libpcap says about it.
    pub description: Option<String>,
    /// Its addresses, each with the length of the network's prefix if that is known.
    pub addresses: Vec<(IpAddr, Option<u8>)>,
    /// Whether it only reaches this machine.
    pub loopback: bool,
    /// Whether it is up.
    pub up: bool,
    /// Whether it is running.
    pub running: bool,
    /// Whether it is a radio.
    pub wireless: bool,
    /// Whether something is plugged in or associated; `None` where that has no meaning.
    pub connected: Option<bool>,
}

impl fmt::Display for InterfaceInfo {
    /// As in the list of `-D`: the name, and in brackets what it is where that is not plain.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name)?;
        if self.loopback {
            return f.write_str(" (Loopback)");
        }
        match &self.description {
            // Linux has only fixed texts for its pseudo-devices; the names say as much.
            Some(description) if cfg!(not(target_os = "linux")) => write!(f, " ({description})"),
            _ => Ok(()),
        }
    }
}

/// The interfaces, in libpcap's order: those that are up come first.
///
/// # Errors
/// When libpcap is not there or fails.
pub fn interfaces() -> Result<Vec<InterfaceInfo>, LiveError> {
    super::library()?;
    let devices = Device::list().map_err(|error| LiveError::Device {
        interface: "interfaces".into(),
        reason: text(&error),
    })?;
    Ok(devices.into_iter().map(info).collect())
}

fn info(device: Device) -> InterfaceInfo {
    let flags = device.flags;
    InterfaceInfo {
        loopback: flags.is_loopback(),
        up: flags.is_up(),
        running: flags.is_running(),
        wireless: flags.is_wireless(),
        connected: match flags.connection_status {
            ConnectionStatus::Connected => Some(true),
            ConnectionStatus::Disconnected => Some(false),
            ConnectionStatus::Unknown | ConnectionStatus::NotApplicable => None,
        },
        addresses: device.addresses.iter().map(|a| (a.addr, a.netmask.map(prefix))).collect(),
        name: device.name,
        description: device.desc,
    }
}

/// Ones in a netmask.
fn prefix(mask: IpAddr) -> u8 {
    let ones = match mask {
        IpAddr::V4(mask) => u32::from(mask).count_ones(),
        IpAddr::V6(mask) => u128::from(mask).count_ones(),
    };
    // At most 128.
    ones as u8
}

/// The interface of a name, or of a number in the list as [`interfaces`] gives it, counted
/// from 1.
///
/// # Errors
/// When there is none, naming those that there are.
pub fn find(name: &str) -> Result<InterfaceInfo, LiveError> {
    let all = interfaces()?;
    let by_name = all.iter().find(|interface| interface.name == name);
    let by_number = || all.get(name.parse::<usize>().ok()?.checked_sub(1)?);
    by_name.or_else(by_number).cloned().ok_or_else(|| LiveError::no_such(name))
}

/// The interface to capture on if none is named: the first that is up and not a loopback,
/// else the first.
///
/// # Errors
/// When there is none, or libpcap is not there.
pub fn default() -> Result<InterfaceInfo, LiveError> {
    let all = interfaces()?;
    let real = all.iter().find(|i| i.up && !i.loopback && i.name != "any");
    real.or(all.first()).cloned().ok_or_else(|| LiveError::no_such("default"))
}

/// A link type that an interface offers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkTypeInfo {
    /// Its number in the registry.
    pub link: LinkType,
    /// libpcap's name for it, such as `EN10MB`.
    pub name: String,
    /// What it is, such as `Ethernet`.
    pub description: String,
}

impl fmt::Display for LinkTypeInfo {
    /// As in the list of `-L`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({})", self.name, self.description)
    }
}

/// The link types that an interface offers, the one in use first.
///
/// # Errors
/// When the interface cannot be opened.
pub fn link_types(interface: &str, monitor: bool) -> Result<Vec<LinkTypeInfo>, LiveError> {
    super::library()?;
    let name = find(interface)?.name;
    let options = super::InterfaceOptions {
        monitor,
        promiscuous: false,
        ..super::InterfaceOptions::new(&name)
    };
    let capture = super::worker::activate(&options, &super::CaptureOptions::default())?;
    offered(&name, &capture.handle)
}

/// The link types of an open interface.
pub(super) fn offered(
    name: &str,
    capture: &pcap::Capture<pcap::Active>,
) -> Result<Vec<LinkTypeInfo>, LiveError> {
    let fail = |error| LiveError::Device { interface: name.into(), reason: text(&error) };
    Ok(capture.list_datalinks().map_err(fail)?.into_iter().map(link_info).collect())
}

pub(super) fn link_info(link: pcap::Linktype) -> LinkTypeInfo {
    LinkTypeInfo {
        link: link_type(link),
        name: link.get_name().unwrap_or_else(|_| format!("DLT {}", link.0)),
        description: link.get_description().unwrap_or_else(|_| "not supported by libpcap".into()),
    }
}

pub(super) fn link_type(link: pcap::Linktype) -> LinkType {
    LinkType(u16::try_from(link.0).unwrap_or(u16::MAX)).canonical()
}
