use shapewright::Shape;

#[derive(Shape)]
#[shape("Tag", model = "ui/fleet")]
struct Label {
    key: String,
    value: String,
}

#[derive(Shape)]
#[shape("Ship", model = "ui/fleet")]
struct Held {
    db_instance_identifier: String,
    owner: Option<Label>,
}

fn main() {}
