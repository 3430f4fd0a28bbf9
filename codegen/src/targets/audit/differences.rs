//! What differs between two sources.

/// What differs between the types of two sources.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Audit {
    /// The services of which a source has types, in the order of their names.
    pub services: Vec<ServiceAudit>,
}

/// What differs in one service.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct ServiceAudit {
    /// boto3's name of the service in snake case.
    pub service: String,
    /// The number of structs and tagged unions that both sources have.
    pub structures: usize,
    /// The number of their fields, including those that one source has.
    pub fields: usize,
    /// The number of fields with the same name, type and `Option` in both sources.
    pub same: usize,
    /// The differences, by the names of types and members.
    pub differences: Vec<Difference>,
}

/// A difference between the types of two sources.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Difference {
    /// What differs.
    pub class: DifferenceClass,
    /// The type in Rust; `None` if one source lacks the service.
    pub ty: Option<String>,
    /// The member or the value, by its name in documents.
    pub part: Option<String>,
    /// What the first source has; `None` if it has nothing.
    pub a: Option<String>,
    /// What the second source has; `None` if it has nothing.
    pub b: Option<String>,
}

/// The classes of differences.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum DifferenceClass {
    /// A service or a type that one source has, or a field with another name in Rust.
    Names,
    /// A member that one source has.
    Members,
    /// The kind of a type, or the type of a field.
    Types,
    /// Whether a field is an `Option`.
    Presence,
    /// A value of an enumeration that one source has.
    Values,
    /// Whether a member is sensitive.
    Secrets,
}

impl DifferenceClass {
    /// Every class, in the order of reports.
    pub const ALL: [Self; 6] =
        [Self::Names, Self::Members, Self::Types, Self::Presence, Self::Values, Self::Secrets];

    /// The class in reports.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Names => "names",
            Self::Members => "members",
            Self::Types => "types",
            Self::Presence => "presence",
            Self::Values => "values",
            Self::Secrets => "secrets",
        }
    }

    /// The bit of the class in the exit code of `shapewright audit`.
    #[must_use]
    pub fn bit(self) -> u8 {
        match self {
            Self::Names => 4,
            Self::Members => 8,
            Self::Types => 16,
            Self::Presence => 32,
            Self::Values => 64,
            Self::Secrets => 128,
        }
    }
}

impl Audit {
    /// The number of differences of a class.
    #[must_use]
    pub fn count(&self, class: DifferenceClass) -> usize {
        let differences = self.services.iter().flat_map(|service| &service.differences);
        differences.filter(|difference| difference.class == class).count()
    }

    /// The sum of the bits of all classes with a difference: 0 if there is none.
    #[must_use]
    pub fn code(&self) -> u8 {
        let classes = DifferenceClass::ALL.into_iter();
        classes.filter(|class| self.count(*class) > 0).map(DifferenceClass::bit).sum()
    }
}
