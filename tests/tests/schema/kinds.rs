//! Models with every kind of shape and member.

use std::path::Path;

use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use shapewright_codegen::edge::find;
use shapewright_codegen::{Options, SchemaOptions, Sources, schema};
use shapewright_tests::Expected;
use shapewright_tests::outside::workspace;
use sso_oidc_shapes as seed;

use crate::mutations::{Mutation, mutate};
use crate::{assert_agree, schema_of, validator};

/// How many changed documents each document gives.
const MUTATIONS: u64 = 400;

pub mod of_json {
    shapewright::shapes! { model = "tests/schema/kinds" }
}

mod of_page {
    shapewright::shapes! { model = "tests/schema/page", unknown = "deny" }
}

pub fn sources(path: &str) -> Sources {
    let base = Path::new(env!("CARGO_MANIFEST_DIR"));
    let models = find::models(base, Path::new(path)).expect("a model");
    models[0].read().expect("its sources")
}

/// Reads a document and its mutations; the counts of the valid and of the other ones.
#[track_caller]
pub fn agree<T: DeserializeOwned>(
    sources: &Sources,
    options: &Options,
    shape: &str,
    document: &Value,
) -> [usize; 2] {
    let validator = validator(&schema_of(sources, options, shape));
    assert!(assert_agree::<T>(&validator, document), "{shape} is valid");
    let mut counts = [0, 0];
    for number in 0..MUTATIONS {
        let Some(Mutation { what, value }) = mutate(document, number) else { continue };
        println!("{what}");
        if !crate::unions::has_names_beside_unlisted(&value) {
            counts[usize::from(!assert_agree::<T>(&validator, &value))] += 1;
        }
    }
    counts
}

#[test]
fn every_kind_of_a_json_model_agrees() {
    let sources = sources("tests/schema/kinds");
    let tree = json!({
        "Id": 1,
        "Left": {"Id": 2, "Left": {"Id": 3}},
        "Children": [{"Id": 4, "Children": [{"Id": 5}]}, {"Id": 6}],
    });
    let request = json!({
        "Name": "first",
        "Tree": tree,
        "Color": "red",
        "Colors": ["green", "sky-blue"],
        "Count": 7,
        "Small": -1,
        "Ratio": 0.5,
        "IsOn": true,
        "Body": "aGVsbG8=",
        "Start": "2020-01-01T00:00:00Z",
        "Tags": {"a": "b", "c": "d"},
        "ByColor": {"red": 1, "new": 2},
        "Sparse": [1, null, 2],
        "SparseMap": {"a": null, "b": "c"},
        "Document": {"any": [1, {"a": null}]},
        "type": "x",
    });
    let response = json!({"Item": tree, "Matrix": [[1.5, 2], [], [3]], "Empty": {}});
    let options = Options::default();
    let counts = [
        agree::<of_json::PutKindsRequest>(&sources, &options, "PutKindsRequest", &request),
        agree::<of_json::PutKindsResponse>(&sources, &options, "PutKindsResponse", &response),
        agree::<of_json::Tree>(&sources, &options, "Tree", &tree),
    ];
    for [valid, invalid] in counts {
        assert!(valid > 50 && invalid > 50, "{valid} valid, {invalid} invalid");
    }
}

#[test]
fn every_kind_of_a_page_agrees() {
    let sources = sources("tests/schema/page");
    let document = json!({
        "Body": "text",
        "Start": "tomorrow",
        "Price": "12.50",
        "Value": ["a", "b"],
        "Table": {"a": 1},
        "Shape": {"Radius": 1.5, "Name": "c"},
        "Mode": "on",
        "Free": {"a": null},
        "Any": null,
        "Points": [{"X": 1, "Y": 2, "Next": {"X": 3, "Y": 4}}],
    });
    let options = Options::default().unknown(shapewright_codegen::UnknownMembers::Deny);
    let [valid, invalid] =
        agree::<of_page::ShapesRequest>(&sources, &options, "ShapesRequest", &document);
    assert!(valid > 50 && invalid > 50, "{valid} valid, {invalid} invalid");
}

#[test]
fn the_schema_of_sso_oidc_is_as_expected() {
    let sources = sources("../model/sso-oidc");
    let schema = schema(&sources, &Options::default(), SchemaOptions::default());
    let expected = workspace().join("tests/tests/schema/sso_oidc.json");
    let text = schema.expect("a model without errors").text;
    Expected::at(expected).check(&text).unwrap_or_else(|failed| panic!("{failed:?}"));
}

#[test]
fn the_types_of_sso_oidc_agree() {
    let sources = sources("../model/sso-oidc");
    let reply = json!({
        "accessToken": "aoa", "tokenType": "Bearer", "expiresIn": 28_800, "idToken": null,
        "ResponseMetadata": {"HTTPStatusCode": 200, "HTTPHeaders": {"a": "b"}, "RequestId": "r"},
    });
    let request = json!({
        "clientId": "a", "clientSecret": "b", "grantType": "c", "scope": ["x", "y"], "code": "d",
    });
    let options = Options::default();
    for [valid, invalid] in [
        agree::<seed::CreateTokenResponse>(&sources, &options, "CreateTokenResponse", &reply),
        agree::<seed::CreateTokenRequest>(&sources, &options, "CreateTokenRequest", &request),
    ] {
        assert!(valid > 50 && invalid > 50, "{valid} valid, {invalid} invalid");
    }
}
