// What a driver with events would say of the page's console: errors, warnings, and what nobody has caught.
{
  const say = (level, ...words) => {
    const said = words.map((it) => it?.stack ? `${it} ${it.stack}` : String(it)).join(" ");
    const asking = new XMLHttpRequest();
    // Waits for the answer, so that it has arrived before the page does anything else.
    asking.open("GET", `/host/said?${encodeURIComponent(`${level}: ${said}`.slice(0, 2000))}`, false);
    asking.send();
  };
  for (const level of ["error", "warn"]) {
    const write = console[level];
    console[level] = (...words) => {
      write.apply(console, words);
      say(level, ...words);
    };
  }
  addEventListener("error", ({ message, error, filename, lineno }) => say("error", error ?? message, `${filename}:${lineno}`));
  addEventListener("unhandledrejection", ({ reason }) => say("error", "nobody has caught", reason));
}
