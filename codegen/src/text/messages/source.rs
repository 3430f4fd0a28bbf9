//! Messages about sources as a whole.

use crate::text::message::Message;
use crate::text::source::LONGEST_TEXT;

pub(crate) fn not_shown(count: usize, what: &str) -> Message {
    Message::new("SW0001", format!("{count} more {what} are not shown"))
}

pub(crate) fn no_source() -> Message {
    Message::new("SW0002", "no page and no JSON model to read")
        .with_help("name a page, a `service-2.json`, or a folder with one of them")
}

pub(crate) fn missing_source(missing: &str, policy: &str) -> Message {
    let text = format!("no {missing} to read, but `sources = \"{policy}\"` requires one");
    Message::new("SW0003", text)
        .with_help("put `type_defs.md` and `service-2.json` into one folder, and name the folder")
}

pub(crate) fn source_too_long(name: &str, length: usize) -> Message {
    let text = format!("`{name}` is {length} bytes long; the limit is {LONGEST_TEXT}");
    Message::new("SW0004", text)
        .with_help("split a page into several files; remove the documentation from a JSON model")
}

pub(crate) fn not_utf8() -> Message {
    Message::new("SW0005", "source is not UTF-8")
        .with_label("the first invalid byte")
        .with_help("save the file as UTF-8")
}

pub(crate) fn marks_unread(model: &str, error: &str) -> Message {
    let text = format!("`{model}` does not mark the sensitive members of the page: {error}");
    Message::new("SW0007", text)
        .with_label("the first error of the JSON model")
        .with_help("correct the JSON model, or set `secrets = \"names\"`")
}

#[cfg(not(feature = "json"))]
pub(crate) fn json_is_disabled(name: &str) -> Message {
    Message::new("SW0006", format!("`{name}` is a JSON model, which this build does not read"))
        .with_help("enable the feature `botocore` of the crate `shapewright`")
}

/// A format that is recognised, and not read yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unread {
    /// A model in the language of Smithy.
    SmithyText,
    /// A model in JSON that does not begin with the key that identifies it.
    SmithyKey,
    OpenApi,
    CloudFormation,
    JsonSchema,
}

pub(crate) fn not_read_yet(source: &str, format: Unread) -> Message {
    let of_botocore = "botocore has a model in JSON of each service of AWS: \
                       `botocore/data/SERVICE/VERSION/service-2.json`";
    let of_smithy = "the JSON of the model is read: `smithy ast FILE` writes it";
    let of_key = "move `\"smithy\": \"2.0\"` to the start of the object";
    let (what, help) = match format {
        Unread::SmithyText => ("a Smithy model in its own syntax", of_smithy),
        Unread::SmithyKey => ("a Smithy model whose first key is not `smithy`", of_key),
        Unread::OpenApi => ("an OpenAPI document", of_botocore),
        Unread::CloudFormation => ("a CloudFormation template", of_botocore),
        Unread::JsonSchema => ("a JSON Schema", of_botocore),
    };
    Message::new("SW0008", format!("`{source}` is {what}, which is not read yet"))
        .with_label("recognised by this key")
        .with_help(help)
}
