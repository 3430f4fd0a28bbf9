use shapewright::Shape;

#[derive(Shape)]
#[shape("AttributeValue", model = "ui/tagged")]
struct Value {
    s: Option<String>,
    n: String,
}

#[derive(Shape)]
#[shape("Filter", model = "ui/tagged")]
struct Filter {
    name: String,
    above: i64,
}

fn main() {}
