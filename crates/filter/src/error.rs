use std::fmt;
use std::ops::Range;

/// Octets of the filter text, from and to.
pub type Span = Range<usize>;

/// Why a filter does not compile: one problem or, where more than one is certain, several.
///
/// [`Display`](fmt::Display) prints the first as tshark does: the message, the filter, and a line
/// that points at the place.
///
/// ```text
/// tcp.prot is neither a field nor a protocol name.
///     tcp.prot == 80
///     ^~~~~~~~
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct FilterError {
    /// The filter with its macros expanded: the text that spans count in.
    pub text: String,
    /// The first problem, and what else is certainly wrong. Never empty.
    pub problems: Vec<Problem>,
}

impl FilterError {
    pub(crate) fn new(text: &str, problem: Problem) -> Self {
        FilterError { text: text.to_owned(), problems: vec![problem] }
    }

    /// The first problem.
    pub fn first(&self) -> &Problem {
        &self.problems[0]
    }

    /// The place of the first problem, if it has one.
    pub fn span(&self) -> Option<Span> {
        self.first().span.clone()
    }

    /// The two lines that point at a problem: the filter on one line, and the caret line, both
    /// without indentation. `None` where the problem has no place.
    pub fn picture(&self, problem: &Problem) -> Option<(String, String)> {
        let span = problem.span.clone()?;
        let shown = self.text.replace(['\n', '\r', '\t'], " ");
        let before = self.text.get(..span.start).unwrap_or(&self.text).chars().count();
        let width = self.text.get(span).map_or(1, |s| s.chars().count()).max(1);
        Some((shown, format!("{}^{}", " ".repeat(before), "~".repeat(width - 1))))
    }
}

impl fmt::Display for FilterError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let problem = self.first();
        write!(f, "{}", problem.message)?;
        if let Some((filter, carets)) = self.picture(problem) {
            write!(f, "\n    {filter}\n    {carets}")?;
        }
        if let Some(hint) = problem.hint() {
            write!(f, "\n  {hint}")?;
        }
        Ok(())
    }
}

/// One thing that is wrong with a filter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What kind of thing.
    pub kind: ProblemKind,
    /// Where; `None` at the end of the text and in macros.
    pub span: Option<Span>,
    /// What, in tshark's words.
    pub message: String,
    /// What could have stood here instead, in words; empty where there is nothing to say.
    pub expected: String,
    /// Names that may have been meant, the likeliest first.
    pub suggestions: Vec<String>,
}

impl Problem {
    pub(crate) fn new(
        kind: ProblemKind,
        span: impl Into<Option<Span>>,
        message: impl Into<String>,
    ) -> Self {
        Problem {
            kind,
            span: span.into(),
            message: message.into(),
            expected: String::new(),
            suggestions: Vec::new(),
        }
    }

    pub(crate) fn expected(mut self, what: impl Into<String>) -> Self {
        self.expected = what.into();
        self
    }

    pub(crate) fn suggest(mut self, names: Vec<String>) -> Self {
        self.suggestions = names;
        self
    }

    /// The line of help under the picture: `Did you mean tcp.port?` or what was expected.
    pub fn hint(&self) -> Option<String> {
        match self.suggestions.as_slice() {
            [] if self.expected.is_empty() => None,
            [] => Some(format!("Expected {}.", self.expected)),
            [one] => Some(format!("Did you mean {one}?")),
            [head @ .., last] => Some(format!("Did you mean {} or {last}?", head.join(", "))),
        }
    }
}

/// The kinds of problems.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ProblemKind {
    /// A token where the grammar has no place for it.
    UnexpectedToken,
    /// The text ends too early.
    UnexpectedEnd,
    /// A character, escape or quote that the lexer cannot read.
    BadText,
    /// A name that is no field and no protocol.
    UnknownName,
    /// A literal that is none for the type it is compared with.
    BadLiteral,
    /// A number too large for its field, or for 64 bits.
    TooBig,
    /// Two sides that cannot be compared.
    IncompatibleTypes,
    /// A type that an operator is not for.
    UnsupportedOperator,
    /// Something that cannot be sliced.
    NotSliceable,
    /// A range that is none.
    BadRange,
    /// A function that does not exist, or is given the wrong arguments.
    BadCall,
    /// A constant where a field must be.
    ConstantOnLeft,
    /// A word that is no name where a field must be.
    NameExpected,
    /// A regular expression that does not compile.
    BadPattern,
    /// A macro that does not exist or is used wrongly.
    BadMacro,
    /// A filter past one of the [limits](crate::limits).
    TooLarge,
}

/// What a filter that compiles probably does not mean, for a person to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Where.
    pub span: Span,
    /// What to know.
    pub message: String,
}
