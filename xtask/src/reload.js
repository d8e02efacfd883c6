// Reloads the page, at the same place, once the program is ready. Only the server of `cargo xtask
// serve` adds this script, and only to pages that it serves without the program.
const reload = () => {
  if (document.documentElement.dataset.layout === "reading") {
    // The place in the article is its scroll position, which browsers keep on a reload. The address
    // still names the slide and step that the page was opened at, and would jump back there.
    const above = [...document.querySelectorAll(".slide")].findLast((it) => it.getBoundingClientRect().top < innerHeight / 3);
    if (above) history.replaceState(null, "", `#${above.id}`);
  }
  location.reload();
};
const ask = async () => {
  // A server that has just been stopped or restarted does not answer for a while.
  const answer = await fetch("/xtask/ready", { cache: "no-store" }).catch(() => undefined);
  if (answer?.status === 200) reload();
  else setTimeout(ask, 1000);
};
ask();
