//! Messages about Python: tokens, statements and type expressions.

use crate::text::message::Message;

/// The label of the place where a bracket was opened.
pub(crate) const OPEN_BRACKET: &str = "bracket opened here";

/// The label of the class that a field may belong to.
pub(crate) const CLASS_ABOVE: &str = "the class above";

/// The label of a mark of presence around another one.
pub(crate) const OUTER_MARK: &str = "already marked here";

const UNEXPECTED: &str = "unexpected";

// Tokens.

pub(crate) fn nested_fence(closes: bool) -> Message {
    let fence = if closes { "the same fence that opens it" } else { "a line of three backticks" };
    Message::new("SW0101", "code fence inside a code block")
        .with_label("the block above is not closed")
        .with_help(format!("close the block above with {fence}"))
}

pub(crate) fn long_name(length: usize, limit: usize) -> Message {
    Message::new("SW0102", format!("identifier is {length} bytes long; the limit is {limit}"))
        .with_label("too long")
}

pub(crate) fn invisible_character(c: char) -> Message {
    Message::new("SW0103", format!("invisible character U+{:04X}", u32::from(c)))
        .with_label("here")
        .with_help("delete it")
}

pub(crate) fn unclosed_string(quote: char) -> Message {
    Message::new("SW0104", "unclosed string")
        .with_label(format!("expected a closing `{quote}` on this line"))
}

/// A string literal that is not plain text.
#[derive(Debug, Clone, Copy)]
pub(crate) enum OtherString {
    Bytes,
    Format,
}

pub(crate) fn string_prefix(found: OtherString) -> Message {
    let found = match found {
        OtherString::Bytes => "bytes",
        OtherString::Format => "an f-string",
    };
    Message::new("SW0105", format!("expected a plain string, found {found}"))
        .with_label(format!("the prefix makes it {found}"))
        .with_help("remove the prefix")
}

/// An escape sequence without a value.
#[derive(Debug, Clone, Copy)]
pub(crate) enum InvalidEscape {
    /// Too few hex digits.
    Digits { needed: usize, found: usize },
    /// Half of a UTF-16 surrogate pair.
    Surrogate,
    /// More than the last character.
    OutOfRange,
    /// The name of a character.
    Named,
}

pub(crate) fn invalid_escape(problem: InvalidEscape, written: &str) -> Message {
    const CODE: &str = "SW0106";
    let message = match problem {
        InvalidEscape::Digits { needed, found } => {
            let kind: String = written.chars().take(1).collect();
            return Message::new(
                CODE,
                format!("`\\{kind}` takes {needed} hex digits, found {found}"),
            )
            .with_label("incomplete escape")
            .with_help("for a literal backslash, write `\\\\`");
        }
        InvalidEscape::Surrogate => Message::new(CODE, format!("`\\{written}` is not a character"))
            .with_label("half of a UTF-16 surrogate pair"),
        InvalidEscape::OutOfRange => {
            Message::new(CODE, format!("`\\{written}` is not a character"))
                .with_label("the last character is `\\U0010ffff`")
        }
        InvalidEscape::Named => Message::new(CODE, "named characters are not supported")
            .with_label("expected the character"),
    };
    message.with_help("write the character, or `\\U` and its eight hex digits")
}

// Statements.

pub(crate) fn expected_in_class_header(class: &str, expected: char, found: &str) -> Message {
    let text = format!("expected `{expected}` after `class {class}`, found {found}");
    Message::new("SW0111", text)
        .with_label(format!("expected `{expected}` before this"))
        .with_help(format!("a class starts with `class {class}(TypedDict):`"))
}

pub(crate) fn class_without_body(class: &str) -> Message {
    Message::new("SW0112", format!("class `{class}` has no body"))
        .with_label("expected indented fields below")
        .with_help("indent the fields by four spaces; for a class without fields, write `pass`")
}

pub(crate) fn total_is_not_a_boolean(found: &str) -> Message {
    Message::new("SW0113", format!("expected `True` or `False`, found {found}"))
        .with_label("`total` sets whether the fields are required")
}

const FIELD: &str = "a field is written `name: type,`";

pub(crate) fn expected_field(found: &str) -> Message {
    Message::new("SW0114", format!("expected a field, found {found}"))
        .with_label("not a field")
        .with_help(FIELD)
}

pub(crate) fn field_without_type(field: &str) -> Message {
    Message::new("SW0115", format!("field `{field}` has no type"))
        .with_label("expected `:` and a type after this")
        .with_help(FIELD)
}

pub(crate) fn expected_colon(field: &str, found: &str) -> Message {
    Message::new("SW0116", format!("expected `:` after the field `{field}`, found {found}"))
        .with_label("expected `:` before this")
        .with_help(FIELD)
}

pub(crate) fn expected_end_of_field(field: &str, found: &str, is_call: bool) -> Message {
    let text = format!("expected the end of the line after the type of `{field}`, found {found}");
    let message = Message::new("SW0117", text).with_label(UNEXPECTED);
    if is_call {
        message.with_help("write the arguments of a type in `[` and `]`")
    } else {
        message
    }
}

pub(crate) fn expected_end_of_assignment(name: &str, found: &str) -> Message {
    Message::new("SW0118", format!("expected the end of `{name}`, found {found}"))
        .with_label(UNEXPECTED)
}

pub(crate) fn expected_quoted_name(found: &str) -> Message {
    Message::new("SW0119", format!("expected the name in quotes, found {found}"))
        .with_label("expected a string before this")
        .with_help("the functional form is `TypedDict(\"NAME\", {\"field\": type})`")
}

pub(crate) fn expected_quoted_field(found: &str) -> Message {
    Message::new("SW0120", format!("expected a field in quotes, found {found}"))
        .with_label("not a field")
        .with_help("a field is written `\"name\": type,`")
}

pub(crate) fn expected_mark(mark: char, found: &str) -> Message {
    Message::new("SW0121", format!("expected `{mark}`, found {found}"))
        .with_label(format!("expected `{mark}` before this"))
}

/// Why a field is outside of a class.
#[derive(Debug, Clone, Copy)]
pub(crate) enum OutsideClass<'a> {
    /// There is no class above it.
    NoClass,
    /// A line between them is not indented.
    Ended { class: &'a str },
    /// A mark before the field, as in a diff.
    Marked { mark: &'a str, class: &'a str },
    /// It is not indented.
    NotIndented { class: &'a str },
}

pub(crate) fn field_outside_class(field: &str, cause: OutsideClass<'_>) -> Message {
    let message = Message::new("SW0122", format!("field `{field}` is outside of a class"));
    match cause {
        OutsideClass::NoClass => message
            .with_label("no class above it in this block")
            .with_help("write fields below `class NAME(TypedDict):`, in the same block"),
        OutsideClass::Ended { class } => message
            .with_label("a line above ended the class")
            .with_help(format!("move it directly below the other fields of `{class}`")),
        OutsideClass::Marked { mark, class } => message
            .with_label(format!("{mark} ends the class above"))
            .with_help(format!("if it is a field of `{class}`, write `    {field}: ...`")),
        OutsideClass::NotIndented { class } => {
            message.with_label("not indented like the lines of a class").with_help(format!(
                "if they are fields of `{class}`, indent it and the lines below it"
            ))
        }
    }
}

// Type expressions.

pub(crate) fn brackets_too_deep(limit: usize) -> Message {
    Message::new("SW0131", format!("brackets are nested more than {limit} deep"))
        .with_label("one too many")
        .with_help("define an inner type separately")
}

pub(crate) fn expected_end_of_quoted_type(found: &str) -> Message {
    Message::new("SW0132", format!("expected the end of the quoted type, found {found}"))
        .with_label(UNEXPECTED)
}

fn of(head: Option<&str>) -> String {
    head.map_or_else(String::new, |head| format!(" of `{head}`"))
}

pub(crate) fn missing_comma(head: Option<&str>) -> Message {
    Message::new("SW0133", format!("missing `,` between two arguments{}", of(head)))
        .with_label("expected `,` after this")
}

pub(crate) fn unclosed_bracket(open: char, head: Option<&str>) -> Message {
    let close = if open == '[' { ']' } else { ')' };
    Message::new("SW0134", format!("unclosed `{open}`{}", of(head)))
        .with_label(format!("expected a closing `{close}`"))
}

pub(crate) fn expected_after_argument(head: Option<&str>, found: &str) -> Message {
    let text = format!("expected `,` or `]` after an argument{}, found {found}", of(head));
    Message::new("SW0135", text).with_label(UNEXPECTED)
}

pub(crate) fn expected_closing_parenthesis(found: &str) -> Message {
    Message::new("SW0136", format!("expected `)` after a type, found {found}"))
        .with_label(UNEXPECTED)
}

pub(crate) fn missing_type() -> Message {
    Message::new("SW0137", "missing type")
        .with_label("expected a type after this")
        .with_help("write `str`, `int`, `NotRequired[str]` or the name of a definition")
}

pub(crate) fn expected_type(found: &str) -> Message {
    Message::new("SW0138", format!("expected a type, found {found}"))
        .with_label("expected a type here")
}

pub(crate) fn expected_literal_value(found: &str) -> Message {
    Message::new("SW0139", format!("expected a string in quotes, found {found}"))
        .with_label("not a value of an enumeration")
        .with_help("the values of an enumeration are strings or integers")
}

pub(crate) fn nested_presence_marks(mark: &str, outer: &str) -> Message {
    Message::new("SW0140", format!("`{mark}` inside `{outer}`"))
        .with_label("one of them is enough")
        .with_help("keep one of the two")
}

pub(crate) fn presence_mark_inside_type(mark: &str) -> Message {
    Message::new("SW0141", format!("`{mark}` inside a type"))
        .with_label("applies to a whole field")
        .with_help(format!("write it around the whole type: `{mark}[...]`"))
}

pub(crate) fn literal_without_values() -> Message {
    Message::new("SW0142", "`Literal` without values").with_label("expected values in quotes")
}

pub(crate) fn union_without_types() -> Message {
    Message::new("SW0143", "`Union` without types").with_label("expected types in brackets")
}

pub(crate) fn generic_without_arguments(generic: &str) -> Message {
    Message::new("SW0144", format!("`{generic}` needs arguments"))
        .with_label("expected `[` after this")
}

pub(crate) fn map_key_is_not_a_string() -> Message {
    Message::new("SW0145", "the key of a map is not a string")
        .with_label("expected `str` or the name of a `Literal`")
        .with_help("the keys of JSON objects are strings")
}

pub(crate) fn unknown_generic(generic: &str, nearest: Option<&str>) -> Message {
    let message = Message::new("SW0146", format!("unknown generic `{generic}`"))
        .with_label("not a known generic")
        .with_suggestion(nearest);
    if nearest.is_some() {
        return message;
    }
    message.with_help("lists are `Sequence[...]`, maps `Mapping[str, ...]`, sets `Set[...]`")
}

pub(crate) fn wrong_argument_count(generic: &str, takes: usize, found: usize) -> Message {
    let arguments = if takes == 1 { "one argument" } else { "two arguments" };
    Message::new("SW0147", format!("`{generic}` takes {arguments}, found {found}"))
        .with_label(if found > takes { "too many" } else { "too few" })
}

// Classes that extend others.

pub(crate) fn unknown_base(base: &str, nearest: Option<&str>) -> Message {
    Message::new("SW0151", format!("unknown base class `{base}`"))
        .with_label("not a `TypedDict` of this model")
        .with_suggestion(nearest)
}

pub(crate) fn base_classes_too_deep(limit: usize) -> Message {
    Message::new("SW0152", format!("base classes are nested more than {limit} deep"))
        .with_label("one too many")
}

pub(crate) fn too_many_inherited_members(limit: usize) -> Message {
    Message::new("SW0153", format!("classes inherit more than {limit} members in total"))
        .with_label("exceeds the limit")
}

pub(crate) fn inheritance_cycle(base: &str, others: &[&str]) -> Message {
    let others: Vec<String> = others.iter().map(|name| format!("`{name}`")).collect();
    let through = if others.is_empty() {
        String::new()
    } else {
        format!(", through {}", others.join(" and "))
    };
    Message::new("SW0154", format!("`{base}` extends itself{through}"))
        .with_label("closes the cycle")
}

// Names of modules.

/// The label of the definition that a name leads to.
pub(crate) const DEFINED_HERE: &str = "defined here";

pub(crate) fn endless_generic(class: &str) -> Message {
    Message::new("SW0161", format!("`{class}` has too many different arguments"))
        .with_label("each use makes a structure of its own")
        .with_help("a class that uses itself must have the same arguments there")
}

pub(crate) fn not_a_typed_dict(class: &str) -> Message {
    Message::new("SW0162", format!("`{class}` is not a `TypedDict`"))
        .with_label("expected the type of a value")
        .with_help("write a class that extends `TypedDict`, or `Any`")
}

pub(crate) fn left_out_of_union(class: &str) -> Message {
    Message::new("SW0166", format!("`{class}` is not a `TypedDict` and is left out of the union"))
        .with_label("documents cannot have it")
}

pub(crate) fn generic_of_python(class: &str) -> Message {
    Message::new("SW0167", format!("`{class}[...]` is not a `TypedDict` and is read as any value"))
        .with_label("not a known generic")
}

pub(crate) fn from_unread_module(name: &str, module: &str) -> Message {
    Message::new("SW0163", format!("`{name}` is defined in `{module}`, which is not read"))
        .with_label("unknown type")
        .with_help("modules of the same package are read: define it there, or write `Any`")
}

pub(crate) fn defined_by_itself(name: &str) -> Message {
    Message::new(
        "SW0164",
        format!("`{name}` is defined in terms of itself, or by too many other names"),
    )
    .with_label("leads to no definition")
}

pub(crate) fn not_a_type(name: &str) -> Message {
    Message::new("SW0165", format!("`{name}` is not a type"))
        .with_label("expected the type of a value")
}
