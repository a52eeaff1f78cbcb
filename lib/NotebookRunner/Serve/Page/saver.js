import { ask, Refused } from './api.js';
import { Conflict } from './conflict.js';
import { button } from './dom.js';
import { isConnected } from './events.js';
import { forget, keep } from './kept.js';

const PAUSE = 400;
const RETRY = 5_000;
/** What a browser sends for a page that is being left. */
const KEEPALIVE = 15_000;

const tellSaving = () => document.dispatchEvent(new CustomEvent('saving'));

/** Saves one cell: after a pause, in order, one request at a time. */
export class Saver {
  #timer = 0;
  #sending = null;
  #missed = null;
  #isKept = true;
  #isGone = false;
  #isHeldUp = false;

  constructor(cell) {
    this.cell = cell;
    this.conflict = new Conflict(cell);
    cell.onDisk = cell.saved;
  }

  get isPending() { return this.#sending !== null || this.conflict.isOpen || this.cell.source !== this.cell.saved; }

  /** Whether it waits for the learner, or for the server to come back. */
  get isHeldUp() { return this.conflict.isOpen || (this.isPending && this.#isHeldUp); }

  /** Whether the text outlives this page. */
  get isSafe() { return this.#isKept || !this.isPending; }

  changed() {
    this.#isKept = keep(this.cell);
    tellSaving();
    this.#saveIn(PAUSE);
  }

  /** Whether the server has what is on the screen. */
  async save() {
    clearTimeout(this.#timer);
    this.#sending ??= this.#send().finally(() => { this.#sending = null; this.#catchUp(); tellSaving(); });
    await this.#sending;
    return !this.isPending;
  }

  /** Another wrote this cell. What is written here and not yet saved is not overwritten; the server will refuse it and say so. */
  received(source, version) {
    if (this.isPending) {
      this.#missed = { source, version };
    } else {
      this.#take({ source, version });
    }
  }

  /** All that the server has is on its disk now. */
  written() {
    this.cell.onDisk = this.cell.saved;
    if (!this.isPending) forget(this.cell);
    tellSaving();
  }

  /** The cell is gone. */
  discard() {
    this.#isGone = true;
    clearTimeout(this.#timer);
    forget(this.cell);
  }

  #saveIn(time) {
    clearTimeout(this.#timer);
    if (!this.#isGone) this.#timer = setTimeout(() => this.save(), time);
  }

  #catchUp() {
    const missed = this.#missed;
    if (!missed || this.isPending) return;
    this.#missed = null;
    if (missed.version > this.cell.version) this.received(missed.source, missed.version);
  }

  async #send() {
    const { cell } = this;
    while (cell.source !== cell.saved && !this.conflict.isOpen && !this.#isGone) {
      const { source, version } = cell;
      // Its answer may be lost, and the page with it.
      cell.sent = source;
      this.#isKept = keep(cell);
      try {
        this.#sent(source, await ask('edit', { cell: cell.id, source, version }, { keepalive: source.length < KEEPALIVE }));
      } catch (error) {
        if (this.#isGone || !this.#isTaken(error, source, version)) return;
      }
    }
    if (this.conflict.isOpen) return;
    cell.notes.withdraw('unsaved');
    if (cell.onDisk === cell.saved) forget(cell);
  }

  #sent(source, { version, saved = true }) {
    const { cell } = this;
    this.#isHeldUp = false;
    cell.version = version;
    cell.saved = source;
    // Where the disk is full, the server has the text only as long as it lives.
    if (saved) cell.onDisk = source;
  }

  /** Whether to go on with what the server said. */
  #isTaken(error, source, version) {
    if (error instanceof Refused && error.status === 409) {
      this.#compare(error.body, source, version);
      return true;
    }
    this.#isHeldUp = true;
    if (error instanceof Refused) {
      this.#tell(error.message);
    } else {
      // With the connection lost, that is said, and what is unsaved is saved when it is back.
      if (isConnected()) this.#tell('保存できませんでした。5 秒ごとに、もう一度保存します。');
      this.#saveIn(RETRY);
    }
    return false;
  }

  #tell(sentence) {
    this.cell.notes.show('unsaved', sentence, button('もう一度保存する', () => this.save()));
  }

  #compare(theirs, source, version) {
    const { cell } = this;
    if (theirs.source === source) {
      // The request before arrived although its answer did not.
      this.#sent(source, theirs);
    } else if (theirs.source === cell.saved && theirs.version !== version) {
      // Another server counts anew. Nobody else wrote.
      cell.version = theirs.version;
    } else {
      this.conflict.ask(theirs, mine => this.#decided(theirs, mine));
    }
  }

  #decided(theirs, mine) {
    const { cell } = this;
    // The other may have gone on writing.
    const now = this.#missed?.version > theirs.version ? this.#missed : theirs;
    this.#missed = null;
    cell.version = now.version;
    cell.saved = now.source;
    if (!mine) this.#take(now);
    this.save();
  }

  #take({ source, version }) {
    // It is for the page of the other to keep it until it is on the disk.
    this.cell.saved = this.cell.onDisk = source;
    this.cell.receive(source, version);
  }
}
