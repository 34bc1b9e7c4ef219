// What scripts add to pages that work without them. Each module looks for what it serves and does nothing where there is none.
import { completeQueries } from './suggest.js';
import { followKeys } from './keys.js';
import { markPassages } from './passages.js';
import { offerDownloads } from './downloads.js';
import { showWork } from './working.js';
import { followUploads } from './uploads.js';

completeQueries(document);
followKeys(document);
markPassages(document);
offerDownloads(document);
followUploads(document);
showWork(document);

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}
