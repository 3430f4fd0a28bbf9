//! Generated models of the same size as those of real services, used if the pages are missing.

use shapewright_codegen::Sources;

/// The size of a service.
struct Size {
    responses: usize,
    structures: usize,
    members: usize,
    enumerations: usize,
}

/// The sizes of the pages of 2026.
fn size(service: &str) -> Size {
    let (responses, structures, members, enumerations) = match service {
        "sso_oidc" => (4, 10, 65, 4),
        "dynamodb" => (54, 274, 1_116, 58),
        "s3" => (70, 450, 2_356, 91),
        "sagemaker" => (310, 1_638, 7_411, 439),
        _ => (690, 2_677, 11_623, 643),
    };
    Size { responses, structures, members, enumerations }
}

/// Generates the pages of a service.
pub fn sources(service: &str) -> Sources {
    let size = size(service);
    let mut sources = Sources::new();
    sources.add(format!("{service}/type_defs.md"), type_defs(&size));
    sources.add(format!("{service}/literals.md"), literals(&size));
    sources
}

fn type_defs(size: &Size) -> String {
    let structures = (0..size.structures).map(|index| {
        let members: String = (size.members * index / size.structures
            ..size.members * (index + 1) / size.structures)
            .map(|member| {
                format!("    Member{member}: NotRequired[{}],\n", ty(member, index, size))
            })
            .collect();
        let metadata = if index < size.responses { "    ResponseMetadata: Any,\n" } else { "" };
        let name = name(index);
        definition(&name, &format!("class {name}(TypedDict):\n{metadata}{members}"))
    });
    format!("# Type definitions\n{}", structures.collect::<String>())
}

fn literals(size: &Size) -> String {
    let literals = (0..size.enumerations).map(|index| {
        let values: String = (0..8).map(|value| format!("    \"value-{value}\",\n")).collect();
        let name = format!("Kind{index}Type");
        definition(&name, &format!("{name} = Literal[\n{values}]\n"))
    });
    format!("# Literals\n{}", literals.collect::<String>())
}

fn definition(name: &str, statement: &str) -> String {
    format!("\n## {name}\n\n```python\n# {name} definition\n\n{statement}```\n")
}

fn name(structure: usize) -> String {
    format!("Shape{structure}TypeDef")
}

/// A string in most cases, sometimes a later structure, so that no structure contains itself.
fn ty(member: usize, structure: usize, size: &Size) -> String {
    let later = structure + 1 + member % 7;
    let is_there = later < size.structures;
    match member % 8 {
        0 if is_there => name(later),
        1 if is_there => format!("List[{}]", name(later)),
        2 => format!("Kind{}Type", member % size.enumerations),
        3 => "int".to_owned(),
        4 => "bool".to_owned(),
        5 => "Dict[str, str]".to_owned(),
        _ => "str".to_owned(),
    }
}
