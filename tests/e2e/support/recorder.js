// Runs in every page before its own scripts: what browsers do not report as console errors is made one.
() => {
  addEventListener("securitypolicyviolation", (event) => {
    console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
  });
  // Does not bubble, so it is caught on its way down.
  addEventListener("error", ({ target }) => {
    if (target instanceof Element) console.error(`not loaded: ${target.src ?? target.href}`);
  }, true);
}
