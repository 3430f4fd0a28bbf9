//! The values that a field must be able to hold, for messages and for checks.

use crate::model::shape::{Model, Shape, ShapeKind, Type};
use crate::model::widen::{Index, Widened, flat};

/// The type of a member with all names resolved.
///
/// Not `#[non_exhaustive]`: the macros have to handle a new kind, and the compiler finds where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// A string.
    Text,
    /// A whole number.
    Integer,
    /// A number.
    Float,
    /// True or false.
    Boolean,
    /// Bytes.
    Bytes,
    /// Bytes, or the string that boto3 accepts instead.
    BytesOrText,
    /// An instant.
    Timestamp,
    /// A number that keeps its digits.
    Decimal,
    /// A JSON document, as text or as a value.
    Document,
    /// Any value.
    Any,
    /// Only null.
    Null,
    /// An ordered list.
    List(Box<Content>),
    /// A list without order or repetition.
    Set(Box<Content>),
    /// Keys and values.
    Map(Box<Content>, Box<Content>),
    /// An item of a list, or a value of a map, that may be null.
    Nullable(Box<Content>),
    /// A structure.
    Structure {
        /// Its name in the source, and those of its twins.
        names: Vec<String>,
        /// The type that a generated module has for the first of them.
        ty: String,
    },
    /// An enumeration, by its name in the model if it has one.
    Enumeration(Option<String>),
    /// A union.
    Union {
        /// The type that holds all others, if there is one.
        widest: Option<Box<Content>>,
        /// All types.
        types: Vec<Content>,
    },
}

/// How deep types are resolved; deeper ones are any value.
const DEEPEST: usize = 32;

/// How many types of one member are resolved; further ones are any value. Nested unions may have a
/// thousand times as many types as lines.
const MOST: usize = 1000;

impl Content {
    pub(super) fn of(model: &Model, ty: &Type) -> Self {
        let mut following = Following { model, index: None, depth: DEEPEST, left: MOST };
        following.content(ty)
    }

    /// A description that follows "which is": `a list of strings`.
    #[must_use]
    pub fn words(&self) -> String {
        match self {
            Self::Text => "a string".to_owned(),
            Self::Integer => "an integer".to_owned(),
            Self::Float => "a number".to_owned(),
            Self::Boolean => "a boolean".to_owned(),
            Self::Bytes => "a blob".to_owned(),
            Self::BytesOrText => "a blob or a string".to_owned(),
            Self::Timestamp => "a timestamp".to_owned(),
            Self::Decimal => "a decimal number".to_owned(),
            Self::Document => "a JSON document".to_owned(),
            Self::Any => "any value".to_owned(),
            Self::Null => "null".to_owned(),
            Self::List(item) => format!("a list of {}", item.plural()),
            Self::Set(item) => format!("a set of {}", item.plural()),
            Self::Map(key, value) => format!("a map of {} to {}", key.plural(), value.plural()),
            Self::Nullable(item) => format!("{} or null", item.words()),
            Self::Structure { names, ty: _ } => format!("the structure {}", one_of(names)),
            Self::Enumeration(Some(name)) => format!("a value of `{name}`"),
            Self::Enumeration(None) => "one of several strings".to_owned(),
            Self::Union { widest: _, types } => joined(types, Self::words),
        }
    }

    fn plural(&self) -> String {
        match self {
            Self::Text => "strings".to_owned(),
            Self::Integer => "integers".to_owned(),
            Self::Float => "numbers".to_owned(),
            Self::Boolean => "booleans".to_owned(),
            Self::Bytes => "blobs".to_owned(),
            Self::BytesOrText => "blobs or strings".to_owned(),
            Self::Timestamp => "timestamps".to_owned(),
            Self::Decimal => "decimal numbers".to_owned(),
            Self::Document => "JSON documents".to_owned(),
            Self::Any => "any values".to_owned(),
            Self::Null => "nulls".to_owned(),
            Self::List(item) => format!("lists of {}", item.plural()),
            Self::Set(item) => format!("sets of {}", item.plural()),
            Self::Map(key, value) => format!("maps of {} to {}", key.plural(), value.plural()),
            Self::Nullable(item) => format!("{} or nulls", item.plural()),
            Self::Structure { names, ty: _ } => one_of(names),
            Self::Enumeration(Some(name)) => format!("values of `{name}`"),
            Self::Enumeration(None) => "strings".to_owned(),
            Self::Union { widest: _, types } => joined(types, Self::plural),
        }
    }

    /// A Rust type for the values, for the help of a message.
    #[must_use]
    pub fn example(&self) -> String {
        match self {
            Self::Text | Self::Enumeration(None) => "String".to_owned(),
            Self::Integer => "i64".to_owned(),
            Self::Float => "f64".to_owned(),
            Self::Boolean => "bool".to_owned(),
            Self::Bytes => "shapewright::Blob".to_owned(),
            Self::BytesOrText => "shapewright::BlobInput".to_owned(),
            Self::Timestamp => "shapewright::Timestamp".to_owned(),
            Self::Decimal => "shapewright::Decimal".to_owned(),
            Self::Document => "shapewright::JsonText".to_owned(),
            Self::Nullable(item) => format!("Option<{}>", item.example()),
            Self::Any | Self::Union { .. } => "serde_json::Value".to_owned(),
            Self::Null => "()".to_owned(),
            Self::List(item) | Self::Set(item) => format!("Vec<{}>", item.example()),
            Self::Map(key, value) => format!("BTreeMap<{}, {}>", key.example(), value.example()),
            Self::Structure { names: _, ty } => ty.clone(),
            Self::Enumeration(Some(_)) => "String".to_owned(),
        }
    }

    /// The names of the structure inside; a projection is of one of them.
    #[must_use]
    pub fn structures(&self) -> &[String] {
        match self {
            Self::Structure { names, ty: _ } => names,
            Self::List(item) | Self::Set(item) | Self::Map(_, item) | Self::Nullable(item) => {
                item.structures()
            }
            _ => &[],
        }
    }

    /// The name of the enumeration inside.
    #[must_use]
    pub fn enumeration(&self) -> Option<&str> {
        match self {
            Self::Enumeration(name) => name.as_deref(),
            Self::List(item) | Self::Set(item) | Self::Map(_, item) | Self::Nullable(item) => {
                item.enumeration()
            }
            _ => None,
        }
    }
}

/// Resolves names up to the limits.
struct Following<'m> {
    model: &'m Model,
    /// Created on demand: only unions need it, and few members are unions.
    index: Option<Index<'m>>,
    depth: usize,
    left: usize,
}

impl<'m> Following<'m> {
    fn content(&mut self, ty: &Type) -> Content {
        if self.depth == 0 || self.left == 0 {
            return Content::Any;
        }
        self.depth -= 1;
        self.left -= 1;
        let content = self.shallow(ty);
        self.depth += 1;
        content
    }

    fn shallow(&mut self, ty: &Type) -> Content {
        match ty {
            Type::String => Content::Text,
            // Enumerations of integers are open.
            Type::Integer | Type::IntegerLiteral(_) => Content::Integer,
            Type::Float => Content::Float,
            Type::Boolean => Content::Boolean,
            Type::Bytes | Type::Stream => Content::Bytes,
            Type::Timestamp => Content::Timestamp,
            Type::Decimal => Content::Decimal,
            Type::Document => Content::Document,
            Type::Nullable(item) => match self.content(item) {
                Content::Any => Content::Any,
                content => Content::Nullable(Box::new(content)),
            },
            Type::Any | Type::Extern(_) | Type::Foreign(_) => Content::Any,
            Type::None => Content::Null,
            Type::List(item) | Type::EventStream(item) => {
                Content::List(Box::new(self.content(item)))
            }
            Type::Set(item) => Content::Set(Box::new(self.content(item))),
            Type::Map(key, value) => {
                Content::Map(Box::new(self.content(key)), Box::new(self.content(value)))
            }
            Type::Union(types) => self.union(types),
            Type::Literal(_) => Content::Enumeration(None),
            Type::Ref(name) => {
                self.model.shape(&name.value).map_or(Content::Any, |shape| self.shape(shape))
            }
        }
    }

    fn shape(&mut self, shape: &Shape) -> Content {
        let name = &shape.name.value;
        match &shape.kind {
            ShapeKind::Structure(_) => Content::Structure {
                names: vec![name.clone()],
                ty: crate::model::names::ty(&shape.canonical),
            },
            ShapeKind::Enumeration(_) => Content::Enumeration(Some(name.clone())),
            ShapeKind::IntegerEnumeration(_) => Content::Integer,
            ShapeKind::Alias(ty) => self.content(ty),
            ShapeKind::Union(types) => self.union(types),
        }
    }

    /// Resolves a union to the type that holds all others, if there is one, and to all types.
    fn union(&mut self, types: &[Type]) -> Content {
        let types = flat(types);
        let model = self.model;
        let wide = match self.index.get_or_insert_with(|| Index::new(model)).widen(&types) {
            Widened::One(ty) => Some(self.content(&ty)),
            Widened::BlobInput => Some(Content::BytesOrText),
            // `TimestampInput` is a type of timestamps.
            Widened::TimestampInput => Some(Content::Timestamp),
            Widened::Many(_) => None,
        };
        let mut contents: Vec<Content> = Vec::with_capacity(types.len());
        let mut names = Vec::new();
        let mut first_type = None;
        for content in types.iter().map(|ty| self.content(ty)) {
            match content {
                Content::Structure { names: more, ty } => {
                    names.extend(more);
                    first_type.get_or_insert(ty);
                }
                Content::Null => {}
                content if contents.contains(&content) => {}
                content => contents.push(content),
            }
        }
        names.dedup();
        contents.retain(|content| !matches!(content, Content::Structure { .. }));
        if let Some(ty) = first_type {
            contents.push(Content::Structure { names, ty });
        }
        match contents.len() {
            0 => Content::Null,
            1 => contents.remove(0),
            _ => Content::Union { widest: wide.map(Box::new), types: contents },
        }
    }
}

fn one_of(names: &[String]) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    names.join(" or ")
}

fn joined(types: &[Content], words: impl Fn(&Content) -> String) -> String {
    types.iter().map(words).collect::<Vec<_>>().join(" or ")
}
