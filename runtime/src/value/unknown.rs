//! The values of members that the model does not list.

use crate::holds::Holds;
use crate::slot::Slot;
use crate::unknown_value::UnknownValue;
use crate::value::Value;
use crate::view::View;

impl<'de> Value<'de> for UnknownValue {
    #[inline]
    fn start() -> Self {
        Self::default()
    }

    #[inline]
    fn slot(&mut self) -> Slot<'_, 'de> {
        Slot::Unknown(self)
    }

    #[inline]
    fn view(&self) -> View<'_> {
        View::Unknown(self)
    }
}

impl<M> Holds<M> for UnknownValue {}
