//! The shapes that are read and written: once with our macros, once by hand
//! with serde_derive, and once each with miniserde and nanoserde.

/// Writes each struct four times, from one list of its members. Types are in parentheses,
/// because the derives of nanoserde read single tokens only.
macro_rules! shapes {
    ($(
        $name:ident {
            $($required:ident: ($($required_type:tt)+) = $required_member:tt,)*
        } optional {
            $($optional:ident: ($($optional_type:tt)+) = $optional_member:tt,)*
        }
    )*) => {
        pub mod ours {
            use std::collections::BTreeMap;

            $(
                #[derive(Clone)]
                pub struct $name {
                    $(pub $required: $($required_type)+,)*
                    $(pub $optional: Option<$($optional_type)+>,)*
                }

                shapewright::projection! {
                    $name = "Shape" {
                        $($required: $($required_type)+ = $required_member,)*
                    } optional {
                        $($optional: $($optional_type)+ = $optional_member,)*
                    }
                }
            )*
        }

        pub mod derived {
            use std::collections::BTreeMap;

            $(
                #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
                pub struct $name {
                    $(#[serde(rename = $required_member)] pub $required: $($required_type)+,)*
                    $(
                        #[serde(rename = $optional_member, skip_serializing_if = "Option::is_none")]
                        pub $optional: Option<$($optional_type)+>,
                    )*
                }
            )*
        }

        pub mod mini {
            use std::collections::BTreeMap;

            $(
                #[derive(Clone, miniserde::Serialize, miniserde::Deserialize)]
                pub struct $name {
                    $(#[serde(rename = $required_member)] pub $required: $($required_type)+,)*
                    $(#[serde(rename = $optional_member)] pub $optional: Option<$($optional_type)+>,)*
                }
            )*
        }

        #[expect(clippy::question_mark, reason = "the derives write what clippy would not")]
        pub mod nano {
            use std::collections::BTreeMap;

            $(
                #[derive(Clone, nanoserde::SerJson, nanoserde::DeJson)]
                pub struct $name {
                    $(#[nserde(rename = $required_member)] pub $required: $($required_type)+,)*
                    $(#[nserde(rename = $optional_member)] pub $optional: Option<$($optional_type)+>,)*
                }
            )*
        }
    };
}

shapes! {
    Token {
        access_token: (String) = "accessToken",
        token_type: (String) = "tokenType",
        expires_in: (i64) = "expiresIn",
        refresh_token: (String) = "refreshToken",
        metadata: (Metadata) = "ResponseMetadata",
    } optional {
        id_token: (String) = "idToken",
    }

    Metadata {
        request_id: (String) = "RequestId",
        http_status_code: (i64) = "HTTPStatusCode",
        http_headers: (BTreeMap<String, String>) = "HTTPHeaders",
        retry_attempts: (i64) = "RetryAttempts",
    } optional {
        host_id: (String) = "HostId",
    }

    Instances {
        reservations: (Vec<Reservation>) = "Reservations",
    } optional {
        next_token: (String) = "NextToken",
    }

    Reservation {} optional {
        reservation_id: (String) = "ReservationId",
        owner_id: (String) = "OwnerId",
        requester_id: (String) = "RequesterId",
        groups: (Vec<Group>) = "Groups",
        instances: (Vec<Instance>) = "Instances",
    }

    Group {} optional {
        group_id: (String) = "GroupId",
        group_name: (String) = "GroupName",
    }

    Tag {} optional {
        key: (String) = "Key",
        value: (String) = "Value",
    }

    Placement {} optional {
        availability_zone: (String) = "AvailabilityZone",
        affinity: (String) = "Affinity",
        group_name: (String) = "GroupName",
        partition_number: (i64) = "PartitionNumber",
        tenancy: (String) = "Tenancy",
    }

    State {} optional {
        code: (i64) = "Code",
        name: (String) = "Name",
    }

    Interface {} optional {
        description: (String) = "Description",
        mac_address: (String) = "MacAddress",
        interface_id: (String) = "NetworkInterfaceId",
        private_ip: (String) = "PrivateIpAddress",
        source_dest_check: (bool) = "SourceDestCheck",
        groups: (Vec<Group>) = "Groups",
        subnet_id: (String) = "SubnetId",
    }

    Instance {} optional {
        architecture: (String) = "Architecture",
        client_token: (String) = "ClientToken",
        ebs_optimized: (bool) = "EbsOptimized",
        ena_support: (bool) = "EnaSupport",
        hypervisor: (String) = "Hypervisor",
        interfaces: (Vec<Interface>) = "NetworkInterfaces",
        outpost_arn: (String) = "OutpostArn",
        root_device_name: (String) = "RootDeviceName",
        security_groups: (Vec<Group>) = "SecurityGroups",
        source_dest_check: (bool) = "SourceDestCheck",
        spot_request_id: (String) = "SpotInstanceRequestId",
        tags: (Vec<Tag>) = "Tags",
        virtualization_type: (String) = "VirtualizationType",
        instance_id: (String) = "InstanceId",
        image_id: (String) = "ImageId",
        state: (State) = "State",
        private_dns_name: (String) = "PrivateDnsName",
        public_dns_name: (String) = "PublicDnsName",
        key_name: (String) = "KeyName",
        launch_index: (i64) = "AmiLaunchIndex",
        instance_type: (String) = "InstanceType",
        launch_time: (String) = "LaunchTime",
        placement: (Placement) = "Placement",
        subnet_id: (String) = "SubnetId",
        vpc_id: (String) = "VpcId",
        private_ip: (String) = "PrivateIpAddress",
    }

    Items {
        items: (Vec<BTreeMap<String, Attribute>>) = "Items",
        count: (i64) = "Count",
    } optional {
        scanned: (i64) = "ScannedCount",
    }

    Attribute {} optional {
        s: (String) = "S",
        n: (String) = "N",
        ss: (Vec<String>) = "SS",
        m: (BTreeMap<String, Attribute>) = "M",
        l: (Vec<Attribute>) = "L",
        null: (bool) = "NULL",
        boolean: (bool) = "BOOL",
    }
}
