// Keys inside an editor that are about its cell.
import * as commands from './commands.js';
import { focusOn } from './notebook.js';

export function bindKeys(editor, cell) {
  const { KeyCode, KeyMod } = window.monaco;
  const add = (id, label, key, run, precondition) => editor.addAction({ id, label, keybindings: [key], precondition, run: () => { run(); } });
  add('course.run-next', 'セルを実行して次へ', KeyMod.Shift | KeyCode.Enter, () => commands.runAndNext(cell));
  add('course.run', 'セルを実行', KeyMod.CtrlCmd | KeyCode.Enter, () => commands.run([cell]));
  add('course.run-insert', 'セルを実行して下に足す', KeyMod.Alt | KeyCode.Enter, () => commands.runAndInsert(cell));
  add('course.leave', '編集を終わる', KeyCode.Escape, () => focusOn(cell),
    '!suggestWidgetVisible && !parameterHintsVisible && !findWidgetVisible && !renameInputVisible && !inSnippetMode && !editorHasSelection && !editorHasMultipleSelections && !markersNavigationVisible');
}
