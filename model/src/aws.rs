//! The models of all services of AWS, by name.
//!
//! They are the models of botocore, compressed and without documentation. `model/aws/README.md` describes the
//! format; `shapewright models pack` writes the files and the list of services.

#[path = "../aws/services.rs"]
mod services;

/// The release that the models are from.
///
/// ```
/// assert!(shapewright_model::aws::VERSION.starts_with("botocore 1."));
/// ```
pub const VERSION: &str = include_str!("../aws/VERSION").trim_ascii();

/// A service of AWS with its model.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Service {
    /// The name in boto3 and in the AWS CLI: `sso-oidc`, `events`.
    pub name: &'static str,
    /// The name in AWS's models, Smithy's `sdkId`: `SSO OIDC`, `EventBridge`.
    pub id: &'static str,
    /// The model as a file of gzip.
    pub model: &'static [u8],
}

/// The services in the order of their names.
///
/// ```
/// let names: Vec<&str> = shapewright_model::aws::services().iter().map(|service| service.name).collect();
/// assert!(names.is_sorted() && names.contains(&"dynamodb"));
/// ```
#[must_use]
pub fn services() -> &'static [Service] {
    services::SERVICES
}

/// The service with a name, as boto3, the AWS CLI or AWS's models spell it.
///
/// Letters and digits count, in any case: `sso-oidc`, `sso_oidc` and `SSO OIDC` are the same name. A service
/// whose name in boto3 has the letters takes precedence over one whose [`Service::id`] has them.
///
/// ```
/// use shapewright_model::aws::find;
///
/// for name in ["events", "EventBridge", "event-bridge"] {
///     assert_eq!(find(name).map(|service| service.name), Some("events"));
/// }
/// assert_eq!(find("event"), None);
/// ```
#[must_use]
pub fn find(name: &str) -> Option<&'static Service> {
    let services = services();
    let exact = services.binary_search_by(|service| service.name.cmp(name)).ok();
    exact.and_then(|place| services.get(place)).or_else(|| {
        let by_name = || services.iter().find(|service| same_letters(service.name, name));
        by_name().or_else(|| services.iter().find(|service| same_letters(service.id, name)))
    })
}

/// Whether two names have the same letters and digits, in any case, and at least one.
fn same_letters(one: &str, other: &str) -> bool {
    let mut left = one.bytes().filter(u8::is_ascii_alphanumeric);
    let mut right = other.bytes().filter(u8::is_ascii_alphanumeric);
    let mut any = false;
    loop {
        match (left.next(), right.next()) {
            (Some(left), Some(right)) if left.eq_ignore_ascii_case(&right) => any = true,
            (None, None) => return any,
            _ => return false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{find, services};

    #[test]
    fn every_spelling_of_a_name_leads_to_the_service() {
        for (name, expected) in [
            ("sqs", Some("sqs")),
            ("SQS", Some("sqs")),
            ("sso-oidc", Some("sso-oidc")),
            ("sso_oidc", Some("sso-oidc")),
            ("SSO OIDC", Some("sso-oidc")),
            ("ssooidc", Some("sso-oidc")),
            ("EventBridge", Some("events")),
            ("CloudWatch Logs", Some("logs")),
            ("lambda_", Some("lambda")),
            // The id of `sms-voice` too.
            ("Pinpoint SMS Voice", Some("pinpoint-sms-voice")),
            ("sms-voice", Some("sms-voice")),
            ("dynamo", None),
            ("", None),
            ("--", None),
            ("sqs/", Some("sqs")),
            ("\u{212a}ms", None),
        ] {
            assert_eq!(find(name).map(|service| service.name), expected, "{name:?}");
        }
    }

    #[test]
    fn services_are_in_the_order_of_their_names_and_each_has_a_model() {
        assert!(services().windows(2).all(|pair| pair[0].name < pair[1].name));
        for service in services() {
            assert!(service.model.starts_with(&[0x1f, 0x8b]), "{}", service.name);
            assert_eq!(find(service.name), Some(service));
            assert!(find(service.id).is_some(), "{}", service.id);
        }
    }

    #[test]
    fn the_models_are_five_megabytes_at_most() {
        let length: usize = services().iter().map(|service| service.model.len()).sum();
        assert!(length <= 5_000_000, "{length} bytes");
    }
}
