use shapewright::Shape;

#[derive(Shape)]
#[shape("StateType", model = "ui/fleet")]
enum State {
    Docked,
    #[shape(other)]
    Other(String),
    #[shape(other)]
    Else(String),
}

fn main() {}
