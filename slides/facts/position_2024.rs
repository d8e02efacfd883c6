//! Claims of part 1: where AI stood in 2024 (F05–F13).
//! What happened later is in [`super::since`].

use rostra::prelude::*;

pub(super) const FACTS: &[Fact] = &[
    Fact {
        id: "F05",
        slides: &["two-quotes"],
        claim: Text::new(
            "게이츠가 2023년에 꼽은 평생 가장 혁명적인 두 기술, GUI와 ChatGPT",
            "Gates wrote in 2023 that the two most revolutionary technologies of his life were \
             the GUI and ChatGPT",
        ),
        status: Status::Imprecise,
        opinion: false,
        shown: Text::new(
            "혁명적이라 느낀 두 번의 시연, 1980년 GUI와 2022년 OpenAI의 GPT. 뒤의 것은 ChatGPT \
             공개 전에 따로 본 모델의 시연(AP 생물학 시험)",
            "Two demonstrations struck him as revolutionary: the GUI (1980) and OpenAI's GPT \
             (2022). The second was a private demo of the model (AP Biology exam), before ChatGPT \
             was public",
        ),
        source: Text::new(
            "Gates Notes, \"The Age of AI has begun\", 2023-03-21; 이를 인용한 Interesting \
             Engineering, 2023-03-22",
            "Gates Notes, \"The Age of AI has begun\", 2023-03-21; quoted in Interesting \
             Engineering, 2023-03-22",
        ),
        links: &[
            "https://www.gatesnotes.com/The-Age-of-AI-Has-Begun",
            "https://interestingengineering.com/innovation/bill-gates-calls-ai-2nd-revolutionary-tech-after-gpu",
        ],
        confidence: Confidence::High,
    },
    Fact {
        id: "F06",
        slides: &["two-quotes"],
        claim: Text::new(
            "올트먼이 \"near the singularity…\"를 올린 때는 2024년 초",
            "Altman posted \"near the singularity…\" in early 2024",
        ),
        status: Status::Contradicted,
        opinion: false,
        shown: Text::new(
            "2025년 1월 4일, X — \"near the singularity; unclear which side.\" (특이점 근처. 어느 \
             쪽인지는 불분명.)",
            "X, 4 January 2025: \"near the singularity; unclear which side.\"",
        ),
        source: Text::new(
            "샘 올트먼의 X 게시물, 2025-01-04; Fox Business, 2025-01-04; MENAFN, 2025-01-05",
            "Sam Altman on X, 2025-01-04; Fox Business, 2025-01-04; MENAFN, 2025-01-05",
        ),
        links: &[
            "https://www.foxbusiness.com/technology/openai-ceo-sam-altman-rings-2025-cryptic-concerning-poem-ais-future",
            "https://menafn.com/1109055885/Sam-Altman-starts-2025-with-cryptic-post-on-AI-singularity",
        ],
        confidence: Confidence::High,
    },
    Fact {
        id: "F07",
        slides: &["two-quotes"],
        claim: Text::new(
            "AI가 한계에 이르렀고 다음 단계가 의문이라는 뜻의 문장",
            "That sentence says AI has hit a limit and the next step is in question",
        ),
        status: Status::Imprecise,
        opinion: true,
        shown: Text::new(
            "발표자의 해석 — 한 고비를 넘은 뒤의 갈림길. 올트먼 본인의 풀이는 달라서, 시뮬레이션 \
             가설 또는 도약의 순간을 알 수 없다는 뜻",
            "The speaker's reading: a fork in the road past a first limit. Altman's own gloss was \
             different: the simulation hypothesis, or not knowing when take-off happens",
        ),
        source: Text::new(
            "[F06](F06)과 같은 두 기사: Fox Business, 2025-01-04; MENAFN, 2025-01-05",
            "Same two pages as [F06](F06): Fox Business, 2025-01-04; MENAFN, 2025-01-05",
        ),
        links: &[
            "https://www.foxbusiness.com/technology/openai-ceo-sam-altman-rings-2025-cryptic-concerning-poem-ais-future",
            "https://menafn.com/1109055885/Sam-Altman-starts-2025-with-cryptic-post-on-AI-singularity",
        ],
        confidence: Confidence::High,
    },
    Fact {
        id: "F08",
        slides: &["scaling-wall"],
        claim: Text::new(
            "2024년, 연구 성과는 대체로 이루어졌고 텍스트 LLM은 일종의 한계에 도달",
            "2024: research progress had largely been made; text LLMs reached something of a limit",
        ),
        status: Status::Imprecise,
        opinion: false,
        shown: Text::new(
            "2024년 말의 논쟁 — 사전학습 확장의 둔화 대 추론 시간 확장",
            "Late-2024 debate: pre-training gains slowing vs reasoning-time compute rising",
        ),
        source: Text::new(
            "둔화 쪽: 일리야 수츠케버, NeurIPS, 2024-12-13 (\"Pre-training as we know it will \
             unquestionably end\"). 확장 쪽: OpenAI o1-preview, 2024-09-12; o3 예고, 2024-12-20",
            "For slowing: Ilya Sutskever at NeurIPS, 2024-12-13 (\"Pre-training as we know it will \
             unquestionably end\"). Against: OpenAI o1-preview, 2024-09-12; o3 preview, 2024-12-20",
        ),
        links: &[
            "https://www.technewsday.com/2024/12/15/openai-cofounder-ilya-sutskever-predicts-the-end-of-pre-training-in-ai-development/",
            "https://openai.com/index/introducing-openai-o1-preview/",
        ],
        confidence: Confidence::High,
    },
    Fact {
        id: "F09",
        slides: &["internet-clock"],
        claim: Text::new(
            "1994–95년, 웹과 하드웨어가 낳은 구글과 아마존",
            "1994–95: web plus hardware gave birth to Google and Amazon",
        ),
        status: Status::Contradicted,
        opinion: false,
        shown: Text::new(
            "아마존 1994년 설립·1995년 개점, 구글 1998년 설립",
            "Amazon founded 1994, open 1995; Google founded 1998",
        ),
        source: Text::new(
            "아마존 Form 10-K, 사업 연혁(1994년 설립, 1995년 7월 개점); Google, \"Our story\"",
            "Amazon Form 10-K, business history (incorporated 1994, opened July 1995); Google, \
             \"Our story\"",
        ),
        links: &["https://about.google/our-story/"],
        confidence: Confidence::High,
    },
    Fact {
        id: "F10",
        slides: &["internet-clock"],
        claim: Text::new(
            "2000년대에 뒤따른 유튜브, 페이스북, 링크드인",
            "2000s: YouTube, Facebook, LinkedIn followed",
        ),
        status: Status::Confirmed,
        opinion: false,
        shown: Text::new(
            "링크드인 2003(설립 2002년 12월) · 페이스북 2004년 2월 · 유튜브 2005년 2월",
            "LinkedIn 2003 (founded Dec 2002), Facebook Feb 2004, YouTube Feb 2005",
        ),
        source: Text::new(
            "LinkedIn, 회사 소개; Meta, 회사 정보",
            "LinkedIn, About; Meta, company info",
        ),
        links: &["https://about.linkedin.com/", "https://about.meta.com/company-info/"],
        confidence: Confidence::High,
    },
    Fact {
        id: "F11",
        slides: &["internet-clock"],
        claim: Text::new(
            "2010년, 아이폰과 4G 시대가 낳은 인스타그램과 우버",
            "2010: the iPhone and 4G age brought Instagram and Uber",
        ),
        status: Status::Imprecise,
        opinion: false,
        shown: Text::new(
            "아이폰 2007 · 아이폰 4 2010 · 첫 LTE 상용망 2009년 12월 · 첫 LTE 아이폰 2012년 9월 — \
             인스타그램과 우버는 3G 시대의 출발",
            "iPhone 2007, iPhone 4 2010, first commercial LTE Dec 2009, first LTE iPhone Sept \
             2012: both services started on 3G phones",
        ),
        source: Text::new(
            "Apple Newsroom: iPhone, 2007-01-09; iPhone 4, 2010-06-07; iPhone 5, 2012-09-12. 우버 \
             연혁. 인스타그램 출시 2010-10-06",
            "Apple Newsroom: iPhone, 2007-01-09; iPhone 4, 2010-06-07; iPhone 5, 2012-09-12. Uber \
             history. Instagram launched 2010-10-06",
        ),
        links: &[
            "https://www.apple.com/newsroom/2007/01/09Apple-Reinvents-the-Phone-with-iPhone/",
            "https://www.apple.com/newsroom/2010/06/07Apple-Presents-iPhone-4/",
            "https://www.apple.com/newsroom/2012/09/12Apple-Introduces-iPhone-5/",
            "https://www.uber.com/newsroom/history/",
        ],
        confidence: Confidence::High,
    },
    Fact {
        id: "F12",
        slides: &["internet-clock", "empty-slot"],
        claim: Text::new(
            "지금 깔리는 인프라는 모델과 데이터센터(엔비디아 칩과 클라우드)",
            "Models and data centres (NVIDIA chips and clouds) are the infrastructure now being \
             laid",
        ),
        status: Status::Confirmed,
        opinion: false,
        shown: Text::new(
            "지금 깔리는 인프라 — 모델, 그리고 GPU 데이터센터와 클라우드(연표의 모델은 C16 참조)",
            "The infrastructure now being laid: models, GPU data centres and clouds (on models in the \
             timeline, see C16)",
        ),
        source: Text::new(
            "[F14](F14)와 [F70](F70)의 출처",
            "The sources of [F14](F14) and [F70](F70)",
        ),
        links: &[],
        confidence: Confidence::High,
    },
    Fact {
        id: "F13",
        slides: &["empty-slot"],
        claim: Text::new(
            "AI로 만든 성공한 서비스는 아직 없음",
            "There is no successful service built with AI yet",
        ),
        status: Status::Imprecise,
        opinion: true,
        shown: Text::new(
            "발표자 견해 — 모델 위에서 새로 태어난 대표 서비스는 아직 빈칸. 반례: ChatGPT 주간 \
             이용자 3억(2024-12), GitHub Copilot 유료 180만(2024-04)",
            "Speaker's view: no service born on top of the models yet. Counter-examples: ChatGPT, \
             300M weekly users (Dec 2024); GitHub Copilot, 1.8M paid (Apr 2024)",
        ),
        source: Text::new(
            "올트먼, NYT DealBook, 2024-12-04 (TheWrap 보도); Microsoft FY24 3분기 실적 발표, \
             2024-04-25, 같은 수를 싣는 GitHub Newsroom",
            "Altman at NYT DealBook, 2024-12-04, via TheWrap; Microsoft FY24 Q3 call, 2024-04-25, \
             the number also in GitHub's newsroom",
        ),
        links: &[
            "https://thewrap.com/openai-chatgpt-three-hundred-million-users",
            "https://github.com/newsroom",
        ],
        confidence: Confidence::High,
    },
];
