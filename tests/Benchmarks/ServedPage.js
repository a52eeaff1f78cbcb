// What a benchmark asks of a page of the served course.
(() => {
  const cell = number => document.querySelectorAll('[data-kind=code]')[number - 1];
  const runButton = number => [...cell(number).querySelectorAll('button')].find(button => (button.ariaLabel ?? '').endsWith('を実行'));

  /** Milliseconds from the click until the cell says that it has run. */
  const run = number => new Promise(resolve => {
    const start = performance.now();
    const observer = new MutationObserver(() => {
      if (!cell(number).textContent.includes('実行済み')) return;
      observer.disconnect();
      resolve(performance.now() - start);
    });
    observer.observe(cell(number), { subtree: true, childList: true, characterData: true });
    runButton(number).click();
  });

  /** The longest time between two frames while a cell runs. */
  const longestFrame = async number => {
    let longest = 0, last = performance.now(), isOver = false;
    const frame = now => {
      longest = Math.max(longest, now - last);
      last = now;
      if (!isOver) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    await run(number);
    isOver = true;
    return longest;
  };

  /** Milliseconds until the kernel has answered an editor. */
  const ask = async (verb, source, column) => {
    const start = performance.now();
    const response = await fetch(`/api/${document.body.dataset.chapter}/${verb}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Course-Token': document.body.dataset.csrf },
      body: JSON.stringify({ source, line: 0, column }),
    });
    await response.json();
    return performance.now() - start;
  };

  /** Until the first cell can be run. */
  const ready = async () => {
    while (!cell(1) || !runButton(1)) await new Promise(resolve => setTimeout(resolve, 5));
  };

  window.benchmark = { ready, run, longestFrame, ask };
})();
