use shapewright::Shape;

#[derive(Shape)]
#[shape("Ship", model = "ui/flet")]
struct Held {
    crew: Option<i64>,
}

fn main() {}
