//! Writing packets and pages to files.

use std::path::Path;

use super::App;
use crate::command::What;
use crate::pages::follow::conversation_of;
use crate::save::{self, Packets, Saving};
use crate::widgets::filter::Verdict;
use crate::widgets::list::Displayed;
use lamna_session::Query;

impl App {
    /// Writes packets to a file, or what a page shows.
    pub(super) fn save(&mut self, what: What, path: &str, overwrite: bool) {
        if self.page.is_some() && what == What::Displayed {
            return self.export(path, overwrite);
        }
        if self.saving.is_some() {
            return self.complain("another file is being written");
        }
        // More may come to a capture that goes on.
        let is_done = self.session().progress().is_done;
        let is_all = matches!(self.displayed, Displayed::All(_));
        self.saves_all = what == What::Displayed && is_all && is_done;
        let saving = self
            .packets(what)
            .and_then(|packets| Saving::start(self.session(), packets, path, overwrite));
        match saving {
            Ok(saving) => self.saving = Some(saving),
            Err(error) => {
                self.leaves = false;
                self.complain(error);
            }
        }
    }

    fn packets(&self, what: What) -> Result<Packets, String> {
        match what {
            What::Displayed => Ok(match &self.displayed {
                Displayed::All(count) => Packets::First(*count),
                Displayed::Some(query) => Packets::These(query.matches().clone()),
                Displayed::Sorted(order) => Packets::These(order.numbers.clone()),
            }),
            What::Marked if self.marks.is_empty() => Err("no packet is marked".to_owned()),
            What::Marked => Ok(Packets::These(self.marks.iter().copied().collect())),
            What::Conversation => {
                let number = self.list.selected(&self.displayed).ok_or("there is no packet")?;
                let conversation = conversation_of(self.session(), number)
                    .ok_or_else(|| format!("packet {number} is of no TCP or UDP conversation"))?;
                match self.filter.judge(&conversation.filter(), self.session().registry()) {
                    Verdict::Good(filter) => Query::start(self.session(), *filter)
                        .map(Packets::Passing)
                        .map_err(|error| error.to_string()),
                    Verdict::Bad(error) => Err(error.first().message.clone()),
                }
            }
        }
    }

    /// Writes files that packets have carried.
    pub(super) fn export_objects(&mut self, path: &str, all: bool) {
        let objects = self.page.as_ref().map(|page| page.objects(all)).unwrap_or_default();
        if objects.is_empty() {
            return self.complain("there is no such file here: :objects lists them");
        }
        if self.saving.is_some() {
            return self.complain("another file is being written");
        }
        self.saves_all = false;
        match Saving::objects(self.session(), objects, Path::new(path), all) {
            Ok(saving) => self.saving = Some(saving),
            Err(error) => self.complain(error),
        }
    }

    /// Writes what the page shows.
    fn export(&mut self, path: &str, overwrite: bool) {
        let path = Path::new(path);
        let extension = path.extension().and_then(|of| of.to_str()).unwrap_or("");
        let exported = self.page.as_ref().map(|page| page.export(&extension.to_ascii_lowercase()));
        let written = exported.unwrap_or(Ok(Vec::new())).and_then(|octets| {
            if path.exists() && !overwrite {
                return Err(format!("{} is there already; :w! writes over it", path.display()));
            }
            save::replace(path, &octets).map(|()| octets.len())
        });
        match written {
            Ok(count) => self.say(format!("{count} bytes written to {}", path.display())),
            Err(error) => self.complain(error),
        }
    }
}
