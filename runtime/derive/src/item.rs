//! The struct or enum of a derive.

use std::collections::BTreeSet;

use proc_macro::{Delimiter, Group, Ident, TokenTree};

use crate::argument::{Argument, StringLiteral, Value, attributes, content, set};
use crate::constraints::Constraints;
use crate::exception::Exception;
use crate::messages;
use crate::mistake::Mistake;
use crate::source_text;
use crate::style::Style;
use crate::tokens::Tokens;

/// The part of an item before its fields or variants.
pub(crate) struct Head {
    arguments: Result<Vec<Argument>, Mistake>,
    keyword: Ident,
    ident: Ident,
    has_parameters: bool,
    is_deprecated: bool,
}

/// A struct or an enum: its name, its attributes, and its fields or variants.
pub(crate) struct Item {
    pub(crate) ident: Ident,
    /// The literal that names the shape.
    pub(crate) shape: String,
    /// The fields or variants.
    pub(crate) body: Group,
    /// Whether its implementations need `#[allow(deprecated)]`: it is deprecated, or a part or the type of
    /// one is.
    pub(crate) is_deprecated: bool,
    /// Whether documents may not have members without a field.
    pub(crate) denies_unknown: bool,
    /// Whether the values of an enumeration are integers.
    pub(crate) is_integer: bool,
    /// The variant of `Dialect` that documents are in.
    pub(crate) dialect: Option<Dialect>,
    /// What the table has about the error, if the shape is an exception.
    pub(crate) exception: Option<Exception>,
    keyword: Ident,
    style: Option<Style>,
}

/// A field or a variant.
pub(crate) struct Part {
    pub(crate) ident: Ident,
    /// The literal of its name in documents.
    pub(crate) wire: String,
    /// Whether that name comes from an attribute.
    pub(crate) has_name: bool,
    pub(crate) is_required: bool,
    pub(crate) is_sensitive: bool,
    /// Whether it keeps the members that have no field.
    pub(crate) is_rest: bool,
    /// Its attribute `deprecated`, verbatim.
    pub(crate) deprecated: Option<String>,
    /// The expression for the default of a member, as `new` sets it.
    pub(crate) default: Option<String>,
    /// The limits of its values.
    pub(crate) constraints: Constraints,
    /// The tokens after the name.
    pub(crate) rest: Vec<TokenTree>,
}

impl Head {
    pub(crate) fn parse(tokens: &mut Tokens) -> Result<Self, Mistake> {
        let attributes = attributes(tokens);
        let arguments = Argument::of(&attributes);
        let is_deprecated =
            attributes.iter().any(|attribute| is_deprecated(attribute) || allows(attribute));
        skip_visibility(tokens);
        let (Some(keyword), Some(ident)) = (tokens.ident(), tokens.ident()) else {
            return Err(tokens.mistake(&messages::expected_braces()));
        };
        let has_parameters = tokens.starts_with('<');
        let ident = source_text::name(&ident);
        Ok(Self { arguments, keyword, ident, has_parameters, is_deprecated })
    }

    /// The implementations of an item with a mistake, so that its users cause no further errors.
    pub(crate) fn inert(&self) -> String {
        if self.has_parameters {
            return String::new();
        }
        format!("::shapewright::inert! {{ [] [{}] [] }}", self.ident)
    }
}

impl Item {
    /// Parses an item. Types with members have more arguments.
    pub(crate) fn parse(
        head: Head,
        tokens: &mut Tokens,
        has_members: bool,
    ) -> Result<Self, Mistake> {
        let Head { arguments, keyword, ident, has_parameters, is_deprecated } = head;
        if has_parameters {
            return Err(tokens.mistake(&messages::generic_parameters()));
        }
        let Some(body) = tokens.group(Delimiter::Brace) else {
            return Err(tokens.mistake(&messages::expected_braces()));
        };
        let (mut shape, mut style, mut deny, mut dialect) = (None, None, None, None);
        let (mut exception, mut integer) = (None, None);
        let is_struct = keyword.to_string() == "struct";
        for Argument { key, value, span } in arguments? {
            match (key.as_deref(), value) {
                (None, Value::Text(text)) => set(&mut shape, text.literal, span)?,
                (Some("rename_all"), Value::Text(text)) => set(&mut style, named(&text)?, span)?,
                (Some("rename_all"), _) => {
                    return Err(Mistake::at(span, &messages::other_form("rename_all = \"...\"")));
                }
                (Some("deny_unknown"), Value::None) if has_members => set(&mut deny, (), span)?,
                (Some("integer"), Value::None) if !has_members => set(&mut integer, (), span)?,
                (Some("dialect"), Value::Text(text)) if has_members => {
                    set(&mut dialect, Dialect::named(&text)?, span)?;
                }
                (Some("exception"), value @ (Value::None | Value::List(_))) if is_struct => {
                    set(&mut exception, Exception::read(&value)?, span)?;
                }
                _ => {
                    let known = ["\"Shape\"", "rename_all", "deny_unknown", "dialect", "exception"];
                    let known = match (has_members, is_struct) {
                        (_, true) => &known[..],
                        (true, false) => &known[..4],
                        (false, false) => &["\"Shape\"", "rename_all", "integer"],
                    };
                    return Err(Mistake::at(span, &messages::unknown_argument(known)));
                }
            }
        }
        let Some(shape) = shape else {
            return Err(Mistake::at(ident.span(), &messages::missing_shape()));
        };
        let denies_unknown = deny.is_some();
        let is_deprecated = is_deprecated || has_deprecated_part(&body);
        Ok(Self {
            ident,
            shape,
            body,
            is_deprecated,
            denies_unknown,
            is_integer: integer.is_some(),
            dialect,
            exception,
            keyword,
            style,
        })
    }

    /// The fields of a `struct`, or the variants of an `enum`; `known` are the arguments that they may have.
    pub(crate) fn parts(&self, keyword: &str, known: &[&str]) -> Result<Vec<Part>, Mistake> {
        if self.keyword.to_string() != keyword {
            let message = messages::other_keyword(keyword, &self.keyword.to_string());
            return Err(Mistake::at(self.keyword.span(), &message));
        }
        let mut tokens = Tokens::of(&self.body);
        let mut parts = Vec::new();
        while !tokens.is_empty() {
            parts.push(self.part(&mut tokens, known)?);
        }
        Ok(parts)
    }

    fn part(&self, tokens: &mut Tokens, known: &[&str]) -> Result<Part, Mistake> {
        let attributes = attributes(tokens);
        let arguments = Argument::of(&attributes)?;
        let deprecated = attributes.iter().find(|attribute| is_deprecated(attribute));
        let deprecated = deprecated.map(|attribute| format!("#{attribute}"));
        skip_visibility(tokens);
        let Some(ident) = tokens.ident() else {
            return Err(tokens.mistake(&messages::expected_braces()));
        };
        let rest = tokens.up_to_comma();
        let (mut rename, mut required, mut sensitive, mut flatten) = (None, None, None, None);
        let mut default = None;
        let mut constraints = Constraints::default();
        for Argument { key, value, span } in arguments {
            match (key.as_deref().filter(|key| known.contains(key)), value) {
                (Some("rename"), Value::Text(text)) => set(&mut rename, text.literal, span)?,
                (Some("required"), Value::None) => set(&mut required, (), span)?,
                (Some("sensitive"), Value::None) => set(&mut sensitive, (), span)?,
                (Some("flatten_rest"), Value::None) => set(&mut flatten, (), span)?,
                (Some("default"), Value::Text(text)) => {
                    set(&mut default, default_of(&text)?, span)?;
                }
                (Some("default_text"), Value::Text(text)) => {
                    set(&mut default, derived("default_value", &text.literal), span)?;
                }
                (Some(key @ ("default" | "default_text")), _) => {
                    let form = format!("{key} = \"...\"");
                    return Err(Mistake::at(span, &messages::other_form(&form)));
                }
                (Some("rename"), _) => {
                    return Err(Mistake::at(span, &messages::other_form("rename = \"...\"")));
                }
                (Some(flag @ ("required" | "sensitive" | "flatten_rest")), _) => {
                    return Err(Mistake::at(span, &messages::other_form(flag)));
                }
                (Some(key), value) => constraints.add(key, value, span)?,
                (None, _) => return Err(Mistake::at(span, &messages::unknown_argument(known))),
            }
        }
        let has_name = rename.is_some();
        let wire = rename.unwrap_or_else(|| self.spelled(&ident));
        let (is_required, is_sensitive) = (required.is_some(), sensitive.is_some());
        let ident = source_text::name(&ident);
        let is_rest = flatten.is_some();
        Ok(Part {
            ident,
            wire,
            has_name,
            is_required,
            is_sensitive,
            is_rest,
            deprecated,
            default,
            constraints,
            rest,
        })
    }

    /// The literal of a name in documents, without `rename`.
    fn spelled(&self, ident: &Ident) -> String {
        let name = ident.to_string();
        let name = without_raw_prefix(&name);
        format!("{:?}", self.style.map_or_else(|| name.to_owned(), |style| style.spell(name)))
    }
}

impl Part {
    /// The type in the parentheses after the name, if it is the only one.
    pub(crate) fn only_field(&self) -> Result<Option<Vec<TokenTree>>, Mistake> {
        let fields = match self.rest.as_slice() {
            [TokenTree::Group(group)] if group.delimiter() == Delimiter::Parenthesis => group,
            _ => return Ok(None),
        };
        let mut tokens = Tokens::of(fields);
        if !Argument::read(&mut tokens)?.is_empty() {
            return Err(Mistake::at(fields.span(), &messages::attribute_on_value()));
        }
        let ty = tokens.up_to_comma();
        Ok((tokens.is_empty() && !ty.is_empty()).then_some(ty))
    }
}

/// Checks that all names in documents are distinct.
pub(crate) fn distinct<'p>(parts: impl Iterator<Item = &'p Part>) -> Result<(), Mistake> {
    let mut wires = BTreeSet::new();
    for part in parts {
        if !wires.insert(part.wire.as_str()) {
            return Err(Mistake::at(part.ident.span(), &messages::duplicate_name(&part.wire)));
        }
    }
    Ok(())
}

/// An identifier without its `r#`.
pub(crate) fn without_raw_prefix(name: &str) -> &str {
    name.strip_prefix("r#").unwrap_or(name)
}

/// How documents spell a type, besides as in the model.
#[derive(Clone, Copy)]
pub(crate) struct Dialect {
    /// The variant of `shapewright::engine::Dialect`.
    pub(crate) variant: &'static str,
    /// What distinguishes the structure from those in other dialects.
    pub(crate) mark: &'static str,
}

impl Dialect {
    fn named(text: &StringLiteral) -> Result<Self, Mistake> {
        match content(&text.literal) {
            "cloudtrail" => Ok(Self { variant: "CloudTrail", mark: " in cloudtrail" }),
            "any-case" => Ok(Self { variant: "AnyCase", mark: " in any-case" }),
            _ => Err(text.mistake(&messages::other_form("dialect = \"cloudtrail\""))),
        }
    }
}

fn is_deprecated(attribute: &Group) -> bool {
    Tokens::of(attribute).word("deprecated")
}

fn has_deprecated_part(body: &Group) -> bool {
    let mut tokens = body.stream().into_iter();
    tokens.any(|token| matches!(token, TokenTree::Group(group) if is_deprecated(&group)))
}

/// Whether an attribute allows uses of what is deprecated, as generated types that have such uses do.
fn allows(attribute: &Group) -> bool {
    let mut inner = Tokens::of(attribute);
    let is_lint = inner.word("allow") || inner.word("expect");
    let lints = inner.group(Delimiter::Parenthesis).filter(|_| is_lint);
    let mut lints = lints.into_iter().flat_map(|lints| lints.stream());
    lints.any(|lint| matches!(lint, TokenTree::Ident(lint) if lint.to_string() == "deprecated"))
}

fn named(text: &StringLiteral) -> Result<Style, Mistake> {
    Style::named(content(&text.literal))
        .ok_or_else(|| text.mistake(&messages::unknown_style(&Style::names())))
}

/// The expression for a default that is not text: a number, a boolean, or no items.
fn default_of(text: &StringLiteral) -> Result<String, Mistake> {
    match content(&text.literal) {
        "[]" | "{}" => Ok(derived("default_items", "")),
        flag @ ("true" | "false") => Ok(derived("default_value", flag)),
        number if number.parse::<i64>().is_ok() => {
            Ok(derived("default_value", &format!("{number}_i64")))
        }
        number if number.parse::<f64>().is_ok_and(f64::is_finite) => {
            Ok(derived("default_value", &format!("{number}_f64")))
        }
        _ => Err(text.mistake(&messages::other_form("default = \"5\""))),
    }
}

fn derived(function: &str, argument: &str) -> String {
    format!("::shapewright::engine::derived::{function}({argument})")
}

fn skip_visibility(tokens: &mut Tokens) {
    if tokens.word("pub") {
        tokens.group(Delimiter::Parenthesis);
    }
}
