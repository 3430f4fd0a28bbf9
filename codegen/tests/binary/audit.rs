//! `shapewright audit`: two sources side by side.

use snapbox::str;

use crate::command::Folder;
use crate::packed::gzip;

const PAGE: &str = "\
## TokenTypeDef

```python
class TokenTypeDef(TypedDict):
    accessToken: str,
    kind: NotRequired[KindType],
    scope: NotRequired[str],
    onlyHere: NotRequired[str],

class OlderTypeDef(TypedDict):
    a: str,
```
";

const LITERALS: &str = "```python\nKindType = Literal[\"a\", \"b\"]\n```\n";

const JSON: &str = r#"{"metadata": {"serviceId": "Log In"}, "operations": {}, "shapes": {
    "Token": {"type": "structure", "required": ["accessToken", "scope"], "members": {
        "accessToken": {"shape": "Secret"}, "kind": {"shape": "Kind"}, "scope": {"shape": "Text"},
        "count": {"shape": "Count"}}},
    "Older": {"type": "structure", "required": ["a"], "members": {"a": {"shape": "Count"}}},
    "Newer": {"type": "structure", "members": {}},
    "Kind": {"type": "string", "enum": ["a", "c"]},
    "Secret": {"type": "string", "sensitive": true},
    "Text": {"type": "string"}, "Count": {"type": "integer"}}}"#;

fn folder() -> Folder {
    let folder = Folder::with(&[
        ("types_boto3_log_in/type_defs.md", PAGE),
        ("types_boto3_log_in/literals.md", LITERALS),
        ("data/log-in/2020-01-01/service-2.json", JSON),
        ("other/two/2020-01-01/service-2.json", JSON),
    ]);
    folder.write_bytes("packed/log-in/2020-01-01/service-2.json.gz", &gzip(JSON));
    folder
}

#[test]
fn each_difference_is_a_line_and_the_exit_code_has_a_bit_for_its_class() {
    folder().run("audit types_boto3_log_in data --secrets model").code(252).stdout_eq(str![[r#"
log_in: values: `Kind.b` is a value in A only
log_in: values: `Kind.c` is a value in B only
log_in: names: `Newer` is a struct in B only
log_in: types: `Older.a` is `::std::string::String` in A and `i64` in B
log_in: secrets: `Token.accessToken` is sensitive in B only
log_in: members: `Token.count` is a member, `i64`, in B only
log_in: members: `Token.onlyHere` is a member, `::std::string::String`, in A only
log_in: presence: `Token.scope` is `optional` in A and `required` in B
in both sources:
services          1
structures        2
fields            6
same              2, 33.333 %
differences:
names             1
members           2
types             1
presence          1
values            2
secrets           1

"#]]);
}

#[test]
fn sources_with_the_same_types_have_no_difference() {
    folder().run("audit data packed").code(0).stdout_eq(str![[r#"
in both sources:
services          1
structures        3
fields            5
same              5, 100.000 %
differences:
names             0
members           0
types             0
presence          0
values            0
secrets           0

"#]]);
}

#[test]
fn a_service_that_one_source_lacks_is_a_difference_of_names() {
    folder().run("audit data other").code(4).stdout_eq(str![[r#"
log_in: names: `log_in` is a service in A only
two: names: `two` is a service in B only
in both sources:
services          0
structures        0
fields            0
same              0, 100.000 %
differences:
names             2
members           0
types             0
presence          0
values            0
secrets           0

"#]]);
}

#[test]
fn the_report_is_json_if_a_program_reads_it() {
    let folder = folder();
    folder
        .run("audit types_boto3_log_in data --secrets model --format json --shape Older")
        .code(16)
        .stdout_eq(str![[r#"
{"services":1,"structures":1,"fields":1,"same":0,"names":0,"members":0,"types":1,"presence":0,"values":0,"secrets":0,"differences":[{"service":"log_in","class":"types","type":"Older","member":"a","a":"::std::string::String","b":"i64"}]}

"#]]);
    folder
        .run("audit types_boto3_log_in data --secrets model --format json --summary")
        .code(252)
        .stdout_eq(str![[r#"
{"services":1,"structures":2,"fields":6,"same":2,"names":1,"members":2,"types":1,"presence":1,"values":2,"secrets":1}

"#]]);
}

#[test]
fn a_model_with_errors_is_not_compared() {
    let folder = folder();
    folder.write("broken.json", "{");
    folder.run("audit data broken.json").code(1);
    folder.run("audit data absent").code(1);
    folder.run("audit data").code(2);
}
