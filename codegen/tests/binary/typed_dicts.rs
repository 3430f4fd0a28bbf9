//! Modules of the user with typed dictionaries: packages, imports, and folders.

use crate::command::Folder;

#[track_caller]
fn errors(folder: &Folder, arguments: &str, code: i32) -> String {
    let output = folder.run(arguments).code(code);
    String::from_utf8_lossy(&output.get_output().stderr).into_owned()
}

const ORDERS: &str = "\
from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from . import money
from .customers import Customer as Buyer
from shop.shared import *

if TYPE_CHECKING:
    from ..shop.items import Item

class Order(TypedDict):
    \"\"\"An order.\"\"\"
    buyer: Buyer
    items: list[Item]
    total: money.Amount
    state: State
";

/// A package in which each module imports others.
fn package() -> Folder {
    Folder::with(&[
        ("shop/__init__.py", "from .orders import Order\n"),
        ("shop/orders.py", ORDERS),
        (
            "shop/customers.py",
            "from typing import TypedDict\nfrom .shared import Id\n\nclass Base(TypedDict):\n    id: Id\n\nclass Customer(Base, total=False):\n    name: str\n\nclass Unused(TypedDict):\n    a: 1 +\n",
        ),
        (
            "shop/items.pyi",
            "from typing import TypedDict\n\nclass Item(TypedDict):\n    name: str\n",
        ),
        ("shop/items.py", "broken = (\n"),
        ("shop/money/__init__.py", "from .amounts import Amount as Amount\n"),
        (
            "shop/money/amounts.py",
            "import typing as t\n\nclass Amount(t.TypedDict):\n    currency: t.Literal['EUR', 'USD']\n    cents: int\n",
        ),
        (
            "shop/shared.py",
            "from typing import Literal, Union\n\nId = Union[str, int]\nState = Literal['open', 'done']\n",
        ),
    ])
}

#[test]
fn a_module_has_what_it_needs_of_the_modules_that_it_imports() {
    let folder = package();
    folder.run("generate shop/orders.py --out out").code(0);
    let text = folder.read("out/orders.rs");
    for part in [
        "/// An order.",
        "pub buyer: Customer,",
        "pub items: ::std::vec::Vec<Item>,",
        "pub total: Amount,",
        "pub state: State,",
        "pub id: Id,",
        "pub enum AmountCurrency {",
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
    assert!(!text.contains("Unused"), "{text}");
    folder.run("generate shop/orders.py --out out --check").code(0);
}

#[test]
fn another_name_of_a_type_of_python_can_be_imported() {
    let folder = Folder::with(&[
        ("shop/_types.py", "from typing import Any\n\nBody = object\nExtra = Any\nCount = int\n"),
        ("shop/_stars.py", "from ._types import *\n"),
        (
            "shop/orders.py",
            "from typing import TypedDict\nfrom ._types import Body, Extra as Other\nfrom ._stars import *\n\nclass \
             Order(TypedDict):\n    body: Body\n    other: Other | None\n    count: Count\n",
        ),
        (
            "shop/wrong.py",
            "from typing import TypedDict\nfrom ._types import Missing\n\nclass A(TypedDict):\n    a: Missing\n",
        ),
    ]);
    folder.run("generate shop/orders.py --out out").code(0);
    let text = folder.read("out/orders.rs");
    for part in [
        "pub body: ::shapewright::Json,",
        "pub other: ::core::option::Option<::shapewright::Json>,",
        "pub count: i64,",
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
    let errors = errors(&folder, "generate shop/wrong.py --out out", 1);
    assert!(errors.contains("unknown type `Missing`"), "{errors}");
}

#[test]
fn a_file_that_is_imported_is_an_input() {
    let folder = package();
    folder.run("generate shop/orders.py --out out --depfile out.d").code(0);
    let rules = folder.read("out.d");
    for file in ["shop/orders.py", "shop/customers.py", "shop/items.pyi", "shop/money/amounts.py"] {
        assert!(rules.contains(file), "{file} in {rules}");
    }
    assert!(!rules.contains("items.py "), "{rules}");
}

#[test]
fn a_mistake_in_an_imported_definition_has_its_place() {
    let folder = package();
    folder.write("shop/shared.py", "Id = list[int, str]\nState = str\n");
    let errors = errors(&folder, "generate shop/orders.py --out out", 1);
    assert!(errors.contains("--> shop/shared.py:1:16"), "{errors}");
}

#[test]
fn the_modules_of_a_folder_are_one_model_and_each_folder_is_one() {
    let folder = package();
    folder.write(
        "shop/customers.py",
        "from typing import TypedDict\n\nclass Customer(TypedDict):\n    id: int\n",
    );
    folder.run("generate shop --out out").code(0);
    assert_eq!(folder.files("out"), ["mod.rs", "money.rs", "shop.rs"]);
    let text = folder.read("out/shop.rs");
    for part in
        ["pub struct Order {", "pub struct Item {", "pub struct Customer {", "pub struct Amount {"]
    {
        assert!(text.contains(part), "{part} in {text}");
    }
}

#[test]
fn folders_of_versions_are_named_with_the_folder_above() {
    let module = "import typing\n\nclass A(typing.TypedDict):\n    a: int\n";
    let folder = Folder::with(&[
        ("apis/drive/v1/schemas.pyi", module),
        ("apis/drive/v2/schemas.pyi", module),
        ("apis/mail/v1/schemas.pyi", module),
    ]);
    folder.run("generate apis --out out").code(0);
    assert_eq!(folder.files("out"), ["drive_v1.rs", "drive_v2.rs", "mail_v1.rs", "mod.rs"]);
    folder.run("generate apis/mail/v1/schemas.pyi --out one").code(0);
    assert_eq!(folder.files("one"), ["mail_v1.rs", "mod.rs"]);
}

#[test]
fn a_private_module_has_its_name_without_the_underscore() {
    let folder = Folder::with(&[
        (
            "shop/_orders.py",
            "from typing import TypedDict\n\nclass Order(TypedDict):\n    id: str\n",
        ),
        (
            "shop/__main__.py",
            "from typing import TypedDict\n\nclass Run(TypedDict):\n    id: str\n",
        ),
    ]);
    for (module, file) in [("_orders.py", "orders.rs"), ("__main__.py", "main__.rs")] {
        folder.run(&format!("generate shop/{module} --out {module}")).code(0);
        assert!(folder.files(module).contains(&file.to_owned()), "{module}");
    }
}

#[test]
fn two_definitions_with_one_name_are_both_generated() {
    let folder = Folder::with(&[
        (
            "a/chat.py",
            "from typing import TypedDict\nfrom .tools import Tool\n\nclass Function(TypedDict):\n    a: int\n    tool: Tool\n",
        ),
        (
            "a/tools.py",
            "from typing import TypedDict\n\nclass Function(TypedDict):\n    b: str\n\nclass Tool(TypedDict):\n    function: Function\n",
        ),
    ]);
    folder.run("generate a/chat.py --out out").code(0);
    let text = folder.read("out/chat.rs");
    for part in
        ["pub struct Function {", "pub struct ToolsFunction {", "pub function: ToolsFunction,"]
    {
        assert!(text.contains(part), "{part} in {text}");
    }
}

#[test]
fn imports_are_limited() {
    let folder = Folder::with(&[]);
    let mut main = "from typing import TypedDict\n".to_owned();
    let mut fields = "class A(TypedDict):\n".to_owned();
    for at in 0..=2000 {
        folder.write(&format!("p/m{at}.py"), "X = str\n");
        main.push_str(&format!("from .m{at} import X as X{at}\n"));
        fields.push_str(&format!("    a{at}: X{at}\n"));
    }
    folder.write("p/main.py", &(main + &fields));
    let errors = errors(&folder, "generate p/main.py --out out", 1);
    let expected = "error[SW0771]: `p/main.py` imports more than 2000 files or 64 MB";
    assert!(errors.starts_with(expected), "{errors}");
}
