//! Reads unions: values of one of several types, recognized by their form.

mod attempts;
mod choice;
mod kind;
mod reach;

use crate::content::Content;
use crate::error::{Decision, ReadContext};
use crate::slot::Collect;

use attempts::{Outcome, ReadContent, decide, read_type};

/// Reads a union from a kept value, and returns whether a type accepted it.
///
/// The types are tried in order, and the first one that loses nothing of the value is chosen. If each
/// loses something, or accepts any value, the number of members that a type recognizes decides.
///
/// A union inside of another one is only decided while the types of the outer one are tried. It is read
/// once the outer one is decided.
///
/// This function does not know the format, so it is compiled once.
pub(crate) fn read(
    target: &mut dyn Collect<'_>,
    content: &Content,
    read: ReadContent,
    context: &mut ReadContext,
) -> bool {
    // A value without parts has no union inside of it.
    if content.address().is_none() {
        return decide_and_read(target, content, read, context);
    }
    let Some(trial) = context.trial.as_ref().filter(|trial| trial.is_active) else {
        context.trial.get_or_insert_default().is_active = true;
        let is_read = decide_and_read(target, content, read, context);
        context.trial.get_or_insert_default().end();
        return is_read;
    };
    let (is_final, union) = (trial.is_final, target.identity());
    let known = trial.decision(content, union).map(copy);
    match known {
        Some(decision) if is_final => finish(target, content, read, context, decision),
        None if is_final => decide_and_read(target, content, read, context),
        Some(decision) => record(context, decision),
        None => {
            let decision = match decide(target, content, read, context, false) {
                Outcome::Decided(decision) => decision,
                Outcome::Read => return true,
            };
            context.trial.get_or_insert_default().record(content, union, copy(&decision));
            record(context, decision)
        }
    }
}

/// Reads the value in one step, if the first type that accepts it has no union inside.
fn decide_and_read(
    target: &mut dyn Collect<'_>,
    content: &Content,
    read: ReadContent,
    context: &mut ReadContext,
) -> bool {
    match decide(target, content, read, context, true) {
        Outcome::Decided(decision) => finish(target, content, read, context, decision),
        Outcome::Read => true,
    }
}

/// Reads the value as the type that was chosen.
fn finish(
    target: &mut dyn Collect<'_>,
    content: &Content,
    read: ReadContent,
    context: &mut ReadContext,
    decision: Decision<ReadContext>,
) -> bool {
    match decision {
        Decision::Type { index, lost: _ } => read_type(index, target, content, read, context),
        Decision::Failed(failure) => {
            context.adopt(failure);
            false
        }
    }
}

/// Counts a decided value as read.
fn record(context: &mut ReadContext, decision: Decision<ReadContext>) -> bool {
    match (decision, &mut context.trial) {
        (Decision::Type { index: _, lost }, Some(trial)) => {
            trial.is_partial = true;
            trial.lost += lost;
            true
        }
        (Decision::Type { .. }, None) => true,
        (Decision::Failed(failure), _) => {
            context.adopt(failure);
            false
        }
    }
}

fn copy(decision: &Decision<ReadContext>) -> Decision<ReadContext> {
    match decision {
        Decision::Type { index, lost } => Decision::Type { index: *index, lost: *lost },
        Decision::Failed(failure) => Decision::Failed(failure.failure()),
    }
}
