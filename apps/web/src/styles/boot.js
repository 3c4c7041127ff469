// Runs before the first paint, so that a chosen theme or language never flashes. Plain script: no imports.
try {
  const chosen = JSON.parse(localStorage.getItem('counterpart.preferences') ?? '{}');
  if (chosen.theme === 'light' || chosen.theme === 'dark') document.documentElement.dataset.theme = chosen.theme;
  if (chosen.language === 'en') document.documentElement.lang = 'en';
} catch {
  // Storage may be closed to us; the defaults stand.
}
