// Runs in every page before its own scripts.
() => {
  // What browsers do not report as console errors is made one.
  addEventListener("securitypolicyviolation", (event) => {
    console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
  });
  // A script that is on its way when the page is left fails too, and is no fault.
  let leaving = false;
  addEventListener("beforeunload", () => { leaving = true; });
  // Does not bubble, so it is caught on its way down.
  addEventListener("error", ({ target }) => {
    if (leaving || !(target instanceof Element)) return;
    console.error(`not loaded: ${target.src ?? target.href}`);
  }, true);

  // The program reports its failure to the head's script; tests that leave a page wait for one or the other.
  let head;
  Object.defineProperty(window, "rostra", {
    configurable: true,
    get: () => head,
    set(it) {
      head = it;
      const { fail } = it;
      it.fail = () => {
        window.programFailed = true;
        fail.call(it);
      };
    },
  });

  // Event time stamps of fingers, at 20 ms from one event to the next: how long a swipe takes is for the
  // test to say, not for the machine.
  const real = Object.getOwnPropertyDescriptor(Event.prototype, "timeStamp");
  const given = new WeakMap();
  let now = 0;
  Object.defineProperty(Event.prototype, "timeStamp", {
    ...real,
    get() {
      if (!("TouchEvent" in window) || !(this instanceof TouchEvent)) return real.get.call(this);
      if (!given.has(this)) given.set(this, (now += 20));
      return given.get(this);
    },
  });
}
