use super::{Form, Literal};

/// Reads text: anything is its own text, a character constant a text of one character.
pub(super) fn read(form: Form<'_>) -> Literal {
    Literal::octets(match form {
        Form::Word(text) => text.as_bytes().to_vec(),
        Form::Octets(text) => format!(":{text}").into_bytes(),
        Form::Text(octets) => octets.to_vec(),
        Form::Char(code) => match u8::try_from(code) {
            Ok(octet) => vec![octet],
            Err(_) => char::from_u32(code).map_or(Vec::new(), |c| c.to_string().into_bytes()),
        },
    })
}
