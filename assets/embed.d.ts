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
  /** Without it the deck decides. */
  lang?: "ko" | "en";
  /** Without it as the system. */
  theme?: "light" | "dark" | "system";
  /** Nothing moves, and no key is taken. */
  still?: boolean;
  /** The name of the frame, for screen readers. */
  title?: string;
}

/** The deck can be asked from here on. */
export interface Ready { type: "ready"; slides: string[]; lang: "ko" | "en" }
/** Where the deck is. */
export interface State { type: "state"; slide: string; step: number; steps: number; figure: string | null }
/** How high an article is, in CSS px. */
export interface Height { type: "height"; px: number }
/** Something that was asked had no effect. */
export interface Fault {
  type: "error";
  code: "version" | "unknown" | "no-slide" | "too-long" | "too-many";
  message: string;
}

/** A deck in a page; its events are `CustomEvent`s with the message in `detail`. */
export interface Deck extends EventTarget {
  readonly frame: HTMLIFrameElement;
  /** Kept when the deck answers for the first time. What is asked before is asked then. */
  readonly ready: Promise<Ready>;
  goto(place: { slide: string; step?: number; figure?: string }): Promise<void>;
  next(): Promise<void>;
  prev(): Promise<void>;
  set(what: { lang?: "ko" | "en"; theme?: "light" | "dark" | "system" }): Promise<void>;
  /** Takes the frame out of the page, and stops listening. */
  remove(): void;
  addEventListener(type: "ready", on: (event: CustomEvent<Ready>) => void): void;
  addEventListener(type: "state", on: (event: CustomEvent<State>) => void): void;
  addEventListener(type: "height", on: (event: CustomEvent<Height>) => void): void;
  addEventListener(type: "error", on: (event: CustomEvent<Fault>) => void): void;
}

/** Puts a frame with a deck at the end of an element. */
export function mount(element: Element, options: Options): Deck;

declare global {
  interface HTMLElementTagNameMap {
    "rostra-deck": HTMLElement & { readonly deck?: Deck };
  }
}
