//! Names that no rule gives: the names of members in EC2's, S3's and EKS's protocols, and those that the
//! logs alone have.
//!
//! They are the `locationName` and `queryName` of members in botocore's models, as far as they are other
//! words than the member. S3 logs headers and elements of XML by these names, EC2 logs its elements, and
//! EKS the parameters of paths.

/// A name in documents, and the member that it may be.
const NAMES: &[(&str, &str)] = &[
    ("AccessControlList", "Grants"),
    ("AnalyticsConfiguration", "AnalyticsConfigurationList"),
    ("attachment", "VpcAttachment"),
    ("attachments", "VpcAttachments"),
    ("Authentication", "AuthenticationOptions"),
    ("availabilityZoneInfo", "AvailabilityZones"),
    ("bucketPolicy", "Policy"),
    ("bundleInstanceTask", "BundleTask"),
    ("bundleInstanceTasksSet", "BundleTasks"),
    ("CloudFunction", "LambdaFunctionArn"),
    ("CloudFunctionConfiguration", "LambdaFunctionConfigurations"),
    ("CompleteMultipartUpload", "MultipartUpload"),
    ("default", "IsDefault"),
    ("dnsName", "PublicDnsName"),
    ("error", "BundleTaskError"),
    ("ExecutableBy", "ExecutableUsers"),
    ("executableBySet", "ExecutableUsers"),
    ("exportToS3", "ExportToS3Task"),
    ("fleetInstanceSet", "Instances"),
    ("GroupDescription", "Description"),
    ("GroupId", "Groups"),
    ("groups", "UserIdGroupPairs"),
    ("Icmp", "IcmpTypeCode"),
    ("If-Match", "DestinationIfMatch"),
    ("If-Modified-Since", "DestinationIfModifiedSince"),
    ("If-None-Match", "DestinationIfNoneMatch"),
    ("If-Unmodified-Since", "DestinationIfUnmodifiedSince"),
    ("ImageCriterion", "ImageCriteria"),
    ("imageCriterionSet", "ImageCriteria"),
    ("imageOwnerId", "OwnerId"),
    ("imageState", "State"),
    ("instanceExport", "InstanceExportDetails"),
    ("instanceId", "Instances"),
    ("instanceOwnerId", "OwnerId"),
    ("instancesSet", "InstanceMonitorings"),
    ("instanceState", "State"),
    ("IntelligentTieringConfiguration", "IntelligentTieringConfigurationList"),
    ("InventoryConfiguration", "InventoryConfigurationList"),
    ("IpAddress", "PublicIp"),
    ("ipAddress", "PublicIpAddress"),
    ("isPublic", "Public"),
    ("kernel", "KernelId"),
    ("keySet", "KeyPairs"),
    ("LaunchTemplateVersion", "Versions"),
    ("licenseSet", "LicenseSpecifications"),
    ("MetricsConfiguration", "MetricsConfigurationList"),
    ("name", "clusterName"),
    ("networkInsightsAccessScopeAnalysisSet", "NetworkInsightsAccessScopeAnalyses"),
    ("networkInsightsAnalysisSet", "NetworkInsightsAnalyses"),
    ("Owner", "OwnerIds"),
    ("PartsCount", "TotalPartsCount"),
    ("poolCidrBlock", "Cidr"),
    ("productCode", "ProductCodeId"),
    ("Queue", "QueueArn"),
    ("ramdisk", "RamdiskId"),
    ("reason", "StateTransitionReason"),
    ("regionEndpoint", "Endpoint"),
    ("regionInfo", "Regions"),
    ("ReservedInstancesConfigurationSetItemType", "TargetConfigurations"),
    ("ResourceId", "Resources"),
    ("RestorableBy", "RestorableByUserIds"),
    ("return", "ReturnValue"),
    ("S3Key", "Key"),
    ("SecurityGroupId", "Groups"),
    ("securityGroupInfo", "SecurityGroups"),
    ("SetDefaultVersion", "DefaultVersion"),
    ("sharedUsersSet", "RestorableByUserIds"),
    ("spotInstanceRequestSet", "CancelledSpotInstanceRequests"),
    ("status", "State"),
    ("statusMessage", "StateMessage"),
    ("Topic", "TopicArn"),
    ("type", "ProductCodeType"),
    ("UserGroup", "GroupNames"),
    ("volumeModificationSet", "VolumesModifications"),
    ("x-amz-bucket-object-lock-enabled", "ObjectLockEnabledForBucket"),
    ("x-amz-bucket-object-lock-token", "Token"),
    (
        "x-amz-copy-source-server-side-encryption-customer-algorithm",
        "CopySourceSSECustomerAlgorithm",
    ),
    ("x-amz-copy-source-server-side-encryption-customer-key", "CopySourceSSECustomerKey"),
    ("x-amz-copy-source-server-side-encryption-customer-key-MD5", "CopySourceSSECustomerKeyMD5"),
    ("x-amz-create-session-mode", "SessionMode"),
    ("x-amz-fwd-error-code", "ErrorCode"),
    ("x-amz-fwd-error-message", "ErrorMessage"),
    ("x-amz-fwd-status", "StatusCode"),
    ("x-amz-mp-object-size", "MpuObjectSize"),
    ("x-amz-mp-parts-count", "PartsCount"),
    ("x-amz-object-lock-legal-hold", "ObjectLockLegalHoldStatus"),
    ("x-amz-object-size", "Size"),
    ("x-amz-rename-source-if-match", "SourceIfMatch"),
    ("x-amz-rename-source-if-modified-since", "SourceIfModifiedSince"),
    ("x-amz-rename-source-if-none-match", "SourceIfNoneMatch"),
    ("x-amz-rename-source-if-unmodified-since", "SourceIfUnmodifiedSince"),
    ("x-amz-sdk-checksum-algorithm", "ChecksumAlgorithm"),
    ("x-amz-server-side-encryption-aws-kms-key-id", "SSEKMSKeyId"),
    ("x-amz-server-side-encryption-bucket-key-enabled", "BucketKeyEnabled"),
    ("x-amz-server-side-encryption-context", "SSEKMSEncryptionContext"),
    ("x-amz-server-side-encryption-customer-algorithm", "SSECustomerAlgorithm"),
    ("x-amz-server-side-encryption-customer-key", "SSECustomerKey"),
    ("x-amz-server-side-encryption-customer-key-MD5", "SSECustomerKeyMD5"),
    ("x-amz-source-expected-bucket-owner", "ExpectedSourceBucketOwner"),
    ("x-amz-tagging-count", "TagCount"),
    ("xsi:type", "Type"),
    ("zone", "AvailabilityZone"),
    ("zoneState", "State"),
];

/// Whether a name in a document is one of a member's names on the wire.
///
/// Lambda functions of S3 pass on headers of an object with another prefix.
pub(super) fn is_wire_name(name: &str, member: &str) -> bool {
    let name = name.strip_prefix("x-amz-fwd-header-").unwrap_or(name);
    NAMES
        .iter()
        .any(|(wire, of)| wire.eq_ignore_ascii_case(name) && of.eq_ignore_ascii_case(member))
}

#[cfg(test)]
mod tests {
    use super::NAMES;
    use crate::dialect::names::{Closeness, Name};

    #[test]
    fn every_name_is_beyond_the_rules_and_listed_once() {
        for (index, (wire, member)) in NAMES.iter().enumerate() {
            let found = Name::new(wire).closeness_to(&Name::new(member));
            assert_eq!(found, Some(Closeness::Wire), "{wire} for {member}");
            let rest = NAMES.get(index + 1..).unwrap_or_default();
            let is_repeated = rest.iter().any(|(other, of)| {
                other.eq_ignore_ascii_case(wire) && of.eq_ignore_ascii_case(member)
            });
            assert!(!is_repeated, "{wire} for {member} is repeated");
        }
    }
}
