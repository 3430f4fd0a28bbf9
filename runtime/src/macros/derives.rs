//! The derives that generated types have, each with what it is for.

/// Gives a struct its table, serde, `Debug`, `PartialEq`, `new`, and a setter for each optional
/// member.
///
/// `#[shape("...")]` names the shape. A member is optional where its field is an `Option`. In
/// documents it has the name of its field, in the spelling that `rename_all` gives, as with serde:
/// `camelCase`, `PascalCase`, `snake_case`, `kebab-case`, `lowercase`, and those in capitals. A word
/// begins behind `_` and at a capital letter; `lowercase` and `UPPERCASE` leave `_` where it is. A
/// struct without required members gets `Default` as well.
///
/// ```
/// use shapewright::Structure;
///
/// #[derive(Clone, Structure)]
/// #[shape("StartDeviceAuthorizationRequestRequestTypeDef", rename_all = "camelCase")]
/// pub struct StartDeviceAuthorizationRequest {
///     pub client_id: String,
///     #[shape(sensitive)]
///     pub client_secret: String,
///     #[shape(rename = "startURL")]
///     pub start_url: Option<String>,
/// }
///
/// let request = StartDeviceAuthorizationRequest::new("id", "secret").start_url("https://example.awsapps.com/start");
/// let json = serde_json::to_string(&request).unwrap();
/// assert_eq!(json, r#"{"clientId":"id","clientSecret":"secret","startURL":"https://example.awsapps.com/start"}"#);
/// assert_eq!(serde_json::from_str::<StartDeviceAuthorizationRequest>(&json).unwrap(), request);
/// assert!(format!("{request:?}").contains("client_secret: <sensitive>"));
/// ```
///
/// On a field:
/// - `#[shape(rename = "startURL")]`: the name in documents;
/// - `#[shape(sensitive)]`: the value is never printed;
/// - `#[shape(required)]`: a member that is an `Option`, and null in a document rather than absent.
///
/// Documents are written in the order of the fields, what is required before what is not. The crate
/// must know this one as `shapewright`. A struct that holds some members of a shape, or has
/// parameters, is a [`projection!`](crate::projection).
pub use shapewright_derive::Structure;

/// Gives an enum of texts what a text type has: serde, `as_str`, `values`, conversions, order,
/// equality, printing.
///
/// `#[shape("...")]` names the shape. Each variant stands for the text of its name, in the spelling
/// that `rename_all` gives, or for that of `#[shape(rename = "...")]`. One variant more holds a text
/// that the model does not know, because services add values without notice. Two values are equal if
/// their texts are, whichever variant they are. The enum must be `Clone`.
///
/// ```
/// use shapewright::Enumeration;
///
/// #[derive(Clone, Enumeration)]
/// #[shape("StatusType", rename_all = "SCREAMING_SNAKE_CASE")]
/// pub enum Status {
///     Active,
///     InUpdate,
///     #[shape(rename = "n/a")]
///     NA,
///     Unknown(String),
/// }
///
/// assert_eq!(serde_json::from_str::<Status>(r#""ACTIVE""#).unwrap(), Status::Active);
/// assert_eq!(serde_json::from_str::<Status>(r#""PAUSED""#).unwrap(), Status::Unknown("PAUSED".into()));
/// assert_eq!(Status::InUpdate.to_string(), "IN_UPDATE");
/// assert!(Status::NA == "n/a");
/// ```
pub use shapewright_derive::Enumeration;

/// Gives an enum whose variants hold one value each serde, `Debug` and `PartialEq`.
///
/// `#[shape("...")]` names the shape. A value is read as the first variant whose type takes it, and
/// written as what the variant holds. A variant without a value stands for null. Reading needs a format
/// that describes itself.
///
/// ```
/// use shapewright::Union;
///
/// #[derive(Clone, Union)]
/// #[shape("AttributeValueTypeDef")]
/// pub enum AttributeValue {
///     Number(i64),
///     Text(String),
///     List(Vec<AttributeValue>),
///     Null,
/// }
///
/// let value: AttributeValue = serde_json::from_str(r#"["a", 5, null]"#).unwrap();
/// assert_eq!(format!("{value:?}"), r#"List([Text("a"), Number(5), Null])"#);
/// assert_eq!(serde_json::to_string(&value).unwrap(), r#"["a",5,null]"#);
/// ```
///
/// The first variant's type must not need the union itself as a required member: reading starts
/// from a value of it. Types that lose nothing are tried first, and then all, at each level of a union
/// within itself; a value that could be read in more than some hundred ways for each of its parts is
/// refused.
pub use shapewright_derive::Union;
