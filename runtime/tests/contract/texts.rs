//! Formats in which all values are text.

use std::fmt::Debug;

use serde::Deserialize;
use serde::de::value::{BytesDeserializer, Error, MapDeserializer};
use serde::de::{DeserializeOwned, IntoDeserializer};
use serde_json::json;
use shapewright::{Blob, Decimal, Timestamp, from_text_format};

use super::dynamodb::TableStatus;

#[derive(Clone, shapewright::Structure)]
#[shape("ProbeTypeDef", rename_all = "PascalCase")]
pub struct Probe {
    pub name: String,
    pub ratio: Option<f64>,
    pub on: Option<bool>,
    pub count: Option<i64>,
    pub made: Option<Timestamp>,
    pub body: Option<Blob>,
    pub exact: Option<Decimal>,
    pub status: Option<TableStatus>,
    pub ratios: Option<Vec<f64>>,
    pub owner: Option<Owner>,
}

#[derive(Clone, shapewright::Structure)]
#[shape("OwnerTypeDef", rename_all = "PascalCase")]
pub struct Owner {
    #[shape(rename = "ID")]
    pub id: String,
    pub since: Option<Timestamp>,
}

/// A probe with each member that a web form can contain.
fn flat() -> Probe {
    serde_json::from_value(json!({
        "Name": "a b", "Ratio": 0.5, "On": true, "Count": -7, "Made": "2009-10-12T17:50:30Z",
        "Body": "aGVsbG8=", "Exact": "5.50", "Status": "ACTIVE",
    }))
    .unwrap()
}

const FORM: &str = "Name=a+b&Ratio=0.5&On=true&Count=-7&Made=2009-10-12T17%3A50%3A30Z&Body=aGVsbG8%3D\
                    &Exact=5.50&Status=ACTIVE&Else=where";

const XML: &str = "
    <Probe xmlns='urn:probe'>
      <Name>a b</Name><Ratio>0.5</Ratio><On>true</On><Count>-7</Count>
      <Made kind='ISO'>2009-10-12T17:50:30.000Z</Made><Body>aGVsbG8=</Body><Exact>5.50</Exact>
      <Status>ACTIVE</Status><Else><Where/></Else>
      <Ratios>1</Ratios><Ratios>NaN</Ratios><Ratios>-2.5</Ratios>
      <Owner><ID>o</ID><Since>1970-01-01T00:00:00Z</Since></Owner>
    </Probe>";

fn form<T: DeserializeOwned>(text: &str) -> Result<T, String> {
    serde_urlencoded::from_str(text).map_err(|error| error.to_string())
}

fn form_of_text(text: &str) -> Result<Probe, String> {
    let form = serde_urlencoded::Deserializer::new(form_urlencoded::parse(text.as_bytes()));
    from_text_format(form).map_err(|error| error.to_string())
}

fn xml(text: &str) -> Result<Probe, String> {
    quick_xml::de::from_str(text).map_err(|error| error.to_string())
}

fn xml_of_text(text: &str) -> Result<Probe, String> {
    let mut xml = quick_xml::de::Deserializer::from_str(text);
    from_text_format(&mut xml).map_err(|error| error.to_string())
}

#[test]
fn web_forms_are_read_by_from_text_format() {
    assert_eq!(form_of_text(FORM), Ok(flat()));
    assert_eq!(
        form::<Probe>(FORM),
        Err("Ratio: expected number, found string, in `ProbeTypeDef`".into())
    );
    assert_eq!(form(&FORM.replace("Ratio", "Else")), Ok(Probe { ratio: None, ..flat() }));
    assert_eq!(form_of_text(&serde_urlencoded::to_string(flat()).unwrap()), Ok(flat()));
}

#[test]
fn xml_is_read_with_and_without_from_text_format() {
    for read in [xml, xml_of_text] {
        let probe = read(XML).unwrap();
        let ratios = probe.ratios.as_deref().unwrap();
        assert!(matches!(ratios, [1.0, nan, -2.5] if nan.is_nan()), "{ratios:?}");
        let since: Timestamp = "1970-01-01T00:00:00Z".parse().unwrap();
        assert_eq!(probe.owner, Some(Owner::new("o").since(since)));
        assert_eq!(Probe { ratios: None, owner: None, ..probe }, flat());
        assert_eq!(read(&quick_xml::se::to_string(&flat()).unwrap()), Ok(flat()));
    }
}

#[test]
fn fields_of_user_types_use_from_text_format() {
    #[derive(Debug, PartialEq, Deserialize)]
    struct Query {
        #[serde(flatten, deserialize_with = "from_text_format")]
        probe: Probe,
    }
    let probe = Probe::new("n").exact("1.10".parse::<Decimal>().unwrap());
    assert_eq!(form("Name=n&Exact=1.10"), Ok(Query { probe }));
}

#[test]
fn invalid_text_is_an_error_with_a_path() {
    let table = [
        ("Count", "x", "integer, found string"),
        ("On", "yes", "boolean, found string"),
        ("Ratio", "x", "number, found string"),
        ("Made", "x", "timestamp (epoch seconds, ISO 8601, or an HTTP date), found string"),
        ("Body", "*", "blob, found text that is not base64"),
    ];
    for (member, text, words) in table {
        let error = Err(format!("{member}: expected {words}, in `ProbeTypeDef`"));
        assert_eq!(form_of_text(&format!("Name=n&{member}={text}")), error, "{member}={text}");
        let element = format!("<Probe><Name>n</Name><{member}>{text}</{member}></Probe>");
        assert_eq!(xml(&element), error, "{element}");
        assert_eq!(xml_of_text(&element), error, "{element}");
    }
    let integer = |words: &str| Err(format!("Count: expected integer, {words}, in `ProbeTypeDef`"));
    assert_eq!(form_of_text("Count="), integer("found string"));
    let wide = "found number out of range of 64 bits";
    assert_eq!(form_of_text("Count=99999999999999999999"), integer(wide));
}

/// Objects that contain one string are strings in XML only, and not if they contain more.
#[test]
fn objects_are_not_timestamps() {
    for made in [
        json!({"text": "2009-10-12T17:50:30Z"}),
        json!({"$text": "2009-10-12T17:50:30Z", "x": "y"}),
    ] {
        let error =
            serde_json::from_value::<Probe>(json!({"Name": "n", "Made": made})).unwrap_err();
        assert_eq!(error.to_string(), "Made: expected timestamp, found object, in `ProbeTypeDef`");
    }
}

/// Some formats use bytes for strings.
#[test]
fn bytes_are_read_as_strings() {
    #[derive(Clone, shapewright::Structure)]
    #[shape("BoxedTypeDef", rename_all = "PascalCase")]
    struct Boxed {
        name: Box<str>,
    }
    fn read<T: DeserializeOwned + Debug>(bytes: &[u8]) -> Result<T, Error> {
        T::deserialize(BytesDeserializer::new(bytes))
    }
    fn fails<T: Debug>(found: Result<T, Error>) {
        let message = found.unwrap_err().to_string();
        assert_eq!(message, "expected string, found blob");
    }
    assert_eq!(read(b"ACTIVE"), Ok(TableStatus::Active));
    fails(read::<TableStatus>(b"\xff"));
    let entries = [("Name", Bytes(b"n"))];
    let boxed = Boxed::deserialize(MapDeserializer::<_, Error>::new(entries.into_iter()));
    assert_eq!(boxed.unwrap().name, "n".into());
}

/// A value of a map.
struct Bytes(&'static [u8]);

impl IntoDeserializer<'static, Error> for Bytes {
    type Deserializer = BytesDeserializer<'static, Error>;

    fn into_deserializer(self) -> Self::Deserializer {
        BytesDeserializer::new(self.0)
    }
}
