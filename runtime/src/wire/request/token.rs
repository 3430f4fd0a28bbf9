//! Random values of idempotency tokens.

use alloc::borrow::Cow;
use alloc::string::String;
use std::hash::{BuildHasher, RandomState};

use crate::operation::WireStructure;
use crate::wire::node::Node;

/// The input, with a random value for each idempotency token that is absent, as AWS's clients add one:
/// <https://smithy.io/2.0/spec/behavior-traits.html#idempotencytoken-trait>.
pub(super) fn fill<'n>(table: &WireStructure, input: &'n Node) -> Cow<'n, Node> {
    let Node::Map(entries) = input else { return Cow::Borrowed(input) };
    let is_absent = |name: &str| input.get(name).is_none_or(Node::is_null);
    let tokens = table.members().filter(|member| member.idempotency_token);
    let mut absent = tokens.filter(|member| is_absent(member.name)).peekable();
    if absent.peek().is_none() {
        return Cow::Borrowed(input);
    }
    let mut entries = entries.clone();
    for member in absent {
        entries.retain(|(name, _)| name != member.name);
        entries.push((member.name.into(), Node::Text(uuid())));
    }
    Cow::Owned(Node::Map(entries))
}

/// A UUID of version 4. The standard library gives each hasher keys that other processes cannot predict;
/// a token need not be a secret.
fn uuid() -> String {
    let half = || u128::from(RandomState::new().hash_one(std::time::SystemTime::now()));
    let bits = (half() << 64) | half();
    let bits = bits & !(0xf << 76) & !(0b11 << 62) | (4 << 76) | (0b10 << 62);
    let text = alloc::format!("{bits:032x}");
    let mut output = String::with_capacity(36);
    for (index, character) in text.chars().enumerate() {
        if matches!(index, 8 | 12 | 16 | 20) {
            output.push('-');
        }
        output.push(character);
    }
    output
}
