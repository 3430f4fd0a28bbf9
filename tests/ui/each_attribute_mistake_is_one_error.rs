use shapewright::{Shape, SsoOidcShape};

#[derive(Shape)]
#[shape("Ship", model = concat!("ui", "/fleet"))]
struct Computed {
    db_instance_identifier: String,
}

#[derive(Shape)]
#[shape("Ship", partail, model = "ui/fleet")]
struct Misspelled {
    crew: Option<i64>,
}

#[derive(SsoOidcShape)]
#[shape("CreateTokenRequest" partial)]
struct WithoutComma {
    client_id: Option<String>,
}

#[derive(SsoOidcShape)]
#[shape("CreateTokenRequest", partial = true, dialect = )]
struct HalfTyped {
    client_id: Option<String>,
}

#[derive(SsoOidcShape)]
#[shape("CreateTokenResponse", crate = "shapewright", with = Map<A, B>, 5)]
struct OfSerde {
    access_token: String,
}

#[derive(SsoOidcShape)]
#[shape("CreateTokenResponse")]
struct Fields {
    #[shape("accessToken")]
    token: String,
    #[shape(rename("expiresIn"))]
    lifetime: i64,
    #[shape(with, assert_required = true)]
    refresh_token: String,
}

#[derive(Shape)]
#[shape("StateType", model = "ui/fleet")]
enum State {
    #[shape("at-sea")]
    Sailing,
    #[shape(rename)]
    Gone,
    #[shape(other(String))]
    Other(String),
}

fn main() {}
