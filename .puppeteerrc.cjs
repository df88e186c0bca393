// The browser is found or fetched by `scripts/browser.ts`, not while npm installs.
module.exports = { skipDownload: true };
