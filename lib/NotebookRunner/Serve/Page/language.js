// Completion, hover and signature help, as the chapter's kernel answers.
import { ask } from './api.js';
import { cellOf } from './notebook.js';

// The names that Roslyn gives, where the editor has others.
const KINDS = { Structure: 'Struct', Local: 'Variable', Parameter: 'Variable', RangeVariable: 'Variable', Namespace: 'Module', Delegate: 'Function', ExtensionMethod: 'Method' };

const here = (model, position) => ({
  source: model.getValue(), line: position.lineNumber - 1, column: position.column - 1,
});

/** An editor can do without an answer: no kernel, no server, or the learner typed on. */
async function answer(verb, model, position, cancelled) {
  return cellOf(model.uri.path.slice(1)) ? asked(verb, here(model, position), cancelled) : null;
}

function asked(verb, place, cancelled) {
  const gone = new AbortController();
  cancelled.onCancellationRequested(() => gone.abort());
  return ask(verb, place, { signal: gone.signal }).catch(() => null);
}

export const rangeOf = ({ startLine, startColumn, endLine, endColumn }) =>
  ({ startLineNumber: startLine + 1, startColumn: startColumn + 1, endLineNumber: endLine + 1, endColumn: endColumn + 1 });

function suggestion(languages, item, range) {
  const { CompletionItemKind: kinds, CompletionItemInsertTextRule: rules } = languages;
  const insertText = item.insertText || item.label;
  const common = { ...item, range, insertText, kind: kinds[KINDS[item.kind] ?? item.kind] ?? kinds.Text };
  // A method comes with a place for its arguments, and then with what they are.
  return insertText.includes('$1')
    ? { ...common, insertTextRules: rules.InsertAsSnippet, command: { id: 'editor.action.triggerParameterHints', title: '' } }
    : common;
}

async function complete({ languages }, model, position, cancelled) {
  const place = here(model, position);
  const found = await answer('complete', model, position, cancelled);
  const word = model.getWordUntilPosition(position);
  const range = { startLineNumber: position.lineNumber, endLineNumber: position.lineNumber, startColumn: word.startColumn, endColumn: word.endColumn };
  return { suggestions: (found?.items ?? []).map(item => ({ ...suggestion(languages, item, range), asked: { ...place, column: word.startColumn - 1, end: place.column } })) };
}

/** The kernel's suggestions come without a description. It describes what stands in a text: this one, with the suggestion in it. */
async function describe(item, cancelled) {
  if (!item.asked) return item;
  const { source, line, column, end } = item.asked;
  const lines = source.split('\n');
  const name = typeof item.label === 'string' ? item.label : item.label.label;
  lines[line] = lines[line].slice(0, column) + name + lines[line].slice(end);
  const found = await asked('hover', { source: lines.join('\n'), line, column }, cancelled);
  return found?.markdown ? { ...item, documentation: { value: hoverText(found.markdown) } } : item;
}

/** The kernel gives the signature in the first line and what it does in a quotation below; type arguments must not look like tags. */
function hoverText(markdown) {
  const [signature, ...lines] = markdown.split(/\r?\n/);
  return ['```csharp', signature, '```', ...lines.map(line => line.replace(/^> ?/, '').replaceAll('<', '\\<'))].join('\n');
}

async function hover(model, position, cancelled) {
  const found = await answer('hover', model, position, cancelled);
  return found?.markdown ? { contents: [{ value: hoverText(found.markdown) }], range: rangeOf(found) } : null;
}

async function signatures(model, position, cancelled) {
  const value = await answer('signature', model, position, cancelled);
  return value?.signatures?.length ? { value, dispose() {} } : null;
}

export function addLanguage(monaco) {
  monaco.languages.registerCompletionItemProvider('csharp', {
    triggerCharacters: ['.'],
    provideCompletionItems: (model, position, _, cancelled) => complete(monaco, model, position, cancelled),
    resolveCompletionItem: describe,
  });
  monaco.languages.registerHoverProvider('csharp', { provideHover: hover });
  monaco.languages.registerSignatureHelpProvider('csharp', {
    signatureHelpTriggerCharacters: ['(', ','],
    signatureHelpRetriggerCharacters: [')'],
    provideSignatureHelp: signatures,
  });
}
