// Work that is done at most once a frame, however many events ask for it.
const due = new Set();
let isAsked = false;

export function inNextFrame(work) {
  due.add(work);
  if (isAsked) return;
  isAsked = true;
  // A hidden tab gets no frames, and must not hoard what arrives.
  if (document.hidden) setTimeout(doAll, 200); else requestAnimationFrame(doAll);
}

function doAll() {
  isAsked = false;
  const works = [...due];
  due.clear();
  for (const work of works) {
    // What fails must not hide what comes after it.
    try { work(); } catch (error) { reportError(error); }
  }
}

// A frame that was asked for may never come once the tab is hidden.
document.addEventListener('visibilitychange', () => { if (document.hidden) doAll(); });
