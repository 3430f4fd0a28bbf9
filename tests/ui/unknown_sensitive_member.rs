#[derive(Clone)]
struct Token {
    access_token: String,
    expires_in: u32,
}

shapewright::projection! {
    Token = "CreateTokenResponseTypeDef" {
        access_token: String = "accessToken",
        expires_in: i64 = "expiresIn",
    } optional {} sensitive ["acessToken"]
}

fn main() {}
