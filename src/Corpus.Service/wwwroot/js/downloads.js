// Lets a chart be kept as a picture. The picture carries its own styles, so that it looks the same elsewhere.

const STYLES = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'font-family', 'font-size', 'font-weight', 'text-anchor', 'opacity'];
const PNG_SCALE = 2;

/** Shows the buttons of every chart and makes them work. */
export function offerDownloads(root) {
  for (const button of root.querySelectorAll('[data-picture]')) {
    button.hidden = false;
    button.addEventListener('click', () => keep(button.closest('figure'), button.dataset.picture, button.dataset.name));
  }
}

async function keep(figure, format, name) {
  const svg = copyOf(figure.querySelector('svg.chart-picture'));
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

function copyOf(svg) {
  const copy = svg.cloneNode(true);
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  const [, , width, height] = svg.getAttribute('viewBox').split(' ');
  copy.setAttribute('width', width);
  copy.setAttribute('height', height);
  const originals = [svg, ...svg.querySelectorAll('*')];
  [copy, ...copy.querySelectorAll('*')].forEach((element, i) => {
    const computed = getComputedStyle(originals[i]);
    for (const style of STYLES) {
      element.style.setProperty(style, computed.getPropertyValue(style));
    }

    element.removeAttribute('class');
  });
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  ground.setAttribute('width', '100%');
  ground.setAttribute('height', '100%');
  ground.style.fill = getComputedStyle(document.body).backgroundColor;
  copy.prepend(ground);
  return copy;
}

function save(blob, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
