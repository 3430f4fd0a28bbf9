use shapewright::Shape;

// No member is required, so it may be a union that the model does not mark.
#[derive(Shape)]
#[shape("Reply", model = "ui/tagged")]
enum Reply {
    Text(String),
    Count(i64),
}

fn main() {}
