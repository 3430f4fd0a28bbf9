use shapewright::SsoOidcShape;

#[derive(SsoOidcShape)]
#[shape("RegisterClientRequest")]
struct Held {
    client_name: String,
    client_type: String,
    scopes: Option<String>,
}

fn main() {}
