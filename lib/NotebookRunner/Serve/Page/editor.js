import { codeFont } from './codefont.js';
import { bindKeys } from './editorkeys.js';
import { monaco } from './monaco.js';
import { whenNear } from './near.js';

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

  constructor(cell) {
    this.cell = cell;
    this.text = cell.element.querySelector('.code > pre');
    this.text.addEventListener('click', event => this.#focusAt(event));
    whenNear(this.text, () => this.open());
  }

  open() {
    return this.#opening ??= this.#make();
  }

  async focus() {
    (await this.open()).focus();
  }

  get model() { return this.#editor?.getModel() ?? null; }

  show(source) {
    this.#showText(source);
    if (!this.model || this.model.getValue() === source) return;
    // As an edit, so that it can be undone.
    this.model.pushEditOperations([], [{ range: this.model.getFullModelRange(), text: source }], () => null);
  }

  async #make() {
    const { editor: { create, createModel, EndOfLineSequence }, Uri } = await monaco();
    const model = createModel(this.cell.source, 'csharp', Uri.from({ scheme: 'cell', path: `/${this.cell.id}` }));
    model.setEOL(EndOfLineSequence.LF);
    const box = document.createElement('div');
    box.className = 'editor';
    box.style.height = `${this.text.offsetHeight}px`;
    this.text.before(box);
    // The text stays in the page, unseen, for the copy button and for print.
    this.text.dataset.replaced = '';
    const editor = create(box, { ...OPTIONS, ...codeFont(this.text), model, ariaLabel: `セル ${this.cell.number} のコード。Esc で編集を終わります。` });
    editor.onDidContentSizeChange(() => fit(editor, box));
    editor.onDidLayoutChange(() => fit(editor, box));
    fit(editor, box);
    model.onDidChangeContent(() => this.#changed(model.getValue()));
    bindKeys(editor, this.cell);
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

  async #focusAt({ clientX, clientY }) {
    const editor = await this.open();
    const position = editor.getTargetAtClientPoint(clientX, clientY)?.position;
    if (position) editor.setPosition(position);
    editor.focus();
  }

  dispose() {
    this.model?.dispose();
    this.#editor?.dispose();
  }
}

/** As high as the text. A scrollbar below lies in the padding, as it does not in Monaco's own reckoning. */
function fit(editor, box) {
  const scrolls = editor.getContentWidth() > editor.getLayoutInfo().contentWidth;
  editor.updateOptions({ padding: { ...PADDING, bottom: PADDING.bottom - (scrolls ? SCROLLBAR : 0) } });
  box.style.height = `${editor.getContentHeight()}px`;
}
