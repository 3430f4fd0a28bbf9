//! The keys that choose how types are written, each with another value than in the file.

/// The types of a model with its own file, and with the same file by its path, and checks of both.
macro_rules! check {
    ($name:ident: [$($options:tt)*] $($items:item)*) => {
        mod $name {
            mod beside {
                use crate::scalars::*;
                shapewright::shapes! { model = "tests/precedence/scalars/model", $($options)* }
                $($items)*
            }
            mod config {
                use crate::scalars::*;
                shapewright::shapes! {
                    model = "tests/precedence/scalars/plain",
                    config = "tests/precedence/scalars/model/shapewright.toml",
                    $($options)*
                }
                $($items)*
            }
        }
    };
}

const TEXT: &str = r#"{"PolicyDocument": "p", "asked": 0, "password": "x"}"#;
const UPPER: &str = r#"{"POLICYDOCUMENT": "p", "ASKED": 0, "PASSWORD": "x"}"#;
const MORE: &str = r#"{"PolicyDocument": "p", "asked": 0, "password": "x", "more": 1}"#;

check!(nothing: []
    #[test]
    fn the_file_counts() {
        let read: AskRequest = serde_json::from_str(UPPER).expect("any case");
        assert!(format!("{read:?}").contains(r#"password: "x""#));
        assert!(serde_json::to_string(&read).expect("a document").contains("00Z"));
        assert!(serde_json::from_str::<AskRequest>(MORE).is_err());
        let _: (String, String) = (read.policy_document, read.password);
        let _: Option<indexmap::IndexMap<String, String>> = read.labels;
        let _: Option<bytes::Bytes> = read.blob;
        let _: Box<shapewright::timestamp::TimestampZ> = read.asked;
    }
);
check!(secrets: [secrets = "names", secret = "plain"]
    #[test]
    fn the_password_is_hidden() {
        let read: AskRequest = serde_json::from_str(TEXT).expect("a document");
        assert!(format!("{read:?}").contains("password: <sensitive>"));
        let _: String = read.password;
    }
);
check!(secret: [secrets = "names"]
    #[test]
    fn the_key_of_the_file_still_counts() {
        let read: AskRequest = serde_json::from_str(TEXT).expect("a document");
        let _: secrecy::SecretString = read.password;
    }
);
check!(unknown: [unknown = "ignore"]
    #[test]
    fn an_unknown_member_is_ignored() {
        assert!(serde_json::from_str::<AskRequest>(MORE).is_ok());
    }
);
check!(documents: [documents = "both"]
    #[test]
    fn a_policy_is_a_document() {
        let read: AskRequest = serde_json::from_str(TEXT).expect("a document");
        let _: shapewright::JsonText = read.policy_document;
    }
);
check!(dialect: [dialect = "model"]
    #[test]
    fn names_are_those_of_the_model() {
        assert!(serde_json::from_str::<AskRequest>(TEXT).is_ok());
        assert!(serde_json::from_str::<AskRequest>(UPPER).is_err());
    }
);
check!(timestamps: [timestamps = "offset"]
    #[test]
    fn timestamps_have_an_offset() {
        let read: AskRequest = serde_json::from_str(TEXT).expect("a document");
        assert!(serde_json::to_string(&read).expect("a document").contains("+00:00"));
    }
);
check!(style: [style = "serde", secret = "plain", dialect = "model", bytes = "::std::string::String"]
    #[test]
    fn serde_reads_and_writes() {
        const fn derives<T: serde::de::DeserializeOwned + serde::Serialize>(_: &T) {}
        let read: AskRequest = serde_json::from_str(TEXT).expect("a document");
        derives(&read);
        // A number becomes text, which is written as the file configures.
        let _: Box<String> = read.asked;
        assert!(serde_json::from_str::<AskRequest>(MORE).is_err());
    }
);
check!(non_exhaustive: [non_exhaustive = false, attributes = ["#[doc(alias = \"a\")]"]]
    #[test]
    fn a_literal_of_a_struct_is_the_same() {
        let read: AskRequest = serde_json::from_str(TEXT).expect("a document");
        let _ = AskRequest { ..read };
    }
);
check!(string: [string = "::std::sync::Arc<str>", map = "::std::collections::HashMap", secret = "plain"]
    #[test]
    fn strings_are_shared() {
        let read: AskRequest = serde_json::from_str(TEXT).expect("a document");
        let _: std::sync::Arc<str> = read.password;
        let _: Option<std::collections::HashMap<String, std::sync::Arc<str>>> = read.labels;
    }
);
check!(blobs: [bytes = "::shapewright::Blob", secret = "plain"]
    #[test]
    fn bytes_are_owned() {
        let read: AskRequest = serde_json::from_str(TEXT).expect("a document");
        let _: Option<shapewright::Blob> = read.blob;
    }
);
check!(member: [shape = { "AskRequest.asked" = { boxed = false }, "AskRequest.password" = { string = "::std::sync::Arc<str>" } }]
    #[test]
    fn a_member_has_its_own_settings() {
        let read: AskRequest = serde_json::from_str(TEXT).expect("a document");
        let _: std::sync::Arc<str> = read.password;
        let _: shapewright::timestamp::TimestampZ = read.asked;
    }
);
