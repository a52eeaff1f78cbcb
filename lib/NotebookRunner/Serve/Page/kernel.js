// What the kernel of this chapter does, and what to do when it has ended.
import { setUp } from './commands.js';
import { button } from './dom.js';
import { on } from './events.js';
import { notice, withdraw } from './notices.js';
import { state } from './state.js';

const WORDS = {
  none: 'まだ動いていません', starting: '起動しています', idle: '待っています', busy: '実行しています', ended: '終わりました',
};

export let kernel = state.kernel;

function show(status) {
  const sentence = kernel.state !== 'ended' && kernel.sentence;
  const text = sentence || `カーネル: ${WORDS[kernel.state]}`;
  if (status.textContent !== text) status.textContent = text;
  status.dataset.kernel = kernel.state;
  if (kernel.state === 'ended') notice('kernel', kernel.sentence, button('準備のセルを実行する', setUp)); else withdraw('kernel');
}

export function watchKernel(status) {
  show(status);
  on('kernel', event => {
    kernel = event;
    show(status);
  });
  const disk = ({ ok, sentence }) => ok ? withdraw('disk') : notice('disk', sentence);
  disk(state.saved);
  on('saved', disk);
}
