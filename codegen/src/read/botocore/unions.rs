//! Tagged unions that the JSON models do not mark.

use crate::read::declared::{Declaration, DeclaredKind};

/// The services and the shapes.
///
/// AWS's own models, in Smithy, have these as unions, and the services refuse a value with several members.
/// The JSON models are older than the mark `union`, and botocore does not add it to existing shapes. Of 30 unions
/// in thirteen of AWS's Smithy models, these are all that the JSON does not mark.
const UNMARKED: [(&str, &str); 4] = [
    ("dynamodb", "AttributeValue"),
    ("dynamodbstreams", "AttributeValue"),
    ("s3", "AnalyticsFilter"),
    ("s3", "MetricsFilter"),
];

/// Marks a structure that is a tagged union without a mark.
pub(super) fn mark(declaration: &mut Declaration<'_>, service: &str) {
    let DeclaredKind::Structure(structure) = &mut declaration.kind else { return };
    if UNMARKED.contains(&(service, &declaration.name.value)) {
        structure.tagged = true;
        structure.required.clear();
    }
}
