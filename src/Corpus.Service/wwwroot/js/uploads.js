// Sends a file with a bar that shows how much of it is sent, and a way to stop. Without a script the form sends itself.

/** Watches the forms that send a file. */
export function followUploads(root) {
  for (const form of root.querySelectorAll('form[data-upload]')) {
    form.addEventListener('submit', event => {
      event.preventDefault();
      send(form);
    });
  }
}

function send(form) {
  const line = form.querySelector('.sending');
  const bar = line.querySelector('progress');
  const what = line.querySelector('.what');
  const submit = form.querySelector('[type=submit]');
  const stop = line.querySelector('button');
  const request = new XMLHttpRequest();

  const end = text => {
    line.hidden = text === '';
    bar.hidden = stop.hidden = true;
    what.textContent = text;
    submit.disabled = false;
  };
  request.upload.addEventListener('progress', event => {
    if (event.lengthComputable) {
      bar.value = event.loaded / event.total;
      what.textContent = `${line.dataset.sending} ${Math.floor(100 * event.loaded / event.total)} %`;
    }
  });
  request.upload.addEventListener('load', () => {
    bar.removeAttribute('value');
    what.textContent = line.dataset.reading;
  });
  request.addEventListener('load', () => location.assign(request.status < 400 ? request.responseURL : `/status/${request.status}`));
  request.addEventListener('error', () => end(line.dataset.failed));
  request.addEventListener('abort', () => end(line.dataset.stopped));
  stop.onclick = () => request.abort();

  submit.disabled = true;
  line.hidden = bar.hidden = stop.hidden = false;
  bar.value = 0;
  what.textContent = line.dataset.sending;
  request.open('POST', form.action);
  request.send(new FormData(form));
}
