use shapewright::Shape;

#[derive(Shape)]
#[shape("StateType", model = "ui/fleet")]
struct Held {
    docked: String,
}

fn main() {}
