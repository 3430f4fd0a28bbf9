//! The depfile: rules of make that say which files each generated file was read from.

/// Rules, one a generated file.
#[derive(Debug, Default)]
pub(super) struct Depfile {
    rules: String,
}

impl Depfile {
    /// Adds a rule.
    pub(super) fn add<'a>(&mut self, file: &str, inputs: impl IntoIterator<Item = &'a str>) {
        self.rules.push_str(&escaped(file));
        self.rules.push(':');
        for input in inputs {
            self.rules.push(' ');
            self.rules.push_str(&escaped(input));
        }
        self.rules.push('\n');
    }

    /// The text of the file.
    pub(super) fn text(&self) -> &str {
        &self.rules
    }
}

/// A path as make and ninja read it: a backslash before a space, `#` and `:`, and a doubled `$`.
/// <https://www.gnu.org/software/make/manual/html_node/Rule-Syntax.html>
///
/// The colon of a drive (`C:`) stays as it is, which both understand.
fn escaped(path: &str) -> String {
    let mut text = String::with_capacity(path.len());
    for (at, letter) in path.chars().enumerate() {
        match letter {
            ':' if at == 1 => {}
            ' ' | '#' | ':' => text.push('\\'),
            '$' => text.push('$'),
            _ => {}
        }
        text.push(letter);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::Depfile;

    #[test]
    fn paths_are_escaped_for_make() {
        for (file, inputs, expected) in [
            ("out/a.rs", vec!["m/a.md"], "out/a.rs: m/a.md\n"),
            ("out/a.rs", vec!["m/a.md", "m/b.md"], "out/a.rs: m/a.md m/b.md\n"),
            ("my out/a.rs", vec!["a$b/#1.md"], "my\\ out/a.rs: a$$b/\\#1.md\n"),
            ("C:/out/a.rs", vec!["at 10:30.md"], "C:/out/a.rs: at\\ 10\\:30.md\n"),
        ] {
            let mut depfile = Depfile::default();
            depfile.add(file, inputs);
            assert_eq!(depfile.text(), expected);
        }
    }
}
