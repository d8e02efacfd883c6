//! Two switches: a logarithmic scale, on which each part is ten times the last, and one more window
//! to compare. A linear scale shows the gap, a logarithmic one all bars.

use rostra::prelude::*;

use super::{WINDOWS, share};

/// Added context: Claude 3.5 Sonnet (F33) read 200K at once when it came.
const CONTEXT: u32 = 200_000;
/// Labels along the logarithmic scale, from its start.
const TICKS: [(&str, &str); 4] = [("1K", "1K"), ("10K", "10K"), ("100K", "100K"), ("100만", "1M")];
/// The bars of the chart: selector, tokens, and length on the logarithmic scale.
const BARS: [(&str, u32, &str); 4] = [
    ("li:nth-child(1)", WINDOWS[0].tokens, "50.17%"),
    ("li:nth-child(2)", WINDOWS[1].tokens, "70.24%"),
    (".context", CONTEXT, "76.7%"),
    ("li:last-child", WINDOWS[2].tokens, "100%"),
];

/// The figure.
pub const FIGURE: Figure = Figure {
    slide: super::ENTRY.slide.id,
    controls,
    knows: |word| Switches::read(word).is_some(),
    show,
    act,
};

/// The state of both switches.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Switches {
    log: bool,
    context: bool,
}

impl Switches {
    /// Parses `log`, `context` or `log,context`.
    fn read(word: &str) -> Option<Self> {
        match word {
            "log" => Some(Self { log: true, context: false }),
            "context" => Some(Self { log: false, context: true }),
            "log,context" => Some(Self { log: true, context: true }),
            _ => None,
        }
    }

    const fn word(self) -> Option<&'static str> {
        match (self.log, self.context) {
            (true, true) => Some("log,context"),
            (true, false) => Some("log"),
            (false, true) => Some("context"),
            (false, false) => None,
        }
    }
}

fn controls() -> Vec<(&'static str, String)> {
    let context = format!(
        "<li class=\"context\" hidden><p class=\"name\"><b>200K</b><span class=\"sr\">{}</span> \
         <span>Claude 3.5 Sonnet</span><small>{} <small class=\"mark-label\" data-mark=\"added\">{}\
         </small></small></p><svg aria-hidden=\"true\"><rect class=\"length\" height=\"100%\"/></svg></li>",
        both(" 토큰,", " tokens,"),
        both("2024년 6월", "June 2024"),
        mark_label(Mark::Added).map(|it| both(it.ko, it.en)).unwrap_or_default(),
    );
    let ticks: String = TICKS.iter().map(|(ko, en)| format!("<li>{}</li>", both(ko, en))).collect();
    let switches = format!(
        "<div class=\"live\">{}{}<output class=\"sr\" data-result></output></div>",
        switch("log", Text::new("로그 눈금: 한 칸에 10배", "Log scale: each part 10×")),
        switch("context", Text::new("Claude 3.5 Sonnet 더하기", "Add Claude 3.5 Sonnet")),
    );
    vec![
        (".bars > li:nth-child(2)", context),
        (".bars", format!("<ol class=\"ticks\" aria-hidden=\"true\" hidden>{ticks}</ol>")),
        (".chart", switches),
    ]
}

fn act(scene: &Scene, act: &ControlEvent) -> Option<String> {
    let mut switches = Switches::read(scene.word).unwrap_or_default();
    match act.control {
        "log" => switches.log = !act.value.is_empty(),
        _ => switches.context = !act.value.is_empty(),
    }
    switches.word().map(str::to_owned)
}

fn show(scene: &Scene) -> Vec<Patch> {
    let Switches { log, context } = Switches::read(scene.word).unwrap_or_default();
    let on = |is_on: bool| if is_on { "on" } else { "" };
    let said = match (log, context) {
        (true, _) => both(
            "로그 눈금: 1K에서 100만까지, 한 칸에 10배",
            "Log scale from 1K to 1M: each part is ten times the last",
        ),
        (false, true) => both("Claude 3.5 Sonnet, 200K 토큰", "Claude 3.5 Sonnet, 200K tokens"),
        (false, false) => String::new(),
    };
    let mut puts = vec![
        Patch::value("[data-act=log]", on(log)),
        Patch::value("[data-act=context]", on(context)),
        Patch::flag(".chart", "data-log", log),
        Patch::flag(".chart", "data-context", context),
        Patch::flag(".context", "hidden", !context),
        Patch::flag(".ticks", "hidden", !log),
        Patch::html("[data-result]", said),
    ];
    for (bar, tokens, long) in BARS {
        let width = if log { long.to_owned() } else { share(tokens) };
        puts.push(Patch::attribute(format!(".bars > {bar} .length"), "width", width));
    }
    puts
}

#[cfg(test)]
mod tests {
    use leptos::prelude::RenderHtml;

    use super::*;
    use crate::models::token_window::LARGE;

    fn width(word: &str, bar: usize) -> String {
        let at = format!(".bars > {} .length", BARS[bar].0);
        let puts = show(&Scene { word, ..Scene::default() });
        match puts.into_iter().find(|it| it.at == at).map(|it| it.what) {
            Some(PatchKind::Attribute("width", Some(width))) => width,
            other => panic!("{at} is {other:?}"),
        }
    }

    #[test]
    fn without_a_word_the_bars_are_those_drawn() {
        let drawn = (super::super::ENTRY.view)().to_html();
        for bar in [0, 1, 3] {
            let length = format!("width=\"{}\" height=\"100%\" class=\"length\"", width("", bar));
            assert!(drawn.contains(&length), "{length} is not in {drawn}");
        }
        assert_eq!(width("context", 2), "20%");
    }

    #[test]
    fn every_part_of_the_log_scale_is_ten_times_the_last() {
        let parts = f64::from(u32::try_from(TICKS.len()).unwrap() - 1);
        let start = f64::from(LARGE) / 10f64.powf(parts);
        assert!((start - 1000.0).abs() < 1e-9, "the first tick says 1K");
        for (bar, tokens, _) in BARS {
            let exact = (f64::from(tokens) / start).log10() / parts * 100.0;
            let index = BARS.iter().position(|it| it.0 == bar).unwrap();
            let shown: f64 = width("log", index).trim_end_matches('%').parse().unwrap();
            assert!((shown - exact).abs() < 0.01, "{bar}: {shown} instead of {exact}");
        }
    }

    #[test]
    fn every_setting_is_a_word_and_nonsense_is_none() {
        for log in [true, false] {
            for context in [true, false] {
                let switches = Switches { log, context };
                assert_eq!(switches.word().and_then(Switches::read).unwrap_or_default(), switches);
            }
        }
        for nonsense in ["", "linear", "context,log", "log,", "logs"] {
            assert_eq!(Switches::read(nonsense), None, "{nonsense}");
        }
    }

    #[test]
    fn each_switch_leaves_the_other_as_it_is() {
        let set = |word, control, value| {
            act(&Scene { word, ..Scene::default() }, &ControlEvent { control, value })
        };
        assert_eq!(set("", "log", "on").as_deref(), Some("log"));
        assert_eq!(set("log", "context", "on").as_deref(), Some("log,context"));
        assert_eq!(set("log,context", "log", "").as_deref(), Some("context"));
        assert_eq!(set("context", "context", ""), None);
    }
}
