//! What the style sheet and the documentation repeat of the core: it must be the same. The head's script gets it from
//! the core when it is built.

use std::fs;

use rostra_core::deck::MAX_STEPS;

use crate::architecture::root;

fn text(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap()
}

#[test]
fn all_know_the_same_number_of_steps() {
    let css = text("assets/styles/stage.css");
    let numbers: Vec<usize> = css
        .split("[data-step=\"")
        // What stands before the first number.
        .skip(1)
        .map(|it| it.split('"').next().unwrap().parse().unwrap())
        .collect();
    for step in 1..=MAX_STEPS {
        // The last step hides nothing that comes later.
        let count = if step == MAX_STEPS { 1 } else { 2 };
        assert_eq!(numbers.iter().filter(|it| **it == step).count(), count, "stage.css: {step}");
    }
    assert_eq!(numbers.iter().max(), Some(&MAX_STEPS), "stage.css");
    let docs = text("docs/slides.md");
    assert!(docs.contains(&format!("at most {MAX_STEPS} steps")), "docs/slides.md");
    for entry in ai_2025::talk().entries {
        assert!(entry.slide.last_step <= MAX_STEPS, "{} has more steps", entry.slide.id);
    }
}
