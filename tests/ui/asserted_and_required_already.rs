use shapewright::SsoOidcShape;

#[derive(SsoOidcShape)]
#[shape("CreateTokenResponse")]
struct Held {
    #[shape(assert_required)]
    access_token: String,
}

fn main() {}
