//! `structure!`: all that a generated struct gets.

/// Gives a struct its table, serde, `Debug`, `PartialEq`, `new`, and a setter for each optional
/// member.
///
/// The name of the struct and of its shape come first; then the required members, each with its
/// field, its type and its name in documents; then the optional ones, whose fields are `Option`s of
/// the type; then, where there are any, the names of the members that are never printed. A struct
/// without required members gets `Default` as well.
///
/// ```
/// #[derive(Clone)]
/// pub struct StartDeviceAuthorizationRequest {
///     pub client_id: ::std::string::String,
///     pub client_secret: ::std::string::String,
///     pub start_url: ::core::option::Option<::std::string::String>,
/// }
///
/// ::shapewright::structure! {
///     StartDeviceAuthorizationRequest = "StartDeviceAuthorizationRequestRequestTypeDef" {
///         client_id: ::std::string::String = "clientId",
///         client_secret: ::std::string::String = "clientSecret",
///     } optional {
///         start_url: ::std::string::String = "startUrl",
///     } sensitive ["clientSecret"]
/// }
///
/// let request = StartDeviceAuthorizationRequest::new("id", "secret").start_url("https://example.awsapps.com/start");
/// let json = serde_json::to_string(&request).unwrap();
/// assert_eq!(json, r#"{"clientId":"id","clientSecret":"secret","startUrl":"https://example.awsapps.com/start"}"#);
/// assert_eq!(serde_json::from_str::<StartDeviceAuthorizationRequest>(&json).unwrap(), request);
/// assert!(format!("{request:?}").contains("client_secret: <sensitive>"));
/// ```
///
/// The order of the fields in the struct does not matter; documents are written in the order of the
/// invocation.
#[macro_export]
macro_rules! structure {
    ($name:ident = $shape:literal {} optional { $($optional:tt)* } $($sensitive:tt)*) => {
        $crate::__shape! { [] ['de] [$name] [] $shape {} optional { $($optional)* } $($sensitive)* }
        $crate::__constructors! { $name {} { $($optional)* } }

        impl ::core::default::Default for $name {
            #[inline]
            fn default() -> Self {
                <Self as $crate::Readable<'_>>::start()
            }
        }
    };
    ($name:ident = $shape:literal { $($required:tt)* } optional { $($optional:tt)* } $($sensitive:tt)*) => {
        $crate::__shape! { [] ['de] [$name] [] $shape { $($required)* } optional { $($optional)* } $($sensitive)* }
        $crate::__constructors! { $name { $($required)* } { $($optional)* } }
    };
}
