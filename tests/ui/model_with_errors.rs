use shapewright::Shape;

#[derive(Shape)]
#[shape("GetTokenResponse", model = "ui/broken")]
struct Token {
    token: String,
}

shapewright::shapes! { model = "ui/broken" }

fn main() {}
