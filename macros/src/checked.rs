//! The model behind a derive, read once for all the derives of a crate.

use std::cell::RefCell;
use std::rc::Rc;

use shapewright_codegen::{Model, Options, Sources, read_patched};

use crate::model;

/// How many models are kept: more than a crate uses at a time.
const KEPT: usize = 8;

/// A model without errors, and the texts that it was read from.
pub(crate) struct Checked {
    pub(crate) sources: Sources,
    pub(crate) model: Model,
}

thread_local! {
    /// The compiler calls the derives of a crate from one thread, one after the other. What is kept
    /// is found by the texts themselves, and so is never out of date.
    static KNOWN: RefCell<Vec<Rc<Checked>>> = const { RefCell::new(Vec::new()) };
}

/// The model that these texts are.
///
/// # Errors
///
/// What is wrong with it, in the words of a message.
pub(crate) fn checked(sources: Sources) -> Result<Rc<Checked>, String> {
    if let Some(known) = known(&sources) {
        return Ok(known);
    }
    match read_patched(&sources, &Options::default()) {
        Ok((model, _)) => {
            let checked = Rc::new(Checked { sources, model });
            keep(&checked);
            Ok(checked)
        }
        Err(diagnostics) => Err(model::broken(&diagnostics, &sources)),
    }
}

fn known(sources: &Sources) -> Option<Rc<Checked>> {
    KNOWN.with(|known| {
        let known = known.try_borrow().ok()?;
        known.iter().find(|known| known.sources == *sources).cloned()
    })
}

fn keep(checked: &Rc<Checked>) {
    KNOWN.with(|known| {
        if let Ok(mut known) = known.try_borrow_mut() {
            if known.len() == KEPT {
                known.remove(0);
            }
            known.push(Rc::clone(checked));
        }
    });
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use shapewright_codegen::Sources;

    use super::checked;

    fn page(members: &str) -> Sources {
        let mut sources = Sources::new();
        let text = format!(
            "## TagTypeDef\n\n```python\nclass TagTypeDef(TypedDict):\n    {members}\n```\n"
        );
        sources.add("type_defs.md", text);
        sources
    }

    #[test]
    fn texts_are_read_once_as_long_as_they_stay_the_same() {
        let first = checked(page("key: str,")).unwrap();
        assert!(Rc::ptr_eq(&first, &checked(page("key: str,")).unwrap()));
        let edited = checked(page("key: int,")).unwrap();
        assert!(!Rc::ptr_eq(&first, &edited));
        assert!(Rc::ptr_eq(&first, &checked(page("key: str,")).unwrap()));
    }

    #[test]
    fn a_model_with_errors_says_so_each_time() {
        for _ in 0..2 {
            let Err(message) = checked(page("key: strr,")) else { panic!("it has no errors") };
            assert!(message.contains("unknown type `strr`"), "{message}");
        }
    }

    #[test]
    fn more_models_than_are_kept_are_still_read_right() {
        for member in 0..20 {
            let model = checked(page(&format!("key{member}: str,"))).unwrap();
            assert!(Rc::ptr_eq(&model, &checked(page(&format!("key{member}: str,"))).unwrap()));
        }
    }
}
