use std::collections::BTreeMap;

use shapewright::Shape;

#[derive(Shape)]
#[shape("PolicyVersion", model = "ui/policies")]
struct Held {
    names: Option<Vec<String>>,
    tags: Option<BTreeMap<String, String>>,
}

fn main() {}
