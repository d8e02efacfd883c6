/** Types of `embed.js`, which puts a deck into a page. The contract is docs/embedding.md of the deck. */

/** How a deck opens. */
export interface Options {
  /** The address of the deck. */
  src: string;
  /** The id of the slide it opens at. */
  slide?: string;
  /** The step of that slide; 0 is the arrival. */
  step?: number | string;
  /** The state of that slide's figure, in its own words. */
  figure?: string;
  /** The id of a slide, or of a slide's figure, that is shown alone. */
  only?: string;
  /** The language; by default the deck decides. */
  lang?: "ko" | "en";
  /** The theme; by default that of the system. */
  theme?: "light" | "dark" | "system";
  /** No motion, and no keys. */
  still?: boolean;
  /** The name of the frame, for screen readers. */
  title?: string;
}

/** The deck accepts requests from here on. */
export interface Ready { type: "ready"; slides: string[]; lang: "ko" | "en" }
/** The position of the deck. */
export interface State { type: "state"; slide: string; step: number; steps: number; figure: string | null }
/** The height of an article, in CSS px. */
export interface Height { type: "height"; px: number }
/** A request had no effect. */
export interface Fault {
  type: "error";
  code: "version" | "unknown" | "no-slide" | "too-long" | "too-many";
  message: string;
}

/** A deck in a page; its events are `CustomEvent`s with the message in `detail`. */
export interface Deck extends EventTarget {
  readonly frame: HTMLIFrameElement;
  /** Resolves when the deck is ready. Requests made before are sent then. */
  readonly ready: Promise<Ready>;
  goto(place: { slide: string; step?: number; figure?: string }): Promise<void>;
  next(): Promise<void>;
  prev(): Promise<void>;
  set(what: { lang?: "ko" | "en"; theme?: "light" | "dark" | "system" }): Promise<void>;
  /** Removes the frame from the page, and stops listening. */
  remove(): void;
  addEventListener(type: "ready", on: (event: CustomEvent<Ready>) => void): void;
  addEventListener(type: "state", on: (event: CustomEvent<State>) => void): void;
  addEventListener(type: "height", on: (event: CustomEvent<Height>) => void): void;
  addEventListener(type: "error", on: (event: CustomEvent<Fault>) => void): void;
}

/** Appends a frame with a deck to an element. */
export function mount(element: Element, options: Options): Deck;

declare global {
  interface HTMLElementTagNameMap {
    "rostra-deck": HTMLElement & { readonly deck?: Deck };
  }
}
