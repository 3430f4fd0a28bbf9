use shapewright::Shape;

#[derive(Shape)]
#[shape("GetTokenResponse", model = "ui/model")]
struct Token {
    token: String,
    next_token: String,
}

fn main() {}
