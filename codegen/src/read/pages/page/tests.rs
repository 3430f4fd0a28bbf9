use super::{Part, Pieces};
use crate::text::source::Sources;

/// Lines that open, continue and close every kind of block of Markdown.
const LINES: [&str; 26] = [
    "",
    "## Heading",
    "  ## Heading of `code` ##",
    "# Title",
    "Setext",
    "---",
    "===",
    "```python",
    "```",
    "~~~py",
    "~~~",
    "````",
    "   ```json",
    "class A(TypedDict):",
    "    a: str",
    "\tb: int",
    "> quoted",
    "> ```python",
    "> ## Inner",
    "- item",
    "  ```python",
    "10. number",
    "<!-- comment",
    "-->",
    "<pre>",
    "text &amp; *more* \\# x",
];

fn parts(text: &str, size: usize) -> Vec<String> {
    let mut sources = Sources::new();
    let source = sources.add("a", text);
    let pieces = Pieces { size, ..Pieces::new(source, sources.text(source)) };
    pieces.flatten().map(|part| format!("{part:?}")).collect()
}

#[test]
fn parts_do_not_depend_on_the_size_of_pieces() {
    // The multiplier of a linear congruential generator (Knuth, MMIX).
    let mut state = 1_u64;
    let mut random = |below: usize| {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).expect("31 bits") % below
    };
    for _ in 0..400 {
        let end = if random(4) == 0 { "\r\n" } else { "\n" };
        let count = random(40);
        let lines = (0..count).map(|_| format!("{}{end}", LINES[random(LINES.len())]));
        let page: String = lines.collect();
        let whole = parts(&page, page.len() + 1);
        for size in [1, 7, 30, 100] {
            assert_eq!(parts(&page, size), whole, "pieces of {size} bytes of {page:?}");
        }
    }
}

#[test]
fn a_page_of_many_blocks_is_read_in_many_pieces() {
    let page = "## A\n\n```python\nclass A(TypedDict):\n    a: str\n```\n\n".repeat(20);
    let mut sources = Sources::new();
    let source = sources.add("a", page);
    let pieces = Pieces { size: 50, ..Pieces::new(source, sources.text(source)) };
    let counts: Vec<usize> = pieces.map(|parts| parts.len()).collect();
    assert!(counts.len() >= 20 && counts.iter().all(|count| *count <= 3), "{counts:?}");
    assert_eq!(counts.iter().sum::<usize>(), 40);
}

#[test]
fn a_heading_without_entities_is_borrowed() {
    let mut sources = Sources::new();
    let source = sources.add("a", "## Plain\n\n## a&amp;b\n");
    let parts: Vec<_> = Pieces::new(source, sources.text(source)).flatten().collect();
    let [Part::Heading(plain), Part::Heading(entity)] = &parts[..] else { panic!("two headings") };
    assert!(matches!(plain.value, std::borrow::Cow::Borrowed("Plain")));
    assert_eq!(entity.value, "a&b");
}
