// Lets a chart be kept as a picture. The picture carries its own styles, so that it looks the same elsewhere.

const STYLES = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'font-family', 'font-size', 'font-weight', 'text-anchor', 'opacity'];
const PNG_SCALE = 2;

// In units of the picture.
const TITLE = 44;
const ROW = 20;
const ICON = 30;
const MARGIN = 16;

/** Shows the buttons of every chart and makes them work. */
export function offerDownloads(root) {
  for (const button of root.querySelectorAll('[data-picture]')) {
    button.hidden = false;
    button.addEventListener('click', () => keep(button.closest('figure'), button.dataset.picture, button.dataset.name));
  }
}

async function keep(figure, format, name) {
  const svg = copyOf(figure);
  const text = new XMLSerializer().serializeToString(svg);
  if (format === 'svg') {
    save(new Blob([text], { type: 'image/svg+xml' }), `${name}.svg`);
    return;
  }

  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = svg.width.baseVal.value * PNG_SCALE;
  canvas.height = svg.height.baseVal.value * PNG_SCALE;
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  canvas.toBlob(blob => save(blob, `${name}.png`), 'image/png');
}

/** The chart with its caption above it and its legend below, without links: they lead nowhere outside of the page. */
function copyOf(figure) {
  const chart = figure.querySelector('.chart-picture svg');
  const { width, height } = chart.getBoundingClientRect();
  const entries = [...figure.querySelectorAll('.legend li')];
  const whole = TITLE + height + entries.length * ROW + MARGIN;
  const picture = drawn('svg', { viewBox: `0 0 ${width} ${whole}`, width, height: whole });
  const ground = drawn('rect', { width: '100%', height: '100%' });
  ground.style.fill = getComputedStyle(document.body).backgroundColor;
  picture.append(ground, textOf(figure.querySelector('figcaption'), MARGIN, TITLE - MARGIN), partOf(chart, 0, TITLE));
  entries.forEach((entry, i) => {
    const top = TITLE + height + i * ROW;
    picture.append(partOf(entry.querySelector('svg'), MARGIN, top + 4), textOf(entry, MARGIN + ICON, top + 15));
  });
  return picture;
}

function partOf(svg, x, y) {
  const copy = svg.cloneNode(true);
  const { width, height } = svg.getBoundingClientRect();
  for (const [name, value] of Object.entries({ x, y, width, height })) {
    copy.setAttribute(name, value);
  }

  const originals = [svg, ...svg.querySelectorAll('*')];
  [copy, ...copy.querySelectorAll('*')].forEach((element, i) => {
    const computed = getComputedStyle(originals[i]);
    element.removeAttribute('class');
    element.removeAttribute('style');
    for (const style of STYLES) {
      element.style.setProperty(style, computed.getPropertyValue(style));
    }
  });
  copy.querySelector('defs')?.remove();
  for (const link of copy.querySelectorAll('a')) {
    const group = drawn('g', {});
    group.append(...link.childNodes);
    link.replaceWith(group);
  }

  return copy;
}

function textOf(element, x, y) {
  const text = drawn('text', { x, y });
  const computed = getComputedStyle(element);
  text.style.fill = computed.color;
  for (const style of ['font-family', 'font-size', 'font-weight']) {
    text.style.setProperty(style, computed.getPropertyValue(style));
  }

  text.textContent = element.textContent.trim();
  return text;
}

function drawn(name, attributes) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) {
    element.setAttribute(key, value);
  }

  return element;
}

function save(blob, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
