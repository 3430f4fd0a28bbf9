//! Documents with one change each: the same change for the same number, on every machine.

use serde_json::{Map, Value, json};

/// One step from a value to a part of it.
#[derive(Debug, Clone)]
enum Step {
    Member(String),
    Item(usize),
}

/// A change of a document, and the changed document.
#[derive(Debug)]
pub struct Mutation {
    /// What was changed, with its path.
    #[allow(dead_code, reason = "not every test shows it")]
    pub what: String,
    /// The document.
    pub value: Value,
}

/// Changes one place of a document. The number chooses the place and the change; some changes are not
/// possible at some places, which gives `None`.
pub fn mutate(document: &Value, number: u64) -> Option<Mutation> {
    let mut paths = Vec::new();
    collect(document, &mut Vec::new(), &mut paths);
    let random = scramble(number);
    let path = &paths[usize::try_from(random % paths.len() as u64).expect("an index")];
    let change = CHANGES[usize::try_from((random >> 32) % CHANGES.len() as u64).expect("an index")];
    let mut value = document.clone();
    let name = change_at(&mut value, path, change, scramble(random))?;
    if value == *document {
        return None;
    }
    let shown: String = path
        .iter()
        .map(|step| match step {
            Step::Member(name) => format!(".{name}"),
            Step::Item(index) => format!("[{index}]"),
        })
        .collect();
    Some(Mutation { what: format!("{name} at `{shown}`"), value })
}

/// The finalizer of SplitMix64.
fn scramble(number: u64) -> u64 {
    let mut mixed = number.wrapping_add(0x9e37_79b9_7f4a_7c15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

/// The paths of a value and all its parts.
fn collect(value: &Value, path: &mut Vec<Step>, paths: &mut Vec<Vec<Step>>) {
    paths.push(path.clone());
    match value {
        Value::Object(members) => {
            for (name, value) in members {
                path.push(Step::Member(name.clone()));
                collect(value, path, paths);
                path.pop();
            }
        }
        Value::Array(items) => {
            for (index, value) in items.iter().enumerate() {
                path.push(Step::Item(index));
                collect(value, path, paths);
                path.pop();
            }
        }
        _ => {}
    }
}

fn at<'v>(value: &'v mut Value, path: &[Step]) -> Option<&'v mut Value> {
    path.iter().try_fold(value, |value, step| match step {
        Step::Member(name) => value.get_mut(name),
        Step::Item(index) => value.get_mut(index),
    })
}

#[derive(Debug, Clone, Copy)]
enum Change {
    Remove,
    Null,
    OtherType,
    OtherForm,
    AddUnknown,
    AddNull,
    InList,
    InObject,
    Unwrap,
    Rename,
}

const CHANGES: [Change; 12] = [
    Change::Remove,
    Change::Remove,
    Change::Null,
    Change::OtherType,
    Change::OtherType,
    Change::OtherForm,
    Change::AddUnknown,
    Change::AddNull,
    Change::InList,
    Change::InObject,
    Change::Unwrap,
    Change::Rename,
];

fn change_at(
    document: &mut Value,
    path: &[Step],
    change: Change,
    random: u64,
) -> Option<&'static str> {
    let pick = |count: usize| usize::try_from(random % count as u64).expect("an index");
    match change {
        Change::Remove | Change::Rename => {
            let (last, parent) = path.split_last()?;
            match (at(document, parent)?, last) {
                (Value::Object(members), Step::Member(name)) => {
                    let value = members.remove(name)?;
                    if matches!(change, Change::Rename) {
                        let mut other: Vec<char> = name.chars().rev().collect();
                        other.push('x');
                        members.insert(other.into_iter().collect(), value);
                        return Some("renamed");
                    }
                }
                (Value::Array(items), Step::Item(index)) => drop(items.remove(*index)),
                _ => return None,
            }
            return Some("removed");
        }
        _ => {}
    }
    let value = at(document, path)?;
    match change {
        Change::Remove | Change::Rename => None,
        Change::Null => {
            *value = Value::Null;
            Some("null")
        }
        Change::OtherType => {
            let others = [
                json!("text"),
                json!(7),
                json!(7.5),
                json!(true),
                json!([]),
                json!({}),
                json!(["text"]),
                json!({"text": "text"}),
                json!({"text": 5}),
                json!([[null]]),
            ];
            *value = others[pick(others.len())].clone();
            Some("another type")
        }
        Change::OtherForm => {
            *value = other_form(value, pick(12))?;
            Some("another form")
        }
        Change::AddUnknown => {
            let members = value.as_object_mut()?;
            let unknown = [json!(1), json!("text"), json!({"a": [1]}), Value::Null];
            members.insert("zzUnknown".to_owned(), unknown[pick(4)].clone());
            Some("an unknown member")
        }
        Change::AddNull => {
            match value {
                Value::Array(items) => items.insert(pick(items.len() + 1), Value::Null),
                Value::Object(members) => drop(members.insert("zzNull".to_owned(), Value::Null)),
                _ => return None,
            }
            Some("one more null")
        }
        Change::InList => {
            *value = json!([value.take()]);
            Some("in a list")
        }
        Change::InObject => {
            let name = ["S", "Value", "zz"][pick(3)];
            *value = Value::Object(Map::from_iter([(name.to_owned(), value.take())]));
            Some("in an object")
        }
        Change::Unwrap => {
            let inner = match value {
                Value::Array(items) if !items.is_empty() => items.swap_remove(0),
                Value::Object(members) => members.iter().next().map(|(_, inner)| inner.clone())?,
                _ => return None,
            };
            *value = inner;
            Some("without the value around it")
        }
    }
}

/// The same type in another form: what a type may refuse by more than the type in JSON.
fn other_form(value: &Value, index: usize) -> Option<Value> {
    match value {
        Value::String(text) => Some(match index {
            0 => json!(""),
            1 => json!(format!("{text} ")),
            2 => json!("2020-02-03T04:05:06Z"),
            3 => json!("2020-13-03T04:05:06Z"),
            4 => json!("yesterday"),
            5 => json!("NaN"),
            6 => json!("12.5e3"),
            7 => json!("aGVsbG8="),
            8 => json!("aGVsbG8"),
            9 => json!("a-b"),
            10 => json!("Sun, 06 Nov 1994 08:49:37 GMT"),
            _ => json!(text.chars().rev().collect::<String>()),
        }),
        Value::Number(number) => Some(match index {
            0 => json!(0.5),
            1 => json!(5.0),
            2 => json!(1e3),
            3 => json!(u64::MAX),
            4 => json!(i64::MAX),
            5 => json!(i64::MIN),
            6 => json!(1e300),
            7 => json!(-1),
            8 => json!(number.to_string()),
            9 => json!(9_223_372_036_854_775_808_u64),
            10 => json!(1_646_158_315_209_u64),
            _ => json!(-0.0),
        }),
        Value::Bool(flag) => {
            Some(if index.is_multiple_of(2) { json!(!flag) } else { json!(flag.to_string()) })
        }
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}
