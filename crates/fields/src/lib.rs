//! What a field, a value and a protocol definition are: the vocabulary shared by the Lamna crates.
