//! Which nodes of a graph lie on circles.

/// The nodes that lie on circles, each with a number that it shares with those it can reach and
/// come back from.
///
/// A node is its place in `links`, which has the nodes that each leads to; links to what is no node
/// lead nowhere. Tarjan's algorithm with a stack of its own: a chain of a hundred thousand shapes
/// takes a hundred thousand steps, and none of the thread's stack.
pub(crate) fn on_cycles(links: &[Vec<usize>]) -> Cycles {
    let mut search = Search {
        edges: links,
        nodes: vec![Node::default(); links.len()],
        open: Vec::new(),
        way: Vec::new(),
        visited: 0,
        circles: Cycles(vec![None; links.len()]),
    };
    for start in 0..links.len() {
        search.from(start);
    }
    search.circles
}

/// The number of the circle that each node lies on, if it lies on one.
#[derive(Debug)]
pub(crate) struct Cycles(Vec<Option<usize>>);

impl Cycles {
    /// The circle that a node lies on.
    pub(crate) fn of(&self, node: usize) -> Option<usize> {
        self.0.get(node).copied().flatten()
    }
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
    /// The nodes from the start to where the search is, each with how many of its links were taken.
    way: Vec<(usize, usize)>,
    visited: usize,
    circles: Cycles,
}

impl Search<'_> {
    fn from(&mut self, start: usize) {
        if self.node(start).reached > 0 {
            return;
        }
        self.enter(start);
        while let Some((at, next)) = self.way.last_mut() {
            let at = *at;
            let Some(to) = self.edges.get(at).and_then(|edges| edges.get(*next)).copied() else {
                self.way.pop();
                self.leave(at, self.way.last().map(|(before, _)| *before));
                continue;
            };
            *next += 1;
            if to >= self.edges.len() {
                continue;
            }
            let found = self.node(to);
            if found.reached == 0 {
                self.enter(to);
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
        self.way.push((node, 0));
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
        let own = self.edges.get(node).is_some_and(|edges| edges.contains(&node));
        let circle = (self.open.len() - first > 1 || own).then_some(node);
        for member in self.open.drain(first..) {
            if let Some(member) = self.nodes.get_mut(member) {
                member.open = false;
            }
            if let Some(place) = self.circles.0.get_mut(member) {
                *place = circle;
            }
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
    use crate::model::cycles::on_cycles;

    #[test]
    fn only_what_can_come_back_to_itself_is_on_a_circle() {
        const NOWHERE: usize = 9;
        let links = [vec![1], vec![2, NOWHERE], vec![1, 3], vec![], vec![4, 0], vec![4]];
        let circles = on_cycles(&links);
        let found: Vec<usize> =
            (0..links.len()).filter(|node| circles.of(*node).is_some()).collect();
        assert_eq!(found, [1, 2, 4]);
        assert_eq!(circles.of(1), circles.of(2));
        assert_ne!(circles.of(2), circles.of(4));
    }

    #[test]
    fn a_long_chain_needs_no_stack() {
        let last = 200_000;
        let links: Vec<Vec<usize>> = (1..=last).map(|next| vec![next]).collect();
        let circles = on_cycles(&links);
        assert!((0..last).all(|node| circles.of(node).is_none()));
    }
}
