// Waits until what is in the page's frame is loaded and painted, and returns what was recorded in it.
const [done] = arguments;
const look = () => {
  const { document, seen } = frames[0];
  const complete = document.readyState === "complete" && document.fonts.status === "loaded";
  if (complete && seen?.first) setTimeout(() => done(seen), 500);
  else setTimeout(look, 50);
};
look();
