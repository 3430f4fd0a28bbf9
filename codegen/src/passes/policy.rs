//! The members of responses that only a page marks as required, and the note about them.

use crate::config::options::{Options, Responses, SourcePolicy};
use crate::model::shape::{Model, ShapeKind};
use crate::text::diagnostic::{Diagnostics, Sink};
use crate::text::messages::model as messages;

/// The number of members of responses that are required only because a page marks them so.
pub(crate) fn vouched(model: &Model, options: &Options) -> usize {
    match (options.policy(), options.sources.unwrap_or_default()) {
        // What is still required is required in the JSON model too.
        (Responses::Optional, _)
        | (Responses::Declared, SourcePolicy::Json | SourcePolicy::Both) => 0,
        (Responses::Declared, SourcePolicy::Pages) => model
            .shapes
            .iter()
            .filter_map(|shape| match &shape.kind {
                ShapeKind::Structure(structure) if structure.output => Some(structure),
                ShapeKind::Structure(_)
                | ShapeKind::Union(_)
                | ShapeKind::Enumeration(_)
                | ShapeKind::Alias(_) => None,
            })
            .map(|output| output.members.iter().filter(|member| member.required).count())
            .sum(),
    }
}

/// The note on how many such members how many services have; empty where there are none.
pub(crate) fn note(vouched: usize, services: usize) -> Diagnostics {
    let mut sink = Sink::default();
    if vouched > 0 {
        sink.note(messages::members_required_by_pages(vouched, services));
    }
    sink.into_diagnostics()
}

#[cfg(test)]
mod tests {
    use crate::passes::policy::note;

    #[test]
    fn the_note_counts_members_and_services() {
        let rest = "real responses omit many";
        for (vouched, services, expected) in [
            (0, 0, None),
            (1, 1, Some("1 member of responses is required only because the page marks it so")),
            (5, 1, Some("5 members of responses are required only because the page marks them so")),
            (
                5,
                2,
                Some(
                    "5 members of responses in 2 services are required only because the pages mark \
                     them so",
                ),
            ),
        ] {
            let found = note(vouched, services);
            let found = found.iter().next().map(|note| note.message().to_owned());
            assert_eq!(found, expected.map(|start| format!("{start}; {rest}")));
        }
    }
}
