//! Chooses a type of a union if none of them both accepts exactly such a value and loses nothing of it.

use alloc::vec::Vec;
use core::cmp::Reverse;

use super::reach::{Names, Reach};
use crate::content::Content;
use crate::error::{Decision, Expected, ReadContext};

/// A type that accepts the value.
#[derive(Debug)]
pub(super) struct Accepted {
    pub(super) index: usize,
    /// How many values of the document it loses.
    pub(super) lost: usize,
    pub(super) reach: Reach,
}

/// A type that accepts such a value, but not what it holds.
#[derive(Debug)]
pub(super) struct Failed {
    /// Its name in messages.
    pub(super) expected: Expected,
    pub(super) reach: Reach,
    pub(super) context: ReadContext,
}

/// What the types of a union accept.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) accepted: Vec<Accepted>,
    pub(super) failed: Vec<Failed>,
    /// The names of all types that do not accept the value.
    pub(super) expected: Vec<Expected>,
}

impl Found {
    /// Whether a type accepts the value, or has some of its names as members.
    pub(super) fn recognizes(&self, content: &Content, context: &ReadContext) -> bool {
        let knows = |failed: &Failed| failed.reach.names(content, context.dialect).known > 0;
        !self.accepted.is_empty() || self.failed.iter().any(knows)
    }

    /// The type that recognizes the most of the value.
    ///
    /// - A type for any value, such as a map of JSON, is chosen if no structure that failed has most of
    ///   the names.
    /// - Of types that lose something, the one with the most members in the value is chosen, and of these
    ///   the one that loses the least; unless a structure that failed recognizes a name that it loses,
    ///   and at least as many names.
    /// - In all other cases the error is that of the structure with the most members.
    pub(super) fn choose(self, content: &Content, context: &ReadContext) -> Decision<ReadContext> {
        let names = |reach: Reach| reach.names(content, context.dialect);
        let Self { accepted, failed, expected } = self;
        let failed: Vec<(Names, Failed)> =
            failed.into_iter().map(|failed| (names(failed.reach), failed)).collect();
        let lossless = accepted.iter().find(|accepted| accepted.lost == 0);
        let most = accepted.iter().max_by_key(|accepted| {
            let Accepted { index, lost, reach } = accepted;
            (names(*reach).known, Reverse(*lost), Reverse(*index))
        });
        let chosen = match (lossless, most) {
            (Some(chosen), _) if !failed.iter().any(|(names, _)| names.are_mostly_known()) => {
                Some(chosen)
            }
            (None, Some(chosen)) => {
                let known = names(chosen.reach).known;
                let is_better = |(names, failed): &(Names, Failed)| {
                    names.known >= known
                        && failed.reach.knows_more_than(chosen.reach, content, context.dialect)
                };
                if failed.iter().any(is_better) { None } else { Some(chosen) }
            }
            (Some(_), _) | (None, None) => None,
        };
        match chosen {
            Some(Accepted { index, lost, .. }) => Decision::Type { index: *index, lost: *lost },
            None => Decision::Failed(error(failed, expected, content, context)),
        }
    }
}

/// The error of the types that recognize the most.
fn error(
    failed: Vec<(Names, Failed)>,
    expected: Vec<Expected>,
    content: &Content,
    context: &ReadContext,
) -> ReadContext {
    let most = failed.iter().map(|(names, _)| names.known).max();
    let closest = failed.into_iter().filter(|(names, _)| Some(names.known) == most);
    let closest: Vec<(Expected, ReadContext)> =
        closest.map(|(_, failed)| (failed.expected, failed.context)).collect();
    ReadContext::of_alternatives(closest, content.word()).unwrap_or_else(|| {
        let mut failure = context.attempt();
        failure.mismatch(Expected::OneOf(expected), content.word());
        failure
    })
}
