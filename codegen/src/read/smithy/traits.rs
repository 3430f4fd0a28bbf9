//! Traits: documentation, deprecation, constraints, defaults, and what HTTP knows of an error.

use std::borrow::Cow;
use std::sync::Arc;

use crate::model::traits::{
    Constraints, DefaultValue, Deprecation, Docs, DocsFormat, ErrorTraits, Fault, Traits,
};
use crate::read::declared::traits::{bounds, default, retryable, status, string};
use crate::read::json::{Object, Value};
use crate::text::diagnostic::Sink;
use crate::text::source::Spanned;

/// The traits of a shape or a member in the source; a trait without a value is an empty object.
#[derive(Debug, Default)]
pub(super) struct Applied<'a>(Vec<Object<'a>>);

impl<'a> Applied<'a> {
    /// The traits of an entry, and those that other entries apply to it.
    pub(super) fn of(
        entry: &Object<'a>,
        applied: impl IntoIterator<Item = Value<'a>>,
        sink: &mut Sink,
    ) -> Self {
        let own = entry.get("traits");
        let all = applied.into_iter().chain(own);
        Applied(all.filter_map(|traits| traits.object("`traits`", sink)).collect())
    }

    /// Adds traits, which come before those that are known.
    pub(super) fn extend(&mut self, traits: Self) {
        self.0.splice(0..0, traits.0);
    }

    /// The value of a trait.
    pub(super) fn get(&self, id: &str) -> Option<Value<'a>> {
        self.0.iter().find_map(|traits| traits.get(id))
    }

    /// Whether a trait is applied.
    pub(super) fn has(&self, id: &str) -> bool {
        self.get(id).is_some()
    }

    /// The text of a trait.
    pub(super) fn text(&self, id: &str, sink: &mut Sink) -> Option<Spanned<Cow<'a, str>>> {
        self.get(id)?.string(format_args!("`{id}`"), sink)
    }

    pub(super) fn string(&self, id: &str, sink: &mut Sink) -> Option<String> {
        Some(self.text(id, sink)?.value.into_owned())
    }

    pub(super) fn object(&self, id: &str, sink: &mut Sink) -> Option<Object<'a>> {
        self.get(id)?.object(format_args!("`{id}`"), sink)
    }

    /// What the model knows of the entry.
    pub(super) fn read(&self, sink: &mut Sink) -> Option<Box<Traits>> {
        Traits {
            docs: self.docs(sink),
            deprecation: self.deprecation(sink).map(Box::new),
            constraints: self.constraints(sink),
            default: self.default(sink).map(Box::new),
            idempotency_token: self.has("smithy.api#idempotencyToken"),
            error: self.error(sink).map(Box::new),
            ..Traits::default()
        }
        .boxed()
    }

    /// Documentation is CommonMark; that of AWS is HTML, which CommonMark contains.
    pub(super) fn docs(&self, sink: &mut Sink) -> Option<Docs> {
        let text = self.string("smithy.api#documentation", sink)?;
        let format = match text.trim_start().starts_with('<') {
            true => DocsFormat::Html,
            false => DocsFormat::Text,
        };
        (!text.trim().is_empty()).then_some(Docs { text, format })
    }

    fn deprecation(&self, sink: &mut Sink) -> Option<Deprecation> {
        let object = self.object("smithy.api#deprecated", sink)?;
        let message = string(&object, "message", sink);
        Some(Deprecation { message, since: string(&object, "since", sink) })
    }

    fn constraints(&self, sink: &mut Sink) -> Option<Arc<Constraints>> {
        let mut bounds = |id| self::bounds(&self.object(id, sink)?, sink);
        let (length, range) = (bounds("smithy.api#length"), bounds("smithy.api#range"));
        let pattern = self.string("smithy.api#pattern", sink);
        let unique = self.has("smithy.api#uniqueItems");
        Constraints { length, range, pattern, unique, ..Constraints::default() }.shared()
    }

    fn default(&self, sink: &mut Sink) -> Option<DefaultValue> {
        const ID: &str = "smithy.api#default";
        default(self.get(ID)?, format_args!("`{ID}`"), sink)
    }

    fn error(&self, sink: &mut Sink) -> Option<ErrorTraits> {
        let fault = match self.string("smithy.api#error", sink)?.as_str() {
            "client" => Some(Fault::Client),
            "server" => Some(Fault::Server),
            _ => None,
        };
        let retryable = self.object("smithy.api#retryable", sink);
        let retryable = retryable.map(|object| self::retryable(&object, sink));
        let of_http = self.get("smithy.api#httpError");
        let of_http = of_http.and_then(|value| status(value, "`smithy.api#httpError`", sink));
        let query = self.object("aws.protocols#awsQueryError", sink);
        let code = query.as_ref().and_then(|query| string(query, "code", sink));
        let of_query = query.as_ref().and_then(|query| query.get("httpResponseCode"));
        let of_query = of_query.and_then(|value| status(value, "`httpResponseCode`", sink));
        Some(ErrorTraits { code, status: of_query.or(of_http), fault, retryable })
    }
}
