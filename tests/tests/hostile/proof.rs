//! Proves that model text reaches Rust only as an identifier, a string literal or a doc comment.
//!
//! The fuzz targets include this file, so that they and the tests check the same.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{Group, TokenStream, TokenTree};
use shapewright_codegen::{
    Constraints, Model, Options, ShapeKind, Sources, Structure, Traits, Type, generate, names,
    read_patched,
};

/// The identifiers in generated text that are independent of the model.
const OWN: &str = "BTreeMap Blob BlobInput Box Clone Decimal Enumeration Json JsonText Null Option SecretSlice \
    SecretString String Structure TaggedUnion Timestamp TimestampInput TimestampInputZ TimestampZ Union UnknownValue \
    Unknown Vec allow bool boxed clippy code collections core dead_code default default_text deny deny_unknown deprecated derive dialect doc \
    enum enum_variant_names exception f64 fault flatten_rest i64 integer items keys large_enum_variant length max min name \
    non_camel_case_types non_snake_case option pattern primitive pub range rename rename_all \
    required retryable secrecy sensitive shape shapewright status std string struct timestamp \
    type u8 unique unknown unknown_members value vec";

/// The string literals in generated text that are independent of the model: the styles of names.
const STYLES: [&str; 8] = [
    "camelCase",
    "kebab-case",
    "lowercase",
    "PascalCase",
    "SCREAMING-KEBAB-CASE",
    "SCREAMING_SNAKE_CASE",
    "snake_case",
    "UPPERCASE",
];

/// The string literals that describe errors.
const FACTS_OF_ERRORS: [&str; 5] = ["client", "message", "server", "throttling", "transient"];

/// The doc comment of the catch-all variant of every enumeration.
const CATCH_ALL: &str = " A value that the model does not list.";

/// The result of reading a source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Rust text, which was checked.
    Generated,
    /// Diagnostics, which were rendered.
    Refused,
}

/// Reads bytes as a page.
pub fn page(bytes: &[u8]) -> Outcome {
    prove("service/type_defs.md", bytes)
}

/// Reads bytes as a module of Python.
pub fn module(bytes: &[u8]) -> Outcome {
    prove("service/types.py", bytes)
}

/// Reads bytes as a model of Smithy.
pub fn smithy(bytes: &[u8]) -> Outcome {
    prove("service/model.json", bytes)
}

/// Reads bytes as the type of a member.
pub fn type_expression(bytes: &[u8]) -> Outcome {
    let mut page = b"## ATypeDef\n\n```python\nclass ATypeDef(TypedDict):\n    a: ".to_vec();
    page.extend_from_slice(bytes);
    page.extend_from_slice(b"\n\nBType = Literal[\"b\"]\n```\n");
    prove("service/type_defs.md", &page)
}

/// Reads bytes as a JSON model.
pub fn json(bytes: &[u8]) -> Outcome {
    prove("service/service-2.json", bytes)
}

/// The model for fuzzed options.
const PATCHED: &str = "## ATypeDef\n\n```python\nclass ATypeDef(TypedDict):\n    a: str,\n    \
                       at: NotRequired[datetime],\n    b: BType,\n\nBType = Literal[\"b\"]\n```\n";

/// Reads bytes as the options of a page.
pub fn patch(bytes: &[u8]) -> Outcome {
    let mut sources = Sources::new();
    sources.add("service/type_defs.md", PATCHED);
    sources.add("service/shapewright.toml", bytes);
    prove_sources(&sources)
}

fn prove(name: &str, bytes: &[u8]) -> Outcome {
    let mut sources = Sources::new();
    sources.add(name, bytes);
    prove_sources(&sources)
}

fn prove_sources(sources: &Sources) -> Outcome {
    let options = Options::default();
    let generated = match generate(sources, &options) {
        Ok(generated) => generated,
        Err(diagnostics) => {
            assert!(diagnostics.has_errors());
            assert!(!diagnostics.render(sources).is_empty());
            return Outcome::Refused;
        }
    };
    let again = generate(sources, &options).expect("what was generated before");
    assert_eq!(generated.text, again.text);
    let (model, _) = read_patched(sources, &options).expect("what was generated");
    assert_harmless(&generated.text, &model, sources);
    Outcome::Generated
}

fn assert_harmless(text: &str, model: &Model, sources: &Sources) {
    // Documentation has the letters of any language.
    let code: Vec<&str> =
        text.lines().filter(|line| !line.trim_start().starts_with("///")).collect();
    let not_ascii = |c: char| !(' '..='~').contains(&c);
    assert!(!code.iter().any(|line| line.contains(not_ascii)), "not ASCII in {code:?}");
    assert!(!text.contains(is_hidden), "a hidden character in {text:?}");
    for line in text.lines().map(str::trim_start).filter(|line| *line != "///") {
        let known = ["/// ", "// @generated from ", "// Needs these features of the crate "];
        let comment = line.starts_with("//");
        assert!(!comment || known.iter().any(|start| line.starts_with(start)), "{line}");
    }
    syn::parse_file(text).unwrap_or_else(|error| panic!("{error}:\n{text}"));
    let mut known = Known::default();
    known.idents.extend(OWN.split(' ').map(str::to_owned));
    known.model(model);
    for (_, source) in sources.iter().filter(|(_, source)| source.name().ends_with(".toml")) {
        known.options(source.text());
    }
    known.check(text.parse().expect("tokens"));
}

/// Whether a character controls text, its direction, or where its lines end, without being seen.
fn is_hidden(c: char) -> bool {
    let is_format = matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}');
    c != '\n' && c.is_control() || is_format
}

/// Whether a group is `[doc = "..."]`.
fn is_documentation(group: &Group) -> bool {
    let tokens: Vec<TokenTree> = group.stream().into_iter().collect();
    match tokens.as_slice() {
        [TokenTree::Ident(name), TokenTree::Punct(mark), TokenTree::Literal(_)] => {
            name == "doc" && mark.as_char() == '='
        }
        _ => false,
    }
}

/// A name with the code points of the characters that an identifier cannot have.
fn escaped(name: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let letters = name.chars();
    letters
        .map(|c| if is_plain(c) { c.to_string() } else { format!("_x{:x}_", u32::from(c)) })
        .collect()
}

/// What the generated text of a model may contain.
#[derive(Default)]
struct Known {
    idents: BTreeSet<String>,
    texts: BTreeSet<String>,
    /// The canonical names of shapes by those of the source.
    canonical: BTreeMap<String, String>,
}

impl Known {
    /// Whether an identifier is known; one that collides with another has a number at its end.
    fn has(&self, ident: &str) -> bool {
        let numbered = ident.rsplit_once('_').filter(|(_, number)| number.parse::<u32>().is_ok());
        self.idents.contains(ident)
            || numbered.is_some_and(|(first, _)| self.idents.contains(first))
    }

    fn check(&self, tokens: TokenStream) {
        for token in tokens {
            match token {
                // Documentation may have any text: that it is a token proves that it stays in its comment.
                TokenTree::Group(group) if is_documentation(&group) || is_deprecation(&group) => {}
                TokenTree::Group(group) => self.check(group.stream()),
                TokenTree::Ident(ident) => {
                    assert!(self.has(&ident.to_string()), "whose is `{ident}`?");
                }
                TokenTree::Punct(punct) => {
                    assert!("#!,-:;<=>".contains(punct.as_char()), "whose is `{punct}`?");
                }
                // The status of an error, or a limit.
                TokenTree::Literal(literal) if literal.to_string().parse::<f64>().is_ok() => {}
                TokenTree::Literal(literal) => {
                    let text: syn::LitStr = syn::parse_str(&literal.to_string()).expect("text");
                    let text = text.value();
                    assert!(self.texts.contains(&text), "whose is {text:?}?");
                }
            }
        }
    }

    fn model(&mut self, model: &Model) {
        self.texts.extend(STYLES.map(str::to_owned));
        self.texts.insert(CATCH_ALL.to_owned());
        self.texts.extend(FACTS_OF_ERRORS.map(str::to_owned));
        let names = model.shapes.iter();
        let names = names.map(|shape| (shape.name.value.clone(), shape.canonical.clone()));
        self.canonical.extend(names);
        // Smithy's names of the values of enumerations.
        self.idents.extend(model.naming.parts.values().map(|name| names::variant(name)));
        for shape in &model.shapes {
            self.traits(shape.traits.as_deref());
            let name = shape.name.value.as_str();
            self.named(name);
            for owner in [names::ty(&shape.canonical), names::ty(name)] {
                match &shape.kind {
                    ShapeKind::Structure(Structure { members, .. }) => {
                        for member in members {
                            self.traits(member.traits.as_deref());
                            let wire = &member.name.value;
                            self.idents.insert(names::field(wire));
                            // Members of a tagged union are variants.
                            self.idents.insert(names::variant(wire));
                            self.apart(wire);
                            self.texts.insert(wire.clone());
                            self.ty(&member.ty, &owner, wire);
                        }
                    }
                    ShapeKind::Union(types) => {
                        self.union(types, &owner);
                        types.iter().for_each(|ty| self.ty(ty, &owner, "Item"));
                    }
                    ShapeKind::Enumeration(values) => {
                        values.iter().for_each(|value| self.value(&value.value));
                    }
                    ShapeKind::Alias(ty) => self.ty(ty, &owner, "Item"),
                    ShapeKind::IntegerEnumeration(values) => {
                        values.iter().for_each(|value| self.integer(&value.value));
                    }
                    kind => panic!("no names for {kind:?}"),
                }
                self.idents.insert(owner);
            }
            self.apart(&shape.canonical);
            self.apart(name);
        }
    }

    /// The patterns of strings.
    fn traits(&mut self, traits: Option<&Traits>) {
        let mut limits: Vec<&Constraints> = Vec::new();
        limits.extend(traits.and_then(|traits| traits.constraints.as_deref()));
        while let Some(limit) = limits.pop() {
            self.texts.extend(limit.pattern.clone());
            limits.extend(limit.items.as_deref());
            limits.extend(limit.keys.as_deref());
        }
    }

    /// The identifiers of a name that collides with another: its spelling, and what no identifier has as
    /// code points.
    fn apart(&mut self, name: &str) {
        let spelled = escaped(name);
        let forms = [format!("_{spelled}"), format!("r#{spelled}"), format!("{spelled}_"), spelled];
        self.idents.extend(forms);
    }

    /// Paths and names from options: identifiers, and nothing else.
    fn options(&mut self, text: &str) {
        self.idents.insert("derived_hash_with_manual_eq".to_owned());
        let words = text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_' || c == '#'));
        let leads = |word: &str| ["crate", "self", "super"].contains(&word);
        let words = words.filter(|word| names::is_identifier(word) || leads(word));
        self.idents.extend(words.map(str::to_owned));
    }

    /// A name as a string literal and as documentation.
    fn named(&mut self, name: &str) {
        self.texts.insert(name.to_owned());
        let plain = |c: char| if (' '..='~').contains(&c) && c != '`' { c } else { '?' };
        let shown: String = name.chars().map(plain).collect();
        self.texts.insert(format!(" `{shown}`"));
    }

    fn value(&mut self, value: &str) {
        self.texts.insert(value.to_owned());
        self.idents.insert(names::variant(value));
        self.apart(value);
    }

    fn integer(&mut self, value: &str) {
        self.texts.insert(value.to_owned());
        self.idents.insert(integer_variant(value));
    }

    fn ty(&mut self, ty: &Type, owner: &str, member: &str) {
        match ty {
            Type::List(item) | Type::Set(item) | Type::EventStream(item) => {
                self.ty(item, owner, member);
            }
            Type::Map(key, value) => {
                let both = names::nested(owner, member);
                for (ty, part) in [(key, "Key"), (value, "Value")] {
                    self.ty(ty, owner, member);
                    self.ty(ty, &both, part);
                }
            }
            Type::Union(types) => {
                let name = names::nested(owner, member);
                self.union(types, &name);
                self.named(&name);
                self.idents.insert(name);
                let owner = owner.trim_start_matches("r#");
                self.idents.insert(format!("{owner}_{}", escaped(member)));
                types.iter().for_each(|ty| self.ty(ty, owner, member));
            }
            Type::Literal(values) => {
                let name = names::nested(owner, member);
                self.named(&name);
                self.idents.insert(name);
                let owner = owner.trim_start_matches("r#");
                self.idents.insert(format!("{owner}_{}", escaped(member)));
                values.iter().for_each(|value| self.value(&value.value));
            }
            Type::IntegerLiteral(values) => {
                let name = names::nested(owner, member);
                self.named(&name);
                self.idents.insert(name);
                let owner = owner.trim_start_matches("r#");
                self.idents.insert(format!("{owner}_{}", escaped(member)));
                values.iter().for_each(|value| self.integer(&value.value));
            }
            _ => {}
        }
    }

    fn union(&mut self, types: &[Type], owner: &str) {
        for ty in types {
            if let Type::Union(inner) = ty {
                self.union(inner, owner);
            }
            for words in variant_names(ty, &self.canonical) {
                let label = names::label(&words);
                self.ty(ty, owner, &label);
                self.idents.insert(label);
            }
        }
    }
}

/// The names that a union variant for a type may have.
fn variant_names(ty: &Type, canonical: &BTreeMap<String, String>) -> Vec<String> {
    let variant_names = |ty: &Type| variant_names(ty, canonical);
    let each =
        |ty: &Type, end: &str| variant_names(ty).into_iter().map(|w| format!("{w}{end}")).collect();
    match ty {
        Type::Ref(name) => {
            let canonical = canonical.get(&name.value).into_iter();
            canonical.chain([&name.value]).map(|name| names::ty(name)).collect()
        }
        Type::List(item) | Type::EventStream(item) => each(item, "List"),
        Type::Set(item) => each(item, "Set"),
        Type::Map(key, value) => {
            let mut all: Vec<String> = each(value, "Map");
            for key in variant_names(key) {
                all.extend(
                    variant_names(value).into_iter().map(|value| format!("{key}{value}Map")),
                );
            }
            all
        }
        Type::String => vec!["String".to_owned()],
        Type::Integer => vec!["Integer".to_owned()],
        Type::Float => vec!["Float".to_owned()],
        Type::Boolean => vec!["Boolean".to_owned()],
        Type::Bytes | Type::Stream => vec!["Blob".to_owned()],
        Type::Timestamp => vec!["Timestamp".to_owned()],
        Type::Decimal => vec!["Decimal".to_owned()],
        Type::Any | Type::Extern(_) => vec!["Json".to_owned()],
        Type::None => vec!["Null".to_owned()],
        Type::Union(types) => either("Union", types.iter().map(&variant_names)),
        Type::Literal(values) => {
            let short = |value: &str| value.chars().take(32).collect::<String>();
            either("Text", values.iter().map(|value| vec![names::variant(&short(&value.value))]))
        }
        Type::IntegerLiteral(values) => {
            either("Integer", values.iter().map(|value| vec![integer_variant(&value.value)]))
        }
        ty => panic!("no names for {ty:?}"),
    }
}

/// The names that a nameless type may have: its kind, or its first parts joined.
fn either(kind: &str, parts: impl Iterator<Item = Vec<String>>) -> Vec<String> {
    let all = parts.take(3).reduce(|before, part| {
        let with =
            |first: &String| part.iter().map(|name| format!("{first}Or{name}")).collect::<Vec<_>>();
        before.iter().flat_map(with).collect()
    });
    std::iter::once(kind.to_owned()).chain(all.unwrap_or_default()).collect()
}

/// The variant of a value of an enumeration of integers.
fn integer_variant(value: &str) -> String {
    format!("Value{}", value.replace('-', "Minus"))
}

/// `[deprecated(note = "...")]`: the literals are any text, as in documentation.
fn is_deprecation(group: &Group) -> bool {
    let mut tokens = group.stream().into_iter();
    let is_named = matches!(tokens.next(), Some(TokenTree::Ident(name)) if name == "deprecated");
    let arguments = match tokens.next() {
        Some(TokenTree::Group(arguments)) if tokens.next().is_none() => arguments.stream(),
        Some(_) | None => return is_named && group.stream().into_iter().count() == 1,
    };
    let is_argument = |token: TokenTree| match token {
        TokenTree::Ident(name) => name == "since" || name == "note",
        TokenTree::Punct(punct) => "=,".contains(punct.as_char()),
        TokenTree::Literal(text) => syn::parse_str::<syn::LitStr>(&text.to_string()).is_ok(),
        TokenTree::Group(_) => false,
    };
    is_named && arguments.into_iter().all(is_argument)
}
