//! The names of members that hold secrets.
//!
//! A name is on the list by its last words, as in `MasterUserPassword`, or because a service uses it
//! for a secret.

use super::table::{
    Fact, HOLDERS_OF_TOKENS, MORE_SECRETS, PUBLIC, PUBLIC_OF_SERVICES, SECRETS,
    SECRETS_OF_SERVICES, VARIABLES,
};

/// What a member with a listed name holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Held {
    /// Text or bytes, or a list or a map of them.
    Text,
    /// A map or a list of environment variables.
    Variables,
}

/// What a member holds, if its name is on the list.
///
/// Whether the type of the member fits is for the caller to decide.
pub(crate) fn held(service: &str, structure: &str, member: &str) -> Option<Held> {
    let is_in =
        |facts: &[Fact]| facts.iter().any(|fact| is_fact(*fact, service, structure, member));
    if is_in(&SECRETS_OF_SERVICES) {
        return Some(Held::Text);
    }
    let has_end = |ends: &[&str]| ends.iter().any(|end| ends_in_words(member, end));
    if has_end(&SECRETS) || has_end(&MORE_SECRETS) {
        return (!has_end(&PUBLIC) && !is_in(&PUBLIC_OF_SERVICES)).then_some(Held::Text);
    }
    let is = |name: &str| member.eq_ignore_ascii_case(name);
    if is("token") && HOLDERS_OF_TOKENS.iter().any(|part| structure.contains(part)) {
        return Some(Held::Text);
    }
    let variables = has_end(&VARIABLES) || is("variables") && is_environment(structure);
    variables.then_some(Held::Variables)
}

fn is_fact(fact: Fact, service: &str, structure: &str, member: &str) -> bool {
    let (of_service, of_structure, name) = fact;
    let is_service = || {
        let letters = service.bytes().filter(|letter| !is_separator(*letter));
        letters.eq(of_service.bytes())
    };
    name == member
        && is_service()
        && of_structure.is_none_or(|name| {
            // Stubs give the structure of responses a name of its own where requests have it too.
            structure.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest == "Output")
        })
}

/// Whether a structure holds the environment of a function: `Environment`, `EnvironmentResponse`.
fn is_environment(structure: &str) -> bool {
    let name = structure.strip_suffix("Response").unwrap_or(structure);
    ends_in_words(name, "environment")
}

/// Whether a name ends in words, which are written in lowercase and without separators.
///
/// A word begins with a capital letter, or after a separator.
fn ends_in_words(name: &str, words: &str) -> bool {
    let mut letters = name.bytes().rev().filter(|letter| !is_separator(*letter));
    let mut first = None;
    for word in words.bytes().rev() {
        match letters.next() {
            Some(letter) if letter.eq_ignore_ascii_case(&word) => first = Some(letter),
            Some(_) | None => return false,
        }
    }
    first.is_none_or(|first| first.is_ascii_uppercase())
        || letters.next().is_none()
        || begins_after_separator(name, words.len())
}

/// Whether there is a separator before the last `count` letters.
fn begins_after_separator(name: &str, count: usize) -> bool {
    let mut left = count;
    for letter in name.bytes().rev() {
        match (is_separator(letter), left) {
            (true, 0) => return true,
            (true, _) => {}
            (false, 0) => return false,
            (false, _) => left -= 1,
        }
    }
    true
}

fn is_separator(letter: u8) -> bool {
    matches!(letter, b'_' | b'-' | b'.' | b' ')
}

#[cfg(test)]
mod tests {
    use crate::passes::secrets::names::{Held, held};

    #[test]
    fn the_last_words_of_a_name_decide() {
        for name in [
            "SessionToken",
            "AuthToken",
            "MasterUserPassword",
            "SecretString",
            "SecretBinary",
            "SecretAccessKey",
            "secretAccessKey",
            "secret_access_key",
            "Secret-Access-Key",
            "Password",
            "password",
            "PrivateKey",
            "ClientSecret",
            "AccessToken",
            "WebIdentityToken",
            "oauthToken",
            "OAuthToken",
            "RefreshToken",
            "deviceCode",
            "SSECustomerKey",
            "PersonalPIN",
            "twoFactorPin",
            "PreSignedUrl",
            "PresignedURL",
            "APIKey",
        ] {
            assert_eq!(held("any", "Any", name), Some(Held::Text), "{name}");
        }
    }

    #[test]
    fn names_that_only_look_like_secrets_are_not_listed() {
        for name in [
            "NextToken",
            "PaginationToken",
            "ClientToken",
            "ClientRequestToken",
            "KeyId",
            "TokenType",
            "PasswordLastUsed",
            "PasswordPolicy",
            "SecretArn",
            "SecretId",
            "SecretName",
            "AccessKeyId",
            "AccessTokenId",
            "PasswordLength",
            "MinimumPasswordLength",
            "PasswordEnabled",
            "Spin",
            "Token",
            "PublicKeyMaterial",
            "SSECustomerKeyMD5",
            "Mfaa",
            "Value",
            "Key",
            "KmsKey",
            "RemovePrivateKey",
            "EnvironmentName",
            "Pwd",
            "environments",
            "Variables",
            "",
        ] {
            assert_eq!(held("any", "Any", name), None, "{name}");
        }
    }

    #[test]
    fn facts_are_those_of_a_service() {
        for (service, structure, name, expected) in [
            ("ssm", "Parameter", "Value", Some(Held::Text)),
            ("ssm", "ParameterOutput", "Value", Some(Held::Text)),
            ("ssm", "ParameterFilter", "Value", None),
            ("rds", "Parameter", "Value", None),
            ("ec2", "RunInstancesRequest", "UserData", Some(Held::Text)),
            ("wafv2", "APIKeySummary", "APIKey", None),
            ("api_gateway", "GetApiKeyRequest", "apiKey", None),
            ("cognito_idp", "InitiateAuthResponse", "Session", Some(Held::Text)),
            ("cognito_identity_provider", "InitiateAuthResponse", "Session", Some(Held::Text)),
            ("apigateway", "GetApiKeyRequest", "apiKey", None),
            ("lambda", "Environment", "Variables", Some(Held::Variables)),
            ("lambda", "EnvironmentResponse", "Variables", Some(Held::Variables)),
            ("any", "GetOpenIdTokenResponse", "Token", Some(Held::Text)),
            ("any", "PutPolicyOutput", "token", None),
            ("apigateway", "Stage", "variables", None),
            ("ecs", "ContainerDefinition", "environment", Some(Held::Variables)),
        ] {
            assert_eq!(held(service, structure, name), expected, "{service} {structure}.{name}");
        }
    }
}
