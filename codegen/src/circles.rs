//! Which nodes of a graph lie on circles.

use std::collections::BTreeMap;

/// The links of a graph by node; links to what is no node lead nowhere.
pub(crate) type Links<'a> = BTreeMap<&'a str, Vec<&'a str>>;

/// The nodes that lie on circles, each with a number that it shares with those it can reach and
/// come back from.
///
/// Tarjan's algorithm with a stack of its own: a chain of a hundred thousand shapes takes a hundred
/// thousand steps, and none of the thread's stack.
pub(crate) fn on_circles<'a>(links: &Links<'a>) -> BTreeMap<&'a str, usize> {
    let names: Vec<&str> = links.keys().copied().collect();
    let numbers: BTreeMap<&str, usize> =
        names.iter().enumerate().map(|(number, name)| (*name, number)).collect();
    let edges: Vec<Vec<usize>> = links
        .values()
        .map(|to| to.iter().filter_map(|name| numbers.get(name).copied()).collect())
        .collect();
    let mut search = Search {
        edges: &edges,
        nodes: vec![Node::default(); edges.len()],
        open: Vec::new(),
        visited: 0,
        circles: BTreeMap::new(),
    };
    for start in 0..edges.len() {
        search.from(start);
    }
    let circles = search.circles.into_iter();
    circles.filter_map(|(node, circle)| Some((*names.get(node)?, circle))).collect()
}

#[derive(Debug, Clone, Copy, Default)]
struct Node {
    /// When the node was reached, from 1; 0 before that.
    reached: usize,
    /// The earliest node that it leads back to.
    low: usize,
    /// Whether its circle is not known yet.
    open: bool,
}

struct Search<'e> {
    edges: &'e [Vec<usize>],
    nodes: Vec<Node>,
    open: Vec<usize>,
    visited: usize,
    circles: BTreeMap<usize, usize>,
}

impl Search<'_> {
    fn from(&mut self, start: usize) {
        if self.node(start).reached > 0 {
            return;
        }
        self.enter(start);
        let mut way = vec![(start, 0)];
        while let Some((at, next)) = way.last_mut() {
            let at = *at;
            let Some(to) = self.edges.get(at).and_then(|edges| edges.get(*next)).copied() else {
                way.pop();
                self.leave(at, way.last().map(|(before, _)| *before));
                continue;
            };
            *next += 1;
            let found = self.node(to);
            if found.reached == 0 {
                self.enter(to);
                way.push((to, 0));
            } else if found.open {
                self.lower(at, found.reached);
            }
        }
    }

    fn enter(&mut self, node: usize) {
        self.visited += 1;
        let reached = self.visited;
        if let Some(node) = self.nodes.get_mut(node) {
            *node = Node { reached, low: reached, open: true };
        }
        self.open.push(node);
    }

    fn leave(&mut self, node: usize, before: Option<usize>) {
        let Node { reached, low, open: _ } = self.node(node);
        if let Some(before) = before {
            self.lower(before, low);
        }
        if low < reached {
            return;
        }
        let first = self.open.iter().rposition(|open| *open == node).unwrap_or(0);
        let circle = self.open.split_off(first);
        let own = self.edges.get(node).is_some_and(|edges| edges.contains(&node));
        for member in &circle {
            if let Some(member) = self.nodes.get_mut(*member) {
                member.open = false;
            }
        }
        if circle.len() > 1 || own {
            self.circles.extend(circle.into_iter().map(|member| (member, node)));
        }
    }

    fn node(&self, node: usize) -> Node {
        self.nodes.get(node).copied().unwrap_or_default()
    }

    fn lower(&mut self, node: usize, low: usize) {
        if let Some(node) = self.nodes.get_mut(node) {
            node.low = node.low.min(low);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Links, on_circles};

    #[test]
    fn only_what_can_come_back_to_itself_is_on_a_circle() {
        let links: Links<'_> = [
            ("a", vec!["b"]),
            ("b", vec!["c", "nowhere"]),
            ("c", vec!["b", "d"]),
            ("d", vec![]),
            ("e", vec!["e", "a"]),
            ("f", vec!["e"]),
        ]
        .into();
        let circles = on_circles(&links);
        assert_eq!(circles.keys().copied().collect::<Vec<_>>(), ["b", "c", "e"]);
        assert_eq!(circles.get("b"), circles.get("c"));
        assert_ne!(circles.get("b"), circles.get("e"));
    }

    #[test]
    fn a_long_chain_needs_no_stack() {
        let names: Vec<String> = (0..200_000).map(|number| format!("{number:06}")).collect();
        let chain = names.windows(2).filter_map(|pair| match pair {
            [from, to] => Some((from.as_str(), vec![to.as_str()])),
            _ => None,
        });
        assert!(on_circles(&chain.collect()).is_empty());
    }
}
