//! Generated types compile, and their values are small enough.
//!
//! The pages are in `../shared`, next to the workspace; without them the tests report that and pass.

mod corpus;
mod document;
mod groups;
mod largest;
#[path = "../packed/mod.rs"]
mod packed;

use corpus::{Service, of_botocore, services};
use shapewright_codegen::{DocsLevel, Options, Style};

/// The services that every run of the tests compiles, by the year of their pages: for each construct,
/// the smallest service that has it.
const SAMPLE: [(&str, &str); 20] = [
    // Recursion: every group of recursive shapes in the pages, one service each.
    ("2022", "amplifyuibuilder"),
    ("2022", "ce"),
    ("2022", "iottwinmaker"),
    ("2022", "kendra"),
    ("2022", "timestream_query"),
    ("2022", "wafv2"),
    // Blobs as inline unions.
    ("2022", "sagemaker_runtime"),
    // The largest structs by value, without boxes.
    ("2022", "securityhub"),
    // Two types whose names collide without `TypeDef`.
    ("2022", "workspaces"),
    // `and`, `or` and `not` as members.
    ("2026", "bcm_dashboards"),
    // `detail-type` as a member.
    ("2026", "cloudwatch"),
    // The values of DynamoDB: unions of sets, lists, maps, bytes and decimals.
    ("2026", "dynamodb"),
    // The largest service, the largest enumeration, values that start with a digit.
    ("2026", "ec2"),
    // A streaming body; a member `Start` that is a timestamp.
    ("2026", "kinesis_video_media"),
    // Timestamps as a union of the page.
    ("2026", "marketplacecommerceanalytics"),
    // A decimal, and a type called `Value`.
    ("2026", "rds_data"),
    // Two types whose names collide when `RequestRequest` becomes `Request`.
    ("2026", "rolesanywhere"),
    // An event stream, and blobs as a union of the page.
    ("2026", "sagemaker_runtime"),
    // A value `Self`, which is not a valid identifier.
    ("2026", "security_ir"),
    // A type called `Error`; functions and external types as members.
    ("2026", "s3"),
];

/// The services that are compiled with the derives of serde besides those of [`SAMPLE`]: some that
/// many users have.
const MORE: [(&str, &str); 20] = [
    ("2026", "acm"),
    ("2026", "apigateway"),
    ("2026", "athena"),
    ("2026", "cloudformation"),
    ("2026", "cognito_idp"),
    ("2026", "ecs"),
    ("2026", "events"),
    ("2026", "iam"),
    ("2026", "kms"),
    ("2026", "lambda"),
    ("2026", "logs"),
    ("2026", "rds"),
    ("2026", "route53"),
    ("2026", "secretsmanager"),
    ("2026", "sns"),
    ("2026", "sqs"),
    ("2026", "ssm"),
    ("2026", "sso_oidc"),
    ("2026", "stepfunctions"),
    ("2026", "sts"),
];

fn sample() -> Option<Vec<Service>> {
    among(&Options::default(), &SAMPLE)
}

fn among(options: &Options, names: &[(&str, &str)]) -> Option<Vec<Service>> {
    let services = services(options, |year, service| names.contains(&(year, service)))?;
    assert_eq!(services.len(), names.len(), "a service of the sample is not in the corpora");
    Some(services)
}

#[test]
#[ignore = "compiles forty services, EC2 among them, with the derives of serde, which takes minutes"]
fn a_sample_of_services_compiles_with_the_derives_of_serde() {
    let names = [SAMPLE, MORE].concat();
    let Some(services) = among(&Options::default().style(Style::Serde), &names) else { return };
    groups::check(&groups::grouped(&services), &["2024"]);
}

#[test]
#[ignore = "compiles all of AWS with the derives of serde, which takes hours"]
fn every_service_compiles_with_the_derives_of_serde() {
    let options = Options::default().style(Style::Serde);
    let Some(services) = services(&options, |_, _| true) else { return };
    println!("{} services", services.len());
    groups::check(&groups::grouped(&services), &["2024"]);
}

#[test]
fn a_sample_of_services_compiles_in_both_editions() {
    let Some(services) = sample() else { return };
    groups::check(&groups::grouped(&services), &["2021", "2024"]);
}

#[test]
fn no_struct_of_the_sample_overflows_a_thread_of_two_mebibytes() {
    let Some(services) = sample() else { return };
    largest::run(&services);
}

#[test]
#[ignore = "compiles all of AWS, which takes long"]
fn every_service_compiles_in_both_editions() {
    let Some(services) = services(&Options::default(), |_, _| true) else { return };
    println!("{} services", services.len());
    groups::check(&groups::grouped(&services), &editions());
}

#[test]
#[ignore = "compiles all of botocore, which takes long"]
fn every_service_of_botocore_compiles_with_all_of_its_documentation() {
    let services = of_botocore(&Options::default().docs(DocsLevel::Full));
    println!("{} services", services.len());
    groups::check(&groups::grouped(&services), &editions());
}

#[test]
#[ignore = "compiles all of botocore with the derives of serde, which takes an hour"]
fn every_service_of_botocore_compiles_with_the_derives_of_serde() {
    let services = of_botocore(&Options::default().style(Style::Serde));
    println!("{} services", services.len());
    groups::check(&groups::grouped(&services), &["2024"]);
}

/// Both editions, or the one that `EDITION` names.
fn editions() -> Vec<&'static str> {
    let one = std::env::var("EDITION").ok();
    let both = ["2021", "2024"].into_iter();
    both.filter(|edition| one.as_deref().is_none_or(|one| one == *edition)).collect()
}
