//! What statistics found, as JSON: for programs rather than people.

use std::fmt::Display;

use lamna_session::Text;

use crate::json::write_string;

/// A JSON value.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Json {
    Null,
    Whole(i128),
    Real(f64),
    Text(String),
    Array(Vec<Json>),
    Object(Vec<(&'static str, Json)>),
}

impl Json {
    pub(super) fn object<const N: usize>(members: [(&'static str, Json); N]) -> Json {
        Json::Object(members.into())
    }

    pub(super) fn array(values: impl IntoIterator<Item = Json>) -> Json {
        Json::Array(values.into_iter().collect())
    }

    pub(super) fn text(text: impl Display) -> Json {
        Json::Text(text.to_string())
    }

    /// Nanoseconds as seconds.
    pub(super) fn seconds(nanos: i64) -> Json {
        Json::Real(nanos as f64 / 1e9)
    }

    /// An object with further members.
    pub(super) fn and<const N: usize>(self, more: [(&'static str, Json); N]) -> Json {
        match self {
            Json::Object(mut members) => {
                members.extend(more);
                Json::Object(members)
            }
            other => other,
        }
    }

    /// Writes it in lines, two blanks for each level.
    pub(super) fn write(&self, out: &mut Text, level: usize) {
        match self {
            Json::Null => out.str("null"),
            Json::Whole(number) => out.format(format_args!("{number}")),
            Json::Real(number) if number.is_finite() => out.format(format_args!("{number}")),
            // JSON has no words for what is no number.
            Json::Real(_) => out.str("null"),
            Json::Text(text) => write_string(out, text),
            Json::Array(values) => {
                list(out, level, b"[]", values, |out, value| value.write(out, level + 1));
            }
            Json::Object(members) => list(out, level, b"{}", members, |out, (name, value)| {
                write_string(out, name);
                out.str(": ");
                value.write(out, level + 1);
            }),
        }
    }
}

/// Values nest as deep as the code that makes them: five levels.
fn list<T>(
    out: &mut Text,
    level: usize,
    brackets: &[u8; 2],
    things: &[T],
    write: impl Fn(&mut Text, &T),
) {
    out.byte(brackets[0]);
    for (at, thing) in things.iter().enumerate() {
        out.str(if at == 0 { "\n" } else { ",\n" });
        out.blanks(2 * (level + 1));
        write(out, thing);
    }
    if !things.is_empty() {
        out.byte(b'\n');
        out.blanks(2 * level);
    }
    out.byte(brackets[1]);
}

macro_rules! whole {
    ($($kind:ty),*) => {$(
        impl From<$kind> for Json {
            fn from(number: $kind) -> Json {
                #[allow(clippy::cast_lossless, reason = "some of the types have no lossless conversion")]
                Json::Whole(number as i128)
            }
        }
    )*};
}
whole!(u16, u32, u64, usize, i64, i128);

impl From<Option<Json>> for Json {
    fn from(value: Option<Json>) -> Json {
        value.unwrap_or(Json::Null)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_nest_in_lines() {
        let value = Json::object([
            ("name", Json::text("a\"b")),
            ("none", Json::array([])),
            ("some", Json::array([Json::Real(0.5), 2_u64.into()])),
        ]);
        let mut out = Text::new();
        value.write(&mut out, 0);
        let lines = [
            "{",
            "  \"name\": \"a\\\"b\",",
            "  \"none\": [],",
            "  \"some\": [",
            "    0.5,",
            "    2",
            "  ]",
            "}",
        ];
        assert_eq!(out.as_str(), lines.join("\n"));
    }
}
