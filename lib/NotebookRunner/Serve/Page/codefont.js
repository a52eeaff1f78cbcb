/** The font of the page's code, in an editor's terms. serve.css says what it is. */
export function codeFont(text = document.querySelector('.cell > .code > pre')) {
  const { fontFamily, fontSize, lineHeight } = getComputedStyle(text);
  return { fontFamily, fontSize: Number.parseFloat(fontSize), lineHeight: Number.parseFloat(lineHeight) };
}
