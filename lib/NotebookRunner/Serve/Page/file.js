// What became of the learner's file on the disk.
import { on } from './events.js';
import { closing, notice, withdraw } from './notices.js';
import { isAllSaved, isAnyHeldUp } from './saving.js';
import { state } from './state.js';

function showDisk({ ok, sentence } = { ok: true }) {
  if (ok) withdraw('disk'); else notice('disk', sentence);
}

/** Says where texts are that are not in this page: it stays until it was read, and one does not hide another. */
function showFile(sentence) {
  if (sentence) notice(`file:${sentence}`, sentence, closing(`file:${sentence}`));
}

/** That what was written is safe must be seen, and not only that it is not. */
function watchSaved(place) {
  let isOnDisk = state.saved?.ok !== false;
  const show = () => { place.textContent = isAnyHeldUp() || !isOnDisk ? '保存できていません' : isAllSaved() ? '保存済み' : '保存しています…'; };
  document.addEventListener('saving', show);
  document.addEventListener('cell-removed', show);
  on('saved', ({ ok }) => {
    isOnDisk = ok;
    show();
  });
  show();
}

export function watchFile() {
  watchSaved(document.querySelector('.saved'));
  showDisk(state.saved);
  showFile(state.file);
  on('saved', showDisk);
  on('file', ({ sentence }) => showFile(sentence));
}
