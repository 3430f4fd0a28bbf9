//! Models of Smithy that are wrong, or that would exhaust time or memory.

use shapewright_codegen::{Level, Options, Sources, generate};

/// The number of generated shapes, or the first error of a model with its code and its place.
fn outcome(text: &str) -> Result<usize, String> {
    let mut sources = Sources::new();
    sources.add("m/model.json", text);
    generate(&sources, &Options::default()).map(|generated| generated.shapes).map_err(|errors| {
        let shown = errors.render(&sources);
        assert!(shown.len() < 4_000_000, "{} bytes of diagnostics", shown.len());
        let errors = errors.of(Level::Error);
        let error = errors.iter().next().expect("an error");
        let place = error.place().map_or_else(String::new, |place| sources.location(place));
        format!("{place}: {}: {}", error.code(), error.message())
    })
}

fn of_shapes(shapes: &str) -> Result<usize, String> {
    outcome(&format!("{{\"smithy\": \"2.0\", \"shapes\": {{{shapes}}}}}"))
}

#[test]
fn what_is_wrong_with_a_model_is_reported_with_its_place() {
    for (text, expected) in [
        ("{\"smithy\": \"3.0\", \"shapes\": {}}", "m/model.json:1:1"),
        ("{\"smithy\": \"2.0\"}", "m/model.json:1:1: "),
        ("{\"smithy\": 2, \"shapes\": []}", "m/model.json:1:1"),
        ("{\"smithy\": \"2.0\", \"shapes\": {", "m/model.json:1:"),
        ("{\"smithy\": \"2.0\", \"shapes\": {\"a#A\": []}}", "m/model.json:1:"),
        ("{\"smithy\": \"2.0\", \"shapes\": {\"a#A\": {}}}", "m/model.json:1:"),
        (
            "{\"smithy\": \"2.0\", \"shapes\": {\"a#A\": {\"type\": \"strukture\"}}}",
            "m/model.json:1:",
        ),
    ] {
        let message = outcome(text).expect_err(text);
        assert!(message.starts_with(expected), "{text}: {message}");
    }
    for (shapes, expected) in [
        (
            "\"a#A\": {\"type\": \"structure\", \"members\": {\"b\": {\"target\": \"a#Missing\"}}}",
            "Missing",
        ),
        ("\"a#A\": {\"type\": \"structure\", \"members\": {\"b\": {}}}", "target"),
        ("\"a#A\": {\"type\": \"list\"}", "a#A"),
        ("\"a#A\": {\"type\": \"structure\"}, \"b#A\": {\"type\": \"structure\"}", "`A`"),
        ("\"a#A\": {\"type\": \"structure\", \"mixins\": [{\"target\": \"a#M\"}]}", "a#M"),
        ("\"a#A\": {\"type\": \"structure\", \"mixins\": [{\"target\": \"a#A\"}]}", "mixins"),
    ] {
        let message = of_shapes(shapes).expect_err(shapes);
        assert!(message.starts_with("m/model.json:1:"), "{shapes}: {message}");
        assert!(message.contains(expected), "{shapes}: {message}");
    }
}

#[test]
fn traits_are_applied_to_shapes_and_members_that_may_not_exist() {
    let applied = "\"a#A\": {\"type\": \"structure\", \"members\": {\"b\": {\"target\": \"smithy.api#String\"}}}, \
        \"a#A$b\": {\"type\": \"apply\", \"traits\": {\"smithy.api#required\": {}}}, \
        \"a#Missing$c\": {\"type\": \"apply\", \"traits\": {\"smithy.api#sensitive\": {}}}";
    assert_eq!(of_shapes(applied), Ok(1));
}

#[test]
fn structures_lists_and_unions_in_cycles_are_read_or_reported() {
    let member = |target: &str| format!("{{\"target\": \"{target}\"}}");
    let cycle = format!(
        "\"a#A\": {{\"type\": \"structure\", \"members\": {{\"b\": {}}}}}, \
         \"a#B\": {{\"type\": \"union\", \"members\": {{\"a\": {}}}}}",
        member("a#B"),
        member("a#A")
    );
    assert_eq!(of_shapes(&cycle), Ok(2));
    let lists = format!("\"a#A\": {{\"type\": \"list\", \"member\": {}}}", member("a#A"));
    let used = format!(
        "{lists}, \"a#S\": {{\"type\": \"structure\", \"members\": {{\"a\": {}}}}}",
        member("a#A")
    );
    let message = of_shapes(&used).expect_err("an error");
    assert!(message.starts_with("m/model.json:1:"), "{message}");
}

#[test]
fn mixins_that_repeat_each_other_take_linear_time() {
    // Each level has the next one ten times: ten to the power of fifteen paths.
    let mut shapes = String::new();
    for level in 0..15 {
        let next = format!("{{\"target\": \"a#M{}\"}}", level + 1);
        shapes.push_str(&format!(
            "\"a#M{level}\": {{\"type\": \"structure\", \"traits\": {{\"smithy.api#mixin\": {{}}}}, \
             \"mixins\": [{}]}},",
            vec![next; 10].join(", ")
        ));
    }
    shapes.push_str(
        "\"a#M15\": {\"type\": \"structure\", \"traits\": {\"smithy.api#mixin\": {}}, \
         \"members\": {\"b\": {\"target\": \"smithy.api#String\"}}}, \
         \"a#A\": {\"type\": \"structure\", \"mixins\": [{\"target\": \"a#M1\"}]}",
    );
    assert_eq!(of_shapes(&shapes), Ok(1));
}

#[test]
fn members_of_mixins_are_limited_in_total() {
    let members: Vec<String> =
        (0..1000).map(|at| format!("\"m{at}\": {{\"target\": \"smithy.api#String\"}}")).collect();
    let mut shapes = format!(
        "\"a#M\": {{\"type\": \"structure\", \"traits\": {{\"smithy.api#mixin\": {{}}}}, \
         \"members\": {{{}}}}}",
        members.join(", ")
    );
    for at in 0..300 {
        shapes.push_str(&format!(
            ", \"a#A{at}\": {{\"type\": \"structure\", \"mixins\": [{{\"target\": \"a#M\"}}]}}"
        ));
    }
    let message = of_shapes(&shapes).expect_err("an error");
    assert!(message.contains("SW0358: mixins add more than 200000 members"), "{message}");
}

#[test]
fn a_hundred_thousand_shapes_are_read() {
    let count = 100_000;
    let shapes: Vec<String> = (0..count)
        .map(|at| {
            let target = (at + 1) % count;
            format!(
                "\"a#A{at}\": {{\"type\": \"structure\", \"members\": {{\"b\": {{\"target\": \"a#A{target}\"}}}}}}"
            )
        })
        .collect();
    assert_eq!(of_shapes(&shapes.join(",")), Ok(count));
}
