// Completion, hover and signature help, as the chapter's kernel answers.
import { ask } from './api.js';
import { cellOf } from './notebook.js';

// The names that Roslyn gives, where the editor has others.
const KINDS = { Structure: 'Struct', Local: 'Variable', Parameter: 'Variable', RangeVariable: 'Variable', Namespace: 'Module', Delegate: 'Function', ExtensionMethod: 'Method' };

const here = (model, position) => ({
  cell: model.uri.path.slice(1), source: model.getValue(), line: position.lineNumber - 1, column: position.column - 1,
});

/** An editor can do without an answer: no kernel, no server, or the learner typed on. */
async function answer(verb, model, position, cancelled) {
  if (!cellOf(model.uri.path.slice(1))) return null;
  const gone = new AbortController();
  cancelled.onCancellationRequested(() => gone.abort());
  return ask(verb, here(model, position), { signal: gone.signal }).catch(() => null);
}

export const rangeOf = ({ startLine, startColumn, endLine, endColumn }) =>
  ({ startLineNumber: startLine + 1, startColumn: startColumn + 1, endLineNumber: endLine + 1, endColumn: endColumn + 1 });

async function complete(monaco, model, position, cancelled) {
  const found = await answer('complete', model, position, cancelled);
  const word = model.getWordUntilPosition(position);
  const range = { startLineNumber: position.lineNumber, endLineNumber: position.lineNumber, startColumn: word.startColumn, endColumn: word.endColumn };
  const kinds = monaco.languages.CompletionItemKind;
  const suggestions = (found?.items ?? []).map(item => ({
    ...item, range, insertText: item.insertText || item.label, kind: kinds[KINDS[item.kind] ?? item.kind] ?? kinds.Text,
  }));
  return { suggestions };
}

async function hover(model, position, cancelled) {
  const found = await answer('hover', model, position, cancelled);
  return found?.markdown ? { contents: [{ value: found.markdown }], range: rangeOf(found) } : null;
}

async function signatures(model, position, cancelled) {
  const value = await answer('signature', model, position, cancelled);
  return value?.signatures?.length ? { value, dispose() {} } : null;
}

export function addLanguage(monaco) {
  monaco.languages.registerCompletionItemProvider('csharp', {
    triggerCharacters: ['.'],
    provideCompletionItems: (model, position, _, cancelled) => complete(monaco, model, position, cancelled),
  });
  monaco.languages.registerHoverProvider('csharp', { provideHover: hover });
  monaco.languages.registerSignatureHelpProvider('csharp', {
    signatureHelpTriggerCharacters: ['(', ','],
    signatureHelpRetriggerCharacters: [')'],
    provideSignatureHelp: signatures,
  });
}
