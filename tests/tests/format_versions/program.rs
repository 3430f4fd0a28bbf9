//! Prints what the runtime reports for each document and format.

use std::collections::BTreeMap;
use std::fmt::Display;

use ciborium::value::Value as Cbor;
use serde::Serialize;
use shapewright::Timestamp;

#[derive(Clone, shapewright::Structure)]
#[shape("KeyTypeDef", rename_all = "PascalCase")]
pub struct Key {
    pub name: String,
    pub made: Option<Timestamp>,
    pub size: Option<i64>,
    pub small: Option<u8>,
    #[shape(sensitive)]
    pub secret: Option<String>,
    pub either: Option<Either>,
    pub flag: Option<bool>,
    pub ratio: Option<f64>,
    pub list: Option<Vec<String>>,
    pub map: Option<BTreeMap<String, String>>,
    pub key: Option<Box<Key>>,
}

#[derive(Clone, shapewright::Union)]
#[shape("EitherTypeDef")]
pub enum Either {
    Number(i64),
    Text(String),
}

fn print<E: Display>(format: &str, result: Result<Key, E>) {
    match result {
        Ok(key) => println!("{format}: {key:?}"),
        Err(error) => println!("{format}: {}", error.to_string().trim_end()),
    }
}

/// An element, without an end if the text in it has none.
fn xml(text: &str) -> String {
    format!("<Key>{text}{}", if text.ends_with('>') { "</Key>" } else { "" })
}

fn cbor(value: Cbor) -> Result<Key, ciborium::de::Error<std::io::Error>> {
    let mut bytes = Vec::new();
    let document = Cbor::Map(vec![
        (Cbor::Text("Name".into()), value.clone()),
        (Cbor::Text("Made".into()), value),
    ]);
    ciborium::ser::into_writer(&document, &mut bytes).expect("CBOR");
    ciborium::de::from_reader(&bytes[..])
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Wrong {
    name: u8,
}

fn main() {
    for text in [
        r#"{"Name": 5}"#,
        r#"{"Name": null}"#,
        r#"{"Size": "5"}"#,
        r#"{"Size": 0.5}"#,
        r#"{"Size": 1e999}"#,
        r#"{"Size": 123456789012345678901234567890}"#,
        r#"{"Small": 256}"#,
        r#"{"Name": "n", "Either": 5}"#,
        r#"{"Name": "n", "Made": 0.25}"#,
        r#"{"Secret": "PLANTED"#,
        r#"{"Secret": {"PLANTED": 1}}"#,
    ] {
        print("serde_json", serde_json::from_str(text));
        if let Ok(tree) = serde_json::from_str::<serde_json::Value>(text) {
            print("serde_json tree", serde_json::from_value(tree));
        }
    }
    for text in [
        "Name: n\nSize: '5'",
        "Name: n\nSize: 123456789012345678901234567890",
        "Name: n\nSmall: 256",
        "Name: []",
    ] {
        print("serde_yaml_ng", serde_yaml_ng::from_str(text));
    }
    for text in
        ["Name = 5", "Name = \"n\"\nMade = 1979-05-27T07:32:00Z", "Name = \"n\"\nMade = false"]
    {
        print("toml", toml::from_str(text));
    }
    for text in [
        "<Size>x</Size>",
        "<Size/>",
        "<Ratio>x</Ratio>",
        "<Ratio/>",
        "<Flag>x</Flag>",
        "<Small>-99999999999999999999</Small>",
        "<Size>99999999999999999999</Size>",
        "<Small>256</Small>",
        "<Name>n</Name><Made a=\"b\">1979-05-27T07:32:00Z</Made>",
        "<Made>x</Made>",
        "<Secret>PLANTED",
        "<Name>n",
    ] {
        print("quick-xml", quick_xml::de::from_str(&xml(text)));
    }
    let date = || Cbor::Text("1979-05-27T07:32:00Z".into());
    for value in
        [Cbor::Integer(5.into()), Cbor::Null, Cbor::Bytes(vec![5]), Cbor::Array(vec![]), date()]
    {
        print("ciborium", cbor(value));
    }
    let name = (Cbor::Text("Name".into()), Cbor::Text("n".into()));
    let made = (Cbor::Text("Made".into()), Cbor::Tag(0, Box::new(date())));
    print("ciborium tree", Cbor::Map(vec![name, made]).deserialized());
    let key = Key::new("n").size(5).secret("PLANTED");
    let mut bytes = Vec::new();
    ciborium::ser::into_writer(&key, &mut bytes).expect("CBOR");
    let end = bytes.windows(7).position(|part| part == b"PLANTED").expect("the secret") + 3;
    print("ciborium", ciborium::de::from_reader(&bytes[..end]));
    print("ciborium", ciborium::de::from_reader(&bytes[..3]));
    let bytes = rmp_serde::to_vec_named(&key).expect("MessagePack");
    let end = bytes.windows(7).position(|part| part == b"PLANTED").expect("the secret") + 3;
    print("rmp-serde", rmp_serde::from_slice(&bytes[..end]));
    print("rmp-serde", rmp_serde::from_slice(&bytes[..end - 4]));
    print("rmp-serde", rmp_serde::from_slice(&bytes[..7]));
    print("rmp-serde", rmp_serde::from_read(&bytes[..end]));
    let wrong = Wrong { name: 5 };
    print("rmp-serde", rmp_serde::from_slice(&rmp_serde::to_vec_named(&wrong).expect("a map")));
    print("rmp-serde", rmp_serde::from_slice(&rmp_serde::to_vec(&wrong).expect("an array")));

    let bytes = postcard::to_allocvec(&key).expect("postcard");
    print("postcard", postcard::from_bytes(&bytes));
    print("postcard", postcard::from_bytes(&bytes[..bytes.len() - 2]));
    print("postcard", postcard::from_bytes(&bytes[..1]));
    let bytes = bitcode::serialize(&key).expect("bitcode");
    print("bitcode", bitcode::deserialize(&bytes));
    print("bitcode", bitcode::deserialize(&bytes[..bytes.len() - 1]));
    let bytes = bitcode::serialize(&key.either(Either::Number(5))).expect("bitcode");
    print("bitcode", bitcode::deserialize(&bytes));

    for text in [
        "{Name: 5}",
        "{Size: '5'}",
        "{Size: null, Name: []}",
        "{Flag: 5}",
        "{Ratio: []}",
        "{Made: []}",
        "{List: 5}",
        "{Map: 5}",
        "{Key: 5}",
        "{Secret: 'PLANTED",
        "{Name: 'n",
    ] {
        print("json5", json5::from_str(text));
    }
    for text in [
        "(Name: 5)",
        "(Size: Some(\"5\"))",
        "(Flag: Some(5))",
        "(Ratio: Some([]))",
        "(Made: Some([]))",
        "(Made: Some(true))",
        "(Made: Some({}))",
        "(Made: Some(\" but found a map\"))",
        "(Made: Some('c'))",
        "(Made: Some(()))",
        "(Ratio: Some(\"x\"))",
        "(Ratio: Some(true))",
        "(Either: Some([]))",
        "(Secret: Some([\"PLANTED\"]))",
        "(List: Some(5))",
        "(Map: Some(5))",
        "(Key: Some(5))",
        "(Size: Some(99999999999999999999))",
        "(Name: \"n\"",
        "(Name: \"n",
        "(Secret: Some(\"PLANTED",
        "(Secret: ",
    ] {
        print("ron", ron::from_str(text));
    }
    for text in [
        r#"{"Name": 5}"#,
        r#"{"Size": "5"}"#,
        r#"{"Name": []}"#,
        r#"{"Flag": 5}"#,
        r#"{"Ratio": []}"#,
        r#"{"Made": []}"#,
        r#"{"List": 5}"#,
        r#"{"Map": 5}"#,
        r#"{"Key": 5}"#,
        r#"{"Name": "n",}"#,
        r#"{"Secret": "PLANTED"#,
    ] {
        print("simd-json", simd_json::from_slice(&mut text.as_bytes().to_vec()));
    }
}
