//! Which protocols formats of whole trees show (`-j`, `-J`).

/// The names given with `-j` or `-J`; everything where there are none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    names: Option<Vec<String>>,
    deep: bool,
}

impl Selection {
    /// Everything.
    pub fn all() -> Self {
        Selection::default()
    }

    /// What is named in a list separated by blanks or commas. With `deep` (`-J`) everything inside of
    /// it too, else (`-j`) only what is named itself.
    pub fn of(list: &str, deep: bool) -> Self {
        let names =
            list.split([' ', ',']).filter(|name| !name.is_empty()).map(str::to_owned).collect();
        Selection { names: Some(names), deep }
    }

    /// Whether what is inside of `name` is shown.
    pub fn opens(&self, name: &str) -> bool {
        self.names.as_ref().is_none_or(|names| names.iter().any(|known| known == name))
    }

    /// Whether everything inside of what is named is shown.
    pub fn is_deep(&self) -> bool {
        self.deep || self.names.is_none()
    }
}
