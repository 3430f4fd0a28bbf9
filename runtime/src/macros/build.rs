//! `build!`: a value of a generated struct, with the names of its fields.

use core::ops::{Deref, DerefMut};

use crate::check::{is_among, stop};
use crate::modeled::StructureFacts;
use crate::table::without_raw_prefix;

/// Makes a value of a generated struct by the names of its fields, as a struct literal does.
///
/// Every required member needs a field. An omitted one is `None`, or the default that the model gives it. A
/// value can be of any type that `Into` converts to the type of the member: `"text"` for a `String`, a
/// structure for a `Box` of it. The value of an optional member has no `Some`.
///
/// ```
/// # #[derive(Clone, shapewright::Structure)]
/// # #[shape("CreateTokenRequest", rename_all = "camelCase")]
/// # pub struct CreateTokenRequest {
/// #     pub client_id: String,
/// #     #[shape(sensitive)]
/// #     pub client_secret: String,
/// #     pub grant_type: String,
/// #     pub device_code: Option<String>,
/// #     pub scope: Option<Vec<String>>,
/// # }
/// use shapewright::build;
///
/// let client_secret = String::from("secret");
/// let request = build!(CreateTokenRequest {
///     client_id: "client",
///     client_secret,
///     grant_type: "refresh_token",
///     scope: vec!["sso:account:access".to_owned()],
/// });
/// assert_eq!(request.client_id, "client");
/// assert_eq!(request.device_code, None);
/// assert_eq!(request.scope.map(|scope| scope.len()), Some(1));
/// ```
///
/// A field that is missing, unknown or set twice is a compile error. A type can also be
/// `#[non_exhaustive]`. Types have no code for this macro.
///
/// ```compile_fail
/// # #[derive(Clone, shapewright::Structure)]
/// # #[shape("CreateTokenRequest", rename_all = "camelCase")]
/// # pub struct CreateTokenRequest {
/// #     pub client_id: String,
/// #     pub client_secret: String,
/// # }
/// // error: missing field `client_secret` in `CreateTokenRequest`
/// let request = shapewright::build!(CreateTokenRequest { client_id: "client" });
/// ```
///
/// The type is a path; in its own `impl`, write its name instead of `Self`. To set a member to an `Option`
/// that you have, assign it to the field of the value.
#[macro_export]
macro_rules! build {
    ($ty:path { $($field:ident $(: $value:expr)?),* $(,)? }) => {{
        const _: () = $crate::engine::derived::check_fields(
            <$ty as $crate::engine::Modeled<'static>>::STRUCTURE,
            ::core::stringify!($ty),
            &[$(::core::stringify!($field)),*],
        );
        #[allow(unused_mut)]
        let mut value = <$ty as $crate::engine::Structure<'static>>::initial();
        $({
            // The pattern reports a field that the struct does not have.
            let $ty { $field: place, .. } = &mut value;
            $crate::engine::derived::FieldPlace::of(place).put($crate::__value!($field $(: $value)?));
        })*
        value
    }};
}

/// The value of `field: value`, or of `field` alone.
#[doc(hidden)]
#[macro_export]
macro_rules! __value {
    ($field:ident) => {
        $field
    };
    ($field:ident: $value:expr) => {
        $value
    };
}

/// The place of a field, which may be an `Option`.
#[expect(missing_debug_implementations, reason = "it exists within an expression")]
pub struct FieldPlace<'a, T>(RequiredPlace<'a, T>);

/// The place of a field that is not an `Option`.
#[expect(missing_debug_implementations, reason = "it exists within an expression")]
pub struct RequiredPlace<'a, T>(&'a mut T);

impl<'a, T> FieldPlace<'a, T> {
    /// The place of a field.
    pub fn of(field: &'a mut T) -> Self {
        Self(RequiredPlace(field))
    }
}

impl<T> FieldPlace<'_, Option<T>> {
    /// Sets an optional member. For other fields, the method of [`RequiredPlace`] has the same name.
    pub fn put(&mut self, value: impl Into<T>) {
        *self.0.0 = Some(value.into());
    }
}

impl<T> RequiredPlace<'_, T> {
    /// Sets a required member.
    pub fn put(&mut self, value: impl Into<T>) {
        *self.0 = value.into();
    }
}

impl<'a, T> Deref for FieldPlace<'a, T> {
    type Target = RequiredPlace<'a, T>;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl<T> DerefMut for FieldPlace<'_, T> {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.0
    }
}

/// Fails to compile unless the fields that are named include every required one, and none twice.
#[track_caller]
pub const fn check_fields(structure: StructureFacts, ty: &str, named: &[&str]) {
    // The compiler reports a type that is not a structure.
    let Some((_, required)) = structure else { return };
    let mut rest = named;
    while let [name, others @ ..] = rest {
        if is_among(name, others) {
            let mut message = Text::EMPTY;
            message.push("field `").push(without_raw_prefix(name)).push("` is set twice");
            stop(message.as_str());
        }
        rest = others;
    }
    let (mut missing, mut count) = (Text::EMPTY, 0);
    let mut required = required.as_bytes();
    while let Some((field, others)) = split_at_comma(required) {
        if !is_among(field, named) {
            missing.push(if count == 0 { "`" } else { ", `" });
            missing.push(without_raw_prefix(field)).push("`");
            count += 1;
        }
        required = others;
    }
    if count > 0 {
        let mut message = Text::EMPTY;
        message.push(if count == 1 { "missing field " } else { "missing fields " });
        message.push(missing.as_str()).push(" in `").push(ty).push("`");
        stop(message.as_str());
    }
}

/// The text before the first comma, and what follows it.
const fn split_at_comma(text: &[u8]) -> Option<(&str, &[u8])> {
    let mut rest = text;
    while let [byte, after @ ..] = rest {
        if *byte == b',' {
            let (field, _) = text.split_at(text.len() - rest.len());
            return match core::str::from_utf8(field) {
                Ok(field) => Some((field, after)),
                Err(_) => None,
            };
        }
        rest = after;
    }
    None
}

/// A text that a constant makes; what exceeds its length is cut.
struct Text {
    bytes: [u8; 1024],
    length: usize,
}

impl Text {
    const EMPTY: Self = Self { bytes: [0; 1024], length: 0 };

    const fn push(&mut self, text: &str) -> &mut Self {
        let (_, free) = self.bytes.split_at_mut(self.length);
        let (mut free, mut rest) = (free, text.as_bytes());
        if rest.len() <= free.len() {
            self.length += rest.len();
            // `copy_from_slice` is not const before Rust 1.87.
            while let ([to, places @ ..], [from, bytes @ ..]) = (free, rest) {
                *to = *from;
                (free, rest) = (places, bytes);
            }
        }
        self
    }

    const fn as_str(&self) -> &str {
        match core::str::from_utf8(self.bytes.split_at(self.length).0) {
            Ok(text) => text,
            Err(_) => "",
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::macros::build::Text;

    #[test]
    fn a_text_that_is_too_long_is_cut_between_its_parts() {
        let mut text = Text::EMPTY;
        for _ in 0..200 {
            text.push("`field`, ");
        }
        assert_eq!(text.as_str(), "`field`, ".repeat(113));
    }
}
