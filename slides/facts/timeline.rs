//! Dates of the two-track timeline (X01–X34). The talk names many of the products but few dates:
//! dates that it gives correctly are confirmed, wrong ones corrected, and the rest added.
//! The position of an event in the drawing is the figure's own data, not here.

use super::WIDELY_KNOWN;
use rostra::prelude::*;

/// Template of a date that the talk does not give, on the two-track timeline.
const DATED: Fact = Fact {
    id: "",
    slides: &["internet-clock"],
    claim: Text::same(""),
    status: Status::Context,
    opinion: false,
    shown: Text::same(""),
    source: WIDELY_KNOWN,
    links: &[],
    confidence: Confidence::High,
};

/// Template of such a date whose event also fills a cell of the grid of eras and stages.
const IN_GRID: Fact = Fact { slides: &["internet-clock", "empty-slot"], ..DATED };

pub(super) const FACTS: &[Fact] = &[
    Fact {
        id: "X01",
        claim: Text::new("WWW — 날짜 없이 언급", "The WWW, named without a date"),
        shown: Text::new(
            "1993년 4월 30일, CERN의 월드 와이드 웹 무료 공개(퍼블릭 도메인)",
            "CERN puts the World Wide Web in the public domain, 30 April 1993",
        ),
        source: Text::new("CERN, 웹의 짧은 역사", "CERN, A short history of the Web"),
        links: &["https://home.cern/science/computing/birth-web/short-history-web"],
        ..IN_GRID
    },
    Fact {
        id: "X02",
        claim: Text::new("넷스케이프 — 발표에는 없음", "Netscape, not in the talk"),
        shown: Text::new(
            "1994년 12월 15일, 넷스케이프 내비게이터 1.0",
            "Netscape Navigator 1.0, 15 December 1994",
        ),
        ..IN_GRID
    },
    Fact {
        id: "X03",
        claim: Text::new(
            "윈도 95 — 발표에는 없음(\"하드웨어\"만 언급)",
            "Windows 95, not in the talk (\"hardware\" only)",
        ),
        shown: Text::new("1995년 8월 24일, 윈도 95", "Windows 95, 24 August 1995"),
        ..IN_GRID
    },
    Fact {
        id: "X04",
        claim: Text::new("1994–95년의 아마존", "Amazon in 1994–95"),
        status: Status::Confirmed,
        shown: Text::new(
            "1994년 7월 아마존 설립, 1995년 7월 사이트 개점",
            "Amazon founded July 1994, site opens July 1995",
        ),
        source: Text::new(
            "아마존 Form 10-K, 사업 연혁([F09](F09))",
            "Amazon Form 10-K, business history ([F09](F09))",
        ),
        ..IN_GRID
    },
    Fact {
        id: "X05",
        claim: Text::new("1994–95년의 구글", "Google in 1994–95"),
        status: Status::Contradicted,
        shown: Text::new("1998년 9월 4일, 구글 법인 설립", "Google incorporated, 4 September 1998"),
        source: Text::same("Google, \"Our story\" ([F09](F09))"),
        links: &["https://about.google/our-story/"],
        ..IN_GRID
    },
    Fact {
        id: "X06",
        claim: Text::new("구글 애드워즈 — 발표에는 없음", "Google AdWords, not in the talk"),
        shown: Text::new("2000년 10월 23일, 구글 애드워즈", "Google AdWords, 23 October 2000"),
        source: Text::new(
            "Google 보도자료, 2000-10-23 (The Next Web이 회고, [F19](F19))",
            "Google press release, 2000-10-23 (recalled by The Next Web, [F19](F19))",
        ),
        links: &[
            "https://thenextweb.com/google/2010/11/08/adwords-is-ten-years-old-and-google-wants-your-success-stories/",
        ],
        ..IN_GRID
    },
    Fact {
        id: "X07",
        claim: Text::new("2000년대의 링크드인", "LinkedIn in the 2000s"),
        status: Status::Confirmed,
        shown: Text::new(
            "2003년 5월 5일, 링크드인 서비스 시작(설립 2002년 12월)",
            "LinkedIn launches, 5 May 2003 (founded December 2002)",
        ),
        source: Text::new("LinkedIn, 회사 소개([F10](F10))", "LinkedIn, About ([F10](F10))"),
        links: &["https://about.linkedin.com/"],
        ..IN_GRID
    },
    Fact {
        id: "X08",
        claim: Text::new("2000년대의 페이스북", "Facebook in the 2000s"),
        status: Status::Confirmed,
        shown: Text::new("2004년 2월 4일, 페이스북", "Facebook, 4 February 2004"),
        source: Text::new("Meta, 회사 정보([F10](F10))", "Meta, company info ([F10](F10))"),
        links: &["https://about.meta.com/company-info/"],
        ..IN_GRID
    },
    Fact {
        id: "X09",
        claim: Text::new("2000년대의 유튜브", "YouTube in the 2000s"),
        status: Status::Confirmed,
        shown: Text::new(
            "2005년 2월 14일, 유튜브(도메인 등록일, 공개 베타는 5월)",
            "YouTube, 14 February 2005 (domain; public beta in May)",
        ),
        source: Text::new("[F10](F10) 참조", "See [F10](F10)"),
        ..IN_GRID
    },
    Fact {
        id: "X10",
        claim: Text::new("AWS — 날짜 없이 언급", "AWS, named without a date"),
        shown: Text::new(
            "2006년 3월 14일, 아마존 S3 — 지금의 AWS의 시작",
            "Amazon S3, start of AWS as we know it, 14 March 2006",
        ),
        ..IN_GRID
    },
    Fact {
        id: "X11",
        claim: Text::new("2010년의 아이폰", "The iPhone in 2010"),
        status: Status::Imprecise,
        shown: Text::new(
            "2007년 6월 29일, 아이폰 미국 판매 시작",
            "iPhone on sale in the US, 29 June 2007",
        ),
        source: Text::same("Apple Newsroom: iPhone, 2007-01-09 ([F11](F11))"),
        links: &["https://www.apple.com/newsroom/2007/01/09Apple-Reinvents-the-Phone-with-iPhone/"],
        ..IN_GRID
    },
    Fact {
        id: "X12",
        claim: Text::new("앱스토어 — 발표에는 없음", "The App Store, not in the talk"),
        shown: Text::new("2008년 7월 10일, 앱스토어 개장", "App Store opens, 10 July 2008"),
        ..IN_GRID
    },
    Fact {
        id: "X13",
        claim: Text::new(
            "아이폰 국내 출시 — 발표에는 없음",
            "The iPhone in Korea, not in the talk",
        ),
        shown: Text::new(
            "2009년 11월, 아이폰 국내 출시(KT)",
            "iPhone reaches Korea (KT), November 2009",
        ),
        source: Text::new(
            "조선비즈, 2020-03-07 ([F19](F19))",
            "Chosun Biz, 2020-03-07 ([F19](F19))",
        ),
        links: &["https://biz.chosun.com/site/data/html_dir/2020/03/07/2020030701078.html"],
        ..IN_GRID
    },
    Fact {
        id: "X14",
        claim: Text::new("2010년의 4G", "4G in 2010"),
        status: Status::Imprecise,
        shown: Text::new(
            "2009년 12월 14일, 첫 LTE 상용망(스톡홀름, 오슬로)",
            "First commercial LTE networks (Stockholm, Oslo), 14 December 2009",
        ),
        ..IN_GRID
    },
    Fact {
        id: "X15",
        claim: Text::new("스마트폰에서 태어난 카카오톡", "KakaoTalk, born on smartphones"),
        status: Status::Confirmed,
        shown: Text::new(
            "2010년 3월 18일, 아이폰용 카카오톡",
            "KakaoTalk for iPhone, 18 March 2010",
        ),
        source: Text::new(
            "조선비즈, 2020-03-07 ([F19](F19))",
            "Chosun Biz, 2020-03-07 ([F19](F19))",
        ),
        links: &["https://biz.chosun.com/site/data/html_dir/2020/03/07/2020030701078.html"],
        ..IN_GRID
    },
    Fact {
        id: "X16",
        claim: Text::new("\"2010년 아이폰\"", "\"2010 iPhone\""),
        shown: Text::new("2010년 6월, 아이폰 4", "iPhone 4, June 2010"),
        source: Text::same("Apple Newsroom: iPhone 4, 2010-06-07 ([F11](F11))"),
        links: &["https://www.apple.com/newsroom/2010/06/07Apple-Presents-iPhone-4/"],
        ..IN_GRID
    },
    Fact {
        id: "X17",
        claim: Text::new("2010년의 우버", "Uber in 2010"),
        status: Status::Confirmed,
        shown: Text::new(
            "2010년, 우버 샌프란시스코 서비스 시작(설립 2009년)",
            "Uber starts in San Francisco, 2010 (founded 2009)",
        ),
        source: Text::new("우버 연혁([F11](F11))", "Uber history ([F11](F11))"),
        links: &["https://www.uber.com/newsroom/history/"],
        ..IN_GRID
    },
    Fact {
        id: "X18",
        claim: Text::new("2010년의 인스타그램", "Instagram in 2010"),
        status: Status::Confirmed,
        shown: Text::new("2010년 10월 6일, 인스타그램", "Instagram, 6 October 2010"),
        source: Text::new("[F11](F11) 참조", "See [F11](F11)"),
        ..IN_GRID
    },
    Fact {
        id: "X19",
        claim: Text::new("국내 LTE — 발표에는 없음", "LTE in Korea, not in the talk"),
        shown: Text::new(
            "2011년 7월 1일, 국내 LTE 서비스(SKT, LG U+)",
            "LTE service in Korea (SKT, LG U+), 1 July 2011",
        ),
        ..DATED
    },
    Fact {
        id: "X20",
        claim: Text::new("카카오 게임하기 — 발표에는 없음", "Kakao Game, not in the talk"),
        shown: Text::new("2012년 7월, 카카오 게임하기 개설", "Kakao Game opens, July 2012"),
        source: Text::new(
            "조선비즈, 2020-03-07 ([F19](F19))",
            "Chosun Biz, 2020-03-07 ([F19](F19))",
        ),
        links: &["https://biz.chosun.com/site/data/html_dir/2020/03/07/2020030701078.html"],
        ..IN_GRID
    },
    Fact {
        id: "X21",
        claim: Text::new("아이폰 5 — 발표에는 없음", "The iPhone 5, not in the talk"),
        shown: Text::new(
            "2012년 9월, 아이폰 5, 첫 LTE 아이폰",
            "iPhone 5, first LTE iPhone, September 2012",
        ),
        source: Text::same("Apple Newsroom: iPhone 5, 2012-09-12 ([F11](F11))"),
        links: &["https://www.apple.com/newsroom/2012/09/12Apple-Introduces-iPhone-5/"],
        ..DATED
    },
    Fact {
        id: "X22",
        claim: Text::new("인스타그램 광고 — 발표에는 없음", "Instagram ads, not in the talk"),
        shown: Text::new(
            "2013년 11월, 인스타그램 첫 광고",
            "First ads on Instagram, November 2013",
        ),
        confidence: Confidence::MediumHigh,
        ..IN_GRID
    },
    Fact {
        id: "X23",
        claim: Text::new("트랜스포머 — 발표에는 없음", "The Transformer, not in the talk"),
        shown: Text::new("2017년 6월 12일, 트랜스포머 논문", "Transformer paper, 12 June 2017"),
        source: Text::new(
            "트랜스포머 논문, arXiv, 2017-06-12",
            "Transformer paper, arXiv, 2017-06-12",
        ),
        links: &["https://arxiv.org/abs/1706.03762"],
        ..DATED
    },
    Fact {
        id: "X24",
        claim: Text::new("GPT-3 — 발표에는 없음", "GPT-3, not in the talk"),
        shown: Text::new("2020년 5월 28일, GPT-3 논문", "GPT-3 paper, 28 May 2020"),
        source: Text::new("GPT-3 논문, arXiv, 2020-05-28", "GPT-3 paper, arXiv, 2020-05-28"),
        links: &["https://arxiv.org/abs/2005.14165"],
        ..DATED
    },
    Fact {
        id: "X25",
        claim: Text::new("H100 — 날짜 없이 언급", "The H100, named without a date"),
        shown: Text::new(
            "2022년 3월 22일, 엔비디아 H100 발표",
            "NVIDIA H100 announced, 22 March 2022",
        ),
        source: Text::same("NVIDIA, 2022-03-22 ([F71](F71))"),
        links: &[
            "https://nvidianews.nvidia.com/news/nvidia-announces-hopper-architecture-the-next-generation-of-accelerated-computing",
        ],
        ..IN_GRID
    },
    Fact {
        id: "X26",
        claim: Text::new("GitHub Copilot — 날짜 없이 언급", "GitHub Copilot, named without a date"),
        shown: Text::new(
            "2022년 6월 21일, GitHub Copilot 정식 출시",
            "GitHub Copilot on general sale, 21 June 2022",
        ),
        ..DATED
    },
    Fact {
        id: "X27",
        claim: Text::new("ChatGPT — 날짜 없이 언급", "ChatGPT, named without a date"),
        shown: Text::new("2022년 11월 30일, ChatGPT", "ChatGPT, 30 November 2022"),
        source: Text::new("OpenAI의 ChatGPT 발표, 2022-11-30", "OpenAI on ChatGPT, 2022-11-30"),
        links: &["https://openai.com/index/chatgpt/"],
        ..IN_GRID
    },
    Fact {
        id: "X28",
        claim: Text::new(
            "\"GPT 32K\"와 Claude — 날짜 없이 언급",
            "\"GPT 32K\" and Claude, named without a date",
        ),
        shown: Text::new(
            "2023년 3월 14일, GPT-4(8K와 32K), 같은 날 첫 Claude",
            "GPT-4 (8K and 32K); first Claude, same day, 14 March 2023",
        ),
        ..IN_GRID
    },
    Fact {
        id: "X29",
        claim: Text::new("Llama — 날짜 없이 언급", "Llama, named without a date"),
        shown: Text::new("2023년 7월 18일, Llama 2", "Llama 2, 18 July 2023"),
        ..DATED
    },
    Fact {
        id: "X30",
        claim: Text::new("Gemini — 날짜 없이 언급", "Gemini, named without a date"),
        shown: Text::new("2023년 12월 6일, Gemini 1.0", "Gemini 1.0, 6 December 2023"),
        source: Text::new(
            "Gemini 보고서, 2023년 12월([F29](F29))",
            "Gemini report, December 2023 ([F29](F29))",
        ),
        links: &["https://arxiv.org/abs/2312.11805"],
        ..IN_GRID
    },
    Fact {
        id: "X31",
        claim: Text::new(
            "o1-preview — 발표에는 없음(\"사고력\"만 언급)",
            "o1-preview, not in the talk (\"reasoning\" only)",
        ),
        shown: Text::new("2024년 9월 12일, o1-preview", "o1-preview, 12 September 2024"),
        source: Text::same("OpenAI o1-preview, 2024-09-12 ([F08](F08))"),
        links: &["https://openai.com/index/introducing-openai-o1-preview/"],
        ..DATED
    },
    Fact {
        id: "X32",
        claim: Text::new("DeepSeek-V3 — 발표에는 없음", "DeepSeek-V3, not in the talk"),
        shown: Text::new("2024년 12월 26일, DeepSeek-V3", "DeepSeek-V3, 26 December 2024"),
        source: Text::same("DeepSeek-V3 Technical Report ([F28](F28))"),
        links: &["https://arxiv.org/abs/2412.19437"],
        ..DATED
    },
    Fact {
        id: "X33",
        slides: &["internet-clock", "why-map"],
        claim: Text::new("테라파워 — 날짜 없이 언급", "TerraPower, named without a date"),
        shown: Text::new(
            "2024년 6월 10일, 테라파워 와이오밍 착공(비원자력 공사)",
            "TerraPower breaks ground in Wyoming (non-nuclear works), 10 June 2024",
        ),
        source: Text::same("World Nuclear News, 2024-06-11"),
        links: &[
            "https://world-nuclear-news.org/Articles/TerraPower-breaks-ground-for-Natrium-plant",
        ],
        ..DATED
    },
    Fact {
        id: "X34",
        claim: Text::new("Qwen — 날짜 없이 언급", "Qwen, named without a date"),
        shown: Text::new("2024년 9월 19일, Qwen2.5", "Qwen2.5, 19 September 2024"),
        ..DATED
    },
];
