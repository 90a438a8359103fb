//! Tokens to tree, by recursive descent. From loosest to tightest: `or`, `xor`, `and`, `not`,
//! comparisons, `&`, `+ -`, `* / %`, signs.

use super::lex::{Piece, Token, end_of_filter, pieces, unexpected};
use super::{
    ArithmeticOp, Comparison, Element, Expr, Operand, OperandKind, Quantifier, Range, Relation,
    Test,
};
use crate::limits::{MAX_DEPTH, MAX_TERMS};
use crate::{Dialect, FilterError, Problem, ProblemKind, Span};

/// The tree of a filter, without a look at what names mean; `None` for text of blanks only.
/// Macros must have been expanded.
pub fn parse(text: &str, dialect: Dialect) -> Result<Option<Expr>, FilterError> {
    parse_expr(text, dialect).map_err(|problem| FilterError::new(text, problem))
}

fn parse_expr(text: &str, dialect: Dialect) -> Result<Option<Expr>, Problem> {
    let (pieces, problem) = pieces(text, dialect);
    if pieces.is_empty() && problem.is_none() {
        return Ok(None);
    }
    let mut parser = Parser { text, dialect, pieces, problem, at: 0, depth: 0, terms: 0 };
    let expr = parser.or()?;
    if parser.at < parser.pieces.len() || parser.problem.is_some() {
        return Err(parser.stuck("and, or, or the end of the filter"));
    }
    Ok(Some(expr))
}

struct Parser<'t> {
    text: &'t str,
    dialect: Dialect,
    pieces: Vec<Piece>,
    /// What the lexer stumbled over after the last piece.
    problem: Option<Problem>,
    at: usize,
    depth: usize,
    terms: usize,
}

impl Parser<'_> {
    fn peek(&self) -> Option<&Token> {
        self.pieces.get(self.at).map(|p| &p.token)
    }

    fn span(&self) -> Span {
        self.pieces.get(self.at).map_or(self.text.len()..self.text.len(), |p| p.span.clone())
    }

    fn take(&mut self, token: &Token) -> bool {
        let found = self.peek() == Some(token);
        self.at += usize::from(found);
        found
    }

    fn expect(&mut self, token: &Token, expected: &str) -> Result<(), Problem> {
        if self.take(token) { Ok(()) } else { Err(self.stuck(expected)) }
    }

    /// The problem that the token here has no place here.
    fn stuck(&self, expected: &str) -> Problem {
        match (self.pieces.get(self.at), &self.problem) {
            (Some(piece), _) => unexpected(self.text, piece.span.clone()).expected(expected),
            (None, Some(problem)) => problem.clone(),
            (None, None) => end_of_filter().expected(expected),
        }
    }

    fn deeper<T>(
        &mut self,
        inside: impl FnOnce(&mut Self) -> Result<T, Problem>,
    ) -> Result<T, Problem> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(self.too_deep());
        }
        let found = inside(self);
        self.depth -= 1;
        found
    }

    fn too_deep(&self) -> Problem {
        let message = format!("The filter nests more than {MAX_DEPTH} levels deep.");
        Problem::new(ProblemKind::TooLarge, self.span(), message)
    }

    fn or(&mut self) -> Result<Expr, Problem> {
        self.chain(&Token::Or, Self::xor, Expr::Or)
    }

    fn xor(&mut self) -> Result<Expr, Problem> {
        self.chain(&Token::Xor, Self::and, Expr::Xor)
    }

    fn and(&mut self) -> Result<Expr, Problem> {
        self.chain(&Token::And, Self::not, Expr::And)
    }

    fn chain(
        &mut self,
        operator: &Token,
        next: fn(&mut Self) -> Result<Expr, Problem>,
        join: fn(Vec<Expr>) -> Expr,
    ) -> Result<Expr, Problem> {
        let first = next(self)?;
        if self.peek() != Some(operator) {
            return Ok(first);
        }
        let mut all = vec![first];
        while self.take(operator) {
            all.push(next(self)?);
        }
        Ok(join(all))
    }

    fn not(&mut self) -> Result<Expr, Problem> {
        if self.take(&Token::Not) {
            return self.deeper(|p| Ok(Expr::Not(Box::new(p.not()?))));
        }
        if self.take(&Token::Open) {
            return self.deeper(|p| {
                let inside = p.or()?;
                p.expect(&Token::Close, "and, or, or a closing parenthesis")?;
                Ok(inside)
            });
        }
        self.test().map(Expr::Test)
    }

    fn test(&mut self) -> Result<Test, Problem> {
        let quantifier = match self.peek() {
            Some(Token::Quantifier(quantifier)) => Some(*quantifier),
            _ => None,
        };
        self.at += usize::from(quantifier.is_some());
        let left = self.arithmetic(0)?;
        Ok(Test { quantifier, relation: self.relation(left, quantifier)? })
    }

    fn relation(
        &mut self,
        left: Operand,
        quantifier: Option<Quantifier>,
    ) -> Result<Relation, Problem> {
        let compound = matches!(
            left.kind,
            OperandKind::Arithmetic(..) | OperandKind::Negate(_) | OperandKind::Plus(_)
        );
        let entity = self.dialect.is_latest() || !compound;
        match self.peek() {
            Some(Token::Compare(_)) => {
                let mut rest = Vec::new();
                while let Some(Token::Compare(op)) = self.peek() {
                    let op = *op;
                    self.at += 1;
                    rest.push(Comparison { op, right: self.arithmetic(0)? });
                }
                Ok(Relation::Compare { first: left, rest })
            }
            Some(Token::Contains) if entity => {
                self.at += 1;
                Ok(Relation::Contains(left, self.entity()?))
            }
            Some(Token::Matches) if entity => {
                self.at += 1;
                Ok(Relation::Matches(left, self.entity()?))
            }
            Some(Token::In) if entity => {
                self.at += 1;
                Ok(Relation::In { left, negated: false, set: self.set()? })
            }
            Some(Token::Not) if entity => {
                self.at += 1;
                self.expect(&Token::In, "in")?;
                Ok(Relation::In { left, negated: true, set: self.set()? })
            }
            _ if quantifier.is_some() => Err(self.stuck("a comparison, contains, matches or in")),
            _ => Ok(Relation::Truth(left)),
        }
    }

    fn set(&mut self) -> Result<Vec<Element>, Problem> {
        self.expect(&Token::OpenBrace, "a set in braces")?;
        let mut set = Vec::new();
        loop {
            let low = self.signed()?;
            let high = if self.take(&Token::DotDot) { Some(self.signed()?) } else { None };
            set.push(Element { low, high });
            if !self.take(&Token::Comma) {
                self.expect(&Token::CloseBrace, "a comma, .. or a closing brace")?;
                return Ok(set);
            }
        }
    }

    /// Arithmetic whose operators bind tighter than `floor`.
    fn arithmetic(&mut self, floor: u8) -> Result<Operand, Problem> {
        let mut left = self.factor()?;
        let mut operators = 0;
        while let Some(Token::Arithmetic(op)) = self.peek() {
            let op = *op;
            if op.rank() <= floor {
                break;
            }
            self.at += 1;
            operators += 1;
            if operators > MAX_DEPTH {
                return Err(self.too_deep());
            }
            let right = self.deeper(|p| p.arithmetic(op.rank()))?;
            let span = left.span.clone();
            let kind = OperandKind::Arithmetic(op, Box::new(left), Box::new(right));
            left = Operand { span, kind };
        }
        Ok(left)
    }

    fn factor(&mut self) -> Result<Operand, Problem> {
        if self.take(&Token::OpenBrace) {
            return self.deeper(|p| {
                let inside = p.arithmetic(0)?;
                p.expect(&Token::CloseBrace, "an operator or a closing brace")?;
                Ok(inside)
            });
        }
        self.signed()
    }

    fn signed(&mut self) -> Result<Operand, Problem> {
        let sign = match self.peek() {
            Some(Token::Arithmetic(ArithmeticOp::Subtract)) => OperandKind::Negate,
            Some(Token::Arithmetic(ArithmeticOp::Add)) => OperandKind::Plus,
            _ => return self.entity(),
        };
        self.at += 1;
        let operand = if self.dialect.is_latest() && self.peek() == Some(&Token::OpenBrace) {
            self.deeper(Self::factor)?
        } else {
            self.entity()?
        };
        Ok(Operand { span: operand.span.clone(), kind: sign(Box::new(operand)) })
    }

    fn entity(&mut self) -> Result<Operand, Problem> {
        self.terms += 1;
        if self.terms > MAX_TERMS {
            let message = format!("The filter has more than {MAX_TERMS} terms.");
            return Err(Problem::new(ProblemKind::TooLarge, self.span(), message));
        }
        let span = self.span();
        let shown = &self.text[span.clone()];
        let kind = match self.peek() {
            Some(Token::Word) => OperandKind::Word(shown.to_owned()),
            Some(Token::Name) => OperandKind::Field { name: shown[1..].to_owned(), layers: None },
            Some(Token::Literal) => OperandKind::Literal(shown[1..].to_owned()),
            Some(Token::Text(octets)) => OperandKind::Text(octets.clone()),
            Some(Token::Char(code)) => OperandKind::Char(*code),
            Some(Token::Dollar) => return self.reference(span),
            Some(Token::At) => {
                self.at += 1;
                let field = self.field()?;
                let raw = Operand { span, kind: OperandKind::Raw(Box::new(field)) };
                return self.sliced(raw);
            }
            _ => return Err(self.stuck("a field, a literal or a function")),
        };
        self.at += 1;
        let mut operand = Operand { span, kind };
        if matches!(operand.kind, OperandKind::Word(_)) && self.take(&Token::Open) {
            let name = shown.to_owned();
            let arguments = self.deeper(Self::arguments)?;
            operand.kind = OperandKind::Call { name, arguments };
        } else {
            self.layered(&mut operand);
        }
        self.sliced(operand)
    }

    /// A field's name with its layers.
    fn field(&mut self) -> Result<Operand, Problem> {
        let span = self.span();
        let name = self.text[span.clone()].trim_start_matches('.').to_owned();
        if !matches!(self.peek(), Some(Token::Word | Token::Name)) {
            return Err(self.stuck("a field"));
        }
        self.at += 1;
        let mut operand = Operand { span, kind: OperandKind::Field { name, layers: None } };
        self.layered(&mut operand);
        Ok(operand)
    }

    fn layered(&mut self, operand: &mut Operand) {
        let name = match &operand.kind {
            OperandKind::Word(name) => name.clone(),
            OperandKind::Field { name, .. } => name.clone(),
            // Not a field's name at all: kept for the check, which says so.
            OperandKind::Literal(_) | OperandKind::Text(_) | OperandKind::Char(_) => {
                self.text[operand.span.clone()].to_owned()
            }
            _ => return,
        };
        if let Some(Token::Layers(layers)) = self.peek() {
            operand.kind = OperandKind::Field { name, layers: Some(layers.clone()) };
            self.at += 1;
        }
    }

    fn sliced(&mut self, mut operand: Operand) -> Result<Operand, Problem> {
        let mut slices = 0;
        while let Some(Token::Ranges(ranges)) = self.peek() {
            let ranges: Vec<Range> = ranges.clone();
            slices += 1;
            if slices > MAX_DEPTH {
                return Err(self.too_deep());
            }
            self.at += 1;
            let span = operand.span.clone();
            operand = Operand { span, kind: OperandKind::Slice(Box::new(operand), ranges) };
        }
        Ok(operand)
    }

    fn arguments(&mut self) -> Result<Vec<Operand>, Problem> {
        let mut arguments = Vec::new();
        if self.take(&Token::Close) {
            return Ok(arguments);
        }
        loop {
            arguments.push(self.arithmetic(0)?);
            if !self.take(&Token::Comma) {
                self.expect(&Token::Close, "a comma or a closing parenthesis")?;
                return Ok(arguments);
            }
        }
    }

    fn reference(&mut self, span: Span) -> Result<Operand, Problem> {
        self.at += 1;
        let braced = self.take(&Token::OpenBrace);
        if !braced && !self.dialect.is_latest() {
            return Err(self.stuck("a field in braces"));
        }
        let raw_at = self.span();
        let field = if self.take(&Token::At) {
            let field = self.field()?;
            Operand { span: raw_at, kind: OperandKind::Raw(Box::new(field)) }
        } else {
            self.field()?
        };
        if braced {
            self.expect(&Token::CloseBrace, "a closing brace")?;
        }
        self.sliced(Operand { span, kind: OperandKind::Reference(Box::new(field)) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn printed(text: &str) -> String {
        match parse_expr(text, Dialect::V4_0) {
            Ok(Some(expr)) => expr.to_string(),
            Ok(None) => String::new(),
            Err(problem) => format!("{} {:?}", problem.message, problem.span),
        }
    }

    #[test]
    fn operators_bind_as_in_4_0() {
        assert_eq!(printed("a or b and c"), "a or b and c");
        assert_eq!(printed("(a or b) && !c"), "(a or b) and not c");
        assert_eq!(printed("!tcp.port == 80"), "not tcp.port == 80");
        assert_eq!(printed("n & 6 + 1 == {2 + 3} * 4"), "n & 6 + 1 == {2 + 3} * 4");
        assert_eq!(printed("a - {b - c} - d"), "a - {b - c} - d");
        assert_eq!(printed("a < b < c"), "a < b < c");
        assert_eq!(printed("x!in{1,2..3}"), "x not in {1, 2 .. 3}");
    }

    #[test]
    fn the_wrong_token_is_named() {
        for (text, problem) in [
            ("(tcp.srcport + 1) == 2", "\"==\" was unexpected in this context. Some(18..20)"),
            ("any tcp", "Unexpected end of filter expression. None"),
            ("any not x == 1", "\"not\" was unexpected in this context. Some(4..7)"),
            ("x in {..80}", "\"..\" was unexpected in this context. Some(6..8)"),
            ("x == (1)", "\"(\" was unexpected in this context. Some(5..6)"),
            ("x + 0 in {1}", "\"in\" was unexpected in this context. Some(6..8)"),
            ("a .tcp , b", "\"tcp\" was unexpected in this context. Some(2..6)"),
            ("--1", "\"-\" was unexpected in this context. Some(1..2)"),
        ] {
            assert_eq!(printed(text), problem, "{text}");
        }
    }

    #[test]
    fn depth_is_bounded() {
        for text in
            ["(".repeat(100_000), "!".repeat(100_000), "x[0]".to_owned() + &"[0]".repeat(9999)]
        {
            assert!(printed(&text).contains("nests more than"), "{}", &text[..4]);
        }
        assert!(printed(&"f(".repeat(100_000)).contains("nests more than"));
        assert!(printed(&("x == 1".to_owned() + &" + 1".repeat(9999))).contains("nests more than"));
        assert!(!printed(&("x".to_owned() + &" or x".repeat(9999))).contains("nests"));
    }
}
