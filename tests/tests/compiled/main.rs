//! Every golden compiles in both editions, and round-trips what AWS sends.
//!
//! Lints are as strict as possible, and user-defined types, traits and values shadow the names of the
//! prelude.

#![deny(warnings)]
#![forbid(unsafe_code)]

use std::fmt::Debug;
use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

mod editions;
mod integers;
#[allow(dead_code)]
mod user_scope;

/// A module for each golden.
macro_rules! goldens {
    ($($name:ident)*) => {
        const GOLDENS: &[&str] = &[$(stringify!($name)),*];
        $(mod $name {
            #[allow(unused_imports)]
            use crate::user_scope::*;
            include!(concat!("../../golden/", stringify!($name), "/expected.rs"));
        })*
    };
}

goldens! {
    aliases_become_type_aliases
    attributes_break_as_in_rustfmt
    colliding_names_keep_their_spelling
    constraints_are_attributes
    deprecated_parts_are_marked
    derives_apply_where_members_allow
    dialect_of_cloudtrail
    docstrings_become_documentation
    documentation_as_summaries
    documentation_in_full
    documentation_of_both_sources
    documents_of_json_models
    documents_of_pages
    empty_structure
    enumeration_stays_open
    enumerations_may_be_map_keys
    enumerations_of_integers
    event_streams_become_vec
    everything_in_responses_is_optional_by_policy
    exceptions_know_their_message
    external_types_become_json
    field_names_are_natural_snake_case
    generic_classes
    inherited_members_come_first
    inline_literals_get_names
    input_and_output_twins_become_one_type
    keywords_become_raw_identifiers
    large_optional_structures_are_boxed
    long_names_wrap_as_rustfmt_does
    lowercase_and_underscores_in_type_names
    maps_and_sets_become_collections
    members_with_types_of_the_user
    nameless_types_of_one_member_get_distinct_names
    names_of_primitive_types
    names_of_the_prelude
    names_that_collide_are_distinguished
    nullable_required_members_stay_required
    operations_are_types
    operations_of_xml
    optional_list_becomes_option_vec
    patches_change_shapes
    presence_from_the_json_model
    recursion_is_boxed
    recursion_through_a_later_type_of_a_union_stays_required
    recursion_through_a_union_is_boxed
    recursion_through_lists_needs_no_box
    recursion_through_required_members_is_boxed
    replaced_types
    required_and_optional_members
    required_members_come_first
    response_members_as_declared
    response_members_of_pages_are_optional_by_default
    response_members_optional_by_policy
    serde_deprecated_parts
    serde_enumerations_of_integers
    serde_exceptions
    serde_lists_and_maps_drop_null
    serde_secrets_are_hidden
    serde_structures_and_enumerations
    serde_tagged_unions
    serde_unions_and_recursion
    serde_unknown_members
    sparse_lists_and_maps
    tagged_unions_as_structures
    tagged_unions_become_enums
    tagged_unions_by_patches
    tagged_unions_of_pages
    timestamps_written_with_z
    typed_dicts_in_any_form
    union_becomes_enum
    union_variants_get_distinct_names
    unions_with_timestamps_and_blobs_widen
    unknown_members_are_kept_or_denied
    unusual_enumeration_values
}

#[test]
fn documents_round_trip() {
    round_trip::<required_and_optional_members::CreateTokenRequest>(
        r#"{"clientId": "a", "enabled": true, "expiresIn": 9007199254740993, "ratio": 0.1}"#,
    );
    round_trip::<required_and_optional_members::CreateTokenRequest>(
        r#"{"clientId": "", "enabled": false}"#,
    );
    round_trip::<optional_list_becomes_option_vec::Token>(r#"{"scope": []}"#);
    round_trip::<optional_list_becomes_option_vec::Token>(r#"{"scope": ["a", "b"]}"#);
    round_trip::<nameless_types_of_one_member_get_distinct_names::Limits>(
        r#"{"byKind": {"hard": 1, "soft": ["none"]}, "nested": {"a": {"b": "c"}},
            "values": [1, 0.5]}"#,
    );
    round_trip::<nullable_required_members_stay_required::Token>(
        r#"{"idToken": null, "code": null}"#,
    );
    round_trip::<keywords_become_raw_identifiers::Filter>(
        r#"{"type": "a", "match": "b", "in": "c", "self": "d", "new": "e"}"#,
    );
    round_trip::<recursion_is_boxed::Holder>(
        r#"{"filter": {"not": {"name": "a", "and": {"not": {"name": "b"}}}}}"#,
    );
    round_trip::<recursion_through_required_members_is_boxed::Statement>(
        r#"{"rule": {"name": "a", "nested": {"rule": {"name": "b"}}}}"#,
    );
    round_trip::<recursion_through_lists_needs_no_box::Tree>(
        r#"{"value": "a", "children": [{"value": "b", "named": {"c": {"value": "d"}}}]}"#,
    );
    round_trip::<recursion_through_a_union_is_boxed::Value>(
        r#"["a", {"name": "b", "value": [["c"]]}, []]"#,
    );
    {
        use recursion_through_a_later_type_of_a_union_stays_required::{Condition, End};
        round_trip::<Condition>(
            r#"{"test": {"test": "a", "both": []}, "both": {"test": "b", "both": []}}"#,
        );
        round_trip::<End>(r#"{"next": {"next": null}}"#);
    }
    round_trip::<enumeration_stays_open::CreateTokenRequest>(
        r#"{"grantType": "refresh_token", "others": ["password", ""]}"#,
    );
    round_trip::<enumerations_may_be_map_keys::Counts>(r#"{"counts": {"HIGH": 1, "NEW": 2}}"#);
    round_trip::<maps_and_sets_become_collections::Maps>(
        r#"{"tags": {"a": "b"}, "nested": {"c": {"d": [1, -2]}}, "names": ["e"], "sets": [[]]}"#,
    );
    round_trip::<names_of_the_prelude::String>(r#"{"value": {"value": "a"}}"#);
    round_trip::<names_of_primitive_types::str>(
        r#"{"int": 1, "float": 0.5, "letters": "a", "either": {"str": "b", "flag": true},
            "sizes": {"c": 2}}"#,
    );
    round_trip::<response_members_optional_by_policy::CreateTokenResponse>("{}");
    round_trip::<response_members_of_pages_are_optional_by_default::CreateTokenResponse>(
        r#"{"ResponseMetadata": {}}"#,
    );
    round_trip::<response_members_as_declared::CreateTokenResponse>(
        r#"{"accessToken": "a", "expiresIn": 5, "ResponseMetadata": {"HTTPHeaders": {}}}"#,
    );
    round_trip::<inline_literals_get_names::Token>(
        r#"{"kind": "Bearer", "events": ["created", "renamed"]}"#,
    );
    round_trip::<empty_structure::Holder>(
        r#"{"empty": {}, "document": {"any": [null, 1, {"thing": "at all"}]}}"#,
    );
    round_trip::<union_variants_get_distinct_names::Value>(r#"{"value": "a"}"#);
    round_trip::<inline_literals_get_names::Token>(r#"{"kind": "Basic", "ttl": 5}"#);
    round_trip::<inline_literals_get_names::Token>(r#"{"kind": "Basic", "ttl": "2h"}"#);
    round_trip::<unions_with_timestamps_and_blobs_widen::Upload>(
        r#"{"at": "2020-01-01T00:00:00.123000+00:00", "body": "plain text", "plain": "YQ==",
            "until": "2020-01-01T00:00:00+00:00", "amount": "1.10", "any": {"a": [1]}}"#,
    );
    round_trip::<event_streams_become_vec::Stream>(
        r#"{"payload": [{"chunk": "YQ=="}, {"chunk": ""}]}"#,
    );
    round_trip::<union_becomes_enum::Item>(r#"{"value": "YQ==", "inline": [true]}"#);
    round_trip::<union_becomes_enum::Item>(r#"{"value": null, "inline": false}"#);
    round_trip::<union_becomes_enum::Item>(r#"{"value": {"a": 1}}"#);
    round_trip::<union_variants_get_distinct_names::Value>(r#"{"none": "a"}"#);
    round_trip::<union_variants_get_distinct_names::Value>("null");
    round_trip::<patches_change_shapes::Token>(r#"{"accessToken": "a", "grantType": "pass_word"}"#);
    round_trip::<presence_from_the_json_model::GetTokenResponse>(r#"{"expiresIn": 5}"#);
    round_trip::<replaced_types::Token>(r#"{"tags": {"a": "b"}, "history": ["c"]}"#);
    round_trip::<members_with_types_of_the_user::Role>(
        r#"{"Policy": {"Version": "1", "Condition": {}}, "Parent": "a", "Labels": ["b"], "Count": 5}"#,
    );
    round_trip::<input_and_output_twins_become_one_type::PutTag>(
        r#"{"tag": {"key": "a", "values": ["b"]}}"#,
    );
}

/// Types with the derives of serde.
#[test]
fn documents_round_trip_through_plain_serde() {
    use serde_lists_and_maps_drop_null::Maps;
    use serde_structures_and_enumerations::CreateTokenRequest;

    round_trip::<CreateTokenRequest>(
        r#"{"clientId": "a", "grantType": "urn:ietf:device_code", "idToken": null, "HTTPStatus": 200,
            "counts": {"ratio": 0.5}}"#,
    );
    round_trip::<CreateTokenRequest>(
        r#"{"clientId": "a", "grantType": "new", "idToken": "i", "type": "t"}"#,
    );
    assert!(serde_json::from_str::<CreateTokenRequest>(r#"{"clientId": "a"}"#).is_err());
    round_trip::<Maps>(r#"{"names": [], "counts": {"HIGH": 1, "NEW": 2}, "sparse": [null, "a"]}"#);
    let nulls = r#"{"names": ["a", null], "counts": {"HIGH": null, "LOW": 1}}"#;
    let maps: Maps = serde_json::from_str(nulls).expect("maps");
    let written = serde_json::to_string(&maps).expect("JSON");
    assert_eq!(written, r#"{"names":["a"],"counts":{"LOW":1}}"#);
    round_trip::<serde_unions_and_recursion::Field>(
        r#"{"name": "a", "value": {"name": "b", "value": 5}, "anything": [null]}"#,
    );
    round_trip::<serde_unknown_members::Tag>(r#"{"Key": "a", "New": [null, {"a": 1}]}"#);
    let tag: serde_unknown_members::Tag =
        serde_json::from_str(r#"{"Key": "a", "New": "secret"}"#).expect("a tag");
    let shown = r#"Tag { key: "a", value: None, unknown: {"New": <sensitive>} }"#;
    assert_eq!(format!("{tag:?}"), shown);
    assert!(serde_json::from_str::<serde_unknown_members::Owner>(r#"{"New": 1}"#).is_err());
    let request: serde_secrets_are_hidden::LogInRequest =
        serde_json::from_str(r#"{"UserName": "a", "Password": "p", "SessionToken": "t"}"#)
            .expect("a request");
    let shown = format!("{request:?}");
    assert!(shown.contains("password: <sensitive>, session_token: Some(<sensitive>)"), "{shown}");
}

#[test]
fn lenient_responses_lack_any_member_at_any_depth() {
    use everything_in_responses_is_optional_by_policy::{
        GetIdentityResponse, ListConfigurationsResponse, Tag,
    };

    round_trip::<GetIdentityResponse>(
        r#"{"MailFromAttributes": {"BehaviorOnMxFailure": "USE_DEFAULT_VALUE"}, "Tags": [{}]}"#,
    );
    round_trip::<ListConfigurationsResponse>(r#"{"Configurations": [{"Arn": "a", "Name": "n"}]}"#);
    // A structure that requests contain too loses its required members.
    round_trip::<Tag>(r#"{"Key": "a"}"#);
}

#[test]
fn names_that_collide_lead_to_different_parts() {
    use names_that_collide_are_distinguished::{Cluster, ErrorCode};

    round_trip::<Cluster>(
        r#"{"FromPort": 1, "from_port": 2, "New": "a", "new": "b", "state": "on"}"#,
    );
    for (value, variant) in [
        ("INVALID_REQUEST", ErrorCode::INVALID_REQUEST),
        ("invalid_request", ErrorCode::InvalidRequest),
        ("a-b", ErrorCode::AB),
        ("a.b", ErrorCode::a_x2e_b),
    ] {
        assert_eq!(variant.as_str(), value);
        let read: ErrorCode = value.into();
        assert!(read == variant);
    }
}

#[test]
fn tagged_unions_have_one_member() {
    use tagged_unions_become_enums::{AskRequest, AskResponse, Empty, Filter, OneMember};

    for document in [
        r#"{"filter": {"not": {"andAll": [{"type": "a"}, {"self": "b"}]}}, "one": {"Empty": {}}}"#,
        r#"{"filter": {"named": {"filter": {"unknown": "a"}}}}"#,
        r#"{"filter": {"Unknown": [{"any": null}]}, "one": {"Later": 1}}"#,
        r#"{"filter": {"a_b": "a"}}"#,
        r#"{"filter": {"aB": "a"}}"#,
        r#"{"filter": {"SDK_UNKNOWN_MEMBER": {"name": "Later"}}}"#,
    ] {
        round_trip::<AskRequest>(document);
    }
    round_trip::<AskResponse>(
        r#"{"events": [{"chunk": {"bytes": "YQ=="}}, {"fault": {"message": "a"}}, {"later": {}}]}"#,
    );
    let request = AskRequest::new(Filter::Not(Box::new(Filter::Password("hunter2".into()))))
        .one(OneMember::Empty(Empty::new()));
    assert_eq!(
        format!("{request:?}"),
        "AskRequest { filter: Not(Password(<sensitive>)), one: Some(Empty(Empty)) }"
    );
}

/// Both forms have the same documents.
#[test]
fn tagged_unions_become_what_options_choose() {
    use tagged_unions_as_structures::{Kept, Value};
    use tagged_unions_by_patches::{Either, OnlyText, Value as Fields};
    use tagged_unions_of_pages::AskOutput;

    round_trip::<Value>(r#"{"L": [{"S": "a"}, {}]}"#);
    round_trip::<Kept>(r#"{"S": "a"}"#);
    round_trip::<Either>(r#"{"left": "a"}"#);
    round_trip::<Either>(r#"{"right": [{"S": "a", "N": "1"}]}"#);
    round_trip::<AskOutput>(r#"{"value": {"L": [{"S": "a"}]}, "page": {"b": 1}}"#);
    let error = serde_json::from_str::<OnlyText>(r#"{"B": "a"}"#).expect_err("an unknown member");
    assert!(error.to_string().starts_with("B: unknown member, in `Closed`"), "{error}");
    let hash = |value: &Either| BuildHasherDefault::<DefaultHasher>::default().hash_one(value);
    let right = Either::RightHand(vec![Fields::new().s("a")]);
    assert_eq!(hash(&right), hash(&right.clone()));
    assert!(Either::Left(user_scope::Label("a".into())) < right);
}

#[test]
fn sparse_lists_and_maps_keep_null() {
    for document in [
        r#"{"names": ["a", null], "tags": {"a": null, "b": "c"}, "grid": [["a", null], []]}"#,
        r#"{"documents": [null, {"a": null}], "fields": [null, {"id": "a"}], "addresses": [null]}"#,
    ] {
        round_trip::<sparse_lists_and_maps::Case>(document);
    }
}

/// The text of a policy, and its object in the output of boto3, with members that no page has.
#[test]
fn documents_are_text_or_objects() {
    const OBJECT: &str =
        r#"{"Document": {"Version": "2012-10-17", "Statement": {"Condition": {"Bool": {}}}}}"#;
    const TEXT: &str = r#"{"Document": "{\"Version\": \"2012-10-17\"}", "VersionId": "v1"}"#;
    round_trip::<documents_of_json_models::PolicyVersion>(OBJECT);
    round_trip::<documents_of_json_models::PolicyVersion>(TEXT);
    round_trip::<documents_of_pages::PolicyVersion>(OBJECT);
    round_trip::<documents_of_pages::PolicyVersion>(TEXT);
    round_trip::<documents_of_pages::SimulateCustomPolicyRequest>(
        r#"{"PolicyInputList": ["{}", {}]}"#,
    );
    let request = documents_of_pages::PutRolePolicyRequest::new(r#"{"Version": "2012-10-17"}"#);
    assert_eq!(request.policy_document.as_str(), Some(r#"{"Version": "2012-10-17"}"#));
    let parsed = request.policy_document.parse().expect("JSON");
    assert_eq!(parsed["Version"], "2012-10-17");
}

#[test]
fn unknown_members_are_kept_or_denied_by_shape() {
    use unknown_members_are_kept_or_denied::{Empty, Filter, Owner, Tag};
    round_trip::<Tag>(r#"{"Key": "a", "unknown": "b", "New": [null, {"a": 1}]}"#);
    round_trip::<Empty>(r#"{"New": {"a": "b"}}"#);
    assert!(Tag::new("a").unknown_members.is_empty() && Empty::default().unknown.is_empty());
    let filter: Filter = serde_json::from_str(r#"{"Names": [], "New": 1}"#).expect("a filter");
    assert_eq!(serde_json::to_string(&filter).expect("JSON"), r#"{"Names":[]}"#);
    let error = serde_json::from_str::<Owner>(r#"{"Nmae": "a"}"#).expect_err("a typo");
    let expected = "Nmae: unknown member (did you mean `Name`?), in `OwnerTypeDef`";
    assert!(error.to_string().starts_with(expected), "{error}");
}

#[test]
fn unlisted_values_are_kept_and_listed_ones_recognized() {
    use unusual_enumeration_values::OddType;
    for value in OddType::values() {
        assert_eq!(OddType::from(*value).as_str(), *value);
        assert_ne!(OddType::from(*value), OddType::from("no such value"));
    }
    assert_eq!(OddType::from("Unknown"), OddType::Unknown_);
    assert_eq!(OddType::from("none").as_str(), "none");
    assert_eq!(OddType::from(""), OddType::Empty);
}

#[test]
fn derived_traits_work_next_to_those_of_the_engine() {
    use derives_apply_where_members_allow::{Both, Kind, Ratio, Token};
    let hash = |token: &Token| BuildHasherDefault::<DefaultHasher>::default().hash_one(token);
    assert_eq!(hash(&Token::new(Kind::A)), hash(&Token::new("a")));
    let ratio = Ratio::default();
    let copied = ratio;
    assert_eq!(ratio, copied);
    assert_eq!(Both::default().ratios, []);
}

#[test]
fn colliding_types_keep_their_members() {
    use colliding_names_keep_their_spelling as clashing;
    let challenge = clashing::ChallengeResponse::Success;
    let both = clashing::ChallengeResponseType::new(challenge);
    assert_eq!(serde_json::to_string(&both).expect("JSON"), r#"{"challenge":"Success"}"#);
}

#[test]
fn a_boxed_member_takes_an_unboxed_value() {
    use large_optional_structures_are_boxed::{Address, Order, Parties};
    let address = || Address::new("a", "b", "c", "d", "e", "f");
    let parties = || Parties::new(address(), address(), address(), address());
    let order = Order::new(parties()).former_parties(parties()).address(address());
    let json = serde_json::to_string(&order).expect("JSON");
    assert_eq!(serde_json::from_str::<Order>(&json).expect("an order"), order);
    assert_eq!(size_of_val(&order), 576 + 8 + 144);
}

#[test]
fn a_member_through_a_later_type_of_a_union_is_required() {
    use recursion_through_a_later_type_of_a_union_stays_required::{
        Condition, ConditionTest, Pair,
    };
    assert!(serde_json::from_str::<Condition>(r#"{"test": "a"}"#).is_err());
    let inner = Condition::new(ConditionTest::String("a".to_owned()), Pair::ConditionList(vec![]));
    let outer = Condition::new(
        ConditionTest::Condition(::std::boxed::Box::new(inner.clone())),
        Pair::Condition(::std::boxed::Box::new(inner)),
    );
    let json = serde_json::to_string(&outer).expect("JSON");
    assert_eq!(serde_json::from_str::<Condition>(&json).expect("a condition"), outer);
}

/// The generator boxes by these numbers.
#[test]
fn types_of_the_runtime_have_the_sizes_that_the_generator_assumes() {
    assert_eq!(size_of::<shapewright::Timestamp>(), 16);
    assert_eq!(size_of::<::core::option::Option<shapewright::Timestamp>>(), 24);
    assert_eq!(size_of::<::core::option::Option<shapewright::Blob>>(), 24);
    assert_eq!(size_of::<::core::option::Option<shapewright::BlobInput>>(), 32);
    assert_eq!(size_of::<::core::option::Option<shapewright::TimestampInput>>(), 24);
    assert_eq!(size_of::<::core::option::Option<shapewright::Decimal>>(), 80);
    assert_eq!(size_of::<::core::option::Option<shapewright::Json>>(), 32);
    assert_eq!(size_of::<::core::option::Option<shapewright::JsonText>>(), 32);
    assert_eq!(size_of::<::core::option::Option<enumeration_stays_open::Grant>>(), 24);
}

/// Reads a document and writes it: the JSON and the values are equal.
#[track_caller]
fn round_trip<T: DeserializeOwned + Serialize + PartialEq + Debug>(document: &str) {
    let read: T = serde_json::from_str(document).expect("a document of this type");
    let again: T = serde_json::from_str(document).expect("a document of this type");
    assert_eq!(read, again);
    let expected: Value = serde_json::from_str(document).expect("JSON");
    assert_eq!(serde_json::to_value(&read).expect("JSON"), expected);
}
