//! Options by shape and member, in `shapes!`: the types compile, and read and write the same documents.

#![expect(clippy::disallowed_types, reason = "a map of std that is not the default")]

use std::collections::HashMap;
use std::sync::Arc;

use secrecy::SecretString;
use shapewright::build;

mod plain {
    #![deny(warnings)]
    shapewright::shapes! { model = "tests/knobs/model" }
}

mod chosen {
    #![deny(warnings)]
    shapewright::shapes! {
        model = "tests/knobs/model",
        string = "::std::sync::Arc<str>",
        bytes = "::bytes::Bytes",
        map = "::indexmap::IndexMap",
        secret = "secrecy",
        non_exhaustive = true,
        attributes = ["#[doc(alias = \"knob\")]"],
        derives = ["Eq"],
        shape = {
            PutRequest = {
                attributes = ["#[cfg_attr(all(), expect(non_camel_case_types, reason = \"renamed\"))]"],
                as = "Put_request",
            },
            Tag = { derives = ["Hash"], string = "::std::boxed::Box<str>", non_exhaustive = false },
            "Tag.Key" = { string = "::std::string::String", attributes = ["/// The key."] },
            "PutRequest.Tag" = { boxed = true, rename = "only" },
            "PutRequest.Numbers" = { map = "::std::collections::HashMap" },
            "GrantType.password" = { attributes = ["#[doc(hidden)]"], rename = "Secret" },
        },
    }
}

const TEXT: &str = r#"{"Name":"n","Data":"AQI=","Tags":{"b":{"Key":"k","Value":"v"},"a":{"Key":"l"}},"Password":"p","Grant":"refresh_token","Tag":{"Key":"x","Children":[{"Key":"y"}]},"Numbers":{"c":[1,2]}}"#;

#[test]
fn types_of_the_user_hold_the_same_documents() {
    let read: chosen::Put_request = serde_json::from_str(TEXT).expect("a document");
    assert_eq!(serde_json::to_string(&read).expect("JSON"), TEXT);
    let _: &Arc<str> = &read.name;
    let _: &bytes::Bytes = &read.data;
    let _: &indexmap::IndexMap<String, chosen::Tag> = &read.tags;
    let _: &Option<SecretString> = &read.password;
    let _: &Option<Box<chosen::Tag>> = &read.only;
    let _: &Option<HashMap<String, Vec<i64>>> = &read.numbers;
    let tag = read.only.as_deref().expect("a tag");
    let (_, _): (&String, &Option<Box<str>>) = (&tag.key, &tag.value);
    // The same with the default types, but for the order of a map.
    let plain: plain::PutRequest = serde_json::from_str(TEXT).expect("a document");
    let value = |text: String| serde_json::from_str::<serde_json::Value>(&text).expect("JSON");
    let plain = serde_json::to_string(&plain).expect("JSON");
    assert_eq!(value(plain), value(TEXT.to_owned()));
}

#[test]
fn errors_have_the_path_of_members_with_types_of_the_user() {
    for (text, expected) in [
        (r#"{"Name":5}"#, "Name: expected string, found number"),
        (r#"{"Tags":{"a":5}}"#, "Tags[\"a\"]: "),
        (r#"{"Numbers":{"a":["b"]}}"#, "Numbers[\"a\"][0]: expected integer, found string"),
    ] {
        let error = serde_json::from_str::<chosen::Put_request>(text).expect_err(text).to_string();
        assert!(error.starts_with(expected), "{error}");
    }
}

#[test]
fn types_of_the_user_are_made_by_new_setters_and_build() {
    let request = chosen::Put_request::new("n", vec![1, 2], [])
        .grant("refresh_token")
        .only(chosen::Tag::new("k"));
    let built = build!(chosen::Put_request {
        name: "n",
        data: vec![1, 2],
        tags: [],
        grant: chosen::Grant::RefreshToken,
        only: build!(chosen::Tag { key: "k" }),
    });
    assert_eq!(request, built);
    let secret = build!(chosen::Put_request { name: "n", data: vec![], tags: [], password: "p" });
    assert!(!format!("{secret:?}").contains("\"p\""));
}

#[test]
fn derives_of_a_shape_are_on_its_type() {
    fn is_hash(_: &impl std::hash::Hash) {}
    is_hash(&chosen::Tag::new("k"));
}
