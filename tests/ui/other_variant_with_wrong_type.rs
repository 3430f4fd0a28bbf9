use shapewright::Shape;

#[derive(Shape)]
#[shape("StateType", model = "ui/fleet")]
enum State {
    Docked,
    #[shape(other)]
    Other(u8),
}

#[derive(Shape)]
#[shape("StateType", model = "ui/fleet")]
enum Any {
    #[shape(other)]
    Other(&'static str),
}

fn main() {}
