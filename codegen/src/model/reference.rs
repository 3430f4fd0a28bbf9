//! The pages of shapes in AWS's reference.

use super::shape::{Model, Shape, ShapeKind};

/// What AWS's own SDKs link to: the page of a shape in the reference of its service.
pub(crate) const ADDRESS: &str = "https://docs.aws.amazon.com/goto/WebAPI";

/// The name and version of a model's service in addresses.
pub(crate) fn uid(model: &Model) -> Option<&str> {
    model.uid.as_deref().filter(|uid| is_safe(uid))
}

/// The name of a structure in AWS's reference, which has no pages of other shapes.
pub(crate) fn of_shape<'m>(shape: &'m Shape, model: &Model) -> Option<&'m str> {
    let ShapeKind::Structure(_) = shape.kind else { return None };
    let adopted = shape.traits.as_deref().and_then(|traits| traits.reference.as_deref());
    let own = model.has_reference.then_some(shape.name.value.as_str());
    adopted.or(own).filter(|name| is_safe(name))
}

/// Whether a text can be a part of an address.
pub(crate) fn is_safe(text: &str) -> bool {
    !text.is_empty()
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte))
}

/// The address of the page of a structure.
pub(crate) fn page(shape: &Shape, model: &Model) -> Option<String> {
    Some(format!("{ADDRESS}/{}/{}", uid(model)?, of_shape(shape, model)?))
}
