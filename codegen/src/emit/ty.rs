//! Types by absolute paths, so that a shape called `Option` stands in nobody's way.

use crate::rust::Type;

use super::writer::Writer;

/// A type as one word.
pub(super) fn text(ty: &Type) -> String {
    let mut text = String::new();
    write(ty, &mut text);
    text
}

fn write(ty: &Type, text: &mut String) {
    let word = match ty {
        Type::String => "::std::string::String",
        Type::Integer => "i64",
        Type::Float => "f64",
        Type::Bool => "bool",
        Type::Unit => "()",
        Type::Timestamp => "::shapewright::Timestamp",
        Type::Blob => "::shapewright::Blob",
        Type::BlobInput => "::shapewright::BlobInput",
        Type::Decimal => "::shapewright::Decimal",
        Type::Json => "::shapewright::Json",
        Type::Vec(_) | Type::Map(..) | Type::Option(_) | Type::Boxed(_) => {
            return write_generic(ty, text);
        }
        Type::Item(ident) | Type::Foreign(ident) => ident,
    };
    text.push_str(word);
}

fn write_generic(ty: &Type, text: &mut String) {
    let (head, args) = generic(ty);
    text.push_str(head);
    let mut before = "<";
    for arg in args {
        text.push_str(before);
        write(arg, text);
        before = ", ";
    }
    text.push('>');
}

/// Writes `before TYPE after`, broken over lines where rustfmt breaks it.
pub(super) fn emit(before: &str, ty: &Type, after: &str, out: &mut Writer) {
    if !emit_unbroken(before, &text(ty), after, out) {
        emit_broken(&format!("{before} "), ty, after, out);
    }
}

/// Writes `before Option<TYPE> after`, as [`emit`] does.
pub(super) fn emit_optional(before: &str, ty: &Type, after: &str, out: &mut Writer) {
    let mut whole = String::from("::core::option::Option<");
    write(ty, &mut whole);
    whole.push('>');
    if !emit_unbroken(before, &whole, after, out) {
        let ty = Type::Option(Box::new(ty.clone()));
        emit_broken(&format!("{before} "), &ty, after, out);
    }
}

/// Whether the type fits on a line, and is written.
fn emit_unbroken(before: &str, whole: &str, after: &str, out: &mut Writer) -> bool {
    if out.fits(before.len() + 1 + whole.len() + after.len()) {
        out.parts(&[before, " ", whole, after]);
    } else if out.fits(4 + whole.len() + after.len()) {
        out.line(before);
        out.parts(&["    ", whole, after]);
    } else {
        return false;
    }
    true
}

/// Writes a type with each of its arguments on a line of its own.
fn emit_broken(before: &str, ty: &Type, after: &str, out: &mut Writer) {
    let (head, args) = generic(ty);
    if args.is_empty() {
        out.line(&format!("{before}{}{after}", text(ty)));
        return;
    }
    out.open(&format!("{before}{head}<"));
    for arg in args {
        let whole = text(arg);
        if out.fits(whole.len() + 1) {
            out.line(&format!("{whole},"));
        } else {
            emit_broken("", arg, ",", out);
        }
    }
    out.close(&format!(">{after}"));
}

/// The path of a generic type and its arguments; no arguments for any other.
fn generic(ty: &Type) -> (&'static str, Vec<&Type>) {
    match ty {
        Type::Vec(item) => ("::std::vec::Vec", vec![item]),
        Type::Map(key, value) => ("::std::collections::BTreeMap", vec![key, value]),
        Type::Option(inner) => ("::core::option::Option", vec![inner]),
        Type::Boxed(inner) => ("::std::boxed::Box", vec![inner]),
        Type::String
        | Type::Integer
        | Type::Float
        | Type::Bool
        | Type::Unit
        | Type::Timestamp
        | Type::Blob
        | Type::BlobInput
        | Type::Decimal
        | Type::Json
        | Type::Item(_)
        | Type::Foreign(_) => ("", Vec::new()),
    }
}
