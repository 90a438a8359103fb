//! The terminal interface of Lamna: packet list, tree and octets of a capture, while it is loaded or
//! captured.
//!
//! [`App`] is the state, apart from any terminal: it takes in [events](App::handle) and draws itself
//! on a buffer, which is also how it is tested. [`run()`] puts it on the terminal.
//!
//! Nothing here waits for the capture: frames are loaded, filtered and written by threads of their own,
//! rows and trees are made when they are shown, and only those that are shown.
//!
//! | where | what |
//! | --- | --- |
//! | [`app`] | the state, what keys do to it, how it is laid out |
//! | [`widgets`] | the parts of the screen, a file each |
//! | [`pages`] | analyses that take the whole screen: conversations, what was said in one |
//! | [`keys`], [`command`] | the tables of keys and commands, from which the help is made |
//! | [`theme`], [`columns`] | colours and widths |
//! | [`config`] | the file with settings |
//! | [`survey`] | looking at all packets in the background |
//! | [`terminal`], [`run`](mod@run) | the terminal, and giving it back |
#![forbid(unsafe_code)]

pub mod app;
mod bell;
pub mod census;
pub mod clipboard;
pub mod columns;
pub mod command;
pub mod complete;
pub mod config;
pub mod copy;
pub mod detail;
pub mod escapes;
pub mod keys;
pub mod pages;
pub mod recent;
pub mod run;
pub mod save;
pub mod search;
pub mod sorting;
pub mod survey;
pub mod terminal;
pub mod theme;
pub mod widgets;

pub use app::{App, Effect, Options, Source};
pub use run::{RunError, run};
pub use theme::ThemeName;
pub use widgets::filter::FilterOptions;
