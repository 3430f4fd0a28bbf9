//! Patches of the types of members.

use crate::config::options::Setting;
use crate::model::names;
use crate::model::shape::{Member, Type};
use crate::text::diagnostic::Sink;
use crate::text::messages::options as messages;
use crate::text::source::Spanned;

/// Gives a member a type of the user.
///
/// Settings of the entry point come first, and take precedence over those of a file.
pub(super) fn replace(member: &mut Member, path: &Setting, sink: &mut Sink) {
    let Some(text) = names::path(&path.text) else {
        sink.error(path.place, messages::not_a_type_path(&path.text));
        return;
    };
    if let Type::Foreign(first) = &member.ty {
        if first.span != member.ty_span && path.place.is_some() {
            let second = messages::NoEffect::SecondType { of: &member.name.value };
            sink.warning(path.place, messages::patch_without_effect(&path.text, second))
                .and(first.span, messages::FIRST_TYPE);
        }
        return;
    }
    // A setting of the entry point has no place of its own.
    let place = path.place.unwrap_or(member.ty_span);
    member.ty = Type::Foreign(Spanned::new(text, place));
}

/// Makes the items of every list, and the values of every map, of a member nullable.
pub(super) fn make_sparse(member: &mut Member, setting: &Setting, sink: &mut Sink) {
    match sparse(&mut member.ty) {
        Sparse::Changed => {}
        Sparse::Already => {
            let already = messages::NoEffect::AlreadySparse;
            sink.warning(setting.place, messages::patch_without_effect(&setting.text, already));
        }
        Sparse::Without => {
            sink.error(setting.place, messages::member_without_items(&setting.text));
        }
    }
}

/// What became of a type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Sparse {
    /// It has no list or map.
    Without,
    /// All items are nullable already.
    Already,
    Changed,
}

fn sparse(ty: &mut Type) -> Sparse {
    match ty {
        Type::List(item) | Type::Set(item) => sparse_item(item),
        Type::Map(_, value) => sparse_item(value),
        Type::Nullable(inner) => sparse(inner),
        Type::Union(types) => types.iter_mut().map(sparse).max().unwrap_or(Sparse::Without),
        Type::String
        | Type::Integer
        | Type::Float
        | Type::Boolean
        | Type::Bytes
        | Type::Timestamp
        | Type::Decimal
        | Type::Any
        | Type::None
        | Type::Stream
        | Type::Document
        | Type::Literal(_)
        | Type::IntegerLiteral(_)
        | Type::EventStream(_)
        | Type::Ref(_)
        | Type::Extern(_)
        | Type::Foreign(_) => Sparse::Without,
    }
}

fn sparse_item(item: &mut Box<Type>) -> Sparse {
    let inside = sparse(item);
    if matches!(**item, Type::Nullable(_) | Type::Any) {
        return inside.max(Sparse::Already);
    }
    let nullable = Type::Nullable(Box::new(std::mem::replace(&mut **item, Type::Any)));
    **item = nullable;
    Sparse::Changed
}
