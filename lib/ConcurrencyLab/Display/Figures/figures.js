// Draws the figures of this page once plotly.js is there. Runs as often as its cell does; only the first time counts.
(function () {
  if (window.ConcurrencyLab) return;

  function theme(layout, color) {
    var faint = color.replace(/^rgba?\((\d+), *(\d+), *(\d+).*$/, 'rgba($1,$2,$3,0.2)');
    // A chart of one row needs its height for the words around it.
    var themed = Object.assign({ minreducedheight: 20 }, layout, { font: { color: color }, paper_bgcolor: 'rgba(0,0,0,0)', plot_bgcolor: 'rgba(0,0,0,0)' });
    // A learner's chart may say nothing of its axes.
    Object.keys(themed).concat('xaxis', 'yaxis').forEach(function (key) {
      if (/^[xy]axis/.test(key))
        themed[key] = Object.assign({ gridcolor: faint, zerolinecolor: faint, tickcolor: faint, ticks: 'outside', automargin: true }, layout[key]);
    });
    return themed;
  }

  // Black can be read on every fill of the palette; an outline parts pale bars from a light page.
  function onFill(trace, color) {
    if (trace.type === 'heatmap') return Object.assign({ textfont: { color: '#000' } }, trace);
    if (trace.type !== 'bar') return trace;
    var outlined = Object.assign({ line: { color: color, width: 1 } }, trace.marker);
    return Object.assign({ insidetextfont: { color: '#000' } }, trace, { marker: outlined });
  }

  // Words that plotly.js had to make tiny to get them into their bar are left to the table.
  function hideTinyWords(box) {
    box.querySelectorAll('.bartext-inside').forEach(function (text) {
      var scale = /scale\(([\d.]+)/.exec(text.getAttribute('transform'));
      text.style.visibility = scale && scale[1] < 0.8 ? 'hidden' : '';
    });
  }

  // plotly.js would draw what it does not know as points, which would show something else: the table says what is there.
  function kindsLeftOut(figure) {
    return figure.data.map(function (trace) { return trace.type; }).filter(function (kind) { return (window.ConcurrencyLabLeftOut || []).indexOf(kind) >= 0; });
  }

  function drawIn(box, figure) {
    var host = box.closest('figure');
    if (kindsLeftOut(figure).length > 0) {
      host.querySelector('figcaption').insertAdjacentText('beforeend', '（種類 ' + kindsLeftOut(figure)[0] + ' のグラフは、ここでは描けません）');
      return;
    }
    var shown;
    function paint() {
      var color = getComputedStyle(host).color;
      if (color === shown) return;
      shown = color;
      var data = figure.data.map(function (trace) { return onFill(trace, color); });
      ConcurrencyLabPlotly.react(box, data, theme(figure.layout, color), { displaylogo: false, displayModeBar: false, responsive: false });
    }
    box.hidden = false;
    paint();
    box.on('plotly_afterplot', function () { hideTinyWords(box); });
    hideTinyWords(box);
    host.querySelectorAll('details').forEach(function (numbers) { numbers.open = false; });
    // An output may be drawn while hidden, and a theme may change at any time.
    new ResizeObserver(function () { if (box.clientWidth) ConcurrencyLabPlotly.Plots.resize(box); }).observe(box);
    new MutationObserver(paint).observe(document.body, { attributes: true });
    new MutationObserver(paint).observe(document.documentElement, { attributes: true });
    ['(prefers-color-scheme: dark)', 'print'].forEach(function (media) { matchMedia(media).addEventListener('change', paint); });
  }

  // A host may run a script before it inserts the output that the script belongs to, and a copied cell repeats an id.
  function draw(id, figure, tries) {
    var boxes = document.querySelectorAll('[id="' + id + '"]:not([data-drawn])');
    if (boxes.length === 0 && (tries || 0) < 40)
      return setTimeout(function () { draw(id, figure, (tries || 0) + 1); }, 50);
    boxes.forEach(function (box) {
      box.setAttribute('data-drawn', '');
      drawIn(box, figure);
    });
  }

  function ready() {
    window.ConcurrencyLab = { draw: draw };
    dispatchEvent(new Event('concurrencylab-plotly'));
  }

  if (window.ConcurrencyLabPlotly) return ready();
  if (!window.ConcurrencyLabPlotlyGzip) return;
  var bytes = Uint8Array.from(atob(window.ConcurrencyLabPlotlyGzip), function (c) { return c.charCodeAt(0); });
  delete window.ConcurrencyLabPlotlyGzip;
  new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text().then(function (source) {
    // A page with an AMD loader (classic Jupyter, VS Code when online) would swallow plotly.js as an anonymous module.
    var script = document.createElement('script');
    script.text = '(function (define, exports, module) {' + source + '\n}).call(window);';
    document.head.appendChild(script);
    window.ConcurrencyLabPlotly = window.Plotly;
    ready();
  });
})();
