import { codeFont } from './codefont.js';
import { bindKeys } from './editorkeys.js';
import { monaco } from './monaco.js';
import { noLongerNear, whenNear } from './near.js';

// The padding is that which serve.css gives the highlighted text, so that nothing moves when the editor takes its place.
const PADDING = { top: 4, bottom: 12 };
const SCROLLBAR = 10;
const OPTIONS = {
  language: 'csharp', theme: 'course', tabIndex: -1, automaticLayout: true, scrollBeyondLastLine: false, minimap: { enabled: false },
  lineNumbers: 'off', lineNumbersMinChars: 0, glyphMargin: false,
  folding: false, lineDecorationsWidth: 16, renderLineHighlight: 'none', overviewRulerLanes: 0, hideCursorInOverviewRuler: true,
  scrollbar: { vertical: 'hidden', alwaysConsumeMouseWheel: false, horizontalScrollbarSize: SCROLLBAR },
  fixedOverflowWidgets: true, wordBasedSuggestions: false, quickSuggestions: true, unicodeHighlight: { ambiguousCharacters: false },
  occurrencesHighlight: false, contextmenu: false,
};

/** The code of a cell: highlighted text from the server until it is needed, then an editor. */
export class CellEditor {
  #opening = null;
  #editor = null;
  #isGone = false;

  constructor(cell) {
    this.cell = cell;
    this.text = cell.element.querySelector('.code > pre');
    this.text.addEventListener('click', event => this.#focusAt(event));
    whenNear(this.text, () => this.open());
  }

  open() {
    return this.#opening ??= this.#make().catch(error => {
      this.#opening = null;
      throw error;
    });
  }

  /** @param findPosition Where to put the cursor, as the editor that is open then sees it. */
  async focus(findPosition) {
    // That it could not be loaded is said where it is loaded.
    const editor = await this.open().catch(() => null);
    if (!editor) return;
    const position = findPosition?.(editor);
    if (position) editor.setPosition(position);
    editor.focus();
    if (position) editor.revealPosition(position);
  }

  /** @param edge Before 0 the beginning, after it the end. */
  focusAtEdge(edge) {
    return this.focus(editor => ({ lineNumber: edge < 0 ? 1 : editor.getModel().getLineCount(), column: 1 }));
  }

  /** Where the cursor is, while it is here. */
  get position() { return this.#editor?.hasTextFocus() ? this.#editor.getPosition() : null; }

  label() {
    this.#editor?.updateOptions({ ariaLabel: labelOf(this.cell) });
  }

  get model() { return this.#editor?.getModel() ?? null; }

  show(source) {
    this.#showText(source);
    if (!this.model || this.model.getValue() === source) return;
    // As an edit of its own, so that it can be undone, and no more with it.
    this.model.pushStackElement();
    this.model.pushEditOperations([], [{ range: this.model.getFullModelRange(), text: source }], () => null);
    this.model.pushStackElement();
  }

  async #make() {
    const { editor: { create, createModel, EndOfLineSequence }, Uri } = await monaco();
    if (this.#isGone) return null;
    const model = createModel(this.cell.source, 'csharp', Uri.from({ scheme: 'cell', path: `/${this.cell.id}` }));
    model.setEOL(EndOfLineSequence.LF);
    const box = document.createElement('div');
    box.className = 'editor';
    box.style.height = `${this.text.offsetHeight}px`;
    this.text.before(box);
    // The text stays in the page, unseen, for the copy button and for print.
    this.text.dataset.replaced = '';
    const editor = create(box, { ...OPTIONS, ...codeFont(this.text), model, ariaLabel: labelOf(this.cell) });
    editor.onDidContentSizeChange(() => fit(editor, box));
    editor.onDidLayoutChange(() => fit(editor, box));
    fit(editor, box);
    model.onDidChangeContent(() => this.#changed(model.getValue()));
    bindKeys(editor, this.cell);
    describeSuggestions(editor);
    return this.#editor = editor;
  }

  #changed(source) {
    if (source === this.cell.source) return;
    this.#showText(source);
    this.cell.typed(source);
  }

  #showText(source) {
    const code = this.text.firstElementChild;
    if (code.textContent !== source) code.textContent = source;
  }

  #focusAt({ clientX, clientY }) {
    // Who marked a piece of the text wants to copy it.
    if (getSelection().isCollapsed) this.focus(editor => editor.getTargetAtClientPoint(clientX, clientY)?.position);
  }

  dispose() {
    this.#isGone = true;
    noLongerNear(this.text);
    this.model?.dispose();
    this.#editor?.dispose();
  }
}

let isDescribing = false;

/** What a suggestion does stands beside it from the first on; Monaco shows that only after a key that few know. Whoever closes it is heeded. */
function describeSuggestions(editor) {
  if (isDescribing) return;
  isDescribing = true;
  editor.getContribution('editor.contrib.suggestController')?.widget.value._setDetailsVisible(true);
}

const labelOf = cell => `セル ${cell.number} のコード。Esc で編集を終わります。`;

/** As high as the text. A scrollbar below lies in the padding, as it does not in Monaco's own reckoning. */
function fit(editor, box) {
  const scrolls = editor.getContentWidth() > editor.getLayoutInfo().contentWidth;
  editor.updateOptions({ padding: { ...PADDING, bottom: PADDING.bottom - (scrolls ? SCROLLBAR : 0) } });
  box.style.height = `${editor.getContentHeight()}px`;
}
