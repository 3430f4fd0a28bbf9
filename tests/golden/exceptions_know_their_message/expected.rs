// @generated from store (service-2.json) by shapewright. Do not edit.

/// `Gone`
#[derive(Clone, ::shapewright::Structure)]
#[shape("Gone", exception)]
#[allow(dead_code)]
pub struct Gone {
    /// The message of the service, which the model does not list.
    pub message: ::core::option::Option<::std::string::String>,
}

/// `Invalid`
#[derive(Clone, ::shapewright::Structure)]
#[shape("Invalid")]
#[shape(rename_all = "camelCase")]
#[shape(exception(
    code = "Client.InvalidParameter\"Value",
    status = 400,
    fault = "client"
))]
#[allow(dead_code)]
pub struct Invalid {
    /// Wire name `errorMessage`; required by the model.
    pub error_message: ::std::string::String,
    /// Wire name `Code`.
    #[shape(rename = "Code")]
    pub code: ::core::option::Option<::std::string::String>,
    /// The message of the service, which the model does not list.
    pub message: ::core::option::Option<::std::string::String>,
}

/// `NotFound`
#[derive(Clone, ::shapewright::Structure)]
#[shape("NotFound", exception(status = 404, fault = "client"))]
#[allow(dead_code)]
pub struct NotFound {
    /// Wire name `Message`; required by the model.
    #[shape(rename = "Message")]
    pub message: ::std::string::String,
    pub key: ::core::option::Option<::std::string::String>,
}

/// `Slow`
#[derive(Clone, ::shapewright::Structure)]
#[shape("Slow")]
#[shape(exception(
    code = "SlowDown",
    status = 503,
    fault = "server",
    retryable = "throttling"
))]
#[allow(dead_code)]
pub struct Slow {
    #[shape(sensitive)]
    pub message: ::core::option::Option<::std::string::String>,
}
