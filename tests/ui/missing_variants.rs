use shapewright::Shape;

#[derive(Shape)]
#[shape("Login", model = "ui/tagged")]
enum Login {
    Token(String),
}

// AWS does not return this one, and a program need not send every member.
#[derive(Shape)]
#[shape("Filter", model = "ui/tagged")]
enum Filter {
    Name(String),
}

#[derive(Shape)]
#[shape("Login", model = "ui/tagged", partial)]
enum OnlyToken {
    Token(String),
}

fn main() {}
