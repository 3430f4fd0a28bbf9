//! `build!` makes generated structs by the names of their fields. Its errors are in `tests/ui`.

#![allow(dead_code, missing_docs, reason = "types for documents only")]

use shapewright::{Enumeration, Structure, build};

#[derive(Clone, Enumeration)]
#[shape("GrantType", rename_all = "snake_case")]
pub enum GrantType {
    RefreshToken,
    Unknown(String),
}

#[derive(Clone, Structure)]
#[shape("TreeTypeDef")]
pub struct Tree {
    pub name: String,
    pub child: Option<Box<Tree>>,
}

#[derive(Clone, Structure)]
#[shape("RequestTypeDef", rename_all = "camelCase")]
#[non_exhaustive]
pub struct Request {
    pub client_id: String,
    pub client_secret: String,
    pub grant: GrantType,
    pub tree: Box<Tree>,
    pub r#type: i64,
    pub scope: Option<Vec<String>>,
    pub r#match: Option<String>,
    pub retries: Option<i64>,
}

#[derive(Clone, Structure)]
#[shape("EmptyTypeDef")]
pub struct Empty {}

#[test]
fn values_are_converted_and_named_in_any_order() {
    let client_secret = "secret";
    let request = build!(Request {
        scope: ["a", "b"].map(str::to_owned),
        r#type: 5_i32,
        grant: "refresh_token",
        r#match: 'x',
        client_secret,
        client_id: "client",
        tree: build!(Tree { name: "root", child: build!(Tree { name: "leaf" }) }),
    });
    let tree = Tree::new("root").child(Tree::new("leaf"));
    let expected = Request::new("client", "secret", "refresh_token", tree, 5)
        .scope(["a".to_owned(), "b".to_owned()])
        .r#match("x");
    assert_eq!(request, expected);
    assert_eq!(request.grant, GrantType::RefreshToken);
}

/// The macro names nothing that a user's name could hide.
#[test]
fn names_of_the_user_do_not_collide_with_those_of_the_macro() {
    let (value, place) = ("value", "place");
    let tree = build!(crate::Tree { name: [value, place].concat() });
    assert_eq!(tree.name, "valueplace");
    let child = Tree::new("child");
    let tree = build!(Tree {
        name: {
            let name = child.name.clone();
            name + "2"
        },
        child,
    });
    assert_eq!(tree.child.map(|child| child.name).as_deref(), Some("child"));
}

#[test]
fn a_struct_without_fields_is_built() {
    assert_eq!(build!(Empty {}), Empty::new());
    type Alias = Empty;
    assert_eq!(build!(Alias {}), Empty::new());
}

/// A value can leave the function that builds it.
#[test]
fn values_may_return_early() {
    fn tree(name: Option<&str>) -> Option<Tree> {
        Some(build!(Tree { name: name? }))
    }
    assert_eq!(tree(None), None);
    assert_eq!(tree(Some("a")), Some(Tree::new("a")));
}

#[derive(Clone)]
struct Name {
    name: String,
    nick: Option<String>,
}

shapewright::projection! {
    Name = "NameTypeDef" { name: String = "name", } optional { nick: String = "nick", }
}

#[test]
fn structs_of_the_user_are_built_too() {
    assert_eq!(build!(Name { name: "a", nick: "b" }).nick.as_deref(), Some("b"));
}
