//! The documentation and the deprecation of items and fields.

use std::collections::BTreeSet;

use crate::config::docs::DocsLevel;
use crate::docs::lines::Lines;
use crate::docs::markdown::{self, Destination};
use crate::docs::{Document, Extent};
use crate::model::reference;
use crate::model::traits::{Deprecation, Traits};
use crate::targets::rust::items::operation::Operation;
use crate::targets::rust::items::{Field, Item, ItemId, Items, Module, Name, Type};
use crate::text::by_name::ByName;

use super::doc;
use super::writer::{WIDTH, Writer};

/// Names of types that are names of primitive types or of macros as well, so that links need the kind.
const AMBIGUOUS: [&str; 9] =
    ["Clone", "Copy", "Debug", "Default", "Eq", "Hash", "Ord", "PartialEq", "PartialOrd"];

/// Writes what the model knows of items beyond their types.
pub(super) struct Rustdoc<'r, 'm> {
    module: &'r Module<'m>,
    /// The items by the names of shapes and operations; empty where no text has names.
    names: ByName<&'m str, ItemId>,
    deprecated: BTreeSet<ItemId>,
}

impl<'r, 'm> Rustdoc<'r, 'm> {
    pub(super) fn new(module: &'r Module<'m>) -> Self {
        let about = &module.about;
        let written: BTreeSet<ItemId> = match about.names.is_empty() {
            true => BTreeSet::new(),
            false => module.items.iter().map(|(id, _)| id).collect(),
        };
        let mut names = ByName::with_capacity(about.names.len());
        for (name, id) in &about.names {
            if written.contains(id) && names.get(name).is_none() {
                names.insert(*name, *id);
            }
        }
        let deprecated = module.items.iter().map(|(id, _)| id);
        let deprecated = deprecated.filter(|id| deprecation(about.traits(*id)).is_some()).collect();
        Self { module, names, deprecated }
    }

    /// Writes the documentation of an item, with the source's name of its shape below, and its deprecation.
    pub(super) fn item(&self, id: ItemId, name: &Name<'_>, out: &mut Writer) {
        let about = &self.module.about;
        let traits = about.traits(id);
        let mut lines = Lines::new(WIDTH - "/// ".len());
        self.docs(traits, &mut lines);
        doc::lines(lines.finish(), out);
        if !lines.is_empty() {
            out.line("///");
        }
        let wire = doc::visible(&name.wire);
        match (about.level, about.reference(id)) {
            (DocsLevel::Full | DocsLevel::Summary, Some((uid, shape))) => {
                let link = format!("{}/{uid}/{shape}", reference::ADDRESS);
                let line = ["/// `", &wire, "`, [AWS API reference](", &link, ")"];
                let length: usize = line.iter().map(|part| part.len()).sum();
                if out.fits(length) {
                    out.parts(&line);
                } else {
                    out.parts(&["/// `", &wire, "`,"]);
                    out.parts(&["/// [AWS API reference](", &link, ")"]);
                }
            }
            (DocsLevel::Full | DocsLevel::Summary | DocsLevel::None, _) => {
                out.parts(&["/// `", &wire, "`"]);
            }
        }
        if let Some(deprecation) = deprecation(traits) {
            doc::deprecated(deprecation, out);
        }
    }

    /// Writes the documentation of a field, its facts, and its deprecation.
    pub(super) fn field(&self, field: &Field<'_>, out: &mut Writer) {
        let Field { name, facts, .. } = field;
        let level = self.module.about.level;
        if level != DocsLevel::None {
            let mut lines = Lines::new(WIDTH - "    /// ".len());
            self.docs(facts.traits, &mut lines);
            let shown = name.ident.strip_prefix("r#").unwrap_or(&name.ident);
            let wire = (*name.wire != *shown).then_some(&*name.wire);
            if let Some(line) = facts.line(wire, level == DocsLevel::Summary) {
                if !lines.is_empty() {
                    lines.blank();
                }
                markdown::blocks(&[line], &|_| None, &mut lines);
            }
            doc::lines(lines.finish(), out);
        }
        if let Some(deprecation) = deprecation(facts.traits) {
            doc::deprecated(deprecation, out);
        }
    }

    /// Writes the documentation of an operation, with its request and its link to AWS's reference below, and its
    /// deprecation.
    pub(super) fn operation(&self, operation: &Operation<'_>, out: &mut Writer) {
        let Operation { name, traits, wire, .. } = operation;
        let about = &self.module.about;
        let mut lines = Lines::new(WIDTH - "/// ".len());
        self.docs(*traits, &mut lines);
        doc::lines(lines.finish(), out);
        if !lines.is_empty() {
            out.line("///");
        }
        let [name, method, uri] = [*name, &wire.method, &wire.uri].map(doc::visible);
        let link =
            about.uid.filter(|_| about.level != DocsLevel::None && reference::is_safe(&name));
        let link = link.map(|uid| format!("{}/{uid}/{name}", reference::ADDRESS));
        let comma = if link.is_some() { "," } else { "" };
        out.parts(&["/// `", &name, "`: `", &method, " ", &uri, "`", comma]);
        if let Some(link) = link {
            out.parts(&["/// [AWS API reference](", &link, ")"]);
        }
        if let Some(deprecation) = deprecation(*traits) {
            doc::deprecated(deprecation, out);
        }
    }

    /// Whether an item is deprecated.
    pub(super) fn is_deprecated(&self, id: ItemId) -> bool {
        self.deprecated.contains(&id)
    }

    /// Whether an item names something deprecated, or is so itself: in its fields, and in what its derives
    /// make of them.
    pub(super) fn names_deprecated(&self, id: ItemId, item: &Item<'_>) -> bool {
        let own = item.fields().iter().any(|field| deprecation(field.facts.traits).is_some());
        if own || self.deprecated.contains(&id) {
            return true;
        }
        let mut found = false;
        if !self.deprecated.is_empty() {
            item.for_each_type(&mut |ty| {
                ty.for_each(&mut |ty| {
                    found |= matches!(ty, Type::Item(id) if self.deprecated.contains(id));
                });
            });
        }
        found
    }

    fn docs(&self, traits: Option<&Traits>, lines: &mut Lines) {
        let extent = match self.module.about.level {
            DocsLevel::Full => Extent::Full,
            DocsLevel::Summary => Extent::Summary,
            DocsLevel::None => return,
        };
        let Some(docs) = traits.and_then(|traits| traits.docs.as_ref()) else { return };
        let document = Document::read(docs, extent);
        markdown::blocks(document.blocks(), &|name| self.link(name), lines);
    }

    /// Where the name of a shape, a member or an operation leads.
    fn link(&self, name: &str) -> Option<Destination> {
        let items = &self.module.items;
        if let Some(id) = self.names.get(name) {
            let ident = items.ident(*id);
            let is_plain =
                ident.starts_with(|c: char| c.is_ascii_uppercase()) && !AMBIGUOUS.contains(&ident);
            return Some(match is_plain {
                true if ident == name => Destination::Name,
                true => Destination::Path(ident.to_owned()),
                false => Destination::Path(format!("{}@{}", kind(*id, items), unraw(ident))),
            });
        }
        let (shape, member) = name.split_once('$')?;
        let id = self.names.get(shape)?;
        let of_type = unraw(items.ident(*id));
        match items.get(*id)? {
            Item::Struct(item) => {
                let field = item.fields.iter().find(|field| field.name.wire == member)?;
                let field = unraw(&field.name.ident);
                Some(Destination::Path(format!("field@{of_type}::{field}")))
            }
            Item::Tagged(item) => {
                let variant = item.variants.iter().find(|variant| variant.name.wire == member)?;
                let variant = unraw(&variant.name.ident);
                Some(Destination::Path(format!("variant@{of_type}::{variant}")))
            }
            Item::Enum(item) => {
                let variant = item.variants.iter().find(|variant| variant.wire == member)?;
                let variant = unraw(&variant.ident);
                Some(Destination::Path(format!("variant@{of_type}::{variant}")))
            }
            Item::Union(_) | Item::Alias(_) => None,
        }
    }
}

fn deprecation(traits: Option<&Traits>) -> Option<&Deprecation> {
    traits.and_then(|traits| traits.deprecation.as_deref())
}

fn unraw(ident: &str) -> &str {
    ident.strip_prefix("r#").unwrap_or(ident)
}

fn kind(id: ItemId, items: &Items<'_>) -> &'static str {
    match items.get(id) {
        Some(Item::Struct(_)) | None => "struct",
        Some(Item::Tagged(_) | Item::Enum(_) | Item::Union(_)) => "enum",
        Some(Item::Alias(_)) => "type",
    }
}
