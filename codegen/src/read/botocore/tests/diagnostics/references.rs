//! Names that lead nowhere, or where they should not.

use crate::read::botocore::tests::read;

use super::assert_report;

#[test]
fn references_need_a_shape() {
    assert_report(
        r#"{
"metadata": {"serviceId": "T"},
"shapes": {
"L": {"type": "list", "member": {"locationName": "item"}},
"X": {
    "type": "structure",
    "members": {"a": {}, "b": "S"}
}
}}"#,
        r#"error[SW0326]: `member` of `L` has no `shape`
 --> service-2.json:4:33
  |
4 | "L": {"type": "list", "member": {"locationName": "item"}},
  |                                 ^ expected `{"shape": "NAME"}`

error[SW0326]: member `a` of `X` has no `shape`
 --> service-2.json:7:22
  |
7 |     "members": {"a": {}, "b": "S"}
  |                      ^ expected `{"shape": "NAME"}`

error[SW0303]: expected member `b` of `X` to be an object, found a string
 --> service-2.json:7:31
  |
7 |     "members": {"a": {}, "b": "S"}
  |                               ^^^ not an object
"#,
    );
}

#[test]
fn unknown_shapes_get_a_suggestion() {
    assert_report(
        r#"{
"metadata": {"serviceId": "T"},
"shapes": {
"ClientSecret": {"type": "string"},
"X": {
    "type": "structure",
    "members": {
        "id": {"shape": "ClientSecert"},
        "secret": {"shape": "Nothing"}
    }
}
}}"#,
        r#"error[SW0327]: unknown shape `ClientSecert`
 --> service-2.json:8:26
  |
8 |         "id": {"shape": "ClientSecert"},
  |                          ^^^^^^^^^^^^ not defined in `shapes`
  |
  = help: did you mean `ClientSecret`?

error[SW0327]: unknown shape `Nothing`
 --> service-2.json:9:30
  |
9 |         "secret": {"shape": "Nothing"}
  |                              ^^^^^^^ not defined in `shapes`
"#,
    );
}

#[test]
fn unknown_shapes_in_lists_and_maps_are_reported_once() {
    assert_report(
        r#"{
"metadata": {"serviceId": "T"},
"shapes": {
"L": {"type": "list", "member": {"shape": "Missing"}},
"X": {
    "type": "structure",
    "members": {"a": {"shape": "L"}, "b": {"shape": "L"}}
}
}}"#,
        r#"error[SW0327]: unknown shape `Missing`
 --> service-2.json:4:44
  |
4 | "L": {"type": "list", "member": {"shape": "Missing"}},
  |                                            ^^^^^^^ not defined in `shapes`
"#,
    );
}

#[test]
fn keys_of_maps_are_strings() {
    assert_report(
        r#"{
"metadata": {"serviceId": "T"},
"shapes": {
"I": {"type": "integer"},
"M": {
    "type": "map",
    "key": {"shape": "I"},
    "value": {"shape": "I"}
}
}}"#,
        r#"error[SW0329]: the key of map `M` is `I`, which is not a string
 --> service-2.json:7:23
  |
7 |     "key": {"shape": "I"},
  |                       ^ expected a shape of type `string`
  |
  = help: the keys of JSON objects are strings
"#,
    );
}

#[test]
fn inputs_and_outputs_are_structures() {
    assert_report(
        r#"{
"metadata": {"serviceId": "T"},
"operations": {
    "Put": {
        "input": {"shape": "S"},
        "output": {"shape": "Outptu"},
        "errors": [{"shape": "S"}, {}]
    }
},
"shapes": {
    "S": {"type": "string"},
    "Output": {"type": "structure", "members": {}}
}}"#,
        r#"error[SW0328]: `input` of operation `Put` is `S`, which is not a structure
 --> service-2.json:5:29
  |
5 |         "input": {"shape": "S"},
  |                             ^ expected a shape of type `structure`

error[SW0327]: unknown shape `Outptu`
 --> service-2.json:6:30
  |
6 |         "output": {"shape": "Outptu"},
  |                              ^^^^^^ not defined in `shapes`
  |
  = help: did you mean `Output`?

error[SW0328]: an item of `errors` of operation `Put` is `S`, which is not a structure
 --> service-2.json:7:31
  |
7 |         "errors": [{"shape": "S"}, {}]
  |                               ^ expected a shape of type `structure`

error[SW0326]: an item of `errors` of operation `Put` has no `shape`
 --> service-2.json:7:36
  |
7 |         "errors": [{"shape": "S"}, {}]
  |                                    ^ expected `{"shape": "NAME"}`
"#,
    );
}

#[test]
fn lists_that_hold_only_each_other_are_one_cycle() {
    assert_report(
        r#"{
"metadata": {"serviceId": "T"},
"shapes": {
"A": {"type": "list", "member": {"shape": "A"}},
"B": {"type": "list", "member": {"shape": "C"}},
"C": {"type": "map", "key": {"shape": "S"}, "value": {"shape": "B"}},
"Outside": {"type": "list", "member": {"shape": "C"}},
"S": {"type": "string"}
}}"#,
        r#"error[SW0330]: `A` contains only itself
 --> service-2.json:4:2
  |
4 | "A": {"type": "list", "member": {"shape": "A"}},
  |  ^ this list or map leads back here
  |
  = help: put a structure in between

error[SW0330]: `B` contains only itself
 --> service-2.json:5:2
  |
5 | "B": {"type": "list", "member": {"shape": "C"}},
  |  ^ this list or map leads back here
6 | "C": {"type": "map", "key": {"shape": "S"}, "value": {"shape": "B"}},
  |  - through this one
  |
  = help: put a structure in between
"#,
    );
}

/// A chain of nested lists, and a structure that holds the first.
fn lists(count: usize) -> String {
    let lists: String = (0..count)
        .map(|n| {
            format!(
                "\"L{n}\": {{\"type\": \"list\", \"member\": {{\"shape\": \"L{}\"}}}},\n",
                n + 1
            )
        })
        .collect();
    format!(
        r#"{{"metadata": {{"serviceId": "T"}}, "shapes": {{
{lists}"L{count}": {{"type": "string"}},
"X": {{"type": "structure", "members": {{"m": {{"shape": "L0"}}}}}}
}}}}"#
    )
}

#[test]
fn nesting_of_lists_is_limited() {
    assert_report(&lists(16), "");
    assert_report(
        &lists(17),
        r#"error[SW0331]: `L0` nests more than 16 lists and maps
 --> service-2.json:2:2
  |
2 | "L0": {"type": "list", "member": {"shape": "L1"}},
  |  ^^ the outermost one
  |
  = help: put a structure in between
"#,
    );
}

#[test]
fn a_thousand_nested_lists_are_reported_in_steps_of_the_limit() {
    let (_, _, diagnostics) = read(&lists(1000));
    let first = diagnostics.iter().next().expect("a diagnostic");
    assert_eq!(first.message(), "`L14` nests more than 16 lists and maps");
    assert_eq!(diagnostics.iter().count(), 1000 / 17);
}

#[test]
fn repeated_values_of_lists_are_limited() {
    let values: Vec<String> = (0..1000).map(|at| format!("\"v{at}\"")).collect();
    let members: Vec<String> =
        (0..1000).map(|at| format!("\"m{at}\": {{\"shape\": \"L\"}}")).collect();
    let (_, _, diagnostics) = read(&format!(
        r#"{{"metadata": {{"serviceId": "T"}}, "shapes": {{
            "S": {{"type": "string"}},
            "L": {{"type": "list", "member": {{"shape": "S", "enum": [{}]}}}},
            "X": {{"type": "structure", "members": {{{}}}}}
        }}}}"#,
        values.join(", "),
        members.join(", ")
    ));
    let messages: Vec<_> = diagnostics.iter().map(|one| (one.code(), one.message())).collect();
    let expected = "lists and maps repeat more than 200000 values in total";
    assert_eq!(messages, [("SW0332", expected)]);
}
