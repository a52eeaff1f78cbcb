// The kernels that run, and a way to end each.
import { announce } from './announce.js';
import { post } from './api.js';
import { button, element } from './dom.js';
import { connect, on } from './events.js';
import { notice, place as notices, withdraw } from './notices.js';

const STATES = { starting: '起動しています', idle: '待っています', busy: '実行しています', ended: '終わりました' };
const rows = element('tbody');
const table = element('table', { className: 'kernels' }, element('thead', {}, element('tr', {},
  ...['章', '状態', 'プロセス', 'メモリ', 'CPU 時間', '動いている時間', '操作'].map(title => element('th', { scope: 'col', textContent: title })))), rows);
const none = element('p', { textContent: '動いているカーネルはありません。' });
const made = new Map();

function minutes(seconds) {
  return seconds < 60 ? `${Math.round(seconds)} 秒` : `${Math.floor(seconds / 60)} 分`;
}

async function stop({ chapter, title }) {
  withdraw('refused');
  announce(`${title} のカーネルを止めています。`);
  try {
    await post(`/api/kernels/${chapter}/stop`);
    show(await list());
  } catch (error) {
    notice('refused', error.message);
  }
}

function makeRow(kernel) {
  const row = element('tr', {}, element('th', { scope: 'row' }, element('a', { href: `/chapters/${kernel.chapter}`, textContent: kernel.title })),
    ...Array.from({ length: 5 }, () => element('td')),
    element('td', {}, button('止める', () => stop(kernel), { 'aria-label': `${kernel.title} のカーネルを止める` })));
  made.set(kernel.chapter, row);
  return row;
}

/** A row stays the same element, so that the focus on its button stays. */
function rowOf(kernel) {
  const row = made.get(kernel.chapter) ?? makeRow(kernel);
  const texts = [STATES[kernel.state] ?? '', kernel.process, `${Math.round(kernel.memoryMegabytes)} MB`, `${kernel.processorSeconds.toFixed(1)} 秒`, minutes(kernel.sinceSeconds)];
  texts.forEach((text, index) => { row.cells[index + 1].textContent = text; });
  return row;
}

function show(kernels) {
  const running = new Set(kernels.map(kernel => kernel.chapter));
  for (const [chapter, row] of made) {
    if (running.has(chapter)) continue;
    row.remove();
    made.delete(chapter);
  }
  for (const kernel of kernels) {
    const row = rowOf(kernel);
    if (!row.isConnected) rows.append(row);
  }
  table.hidden = kernels.length === 0;
  none.hidden = kernels.length > 0;
}

const list = () => fetch('/api/kernels').then(response => response.json());

document.getElementById('kernels').append(notices, element('div', { className: 'scroll' }, table), none);
on('kernels', event => show(event.kernels));
show(await list());
connect();
