// The bar of an embedded deck (`?embed`, docs/embedding.md), its keys and its links. Loaded by the head's
// script (`early.js`). It works before the deck's program runs, and without it. Messages and heights are
// another program (`crates/rostra/src/browser/host.rs`).
(() => {
  "use strict";
  const root = document.documentElement;
  const query = new URLSearchParams(location.search.replaceAll("&amp;", "&"));
  const still = query.has("still");
  const named = query.get("s") ?? location.hash;
  root.toggleAttribute("data-still", still);
  root.toggleAttribute("data-only", query.has("only"));
  // A sandbox may forbid new tabs. There is no API to ask, but most such sandboxes have an opaque origin.
  const isAlone = origin === "null";
  // The id that WordPress gives to its frames.
  const secret = /^#\?secret=([\w-]+)/.exec(location.hash)?.[1];

  const inBoth = (ko, en) => `<span lang="ko">${ko}</span><span lang="en">${en}</span>`;
  const button = (does, path, ko, en) => `<button data-does="${does}"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="${path}"/></svg><span class="sr">${inBoth(ko, en)}</span></button>`;
  const bar = document.createElement("nav");
  bar.className = "guest";
  const controls = `${button("previous", "M15 5l-7 7 7 7", "이전", "Previous")}${button("next", "M9 5l7 7-7 7", "다음", "Next")}`;
  bar.innerHTML = `${still ? "" : controls}
    <button data-does="lang"><span lang="ko">EN <b class="sr" lang="en">, switch to English</b></span><span lang="en">한<b class="sr" lang="ko">국어로 보기</b></span></button>
    <cite></cite><a class="whole">${inBoth("발표 전체 열기", "Open the whole talk")}</a>`;

  // The address of the whole talk at a place, without the parameters of embedded decks.
  const whole = (place) => {
    ["embed", "only", "s", "still", "view", "session"].forEach((it) => { query.delete(it); });
    query.set("lang", root.lang);
    return `${location.pathname}?${query}#${place}`;
  };
  const lead = (link, place) => {
    link.href = whole(place);
    if (!isAlone) Object.assign(link, { target: "_blank", rel: "noopener" });
  };
  const ask = (line) => { document.dispatchEvent(new CustomEvent("rostra:ask", { detail: line })); };
  const asked = { previous: () => "previous", next: () => "next", lang: () => `lang=${root.lang === "en" ? "ko" : "en"}` };

  const draw = () => {
    // The talk's title and its author.
    const name = document.createElement("span");
    const heading = document.querySelector("#deck > h1");
    if (heading) {
      name.innerHTML = heading.innerHTML;
      // The title in the other language (`early.js`).
      Object.assign(name.dataset, heading.dataset);
    }
    const maker = document.querySelector("meta[name=author]")?.content;
    const cite = bar.querySelector("cite");
    cite.append(name);
    if (maker) cite.append(` · ${maker}`);
    const link = bar.querySelector(".whole");
    const hear = (line) => { lead(link, /at=(\S*)/.exec(line)?.[1] ?? ""); };
    // The deck may have published its state already.
    hear(root.dataset.said ?? `at=${query.get("s") ?? query.get("only") ?? ""}`);
    bar.addEventListener("click", ({ target }) => {
      const does = target.closest("button")?.dataset.does;
      if (does) ask(asked[does]());
    });
    document.addEventListener("rostra:state", ({ detail }) => { hear(detail); });
    document.body.append(bar);
  };
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", draw);
  else draw();

  // Links open outside the frame: their pages would be too large for it, and would add to the history of the host page.
  addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    if (!link) return;
    const to = link.getAttribute("href");
    if (to[0] === "#") {
      // Not for slides that the program can show.
      if (!("live" in root.dataset && document.getElementById(to.slice(1).split("/")[0]))) lead(link, to.slice(1));
    } else if (!link.hash || link.className === "whole" || !("live" in root.dataset)) {
      if (!isAlone) link.target = "_blank";
      // Otherwise the deck would handle the click.
      event.stopImmediatePropagation();
      // WordPress follows the link itself if it leads to the deck's own site.
      if (secret && link.host === location.host) {
        event.preventDefault();
        parent.postMessage({ secret, message: "link", value: link.href }, "*");
      }
    }
  }, true);

  // Keys are left to the browser until the user clicks in the frame, and again after Escape.
  const moves = ["ArrowRight", "ArrowLeft", "PageDown", "PageUp", "Home", "End", " "];
  const ofControls = ["ArrowRight", "ArrowLeft", "ArrowDown", "ArrowUp", "Home", "End", " ", "Enter"];
  let active = false;
  const hold = (has) => {
    active = has;
    root.toggleAttribute("data-active", has);
  };
  const isOpen = () => document.querySelector("dialog[open], :is(:popover-open)");
  addEventListener("keydown", (event) => {
    const { key, target } = event;
    const control = target.closest?.("a, button, input, select, summary, textarea, dialog, [tabindex]");
    const native = control && (ofControls.includes(key) || control.matches("input, textarea"));
    if (key === "Escape" && !isOpen() && (active || control)) {
      hold(false);
      document.activeElement?.blur();
      parent.focus();
    } else if (native || (active && moves.includes(key)) || (key === "Escape" && isOpen())) {
      return;
    }
    event.stopImmediatePropagation();
  }, true);
  addEventListener("blur", () => { hold(false); });
  if (!still) {
    addEventListener("pointerup", () => { hold(true); }, true);
    return;
  }
  // With `still` a slide is complete, unless the address names a step.
  const complete = () => {
    const slide = document.querySelector("[data-current]");
    if (slide && !/\/\d/.test(named)) ask(`at=${slide.id}/${slide.dataset.steps}`);
  };
  if (root.dataset.said) complete();
  else document.addEventListener("rostra:state", complete, { once: true });
  // With `still` only links, sources and the bar react to clicks.
  for (const type of ["click", "pointerdown", "touchstart"]) {
    addEventListener(type, (event) => {
      if (event.target.closest?.(".guest, a, [popovertarget], [popover], dialog")) return;
      if (type === "click") event.preventDefault();
      event.stopImmediatePropagation();
    }, true);
  }
})();
