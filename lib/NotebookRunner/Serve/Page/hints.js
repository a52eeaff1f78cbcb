// Hints come one after another: the next appears once the one before was opened.
import { element } from './dom.js';
import { cells, exerciseOf } from './notebook.js';

function follow(cell) {
  const hints = [...cell.element.querySelectorAll('details')];
  const more = element('p', { className: 'aside', textContent: 'ヒントを開くと、次のヒントが出ます。' });
  if (hints.length > 1) hints[0].after(more);
  hints.slice(1).forEach((hint, index) => {
    hint.hidden = true;
    hints[index].addEventListener('toggle', () => {
      if (!hint.hidden) return;
      hint.hidden = false;
      if (hint === hints.at(-1)) more.remove(); else hint.after(more);
    });
  });
}

export function stageHints() {
  cells.filter(cell => exerciseOf(cell, 'hint')).forEach(follow);
}
