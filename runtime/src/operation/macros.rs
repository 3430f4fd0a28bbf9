//! What generated operations expand to.

/// Writes the tables of a service's operations, as statics in a module.
///
/// Generated code calls it. A structure refers to others by the names of their statics, also to itself.
///
/// ```
/// shapewright::operation_tables! {
///     mod tokens_wire {
///         service { id: "Tokens", protocol: Protocol::RestJson, }
///         shape CREATE_TOKEN_REQUEST = "CreateTokenRequest" {} {
///             "clientId" Text, { wire: "client-id", location: Location::Header, }
///             "until" Timestamp(None), {}
///         }
///         operation CREATE_TOKEN = "CreateToken" { uri: "/token", input: &CREATE_TOKEN_REQUEST, }
///     }
/// }
///
/// assert_eq!(tokens_wire::CREATE_TOKEN.input.members.len(), 2);
/// ```
#[macro_export]
macro_rules! operation_tables {
    (
        mod $module:ident {
            service { $($of_service:ident: $fact:expr,)* }
            $(shape $shape:ident = $name:literal { $($of_shape:ident: $part:expr,)* } {
                $($member:literal $ty:expr, { $($of_member:ident: $value:expr,)* })*
            })*
            $(error $error:ident { $($of_error:ident: $known:expr,)* })*
            $(operation $operation:ident = $called:literal { $($of_operation:ident: $trait:expr,)* })*
        }
    ) => {
        #[allow(clippy::needless_update, dead_code, non_upper_case_globals, unused_imports)]
        mod $module {
            use $crate::operation::WireType::*;
            use $crate::operation::{
                Auth, ErrorMeta, Location, Meta, Namespace, Pages, Protocol, Service,
                TimestampFormat, WireList, WireMap, WireMember, WireStructure,
            };

            static SERVICE: Service = Service { $($of_service: $fact,)* ..Service::NEW };
            $(pub static $shape: WireStructure = WireStructure {
                name: $name,
                $($of_shape: $part,)*
                members: &[$(WireMember {
                    $($of_member: $value,)*
                    ..WireMember::new($member, $ty)
                },)*],
                ..WireStructure::NEW
            };)*
            $(static $error: ErrorMeta = ErrorMeta { $($of_error: $known,)* ..ErrorMeta::NEW };)*
            $(pub static $operation: Meta =
                Meta { $($of_operation: $trait,)* ..Meta::new($called, &SERVICE) };)*
        }
    };
}
