// Waits until page, font and program are loaded, and returns what was recorded.
const [program, done] = arguments;
const look = () => {
  const alive = !program || "live" in document.documentElement.dataset;
  const complete = document.readyState === "complete" && document.fonts.status === "loaded";
  if (alive && complete) setTimeout(() => done(window.seen), 500);
  else setTimeout(look, 50);
};
look();
