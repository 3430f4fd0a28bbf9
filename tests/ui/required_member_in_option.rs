use shapewright::SsoOidcShape;

#[derive(SsoOidcShape)]
struct RegisterClientRequest {
    client_name: String,
    client_type: Option<String>,
}

fn main() {}
