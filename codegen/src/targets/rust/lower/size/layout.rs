//! Sizes of types, from a fixed table.
//!
//! The numbers are those of rustc on a 64-bit target. They are the same on every machine that
//! generates, and they need not match the machine that compiles the text: they only decide which
//! fields are boxed.

/// The size, the alignment, and the number of invalid bit patterns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Layout {
    pub(super) size: usize,
    align: usize,
    /// How many bit patterns an `Option` around it can use for `None`, up to [`MANY`].
    spare: usize,
}

/// More than any type here needs.
const MANY: usize = 1 << 16;

const fn words(count: usize, spare: usize) -> Layout {
    Layout { size: 8 * count, align: 8, spare }
}

/// A `Box`: null is invalid.
pub(super) const POINTER: Layout = words(1, 1);
/// `i64` and `f64`: every bit pattern is valid.
pub(super) const NUMBER: Layout = words(1, 0);
pub(super) const BOOL: Layout = Layout { size: 1, align: 1, spare: 254 };
pub(super) const NOTHING: Layout = Layout { size: 0, align: 1, spare: 0 };
/// `Vec`, and `String` and `Blob`, which wrap one: capacities over `isize::MAX` are invalid.
pub(super) const VECTOR: Layout = words(3, MANY);
/// `BTreeMap`: the null pointer is used by an empty map.
pub(super) const MAP: Layout = words(3, 0);
/// A type of the user, of unknown layout.
pub(super) const UNKNOWN: Layout = words(3, 0);
/// A type of the user for strings or bytes: at most as `bytes::Bytes`.
pub(super) const OTHER_TEXT: Layout = words(4, 0);
/// A map type of the user: at most as `IndexMap`.
pub(super) const OTHER_MAP: Layout = words(9, 0);
/// The name and the value of a member that a tagged union does not list: a string, and a pointer.
pub(super) const UNKNOWN_MEMBER: Layout = words(4, MANY);
/// Seconds and nanoseconds, without invalid values.
pub(super) const TIMESTAMP: Layout = words(2, 0);
/// An enum of a timestamp and a string, in whose capacity rustc stores the tag.
pub(super) const TIMESTAMP_INPUT: Layout = VECTOR;
/// An enum of two vectors.
pub(super) const BLOB_INPUT: Layout = words(4, MANY);
/// A string, a vector of digits with a sign, and a scale.
pub(super) const DECIMAL: Layout = words(10, MANY);
/// `serde_json::Value` without `preserve_order`.
pub(super) const JSON: Layout = words(4, MANY);
/// An enum of a string and a JSON value, which the invalid patterns of one distinguish.
pub(super) const JSON_TEXT: Layout = words(4, MANY);
/// An enum of strings: the other variants use the invalid patterns of the `String` in `Unknown`.
pub(super) const ENUMERATION: Layout = VECTOR;

impl Layout {
    /// An `Option` of the type.
    pub(super) fn optional(self) -> Self {
        if self.spare > 0 {
            Self { spare: self.spare - 1, ..self }
        } else {
            Self { size: self.size.saturating_add(self.align), spare: MANY, ..self }
        }
    }

    /// A struct: rustc sorts fields by alignment, so only the end is padded.
    pub(super) fn together(fields: impl Iterator<Item = Self>) -> Self {
        let whole = fields.fold(NOTHING, |whole, field| Self {
            size: whole.size.saturating_add(field.size),
            align: whole.align.max(field.align),
            spare: whole.spare.max(field.spare),
        });
        whole.padded()
    }

    /// An enum: its largest variant and a tag.
    ///
    /// rustc may store the tag in a variant; then this is one word too large.
    pub(super) fn one_of(variants: impl Iterator<Item = Self>, null: bool) -> Self {
        let mut count = usize::from(null);
        let largest = variants.fold(NOTHING, |largest, variant| {
            count += 1;
            Self {
                size: largest.size.max(variant.size),
                align: largest.align.max(variant.align),
                spare: largest.spare.max(variant.spare),
            }
        });
        if count < 2 {
            return largest;
        }
        Self { size: largest.size.saturating_add(largest.align), spare: MANY, ..largest }.padded()
    }

    fn padded(self) -> Self {
        Self { size: self.size.next_multiple_of(self.align), ..self }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use crate::targets::rust::lower::size::layout::*;

    #[test]
    fn sizes_are_those_of_rustc() {
        type Map = BTreeMap<String, String>;
        #[expect(dead_code, reason = "only its size is looked at")]
        enum JsonText {
            Text(String),
            Json(serde_json::Value),
        }
        #[expect(dead_code, reason = "only its size is looked at")]
        struct Mixed {
            flag: bool,
            map: Option<Map>,
            number: Option<i64>,
            text: String,
        }
        let mixed =
            || Layout::together([BOOL, MAP.optional(), NUMBER.optional(), VECTOR].into_iter());
        let table = [
            (size_of::<Option<String>>(), VECTOR.optional()),
            (size_of::<Option<Vec<i64>>>(), VECTOR.optional()),
            (size_of::<Map>(), MAP),
            (size_of::<Option<Map>>(), MAP.optional()),
            (size_of::<Option<i64>>(), NUMBER.optional()),
            (size_of::<Option<bool>>(), BOOL.optional()),
            (size_of::<Option<Box<Mixed>>>(), POINTER.optional()),
            (size_of::<Option<Option<Box<Mixed>>>>(), POINTER.optional().optional()),
            (size_of::<Option<()>>(), NOTHING.optional()),
            (size_of::<serde_json::Value>(), JSON),
            (size_of::<JsonText>(), JSON_TEXT),
            (size_of::<Option<JsonText>>(), JSON_TEXT.optional()),
            (size_of::<Mixed>(), mixed()),
            (size_of::<Option<Mixed>>(), mixed().optional()),
        ];
        for (row, (actual, counted)) in table.into_iter().enumerate() {
            assert_eq!(counted.size, actual, "row {row}");
        }
    }

    #[test]
    fn a_union_is_never_counted_too_small() {
        #[expect(dead_code, reason = "only its size is looked at")]
        enum Either {
            Text(String),
            Map(BTreeMap<String, String>),
            Number(i64),
        }
        let counted = Layout::one_of([VECTOR, MAP, NUMBER].into_iter(), false);
        assert!(counted.size >= size_of::<Either>());
        assert!(counted.optional().size >= size_of::<Option<Either>>());
    }
}
