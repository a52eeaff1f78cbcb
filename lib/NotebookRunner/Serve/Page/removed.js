// The way back for a cell that was removed.
import { attempt } from './attempt.js';
import { button } from './dom.js';
import { insert } from './insert.js';
import { cells } from './notebook.js';
import { closing, notice, withdraw } from './notices.js';

/** To be called while the cell is there; what it returns shows a sentence with the way back. */
export function wayBack(cell) {
  const { number } = cell;
  const above = cells.slice(0, cells.indexOf(cell)).reverse();
  // One for each: their numbers may be the same.
  const subject = `removed:${cell.id}`;
  return sentence => notice(subject, sentence,
    button('元に戻す', () => attempt(async () => {
      // The one above may have been removed, too.
      await insert(above.find(one => cells.includes(one)), cell.source);
      withdraw(subject);
    }), { 'aria-label': `消したセル ${number} を元に戻す` }),
    closing(subject));
}
