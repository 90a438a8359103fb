//! Pages of analysis, which take the whole screen.

pub mod choices;
pub mod columns;
pub mod conversations;
pub mod dns;
pub mod endpoints;
pub mod expert;
pub mod follow;
pub mod graph;
pub mod hierarchy;
pub mod http;
pub mod ladder;
pub mod lengths;
pub mod objects;
pub mod overview;
pub mod report;
pub mod tcp_graph;
pub mod trouble;

use std::fmt;

use crossterm::event::KeyEvent;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::theme::Theme;

/// A page.
pub trait Page: fmt::Debug {
    /// Takes in what has happened in the background.
    fn tick(&mut self) {}

    /// Whether something goes on that changes what is shown.
    fn is_busy(&self) -> bool;

    /// Does what a key is for.
    fn key(&mut self, key: &KeyEvent) -> PageEffect;

    /// Moves by rows.
    fn scroll(&mut self, by: isize);

    /// Does what a click is for.
    fn click(&mut self, at: Position) -> PageEffect {
        let _ = at;
        PageEffect::None
    }

    /// Draws the page; answers where the terminal's cursor belongs, if anywhere.
    fn draw(&mut self, buffer: &mut Buffer, area: Rect, theme: &Theme) -> Option<Position>;

    /// Files in packets that the page lists: the selected one, or all. Each with its packet and a name.
    fn objects(&self, all: bool) -> Vec<(u32, String)> {
        let _ = all;
        Vec::new()
    }

    /// What the page shows, in the format of a file of this extension.
    ///
    /// # Errors
    /// Which formats there are.
    fn export(&self, extension: &str) -> Result<Vec<u8>, String> {
        let _ = extension;
        Err("this page has nothing to write".to_owned())
    }
}

/// The pages that a key or a command opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PageKind {
    /// Who spoke with whom.
    Conversations,
    /// Who spoke.
    Endpoints,
    /// Notes by kind.
    Expert,
    /// What is in the capture.
    Overview,
    /// What is wrong.
    Trouble,
    /// Which protocols are inside of which.
    Hierarchy,
    /// How long packets are.
    Lengths,
    /// Requests of HTTP.
    Http,
    /// Questions to name servers.
    Dns,
    /// Files that HTTP has carried.
    Objects,
    /// How much there is at each time.
    Graph,
    /// The columns of the packet list.
    Columns,
    /// Files of earlier runs.
    Files,
    /// Filters of earlier runs, and those with names.
    Filters,
    /// The marked packets.
    Marks,
    /// The interfaces, to capture from one.
    Interfaces,
}

impl PageKind {
    /// All pages, with the names that commands and settings know them by, and what they are for.
    pub const ALL: &'static [(PageKind, &'static str, &'static str)] = &[
        (PageKind::Overview, "overview", "what is in this capture, and what its file tells"),
        (PageKind::Trouble, "trouble", "what is wrong, by cause and conversation"),
        (PageKind::Conversations, "conversations", "who spoke with whom"),
        (PageKind::Endpoints, "endpoints", "who spoke, and how much"),
        (PageKind::Expert, "expert", "expert notes: what is wrong or worth a remark"),
        (PageKind::Hierarchy, "hierarchy", "which protocols are inside of which"),
        (PageKind::Lengths, "lengths", "how long packets are"),
        (PageKind::Http, "http", "requests of HTTP, with status and time"),
        (PageKind::Dns, "dns", "questions to name servers, with the time of the answers"),
        (PageKind::Objects, "objects", "files that HTTP has carried, to be written"),
        (PageKind::Graph, "graph", "packets, bytes or what passes filters, over time"),
        (
            PageKind::Columns,
            "columns",
            "the columns of the packet list: order, titles, which are shown",
        ),
        (PageKind::Files, "recents", "files of earlier runs, to be opened"),
        (
            PageKind::Filters,
            "filters",
            "filters of earlier runs and of the settings, to be applied",
        ),
        (PageKind::Marks, "marks", "the marked packets"),
        (PageKind::Interfaces, "interfaces", "the interfaces, to capture from one"),
    ];

    /// Its name.
    pub fn name(self) -> &'static str {
        Self::ALL.iter().find(|(kind, ..)| *kind == self).map_or("", |(_, name, _)| name)
    }

    /// Whether it is a list of what is to be chosen, rather than an analysis.
    pub fn is_list(self) -> bool {
        use PageKind::{Columns, Files, Filters, Interfaces, Marks};
        matches!(self, Columns | Files | Filters | Marks | Interfaces)
    }

    /// The page of a name.
    pub fn from_name(name: &str) -> Option<PageKind> {
        let name = match name {
            "convs" => "conversations",
            "capinfo" | "properties" => "overview",
            name => name,
        };
        Self::ALL.iter().find(|(_, known, _)| *known == name).map(|(kind, ..)| *kind)
    }
}

/// How a filter is put together with the one that is applied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Combine {
    /// In its place.
    Replace,
    /// The opposite in its place.
    Not,
    /// Both must pass.
    And,
    /// The applied one must pass, this one must not.
    AndNot,
    /// One of them must pass.
    Or,
    /// The applied one must pass, or this one not.
    OrNot,
}

impl Combine {
    /// The filter that comes of it; `None` where all packets pass already.
    pub fn with(self, applied: &str, text: &str) -> Option<String> {
        let applied = applied.trim();
        let none = applied.is_empty();
        Some(match self {
            Combine::Replace => text.to_owned(),
            Combine::Not => format!("!({text})"),
            Combine::And if none => text.to_owned(),
            Combine::AndNot if none => format!("!({text})"),
            Combine::And => format!("({applied}) && ({text})"),
            Combine::AndNot => format!("({applied}) && !({text})"),
            Combine::Or | Combine::OrNot if none => return None,
            Combine::Or => format!("({applied}) || ({text})"),
            Combine::OrNot => format!("({applied}) || !({text})"),
        })
    }
}

/// What is to be done after a key was pressed on a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PageEffect {
    /// Nothing.
    None,
    /// Back to the packets.
    Close,
    /// Back to the packets, at this one.
    GoTo(u32),
    /// Back to the packets with this display filter.
    Filter(Combine, String),
    /// Back to the packets, with this display filter in the box, to be gone on with.
    Prepare(String),
    /// Show what was said in this conversation.
    Follow(follow::Conversation),
    /// Draw this TCP connection.
    Ladder(follow::Conversation),
    /// Draw this TCP connection over time.
    TcpGraph(follow::Conversation),
    /// Draw what passes these filters over time.
    Graph(Vec<String>),
    /// Show these columns in the packet list.
    Columns(Vec<columns::ListColumn>),
    /// Look at another file.
    Open(String),
    /// Capture from this interface.
    Capture(String),
    /// Look at the packets of another scope: all, or those that are displayed.
    Rescope,
    /// Put text into the clipboard.
    Copy(String),
    /// Type a command.
    Command,
    /// Type a command that begins so.
    Begin(String),
    /// Something to say.
    Say(String),
}

/// Draws the line at the bottom that tells which keys a page has.
pub(crate) fn draw_keys(buffer: &mut Buffer, area: Rect, keys: &str, theme: &Theme) {
    let last = Rect { y: area.bottom() - 1, height: 1, ..area };
    crate::widgets::blank(buffer, last, theme.status);
    let width = usize::from(area.width.saturating_sub(1));
    buffer.set_stringn(area.x + 1, last.y, keys, width, theme.status);
}
