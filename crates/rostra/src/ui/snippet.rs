//! The dialog for embed snippets, as HTML: choices, a preview, the text to paste. Not here: its behavior
//! (`browser/snippet.rs`), or the text (`rostra_core::snippet`).

use rostra_core::snippet::{Choice, Format, Ratio, Start, Target};
use rostra_core::state::Theme;
use rostra_core::text::{Lang, Text};

/// A radio button: its value, its label, and a hint.
struct RadioOption {
    value: &'static str,
    name: String,
    hint: Option<Text>,
    disabled: bool,
}

impl RadioOption {
    fn new(value: &'static str, name: Text) -> Self {
        Self { value, name: both(name), hint: None, disabled: false }
    }

    /// An option with the same label in both languages.
    fn named(value: &'static str, name: &str) -> Self {
        Self { value, name: name.to_owned(), hint: None, disabled: false }
    }

    fn with_hint(self, hint: Text) -> Self {
        Self { hint: Some(hint), ..self }
    }
}

/// Renders the dialog with a choice, in both languages. `has_figure` offers the figure, `has_pictures` the preview
/// picture.
#[must_use]
pub fn dialog(choice: Choice, has_figure: bool, has_pictures: bool) -> String {
    let title = both(TITLE);
    let close = both(Text::new("닫기", "Close"));
    let text = both(Text::new("붙여 넣을 내용", "Text to paste"));
    let copy = both(Text::new("복사", "Copy"));
    let preview = both(PREVIEW);
    let (format, rest) = (formats(choice, has_pictures), groups(choice, has_figure));
    format!(
        "<dialog class=\"panel snippet\" aria-labelledby=\"snippet-title\" tabindex=\"-1\">\
         <header><h2 id=\"snippet-title\">{title}</h2><button data-snippet=\"close\">{close}</button></header>\
         <div class=\"snippet-choices\">{rest}{format}</div>\
         <div class=\"snippet-result\"><p id=\"snippet-preview\">{preview}</p><div class=\"snippet-preview\"></div>\
         <label for=\"snippet-text\">{text}</label>\
         <textarea id=\"snippet-text\" readonly rows=\"5\" spellcheck=\"false\"></textarea>\
         <div class=\"snippet-copy\"><button data-snippet=\"copy\">{copy}</button><p role=\"status\"></p></div></div></dialog>"
    )
}

/// The dialog's title, also of the button that opens it.
pub const TITLE: Text = Text::new("글에 넣기", "Embed");
/// The name of the preview.
pub const PREVIEW: Text = Text::new("미리 보기", "Preview");
/// Status after the text has been copied.
pub const COPIED: Text = Text::new("복사됨", "Copied");
/// Status if the browser refuses access to the clipboard.
pub const REFUSED: Text = Text::new(
    "브라우저가 복사를 막아 선택만 해 둠. 직접 복사할 것",
    "The browser refused to copy. The text is selected: copy it yourself.",
);

/// A text in both languages, as HTML.
#[must_use]
pub fn both(text: Text) -> String {
    format!("<span lang=\"ko\">{}</span><span lang=\"en\">{}</span>", text.ko, text.en)
}

fn groups(choice: Choice, has_figure: bool) -> String {
    let target = [
        RadioOption::new(Target::Deck.word(), Text::new("발표 전체", "The whole talk")),
        RadioOption::new(Target::Slide.word(), Text::new("이 슬라이드", "This slide")),
        RadioOption::new(Target::Figure.word(), Text::new("이 그림", "This figure")),
    ];
    let target = target.into_iter().take(if has_figure { 3 } else { 2 });
    let start = [
        RadioOption::new(Start::Here.word(), Text::new("지금 자리", "Here")),
        RadioOption::new(Start::Beginning.word(), Text::new("처음", "The beginning")),
    ];
    let lang = [
        // Not a `span`, whose language the style sheets select: both names are always shown.
        RadioOption::named(Lang::Ko.tag(), "<bdi lang=\"ko\">한국어</bdi>"),
        RadioOption::named(Lang::En.tag(), "<bdi lang=\"en\">English</bdi>"),
    ];
    let theme = [
        RadioOption::new(Theme::System.word(), Text::new("독자의 설정", "As the reader’s system")),
        RadioOption::new(Theme::Light.word(), Text::new("밝게", "Light")),
        RadioOption::new(Theme::Dark.word(), Text::new("어둡게", "Dark")),
    ];
    let ratio =
        Ratio::ALL.iter().map(|it| RadioOption::named(it.word(), &it.word().replace('-', ":")));
    let frame = "data-snippet=\"frame\"";
    [
        group("", "part", Text::new("무엇을", "What"), choice.target.word(), target),
        group("", "lang", Text::new("언어", "Language"), choice.lang.tag(), lang),
        group(frame, "start", Text::new("시작", "Start"), choice.start.word(), start),
        group(frame, "theme", Text::new("화면", "Theme"), choice.theme.word(), theme),
        group(frame, "ratio", Text::new("비율", "Proportions"), choice.ratio.word(), ratio),
    ]
    .concat()
}

/// Renders the choice of the format.
fn formats(choice: Choice, has_pictures: bool) -> String {
    let html = RadioOption::named(Format::Html.word(), "HTML").with_hint(Text::new(
        "티스토리(HTML 모드), 워드프레스, Ghost, 그 밖의 페이지",
        "Tistory in HTML mode, WordPress, Ghost, any page",
    ));
    let address =
        RadioOption::new(Format::Address.word(), Text::new("주소만", "The address alone"));
    let address = address.with_hint(Text::new(
        "네이버, 카카오톡, Notion, Medium, Ghost, 워드프레스",
        "Naver, KakaoTalk, Notion, Medium, Ghost, WordPress",
    ));
    let name = Text::new("그림과 링크(Markdown)", "A picture with a link (Markdown)");
    let hint = if has_pictures {
        Text::new(
            "Velog, GitHub처럼 그림만 받는 곳",
            "Velog, GitHub and others that take only pictures",
        )
    } else {
        Text::new(
            "미리 보기 그림이 없음. 주소(--address)를 알려 빌드하면 생김",
            "There are no preview pictures: only a build that is told its address (--address) has them",
        )
    };
    let markdown = RadioOption::new(Format::Markdown.word(), name).with_hint(hint);
    let markdown = RadioOption { disabled: !has_pictures, ..markdown };
    let name = Text::new("어디에", "Where it goes");
    group(
        "data-snippet=\"formats\"",
        "format",
        name,
        choice.format.word(),
        [html, address, markdown],
    )
}

/// Renders a group of radio buttons.
fn group(
    attributes: &str,
    name: &str,
    legend: Text,
    chosen: &str,
    options: impl IntoIterator<Item = RadioOption>,
) -> String {
    let option = |it: RadioOption| {
        let checked = if it.value == chosen { " checked" } else { "" };
        let disabled = if it.disabled { " disabled" } else { "" };
        let hint = it.hint.map_or(String::new(), |it| format!("<small>{}</small>", both(it)));
        format!(
            "<label><input type=\"radio\" name=\"snippet-{name}\" value=\"{}\"{checked}{disabled}><span>{}{hint}</span></label>",
            it.value, it.name
        )
    };
    let options: String = options.into_iter().map(option).collect();
    format!("<fieldset {attributes}><legend>{}</legend>{options}</fieldset>", both(legend))
}

#[cfg(test)]
mod tests {
    use super::*;

    const CHOICE: Choice = Choice {
        target: Target::Slide,
        format: Format::Html,
        start: Start::Here,
        lang: Lang::Ko,
        theme: Theme::System,
        ratio: Ratio::Wide,
    };

    #[test]
    fn each_group_has_what_was_chosen() {
        let html = dialog(CHOICE, true, true);
        assert_eq!(html.matches("<fieldset").count(), 6);
        assert_eq!(html.matches(" checked").count(), 6);
        for (name, value) in [
            ("part", "slide"),
            ("format", "html"),
            ("start", "here"),
            ("lang", "ko"),
            ("theme", "system"),
            ("ratio", "16-9"),
        ] {
            let radio = format!("name=\"snippet-{name}\" value=\"{value}\" checked>");
            assert!(html.contains(&radio), "{radio}");
        }
    }

    #[test]
    fn only_what_there_is_can_be_chosen() {
        let figure = "value=\"figure\"";
        assert!(dialog(CHOICE, true, true).contains(figure));
        assert!(!dialog(CHOICE, false, true).contains(figure));
        let markdown = "value=\"markdown\" disabled>";
        assert!(dialog(CHOICE, true, false).contains(markdown));
        assert!(!dialog(CHOICE, true, true).contains(markdown));
        assert!(dialog(CHOICE, true, false).contains("--address"), "it is not said why");
    }

    #[test]
    fn every_text_is_in_both_languages() {
        let html = dialog(CHOICE, true, false);
        let count = |it: &str| html.matches(it).count();
        assert_eq!(count("<span lang=\"ko\">"), count("<span lang=\"en\">"));
        assert!(count("<span lang=\"ko\">") > 20);
    }
}
