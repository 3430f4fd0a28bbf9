//! The values of flags: one enumeration for each option of the library that has values.

use clap::ValueEnum;

use crate::config::dialect::Dialect;
use crate::config::docs::{Deprecated, DocsLevel};
use crate::config::members::{Documents, Timestamps, Unions, UnknownMembers};
use crate::config::options::{Responses, SourcePolicy};
use crate::config::secrets::{SecretType, Secrets};
use crate::config::style::Style;

/// Defines the values of a flag, and converts them to those of the option. The documentation of a value is
/// its text in the help.
macro_rules! values {
    ($($flag:ident => $option:ident { $($(#[$attribute:meta])* $value:ident,)* })*) => {$(
        #[derive(Debug, Clone, Copy, ValueEnum)]
        pub(super) enum $flag {
            $($(#[$attribute])* $value,)*
        }

        impl From<$flag> for $option {
            fn from(value: $flag) -> Self {
                match value {
                    $($flag::$value => $option::$value,)*
                }
            }
        }
    )*};
}

values! {
    ResponsesArgument => Responses {
        /// As the model declares it
        Declared,
        /// Every member of a response is optional
        Optional,
        /// Every member of a response, and of what responses lead to, is optional
        Lenient,
    }
    SourceArgument => SourcePolicy {
        /// The pages
        Pages,
        /// The JSON model
        Json,
        /// The pages, with presence in responses and sensitive members of the JSON model, or of the service
        Both,
    }
    SecretsArgument => Secrets {
        /// Those that the model marks, and those with a name on the list
        Both,
        /// Those that the model marks
        Model,
        /// Those with a name on the list
        Names,
        /// None
        None,
    }
    SecretArgument => SecretType {
        /// Those of all members
        Plain,
        /// `SecretString` of the crate `secrecy`
        Secrecy,
    }
    UnknownArgument => UnknownMembers {
        /// They are ignored
        Ignore,
        /// They are kept in a field, and written after the others
        Keep,
        /// They are errors
        Deny,
    }
    UnionsArgument => Unions {
        /// An enum with a variant for each member
        Enums,
        /// A struct with an optional field for each member
        Structures,
    }
    DocumentsArgument => Documents {
        /// Text or any JSON value
        Both,
        /// As the model declares it
        Declared,
    }
    DialectArgument => Dialect {
        /// Those of boto3 and the AWS CLI
        Model,
        /// The logs of CloudTrail
        #[value(name = "cloudtrail")]
        CloudTrail,
        /// Those of the model, with any case of letters in names
        AnyCase,
    }
    TimestampsArgument => Timestamps {
        /// With `+00:00`
        Offset,
        /// With `Z`
        Z,
    }
    StyleArgument => Style {
        /// The engine of the crate `shapewright`
        Engine,
        /// The derives of serde, without another crate
        Serde,
    }
    DocsArgument => DocsLevel {
        /// All that the model has
        Full,
        /// The first sentences of each documentation
        Summary,
        /// The names of shapes alone
        None,
    }
    DeprecatedArgument => Deprecated {
        /// They are generated, with `#[deprecated]`
        Keep,
        /// They are left out, but for members that a request requires
        Omit,
    }
}
