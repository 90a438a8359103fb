//! Bounds on what is compiled, so that no filter text can exhaust stack, memory or time.

/// Octets of filter text, after macros have been expanded.
pub const MAX_LENGTH: usize = 1 << 20;

/// How deep brackets, negations, function calls and chains of arithmetic may nest. Each level
/// costs the parser, the checker and the program a few stack frames.
pub const MAX_DEPTH: usize = 128;

/// Comparisons, set elements and operands in one filter.
pub const MAX_TERMS: usize = 200_000;

/// Macros that one macro may bring with it, one inside another.
pub const MAX_MACRO_DEPTH: usize = 16;

/// Steps that the backtracking engine may take on one subject before `matches` gives up and says
/// no. Patterns without look-around and back-references never need it.
pub const MAX_BACKTRACKS: usize = 1_000_000;

/// Octets that a compiled pattern may take.
pub const MAX_PATTERN_SIZE: usize = 1 << 21;
