//! The quality octets of DNP3 points: which bit is called what (IEEE 1815, section 11.6).

use lamna_fields::Field;

use super::fields as f;

/// The rows of a quality octet.
pub(super) struct Quality {
    pub(super) bits: [Field; 8],
    /// What set bits are called, from the second on: `None` for bits that are the value.
    pub(super) words: [Option<&'static str>; 8],
}

pub(super) static BINARY_INPUT: Quality = Quality {
    bits: [
        f::AL_BIQ_B0,
        f::AL_BIQ_B1,
        f::AL_BIQ_B2,
        f::AL_BIQ_B3,
        f::AL_BIQ_B4,
        f::AL_BIQ_B5,
        f::AL_BIQ_B6,
        f::AL_BIQ_B7,
    ],
    words: [
        None,
        Some("Restart"),
        Some("Comm Fail"),
        Some("Remote Force"),
        Some("Local Force"),
        Some("Chatter Filter"),
        Some("Reserved"),
        None,
    ],
};

pub(super) static DOUBLE_BIT: Quality = Quality {
    bits: BINARY_INPUT.bits,
    words: {
        let mut words = BINARY_INPUT.words;
        words[6] = None;
        words
    },
};

pub(super) static BINARY_OUTPUT: Quality = Quality {
    bits: [
        f::AL_BOQ_B0,
        f::AL_BOQ_B1,
        f::AL_BOQ_B2,
        f::AL_BOQ_B3,
        f::AL_BOQ_B4,
        f::AL_BOQ_B5,
        f::AL_BOQ_B6,
        f::AL_BOQ_B7,
    ],
    words: [
        None,
        Some("Restart"),
        Some("Comm Fail"),
        Some("Remote Force"),
        Some("Local Force"),
        Some("Reserved"),
        Some("Reserved"),
        None,
    ],
};

pub(super) static COUNTER: Quality = Quality {
    bits: [
        f::AL_CTRQ_B0,
        f::AL_CTRQ_B1,
        f::AL_CTRQ_B2,
        f::AL_CTRQ_B3,
        f::AL_CTRQ_B4,
        f::AL_CTRQ_B5,
        f::AL_CTRQ_B6,
        f::AL_CTRQ_B7,
    ],
    words: [
        None,
        Some("Restart"),
        Some("Comm Fail"),
        Some("Remote Force"),
        Some("Local Force"),
        Some("Roll-over"),
        Some("Discontinuity"),
        Some("Reserved"),
    ],
};

pub(super) static ANALOG_INPUT: Quality = Quality {
    bits: [
        f::AL_AIQ_B0,
        f::AL_AIQ_B1,
        f::AL_AIQ_B2,
        f::AL_AIQ_B3,
        f::AL_AIQ_B4,
        f::AL_AIQ_B5,
        f::AL_AIQ_B6,
        f::AL_AIQ_B7,
    ],
    words: [
        None,
        Some("Restart"),
        Some("Comm Fail"),
        Some("Remote Force"),
        Some("Local Force"),
        Some("Over-Range"),
        Some("Reference Check"),
        Some("Reserved"),
    ],
};

pub(super) static ANALOG_OUTPUT: Quality = Quality {
    bits: [
        f::AL_AOQ_B0,
        f::AL_AOQ_B1,
        f::AL_AOQ_B2,
        f::AL_AOQ_B3,
        f::AL_AOQ_B4,
        f::AL_AOQ_B5,
        f::AL_AOQ_B6,
        f::AL_AOQ_B7,
    ],
    words: [
        None,
        Some("Restart"),
        Some("Comm Fail"),
        Some("Remote Force"),
        Some("Local Force"),
        Some("Reserved"),
        Some("Reserved"),
        Some("Reserved"),
    ],
};
