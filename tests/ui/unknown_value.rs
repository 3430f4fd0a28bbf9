use shapewright::Shape;

#[derive(Shape)]
#[shape("StateType", model = "ui/fleet")]
enum State {
    Docket,
    Anchored,
}

fn main() {}
