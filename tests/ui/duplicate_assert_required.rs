use shapewright::SsoOidcShape;

#[derive(SsoOidcShape)]
#[shape("CreateTokenResponse")]
struct Held {
    #[shape(assert_required, assert_required)]
    refresh_token: String,
}

fn main() {}
