//! The upper layers of OSI: session, presentation, and the control of associations.

pub mod acse;
pub mod pres;
pub mod ses;

use lamna_fields::ProtocolId;

use crate::proto::id;
use crate::track::Note;

/// What a presentation context is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Context {
    /// Something that is not known.
    #[default]
    Unknown,
    /// Control of associations.
    Acse,
    /// Manufacturing messages.
    Mms,
}

impl Context {
    /// What an abstract syntax is for.
    fn of(identifier: &[u8]) -> Self {
        match identifier {
            b"\x52\x01\x00\x01" => Context::Acse,
            b"\x28\xca\x22\x02\x01" => Context::Mms,
            _ => Context::Unknown,
        }
    }

    fn name(self) -> Option<&'static str> {
        match self {
            Context::Unknown => None,
            Context::Acse => Some("id-as-acse"),
            Context::Mms => Some("mms-abstract-syntax-version1(1)"),
        }
    }

    fn protocol(self) -> Option<ProtocolId> {
        match self {
            Context::Unknown => None,
            Context::Acse => Some(id::ACSE),
            Context::Mms => Some(id::MMS),
        }
    }
}

impl Note for Context {
    fn save(&self, write: &mut dyn FnMut(u64)) {
        write(match self {
            Context::Unknown => 0,
            Context::Acse => 1,
            Context::Mms => 2,
        });
    }

    fn load(read: &mut dyn FnMut() -> u64) -> Self {
        match read() {
            1 => Context::Acse,
            2 => Context::Mms,
            _ => Context::Unknown,
        }
    }
}

/// The names of identifiers of these layers.
fn name(identifier: &[u8]) -> Option<&'static str> {
    match identifier {
        b"\x51\x01" => Some("basic-encoding"),
        b"\x28\xca\x22\x02\x03" => Some("MMS"),
        _ => Context::of(identifier).name(),
    }
}
