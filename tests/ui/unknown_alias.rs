use shapewright::Shape;

#[derive(Shape)]
#[shape("KindTypes", model = "ui/fleet")]
struct Held {
    cargo: String,
}

fn main() {}
