//! Bodies of JSON: <https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html> and its kin.

mod read;
mod write;

pub(crate) use self::read::base64;
pub use self::read::{read, read_value};
pub use self::write::{write, write_value};
