// On a directive's page: a task chosen in the tree is marked in the text and described beside it without loading the page anew.

/** Marks passages when tasks are chosen. */
export function markPassages(root) {
  const tree = root.querySelector('.outline');
  if (!tree) {
    return;
  }

  tree.addEventListener('click', event => {
    const link = event.target.closest('a[data-task]');
    if (link && event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      history.pushState(null, '', link.href);
      show(root);
    }
  });
  window.addEventListener('popstate', () => show(root));

  // An address may name a task without its passage.
  const chosen = tree.querySelector('a[aria-current]');
  if (chosen) {
    reveal(tree, chosen);
    if (!location.hash) {
      root.getElementById(chosen.dataset.task)?.scrollIntoView({ block: 'center' });
    }
  }
}

/** Scrolls the tree, and nothing else, so that a link stands in its middle. */
function reveal(tree, link) {
  tree.scrollTop += link.getBoundingClientRect().top - tree.getBoundingClientRect().top - tree.clientHeight / 2;
}

async function show(root) {
  const path = new URLSearchParams(location.search).get('task');
  for (const marked of root.querySelectorAll('.passage.marked')) {
    marked.classList.remove('marked');
  }

  for (const link of root.querySelectorAll('.outline a[data-task]')) {
    if (link.dataset.task === path) {
      link.setAttribute('aria-current', 'true');
    } else {
      link.removeAttribute('aria-current');
    }
  }

  const passage = path && root.getElementById(path);
  if (passage) {
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    passage.classList.add('marked');
    passage.scrollIntoView({ block: 'center', behavior: isCalm ? 'auto' : 'smooth' });
  }

  const address = location.pathname + location.search;
  const answer = await fetch(address);
  if (answer.ok && address === location.pathname + location.search) {
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    root.getElementById('chosen').replaceWith(page.getElementById('chosen'));

    // Their links lead to the same page, which is another one now.
    root.querySelector('.choices').replaceWith(page.querySelector('.choices'));
  }
}
