//! Lists and maps that have no end.
//!
//! A list stands where it is used, so one that holds itself without a structure in between would
//! never be written out, and many in each other make a long type of each member that holds them: a
//! line for each, ever further to the right.

use std::collections::{BTreeMap, BTreeSet};

use crate::text::diagnostic::Sink;

use super::declaration::{Declaration, Kind};
use super::resolve::{DEEPEST, Declared};

/// Reports the lists and maps that hold only themselves and those that nest too deep, every circle
/// and every chain once.
pub(super) fn check<'d>(
    declarations: &'d [Declaration<'d>],
    declared: &Declared<'d>,
    sink: &mut Sink,
) {
    let mut depths = BTreeMap::new();
    for declaration in declarations {
        let chain = Chain::from(declaration, declared, &depths);
        chain.report_circle(&depths, sink);
        chain.measure(&mut depths, sink);
    }
}

/// The lists and maps that have been judged, and how many stand in each other from there on.
type Depths<'d> = BTreeMap<&'d str, usize>;

/// Lists and maps, each holding the next one.
struct Chain<'d> {
    links: Vec<&'d Declaration<'d>>,
    /// The list or map after the last link: one judged before, or a link of this chain.
    next: Option<&'d Declaration<'d>>,
}

impl<'d> Chain<'d> {
    /// Follows what a list or a map holds to where nothing new comes.
    fn from(first: &'d Declaration<'d>, declared: &Declared<'d>, depths: &Depths<'d>) -> Self {
        let mut links = Vec::new();
        let mut passed = BTreeSet::new();
        let mut next = Some(first).filter(|first| is_container(first));
        while let Some(link) = next {
            let name = link.name.value.as_ref();
            if depths.contains_key(name) || !passed.insert(name) {
                break;
            }
            links.push(link);
            next = held(link, declared);
        }
        Chain { links, next }
    }

    fn report_circle(&self, depths: &Depths<'d>, sink: &mut Sink) {
        let Some(closing) = self.next.filter(|next| !depths.contains_key(next.name.value.as_ref()))
        else {
            return;
        };
        let name = &closing.name;
        let diagnostic =
            sink.error(name.span, format!("`{}` holds nothing but itself", name.value));
        diagnostic.label("this list or map leads back here").help("a structure in between ends it");
        let circle = self.links.iter().map(|link| &link.name);
        for link in circle.skip_while(|link| *link != name).skip(1) {
            diagnostic.and(link.span, "by way of this one");
        }
    }

    fn measure(&self, depths: &mut Depths<'d>, sink: &mut Sink) {
        let after = self.next.and_then(|next| depths.get(next.name.value.as_ref()));
        let mut depth = after.copied().unwrap_or(0);
        for name in self.links.iter().rev().map(|link| &link.name) {
            depth += 1;
            if depth > DEEPEST {
                sink.error(
                    name.span,
                    format!("`{}` nests more than {DEEPEST} lists and maps", name.value),
                )
                .label("the outermost of them")
                .help("a structure in between ends it");
                depth = 0;
            }
            depths.insert(&name.value, depth);
        }
    }
}

fn is_container(declaration: &Declaration<'_>) -> bool {
    match &declaration.kind {
        Kind::List(_) | Kind::Map(..) => true,
        Kind::Structure(_) | Kind::Enumeration(_) | Kind::Scalar(_) | Kind::Broken => false,
    }
}

/// The list or map that a list or a map holds.
fn held<'d>(declaration: &Declaration<'_>, declared: &Declared<'d>) -> Option<&'d Declaration<'d>> {
    let held = match &declaration.kind {
        Kind::List(item) => item,
        Kind::Map(_, value) => value,
        Kind::Structure(_) | Kind::Enumeration(_) | Kind::Scalar(_) | Kind::Broken => return None,
    };
    declared.get(held).filter(|held| is_container(held))
}
