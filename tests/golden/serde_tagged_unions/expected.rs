// @generated from shapes (service-2.json) by shapewright. Do not edit.
// Needs the crates `serde`, with its feature `derive`, and `serde_json`.

/// `AskRequest`
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[allow(dead_code)]
pub struct AskRequest {
    pub filter: Filter,
    #[serde(deserialize_with = "forms::As::<forms::OptionalTagged>::read")]
    #[serde(default, skip_serializing_if = "::core::option::Option::is_none")]
    pub other: ::core::option::Option<Filter>,
}

/// `Filter`
#[derive(Clone, PartialEq, ::serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[allow(clippy::enum_variant_names, clippy::large_enum_variant, dead_code)]
pub enum Filter {
    /// Wire name `not`.
    Not(::std::boxed::Box<Filter>),
    /// Wire name `andAll`.
    AndAll(::std::vec::Vec<Filter>),
    /// Wire name `type`.
    Type(::std::string::String),
    /// Wire name `password`.
    Password(::std::string::String),
    /// A member that the model does not list, by its name.
    #[serde(untagged)]
    Unknown(::std::collections::BTreeMap<::std::string::String, ::serde_json::Value>),
}

impl<'de> ::serde::Deserialize<'de> for Filter {
    fn deserialize<D>(deserializer: D) -> ::core::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        forms::union(deserializer)
    }
}

impl forms::Union for Filter {
    fn read<'de, D>(member: forms::Member<'_, D>) -> ::core::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        #[derive(::serde::Deserialize)]
        #[serde(remote = "Filter", rename_all = "camelCase")]
        #[allow(clippy::enum_variant_names, clippy::large_enum_variant, dead_code)]
        enum Members {
            Not(::std::boxed::Box<Filter>),
            #[serde(deserialize_with = "forms::As::<forms::List>::read")]
            AndAll(::std::vec::Vec<Filter>),
            Type(::std::string::String),
            Password(::std::string::String),
        }
        Members::deserialize(member)
    }

    fn unknown(
        member: ::std::collections::BTreeMap<::std::string::String, ::serde_json::Value>,
    ) -> ::core::option::Option<Self> {
        ::core::option::Option::Some(Self::Unknown(member))
    }
}

impl ::core::fmt::Debug for Filter {
    fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        match self {
            Self::Not(value) => {
                let name = "Not";
                forms::variant(formatter, name, value)
            }
            Self::AndAll(value) => {
                let name = "AndAll";
                forms::variant(formatter, name, value)
            }
            Self::Type(value) => {
                let name = "Type";
                forms::variant(formatter, name, value)
            }
            Self::Password(_) => {
                let name = "Password";
                forms::variant(formatter, name, &forms::Hidden)
            }
            Self::Unknown(value) => {
                let value = forms::HiddenValues(value);
                forms::variant(formatter, "Unknown", &value)
            }
        }
    }
}

/// Values that documents have in another form than serde reads and writes.
#[allow(dead_code)]
mod forms {
    use ::core::marker::PhantomData;
    use ::serde::de::value::StrDeserializer;
    use ::serde::de::{
        DeserializeOwned, DeserializeSeed, EnumAccess, IgnoredAny, IntoDeserializer, MapAccess,
        VariantAccess, Visitor,
    };
    use ::serde::{Deserialize, Deserializer};
    use ::std::boxed::Box;
    use ::std::collections::BTreeMap;
    use ::std::string::String;
    use ::std::vec::Vec;

    /// A form of values, as serde's `deserialize_with` and `serialize_with` use it.
    pub(super) struct As<F>(PhantomData<F>);

    impl<F> As<F> {
        pub(super) fn read<'de, T, D>(deserializer: D) -> Result<T, D::Error>
        where
            F: Read<T>,
            D: Deserializer<'de>,
        {
            F::read(deserializer)
        }
    }

    /// Reads a form of the values of a type.
    pub(super) trait Read<T> {
        fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error>;
    }

    /// A value that is read in a form.
    struct Value<T, F>(T, PhantomData<F>);

    impl<'de, T, F: Read<T>> Deserialize<'de> for Value<T, F> {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            F::read(deserializer).map(|value| Self(value, PhantomData))
        }
    }

    /// The form of the type itself.
    pub(super) struct Plain;

    impl<T: DeserializeOwned> Read<T> for Plain {
        fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
            T::deserialize(deserializer)
        }
    }

    /// A list, without the items that are null.
    pub(super) struct List<F = Plain>(PhantomData<F>);

    impl<T, F: Read<T>> Read<Vec<T>> for List<F> {
        fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<T>, D::Error> {
            let items = Vec::<Option<Value<T, F>>>::deserialize(deserializer)?;
            Ok(items.into_iter().flatten().map(|item| item.0).collect())
        }
    }

    /// A union or null, which a union without a member is too.
    pub(super) struct OptionalTagged;

    impl<T: Union> Read<Option<T>> for OptionalTagged {
        fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<T>, D::Error> {
            let value = Option::<Value<Option<T>, PresentTagged>>::deserialize(deserializer)?;
            Ok(value.and_then(|value| value.0))
        }
    }

    struct PresentTagged;

    impl<T: Union> Read<Option<T>> for PresentTagged {
        fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<T>, D::Error> {
            deserializer.deserialize_map(UnionVisitor(PhantomData))
        }
    }

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

    /// A map of which `Debug` shows only the names.
    pub(super) struct HiddenValues<'v, T>(pub(super) &'v BTreeMap<String, T>);

    impl<T> ::core::fmt::Debug for HiddenValues<'_, T> {
        fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            formatter
                .debug_map()
                .entries(self.0.keys().map(|name| (name, Hidden)))
                .finish()
        }
    }

    /// Shows a variant with its value.
    pub(super) fn variant(
        formatter: &mut ::core::fmt::Formatter<'_>,
        name: &str,
        value: &dyn ::core::fmt::Debug,
    ) -> ::core::fmt::Result {
        formatter.debug_tuple(name).field(value).finish()
    }

    /// A tagged union: an object with one member.
    pub(super) trait Union: Sized {
        /// Reads the value of a member.
        fn read<'de, D: Deserializer<'de>>(member: Member<'_, D>) -> Result<Self, D::Error>;

        /// A member that the model does not list, unless it is an error.
        fn unknown(member: BTreeMap<String, ::serde_json::Value>) -> Option<Self>;
    }

    impl<T: Union> Union for Box<T> {
        fn read<'de, D: Deserializer<'de>>(member: Member<'_, D>) -> Result<Self, D::Error> {
            T::read(member).map(Box::new)
        }

        fn unknown(member: BTreeMap<String, ::serde_json::Value>) -> Option<Self> {
            T::unknown(member).map(Box::new)
        }
    }

    /// Reads a union.
    pub(super) fn union<'de, T, D>(deserializer: D) -> Result<T, D::Error>
    where
        T: Union,
        D: Deserializer<'de>,
    {
        let union = deserializer.deserialize_map(UnionVisitor(PhantomData))?;
        union.ok_or_else(|| ::serde::de::Error::custom("union has no member"))
    }

    struct UnionVisitor<T>(PhantomData<T>);

    impl<'de, T: Union> Visitor<'de> for UnionVisitor<T> {
        type Value = Option<T>;

        fn expecting(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            formatter.write_str("an object with one member")
        }

        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Option<T>, A::Error> {
            let mut found: Option<(String, T)> = None;
            let mut absent: Vec<String> = Vec::new();
            while let Some(name) = map.next_key::<String>()? {
                if name == "__type" {
                    map.next_value::<IgnoredAny>()?;
                    continue;
                }
                let value = map.next_value_seed(MemberSeed(&name, PhantomData))?;
                let is_repeated = found.as_ref().is_some_and(|(first, _)| *first == name);
                if is_repeated || absent.contains(&name) {
                    let repeated = ::std::format!("duplicate member `{name}`");
                    return Err(::serde::de::Error::custom(repeated));
                }
                let Some(value) = value else {
                    absent.push(name);
                    continue;
                };
                if let Some((first, _)) = &found {
                    let names = ::std::format!("union has two members, `{first}` and `{name}`");
                    return Err(::serde::de::Error::custom(names));
                }
                found = Some((name, value));
            }
            Ok(found.map(|(_, value)| value))
        }
    }

    /// Reads the value of a member, which is not present if it is null.
    struct MemberSeed<'m, T>(&'m str, PhantomData<T>);

    impl<'de, T: Union> DeserializeSeed<'de> for MemberSeed<'_, T> {
        type Value = Option<T>;

        fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<T>, D::Error> {
            deserializer.deserialize_option(self)
        }
    }

    impl<'de, T: Union> Visitor<'de> for MemberSeed<'_, T> {
        type Value = Option<T>;

        fn expecting(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            formatter.write_str("a member of a union")
        }

        fn visit_none<E: ::serde::de::Error>(self) -> Result<Option<T>, E> {
            Ok(None)
        }

        fn visit_unit<E: ::serde::de::Error>(self) -> Result<Option<T>, E> {
            Ok(None)
        }

        fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<T>, D::Error> {
            let Self(name, _) = self;
            let mut unlisted = None;
            let member = Member {
                name,
                deserializer,
                unlisted: &mut unlisted,
            };
            let read = T::read(member);
            let Some(value) = unlisted else {
                return read.map(Some);
            };
            match T::unknown([(String::from(name), value)].into()) {
                Some(union) => Ok(Some(union)),
                None => Err(::serde::de::Error::unknown_field(name, &[])),
            }
        }
    }

    /// The name and the value of a member.
    pub(super) struct Member<'m, D> {
        name: &'m str,
        deserializer: D,
        /// The value, if the model does not list the name.
        unlisted: &'m mut Option<::serde_json::Value>,
    }

    impl<'de, D: Deserializer<'de>> Deserializer<'de> for Member<'_, D> {
        type Error = D::Error;

        fn deserialize_enum<V: Visitor<'de>>(
            self,
            _: &'static str,
            variants: &'static [&'static str],
            visitor: V,
        ) -> Result<V::Value, D::Error> {
            if variants.contains(&self.name) {
                return visitor.visit_enum(self);
            }
            *self.unlisted = Some(PhantomData.deserialize(self.deserializer)?);
            Err(::serde::de::Error::custom("unknown member"))
        }

        fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
            visitor.visit_enum(self)
        }

        ::serde::forward_to_deserialize_any! {
            bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf
            option unit unit_struct newtype_struct seq tuple tuple_struct map struct identifier
            ignored_any
        }
    }

    impl<'de, D: Deserializer<'de>> EnumAccess<'de> for Member<'_, D> {
        type Error = D::Error;
        type Variant = Self;

        fn variant_seed<S: DeserializeSeed<'de>>(
            self,
            seed: S,
        ) -> Result<(S::Value, Self), D::Error> {
            let name: StrDeserializer<'_, D::Error> =
                IntoDeserializer::into_deserializer(self.name);
            Ok((seed.deserialize(name)?, self))
        }
    }

    impl<'de, D: Deserializer<'de>> VariantAccess<'de> for Member<'_, D> {
        type Error = D::Error;

        fn unit_variant(self) -> Result<(), D::Error> {
            PhantomData.deserialize(self.deserializer)
        }

        fn newtype_variant_seed<S: DeserializeSeed<'de>>(
            self,
            seed: S,
        ) -> Result<S::Value, D::Error> {
            seed.deserialize(self.deserializer)
        }

        fn tuple_variant<V: Visitor<'de>>(
            self,
            len: usize,
            visitor: V,
        ) -> Result<V::Value, D::Error> {
            self.deserializer.deserialize_tuple(len, visitor)
        }

        fn struct_variant<V: Visitor<'de>>(
            self,
            fields: &'static [&'static str],
            visitor: V,
        ) -> Result<V::Value, D::Error> {
            self.deserializer.deserialize_struct("", fields, visitor)
        }
    }
}
