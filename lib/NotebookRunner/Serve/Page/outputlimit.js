import { element } from './dom.js';

const HEAD = 150_000;
const TAIL = 100_000;

/** Keeps the beginning and the end of what a cell shows: a cell that prints without end must not fill the page. */
export class Limit {
  #pieces = [];
  #head = 0;
  #tail = 0;
  #gap = null;

  constructor(place) {
    this.place = place;
  }

  reset() {
    this.#pieces = [];
    this.#head = this.#tail = 0;
    this.#gap = null;
  }

  added(piece, length) {
    if (this.#head < HEAD) {
      this.#head += length;
      return;
    }
    const last = this.#pieces.at(-1);
    if (last?.piece === piece) last.length += length; else this.#pieces.push({ piece, length });
    this.#tail += length;
    while (this.#tail > TAIL && this.#pieces.length > 1) this.#drop(this.#pieces.shift());
  }

  #drop({ piece, length }) {
    this.#tail -= length;
    if (!this.#gap) {
      this.#gap = element('p', { className: 'note', textContent: '出力が長いので、途中を省いて、初めと終わりを表示しています。' });
      piece.before(this.#gap);
    }
    const block = piece.parentElement;
    piece.remove();
    if (block !== this.place && block.childElementCount === 0) block.remove();
  }
}
