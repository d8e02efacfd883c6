// Runs before the page and records paints, layout shifts, and when the program is alive.
(() => {
  const seen = window.seen = { shift: 0 };
  const observe = (type, note) => new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  observe("paint", (it) => { if (it.name === "first-contentful-paint") seen.first = it.startTime; });
  observe("largest-contentful-paint", (it) => { seen.largest = it.startTime; });
  observe("layout-shift", (it) => { if (!it.hadRecentInput) seen.shift += it.value; });
  new MutationObserver((_, it) => {
    if (!("live" in document.documentElement.dataset)) return;
    seen.alive = performance.now();
    it.disconnect();
  }).observe(document, { subtree: true, attributes: true, attributeFilter: ["data-live"] });
})();
