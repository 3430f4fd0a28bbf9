//! The value of a member that the model does not list.

use alloc::boxed::Box;
use core::fmt;

use serde_core::de::value::Error;
use serde_core::{Deserialize, Deserializer, Serialize, Serializer};

use crate::content::Content;
use crate::content::deserializer::ContentDeserializer;

/// The key under which boto3 has the name of a member that it does not know, in place of that member.
pub(crate) const SDK_UNKNOWN_MEMBER: &str = "SDK_UNKNOWN_MEMBER";

/// The key of the name.
pub(crate) const NAME: &str = "name";

/// The value of a member that the model does not list, as the document has it.
///
/// The variant `Unknown` of a tagged union holds one. It is written again as it was read, and any type that
/// implements serde's `Deserialize` can be read from it:
///
/// ```
/// # #[derive(Clone, shapewright::TaggedUnion)]
/// # #[shape("AttributeValue")]
/// # pub enum AttributeValue { S(String), Unknown { name: String, value: shapewright::UnknownValue } }
/// let document = r#"{"VECTOR":[0.5,1]}"#;
/// let attribute: AttributeValue = serde_json::from_str(document).unwrap();
/// let AttributeValue::Unknown { name, value } = &attribute else { panic!("not listed") };
/// assert_eq!(name, "VECTOR");
/// assert_eq!(value.read::<Vec<f64>>().unwrap(), [0.5, 1.0]);
/// assert_eq!(serde_json::to_string(&attribute).unwrap(), document);
/// ```
///
/// Every value can be the content of an unlisted member, so it needs no feature. To make one, use its
/// `Deserialize`: `UnknownValue::deserialize(serde_json::json!([0.5, 1]))`.
///
/// Two values are equal if the documents have the same content. `Debug` does not show it, because the
/// model does not know whether it is sensitive.
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UnknownValue(Option<Box<Content>>);

impl UnknownValue {
    /// Reads the value as a type.
    ///
    /// # Errors
    /// If the type does not accept the value; an error of a shape starts with the path to the fault.
    pub fn read<'de, T: Deserialize<'de>>(&self) -> Result<T, Error> {
        T::deserialize(ContentDeserializer::new(self.content(), true))
    }

    /// Whether the value is null: boto3 gives the names of unlisted members without their values.
    #[must_use]
    pub fn is_null(&self) -> bool {
        self.0.is_none()
    }

    /// A kept value. Null needs no memory, because reading starts from it.
    pub(crate) fn of(content: Content) -> Self {
        match content {
            Content::Null => Self(None),
            content => Self(Some(Box::new(content))),
        }
    }

    fn content(&self) -> &Content {
        self.0.as_deref().unwrap_or(&Content::Null)
    }
}

impl fmt::Debug for UnknownValue {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("<sensitive>")
    }
}

impl Serialize for UnknownValue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.content().serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for UnknownValue {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Content::deserialize(deserializer).map(Self::of)
    }
}
