//! Remote administration over `\PIPE\LANMAN` (MS-RAP): a request describes its parameters and the data of the answer by letters,
//! and an answer is read by the letters of its request. Some calls have names for what the letters stand for.

mod calls;
mod fields;
mod values;

use lamna_fields::{Encoding, Field, FieldDef};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::proto::numbers::units::Units;
use crate::proto::{browser, hex, id, smb_pipe};
use crate::registry::Dissect;
use crate::track::Note;
use crate::walk::{REST, Walk};

use calls::{Kind, Part};
use fields as f;

/// Letters that are remembered of a request: several times what any call has.
const MAX_LETTERS: usize = 256;

/// Items that one message may have, for letters may stand for no octets: far more than the buffer of a real answer holds.
const MAX_ITEMS: usize = 65_536;

/// Octets that describe a user who logs on (MS-RAP, section 2.5.7).
const USER_LEN: usize = 54;

/// What strings and octets are called whose pointers lead out of the data.
const NO_STRING: &str = "<String goes past end of frame>";
const NO_OCTETS: &str = "<Bytes go past end of frame>";

/// What an answer needs to know of its request.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Asked {
    function: u16,
    level: u16,
    /// The letters of the parameters, of the data and of what goes with each entry, where the request came to them.
    letters: Option<(String, String)>,
    auxiliary: Option<String>,
}

impl Note for Asked {
    fn save(&self, write: &mut dyn FnMut(u64)) {
        (self.function, self.level).save(write);
        self.letters.save(write);
        self.auxiliary.save(write);
    }

    fn load(read: &mut dyn FnMut() -> u64) -> Self {
        let (function, level) = Note::load(read);
        Asked { function, level, letters: Note::load(read), auxiliary: Note::load(read) }
    }
}

/// Remote administration.
#[derive(Clone, Copy, Debug)]
pub struct Lanman;

impl Dissect for Lanman {
    const FIELDS: &'static [FieldDef] = f::FIELDS;

    fn walk<C: Collector>(_: &mut Walk<'_, C>, _: Buf<'_>) -> Walked {
        Ok(())
    }
}

/// Shows a request by its parameters and its data, which begin at a place of the whole message; what its answer needs to know.
pub(crate) fn request<C: Collector>(
    w: &mut Walk<'_, C>,
    whole: (&Buf<'_>, usize),
    parameters: &Buf<'_>,
    data: &Buf<'_>,
) -> (Asked, Walked) {
    w.column_protocol("LANMAN");
    w.info(format_args!("Request"));
    let mut asked = Asked::default();
    let result = w.on_behalf(id::LANMAN, |w| {
        w.foreign(id::LANMAN, |w| {
            w.open_protocol(whole.0, whole.1, REST)?;
            asks(w, &mut asked, parameters, data)
        })
    });
    (asked, blamed(w, result))
}

/// Shows the answer to a request.
pub(crate) fn response<C: Collector>(
    w: &mut Walk<'_, C>,
    asked: &Asked,
    whole: (&Buf<'_>, usize),
    parameters: &Buf<'_>,
    data: &Buf<'_>,
) -> Walked {
    w.column_protocol("LANMAN");
    let result = w.on_behalf(id::LANMAN, |w| {
        w.foreign(id::LANMAN, |w| {
            say(w, asked.function, "Response");
            w.open_protocol(whole.0, whole.1, REST)?;
            answers(w, asked, parameters, data)
        })
    });
    blamed(w, result)
}

/// Faults belong to this protocol, which has no layer.
fn blamed<C: Collector>(w: &mut Walk<'_, C>, result: Walked) -> Walked {
    if result.is_err() {
        w.blame(id::LANMAN);
    }
    result
}

fn say<C: Collector>(w: &mut Walk<'_, C>, function: u16, way: &str) {
    match values::FUNCTION_CODE.get(function.into()) {
        Some(name) => w.info(format_args!("{name} {way}")),
        None => w.info(format_args!("Unknown Command ({function}) {way}")),
    }
}

fn asks<C: Collector>(
    w: &mut Walk<'_, C>,
    asked: &mut Asked,
    b: &Buf<'_>,
    data: &Buf<'_>,
) -> Walked {
    asked.function = b.u16_le(0)?;
    w.item_le(f::FUNCTION_CODE, b, 0, 2)?;
    say(w, asked.function, "Request");
    let (parameters, at) = letters(w, f::PARAM_DESC, b, 2)?;
    let (members, at) = letters(w, f::RET_DESC, b, at)?;
    asked.letters = Some((parameters.clone(), members.clone()));
    let call = calls::of(asked.function);
    let mut place = Place { b, at, convert: 0, is_data: false, left: MAX_ITEMS, outer: Item::NONE };
    let mut parts = call.asks.iter();
    let mut sends = false;
    for (letter, count) in Letters(parameters.as_bytes()) {
        match letter {
            b'L' => place.plain(w, f::RECV_BUF_LEN, 2)?,
            b'T' => place.plain(w, f::SEND_BUF_LEN, 2)?,
            b'F' => place.plain(w, f::PADDING, count.unwrap_or(1))?,
            b's' => sends = true,
            b'W' | b'D' | b'b' | b'z' | b'O' => {
                let part = parts.next();
                if let Some((_, Kind::Level)) = part
                    && letter == b'W'
                {
                    asked.level = b.u16_le(place.at)?;
                }
                place.part(w, part, letter, count)?;
            }
            _ => {}
        }
    }
    if place.at < b.reported() {
        asked.auxiliary = Some(letters(w, f::AUX_DATA_DESC, b, place.at)?.0);
    }
    if sends && data.reported() > 0 {
        let mut place = Place { b: data, at: 0, is_data: true, ..place };
        let count = place.members(w, call.members(asked.level), &members)?;
        let auxiliary = asked.auxiliary.as_deref().unwrap_or("");
        place.auxiliary(w, count, auxiliary)?;
    }
    Ok(())
}

fn answers<C: Collector>(
    w: &mut Walk<'_, C>,
    asked: &Asked,
    b: &Buf<'_>,
    data: &Buf<'_>,
) -> Walked {
    w.number(f::FUNCTION_CODE, b, 0, 0, asked.function.into())?;
    w.item_le(f::STATUS, b, 0, 2)?;
    w.item_le(f::CONVERT, b, 2, 2)?;
    let convert = b.u16_le(2)?;
    let Some((parameters, members)) = &asked.letters else {
        if b.reported() > 4 {
            w.item(f::PARAM_NO_DESCRIPTOR, b, 4, REST)?;
        }
        if data.reported() > 0 {
            w.item(f::DATA_NO_DESCRIPTOR, data, 0, REST)?;
        }
        return Ok(());
    };
    let call = calls::of(asked.function);
    let mut place = Place { b, at: 4, convert, is_data: false, left: MAX_ITEMS, outer: Item::NONE };
    let mut parts = call.answers.iter();
    let (mut receives, mut entries) = (false, 0);
    for (letter, count) in Letters(parameters.as_bytes()) {
        match letter {
            b'r' => receives = true,
            b'e' => {
                entries = b.u16_le(place.at)?;
                place.plain(w, f::ENTRY_COUNT, 2)?;
            }
            b'h' | b'i' | b'g' => place.part(w, parts.next(), letter, count)?,
            _ => {}
        }
    }
    if data.reported() == 0 {
        return Ok(());
    }
    if !receives {
        w.item(f::DATA_NO_RECV_BUFFER, data, 0, REST)?;
        return Ok(());
    }
    if entries == 0 {
        return Ok(());
    }
    let names = call.members(asked.level);
    let all = w.text(data, 0, REST, format_args!("{}", call.title))?;
    let opened = w.open(all);
    place = Place { b: data, at: 0, is_data: true, outer: all, ..place };
    for _ in 0..entries {
        let start = place.at;
        let mut inner = None;
        if let Some(field) = call.element {
            let item = w.item(field, data, start, REST)?;
            place.outer = item;
            inner = Some((item, w.open(item)));
        }
        let count = place.members(w, names, members)?;
        if asked.auxiliary.is_some() {
            // Wireshark reads what goes with an entry by the letters of the entry.
            place.auxiliary(w, count, members)?;
        }
        if let Some((item, inner)) = inner {
            w.close(inner);
            w.set_len(item, place.at - start);
        }
        if place.left == 0 {
            break;
        }
    }
    w.close(opened);
    w.set_len(all, place.at);
    Ok(())
}

/// Adds letters that end at a NUL; those that count, and where what follows them begins.
fn letters<C: Collector>(
    w: &mut Walk<'_, C>,
    field: Field,
    b: &Buf<'_>,
    at: usize,
) -> Result<(String, usize), Fault> {
    let end = b.find(at, 0).ok_or(b.check(at, b.len() + 1).err().unwrap_or(Fault::Malformed))?;
    w.item_as(field, b, at, end + 1 - at, Encoding::Ascii)?;
    let octets = b.bytes(at, (end - at).min(MAX_LETTERS))?;
    Ok((Encoding::Ascii.text(octets), end + 1))
}

/// Letters one by one, with the number behind each.
struct Letters<'a>(&'a [u8]);

impl Iterator for Letters<'_> {
    type Item = (u8, Option<usize>);

    fn next(&mut self) -> Option<Self::Item> {
        let (letter, mut rest) = self.0.split_first()?;
        let mut number = None;
        while let Some((digit, behind)) = rest.split_first()
            && digit.is_ascii_digit()
        {
            let value = usize::from(digit - b'0');
            number = Some(number.unwrap_or(0_usize).saturating_mul(10).saturating_add(value));
            rest = behind;
        }
        self.0 = rest;
        Some((*letter, number))
    }
}

/// A place among parameters or data.
struct Place<'a, 'b> {
    b: &'a Buf<'b>,
    at: usize,
    /// What pointers are too large by.
    convert: u16,
    /// Whether text lies behind pointers.
    is_data: bool,
    /// Items that may still be added.
    left: usize,
    /// The item that says the name of what is in it.
    outer: Item,
}

impl<'b> Place<'_, 'b> {
    /// A field of so many octets.
    fn plain<C: Collector>(&mut self, w: &mut Walk<'_, C>, field: Field, len: usize) -> Walked {
        w.item_le(field, self.b, self.at, len)?;
        self.at += len;
        Ok(())
    }

    /// The members of an entry; how many structures go with it.
    fn members<C: Collector>(
        &mut self,
        w: &mut Walk<'_, C>,
        names: &'static [Part],
        letters: &str,
    ) -> Result<u16, Fault> {
        let mut parts = names.iter();
        let mut auxiliary = 0;
        for (letter, count) in Letters(letters.as_bytes()) {
            if self.left == 0 {
                break;
            }
            self.left -= 1;
            match letter {
                b'N' => {
                    auxiliary = self.b.u16_le(self.at)?;
                    self.plain(w, f::AUX_DATA_STRUCT_COUNT, 2)?;
                }
                b'W' | b'D' | b'b' | b'B' | b'z' | b'O' => {
                    self.part(w, parts.next(), letter, count)?;
                }
                _ => {}
            }
        }
        Ok(auxiliary)
    }

    /// What goes with an entry.
    fn auxiliary<C: Collector>(
        &mut self,
        w: &mut Walk<'_, C>,
        count: u16,
        letters: &str,
    ) -> Walked {
        for _ in 0..count {
            self.members(w, &[], letters)?;
            if self.left == 0 || letters.is_empty() {
                break;
            }
        }
        Ok(())
    }

    /// What a letter stands for.
    fn part<C: Collector>(
        &mut self,
        w: &mut Walk<'_, C>,
        part: Option<&Part>,
        letter: u8,
        count: Option<usize>,
    ) -> Walked {
        match letter {
            b'W' | b'h' => self.word(w, part, letter),
            b'D' | b'i' => self.doubleword(w, part, letter),
            b'z' => self.text(w, part, letter),
            b'O' => self.nothing(w, part),
            _ => self.octets(w, part, letter, count.unwrap_or(1)),
        }
    }

    fn word<C: Collector>(
        &mut self,
        w: &mut Walk<'_, C>,
        part: Option<&Part>,
        letter: u8,
    ) -> Walked {
        let (b, at) = (self.b, self.at);
        let value = b.u16_le(at)?;
        self.at += 2;
        let Some((field, kind)) = part else {
            w.foreign(id::SMB_PIPE, |w| w.item_le(smb_pipe::WORD_PARAM, b, at, 2))?;
            return Ok(());
        };
        let text = match kind {
            Kind::Word | Kind::Level => None,
            Kind::Logons => (value == u16::MAX).then(|| "Unknown".to_owned()),
            Kind::Zone => Some(match value as i16 {
                0 => "at UTC".to_owned(),
                minutes => {
                    let side = if minutes < 0 { "east" } else { "west" };
                    let seconds = u64::from(minutes.unsigned_abs()) * 60;
                    format!("{} {side} of UTC", Units(seconds))
                }
            }),
            Kind::Tick => Some(format!("{}.{:04}00 seconds", value / 10_000, value % 10_000)),
            _ => {
                let told = format_args!("{value} ({value:#06x})");
                return self.wrong(w, part, (smb_pipe::WORD_PARAM, letter), (at, 2), told);
            }
        };
        let item = w.item_le(*field, b, at, 2)?;
        if let Some(text) = text {
            w.label_value(item, format_args!("{text}"));
        }
        Ok(())
    }

    fn doubleword<C: Collector>(
        &mut self,
        w: &mut Walk<'_, C>,
        part: Option<&Part>,
        letter: u8,
    ) -> Walked {
        /// Nanoseconds in a second.
        const SECOND: i64 = 1_000_000_000;
        let (b, at) = (self.b, self.at);
        let value = b.u32_le(at)?;
        self.at += 4;
        let Some((field, kind)) = part else {
            w.foreign(id::SMB_PIPE, |w| w.item_le(smb_pipe::DOUBLEWORD_PARAM, b, at, 4))?;
            return Ok(());
        };
        match kind {
            Kind::Dword => {
                w.item_le(*field, b, at, 4)?;
            }
            Kind::Storage => {
                let item = w.item_le(*field, b, at, 4)?;
                if value == u32::MAX {
                    w.label(item, format_args!("No limit"));
                }
            }
            Kind::Time => {
                let time = i64::from(value) * SECOND;
                let item = w.number(*field, b, at, 4, time as u64)?;
                if value == 0 {
                    w.label_value(item, format_args!("Unknown"));
                }
            }
            Kind::Age => {
                let seconds = value as i32;
                let time = i64::from(value) * SECOND;
                let item = w.number(*field, b, at, 4, time as u64)?;
                let sign = if seconds < 0 { "-" } else { "" };
                let units = Units(seconds.unsigned_abs().into());
                w.label_value(item, format_args!("{sign}{units}"));
            }
            Kind::Servers => {
                // Only what is asked for is said in Info.
                let says = !self.is_data;
                w.foreign(id::BROWSER, |w| browser::server_type(w, b, at, says))?;
            }
            _ => {
                let told = format_args!("{value} ({value:#010x})");
                // Wireshark covers a word of it.
                return self.wrong(w, part, (smb_pipe::DOUBLEWORD_PARAM, letter), (at, 2), told);
            }
        }
        Ok(())
    }

    /// Where a pointer leads, if it leads to anything; the pointer is passed.
    fn pointed(&mut self) -> Result<Option<usize>, Fault> {
        let pointer = self.b.u16_le(self.at)?;
        self.b.check(self.at, 4)?;
        self.at += 4;
        let at = pointer.checked_sub(self.convert).map(usize::from);
        Ok(at.filter(|at| *at < self.b.len()))
    }

    /// Where text lies, and how long it is with its end; none where its pointer leads nowhere.
    fn text_place(&mut self, is_pointer: bool) -> Result<Option<(usize, usize)>, Fault> {
        let b = self.b;
        if is_pointer {
            let at = self.pointed()?;
            return Ok(at.and_then(|at| Some((at, b.find(at, 0)? + 1 - at))));
        }
        let at = self.at;
        let end =
            b.find(at, 0).ok_or(b.check(at, b.len() + 1).err().unwrap_or(Fault::Malformed))?;
        self.at = end + 1;
        Ok(Some((at, end + 1 - at)))
    }

    fn text<C: Collector>(
        &mut self,
        w: &mut Walk<'_, C>,
        part: Option<&Part>,
        letter: u8,
    ) -> Walked {
        let b = self.b;
        let is_pointer = self.is_data || matches!(part, Some((_, Kind::Pointer)));
        let place = self.text_place(is_pointer)?;
        let (protocol, field) = match part {
            None | Some((_, Kind::Pointer)) => (id::SMB_PIPE, smb_pipe::STRING_PARAM),
            Some((field, Kind::Text)) => (id::LANMAN, *field),
            Some(_) => {
                let (at, len) = place.unwrap_or((0, 0));
                let mut text = Encoding::Ascii.text(b.bytes(at, len)?);
                // The end is told with what lies among the parameters.
                match place {
                    None => text.push_str(NO_STRING),
                    Some(_) if !self.is_data => text.push('\0'),
                    Some(_) => {}
                }
                let told = format_args!("{text}");
                return self.wrong(w, part, (smb_pipe::STRING_PARAM, letter), (at, len), told);
            }
        };
        w.foreign(protocol, |w| -> Walked {
            match place {
                Some((at, len)) => {
                    w.item_as(field, b, at, len, Encoding::Ascii)?;
                }
                None => {
                    w.string(field, b, 0, 0, format_args!("{NO_STRING}"))?;
                }
            }
            Ok(())
        })
    }

    /// A pointer that is not there at all.
    fn nothing<C: Collector>(&mut self, w: &mut Walk<'_, C>, part: Option<&Part>) -> Walked {
        let (protocol, field) = match part {
            Some((field, Kind::Text | Kind::Octets | Kind::Name)) => (id::LANMAN, *field),
            None => (id::SMB_PIPE, smb_pipe::STRING_PARAM),
            Some((Field::PROTOCOL, _)) => return Ok(()),
            Some(_) => return Err(Fault::Malformed),
        };
        let (b, at) = (self.b, self.at);
        w.foreign(protocol, |w| -> Walked {
            let item = w.string(field, b, at, 0, format_args!(""))?;
            w.label_value(item, format_args!("(Null pointer)"));
            Ok(())
        })
    }

    fn octets<C: Collector>(
        &mut self,
        w: &mut Walk<'_, C>,
        part: Option<&Part>,
        letter: u8,
        count: usize,
    ) -> Walked {
        let b = self.b;
        let kind = part.map(|(_, kind)| *kind);
        let fits = matches!(
            kind,
            Some(Kind::Byte | Kind::Octets | Kind::Name | Kind::Pad | Kind::Hours | Kind::User)
        );
        let is_pointer = self.is_data && letter == b'b' && (!fits || kind == Some(Kind::Hours));
        let at = if is_pointer {
            self.pointed()?.filter(|at| b.check(*at, count).is_ok())
        } else {
            b.check(self.at, count)?;
            let at = self.at;
            self.at += count;
            Some(at)
        };
        if !fits && part.is_some() {
            let start = at.unwrap_or(0);
            let octets = b.bytes(start, if at.is_some() { count } else { 0 })?;
            /// Octets that a label shows.
            const SHOWN: usize = 36;
            let shown = hex::digits(octets.get(..SHOWN).unwrap_or(octets));
            let more = if octets.len() > SHOWN { "…" } else { "" };
            // What a pointer leads to is told, but the octets behind the pointer are covered.
            let covered = if is_pointer { self.at } else { start };
            let len = count.min(b.len().saturating_sub(covered));
            let told = format_args!("{shown}{more}");
            return self.wrong(w, part, (smb_pipe::BYTES_PARAM, letter), (covered, len), told);
        }
        match (part, at) {
            (None, Some(at)) => {
                let is_byte = count == 1 && !is_pointer;
                let field = if is_byte { smb_pipe::BYTE_PARAM } else { smb_pipe::BYTES_PARAM };
                w.foreign(id::SMB_PIPE, |w| w.item(field, b, at, count))?;
            }
            (None, None) => {
                w.foreign(id::SMB_PIPE, |w| -> Walked {
                    let item = w.item(smb_pipe::BYTES_PARAM, b, 0, 0)?;
                    w.label_value(item, format_args!("{NO_OCTETS}"));
                    Ok(())
                })?;
            }
            (Some((_, Kind::Pad)), _) => {}
            (Some((_, Kind::User)), Some(at)) => user(w, b, at, count)?,
            (Some((field, kind)), Some(at)) => {
                if *kind == Kind::Byte && count != 1 {
                    return Err(Fault::Malformed);
                }
                w.item_as(*field, b, at, count, Encoding::Ascii)?;
                if *kind == Kind::Name && w.labels() {
                    let text = Encoding::Ascii.text(b.bytes(at, count)?);
                    let name = text.split('\0').next().unwrap_or("");
                    w.append(self.outer, format_args!(": {name}"));
                }
            }
            (Some((field, _)), None) => {
                let item = w.item(*field, b, 0, 0)?;
                w.label_value(item, format_args!("{NO_OCTETS}"));
            }
        }
        Ok(())
    }

    /// What is of another type than the call's.
    fn wrong<C: Collector>(
        &self,
        w: &mut Walk<'_, C>,
        part: Option<&Part>,
        (plain, letter): (Field, u8),
        (at, len): (usize, usize),
        told: std::fmt::Arguments<'_>,
    ) -> Walked {
        if !w.fields() {
            return Ok(());
        }
        let title = match part {
            Some((field, _)) if *field != Field::PROTOCOL => w.def(*field).title,
            _ => w.foreign(id::SMB_PIPE, |w| w.def(plain).title),
        };
        let letter = char::from(letter);
        let text = format!("{title}: Value is {told}, type is wrong ({letter})");
        let item = w.text(self.b, at, len, format_args!("{text}"))?;
        w.foreign(id::SMB_PIPE, |w| {
            w.expert_text(smb_pipe::BAD_TYPE, item, format_args!("{text}"));
        });
        Ok(())
    }
}

/// A user who logs on: names and a password, each with an octet that is not used behind it.
fn user<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, len: usize) -> Walked {
    if len != USER_LEN {
        let text =
            format!("Bogus NetWkstaUserLogon parameters: length is {len}, should be {USER_LEN}");
        let item = w.text(b, at, len, format_args!("{text}"))?;
        w.foreign(id::SMB_PIPE, |w| {
            w.expert_text(smb_pipe::BOGUS_USER, item, format_args!("{text}"));
        });
        return Ok(());
    }
    for (field, from, len) in
        [(f::USER_NAME, 0, 21), (f::PASSWORD, 22, 15), (f::WORKSTATION_NAME, 38, 16)]
    {
        w.item_as(field, b, at + from, len, Encoding::Ascii)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::Letters;
    use crate::proto::captured::{Shown, frame, segment};

    /// A request with these parameters.
    fn asked(parameters: &[u8]) -> Shown {
        let mut message = b"\xffSMB\x25".to_vec();
        message.extend([0; 27]);
        let len = parameters.len() as u8;
        message.extend([14, len, 0, 0, 0, 0, 4, 0, 16, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        message.extend([len, 0, 76, 0, 0, 0, 0, 0, 0, 0, len + 13, 0]);
        message.extend(b"\\PIPE\\LANMAN\0");
        message.extend(parameters);
        let mut octets = vec![0, 0, 0, message.len() as u8];
        octets.extend(message);
        frame(1, &segment(40_000, 139, &octets))
    }

    #[test]
    fn servers_are_asked_for_by_kind() {
        let shown = asked(b"\x68\0WrLehDz\0B16BBDz\0\x01\0\x10\x10\x01\0\0\x80DOM\0");
        assert!(shown.has("Function Code: NetServerEnum2 (104)"), "{shown:#?}");
        assert!(shown.has("Return Descriptor: B16BBDz"), "{shown:#?}");
        assert!(shown.has("Receive Buffer Length: 4112"), "{shown:#?}");
        assert!(shown.has("Server Type: 0x80000001, Workstation, Domain Enum"), "{shown:#?}");
        assert!(shown.has("Enumeration Domain: DOM"), "{shown:#?}");
        assert!(
            shown.columns.ends_with("LANMAN NetServerEnum2 Request, Workstation, Domain Enum"),
            "{shown:#?}"
        );
    }

    #[test]
    fn what_has_no_name_has_that_of_its_letter() {
        let shown = asked(b"\x06\0Wb3zOF\0B13\0\x05\0\x01\x02\x03TEXT\0\xff");
        assert!(shown.has("Word Param: 5 (0x0005)"), "{shown:#?}");
        assert!(shown.has("Bytes Param: 010203"), "{shown:#?}");
        assert!(shown.has("String Param: TEXT"), "{shown:#?}");
        assert!(shown.has("String Param: (Null pointer)"), "{shown:#?}");
        assert!(shown.has("Padding: ff"), "{shown:#?}");
    }

    #[test]
    fn a_letter_of_another_type_is_told() {
        let shown = asked(b"\0\0D\0B13\0\x05\0\0\0");
        assert!(
            shown.has("Detail Level: Value is 5 (0x00000005), type is wrong (D)"),
            "{shown:#?}"
        );
    }

    #[test]
    fn letters_without_an_end_are_malformed() {
        assert!(asked(b"\x06\0Wb3zOF").has("[Malformed Packet: LANMAN]"));
    }

    #[test]
    fn letters_have_numbers_behind_them() {
        let all: Vec<_> = Letters(b"WB13z").collect();
        assert_eq!(all, [(b'W', None), (b'B', Some(13)), (b'z', None)]);
        assert_eq!(Letters(b"B99999999999999999999999").next(), Some((b'B', Some(usize::MAX))));
    }
}
