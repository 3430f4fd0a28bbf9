//! Names of types that nothing defines.

use crate::model::shape::Shape;
use crate::read::conventions::{SUFFIX, is_enumeration_name, is_type_name};
use crate::text::diagnostic::{Level, Sink};
use crate::text::messages::model::{UndefinedHelp, undefined_type};
use crate::text::source::Spanned;
use crate::text::suggest;

/// Python objects that stubs mention and that are not shapes.
const OBJECTS: [&str; 6] =
    ["AioBaseClient", "BaseClient", "Callable", "ConditionBase", "TransferConfig", "object"];

/// The types that are defined everywhere.
const BUILTIN: [&str; 10] =
    ["Any", "Decimal", "None", "bool", "bytes", "datetime", "float", "int", "str", "bytearray"];

/// The names that other type systems have for [`BUILTIN`] types.
const FOREIGN: [(&str, &str); 9] = [
    ("blob", "bytes"),
    ("boolean", "bool"),
    ("date", "datetime"),
    ("double", "float"),
    ("integer", "int"),
    ("long", "int"),
    ("number", "float"),
    ("string", "str"),
    ("timestamp", "datetime"),
];

/// Reports a name that no definition has, unless it has a dot or is a Python object's: those are
/// defined elsewhere.
///
/// A name that is that of a shape by its spelling is reported at `level`; any other is an error.
pub(crate) fn report(name: &Spanned<String>, shapes: &[Shape], level: Level, sink: &mut Sink) {
    let text = name.value.as_str();
    if text.contains('.') || OBJECTS.contains(&text) {
        return;
    }
    let foreign = FOREIGN.iter().find(|(foreign, _)| foreign.eq_ignore_ascii_case(text));
    let near = || {
        let shapes = shapes.iter().map(|shape| shape.name.value.as_str());
        let candidates = shapes.chain(BUILTIN);
        sink.suggests().then(|| suggest::nearest_with_suffix(text, SUFFIX, candidates)).flatten()
    };
    let nearest = foreign.map(|(_, builtin)| *builtin).or_else(near);
    let help = if is_enumeration_name(text) && !nearest.is_some_and(is_enumeration_name) {
        UndefinedHelp::AddLiterals
    } else if nearest.is_none() {
        UndefinedHelp::Define
    } else {
        UndefinedHelp::None
    };
    let message = undefined_type(text, nearest, help);
    if level == Level::Error || !is_type_name(text) {
        sink.error(name.span, message);
    } else {
        sink.warning(name.span, message);
    }
}
