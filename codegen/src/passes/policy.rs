//! The members of responses that only a page vouches for, and the note on them.

use crate::config::options::{Options, Responses, SourcePolicy};
use crate::model::shape::{METADATA, Member, Model, Shape, ShapeKind};
use crate::text::diagnostic::{Diagnostics, Sink};

/// How many members of responses are required for no other reason than that the page says so.
pub(crate) fn vouched(model: &Model, options: &Options) -> usize {
    match (options.policy(), options.sources.unwrap_or_default()) {
        // The JSON model promises what is still required.
        (Responses::Optional, _)
        | (Responses::Declared, SourcePolicy::Json | SourcePolicy::Both) => 0,
        (Responses::Declared, SourcePolicy::Pages) => model
            .shapes
            .iter()
            .filter(|shape| holds_metadata(shape))
            .map(|shape| members(shape).iter().filter(|member| member.required).count())
            .sum(),
    }
}

/// Says how many members that are in how many services, where there are any.
pub(crate) fn note(vouched: usize, services: usize) -> Diagnostics {
    let mut sink = Sink::default();
    if vouched > 0 {
        let (members, are) = if vouched == 1 { ("member", "is") } else { ("members", "are") };
        let (place, reason) = if services == 1 {
            (String::new(), "the page says so")
        } else {
            (format!(" in {services} services"), "the pages say so")
        };
        sink.note(format!(
            "{vouched} {members} of responses{place} {are} required because {reason} \
             (policy `declared`); real replies leave out many"
        ))
        .help("the policy `responses = \"optional\"` makes every member of a response optional");
    }
    sink.into_diagnostics()
}

/// Whether a shape is a response, as pages write them.
pub(crate) fn holds_metadata(shape: &Shape) -> bool {
    members(shape).iter().any(|member| member.name.value == METADATA)
}

fn members(shape: &Shape) -> &[Member] {
    match &shape.kind {
        ShapeKind::Structure(structure) => &structure.members,
        ShapeKind::Union(_) | ShapeKind::Enumeration(_) | ShapeKind::Alias(_) => &[],
    }
}

#[cfg(test)]
mod tests {
    use crate::passes::policy::note;

    #[test]
    fn the_note_counts_members_and_services() {
        let rest = "(policy `declared`); real replies leave out many";
        for (vouched, services, expected) in [
            (0, 0, None),
            (1, 1, Some("1 member of responses is required because the page says so")),
            (5, 1, Some("5 members of responses are required because the page says so")),
            (
                5,
                2,
                Some("5 members of responses in 2 services are required because the pages say so"),
            ),
        ] {
            let found = note(vouched, services);
            let found = found.iter().next().map(|note| note.message().to_owned());
            assert_eq!(found, expected.map(|start| format!("{start} {rest}")));
        }
    }
}
