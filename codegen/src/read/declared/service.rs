//! The name of a service.

use std::borrow::Cow;

use crate::model::shape::Model;
use crate::read::services;
use crate::text::diagnostic::Sink;
use crate::text::messages::json as messages;
use crate::text::source::Spanned;

/// The service in snake case: `SSO OIDC` is `sso_oidc`. A name without letters and digits is reported.
pub(in crate::read) fn name(name: &Spanned<Cow<'_, str>>, sink: &mut Sink) -> Option<String> {
    if name.value.contains(|c: char| c.is_ascii_alphanumeric()) {
        return Some(snake_case(&name.value));
    }
    sink.error(name.span, messages::not_a_service_name(&name.value));
    None
}

/// Sets the names of the service of a model: boto3's, if its source has it, beside AWS's own.
pub(in crate::read) fn fill(model: &mut Model, own: String, of_boto3: Option<String>) {
    model.service = of_boto3.unwrap_or_else(|| services::by_id(&own).to_owned());
    model.service_in_source = (model.service != own).then_some(own);
}

/// Lowercase, with one underscore for each run of characters other than letters and digits.
fn snake_case(name: &str) -> String {
    let words = name.split(|c: char| !c.is_ascii_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join("_").to_ascii_lowercase()
}
