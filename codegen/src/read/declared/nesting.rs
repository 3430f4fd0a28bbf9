//! Lists and maps that nest without end, or too deep.
//!
//! A list is written out where it is used. One that holds itself without a structure in between would
//! have no end, and deep nesting would make a long type of each member that uses it.

use std::collections::{BTreeMap, BTreeSet};

use crate::text::diagnostic::Sink;
use crate::text::messages::json as messages;

use super::resolve::{DEEPEST, Declarations};
use super::{Declaration, DeclaredKind};

/// Reports lists and maps that hold only themselves and those that nest too deep, each cycle and each
/// chain once.
pub(super) fn check<'d>(
    declarations: &'d [Declaration<'d>],
    declared: &Declarations<'d>,
    sink: &mut Sink,
) {
    let mut depths = BTreeMap::new();
    for declaration in declarations {
        let chain = Chain::from(declaration, declared, &depths);
        chain.report_cycle(&depths, sink);
        chain.measure(&mut depths, sink);
    }
}

/// The depth of nesting of each list or map that was checked.
type Depths<'d> = BTreeMap<&'d str, usize>;

/// Lists and maps, each of which holds the next one.
struct Chain<'d> {
    links: Vec<&'d Declaration<'d>>,
    /// The list or map in the last link: one that was checked before, or a link of this chain.
    next: Option<&'d Declaration<'d>>,
}

impl<'d> Chain<'d> {
    /// Follows the lists and maps in a list or a map.
    fn from(first: &'d Declaration<'d>, declared: &Declarations<'d>, depths: &Depths<'d>) -> Self {
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

    fn report_cycle(&self, depths: &Depths<'d>, sink: &mut Sink) {
        let Some(closing) = self.next.filter(|next| !depths.contains_key(next.name.value.as_ref()))
        else {
            return;
        };
        let name = &closing.name;
        let diagnostic = sink.error(name.span, messages::recursive_container(&name.value));
        let cycle = self.links.iter().map(|link| &link.name);
        for link in cycle.skip_while(|link| *link != name).skip(1) {
            diagnostic.and(link.span, messages::IN_CYCLE);
        }
    }

    fn measure(&self, depths: &mut Depths<'d>, sink: &mut Sink) {
        let after = self.next.and_then(|next| depths.get(next.name.value.as_ref()));
        let mut depth = after.copied().unwrap_or(0);
        for name in self.links.iter().rev().map(|link| &link.name) {
            depth += 1;
            if depth > DEEPEST {
                let message = messages::containers_too_deep(&name.value, DEEPEST);
                sink.error(name.span, message);
                depth = 0;
            }
            depths.insert(&name.value, depth);
        }
    }
}

fn is_container(declaration: &Declaration<'_>) -> bool {
    match &declaration.kind {
        DeclaredKind::List(..) | DeclaredKind::Map(..) => true,
        DeclaredKind::Structure(_)
        | DeclaredKind::Enumeration(_)
        | DeclaredKind::Scalar(_)
        | DeclaredKind::Broken => false,
    }
}

/// The list or map in a list or a map.
fn held<'d>(
    declaration: &Declaration<'_>,
    declared: &Declarations<'d>,
) -> Option<&'d Declaration<'d>> {
    let held = match &declaration.kind {
        DeclaredKind::List(item, _) => item,
        DeclaredKind::Map(_, value, _) => value,
        DeclaredKind::Structure(_)
        | DeclaredKind::Enumeration(_)
        | DeclaredKind::Scalar(_)
        | DeclaredKind::Broken => return None,
    };
    declared.get(held).filter(|held| is_container(held))
}
