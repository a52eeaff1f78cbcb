// Loads the editor once, when the first cell needs it.
import { addCSharp } from './csharp.js';
import { addLanguage } from './language.js';
import { notice, withdraw } from './notices.js';
import { followTheme } from './theme.js';
import { Told } from './api.js';

const FAILED = 'エディターを読み込めません。サーバーにつながると、もう一度読み込みます。';
let loading;

/** Rejects where the files of the editor did not come; the next who asks tries again. */
export function monaco() {
  return loading ??= load().then(loaded => {
    withdraw('editor');
    return loaded;
  }, cause => {
    loading = undefined;
    notice('editor', FAILED);
    throw new Told(FAILED, { cause });
  });
}

function loader() {
  const script = Object.assign(document.createElement('script'), { src: '/monaco/vs/loader.js' });
  return new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = () => reject(new Error(script.src));
    document.head.append(script);
  }).finally(() => script.remove());
}

async function modules() {
  await loader();
  try {
    const { require } = window;
    require.config({ paths: { vs: '/monaco/vs' }, 'vs/nls': { availableLanguages: { '*': 'ja' } } });
    return await new Promise((resolve, reject) => {
      require(['vs/basic-languages/csharp/csharp', 'vs/editor/editor.main'], resolve, reject);
    });
  } finally {
    // A script in an output that finds an AMD loader would hand itself to it instead of the page.
    window.define = window.require = undefined;
  }
}

async function load() {
  window.MonacoEnvironment = { getWorkerUrl: () => '/monaco/vs/base/worker/workerMain.js' };
  const csharp = await modules();
  addCSharp(window.monaco, csharp.language);
  addLanguage(window.monaco);
  followTheme(window.monaco);
  return window.monaco;
}
