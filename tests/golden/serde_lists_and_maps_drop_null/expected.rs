// @generated from serde_lists_and_maps_drop_null (type_defs.md, literals.md) by shapewright. Do not edit.
// Needs the crate `serde`, with its feature `derive`.

/// `MapsTypeDef`
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[allow(dead_code)]
pub struct Maps {
    #[serde(deserialize_with = "forms::As::<forms::List>::read")]
    pub names: ::std::vec::Vec<::std::string::String>,
    #[serde(deserialize_with = "forms::As::<forms::Optional<forms::Map>>::read")]
    #[serde(default, skip_serializing_if = "::core::option::Option::is_none")]
    pub counts: ::core::option::Option<::std::collections::BTreeMap<Severity, i64>>,
    #[serde(default, skip_serializing_if = "::core::option::Option::is_none")]
    pub sparse:
        ::core::option::Option<::std::vec::Vec<::core::option::Option<::std::string::String>>>,
}

/// `SeverityType`
#[derive(
    Clone, Debug, PartialEq, Eq, PartialOrd, Ord, ::serde::Serialize, ::serde::Deserialize,
)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[allow(clippy::enum_variant_names, dead_code)]
pub enum Severity {
    High,
    Low,
    /// A value that the model does not list.
    #[serde(untagged)]
    Unknown(::std::string::String),
}

/// Values that documents have in another form than serde reads and writes.
#[allow(dead_code)]
mod forms {
    use ::core::marker::PhantomData;
    use ::serde::de::DeserializeOwned;
    use ::serde::{Deserialize, Deserializer};
    use ::std::collections::BTreeMap;
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

    /// A value or null.
    pub(super) struct Optional<F>(PhantomData<F>);

    impl<T, F: Read<T>> Read<Option<T>> for Optional<F> {
        fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<T>, D::Error> {
            let value = Option::<Value<T, F>>::deserialize(deserializer)?;
            Ok(value.map(|value| value.0))
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

    /// A map, without the entries whose values are null.
    pub(super) struct Map<F = Plain>(PhantomData<F>);

    impl<K: DeserializeOwned + Ord, T, F: Read<T>> Read<BTreeMap<K, T>> for Map<F> {
        fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<BTreeMap<K, T>, D::Error> {
            let entries = BTreeMap::<K, Option<Value<T, F>>>::deserialize(deserializer)?;
            let present = |(key, value): (K, Option<Value<T, F>>)| Some((key, value?.0));
            Ok(entries.into_iter().filter_map(present).collect())
        }
    }
}
