//! The models of AWS's services in the crate `shapewright-model`.

#[cfg(feature = "aws")]
pub(crate) use shapewright_model::aws::{Service, VERSION};

use crate::text::diagnostic::Diagnostics;
use crate::text::messages::services as messages;
#[cfg(feature = "aws")]
use crate::text::suggest;

use super::report;
#[cfg(feature = "aws")]
use super::{DisplayPath, packed};

/// A service, in builds that have no models of services.
#[cfg(not(feature = "aws"))]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Service {}

/// The service with a name, in any spelling.
///
/// # Errors
///
/// No service has the name, or this build has no models of services.
#[cfg(feature = "aws")]
pub(crate) fn find(name: &str) -> Result<&'static Service, Diagnostics> {
    shapewright_model::aws::find(name).ok_or_else(|| {
        let services = || shapewright_model::aws::services().iter();
        let nearest = suggest::nearest(name, services().map(|service| service.name));
        let nearest =
            nearest.or_else(|| suggest::nearest(name, services().map(|service| service.id)));
        report(messages::unknown_service(name, nearest, VERSION))
    })
}

/// As with the feature `aws`, which is off.
#[cfg(not(feature = "aws"))]
pub(crate) fn find(name: &str) -> Result<&'static Service, Diagnostics> {
    Err(report(messages::services_disabled(name)))
}

/// The service whose model completes the pages of a module.
///
/// # Errors
///
/// No service has the name, or this build has no models of services.
#[cfg(feature = "aws")]
pub(crate) fn of_pages(module: &str) -> Result<&'static Service, Diagnostics> {
    let found = shapewright_model::aws::find(module);
    found.ok_or_else(|| report(messages::pages_of_no_service(module, VERSION)))
}

/// As with the feature `aws`, which is off.
#[cfg(not(feature = "aws"))]
pub(crate) fn of_pages(module: &str) -> Result<&'static Service, Diagnostics> {
    Err(report(messages::pages_without_services(module)))
}

#[cfg(feature = "aws")]
impl Named for Service {
    fn name(&self) -> &str {
        self.name
    }

    fn unpacked(&self) -> Result<Vec<u8>, Diagnostics> {
        let place = DisplayPath::new(format!("{}.gz", self.source_name()));
        packed::unpack_bytes(&place, self.model)
    }
}

#[cfg(not(feature = "aws"))]
impl Named for Service {
    fn name(&self) -> &str {
        match *self {}
    }

    fn unpacked(&self) -> Result<Vec<u8>, Diagnostics> {
        match *self {}
    }
}

/// A service with its model.
pub(crate) trait Named {
    /// The name in boto3.
    fn name(&self) -> &str;

    /// The model.
    ///
    /// # Errors
    ///
    /// It cannot be unpacked.
    fn unpacked(&self) -> Result<Vec<u8>, Diagnostics>;

    /// The service and the release, for messages.
    fn shown(&self) -> String {
        #[cfg(feature = "aws")]
        let release = VERSION;
        #[cfg(not(feature = "aws"))]
        let release = "";
        format!("`{}`, {release}", self.name())
    }

    /// The name of the source that the model is.
    fn source_name(&self) -> String {
        format!("aws/{}.json", self.name())
    }
}
