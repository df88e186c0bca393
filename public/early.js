// Runs before the first paint, so that neither theme nor size flashes: settings arrive later.
document.documentElement.dataset.theme = localStorage.getItem('theme') ?? 'system';
document.documentElement.dataset.view =
  new URLSearchParams(location.search).get('view') === 'tab' ? 'tab' : 'popup';
