//! Types by absolute paths, so that a shape called `Option` stands in nobody's way.

use crate::rust::Type;

use super::writer::Writer;

/// A type as one word.
pub(super) fn text(ty: &Type) -> String {
    match ty {
        Type::String => "::std::string::String".to_owned(),
        Type::Integer => "i64".to_owned(),
        Type::Float => "f64".to_owned(),
        Type::Bool => "bool".to_owned(),
        Type::Unit => "()".to_owned(),
        Type::Timestamp => "::shapewright::Timestamp".to_owned(),
        Type::Blob => "::shapewright::Blob".to_owned(),
        Type::BlobInput => "::shapewright::BlobInput".to_owned(),
        Type::Decimal => "::shapewright::Decimal".to_owned(),
        Type::Json => "::shapewright::Json".to_owned(),
        Type::Vec(_) | Type::Map(..) | Type::Option(_) | Type::Boxed(_) => {
            let (head, args) = generic(ty);
            let args: Vec<String> = args.into_iter().map(text).collect();
            format!("{head}<{}>", args.join(", "))
        }
        Type::Item(ident) | Type::Foreign(ident) => ident.clone(),
    }
}

/// Writes `before TYPE after`, broken over lines where rustfmt breaks it.
pub(super) fn emit(before: &str, ty: &Type, after: &str, out: &mut Writer) {
    let whole = text(ty);
    if out.fits(before.len() + 1 + whole.len() + after.len()) {
        out.line(&format!("{before} {whole}{after}"));
    } else if out.fits(4 + whole.len() + after.len()) {
        out.line(before);
        out.line(&format!("    {whole}{after}"));
    } else {
        emit_broken(&format!("{before} "), ty, after, out);
    }
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
