/** An element with its properties and attributes, and what is in it. */
export function element(tag, properties = {}, ...content) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name in made) made[name] = value; else made.setAttribute(name, value);
  }
  made.append(...content);
  return made;
}

export function button(label, onclick, properties = {}) {
  return element('button', { type: 'button', textContent: label, onclick, ...properties });
}

/** Whether the learner asked for fewer moving things. */
export const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');
