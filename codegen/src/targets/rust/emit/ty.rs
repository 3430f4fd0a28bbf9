//! Emits types by absolute paths, so that a shape called `Option` shadows nothing. Primitive types
//! have no path, unless a shape has the name of one.

use crate::targets::rust::items::{Items, Type};

use super::writer::Writer;

/// A type in the form in which it is written.
#[derive(Clone, Copy)]
pub(super) struct TypeText<'t> {
    pub(super) ty: &'t Type,
    /// The items that the type may refer to.
    pub(super) items: &'t Items<'t>,
    /// Whether to wrap the type in an `Option`.
    pub(super) is_optional: bool,
}

impl<'t> TypeText<'t> {
    pub(super) fn of(ty: &'t Type, items: &'t Items<'t>) -> Self {
        Self { ty, items, is_optional: false }
    }

    pub(super) fn text(self) -> String {
        let mut text = String::new();
        self.write(&mut text);
        text
    }

    pub(super) fn write(self, text: &mut String) {
        self.pieces(&mut |piece| text.push_str(piece));
    }

    /// Whether the outermost type is an `Option`.
    pub(super) fn is_option(self) -> bool {
        match self.ty {
            Type::Option(_) => true,
            Type::Foreign(path) => path
                .split_once('<')
                .is_some_and(|(path, _)| path.trim_end().rsplit(':').next() == Some("Option")),
            _ => self.is_optional,
        }
    }

    fn width(self) -> usize {
        let mut width = 0;
        self.pieces(&mut |piece| width += piece.len());
        width
    }

    fn pieces(self, take: &mut impl FnMut(&str)) {
        take(self.path());
        let mut before = "<";
        for argument in self.arguments() {
            take(before);
            argument.pieces(take);
            before = ", ";
        }
        if self.is_generic() {
            take(">");
        }
    }

    fn is_generic(self) -> bool {
        self.arguments().next().is_some()
    }

    fn path(self) -> &'t str {
        if self.is_optional { OPTION } else { path(self.ty, self.items) }
    }

    fn arguments(self) -> impl Iterator<Item = Self> {
        let (first, second) = match self.ty {
            ty if self.is_optional => (Some(ty), None),
            Type::Vec(ty) | Type::Option(ty) | Type::Boxed(ty) => (Some(&**ty), None),
            Type::Map(key, value) => (Some(&**key), Some(&**value)),
            Type::Chosen(held, _) => match &**held {
                Type::Map(key, value) => (Some(&**key), Some(&**value)),
                _ => (None, None),
            },
            _ => (None, None),
        };
        first.into_iter().chain(second).map(move |ty| Self::of(ty, self.items))
    }
}

const OPTION: &str = "::core::option::Option";

/// The path of a type, without its arguments.
fn path<'t>(ty: &'t Type, items: &'t Items<'_>) -> &'t str {
    match ty {
        Type::Leaf(leaf) => match leaf.primitive() {
            Some(name) if !items.shadow_primitives() => name,
            Some(_) | None => leaf.path(),
        },
        Type::Vec(_) => "::std::vec::Vec",
        Type::Map(..) => "::std::collections::BTreeMap",
        Type::Option(_) => OPTION,
        Type::Boxed(_) => "::std::boxed::Box",
        Type::Item(id) => items.ident(*id),
        Type::Foreign(path) => path,
        Type::Chosen(_, path) => path,
    }
}

/// Writes `before TYPE after`, broken over lines where rustfmt breaks it.
pub(super) fn emit(before: &str, ty: TypeText<'_>, after: &str, out: &mut Writer) {
    let width = ty.width() + after.len();
    let is_short = out.fits(before.len() + 1 + width);
    if !is_short && !out.fits(4 + width) {
        emit_broken(&[before, " "].concat(), ty, after, out);
        return;
    }
    if !is_short {
        out.line(before);
    }
    out.line_by(|text| {
        text.push_str(if is_short { before } else { "   " });
        text.push(' ');
        ty.write(text);
        text.push_str(after);
    });
}

/// Writes a type with each of its arguments on a line of its own.
fn emit_broken(before: &str, ty: TypeText<'_>, after: &str, out: &mut Writer) {
    if !ty.is_generic() {
        out.parts(&[before, ty.path(), after]);
        return;
    }
    out.open(&[before, ty.path(), "<"].concat());
    for argument in ty.arguments() {
        if out.fits(argument.width() + 1) {
            out.parts(&[&argument.text(), ","]);
        } else {
            emit_broken("", argument, ",", out);
        }
    }
    out.close(&[">", after].concat());
}
