use shapewright::Shape;

#[derive(Shape)]
#[shape("Ship", model = "ui/fleet")]
struct Held {
    db_instance_identifier: String,
    launched: Option<String>,
}

fn main() {}
