//! Which of some numbered places was touched longest ago.

/// No place.
const NONE: u32 = u32::MAX;

/// A list of places in the order in which they were touched: all operations take constant time, a place
/// costs eight octets.
#[derive(Debug)]
pub(super) struct Recency {
    links: Vec<Link>,
    oldest: u32,
    newest: u32,
}

#[derive(Clone, Copy, Debug)]
struct Link {
    older: u32,
    newer: u32,
}

/// A place that is not in the list points at itself.
fn is_out(link: Link, place: u32) -> bool {
    link.older == place
}

impl Default for Recency {
    fn default() -> Self {
        Recency { links: Vec::new(), oldest: NONE, newest: NONE }
    }
}

impl Recency {
    /// Puts a place at the young end, wherever it was.
    pub(super) fn touch(&mut self, place: u32) {
        if self.newest == place {
            return;
        }
        self.remove(place);
        let at = place as usize;
        while self.links.len() <= at {
            let own = self.links.len() as u32;
            self.links.push(Link { older: own, newer: own });
        }
        self.links[at] = Link { older: self.newest, newer: NONE };
        match self.links.get_mut(self.newest as usize) {
            Some(link) => link.newer = place,
            None => self.oldest = place,
        }
        self.newest = place;
    }

    /// Takes a place out of the list.
    pub(super) fn remove(&mut self, place: u32) {
        let Some(link) = self.links.get_mut(place as usize) else { return };
        if is_out(*link, place) {
            return;
        }
        let Link { older, newer } = std::mem::replace(link, Link { older: place, newer: place });
        match self.links.get_mut(older as usize) {
            Some(link) => link.newer = newer,
            None => self.oldest = newer,
        }
        match self.links.get_mut(newer as usize) {
            Some(link) => link.older = older,
            None => self.newest = older,
        }
    }

    /// All places, the one touched longest ago first.
    pub(super) fn iter(&self) -> impl Iterator<Item = u32> {
        let link = |place: u32| self.links.get(place as usize);
        std::iter::successors(self.oldest(), move |at| {
            link(*at).map(|link| link.newer).filter(|newer| *newer != NONE)
        })
    }

    /// The place that was touched longest ago.
    pub(super) fn oldest(&self) -> Option<u32> {
        (self.oldest != NONE).then_some(self.oldest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(mut list: Recency) -> Vec<u32> {
        std::iter::from_fn(|| {
            let place = list.oldest()?;
            list.remove(place);
            Some(place)
        })
        .collect()
    }

    #[test]
    fn the_longest_untouched_comes_first() {
        let mut list = Recency::default();
        for place in [0, 1, 2, 5, 0, 2, 2] {
            list.touch(place);
        }
        list.remove(3);
        list.remove(9);
        assert_eq!(all(list), [1, 5, 0, 2]);
    }

    #[test]
    fn a_place_can_come_back() {
        let mut list = Recency::default();
        list.touch(1);
        list.remove(1);
        list.remove(1);
        assert_eq!(list.oldest(), None);
        list.touch(1);
        list.touch(0);
        assert_eq!(all(list), [1, 0]);
    }
}
