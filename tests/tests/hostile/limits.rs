//! Inputs that would exhaust time, memory or the stack if any step were more than linear.

use std::fmt::Write;

use shapewright_codegen::{
    LONGEST_TEXT, Level, Options, Projected, SourcePolicy, Sources, generate, read,
};

/// A page with a block of Python.
fn page(code: &str) -> String {
    format!("# A page\n\n```python\n{code}\n```\n")
}

/// The first error of a source with its code, or the number of generated shapes.
fn outcome(name: &str, text: &str) -> Result<usize, String> {
    let mut sources = Sources::new();
    sources.add(name, text);
    generate(&sources, &Options::default()).map(|generated| generated.shapes).map_err(|errors| {
        let shown = errors.render(&sources);
        assert!(shown.len() < 4_000_000, "{} bytes of diagnostics", shown.len());
        let errors = errors.of(Level::Error);
        let error = errors.iter().next().expect("an error");
        format!("{}: {}", error.code(), error.message())
    })
}

#[track_caller]
fn refused(code: &str, expected: &str) {
    let message = outcome("m/type_defs.md", &page(code)).expect_err("an error");
    assert!(message.starts_with(expected), "{message}");
}

#[track_caller]
fn generated(code: &str, shapes: usize) {
    assert_eq!(outcome("m/type_defs.md", &page(code)), Ok(shapes));
}

/// Writes a number of definitions, each with `line`.
fn lines(count: usize, line: impl Fn(usize) -> String) -> String {
    (0..count).fold(String::new(), |mut text, number| {
        writeln!(text, "{}", line(number)).expect("memory");
        text
    })
}

#[test]
fn a_source_that_is_too_long_is_refused() {
    let text = " ".repeat(LONGEST_TEXT + 1);
    for name in ["m/type_defs.md", "service-2.json"] {
        let message = outcome(name, &text).expect_err("an error");
        assert!(
            message.starts_with(&format!("SW0004: `{name}` is 33554433 bytes long")),
            "{message}"
        );
    }
}

#[test]
fn a_configuration_file_that_is_too_long_is_refused() {
    let limit = 1 << 20;
    for (size, expected) in [
        (limit, None),
        (limit + 1, Some("SW0508: configuration file is 1048577 bytes long; the limit is 1048576")),
    ] {
        let mut sources = Sources::new();
        sources.add("m/type_defs.md", page("class ATypeDef(TypedDict):\n    a: int"));
        sources.add("m/shapewright.toml", format!("{}\n", "#".repeat(size - 1)));
        let found = generate(&sources, &Options::default()).err().map(|errors| {
            let errors = errors.of(Level::Error);
            let error = errors.iter().next().expect("an error");
            format!("{}: {}", error.code(), error.message())
        });
        assert_eq!(found.as_deref(), expected);
    }
}

#[test]
fn a_paragraph_a_list_or_a_quote_that_is_too_long_is_refused() {
    let code = page("class ATypeDef(TypedDict):\n    a: int");
    for line in ["[a] *b*\n", "- item\n", "> quoted\n", "<b> html\n", "[a] *b* "] {
        let long = line.repeat((2 << 20) / line.len());
        let message = outcome("m/type_defs.md", &format!("{code}\n{long}"));
        let message = message.expect_err(line);
        assert_eq!(
            message, "SW0208: paragraph, list or quote is longer than 1048576 bytes",
            "{line:?}"
        );
        let separate = line.replace('\n', "\n\n").repeat(100);
        assert_eq!(outcome("m/type_defs.md", &format!("{separate}\n\n{code}")), Ok(1), "{line:?}");
    }
    let long_code = "    # comment\n".repeat((2 << 20) / 14);
    generated(&format!("class ATypeDef(TypedDict):\n    a: int\n{long_code}"), 1);
}

#[test]
fn nesting_of_brackets_and_quotes_is_limited() {
    let deep = 100_000;
    for (open, message) in [
        ("List[", "SW0131: brackets are nested"),
        ("Union[str, ", "SW0131: brackets are nested"),
        ("[", "SW0131: brackets are nested"),
        ("\\\"", "SW0104: unclosed string"),
    ] {
        refused(
            &format!("class ATypeDef(TypedDict):\n    a: \"{}", open.repeat(deep)),
            "SW0104: unclosed string",
        );
        let plain = format!("class ATypeDef(TypedDict):\n    a: {}", open.repeat(deep));
        refused(&plain, message);
    }
}

#[test]
fn chains_of_names_take_linear_time() {
    let count = 20_000;
    generated(
        &lines(count, |at| {
            format!("class A{at}TypeDef(TypedDict):\n    a: \"A{}TypeDef\"", at + 1)
        })
        .replace(&format!("\"A{count}TypeDef\""), "int"),
        count,
    );
    generated(
        &lines(count, |at| format!("A{at}Type = List[\"A{}Type\"]", at + 1))
            .replace(&format!("\"A{count}Type\""), "int"),
        count,
    );
}

#[test]
fn cycles_of_names_take_linear_time() {
    let count = 20_000;
    let ring =
        |line: &dyn Fn(usize, usize) -> String| lines(count, |at| line(at, (at + 1) % count));
    generated(
        &ring(&|at, to| format!("class A{at}TypeDef(TypedDict):\n    a: \"A{to}TypeDef\"")),
        count,
    );
    refused(
        &ring(&|at, to| format!("A{at}Type = \"A{to}Type\"")),
        "SW0405: `A0Type` is defined as itself",
    );
    refused(
        &ring(&|at, to| format!("A{at}Type = List[\"A{to}Type\"]")),
        "SW0606: alias `A0Type` contains itself",
    );
    let chain = lines(count, |at| format!("C{at}Type = \"C{}Type\"", at + 1))
        .replace(&format!("\"C{count}Type\""), "int");
    let cycles = lines(count, |at| {
        format!("A{at}Type = Union[\"B{at}Type\", \"C0Type\"]\nB{at}Type = \"A{at}Type\"")
    });
    refused(&(cycles + &chain), "SW0405: `A0Type` is defined as itself, through `B0Type`");
}

#[test]
fn chains_of_base_classes_do_not_grow_exponentially() {
    let diamond = lines(40, |at| format!("class A{at}(B{at}, C{at}):\n    a{at}: int"))
        + &lines(40, |at| format!("class B{at}(A{}):\n    b: int", at + 1))
        + &lines(40, |at| format!("class C{at}(A{}):\n    c: int", at + 1))
        + "class A40(TypedDict):\n    a: int\n";
    refused(&diamond, "SW0152: base classes are nested more than 64 deep");
    generated(&diamond.replace("(A20)", "(A40)"), 121);
    let count = 50_000;
    let chain = lines(count, |at| format!("class A{at}(A{}):\n    a{at}: int", at + 1));
    refused(&chain, "SW0152: base classes are nested more than 64 deep");
    let bases = (0..count).map(|at| format!("A{at}")).collect::<Vec<_>>().join(", ");
    let many = lines(count, |at| format!("class A{at}(TypedDict):\n    a{at}: int"));
    generated(&format!("{many}class A({bases}):\n    a: int"), count + 1);
    let wide = format!("class A(TypedDict):\n{}", lines(5_000, |at| format!("    a{at}: int")))
        + &lines(5_000, |at| format!("class A{at}(A):\n    b: int"));
    refused(&wide, "SW0153: classes inherit more than 200000 members in total");
}

#[test]
fn comparing_unions_is_limited() {
    let doubling = lines(60, |at| format!("A{at}Type = Union[\"A{0}Type\", \"A{0}Type\"]", at + 1))
        + "class A60Type(TypedDict):\n    a: int\nBType = Union[\"A0Type\", List[int]]\n";
    refused(&doubling, "SW0607: the unions of the model nest too many types");
    let halves =
        lines(60, |at| format!("A{at}Type = Union[List[\"A{0}Type\"], Set[\"A{0}Type\"]]", at + 1));
    let code = halves + "A60Type = int\nclass ATypeDef(TypedDict):\n    a: \"A0Type\"\n";
    let mut sources = Sources::new();
    sources.add("m/type_defs.md", page(&code));
    let (model, _) = read(&sources).expect("a page without errors");
    let projected = Projected::new(&model, "ATypeDef").expect("a structure");
    let content = projected.content(&projected.members()[0]);
    assert!(content.words().len() < 100_000, "{} bytes of words", content.words().len());
    let values = lines(100_000, |at| format!("    Literal[\"a{at}\"],"));
    generated(&format!("AType = Union[\n{values}]"), 1);
    let texts_last = "str,".repeat(300_000) + &values;
    generated(&format!("AType = Union[\n{texts_last}]"), 1);
    let dates = "str,".repeat(300_000) + &"datetime,".repeat(300_000);
    refused(
        &format!("AType = Union[\n{dates}int]"),
        "SW0607: the unions of the model nest too many types",
    );
    let shapes = lines(20_000, |at| format!("class A{at}TypeDef(TypedDict):\n    a{at}: int"));
    let refs = lines(20_000, |at| format!("    \"A{at}TypeDef\","));
    generated(&format!("{shapes}\nAType = Union[\n{refs}]"), 20_001);
}

#[test]
fn many_errors_are_shown_in_part_and_counted() {
    let unknown = lines(20_000, |at| format!("class A{at}TypeDef(TypedDict):\n    a: Strang{at}"));
    refused(&unknown, "SW0407: unknown type `Strang0`");
    let twice = lines(10_000, |_| "class ATypeDef(TypedDict): ...".to_owned());
    refused(&twice, "SW0401: duplicate definition of `ATypeDef`");
    refused(
        &format!("AType = Literal[{}]", "5.5,".repeat(100_000)),
        "SW0139: expected a string in quotes",
    );
    let mut sources = Sources::new();
    sources.add("m/type_defs.md", page(&unknown));
    let errors = generate(&sources, &Options::default()).expect_err("errors");
    let rendered = errors.render(&sources);
    assert!(rendered.contains("note[SW0001]: 19000 more errors are not shown"), "{rendered:.400}");
}

#[test]
fn merging_a_page_and_a_json_model_takes_linear_time() {
    let count = 50_000;
    let members = lines(count, |at| format!("\"a{at}\": {{\"shape\": \"S\"}},"));
    let json = format!(
        "{{\"metadata\": {{\"serviceId\": \"A\"}}, \"operations\": {{}}, \"shapes\": {{
        \"S\": {{\"type\": \"string\"}},
        \"A\": {{\"type\": \"structure\", \"members\": {{{}}}}}}}}}",
        members.trim_end().trim_end_matches(',')
    );
    let fields = lines(count, |at| format!("    a{at}: str"));
    let mut sources = Sources::new();
    sources.add("m/type_defs.md", page(&format!("class ATypeDef(TypedDict):\n{fields}")));
    sources.add("m/service-2.json", json);
    let generated = generate(&sources, &Options::default().sources(SourcePolicy::Both));
    assert!(generated.is_ok(), "{}", generated.expect_err("errors").render(&sources));
}

#[test]
fn options_take_linear_time() {
    let count = 25_000;
    let names = lines(count, |at| format!("\"a{at}\","));
    let class =
        "class BTypeDef(TypedDict):\n".to_owned() + &lines(count, |at| format!("    a{at}: int"));
    let classes = lines(count, |at| format!("class A{at}TypeDef(TypedDict):\n    a: int"));
    for (code, options) in [
        (&class, format!("[shape.BTypeDef]\nsensitive = [{names}]")),
        (&class, lines(count, |at| format!("shape.BTypeDef.rename.a{at} = \"b{at}\""))),
        (&classes, format!("shapes = [{}]", names.replace("\"a", "\"A"))),
    ] {
        let mut sources = Sources::new();
        sources.add("m/type_defs.md", page(code));
        sources.add("m/shapewright.toml", options.as_str());
        let generated = generate(&sources, &Options::default());
        assert!(generated.is_ok(), "{}", generated.expect_err("errors").render(&sources));
    }
}

#[test]
fn suggestions_for_options_are_limited() {
    let count = 200;
    for options in [
        format!("[shape.LongName]\nsensitive = [{}]", "\"memberr\", ".repeat(count)),
        lines(count, |at| format!("[shape.LongName{at}]\nas = \"B\"")),
        format!("shapes = [{}]", "\"LongNam\", ".repeat(count)),
        format!("operations = [{}]", "\"Aperation\", ".repeat(count)),
        lines(count, |at| format!("replace.LongName{at} = \"::a::B\"")),
    ] {
        let mut sources = Sources::new();
        let json = r#"{"metadata": {"serviceId": "A"}, "operations": {"Operation": {}}, "shapes":
            {"LongName": {"type": "structure", "members": {"member": {"shape": "LongName"}}}}}"#;
        sources.add("service-2.json", json);
        sources.add("shapewright.toml", options.as_str());
        let errors = generate(&sources, &Options::default()).expect_err("errors");
        let is_near = |help: &String| help.starts_with("did you mean");
        let near = errors.iter().filter(|error| error.helps().iter().any(is_near));
        assert_eq!((errors.iter().count(), near.count()), (count, 100), "{options:.40}");
    }
}

#[test]
fn a_name_of_a_million_letters_is_refused() {
    let name = "a".repeat(1_000_000);
    refused(
        &format!("class ATypeDef(TypedDict):\n    {name}: int"),
        "SW0102: identifier is 1000000 bytes long",
    );
    refused(
        &format!("X = TypedDict(\"X\", {{\"{name}\": int}})"),
        "SW0404: name is 1000000 bytes long",
    );
}

#[test]
fn a_docstring_of_several_lines_is_skipped() {
    generated("class ATypeDef(TypedDict):\n    '''Of\n    two lines.'''\n    a: int", 1);
}

#[test]
fn nested_markdown_terminates() {
    let count = 20_000;
    let short = 2_000;
    for text in [
        "[".repeat(count),
        "> ".repeat(short),
        "- ".repeat(short) + &"\n".repeat(count),
        "*_".repeat(count),
        "`".repeat(count),
        "![](".repeat(count),
        "<a ".repeat(count),
        "|a".repeat(count) + "\n" + &"|-".repeat(count),
        "```\n".repeat(count),
        lines(short, |at| format!("{}- a", " ".repeat(at))),
    ] {
        let found = outcome("m/type_defs.md", &format!("# A\n\n## {text}\n\n{text}\n"));
        assert!(found.is_err(), "{found:?}");
    }
}
