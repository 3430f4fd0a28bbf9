//! `non_exhaustive = true`, in a crate that uses the types of another one.

use shapewright_codegen::{Change, Options, Sources, generate};
use shapewright_tests::outside::{Outside, workspace};

const PAGE: &str = "```python
class RequestTypeDef(TypedDict):
    Name: str,
    Note: NotRequired[str],
    Tag: NotRequired[TagTypeDef],
class TagTypeDef(TypedDict):
    Key: NotRequired[str],
GrantType = Literal[\"password\"]
```
";

const MAIN: &str = r##"
#![deny(warnings)]
use types::{Grant, Request, Tag};

fn main() {
    let mut request = Request::new("n").note("o").tag(Tag::default());
    let built = shapewright::build!(Request { name: "n", note: "o", tag: Tag::new() });
    assert_eq!(request, built);
    request.name = "m".to_owned();
    let Request { name, .. } = request;
    let grant = match Grant::Password {
        Grant::Password => "password",
        _ => "other",
    };
    println!("{name} {grant}");
}
"##;

#[test]
fn types_of_another_crate_are_made_by_new_setters_and_build() {
    let mut sources = Sources::new();
    sources.add("m/type_defs.md", PAGE);
    let options = Options::default()
        .non_exhaustive(true)
        .patch("Tag", Change::attribute("#[doc(alias = \"label\")]"));
    let types = generate(&sources, &options).expect("a page without errors").text;
    let root = workspace().display().to_string().replace('\\', "/");
    let runtime = format!("shapewright = {{ path = \"{root}/runtime\" }}");
    let manifest = |name: &str, more: &str| {
        format!(
            "[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\
             [dependencies]\n{runtime}\n{more}"
        )
    };
    let outside = Outside::new();
    outside
        .write("types/Cargo.toml", &manifest("types", ""))
        .write("types/src/lib.rs", &types)
        .write("Cargo.toml", &manifest("user", "types = { path = \"types\" }\n[workspace]\n"))
        .write("src/main.rs", MAIN);
    assert_eq!(outside.run(""), "m password\n");

    // The attribute forbids a literal; a missing field of `build!` is an error as well.
    outside.edit("src/main.rs", "Tag::default()", "Tag { key: None }");
    outside.edit("src/main.rs", "{ name: \"n\", note: \"o\",", "{ note: \"o\",");
    let refused = outside.cargo("", &["check", "--quiet"]);
    assert!(!refused.success);
    for code in ["E0639", "missing field `name` in `Request`"] {
        assert!(refused.stderr.contains(code), "no {code}:\n{}", refused.stderr);
    }
}
