//! What is optional.

use std::collections::BTreeSet;

use crate::options::{Options, Responses};
use crate::policy::holds_metadata;
use crate::shape::{Member, Model, Shape};

/// Which shapes ask for nothing, by the policy of a run.
pub(super) struct Presence<'m> {
    policy: Responses,
    responses: BTreeSet<&'m str>,
}

impl<'m> Presence<'m> {
    pub(super) fn new(model: &'m Model, options: &Options) -> Self {
        let policy = options.policy();
        let responses = match policy {
            Responses::Optional => responses(model),
            Responses::Declared => BTreeSet::new(),
        };
        Self { policy, responses }
    }

    /// Whether the members of a shape are optional, whatever the model says of each.
    pub(super) fn is_loosened(&self, shape: &Shape) -> bool {
        self.policy == Responses::Optional && self.responses.contains(shape.name.value.as_str())
    }

    /// Whether a member of the metadata, which boto3 adds to each response, comes from a header that not all
    /// replies have: `HostId`, which older pages require, from those of S3 alone, and `RequestId` from none of
    /// some mocks.
    pub(super) fn is_of_headers(&self, shape: &Shape, member: &Member) -> bool {
        self.policy == Responses::Optional
            && matches!(member.name.value.as_str(), "HostId" | "RequestId")
            && shape.name.value == "ResponseMetadataTypeDef"
    }
}

/// The structures that come back: those with the metadata of a response, and the outputs of
/// operations.
fn responses(model: &Model) -> BTreeSet<&str> {
    let outputs = model.operations.iter().filter_map(|operation| operation.output.as_ref());
    model
        .shapes
        .iter()
        .filter(|shape| holds_metadata(shape))
        .map(|shape| shape.name.value.as_str())
        .chain(outputs.map(|output| output.value.as_str()))
        .collect()
}
