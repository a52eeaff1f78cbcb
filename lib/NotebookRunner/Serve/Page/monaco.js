// Loads the editor once, when the first cell needs it.
import { addCSharp } from './csharp.js';
import { followTheme } from './theme.js';

let loading;

export function monaco() {
  return loading ??= load();
}

async function load() {
  window.MonacoEnvironment = { getWorkerUrl: () => '/monaco/vs/base/worker/workerMain.js' };
  await new Promise((resolve, reject) => {
    const script = Object.assign(document.createElement('script'), { src: '/monaco/vs/loader.js', onload: resolve, onerror: reject });
    document.head.append(script);
  });
  const { require } = window;
  require.config({ paths: { vs: '/monaco/vs' }, 'vs/nls': { availableLanguages: { '*': 'ja' } } });
  const csharp = await new Promise((resolve, reject) => {
    require(['vs/basic-languages/csharp/csharp', 'vs/editor/editor.main'], resolve, reject);
  });
  // A script in an output that finds an AMD loader would hand itself to it instead of the page.
  window.define = window.require = undefined;
  addCSharp(window.monaco, csharp.language);
  followTheme(window.monaco);
  return window.monaco;
}
