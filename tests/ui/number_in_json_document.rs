use shapewright::Shape;

#[derive(Shape)]
#[shape("PolicyVersion", model = "ui/policies")]
struct Held {
    document: Option<i64>,
}

fn main() {}
