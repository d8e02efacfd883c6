// Returns what is missing or covered in the speaker's window in its current state.
() => {
    const found = [];
    const one = (selector) => document.querySelector(selector);
    const root = document.documentElement;
    if (root.scrollWidth > innerWidth || root.scrollHeight > innerHeight) found.push(`the page is ${root.scrollWidth} x ${root.scrollHeight}`);
    const parts = ['#deck', '.desk-next', '.desk-notes', '.desk-elapsed', '.desk-left', '.desk-pace', '.desk-room', '.desk-plan', '.desk-foot'];
    const boxes = parts.map((selector) => one(selector).getBoundingClientRect());
    parts.forEach((selector, index) => {
        const it = boxes[index];
        if (it.width < 20 || it.height < 20) found.push(`${selector}: ${it.width} x ${it.height}`);
        if (it.left < -1 || it.top < -1 || it.right > innerWidth + 1 || it.bottom > innerHeight + 1) found.push(`${selector}: outside`);
        boxes.slice(index + 1).forEach((other, later) => {
            const across = Math.min(it.right, other.right) - Math.max(it.left, other.left);
            const down = Math.min(it.bottom, other.bottom) - Math.max(it.top, other.top);
            if (across > 1 && down > 1) found.push(`${selector} and ${parts[index + 1 + later]} lie on each other`);
        });
        // The topmost element at each point must be its own. Elements that receive no pointer
        // events are not found by `elementFromPoint`.
        for (const [x, y] of [[0.5, 0.5], [0.05, 0.05], [0.95, 0.05], [0.05, 0.95], [0.95, 0.95]]) {
            const top = document.elementFromPoint(it.left + x * it.width, it.top + y * it.height);
            if (top && !one(selector).contains(top) && !top.contains(one(selector))) found.push(`${selector}: covered by ${top.className || top.id}`);
        }
    });
    for (const [selector, least] of [['#deck > [data-current] > .frame', 150], ['#desk-next .frame', 75], ['.desk-room', 100]]) {
        const width = one(selector)?.getBoundingClientRect().width ?? 0;
        if (width < least) found.push(`${selector}: ${width} px wide`);
    }
    // Texts that are wider or higher than their box. What is clipped is for screen readers only.
    for (const it of document.querySelectorAll('.desk-skips, .desk-peers, .desk-time p, .desk-foot button, .desk-plan > header, .desk-next .desk-end')) {
        if (it.checkVisibility() && getComputedStyle(it).clipPath === 'none' && (it.scrollWidth > it.clientWidth + 1 || it.scrollHeight > it.clientHeight + 2)) found.push(`${it.className || it.tagName} is cut off: ${it.textContent.trim().slice(0, 40)}`);
    }
    const font = (it) => getComputedStyle(it).fontFamily;
    for (const it of document.querySelectorAll('.desk-said, #desk button, #desk input, .desk-time b')) {
        if (font(it) !== font(one('#deck'))) found.push(`${it.className || it.tagName} is in ${font(it)}`);
    }
    const said = one('.desk-said');
    const style = getComputedStyle(said);
    const lines = said.clientHeight / parseFloat(style.lineHeight);
    if (lines < 5) found.push(`${lines.toFixed(1)} lines of notes`);
    if (parseFloat(style.fontSize) < 14) found.push(`notes of ${style.fontSize}`);
    if (said.scrollTop !== 0) found.push('the notes are scrolled');
    const list = one('.desk-plan > ol').getBoundingClientRect();
    const seen = (it) => it.top >= list.top - 1 && it.bottom <= list.bottom + 1;
    const rows = [...document.querySelectorAll('.desk-plan > ol > li')].map((it) => it.getBoundingClientRect());
    const lined = new Set(rows.filter(seen).map((it) => Math.round(it.top)));
    if (lined.size < 3) found.push(`${lined.size} rows of the plan`);
    if (!seen(one('.desk-plan [aria-current]').getBoundingClientRect())) found.push('the current row is out of sight');
    return found;
}
