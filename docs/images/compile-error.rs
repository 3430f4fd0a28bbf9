use shapewright::SsoOidcShape;

#[derive(SsoOidcShape)]
#[shape("CreateTokenResponse")]
struct Token {
    acces_token: String,
    expires_in: String,
    refresh_token: String,
}

#[derive(SsoOidcShape)]
#[shape("RegisterClientRequest")]
struct Register {
    client_name: String,
    client_type: u64,
}
