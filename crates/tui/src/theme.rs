//! What the parts of the screen look like.

use ratatui::buffer::Buffer;
use ratatui::style::{Color, Modifier, Style};
use serde::Deserialize;

/// The styles of the screen's parts. All of them but the packets' colours, which are rules of their own.
#[derive(Clone, Copy, Debug)]
pub struct Theme {
    /// Whether there are colours at all: not with `NO_COLOR` (<https://no-color.org>).
    pub coloured: bool,
    /// Whether the background is dark.
    pub on_dark: bool,
    /// Whether packets are coloured by rules.
    pub packets: bool,
    /// What lines, marks and bars are drawn with.
    pub glyphs: &'static Glyphs,
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
    /// What is doubtful rather than wrong.
    pub warning: Style,
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

/// What lines, marks and bars are drawn with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Glyphs {
    /// The line of a pane's title.
    pub rule: &'static str,
    /// Before what can be opened.
    pub closed: &'static str,
    /// Before what is open.
    pub open: &'static str,
    /// Behind the title of a column whose values grow downwards.
    pub ascending: &'static str,
    /// Behind the title of a column whose values shrink downwards.
    pub descending: &'static str,
    /// The full part of a bar.
    pub full: char,
    /// The empty part of a bar.
    pub empty: char,
    /// The end of a text that had no room.
    pub more: char,
    /// Lines between the two ends of a diagram, and their heads to the left and to the right.
    pub arrow: [char; 3],
    /// Whether dots may be drawn in braille.
    pub braille: bool,
}

/// For terminals with Unicode fonts.
pub const UNICODE: Glyphs = Glyphs {
    rule: "─",
    closed: "▸ ",
    open: "▾ ",
    ascending: "↑",
    descending: "↓",
    full: '█',
    empty: '░',
    more: '…',
    arrow: ['─', '◀', '▶'],
    braille: true,
};

/// For terminals without.
pub const ASCII: Glyphs = Glyphs {
    rule: "-",
    closed: "+ ",
    open: "- ",
    ascending: "^",
    descending: "v",
    full: '#',
    empty: '.',
    more: '~',
    arrow: ['-', '<', '>'],
    braille: false,
};

/// A theme's name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ThemeName {
    /// Light text on the terminal's own background, which is taken to be dark.
    #[default]
    Dark,
    /// Dark text on a light background.
    Light,
    /// Black and white, and the eight first colours.
    HighContrast,
    /// The sixteen colours that every terminal has, as its own palette shows them.
    Sixteen,
    /// No colours, only bold, underlined and reversed text.
    Plain,
}

impl ThemeName {
    /// All names, as a person writes them.
    pub const NAMES: [(&'static str, ThemeName); 5] = [
        ("dark", ThemeName::Dark),
        ("light", ThemeName::Light),
        ("high-contrast", ThemeName::HighContrast),
        ("sixteen", ThemeName::Sixteen),
        ("plain", ThemeName::Plain),
    ];

    /// The theme of this name.
    pub fn from_name(name: &str) -> Option<ThemeName> {
        Self::NAMES.iter().find(|(known, _)| *known == name).map(|(_, theme)| *theme)
    }

    /// The theme that the environment asks for: [`Plain`](ThemeName::Plain) with `NO_COLOR`,
    /// [`Sixteen`](ThemeName::Sixteen) on terminals that have no more.
    pub fn from_environment() -> ThemeName {
        let no_color = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        match Depth::from_environment() {
            _ if no_color => ThemeName::Plain,
            Depth::Sixteen => ThemeName::Sixteen,
            _ => ThemeName::default(),
        }
    }
}

/// How many colours a terminal has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Depth {
    /// All (24 bits).
    #[default]
    True,
    /// The 256 of xterm.
    Indexed,
    /// Sixteen.
    Sixteen,
}

impl Depth {
    /// What the environment says of the terminal.
    pub fn from_environment() -> Depth {
        let says = |name: &str| std::env::var(name).unwrap_or_default();
        let (colours, terminal) = (says("COLORTERM"), says("TERM"));
        if matches!(colours.as_str(), "truecolor" | "24bit") || terminal.ends_with("-direct") {
            Depth::True
        } else if terminal.contains("256") {
            Depth::Indexed
        } else {
            Depth::Sixteen
        }
    }

    /// Shows what was drawn in colours that the terminal has.
    pub fn reduce(self, buffer: &mut Buffer) {
        if self == Depth::True {
            return;
        }
        for cell in &mut buffer.content {
            (cell.fg, cell.bg) = (self.colour(cell.fg), self.colour(cell.bg));
        }
    }

    fn colour(self, colour: Color) -> Color {
        let Color::Rgb(r, g, b) = colour else { return colour };
        match self {
            Depth::True => colour,
            Depth::Indexed => Color::Indexed(indexed(r, g, b)),
            Depth::Sixteen => nearest_of_sixteen(r, g, b),
        }
    }
}

/// The place of a colour in xterm's palette: a cube of six steps a side, then 24 greys.
fn indexed(r: u8, g: u8, b: u8) -> u8 {
    let step = |c: u8| {
        if c < 48 {
            0
        } else if c < 115 {
            1
        } else {
            (c - 35) / 40
        }
    };
    let value = |step: u8| if step == 0 { 0 } else { 55 + 40 * step };
    let grey = ((u16::from(r) + u16::from(g) + u16::from(b)) / 3) as u8;
    let grey_step = if grey < 8 { 0 } else { ((grey - 8) / 10).min(23) };
    let distance = |x: u8, y: u8, z: u8| {
        let square = |a: u8, b: u8| u32::from(a.abs_diff(b)).pow(2);
        square(r, x) + square(g, y) + square(b, z)
    };
    let (x, y, z) = (step(r), step(g), step(b));
    let shade = 8 + 10 * grey_step;
    if distance(shade, shade, shade) < distance(value(x), value(y), value(z)) {
        232 + grey_step
    } else {
        16 + 36 * x + 6 * y + z
    }
}

/// The one of the sixteen colours that is nearest, as most terminals show them.
fn nearest_of_sixteen(r: u8, g: u8, b: u8) -> Color {
    const COLOURS: [(Color, [u8; 3]); 16] = [
        (Color::Black, [0, 0, 0]),
        (Color::Red, [205, 0, 0]),
        (Color::Green, [0, 205, 0]),
        (Color::Yellow, [205, 205, 0]),
        (Color::Blue, [0, 0, 238]),
        (Color::Magenta, [205, 0, 205]),
        (Color::Cyan, [0, 205, 205]),
        (Color::Gray, [229, 229, 229]),
        (Color::DarkGray, [127, 127, 127]),
        (Color::LightRed, [255, 0, 0]),
        (Color::LightGreen, [0, 255, 0]),
        (Color::LightYellow, [255, 255, 0]),
        (Color::LightBlue, [92, 92, 255]),
        (Color::LightMagenta, [255, 0, 255]),
        (Color::LightCyan, [0, 255, 255]),
        (Color::White, [255, 255, 255]),
    ];
    let distance = |of: &[u8; 3]| -> u32 {
        of.iter().zip([r, g, b]).map(|(a, b)| u32::from(a.abs_diff(b)).pow(2)).sum()
    };
    COLOURS.iter().min_by_key(|(_, of)| distance(of)).map_or(Color::Reset, |(colour, _)| *colour)
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
            ThemeName::Sixteen => Theme::sixteen(),
            ThemeName::Plain => Theme::plain(),
        }
    }

    fn dark() -> Theme {
        let plain = Style::new();
        Theme {
            coloured: true,
            on_dark: true,
            packets: true,
            glyphs: &UNICODE,
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
            warning: plain.fg(rgb(0xf2c14e)),
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
            warning: plain.fg(rgb(0x7a5200)),
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
            glyphs: &UNICODE,
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
            warning: bold.fg(Color::Yellow),
            status: on(Color::White),
            key: bold.fg(Color::Yellow),
            found: on(Color::Yellow),
            marked: on(Color::Cyan),
            client: bold.fg(Color::Red),
            server: bold.fg(Color::Cyan),
        }
    }

    /// Only names of colours, which the terminal's palette gives their shades, on its own background.
    fn sixteen() -> Theme {
        let plain = Style::new();
        let on = |colour| plain.fg(Color::Black).bg(colour);
        Theme {
            packets: false,
            dim: plain.fg(Color::DarkGray),
            title: plain.fg(Color::Cyan).add_modifier(Modifier::BOLD),
            active_title: on(Color::Cyan).add_modifier(Modifier::BOLD),
            selected: on(Color::Gray),
            unfocused: plain.add_modifier(Modifier::REVERSED),
            octets: on(Color::Yellow),
            good: on(Color::Green),
            bad: on(Color::Red),
            doubtful: on(Color::Yellow),
            error: plain.fg(Color::LightRed).add_modifier(Modifier::BOLD),
            warning: plain.fg(Color::Yellow),
            status: on(Color::Gray),
            key: plain.fg(Color::Cyan).add_modifier(Modifier::BOLD),
            found: on(Color::Yellow),
            marked: on(Color::Cyan),
            client: plain.fg(Color::LightRed),
            server: plain.fg(Color::LightBlue),
            ..Theme::dark()
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
            glyphs: &UNICODE,
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
            warning: plain,
            status: reversed,
            key: bold,
            found: reversed,
            marked: bold,
            client: bold,
            server: plain,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_become_those_that_the_terminal_has() {
        assert_eq!(Depth::Indexed.colour(Color::Rgb(255, 0, 0)), Color::Indexed(196));
        assert_eq!(Depth::Indexed.colour(Color::Rgb(0x80, 0x80, 0x80)), Color::Indexed(244));
        assert_eq!(Depth::Sixteen.colour(Color::Rgb(250, 250, 250)), Color::White);
        assert_eq!(Depth::True.colour(Color::Rgb(1, 2, 3)), Color::Rgb(1, 2, 3));
        assert_eq!(Depth::Sixteen.colour(Color::Reset), Color::Reset);
    }

    #[test]
    fn every_theme_tells_the_selected_line_and_errors_from_text() {
        for (name, theme) in ThemeName::NAMES {
            let theme = Theme::new(theme);
            assert_ne!(theme.selected, theme.text, "{name}");
            assert_ne!(theme.error, theme.text, "{name}");
            assert_ne!(theme.good, theme.bad, "{name}");
        }
    }
}
