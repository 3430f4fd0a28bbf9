//! Messages about Markdown pages.

use crate::text::message::Message;

/// The label of the definition that a heading may name.
pub(crate) const POSSIBLE_DEFINITION: &str = "is this its definition?";

pub(crate) fn heading_is_not_defined_by_its_code(heading: &str) -> Message {
    Message::new("SW0201", format!("the code under `{heading}` does not define it"))
        .with_label("skipped")
}

pub(crate) fn heading_without_definition(heading: &str) -> Message {
    Message::new("SW0202", format!("heading `{heading}` has no definition"))
        .with_label("not defined in this page")
}

pub(crate) fn same_name_for_both() -> String {
    "give the heading and the definition the same name".to_owned()
}

pub(crate) fn define_below(heading: &str) -> String {
    format!("write `class {heading}(TypedDict):` in a block below")
}

/// The label of a block in another language, and the help for it.
pub(crate) fn skipped_block(language: &str) -> (String, String) {
    let label = format!("blocks of `{language}` are skipped");
    (label, "if the block is Python, change its language to `python`".to_owned())
}

pub(crate) fn definition_without_heading(name: &str) -> Message {
    Message::new("SW0203", format!("definition `{name}` has no heading"))
        .with_label("accepted without a heading")
        .with_help(format!("write `## {name}` above its block"))
}

pub(crate) fn unclosed_block() -> Message {
    Message::new("SW0204", "unclosed code block").with_label("no fence below closes it").with_help(
        "close it with a line of three backticks; if the page is truncated, download it again",
    )
}

pub(crate) fn page_without_definitions() -> Message {
    Message::new("SW0205", "no definitions in this page")
        .with_label("expected headings and blocks of Python below")
        .with_help("a page defines types in fenced blocks: `class NAME(TypedDict):`")
}

pub(crate) fn module_without_definitions() -> Message {
    Message::new("SW0207", "no definitions in this module")
        .with_label("expected definitions of types below")
        .with_help("a module defines types as classes: `class NAME(TypedDict):`")
}

pub(crate) fn nested_too_deep(limit: usize) -> Message {
    Message::new("SW0206", format!("lists and quotes are nested more than {limit} deep"))
        .with_label("one too many")
        .with_help("the page is not read: remove this line")
}

pub(crate) fn markdown_too_long(limit: usize) -> Message {
    let text = format!("paragraph, list or quote is longer than {limit} bytes");
    Message::new("SW0208", text)
        .with_label("it starts here")
        .with_help("the page is read up to here: separate the text with empty lines, or remove it")
}

// A page completed from the JSON model.

pub(crate) fn output_missing_in_json(name: &str, service: &str) -> Message {
    Message::new("SW0341", format!("no output like `{name}` in the JSON model of `{service}`"))
        .with_label("its members stay as the page declares them")
        .with_help("use a page and a JSON model of the same release")
}
