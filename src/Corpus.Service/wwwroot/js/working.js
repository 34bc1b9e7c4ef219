// Says what the service is doing when the next page takes long, and lets it be stopped. A page that is left stops the work on the server too.

const PAUSE_MS = 700;

/** Watches links and forms that lead to another page of this service. */
export function showWork(root) {
  const notice = root.getElementById('working');
  const line = notice.querySelector('.working');
  let timer = 0;

  const end = () => {
    clearTimeout(timer);
    line.hidden = true;
  };
  const begin = path => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      line.querySelector('.what').textContent = notice.dataset[path === '/' ? 'search' : path.split('/')[1]] ?? notice.dataset.other;
      line.hidden = false;
    }, PAUSE_MS);
  };

  root.addEventListener('submit', event => {
    if (!event.defaultPrevented && event.target.method === 'get') {
      begin(new URL(event.target.action).pathname);
    }
  });
  root.addEventListener('click', event => {
    const link = event.target.closest?.('a[href]');
    if (!link || link.download || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
      return;
    }

    const address = new URL(link.getAttribute('href'), location.href);
    const isHere = address.pathname + address.search === location.pathname + location.search;
    if (address.origin === location.origin && !isHere && !/^\/(api|openapi)\//.test(address.pathname)) {
      begin(address.pathname);
    }
  });
  line.querySelector('button').addEventListener('click', () => {
    window.stop();
    end();
  });

  // A page that is gone back to may have been kept with the notice showing.
  window.addEventListener('pageshow', end);
}
