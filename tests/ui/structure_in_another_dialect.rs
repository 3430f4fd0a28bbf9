use shapewright::Shape;

#[derive(Shape)]
#[shape("Owner", model = "ui/fleet", partial)]
struct Owner {
    arn: String,
}

#[derive(Shape)]
#[shape("Tag", model = "ui/fleet", partial, dialect = "cloudtrail")]
struct Tag {
    key: String,
    value: String,
}

#[derive(Shape)]
#[shape("Ship", model = "ui/fleet", partial, dialect = "cloudtrail")]
struct Ship {
    db_instance_identifier: String,
    owner: Option<Owner>,
    tags: Option<Vec<Tag>>,
}

fn main() {}
