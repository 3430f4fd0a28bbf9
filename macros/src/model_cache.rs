//! The models of a crate's derives, each read once.

use std::cell::RefCell;
use std::rc::Rc;

use shapewright_codegen::{Model, Options, Sources, read_patched};

use crate::model;

/// The capacity of the cache; a crate rarely uses more models.
const CAPACITY: usize = 8;

/// A model without errors, with its sources.
pub(crate) struct CheckedModel {
    pub(crate) sources: Sources,
    pub(crate) model: Model,
}

thread_local! {
    /// The compiler expands the derives of a crate one after the other, on one thread. The key is the
    /// text of the sources, so an entry is never out of date.
    static CACHE: RefCell<Vec<Rc<CheckedModel>>> = const { RefCell::new(Vec::new()) };
}

/// Reads a model, or returns the cached one of the same sources.
///
/// # Errors
///
/// The text of the error for a model with errors.
pub(crate) fn read(sources: Sources) -> Result<Rc<CheckedModel>, String> {
    if let Some(cached) = cached(&sources) {
        return Ok(cached);
    }
    match read_patched(&sources, &Options::default()) {
        Ok((model, _)) => {
            let checked = Rc::new(CheckedModel { sources, model });
            keep(&checked);
            Ok(checked)
        }
        Err(diagnostics) => Err(model::model_errors(&diagnostics, &sources)),
    }
}

fn cached(sources: &Sources) -> Option<Rc<CheckedModel>> {
    CACHE.with(|cache| {
        let cache = cache.try_borrow().ok()?;
        cache.iter().find(|cached| cached.sources == *sources).cloned()
    })
}

fn keep(checked: &Rc<CheckedModel>) {
    CACHE.with(|cache| {
        if let Ok(mut cache) = cache.try_borrow_mut() {
            if cache.len() == CAPACITY {
                cache.remove(0);
            }
            cache.push(Rc::clone(checked));
        }
    });
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use shapewright_codegen::Sources;

    use super::read;

    fn page(members: &str) -> Sources {
        let mut sources = Sources::new();
        let text = format!(
            "## TagTypeDef\n\n```python\nclass TagTypeDef(TypedDict):\n    {members}\n```\n"
        );
        sources.add("type_defs.md", text);
        sources
    }

    #[test]
    fn the_same_sources_are_read_once() {
        let first = read(page("key: str,")).unwrap();
        assert!(Rc::ptr_eq(&first, &read(page("key: str,")).unwrap()));
        let edited = read(page("key: int,")).unwrap();
        assert!(!Rc::ptr_eq(&first, &edited));
        assert!(Rc::ptr_eq(&first, &read(page("key: str,")).unwrap()));
    }

    #[test]
    fn a_model_with_errors_is_reported_each_time() {
        for _ in 0..2 {
            let Err(message) = read(page("key: strr,")) else { panic!("no errors") };
            assert!(message.contains("unknown type `strr`"), "{message}");
        }
    }

    #[test]
    fn a_model_is_read_again_after_it_left_the_cache() {
        for member in 0..20 {
            let model = read(page(&format!("key{member}: str,"))).unwrap();
            assert!(Rc::ptr_eq(&model, &read(page(&format!("key{member}: str,"))).unwrap()));
        }
    }
}
