// Runs in every page before its own scripts: what browsers do not report as console errors is made one.
() => {
  addEventListener("securitypolicyviolation", (event) => {
    console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
  });
  // Does not bubble, so it is caught on its way down.
  addEventListener("error", ({ target }) => {
    if (!(target instanceof Element)) return;
    const file = `${target.src ?? target.href}`;
    // A program that is still on its way when the page is left is no fault; the page is gone by then.
    const wait = file.includes('/program.js') ? 300 : 0;
    setTimeout(() => console.error(`not loaded: ${file}`), wait);
  }, true);
}
