// Keys inside an editor that are about its cell.
import * as commands from './commands.js';
import { focusOn } from './notebook.js';

// Not in the box of the search, where these keys mean something else.
const IN_TEXT = 'editorTextFocus';
const FREE = '!suggestWidgetVisible && !parameterHintsVisible && !inSnippetMode && !editorHasSelection && !editorHasMultipleSelections';

export function bindKeys(editor, cell) {
  const { KeyCode, KeyMod } = window.monaco;
  const add = (id, label, key, run, precondition) =>
    editor.addAction({ id, label, keybindings: [key], keybindingContext: IN_TEXT, precondition, run: () => { run(); } });
  add('course.run-next', 'セルを実行して次へ', KeyMod.Shift | KeyCode.Enter, () => commands.runAndNext(cell));
  add('course.run', 'セルを実行', KeyMod.CtrlCmd | KeyCode.Enter, () => commands.run([cell]));
  add('course.run-insert', 'セルを実行して下に足す', KeyMod.Alt | KeyCode.Enter, () => commands.runAndInsert(cell));
  add('course.leave', '編集を終わる', KeyCode.Escape, () => focusOn(cell),
    `${FREE} && !findWidgetVisible && !renameInputVisible && !markersNavigationVisible`);
  followEdges(editor);
  add('course.up', '前のセルへ', KeyCode.UpArrow, () => commands.editNeighbour(cell, -1), `courseFirstLine && ${FREE}`);
  add('course.down', '次のセルへ', KeyCode.DownArrow, () => commands.editNeighbour(cell, 1), `courseLastLine && ${FREE}`);
}

/** Keys can only ask for what is written into the editor's context. Lines are not wrapped: each is one on the screen. */
function followEdges(editor) {
  const first = editor.createContextKey('courseFirstLine', false);
  const last = editor.createContextKey('courseLastLine', false);
  function look() {
    const { lineNumber } = editor.getPosition();
    first.set(lineNumber === 1);
    last.set(lineNumber === editor.getModel().getLineCount());
  }
  editor.onDidChangeCursorPosition(look);
  editor.onDidChangeModelContent(look);
  look();
}
