//! Tagged unions, and the messages of exceptions.

use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use shapewright_codegen::{Options, Unions, UnknownMembers};

use crate::kinds::{agree, of_json, sources};
use crate::{assert_agree, schema_of, validator};

mod denying {
    shapewright::shapes! { model = "tests/schema/kinds", unknown = "deny" }
}

mod structures {
    shapewright::shapes! { model = "tests/schema/kinds", unions = "structures" }
}

/// The names that only mutations have, and the unlisted members of the documents below.
const UNLISTED: [&str; 3] = ["zzUnknown", "zzNull", "Later"];

/// Whether an object has a name next to one that no union lists. A schema cannot count the members that are not
/// null, so that it refuses such objects of unions, of which the types read some.
pub fn has_names_beside_unlisted(value: &Value) -> bool {
    match value {
        Value::Object(members) => {
            let is_unlisted = members.keys().any(|name| {
                UNLISTED.contains(&name.as_str()) || name.ends_with('x') && name.len() > 1
            });
            let others = members.values().filter(|value| !value.is_null()).count() < 2;
            is_unlisted && others && members.len() > 1
                || members.values().any(has_names_beside_unlisted)
        }
        Value::Array(items) => items.iter().any(has_names_beside_unlisted),
        _ => false,
    }
}

#[test]
fn tagged_unions_have_one_member() {
    let sources = sources("tests/schema/kinds");
    let request = json!({
        "Value": {"M": {"a": {"L": [{"S": "b"}, {"count": 5}]}, "c": {"Unknown": {"Id": 1}}}},
        "Old": {"Free": {"Document": {"any": [null]}}},
        "Free": {"ratio": "NaN"},
    });
    let response = json!({
        "Values": [{"S": "a"}, {"Later": {"a": [1]}}, {"L": []}],
        "Sparse": [null, {"S": "a"}, {"S": null}],
        "Events": [{"Empty": {}}, {"Tree": {"Id": 5}}],
    });
    let value = json!({"L": [{"M": {}}, {"S": ""}, {"Later": [1]}]});
    let options = Options::default();
    for [valid, invalid] in [
        agree::<of_json::PutValueRequest>(&sources, &options, "PutValueRequest", &request),
        agree::<of_json::PutValueResponse>(&sources, &options, "PutValueResponse", &response),
        agree::<of_json::AttributeValue>(&sources, &options, "AttributeValue", &value),
    ] {
        assert!(valid > 30 && invalid > 50, "{valid} valid, {invalid} invalid");
    }
    let options = options.unknown(UnknownMembers::Deny);
    let [valid, invalid] =
        agree::<denying::PutValueRequest>(&sources, &options, "PutValueRequest", &request);
    assert!(valid > 30 && invalid > 50, "{valid} valid, {invalid} invalid");
}

/// Fails unless the type and the schema agree on each document.
#[track_caller]
fn each<T: DeserializeOwned>(options: &Options, shape: &str, documents: &[(bool, Value)]) {
    let schema = schema_of(&sources("tests/schema/kinds"), options, shape);
    let validator = validator(&schema);
    for (is_read, document) in documents {
        assert_eq!(assert_agree::<T>(&validator, document), *is_read, "{shape} {document}");
    }
}

#[test]
fn null_does_not_count_as_a_member() {
    let documents = [
        (true, json!({"S": "a", "count": null})),
        (true, json!({"S": "a", "later": null})),
        (true, json!({"S": "a", "__type": "AttributeValue"})),
        (true, json!({"later": {"a": 5}})),
        (true, json!({"SDK_UNKNOWN_MEMBER": {"name": "x"}})),
        (false, json!({"S": null})),
        (false, json!({"later": null})),
        (false, json!({"__type": "AttributeValue"})),
        (false, json!({"S": "a", "count": 5})),
        (false, json!({"S": "a", "later": 5})),
        (false, json!({"later": 5, "another": 5})),
        (false, json!({})),
        (false, json!([])),
        (false, json!("S")),
        (true, json!({"Free": {"Document": false}})),
        (false, json!({"Free": {"Document": null}})),
        (false, json!({"Free": {}})),
        (true, json!({"L": [null, {"S": "a"}]})),
        (false, json!({"L": [{}]})),
    ];
    each::<of_json::AttributeValue>(&Options::default(), "AttributeValue", &documents);
    let documents = [
        (true, json!({"Value": {"S": "a"}, "Old": {}})),
        (true, json!({"Value": {"S": "a"}, "Old": {"S": null, "__type": "a"}})),
        (true, json!({"Value": {"S": "a"}, "Free": {"Document": null}})),
        (false, json!({"Value": {}})),
        (false, json!({"Value": {"S": null}})),
        (false, json!({"Value": {"S": "a"}, "Old": []})),
    ];
    each::<of_json::PutValueRequest>(&Options::default(), "PutValueRequest", &documents);
    let sparse = [(true, json!({"Sparse": [{}, null, {"S": null}]}))];
    each::<of_json::PutValueResponse>(&Options::default(), "PutValueResponse", &sparse);
}

#[test]
fn the_structure_form_and_denied_members_have_their_own_schemas() {
    let documents = [
        (true, json!({"S": "a", "count": 5})),
        (true, json!({})),
        (true, json!({"S": "a", "later": 5})),
        (false, json!({"S": 5})),
    ];
    let options = Options::default().unions(Unions::Structures);
    each::<structures::AttributeValue>(&options, "AttributeValue", &documents);
    let documents = [
        (true, json!({"S": "a", "later": null})),
        (false, json!({"later": 5})),
        (false, json!({"S": "a", "later": 5})),
    ];
    let options = Options::default().unknown(UnknownMembers::Deny);
    each::<denying::AttributeValue>(&options, "AttributeValue", &documents);
}

#[test]
fn the_message_of_an_exception_has_any_spelling() {
    let documents = [
        (true, json!({"message": "a"})),
        (true, json!({"Message": "a"})),
        (true, json!({"errorMessage": "a"})),
        (true, json!({"Message": null})),
        (true, json!({"__type": "KindsException", "RequestId": 5})),
        (false, json!({"Message": 5})),
        (false, json!({"message": 5})),
        (false, json!({"errorMessage": [5]})),
    ];
    let deny = Options::default().unknown(UnknownMembers::Deny);
    each::<of_json::KindsException>(&Options::default(), "KindsException", &documents);
    each::<of_json::SilentException>(&Options::default(), "SilentException", &documents);
    each::<denying::KindsException>(&deny, "KindsException", &documents);
    each::<denying::KindsException>(&deny, "KindsException", &[(false, json!({"later": 5}))]);
    let documents = [
        (true, json!({"message": "a", "Reason": "b"})),
        (true, json!({"Message": "a", "Reason": "b", "code": 5})),
        (true, json!({"errorMessage": "a", "Reason": "b"})),
        (false, json!({"Reason": "b"})),
        (false, json!({"message": "a"})),
        (false, json!({"Message": null, "Reason": "b"})),
        (false, json!({"message": "a", "Reason": "b", "code": "c"})),
    ];
    each::<of_json::RequiredException>(&Options::default(), "RequiredException", &documents);
    each::<denying::RequiredException>(&deny, "RequiredException", &documents);
}

#[test]
fn no_document_is_a_union_without_members_that_denies_others() {
    let mut sources = shapewright_codegen::Sources::new();
    let model = r#"{"metadata": {"serviceId": "A"},
        "shapes": {"Empty": {"type": "structure", "union": true, "members": {}}}}"#;
    sources.add("a/service-2.json", model);
    let keeping = validator(&schema_of(&sources, &Options::default(), "Empty"));
    let deny = Options::default().unknown(UnknownMembers::Deny);
    let denying = validator(&schema_of(&sources, &deny, "Empty"));
    for (document, is_kept) in [(json!({"a": 5}), true), (json!({}), false), (json!(null), false)] {
        assert_eq!(keeping.is_valid(&document), is_kept, "{document}");
        assert!(!denying.is_valid(&document), "{document}");
    }
}
