use shapewright::SsoOidcShape;

#[derive(SsoOidcShape)]
#[shape("RegisterClientRequest")]
struct Held {
    client_name: String,
    client_type: String,
    scopes: Option<Vec<i64>>,
}

fn main() {}
