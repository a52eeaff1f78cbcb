import { button } from './dom.js';

/** The question which of two texts a cell is to have. */
export class Conflict {
  isOpen = false;

  constructor(cell) {
    this.cell = cell;
  }

  /** @param decided Told whether it is the text of this page. */
  ask({ sentence }, decided) {
    this.isOpen = true;
    const answer = mine => () => {
      this.isOpen = false;
      this.cell.notes.withdraw('conflict');
      decided(mine);
    };
    this.cell.notes.show('conflict', sentence, button('この画面の文を残す', answer(true)), button('もう一方の文にする', answer(false)));
  }
}
