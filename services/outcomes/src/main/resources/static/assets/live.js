'use strict';

// Shows what has just taken effect: hears of it, reads this page anew and puts in place the parts that are others now.
(() => {
  const main = document.querySelector('main[data-live]');
  if (!main) {
    return;
  }
  const LEAST_BETWEEN_READINGS = 1000;
  const BEFORE_ANOTHER_TRY = 30000;
  const mark = document.querySelector('.live-mark');
  const footer = document.querySelector('footer');
  const written = (part) => [...part.children].map((child) => child.outerHTML);
  // as they came, before charts are drawn into them
  let shown = written(main);
  let stream = null;
  let waiting = null;
  let retry = null;
  let readAt = -LEAST_BETWEEN_READINGS;

  function replace(before, after) {
    const open = [...before.querySelectorAll('details')].map((details) => details.open);
    after.querySelectorAll('details').forEach((details, nr) => { details.open = Boolean(open[nr]); });
    before.replaceWith(after);
    after.dispatchEvent(new CustomEvent('renewed', { bubbles: true }));
  }

  function show(page) {
    const next = page.querySelector('main');
    const parts = [...next.children];
    const told = written(next);
    if (told.length === shown.length) {
      const present = [...main.children];
      parts.forEach((part, nr) => {
        if (told[nr] !== shown[nr]) {
          replace(present[nr], part);
        }
      });
    } else {
      main.replaceChildren(...parts);
      main.dispatchEvent(new CustomEvent('renewed', { bubbles: true }));
    }
    shown = told;
    footer.replaceChildren(...page.querySelector('footer').children);
  }

  async function read() {
    waiting = null;
    readAt = performance.now();
    try {
      const answer = await fetch(location.href, { redirect: 'error' });
      if (answer.ok) {
        show(new DOMParser().parseFromString(await answer.text(), 'text/html'));
      }
    } catch {
      // out of reach for now; the stream tells when it is not any more
    }
  }

  function readSoon() {
    waiting ??= setTimeout(read, Math.max(0, readAt + LEAST_BETWEEN_READINGS - performance.now()));
  }

  function listen() {
    clearTimeout(retry);
    stream = new EventSource(main.dataset.live);
    stream.onopen = () => {
      mark.hidden = false;
      readSoon(); // for what came before it was open
    };
    stream.addEventListener('facts', readSoon);
    stream.addEventListener('many', readSoon);
    stream.onerror = () => {
      mark.hidden = true;
      if (stream.readyState === EventSource.CLOSED) {
        retry = setTimeout(listen, BEFORE_ANOTHER_TRY * (1 + Math.random()));
      }
    };
  }

  function rest() {
    clearTimeout(retry);
    stream.close();
    mark.hidden = true;
  }

  listen();
  // a browser has few connections to one host, and nobody looks at what is hidden
  document.addEventListener('visibilitychange', () => { rest(); if (!document.hidden) { listen(); } });
})();
