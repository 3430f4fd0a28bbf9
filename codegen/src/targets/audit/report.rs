//! The report of an audit, as text or as JSON.

use serde_core::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};

use super::differences::{Audit, Difference, DifferenceClass, ServiceAudit};

/// The forms of a report.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum AuditFormat {
    /// A line for each difference, and the numbers of all.
    #[default]
    Text,
    /// One JSON object.
    Json,
}

impl Audit {
    /// The report, with a line break at its end; without the single differences if `is_summary` is set.
    #[must_use]
    pub fn report(&self, format: AuditFormat, is_summary: bool) -> String {
        match format {
            AuditFormat::Text => self.text(is_summary),
            AuditFormat::Json => self.json(is_summary),
        }
    }

    fn text(&self, is_summary: bool) -> String {
        let mut text = String::new();
        for service in self.services.iter().filter(|_| !is_summary) {
            for difference in &service.differences {
                text.push_str(&line(&service.service, difference));
            }
        }
        let Totals { services, structures, fields, same } = Totals::of(self);
        text.push_str("in both sources:\n");
        for (name, number) in [("services", services), ("structures", structures)] {
            text.push_str(&row(name, number));
        }
        text.push_str(&row("fields", fields));
        text.push_str(&format!("{:<11}{same:>8}, {} %\n", "same", share(same, fields)));
        text.push_str("differences:\n");
        for class in DifferenceClass::ALL {
            text.push_str(&row(class.name(), self.count(class)));
        }
        text
    }

    #[expect(clippy::expect_used, reason = "all keys are strings and a `String` takes all writes")]
    fn json(&self, is_summary: bool) -> String {
        let report = Report { audit: self, is_summary };
        serde_json::to_string(&report).expect("all keys are strings") + "\n"
    }
}

/// A difference as a line: `sso_oidc: types: `Token.scope` is `String` in A and `Json` in B`.
fn line(service: &str, difference: &Difference) -> String {
    let Difference { class, ty, part, a, b } = difference;
    let name = match (ty, part) {
        (Some(ty), Some(part)) => format!("`{ty}.{part}`"),
        (Some(ty), None) => format!("`{ty}`"),
        (None, _) => format!("`{service}`"),
    };
    let found = match (a, b) {
        (Some(a), Some(b)) => format!("{name} is `{a}` in A and `{b}` in B"),
        (Some(found), None) => format!("{name} is {} in A only", described(found, *class)),
        (None, Some(found)) => format!("{name} is {} in B only", described(found, *class)),
        (None, None) => name,
    };
    format!("{service}: {}: {found}\n", class.name())
}

/// What one source has, with an article where that is a kind of thing.
fn described(found: &str, class: DifferenceClass) -> String {
    match class {
        DifferenceClass::Names
            if found.starts_with(['a', 'e', 'i', 'o', 'u']) && found != "union" =>
        {
            format!("an {found}")
        }
        DifferenceClass::Names => format!("a {found}"),
        DifferenceClass::Values => "a value".to_owned(),
        DifferenceClass::Members => format!("a member, `{found}`,"),
        DifferenceClass::Secrets | DifferenceClass::Types | DifferenceClass::Presence => {
            found.to_owned()
        }
    }
}

fn row(name: &str, number: usize) -> String {
    format!("{name:<11}{number:>8}\n")
}

/// A share in percent, rounded down, so that it is 100 only if all are the same.
fn share(same: usize, of: usize) -> String {
    let thousandths = (same * 100_000).checked_div(of).unwrap_or(100_000);
    format!("{}.{:03}", thousandths / 1000, thousandths % 1000)
}

struct Totals {
    services: usize,
    structures: usize,
    fields: usize,
    same: usize,
}

impl Totals {
    fn of(audit: &Audit) -> Self {
        let is_in_both = |service: &&ServiceAudit| {
            service.differences.iter().all(|difference| difference.ty.is_some())
        };
        let sum = |of: fn(&ServiceAudit) -> usize| audit.services.iter().map(of).sum();
        Self {
            services: audit.services.iter().filter(is_in_both).count(),
            structures: sum(|service| service.structures),
            fields: sum(|service| service.fields),
            same: sum(|service| service.same),
        }
    }
}

struct Report<'a> {
    audit: &'a Audit,
    is_summary: bool,
}

impl Serialize for Report<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Totals { services, structures, fields, same } = Totals::of(self.audit);
        let mut map = serializer.serialize_map(None)?;
        for (key, number) in
            [("services", services), ("structures", structures), ("fields", fields), ("same", same)]
        {
            map.serialize_entry(key, &number)?;
        }
        for class in DifferenceClass::ALL {
            map.serialize_entry(class.name(), &self.audit.count(class))?;
        }
        if !self.is_summary {
            map.serialize_entry("differences", &Differences(self.audit))?;
        }
        map.end()
    }
}

struct Differences<'a>(&'a Audit);

impl Serialize for Differences<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(None)?;
        for service in &self.0.services {
            for difference in &service.differences {
                list.serialize_element(&Row { service: &service.service, difference })?;
            }
        }
        list.end()
    }
}

struct Row<'a> {
    service: &'a str,
    difference: &'a Difference,
}

impl Serialize for Row<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Difference { class, ty, part, a, b } = self.difference;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("service", self.service)?;
        map.serialize_entry("class", class.name())?;
        for (key, value) in [("type", ty), ("member", part), ("a", a), ("b", b)] {
            map.serialize_entry(key, value)?;
        }
        map.end()
    }
}
