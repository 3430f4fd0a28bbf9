//! The types of members that are JSON documents.

use crate::config::members::Documents;
use crate::config::options::Options;
use crate::model::shape::{Member, Model, ShapeKind, Type};
use crate::read::documents;

/// Makes the documents of pages documents, as the reader of JSON models has done; or, where the options
/// take types as they are declared, makes documents text.
pub(crate) fn apply(mut model: Model, options: &Options) -> Model {
    let Some(known) = documents::of_service(&model.service) else { return model };
    let change: &dyn Fn(&mut Member) = match options.documents.unwrap_or_default() {
        Documents::Both => &|member: &mut Member| {
            replace(&mut member.ty, &|ty| is_reference(ty, known.types));
            if known.members.contains(&member.name.value.as_str()) {
                replace(&mut member.ty, &|ty| *ty == Type::String || is_object(ty));
            }
        },
        Documents::Declared => &|member: &mut Member| declare(&mut member.ty),
    };
    for shape in &mut model.shapes {
        if let ShapeKind::Structure(structure) = &mut shape.kind {
            structure.members.iter_mut().for_each(change);
        }
    }
    model
}

/// Replaces types by documents, alone or as the items of lists.
fn replace(ty: &mut Type, is_document: &dyn Fn(&Type) -> bool) {
    match ty {
        Type::List(item) | Type::Set(item) => replace(item, is_document),
        ty if is_document(ty) => *ty = Type::Document,
        _ => {}
    }
}

fn is_reference(ty: &Type, names: &[&str]) -> bool {
    matches!(ty, Type::Ref(name) if names.contains(&name.value.as_str()))
}

/// Whether a type is that of any object: pages have it for templates in replies.
fn is_object(ty: &Type) -> bool {
    matches!(ty, Type::Map(_, value) if **value == Type::Any)
}

fn declare(ty: &mut Type) {
    match ty {
        Type::List(item) | Type::Set(item) => declare(item),
        Type::Document => *ty = Type::String,
        _ => {}
    }
}
