// Types that a user may have in scope.

pub struct Option;
pub struct Result;
pub struct String;
pub struct Vec;
pub struct Box;
pub struct Some;
pub struct None;
pub struct Ok;
pub struct Err;
pub trait Clone {}
pub trait Debug {}
pub trait Default {}
pub trait From {}
pub trait Into {}
pub trait Iterator {}
pub trait PartialEq {}
pub trait ToString {}
pub trait AsRef {}
pub mod core {}
pub mod std {}
pub mod alloc {}
pub mod serde {}
pub mod shapewright {}

// Types of the user that replace types of the model.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Label(pub ::std::string::String);

impl<'de> ::shapewright::Value<'de> for Label {
    fn start() -> Self {
        Label(::shapewright::Value::start())
    }

    fn slot(&mut self) -> ::shapewright::engine::Slot<'_, 'de> {
        self.0.slot()
    }

    fn view(&self) -> ::shapewright::engine::View<'_> {
        self.0.view()
    }
}
