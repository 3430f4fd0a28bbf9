use shapewright::Shape;

#[derive(Shape)]
#[shape("StateType", model = "ui/fleet")]
enum State {
    #[shape(renamed = "docked")]
    Docked,
}

fn main() {}
