// Work for what comes near the screen, one piece at a time and only while nothing else is to do.
const RETRY = 5_000;
const works = new Map();
const due = [];
const idle = window.requestIdleCallback ?? (work => setTimeout(work, 50));

const watcher = new IntersectionObserver(entries => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting || !works.has(target)) continue;
    watcher.unobserve(target);
    due.push(target);
    if (due.length === 1) idle(next);
  }
}, { rootMargin: '600px 0px' });

async function next() {
  const [element] = due;
  const work = works.get(element);
  try {
    await work?.();
    works.delete(element);
  } catch {
    // What failed says so itself. The server may come back.
    setTimeout(() => { if (works.has(element)) watcher.observe(element); }, RETRY);
  }
  due.shift();
  if (due.length > 0) idle(next);
}

export function whenNear(element, work) {
  works.set(element, work);
  watcher.observe(element);
}

export function noLongerNear(element) {
  works.delete(element);
  watcher.unobserve(element);
}
