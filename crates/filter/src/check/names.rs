//! Names as they are written, and what they are called now.

use std::borrow::Cow;

use lamna_fields::Schema;

/// Protocols that were renamed, with all of their fields: `ssl.record` is `tls.record`.
const RENAMED: &[(&str, &str)] = &[("bootp", "dhcp"), ("ssl", "tls")];

/// The name under which the schema knows `name`.
pub(crate) fn known<'n>(schema: &dyn Schema, name: &'n str) -> Option<Cow<'n, str>> {
    if schema.named(name).is_some() {
        return Some(Cow::Borrowed(name));
    }
    let (rest, new) = RENAMED.iter().find_map(|(old, new)| {
        let rest = name.strip_prefix(old)?;
        (rest.is_empty() || rest.starts_with('.')).then_some((rest, *new))
    })?;
    let renamed = format!("{new}{rest}");
    schema.named(&renamed).is_some().then_some(Cow::Owned(renamed))
}
