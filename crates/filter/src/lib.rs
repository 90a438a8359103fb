//! A compiler for Wireshark display filters: text to program to yes or no.
