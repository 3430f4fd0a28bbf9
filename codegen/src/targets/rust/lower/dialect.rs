//! Spells the names of members in the dialect of the documents.

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::config::options::Options;
use crate::targets::rust::items::{Item, Items};

/// Sets the dialect of each struct and tagged union, and spells its members as documents in the dialect
/// do.
pub(super) fn spell(items: &mut Items<'_>, options: &Options) {
    let dialect = options.dialect.unwrap_or_default();
    items.for_each_mut(|_, item| {
        match item {
            Item::Struct(item) => item.dialect = dialect,
            Item::Tagged(item) => item.dialect = dialect,
            Item::Enum(_) | Item::Union(_) | Item::Alias(_) => return,
        }
        // Where two members would have one name, the second one keeps its own.
        let mut names: BTreeSet<String> =
            item.fields_mut().iter().map(|field| field.name.wire.to_string()).collect();
        for field in item.fields_mut() {
            let spelled = dialect.spell(&field.name.wire);
            if names.insert(spelled.clone()) {
                field.name.wire = Cow::Owned(spelled);
            }
        }
    });
}

#[cfg(test)]
mod tests {
    use crate::config::dialect::Dialect;
    use crate::{Options, Sources, generate};

    #[test]
    fn members_that_a_dialect_spells_alike_keep_distinct_names() {
        let mut sources = Sources::new();
        let page = "```python\nclass ATypeDef(TypedDict):\n    Name: str\n    name: str\n    Other: str\n```\n";
        sources.add("type_defs.md", page);
        let options = Options::default().dialect(Dialect::CloudTrail);
        let text = generate(&sources, &options).expect("a page without errors").text;
        assert!(text.contains("pub name:") && text.contains("pub Name:"), "{text}");
        assert!(!text.contains("rename = \"name\""), "{text}");
    }
}
