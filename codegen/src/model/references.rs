//! The references between the shapes of a model.

use crate::text::by_name::ByName;

use super::shape::Model;

/// The shapes that each shape refers to, by their places in the model.
#[derive(Debug)]
pub(crate) struct References {
    targets: Vec<Vec<usize>>,
}

impl References {
    pub(crate) fn of(model: &Model) -> Self {
        let places = model.shapes.iter().enumerate();
        let places: ByName<&str, usize> =
            places.map(|(place, shape)| (shape.name.value.as_str(), place)).collect();
        let targets = model.shapes.iter().map(|shape| {
            let mut targets = Vec::new();
            shape.for_each_type(&mut |ty| {
                ty.for_each_ref(&mut |name| targets.extend(places.get(&name.value)));
            });
            targets
        });
        Self { targets: targets.collect() }
    }

    /// Whether each shape is one that some shapes lead to, themselves included.
    pub(crate) fn reachable(&self, roots: impl IntoIterator<Item = usize>) -> Vec<bool> {
        let mut reached = vec![false; self.targets.len()];
        let mut open: Vec<usize> = roots.into_iter().collect();
        while let Some(place) = open.pop() {
            let Some(reached) = reached.get_mut(place) else { continue };
            if !std::mem::replace(reached, true) {
                open.extend(self.targets.get(place).into_iter().flatten());
            }
        }
        reached
    }

    /// Whether each shape is one that leads to a shape, itself included.
    pub(crate) fn leading_to(&self, place: usize) -> Vec<bool> {
        let mut sources = vec![Vec::new(); self.targets.len()];
        for (source, targets) in self.targets.iter().enumerate() {
            for target in targets {
                if let Some(sources) = sources.get_mut(*target) {
                    sources.push(source);
                }
            }
        }
        Self { targets: sources }.reachable([place])
    }

    /// Whether each shape is one that some shape refers to.
    pub(crate) fn referenced(&self) -> Vec<bool> {
        let mut referenced = vec![false; self.targets.len()];
        for target in self.targets.iter().flatten() {
            if let Some(referenced) = referenced.get_mut(*target) {
                *referenced = true;
            }
        }
        referenced
    }
}
