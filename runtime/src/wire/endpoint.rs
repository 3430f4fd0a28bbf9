//! Where requests go.

use alloc::string::{String, ToString};
use core::str::FromStr;

use http::uri::{Authority, Scheme};
use http::{Uri, uri};

use super::error::WireError;

/// The base of the addresses of requests: a scheme, a host, and the start of paths.
///
/// ```
/// use shapewright::wire::Endpoint;
///
/// let endpoint: Endpoint = "https://oidc.eu-west-1.amazonaws.com".parse()?;
/// assert_eq!(endpoint.to_string(), "https://oidc.eu-west-1.amazonaws.com");
/// # Ok::<(), shapewright::wire::WireError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Endpoint {
    scheme: Scheme,
    authority: Authority,
    path: String,
    has_host_prefix: bool,
}

impl Endpoint {
    /// Sends requests to this host even if the model of an operation has a prefix of the host. Local servers
    /// need it.
    #[must_use]
    pub fn without_host_prefix(mut self) -> Self {
        self.has_host_prefix = false;
        self
    }

    pub(crate) fn has_host_prefix(&self) -> bool {
        self.has_host_prefix
    }

    /// The address of a path, with a prefix of the host.
    pub(crate) fn uri(&self, host_prefix: &str, path_and_query: &str) -> Result<Uri, WireError> {
        let authority = if host_prefix.is_empty() {
            self.authority.clone()
        } else {
            let host = alloc::format!("{host_prefix}{}", self.authority);
            Authority::try_from(host)
                .map_err(|_| WireError::new("the model's prefix does not give a host"))?
        };
        uri::Builder::new()
            .scheme(self.scheme.clone())
            .authority(authority)
            .path_and_query(alloc::format!("{}{path_and_query}", self.path))
            .build()
            .map_err(|error| WireError::new(error.to_string()))
    }
}

impl FromStr for Endpoint {
    type Err = WireError;

    fn from_str(text: &str) -> Result<Self, WireError> {
        let uri: Uri = text.parse().map_err(|_| WireError::new("the endpoint is not a URI"))?;
        uri.try_into()
    }
}

impl TryFrom<Uri> for Endpoint {
    type Error = WireError;

    fn try_from(uri: Uri) -> Result<Self, WireError> {
        let path = uri.path().trim_end_matches('/').into();
        let uri::Parts { scheme: Some(scheme), authority: Some(authority), .. } = uri.into_parts()
        else {
            return Err(WireError::new("expected an endpoint with a scheme and a host"));
        };
        Ok(Self { scheme, authority, path, has_host_prefix: true })
    }
}

impl core::fmt::Display for Endpoint {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(formatter, "{}://{}{}", self.scheme, self.authority, self.path)
    }
}
