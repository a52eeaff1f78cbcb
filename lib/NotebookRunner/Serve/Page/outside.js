// Text between the cells that another program changed: only the server can show it.
import { button } from './dom.js';
import { on } from './events.js';
import { cellOf } from './notebook.js';
import { notice } from './notices.js';

/** A text that is not in this page, and what stands before it here. */
const unseen = new Map();

/** The cell in this page behind which comes what comes behind this one. */
export const shownBefore = id => unseen.has(id) ? shownBefore(unseen.get(id)) : id;

function tell() {
  notice('text', 'ほかのプログラムで文章が変わりました。', button('読み込み直す', () => location.reload()));
}

export function watchText() {
  on('inserted', ({ after, cell }) => {
    if (cell.kind !== 'markdown') return;
    unseen.set(cell.id, after);
    tell();
  });
  on('edited', ({ cell }) => { if (cellOf(cell)?.isCode === false) tell(); });
}
