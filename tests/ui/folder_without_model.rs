use shapewright::Shape;

#[derive(Shape)]
#[shape("Ship", model = "ui/empty")]
struct Held {
    crew: Option<i64>,
}

fn main() {}
