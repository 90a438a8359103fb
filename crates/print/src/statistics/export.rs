//! `--export-objects http,…`: the bodies of HTTP messages as files.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use lamna_dissect::{Collector, Registry};
use lamna_fields::{FieldId, Value};
use lamna_session::{Need, Shown};

use super::fields;
use super::http_parts::{Message, Messages};

/// Octets of a file's name, as most file systems have it.
const MAX_NAME: usize = 255;

/// Files of the same name: `a(1).txt` and so on. Further ones are an error.
const MAX_SAME: u32 = 10_000;

/// Conversations whose last URI is remembered; one more, and all begin anew.
const MAX_STREAMS: usize = 1 << 16;

/// Why an object cannot be written.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The folder cannot be made.
    #[error("cannot make the folder {folder}: {source}")]
    Folder {
        /// The folder.
        folder: String,
        /// Why.
        source: io::Error,
    },
    /// A file cannot be written.
    #[error("cannot write {file}: {source}")]
    File {
        /// The file.
        file: String,
        /// Why.
        source: io::Error,
    },
}

/// Writes the bodies of HTTP messages to files, each named after the last part of the URI that was asked for.
///
/// Names are made safe: they hold no separator of paths, no control character and nothing that a file system
/// forbids, and no file is written over. Bodies are decoded: not in chunks, not compressed.
#[derive(Debug)]
pub struct HttpObjects {
    folder: PathBuf,
    messages: Messages,
    stream: Option<FieldId>,
    /// What was asked for last, by conversation.
    uris: HashMap<u64, String>,
    written: u64,
    error: Option<ExportError>,
}

impl HttpObjects {
    /// Objects go to `folder`, which is made where there is none.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn new(registry: &Registry, folder: &Path) -> Result<Self, ExportError> {
        fs::create_dir_all(folder).map_err(|source| ExportError::Folder {
            folder: folder.display().to_string(),
            source,
        })?;
        Ok(HttpObjects {
            folder: folder.to_owned(),
            messages: Messages::new(registry),
            stream: fields(registry, &["tcp.stream"]).first().copied(),
            uris: HashMap::new(),
            written: 0,
            error: None,
        })
    }

    /// What is read of each frame.
    pub fn need(&self) -> Need {
        let mut fields = self.messages.fields();
        fields.extend(self.stream);
        Need { octets: fields.clone(), fields, ..Need::default() }
    }

    /// Takes the next frame.
    pub fn see<C: Collector>(&mut self, shown: &Shown<'_, C>) {
        let stream = shown.view.nodes().filter(|node| node.id() == self.stream).last();
        let stream = stream.map(|node| node.value());
        for mut message in self.messages.messages(shown) {
            let known = match stream {
                Some(Value::Uint(stream)) => self.asked(stream, message.uri),
                _ => None,
            };
            message.uri = known.as_deref().or(message.uri);
            let Some(body) = message.body else { continue };
            if self.error.is_some() {
                return;
            }
            let name = name_of(&message, shown.view.frame().number);
            match self.write(&name, body) {
                Ok(()) => self.written += 1,
                Err(source) => {
                    let file = self.folder.join(&name).display().to_string();
                    self.error = Some(ExportError::File { file, source });
                }
            }
        }
    }

    /// The URI of a message: where it has none of its own, the last one of its conversation.
    fn asked(&mut self, stream: u64, uri: Option<&str>) -> Option<String> {
        let Some(uri) = uri else { return self.uris.get(&stream).cloned() };
        if self.uris.len() >= MAX_STREAMS {
            self.uris.clear();
        }
        self.uris.insert(stream, uri.to_owned());
        None
    }

    fn write(&self, name: &str, body: &[u8]) -> io::Result<()> {
        let mut result = Err(io::ErrorKind::AlreadyExists.into());
        for number in 0..MAX_SAME {
            let path = self.folder.join(numbered(name, number));
            match OpenOptions::new().write(true).create_new(true).open(path) {
                Ok(mut file) => return file.write_all(body),
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => result = Err(error),
                Err(error) => return Err(error),
            }
        }
        result
    }

    /// How many were written.
    ///
    /// # Errors
    /// The first one: nothing was written after it.
    pub fn finish(self) -> Result<u64, ExportError> {
        match self.error {
            Some(error) => Err(error),
            None => Ok(self.written),
        }
    }
}

/// The name of a message's object.
fn name_of(message: &Message<'_>, frame: u32) -> String {
    let Some(uri) = message.uri else {
        // Its media type stands where files have their ending.
        return safe(&match message.content_type {
            Some(kind) => {
                let kind = kind.split([';', ' ']).next().unwrap_or("");
                format!("object{frame}.{}", kind.to_ascii_lowercase())
            }
            None => format!("object{frame}"),
        });
    };
    let path = match uri.split_once("://") {
        Some((_, rest)) => rest.find('/').map_or("/", |at| &rest[at..]),
        None => uri,
    };
    let trimmed = path.trim_end_matches('/');
    let last = trimmed.rsplit('/').next().unwrap_or("");
    safe(if last.is_empty() { "/" } else { last })
}

/// A name that any file system takes: what it may not hold is written as `%` and two digits.
fn safe(name: &str) -> String {
    let mut out = String::new();
    for (at, character) in name.char_indices() {
        let start = out.len();
        let is_bad = character.is_control() || "/\\:*?\"<>|".contains(character);
        if is_bad || character == '.' && at == 0 {
            let mut octets = [0; 4];
            for octet in character.encode_utf8(&mut octets).bytes() {
                let _ = write!(out, "%{octet:02x}");
            }
        } else {
            out.push(character);
        }
        if out.len() > MAX_NAME {
            out.truncate(start);
            break;
        }
    }
    out
}

/// The name with a number before its extension; 0 for none. It stays within [`MAX_NAME`].
fn numbered(name: &str, number: u32) -> String {
    if number == 0 {
        return name.to_owned();
    }
    let (stem, extension) = match name.rfind('.') {
        Some(at) if at > 0 => name.split_at(at),
        _ => (name, ""),
    };
    let mark = format!("({number})");
    let mut room = MAX_NAME.saturating_sub(mark.len() + extension.len()).min(stem.len());
    while !stem.is_char_boundary(room) {
        room -= 1;
    }
    format!("{}{mark}{extension}", &stem[..room])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(uri: &str) -> String {
        name_of(&Message { uri: Some(uri), ..Message::default() }, 7)
    }

    #[test]
    fn the_last_part_of_the_uri_is_the_name() {
        assert_eq!(name("http://a.example/dir/file.txt"), "file.txt");
        assert_eq!(name("/dir/?id=1&x=2"), "%3fid=1&x=2");
        assert_eq!(name("http://a.example/"), "%2f");
        assert_eq!(name("/dir/"), "dir");
    }

    #[test]
    fn no_name_leaves_the_folder() {
        assert_eq!(name("/a/.."), "%2e.");
        assert_eq!(name("..\\..\\x"), "%2e.%5c..%5cx");
        assert_eq!(name("/a\0b\n"), "a%00b%0a");
        assert_eq!(name(&"x".repeat(999)).len(), MAX_NAME);
    }

    #[test]
    fn objects_without_a_uri_are_named_after_their_frame() {
        let message = Message { content_type: Some("image/PNG; q=1"), ..Message::default() };
        assert_eq!(name_of(&message, 7), "object7.image%2fpng");
        let message = Message { content_type: Some(""), ..Message::default() };
        assert_eq!(name_of(&message, 7), "object7.");
        assert_eq!(name_of(&Message::default(), 7), "object7");
    }

    #[test]
    fn what_has_no_uri_is_from_where_the_last_one_was() {
        let mut objects = HttpObjects {
            folder: PathBuf::new(),
            messages: Messages::new(&Registry::new()),
            stream: None,
            uris: HashMap::new(),
            written: 0,
            error: None,
        };
        assert_eq!(objects.asked(1, Some("/a")), None);
        assert_eq!(objects.asked(1, None), Some("/a".to_owned()));
        assert_eq!(objects.asked(2, None), None);
    }

    #[test]
    fn equal_names_are_numbered() {
        assert_eq!(numbered("a.tar", 2), "a(2).tar");
        assert_eq!(numbered("a", 1), "a(1)");
        assert_eq!(numbered(&"é".repeat(127), 1).len(), MAX_NAME);
    }
}
