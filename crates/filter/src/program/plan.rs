//! How the values of an operand come about. Plans are typed: integers, floating point, octets.

use lamna_fields::{FieldDef, FieldId, FieldType};

use super::intervals::OctetOrder;
use crate::syntax::{ArithmeticOp, Range};

/// A field to be read: all registrations of its name.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Read {
    pub(crate) fields: Box<[FieldId]>,
    /// Which instances of the protocol count, with the protocol's own field for each of `fields`:
    /// its instances are what negative numbers count back from.
    pub(crate) layers: Option<Box<Layers>>,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Layers {
    pub(crate) ranges: Box<[Range]>,
    /// For each field of the read, its protocol.
    pub(crate) protocols: Box<[FieldId]>,
}

/// Which octets of an occurrence are meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Extent {
    /// Those of the value.
    Value,
    /// From the first octet to the end of what the dissector was given.
    Rest,
    /// Those that the field covers in the frame, undecoded.
    Covered,
}

#[derive(Clone, Debug)]
pub(crate) enum IntPlan {
    Const(Box<[i128]>),
    Field(Read),
    Negate(Box<IntPlan>),
    Absolute(Box<IntPlan>),
    Compute(ArithmeticOp, Box<IntPlan>, Box<IntPlan>),
    /// Nanoseconds times or divided by a number.
    Scale(ArithmeticOp, Box<IntPlan>, Box<FloatPlan>),
    /// The number of octets of each value.
    Length(Box<OctetPlan>),
    /// A number for each value, whatever it is.
    Width(Read, i128),
    /// How often the field occurs; nothing where it does not.
    Count(Read),
    /// Whether each IPv4 address lies in one of these ranges.
    AddressClass(Box<OctetPlan>, fn(&[u8]) -> Option<i128>),
    Extreme(Side, Box<[IntPlan]>),
}

#[derive(Clone, Debug)]
pub(crate) enum FloatPlan {
    Const(Box<[f64]>),
    Field(Read),
    Int(Box<IntPlan>),
    Negate(Box<FloatPlan>),
    Absolute(Box<FloatPlan>),
    Compute(ArithmeticOp, Box<FloatPlan>, Box<FloatPlan>),
    Extreme(Side, Box<[FloatPlan]>),
}

#[derive(Clone, Debug)]
pub(crate) enum OctetPlan {
    Const(Box<[Box<[u8]>]>),
    Field(Read, Extent),
    Slice(Box<OctetPlan>, Box<[Range]>),
    Upper(Box<OctetPlan>),
    Lower(Box<OctetPlan>),
    /// The value as text.
    Text(Read, Box<FieldDef>),
    /// The word that the field's table has for the value.
    Word(IntPlan, Box<FieldDef>),
    /// An integer in a base: 10 or 16, with the digits of its type.
    Digits(IntPlan, FieldType, u8),
    /// The address or its special-purpose class in words.
    Name(Box<OctetPlan>, fn(&[u8]) -> Option<&'static str>),
    And(Box<OctetPlan>, Box<OctetPlan>),
    Extreme(Side, OctetOrder, Box<[OctetPlan]>),
}

/// Which of several values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    Least,
    Most,
}
