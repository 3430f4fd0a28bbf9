use shapewright::Shape;

#[derive(Shape)]
#[shape("KindType", model = "ui/fleet")]
enum Kind {
    Cargo,
}

#[derive(Shape)]
#[shape("Ship", model = "ui/fleet")]
struct Held {
    db_instance_identifier: String,
    state: Option<Kind>,
}

fn main() {}
