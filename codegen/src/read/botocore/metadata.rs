//! The names of the service.

use crate::model::shape::Model;
use crate::read::declared;
use crate::read::json::Object;
use crate::text::diagnostic::Sink;
use crate::text::messages::json as messages;

use super::top_level;

/// The keys that name a service, the preferred one first.
const NAMES: [&str; 2] = ["serviceId", "endpointPrefix"];

/// Fills in the names of a model's service.
pub(super) fn fill(model: &mut Model, document: &Object<'_>, sink: &mut Sink) {
    let Some(metadata) = top_level::object(document, "metadata", sink) else { return };
    model.service = service(&metadata, sink);
    let uid = metadata.get("uid").and_then(|uid| uid.string("`uid`", sink));
    model.uid = uid.map(|uid| uid.value.into_owned());
}

/// The service of a model in snake case: `SSO OIDC` is `sso_oidc`.
///
/// botocore derives its own spelling, `sso-oidc`, from the same `serviceId`; models older than that
/// key have `endpointPrefix` alone.
fn service(metadata: &Object<'_>, sink: &mut Sink) -> String {
    let Some((key, value)) = NAMES.iter().find_map(|key| Some((key, metadata.get(key)?))) else {
        sink.error(metadata.place, messages::metadata_without_service());
        return String::new();
    };
    value
        .string(format_args!("`{key}`"), sink)
        .and_then(|name| declared::service::name(&name, sink))
        .unwrap_or_default()
}
