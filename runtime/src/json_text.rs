//! JSON documents, as text or as values.

use alloc::borrow::Cow;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::format_quirks::is_element_text;
use crate::json::Json;
use crate::scalar::Refusal;
use crate::slot::{Collect, Slot};
use crate::value::Value;
use crate::view::View;

/// A JSON document: a policy of IAM, or a template of CloudFormation.
///
/// AWS sends and receives it as text. boto3 and the AWS CLI parse it in replies, so that their output has
/// an object. This type reads both, and writes each as it was read: text stays the same text, and an object
/// keeps all its members.
///
/// ```
/// use shapewright::JsonText;
///
/// let text: JsonText = serde_json::from_str(r#""{\"Version\": \"2012-10-17\"}""#).unwrap();
/// let object: JsonText = serde_json::from_str(r#"{"Version": "2012-10-17"}"#).unwrap();
/// assert_eq!(text.as_str(), Some(r#"{"Version": "2012-10-17"}"#));
/// assert_eq!(object.as_json().unwrap()["Version"], "2012-10-17");
/// assert_eq!(text.parse().unwrap(), object.parse().unwrap());
/// assert_eq!(object.to_text(), r#"{"Version":"2012-10-17"}"#);
/// ```
///
/// Only self-describing formats can hold it, because only the value shows which of the two it is.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum JsonText {
    /// Text, which AWS accepts and returns: usually JSON, and for templates also YAML.
    Text(String),
    /// A parsed document.
    Json(Json),
}

impl JsonText {
    /// The document as a value. Text is parsed.
    ///
    /// Replies of IAM have percent-encoded text on the wire, and so have logs of it; it is decoded, as
    /// boto3 does.
    ///
    /// # Errors
    /// The text is not JSON, as that of a template in YAML.
    pub fn parse(&self) -> Result<Cow<'_, Json>, serde_json::Error> {
        let text = match self {
            Self::Json(json) => return Ok(Cow::Borrowed(json)),
            Self::Text(text) => text,
        };
        let parsed = serde_json::from_str(text);
        let parsed = parsed.or_else(|error| match percent_decoded(text) {
            Some(decoded) => serde_json::from_str(&decoded).map_err(|_| error),
            None => Err(error),
        });
        parsed.map(Cow::Owned)
    }

    /// The document as text, as AWS receives it. A value is written without spaces.
    #[must_use]
    pub fn to_text(&self) -> Cow<'_, str> {
        match self {
            Self::Text(text) => Cow::Borrowed(text),
            Self::Json(json) => Cow::Owned(json.to_string()),
        }
    }

    /// The text, if it was text.
    #[must_use]
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Json(_) => None,
        }
    }

    /// The value, if it was not text.
    #[must_use]
    pub fn as_json(&self) -> Option<&Json> {
        match self {
            Self::Text(_) => None,
            Self::Json(json) => Some(json),
        }
    }
}

/// The text without percent-encoding, if it has any and is UTF-8.
fn percent_decoded(text: &str) -> Option<String> {
    let mut bytes = text.bytes();
    let mut decoded = Vec::with_capacity(text.len());
    let mut is_encoded = false;
    while let Some(byte) = bytes.next() {
        if byte != b'%' {
            decoded.push(byte);
            continue;
        }
        let mut digit = || char::from(bytes.next()?).to_digit(16);
        let (high, low) = (digit()?, digit()?);
        decoded.push(u8::try_from(high * 16 + low).ok()?);
        is_encoded = true;
    }
    String::from_utf8(decoded).ok().filter(|_| is_encoded)
}

impl Default for JsonText {
    fn default() -> Self {
        Self::Text(String::new())
    }
}

impl From<String> for JsonText {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for JsonText {
    fn from(text: &str) -> Self {
        Self::Text(text.into())
    }
}

impl From<Json> for JsonText {
    fn from(json: Json) -> Self {
        match json {
            Json::String(text) => Self::Text(text),
            json => Self::Json(json),
        }
    }
}

/// The text of an XML element, which is an object to readers of any value.
fn text_of_element(json: &mut Json) -> Option<String> {
    let object = json.as_object_mut().filter(|object| object.len() == 1)?;
    let (key, value) = object.iter_mut().next()?;
    match value {
        Json::String(text) if is_element_text(key) => Some(core::mem::take(text)),
        _ => None,
    }
}

impl<'de> Collect<'de> for JsonText {
    fn collect(&mut self, fill: &mut dyn FnMut(Slot<'_, 'de>) -> bool) -> Result<(), Refusal> {
        let mut json = Json::Null;
        if fill(json.slot()) {
            *self = text_of_element(&mut json).map_or_else(|| json.into(), Self::Text);
        }
        Ok(())
    }
}

impl<'de> Value<'de> for JsonText {
    fn start() -> Self {
        Self::default()
    }

    fn slot(&mut self) -> Slot<'_, 'de> {
        Slot::Converted(self)
    }

    fn view(&self) -> View<'_> {
        match self {
            Self::Text(text) => View::Text(text),
            Self::Json(json) => View::Json(json),
        }
    }
}

crate::__serde! { JsonText }

#[cfg(test)]
mod tests {
    use super::{JsonText, percent_decoded};

    #[test]
    fn percent_encoding_is_decoded_where_it_is_valid() {
        for (text, expected) in [
            ("%7B%22a%22%3A%20%22%C3%A9%22%7D", Some(r#"{"a": "é"}"#)),
            ("{}", None),
            ("%7", None),
            ("%zz", None),
            ("%ff", None),
            ("%+5", None),
        ] {
            assert_eq!(percent_decoded(text).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn text_that_is_not_json_is_an_error() {
        let template = JsonText::from("Resources:\n  Role:\n    Type: AWS::IAM::Role\n");
        assert!(template.parse().is_err());
        assert!(JsonText::from("%7B").parse().is_err());
        assert_eq!(
            JsonText::from("%7B%7D").parse().expect("JSON").as_ref(),
            &serde_json::json!({})
        );
    }
}
