//! Rules for a whole model: names resolve, and nothing is defined twice.

mod cycles;
mod keys;

use crate::model::shape::{Model, Shape, ShapeKind, Structure, Type};
use crate::read::undefined;
use crate::text::by_name::ByName;
use crate::text::diagnostic::{Level, Sink};
use crate::text::message::Message;
use crate::text::messages::model as messages;
use crate::text::source::{Span, Spanned};

/// The longest name of a shape or a member, in bytes; the longest of AWS has 148.
///
/// A type without a name is named after what holds it, so that one long name could be written a
/// million times.
const LONGEST_NAME: usize = 1000;

/// The shapes of a model by name.
struct Names<'m> {
    shapes: &'m [Shape],
    places: ByName<&'m str, usize>,
}

impl<'m> Names<'m> {
    /// The place of a shape among those of the model.
    fn place(&self, name: &str) -> Option<usize> {
        self.places.get(name).copied()
    }

    fn shape(&self, name: &str) -> Option<&'m Shape> {
        self.place(name).and_then(|place| self.shapes.get(place))
    }
}

/// Reports what is wrong with a model as a whole.
///
/// The model may have errors already: a type that a reader reported is [`Type::Any`], and gets no
/// second diagnostic here. `level` is the level of the diagnostic for an undefined name that is
/// spelled like a shape's; for any other undefined name it is an error.
pub(crate) fn check(model: &Model, level: Level, sink: &mut Sink) {
    let mut checked = keys::CheckedKeys::new(sink.has_errors());
    let names = index(model, sink);
    for shape in &model.shapes {
        match &shape.kind {
            ShapeKind::Structure(Structure { members, .. }) => {
                members.iter().for_each(|member| check_length(&member.name, sink));
                unique(
                    members.iter().map(|member| &member.name),
                    |member| messages::duplicate_member(member, &shape.name.value),
                    sink,
                );
            }
            ShapeKind::Enumeration(values) | ShapeKind::IntegerEnumeration(values) => unique(
                values.iter(),
                |value| messages::duplicate_value(value, Some(&shape.name.value)),
                sink,
            ),
            ShapeKind::Union(_) | ShapeKind::Alias(_) => {}
        }
        shape.for_each_type(&mut |ty| ty.for_each(&mut |ty| check_type(ty, &names, level, sink)));
        keys::check(shape, &names, &mut checked, sink);
        check_length(&shape.name, sink);
    }
    cycles::check(model, &names, sink);
}

/// Indexes the shapes by name, and reports a second definition of a name.
fn index<'m>(model: &'m Model, sink: &mut Sink) -> Names<'m> {
    let shapes = model.shapes.as_slice();
    let mut names = Names { shapes, places: ByName::with_capacity(shapes.len()) };
    for (place, shape) in shapes.iter().enumerate() {
        if let Some(first) = names.shape(&shape.name.value) {
            sink.error(shape.name.span, messages::duplicate_definition(&shape.name.value))
                .and(first.name.span, messages::FIRST);
        } else {
            names.places.insert(&shape.name.value, place);
        }
    }
    names
}

fn check_length(name: &Spanned<String>, sink: &mut Sink) {
    let length = name.value.len();
    if length > LONGEST_NAME {
        sink.error(name.span, messages::name_too_long(length, LONGEST_NAME));
    }
}

/// The number of names up to which comparing each with each is cheaper than an index.
const FEW: usize = 12;

fn unique<'a>(
    names: impl ExactSizeIterator<Item = &'a Spanned<String>> + Clone,
    message: impl Fn(&str) -> Message,
    sink: &mut Sink,
) {
    let mut report = |name: &Spanned<String>, first: Span| {
        sink.error(name.span, message(&name.value)).and(first, messages::FIRST);
    };
    if names.len() <= FEW {
        for (place, name) in names.clone().enumerate() {
            let mut before = names.clone().take(place);
            if let Some(first) = before.find(|before| before.value == name.value) {
                report(name, first.span);
            }
        }
        return;
    }
    let mut seen: ByName<&str, Span> = ByName::with_capacity(names.len());
    for name in names {
        match seen.get(&name.value) {
            Some(first) => report(name, *first),
            None => drop(seen.insert(&name.value, name.span)),
        }
    }
}

/// Reports what is wrong with one type, without the types nested in it.
fn check_type(ty: &Type, names: &Names<'_>, level: Level, sink: &mut Sink) {
    if let Type::Extern(name) = ty {
        undefined::report(name, names.shapes, level, sink);
    } else if let Type::Literal(values) | Type::IntegerLiteral(values) = ty {
        unique(values.iter(), |value| messages::duplicate_value(value, None), sink);
    }
}
