//! Pages of analysis, which take the whole screen.

pub mod conversations;
pub mod expert;
pub mod follow;
pub mod ladder;

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
    Filter(String),
    /// Show what was said in this conversation.
    Follow(follow::Conversation),
    /// Put text into the clipboard.
    Copy(String),
    /// Something to say.
    Say(String),
}
