//! Documents in XML whose elements have fields of their own: each is shown as a protocol, and an element by the field of its
//! place in the document.

use lamna_fields::{Field, FieldDef, FieldType, ProtocolId};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::id;
use crate::registry::Dissect;
use crate::walk::Walk;

/// Defines the protocols of documents: the names of their elements and attributes, by the way to them.
macro_rules! schemas {
    ($($(#[$meta:meta])* $name:ident: $id:ident, $abbrev:literal, $title:literal, $short:literal { $($path:literal => $word:literal),* $(,)? })*) => {
        $(
            $(#[$meta])*
            #[derive(Clone, Copy, Debug)]
            pub struct $name;

            impl Dissect for $name {
                const FIELDS: &'static [FieldDef] = &[
                    FieldDef::protocol($abbrev, $title, $short),
                    $(FieldDef::new(concat!($abbrev, ".", $path), $word, FieldType::String)),*
                ];

                fn walk<C: Collector>(_: &mut Walk<'_, C>, _: Buf<'_>) -> Walked {
                    Ok(())
                }
            }
        )*

        static SCHEMAS: &[(&str, ProtocolId, &[FieldDef])] =
            &[$(($abbrev, id::$id, <$name as Dissect>::FIELDS)),*];
    };
}

/// An element or attribute of a document: the document's protocol, and the field.
pub(super) type Known = (ProtocolId, Field);

/// The document that begins with an element of this name.
pub(super) fn root(name: &str) -> Option<Known> {
    SCHEMAS.iter().find(|(root, ..)| *root == name).map(|(_, id, _)| (*id, Field::PROTOCOL))
}

/// The element or attribute of this name inside of another one.
pub(super) fn inside((protocol, field): Known, name: &str) -> Option<Known> {
    let (_, _, fields) = SCHEMAS.iter().find(|(_, id, _)| *id == protocol)?;
    let outer = fields.get(field.index())?.name;
    let is_it = |def: &FieldDef| {
        let rest = def.name.strip_prefix(outer).and_then(|rest| rest.strip_prefix('.'));
        rest == Some(name)
    };
    let index = fields.iter().position(is_it)?;
    Some((protocol, Field(u16::try_from(index).ok()?)))
}

schemas! {
    /// Documents on Really Simple Syndication.
    Rss: RSS, "rss", "rss", "rss" {
        "version" => "version",
        "channel" => "channel",
        "channel.title" => "title",
        "channel.description" => "description",
        "channel.link" => "link",
        "channel.language" => "language",
        "channel.item" => "item",
        "channel.item.title" => "title",
        "channel.item.link" => "link",
        "channel.item.description" => "description",
        "channel.item.author" => "author",
        "channel.item.category" => "category",
        "channel.item.category.domain" => "domain",
        "channel.item.comments" => "comments",
        "channel.item.enclosure" => "enclosure",
        "channel.item.enclosure.url" => "url",
        "channel.item.enclosure.type" => "type",
        "channel.item.enclosure.length" => "length",
        "channel.item.guid" => "guid",
        "channel.item.guid.ispermalink" => "ispermalink",
        "channel.item.pubdate" => "pubdate",
        "channel.item.source" => "source",
        "channel.item.source.url" => "url",
        "channel.rating" => "rating",
        "channel.image" => "image",
        "channel.image.title" => "title",
        "channel.image.url" => "url",
        "channel.image.link" => "link",
        "channel.image.width" => "width",
        "channel.image.height" => "height",
        "channel.image.description" => "description",
        "channel.textinput" => "textinput",
        "channel.textinput.title" => "title",
        "channel.textinput.description" => "description",
        "channel.textinput.name" => "name",
        "channel.textinput.link" => "link",
        "channel.copyright" => "copyright",
        "channel.pubdate" => "pubdate",
        "channel.lastbuilddate" => "lastbuilddate",
        "channel.docs" => "docs",
        "channel.managingeditor" => "managingeditor",
        "channel.webmaster" => "webmaster",
        "channel.skiphours" => "skiphours",
        "channel.skiphours.hour" => "hour",
        "channel.skipdays" => "skipdays",
        "channel.skipdays.day" => "day",
        "channel.cloud" => "cloud",
        "channel.cloud.registerprocedure" => "registerprocedure",
        "channel.cloud.path" => "path",
        "channel.cloud.protocol" => "protocol",
        "channel.cloud.domain" => "domain",
        "channel.cloud.port" => "port",
        "channel.ttl" => "ttl",
        "title" => "title",
        "description" => "description",
        "link" => "link",
        "image" => "image",
        "image.title" => "title",
        "image.url" => "url",
        "image.link" => "link",
        "image.width" => "width",
        "image.height" => "height",
        "image.description" => "description",
        "url" => "url",
        "item" => "item",
        "item.title" => "title",
        "item.link" => "link",
        "item.description" => "description",
        "item.author" => "author",
        "item.category" => "category",
        "item.category.domain" => "domain",
        "item.comments" => "comments",
        "item.enclosure" => "enclosure",
        "item.enclosure.url" => "url",
        "item.enclosure.type" => "type",
        "item.enclosure.length" => "length",
        "item.guid" => "guid",
        "item.guid.ispermalink" => "ispermalink",
        "item.pubdate" => "pubdate",
        "item.source" => "source",
        "item.source.url" => "url",
        "textinput" => "textinput",
        "textinput.title" => "title",
        "textinput.description" => "description",
        "textinput.name" => "name",
        "textinput.link" => "link",
        "name" => "name",
        "rating" => "rating",
        "language" => "language",
        "width" => "width",
        "height" => "height",
        "copyright" => "copyright",
        "pubdate" => "pubdate",
        "lastbuilddate" => "lastbuilddate",
        "docs" => "docs",
        "managingeditor" => "managingeditor",
        "webmaster" => "webmaster",
        "hour" => "hour",
        "day" => "day",
        "skiphours" => "skiphours",
        "skiphours.hour" => "hour",
        "skipdays" => "skipdays",
        "skipdays.day" => "day",
        "cloud" => "cloud",
        "cloud.registerprocedure" => "registerprocedure",
        "cloud.path" => "path",
        "cloud.protocol" => "protocol",
        "cloud.domain" => "domain",
        "cloud.port" => "port",
        "ttl" => "ttl",
        "source" => "source",
        "source.url" => "url",
        "enclosure" => "enclosure",
        "enclosure.url" => "url",
        "enclosure.type" => "type",
        "enclosure.length" => "length",
        "category" => "category",
        "category.domain" => "domain",
        "guid" => "guid",
        "guid.ispermalink" => "ispermalink",
        "author" => "author",
        "comments" => "comments",
    }
    /// Documents on presence of people (RFC 3863).
    Presence: PRESENCE, "presence", "presence XML doc (RFC 3863)", "presence" {
        "xmlns" => "xmlns",
        "entity" => "entity",
        "tuple" => "tuple",
        "tuple.id" => "id",
        "tuple.status" => "status",
        "tuple.status.basic" => "basic",
        "tuple.contact" => "contact",
        "tuple.contact.priority" => "priority",
        "tuple.note" => "note",
        "tuple.note.lang" => "lang",
        "tuple.timestamp" => "timestamp",
        "status" => "status",
        "status.basic" => "basic",
        "basic" => "basic",
        "contact" => "contact",
        "contact.priority" => "priority",
        "note" => "note",
        "note.lang" => "lang",
        "timestamp" => "timestamp",
    }
    /// Documents on registrations (RFC 3680).
    Reginfo: REGINFO, "reginfo", "Reginfo XML doc (RFC 3680)", "reginfo" {
        "xmlns" => "xmlns",
        "state" => "state",
        "version" => "version",
        "registration" => "registration",
        "registration.aor" => "aor",
        "registration.state" => "state",
        "registration.id" => "id",
        "registration.contact" => "contact",
        "registration.contact.cseq" => "cseq",
        "registration.contact.callid" => "callid",
        "registration.contact.event" => "event",
        "registration.contact.duration-registered" => "duration-registered",
        "registration.contact.state" => "state",
        "registration.contact.q" => "q",
        "registration.contact.expires" => "expires",
        "registration.contact.retry-after" => "retry-after",
        "registration.contact.id" => "id",
        "registration.contact.uri" => "uri",
        "registration.contact.display-name" => "display-name",
        "registration.contact.display-name.lang" => "lang",
        "registration.contact.unknown-param" => "unknown-param",
        "registration.contact.unknown-param.name" => "name",
        "contact" => "contact",
        "contact.cseq" => "cseq",
        "contact.callid" => "callid",
        "contact.event" => "event",
        "contact.duration-registered" => "duration-registered",
        "contact.state" => "state",
        "contact.q" => "q",
        "contact.expires" => "expires",
        "contact.retry-after" => "retry-after",
        "contact.id" => "id",
        "contact.uri" => "uri",
        "contact.display-name" => "display-name",
        "contact.display-name.lang" => "lang",
        "contact.unknown-param" => "unknown-param",
        "contact.unknown-param.name" => "name",
        "uri" => "uri",
        "display-name" => "display-name",
        "display-name.lang" => "lang",
        "unknown-param" => "unknown-param",
        "unknown-param.name" => "name",
    }
    /// Documents on watchers (RFC 3858).
    Watcherinfo: WATCHERINFO, "watcherinfo", "watcherinfo XML doc (RFC 3858)", "watcherinfo" {
        "xmlns" => "xmlns",
        "state" => "state",
        "version" => "version",
        "watcher-list" => "watcher-list",
        "watcher-list.package" => "package",
        "watcher-list.resource" => "resource",
        "watcher-list.watcher" => "watcher",
        "watcher-list.watcher.display-name" => "display-name",
        "watcher-list.watcher.expiration" => "expiration",
        "watcher-list.watcher.event" => "event",
        "watcher-list.watcher.status" => "status",
        "watcher-list.watcher.id" => "id",
        "watcher-list.watcher.duration-subscribed" => "duration-subscribed",
        "watcher" => "watcher",
        "watcher.display-name" => "display-name",
        "watcher.expiration" => "expiration",
        "watcher.event" => "event",
        "watcher.status" => "status",
        "watcher.id" => "id",
        "watcher.duration-subscribed" => "duration-subscribed",
    }
}

#[cfg(test)]
mod tests {
    use super::{inside, root};

    #[test]
    fn elements_are_known_by_their_place() {
        let rss = root("rss").unwrap();
        let channel = inside(rss, "channel").unwrap();
        assert!(inside(channel, "ttl").is_some());
        assert!(inside(channel, "channel").is_none());
        assert!(root("channel").is_none());
    }
}
