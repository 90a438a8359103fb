//! A menu over the panes: one key for each item.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::theme::Theme;

/// A menu with what its items mean.
#[derive(Debug)]
pub struct Menu<T> {
    title: &'static str,
    items: Vec<(char, String, T)>,
    at: usize,
    /// Where it was drawn last.
    area: Rect,
}

/// What became of a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MenuKey<T> {
    /// An item was chosen.
    Chosen(T),
    /// The menu is left.
    Left,
    /// It stays.
    Stays,
}

impl<T: Copy> Menu<T> {
    /// A menu of items: key, text, and what it means.
    pub fn new(title: &'static str, items: Vec<(char, String, T)>) -> Menu<T> {
        Menu { title, items, at: 0, area: Rect::default() }
    }

    /// Does what a key is for.
    pub fn key(&mut self, name: &str) -> MenuKey<T> {
        let last = self.items.len().saturating_sub(1);
        match name {
            "esc" | "ctrl-c" | "left" => return MenuKey::Left,
            "up" => self.at = self.at.saturating_sub(1),
            "down" | "tab" => self.at = (self.at + 1).min(last),
            "home" | "pgup" => self.at = 0,
            "end" | "pgdn" => self.at = last,
            "enter" | "right" => return self.choose(self.at),
            _ => {
                let hit = self.items.iter().position(|(key, ..)| key.to_string() == name);
                return match hit {
                    Some(at) => self.choose(at),
                    None if name == "q" => MenuKey::Left,
                    None => MenuKey::Stays,
                };
            }
        }
        MenuKey::Stays
    }

    fn choose(&self, at: usize) -> MenuKey<T> {
        self.items.get(at).map_or(MenuKey::Left, |(_, _, item)| MenuKey::Chosen(*item))
    }

    /// Does what a click is for.
    pub fn click(&mut self, at: Position) -> MenuKey<T> {
        if !self.area.contains(at) {
            return MenuKey::Left;
        }
        match at.y.checked_sub(self.area.y + 1) {
            Some(row) => self.choose(self.top() + usize::from(row)),
            None => MenuKey::Stays,
        }
    }

    /// The first item in sight.
    fn top(&self) -> usize {
        let height = usize::from(self.area.height.saturating_sub(1));
        super::window(0, self.at, height, self.items.len())
    }

    /// Draws the menu in the middle of `area`.
    pub fn draw(&mut self, buffer: &mut Buffer, area: Rect, theme: &Theme) {
        let widest = self.items.iter().map(|(_, text, _)| text.chars().count()).max().unwrap_or(0);
        let width =
            (widest.max(self.title.chars().count()) + 6).min(usize::from(area.width)) as u16;
        let height = (self.items.len() + 1).min(usize::from(area.height)) as u16;
        self.area = Rect {
            x: area.x + (area.width - width) / 2,
            y: area.y + (area.height - height) / 2,
            width,
            height,
        };
        let room = usize::from(width);
        super::blank(buffer, self.area, theme.status);
        let head = Rect { height: height.min(1), ..self.area };
        super::blank(buffer, head, theme.active_title);
        buffer.set_stringn(head.x, head.y, format!(" {}", self.title), room, theme.active_title);
        let top = self.top();
        let shown = self.items.iter().enumerate().skip(top);
        for (y, (at, (key, text, _))) in (self.area.y + 1..self.area.bottom()).zip(shown) {
            let selected = at == self.at;
            let style = if selected { theme.selected } else { theme.status };
            super::blank(buffer, Rect { y, height: 1, ..self.area }, style);
            let key_style = if selected { style } else { theme.status.patch(theme.key) };
            buffer.set_stringn(self.area.x + 1, y, key.to_string(), room - 1, key_style);
            buffer.set_stringn(self.area.x + 4.min(width), y, text, room.saturating_sub(4), style);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_have_keys() {
        let items = vec![('a', "one".to_owned(), 1), ('q', "two".to_owned(), 2)];
        let mut menu = Menu::new("Menu", items);
        assert_eq!(menu.key("a"), MenuKey::Chosen(1));
        assert_eq!(menu.key("q"), MenuKey::Chosen(2));
        assert_eq!(menu.key("down"), MenuKey::Stays);
        assert_eq!(menu.key("enter"), MenuKey::Chosen(2));
        assert_eq!(menu.key("esc"), MenuKey::Left);
    }
}
