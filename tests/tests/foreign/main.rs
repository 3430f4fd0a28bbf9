//! Derives of other crates describe the documents of generated types.

mod described;

use schemars::generate::SchemaSettings;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use shapewright_codegen::{Change, Options, Sources, Style, generate};
use shapewright_tests::Expected;
use shapewright_tests::outside::workspace;
use sso_oidc_shapes as _;

use described::{assert_schemars, assert_utoipa};

const PAGE: &str = include_str!("small/type_defs.md");

mod of_json {
    shapewright::shapes! {
        model = "tests/schema/kinds",
        derives = ["::schemars::JsonSchema", "::utoipa::ToSchema"],
    }
}

mod of_page {
    shapewright::shapes! {
        model = "tests/schema/page",
        unknown = "deny",
        derives = ["::schemars::JsonSchema", "::utoipa::ToSchema"],
    }
}

mod seed {
    shapewright::shapes! {
        model = "../model/sso-oidc",
        derives = ["::schemars::JsonSchema", "::utoipa::ToSchema"],
    }
}

mod keeping {
    shapewright::shapes! {
        model = "../model/sso-oidc",
        unknown = "keep",
        shapes = ["CreateTokenRequest"],
        derives = ["::schemars::JsonSchema", "::utoipa::ToSchema"],
    }
}

mod secret {
    shapewright::shapes! {
        model = "tests/foreign/small",
        secret = "secrecy",
        derives = ["::schemars::JsonSchema"],
    }
}

/// Types with serde's own derives.
mod plain {
    shapewright::shapes! { model = "tests/foreign/serde" }
}

/// The derive of std declares no attributes.
mod undeclared {
    shapewright::shapes! {
        model = "tests/foreign/plain",
        derives = ["::core::cmp::PartialOrd=serde"],
    }
}

/// The text that the tests below compile.
mod expected {
    include!("expected.rs");
}

fn options() -> Options {
    Options::default().derive("::schemars::JsonSchema").derive("::utoipa::ToSchema")
}

fn generated(options: &Options) -> shapewright_codegen::Generated {
    let mut sources = Sources::new();
    sources.add("small/type_defs.md", PAGE);
    generate(&sources, options).unwrap_or_else(|errors| panic!("{}", errors.render(&sources)))
}

#[test]
fn generated_types_have_the_attributes_of_serde() {
    let generated = generated(&options());
    let path = workspace().join("tests/tests/foreign/expected.rs");
    let checked = Expected::at(path).check(&generated.text);
    checked.unwrap_or_else(|failed| panic!("{}", failed.message().unwrap_or_default()));
    assert_eq!(generated.features, ["blob", "schemars_1", "utoipa_5"]);
    assert_eq!(generated.diagnostics.iter().count(), 0);
}

#[test]
fn types_with_the_derives_of_serde_have_attributes_for_forms_and_cycles() {
    let text = |derive: &str| {
        let options = Options::default().style(Style::Serde).derive(derive);
        let mut sources = Sources::new();
        sources.add("serde/type_defs.md", include_str!("serde/type_defs.md"));
        let options = options
            .replace("Timestamp", "::jiff::Timestamp")
            .patch("Attribute", Change::union(true));
        generate(&sources, &options).expect("a page without errors").text
    };
    let schemars = text("::schemars::JsonSchema");
    assert!(
        schemars.contains("#[schemars(with = \"::core::option::Option<::std::string::String>\")]")
    );
    assert!(!schemars.contains("#[schema("), "{schemars}");
    let utoipa = text("::utoipa::ToSchema");
    assert!(
        utoipa.contains("#[schema(value_type = ::core::option::Option<::std::string::String>)]")
    );
    // On the enum and a variant with a map, utoipa's derive refuses it.
    for variant in ["L(", "M("] {
        assert!(utoipa.contains(&format!("#[schema(no_recursion)]\n    {variant}")), "{utoipa}");
    }
    assert!(!utoipa.contains("#[schema(no_recursion)]\n#[allow"), "{utoipa}");
    assert!(!utoipa.contains("#[schemars"), "{utoipa}");
}

#[test]
fn types_with_the_derives_of_serde_are_described() {
    let document = json!({
        "clientId": "c", "when": "2020-01-01T00:00:00Z", "times": ["2020-01-01T00:00:00Z"], "kind": "low-er",
        "choice": 5, "attribute": {"L": [{"S": "a"}, {"M": {"a": {"S": "b"}}}]},
        "tree": {"value": "a", "child": {"value": "b", "children": []}},
    });
    check::<plain::RunRequest>(&document);
    // utoipa does not read `untagged` of a variant.
    for (member, value) in [("kind", json!("new")), ("attribute", json!({"New": [1]}))] {
        let mut document = document.clone();
        document[member] = value;
        let value: plain::RunRequest = serde_json::from_value(document.clone()).expect("a request");
        let written = serde_json::to_value(value).expect("JSON");
        assert_schemars::<plain::RunRequest>(SchemaSettings::draft2020_12(), &written);
    }
}

/// Fails unless both derives describe the documents that are read and written.
#[track_caller]
fn check<T>(document: &Value)
where
    T: DeserializeOwned + Serialize + schemars::JsonSchema + utoipa::ToSchema,
{
    let value: T = serde_json::from_value(document.clone()).expect("a document of the type");
    let written = serde_json::to_value(&value).expect("JSON");
    assert_schemars::<T>(SchemaSettings::draft2020_12().for_serialize(), &written);
    assert_schemars::<T>(SchemaSettings::draft2020_12(), document);
    assert_utoipa::<T>(&written);
}

#[test]
fn every_kind_of_a_json_model_is_described() {
    check::<of_json::PutKindsRequest>(&json!({
        "Name": "first",
        "Tree": {"Id": 1, "Left": {"Id": 2}, "Children": [{"Id": 4, "Children": []}]},
        "Color": "red",
        "Colors": ["green", "new"],
        "Count": 7,
        "Ratio": "NaN",
        "IsOn": true,
        "Body": "aGVsbG8=",
        "Start": 1_577_836_800,
        "Tags": {"a": "b"},
        "ByColor": {"red": 1, "new": 2},
        "Sparse": [1, null, 2],
        "SparseMap": {"a": null, "b": "c"},
        "Document": {"any": [1, {"a": null}]},
        "type": "x",
    }));
    check::<of_json::PutKindsResponse>(&json!({
        "Item": {"Id": 1}, "Matrix": [[1.5, "Infinity"], []], "Empty": {},
    }));
    check::<of_json::KindsException>(&json!({"Message": "m"}));
}

#[test]
fn a_tagged_union_is_described_as_one_member() {
    let documents = [
        json!({"S": "a"}),
        json!({"count": 5}),
        json!({"M": {"a": {"L": [{"S": "b"}, {"Free": {"ratio": "NaN"}}]}}}),
        json!({"Unknown": {"Id": 1, "Left": {"Id": 2}}}),
        json!({"Free": {"Document": {"any": [1]}}}),
    ];
    for document in &documents {
        let value: of_json::AttributeValue =
            serde_json::from_value(document.clone()).expect("a document of the union");
        assert_eq!(serde_json::to_value(&value).expect("JSON"), *document);
        check::<of_json::PutValueRequest>(&json!({"Value": document, "Old": document}));
    }
    let later = json!({"Later": {"a": [1, null]}});
    check::<of_json::PutValueRequest>(&json!({"Value": later}));
    check::<of_json::PutValueResponse>(&json!({
        "Values": documents, "Sparse": [null, later], "Events": [{"Tree": {"Id": 1}}],
    }));
}

#[test]
fn schemas_of_tagged_unions_refuse_what_the_types_refuse() {
    type Union = of_json::AttributeValue;
    let schema = SchemaSettings::draft2020_12().into_generator();
    let schemars = schema.into_root_schema_for::<Union>().as_value().clone();
    let utoipa = described::utoipa_schema::<Union>();
    let written = SchemaSettings::draft2020_12().for_serialize().into_generator();
    let written = written.into_root_schema_for::<Union>().as_value().clone();
    for (document, is_read, is_written) in [
        (json!({"S": "a"}), true, true),
        (json!({"Later": 5}), true, true),
        (json!({"S": "a", "count": null}), true, false),
        (json!({"S": "a", "__type": "AttributeValue"}), true, false),
        (json!({"S": 5}), false, false),
        (json!({"S": "a", "count": 5}), false, false),
        (json!({"S": "a", "Later": 5}), false, false),
        (json!({"L": [{"S": "a", "count": 5}]}), false, false),
        (json!({"Free": {"Document": null}}), false, false),
        (json!({}), false, false),
    ] {
        let read = serde_json::from_value::<Union>(document.clone());
        assert_eq!(read.is_ok(), is_read, "{document}");
        let is_valid =
            |schema: &Value| jsonschema::draft202012::new(schema).map(|it| it.is_valid(&document));
        assert_eq!(is_valid(&schemars).expect("a schema"), is_read, "schemars: {document}");
        assert_eq!(is_valid(&written).expect("a schema"), is_written, "written: {document}");
        // OpenAPI describes what is written, and utoipa has no schema of values that are not null.
        let is_null = document == json!({"Free": {"Document": null}});
        if is_read == is_written && !is_null {
            assert_eq!(is_valid(&utoipa).expect("a schema"), is_written, "utoipa: {document}");
        }
    }
}

#[test]
fn every_kind_of_a_page_is_described() {
    let document = json!({
        "Body": "text",
        "Start": "tomorrow",
        "Price": "12.50",
        "Value": ["a", "b"],
        "Table": {"a": 1},
        "Shape": {"Radius": 1.5, "Name": "c"},
        "Mode": "on",
        "Free": {"a": null},
        "Any": [1],
        "Points": [{"X": 1, "Y": 2, "Next": {"X": 3, "Y": 4}}],
    });
    check::<of_page::ShapesRequest>(&document);
    for (member, value) in [
        ("Value", json!("text")),
        ("Value", json!(0.5)),
        ("Table", json!(true)),
        ("Table", json!([1, "a"])),
        ("Shape", json!({"Side": 1})),
        ("Mode", json!("new")),
        ("Price", json!(5)),
    ] {
        let mut document = document.clone();
        document[member] = value;
        check::<of_page::ShapesRequest>(&document);
    }
}

#[test]
fn the_types_of_sso_oidc_are_described() {
    let request = json!({
        "clientId": "a", "clientSecret": "b", "grantType": "c", "scope": ["x"], "code": "d",
    });
    check::<seed::CreateTokenRequest>(&request);
    check::<seed::CreateTokenResponse>(&json!({
        "accessToken": "aoa", "tokenType": "Bearer", "expiresIn": 28_800,
        "ResponseMetadata": {"HTTPStatusCode": 200, "HTTPHeaders": {"a": "b"}},
    }));
    let mut kept = request;
    kept["later"] = json!({"a": 1});
    check::<keeping::CreateTokenRequest>(&kept);
}

#[test]
fn types_of_secrets_have_the_schemas_of_their_documents() {
    let document = json!({
        "clientId": "a", "Password": "b", "secretKey": "aGVsbG8=", "TTL": 5, "kind": "a-b",
    });
    let schema = SchemaSettings::draft2020_12().into_generator();
    let schema = schema.into_root_schema_for::<secret::LogInRequest>();
    let names = described::names(schema.as_value());
    let expected = ["Password", "TTL", "clientId", "kind", "next", "ratio", "secretKey"];
    assert_eq!(names, expected.map(str::to_owned).into());
    described::validate(schema.as_value(), &document);
}

#[test]
fn attributes_are_accepted_where_no_derive_declares_them() {
    let one = undeclared::Client::new("a").ttl(5);
    assert!(one < undeclared::Client::new("b"));
}

#[test]
fn a_derive_of_another_crate_is_a_warning_until_it_is_listed() {
    for (derives, expected) in [
        (&["::my::Derive"][..], Some("`::my::Derive` sees the names of fields")),
        (&["::my::A", "::my::B"], Some("`::my::A`, `::my::B` see the names of fields")),
        (&["::my::Derive=serde"], None),
        (&["::my::Derive=none", "Hash"], None),
        (&["::my_utoipa::ToSchema=utoipa"], None),
        (&["::schemars::JsonSchema", "::utoipa::ToSchema"], None),
    ] {
        let options = derives.iter().fold(Options::default(), |all, one| all.derive(*one));
        let diagnostics = generated(&options).diagnostics;
        let found: Vec<&str> = diagnostics
            .iter()
            .filter(|one| one.code() == "SW0545")
            .map(|one| one.message())
            .collect();
        match expected {
            None => assert!(found.is_empty(), "{derives:?}: {found:?}"),
            Some(start) => {
                assert!(found.len() == 1 && found[0].starts_with(start), "{derives:?}: {found:?}");
            }
        }
    }
    let mut sources = Sources::new();
    sources.add("small/type_defs.md", PAGE);
    let errors = generate(&sources, &Options::default().derive("::my::Derive=json"));
    let errors = errors.expect_err("unknown attributes");
    assert!(errors.iter().any(|error| error.code() == "SW0546"), "{errors:?}");
}

#[test]
fn attributes_are_written_only_for_derives_that_read_them() {
    let text = |derive: &str| generated(&Options::default().derive(derive)).text;
    assert!(!text("::my::Derive").contains("serde"));
    assert!(!text("::my::Derive=none").contains("serde"));
    let listed = text("::my::Derive=serde");
    assert!(listed.contains("::my::Derive, ::shapewright::engine::SerdeAttributes"), "{listed}");
    assert!(listed.contains("#[serde(rename = \"TTL\""), "{listed}");
    assert!(!listed.contains("#[schemars") && !listed.contains("#[schema("), "{listed}");
}
