import { element } from './dom.js';
import { leave } from './focus.js';
import { inNextFrame } from './frames.js';
import { Limit } from './outputlimit.js';
import { runScripts } from './scripts.js';
import { TextBlock } from './textblock.js';

/** More than this is not gathered for the next frame. */
const GATHERED = 50_000;

/** What a cell shows below its code. Text is gathered until the next frame; everything keeps its order. */
export class Outputs {
  #stream = null;
  #text = '';
  #block = null;

  constructor(cell) {
    this.cell = cell;
    this.place = cell.element.querySelector('.outputs');
    this.limit = new Limit(this.place);
  }

  clear() {
    this.#text = '';
    this.#block = null;
    // What is below must not jump up and down again while the cell runs.
    this.place.style.minHeight = `${this.place.offsetHeight}px`;
    leave(this.place, this.cell.element);
    this.place.replaceChildren();
    this.place.removeAttribute('data-unrevealed');
    this.limit.reset();
  }

  finish(note) {
    this.#flush();
    if (note) this.place.append(element('p', { className: 'note', textContent: note }));
    this.place.style.minHeight = '';
  }

  text(stream, text) {
    if (stream !== this.#stream) this.#flush();
    this.#stream = stream;
    this.#text += text;
    if (this.#text.length > GATHERED) this.#flush(); else inNextFrame(this.#show);
  }

  html(html) {
    this.#flush();
    const template = element('template', { innerHTML: html });
    const blocks = [...template.content.children];
    const scripts = [...template.content.querySelectorAll('script')];
    this.place.append(template.content);
    for (const block of blocks) this.limit.added(block, html.length / blocks.length);
    runScripts(scripts);
  }

  #show = () => this.#flush();

  #flush() {
    if (!this.#text) return;
    const last = this.place.lastElementChild;
    if (this.#block?.stream !== this.#stream || this.#block.element !== last) {
      this.#block = new TextBlock(this.#stream, last?.matches(`.output.${this.#stream}`) ? last : undefined);
      this.place.append(this.#block.element);
    }
    this.#block.append(this.#text, this.limit);
    this.#text = '';
  }
}
