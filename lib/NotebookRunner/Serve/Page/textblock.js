import { element } from './dom.js';

/** Adding to a piece costs the layout of that piece only. */
const PIECE = 2_000;
/** A text of more lines scrolls in itself. */
const LINES = 40;

/** Text that one stream printed without a break. */
export class TextBlock {
  #piece = null;
  #length = 0;
  #lines = 0;

  /** @param box What shows the beginning already, in a page that came while its cell ran. */
  constructor(stream, box = element('div', { className: `output ${stream}` })) {
    this.stream = stream;
    this.element = box;
    this.#piece = box.lastElementChild;
    this.#length = this.#piece?.textContent.length ?? 0;
    this.#lines = box.textContent.split('\n').length - 1;
  }

  append(text, limit) {
    const { element: box } = this;
    const atEnd = box.scrollTop + box.clientHeight >= box.scrollHeight - 8;
    for (const part of parts(text)) this.#add(part, limit);
    this.#lines += text.split('\n').length - 1;
    box.classList.toggle('long', this.#lines > LINES);
    if (atEnd) box.scrollTop = box.scrollHeight;
  }

  // A line goes on in its piece, unless it has no end.
  #add(part, limit) {
    const hasRoom = this.#length < PIECE || (!this.#piece.textContent.endsWith('\n') && this.#length < 4 * PIECE);
    if (!this.#piece || !hasRoom) {
      this.#piece = element('pre');
      this.#length = 0;
      this.element.append(this.#piece);
    }
    this.#piece.append(part);
    this.#length += part.length;
    limit.added(this.#piece, part.length);
  }
}

/** Pieces of whole lines where there are lines. */
function* parts(text) {
  for (let start = 0; start < text.length;) {
    const line = text.lastIndexOf('\n', start + PIECE);
    const end = start + PIECE >= text.length ? text.length : line > start ? line + 1 : start + PIECE;
    yield text.slice(start, end);
    start = end;
  }
}
