use shapewright::Shape;

#[derive(Shape)]
#[shape("StatType", model = "ui/fleet")]
enum State {
    Docked,
}

fn main() {}
