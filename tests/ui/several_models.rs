use shapewright::Shape;

#[derive(Shape)]
#[shape("Ship", model = "ui")]
struct Held {
    crew: Option<i64>,
}

fn main() {}
