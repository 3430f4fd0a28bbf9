use shapewright::Shape;

#[derive(Shape)]
#[shape("StateType", model = "ui/fleet")]
enum State {
    #[shape(rename = "at-see")]
    Sailing,
}

fn main() {}
