//! The comparison itself.

use std::collections::{BTreeMap, BTreeSet};

use crate::targets::surface::{Surface, SurfaceField, SurfaceType};

use super::differences::{Audit, Difference, DifferenceClass, ServiceAudit};

/// Compares the services of two sources by their names.
pub(crate) fn compare(first: &[Surface], second: &[Surface]) -> Audit {
    let [first, second] = [first, second].map(by_name);
    let names: BTreeSet<&str> = first.keys().chain(second.keys()).copied().collect();
    let services = names.into_iter().map(|name| match (first.get(name), second.get(name)) {
        (Some(first), Some(second)) => both(name, first, second),
        (first, second) => {
            let has = |side: Option<&&Surface>| side.map(|_| "service".to_owned());
            let ends = [has(first), has(second)];
            let difference = Difference::of(DifferenceClass::Names, (None, None), ends);
            let service = name.to_owned();
            ServiceAudit { service, differences: vec![difference], ..ServiceAudit::default() }
        }
    });
    Audit { services: services.collect() }
}

fn by_name(surfaces: &[Surface]) -> BTreeMap<&str, &Surface> {
    surfaces.iter().map(|surface| (surface.service.as_str(), surface)).collect()
}

fn both(service: &str, first: &Surface, second: &Surface) -> ServiceAudit {
    let mut audit = ServiceAudit { service: service.to_owned(), ..ServiceAudit::default() };
    let names: BTreeSet<&String> = first.types.keys().chain(second.types.keys()).collect();
    for name in names {
        let (one, other) = (first.types.get(name), second.types.get(name));
        let kinds = [one, other].map(|ty| ty.map(|ty| ty.kind.name().to_owned()));
        match (one, other) {
            (Some(one), Some(other)) => {
                if one.kind != other.kind {
                    audit.add(DifferenceClass::Types, (name, None), kinds);
                }
                if one.kind.has_members() && other.kind.has_members() {
                    audit.structures += 1;
                    audit.members(name, one, other);
                }
                audit.values(name, one, other);
            }
            (_, _) => audit.add(DifferenceClass::Names, (name, None), kinds),
        }
    }
    audit
}

impl ServiceAudit {
    fn members(&mut self, ty: &str, one: &SurfaceType, other: &SurfaceType) {
        let names: BTreeSet<&String> = one.fields.keys().chain(other.fields.keys()).collect();
        for name in names {
            self.fields += 1;
            let place = (ty, Some(name.as_str()));
            match (one.fields.get(name), other.fields.get(name)) {
                (Some(first), Some(second)) => {
                    // Each variant of a tagged union holds a value.
                    let has_presence = one.kind == other.kind;
                    self.field(place, [first, second], has_presence);
                }
                (first, second) => {
                    let types = [first, second].map(|field| field.map(|field| field.ty.clone()));
                    self.add(DifferenceClass::Members, place, types);
                }
            }
        }
    }

    fn field(
        &mut self,
        place: (&str, Option<&str>),
        fields: [&SurfaceField; 2],
        has_presence: bool,
    ) {
        let [first, second] = fields;
        let mut is_same = true;
        let is_other_presence = has_presence && first.required != second.required;
        // Variants of a tagged union have names of their own.
        let is_other_name = has_presence && first.ident != second.ident;
        for (class, differs, text) in [
            (DifferenceClass::Names, is_other_name, ident as fn(&SurfaceField) -> String),
            (DifferenceClass::Types, first.ty != second.ty, ty),
            (DifferenceClass::Presence, is_other_presence, presence),
        ] {
            if differs {
                is_same = false;
                self.add(class, place, fields.map(|field| Some(text(field))));
            }
        }
        if first.sensitive != second.sensitive {
            let sensitive = |field: &SurfaceField| field.sensitive.then(|| "sensitive".to_owned());
            self.add(DifferenceClass::Secrets, place, fields.map(sensitive));
        }
        self.same += usize::from(is_same);
    }

    fn values(&mut self, ty: &str, one: &SurfaceType, other: &SurfaceType) {
        if one.kind != other.kind {
            return;
        }
        for value in one.values.symmetric_difference(&other.values) {
            let side = |of: &SurfaceType| of.values.contains(value).then(|| value.clone());
            self.add(DifferenceClass::Values, (ty, Some(value)), [side(one), side(other)]);
        }
    }

    fn add(
        &mut self,
        class: DifferenceClass,
        (ty, part): (&str, Option<&str>),
        ends: [Option<String>; 2],
    ) {
        self.differences.push(Difference::of(class, (Some(ty), part), ends));
    }
}

impl Difference {
    fn of(
        class: DifferenceClass,
        (ty, part): (Option<&str>, Option<&str>),
        [a, b]: [Option<String>; 2],
    ) -> Self {
        Self { class, ty: ty.map(str::to_owned), part: part.map(str::to_owned), a, b }
    }
}

fn ident(field: &SurfaceField) -> String {
    field.ident.clone()
}

fn ty(field: &SurfaceField) -> String {
    field.ty.clone()
}

fn presence(field: &SurfaceField) -> String {
    if field.required { "required" } else { "optional" }.to_owned()
}
