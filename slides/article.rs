//! The sample article for bloggers: each way to embed the deck, on a page. It makes no claim that
//! is not in the talk.

use rostra::prelude::*;

/// The article.
pub const ARTICLE: Article = Article {
    title: Text::new("AI 산업을 다섯 계층으로 읽기", "Reading the AI industry in five layers"),
    lead: Text::new(
        "발표와 그림을 글 안에 넣은 예입니다. 바로 아래에 그것을 넣은 HTML이 있으니, 그대로 복사해서 쓰면 됩니다.",
        "This is how the talk and its figures look inside an article. Below each is the HTML that put it there, ready to be copied.",
    ),
    pieces: &[
        Piece::Heading(Text::new("발표 전체", "The whole talk")),
        Piece::Paragraph(Text::new(
            "발표 ‘AI 2025 트렌드’는 AI 산업을 다섯 계층으로 나눠 읽습니다. 2024년에 어디까지 왔는지, 2025–26년을 왜 변곡점으로 보는지 차례로 이야기합니다. 아래에서 앞뒤로 넘기며 숫자마다 출처를 열어 볼 수 있습니다.",
            "The talk AI Trends 2025 reads the AI industry in five layers: where it stood in 2024, and why it sees 2025–26 as the turning point. Move with the buttons below it, and open the source of any number.",
        )),
        Piece::Frame(
            Frame {
                title: Text::new("발표: AI 2025 트렌드", "Talk: AI Trends 2025"),
                only: None,
                begin: None,
            },
            Width::Wide,
        ),
        Piece::Heading(Text::new("그림 하나", "One figure")),
        Piece::Paragraph(Text::new(
            "발표의 중심에 있는 그림입니다. 계층을 하나 고르면 어떤 회사가 있고 무엇을 파는지 나옵니다.",
            "This is the picture at the center of the talk. Choose a layer to see who is in it and what it sells.",
        )),
        Piece::Frame(
            Frame {
                title: Text::new(
                    "그림: 다섯 계층으로 보는 AI 산업",
                    "Figure: the AI industry in five layers",
                ),
                only: Some("five-layers"),
                begin: None,
            },
            Width::Column,
        ),
        Piece::Paragraph(Text::new(
            "다음 그림은 웹과 모바일, AI의 시간을 나란히 놓습니다. 같은 시계로 보면 지금이 어느 구간인지 보입니다.",
            "The second picture puts the years of the web, of mobile and of AI side by side. On one clock you see how far AI has come.",
        )),
        Piece::Frame(
            Frame {
                title: Text::new(
                    "그림: 인터넷 시계로 본 AI의 현재",
                    "Figure: AI on the internet's clock",
                ),
                only: Some("internet-clock"),
                begin: None,
            },
            Width::Column,
        ),
        Piece::Heading(Text::new("슬라이드 한 장", "One slide")),
        Piece::Paragraph(Text::new(
            "한 번에 읽을 수 있는 글의 길이는 서비스에 따라 크게 달라집니다. 그 이야기만 한다면 한 장으로 충분합니다.",
            "How much text can be read at once differs from service to service. Where that is the point, one slide will do.",
        )),
        Piece::Frame(
            Frame {
                title: Text::new(
                    "슬라이드: 32K와 100만, 한 번에 읽는 양",
                    "Slide: 32K vs 1M tokens at once",
                ),
                only: Some("token-window"),
                begin: Some("token-window/2"),
            },
            Width::Wide,
        ),
        Piece::Heading(Text::new("좁은 칸", "A narrow column")),
        Piece::Beside(
            Text::new(
                "그림은 320px 너비의 칸에서도 읽을 수 있습니다. 이 그림은 아마존, 알파벳, 마이크로소프트, 메타의 설비투자를 보여 줍니다. 작은 화면에서는 칸이 글 아래로 내려갑니다.",
                "A figure can still be read in a column 320 px wide. This one shows the capital spending of Amazon, Alphabet, Microsoft and Meta. On a small screen the column moves below the text.",
            ),
            Frame {
                title: Text::new("그림: 수익보다 먼저 쏟아진 돈", "Figure: money before revenue"),
                only: Some("money-in"),
                begin: None,
            },
        ),
        Piece::Heading(Text::new("링크 한 줄", "A link")),
        Piece::Paragraph(Text::new(
            "링크를 발표로 바꾸는 방법도 있습니다. 스크립트가 실행되지 않으면 링크가 그대로 남고, 실행되면 높이까지 저절로 맞습니다.",
            "A link can become the talk as well. Where no script runs it stays a link; where one does, the height takes care of itself.",
        )),
        Piece::Link(Frame {
            title: Text::new("AI 2025 트렌드", "AI Trends 2025"),
            only: None,
            begin: Some("follow-request"),
        }),
        Piece::Heading(Text::new("높이 맞추기", "The right height")),
        Piece::Paragraph(Text::new(
            "좁은 곳에서 발표는 글이 되고, 글은 제 높이를 알려 줍니다. 이 스크립트를 한 번 넣으면 위의 모든 틀이 그 높이가 됩니다. 없어도 틀 안에서 넘겨 읽을 수 있습니다.",
            "Where there is little room the deck is an article, and an article says how high it is. With this script, once per page, every frame above takes that height. Without it, frames scroll inside.",
        )),
        Piece::Heights,
    ],
};
