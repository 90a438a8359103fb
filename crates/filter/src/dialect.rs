/// Which edition of the language a filter is written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Dialect {
    /// Exactly what tshark 4.0 accepts.
    V4_0,
    /// Everything of 4.0, and what came with 4.2 and 4.4: `@field`, functions as tests, constants
    /// on the left, `xor`, `bitand`, `vals()`, `$field` and more.
    #[default]
    Latest,
}

impl Dialect {
    /// The dialect that a setting names: `4.0` or `latest`.
    pub fn from_name(name: &str) -> Option<Dialect> {
        match name {
            "4.0" => Some(Dialect::V4_0),
            "latest" | "4.4" => Some(Dialect::Latest),
            _ => None,
        }
    }

    pub(crate) fn is_latest(self) -> bool {
        self == Dialect::Latest
    }
}
