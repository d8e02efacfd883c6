//! Calculator: the sum with factors other than the essay's, for example what would have to be
//! earned if GPUs were a larger part of the cost, or margins thinner. What was spent and what is
//! known to be earned stay on its scale.
//! Arithmetic, fact F18: `run rate / share / (1 - margin)`.

use rostra::prelude::*;

use crate::figures::numbers::{of_slider, thousands};

/// NVIDIA's revenue run rate, in billions of dollars a year.
const RUN_RATE: f64 = 150.0;
/// Minimum, maximum and step of both sliders, in percent.
const RANGE: [u32; 3] = [30, 70, 5];
/// The revenue whose line fills the space for lines: the essay's. Larger sums shrink all lines.
const FULL: f64 = 600.0;
/// The width of that line, in percent of the space.
const FULL_WIDTH: f64 = 72.0;
/// A part of a line that is narrower than this, in percent, shows its factor without words.
const NARROW: f64 = 18.0;

/// The figure.
pub const FIGURE: Figure = Figure {
    slide: super::ENTRY.slide.id,
    controls,
    knows: |word| Factors::read(word).is_some(),
    show,
    act,
};

/// Both factors, in percent. Invariant: each within [`RANGE`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Factors {
    /// GPUs' share of what a data centre costs.
    gpu: u32,
    /// Gross margin of the companies that use it.
    margin: u32,
}

/// What the four large companies spent in 2024, and what Microsoft and OpenAI are known to earn a
/// year, in billions of dollars (F14, F20).
const SPENT: f64 = 246.0;
const EARNED: f64 = 13.7;

/// The factors of the essay.
const PUBLISHED: Factors = Factors { gpu: 50, margin: 50 };

impl Factors {
    /// Parses `gpu-45,margin-60`.
    fn read(word: &str) -> Option<Self> {
        let (gpu, margin) = word.split_once(',')?;
        let percent = |text, name| of_slider(text, name, RANGE);
        Some(Self { gpu: percent(gpu, "gpu-")?, margin: percent(margin, "margin-")? })
    }

    fn word(self) -> String {
        format!("gpu-{},margin-{}", self.gpu, self.margin)
    }

    /// Returns what the data centres cost a year, in billions of dollars.
    fn cost(self) -> f64 {
        RUN_RATE / share(self.gpu)
    }

    /// Returns what has to be earned a year, in billions of dollars.
    fn revenue(self) -> f64 {
        self.cost() / (1.0 - share(self.margin))
    }
}

fn share(percent: u32) -> f64 {
    f64::from(percent) / 100.0
}

fn controls() -> Vec<(&'static str, String)> {
    let gpu = Text::new("데이터센터 비용 중 GPU의 몫", "GPU share of data-centre cost");
    let margin = Text::new("연산을 사는 기업의 마진", "Compute buyers' margin");
    let html = format!(
        "<div class=\"live\" data-from=\"2\">{}{}{}<output class=\"sr\" data-result></output></div>",
        slider("gpu", gpu, RANGE),
        slider("margin", margin, RANGE),
        button("reset", Text::new("원래 값", "As published")),
    );
    vec![(".sum", html)]
}

fn act(scene: &Scene, act: &ControlEvent) -> Option<String> {
    let mut factors = Factors::read(scene.word).unwrap_or(PUBLISHED);
    let value = act.value.parse().ok()?;
    match act.control {
        "gpu" => factors.gpu = value,
        "margin" => factors.margin = value,
        _ => return None,
    }
    (factors != PUBLISHED).then(|| factors.word())
}

fn show(scene: &Scene) -> Vec<Patch> {
    let factors = Factors::read(scene.word).unwrap_or(PUBLISHED);
    let (cost, revenue) = (factors.cost(), factors.revenue());
    let width = |billions: f64| billions / revenue.max(FULL) * FULL_WIDTH;
    let mut puts = vec![
        Patch::flag(".sum", "data-other", factors != PUBLISHED),
        Patch::disabled("[data-act=reset]", factors == PUBLISHED),
        Patch::value("[data-act=gpu]", factors.gpu.to_string()),
        Patch::value("[data-act=margin]", factors.margin.to_string()),
        Patch::html("[data-act=gpu] + output", format!("{}%", factors.gpu)),
        Patch::html("[data-act=margin] + output", format!("{}%", factors.margin)),
    ];
    let lines = [
        (".line.one", 0.0, RUN_RATE),
        (".line.two", RUN_RATE, cost),
        (".line.four", cost, revenue),
    ];
    for (line, before, after) in lines {
        let (light, dark) = (width(before), width(after - before));
        puts.push(Patch::property(line, "--light", decimal(light, 2) + "%"));
        puts.push(Patch::property(line, "--dark", decimal(dark, 2) + "%"));
        let split = before / after * 100.0;
        puts.push(Patch::property(line, "--split", decimal(split, 2) + "%"));
        puts.push(Patch::flag(line, "data-narrow", dark < NARROW));
        puts.push(Patch::html(format!("{line} strong"), money(after)));
        if before > 0.0 {
            puts.push(Patch::html(format!("{line} .factor b"), times(after / before)));
        }
    }
    for (line, what, billions) in [
        (".real.spent", "--w", SPENT),
        (".real.earned", "--w", EARNED),
        (".real.earned", "--need", revenue),
    ] {
        puts.push(Patch::property(line, what, decimal(width(billions), 2) + "%"));
    }
    let margin = factors.margin;
    let [ko, en] = [format!("마진 {margin}%"), format!("{margin}% margin")];
    puts.push(Patch::html(".line.four .factor > span", both(&ko, &en)));
    let said = if factors == PUBLISHED { String::new() } else { money(revenue) };
    puts.push(Patch::html("[data-result]", said));
    puts
}

fn times(factor: f64) -> String {
    ["× ", &tenths(factor)].concat()
}

/// Formats a sum in both languages with its significant digits: `6,000억`, `$600B`; `1.67조`,
/// `$1.67T`.
fn money(billions: f64) -> String {
    let billions = billions.round();
    // 10억 is a billion, 1조 is a thousand billions.
    if billions < 1000.0 {
        let tens = billions as u32;
        return both(&format!("{}억", thousands(tens * 10)), &format!("${tens}B"));
    }
    let trillions = decimal(billions / 1000.0, 2);
    both(&format!("{trillions}조"), &format!("${trillions}T"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scene(word: &str) -> Scene<'_> {
        Scene { word, ..Scene::default() }
    }

    fn find_at<'a>(puts: &'a [Patch], at: &str) -> &'a Patch {
        puts.iter().find(|it| it.at == at).unwrap()
    }

    #[test]
    fn as_published_it_is_the_essays_sum() {
        assert!((PUBLISHED.revenue() - 600.0).abs() < 1e-9);
        let puts = show(&scene(""));
        let expected = Patch::html(".line.four strong", both("6,000억", "$600B"));
        assert_eq!(find_at(&puts, ".line.four strong"), &expected);
        assert_eq!(
            find_at(&puts, ".line.two .factor b"),
            &Patch::html(".line.two .factor b", "× 2")
        );
    }

    #[test]
    fn the_drawn_sum_is_the_published_one() {
        let html = leptos::prelude::RenderHtml::to_html((super::super::ENTRY.view)());
        let tidy = |it: &str| it.replace("<!>", "");
        for billions in [RUN_RATE, PUBLISHED.cost(), PUBLISHED.revenue()] {
            let sum = money(billions);
            let (ko, en) = sum.split_once("</span><span").unwrap();
            let (ko, en) = (ko.split_once('>').unwrap().1, en.split_once('>').unwrap().1);
            assert!(tidy(&html).contains(ko), "{ko}");
            assert!(tidy(&html).contains(en.trim_end_matches("</span>")), "{en}");
        }
    }

    #[test]
    fn the_drawn_money_is_on_the_same_scale() {
        let styles = include_str!("../../../assets/styles/slides/inflection_2025_26.css");
        for billions in [SPENT, EARNED, PUBLISHED.revenue()] {
            let width = decimal(billions / FULL * FULL_WIDTH, 2);
            assert!(styles.contains(&format!(": {width}%;")), "{width}");
        }
        assert_eq!(money(SPENT), both(super::super::SPENT.ko, super::super::SPENT.en));
    }

    #[test]
    fn sums_are_said_as_people_say_them() {
        for (billions, ko, en) in [
            (150.0, "1,500억", "$150B"),
            (214.3, "2,140억", "$214B"),
            (999.6, "1.00조", "$1.00T"),
            (1666.7, "1.67조", "$1.67T"),
        ] {
            assert_eq!(money(billions), both(ko, en));
        }
    }

    #[test]
    fn every_setting_is_a_word_and_fits_the_room() {
        let [least, most, step] = RANGE;
        for gpu in (least..=most).step_by(step as usize) {
            for margin in (least..=most).step_by(step as usize) {
                let factors = Factors { gpu, margin };
                assert_eq!(Factors::read(&factors.word()), Some(factors));
                assert!(factors.cost() > RUN_RATE && factors.revenue() > factors.cost());
                let widths: f64 = show(&scene(&factors.word()))
                    .iter()
                    .filter(|it| it.at == ".line.four")
                    .filter_map(|it| match &it.what {
                        PatchKind::Property("--light" | "--dark", width) => {
                            width.trim_end_matches('%').parse::<f64>().ok()
                        }
                        _ => None,
                    })
                    .sum();
                assert!(widths <= FULL_WIDTH + 0.1, "{factors:?}: {widths}");
            }
        }
        for nonsense in ["", "gpu", "gpu-20,margin-50", "gpu-50,margin-x", "gpu-50,margin-99"] {
            assert_eq!(Factors::read(nonsense), None, "{nonsense}");
        }
    }

    #[test]
    fn sliders_set_one_factor_and_the_button_gives_it_back() {
        let set = |word, control, value| act(&scene(word), &ControlEvent { control, value });
        assert_eq!(set("", "gpu", "40").as_deref(), Some("gpu-40,margin-50"));
        assert_eq!(set("gpu-40,margin-50", "margin", "70").as_deref(), Some("gpu-40,margin-70"));
        assert_eq!(set("gpu-40,margin-50", "gpu", "50"), None);
        assert_eq!(set("gpu-40,margin-50", "reset", ""), None);
    }
}
