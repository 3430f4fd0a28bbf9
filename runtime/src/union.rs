//! Reads unions: values of one of several types, recognized by their form.

use alloc::string::ToString;
use alloc::vec::Vec;

use serde_core::de::value::Error;

use crate::content::Content;
use crate::content::deserializer::ContentDeserializer;
use crate::error::{Expected, ReadContext, RetryBudget};
use crate::scalar::Form;
use crate::slot::{Collect, Slot};

/// Reads a kept value into a slot. The caller passes it, because importing it would be a cycle.
type ReadContent =
    fn(ContentDeserializer<'_>, &mut Slot<'_, '_>, &mut ReadContext) -> Result<(), Error>;

/// One pass over the types of a union, each of which is tried with the kept value.
#[derive(Debug)]
struct Pass<'c> {
    content: &'c Content,
    read: ReadContent,
    human_readable: bool,
    strict: bool,
    budget: RetryBudget,
    /// Whether the last type accepted the value.
    is_accepted: bool,
    expected: Vec<Expected>,
    /// The errors of types that accept such a value, but not what it holds.
    inside: Vec<ReadContext>,
}

impl<'c> Pass<'c> {
    fn run(
        target: &mut dyn Collect<'_>,
        content: &'c Content,
        read: ReadContent,
        strict: bool,
        context: &mut ReadContext,
    ) -> Self {
        let mut pass = Self {
            content,
            read,
            human_readable: context.is_human_readable(),
            strict,
            budget: context.budget,
            is_accepted: false,
            expected: Vec::new(),
            inside: Vec::new(),
        };
        // The types decide, and a union has nothing to add.
        let _ = target.collect(&mut |slot| {
            pass.is_accepted = pass.accepts(slot);
            pass.is_accepted
        });
        context.budget = pass.budget;
        pass
    }

    fn accepts(&mut self, mut slot: Slot<'_, '_>) -> bool {
        if let Slot::Scalar(target) = &slot {
            if target.form(self.human_readable) == Form::Null {
                return matches!(self.content, Content::Null);
            }
        }
        if !self.budget.spend(self.strict) {
            return false;
        }
        let expected = slot.expected();
        let mut context = ReadContext::attempt(self.human_readable, self.strict, self.budget);
        let deserializer = ContentDeserializer::new(self.content, self.human_readable);
        let result = (self.read)(deserializer, &mut slot, &mut context);
        self.budget = context.budget;
        let Err(error) = result else { return true };
        self.expected.push(expected);
        if context.is_inside() {
            context.learn(&error.to_string());
            self.inside.push(context);
        }
        false
    }
}

/// Reads a union from a kept value, and returns whether a type accepted it.
///
/// A structure accepts any object, because it ignores unknown members. So there are two passes over the
/// types: the first one is strict and accepts only types that lose nothing.
///
/// If no type accepts the value, and only one of them failed inside of it, that error is reported.
///
/// This function does not know the format, so it is compiled once.
pub(crate) fn read(
    target: &mut dyn Collect<'_>,
    content: &Content,
    read: ReadContent,
    context: &mut ReadContext,
) -> bool {
    context.budget.begin(|| content.count());
    let mut pass = Pass::run(target, content, read, true, context);
    if !pass.is_accepted && !context.is_strict() {
        pass = Pass::run(target, content, read, false, context);
    }
    if pass.is_accepted {
        return true;
    }
    if !context.budget.is_left() {
        context.refuse("value could be read in too many ways".into());
        return false;
    }
    let Pass { expected, mut inside, .. } = pass;
    match (inside.pop(), inside.is_empty()) {
        (Some(only), true) => context.adopt(only),
        (Some(_) | None, _) => context.mismatch(Expected::OneOf(expected), content.word()),
    }
    false
}
