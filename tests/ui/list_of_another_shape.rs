use shapewright::Shape;

#[derive(Shape)]
#[shape("Owner", model = "ui/fleet")]
struct Owner {
    arn: String,
}

#[derive(Shape)]
#[shape("Ship", model = "ui/fleet")]
struct Held {
    db_instance_identifier: String,
    tags: Option<Vec<Owner>>,
}

fn main() {}
