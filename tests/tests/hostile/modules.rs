//! Modules of Python that would exhaust time, memory or the stack if any step were more than linear.

use std::fmt::Write;

use shapewright_codegen::{Level, Options, Sources, generate};

/// The number of generated shapes, or the first error of some modules with its code and its place.
fn outcome(modules: &[(&str, &[u8])]) -> Result<usize, String> {
    let mut sources = Sources::new();
    for (at, (name, text)) in modules.iter().enumerate() {
        if at == 0 {
            sources.add(*name, *text);
        } else {
            sources.add_import(*name, *text);
        }
    }
    generate(&sources, &Options::default()).map(|generated| generated.shapes).map_err(|errors| {
        let shown = errors.render(&sources);
        assert!(shown.len() < 4_000_000, "{} bytes of diagnostics", shown.len());
        let errors = errors.of(Level::Error);
        let error = errors.iter().next().expect("an error");
        let place = error.place().map_or_else(String::new, |place| sources.location(place));
        format!("{place}: {}: {}", error.code(), error.message())
    })
}

#[track_caller]
fn refused(code: &str, expected: &str) {
    let message = outcome(&[("m/a.py", code.as_bytes())]).expect_err("an error");
    assert!(message.starts_with(expected), "{message}");
}

#[track_caller]
fn generated(code: &str, shapes: usize) {
    assert_eq!(outcome(&[("m/a.py", code.as_bytes())]), Ok(shapes));
}

fn lines(count: usize, line: impl Fn(usize) -> String) -> String {
    (0..count).fold(String::new(), |mut text, number| {
        writeln!(text, "{}", line(number)).expect("memory");
        text
    })
}

#[test]
fn a_hundred_thousand_classes_are_read() {
    let count = 100_000;
    generated(&lines(count, |at| format!("class A{at}(TypedDict):\n    a: int")), count);
    generated(&lines(count, |at| format!("class A{at}(TypedDict): ...")), count);
}

#[test]
fn chains_of_base_classes_in_any_order_take_linear_time() {
    let count = 20_000;
    let up = lines(count, |at| format!("class A{}(A{at}):\n    a: int", at + 1));
    refused(
        &format!("class A0(TypedDict):\n    a: int\n{up}"),
        "m/a.py:75:11: SW0152: base classes are nested more than 64 deep",
    );
    let down = lines(count, |at| format!("class A{at}(A{}):\n    a: int", at + 1));
    refused(&format!("{down}class A{count}(TypedDict):\n    a: int"), "m/a.py:");
    // Each class extends two, so that paths double at each level.
    let both = lines(50, |at| {
        format!("class A{}(A{at}, B{at}): ...\nclass B{}(A{at}): ...", at + 1, at + 1)
    });
    generated(&format!("class A0(TypedDict): ...\nclass B0(A0): ...\n{both}"), 102);
}

#[test]
fn cycles_of_base_classes_are_reported() {
    refused(
        "class A(B, total=False):\n    a: int\nclass B(A):\n    b: int\n",
        "m/a.py:3:9: SW0154: `A` extends itself, through `B`",
    );
    // Nothing shows that these are dictionaries.
    refused("class A(B): ...\nclass B(A): ...\n", "m/a.py:1:1: SW0207: no definitions");
}

#[test]
fn cycles_and_chains_of_aliases_are_reported() {
    let used = "class X(TypedDict):\n    x: A0\n";
    refused(
        &format!("A0 = A1\nA1 = A0\n{used}"),
        "m/a.py:4:8: SW0164: `A0` is defined in terms of itself",
    );
    let count = 100_000;
    let chain = lines(count, |at| format!("A{at} = A{}", at + 1));
    refused(&format!("{chain}A{count} = str\n{used}"), "m/a.py:100003:8: SW0164: `A0` is defined");
    let short = lines(20, |at| format!("A{at} = A{}", at + 1));
    generated(&format!("{short}A20 = str\n{used}"), 1);
    refused("A: TypeAlias = \"A\"\nclass X(TypedDict):\n    x: A\n", "m/a.py:1:");
}

#[test]
fn cycles_of_imports_end() {
    let a = "from .b import *\nfrom .b import B\nclass X(TypedDict):\n    x: B\n    y: C\n";
    for (b, expected) in [
        ("from .a import *\nclass B(TypedDict):\n    x: C\nclass C(TypedDict): ...\n", Ok(3)),
        ("from .a import B\nfrom .a import *\nC = int\n", Err("m/a.py:4:8: SW0")),
        ("from .b import B, C\n", Err("m/a.py:4:8: SW0")),
    ] {
        let found = outcome(&[("m/a.py", a.as_bytes()), ("m/b.py", b.as_bytes())]);
        match expected {
            Ok(shapes) => assert_eq!(found, Ok(shapes), "{b}"),
            Err(start) => {
                let message = found.expect_err(b);
                assert!(message.starts_with(start), "{message}");
            }
        }
    }
    // Each module imports everything from all others.
    let names: Vec<String> = (0..40).map(|at| format!("m/a{at}.py")).collect();
    let stars = lines(40, |at| format!("from .a{at} import *"));
    let text = format!("{stars}class X(TypedDict):\n    x: Missing\n");
    let modules: Vec<(&str, &[u8])> =
        names.iter().map(|name| (name.as_str(), text.as_bytes())).collect();
    let message = outcome(&modules).expect_err("an error");
    assert!(message.starts_with("m/a0.py:42:8: SW0407: unknown type `Missing`"), "{message}");
}

#[test]
fn generic_classes_without_an_end_are_reported() {
    refused(
        "class A[T](TypedDict):\n    a: A[list[T]]\nclass X(TypedDict):\n    x: A[int]\n",
        "m/a.py:2:8: SW0161: `A` has too many different arguments",
    );
    refused(
        "class A[T](TypedDict):\n    a: A[tuple[T, T]]\nclass X(TypedDict):\n    x: A[int]\n",
        "m/a.py:2:8: SW0161: ",
    );
    let fields = lines(1000, |at| format!("    f{at}: T"));
    let uses = lines(1000, |at| format!("    u{at}: A[Literal[{at}]]"));
    refused(
        &format!("class A[T](TypedDict):\n{fields}class X(TypedDict):\n{uses}"),
        "m/a.py:1202:11: SW0161: ",
    );
    // A class has one structure for all uses of itself with its own parameter.
    generated(
        "class A[T](TypedDict):\n    a: A[T]\n    t: T\nclass X(TypedDict):\n    x: A[int] | None\n",
        2,
    );
}

#[test]
fn deep_types_and_large_literals_are_limited_or_read() {
    for open in ["list[", "tuple[int, ", "Annotated[", "(", "A[", "Literal["] {
        let code = format!("class A[T](TypedDict):\n    a: {}", open.repeat(100_000));
        let message = outcome(&[("m/a.py", code.as_bytes())]).expect_err("an error");
        assert!(message.starts_with("m/a.py:2:"), "{open}: {message:.200}");
    }
    let integers: Vec<String> = (0..50_000).map(|at| at.to_string()).collect();
    generated(&format!("A = Literal[{}]\n", integers.join(", ")), 1);
    let metadata = "x(".repeat(100_000);
    refused(&format!("class A(TypedDict):\n    a: Annotated[int, {metadata}\n"), "m/a.py:2:");
    refused(
        "A = Literal[99999999999999999999]\n",
        "m/a.py:1:13: SW0139: expected a string in quotes, found `99999999999999999999`",
    );
}

#[test]
fn any_form_of_text_has_a_place() {
    for (text, expected) in [
        (&b"\xef\xbb\xbfclass A(TypedDict):\r\n\ta: int\r\n\tb: str\r\n"[..], Ok(1)),
        (b"class A(TypedDict):\r    a: int\r", Ok(1)),
        (b"class A(TypedDict):\n    a: \xff\n", Err("m/a.py:2:8: SW0005: ")),
        (b"class A(TypedDict):\n    a: \"int\n", Err("m/a.py:2:8: SW0104: unclosed string")),
        (b"class A(TypedDict):\n    '''a\n", Err("m/a.py:2:5: SW0104: unclosed string")),
        (b"class A(TypedDict", Err("m/a.py:1:18: SW0111: ")),
        (b"class A(TypedDict, closed=maybe):\n    a: int\n", Err("m/a.py:1:27: SW0113: ")),
        (b"class A(TypedDict, extra_items=[):\n    a: int\n", Err("m/a.py:1:")),
        (b"class A[", Err("m/a.py:1:1: SW0207: ")),
        (b"class A[T(TypedDict):\n    a: T\n", Err("m/a.py:1:1: SW0207: ")),
        (b"from . import (\nclass A(TypedDict):\n    a: int\n", Ok(1)),
        (b"x = [\nclass A(TypedDict):\n    a: int\n", Ok(1)),
        (b"def f(\n", Err("m/a.py:1:1: SW0207: ")),
        (
            b"if x:\n  class A(TypedDict):\n    a: int\nelse:\n  class A(TypedDict):\n    a: str\n",
            Ok(1),
        ),
        (b"", Err("m/a.py:1:1: SW0207: ")),
        (b"\0", Err("m/a.py:1:1: SW0207: ")),
    ] {
        let found = outcome(&[("m/a.py", text)]);
        let shown = String::from_utf8_lossy(text);
        match expected {
            Ok(shapes) => assert_eq!(found, Ok(shapes), "{shown}"),
            Err(start) => {
                let message = found.expect_err(&shown);
                assert!(message.starts_with(start), "{shown}: {message}");
            }
        }
    }
}
