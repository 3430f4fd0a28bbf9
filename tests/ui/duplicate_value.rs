use shapewright::Shape;

#[derive(Shape)]
#[shape("StateType", model = "ui/fleet")]
enum State {
    Docked,
    #[shape(rename = "docked")]
    Again,
}

fn main() {}
