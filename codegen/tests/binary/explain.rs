//! `shapewright explain`.

use snapbox::str;

use crate::command::Folder;

#[test]
fn a_code_is_explained_in_any_case() {
    let folder = Folder::with(&[]);
    folder.run("explain sw0143").success().stderr_eq("").stdout_eq(str![[r#"
# SW0143: `Union` without types

## Cause

A union needs types.

## Example

```python
ValueTypeDef = Union[]
```

## Fix

Add the types: `Union[str, int]`.

"#]]);
    folder
        .run("explain SW1024")
        .success()
        .stderr_eq("")
        .stdout_eq("# SW1024: unknown member\n...\n");
}

#[test]
fn an_unknown_code_is_an_error_with_a_suggestion() {
    Folder::with(&[]).run("explain SW014").code(1).stdout_eq("").stderr_eq(str![[r#"
error[SW0747]: unknown code `SW014`
help: did you mean `SW0104`?
help: `shapewright explain --list` prints all codes

"#]]);
}

#[test]
fn all_codes_are_listed_with_their_titles() {
    let folder = Folder::with(&[]);
    folder.run("explain --list").success().stdout_eq(
        "SW0001  further diagnostics are not shown\n...\nSW0146  unknown generic\n...\n\
         SW1024  unknown member\n...\n",
    );
    folder.run("explain").code(2).stdout_eq("");
    folder.run("explain SW0146 --list").code(2).stdout_eq("");
}
