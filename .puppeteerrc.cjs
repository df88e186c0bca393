// The browser is found or fetched by `tooling/browser.ts`, not while npm installs.
module.exports = { skipDownload: true };
