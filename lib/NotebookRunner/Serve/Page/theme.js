// The editor in the colours of the page: site.css says them once, for light and dark.
const system = matchMedia('(prefers-color-scheme: dark)');
const root = document.documentElement;
const probe = document.createElement('span');
probe.hidden = true;

function colour(name) {
  probe.style.color = `var(--${name})`;
  const [red, green, blue] = getComputedStyle(probe).color.match(/\d+/g).map(Number);
  return '#' + [red, green, blue].map(part => part.toString(16).padStart(2, '0')).join('');
}

function isDark() {
  return root.dataset.theme ? root.dataset.theme === 'dark' : system.matches;
}

function rules() {
  const tokens = { keyword: 'keyword', string: 'literal', number: 'number', comment: 'comment', type: 'type', method: 'method', directive: 'keyword', 'namespace.cpp': 'keyword' };
  const others = ['identifier', 'namespace', 'delimiter', ''].map(token => ({ token, foreground: colour('text') }));
  return [...others, ...Object.entries(tokens).map(([token, name]) => ({ token, foreground: colour(name) }))];
}

function show(monaco) {
  const panel = colour('panel');
  monaco.editor.defineTheme('course', {
    base: isDark() ? 'vs-dark' : 'vs',
    inherit: true,
    rules: rules(),
    colors: {
      'editor.background': panel, 'editor.foreground': colour('text'), 'editorGutter.background': panel,
      // Neither side is wrong: no red. So faint that every colour of the code can be read on it.
      'diffEditor.removedTextBackground': colour('edge') + '20', 'diffEditor.removedLineBackground': colour('edge') + '0c', 'diffEditor.removedTextBorder': '#00000000',
      'diffEditor.insertedTextBackground': colour('link') + '20', 'diffEditor.insertedLineBackground': colour('link') + '0c', 'diffEditor.insertedTextBorder': '#00000000',
      'editor.lineHighlightBorder': panel, 'editorWidget.background': colour('page'), 'editorWidget.border': colour('edge'),
    },
  });
  monaco.editor.setTheme('course');
}

export function followTheme(monaco) {
  document.body.append(probe);
  show(monaco);
  new MutationObserver(() => show(monaco)).observe(root, { attributeFilter: ['data-theme'] });
  system.addEventListener('change', () => show(monaco));
}
