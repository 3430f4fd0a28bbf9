//! Compares the names of members.

/// Whether two names are equal. Most names have at most 16 bytes, and are compared without a call.
#[inline]
pub(super) fn same(a: &[u8], b: &[u8]) -> bool {
    a.len() == b.len()
        && match a.len() {
            0 => true,
            1..4 => a.first() == b.first() && a.last() == b.last() && a.get(1) == b.get(1),
            4..8 => ends_alike::<4>(a, b),
            8..=16 => ends_alike::<8>(a, b),
            _ => a == b,
        }
}

/// Both ends cover all of a name of up to twice the length.
#[inline]
fn ends_alike<const COUNT: usize>(a: &[u8], b: &[u8]) -> bool {
    a.first_chunk::<COUNT>() == b.first_chunk() && a.last_chunk::<COUNT>() == b.last_chunk()
}

#[cfg(test)]
mod tests {
    use super::same;

    #[test]
    fn one_byte_makes_names_of_any_length_differ() {
        let name: [u8; 40] = core::array::from_fn(|index| b'a' + u8::try_from(index % 26).unwrap());
        for length in 0..name.len() {
            let name = &name[..length];
            assert!(same(name, &[name].concat()), "{length} bytes");
            assert!(!same(name, &[name, b"s"].concat()), "{length} bytes and one more");
            for place in 0..length {
                let mut other = name.to_vec();
                other[place] = b'-';
                assert!(!same(name, &other), "{length} bytes, the one at {place} is another");
            }
        }
    }
}
