use shapewright::Shape;

#[derive(Shape)]
#[shape("LaunchShipRequest", model = "ui/fleet")]
struct Held {
    name: String,
    kind: String,
    at: Option<bool>,
}

fn main() {}
