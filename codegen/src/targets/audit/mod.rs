//! Two sources of the same services side by side: what differs in the types that are generated.

mod compare;
mod differences;
mod report;

pub(crate) use compare::compare;
pub use differences::{Audit, Difference, DifferenceClass, ServiceAudit};
pub use report::AuditFormat;
