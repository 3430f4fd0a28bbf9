use shapewright::Shape;

#[derive(Shape)]
#[shape("Owner", model = "ui/fleet")]
struct Owner {
    arm: String,
}

#[derive(Shape)]
#[shape("Ship", model = "ui/fleet")]
struct Held {
    db_instance_identifier: String,
    owner: Option<Owner>,
}

fn main() {}
