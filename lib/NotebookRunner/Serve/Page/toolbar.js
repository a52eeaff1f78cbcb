import * as commands from './commands.js';
import { button, element } from './dom.js';
import { showHelp } from './help.js';
import { watchKernel } from './kernel.js';
import { place as notices } from './notices.js';

/** What is scrolled to must not lie under the bar, which grows with its sentences. */
function keepClear(bar) {
  const tell = () => { document.body.style.scrollPaddingTop = `${bar.offsetHeight + 16}px`; };
  // What the address names is scrolled to before an observer is first called.
  tell();
  new ResizeObserver(tell).observe(bar);
}

export function fillToolbar(...more) {
  const status = element('span', { className: 'kernel' });
  const saved = element('span', { className: 'saved', title: '書いた文は、my-notebooks フォルダーに自動で保存されます。' });
  const bar = document.getElementById('toolbar');
  bar.append(
    element('div', { className: 'tools', role: 'group', 'aria-label': 'この章の操作' },
      button('すべて実行', commands.runAll), button('止める', commands.stop), button('再起動', commands.restart),
      ...more, button('キー操作', showHelp, { className: 'help', 'aria-keyshortcuts': '?' }), saved, status),
    notices);
  watchKernel(status);
  keepClear(bar);
}
