// Where the focus goes when what had it is taken away. On the body it would be lost to a keyboard.
let last = null;
document.addEventListener('focusin', ({ target }) => { last = target.closest('[data-cell]') ?? last; });

/** To be called before the element is removed or hidden. */
export function leave(element, place = null) {
  if (!element?.contains(document.activeElement)) return;
  const worked = last?.isConnected && !element.contains(last) ? last : null;
  (place ?? worked ?? document.getElementById('content'))?.focus({ preventScroll: true });
}
