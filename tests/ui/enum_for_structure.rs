use shapewright::Shape;

#[derive(Shape)]
#[shape("Ship", model = "ui/fleet")]
enum Ship {
    Docked,
}

fn main() {}
