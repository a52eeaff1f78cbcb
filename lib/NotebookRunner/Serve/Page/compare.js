// Two texts side by side.
import { codeFont } from './codefont.js';
import { button, element } from './dom.js';
import { monaco } from './monaco.js';

const NARROW = 700;

export async function compare(title, [leftName, left], [rightName, right], remark = '') {
  const { editor } = await monaco();
  const lines = Math.max(...[left, right].map(text => text.split('\n').length));
  const box = element('div', { className: 'diff' });
  const font = codeFont();
  const isWide = innerWidth > NARROW;
  // In one column, what is replaced and what replaces it stand below each other.
  box.style.height = `${((isWide ? 1 : 2) * lines + 2) * font.lineHeight}px`;
  const names = isWide ? [`左: ${leftName}`, `右: ${rightName}`] : [`− の行: ${leftName}`, `+ の行: ${rightName}`];
  const dialog = element('dialog', { className: 'comparison', 'aria-labelledby': 'comparison-title' },
    element('h2', { id: 'comparison-title', textContent: title }),
    element('div', { className: 'names' }, ...names.map(name => element('span', { textContent: name }))),
    element('p', { className: 'aside', textContent: `色の付いたところが、2 つの違いです。${remark}` }),
    box, button('閉じる', () => dialog.close()));
  document.body.append(dialog);
  dialog.showModal();
  const diff = editor.createDiffEditor(box, {
    readOnly: true, originalEditable: false, renderSideBySide: isWide, renderIndicators: !isWide, enableSplitViewResizing: false, automaticLayout: true, theme: 'course',
    minimap: { enabled: false }, scrollBeyondLastLine: false, renderOverviewRuler: false, wordWrap: 'on',
    ...font, originalAriaLabel: leftName, modifiedAriaLabel: rightName,
  });
  const models = [left, right].map(text => editor.createModel(text.trimEnd(), 'csharp'));
  diff.setModel({ original: models[0], modified: models[1] });
  dialog.addEventListener('close', () => {
    diff.dispose();
    for (const model of models) model.dispose();
    dialog.remove();
  });
}
