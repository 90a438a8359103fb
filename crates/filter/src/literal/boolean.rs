use super::integer::{Number, number};
use super::{Form, Literal, Target, Unreadable, word};

/// Reads true or false: any number (true unless 0), `True`, `TRUE`, `False`, `FALSE`, or the
/// field's own words.
pub(super) fn read(
    target: &Target<'_>,
    form: Form<'_>,
    shown: &str,
) -> Result<Literal, Unreadable> {
    let text = match form {
        Form::Char(code) => return Ok(Literal::int(u8::from(code != 0))),
        Form::Text(octets) => {
            return word::find(target.def, octets).ok_or_else(|| word::unknown(target.def, shown));
        }
        Form::Word(text) | Form::Octets(text) => text,
    };
    match text {
        "True" | "TRUE" => return Ok(Literal::int(1u8)),
        "False" | "FALSE" => return Ok(Literal::int(0u8)),
        _ => {}
    }
    match number(text) {
        Number::Value(value) => Ok(Literal::int(u8::from(value != 0))),
        _ => word::find(target.def, text.as_bytes())
            .ok_or_else(|| word::unknown(target.def, &format!("\"{text}\""))),
    }
}
