//! The derives of generated types, with their documentation.

/// Implements a table, serde, `Debug`, `PartialEq`, `new`, and a setter for each optional member for a
/// struct.
///
/// `#[shape("...")]` names the shape. A member is optional if its field is an `Option`. The name of a
/// member in documents is the name of its field in the style of `rename_all`, as in serde: `camelCase`,
/// `PascalCase`, `snake_case`, `kebab-case`, `lowercase`, and those in capitals. A word begins after `_`
/// and at a capital letter; `lowercase` and `UPPERCASE` keep `_`. A struct without required members
/// implements `Default` as well.
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
/// - `#[shape(required)]`: the field is an `Option`, but the member is required and may be null;
/// - `#[shape(flatten_rest)]`: a map of JSON values that keeps the members without a field. They are
///   written after the others, and their values are never printed.
///
/// With `deny_unknown` after the name of the shape, a member without a field is an error, with its path.
///
/// `#[shape(dialect = "cloudtrail")]` on the struct reads documents as [`CloudTrail`](crate::CloudTrail) does,
/// and `"any-case"` as [`AnyCase`](crate::AnyCase) does; both write the names of the fields.
///
/// Documents have the members in the order of the fields, required ones first. The crate must depend on
/// this one under the name `shapewright`. Use [`projection!`](crate::projection) for a struct with some
/// members of a shape, or with generic parameters.
pub use shapewright_derive::Structure;

/// Implements the traits of a text type for an enumeration: serde, `as_str`, `values`, conversions, order,
/// equality, printing.
///
/// `#[shape("...")]` names the shape. Each variant has the text of its name in the style of `rename_all`,
/// or the text of `#[shape(rename = "...")]`. One more variant keeps texts that the model does not list,
/// because services add values without notice. Two values are equal if their texts are equal, whichever
/// variants they are. The enum must be `Clone`.
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

/// Implements a table, serde, `Debug`, and `PartialEq` for an enum that is a tagged union: a structure of
/// which one member is present.
///
/// `#[shape("...")]` names the shape. Each variant holds the value of a member, whose name in documents is
/// that of the variant in the style of `rename_all`, as for [`Structure`](macro@Structure), or the one of
/// `#[shape(rename = "...")]`. With `#[shape(sensitive)]` the value is never printed. One more variant has
/// the fields `name` and `value` for a member that the model does not list.
///
/// ```
/// use shapewright::{TaggedUnion, UnknownValue};
///
/// #[derive(Clone, TaggedUnion)]
/// #[shape("AttributeValue")]
/// pub enum AttributeValue {
///     S(String),
///     #[shape(rename = "NULL")]
///     Null(bool),
///     L(Vec<AttributeValue>),
///     Unknown { name: String, value: UnknownValue },
/// }
///
/// let document = r#"{"L":[{"S":"a"},{"NULL":true}]}"#;
/// let value: AttributeValue = serde_json::from_str(document).unwrap();
/// assert_eq!(value, AttributeValue::L(vec![AttributeValue::S("a".into()), AttributeValue::Null(true)]));
/// assert_eq!(serde_json::to_string(&value).unwrap(), document);
///
/// let error = serde_json::from_str::<AttributeValue>(r#"{"S": "a", "NULL": true}"#).unwrap_err();
/// assert!(error.to_string().starts_with("union has two members, `S` and `NULL`, in `AttributeValue`"));
/// ```
///
/// Members that are null do not count, nor does `__type`. A union without a member is an error, except that
/// a field of type `Option` of the union is `None` then. Without the variant for other members, or with
/// `deny_unknown` after the name of the shape, these are errors. `dialect` is that of `Structure`.
///
/// Documents are those of a struct with an optional member for each variant, in every format.
///
/// Without the variant for other members, reading starts from a value of the first variant, whose type must
/// not require the union itself.
pub use shapewright_derive::TaggedUnion;

/// Implements serde, `Debug`, and `PartialEq` for an enum whose variants hold one value each.
///
/// `#[shape("...")]` names the shape. A value is read as the first variant whose type accepts it, and
/// written as the value of the variant. A variant without a value is null. Reading needs a self-describing
/// format.
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
/// The type of the first variant must not require the union itself as a member, because reading starts
/// from a value of it. Types that lose nothing are tried first, then all types, at each level of a union
/// that contains itself. A value with more than some hundred ways to read each of its parts is refused.
pub use shapewright_derive::Union;
