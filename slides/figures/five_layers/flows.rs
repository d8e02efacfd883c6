//! What travels through the diagram: money, and a request. Not here: how it is drawn.

use rostra::prelude::*;

use super::data::Layer;

/// A place something travels from or to: a layer, or someone outside the industry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Node {
    /// One of the five layers.
    Layer(Layer),
    /// Consumers.
    Consumer,
    /// Companies.
    Company,
    /// Investors and big-tech capital.
    Capital,
    /// The user who types the request.
    User,
}

impl Node {
    /// Returns its word in style sheets.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Layer(layer) => layer.id(),
            Self::Consumer => "consumer",
            Self::Company => "company",
            Self::Capital => "capital",
            Self::User => "user",
        }
    }

    /// Returns its name.
    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Self::Layer(layer) => layer.name(),
            Self::Consumer => Text::new("소비자", "Consumers"),
            Self::Company => Text::new("기업", "Companies"),
            Self::Capital => Text::new("투자자와 빅테크의 자본", "Investors and big-tech capital"),
            Self::User => Text::new("사용자", "User"),
        }
    }
}

/// Amount of a flow in three grades, by judgement and not to scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// Little.
    Thin,
    /// In between.
    Medium,
    /// Most of it.
    Thick,
}

/// An arrow of the diagram.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stream {
    /// Its start.
    pub from: Node,
    /// Its end.
    pub to: Node,
    /// Its thickness.
    pub weight: Weight,
    /// Whether it is drawn dashed: it should flow, or flows in some cases only.
    pub dashed: bool,
}

/// One step of a journey.
#[derive(Clone, Copy, Debug)]
pub struct Hop {
    /// The arrows it draws; empty where something happens at `at` only.
    pub streams: &'static [Stream],
    /// The place where it happens.
    pub at: Node,
    /// Description of the step.
    pub text: Text,
    /// Id of the fact behind it; the text links to it.
    pub fact: Option<&'static str>,
    /// Whether it is taken in companies only.
    pub company: bool,
}

impl Hop {
    /// Returns the places that take part in it.
    pub fn nodes(&self) -> impl Iterator<Item = Node> {
        let ends = self.streams.iter().flat_map(|it| [it.from, it.to]);
        std::iter::once(self.at).chain(ends)
    }
}

/// A hop without its text: all that the figures' program needs, so that it does not contain the
/// text.
#[derive(Clone, Copy, Debug)]
pub struct Stop {
    /// The arrows it draws.
    pub streams: &'static [Stream],
    /// The place where it happens.
    pub at: Node,
    /// Whether it is taken in companies only.
    pub company: bool,
}

/// Returns the stops of a journey.
#[must_use]
pub const fn stops<const N: usize>(hops: &[Hop]) -> [Stop; N] {
    let mut stops = [Stop { streams: &[], at: Node::User, company: false }; N];
    let (mut room, mut hops): (&mut [Stop], _) = (&mut stops, hops);
    while let (Some((stop, left)), Some((hop, rest))) = (room.split_first_mut(), hops.split_first())
    {
        *stop = Stop { streams: hop.streams, at: hop.at, company: hop.company };
        (room, hops) = (left, rest);
    }
    stops
}

const MODEL: Node = Node::Layer(Layer::Model);
const APP: Node = Node::Layer(Layer::App);
const ENTERPRISE: Node = Node::Layer(Layer::Enterprise);
const INFRA: Node = Node::Layer(Layer::Infra);
const OUTER: Node = Node::Layer(Layer::Outer);

/// The journey of the money, in order.
pub const MONEY: &[Hop] = &[
    money(
        &[stream(Node::Capital, MODEL, Weight::Medium)],
        "투자자가 모델 회사에 대는 돈: [SSI 10억 달러](F16)",
        "Investors fund model makers: [SSI, $1B](F16)",
        "F16",
    ),
    money(
        &[stream(MODEL, INFRA, Weight::Medium)],
        "모델 회사는 그 돈을 클라우드에 쓴다: 추론과 [학습](F26)",
        "They spend it on clouds, for inference and [training](F26)",
        "F26",
    ),
    money(
        &[stream(Node::Capital, INFRA, Weight::Thick)],
        "빅테크 4사의 설비투자: [2024년 2,460억 달러](F14)",
        "Capex of the big four: [$246B in 2024](F14)",
        "F14",
    ),
    money(
        &[stream(INFRA, INFRA, Weight::Thick)],
        "[클라우드가 GPU를 사고](F74), 돈은 엔비디아에 모인다",
        "[Clouds buy GPUs](F74); the money pools at NVIDIA",
        "F74",
    ),
    money(
        &[
            stream(Node::Consumer, APP, Weight::Thin),
            stream(Node::Company, ENTERPRISE, Weight::Thin),
        ],
        "소비자와 기업이 내는 구독료와 사용료: [아직 적다](F20)",
        "Consumers and companies pay fees: [still little](F20)",
        "F20",
    ),
    money(
        &[stream(APP, MODEL, Weight::Thin), stream(ENTERPRISE, MODEL, Weight::Thin)],
        "그중 일부가 모델 회사로 간다: [API 비용](F44)",
        "Part of it goes to model makers as [API fees](F44)",
        "F44",
    ),
    money(
        &[Stream { dashed: true, ..stream(INFRA, Node::Capital, Weight::Thick) }],
        "투자를 회수하는 데 필요한 매출: [연 6,000억 달러](F18)",
        "Revenue needed to repay it all: [$600B a year](F18)",
        "F18",
    ),
];

/// The journey of a request, in order.
pub const REQUEST: &[Hop] = &[
    request(
        &[stream(Node::User, APP, Weight::Medium)],
        Node::User,
        "사용자의 한마디: “[항공권 예약해 줘](F51)”",
        "One sentence: “[book me a flight](F51)”",
        Some("F51"),
    ),
    request(
        &[],
        APP,
        "앱이 목표를 단계로 나누고 맥락을 모은다",
        "The app plans the steps and gathers context",
        None,
    ),
    Hop {
        company: true,
        ..request(
            &[Stream { dashed: true, ..stream(APP, ENTERPRISE, Weight::Medium) }],
            APP,
            "사내 규정과 데이터를 찾아 붙인다([RAG](term:rag))",
            "It looks up company rules and data ([RAG](term:rag))",
            None,
        )
    },
    request(
        &[stream(APP, MODEL, Weight::Medium)],
        APP,
        "질문과 맥락이 [토큰](term:token)으로 모델에 들어간다",
        "Question and context go to the model as [tokens](term:token)",
        None,
    ),
    request(
        &[stream(MODEL, INFRA, Weight::Medium)],
        MODEL,
        "모델이 GPU에서 [추론](F30)한다",
        "The model runs [inference](F30) on GPUs",
        Some("F30"),
    ),
    request(
        &[stream(OUTER, INFRA, Weight::Medium)],
        OUTER,
        "연산에는 전력이 든다",
        "Computing takes electric power",
        None,
    ),
    request(
        &[stream(MODEL, APP, Weight::Medium)],
        MODEL,
        "답이나 도구 호출이 토큰으로 돌아온다",
        "An answer or tool call comes back as tokens",
        None,
    ),
    request(
        &[stream(APP, Node::User, Weight::Medium)],
        APP,
        "앱이 도구로 예약을 마치고 항공권을 건넨다",
        "The app books with its tools and delivers the ticket",
        None,
    ),
];

/// A payment between companies of the diagram, or from outside.
#[derive(Clone, Copy, Debug)]
pub struct Payment {
    /// The payer.
    pub payer: Text,
    /// English names of the players that are the payer.
    pub payers: &'static [&'static str],
    /// English name of the player that is paid.
    pub payee: &'static str,
    /// Id of the fact behind it, and the label of that fact.
    pub fact: (&'static str, Mark),
}

/// The payments whose payer and payee are in the fact of a hop.
pub const PAYMENTS: [Payment; 2] = [
    Payment {
        payer: Text::new("투자자, 10억 달러", "investors, $1B"),
        payers: &[],
        payee: "SSI",
        fact: ("F16", Mark::Source),
    },
    Payment {
        payer: Text::new("클라우드", "clouds"),
        payers: &["AWS", "Google Cloud", "Microsoft Azure"],
        payee: "NVIDIA",
        fact: ("F74", Mark::Source),
    },
];

const fn stream(from: Node, to: Node, weight: Weight) -> Stream {
    Stream { from, to, weight, dashed: false }
}

const fn money(
    streams: &'static [Stream],
    ko: &'static str,
    en: &'static str,
    fact: &'static str,
) -> Hop {
    let at = match streams.first() {
        Some(stream) => stream.from,
        None => Node::Capital,
    };
    Hop { streams, at, text: Text::new(ko, en), fact: Some(fact), company: false }
}

const fn request(
    streams: &'static [Stream],
    at: Node,
    ko: &'static str,
    en: &'static str,
    fact: Option<&'static str>,
) -> Hop {
    Hop { streams, at, text: Text::new(ko, en), fact, company: false }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{facts, five_layers, glossary};

    #[test]
    fn a_slide_has_a_step_for_every_hop() {
        assert_eq!(five_layers::follow_money::ENTRY.slide.last_step, MONEY.len());
        assert_eq!(five_layers::follow_request::ENTRY.slide.last_step, REQUEST.len());
    }

    #[test]
    fn every_hop_links_what_it_rests_on() {
        for hop in MONEY.iter().chain(REQUEST) {
            let Text { ko, en } = hop.text;
            assert!(!ko.is_empty() && !en.is_empty() && ko != en, "{ko}");
            if let Some(fact) = hop.fact {
                assert!(facts::find(fact).is_some(), "{fact}");
                let link = format!("]({fact})");
                assert!(ko.contains(&link) && en.contains(&link), "{ko}: {en}");
            }
            for term in targets(ko).filter_map(|it| it.strip_prefix("term:")) {
                assert!(glossary::find(term).is_some() && en.contains(term), "{term}");
            }
        }
    }

    #[test]
    fn a_payment_rests_on_the_fact_of_a_hop() {
        let is_player = |name: &str| {
            let mut players = Layer::ALL.iter().flat_map(|layer| layer.players());
            players.any(|player| player.name.en == name)
        };
        for Payment { payers, payee, fact: (fact, mark), .. } in PAYMENTS {
            assert!(MONEY.iter().any(|it| it.fact == Some(fact)), "{fact}");
            assert_eq!(facts::find(fact).map(|it| it.mark()), Some(mark), "{fact}");
            assert!(payers.iter().chain([&payee]).all(|it| is_player(it)), "{payee}");
        }
    }

    #[test]
    fn stops_are_those_of_the_hops() {
        const STOPS: [Stop; REQUEST.len()] = stops(REQUEST);
        for (stop, hop) in STOPS.iter().zip(REQUEST) {
            assert_eq!((stop.streams, stop.at, stop.company), (hop.streams, hop.at, hop.company));
        }
    }

    #[test]
    fn a_request_leaves_from_where_it_is_and_comes_back() {
        for hop in REQUEST {
            assert!(hop.streams.iter().all(|it| it.from == hop.at), "{:?}", hop.text);
        }
        let ends = |hop: Option<&Hop>| hop.map(|it| it.streams.to_vec()).unwrap_or_default();
        let (first, last) = (ends(REQUEST.first()), ends(REQUEST.last()));
        assert_eq!((first[0].from, first[0].to), (last[0].to, last[0].from));
    }

    #[test]
    fn only_the_detour_is_for_companies() {
        let company: Vec<_> = REQUEST.iter().filter(|it| it.company).collect();
        assert_eq!(company.len(), 1);
        assert_eq!(company[0].streams[0].to, Node::Layer(Layer::Enterprise));
    }
}
