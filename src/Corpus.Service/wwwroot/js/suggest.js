// Suggestions while a query is typed: a combobox with a list, as WAI-ARIA describes it.

const PAUSE_MS = 120;

/** Adds suggestions to every box that names where they come from. */
export function completeQueries(root) {
  for (const combo of root.querySelectorAll('[data-suggest]')) {
    addTo(combo, combo.querySelector('input'));
  }
}

function addTo(combo, input) {
  const list = document.createElement('ul');
  list.id = `${input.id}-suggestions`;
  list.className = 'suggestions';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', input.labels[0]?.textContent ?? '');
  list.hidden = true;
  combo.append(list);
  for (const [name, value] of [['role', 'combobox'], ['aria-autocomplete', 'list'], ['aria-expanded', 'false'], ['aria-controls', list.id]]) {
    input.setAttribute(name, value);
  }

  let typed = input.value;
  let chosen = -1;
  let timer = 0;
  let asked = new AbortController();

  const close = () => {
    clearTimeout(timer);
    asked.abort();
    list.hidden = true;
    chosen = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };

  // Each with how many tasks it finds, which is no part of what is typed.
  const show = found => {
    list.replaceChildren(...found.map(({ text, tasks }, i) => {
      const option = document.createElement('li');
      option.id = `${list.id}-${i}`;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', 'false');
      option.dataset.text = text;
      option.append(spanOf('value', text, 'vi'), ' ', spanOf('count', counted(combo.dataset.count, tasks)));
      return option;
    }));
    chosen = -1;
    list.hidden = found.length === 0;
    input.setAttribute('aria-expanded', String(found.length > 0));
    input.removeAttribute('aria-activedescendant');
  };

  // What the form would ask, so that what is suggested finds something within its filters.
  const addressOf = query => {
    const address = new URL(combo.dataset.suggest, location.href);
    const given = new Set(address.searchParams.keys());
    for (const [name, value] of new FormData(input.form)) {
      if (!given.has(name)) {
        address.searchParams.append(name, value);
      }
    }

    address.searchParams.set(input.name, query);
    return address;
  };

  const ask = async () => {
    asked.abort();
    asked = new AbortController();
    const query = input.value.trim();
    if (query.length < 2 || query.length > 200) {
      close();
      return;
    }

    try {
      const answer = await fetch(addressOf(query), { signal: asked.signal });
      show(answer.ok ? await answer.json() : []);
    } catch (e) {
      if (e.name !== 'AbortError') {
        close();
      }
    }
  };

  const choose = to => {
    const options = [...list.children];
    options[chosen]?.setAttribute('aria-selected', 'false');
    // One place before the first is what was typed.
    chosen = (to + 1 + options.length + 1) % (options.length + 1) - 1;
    const option = options[chosen];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    input.value = option ? option.dataset.text : typed;
    if (option) {
      input.setAttribute('aria-activedescendant', option.id);
    } else {
      input.removeAttribute('aria-activedescendant');
    }
  };

  input.addEventListener('input', () => {
    typed = input.value;
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE_MS);
  });
  input.addEventListener('keydown', event => {
    if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      input.value = typed;
      close();
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && !list.hidden) {
      event.preventDefault();
      choose(chosen + (event.key === 'ArrowDown' ? 1 : -1));
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      close();
    }
  });
  input.addEventListener('blur', () => setTimeout(close, PAUSE_MS));
  list.addEventListener('pointerdown', event => {
    const option = event.target.closest('[role=option]');
    if (option) {
      event.preventDefault();
      input.value = option.dataset.text;
      close();
      input.form.requestSubmit();
    }
  });
}

function spanOf(kind, text, language) {
  const span = document.createElement('span');
  span.className = kind;
  span.textContent = text;
  if (language) {
    span.lang = language;
  }

  return span;
}

/** A text with a quantity in it, as the pages have it: `{0}` is the number, `{0:task|tasks}` the word for one or for any other. */
function counted(text, number) {
  return text.replace(/\{0(?::([^|}]*)\|([^}]*))?\}/g, (_, one, other) =>
    one === undefined ? number.toLocaleString(document.documentElement.lang) : number === 1 ? one : other);
}
