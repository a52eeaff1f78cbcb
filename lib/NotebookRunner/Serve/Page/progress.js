// The list of all exercises, with what became of each.
import { element } from './dom.js';
import { exercises, whenProgress } from './exercises.js';

function markOf({ solved, attempts }) {
  return solved ? '✓ 正解' : attempts > 0 ? '✗ まだ' : '… 未着手';
}

export const solvedOf = list => `${list.filter(exercise => exercise.solved).length}/${list.length}`;

function item(exercise) {
  const title = exercise.title.includes(exercise.id) ? exercise.title : `${exercise.id} ${exercise.title}`;
  return element('li', {}, element('a', { href: `/chapters/${exercise.chapter}#exercise-${exercise.id}` },
    element('span', { className: exercise.solved ? 'good' : 'mark-of', textContent: markOf(exercise) }), ` ${title}`));
}

export function progressList() {
  const summary = element('summary');
  const list = element('ol');
  whenProgress(() => {
    summary.textContent = `演習 ${solvedOf(exercises)}`;
    // The link that has the focus keeps it.
    const focused = [...list.children].findIndex(row => row.contains(document.activeElement));
    list.replaceChildren(...exercises.map(item));
    list.children[focused]?.firstElementChild.focus({ preventScroll: true });
  });
  return element('details', { className: 'progress' }, summary, list);
}
