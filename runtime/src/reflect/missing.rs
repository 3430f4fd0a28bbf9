//! Looks for required members that a document lacks.

use alloc::vec::Vec;

use crate::path::Segment;
use crate::{Form, Json, Path, Place, Slot, Source, Structure, Table};

/// The paths of what is missing for `shape`, which is a place for its types and nothing more.
#[inline]
pub(super) fn of<'de>(shape: &mut dyn Structure<'de>, document: &Json) -> Vec<Path> {
    let mut search = Search::default();
    search.shape(shape, document);
    search.missing
}

#[derive(Default)]
struct Search {
    missing: Vec<Path>,
    /// Where the search is.
    path: Vec<Segment>,
}

impl Search {
    #[inline]
    fn shape(&mut self, shape: &mut dyn Structure<'_>, document: &Json) {
        let Json::Object(_) = document else { return };
        let table = shape.table();
        shape.read(Source(&mut |places| self.members(table, places, document)));
        for member in table.required {
            if find(document, table, member).is_none() {
                self.found(Segment::Member(member));
            }
        }
    }

    /// Looks into the members that the document has.
    #[inline]
    fn members(&mut self, table: &Table, places: &mut [&mut dyn Place<'_>], document: &Json) {
        for (index, (name, place)) in table.members.iter().zip(places).enumerate() {
            if let Some(value) = find(document, table, name) {
                self.member(name, table.is_required(index), place.open(), value);
            }
        }
    }

    #[inline]
    fn member(&mut self, name: &'static str, is_required: bool, slot: Slot<'_, '_>, value: &Json) {
        if let Slot::Converted(conversion) = slot {
            return self.member(name, is_required, conversion.slot(), value);
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
            (Slot::Optional(target), _) => self.slot(target.some(), document),
            (Slot::List(target), Json::Array(items)) => {
                for (index, item) in items.iter().enumerate() {
                    let Some(slot) = target.push() else { return };
                    self.within(Segment::Index(index), slot, item);
                }
            }
            (Slot::Items(target), Json::Array(items)) => {
                let mut items = items.iter().enumerate();
                // What is wrong with their number is for reading to say.
                let _ = target.take(&mut |slot| {
                    let next = items.next();
                    next.is_some_and(|(index, item)| {
                        self.within(Segment::Index(index), slot, item);
                        true
                    })
                });
            }
            (Slot::Map(target), Json::Object(entries)) => {
                for (key, value) in entries {
                    // It is not kept: the place was all that is wanted of the map.
                    let _ = target.insert(key.clone(), &mut |slot| {
                        self.within(Segment::Key(key.clone()), slot, value);
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

/// Whether a place takes null; a union is taken to, since its types are not asked.
#[inline]
fn takes_null(slot: &Slot<'_, '_>) -> bool {
    match slot {
        Slot::Optional(_)
        | Slot::OptionalText(_)
        | Slot::OptionalInteger(_)
        | Slot::OptionalBoolean(_)
        | Slot::Union(_)
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

/// The value of a member, by its name or by another that the table allows.
#[inline]
fn find<'j>(document: &'j Json, table: &Table, member: &str) -> Option<&'j Json> {
    let Json::Object(entries) = document else { return None };
    let exact = entries.get(member);
    if exact.is_some() || !table.any_case {
        return exact;
    }
    entries.iter().find(|(name, _)| table.is_spelled(member, name)).map(|(_, value)| value)
}
