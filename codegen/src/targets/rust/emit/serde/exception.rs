//! Emits what exceptions have besides their members: code, status, message, and the traits of errors.

use crate::model::errors::{self, MESSAGES};
use crate::model::traits::ErrorTraits;
use crate::targets::rust::emit::doc;
use crate::targets::rust::emit::scope::Scope;
use crate::targets::rust::emit::writer::Writer;
use crate::targets::rust::items::{Field, Leaf, Struct, Type, Unknown};

use super::helpers::{Helper, Helpers};

/// The names of a message in documents: the one that the model lists, and others.
pub(super) struct Messages<'m> {
    listed: &'m str,
    others: Vec<&'static str>,
    is_strict: bool,
}

impl<'m> Messages<'m> {
    /// The names for an exception with a text as its message.
    pub(super) fn of(item: &'m Struct<'_>) -> Option<Self> {
        item.exception.as_ref()?;
        let field = message(&item.fields)?;
        let is_free = |other: &&str| item.fields.iter().all(|field| field.name.wire != *other);
        match &field.ty {
            Type::Leaf(Leaf::String) => {}
            Type::Chosen(held, _) if **held == Type::Leaf(Leaf::String) => {}
            _ => return None,
        }
        Some(Self {
            listed: &field.name.wire,
            others: MESSAGES.into_iter().filter(is_free).collect(),
            is_strict: matches!(item.unknown, Unknown::Denied),
        })
    }

    /// Writes how an exception is read: what the mirror of its members deserializes.
    ///
    /// ```ignore
    /// let messages = forms::Messages {
    ///     listed: "message",
    ///     others: &["Message", "errorMessage"],
    ///     is_strict: false,
    /// };
    /// Members::deserialize(forms::Exception(deserializer, messages))
    /// ```
    pub(super) fn emit(&self, mirror: &str, helpers: &mut Helpers, out: &mut Writer) {
        let Self { listed, others, is_strict } = self;
        helpers.add(&[Helper::Message], false);
        let others: Vec<String> = others.iter().map(|name| doc::literal(name)).collect();
        out.open("let messages = forms::Messages {");
        out.parts(&["listed: ", &doc::literal(listed), ","]);
        out.parts(&["others: &[", &others.join(", "), "],"]);
        out.parts(&["is_strict: ", if *is_strict { "true" } else { "false" }, ","]);
        out.close("};");
        out.parts(&[mirror, "::deserialize(forms::Exception(deserializer, messages))"]);
    }
}

/// The field of the message.
fn message<'f, 'm>(fields: &'f [Field<'m>]) -> Option<&'f Field<'m>> {
    errors::message(fields, |field| &field.name.wire)
}

/// Writes the code and the status of an exception, its message, `Display` and `Error`.
///
/// ```ignore
/// impl NotFound {
///     /// The code of the error in responses.
///     pub const CODE: &'static ::core::primitive::str = "NotFound";
///     /// The HTTP status of responses with the error, if the model gives it.
///     pub const STATUS: ::core::option::Option<::core::primitive::u16> =
///         ::core::option::Option::Some(404);
///
///     /// The message of the service, if the document had one.
///     #[must_use]
///     pub fn error_message(&self) -> ::core::option::Option<&::core::primitive::str> {
///         self.message.as_deref()
///     }
/// }
///
/// impl ::core::fmt::Display for NotFound {
///     fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
///         forms::exception(formatter, Self::CODE, self.error_message())
///     }
/// }
///
/// impl ::std::error::Error for NotFound {}
/// ```
pub(super) fn emit(
    item: &Struct<'_>,
    traits: &ErrorTraits,
    scope: Scope<'_, '_>,
    helpers: &mut Helpers,
    out: &mut Writer,
) {
    let ErrorTraits { code, status, fault: _, retryable: _ } = traits;
    let ident = &*item.name.ident;
    let texts = texts(&item.fields);
    helpers.add(&[Helper::Exception], false);
    let allow = |out: &mut Writer| {
        if scope.names_deprecated {
            out.line("#[allow(deprecated)]");
        }
    };
    out.blank();
    out.line("#[allow(dead_code)]");
    allow(out);
    out.open_item(&["impl ", ident].concat());
    out.line("/// The code of the error in responses.");
    let code = doc::literal(code.as_deref().unwrap_or(&item.name.wire));
    emit_constant("CODE: &'static ::core::primitive::str", &code, out);
    out.line("/// The HTTP status of responses with the error, if the model gives it.");
    let status = match status {
        Some(status) => format!("::core::option::Option::Some({status})"),
        None => "::core::option::Option::None".to_owned(),
    };
    emit_constant("STATUS: ::core::option::Option<::core::primitive::u16>", &status, out);
    out.blank();
    out.line("/// The message of the service, if the document had one.");
    out.line("#[must_use]");
    out.open("pub fn error_message(&self) -> ::core::option::Option<&::core::primitive::str> {");
    emit_message(&texts, out);
    out.close("}");
    out.close("}");
    out.blank();
    allow(out);
    out.open_item(&["impl ::core::fmt::Display for ", ident].concat());
    out.open("fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {");
    if texts.iter().any(|field| field.sensitive) {
        out.line("let message = self.error_message().map(|_| \"<sensitive>\");");
        out.line("forms::exception(formatter, Self::CODE, message)");
    } else {
        out.line("forms::exception(formatter, Self::CODE, self.error_message())");
    }
    out.close("}");
    out.close("}");
    out.blank();
    allow(out);
    out.parts(&["impl ::std::error::Error for ", ident, " {}"]);
}

/// The texts of which the first one that is present is the message: `message` itself, and those that are
/// named like one. None follows a required one.
fn texts<'f, 'm>(fields: &'f [Field<'m>]) -> Vec<&'f Field<'m>> {
    let message = message(fields);
    let is_itself = |field: &Field<'_>| message.is_some_and(|it| it.name == field.name);
    let ends_with = |name: &str, word: &str| {
        let start = name.len().checked_sub(word.len());
        start.and_then(|start| name.get(start..)).is_some_and(|end| end.eq_ignore_ascii_case(word))
    };
    let is_named_like_one = |field: &&Field<'_>| {
        let name = &*field.name.wire;
        !is_itself(field) && (ends_with(name, "message") || ends_with(name, "description"))
    };
    let candidates = message.into_iter().chain(fields.iter().filter(is_named_like_one));
    let mut texts = Vec::new();
    for field in candidates.filter(|field| field.ty == Type::Leaf(Leaf::String)) {
        texts.push(field);
        if field.required {
            break;
        }
    }
    texts
}

fn emit_message(texts: &[&Field<'_>], out: &mut Writer) {
    let Some((last, others)) = texts.split_last() else {
        out.line("::core::option::Option::None");
        return;
    };
    for Field { name, .. } in others {
        out.open(
            &["if let ::core::option::Option::Some(text) = &self.", &name.ident, " {"].concat(),
        );
        out.line("return ::core::option::Option::Some(text);");
        out.close("}");
    }
    let Field { name, required, .. } = last;
    if *required {
        out.parts(&["::core::option::Option::Some(&self.", &name.ident, ")"]);
    } else {
        out.parts(&["self.", &name.ident, ".as_deref()"]);
    }
}

/// Writes a constant, with its value on a line of its own if it does not fit.
fn emit_constant(name: &str, value: &str, out: &mut Writer) {
    let start = ["pub const ", name, " ="].concat();
    if out.fits(start.len() + value.len() + 2) {
        out.parts(&[&start, " ", value, ";"]);
    } else {
        out.open(&start);
        out.parts(&[value, ";"]);
        out.end();
    }
}

#[cfg(test)]
mod tests {
    use crate::model::errors::ENVELOPE;

    #[test]
    fn types_of_plain_serde_skip_the_names_that_protocols_add() {
        let text = include_str!("helpers/message.txt");
        let names: Vec<&str> = text.lines().skip(3 - 1).take(ENVELOPE.len()).collect();
        let names = names.into_iter().map(|line| line.trim().trim_matches(['"', ',']));
        assert!(names.eq(ENVELOPE));
    }
}
