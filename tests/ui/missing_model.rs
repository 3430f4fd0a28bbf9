use shapewright::Shape;

#[derive(Shape)]
struct Token {
    access_token: String,
}

fn main() {}
