// Where in the page to be: at what the address names, or where the learner was.
import { cellAround, cellOf, cells, tagged } from './notebook.js';
import { chapter } from './state.js';

/** The statement above an exercise's first cell. */
function statementOf(starter) {
  return cells.slice(0, cells.indexOf(starter)).findLast(cell => cell.element.querySelector('h2, h3')) ?? starter;
}

/** A browser has done so when the bar was not yet there, or cannot: an exercise has no element of that name. */
function goToHash() {
  const [, id] = /^#exercise-(\d+-\d+)$/.exec(location.hash) ?? [];
  const starter = id && tagged(`exercise:${id}`);
  const named = starter ? statementOf(starter).element : document.getElementById(nameIn(location.hash));
  named?.scrollIntoView();
}

function nameIn(hash) {
  try { return decodeURIComponent(hash.slice(1)); } catch { return hash.slice(1); }
}

/** What a browser forgets when it loads a page anew: storage may be forbidden, and then it is forgotten. */
function stored(key, value) {
  try {
    if (value === undefined) return JSON.parse(sessionStorage.getItem(key));
    return sessionStorage.setItem(key, JSON.stringify(value));
  } catch { return null; }
}

function remember({ target }) {
  const cell = target.closest?.('[data-cell]') && cellAround(target);
  if (!cell) return;
  const place = { chapter, title: document.querySelector('h1').textContent, cell: cell.element.id };
  try { localStorage.setItem('left', JSON.stringify(place)); } catch { /* Storage is forbidden: there is no place to come back to. */ }
}

/** A browser brings back only the place of a window that scrolls, and never the focus. */
function keepPlace() {
  const key = `place:${chapter}`;
  addEventListener('pagehide', () => {
    const cell = cellAround(document.activeElement);
    stored(key, { top: document.body.scrollTop, cell: cell?.id, position: cell?.editor?.position });
  });
  const isBack = performance.getEntriesByType('navigation')[0]?.type !== 'navigate';
  if (isBack) goBack(stored(key)); else goToHash();
}

async function goBack(place) {
  const cell = place && cellOf(place.cell);
  cell?.element.focus({ preventScroll: true });
  document.body.scrollTop = place?.top ?? 0;
  if (!cell?.isCode || !place.position) return;
  await cell.editor.open().catch(() => {});
  // The learner may have gone on meanwhile.
  if (document.activeElement === cell.element) cell.editor.focus(() => place.position);
}

export function watchPlace() {
  keepPlace();
  addEventListener('hashchange', goToHash);
  document.addEventListener('focusin', remember);
}
