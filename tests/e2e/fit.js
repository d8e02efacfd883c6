// Returns the faults of a slide in its current state: text outside its frame, too small, or over
// other text.
(id) => {
  const slide = document.getElementById(id);
  const picture = slide.querySelector(".frame");
  const frame = picture.getBoundingClientRect();
  // Depends on the computed layout, not on the root's attribute: on paper even a stage is the
  // article.
  const containers = [document.getElementById("deck"), picture].filter((it) => it).map((it) => getComputedStyle(it).containerName);
  const onStage = "paper" in document.documentElement.dataset || containers.includes("stage");
  const wrong = [];
  const seen = (it) => it.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !it.closest(".sr");

  const texts = [];
  const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const text = node.data.trim();
    if (!text || !seen(node.parentElement)) continue;
    const short = text.slice(0, 40);
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      if (box.width >= 1) texts.push({ node, short, box });
    }
    // 24 px of a stage 1920 px wide; a phone's smallest is 12 px.
    const size = Number.parseFloat(getComputedStyle(node.parentElement).fontSize);
    const least = onStage ? (24 * frame.width) / 1920 : 12;
    if (size < least - 0.1) wrong.push(`too small (${size} px): ${short}`);
  }

  // Projectors may cut edges off, so a stage keeps a margin.
  const margin = frame.width * 0.03;
  const below = (8 * frame.width) / 1920;
  for (const { box, short } of texts) {
    const outside = onStage
      ? box.left < frame.left + margin || box.right > frame.right - margin || box.top < frame.top || box.bottom > frame.bottom - below
      : box.left < 0 || box.right > innerWidth;
    if (outside) wrong.push(`outside: ${short}`);
  }

  texts.forEach((a, index) => {
    for (const b of texts.slice(index + 1)) {
      if (a.node === b.node) continue;
      const x = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
      const y = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
      // Line boxes are higher than the line spacing; an overlap of a third of a line is a
      // collision.
      if (x > 3 && y > Math.min(a.box.height, b.box.height) * 0.35) wrong.push(`collide: ${a.short} | ${b.short}`);
    }
  });
  return wrong;
}
