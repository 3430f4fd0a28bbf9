//! boto3's names of services, which are the modules of generated types.
//!
//! Stubs and their pages have these names. botocore has them as the folders of its models,
//! `data/<service>/<version>/service-2.json`; a model itself has `serviceId` and names made for
//! other uses.

/// The services whose name in boto3 is not their `serviceId`, both in snake case.
///
/// boto3 named these before there was a `serviceId`. None was added from botocore 1.37.26 to 1.44.8, which has 41
/// more services.
const OLDER: [(&str, &str); 55] = [
    ("api_gateway", "apigateway"),
    ("app_mesh", "appmesh"),
    ("application_auto_scaling", "application_autoscaling"),
    ("application_discovery_service", "discovery"),
    ("auto_scaling", "autoscaling"),
    ("auto_scaling_plans", "autoscaling_plans"),
    ("cloudhsm_v2", "cloudhsmv2"),
    ("cloudsearch_domain", "cloudsearchdomain"),
    ("cloudwatch_logs", "logs"),
    ("cognito_identity_provider", "cognito_idp"),
    ("config_service", "config"),
    ("cost_and_usage_report_service", "cur"),
    ("cost_explorer", "ce"),
    ("data_pipeline", "datapipeline"),
    ("database_migration_service", "dms"),
    ("device_farm", "devicefarm"),
    ("direct_connect", "directconnect"),
    ("directory_service", "ds"),
    ("directory_service_data", "ds_data"),
    ("dynamodb_streams", "dynamodbstreams"),
    ("elastic_beanstalk", "elasticbeanstalk"),
    ("elastic_load_balancing", "elb"),
    ("elastic_load_balancing_v2", "elbv2"),
    ("elastic_transcoder", "elastictranscoder"),
    ("elasticsearch_service", "es"),
    ("eventbridge", "events"),
    ("global_accelerator", "globalaccelerator"),
    ("iot_data_plane", "iot_data"),
    ("iot_events", "iotevents"),
    ("iot_events_data", "iotevents_data"),
    ("iot_jobs_data_plane", "iot_jobs_data"),
    ("iot_wireless", "iotwireless"),
    ("kinesis_analytics", "kinesisanalytics"),
    ("kinesis_analytics_v2", "kinesisanalyticsv2"),
    ("kinesis_video", "kinesisvideo"),
    ("lex_model_building_service", "lex_models"),
    ("lex_models_v2", "lexv2_models"),
    ("lex_runtime_service", "lex_runtime"),
    ("lex_runtime_v2", "lexv2_runtime"),
    ("machine_learning", "machinelearning"),
    ("marketplace_commerce_analytics", "marketplacecommerceanalytics"),
    ("marketplace_entitlement_service", "marketplace_entitlement"),
    ("marketplace_metering", "meteringmarketplace"),
    ("migration_hub", "mgh"),
    ("resource_groups_tagging_api", "resourcegroupstaggingapi"),
    ("route_53", "route53"),
    ("route_53_domains", "route53domains"),
    ("s3_control", "s3control"),
    ("secrets_manager", "secretsmanager"),
    ("serverlessapplicationrepository", "serverlessrepo"),
    ("service_catalog", "servicecatalog"),
    ("service_catalog_appregistry", "servicecatalog_appregistry"),
    ("sfn", "stepfunctions"),
    ("simpledb", "sdb"),
    ("storage_gateway", "storagegateway"),
];

/// boto3's name of a service by its `serviceId`, both in snake case: `sfn` is `stepfunctions`.
#[cfg_attr(not(feature = "json"), allow(dead_code, reason = "pages have the names of boto3"))]
pub(crate) fn by_id(id: &str) -> &str {
    let found = OLDER.binary_search_by(|(older, _)| (*older).cmp(id));
    found.ok().and_then(|at| OLDER.get(at)).map_or(id, |(_, name)| *name)
}

/// boto3's name of a service by the path of its model, if that is in a folder of versions as in
/// botocore's data: `data/sso-oidc/2019-06-10/service-2.json` is `sso_oidc`.
#[cfg_attr(not(feature = "json"), allow(dead_code, reason = "pages have the names of boto3"))]
pub(crate) fn by_path(path: &str) -> Option<String> {
    let mut parts = path.rsplit(['/', '\\']).skip(1);
    let (version, service) = (parts.next()?, parts.next()?);
    (is_version(version) && is_name(service)).then(|| service.replace('-', "_"))
}

/// boto3's name of a service by the path of its model in the bundle: `aws/sso-oidc.json` is `sso_oidc`.
#[cfg_attr(not(feature = "json"), allow(dead_code, reason = "pages have the names of boto3"))]
pub(crate) fn by_file(path: &str) -> Option<String> {
    let file = path.rsplit(['/', '\\']).next()?;
    let name = file.split('.').next().filter(|name| is_name(name))?;
    Some(name.replace('-', "_"))
}

fn is_name(folder: &str) -> bool {
    folder.starts_with(|first: char| first.is_ascii_lowercase())
        && folder.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_'))
}

/// Whether the name of a folder is that of a version of an API: `YYYY-MM-DD`.
pub(crate) fn is_version(name: &str) -> bool {
    let is_dash = |at: usize| matches!(at, 4 | 7);
    let fits =
        |(at, byte): (usize, u8)| if is_dash(at) { byte == b'-' } else { byte.is_ascii_digit() };
    name.len() == 10 && name.bytes().enumerate().all(fits)
}

#[cfg(test)]
mod tests {
    use super::{OLDER, by_file, by_id, by_path, is_version};

    #[test]
    fn services_have_the_names_of_boto3() {
        assert!(OLDER.is_sorted(), "for the binary search");
        for (id, name) in [
            ("sfn", "stepfunctions"),
            ("api_gateway", "apigateway"),
            ("storage_gateway", "storagegateway"),
            ("sso_oidc", "sso_oidc"),
            ("", ""),
        ] {
            assert_eq!(by_id(id), name);
        }
    }

    #[test]
    fn the_folder_of_versions_has_the_name_of_the_service() {
        for (path, name) in [
            ("botocore/data/sso-oidc/2019-06-10/service-2.json", Some("sso_oidc")),
            ("sqs\\2012-11-05\\service-2.json.gz", Some("sqs")),
            ("a.whl/botocore/data/ce/2017-10-25/service-2.json.gz", Some("ce")),
            ("2012-11-05/service-2.json", None),
            ("/2012-11-05/service-2.json", None),
            ("../2012-11-05/service-2.json", None),
            ("2020/2012-11-05/service-2.json", None),
            ("model/sso-oidc/service-2.json", None),
            ("service-2.json", None),
        ] {
            assert_eq!(by_path(path).as_deref(), name, "{path}");
        }
    }

    #[test]
    fn a_file_of_the_bundle_has_the_name_of_the_service() {
        for (path, name) in [
            ("aws/sso-oidc.json", Some("sso_oidc")),
            ("aws/sqs.json.gz", Some("sqs")),
            ("aws/.json", None),
        ] {
            assert_eq!(by_file(path).as_deref(), name, "{path}");
        }
    }

    #[test]
    fn versions_are_dates() {
        for (name, expected) in [
            ("2014-09-01", true),
            ("2014-9-1", false),
            ("20140901", false),
            ("2014-09-011", false),
            ("2014_09_01", false),
            ("", false),
        ] {
            assert_eq!(is_version(name), expected, "{name:?}");
        }
    }
}
