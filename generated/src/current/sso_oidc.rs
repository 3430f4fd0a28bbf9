// @generated from sso_oidc (sso-oidc.json) by shapewright. Do not edit.

/// `AccessDeniedException`,
/// [AWS API reference](https://docs.aws.amazon.com/goto/WebAPI/sso-oidc-2019-06-10/AccessDeniedException)
#[derive(Clone, ::shapewright::Structure)]
#[shape("AccessDeniedException", exception(status = 400, fault = "client"))]
#[allow(dead_code)]
pub struct AccessDeniedException {
    pub error: ::core::option::Option<::std::string::String>,
    pub reason: ::core::option::Option<AccessDeniedExceptionReason>,
    pub error_description: ::core::option::Option<::std::string::String>,
    /// The message of the service, which the model does not list.
    pub message: ::core::option::Option<::std::string::String>,
}

/// `AccessDeniedExceptionReason`
#[derive(Clone, ::shapewright::Enumeration)]
#[shape("AccessDeniedExceptionReason")]
#[allow(clippy::enum_variant_names, dead_code)]
pub enum AccessDeniedExceptionReason {
    #[shape(rename = "KMS_AccessDeniedException")]
    KmsAccessDeniedException,
    /// A value that the model does not list.
    Unknown(::std::string::String),
}

/// `AuthorizationPendingException`,
/// [AWS API reference](https://docs.aws.amazon.com/goto/WebAPI/sso-oidc-2019-06-10/AuthorizationPendingException)
#[derive(Clone, ::shapewright::Structure)]
#[shape("AuthorizationPendingException")]
#[shape(exception(status = 400, fault = "client"))]
#[allow(dead_code)]
pub struct AuthorizationPendingException {
    pub error: ::core::option::Option<::std::string::String>,
    pub error_description: ::core::option::Option<::std::string::String>,
    /// The message of the service, which the model does not list.
    pub message: ::core::option::Option<::std::string::String>,
}

/// `AwsAdditionalDetails`,
/// [AWS API reference](https://docs.aws.amazon.com/goto/WebAPI/sso-oidc-2019-06-10/AwsAdditionalDetails)
#[derive(Clone, ::shapewright::Structure)]
#[shape("AwsAdditionalDetails", rename_all = "camelCase")]
#[allow(dead_code)]
pub struct AwsAdditionalDetails {
    /// Wire name `identityContext`.
    pub identity_context: ::core::option::Option<::std::string::String>,
}

/// `CreateTokenRequest`,
/// [AWS API reference](https://docs.aws.amazon.com/goto/WebAPI/sso-oidc-2019-06-10/CreateTokenRequest)
#[derive(Clone, ::shapewright::Structure)]
#[shape("CreateTokenRequest", rename_all = "camelCase")]
#[allow(dead_code)]
pub struct CreateTokenRequest {
    /// Wire name `clientId`; required by the model.
    pub client_id: ::std::string::String,
    /// Wire name `clientSecret`; required by the model.
    #[shape(sensitive)]
    pub client_secret: ::std::string::String,
    /// Wire name `grantType`; required by the model.
    pub grant_type: ::std::string::String,
    /// Wire name `deviceCode`.
    #[shape(sensitive)]
    pub device_code: ::core::option::Option<::std::string::String>,
    pub code: ::core::option::Option<::std::string::String>,
    /// Wire name `refreshToken`.
    #[shape(sensitive)]
    pub refresh_token: ::core::option::Option<::std::string::String>,
    pub scope: ::core::option::Option<::std::vec::Vec<::std::string::String>>,
    /// Wire name `redirectUri`.
    pub redirect_uri: ::core::option::Option<::std::string::String>,
    /// Wire name `codeVerifier`.
    #[shape(sensitive)]
    pub code_verifier: ::core::option::Option<::std::string::String>,
}

/// `CreateTokenResponse`,
/// [AWS API reference](https://docs.aws.amazon.com/goto/WebAPI/sso-oidc-2019-06-10/CreateTokenResponse)
#[derive(Clone, ::shapewright::Structure)]
#[shape("CreateTokenResponse", rename_all = "camelCase")]
#[allow(dead_code)]
pub struct CreateTokenResponse {
    /// Wire name `accessToken`.
    #[shape(sensitive)]
    pub access_token: ::core::option::Option<::std::string::String>,
    /// Wire name `tokenType`.
    pub token_type: ::core::option::Option<::std::string::String>,
    /// Wire name `expiresIn`.
    pub expires_in: ::core::option::Option<i64>,
    /// Wire name `refreshToken`.
    #[shape(sensitive)]
    pub refresh_token: ::core::option::Option<::std::string::String>,
    /// Wire name `idToken`.
    #[shape(sensitive)]
    pub id_token: ::core::option::Option<::std::string::String>,
}

/// `CreateTokenWithIAMRequest`,
/// [AWS API reference](https://docs.aws.amazon.com/goto/WebAPI/sso-oidc-2019-06-10/CreateTokenWithIAMRequest)
#[derive(Clone, ::shapewright::Structure)]
#[shape("CreateTokenWithIAMRequest", rename_all = "camelCase")]
#[allow(dead_code)]
pub struct CreateTokenWithIAMRequest {
    /// Wire name `clientId`; required by the model.
    pub client_id: ::std::string::String,
    /// Wire name `grantType`; required by the model.
    pub grant_type: ::std::string::String,
    pub code: ::core::option::Option<::std::string::String>,
    /// Wire name `refreshToken`.
    #[shape(sensitive)]
    pub refresh_token: ::core::option::Option<::std::string::String>,
    #[shape(sensitive)]
    pub assertion: ::core::option::Option<::std::string::String>,
    pub scope: ::core::option::Option<::std::vec::Vec<::std::string::String>>,
    /// Wire name `redirectUri`.
    pub redirect_uri: ::core::option::Option<::std::string::String>,
    /// Wire name `subjectToken`.
    #[shape(sensitive)]
    pub subject_token: ::core::option::Option<::std::string::String>,
    /// Wire name `subjectTokenType`.
    pub subject_token_type: ::core::option::Option<::std::string::String>,
    /// Wire name `requestedTokenType`.
    pub requested_token_type: ::core::option::Option<::std::string::String>,
    /// Wire name `codeVerifier`.
    #[shape(sensitive)]
    pub code_verifier: ::core::option::Option<::std::string::String>,
}

/// `CreateTokenWithIAMResponse`,
/// [AWS API reference](https://docs.aws.amazon.com/goto/WebAPI/sso-oidc-2019-06-10/CreateTokenWithIAMResponse)
#[derive(Clone, ::shapewright::Structure)]
#[shape("CreateTokenWithIAMResponse", rename_all = "camelCase")]
#[allow(dead_code)]
pub struct CreateTokenWithIAMResponse {
    /// Wire name `accessToken`.
    #[shape(sensitive)]
    pub access_token: ::core::option::Option<::std::string::String>,
    /// Wire name `tokenType`.
    pub token_type: ::core::option::Option<::std::string::String>,
    /// Wire name `expiresIn`.
    pub expires_in: ::core::option::Option<i64>,
    /// Wire name `refreshToken`.
    #[shape(sensitive)]
    pub refresh_token: ::core::option::Option<::std::string::String>,
    /// Wire name `idToken`.
    #[shape(sensitive)]
    pub id_token: ::core::option::Option<::std::string::String>,
    /// Wire name `issuedTokenType`.
    pub issued_token_type: ::core::option::Option<::std::string::String>,
    pub scope: ::core::option::Option<::std::vec::Vec<::std::string::String>>,
    /// Wire name `awsAdditionalDetails`.
    pub aws_additional_details: ::core::option::Option<AwsAdditionalDetails>,
}

/// `ExpiredTokenException`,
/// [AWS API reference](https://docs.aws.amazon.com/goto/WebAPI/sso-oidc-2019-06-10/ExpiredTokenException)
#[derive(Clone, ::shapewright::Structure)]
#[shape("ExpiredTokenException", exception(status = 400, fault = "client"))]
#[allow(dead_code)]
pub struct ExpiredTokenException {
    pub error: ::core::option::Option<::std::string::String>,
    pub error_description: ::core::option::Option<::std::string::String>,
    /// The message of the service, which the model does not list.
    pub message: ::core::option::Option<::std::string::String>,
}

/// `InternalServerException`,
/// [AWS API reference](https://docs.aws.amazon.com/goto/WebAPI/sso-oidc-2019-06-10/InternalServerException)
#[derive(Clone, ::shapewright::Structure)]
#[shape("InternalServerException", exception(status = 500, fault = "server"))]
#[allow(dead_code)]
pub struct InternalServerException {
    pub error: ::core::option::Option<::std::string::String>,
    pub error_description: ::core::option::Option<::std::string::String>,
    /// The message of the service, which the model does not list.
    pub message: ::core::option::Option<::std::string::String>,
}

/// `InvalidClientException`,
/// [AWS API reference](https://docs.aws.amazon.com/goto/WebAPI/sso-oidc-2019-06-10/InvalidClientException)
#[derive(Clone, ::shapewright::Structure)]
#[shape("InvalidClientException", exception(status = 401, fault = "client"))]
#[allow(dead_code)]
pub struct InvalidClientException {
    pub error: ::core::option::Option<::std::string::String>,
    pub error_description: ::core::option::Option<::std::string::String>,
    /// The message of the service, which the model does not list.
    pub message: ::core::option::Option<::std::string::String>,
}

/// `InvalidClientMetadataException`,
/// [AWS API reference](https://docs.aws.amazon.com/goto/WebAPI/sso-oidc-2019-06-10/InvalidClientMetadataException)
#[derive(Clone, ::shapewright::Structure)]
#[shape("InvalidClientMetadataException")]
#[shape(exception(status = 400, fault = "client"))]
#[allow(dead_code)]
pub struct InvalidClientMetadataException {
    pub error: ::core::option::Option<::std::string::String>,
    pub error_description: ::core::option::Option<::std::string::String>,
    /// The message of the service, which the model does not list.
    pub message: ::core::option::Option<::std::string::String>,
}

/// `InvalidGrantException`,
/// [AWS API reference](https://docs.aws.amazon.com/goto/WebAPI/sso-oidc-2019-06-10/InvalidGrantException)
#[derive(Clone, ::shapewright::Structure)]
#[shape("InvalidGrantException", exception(status = 400, fault = "client"))]
#[allow(dead_code)]
pub struct InvalidGrantException {
    pub error: ::core::option::Option<::std::string::String>,
    pub error_description: ::core::option::Option<::std::string::String>,
    /// The message of the service, which the model does not list.
    pub message: ::core::option::Option<::std::string::String>,
}

/// `InvalidRedirectUriException`,
/// [AWS API reference](https://docs.aws.amazon.com/goto/WebAPI/sso-oidc-2019-06-10/InvalidRedirectUriException)
#[derive(Clone, ::shapewright::Structure)]
#[shape("InvalidRedirectUriException")]
#[shape(exception(status = 400, fault = "client"))]
#[allow(dead_code)]
pub struct InvalidRedirectUriException {
    pub error: ::core::option::Option<::std::string::String>,
    pub error_description: ::core::option::Option<::std::string::String>,
    /// The message of the service, which the model does not list.
    pub message: ::core::option::Option<::std::string::String>,
}

/// `InvalidRequestException`,
/// [AWS API reference](https://docs.aws.amazon.com/goto/WebAPI/sso-oidc-2019-06-10/InvalidRequestException)
#[derive(Clone, ::shapewright::Structure)]
#[shape("InvalidRequestException", exception(status = 400, fault = "client"))]
#[allow(dead_code)]
pub struct InvalidRequestException {
    pub error: ::core::option::Option<::std::string::String>,
    pub reason: ::core::option::Option<InvalidRequestExceptionReason>,
    pub error_description: ::core::option::Option<::std::string::String>,
    /// The message of the service, which the model does not list.
    pub message: ::core::option::Option<::std::string::String>,
}

/// `InvalidRequestExceptionReason`
#[derive(Clone, ::shapewright::Enumeration)]
#[shape("InvalidRequestExceptionReason")]
#[allow(clippy::enum_variant_names, dead_code)]
pub enum InvalidRequestExceptionReason {
    #[shape(rename = "KMS_NotFoundException")]
    KmsNotFoundException,
    #[shape(rename = "KMS_InvalidKeyUsageException")]
    KmsInvalidKeyUsageException,
    #[shape(rename = "KMS_InvalidStateException")]
    KmsInvalidStateException,
    #[shape(rename = "KMS_DisabledException")]
    KmsDisabledException,
    /// A value that the model does not list.
    Unknown(::std::string::String),
}

/// `InvalidRequestRegionException`,
/// [AWS API reference](https://docs.aws.amazon.com/goto/WebAPI/sso-oidc-2019-06-10/InvalidRequestRegionException)
#[derive(Clone, ::shapewright::Structure)]
#[shape("InvalidRequestRegionException")]
#[shape(exception(status = 400, fault = "client"))]
#[allow(dead_code)]
pub struct InvalidRequestRegionException {
    pub error: ::core::option::Option<::std::string::String>,
    pub error_description: ::core::option::Option<::std::string::String>,
    pub endpoint: ::core::option::Option<::std::string::String>,
    pub region: ::core::option::Option<::std::string::String>,
    /// The message of the service, which the model does not list.
    pub message: ::core::option::Option<::std::string::String>,
}

/// `InvalidScopeException`,
/// [AWS API reference](https://docs.aws.amazon.com/goto/WebAPI/sso-oidc-2019-06-10/InvalidScopeException)
#[derive(Clone, ::shapewright::Structure)]
#[shape("InvalidScopeException", exception(status = 400, fault = "client"))]
#[allow(dead_code)]
pub struct InvalidScopeException {
    pub error: ::core::option::Option<::std::string::String>,
    pub error_description: ::core::option::Option<::std::string::String>,
    /// The message of the service, which the model does not list.
    pub message: ::core::option::Option<::std::string::String>,
}

/// `RegisterClientRequest`,
/// [AWS API reference](https://docs.aws.amazon.com/goto/WebAPI/sso-oidc-2019-06-10/RegisterClientRequest)
#[derive(Clone, ::shapewright::Structure)]
#[shape("RegisterClientRequest", rename_all = "camelCase")]
#[allow(dead_code)]
pub struct RegisterClientRequest {
    /// Wire name `clientName`; required by the model.
    pub client_name: ::std::string::String,
    /// Wire name `clientType`; required by the model.
    pub client_type: ::std::string::String,
    pub scopes: ::core::option::Option<::std::vec::Vec<::std::string::String>>,
    /// Wire name `redirectUris`.
    pub redirect_uris: ::core::option::Option<::std::vec::Vec<::std::string::String>>,
    /// Wire name `grantTypes`.
    pub grant_types: ::core::option::Option<::std::vec::Vec<::std::string::String>>,
    /// Wire name `issuerUrl`.
    pub issuer_url: ::core::option::Option<::std::string::String>,
    /// Wire name `entitledApplicationArn`.
    pub entitled_application_arn: ::core::option::Option<::std::string::String>,
}

/// `RegisterClientResponse`,
/// [AWS API reference](https://docs.aws.amazon.com/goto/WebAPI/sso-oidc-2019-06-10/RegisterClientResponse)
#[derive(Clone, ::shapewright::Structure)]
#[shape("RegisterClientResponse", rename_all = "camelCase")]
#[allow(dead_code)]
pub struct RegisterClientResponse {
    /// Wire name `clientId`.
    pub client_id: ::core::option::Option<::std::string::String>,
    /// Wire name `clientSecret`.
    #[shape(sensitive)]
    pub client_secret: ::core::option::Option<::std::string::String>,
    /// Wire name `clientIdIssuedAt`.
    pub client_id_issued_at: ::core::option::Option<i64>,
    /// Wire name `clientSecretExpiresAt`.
    pub client_secret_expires_at: ::core::option::Option<i64>,
    /// Wire name `authorizationEndpoint`.
    pub authorization_endpoint: ::core::option::Option<::std::string::String>,
    /// Wire name `tokenEndpoint`.
    pub token_endpoint: ::core::option::Option<::std::string::String>,
}

/// `SlowDownException`,
/// [AWS API reference](https://docs.aws.amazon.com/goto/WebAPI/sso-oidc-2019-06-10/SlowDownException)
#[derive(Clone, ::shapewright::Structure)]
#[shape("SlowDownException", exception(status = 400, fault = "client"))]
#[allow(dead_code)]
pub struct SlowDownException {
    pub error: ::core::option::Option<::std::string::String>,
    pub error_description: ::core::option::Option<::std::string::String>,
    /// The message of the service, which the model does not list.
    pub message: ::core::option::Option<::std::string::String>,
}

/// `StartDeviceAuthorizationRequest`,
/// [AWS API reference](https://docs.aws.amazon.com/goto/WebAPI/sso-oidc-2019-06-10/StartDeviceAuthorizationRequest)
#[derive(Clone, ::shapewright::Structure)]
#[shape("StartDeviceAuthorizationRequest", rename_all = "camelCase")]
#[allow(dead_code)]
pub struct StartDeviceAuthorizationRequest {
    /// Wire name `clientId`; required by the model.
    pub client_id: ::std::string::String,
    /// Wire name `clientSecret`; required by the model.
    #[shape(sensitive)]
    pub client_secret: ::std::string::String,
    /// Wire name `startUrl`; required by the model.
    pub start_url: ::std::string::String,
}

/// `StartDeviceAuthorizationResponse`,
/// [AWS API reference](https://docs.aws.amazon.com/goto/WebAPI/sso-oidc-2019-06-10/StartDeviceAuthorizationResponse)
#[derive(Clone, ::shapewright::Structure)]
#[shape("StartDeviceAuthorizationResponse", rename_all = "camelCase")]
#[allow(dead_code)]
pub struct StartDeviceAuthorizationResponse {
    /// Wire name `deviceCode`.
    #[shape(sensitive)]
    pub device_code: ::core::option::Option<::std::string::String>,
    /// Wire name `userCode`.
    pub user_code: ::core::option::Option<::std::string::String>,
    /// Wire name `verificationUri`.
    pub verification_uri: ::core::option::Option<::std::string::String>,
    /// Wire name `verificationUriComplete`.
    pub verification_uri_complete: ::core::option::Option<::std::string::String>,
    /// Wire name `expiresIn`.
    pub expires_in: ::core::option::Option<i64>,
    pub interval: ::core::option::Option<i64>,
}

/// `UnauthorizedClientException`,
/// [AWS API reference](https://docs.aws.amazon.com/goto/WebAPI/sso-oidc-2019-06-10/UnauthorizedClientException)
#[derive(Clone, ::shapewright::Structure)]
#[shape("UnauthorizedClientException")]
#[shape(exception(status = 400, fault = "client"))]
#[allow(dead_code)]
pub struct UnauthorizedClientException {
    pub error: ::core::option::Option<::std::string::String>,
    pub error_description: ::core::option::Option<::std::string::String>,
    /// The message of the service, which the model does not list.
    pub message: ::core::option::Option<::std::string::String>,
}

/// `UnsupportedGrantTypeException`,
/// [AWS API reference](https://docs.aws.amazon.com/goto/WebAPI/sso-oidc-2019-06-10/UnsupportedGrantTypeException)
#[derive(Clone, ::shapewright::Structure)]
#[shape("UnsupportedGrantTypeException")]
#[shape(exception(status = 400, fault = "client"))]
#[allow(dead_code)]
pub struct UnsupportedGrantTypeException {
    pub error: ::core::option::Option<::std::string::String>,
    pub error_description: ::core::option::Option<::std::string::String>,
    /// The message of the service, which the model does not list.
    pub message: ::core::option::Option<::std::string::String>,
}
