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
