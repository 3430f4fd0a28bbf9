//! Which member a name in a document belongs to, in dialects other than the model's.

use alloc::borrow::ToOwned;
use alloc::string::String;

use super::Dialect;
use super::wire_names::is_wire_name;

/// How close a name in a document is to the name of a member; the first is the closest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Closeness {
    /// The same.
    Exact,
    /// The first letter has the other case: `dBInstanceIdentifier`.
    FirstLetter,
    /// Any letters have the other case: `arn` for `ARN`, `ipAddress` for `IPAddress`.
    Case,
    /// Signs between words, and the prefixes `_` and `x-amz-`: `_return`, `content-type`, `x-amz-acl`.
    Signs,
    /// A list by its item, or as a set: `Rule` for `Rules`, `filterSet` for `Filters`.
    ListName,
    /// A list of identifiers as a set of what they identify: `instancesSet` for `InstanceIds`.
    SetOfIdentifiers,
    /// A name of the member in its service's protocol: `groups` for `UserIdGroupPairs`.
    Wire,
    /// The name of what the member identifies: `bucketName` for `Bucket`.
    Suffix,
    /// A set that lacks the first words of a list, or has more: `groupSet` for `SecurityGroupIds`.
    SetTail,
}

impl Closeness {
    /// Whether a dialect accepts names that are so close.
    pub(crate) fn is_accepted_by(self, dialect: Dialect) -> bool {
        match dialect {
            Dialect::Model => self == Self::Exact,
            Dialect::AnyCase => self <= Self::Case,
            Dialect::CloudTrail => true,
        }
    }
}

/// A name, and what remains of it if case and signs are ignored.
#[derive(Debug)]
pub(crate) struct Name<'n> {
    text: &'n str,
    folded: String,
}

impl<'n> Name<'n> {
    pub(crate) fn new(text: &'n str) -> Self {
        let start = text.strip_prefix("x-amz-").unwrap_or(text);
        let start = start.strip_prefix("fwd-header-").unwrap_or(start);
        let start = start.strip_prefix("x-amz-").unwrap_or(start);
        let letters = start.chars().filter(|letter| letter.is_alphanumeric());
        Self { text, folded: letters.map(|letter| letter.to_ascii_lowercase()).collect() }
    }

    /// Whether the member is a list of what `key` names in each item: `groupId` in `SecurityGroupIds`.
    pub(crate) fn lists(&self, key: &str) -> bool {
        let key = Name::new(key).folded;
        singular_ends(&self.folded).any(|one| !key.is_empty() && one.ends_with(&key))
    }

    /// How close the name in a document is to that of a member.
    pub(crate) fn closeness_to(&self, member: &Name<'_>) -> Option<Closeness> {
        let (name, member_text) = (self.text, member.text);
        if name == member_text {
            Some(Closeness::Exact)
        } else if name.eq_ignore_ascii_case(member_text) {
            let is_first = name.get(1..) == member_text.get(1..);
            Some(if is_first { Closeness::FirstLetter } else { Closeness::Case })
        } else if self.folded.is_empty() {
            None
        } else if self.folded == member.folded {
            Some(Closeness::Signs)
        } else {
            self.distant(member)
        }
    }

    /// The rules that apply to other words.
    fn distant(&self, member: &Name<'_>) -> Option<Closeness> {
        let (text, member) = (member.text, member.folded.as_str());
        let set = self.text.ends_with("Set").then(|| self.folded.strip_suffix("set")).flatten();
        let item = set.unwrap_or(&self.folded);
        if item.is_empty() {
            None
        } else if is_same_item(item, member) {
            Some(Closeness::ListName)
        } else {
            let in_set = set.and_then(|item| in_set(item, member));
            match in_set {
                Some(Closeness::SetOfIdentifiers) => in_set,
                _ if is_wire_name(self.text, text) => Some(Closeness::Wire),
                _ if self.folded.strip_suffix("name") == Some(member) => Some(Closeness::Suffix),
                _ => in_set,
            }
        }
    }
}

/// Compares the words before `Set` with the name of a list.
fn in_set(item: &str, member: &str) -> Option<Closeness> {
    let mut subject = None;
    for suffix in ["identifiers", "ids", "names", "arns"] {
        subject = subject.or_else(|| member.strip_suffix(suffix));
    }
    if subject.is_some_and(|subject| is_same_item(item, subject)) {
        return Some(Closeness::SetOfIdentifiers);
    }
    let subject = subject.unwrap_or(member);
    let is_tail = subject.ends_with(item) || is_plural_of(item, |one| subject.ends_with(one));
    let is_tail_of_plural = singular_ends(subject).any(|one| one.ends_with(item));
    let is_longer =
        singular_ends(member).chain([subject]).any(|one| !one.is_empty() && item.ends_with(one));
    (is_tail || is_tail_of_plural || is_longer).then_some(Closeness::SetTail)
}

/// Whether two names are equal, or one is the plural of the other.
fn is_same_item(left: &str, right: &str) -> bool {
    left == right
        || is_plural_of(left, |one| one == right)
        || is_plural_of(right, |one| one == left)
}

/// Whether a name is the plural of one that `accept` accepts.
fn is_plural_of(name: &str, accept: impl Fn(&str) -> bool) -> bool {
    singular_ends(name).any(&accept) || {
        let stem = name.strip_suffix("ies");
        stem.is_some_and(|stem| accept(&(stem.to_owned() + "y")))
    }
}

/// A name without the endings that a plural may have.
fn singular_ends(name: &str) -> impl Iterator<Item = &str> {
    ["s", "es"].into_iter().filter_map(|ending| name.strip_suffix(ending))
}

/// The keys of a map that holds nothing but the items of a list.
const ITEM_KEYS: [&str; 5] = ["items", "item", "member", "entry", "entries"];

/// Whether a list may be wrapped in a map with this key.
pub(crate) fn is_item_key(key: &str) -> bool {
    ITEM_KEYS.contains(&key)
}

/// The spelling of a member that `CloudTrail` uses most.
pub(crate) fn in_cloudtrail(member: &str) -> String {
    let mut name = member.to_owned();
    if let Some(first) = name.get_mut(..1) {
        first.make_ascii_lowercase();
    }
    name
}

/// How close a name in a document is to that of a member, as far as a dialect accepts it.
pub(crate) fn closeness(member: &str, name: &str, dialect: Dialect) -> Option<Closeness> {
    let found = Name::new(name).closeness_to(&Name::new(member));
    found.filter(|closeness| closeness.is_accepted_by(dialect))
}

#[cfg(test)]
mod tests {
    use super::{Closeness, Dialect, closeness, in_cloudtrail};

    #[test]
    fn the_closest_rule_decides() {
        for (member, name, expected) in [
            ("Metric", "Metric", Some(Closeness::Exact)),
            ("Metric", "metric", Some(Closeness::FirstLetter)),
            ("DBInstanceIdentifier", "dBInstanceIdentifier", Some(Closeness::FirstLetter)),
            ("DBInstanceIdentifier", "dbInstanceIdentifier", Some(Closeness::Case)),
            ("ARN", "arn", Some(Closeness::Case)),
            ("MD5OfBody", "md5OfBody", Some(Closeness::Case)),
            ("IPAddress", "iPAddress", Some(Closeness::FirstLetter)),
            ("IPAddress", "ipAddress", Some(Closeness::Case)),
            ("VpcId", "vpcId", Some(Closeness::FirstLetter)),
            ("Return", "_return", Some(Closeness::Signs)),
            ("ACL", "x-amz-acl", Some(Closeness::Signs)),
            ("ContentType", "content-type", Some(Closeness::Signs)),
            ("MaxKeys", "max-keys", Some(Closeness::Signs)),
            ("ServerSideEncryption", "x-amz-server-side-encryption", Some(Closeness::Signs)),
            ("Filters", "filterSet", Some(Closeness::ListName)),
            ("Values", "valueSet", Some(Closeness::ListName)),
            ("Rules", "Rule", Some(Closeness::ListName)),
            ("CORSRules", "CORSRule", Some(Closeness::ListName)),
            ("Addresses", "addressesSet", Some(Closeness::ListName)),
            ("Addresses", "addressSet", Some(Closeness::ListName)),
            ("Entries", "entrySet", Some(Closeness::ListName)),
            ("Instances", "instancesSet", Some(Closeness::ListName)),
            ("BlockDeviceMappings", "blockDeviceMapping", Some(Closeness::ListName)),
            ("NetworkInterfaceIds", "networkInterfaceIdSet", Some(Closeness::ListName)),
            ("InstanceIds", "instancesSet", Some(Closeness::SetOfIdentifiers)),
            ("VolumeIds", "volumeSet", Some(Closeness::SetOfIdentifiers)),
            ("KeyNames", "keySet", Some(Closeness::SetOfIdentifiers)),
            ("Bucket", "bucketName", Some(Closeness::Suffix)),
            ("SecurityGroupIds", "groupSet", Some(Closeness::SetTail)),
            ("SecurityGroups", "groupSet", Some(Closeness::SetTail)),
            ("StartingInstances", "instancesSet", Some(Closeness::SetTail)),
            ("GroupNames", "securityGroupSet", Some(Closeness::SetTail)),
            ("GroupIds", "securityGroupIdSet", Some(Closeness::SetTail)),
            ("ZoneNames", "availabilityZoneSet", Some(Closeness::SetTail)),
            ("UserIdGroupPairs", "groups", Some(Closeness::Wire)),
            ("SSEKMSKeyId", "x-amz-server-side-encryption-aws-kms-key-id", Some(Closeness::Wire)),
            ("clusterName", "name", Some(Closeness::Wire)),
            ("ETag", "x-amz-fwd-header-ETag", Some(Closeness::Signs)),
            ("Description", "groupDescription", Some(Closeness::Wire)),
            ("InstanceId", "instanceType", None),
            ("Set", "Set ", Some(Closeness::Signs)),
            ("Tags", "Set", None),
            ("Tags", "", None),
            ("Tags", "_", None),
            ("é", "É", None),
            ("ß", "s", None),
        ] {
            let found = closeness(member, name, Dialect::CloudTrail);
            assert_eq!(found, expected, "{name} for {member}");
            let in_any_case = expected.filter(|found| *found <= Closeness::Case);
            assert_eq!(closeness(member, name, Dialect::AnyCase), in_any_case, "{name}");
            let in_model = expected.filter(|found| *found == Closeness::Exact);
            assert_eq!(closeness(member, name, Dialect::Model), in_model, "{name}");
        }
    }

    #[test]
    fn cloudtrail_starts_names_in_lowercase() {
        for (member, name) in
            [("DBInstanceIdentifier", "dBInstanceIdentifier"), ("arn", "arn"), ("", ""), ("É", "É")]
        {
            assert_eq!(in_cloudtrail(member), name);
        }
    }
}
