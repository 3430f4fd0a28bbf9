//! What is optional.

use std::collections::BTreeSet;

use crate::config::options::{Options, Responses};
use crate::model::shape::{Member, Model, Shape};

use super::policy::holds_metadata;

/// Which shapes ask for nothing, by the policy of a run.
pub(crate) struct Presence<'m> {
    policy: Responses,
    responses: BTreeSet<&'m str>,
}

impl<'m> Presence<'m> {
    pub(crate) fn new(model: &'m Model, options: &Options) -> Self {
        let policy = options.policy();
        let responses = match policy {
            Responses::Optional => responses(model),
            Responses::Declared => BTreeSet::new(),
        };
        Self { policy, responses }
    }

    /// Whether the members of a shape are optional, whatever the model says of each.
    pub(crate) fn is_loosened(&self, shape: &Shape) -> bool {
        self.policy == Responses::Optional && self.responses.contains(shape.name.value.as_str())
    }

    /// Whether a member of the metadata, which boto3 adds to each response, comes from a header that not all
    /// replies have: `HostId`, which older pages require, from those of S3 alone, and `RequestId` from none of
    /// some mocks.
    pub(crate) fn is_of_headers(&self, shape: &Shape, member: &Member) -> bool {
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
