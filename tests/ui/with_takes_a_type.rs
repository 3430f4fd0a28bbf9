use shapewright::SsoOidcShape;

#[derive(SsoOidcShape)]
#[shape("CreateTokenResponse")]
struct Quoted {
    #[shape(with = "seconds")]
    expires_in: u64,
}

#[derive(SsoOidcShape)]
#[shape("CreateTokenResponse")]
struct Missing {
    #[shape(with)]
    expires_in: u64,
}

#[derive(SsoOidcShape)]
#[shape("CreateTokenResponse")]
struct Twice {
    #[shape(with = Seconds, with = Minutes)]
    expires_in: u64,
}

#[derive(SsoOidcShape)]
#[shape("CreateTokenResponse")]
struct Unknown {
    #[shape(with = Seconds)]
    expires_in: u64,
}

fn main() {}
