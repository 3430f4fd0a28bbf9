//! What boto3 accepts in requests, beside what AWS returns.

use crate::config::options::Options;
use crate::config::secrets::SecretType;
use crate::model::shape::{Model, Shape, Type};

use super::roles::Roles;

/// Lets text take the place of instants and bytes in structures that are only sent, as stubs do.
///
/// Stubs and pages have these types already; they list no operations. Bytes stay bytes where an option selects
/// types for secrets, which hold no text in their place.
pub(crate) fn apply(mut model: Model, options: &Options) -> Model {
    let has_role = |shape: &Shape| shape.role.is_some();
    if model.operations.is_empty() && !model.shapes.iter().any(has_role) {
        return model;
    }
    let has_bytes = options.secret != Some(SecretType::Secrecy);
    let roles = Roles::of(&model);
    for (place, shape) in model.shapes.iter_mut().enumerate() {
        let role = roles.role(place);
        if role.sent && !role.returned {
            shape.for_each_type_mut(&mut |ty| accept(ty, has_bytes));
        }
    }
    model
}

fn accept(ty: &mut Type, has_bytes: bool) {
    match ty {
        Type::Timestamp => *ty = Type::Union(vec![Type::Timestamp, Type::String]),
        Type::Bytes | Type::Stream if has_bytes => {
            *ty = Type::Union(vec![Type::String, Type::Bytes, Type::Stream]);
        }
        ty => ty.children_mut().for_each(|ty| accept(ty, has_bytes)),
    }
}
