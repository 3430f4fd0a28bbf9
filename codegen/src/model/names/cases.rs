//! Snake case and camel case, as heck has them, with a fast path for plain names.

use heck::{ToSnakeCase, ToUpperCamelCase};

/// Converts to snake case: `InstanceIds` is `instance_ids`.
pub(super) fn snake(name: &str) -> String {
    if !has_plain_humps(name) {
        return name.to_snake_case();
    }
    let mut snake = String::with_capacity(name.len() + 4);
    for c in name.chars() {
        if c.is_ascii_uppercase() && !snake.is_empty() {
            snake.push('_');
        }
        snake.push(c.to_ascii_lowercase());
    }
    snake
}

/// Appends a name in camel case: `instance_ids` is `InstanceIds`.
pub(super) fn push_camel(name: &str, text: &mut String) {
    let mut chars = name.chars();
    let Some(first) = chars.next() else { return };
    if has_plain_humps(name) {
        text.push(first.to_ascii_uppercase());
        text.push_str(chars.as_str());
    } else if is_one_word(name) {
        text.push(first.to_ascii_uppercase());
        text.extend(chars.map(|c| c.to_ascii_lowercase()));
    } else {
        text.push_str(&name.to_upper_camel_case());
    }
}

/// Whether a name has letters only, and no two capitals in a row.
fn has_plain_humps(name: &str) -> bool {
    let mut before = b'a';
    name.bytes().all(|byte| {
        let plain = byte.is_ascii_alphabetic()
            && !(byte.is_ascii_uppercase() && before.is_ascii_uppercase());
        before = byte;
        plain
    })
}

/// Whether a name has digits and letters of one case only.
fn is_one_word(name: &str) -> bool {
    let all = |is: fn(&u8) -> bool| name.bytes().all(|byte| byte.is_ascii_digit() || is(&byte));
    all(u8::is_ascii_lowercase) || all(u8::is_ascii_uppercase)
}

#[cfg(test)]
mod tests {
    use heck::{ToSnakeCase, ToUpperCamelCase};

    use crate::model::names::cases::{push_camel, snake};

    #[test]
    fn fast_path_agrees_with_heck() {
        let letters = ['a', 'B', '1'];
        let mut names = vec![String::new()];
        for _ in 0..7 {
            let longer =
                names.iter().flat_map(|name| letters.map(|letter| format!("{name}{letter}")));
            names = longer.collect();
            for name in &names {
                let mut camel = String::new();
                push_camel(name, &mut camel);
                assert_eq!(
                    (snake(name), camel),
                    (name.to_snake_case(), name.to_upper_camel_case())
                );
            }
        }
    }
}
