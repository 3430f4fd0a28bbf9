//! The elements that AWS's texts consist of.

/// What an element means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Element {
    Paragraph,
    Heading,
    /// The name of the service, in a line of its own.
    Title,
    List {
        is_ordered: bool,
    },
    /// An item of a list.
    Item,
    /// A term of a list of definitions.
    Term,
    /// What a term means.
    Definition,
    /// A note with a label.
    Note(&'static str),
    /// Lines of code.
    Preformatted,
    Table,
    Row,
    Cell,
    /// A part of a table or of a text, without a meaning.
    Section,
    LineBreak,
    Strong,
    Emphasis,
    Superscript,
    Subscript,
    Code,
    Link,
    /// Its content is text like that around it.
    Transparent,
}

/// When a tag with the name of an element is one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Certainty {
    /// Always.
    Certain,
    /// If its end tag follows. Else it is a word that looks like a tag, such as `<value>`.
    WithEnd,
}

use Certainty::{Certain, WithEnd};
use Element::{
    Cell, Code, Definition, Emphasis, Heading, Item, LineBreak, Link, List, Note, Paragraph,
    Preformatted, Row, Section, Strong, Subscript, Superscript, Table, Term, Title, Transparent,
};

/// The elements of HTML and DocBook by name, in the order of their names.
const ELEMENTS: [(&str, Element, Certainty); 75] = [
    ("a", Link, WithEnd),
    ("b", Strong, Certain),
    ("blockquote", Section, WithEnd),
    ("body", Section, WithEnd),
    ("br", LineBreak, Certain),
    ("caution", Note("Caution"), WithEnd),
    ("cite", Emphasis, WithEnd),
    ("code", Code, Certain),
    ("copy", Transparent, WithEnd),
    ("dd", Definition, Certain),
    ("del", Transparent, WithEnd),
    ("dfn", Emphasis, WithEnd),
    ("div", Section, Certain),
    ("dl", List { is_ordered: false }, Certain),
    ("dt", Term, Certain),
    ("em", Emphasis, Certain),
    ("emphasis", Emphasis, WithEnd),
    ("filename", Code, WithEnd),
    ("font", Transparent, WithEnd),
    ("fullname", Title, WithEnd),
    ("function", Code, WithEnd),
    ("h1", Heading, Certain),
    ("h2", Heading, Certain),
    ("h3", Heading, Certain),
    ("h4", Heading, Certain),
    ("h5", Heading, Certain),
    ("h6", Heading, Certain),
    ("hr", Paragraph, Certain),
    ("html", Section, WithEnd),
    ("i", Emphasis, Certain),
    ("important", Note("Important"), Certain),
    ("ins", Transparent, WithEnd),
    ("itemizedlist", List { is_ordered: false }, WithEnd),
    ("kbd", Code, WithEnd),
    ("li", Item, Certain),
    ("link", Link, WithEnd),
    ("listitem", Item, WithEnd),
    ("literal", Code, WithEnd),
    ("mark", Transparent, WithEnd),
    ("note", Note("Note"), Certain),
    ("ol", List { is_ordered: true }, Certain),
    ("orderedlist", List { is_ordered: true }, WithEnd),
    ("p", Paragraph, Certain),
    ("para", Paragraph, WithEnd),
    ("pre", Preformatted, Certain),
    ("programlisting", Preformatted, WithEnd),
    ("q", Transparent, WithEnd),
    ("replaceable", Emphasis, WithEnd),
    ("s", Transparent, WithEnd),
    ("samp", Code, WithEnd),
    ("section", Section, WithEnd),
    ("simpara", Paragraph, WithEnd),
    ("small", Transparent, WithEnd),
    ("span", Transparent, WithEnd),
    ("strike", Transparent, WithEnd),
    ("strong", Strong, Certain),
    ("sub", Subscript, WithEnd),
    ("sup", Superscript, WithEnd),
    ("table", Table, WithEnd),
    ("tbody", Section, WithEnd),
    ("td", Cell, Certain),
    ("text", Paragraph, WithEnd),
    ("tfoot", Section, WithEnd),
    ("th", Cell, Certain),
    ("thead", Section, WithEnd),
    ("tip", Note("Tip"), WithEnd),
    ("tr", Row, Certain),
    ("tt", Code, WithEnd),
    ("u", Transparent, WithEnd),
    ("ul", List { is_ordered: false }, Certain),
    ("ulink", Link, WithEnd),
    ("value", Transparent, WithEnd),
    ("var", Emphasis, WithEnd),
    ("xhtml", Section, WithEnd),
    ("zonbook", Section, WithEnd),
];

/// The longest name.
const LONGEST: usize = 14;

/// The element with a name, in any case.
pub(super) fn element(name: &str) -> Option<(Element, Certainty)> {
    let mut lowercase = [0; LONGEST];
    let lowercase = lowercase.get_mut(..name.len())?;
    lowercase.copy_from_slice(name.as_bytes());
    lowercase.make_ascii_lowercase();
    let found = ELEMENTS.binary_search_by(|(name, ..)| name.as_bytes().cmp(lowercase)).ok()?;
    ELEMENTS.get(found).map(|(_, element, certainty)| (*element, *certainty))
}

#[cfg(test)]
mod tests {
    use crate::docs::html::element::{ELEMENTS, LONGEST, element};

    #[test]
    fn elements_are_found_by_name() {
        assert!(ELEMENTS.is_sorted_by_key(|(name, ..)| *name));
        assert_eq!(ELEMENTS.iter().map(|(name, ..)| name.len()).max(), Some(LONGEST));
        for (name, expected, certainty) in ELEMENTS {
            assert_eq!(element(&name.to_uppercase()), Some((expected, certainty)));
        }
        for name in ["account", "region", "", "programlistings", "é"] {
            assert_eq!(element(name), None);
        }
    }
}
