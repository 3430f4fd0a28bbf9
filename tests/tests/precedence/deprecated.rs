//! `deprecated` and `docs`: those of `shapes!` take precedence over the file, which leaves deprecated members
//! out.

mod of_file {
    shapewright::shapes! { model = "tests/precedence/deprecated" }
}

mod of_macro {
    shapewright::shapes! { model = "tests/precedence/deprecated", deprecated = "keep", docs = "full" }
}

#[test]
fn deprecated_members_are_those_of_the_macro() {
    let of_file::GetResponse { name: _ } = of_file::GetResponse::new();
    let kept = of_macro::GetResponse::new().old_name("a").older("b");
    assert_eq!(kept.old_name.as_deref(), Some("a"));
}
