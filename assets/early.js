// Runs in the head, before the first paint, so that nothing flashes or jumps: language, theme and
// layout go onto the root, and on stage the addressed slide is shown. Until the program arrives it
// also moves the deck; every other key is kept for it. If the program never arrives, the article is
// shown instead. This file is put into the page as it is, so it stays short.
(() => {
  "use strict";
  const root = document.documentElement;
  const query = new URLSearchParams(location.search);
  // Storage may be blocked; then nothing is remembered.
  const stored = (name) => { try { return localStorage.getItem(`rostra:${name}`); } catch { return null; } };
  const first = (known, ...wishes) => wishes.find((it) => known.includes(it));

  root.lang = first(["ko", "en"], query.get("lang"), root.lang === "en" && "en", stored("lang")) ?? "ko";
  root.dataset.theme = first(["light", "dark"], query.get("theme"), stored("theme"))
    ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
  // Below this width a stage would be a stamp; the article re-wraps.
  const view = "plain" in root.dataset ? "reading" : first(["stage", "reading", "overview"], query.get("view")) ?? (innerWidth < 720 ? "reading" : "stage");
  // The style sheets say their colors so, and nest; browsers that are older (before 2024) get the article.
  const early = CSS.supports("color", "light-dark(red, red)");
  root.dataset.layout = early ? view : "reading";

  const sheet = early && new CSSStyleSheet();
  if (early) document.adoptedStyleSheets = [sheet];
  let named, id, step, word;
  const read = () => {
    named = location.hash && !location.hash.startsWith("#?") ? location.hash.slice(1) : query.get("s") ?? "";
    try { named = decodeURIComponent(named); } catch { /* It is no address of ours; the program will say so. */ }
    const words = named.split("/");
    [id, step, word] = [words[0], /^\d+$/.test(words[1]) ? Number(words[1]) : 0, words[2]];
  };
  const show = () => {
    if (!early || root.dataset.layout !== "stage") return;
    const current = id ? `#${CSS.escape(id)}` : ".slide:first-of-type";
    const steps = Array.from({ length: 12 }, (_, it) => it + 1);
    const hidden = steps.filter((it) => it > step).map((it) => `${current} [data-from="${it}"]`);
    const ended = steps.filter((it) => it <= step).map((it) => `${current} [data-until="${it}"]`);
    sheet.replaceSync(`@media screen{${current}{display:grid!important}${[...hidden, ...ended, "#none"]}{visibility:hidden!important}}`);
  };
  read();
  show();

  // Pages for paper show each slide at a step of its own.
  const slides = () => "paper" in root.dataset ? [] : [...document.querySelectorAll(".slide")];
  const find = (all) => all.findIndex((it) => it.id === id || it.dataset.aliases?.split(" ").includes(id));
  const settle = () => {
    const all = slides();
    const slide = all[Math.max(find(all), 0)];
    if (!slide) return;
    id = slide.id;
    step = Math.min(Math.max(step, 0), Number(slide.dataset.steps));
    slide.dataset.step = step;
    // The form of its figure that the address names, else the one the talk has come to.
    const steps = root.dataset.layout === "stage" ? slide.querySelector("[data-words]")?.dataset.words.split(" ") : [];
    const form = word || steps?.[step - 1];
    if (form) slide.dataset.word = form; else delete slide.dataset.word;
    show();
  };
  // The whole page is there; the program may still be on its way.
  document.addEventListener("readystatechange", () => {
    settle();
    pending.splice(0).forEach(turn);
  }, { once: true });
  // The style sheets are there too. The browser itself finds no slide by `#id/2` or `?s=id`.
  addEventListener("DOMContentLoaded", () => {
    if (!named || root.dataset.layout !== "reading" || location.hash === `#${id}`) return;
    const arrive = () => document.getElementById(id)?.scrollIntoView();
    arrive();
    // The font may have moved it; whoever has scrolled on since stays there.
    const at = scrollY;
    document.fonts.ready.then(() => { if (scrollY === at) arrive(); });
  });
  addEventListener("hashchange", () => {
    if ("live" in root.dataset) return;
    read();
    settle();
  });

  // Moves to slides that the page has not brought yet.
  const pending = [];
  const turns = { ArrowRight: 1, ArrowDown: 1, PageDown: 1, " ": 1, ArrowLeft: -1, ArrowUp: -1, PageUp: -1 };
  const turn = (by) => {
    const known = id ? find(slides()) : 0;
    if (document.readyState === "loading" && (pending.length || known < 0 || !slides()[known + 1])) {
      pending.push(by);
      return;
    }
    settle();
    const all = slides();
    const at = find(all);
    word = undefined;
    if (step + by < 0 || step + by > Number(all[at].dataset.steps)) {
      const to = all[at + by];
      if (!to) return;
      id = to.id;
      step = by > 0 ? 0 : Number(to.dataset.steps);
    } else {
      step += by;
    }
    settle();
    // Refused in some frames, and when keys come too fast; the deck moves all the same.
    try { history.replaceState(null, "", step ? `#${id}/${step}` : `#${id}`); } catch { /* As said. */ }
  };

  window.rostra = {
    keys: [],
    fail() {
      root.removeAttribute("data-live");
      root.dataset.layout = "reading";
      if (early) document.adoptedStyleSheets = [];
      slides().forEach((it) => { delete it.dataset.word; });
      document.querySelectorAll("[inert]").forEach((it) => { it.inert = false; });
      document.querySelectorAll("dialog[open]").forEach((it) => { it.close(); });
      if (id) document.getElementById(id)?.scrollIntoView();
    },
  };
  addEventListener("keydown", (event) => {
    const { key, code, shiftKey, ctrlKey, altKey, metaKey, repeat, target } = event;
    if ("live" in root.dataset || ctrlKey || altKey || metaKey) return;
    if (target instanceof Element && target.closest("a, button, input, summary")) return;
    const by = turns[key] * (key === " " && shiftKey ? -1 : 1);
    if (by && !shiftKey === (key !== " " || by > 0) && root.dataset.layout === "stage" && slides().length) {
      event.preventDefault();
      turn(by);
    } else {
      window.rostra.keys.push({ key, code, shiftKey, repeat });
    }
  });
})();
