//! `utoipa::ToSchema`.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

#[cfg(any(feature = "decimal", feature = "json", feature = "timestamp"))]
use utoipa::openapi::schema::SchemaType;
use utoipa::openapi::schema::{AnyOfBuilder, ObjectBuilder, Schema, Type};
use utoipa::openapi::{KnownFormat, RefOr, SchemaFormat};
use utoipa::{PartialSchema, ToSchema};

use super::{FLOAT_TEXTS, FloatForm, denies};
use crate::enumeration::Enumeration;
use crate::slot::Structure;

/// Implements the traits for types of the runtime. Their names have a point, which no shape's has.
macro_rules! schemas {
    ($($(#[$cfg:meta])* $type:ty: $name:literal, $schema:expr;)*) => {$(
        $(#[$cfg])*
        impl PartialSchema for $type {
            fn schema() -> RefOr<Schema> {
                RefOr::T($schema.into())
            }
        }

        $(#[$cfg])*
        impl ToSchema for $type {
            fn name() -> Cow<'static, str> {
                Cow::Borrowed(concat!("shapewright.", $name))
            }
        }
    )*};
}

schemas! {
    FloatForm: "Float", AnyOfBuilder::new()
        .item(
            of_type(Type::Number).format(Some(SchemaFormat::KnownFormat(KnownFormat::Double))),
        )
        .item(of_type(Type::String).enum_values(Some(FLOAT_TEXTS)))
        .build();
    #[cfg(feature = "blob")]
    crate::Blob: "Blob", of_type(Type::String).content_encoding("base64").build();
    #[cfg(feature = "blob")]
    crate::BlobInput: "BlobInput", of_type(Type::String).build();
    #[cfg(feature = "decimal")]
    crate::Decimal: "Decimal", of_types([Type::Number, Type::String]).build();
    #[cfg(feature = "json")]
    crate::JsonText: "JsonText", ObjectBuilder::new().schema_type(SchemaType::AnyValue).build();
    #[cfg(feature = "timestamp")]
    crate::Timestamp: "Timestamp", of_types([Type::String, Type::Number]).build();
    #[cfg(feature = "timestamp")]
    crate::timestamp::TimestampZ: "TimestampZ", of_types([Type::String, Type::Number]).build();
    #[cfg(feature = "timestamp")]
    crate::TimestampInput: "TimestampInput", of_types([Type::String, Type::Number]).build();
    #[cfg(feature = "timestamp")]
    crate::timestamp::TimestampInputZ: "TimestampInputZ",
        of_types([Type::String, Type::Number]).build();
}

fn of_type(name: Type) -> ObjectBuilder {
    ObjectBuilder::new().schema_type(name)
}

#[cfg(any(feature = "decimal", feature = "timestamp"))]
fn of_types(names: [Type; 2]) -> ObjectBuilder {
    ObjectBuilder::new().schema_type(SchemaType::from_iter(names))
}

/// The schema of an enumeration: its texts, and any other one.
#[must_use]
pub fn enumeration<T: Enumeration>() -> RefOr<Schema> {
    let texts = of_type(Type::String).enum_values(Some(T::TABLE.values.iter().copied()));
    RefOr::T(AnyOfBuilder::new().item(texts).item(of_type(Type::String)).build().into())
}

/// The schema of a tagged union, from that of a struct with all its members.
#[must_use]
pub fn union<T: Structure<'static>>(members: RefOr<Schema>) -> RefOr<Schema> {
    let RefOr::T(Schema::Object(members)) = members else { return members };
    let names: Vec<&str> = members.properties.keys().map(String::as_str).collect();
    let (others, is_empty) = (others(&names), names.is_empty());
    let mut forms = AnyOfBuilder::new().description(members.description);
    for (name, schema) in members.properties {
        let object = of_type(Type::Object).property(name.as_str(), schema).required(name.as_str());
        let names = of_type(Type::String).pattern(Some(only(&name)));
        forms = forms.item(object.property_names(Some(names.build())));
    }
    if is_empty && denies::<T>() {
        // No object has at least one name and at most none.
        forms = forms.item(of_type(Type::Object).min_properties(Some(1)).max_properties(Some(0)));
    }
    if !denies::<T>() {
        let names = of_type(Type::String).pattern(Some(others));
        let one = of_type(Type::Object).min_properties(Some(1)).max_properties(Some(1));
        forms = forms.item(one.property_names(Some(names.build())));
    }
    RefOr::T(forms.build().into())
}

/// A pattern of one name.
fn only(name: &str) -> String {
    let mut pattern = String::from("^");
    escape(name, &mut pattern);
    pattern.push('$');
    pattern
}

/// A pattern of all other names.
fn others(names: &[&str]) -> String {
    let mut pattern = String::from("^(?!(?:");
    for (at, name) in names.iter().enumerate() {
        if at > 0 {
            pattern.push('|');
        }
        escape(name, &mut pattern);
    }
    pattern.push_str(")$)");
    pattern
}

fn escape(text: &str, pattern: &mut String) {
    for letter in text.chars() {
        if "^$\\.*+?()[]{}|/".contains(letter) {
            pattern.push('\\');
        }
        pattern.push(letter);
    }
}
