use crate::model::names::{KEYWORDS, TAKEN, field, is_camel_case, label, nested, ty, variant};

#[test]
fn fields_are_idiomatic_snake_case() {
    for (member, ident) in [
        ("VPCSecurityGroupIDs", "vpc_security_group_ids"),
        ("OAuth2", "oauth2"),
        ("oAuth2Properties", "oauth2_properties"),
        ("isOAuth2Supported", "is_oauth2_supported"),
        ("NoAuth", "no_auth"),
        ("IPv6Address", "ipv6_address"),
        ("PrivateIPv4Address", "private_ipv4_address"),
        ("HTTPStatusCode", "http_status_code"),
        ("HTTPHeaders", "http_headers"),
        ("clientIdIssuedAt", "client_id_issued_at"),
        ("DBInstanceARNs", "db_instance_arns"),
        ("SubnetARNsByAZs", "subnet_arns_by_azs"),
        ("VCPUs", "vcpus"),
        ("MemoryGiB", "memory_gib"),
        ("MemoryInMiBs", "memory_in_mibs"),
        ("DoSomething", "do_something"),
        ("ResourceTags", "resource_tags"),
        ("ETag", "etag"),
        ("IfMatchETag", "if_match_etag"),
        ("IoTAnalytics", "iot_analytics"),
        ("SSEKMSKeyId", "ssekms_key_id"),
        ("S3BucketName", "s3_bucket_name"),
        ("EC2InstanceIdsToTerminate", "ec2_instance_ids_to_terminate"),
        ("AbpV1_0_x", "abp_v1_0_x"),
        ("detail-type", "detail_type"),
        ("ResourceType", "resource_type"),
        ("type", "r#type"),
        ("Match", "r#match"),
        ("gen", "r#gen"),
        ("self", "self_"),
        ("Super", "super_"),
        ("crate", "crate_"),
        ("New", "new_"),
        ("_", "x5f"),
        ("", "member"),
        ("24xlarge", "_24xlarge"),
        ("naïve", "na_xef_ve"),
        ("*/ #[evil] \u{202e}", "evil"),
    ] {
        assert_eq!(field(member), ident, "{member}");
    }
}

#[test]
fn variants_are_camel_case_and_keep_digits_apart() {
    for (value, ident) in [
        ("authorization_code", "AuthorizationCode"),
        ("AWS_ACCOUNT", "AwsAccount"),
        ("urn:ietf:params:oauth:grant-type:jwt-bearer", "UrnIetfParamsOauthGrantTypeJwtBearer"),
        ("t2.micro", "T2Micro"),
        ("python3.9", "Python3_9"),
        ("1.18", "_1_18"),
        ("0.5", "_0_5"),
        ("118", "_118"),
        ("1h", "_1h"),
        ("Self", "Self_"),
        ("self", "Self_"),
        ("None", "None"),
        ("Ok", "Ok"),
        ("Other", "Other"),
        ("UNKNOWN", "Unknown_"),
        ("*", "X2a"),
        ("", "Empty"),
        ("\"#\u{0}\n", "X22X23X0Xa"),
    ] {
        assert_eq!(variant(value), ident, "{value}");
    }
}

#[test]
fn types_keep_the_spelling_of_aws() {
    for (shape, ident) in [
        ("CreateTokenWithIAMRequest", "CreateTokenWithIAMRequest"),
        ("Option", "Option"),
        ("Self", "Self_"),
        ("__listOf__string", "__listOf__string"),
        ("OtaaV1_0_x", "OtaaV1_0_x"),
        ("../../etc", "______etc"),
    ] {
        assert_eq!(ty(shape), ident, "{shape}");
    }
    assert_eq!(nested("CreateTokenRequest", "grantType"), "CreateTokenRequestGrantType");
}

#[test]
fn variants_of_unions_are_camel_case() {
    for (words, ident) in [
        ("String", "String"),
        ("CreateTokenWithIAMList", "CreateTokenWithIAMList"),
        ("jwt", "Jwt"),
        ("r#typeList", "TypeList"),
        ("OtaaV1_0_xMap", "OtaaV10XMap"),
    ] {
        assert_eq!(label(words), ident, "{words}");
    }
}

#[test]
fn camel_case_is_that_of_the_lint() {
    for (ident, camel) in [
        ("CreateToken", true),
        ("CreateTokenWithIAM", true),
        ("_1_18", true),
        ("Unknown_", true),
        ("OtaaV1_0_x", false),
        ("jwtBearer", false),
        ("A__B", false),
    ] {
        assert_eq!(is_camel_case(ident), camel, "{ident}");
    }
}

#[test]
fn the_keywords_are_those_that_syn_knows() {
    for word in KEYWORDS {
        let plain = syn::parse_str::<syn::Ident>(word).is_ok();
        // Editions 2021 and 2018 have no `gen`, and syn takes it.
        assert_eq!(plain, word == "gen", "{word}");
        let raw = syn::parse_str::<syn::Ident>(&format!("r#{word}")).is_ok();
        assert_eq!(raw, !TAKEN.contains(&word), "r#{word}");
    }
}
