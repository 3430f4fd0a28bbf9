//! Any JSON value, for members without a type: `Any` in the pages, documents in the models.

/// Any JSON value.
pub use serde_json::Value as Json;

use crate::slot::Slot;
use crate::value::Value;
use crate::view::View;

impl<'de> Value<'de> for Json {
    fn start() -> Self {
        Json::Null
    }

    fn slot(&mut self) -> Slot<'_, 'de> {
        Slot::Json(self)
    }

    fn view(&self) -> View<'_> {
        View::Json(self)
    }
}
