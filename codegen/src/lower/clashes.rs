//! Names that meet.

use crate::by_name::ByName;
use crate::diagnostic::Sink;
use crate::rust::{ItemId, Items};
use crate::source::{Span, Spanned};

/// Reports two members or two values of a shape that become one thing of Rust.
pub(super) fn report_names(
    names: [&Spanned<String>; 2],
    owner: &str,
    thing: &str,
    way_out: String,
    sink: &mut Sink,
) {
    let [first, second] = names;
    sink.error(
        second.span,
        format!("`{}` and `{}` of `{owner}` both become the {thing}", first.value, second.value),
    )
    .label("the second")
    .and(first.span, "the first")
    .help(way_out);
}

/// How one of the members or values of a shape gets another name.
pub(super) fn by_patch(shape: &str, part: &str) -> String {
    format!(
        "rename one of them in `shapewright.toml`: `[shape.{shape}] rename = {{ \"{part}\" = \"...\" }}`"
    )
}

/// Reports nameless types whose name is that of another type; the first `shapes` items have the names
/// of shapes.
pub(super) fn report(items: &Items<'_>, places: &[Span], shapes: usize, sink: &mut Sink) {
    let mut seen: ByName<&str, ItemId> = ByName::with_capacity(items.count());
    for (id, item) in items.iter() {
        let ident = &item.name().ident;
        let Some(first) = seen.insert(ident, id) else {
            continue;
        };
        // Two shapes that meet were reported when they got their names.
        let are_of_shapes = first.0 < shapes && id.0 < shapes;
        if let (false, Some(place), Some(first)) =
            (are_of_shapes, places.get(id.0), places.get(first.0))
        {
            sink.error(*place, format!("two types become `{ident}`"))
                .label("the second")
                .and(*first, "the first")
                .help("give the nameless one a name: `NAME = Literal[...]` or `NAME = Union[...]`");
        }
    }
}
