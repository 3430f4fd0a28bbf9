//! What is optional.

use std::collections::BTreeSet;

use crate::diagnostic::Sink;
use crate::options::{Options, Responses};
use crate::shape::{METADATA, Member, Model, Shape, ShapeKind};

/// Which members are required, by the policy of a run.
pub(super) struct Presence<'m> {
    policy: Responses,
    responses: BTreeSet<&'m str>,
    /// How many members of responses are required as declared.
    vouched: usize,
}

impl<'m> Presence<'m> {
    pub(super) fn new(model: &'m Model, options: &Options) -> Self {
        let responses = responses(model);
        let vouched = model
            .shapes
            .iter()
            .filter(|shape| responses.contains(shape.name.value.as_str()))
            .filter(|shape| holds_metadata(shape))
            .map(|shape| members(shape).iter().filter(|member| member.required).count())
            .sum();
        Self { policy: options.policy(), responses, vouched }
    }

    pub(super) fn is_required(&self, shape: &Shape, member: &Member) -> bool {
        let loosened = self.policy == Responses::Optional
            && self.responses.contains(shape.name.value.as_str());
        member.required && !loosened
    }

    /// Says how many members only the page vouches for.
    pub(super) fn note(&self, sink: &mut Sink) {
        if self.policy == Responses::Declared && self.vouched > 0 {
            let members = if self.vouched == 1 { "member" } else { "members" };
            sink.note(format!(
                "{} {members} of responses are required because the page says so \
                 (policy `declared`); real replies leave out many",
                self.vouched
            ))
            .help(
                "the policy `responses = \"optional\"` makes every member of a response optional",
            );
        }
    }
}

/// The structures that come back: those with the metadata of a response, and the outputs of
/// operations.
fn responses(model: &Model) -> BTreeSet<&str> {
    let outputs = model.operations.iter().filter_map(|operation| operation.output.as_ref());
    model
        .shapes
        .iter()
        .filter(|shape| holds_metadata(shape))
        .map(|shape| shape.name.value.as_str())
        .chain(outputs.map(|output| output.value.as_str()))
        .collect()
}

fn holds_metadata(shape: &Shape) -> bool {
    members(shape).iter().any(|member| member.name.value == METADATA)
}

fn members(shape: &Shape) -> &[Member] {
    match &shape.kind {
        ShapeKind::Structure(structure) => &structure.members,
        ShapeKind::Union(_) | ShapeKind::Enumeration(_) | ShapeKind::Alias(_) => &[],
    }
}
