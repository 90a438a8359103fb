//! Going to the pages of analysis, and what they ask for.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{App, Effect, Mode};
use crate::clipboard;
use crate::pages::PageEffect;
use crate::pages::conversations::{ConversationsPage, Counting};
use crate::pages::expert::{ExpertPage, Gathering};
use crate::pages::follow::{Conversation, FollowPage, Following, Transport, conversation_of};
use crate::pages::ladder::LadderPage;
use crate::theme::Theme;

/// A page.
#[derive(Debug)]
pub(super) enum Page {
    Follow(FollowPage),
    Conversations(ConversationsPage),
    Ladder(LadderPage),
    Expert(ExpertPage),
}

impl Page {
    pub(super) fn tick(&mut self) {
        match self {
            Page::Follow(page) => page.tick(),
            Page::Conversations(_) | Page::Expert(_) => {}
            Page::Ladder(page) => page.tick(),
        }
    }

    pub(super) fn is_busy(&self) -> bool {
        match self {
            Page::Follow(page) => page.is_busy(),
            Page::Conversations(page) => page.is_busy(),
            Page::Ladder(page) => page.is_busy(),
            Page::Expert(page) => page.is_busy(),
        }
    }

    pub(super) fn key(&mut self, name: &str) -> PageEffect {
        match self {
            Page::Follow(page) => page.key(name),
            Page::Conversations(page) => page.key(name),
            Page::Ladder(page) => page.key(name),
            Page::Expert(page) => page.key(name),
        }
    }

    pub(super) fn scroll(&mut self, by: isize) {
        match self {
            Page::Follow(page) => page.scroll(by),
            Page::Conversations(page) => page.scroll(by),
            Page::Ladder(page) => page.scroll(by),
            Page::Expert(page) => page.scroll(by),
        }
    }

    pub(super) fn draw(&mut self, buffer: &mut Buffer, area: Rect, theme: &Theme) {
        match self {
            Page::Follow(page) => page.draw(buffer, area, theme),
            Page::Conversations(page) => page.draw(buffer, area, theme),
            Page::Ladder(page) => page.draw(buffer, area, theme),
            Page::Expert(page) => page.draw(buffer, area, theme),
        }
    }
}

impl App {
    /// Shows what was said in the conversation of the selected packet.
    pub(super) fn follow_selected(&mut self) {
        let Some(number) = self.list.selected(&self.displayed) else { return };
        match conversation_of(self.session(), number) {
            Some(conversation) => self.follow(conversation),
            None => self.complain(format!("packet {number} is of no TCP or UDP conversation")),
        }
    }

    fn follow(&mut self, conversation: Conversation) {
        match Following::start(self.session(), &conversation) {
            Ok(following) => {
                let page = FollowPage::new(conversation, following);
                self.mode = Mode::Page(Box::new(Page::Follow(page)));
            }
            Err(error) => self.complain(error),
        }
    }

    /// Draws the TCP connection of the selected packet.
    pub(super) fn draw_ladder(&mut self) {
        let Some(number) = self.list.selected(&self.displayed) else { return };
        let conversation = conversation_of(self.session(), number);
        let Some(conversation) = conversation.filter(|of| of.transport == Transport::Tcp) else {
            return self.complain(format!("packet {number} is of no TCP connection"));
        };
        match Following::start(self.session(), &conversation) {
            Ok(following) => {
                let page = LadderPage::new(conversation, following);
                self.mode = Mode::Page(Box::new(Page::Ladder(page)));
            }
            Err(error) => self.complain(error),
        }
    }

    /// Shows what is wrong or worth a remark.
    pub(super) fn show_expert(&mut self) {
        match Gathering::start(self.session()) {
            Ok(gathering) => {
                self.mode = Mode::Page(Box::new(Page::Expert(ExpertPage::new(gathering))));
            }
            Err(error) => self.complain(error),
        }
    }

    /// Shows who spoke with whom.
    pub(super) fn show_conversations(&mut self) {
        match Counting::start(self.session()) {
            Ok(counting) => {
                let page = ConversationsPage::new(counting);
                self.mode = Mode::Page(Box::new(Page::Conversations(page)));
            }
            Err(error) => self.complain(error),
        }
    }

    /// Does what a page asks for.
    pub(super) fn page_effect(&mut self, effect: PageEffect) -> Effect {
        match effect {
            PageEffect::None => {}
            PageEffect::Close => self.mode = Mode::Panes,
            PageEffect::GoTo(number) => {
                self.mode = Mode::Panes;
                self.go_to(number);
            }
            PageEffect::Filter(text) => {
                self.mode = Mode::Panes;
                self.filter_by(&text);
            }
            PageEffect::Follow(conversation) => self.follow(conversation),
            PageEffect::Copy(text) => return self.copy(&text),
            PageEffect::Say(text) => self.complain(text),
        }
        Effect::None
    }

    /// Applies a filter that did not come from the box.
    pub(super) fn filter_by(&mut self, text: &str) {
        let registry = std::sync::Arc::clone(self.session().registry());
        self.filter.set(text, &registry);
        if !self.apply_filter() {
            let complaint = self.filter.complaint().join(" ");
            self.complain(complaint);
        }
    }

    /// Puts text into the clipboard.
    pub(super) fn copy(&mut self, text: &str) -> Effect {
        if text.is_empty() {
            self.say("there is nothing to copy");
            return Effect::None;
        }
        match clipboard::sequence(text) {
            Some(sequence) => {
                self.say(format!("{} bytes copied", text.len()));
                Effect::Send(sequence)
            }
            None => {
                self.complain("that is too long for the clipboard of a terminal");
                Effect::None
            }
        }
    }
}
