use shapewright::Shape;

#[derive(Shape)]
#[shape("Login", model = "ui/tagged")]
enum Login {}

fn main() {}
