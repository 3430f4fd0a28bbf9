//! Names that meet.

use std::collections::BTreeMap;

use crate::diagnostic::Sink;
use crate::rust::Item;
use crate::source::Spanned;

use super::shape_names::ShapeNames;

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

/// Reports nameless types whose name is that of another type.
pub(super) fn report(items: &[Spanned<Item>], names: &ShapeNames, sink: &mut Sink) {
    let mut seen: BTreeMap<&str, &Spanned<Item>> = BTreeMap::new();
    for item in items {
        let name = item.value.name();
        let Some(first) = seen.insert(&name.ident, item) else {
            continue;
        };
        // Two shapes that meet were reported when they got their names.
        let of_shapes = [first, item].map(|item| names.contains_key(&item.value.name().wire));
        if of_shapes != [true, true] {
            sink.error(item.span, format!("two types become `{}`", name.ident))
                .label("the second")
                .and(first.span, "the first")
                .help("give the nameless one a name: `NAME = Literal[...]` or `NAME = Union[...]`");
        }
    }
}
