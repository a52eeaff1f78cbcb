// What a page can do beyond being read. Every page is complete without this file.
(function () {
  'use strict';
  var root = document.documentElement;
  var systemIsDark = matchMedia('(prefers-color-scheme: dark)');

  // A browser may forbid storage, for example to files on the disk; then a choice lasts as long as its page.
  function stored(value) {
    try {
      if (value === undefined) return localStorage.getItem('theme');
      if (value) localStorage.setItem('theme', value); else localStorage.removeItem('theme');
    } catch { return null; }
  }

  function show(theme) { if (theme) root.dataset.theme = theme; else delete root.dataset.theme; }

  function themeButton() {
    var button = document.createElement('button');
    button.type = 'button';
    function isDark() { return root.dataset.theme ? root.dataset.theme === 'dark' : systemIsDark.matches; }
    function label() {
      button.textContent = isDark() ? '明るくする' : '暗くする';
      button.setAttribute('aria-label', '画面を' + button.textContent);
    }
    button.addEventListener('click', function () {
      var dark = !isDark();
      // Back to what the system says is back to following it.
      var choice = dark === systemIsDark.matches ? '' : dark ? 'dark' : 'light';
      stored(choice);
      show(choice);
      label();
    });
    systemIsDark.addEventListener('change', label);
    label();
    document.querySelector('header.top').append(button);
  }

  function copy(text) {
    if (navigator.clipboard) return navigator.clipboard.writeText(text);
    var button = document.activeElement;
    var area = document.createElement('textarea');
    area.value = text;
    document.body.append(area);
    area.select();
    var done = document.execCommand('copy');
    area.remove();
    button.focus();
    return done ? Promise.resolve() : Promise.reject(new Error('copy'));
  }

  function copyButton(block, status) {
    var button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = 'コピー';
    var cell = block.querySelector('.bar');
    // The number of a cell changes where cells can be added.
    function code() { return (cell ? cell.firstChild.textContent + ' の' : '') + 'コード'; }
    button.setAttribute('aria-label', code() + 'をコピー');
    function say(word, sentence) { button.textContent = word; status.textContent = sentence; }
    button.addEventListener('blur', function () { say('コピー', ''); });
    button.addEventListener('click', function () {
      button.focus();
      copy(block.querySelector('code').textContent).then(
        function () { say('コピーしました', code() + 'をコピーしました。'); },
        function () { say('コピーできません', code() + 'をコピーできませんでした。選んでコピーしてください。'); });
    });
    (cell || block).append(button);
  }

  // Where cells can be run, cells and outputs come and go.
  function whenAdded(selector, work) {
    new MutationObserver(function (changes) {
      changes.forEach(function (change) {
        change.addedNodes.forEach(function (node) {
          if (node.nodeType !== Node.ELEMENT_NODE) return;
          if (node.matches(selector)) work(node);
          node.querySelectorAll(selector).forEach(work);
        });
      });
    }).observe(document.querySelector('main'), { childList: true, subtree: true });
  }

  function copyButtons() {
    var status = document.createElement('p');
    status.className = 'unseen';
    status.setAttribute('role', 'status');
    document.querySelector('main').append(status);
    function add(block) { copyButton(block, status); }
    document.querySelectorAll('.code').forEach(add);
    whenAdded('.code', add);
  }

  // What scrolls must be reachable with the keyboard, and what does not scroll should not be.
  function scrollers() {
    var boxes = 'pre, .scroll, .output';
    function update(box) {
      if (!box || !box.matches(boxes)) return;
      if (box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight + 1) {
        box.tabIndex = 0;
        box.setAttribute('role', 'group');
        box.setAttribute('aria-label', box.matches('pre') ? '横に動かせるコード' : box.matches('.long') ? '動かせる長い出力' : '横に動かせる表');
      } else {
        ['tabindex', 'role', 'aria-label'].forEach(function (name) { box.removeAttribute(name); });
      }
    }
    // A box keeps its size when what is in it grows: both are watched.
    var sizes = new ResizeObserver(function (entries) {
      entries.forEach(function (entry) { update(entry.target); update(entry.target.parentElement); });
    });
    function watch(box) { [box, ...box.children].forEach(function (part) { sizes.observe(part); }); }
    document.querySelectorAll(boxes).forEach(watch);
    whenAdded(boxes, watch);
  }

  function currentSection() {
    var headings = [...document.querySelectorAll('main h2[id]')];
    var links = document.querySelectorAll('.sections a');
    if (!links.length) return;
    function mark() {
      var passed = headings.filter(function (heading) { return heading.getBoundingClientRect().top < innerHeight / 3; });
      var id = passed.length ? '#' + passed[passed.length - 1].id : '';
      links.forEach(function (link) {
        if (link.hash === id) link.setAttribute('aria-current', 'location'); else link.removeAttribute('aria-current');
      });
    }
    // Also where a part of the page scrolls and not the whole.
    addEventListener('scroll', mark, { passive: true, capture: true });
    mark();
  }

  show(stored());
  addEventListener('DOMContentLoaded', function () {
    themeButton();
    copyButtons();
    scrollers();
    currentSection();
  });
})();
