use shapewright::Shape;

#[derive(Shape)]
#[shape("Ship", model = "ui/fleet", config = "ui/no.toml")]
struct Held {
    crew: Option<i64>,
}

fn main() {}
