use shapewright::Shape;

#[derive(Shape)]
#[shape("GetTokenResponse", model = "ui/model")]
struct Token {
    #[shape(assert_required)]
    next_token: Option<String>,
}

fn main() {}
