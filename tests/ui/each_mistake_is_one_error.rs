use shapewright::SsoOidcShape;

#[derive(SsoOidcShape)]
#[shape("RegisterClientRequest")]
struct Held {
    client_nam: String,
    client_type: Option<String>,
    scopes: Option<i64>,
    client_name: String,
}

fn main() {}
