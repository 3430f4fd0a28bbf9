//! Rules over a whole model: names resolve, and nothing is defined twice.

mod cycles;
mod keys;

use crate::model::shape::{Model, Shape, ShapeKind, Structure, Type};
use crate::text::by_name::ByName;
use crate::text::diagnostic::{Level, Sink};
use crate::text::source::{Span, Spanned};
use crate::text::suggest;

/// Python objects that the stubs mention and that are no shapes.
const OBJECTS: [&str; 6] =
    ["AioBaseClient", "BaseClient", "Callable", "ConditionBase", "TransferConfig", "object"];

/// The types that every page may use by name.
const ATOMS: [&str; 10] =
    ["Any", "Decimal", "None", "bool", "bytes", "datetime", "float", "int", "str", "bytearray"];

/// What other type systems call the types of these pages.
const FOREIGN: [(&str, &str); 9] = [
    ("blob", "bytes"),
    ("boolean", "bool"),
    ("date", "datetime"),
    ("double", "float"),
    ("integer", "int"),
    ("long", "int"),
    ("number", "float"),
    ("string", "str"),
    ("timestamp", "datetime"),
];

/// How many bytes the name of a shape or a member may have; the longest of AWS has 148.
///
/// A nameless type is named after what it stands in, so that one long name could be written a
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
/// The model may have errors already: what was reported while it was parsed is any value in it,
/// and gives no second diagnostic here. `undefined` is how grave it is that nothing defines a name
/// which is called like a shape; of all others it is an error.
pub(crate) fn check(model: &Model, undefined: Level, sink: &mut Sink) {
    let mut judged = keys::Judged::new(sink.has_errors());
    let names = index(model, sink);
    for shape in &model.shapes {
        match &shape.kind {
            ShapeKind::Structure(Structure { members, exception: _ }) => {
                members.iter().for_each(|member| check_length(&member.name, sink));
                unique(
                    members.iter().map(|member| &member.name),
                    |name| format!("member `{name}` stands twice in `{}`", shape.name.value),
                    sink,
                );
            }
            ShapeKind::Enumeration(values) => unique(
                values.iter(),
                |value| format!("value `{value}` stands twice in `{}`", shape.name.value),
                sink,
            ),
            ShapeKind::Union(_) | ShapeKind::Alias(_) => {}
        }
        shape.for_each_type(&mut |ty| {
            ty.for_each(&mut |ty| check_type(ty, &names, undefined, sink))
        });
        keys::check(shape, &names, &mut judged, sink);
        check_length(&shape.name, sink);
    }
    cycles::check(model, &names, sink);
}

/// The shapes by name; a second definition of a name is reported.
fn index<'m>(model: &'m Model, sink: &mut Sink) -> Names<'m> {
    let shapes = model.shapes.as_slice();
    let mut names = Names { shapes, places: ByName::with_capacity(shapes.len()) };
    for (place, shape) in shapes.iter().enumerate() {
        if let Some(first) = names.shape(&shape.name.value) {
            sink.error(shape.name.span, format!("`{}` is defined twice", shape.name.value))
                .label("defined again here")
                .and(first.name.span, "first defined here");
        } else {
            names.places.insert(&shape.name.value, place);
        }
    }
    names
}

fn check_length(name: &Spanned<String>, sink: &mut Sink) {
    let length = name.value.len();
    if length > LONGEST_NAME {
        sink.error(name.span, format!("a name of {length} bytes, more than {LONGEST_NAME}"))
            .label("too long for a name");
    }
}

/// Up to how many names are compared each with each, which costs less than an index of them.
const FEW: usize = 12;

fn unique<'a>(
    names: impl ExactSizeIterator<Item = &'a Spanned<String>> + Clone,
    message: impl Fn(&str) -> String,
    sink: &mut Sink,
) {
    let mut report = |name: &Spanned<String>, first: Span| {
        sink.error(name.span, message(&name.value))
            .label("stands again here")
            .and(first, "stands first here");
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

/// Reports what is wrong with one type, those inside it aside; parsers refer only to what they found.
fn check_type(ty: &Type, names: &Names<'_>, undefined: Level, sink: &mut Sink) {
    if let Type::Extern(name) = ty {
        check_name(name, names, undefined, sink);
    } else if let Type::Literal(values) = ty {
        unique(values.iter(), |value| format!("value `{value}` stands twice"), sink);
    }
}

/// A name that no shape has is an object's of Python, or has a dot: then it is somebody else's.
fn check_name(name: &Spanned<String>, names: &Names<'_>, undefined: Level, sink: &mut Sink) {
    let text = name.value.as_str();
    if text.contains('.') || OBJECTS.contains(&text) {
        return;
    }
    let foreign = FOREIGN.iter().find(|(word, _)| word.eq_ignore_ascii_case(text));
    let near = || {
        let shapes = names.shapes.iter().map(|shape| shape.name.value.as_str());
        let candidates = shapes.chain(ATOMS);
        sink.suggests().then(|| suggest::nearest(text, candidates)).flatten()
    };
    let nearest = foreign.map(|(_, ours)| *ours).or_else(near);
    let message = format!("unknown type `{text}`");
    let diagnostic = if undefined == Level::Error || !is_of_a_shape(text) {
        sink.error(name.span, message)
    } else {
        sink.warning(name.span, message)
    };
    diagnostic.label("not defined in this model").suggest(nearest);
    if is_of_an_enumeration(text) && !nearest.is_some_and(is_of_an_enumeration) {
        diagnostic.help("enumerations are defined in `literals.md`: put it beside the page");
    } else if nearest.is_none() {
        diagnostic.help(format!("define it in a block under a heading `## {text}`"));
    }
}

/// Whether the pages call shapes so.
fn is_of_a_shape(name: &str) -> bool {
    name.ends_with("TypeDef") || is_of_an_enumeration(name)
}

/// Whether the pages call enumerations so.
fn is_of_an_enumeration(name: &str) -> bool {
    name.ends_with("Type")
}
