//! One `shapewright.toml` and one spelling of names for every source of a folder.

use shapewright_model::{SSO_OIDC_OPTIONS, SSO_OIDC_SERVICE, SSO_OIDC_TYPE_DEFS};
use snapbox::str;

use crate::command::{Folder, OTHER_PAGE, PAGE};

fn sso_oidc() -> Folder {
    Folder::with(&[
        ("m/type_defs.md", SSO_OIDC_TYPE_DEFS),
        ("m/service-2.json", SSO_OIDC_SERVICE),
        ("m/shapewright.toml", SSO_OIDC_OPTIONS),
    ])
}

#[test]
fn the_options_of_a_folder_serve_each_of_its_sources() {
    let folder = sso_oidc();
    for arguments in
        ["m", "m --sources json", "m --sources both", "m/type_defs.md", "m/service-2.json"]
    {
        folder.run(&format!("generate {arguments} --out out --quiet")).success();
        let text = folder.read("out/sso_oidc.rs");
        assert!(text.contains("#[shape(sensitive)]\n    pub client_secret:"), "{arguments}");
    }
    folder.run("generate m --sources json --out out").success().stderr_eq("");
    let by_folder = folder.read("out/sso_oidc.rs");
    folder.run("generate m/service-2.json --out out").success();
    assert_eq!(folder.read("out/sso_oidc.rs"), by_folder);
}

#[test]
fn a_name_that_no_source_has_is_an_error_for_each_of_them() {
    let folder = sso_oidc();
    folder
        .write("m/shapewright.toml", "[shape.CreateTokenResponse]\nsensitive = [\"acesToken\"]\n");
    for arguments in ["", "--sources json", "--sources both"] {
        let run = folder.run(&format!("generate m --out out {arguments}")).code(1);
        let errors = String::from_utf8_lossy(&run.get_output().stderr).into_owned();
        assert!(errors.contains("error[SW0513]: no member `acesToken`"), "{errors}");
    }
}

#[test]
fn shapes_have_the_names_of_every_source() {
    let folder = sso_oidc();
    let names =
        ["CreateTokenRequest", "CreateTokenRequestTypeDef", "CreateTokenRequestRequestTypeDef"];
    for source in ["pages", "json", "both"] {
        for name in names {
            folder
                .run(&format!("generate m --sources {source} --out out --shape {name}"))
                .success();
            let text = folder.read("out/sso_oidc.rs");
            assert!(text.contains("pub struct CreateTokenRequest {"), "{source}, {name}: {text}");
            for options in [
                format!("shapes = ['{name}']"),
                format!("[shape.{name}]\nas = 'Renamed'"),
                format!("[shape.{name}]\nrename = {{ clientId = 'renamed' }}"),
                format!("[replace]\n{name} = '::other::Renamed'"),
            ] {
                folder.write("o.toml", &options);
                let run = format!("generate m --sources {source} --out out --config o.toml");
                let run = folder.run(&run).success();
                let errors = String::from_utf8_lossy(&run.get_output().stderr).into_owned();
                assert!(!errors.contains("error"), "{source}, {options}: {errors}");
                let text = folder.read("out/sso_oidc.rs");
                let renamed = text.contains("Renamed {") || text.contains("pub renamed:");
                let removed = !text.contains("pub struct CreateTokenRequest {");
                let selected = options.starts_with("shapes") && !text.contains("RegisterClient");
                assert!(renamed || removed || selected, "{source}, {options}: {text}");
            }
        }
    }
}

#[test]
fn a_selection_over_several_models_needs_one_model_with_each_name() {
    let folder =
        Folder::with(&[("models/a/type_defs.md", PAGE), ("models/b/type_defs.md", OTHER_PAGE)]);
    folder.run("generate models --out out --shape Token").success();
    assert_eq!(folder.files("out"), ["mod.rs", "sso_oidc.rs"]);
    folder.run("generate models --out both --shape Token,User").success();
    assert_eq!(folder.files("both"), ["iam.rs", "mod.rs", "sso_oidc.rs"]);
    folder.run("generate models --out none --shape Tokn --operation Ask").code(1).stderr_eq(str![
        [r#"
error[SW0512]: no shape `Tokn` in any of the models
help: did you mean `Token`?

error[SW0522]: no operation `Ask` in any of the models

"#]
    ]);
    assert!(!folder.path("none").exists());
}
