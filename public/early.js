// Runs before the first paint, so that neither theme nor size flashes: settings arrive later.
{
  const { dataset } = document.documentElement;
  if (new URLSearchParams(location.search).get('view') === 'tab') dataset.view = 'tab';
  dataset.theme = 'system';
  try {
    dataset.theme = localStorage.getItem('theme') ?? 'system';
  } catch {
    // Who forbids pages to keep things sees the system's theme first.
  }
}
