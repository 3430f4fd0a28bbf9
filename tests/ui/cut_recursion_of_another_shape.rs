use shapewright::Shape;

#[derive(Shape)]
#[shape("Tag", model = "ui/fleet")]
struct Tag {
    key: String,
    value: String,
}

// The page has a map of any values. Recursion may be cut there: a ship fits, a tag does not.
#[derive(Shape)]
#[shape("Ship", model = "ui/fleet", partial)]
struct Ship {
    db_instance_identifier: String,
    extra: Option<Tag>,
}

#[derive(Shape)]
#[shape("Ship", model = "ui/fleet", partial)]
struct Fleet {
    extra: Option<Box<Ship>>,
}

fn main() {}
