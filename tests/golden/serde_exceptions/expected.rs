// @generated from store (service-2.json) by shapewright. Do not edit.
// Needs the crate `serde`, with its feature `derive`.

/// `Invalid`
#[derive(Clone, PartialEq, ::serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[allow(dead_code)]
pub struct Invalid {
    /// Wire name `errorMessage`; required by the model.
    pub error_message: ::std::string::String,
    /// Wire name `Message`.
    #[serde(rename = "Message")]
    #[serde(default, skip_serializing_if = "::core::option::Option::is_none")]
    pub message: ::core::option::Option<::std::string::String>,
}

impl<'de> ::serde::Deserialize<'de> for Invalid {
    fn deserialize<D>(deserializer: D) -> ::core::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        #[derive(::serde::Deserialize)]
        #[serde(remote = "Invalid", rename_all = "camelCase")]
        #[allow(dead_code)]
        struct Members {
            error_message: ::std::string::String,
            #[serde(rename = "Message", default)]
            message: ::core::option::Option<::std::string::String>,
        }
        let messages = forms::Messages {
            listed: "Message",
            others: &["message"],
            is_strict: false,
        };
        Members::deserialize(forms::Exception(deserializer, messages))
    }
}

impl ::core::fmt::Debug for Invalid {
    fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut output = formatter.debug_struct("Invalid");
        output.field("error_message", &self.error_message);
        output.field("message", &forms::hidden(&self.message));
        output.finish()
    }
}

#[allow(dead_code)]
impl Invalid {
    /// The code of the error in responses.
    pub const CODE: &'static ::core::primitive::str = "Client.InvalidParameter\"Value";
    /// The HTTP status of responses with the error, if the model gives it.
    pub const STATUS: ::core::option::Option<::core::primitive::u16> =
        ::core::option::Option::Some(400);

    /// The message of the service, if the document had one.
    #[must_use]
    pub fn error_message(&self) -> ::core::option::Option<&::core::primitive::str> {
        if let ::core::option::Option::Some(text) = &self.message {
            return ::core::option::Option::Some(text);
        }
        ::core::option::Option::Some(&self.error_message)
    }
}

impl ::core::fmt::Display for Invalid {
    fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let message = self.error_message().map(|_| "<sensitive>");
        forms::exception(formatter, Self::CODE, message)
    }
}

impl ::std::error::Error for Invalid {}

/// Values that documents have in another form than serde reads and writes.
#[allow(dead_code)]
mod forms {
    use ::core::marker::PhantomData;
    use ::serde::de::value::StrDeserializer;
    use ::serde::de::{
        DeserializeSeed, Deserializer, IgnoredAny, IntoDeserializer, MapAccess, Visitor,
    };
    use ::std::string::String;

    /// A value that `Debug` does not show.
    pub(super) struct Hidden;

    impl ::core::fmt::Debug for Hidden {
        fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            formatter.write_str("<sensitive>")
        }
    }

    /// Hides a value that may be absent.
    pub(super) fn hidden<T>(value: &Option<T>) -> Option<Hidden> {
        value.as_ref().map(|_| Hidden)
    }

    /// What protocols add to the members of an exception.
    const ENVELOPE: [&str; 8] = [
        "__type",
        "code",
        "Code",
        "type",
        "Type",
        "requestId",
        "RequestId",
        "HostId",
    ];

    /// The names of the message of an exception, of which documents have any.
    #[derive(Clone, Copy)]
    pub(super) struct Messages {
        pub(super) listed: &'static str,
        pub(super) others: &'static [&'static str],
        /// Whether members that the model does not list are errors.
        pub(super) is_strict: bool,
    }

    /// Reads an exception, with its message under the name that the model lists.
    pub(super) struct Exception<D>(pub(super) D, pub(super) Messages);

    impl<'de, D: Deserializer<'de>> Deserializer<'de> for Exception<D> {
        type Error = D::Error;

        fn is_human_readable(&self) -> bool {
            self.0.is_human_readable()
        }

        fn deserialize_struct<V: Visitor<'de>>(
            self,
            name: &'static str,
            fields: &'static [&'static str],
            visitor: V,
        ) -> Result<V::Value, D::Error> {
            let Self(deserializer, messages) = self;
            let visitor = ExceptionVisitor(visitor, messages, fields);
            deserializer.deserialize_struct(name, fields, visitor)
        }

        fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
            let Self(deserializer, messages) = self;
            deserializer.deserialize_map(ExceptionVisitor(visitor, messages, &[]))
        }

        fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
            self.deserialize_map(visitor)
        }

        ::serde::forward_to_deserialize_any! {
            bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf
            option unit unit_struct newtype_struct seq tuple tuple_struct enum identifier ignored_any
        }
    }

    /// Reads the members, of which the last list has the names in the model.
    struct ExceptionVisitor<V>(V, Messages, &'static [&'static str]);

    impl<'de, V: Visitor<'de>> Visitor<'de> for ExceptionVisitor<V> {
        type Value = V::Value;

        fn expecting(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            self.0.expecting(formatter)
        }

        fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<V::Value, A::Error> {
            let Self(visitor, messages, fields) = self;
            visitor.visit_map(ExceptionMembers {
                map,
                messages,
                fields,
                message: None,
                other: None,
                last: None,
            })
        }
    }

    /// The members of an exception. The message is the last one.
    struct ExceptionMembers<A> {
        map: A,
        messages: Messages,
        fields: &'static [&'static str],
        /// The message under the name that the model lists.
        message: Option<Option<String>>,
        /// The first one under another name.
        other: Option<String>,
        /// The message, once all members are read.
        last: Option<Option<String>>,
    }

    impl<'de, A: MapAccess<'de>> MapAccess<'de> for ExceptionMembers<A> {
        type Error = A::Error;

        fn next_key_seed<K: DeserializeSeed<'de>>(
            &mut self,
            seed: K,
        ) -> Result<Option<K::Value>, A::Error> {
            let Messages {
                listed,
                others,
                is_strict,
            } = self.messages;
            while let Some(name) = self.map.next_key::<String>()? {
                let name = name.as_str();
                if name == listed {
                    if self.message.is_some() {
                        return Err(::serde::de::Error::duplicate_field(listed));
                    }
                    self.message = Some(self.map.next_value()?);
                } else if others.contains(&name) {
                    let text: Option<String> = self.map.next_value()?;
                    self.other = self.other.take().or(text);
                } else if is_strict && ENVELOPE.contains(&name) && !self.fields.contains(&name) {
                    self.map.next_value::<IgnoredAny>()?;
                } else {
                    let name: StrDeserializer<'_, A::Error> =
                        IntoDeserializer::into_deserializer(name);
                    return seed.deserialize(name).map(Some);
                }
            }
            self.last = match (self.message.take(), self.other.take()) {
                (None, None) => return Ok(None),
                (message, other) => Some(message.flatten().or(other)),
            };
            let name: StrDeserializer<'_, A::Error> = IntoDeserializer::into_deserializer(listed);
            seed.deserialize(name).map(Some)
        }

        fn next_value_seed<S: DeserializeSeed<'de>>(
            &mut self,
            seed: S,
        ) -> Result<S::Value, A::Error> {
            match self.last.take() {
                Some(text) => seed.deserialize(Message(text, PhantomData)),
                None => self.map.next_value_seed(seed),
            }
        }
    }

    /// A text or null.
    struct Message<E>(Option<String>, PhantomData<E>);

    impl<'de, E: ::serde::de::Error> Deserializer<'de> for Message<E> {
        type Error = E;

        fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
            match self.0 {
                Some(text) => visitor.visit_string(text),
                None => visitor.visit_unit(),
            }
        }

        fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
            match self.0 {
                Some(_) => visitor.visit_some(self),
                None => visitor.visit_none(),
            }
        }

        fn deserialize_newtype_struct<V: Visitor<'de>>(
            self,
            _: &'static str,
            visitor: V,
        ) -> Result<V::Value, E> {
            visitor.visit_newtype_struct(self)
        }

        ::serde::forward_to_deserialize_any! {
            bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf
            unit unit_struct seq tuple tuple_struct map struct enum identifier ignored_any
        }
    }

    /// Shows the code and the message of an exception.
    pub(super) fn exception(
        formatter: &mut ::core::fmt::Formatter<'_>,
        code: &str,
        message: Option<&str>,
    ) -> ::core::fmt::Result {
        formatter.write_str(code)?;
        match message {
            Some(message) => ::core::write!(formatter, ": {message}"),
            None => Ok(()),
        }
    }
}
