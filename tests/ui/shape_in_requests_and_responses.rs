use shapewright::Shape;

#[derive(Shape)]
#[shape("Ship", model = "ui/fleet")]
struct Held {
    db_instance_identifier: Option<String>,
    crew: i64,
}

fn main() {}
