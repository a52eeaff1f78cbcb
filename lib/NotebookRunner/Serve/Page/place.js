// Where in the page to be: at what the address names, or where the learner was.
import { cellAround, cellOf, cells, tagged } from './notebook.js';
import { chapter } from './state.js';

/** The statement above an exercise's first cell. */
function statementOf(starter) {
  return cells.slice(0, cells.indexOf(starter)).findLast(cell => cell.element.querySelector('h2, h3')) ?? starter;
}

function goToExercise() {
  const [, id] = /^#exercise-(\d+-\d+)$/.exec(location.hash) ?? [];
  const starter = id && tagged(`exercise:${id}`);
  if (starter) statementOf(starter).element.scrollIntoView();
}

function remember({ target }) {
  const cell = target.closest?.('[data-cell]') && cellAround(target);
  if (!cell) return;
  const place = { chapter, title: document.querySelector('h1').textContent, cell: cellOf(cell.id).element.id };
  try { localStorage.setItem('left', JSON.stringify(place)); } catch { /* Storage is forbidden: there is no place to come back to. */ }
}

/** A browser brings back only the place of a window that scrolls. */
function keepScroll() {
  const key = `scroll:${chapter}`;
  addEventListener('pagehide', () => sessionStorage.setItem(key, document.body.scrollTop));
  const isBack = performance.getEntriesByType('navigation')[0]?.type !== 'navigate';
  if (isBack) document.body.scrollTop = sessionStorage.getItem(key) ?? 0;
}

export function watchPlace() {
  keepScroll();
  addEventListener('hashchange', goToExercise);
  goToExercise();
  document.addEventListener('focusin', remember);
}
