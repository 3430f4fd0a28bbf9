//! Messages about services by name.

use crate::text::message::Message;

#[cfg(feature = "aws")]
pub(crate) fn unknown_service(name: &str, nearest: Option<&str>, release: &str) -> Message {
    Message::new("SW0761", format!("no service `{name}` in {release}"))
        .with_suggestion(nearest)
        .with_help("a service has its name in boto3 and the AWS CLI, or in AWS's models: `events`, `EventBridge`")
}

#[cfg(not(feature = "aws"))]
pub(crate) fn services_disabled(name: &str) -> Message {
    Message::new("SW0762", format!("the model of the service `{name}` is not in this build"))
        .with_help(
            "enable the feature `aws` of the crate with this macro or build script: `shapewright` \
             or `shapewright-codegen`",
        )
}

#[cfg(feature = "json")]
pub(crate) fn other_layout(file: &str, found: &str, known: &str) -> Message {
    let text = format!("`{file}` has layout `{found}` of the bundle; this version reads {known}");
    Message::new("SW0763", text)
        .with_help("use the model of the same release of Shapewright, or pack it again: `shapewright models pack`")
}

#[cfg(feature = "cli")]
pub(crate) fn no_release(path: &str) -> Message {
    Message::new("SW0764", format!("the release of the models in `{path}` is not known")).with_help(
        "name the wheel of botocore, or set the release: `--release \"botocore 1.44.8\"`",
    )
}

#[cfg(feature = "cli")]
pub(crate) fn other_bytes(file: &str, origin: &str, command: &str) -> Message {
    Message::new("SW0765", format!("`{file}` differs from what `{origin}` is packed into"))
        .with_help(format!("run `{command}`"))
}

#[cfg(feature = "cli")]
pub(crate) fn service_left(file: &str, origin: &str) -> Message {
    Message::new("SW0766", format!("`{file}` is of a service that `{origin}` does not have"))
        .with_help("remove it")
}

/// `operations` are those that were named; empty for all.
#[cfg(feature = "cli")]
pub(crate) fn not_reached(shape: &str, operations: &[&str]) -> Message {
    let names: Vec<String> = operations.iter().map(|name| format!("`{name}`")).collect();
    let which = if names.is_empty() { "no operation".to_owned() } else { names.join(", ") };
    let verb = if names.is_empty() { "leads" } else { "does not lead" };
    Message::new("SW0767", format!("{which} {verb} to `{shape}`"))
        .with_help("a selection of operations leaves it out; `--shape` selects it")
}

#[cfg(feature = "cli")]
pub(crate) fn nothing_installed() -> Message {
    Message::new("SW0768", "no botocore and no AWS CLI is installed where they are looked for")
        .with_help(
            "looked in `$VIRTUAL_ENV`, in what `python3` imports, and beside `aws` in `$PATH`",
        )
        .with_help(
            "leave `--installed` out to use the models of the command, or name a wheel of botocore",
        )
}

#[cfg(feature = "aws")]
pub(crate) fn pages_of_no_service(module: &str, release: &str) -> Message {
    let text = format!(
        "no JSON model to read, and no service `{module}` in {release}, but `sources = \"both\"` requires one"
    );
    Message::new("SW0769", text)
        .with_help("put `service-2.json` of the service next to its page, and name the folder")
        .with_help("leave `sources` out to read the page alone")
}

#[cfg(not(feature = "aws"))]
pub(crate) fn pages_without_services(module: &str) -> Message {
    let text = format!(
        "no JSON model to read, and that of the service `{module}` is not in this build, but \
         `sources = \"both\"` requires one"
    );
    Message::new("SW0770", text)
        .with_help(
            "enable the feature `aws` of the crate with this macro or build script: `shapewright` \
             or `shapewright-codegen`",
        )
        .with_help("or put `service-2.json` next to the page, and name the folder")
}
