use shapewright::Shape;

#[derive(Shape)]
#[shape("Ship", model = "ui/fleet")]
struct Held {
    db_instance_identifier: String,
    labels: Option<std::collections::BTreeMap<String, i64>>,
}

fn main() {}
