// Work for what comes near the screen, one piece at a time and only while nothing else is to do.
const works = new Map();
const due = [];
const idle = window.requestIdleCallback ?? (work => setTimeout(work, 50));

const watcher = new IntersectionObserver(entries => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting) continue;
    watcher.unobserve(target);
    due.push(works.get(target));
    works.delete(target);
    if (due.length === 1) idle(next);
  }
}, { rootMargin: '600px 0px' });

async function next() {
  await due[0]();
  due.shift();
  if (due.length > 0) idle(next);
}

export function whenNear(element, work) {
  works.set(element, work);
  watcher.observe(element);
}
