//! Documents of each format, changed in each place: the enum and the struct of a union agree on them.

use std::fmt::Debug;

use serde::Serialize;
use serde_json::json;

use super::document::{FORMATS, Format, read, write};
use crate::shapes::{Attribute, AttributeFields};

/// Checks that what the enum reads is what the struct reads, with one member.
#[track_caller]
#[expect(clippy::panic, reason = "a test that fails panics")]
fn agree<E: Debug>(
    name: &str,
    bytes: &[u8],
    union: Result<Attribute, E>,
    fields: Result<AttributeFields, E>,
) -> bool {
    match (union, fields) {
        (Err(_), _) => false,
        // The struct ignores it.
        (Ok(Attribute::Unknown { .. }), _) => true,
        (Ok(union), Ok(fields)) => {
            // A member that is not listed is in the enum alone.
            let of_union = serde_json::to_value(&union).expect("JSON");
            let of_fields = listed(serde_json::to_value(&fields).expect("JSON"));
            assert_eq!(listed(of_union), of_fields, "{name}: {bytes:x?}");
            true
        }
        (Ok(union), Err(error)) => panic!("{name}: {bytes:x?}: {union:?}, but {error:?}"),
    }
}

/// A document without the members that the struct ignores.
fn listed(mut value: serde_json::Value) -> serde_json::Value {
    const NAMES: [&str; 8] = ["S", "BOOL", "NULL", "L", "M", "Nested", "Secret", "SecretUnion"];
    if let Some(members) = value.as_object_mut() {
        members.retain(|name, _| NAMES.contains(&name.as_str()));
        for (name, value) in members {
            match (name.as_str(), value) {
                ("L", serde_json::Value::Array(items)) => {
                    items.iter_mut().for_each(|item| *item = listed(item.take()));
                }
                ("M", serde_json::Value::Object(entries)) => {
                    entries.values_mut().for_each(|item| *item = listed(item.take()));
                }
                ("SecretUnion", value) => *value = listed(value.take()),
                ("Nested", value) => {
                    if let Some(inner) = value.get_mut("inner") {
                        *inner = listed(inner.take());
                    }
                    // An optional union without a member is absent.
                    if let Some(nested) = value.as_object_mut() {
                        nested.retain(|name, value| name != "inner" || *value != json!({}));
                    }
                }
                _ => {}
            }
        }
    }
    value
}

/// The document cut, and with another byte, at each place.
fn changed(bytes: &[u8], others: &[u8], mut check: impl FnMut(&[u8])) {
    for at in 0..bytes.len() {
        let (start, rest) = bytes.split_at(at);
        let Some((first, end)) = rest.split_first() else { continue };
        check(start);
        check(&[start, end].concat());
        for other in others {
            check(&[start, &[*other], end].concat());
            check(&[start, &[*first, *other], end].concat());
        }
    }
}

fn documents() -> Vec<serde_json::Value> {
    vec![
        json!({"L": [{"S": "a"}, {"BOOL": true}]}),
        json!({"M": {"k": {"S": "a"}, "l": {"L": [{"S": "b"}]}}}),
        json!({"Nested": {"inner": {"NULL": true}, "tags": [{"key": 1}]}}),
        json!({"SecretUnion": {"Secret": "a"}}),
        json!({"Later": {"a": [1, "b"]}}),
    ]
}

#[test]
fn changed_documents_are_read_alike_by_enum_and_struct() {
    let others: Vec<u8> =
        b"\0 \n\"'{}[]()<>/:,=!&*#-.\\01aSn\x7f\x80\x81\x91\xa1\xbf\xc0\xff".into();
    for document in documents() {
        for format in FORMATS {
            let Some(bytes) = write(format, &document) else { continue };
            let name = format!("{format:?}");
            assert!(
                agree(&name, &bytes, read(format, &bytes), read(format, &bytes)),
                "{name} {document}"
            );
            changed(&bytes, &others, |bytes| {
                let fields = read(format, bytes);
                // RON has names before structures, which only the struct checks.
                if format == Format::Ron && fields.is_err() {
                    let _ = read::<Attribute>(format, bytes);
                } else {
                    agree(&name, bytes, read(format, bytes), fields);
                }
            });
        }
    }
}

/// Many bytes in each place: there are no names that most of them break.
#[test]
fn changed_documents_without_names_are_read_alike_by_enum_and_struct() {
    let others: Vec<u8> =
        (0..=u8::MAX).filter(|byte| byte % 3 == 1).chain([0, 2, 3, 0xc0, 0xdd, 0xff]).collect();
    let values = documents().into_iter().filter(|document| document.get("Later").is_none());
    for value in
        values.map(|document| serde_json::from_value::<Attribute>(document).expect("a value"))
    {
        check(
            "postcard",
            &value,
            |value| postcard::to_allocvec(value).expect("postcard"),
            &others,
            |bytes| {
                agree("postcard", bytes, postcard::from_bytes(bytes), postcard::from_bytes(bytes))
            },
        );
        check(
            "bitcode",
            &value,
            |value| bitcode::serialize(value).expect("bitcode"),
            &others,
            |bytes| {
                agree("bitcode", bytes, bitcode::deserialize(bytes), bitcode::deserialize(bytes))
            },
        );
        check(
            "MessagePack",
            &value,
            |value| rmp_serde::to_vec(value).expect("MessagePack"),
            &others,
            |bytes| {
                agree(
                    "MessagePack",
                    bytes,
                    rmp_serde::from_slice(bytes).map_err(|error| error.to_string()),
                    rmp_serde::from_slice(bytes).map_err(|error| error.to_string()),
                )
            },
        );
    }
}

fn check<T: Serialize>(
    name: &str,
    value: &T,
    write: impl Fn(&T) -> Vec<u8>,
    others: &[u8],
    agree: impl Fn(&[u8]) -> bool,
) {
    let bytes = write(value);
    assert!(agree(&bytes), "{name}");
    changed(&bytes, others, |bytes| {
        agree(bytes);
    });
}
