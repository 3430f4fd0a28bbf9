//! Facts on AWS's names: which members hold secrets.
//!
//! They were measured against botocore's own marks; docs/reference.md has the numbers, and the test
//! `secrets_measured` prints them.

/// The last words of names of secrets, without separators.
pub(super) const SECRETS: [&str; 74] = [
    // What a person or a program proves its identity with.
    "assertion",
    "authenticationcode1",
    "authenticationcode2",
    "authkey",
    "authparameters",
    "base32stringseed",
    "basicauthcredentials",
    "challengeresponses",
    "credentialsmap",
    "customauthenticationcredentials",
    "maccredentials",
    "mfa",
    "onetimepassword",
    "otp",
    "passcode",
    "passphrase",
    "password",
    "passworddata",
    "passwords",
    "passwordverifier",
    "pin",
    "qrcodepng",
    "tokencode",
    // Codes that are exchanged for access.
    "activationcode",
    "activationkey",
    "authcode",
    "authorizationcode",
    "codeverifier",
    "confirmationcode",
    "devicecode",
    "secretcode",
    "unlockcode",
    "verificationcode",
    // Keys.
    "apikey",
    "apikeys",
    "apikeyvalue",
    "keymaterial",
    "plaintext",
    "presharedkey",
    "privatekey",
    "privatekeybase64",
    "privatekeyplaintext",
    "secretaccesskey",
    "secretkey",
    "ssecustomerkey",
    "tokenkey",
    // Secrets.
    "secret",
    "secretbinary",
    "secrethash",
    "secretstring",
    "secrettoauthenticateinitiator",
    "secrettoauthenticatetarget",
    // Tokens that give access, unlike those of pages of results and of retries.
    "accesstoken",
    "apitoken",
    "authenticationtoken",
    "authorizationtoken",
    "authtoken",
    "bearertoken",
    "billingtoken",
    "clitoken",
    "connectiontoken",
    "devicetoken",
    "hectoken",
    "identitytoken",
    "idtoken",
    "jointoken",
    "jwttoken",
    "oauthtoken",
    "participanttoken",
    "refreshtoken",
    "secrettoken",
    "securitytoken",
    "sessiontoken",
    "usertoken",
];

/// Further last words: tokens with a rare name, and links that give access to whoever has them.
pub(super) const MORE_SECRETS: [&str; 14] = [
    "associateinprogresstoken",
    "authorizedurl",
    "embedurl",
    "grafanatoken",
    "presignedlogurl",
    "presignedurl",
    "rotationtoken",
    "signedconnectionstring",
    "signedtoken",
    "signedurl",
    "subjecttoken",
    "tradeintoken",
    "webhookurl",
    "webtoken",
];

/// Last words of names that end like those of secrets, and hold none: names and keys that anyone may
/// have.
pub(super) const PUBLIC: [&str; 8] = [
    "accountsecret",
    "cdnidentifiersecret",
    "certificatesecret",
    "encryptedkeymaterial",
    "publickeymaterial",
    "removeprivatekey",
    "subjectfromwebidentitytoken",
    "syncsessiontoken",
];

/// Members that hold environment variables.
pub(super) const VARIABLES: [&str; 8] = [
    "additionalenvironmentvariables",
    "env",
    "environment",
    "environmentoverride",
    "environmentvariables",
    "environmentvariablesoverride",
    "optimizationenvironment",
    "overrideenvironment",
];

/// A fact on a member: the service, without separators, the structure where it is not all of the
/// service, and the member. JSON models and pages name some services differently.
pub(super) type Fact = (&'static str, Option<&'static str>, &'static str);

/// Members that are secrets by their service alone.
pub(super) const SECRETS_OF_SERVICES: [Fact; 42] = [
    ("appflow", Some("DatadogConnectorProfileCredentials"), "applicationKey"),
    ("appflow", Some("InforNexusConnectorProfileCredentials"), "datakey"),
    ("autoscaling", None, "UserData"),
    ("codecatalyst", Some("DevEnvironmentAccessDetails"), "tokenValue"),
    ("codebuild", Some("SSMSession"), "tokenValue"),
    ("cognitoidentity", None, "Logins"),
    ("cognitoidentityprovider", None, "Session"),
    ("cognitoidentityprovider", Some("VerifySoftwareTokenRequest"), "UserCode"),
    ("cognitoidentityprovider", Some("RevokeTokenRequest"), "Token"),
    ("cognitoidp", None, "Session"),
    ("cognitoidp", Some("RevokeTokenRequest"), "Token"),
    ("cognitoidp", Some("VerifySoftwareTokenRequest"), "UserCode"),
    ("cognitosync", Some("RegisterDeviceRequest"), "Token"),
    ("ec2", None, "UserData"),
    ("datasync", Some("AzureBlobSasConfiguration"), "Token"),
    ("ecs", Some("Session"), "tokenValue"),
    ("eks", Some("License"), "token"),
    ("eksauth", Some("AssumeRoleForPodIdentityRequest"), "token"),
    ("iot", Some("SalesforceAction"), "token"),
    ("iot", Some("TestInvokeAuthorizerRequest"), "token"),
    ("iotwireless", None, "AppKey"),
    ("iotwireless", None, "AppSKey"),
    ("iotwireless", None, "FNwkSIntKey"),
    ("iotwireless", None, "GenAppKey"),
    ("iotwireless", None, "NwkKey"),
    ("iotwireless", None, "NwkSEncKey"),
    ("iotwireless", None, "NwkSKey"),
    ("iotwireless", None, "SNwkSIntKey"),
    ("ivs", Some("StreamKey"), "value"),
    ("kendra", Some("UserContext"), "Token"),
    ("licensemanager", Some("CreateTokenResponse"), "Token"),
    ("medialive", Some("HlsAkamaiSettings"), "Token"),
    ("pinpoint", None, "Credential"),
    ("sns", Some("ConfirmSubscriptionInput"), "Token"),
    ("sns", Some("CreatePlatformEndpointInput"), "Token"),
    ("ssm", None, "TokenValue"),
    ("ssm", Some("Parameter"), "Value"),
    ("ssm", Some("ParameterHistory"), "Value"),
    ("ssm", Some("PutParameterRequest"), "Value"),
    ("transfer", Some("CreateServerRequest"), "HostKey"),
    ("transfer", Some("ImportHostKeyRequest"), "HostKeyBody"),
    ("transfer", Some("UpdateServerRequest"), "HostKey"),
];

/// Members that are no secrets, although their names end like those of secrets.
pub(super) const PUBLIC_OF_SERVICES: [Fact; 7] = [
    // Identifiers of keys.
    ("apigateway", Some("DeleteApiKeyRequest"), "apiKey"),
    ("apigateway", Some("GetApiKeyRequest"), "apiKey"),
    ("apigateway", Some("UpdateApiKeyRequest"), "apiKey"),
    // Paths of files.
    ("appmesh", Some("ListenerTlsFileCertificate"), "privateKey"),
    ("appmesh", Some("VirtualGatewayListenerTlsFileCertificate"), "privateKey"),
    // Text without formatting.
    ("quicksight", None, "PlainText"),
    // Keys for scripts in web pages.
    ("wafv2", None, "APIKey"),
];

/// Parts of the names of structures whose `Token` is a credential. Elsewhere a `Token` may be one of a
/// page of results, or of a revision.
pub(super) const HOLDERS_OF_TOKENS: [&str; 8] = [
    "AccessToken",
    "AuthToken",
    "ChatToken",
    "Credentials",
    "Impersonation",
    "OpenIdToken",
    "ParticipantToken",
    "RefreshToken",
];
