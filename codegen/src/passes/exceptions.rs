//! The message of exceptions.

use crate::model::shape::{Member, Model, Naming, ShapeKind, Structure, Type};
use crate::model::traits::{Docs, DocsFormat, Traits};
use crate::text::source::Spanned;

/// The name of the member with the message of an error, as most models spell it.
const MESSAGE: &str = "message";

/// Adds the member `message` to exceptions that do not list one: AWS sends it with every error, and a third
/// of its models omit it.
pub(crate) fn apply(mut model: Model) -> Model {
    let Model { shapes, naming, .. } = &mut model;
    for shape in shapes {
        let ShapeKind::Structure(structure) = &mut shape.kind else { continue };
        if structure.exception && !has_message(structure, &shape.name.value, naming) {
            structure.members.push(message(&shape.name));
        }
    }
    model
}

/// Whether a member has the name in some spelling, or its field.
fn has_message(structure: &Structure, shape: &str, naming: &Naming) -> bool {
    structure.members.iter().any(|Member { name, .. }| {
        name.value.eq_ignore_ascii_case(MESSAGE) || naming.part(shape, &name.value) == Some(MESSAGE)
    })
}

/// The member, at the place of the shape's name.
fn message(shape: &Spanned<String>) -> Member {
    let docs = Docs {
        text: "The message of the service, which the model does not list.".to_owned(),
        format: DocsFormat::Text,
    };
    Member {
        name: Spanned::new(MESSAGE.to_owned(), shape.span),
        required: false,
        loosened: false,
        added_by_client: false,
        sensitive: false,
        ty: Type::String,
        ty_span: shape.span,
        traits: Some(Box::new(Traits { docs: Some(docs), ..Traits::default() })),
    }
}

#[cfg(test)]
#[cfg(feature = "json")]
mod tests {
    use crate::passes::exceptions::apply;
    use crate::{ShapeKind, Sources, read};

    #[test]
    fn every_exception_has_one_message() {
        let mut sources = Sources::new();
        sources.add(
            "service-2.json",
            r#"{"metadata": {"serviceId": "S3"}, "shapes": {
                "A": {"type": "structure", "members": {}, "exception": true},
                "B": {"type": "structure", "members": {"code": {"shape": "T"}}, "exception": true},
                "C": {"type": "structure", "members": {"Message": {"shape": "T"}}, "exception": true},
                "D": {"type": "structure", "members": {"message": {"shape": "T"}}, "exception": true},
                "E": {"type": "structure", "members": {"errorMessage": {"shape": "T"}}, "exception": true},
                "F": {"type": "structure", "members": {"code": {"shape": "T"}}},
                "T": {"type": "string"}}}"#,
        );
        let (model, _) = read(&sources).expect("a model without errors");
        let members = apply(model).shapes.into_iter().map(|shape| {
            let ShapeKind::Structure(structure) = shape.kind else { return String::new() };
            let names: Vec<_> =
                structure.members.into_iter().map(|member| member.name.value).collect();
            names.join(" ")
        });
        assert_eq!(
            members.collect::<Vec<_>>(),
            ["message", "code message", "Message", "message", "errorMessage message", "code"]
        );
    }
}
