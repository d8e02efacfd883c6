// For pages opened from a disk (file:), where browsers load no WebAssembly and list a folder's
// files instead of its index: links get `index.html` appended, and a line explains why there is no
// stage. Loaded by `early.js`.
(() => {
  "use strict";
  const meet = () => {
    for (const link of document.querySelectorAll("a[href]")) {
      const url = new URL(link.href);
      if (url.protocol !== "file:" || !url.pathname.endsWith("/")) continue;
      url.pathname += "index.html";
      link.href = url;
    }
    // Pages beside the deck have no stage in any case.
    if ("plain" in document.documentElement.dataset) return;
    const line = document.createElement("p");
    line.className = "from-disk";
    for (const [lang, text] of [
      ["ko", "파일을 바로 연 화면이라 글로만 보입니다. 발표 화면은 웹 서버에서 열립니다."],
      ["en", "This page was opened from a disk, so it is an article only. The stage opens from a web server."],
    ]) {
      const phrasing = document.createElement("span");
      phrasing.lang = lang;
      phrasing.textContent = text;
      line.append(phrasing);
    }
    document.getElementById("deck").prepend(line);
  };
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", meet); else meet();
})();
