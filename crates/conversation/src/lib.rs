//! TCP and UDP conversations: analysis, reassembly, statistics.
