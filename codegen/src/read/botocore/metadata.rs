//! The names of the service.

use crate::model::shape::Model;
use crate::read::json::Object;
use crate::read::{declared, services};
use crate::text::diagnostic::Sink;
use crate::text::messages::json as messages;

use super::{layout, top_level};

/// The keys that name a service, the preferred one first.
const NAMES: [&str; 2] = ["serviceId", "endpointPrefix"];

/// Fills in the names of the service of a model at a path.
pub(super) fn fill(model: &mut Model, document: &Object<'_>, path: &str, sink: &mut Sink) {
    let Some(metadata) = top_level::object(document, "metadata", sink) else { return };
    let of_boto3 = match document.get(layout::BUNDLE) {
        Some(_) => services::by_file(path),
        None => services::by_path(path),
    };
    declared::service::fill(model, service(&metadata, sink), of_boto3);
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
