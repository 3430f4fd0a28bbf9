//! Leaves deprecated members and shapes out.

use std::collections::BTreeSet;

use crate::config::docs::Deprecated;
use crate::config::options::{Options, is_of_runtime};
use crate::model::references::References;
use crate::model::shape::{Model, Operation, Shape, ShapeKind, Structure};
use crate::model::traits::Traits;
use crate::passes::lookup::ShapeLookup;
use crate::text::source::Spanned;

use super::roles::Roles;

/// Removes deprecated members and operations, and the shapes that nothing else needs.
///
/// A required member stays in what is sent: AWS refuses a request without it. Shapes stay that are selected
/// by name, and those that a member or an operation needs that is not deprecated. Replacements of shapes that
/// are left out have no effect, and are removed from the options.
pub(crate) fn apply(mut model: Model, mut options: Options) -> (Model, Options) {
    if options.deprecated.unwrap_or_default() == Deprecated::Keep {
        return (model, options);
    }
    let before = References::of(&model);
    let roots = roots(&before);
    let reached_before = before.reachable(roots.iter().copied());
    let wanted = wanted(&model, &roots, &options);
    remove_members(&mut model);
    let reached = References::of(&model).reachable(wanted);
    let kept: Vec<bool> =
        reached.into_iter().zip(reached_before).map(|(after, before)| after || !before).collect();
    let lookup = ShapeLookup::new(&model);
    options.replacements.retain(|replacement| {
        let name = &replacement.replaced.text;
        let shape = lookup.place(name).filter(|_| !is_of_runtime(name));
        shape.is_none_or(|shape| kept.get(shape) != Some(&false))
    });
    let mut kept = kept.into_iter();
    model.shapes.retain(|_| kept.next().unwrap_or(true));
    model.operations.retain(|operation| !is_deprecated(operation.traits.as_deref()));
    (model, options)
}

/// The shapes that no shape refers to.
fn roots(references: &References) -> Vec<usize> {
    let referenced = references.referenced().into_iter().enumerate();
    referenced.filter(|(_, is_referenced)| !is_referenced).map(|(place, _)| place).collect()
}

/// The shapes that are needed for their own sake.
fn wanted(model: &Model, roots: &[usize], options: &Options) -> Vec<usize> {
    let lookup = ShapeLookup::new(model);
    let place = |name: &Spanned<String>| lookup.place(&name.value);
    let (mut needed, mut unneeded) = (BTreeSet::new(), BTreeSet::new());
    for Operation { name: _, input, output, errors, traits } in &model.operations {
        let sides = input.iter().chain(output).filter_map(place);
        let errors = errors.iter().filter_map(place);
        if is_deprecated(traits.as_deref()) {
            unneeded.extend(sides.chain(errors));
        } else {
            needed.extend(sides);
            let errors = errors.filter(|place| !model.shapes.get(*place).is_some_and(is_left_out));
            needed.extend(errors);
        }
    }
    let is_selection = options.selects();
    let is_wanted = |place: &usize| {
        is_selection
            || !unneeded.contains(place) && !model.shapes.get(*place).is_some_and(is_left_out)
    };
    let roots = roots.iter().copied().filter(is_wanted);
    let selected = options.shapes.iter().filter_map(|setting| lookup.place(&setting.text));
    let mut wanted: Vec<usize> = roots.chain(selected).collect();
    wanted.extend(needed);
    wanted
}

fn remove_members(model: &mut Model) {
    let roles = Roles::of(model);
    for (place, shape) in model.shapes.iter_mut().enumerate() {
        let ShapeKind::Structure(Structure { members, .. }) = &mut shape.kind else { continue };
        let role = roles.role(place);
        let is_sent = role.sent || !role.returned;
        members.retain(|member| {
            !is_deprecated(member.traits.as_deref()) || member.required && is_sent
        });
    }
}

fn is_left_out(shape: &Shape) -> bool {
    is_deprecated(shape.traits.as_deref())
}

fn is_deprecated(traits: Option<&Traits>) -> bool {
    traits.is_some_and(|traits| traits.deprecation.is_some())
}

#[cfg(test)]
#[cfg(feature = "json")]
mod tests {
    use crate::{Deprecated, Options, Sources, generate};

    const MODEL: &str = r#"{"metadata": {"serviceId": "A"},
        "operations": {
            "New": {"input": {"shape": "NewRequest"}, "output": {"shape": "NewResponse"},
                    "errors": [{"shape": "OldError"}, {"shape": "NewError"}]},
            "Old": {"input": {"shape": "OldRequest"}, "output": {"shape": "NewResponse"},
                    "deprecated": true}},
        "shapes": {
            "NewRequest": {"type": "structure", "required": ["must"], "members": {
                "must": {"shape": "Text", "deprecated": true},
                "may": {"shape": "Text", "deprecated": true},
                "old": {"shape": "OnlyOld", "deprecated": true},
                "kept": {"shape": "OldButUsed"}}},
            "NewResponse": {"type": "structure", "required": ["gone"], "members": {
                "gone": {"shape": "Text", "deprecated": true}, "stays": {"shape": "Text"}}},
            "OldRequest": {"type": "structure", "members": {"deep": {"shape": "Deep"}}},
            "Deep": {"type": "structure", "members": {"loop": {"shape": "Deep"}}},
            "OnlyOld": {"type": "structure", "members": {}},
            "OldButUsed": {"type": "structure", "members": {}, "deprecated": true},
            "OldUnused": {"type": "structure", "members": {}, "deprecated": true},
            "OldError": {"type": "structure", "members": {}, "exception": true, "deprecated": true},
            "NewError": {"type": "structure", "members": {}, "exception": true},
            "Unused": {"type": "structure", "members": {}},
            "Text": {"type": "string"}}}"#;

    fn text(options: &Options) -> String {
        let mut sources = Sources::new();
        sources.add("service-2.json", MODEL);
        generate(&sources, options).expect("a model without errors").text
    }

    #[test]
    fn what_is_deprecated_is_left_out_where_it_can_be() {
        let text = text(&Options::default().deprecated(Deprecated::Omit));
        for kept in [
            "pub must:",
            "pub kept:",
            "pub stays:",
            "struct OldButUsed",
            "struct NewError",
            "struct Unused",
        ] {
            assert!(text.contains(kept), "{kept} in {text}");
        }
        for omitted in [
            "pub may:",
            "pub old:",
            "pub gone:",
            "struct OnlyOld",
            "struct OldUnused",
            "struct OldError",
            "struct OldRequest",
            "struct Deep",
        ] {
            assert!(!text.contains(omitted), "{omitted} in {text}");
        }
    }

    #[test]
    fn selected_shapes_stay_without_their_deprecated_members() {
        let options = Options::default().deprecated(Deprecated::Omit);
        let text = text(&options.shape("OnlyOld").shape("NewRequest").operation("Old"));
        for kept in ["struct OnlyOld", "pub must:", "struct OldRequest", "struct Deep"] {
            assert!(text.contains(kept), "{kept} in {text}");
        }
        assert!(!text.contains("pub old:") && !text.contains("pub gone:"), "{text}");
    }

    #[test]
    fn by_default_everything_is_generated_as_deprecated() {
        let text = text(&Options::default());
        assert_eq!(text.matches("#[deprecated]\n").count(), 7, "{text}");
    }
}
