// What the kernel of this chapter does, and what to do when it has ended.
import { setUp } from './commands.js';
import { button } from './dom.js';
import { on } from './events.js';
import { kernel, WORDS } from './kernelstate.js';
import { notice, withdraw } from './notices.js';

let closed = '';

function close() {
  closed = kernel.sentence;
  withdraw('kernel');
}

function show(status) {
  const { state, sentence } = kernel;
  const text = `カーネル: ${WORDS[state] ?? ''}`;
  if (status.textContent !== text) status.textContent = text;
  status.dataset.kernel = state;
  if (!sentence) withdraw('kernel');
  else if (sentence !== closed) notice('kernel', sentence, button('準備のセルを実行する', setUp), button('閉じる', close));
  closed = sentence && closed;
}

export function watchKernel(status) {
  show(status);
  on('kernel', () => show(status));
}
