//! One capture being analysed: index, passes, notes and queries.
