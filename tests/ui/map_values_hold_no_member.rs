use shapewright::Shape;

struct Nothing;

#[derive(Shape)]
#[shape("Ship", model = "ui/fleet", partial)]
struct Ship {
    db_instance_identifier: String,
    extra: Option<std::collections::BTreeMap<String, Nothing>>,
}

fn main() {}
