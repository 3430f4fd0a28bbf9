use shapewright::Shape;

#[derive(Shape)]
#[shape("Ship", model = "ui/fleet", partial)]
struct Ship {
    db_instance_identifier: String,
    berths: Option<Vec<u8>>,
}

fn main() {}
