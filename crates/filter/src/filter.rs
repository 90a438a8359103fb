use lamna_fields::{FieldId, Record, Schema, TimeZone};

use crate::check::Checker;
use crate::lower::{DynRecord, emit};
use crate::macros::Macros;
use crate::program::Graph;
use crate::syntax::{self, Expr};
use crate::{Dialect, FilterError, Note, Problem, ProblemKind, limits};

/// A compiled filter: cheap to run, and to share between threads.
#[derive(Clone, Debug)]
pub struct Filter {
    expr: Option<Expr>,
    pub(crate) graph: Graph,
    pub(crate) needs: Needs,
    notes: Vec<Note>,
}

/// What a filter asks of records: for those who plan how much of a frame to look at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Needs {
    /// Every field and protocol that is read, in order of their numbers, aliases expanded.
    pub fields: Vec<FieldId>,
    /// Those of the fields whose values are read, not only whether they are there.
    pub values: Vec<FieldId>,
    /// Whether all reads are of fields in fixed places of headers, and of the presence of
    /// protocols: [`Record::headers`] then answers everything.
    pub only_headers: bool,
    /// Whether instances of protocols are counted (`#`).
    pub layers: bool,
}

/// How a filter is compiled: the dialect and what the text may speak of besides fields.
#[derive(Clone)]
pub struct Compiler<'s> {
    schema: &'s dyn Schema,
    dialect: Dialect,
    zone: TimeZone,
    macros: Macros,
    selected: Option<&'s dyn Record>,
    absent_names: bool,
    optimise: bool,
}

impl<'s> Compiler<'s> {
    /// A compiler for the latest dialect, local times in UTC, and the macros that Wireshark is
    /// installed with.
    pub fn new(schema: &'s dyn Schema) -> Self {
        Compiler {
            schema,
            dialect: Dialect::Latest,
            zone: TimeZone::UTC,
            macros: Macros::installed(),
            selected: None,
            absent_names: false,
            optimise: true,
        }
    }

    /// The edition of the language.
    pub fn dialect(mut self, dialect: Dialect) -> Self {
        self.dialect = dialect;
        self
    }

    /// The zone of times without one.
    pub fn zone(mut self, zone: TimeZone) -> Self {
        self.zone = zone;
        self
    }

    /// The macros that `${name}` stands for.
    pub fn macros(mut self, macros: Macros) -> Self {
        self.macros = macros;
        self
    }

    /// The record whose values `${field}` stands for. Its values are read when the filter is
    /// compiled. Without it a reference has no values.
    pub fn selected(mut self, record: &'s dyn Record) -> Self {
        self.selected = Some(record);
        self
    }

    /// Whether a test of a name that the schema does not know is false instead of an error: for
    /// filters that were written for more protocols, such as colour rules.
    pub fn absent_names(mut self, yes: bool) -> Self {
        self.absent_names = yes;
        self
    }

    /// Whether tests are reordered and folded. On unless switched off, which is for comparing.
    pub fn optimise(mut self, yes: bool) -> Self {
        self.optimise = yes;
        self
    }

    /// Compiles a filter. Text of blanks only passes everything.
    pub fn compile(&self, text: &str) -> Result<Filter, FilterError> {
        let macro_error = |problem| FilterError::new(text, problem);
        let expanded = self.macros.expand(text, self.schema, self.dialect).map_err(macro_error)?;
        let text = expanded.as_ref();
        if text.len() > limits::MAX_LENGTH {
            let message = format!("The filter is longer than {} bytes.", limits::MAX_LENGTH);
            return Err(FilterError::new("", Problem::new(ProblemKind::TooLarge, None, message)));
        }
        let expr = syntax::parse(text, self.dialect)?;
        let Some(expr) = expr else {
            let graph = Graph { steps: Box::default(), start: Graph::ACCEPT };
            let needs = Needs { only_headers: true, ..Needs::default() };
            return Ok(Filter { expr: None, graph, needs, notes: Vec::new() });
        };
        let mut checker = Checker {
            schema: self.schema,
            dialect: self.dialect,
            text,
            zone: &self.zone,
            selected: self.selected,
            absent_names: self.absent_names,
            fields: Default::default(),
            values: Default::default(),
            layers: false,
            notes: Vec::new(),
        };
        let logic = checker
            .filter(&expr)
            .map_err(|problems| FilterError { text: text.to_owned(), problems })?;
        let (graph, only_headers) = emit(logic, self.optimise);
        let needs = Needs {
            fields: checker.fields.into_iter().collect(),
            values: checker.values.into_iter().collect(),
            only_headers,
            layers: checker.layers,
        };
        Ok(Filter { expr: Some(expr), graph, needs, notes: checker.notes })
    }
}

impl Filter {
    /// Compiles a filter with nothing but fields to speak of: see [`Compiler`] for the rest.
    pub fn compile(
        text: &str,
        schema: &dyn Schema,
        dialect: Dialect,
    ) -> Result<Filter, FilterError> {
        Compiler::new(schema).dialect(dialect).compile(text)
    }

    /// Whether a record passes.
    #[inline]
    pub fn matches<R: Record>(&self, record: &R) -> bool {
        self.graph.run(record)
    }

    /// Whether a record of unknown type passes. Slower than [`matches`](Filter::matches): such a
    /// record has no headers to load fields from.
    pub fn matches_dyn(&self, record: &dyn Record) -> bool {
        self.graph.run(&DynRecord(record))
    }

    /// Every field and protocol that is read.
    pub fn fields(&self) -> &[FieldId] {
        &self.needs.fields
    }

    /// What the filter asks of records.
    pub fn needs(&self) -> &Needs {
        &self.needs
    }

    /// Whether the filter passes everything because there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.expr.is_none()
    }

    /// The tree of the filter; `None` for an empty one.
    pub fn expr(&self) -> Option<&Expr> {
        self.expr.as_ref()
    }

    /// What the filter probably does not mean.
    pub fn notes(&self) -> &[Note] {
        &self.notes
    }
}

/// The canonical form of the filter, which compiles to the same program.
impl std::fmt::Display for Filter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.expr.as_ref().map_or(Ok(()), |expr| expr.fmt(f))
    }
}
