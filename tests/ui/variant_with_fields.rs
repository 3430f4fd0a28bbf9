use shapewright::Shape;

#[derive(Shape)]
#[shape("StateType", model = "ui/fleet")]
enum State {
    Docked(String),
    Lost,
}

fn main() {}
