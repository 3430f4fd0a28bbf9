//! The names in documents of errors that models do not list.

/// The spellings of the message, of which services use any. A member has one of the first two.
pub(crate) const MESSAGES: [&str; 3] = ["message", "Message", "errorMessage"];

/// The names that protocols add to the members.
#[cfg(any(feature = "schema", test))]
pub(crate) const ENVELOPE: [&str; 8] =
    ["__type", "code", "Code", "type", "Type", "requestId", "RequestId", "HostId"];

/// The member with the message of an exception, of members with names: `message`, or `Message` if there is none.
pub(crate) fn message<M>(members: &[M], name: impl Fn(&M) -> &str) -> Option<&M> {
    let [first, second, _] = MESSAGES;
    let named = |wanted: &str| members.iter().find(|member| name(member) == wanted);
    named(first).or_else(|| named(second))
}
