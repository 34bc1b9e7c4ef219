// Keys of every page: "/" goes to the search box, the arrows go from hit to hit.

const EDITABLE = 'input, select, textarea, [contenteditable]';

/** Listens for the keys. */
export function followKeys(root) {
  const box = root.querySelector('input[type=search]');
  const links = [...root.querySelectorAll('.hits > li .title')];
  root.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) {
      return;
    }

    const isTyping = event.target.closest?.(EDITABLE);
    if (event.key === '/' && box && !isTyping) {
      event.preventDefault();
      box.focus();
      box.select();
      return;
    }

    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || links.length === 0 || (isTyping && event.target !== box) || event.target.closest?.('summary, .scroll')) {
      return;
    }

    const at = links.findIndex(link => link.closest('li').contains(root.activeElement));
    const next = at + step;
    if (next >= 0 && next < links.length && (at >= 0 || step > 0)) {
      event.preventDefault();
      links[next].focus();
      links[next].closest('li').scrollIntoView({ block: 'nearest' });
    } else if (next < 0 && at === 0 && box) {
      event.preventDefault();
      box.focus();
    }
  });
}
