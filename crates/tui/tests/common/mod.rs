//! An interface over a fixture, drawn on a buffer instead of a terminal.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};
use lamna_dissect::Registry;
use lamna_fields::TimeZone;
use lamna_filter::{Dialect, Macros};
use lamna_session::{Clock, Column, Growth, Layout, Session, TimeFormat};
use lamna_tui::config::Config;
use lamna_tui::recent::Recent;
use lamna_tui::theme::Depth;
use lamna_tui::{App, Effect, FilterOptions, Options, Source, ThemeName};
use ratatui::Terminal;
use ratatui::backend::TestBackend;

/// How long a test waits for something in the background.
const PATIENCE: Duration = Duration::from_secs(20);

pub(crate) fn fixture(name: &str) -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../fixtures")).join(name)
}

/// The interface with its screen.
pub(crate) struct Walk {
    pub(crate) app: App,
    terminal: Terminal<TestBackend>,
    pub(crate) last: Effect,
}

impl Walk {
    /// Over a fixture that is loaded.
    pub(crate) fn over(name: &str, filter: &str, width: u16, height: u16) -> Walk {
        let registry = Arc::new(Registry::new());
        let session = Session::open(registry, fixture(name), Growth::None).unwrap();
        let begun = Instant::now();
        while !session.progress().is_done {
            assert!(begun.elapsed() < PATIENCE, "{name} does not load");
            std::thread::sleep(Duration::from_millis(1));
        }
        let clock = Clock::new(TimeZone::UTC, false);
        let options = Options {
            title: name.to_owned(),
            filter: filter.to_owned(),
            filters: FilterOptions {
                dialect: Dialect::Latest,
                zone: TimeZone::UTC,
                macros: Macros::installed(),
            },
            layout: Layout::new(Column::defaults(), TimeFormat::Relative, clock),
            hidden_columns: Vec::new(),
            colour_rules: None,
            theme: ThemeName::Dark,
            depth: Depth::True,
            config: Config::default(),
            recent: Recent::default(),
            formats: None,
        };
        let app = App::new(Source::File(session), options).unwrap();
        let terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
        let mut walk = Walk { app, terminal, last: Effect::None };
        walk.settle();
        walk
    }

    /// Presses keys by their names; what has no name is typed letter by letter.
    pub(crate) fn press(&mut self, keys: &[&str]) -> &mut Walk {
        for key in keys {
            let code = match *key {
                "up" => KeyCode::Up,
                "down" => KeyCode::Down,
                "left" => KeyCode::Left,
                "right" => KeyCode::Right,
                "pgup" => KeyCode::PageUp,
                "pgdn" => KeyCode::PageDown,
                "home" => KeyCode::Home,
                "end" => KeyCode::End,
                "tab" => KeyCode::Tab,
                "shift-tab" => KeyCode::BackTab,
                "enter" => KeyCode::Enter,
                "esc" => KeyCode::Esc,
                "backspace" => KeyCode::Backspace,
                control if control.starts_with("ctrl-") => {
                    self.type_in(control.trim_start_matches("ctrl-"), KeyModifiers::CONTROL);
                    continue;
                }
                alt if alt.starts_with("alt-") => {
                    self.type_in(alt.trim_start_matches("alt-"), KeyModifiers::ALT);
                    continue;
                }
                text => {
                    self.type_in(text, KeyModifiers::NONE);
                    continue;
                }
            };
            self.event(&Event::Key(KeyEvent::new(code, KeyModifiers::NONE)));
        }
        self.settle();
        self
    }

    fn type_in(&mut self, text: &str, modifiers: KeyModifiers) {
        for c in text.chars() {
            self.event(&Event::Key(KeyEvent::new(KeyCode::Char(c), modifiers)));
        }
    }

    pub(crate) fn event(&mut self, event: &Event) {
        self.last = self.app.handle(event);
        self.draw();
    }

    fn draw(&mut self) {
        let Walk { app, terminal, .. } = self;
        app.tick();
        terminal.draw(|frame| app.draw(frame)).unwrap();
    }

    /// Waits until nothing goes on in the background.
    fn settle(&mut self) {
        let begun = Instant::now();
        loop {
            self.draw();
            if !self.app.is_busy() {
                break;
            }
            assert!(begun.elapsed() < PATIENCE, "busy for ever");
            std::thread::sleep(Duration::from_millis(1));
        }
        self.draw();
    }

    #[allow(dead_code, reason = "not all tests change the size")]
    pub(crate) fn resize(&mut self, width: u16, height: u16) -> &mut Walk {
        self.terminal.backend_mut().resize(width, height);
        self.event(&Event::Resize(width, height));
        self
    }

    /// The text on the screen.
    pub(crate) fn screen(&self) -> String {
        self.terminal.backend().to_string()
    }

    /// A line of the screen without the blanks at its end.
    pub(crate) fn line(&self, y: u16) -> String {
        let buffer = self.terminal.backend().buffer();
        let cells = (0..buffer.area.width).map(|x| buffer[(x, y)].symbol());
        cells.collect::<String>().trim_end().to_owned()
    }

    /// Fails unless the screen has the text.
    #[track_caller]
    pub(crate) fn has(&mut self, text: &str) -> &mut Walk {
        assert!(self.screen().contains(text), "no {text:?} in\n{}", self.screen());
        self
    }

    /// Fails if the screen has the text.
    #[track_caller]
    pub(crate) fn has_not(&mut self, text: &str) -> &mut Walk {
        assert!(!self.screen().contains(text), "{text:?} in\n{}", self.screen());
        self
    }
}
