//! How a document spells a shape: the names of its members, and the forms of its values.

pub(crate) mod names;
mod wire_names;
mod wrapper;

pub use wrapper::{AnyCase, CloudTrail};

/// How a document spells a shape.
///
/// A document in the model's dialect is what boto3 and the AWS CLI read and write.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Dialect {
    /// As in the model.
    #[default]
    Model,
    /// As in the logs of `CloudTrail`, which [`CloudTrail`] describes.
    CloudTrail,
    /// As in the model, but the case of letters is ignored.
    AnyCase,
}

impl Dialect {
    /// Whether documents spell names only as the model does.
    #[inline]
    pub(crate) const fn is_model(self) -> bool {
        matches!(self, Self::Model)
    }

    /// Whether values have the forms of `CloudTrail`.
    #[inline]
    pub(crate) const fn is_cloudtrail(self) -> bool {
        matches!(self, Self::CloudTrail)
    }
}
