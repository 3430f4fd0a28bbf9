use shapewright::Shape;

#[derive(Shape)]
#[shape("KindType", model = "ui/fleet")]
enum Kind {}

fn main() {}
