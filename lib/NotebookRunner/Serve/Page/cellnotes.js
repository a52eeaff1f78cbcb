import { announce } from './announce.js';
import { element } from './dom.js';
import { leave } from './focus.js';

/** Sentences about one cell, between its code and its outputs. */
export class CellNotes {
  #shown = new Map();

  constructor(cell) {
    this.cell = cell;
    this.place = element('div', { className: 'cell-notes' });
    cell.element.querySelector('.code').after(this.place);
  }

  show(subject, sentence, ...buttons) {
    if (this.#shown.get(subject)?.firstChild.textContent === sentence) return;
    this.withdraw(subject);
    const note = element('div', { className: 'note' }, element('span', { textContent: sentence }), ...buttons);
    this.#shown.set(subject, note);
    this.place.append(note);
    announce(`セル ${this.cell.number}: ${sentence}`);
  }

  has(subject) { return this.#shown.has(subject); }

  withdraw(subject) {
    const note = this.#shown.get(subject);
    leave(note, this.cell.element);
    note?.remove();
    this.#shown.delete(subject);
  }
}
