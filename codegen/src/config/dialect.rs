//! How a document spells the names of members.

/// How a document spells the names of members.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Dialect {
    /// As in the model: what the AWS CLI and boto3 read and write.
    #[default]
    Model,
    /// As in `CloudTrail`: written with a lowercase first letter, read in every spelling that it uses.
    CloudTrail,
    /// Written as in the model, read whatever case the letters have.
    AnyCase,
}

impl Dialect {
    /// The dialects by name.
    pub const NAMES: [(&'static str, Self); 3] =
        [("model", Self::Model), ("cloudtrail", Self::CloudTrail), ("any-case", Self::AnyCase)];

    /// The dialect with a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::NAMES.iter().find(|(known, _)| *known == name).map(|(_, dialect)| *dialect)
    }

    /// The name, unless it is that of the model.
    pub(crate) fn name(self) -> Option<&'static str> {
        let name = Self::NAMES.iter().find(|(_, dialect)| *dialect == self).map(|(name, _)| *name);
        name.filter(|_| self != Self::Model)
    }

    /// A mark for a structure in this dialect, distinct from its marks in other dialects.
    ///
    /// ```
    /// use shapewright_codegen::Dialect;
    ///
    /// assert_eq!(Dialect::CloudTrail.mark("Tag"), "Tag in cloudtrail");
    /// assert_eq!(Dialect::Model.mark("Tag"), "Tag");
    /// ```
    #[must_use]
    pub fn mark(self, shape: &str) -> String {
        self.name().map_or_else(|| shape.to_owned(), |name| format!("{shape} in {name}"))
    }

    /// The spelling of a member.
    ///
    /// ```
    /// use shapewright_codegen::Dialect;
    ///
    /// assert_eq!(Dialect::CloudTrail.spell("DBInstanceIdentifier"), "dBInstanceIdentifier");
    /// assert_eq!(Dialect::Model.spell("DBInstanceIdentifier"), "DBInstanceIdentifier");
    /// ```
    #[must_use]
    pub fn spell(self, member: &str) -> String {
        match self {
            Self::Model | Self::AnyCase => member.to_owned(),
            Self::CloudTrail => {
                let mut letters = member.chars();
                let first = letters.next().map(|first| first.to_ascii_lowercase());
                first.into_iter().chain(letters).collect()
            }
        }
    }
}
