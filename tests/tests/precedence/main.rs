//! For every key, `shapes!` takes precedence over the `shapewright.toml` next to the model, and over the
//! one that `config` names; so do the values of `config` in the derives.
//!
//! The file sets every key. Each module sets some of them, and the functions compile only if these
//! count, and the others of the file too. The same table for the other entry points:
//! `codegen/src/build/tests/precedence.rs` and `codegen/tests/binary/precedence.rs`.

#![allow(
    dead_code,
    deprecated,
    reason = "only types are checked; warnings use a deprecated constant"
)]

mod deprecated;
#[expect(clippy::disallowed_types, reason = "a map of std that is not the default")]
mod scalars;

/// The types of a model with its own file, and with the same file by its path.
macro_rules! both {
    ($name:ident: $($options:tt)*) => {
        mod $name {
            pub mod beside {
                shapewright::shapes! { model = "tests/precedence/model", $($options)* }
            }
            pub mod config {
                shapewright::shapes! {
                    model = "tests/precedence/plain",
                    config = "tests/precedence/model/shapewright.toml",
                    $($options)*
                }
            }
        }
    };
}

/// Checks of the types of both.
macro_rules! check {
    ($name:ident: $($items:item)*) => {
        #[test]
        fn $name() {
            mod beside_a_file {
                use crate::$name::beside::*;
                $($items)*
            }
            mod named_by_config {
                use crate::$name::config::*;
                $($items)*
            }
        }
    };
}

both!(nothing:);
both!(responses: responses = "optional");
both!(sources: sources = "json");
both!(constraints: sources = "json", constraints = true);
both!(operation_types: sources = "json", operation_types = true);
both!(shapes: shapes = ["TellRequest"]);
both!(operations: operations = ["Tell"]);
both!(derives: derives = ["Hash", "Eq"]);
both!(shape: shape = { AskResponseTypeDef = {
    as = "NamedByMacro",
    optional = { answer = "the macro" },
    rename = { answer = "named_by_macro" },
} });
both!(unions: sources = "json", shapes = ["Either"], unions = "enums");
both!(union: shapes = ["TellRequest"], shape = { TellRequest = { union = true } });
both!(replace: replace = { Timestamp = "::shapewright::Decimal" });

check!(nothing:
    fn check(v: NamedByFile) -> (String, Option<shapewright::Json>) {
        (v.named_by_file, v.instant)
    }
    fn is_ordered(v: AskRequest) -> impl PartialOrd { v }
);
check!(responses:
    fn check(v: NamedByFile) -> (Option<String>, Option<shapewright::Json>) {
        (v.named_by_file, v.instant)
    }
);
check!(sources:
    fn check(v: NamedByFile) -> (String, String) { (v.named_by_file, v.only_in_json) }
);
// A glob import of another type with the same name would be ambiguous.
mod not_selected {
    pub struct AskRequest;
    pub struct NamedByFile;
}
check!(shapes:
    use crate::not_selected::*;
    fn check(v: TellRequest) -> (String, AskRequest, NamedByFile) {
        (v.text, AskRequest, NamedByFile)
    }
);
check!(operations:
    use crate::not_selected::*;
    fn check(v: TellRequest) -> (String, AskRequest, NamedByFile) {
        (v.text, AskRequest, NamedByFile)
    }
);
check!(derives:
    fn has_both(v: AskRequest) -> impl PartialOrd + ::std::hash::Hash { v }
);
check!(unions:
    fn check(v: Either) -> bool { matches!(v, Either::Left(_)) }
);
check!(union:
    fn check(v: TellRequest) -> bool { matches!(v, TellRequest::Text(_)) }
);
check!(shape:
    fn check(v: NamedByMacro) -> (Option<String>, Option<shapewright::Json>) {
        (v.named_by_macro, v.instant)
    }
);
check!(replace:
    fn check(v: NamedByFile) -> (String, Option<shapewright::Decimal>) {
        (v.named_by_file, v.instant)
    }
);

check!(operation_types:
    fn check() -> &'static str { <Ask as shapewright::Operation>::META.name }
);
#[test]
fn the_constraints_of_the_macro_count() {
    use shapewright::Reflect;
    assert!(constraints::beside::AskRequest::constraints_of("text").is_some());
    assert!(constraints::config::AskRequest::constraints_of("text").is_some());
    assert!(sources::beside::AskRequest::constraints_of("text").is_none());
    assert!(sources::config::AskRequest::constraints_of("text").is_none());
}

#[test]
fn the_config_of_a_derive_replaces_the_file_of_the_model() {
    /// The file makes `asked` optional.
    #[derive(shapewright::Shape)]
    #[shape("AskResponse", model = "tests/precedence/plain")]
    #[shape(config = "tests/precedence/model/shapewright.toml")]
    struct Optional {
        answer: String,
        asked: Option<shapewright::Timestamp>,
    }

    /// The other one makes `answer` optional, and nothing else.
    #[derive(shapewright::Shape)]
    #[shape("AskResponse", model = "tests/precedence/model")]
    #[shape(config = "tests/precedence/other.toml")]
    struct Required {
        answer: Option<String>,
        asked: shapewright::Timestamp,
    }

    let text = r#"{"answer": "a", "asked": 0}"#;
    let read: Required = serde_json::from_str(text).expect("a document");
    assert_eq!(read.answer.as_deref(), Some("a"));
    let read: Optional = serde_json::from_str(r#"{"answer": "a"}"#).expect("a document");
    assert!(read.asked.is_none());
}
