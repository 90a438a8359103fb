//! Application relations: what the two ends of one told each other when it was set up (IEC 61158-6-10, section 5.2.3).

use std::collections::HashMap;

use crate::buf::Buf;
use crate::track::Note;

/// Relations remembered at once, so that a capture of nothing but connects cannot fill the memory.
const MAX_RELATIONS: usize = 4096;

/// Blocks looked at in one packet for what they say of a relation.
const MAX_BLOCKS: usize = 64;

/// What is known of a relation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Relation {
    pub(super) uuid: u128,
    pub(super) controller: u64,
    pub(super) controller_alarm: u16,
    pub(super) device: u64,
    pub(super) device_alarm: u16,
    pub(super) input: u16,
    pub(super) output: u16,
}

impl Note for Relation {
    fn save(&self, write: &mut dyn FnMut(u64)) {
        write((self.uuid >> 64) as u64);
        write(self.uuid as u64);
        write(self.controller);
        write(self.device);
        write(
            u64::from(self.controller_alarm) << 48
                | u64::from(self.device_alarm) << 32
                | u64::from(self.input) << 16
                | u64::from(self.output),
        );
    }

    fn load(read: &mut dyn FnMut() -> u64) -> Self {
        let uuid = u128::from(read()) << 64 | u128::from(read());
        let (controller, device, numbers) = (read(), read(), read());
        let number = |shift: u32| (numbers >> shift) as u16;
        Relation {
            uuid,
            controller,
            device,
            controller_alarm: number(48),
            device_alarm: number(32),
            input: number(16),
            output: number(0),
        }
    }
}

/// The relations of a capture.
#[derive(Default)]
pub(super) struct Relations(HashMap<u128, Relation>);

/// Blocks that tell of a relation.
mod kind {
    pub(super) const AR_REQUEST: u16 = 0x0101;
    pub(super) const IOCR_REQUEST: u16 = 0x0102;
    pub(super) const ALARM_REQUEST: u16 = 0x0103;
    pub(super) const AR_RESPONSE: u16 = 0x8101;
    pub(super) const IOCR_RESPONSE: u16 = 0x8102;
    pub(super) const ALARM_RESPONSE: u16 = 0x8103;
}

/// Blocks that begin with a number and the identifier of their relation.
fn is_about_a_relation(kind: u16) -> bool {
    matches!(kind, 0x0008 | 0x8008 | 0x0009 | 0x8009 | 0x0110..=0x0118 | 0x8110..=0x8118)
}

impl Relations {
    /// Takes in the blocks of a packet; the relation that they are about, if it is known.
    pub(super) fn learn(&mut self, blocks: &Buf<'_>) -> Option<Relation> {
        let mut about = None;
        let mut at = 0;
        for _ in 0..MAX_BLOCKS {
            let (Ok(kind), Ok(len)) = (blocks.u16(at), blocks.u16(at + 2)) else { break };
            // What a read or a write carries is no block of its own.
            if self.block(blocks, at, kind, &mut about).is_none() {
                break;
            }
            at += 4 + usize::from(len);
        }
        self.0.get(&about?).copied()
    }

    fn block(&mut self, b: &Buf<'_>, at: usize, kind: u16, about: &mut Option<u128>) -> Option<()> {
        let uuid = || b.array(at + 8).map(u128::from_be_bytes).ok().filter(|uuid| *uuid != 0);
        match kind {
            kind::AR_REQUEST => {
                let uuid = uuid()?;
                *about = Some(uuid);
                if self.0.len() >= MAX_RELATIONS && !self.0.contains_key(&uuid) {
                    self.0.clear();
                }
                let relation = self.0.entry(uuid).or_insert(Relation {
                    uuid,
                    controller_alarm: u16::MAX,
                    device_alarm: u16::MAX,
                    ..Relation::default()
                });
                relation.controller = b.u48(at + 26).ok()?;
            }
            kind::AR_RESPONSE => {
                *about = Some(uuid()?);
                if let Some(relation) = self.0.get_mut(&(*about)?) {
                    relation.device = b.u48(at + 26).ok()?;
                }
            }
            kind::IOCR_REQUEST | kind::IOCR_RESPONSE => {
                let place = if kind == kind::IOCR_REQUEST { 18 } else { 10 };
                let frame_id = b.u16(at + place).ok()?;
                if let Some(relation) = about.and_then(|uuid| self.0.get_mut(&uuid))
                    && frame_id != u16::MAX
                {
                    match b.u16(at + 6).ok()? {
                        1 => relation.input = frame_id,
                        2 => relation.output = frame_id,
                        _ => {}
                    }
                }
            }
            kind::ALARM_REQUEST | kind::ALARM_RESPONSE => {
                if let Some(relation) = about.and_then(|uuid| self.0.get_mut(&uuid)) {
                    if kind == kind::ALARM_REQUEST {
                        relation.controller_alarm = b.u16(at + 18).ok()?;
                    } else {
                        relation.device_alarm = b.u16(at + 8).ok()?;
                    }
                }
            }
            kind if is_about_a_relation(kind) => {
                *about = uuid().or(*about);
                if matches!(kind, 0x0008 | 0x8009) {
                    return None;
                }
            }
            _ => {}
        }
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ends_tell_of_a_relation() {
        let mut octets = vec![1, 1, 0, 28, 1, 0, 0, 1];
        octets.extend([7; 16]);
        octets.extend([0, 1, 2, 3, 4, 5, 6, 7]);
        octets.extend([0x81, 2, 0, 8, 1, 0, 0, 2, 0, 1, 0xc0, 0]);
        let mut relations = Relations::default();
        let relation = relations.learn(&Buf::new(&octets, octets.len(), 0)).unwrap();
        assert_eq!(relation.controller, 0x0203_0405_0607);
        assert_eq!((relation.input, relation.output), (0, 0xc000));
        assert_eq!(relation.device_alarm, u16::MAX);
        let mut words = Vec::new();
        relation.save(&mut |word| words.push(word));
        let mut words = words.into_iter();
        assert_eq!(Relation::load(&mut || words.next().unwrap()), relation);
    }

    #[test]
    fn an_answer_alone_tells_of_none() {
        let mut octets = vec![0x81, 1, 0, 28, 1, 0, 0, 1];
        octets.extend([7; 24]);
        assert_eq!(Relations::default().learn(&Buf::new(&octets, octets.len(), 0)), None);
    }
}
