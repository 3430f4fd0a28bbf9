//! Structs that borrow from the document, and structs with type parameters.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Debug;

#[derive(Clone)]
struct Token<'a> {
    access_token: &'a str,
    token_type: Option<&'a str>,
    id_token: Option<Cow<'a, str>>,
    scopes: Option<Vec<&'a str>>,
    headers: Option<BTreeMap<String, Cow<'a, str>>>,
    previous: Option<Box<Token<'a>>>,
}

shapewright::projection! {
    Token<'a> = "CreateTokenResponseTypeDef" {
        access_token: &'a str = "accessToken",
    } optional {
        token_type: &'a str = "tokenType",
        id_token: Cow<'a, str> = "idToken",
        scopes: Vec<&'a str> = "scopes",
        headers: BTreeMap<String, Cow<'a, str>> = "headers",
        previous: Box<Token<'a>> = "previous",
    }
}

#[derive(Clone)]
struct Page<'a, 'b, T, U: Debug> {
    items: Vec<T>,
    extra: U,
    name: Option<&'a str>,
    marker: Option<Cow<'b, str>>,
}

shapewright::projection! {
    Page<'a, 'b, T, U> where [U: Debug] = "PageTypeDef" {
        items: Vec<T> = "Items",
        extra: U = "Extra",
    } optional {
        name: &'a str = "Name",
        marker: Cow<'b, str> = "Marker",
    } sensitive ["Extra"]
}

#[derive(Clone)]
struct Held<T> {
    value: T,
}

shapewright::projection! {
    Held<T> = "HeldTypeDef" { value: T = "Value" } optional {}
}

#[test]
fn strings_are_borrowed_at_every_level() {
    let document =
        r#"{"accessToken":"a","tokenType":"b","idToken":"c","scopes":["d"],"headers":{"e":"f"},
        "previous":{"accessToken":"g"}}"#
            .to_owned();
    let place = document.as_bytes().as_ptr_range();
    let token: Token<'_> = serde_json::from_str(&document).unwrap();
    let Token { access_token, token_type, id_token, scopes, headers, previous } = token;
    let Some(Cow::Borrowed(id_token)) = id_token else { panic!("an owned text") };
    let headers = headers.unwrap();
    let Cow::Borrowed(header) = &headers["e"] else { panic!("an owned text") };
    for (text, expected) in [
        (access_token, "a"),
        (token_type.unwrap(), "b"),
        (id_token, "c"),
        (scopes.unwrap()[0], "d"),
        (header, "f"),
        (previous.unwrap().access_token, "g"),
    ] {
        assert_eq!(text, expected);
        assert!(place.contains(&text.as_ptr()), "{text} is not borrowed");
    }
}

#[test]
fn strings_that_cannot_be_borrowed_are_copied_into_cows_only() {
    let token: Token<'_> = serde_json::from_str(r#"{"accessToken":"a","idToken":"\n"}"#).unwrap();
    assert_eq!(token.id_token, Some(Cow::Owned("\n".to_owned())));
    let escaped = serde_json::from_str::<Token<'_>>(r#"{"accessToken":"\n"}"#).unwrap_err();
    let message = "accessToken: expected borrowed string, found string with escapes or of a reader, \
                   in `CreateTokenResponseTypeDef` at line 1 column 19";
    assert_eq!(escaped.to_string(), message);
    let number = serde_json::from_str::<Token<'_>>(r#"{"accessToken":5}"#).unwrap_err();
    assert!(number.to_string().starts_with("accessToken: expected string, found number"));
}

#[test]
fn type_parameters_accept_any_type_that_can_hold_the_member() {
    let document = r#"{"Items":[{"Value":"a"}],"Extra":5,"Name":"n","Marker":"m"}"#;
    let page: Page<'_, '_, Held<&str>, i64> = serde_json::from_str(document).unwrap();
    assert_eq!(page.items[0].value, "a");
    assert_eq!(serde_json::to_string(&page).unwrap(), document);
    assert_eq!(page, page.clone());
    let debug = r#"Page { items: [Held { value: "a" }], extra: <sensitive>, name: Some("n"), marker: Some("m") }"#;
    assert_eq!(format!("{page:?}"), debug);
    let owned: Held<Vec<i64>> = serde_json::from_reader(&br#"{"Value":[1]}"#[..]).unwrap();
    assert_eq!(owned, Held { value: vec![1] });
}
