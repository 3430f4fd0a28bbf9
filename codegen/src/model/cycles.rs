//! Nodes of a graph that are on cycles.

/// Finds the nodes that are on cycles: the strongly connected components with an edge.
///
/// Nodes are numbered from 0, and `links` has the edges of each; edges to other numbers are ignored.
/// This is Tarjan's algorithm without recursion, so that a chain of a hundred thousand shapes does not
/// overflow the thread's stack.
pub(crate) fn on_cycles(links: &[Vec<usize>]) -> Cycles {
    let mut search = Search {
        edges: links,
        nodes: vec![Node::default(); links.len()],
        open: Vec::new(),
        path: Vec::new(),
        visited: 0,
        cycles: Cycles(vec![None; links.len()]),
    };
    for start in 0..links.len() {
        search.from(start);
    }
    search.cycles
}

/// The component of each node that is on a cycle.
#[derive(Debug)]
pub(crate) struct Cycles(Vec<Option<usize>>);

impl Cycles {
    /// The component of a node; nodes of one component reach each other.
    pub(crate) fn of(&self, node: usize) -> Option<usize> {
        self.0.get(node).copied().flatten()
    }
}

#[derive(Debug, Clone, Copy, Default)]
struct Node {
    /// The order in which the node was reached, from 1; 0 before that.
    reached: usize,
    /// The earliest node that it reaches.
    low: usize,
    /// Whether its component is not known yet.
    open: bool,
}

struct Search<'e> {
    edges: &'e [Vec<usize>],
    nodes: Vec<Node>,
    open: Vec<usize>,
    /// The path from the start to the current node, each with the number of its edges that were
    /// followed.
    path: Vec<(usize, usize)>,
    visited: usize,
    cycles: Cycles,
}

impl Search<'_> {
    fn from(&mut self, start: usize) {
        if self.node(start).reached > 0 {
            return;
        }
        self.enter(start);
        while let Some((at, next)) = self.path.last_mut() {
            let at = *at;
            let Some(to) = self.edges.get(at).and_then(|edges| edges.get(*next)).copied() else {
                self.path.pop();
                self.leave(at, self.path.last().map(|(before, _)| *before));
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
        self.path.push((node, 0));
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
        let cycle = (self.open.len() - first > 1 || own).then_some(node);
        for member in self.open.drain(first..) {
            if let Some(member) = self.nodes.get_mut(member) {
                member.open = false;
            }
            if let Some(place) = self.cycles.0.get_mut(member) {
                *place = cycle;
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
    fn only_nodes_that_reach_themselves_are_on_cycles() {
        const NOWHERE: usize = 9;
        let links = [vec![1], vec![2, NOWHERE], vec![1, 3], vec![], vec![4, 0], vec![4]];
        let cycles = on_cycles(&links);
        let found: Vec<usize> =
            (0..links.len()).filter(|node| cycles.of(*node).is_some()).collect();
        assert_eq!(found, [1, 2, 4]);
        assert_eq!(cycles.of(1), cycles.of(2));
        assert_ne!(cycles.of(2), cycles.of(4));
    }

    #[test]
    fn long_chain_does_not_overflow_the_stack() {
        let last = 200_000;
        let links: Vec<Vec<usize>> = (1..=last).map(|next| vec![next]).collect();
        let cycles = on_cycles(&links);
        assert!((0..last).all(|node| cycles.of(node).is_none()));
    }
}
