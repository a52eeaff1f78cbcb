// A cell that the course has changed since: the learner's text stays until the learner decides.
import { ask } from './api.js';
import { compare } from './compare.js';
import { button } from './dom.js';
import { on } from './events.js';
import { cellOf, codeCells } from './notebook.js';
import { notice } from './notices.js';
import { save } from './saving.js';

async function decide(cell, take) {
  try {
    await save([cell]);
    await ask('accept', { cell: cell.id, take });
  } catch (error) {
    notice('refused', error.message);
  }
}

function show(cell) {
  if (!cell.offered) {
    cell.notes.withdraw('offer');
    return;
  }
  cell.notes.show('offer', '教材のこのセルが新しくなりました。',
    button('比べる', () => compare(`セル ${cell.number}`, ['自分の文', cell.source], ['新しい文', cell.offered])),
    button('新しい文にする', () => decide(cell, true)),
    button('自分の文のままにする', () => decide(cell, false)));
}

export function showOffers() {
  codeCells().filter(cell => cell.offered).forEach(show);
  on('offered', ({ cell: id, source }) => {
    const cell = cellOf(id);
    if (!cell) return;
    cell.offered = source;
    show(cell);
  });
}
