//! Columns, order and colours of the packet list.

use std::sync::Arc;

use lamna_fields::FieldId;
use lamna_session::{ColourRule, ColourRules, Column, ColumnKind, Query};

use super::{App, Item};
use crate::pages::columns::ListColumn;
use crate::sorting::Sorting;
use crate::survey::{Running, Scope};
use crate::widgets::filter::Verdict;
use crate::widgets::list::Displayed;
use crate::widgets::menu::Menu;

/// Colours of rules that are made of fields: as Wireshark has them for conversations.
const COLOURS: [(u8, u8, u8); 10] = [
    (0xff, 0xc0, 0xc0),
    (0xff, 0xc0, 0xff),
    (0xe0, 0xc0, 0xe0),
    (0xc0, 0xc0, 0xff),
    (0xc0, 0xe0, 0xe0),
    (0xc0, 0xff, 0xff),
    (0xc0, 0xff, 0xc0),
    (0xff, 0xff, 0xc0),
    (0xe0, 0xe0, 0xc0),
    (0xe0, 0xe0, 0xe0),
];

impl App {
    /// Shows these columns from now on.
    pub(super) fn set_columns(&mut self, columns: Vec<ListColumn>) {
        let shown = columns.iter().filter(|column| !column.hidden);
        self.layout.columns = shown.map(|column| column.column.clone()).collect();
        self.columns = columns;
        self.frames.columns_changed();
        self.longest.clear();
    }

    /// Shows a field in a column of its own, or no longer.
    pub(super) fn toggle_field_column(&mut self, field: FieldId) {
        let mut columns = self.columns.clone();
        let is_of = |column: &ListColumn| {
            let kind = column.column.kind;
            !column.hidden && (kind == ColumnKind::Field(field) || kind == ColumnKind::Raw(field))
        };
        if let Some(place) = columns.iter().position(is_of) {
            columns.remove(place);
        } else {
            let Some(def) = self.session().registry().try_def(field) else { return };
            // Before the Info column, which takes what is left of the screen.
            let place = columns.iter().position(|column| column.column.kind == ColumnKind::Info);
            let column = Column { title: def.title.into(), kind: ColumnKind::Field(field) };
            let place = place.unwrap_or(columns.len());
            columns.insert(place, ListColumn { column, hidden: false });
        }
        self.set_columns(columns);
    }

    /// Sorts the list by the column at a place among those that are shown: upwards, downwards, as captured.
    pub(super) fn sort_by(&mut self, place: usize) {
        let Some(kind) = self.layout.columns.get(place).map(|column| column.kind) else { return };
        let sorted = match self.sorted {
            Some((by, false)) if by == kind => Some((kind, true)),
            Some((by, true)) if by == kind => None,
            _ if kind == ColumnKind::Number => Some((kind, true)),
            _ => Some((kind, false)),
        };
        self.sort(sorted);
    }

    pub(super) fn sort(&mut self, sorted: Option<(ColumnKind, bool)>) {
        self.sorting = None;
        let Some((kind, descending)) = sorted else {
            // As the filter has it.
            let applied = self.applied.clone();
            return self.filter_by(&applied);
        };
        let scope = match &self.displayed {
            Displayed::All(_) => Scope::All,
            Displayed::Some(query) if query.is_done() => Scope::These(query.matches().clone()),
            Displayed::Some(_) => match self.filter.judge(&self.applied, self.session().registry())
            {
                Verdict::Good(filter) => match Query::start(self.session(), *filter) {
                    Ok(query) => Scope::Passing(query),
                    Err(error) => return self.complain(error),
                },
                Verdict::Bad(error) => return self.complain(error.first().message.clone()),
            },
            Displayed::Sorted(order) => Scope::These(order.numbers.clone()),
        };
        match Running::start(self.session(), Sorting::new(kind, descending), scope) {
            Ok(running) => {
                self.sorting = Some(running);
                self.sorted = sorted;
            }
            Err(error) => self.complain(error),
        }
    }

    /// Shows packets in their order as soon as it is known.
    pub(super) fn take_order(&mut self) {
        let Some(sorting) = self.sorting.as_ref().filter(|sorting| sorting.is_done()) else {
            return;
        };
        if let Some(error) = sorting.error() {
            self.complain(error);
        }
        let order = self.sorting.as_ref().and_then(|sorting| sorting.look(Sorting::order));
        self.sorting = None;
        if let Some(order) = order {
            let before = self.list.place(&self.displayed);
            self.displayed = Displayed::Sorted(order);
            self.list.keep_row(before, &self.displayed);
        }
    }

    /// The menu of columns to sort by.
    pub(super) fn sort_menu(&self) -> Menu<Item> {
        let columns =
            self.layout.columns.iter().enumerate().zip(('a'..='z').filter(|key| *key != 'q'));
        let item = |((place, column), key): ((usize, &Column), char)| {
            (key, column.title.to_string(), Item::Sort(place))
        };
        Menu::new("Sort by (again: downwards, then as captured)", columns.map(item).collect())
    }

    /// Colours packets that pass a filter, or takes such colours away.
    pub(super) fn colour_by(&mut self, filter: &str) {
        let known = self.own_rules.iter().position(|rule| rule.filter == filter);
        if let Some(place) = known {
            self.own_rules.remove(place);
        } else {
            let taken = |colour: &&(u8, u8, u8)| {
                self.own_rules.iter().any(|rule| rule.background == **colour)
            };
            let free = COLOURS.iter().find(|colour| !taken(colour)).unwrap_or(&COLOURS[0]);
            let rule = ColourRule {
                name: filter.to_owned().into(),
                filter: filter.to_owned().into(),
                background: *free,
                foreground: (0, 0, 0),
            };
            self.own_rules.insert(0, rule);
            self.own_rules.truncate(COLOURS.len());
        }
        let rules: Vec<ColourRule> = self.own_rules.iter().chain(&self.rules).cloned().collect();
        self.colours = Arc::new(ColourRules::compile(self.session().registry(), &rules));
        self.look_anew();
    }

    /// Counts relative times from the selected packet on, or no longer.
    pub(super) fn toggle_reference(&mut self) {
        let Some(number) = self.list.selected(&self.displayed) else { return };
        let Some(time) = self.time_of(number) else {
            return self.complain("this packet has no time");
        };
        let counts = self.layout.toggle_reference(number, time);
        self.longest.clear();
        self.say(if counts {
            format!("times are counted from packet {number} on (-t r)")
        } else {
            format!("packet {number} is no time reference any more")
        });
    }

    fn time_of(&self, number: u32) -> Option<i64> {
        struct Time(Option<i64>);
        impl lamna_session::Visitor for Time {
            type Error = std::convert::Infallible;
            fn visit<C: lamna_dissect::Collector>(
                &mut self,
                shown: lamna_session::Shown<'_, C>,
            ) -> Result<(), Self::Error> {
                self.0 = shown.view.frame().time;
                Ok(())
            }
        }
        let mut time = Time(None);
        let mut look = lamna_session::Look::new(self.session(), lamna_session::Need::default());
        look.frame(number, &mut time).ok()?.ok()?;
        time.0
    }
}
