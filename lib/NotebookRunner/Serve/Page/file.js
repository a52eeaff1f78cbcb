// What became of the learner's file on the disk.
import { on } from './events.js';
import { closing, notice, withdraw } from './notices.js';
import { state } from './state.js';

function showDisk({ ok, sentence } = { ok: true }) {
  if (ok) withdraw('disk'); else notice('disk', sentence);
}

/** Says where texts are that are not in this page: it stays until it was read, and one does not hide another. */
function showFile(sentence) {
  if (sentence) notice(`file:${sentence}`, sentence, closing(`file:${sentence}`));
}

export function watchFile() {
  showDisk(state.saved);
  showFile(state.file);
  on('saved', showDisk);
  on('file', ({ sentence }) => showFile(sentence));
}
