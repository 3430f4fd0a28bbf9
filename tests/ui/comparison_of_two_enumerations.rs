#[derive(Clone, shapewright::Enumeration)]
#[shape("GrantType", rename_all = "snake_case")]
enum GrantType {
    RefreshToken,
    Unknown(String),
}

#[derive(Clone, shapewright::Enumeration)]
#[shape("TokenType")]
enum TokenType {
    Bearer,
    Unknown(String),
}

fn main() {
    let _ = GrantType::RefreshToken == "refresh_token";
    let _ = GrantType::RefreshToken == TokenType::Bearer;
}
