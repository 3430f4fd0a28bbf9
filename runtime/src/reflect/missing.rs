//! Finds the required members that a document lacks.

use alloc::vec::Vec;

use crate::json::Json;
use crate::path::{Path, Segment};
use crate::scalar::Form;
use crate::slot::{MemberSource, Places, Slot, Structure};
use crate::table::Table;

/// The paths of the members that are missing for `shape`, whose value is not used.
#[inline]
pub(super) fn of<'de>(shape: &mut dyn Structure<'de>, document: &Json) -> Vec<Path> {
    let mut search = Search::default();
    search.shape(shape, document);
    search.missing
}

#[derive(Default)]
struct Search {
    missing: Vec<Path>,
    /// The current path.
    path: Vec<Segment>,
    /// How many members of the path are sensitive.
    sensitive: usize,
}

impl Search {
    #[inline]
    fn shape(&mut self, shape: &mut dyn Structure<'_>, document: &Json) {
        let Json::Object(_) = document else { return };
        let table = Structure::table(shape);
        shape.read(MemberSource(&mut |mut places| self.members(table, &mut places, document)));
        for member in table.required {
            if find(document, table, member).is_none() {
                self.found(Segment::Member(member));
            }
        }
    }

    /// Searches the members that the document has.
    #[inline]
    fn members(&mut self, table: &Table, places: &mut Places<'_, '_, '_>, document: &Json) {
        for (index, name) in table.members.iter().enumerate() {
            let Some(value) = find(document, table, name) else { continue };
            if let Some(slot) = places.open(index) {
                let is_sensitive = usize::from(table.is_sensitive(name));
                self.sensitive += is_sensitive;
                self.member(name, table.is_required(index), slot, value);
                self.sensitive -= is_sensitive;
            }
        }
    }

    #[inline]
    fn member(&mut self, name: &'static str, is_required: bool, slot: Slot<'_, '_>, value: &Json) {
        if let Slot::Converted(conversion) = slot {
            // It returns `false`, so that nothing is converted.
            let _ = conversion.collect(&mut |slot| {
                self.member(name, is_required, slot, value);
                false
            });
            return;
        }
        if is_required && value.is_null() && !takes_null(&slot) {
            self.found(Segment::Member(name));
        }
        self.within(Segment::Member(name), slot, value);
    }

    #[inline]
    fn found(&mut self, member: Segment) {
        self.path.push(member);
        self.missing.push(Path(self.path.clone()));
        self.path.pop();
    }

    #[inline]
    fn slot(&mut self, slot: Slot<'_, '_>, document: &Json) {
        match (slot, document) {
            (_, Json::Null) => {}
            (Slot::Shape(target), _) => self.shape(target, document),
            (Slot::Optional(target), _) => {
                if let Some(slot) = target.push() {
                    self.slot(slot, document);
                }
            }
            (Slot::List(target), Json::Array(items)) => {
                for (index, item) in items.iter().enumerate() {
                    let Some(slot) = target.push() else { return };
                    self.within(Segment::Index(index), slot, item);
                }
            }
            (Slot::Items(target), Json::Array(items)) => {
                let mut items = items.iter().enumerate();
                // Reading reports a wrong number of items.
                let _ = target.collect(&mut |slot| {
                    let next = items.next();
                    next.is_some_and(|(index, item)| {
                        self.within(Segment::Index(index), slot, item);
                        true
                    })
                });
            }
            (Slot::Map(target), Json::Object(entries)) => {
                for (key, value) in entries {
                    // It returns `false`, so that the map does not keep the value.
                    let _ = target.insert(key.clone(), &mut |slot| {
                        let shown =
                            if self.sensitive > 0 { "<sensitive>".into() } else { key.clone() };
                        self.within(Segment::Key(shown), slot, value);
                        false
                    });
                }
            }
            _ => {}
        }
    }

    #[inline]
    fn within(&mut self, segment: Segment, slot: Slot<'_, '_>, document: &Json) {
        self.path.push(segment);
        self.slot(slot, document);
        self.path.pop();
    }
}

/// Whether a slot accepts null. For a union the answer is `true`, because its types are not tried.
#[inline]
fn takes_null(slot: &Slot<'_, '_>) -> bool {
    match slot {
        Slot::Optional(_)
        | Slot::OptionalText(_)
        | Slot::OptionalInteger(_)
        | Slot::OptionalBoolean(_)
        | Slot::Union(_)
        | Slot::Unknown(_)
        | Slot::Json(_) => true,
        Slot::Scalar(target) => target.form(true) == Form::Null,
        Slot::Text(_)
        | Slot::OtherText(_)
        | Slot::Integer(_)
        | Slot::Boolean(_)
        | Slot::Shape(_)
        | Slot::Enumeration(_)
        | Slot::List(_)
        | Slot::Items(_)
        | Slot::Texts(_)
        | Slot::Map(_)
        | Slot::Converted(_) => false,
    }
}

/// The value of a member, under its name or another spelling that the table allows.
#[inline]
fn find<'j>(document: &'j Json, table: &Table, member: &str) -> Option<&'j Json> {
    let Json::Object(entries) = document else { return None };
    let exact = entries.get(member);
    if exact.is_some() || table.dialect.is_model() && table.error.is_none() {
        return exact;
    }
    entries.iter().find(|(name, _)| table.accepts(member, name)).map(|(_, value)| value)
}
