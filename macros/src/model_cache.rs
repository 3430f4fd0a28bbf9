//! The models of a crate's derives, each read once.

use std::cell::RefCell;
use std::rc::Rc;

use shapewright_codegen::{Model, Options, Sources, read_patched, read_projected};

use crate::model::{self, Service};

/// The capacity of the cache; a crate rarely uses more models.
const CAPACITY: usize = 8;

/// A model without errors, with its sources.
pub(crate) struct CheckedModel {
    pub(crate) sources: Rc<Sources>,
    pub(crate) model: Model,
}

/// The model of a service, and the parts of it that were read.
struct Opened {
    service: String,
    config: Vec<u8>,
    sources: Rc<Sources>,
    parts: RefCell<Vec<(String, Rc<CheckedModel>)>>,
}

/// The capacity for parts of one service: each has one shape.
const PARTS: usize = 256;

thread_local! {
    /// The compiler expands the derives of a crate one after the other, on one thread. The key is the
    /// text of the sources, so an entry is never out of date.
    static CACHE: RefCell<Vec<Rc<CheckedModel>>> = const { RefCell::new(Vec::new()) };

    /// The same for services. The key is the service, whose model is part of this crate, with the text of the
    /// options.
    static SERVICES: RefCell<Vec<Rc<Opened>>> = const { RefCell::new(Vec::new()) };
}

/// Reads the part of a service's model that the projection of a shape needs, or returns the cached one.
///
/// # Errors
///
/// The text of the error for a model with errors.
pub(crate) fn read_shape(service: &Service, shape: &str) -> Result<Rc<CheckedModel>, String> {
    let opened = open(service)?;
    if let Ok(parts) = opened.parts.try_borrow() {
        if let Some((_, part)) = parts.iter().find(|(name, _)| name == shape) {
            return Ok(Rc::clone(part));
        }
    }
    let sources = &opened.sources;
    let (model, _) = read_projected(sources, &Options::default(), shape)
        .map_err(|diagnostics| model::model_errors(&diagnostics, sources))?;
    let checked = Rc::new(CheckedModel { sources: Rc::clone(sources), model });
    if let Ok(mut parts) = opened.parts.try_borrow_mut() {
        if parts.len() == PARTS {
            parts.clear();
        }
        parts.push((shape.to_owned(), Rc::clone(&checked)));
    }
    Ok(checked)
}

/// Unpacks the model of a service, or returns the one that is open.
fn open(service: &Service) -> Result<Rc<Opened>, String> {
    let is_same =
        |opened: &&Rc<Opened>| opened.service == service.name() && opened.config == service.config;
    let find =
        |cache: &RefCell<Vec<Rc<Opened>>>| cache.try_borrow().ok()?.iter().find(is_same).cloned();
    if let Some(opened) = SERVICES.with(find) {
        return Ok(opened);
    }
    let sources = service.read().map_err(|diagnostics| model::without_places(&diagnostics))?;
    let opened = Rc::new(Opened {
        service: service.name().to_owned(),
        config: service.config.clone(),
        sources: Rc::new(sources),
        parts: RefCell::default(),
    });
    SERVICES.with(|cache| push(cache, &opened));
    Ok(opened)
}

fn push<T>(cache: &RefCell<Vec<Rc<T>>>, entry: &Rc<T>) {
    if let Ok(mut cache) = cache.try_borrow_mut() {
        if cache.len() == CAPACITY {
            cache.remove(0);
        }
        cache.push(Rc::clone(entry));
    }
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
            let checked = Rc::new(CheckedModel { sources: Rc::new(sources), model });
            CACHE.with(|cache| push(cache, &checked));
            Ok(checked)
        }
        Err(diagnostics) => Err(model::model_errors(&diagnostics, &sources)),
    }
}

fn cached(sources: &Sources) -> Option<Rc<CheckedModel>> {
    CACHE.with(|cache| {
        let cache = cache.try_borrow().ok()?;
        cache.iter().find(|cached| *cached.sources == *sources).cloned()
    })
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
