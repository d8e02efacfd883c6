// Puts a deck into a page. What it offers: embed.d.ts.
export function mount(element, { src, slide, step, figure, only, lang, theme, still, title = "Talk" }) {
  const url = new URL(src, location);
  const s = slide && `${slide}/${step ?? 0}/${figure ?? ""}`;
  for (const [name, it] of Object.entries({ embed: "", only, s, lang, theme, still: still ? "" : null })) {
    if (it != null) url.searchParams.set(name, it);
  }
  const frame = Object.assign(document.createElement("iframe"), { src: url, title, loading: "lazy" });
  frame.style = "display:block;width:100%;border:0";

  let px, timer, tell;
  const ready = new Promise((it) => tell = it);
  // A stage is 16:9 above its bar; an article says its height.
  const fit = () => {
    const width = frame.clientWidth;
    frame.style.height = `${width < 720 && px || width * 9 / 16 + 44}px`;
  };
  const post = (type, rest) => frame.contentWindow?.postMessage({ ...rest, ns: "rostra", v: 1, type }, url.origin);
  const hear = ({ source, origin, data }) => {
    if (source !== frame.contentWindow || origin !== url.origin || data?.ns !== "rostra") return;
    if (data.type === "ready") clearInterval(timer), tell(data);
    if (data.type === "height") px = data.px, fit();
    deck.dispatchEvent(new CustomEvent(data.type, { detail: data }));
  };
  const deck = Object.assign(new EventTarget(), {
    frame,
    ready,
    remove() {
      clearInterval(timer);
      removeEventListener("message", hear);
      frame.remove();
    },
  });
  for (const type of ["goto", "next", "prev", "set"]) {
    deck[type] = (rest) => ready.then(() => post(type, rest));
  }
  addEventListener("message", hear);
  // The program in the frame may come after its page.
  frame.onload = () => {
    clearInterval(timer);
    timer = setInterval(post, 300, "hello");
  };
  element.append(frame);
  new ResizeObserver(fit).observe(frame);
  return deck;
}

customElements.get("rostra-deck") ?? customElements.define("rostra-deck", class extends HTMLElement {
  connectedCallback() {
    const link = this.querySelector("a");
    const of = Object.fromEntries([...this.attributes].map((it) => [it.name, it.value]));
    this.deck ??= mount(this, { src: link?.href, title: link?.text, ...of, still: "still" in of });
    if (link) link.hidden = true;
  }
  disconnectedCallback() {
    this.deck = this.deck?.remove();
  }
});
