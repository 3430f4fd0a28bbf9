//! Recorded calls of AWS services are read into the types of their requests and responses.
//!
//! The captures are in `../shared`, next to the workspace; without them the tests report that and
//! pass.

mod compare;
mod corpus;
mod examples;
#[path = "../mutations/mod.rs"]
mod mutations;
#[path = "../packed/mod.rs"]
mod packed;
mod program;
mod schemas;
mod styles;
mod unions;

use std::collections::{BTreeMap, BTreeSet};

use shapewright_codegen::{Model, Options, Responses, Sources, read};

use compare::Meaning;
use corpus::{Document, Way};
use program::{Outcome, outcomes};

fn modules(documents: &[Document]) -> BTreeSet<&str> {
    documents.iter().map(|document| document.module.as_str()).collect()
}

fn models(pages: &BTreeMap<String, Sources>) -> BTreeMap<&str, Model> {
    let model = |sources: &Sources| match read(sources) {
        Ok((model, _)) => model,
        Err(diagnostics) => panic!("{}", diagnostics.render(sources)),
    };
    pages.iter().map(|(module, sources)| (module.as_str(), model(sources))).collect()
}

/// The same policy for every service.
fn with(responses: Option<Responses>) -> impl Fn(&str) -> Options {
    move |_| responses.map_or_else(Options::default, |policy| Options::default().responses(policy))
}

/// Base64 without padding, which is written with it.
const PADDED: &str = r#"sqs SendMessageRequestTypeDef.MessageAttributes["mybin"].BinaryValue: "kekchebukek" became "kekchebukek=""#;

#[test]
fn every_call_round_trips_and_both_styles_agree() {
    let Some(documents) = corpus::documents() else { return };
    let pages = corpus::pages(&modules(&documents));
    let models = models(&pages);
    let outcomes = outcomes("calls-default", with(None), &pages, &documents);
    assert_eq!(outcomes.len(), documents.len());

    let mut unknown: BTreeMap<(&str, String, String), usize> = BTreeMap::new();
    let mut failures = Vec::new();
    for (document, outcome) in documents.iter().zip(&outcomes) {
        let module = document.module.as_str();
        let difference = difference(document, outcome, &models[module]);
        failures.extend(difference.changes);
        for (shape, member) in difference.unknown {
            *unknown.entry((module, shape, member)).or_default() += 1;
        }
    }
    for ((module, shape, member), count) in &unknown {
        println!("unknown to the model: {module} {shape}.{member}, {count} times");
    }
    let sent = documents.iter().filter(|document| document.way == Way::Sent).count();
    println!(
        "{} services: {sent} requests, {} responses, {} failures, {} unknown members in {} places",
        pages.len(),
        documents.len() - sent,
        failures.len(),
        unknown.values().sum::<usize>(),
        unknown.len(),
    );
    assert_eq!(failures, [PADDED]);
    styles::compare("calls", with(None), &pages, &documents, &outcomes);
}

/// Python's `int` is unbounded: a number that does not fit an `i64` is refused, not rounded.
fn is_too_large(document: &Document, outcome: &Outcome) -> bool {
    let digits = |text: &str| text.len() >= 19 && text.bytes().all(|byte| byte.is_ascii_digit());
    let mut parts = document.text.split(|letter: char| ",:[]{}-".contains(letter));
    let refused = outcome.refused.as_deref().unwrap_or("");
    refused.contains(": expected integer, found number out of range")
        && parts.any(|part| digits(part) && part.parse::<i64>().is_err())
}

fn difference(document: &Document, outcome: &Outcome, model: &Model) -> compare::Difference {
    let Document { module, shape, way: _, text } = document;
    let place = format!("{module} {shape}");
    if is_too_large(document, outcome) {
        println!(
            "refused with its place, as it must be: {}",
            outcome.refused.as_deref().unwrap_or("")
        );
        return compare::Difference::default();
    }
    let (None, Some(written)) = (outcome.failure(), &outcome.written) else {
        let why = outcome.failure().unwrap_or_default();
        return compare::Difference { changes: vec![format!("{place}: {why}")], ..<_>::default() };
    };
    let read = serde_json::from_str(text).expect("JSON of a capture");
    let written = serde_json::from_str(written).expect("JSON that was written");
    Meaning::new(model).shape(shape, &read, &written, &place)
}

/// Why responses are refused: the shape, the member, and the problem.
type Reason<'d> = (&'d str, String);

/// The policies of the table, by the names of their columns; the default for pages is `Optional`.
const POLICIES: [(&str, Option<Responses>); 3] = [
    ("Declared", Some(Responses::Declared)),
    ("Optional", None),
    ("Lenient", Some(Responses::Lenient)),
];

#[test]
fn every_policy_reads_every_request_and_reports_members_missing_in_responses() {
    let Some(documents) = corpus::documents() else { return };
    let pages = corpus::pages(&modules(&documents));

    let mut totals: BTreeMap<&str, [usize; 4]> = BTreeMap::new();
    let mut failures = Vec::new();
    for (column, (policy, responses)) in POLICIES.into_iter().enumerate() {
        let outcomes = outcomes(&format!("calls-{policy}"), with(responses), &pages, &documents);
        assert_eq!(outcomes.len(), documents.len());
        let mut reasons: BTreeMap<Reason<'_>, usize> = BTreeMap::new();
        for (document, outcome) in documents.iter().zip(&outcomes) {
            let Document { module, shape, way, text: _ } = document;
            let refused = outcome.refused.as_deref();
            match (way, outcome.failure()) {
                (Way::Sent, Some(why)) => failures.push(format!("{module} {shape}: {why}")),
                (Way::Back, Some(why)) if refused.is_none() => {
                    failures.push(format!("{module} {shape}: {why}"));
                }
                (Way::Sent | Way::Back, _) => {}
            }
            if *way == Way::Back {
                let [responses, lost @ ..] = totals.entry(module).or_default();
                *responses += usize::from(column == 0);
                lost[column] += usize::from(refused.is_some());
                if let Some(why) = refused {
                    *reasons.entry((module, without_position(why))).or_default() += 1;
                }
            }
        }
        print_reasons(policy, &reasons);
    }
    print_table(&totals);
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// The problem, without line and column.
fn without_position(why: &str) -> String {
    why.split(" at line ").next().unwrap_or(why).to_owned()
}

fn print_table(totals: &BTreeMap<&str, [usize; 4]>) {
    let columns = POLICIES.map(|(policy, _)| policy).join(" | ");
    println!("| service | responses | {columns} |\n|---|---|---|---|---|");
    let sum = |column: usize| totals.values().map(|row| row[column]).sum::<usize>();
    let all = ("all", [sum(0), sum(1), sum(2), sum(3)]);
    for (module, row) in totals.iter().map(|(module, row)| (*module, *row)).chain([all]) {
        println!("| {module} | {} |", row.map(|count| count.to_string()).join(" | "));
    }
}

fn print_reasons(policy: &str, reasons: &BTreeMap<Reason<'_>, usize>) {
    let missing = |(_, why): &Reason<'_>| why.contains("required member is missing");
    let by_kind = |whole: bool| {
        let of_kind = reasons.iter().filter(|(reason, _)| missing(reason) == whole);
        of_kind.map(|(_, count)| count).sum::<usize>()
    };
    println!(
        "{policy}: first a member that is missing: {}; anything else: {}",
        by_kind(true),
        by_kind(false)
    );
    for ((module, why), count) in reasons {
        println!("{count} {module} {why}");
    }
}
