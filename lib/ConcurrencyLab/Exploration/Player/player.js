// Lets a reader decide which thread steps next, in the states that the explorer has seen. It needs nothing else in the page.
function (id, game) {
  var threads = game.threads.length, rows = game.rows.length;

  // A state: the texts of its threads and rows, its end, and for each thread the next state and what the step does.
  function text(state, i) { return game.texts[game.states[state][i]]; }
  function end(state) { return game.ends[game.states[state][threads + rows]]; }
  function next(state, thread) { return game.states[state][threads + rows + 1 + 2 * thread]; }
  function did(state, thread) { return text(state, threads + rows + 2 + 2 * thread); }

  // Whether some way on from here does not break it.
  var hopes = {};
  function hasHope(state) {
    if (!(state in hopes))
      hopes[state] = end(state) ? end(state)[0] !== 2 : game.threads.some(function (_, t) { return next(state, t) >= 0 && hasHope(next(state, t)); });
    return hopes[state];
  }

  function make(tag, content, attributes) {
    var element = document.createElement(tag);
    element.textContent = content;
    Object.keys(attributes || {}).forEach(function (name) { element.setAttribute(name, attributes[name]); });
    return element;
  }

  function table(caption, head, body) {
    var made = make('table', '', { 'class': 'concurrencylab-table' });
    made.append(make('caption', caption), make('thead', ''), make('tbody', ''));
    made.tHead.insertRow().append.apply(made.tHead.rows[0], head.map(function (title) { return make('th', title, { scope: 'col' }); }));
    body.forEach(function (row) { made.tBodies[0].append(row); });
    return made;
  }

  function row(cells) {
    var made = make('tr', '');
    made.append.apply(made, cells);
    return made;
  }

  function player(root) {
    var states, moves, timer = 0, shown = 0, isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    var letters = game.threads.join('、');
    var status = make('p', '', { 'aria-live': 'polite' }), now = make('div', ''), past = make('div', '');
    var stepButtons = game.threads.map(function (name, t) { return button(name + ' を動かす', function () { stop(); step(t); }, { 'data-thread': name }); });
    var backButton = button('1 手戻す', back), restartButton = button('最初から', restart);
    var showButton = game.sure === null ? null : button('', show);

    function button(label, act, attributes) {
      var made = make('button', label, Object.assign({ type: 'button' }, attributes));
      made.addEventListener('click', act);
      return made;
    }

    function state() { return states[states.length - 1]; }

    function changes() {
      var before = states[states.length - 2];
      return game.rows.map(function (name, i) {
        var was = text(before, threads + i), is = text(state(), threads + i);
        return was === is ? '' : name + ': ' + was + ' → ' + is;
      }).filter(Boolean).join('、');
    }

    function verdict() {
      var n = moves.length, reached = end(state());
      if (!reached) return '';
      if (reached[0] !== 2) return (reached[0] === 1 ? '○ ' : '') + n + ' 手で終わりました。' + reached[1];
      var lost = states.findIndex(function (past) { return !hasHope(past); });
      return '✗ 壊しました: ' + n + ' 手。' + reached[1] + (lost > 0 && lost < n ? lost + ' 手目のあとは、どう動かしても壊れる状態でした。' : '');
    }

    function start() { states = [game.states.length - 1]; moves = []; }

    function step(t) {
      var to = next(state(), t), name = game.threads[t];
      if (to < 0) return say(name + ' は動けません（' + text(state(), t) + '）。' + (end(state()) ? '1 手戻すか、最初からやり直せます。' : ''));
      var label = did(state(), t);
      states.push(to);
      var changed = changes();
      moves.push({ thread: t, did: label, changed: changed });
      render(moves.length + ' 手目: ' + name + '「' + label + '」。' + (changed ? changed + '。' : ''), verdict());
    }

    function back() {
      stop();
      if (moves.length === 0) return say('これより前はありません。');
      states.pop();
      var undone = moves.pop();
      render(game.threads[undone.thread] + '「' + undone.did + '」を取り消しました。いま ' + moves.length + ' 手目です。');
    }

    function restart() { stop(); start(); render('はじめの状態です。動かすスレッドを選んでください（' + letters + '）。'); }

    // The shortest schedule that breaks it: as an animation, or a step at a time for whoever wants nothing to move.
    function show() {
      if (!game.answer) return say(game.sure);
      if (timer) return stop();
      var goesOn = isCalm && shown > 0 && shown < game.answer.length;
      if (!goesOn) { start(); shown = 0; render('壊れるいちばん短い順番を、はじめから動かします。'); }
      if (isCalm) step(game.answer[shown++]);
      else timer = setTimeout(tick, 600);
      name();
    }

    function tick() {
      step(game.answer[shown++]);
      timer = shown < game.answer.length ? setTimeout(tick, 1000) : 0;
      name();
    }

    function stop() { clearTimeout(timer); timer = shown = 0; name(); }

    function name() {
      if (showButton) showButton.textContent = timer ? '止める' : isCalm && shown > 0 && shown < game.answer.length ? '壊れる順番の次の手' : '壊れる順番を見る';
    }

    function say(sentence, verdict) { status.replaceChildren(sentence, verdict ? make('strong', verdict) : ''); }

    function chips(t) {
      var cell = make('td', ''), ahead = [];
      moves.forEach(function (move) { if (move.thread === t) cell.append(make('span', move.did, { 'data-step': 'done' })); });
      for (var s = state(); next(s, t) >= 0 && ahead.length < 9; s = next(s, t)) ahead.push(did(s, t));
      if (next(s, t) >= 0) ahead.push('…');
      ahead.forEach(function (label) { cell.append(make('span', label, { 'data-step': 'ahead' })); });
      return cell;
    }

    function render(sentence, verdict) {
      var last = moves[moves.length - 1], reached = end(state());
      status.toggleAttribute('data-end', !!reached);
      if (reached) status.setAttribute('data-end', ['other', 'right', 'broken'][reached[0]]);
      say(sentence, verdict);
      stepButtons.forEach(function (made, t) { made.setAttribute('aria-disabled', next(state(), t) < 0); });
      [backButton, restartButton].forEach(function (made) { made.setAttribute('aria-disabled', !last); });
      var isNew = function (i) { return last && text(states[states.length - 2], threads + i) !== text(state(), threads + i); };
      now.replaceChildren(table(
        'いまの状態（' + moves.length + ' 手目）',
        ['名前', 'いま', '手（破線は、このスレッドだけを続けて動かした場合）'],
        game.threads.map(function (name, t) {
          return row([make('th', 'スレッド ' + name, { scope: 'row' }), make('td', text(state(), t)), chips(t)]);
        }).concat(game.rows.map(function (name, i) {
          return row([make('th', name, { scope: 'row' }), make('td', text(state(), threads + i), isNew(i) ? { 'data-new': '' } : {}), make('td', '')]);
        }))));
      past.replaceChildren();
      if (last) past.append(
        table('ここまでの順番: ' + moves.map(function (move) { return game.threads[move.thread]; }).join(' '), ['手'].concat(game.threads, '変わったもの'), moves.map(function (move, i) {
          var cells = game.threads.map(function (_, t) { return t === move.thread ? make('td', move.did, { 'data-new': '' }) : make('td', ''); });
          return row([make('td', i + 1)].concat(cells, make('td', move.changed)));
        })));
    }

    // Null when the key is not ours.
    root.concurrencyLabKey = function (key) {
      var t = game.threads.indexOf(key.toUpperCase());
      if (t >= 0) { stop(); step(t); }
      else if (key === 'Backspace') back();
      else if (key === 'Home' || key.toUpperCase() === 'R') restart();
      else return false;
      return true;
    };

    root.tabIndex = 0;
    root.setAttribute('role', 'group');
    root.setAttribute('aria-label', '順番を選んで動かす画面。ボタンか、' + letters + ' のキーで動かします。Backspace で 1 手戻り、R で最初に戻ります。');
    // A page that was saved while it was shown has buttons that do nothing.
    root.querySelectorAll('[data-live]').forEach(function (old) { old.remove(); });
    root.querySelector('[data-static]').hidden = true;
    root.querySelectorAll('details').forEach(function (answer) { answer.open = false; });
    var controls = make('div', ''), live = make('div', '', { 'data-live': '' });
    controls.append.apply(controls, stepButtons.concat(backButton, restartButton, showButton || []));
    var help = make('p', letters + ' のボタンかキーで、そのスレッドを 1 手進めます。結果を壊してください。Backspace キーで 1 手戻り、R キーで最初に戻ります。');
    live.append(help, controls, status, now, past);
    root.querySelector('figcaption').after(live);
    restart();
  }

  // Before everyone else: hosts have shortcuts of their own for A, B and Enter, some of them in the capture phase.
  if (!window.ConcurrencyLabPlayer) {
    window.ConcurrencyLabPlayer = true;
    addEventListener('keydown', function (event) {
      var at = event.composedPath()[0], root = at.closest && at.closest('.concurrencylab-player');
      if (!root || !root.concurrencyLabKey || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
      // A key that is held down is one step.
      var isOurs = event.repeat ? event.key.length === 1 : root.concurrencyLabKey(event.key);
      if (isOurs) event.preventDefault();
      if (isOurs || ((event.key === 'Enter' || event.key === ' ') && at.closest('button, summary'))) event.stopImmediatePropagation();
    }, true);
  }

  // A host may run a script before it inserts the output that the script belongs to, and a copied cell repeats an id.
  (function find(tries) {
    var roots = document.querySelectorAll('[id="' + id + '"]');
    if (roots.length === 0 && tries < 40) return setTimeout(find, 50, tries + 1);
    roots.forEach(function (root) { if (!root.concurrencyLabKey) player(root); });
  })(0);
}
