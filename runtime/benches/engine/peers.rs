//! What is done with a document, and by whom.

use std::hint::black_box;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// Something to do again and again.
pub type Work<'t> = Box<dyn FnMut() + 't>;

/// One who does it.
pub struct Peer {
    /// Its name.
    pub name: &'static str,
    /// Prepares the work on a document.
    pub start: for<'t> fn(&'t str) -> Work<'t>,
}

/// What is done; the first of the peers is what the others are compared with.
pub struct Action {
    /// Its name.
    pub name: &'static str,
    /// Those who do it.
    pub peers: Vec<Peer>,
}

/// The action that no format has a part in.
pub const COMPARE: &str = "compare";

/// All that is done with a document of these shapes.
pub fn actions<Ours, Derived, Mini, Nano>() -> Vec<Action>
where
    Ours: Serialize + DeserializeOwned + Clone + PartialEq + 'static,
    Derived: Serialize + DeserializeOwned + Clone + PartialEq + 'static,
    Mini: miniserde::Serialize + miniserde::Deserialize + 'static,
    Nano: nanoserde::SerJson + nanoserde::DeJson + 'static,
{
    let peer = |name, start| Peer { name, start };
    vec![
        Action {
            name: "read",
            peers: vec![
                peer("serde_derive", read::<Derived>),
                peer("shapewright", read::<Ours>),
                peer("serde_path_to_error", read_with_path::<Derived>),
                peer("serde_json::Value", read::<Value>),
                peer("miniserde", |text| {
                    Box::new(|| drop(black_box(miniserde::json::from_str::<Mini>(text))))
                }),
                peer("nanoserde", |text| {
                    Box::new(|| drop(black_box(Nano::deserialize_json(text))))
                }),
            ],
        },
        Action {
            name: "read with sonic-rs",
            peers: vec![
                peer("serde_derive", read_sonic::<Derived>),
                peer("shapewright", read_sonic::<Ours>),
            ],
        },
        Action {
            name: "write",
            peers: vec![
                peer("serde_derive", write::<Derived>),
                peer("shapewright", write::<Ours>),
                peer("miniserde", |text| {
                    let value: Mini = miniserde::json::from_str(text).expect(SHAPE);
                    Box::new(move || drop(black_box(miniserde::json::to_string(&value))))
                }),
                peer("nanoserde", |text| {
                    let value = Nano::deserialize_json(text).expect(SHAPE);
                    Box::new(move || drop(black_box(value.serialize_json())))
                }),
            ],
        },
        Action {
            name: "write with sonic-rs",
            peers: vec![
                peer("serde_derive", write_sonic::<Derived>),
                peer("shapewright", write_sonic::<Ours>),
            ],
        },
        Action {
            name: COMPARE,
            peers: vec![peer("serde_derive", equal::<Derived>), peer("shapewright", equal::<Ours>)],
        },
    ]
}

const SHAPE: &str = "a document of the shape";

fn read<T: DeserializeOwned>(text: &str) -> Work<'_> {
    Box::new(|| drop(black_box(serde_json::from_str::<T>(text))))
}

fn read_with_path<T: DeserializeOwned>(text: &str) -> Work<'_> {
    Box::new(|| {
        let input = &mut serde_json::Deserializer::from_str(text);
        drop(black_box(serde_path_to_error::deserialize::<_, T>(input)));
    })
}

fn read_sonic<T: DeserializeOwned>(text: &str) -> Work<'_> {
    Box::new(|| drop(black_box(sonic_rs::from_str::<T>(text))))
}

fn value<T: DeserializeOwned>(text: &str) -> T {
    serde_json::from_str(text).expect(SHAPE)
}

fn write<T: Serialize + DeserializeOwned + 'static>(text: &str) -> Work<'_> {
    let value: T = value(text);
    Box::new(move || drop(black_box(serde_json::to_string(&value))))
}

fn write_sonic<T: Serialize + DeserializeOwned + 'static>(text: &str) -> Work<'_> {
    let value: T = value(text);
    Box::new(move || drop(black_box(sonic_rs::to_string(&value))))
}

fn equal<T: DeserializeOwned + Clone + PartialEq + 'static>(text: &str) -> Work<'_> {
    let value: T = value(text);
    let again = value.clone();
    Box::new(move || assert!(black_box(&value) == black_box(&again)))
}
