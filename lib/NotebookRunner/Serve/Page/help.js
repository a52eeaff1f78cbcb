import { button, element } from './dom.js';

const KEYS = {
  'どこでも（セルの中）': {
    'Shift+Enter': '実行して、次のセルへ移る', 'Ctrl+Enter（macOS は ⌘+Enter）': '実行して、ここに留まる', 'Alt+Enter': '実行して、下にセルを足す',
  },
  '書いているとき': {
    'Esc': '編集を終わり、セルを選ぶ', '最初の行で ↑ / 最後の行で ↓': '前 / 次のセルへ移る', 'Ctrl+Space': '候補を出す', 'Ctrl+Shift+Space': '引数の説明を出す', 'F8': '次の間違いへ移る', 'F1': 'エディターの操作の一覧',
  },
  'セルを選んでいるとき': {
    'Enter': '編集を始める', '↑ ↓ または K J': '前や次のセルへ移る', 'A / B': '上 / 下にセルを足す', 'D D': '自分のセルを消す', '?': 'この一覧を出す',
  },
  'ボタン': {
    '止める': '実行中のセルを、カーネルごと終わらせる', '再起動': 'カーネルを新しく始める。変数はすべて消え、書いた文は残る',
    'その他 → 下にセルを足す': '自分のセルを足す。教材のセルのように実行でき、自動で保存される', '教材の文に戻す': '書き換えたセルを、教材の文に戻す',
  },
};

let dialog;

function rows(keys) {
  return Object.entries(keys).map(([key, what]) =>
    element('tr', {}, element('th', { scope: 'row' }, element('kbd', { textContent: key })), element('td', { textContent: what })));
}

function build() {
  const close = button('閉じる', () => dialog.close());
  return element('dialog', { className: 'sheet', 'aria-labelledby': 'help-title' },
    element('h2', { id: 'help-title', textContent: 'キー操作' }),
    ...Object.entries(KEYS).map(([when, keys]) =>
      element('table', {}, element('caption', { textContent: when }), element('tbody', {}, ...rows(keys)))),
    close);
}

export function showHelp() {
  if (!dialog) {
    dialog = build();
    document.body.append(dialog);
  }
  dialog.showModal();
}
