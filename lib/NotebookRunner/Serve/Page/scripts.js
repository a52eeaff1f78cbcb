// Scripts in HTML that is put into the page later do not run by themselves; copies of them do.
const loaded = new Set(Array.from(document.scripts, script => script.src).filter(Boolean));
// One after another over all outputs: a chart's script needs what the set-up cell's script brought.
let last = Promise.resolve();

export function runScripts(scripts) {
  for (const script of scripts) last = last.then(() => run(script));
}

function run(script) {
  if (!script.isConnected || loaded.has(script.src)) return undefined;
  const copy = document.createElement('script');
  for (const { name, value } of script.attributes) copy.setAttribute(name, value);
  copy.textContent = script.textContent;
  if (!copy.src) return script.replaceWith(copy);
  loaded.add(copy.src);
  return new Promise(resolve => {
    copy.onload = copy.onerror = resolve;
    script.replaceWith(copy);
  });
}
