//! What is remembered of devices between frames: open transfers, and the classes of interfaces and endpoints.

use std::collections::HashMap;

use crate::collect::Collector;
use crate::track::{Link, Scope};
use crate::walk::Walk;

use super::Setup;

/// Transfers, interfaces and endpoints that are remembered at a time.
const MAX_KNOWN: usize = 1 << 12;

/// Where a transfer takes place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Place {
    pub(super) bus: u16,
    pub(super) device: u16,
    pub(super) endpoint: u8,
    /// What the operating system calls the transfer.
    pub(super) id: u64,
}

/// What is known of a transfer.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Transfer {
    /// The frame and time of the request, in its response.
    pub(super) request: Option<(u32, Option<i64>)>,
    /// Where the response will be, in its request.
    pub(super) response: Option<Link>,
    /// The setup packet.
    pub(super) setup: Option<Setup>,
    /// The class of the interface that it is for.
    pub(super) class: Option<u8>,
}

#[derive(Clone, Copy, Debug)]
struct Request {
    frame: u32,
    time: Option<i64>,
    setup: Option<Setup>,
    link: Link,
}

/// What has a class.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Part {
    Interface(u8),
    Endpoint(u8),
}

/// The state of all devices of a capture.
#[derive(Debug, Default)]
pub(super) struct Known {
    requests: HashMap<Place, Request>,
    classes: HashMap<(u16, u16, Part), u8>,
}

impl Known {
    /// Learns the classes of interfaces and endpoints from descriptors of a configuration.
    fn configure(&mut self, place: Place, mut descriptors: &[u8]) {
        const INTERFACE: u8 = 4;
        const ENDPOINT: u8 = 5;
        let mut class = None;
        while let [len, kind, ..] = *descriptors {
            let len = usize::from(len);
            if len < 2 || self.classes.len() >= MAX_KNOWN {
                return;
            }
            let part = match (kind, descriptors) {
                (INTERFACE, [_, _, number, _, _, of, ..]) => {
                    class = Some(*of);
                    Some(Part::Interface(*number))
                }
                (ENDPOINT, [_, _, address, ..]) => Some(Part::Endpoint(*address)),
                _ => None,
            };
            if let (Some(part), Some(class)) = (part, class) {
                self.classes.insert((place.bus, place.device, part), class);
            }
            descriptors = descriptors.get(len..).unwrap_or(&[]);
        }
    }

    fn class(&self, place: Place, setup: Option<Setup>, is_control: bool) -> Option<u8> {
        const INTERFACE: u8 = 1;
        const ENDPOINT: u8 = 2;
        let part = match setup {
            Some([kind, _, _, _, index, ..]) => match kind & 0x1f {
                INTERFACE => Part::Interface(index),
                ENDPOINT => Part::Endpoint(index),
                _ => return None,
            },
            None if is_control => return None,
            None => Part::Endpoint(place.endpoint),
        };
        self.classes.get(&(place.bus, place.device, part)).copied()
    }
}

/// Takes in a transfer, and says what is known of it.
pub(super) fn learn<C: Collector>(
    w: &mut Walk<'_, C>,
    place: Place,
    asks: bool,
    is_control: bool,
    setup: Option<Setup>,
    data: &[u8],
) -> Transfer {
    let (frame, time) = (w.frame.number, w.frame.time);
    let note = w.remember(Scope::Capture, |known: &mut Known, memory| {
        if asks {
            if known.requests.len() >= MAX_KNOWN {
                known.requests.clear();
            }
            let link = memory.new_link();
            known.requests.insert(place, Request { frame, time, setup, link });
            let class = known.class(place, setup, is_control);
            return (None, Some(link), setup.map(u64::from_be_bytes), class);
        }
        let request = known.requests.remove(&place);
        let setup = request.and_then(|request| request.setup);
        if let Some([0x80, 6, _, 2, ..]) = setup {
            known.configure(place, data);
        }
        if let Some(request) = request {
            memory.set_link(request.link, u64::from(frame));
        }
        let class = known.class(place, setup, is_control);
        let request = request.map(|request| (request.frame, request.time));
        (request, None, setup.map(u64::from_be_bytes), class)
    });
    match note {
        Some((request, response, octets, class)) => {
            Transfer { request, response, setup: octets.map(u64::to_be_bytes), class }
        }
        None => Transfer { setup, ..Transfer::default() },
    }
}
