// Monaco's C# with what it misses: methods and types in the colours that the page's own highlighting gives them.
const KEYWORDS = ['record', 'init', 'required', 'with', 'and', 'or', 'not', 'nint', 'nuint', 'scoped', 'global'];
const CALLED = /[A-Za-z_]\w*(?=(?:<[\w<>,\s\[\]?]*>)?\()/;
const TYPE = /[A-Z]\w*(?=\s*<|\?|\[\]|\.|>|\s+[a-zA-Z_]\w*\s*(?:[=;,)({]|=>|in\b))/;

export function addCSharp(monaco, language) {
  const { root, qualified, ...states } = language.tokenizer;
  monaco.languages.setMonarchTokensProvider('csharp', {
    ...language,
    keywords: [...language.keywords, ...KEYWORDS],
    // The first state is where a text begins.
    tokenizer: {
      root: [
        [/\$*"""/, 'string.quote', '@raw'],
        [/(new)(\s+)([A-Z]\w*)/, ['keyword', '', 'type']],
        [CALLED, { cases: { '@keywords': 'keyword.$0', '@default': 'method' } }],
        [TYPE, { token: 'type', next: '@qualified' }],
        ...root,
      ],
      qualified: [[CALLED, { cases: { '@keywords': 'keyword.$0', '@default': 'method' } }], ...qualified],
      raw: [[/"""/, 'string.quote', '@pop'], [/[^"]+/, 'string'], [/"/, 'string']],
      ...states,
    },
  });
}
