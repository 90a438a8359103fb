//! What the parts of the screen look like.

use ratatui::style::{Color, Modifier, Style};

/// The styles of the screen's parts. All of them but the packets' colours, which are rules of their own.
#[derive(Clone, Copy, Debug)]
pub struct Theme {
    /// Whether there are colours at all: not with `NO_COLOR` (<https://no-color.org>).
    pub coloured: bool,
    /// Whether the background is dark.
    pub on_dark: bool,
    /// Whether packets are coloured by rules.
    pub packets: bool,
    /// What the line of a pane's title is drawn with.
    pub rule: &'static str,
    /// Text.
    pub text: Style,
    /// What is there but matters less: borders, offsets, unprintable octets.
    pub dim: Style,
    /// The titles of columns and panes.
    pub title: Style,
    /// The title of the pane that has the keys.
    pub active_title: Style,
    /// The selected line of the pane that has the keys.
    pub selected: Style,
    /// The selected line of the other panes.
    pub unfocused: Style,
    /// Octets of the selected field.
    pub octets: Style,
    /// Text of a filter that compiles.
    pub good: Style,
    /// Text of a filter that does not.
    pub bad: Style,
    /// Text of a filter that compiles, but probably means something else.
    pub doubtful: Style,
    /// Messages of trouble.
    pub error: Style,
    /// The status line.
    pub status: Style,
    /// A key in the help.
    pub key: Style,
    /// What was found by a search.
    pub found: Style,
    /// A marked packet.
    pub marked: Style,
    /// What a client sends.
    pub client: Style,
    /// What a server sends.
    pub server: Style,
}

/// A theme's name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ThemeName {
    /// Light text on the terminal's own background, which is taken to be dark.
    #[default]
    Dark,
    /// Dark text on a light background.
    Light,
    /// Black and white, and the eight first colours.
    HighContrast,
    /// No colours, only bold, underlined and reversed text.
    Plain,
}

impl ThemeName {
    /// All names, as a person writes them.
    pub const NAMES: [(&'static str, ThemeName); 4] = [
        ("dark", ThemeName::Dark),
        ("light", ThemeName::Light),
        ("high-contrast", ThemeName::HighContrast),
        ("plain", ThemeName::Plain),
    ];

    /// The theme of this name.
    pub fn from_name(name: &str) -> Option<ThemeName> {
        Self::NAMES.iter().find(|(known, _)| *known == name).map(|(_, theme)| *theme)
    }

    /// The theme that the environment asks for: [`Plain`](ThemeName::Plain) with `NO_COLOR`.
    pub fn from_environment() -> ThemeName {
        let no_color = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        if no_color { ThemeName::Plain } else { ThemeName::default() }
    }
}

const fn rgb(hex: u32) -> Color {
    Color::Rgb((hex >> 16) as u8, (hex >> 8) as u8, hex as u8)
}

impl Theme {
    /// The theme of this name.
    pub fn new(name: ThemeName) -> Theme {
        match name {
            ThemeName::Dark => Theme::dark(),
            ThemeName::Light => Theme::light(),
            ThemeName::HighContrast => Theme::high_contrast(),
            ThemeName::Plain => Theme::plain(),
        }
    }

    fn dark() -> Theme {
        let plain = Style::new();
        Theme {
            coloured: true,
            on_dark: true,
            packets: true,
            rule: "─",
            text: plain,
            dim: plain.fg(Color::DarkGray),
            title: plain.fg(rgb(0x9fb3c8)).add_modifier(Modifier::BOLD),
            active_title: plain.fg(Color::Black).bg(rgb(0x7fb2e5)).add_modifier(Modifier::BOLD),
            selected: plain.fg(Color::Black).bg(rgb(0xcbe8ff)),
            unfocused: plain.fg(Color::Black).bg(rgb(0xb8b8b8)),
            octets: plain.fg(Color::Black).bg(rgb(0xf2c14e)),
            good: plain.fg(Color::Black).bg(rgb(0xafffaf)),
            bad: plain.fg(Color::Black).bg(rgb(0xffafaf)),
            doubtful: plain.fg(Color::Black).bg(rgb(0xffffaf)),
            error: plain.fg(rgb(0xff8f8f)).add_modifier(Modifier::BOLD),
            status: plain.fg(rgb(0xd8dee9)).bg(rgb(0x2b3544)),
            key: plain.fg(rgb(0x7fb2e5)).add_modifier(Modifier::BOLD),
            found: plain.fg(Color::Black).bg(rgb(0xf2c14e)),
            marked: plain.fg(Color::White).bg(rgb(0x00506a)),
            client: plain.fg(rgb(0xff9f9f)),
            server: plain.fg(rgb(0x9fbfff)),
        }
    }

    fn light() -> Theme {
        let plain = Style::new().fg(Color::Black).bg(Color::White);
        Theme {
            on_dark: false,
            text: plain,
            dim: plain.fg(rgb(0x707070)),
            title: plain.fg(rgb(0x2d4a6a)).add_modifier(Modifier::BOLD),
            active_title: plain.fg(Color::White).bg(rgb(0x2d6f9a)).add_modifier(Modifier::BOLD),
            unfocused: plain.bg(rgb(0xdcdcdc)),
            error: plain.fg(rgb(0xa40000)).add_modifier(Modifier::BOLD),
            status: plain.bg(rgb(0xd0dae6)),
            key: plain.fg(rgb(0x2d6f9a)).add_modifier(Modifier::BOLD),
            client: plain.fg(rgb(0x7f0000)).bg(rgb(0xfbeded)),
            server: plain.fg(rgb(0x00007f)).bg(rgb(0xededfb)),
            ..Theme::dark()
        }
    }

    fn high_contrast() -> Theme {
        let plain = Style::new().fg(Color::White).bg(Color::Black);
        let bold = plain.add_modifier(Modifier::BOLD);
        let on = |colour| Style::new().fg(Color::Black).bg(colour);
        Theme {
            coloured: true,
            on_dark: true,
            packets: false,
            rule: "─",
            text: plain,
            dim: plain,
            title: bold,
            active_title: on(Color::White).add_modifier(Modifier::BOLD),
            selected: on(Color::White),
            unfocused: bold.add_modifier(Modifier::UNDERLINED),
            octets: on(Color::Yellow),
            good: on(Color::Green),
            bad: on(Color::Red),
            doubtful: on(Color::Yellow),
            error: bold.fg(Color::Red),
            status: on(Color::White),
            key: bold.fg(Color::Yellow),
            found: on(Color::Yellow),
            marked: on(Color::Cyan),
            client: bold.fg(Color::Red),
            server: bold.fg(Color::Cyan),
        }
    }

    fn plain() -> Theme {
        let plain = Style::new();
        let bold = plain.add_modifier(Modifier::BOLD);
        let reversed = plain.add_modifier(Modifier::REVERSED);
        Theme {
            coloured: false,
            on_dark: true,
            packets: false,
            rule: "─",
            text: plain,
            dim: plain.add_modifier(Modifier::DIM),
            title: bold,
            active_title: bold.add_modifier(Modifier::UNDERLINED),
            selected: reversed,
            unfocused: bold,
            octets: reversed,
            good: bold,
            bad: plain.add_modifier(Modifier::UNDERLINED),
            doubtful: bold,
            error: bold,
            status: reversed,
            key: bold,
            found: reversed,
            marked: bold,
            client: bold,
            server: plain,
        }
    }
}
