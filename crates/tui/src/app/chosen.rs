//! Packets that somebody has chosen: marked ones, and ignored ones.

use std::collections::BTreeSet;
use std::sync::Arc;

use lamna_session::{Frames, Query};

use super::{App, Source};
use crate::widgets::filter::Verdict;
use crate::widgets::list::Displayed;

impl App {
    pub(super) fn toggle_mark(&mut self) {
        let Some(number) = self.list.selected(&self.displayed) else { return };
        let was_marked = self.marks.remove(&number);
        if !was_marked {
            self.marks.insert(number);
        }
        self.session().mark(Arc::new(self.marks.clone()));
        self.look_anew();
        if was_marked {
            self.say(format!("packet {number} is no longer marked"));
        } else {
            self.list.step(&self.displayed, 1);
        }
    }

    pub(super) fn go_to_mark(&mut self, forward: bool) {
        let here = self.list.selected(&self.displayed).unwrap_or(0);
        let marks = &self.marks;
        let shown = |number: &&u32| self.displayed.shows(**number);
        let to = if forward {
            marks.range(here + 1..).chain(marks).find(shown)
        } else {
            marks.range(..here).rev().chain(marks.iter().rev()).find(shown)
        };
        match to.copied() {
            Some(number) => self.go_to(number),
            None => self.say("no marked packet is displayed"),
        }
    }

    /// Displays the marked packets only.
    pub(super) fn filter_marked(&mut self) {
        if self.marks.is_empty() {
            return self.complain("no packet is marked");
        }
        self.filter_by("frame.marked == 1");
    }

    /// Ignores the selected packet, or no longer.
    pub(super) fn toggle_ignored(&mut self) {
        let Some(number) = self.list.selected(&self.displayed) else { return };
        let mut ignored = self.ignored.clone();
        let was_ignored = ignored.remove(&number);
        if !was_ignored {
            ignored.insert(number);
        }
        if self.ignore(ignored) {
            if was_ignored {
                self.say(format!("packet {number} is no longer ignored"));
            } else {
                self.list.step(&self.displayed, 1);
            }
        }
    }

    /// Ignores no packet any more.
    pub(super) fn ignore_none(&mut self) {
        if self.ignored.is_empty() {
            return self.say("no packet is ignored");
        }
        let count = self.ignored.len();
        if self.ignore(BTreeSet::new()) {
            self.say(format!("{count} packets are no longer ignored"));
        }
    }

    /// Ignores these packets: at once in what is shown of them, and in what is known of conversations as soon as that is
    /// found out.
    fn ignore(&mut self, ignored: BTreeSet<u32>) -> bool {
        if !self.session().progress().is_done {
            self.complain("packets can be ignored when the capture is loaded");
            return false;
        }
        self.session().ignore(Arc::new(ignored.clone()));
        match self.session().again() {
            Ok(again) => self.again = again,
            Err(error) => {
                self.session().ignore(Arc::new(self.ignored.clone()));
                self.complain(error);
                return false;
            }
        }
        self.ignored = ignored;
        self.look_anew();
        true
    }

    /// Shows what is known without the ignored packets, as soon as it is. An open page keeps what it was made from.
    pub(super) fn take_again(&mut self) {
        let is_ready = |again: &lamna_session::Session| again.progress().is_done;
        if self.page.is_some() || !self.again.as_ref().is_some_and(is_ready) {
            return;
        }
        let Some(session) = self.again.take() else { return };
        session.mark(Arc::new(self.marks.clone()));
        match &mut self.source {
            Source::File(old) => *old = session,
            Source::Live(live) => live.replace_session(session),
        }
        self.left.clear();
        (self.search, self.sorting) = (None, None);
        self.searched.clear();
        self.filter.forget_capture();
        self.look_anew();
        let before = self.list.place(&self.displayed);
        match &self.displayed {
            Displayed::All(_) => return,
            _ if self.applied.is_empty() => {
                self.displayed = Displayed::All(self.session().frames());
            }
            _ => match self.filter.judge(&self.applied, self.session().registry()) {
                Verdict::Good(filter) => match Query::start(self.session(), *filter) {
                    Ok(query) => self.displayed = Displayed::Some(query),
                    Err(error) => return self.complain(error),
                },
                Verdict::Bad(error) => return self.complain(error.first().message.clone()),
            },
        }
        self.list.keep_row(before, &self.displayed);
        if self.sorted.is_some() {
            self.sort(self.sorted);
        }
    }

    /// Shows TCP's sequence numbers as they are sent, or counted from the first of the conversation.
    pub(super) fn switch_sequence_numbers(&mut self) {
        let registry = self.session().registry();
        let raw = !registry.raw_sequence_numbers();
        registry.show_raw_sequence_numbers(raw);
        self.longest.clear();
        self.look_anew();
        self.say(if raw {
            "sequence numbers are those that were sent"
        } else {
            "sequence numbers count from the first of the conversation"
        });
    }

    /// Makes anew what is shown of packets.
    pub(super) fn look_anew(&mut self) {
        let colours = self.theme.packets.then(|| Arc::clone(&self.colours));
        self.frames = Frames::new(self.source.session(), colours);
        self.detail = None;
    }
}
