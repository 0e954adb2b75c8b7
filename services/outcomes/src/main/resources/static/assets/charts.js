'use strict';

// Draws what the server computed; every number is also in a table of the page.
(() => {
  const INK = '#0b4f5e';
  const AFFECTED = '#b4532a';
  const HEALTHY = '#4f6b7a';
  const SINGLE = '#7fb0bd';
  const TEXT = '#434d59';
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const oneDecimal = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: 'negative' });
  const percent = (value) => value === null || value === undefined ? '–' : oneDecimal.format(value).replace('-', '−') + ' %';
  const millilitres = (value) => value === null || value === undefined ? '–' : Math.round(value).toLocaleString('en') + ' mL';
  const axisNames = { EXCESS_REDUCTION: 'Reduction of excess volume, %', ABSOLUTE_REDUCTION: 'Reduction of limb volume, %' };

  const base = (sessions, labels) => ({
    animation: !still,
    textStyle: { fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, sans-serif', color: TEXT },
    grid: { left: 64, right: 72, top: 40, bottom: 64 },
    tooltip: { trigger: 'axis', axisPointer: { type: 'line' } },
    legend: { top: 0, right: 8, itemHeight: 8, textStyle: { color: TEXT } },
    xAxis: {
      type: 'category', data: sessions, name: 'Session', nameLocation: 'middle', nameGap: 42, boundaryGap: true,
      axisTick: { show: false }, axisLine: { onZero: false, lineStyle: { color: '#aab4bb' } },
      axisLabel: { color: TEXT, lineHeight: 16, formatter: labels }
    }
  });

  const value = (name, more) => ({
    type: 'value', name, nameLocation: 'middle', nameGap: 44, nameTextStyle: { color: TEXT },
    axisLabel: { color: TEXT }, splitLine: { lineStyle: { color: '#e3e8eb' } }, ...more
  });

  const endLabel = { show: true, formatter: ({ value }) => percent(value), color: INK, fontWeight: 600, fontSize: 14, distance: 10 };

  const zero = { silent: true, symbol: 'none', label: { show: false }, lineStyle: { color: '#8793a0', type: 'solid', width: 1 }, data: [{ yAxis: 0 }] };

  function clinic({ measure, points, curves }) {
    const sessions = points.map((point) => point.session);
    const counts = new Map(points.map((point) => [String(point.session), point.n]));
    const at = (curve, session) => (curve.find((reduction) => reduction.session === session) || { percent: null }).percent;
    // a last median of other courses than the first is no result to be read off
    const alike = points.length > 0 && points[0].n === points[points.length - 1].n;
    const banded = points.some((point) => point.q1 !== null);
    const series = [];
    if (banded) {
      series.push(
        { name: 'q1', type: 'line', stack: 'band', stackStrategy: 'all', symbol: 'none', lineStyle: { opacity: 0 }, data: points.map((p) => p.q1), silent: true, tooltip: { show: false } },
        { name: 'Middle half', type: 'line', stack: 'band', stackStrategy: 'all', symbol: 'none', lineStyle: { opacity: 0 }, itemStyle: { color: '#a9d3dc' },
          areaStyle: { color: '#a9d3dc', opacity: .55 }, data: points.map((p) => p.q1 === null ? null : p.q3 - p.q1), silent: true });
    }
    if (curves.length > 1) {
      curves.forEach((curve) => series.push({
        name: 'Each course', type: 'line', symbol: 'none', connectNulls: true, silent: true, itemStyle: { color: SINGLE },
        lineStyle: { width: 1.25, color: SINGLE }, data: sessions.map((session) => at(curve, session)) }));
    }
    series.push({
      name: curves.length === 1 ? 'The one course' : 'Median', type: 'line', connectNulls: true, symbol: 'circle', symbolSize: 8, itemStyle: { color: INK },
      lineStyle: { width: 3, color: INK }, data: points.map((p) => p.median), endLabel: alike ? endLabel : {}, markLine: zero, z: 5 });
    const option = base(sessions, (session) => `${session}\nn=${counts.get(String(session))}`);
    option.legend.data = [...new Set(series.map((s) => s.name).filter((name) => name !== 'q1'))]
      .map((name) => name === 'Middle half' ? { name, icon: 'roundRect' } : { name });
    option.yAxis = value(axisNames[measure], { axisLabel: { color: TEXT, formatter: '{value}' } });
    option.tooltip.formatter = (items) => {
      const point = points[items[0].dataIndex];
      const band = point.q1 === null ? '' : `<br>middle half ${percent(point.q1)} to ${percent(point.q3)}`;
      return `Session ${point.session}<br><b>${percent(point.median)}</b>${band}<br>n = ${point.n}`;
    };
    option.series = series;
    return option;
  }

  function course({ measure, sessions }) {
    const option = base(sessions.map((s) => s.session));
    option.legend.show = false;
    option.yAxis = value(axisNames[measure]);
    option.tooltip.formatter = (items) => `Session ${items[0].axisValue}<br><b>${percent(items[0].value)}</b>`;
    option.series = [{
      name: 'Reduction', type: 'line', symbol: 'circle', symbolSize: 9, lineStyle: { width: 3, color: INK }, itemStyle: { color: INK },
      areaStyle: { color: '#a9d3dc', opacity: .25 }, endLabel, markLine: zero,
      data: sessions.map((s) => ({ value: s.percentReduction, itemStyle: s.noted ? { color: '#fff', borderColor: INK, borderWidth: 2 } : {} })) }];
    return option;
  }

  function volumes({ sessions }) {
    // volumes of another method, or over another stretch of the limb, begin a line of their own
    const lineOf = (s) => s.line ?? `of session ${s.session}`;
    const lines = [...new Set(sessions.map(lineOf))];
    const line = (name, color, key, dashed) => lines.map((nr) => ({
      name, type: 'line', symbol: 'circle', symbolSize: 7, itemStyle: { color }, lineStyle: { width: 2.5, color, type: dashed ? 'dashed' : 'solid' },
      data: sessions.map((s) => lineOf(s) === nr ? s[key] : null) }));
    const option = base(sessions.map((s) => s.session));
    option.yAxis = value('Volume, mL', { scale: true, nameGap: 52 });
    option.grid.left = 76;
    option.tooltip.formatter = (items) => [`Session ${items[0].axisValue}`,
      ...items.filter((item) => item.value !== null && item.value !== undefined)
        .map((item) => `${item.marker}${item.seriesName} <b>${millilitres(item.value)}</b>`)].join('<br>');
    option.series = line('Affected limb', AFFECTED, 'volumeMl', false);
    if (sessions.some((s) => s.healthyVolumeMl !== null)) {
      option.series.push(...line('Healthy limb', HEALTHY, 'healthyVolumeMl', true));
    }
    return option;
  }

  const kinds = { clinic, course, volumes };
  let charts = [];

  function draw(part) {
    part.querySelectorAll('[data-chart]').forEach((place) => {
      const chart = echarts.init(place, null, { renderer: 'svg' });
      chart.on('finished', () => { place.dataset.drawn = 'true'; });
      chart.setOption(kinds[place.dataset.kind](JSON.parse(place.dataset.chart)));
      const resizing = new ResizeObserver(() => chart.resize());
      resizing.observe(place);
      charts.push({ place, end: () => { resizing.disconnect(); chart.dispose(); } });
    });
  }

  draw(document);
  // a part of the page was put in place of another
  document.addEventListener('renewed', ({ target }) => {
    charts = charts.filter((chart) => chart.place.isConnected || chart.end());
    draw(target);
  });
})();
