function linkHeadings(root: HTMLElement) {
  for (const heading of root.querySelectorAll('h1[id], h2[id], h3[id], h4[id]')) {
    if (heading.querySelector('[data-anchor]')) continue;
    const link = document.createElement('a');
    link.href = `#${heading.id}`;
    link.dataset.anchor = '';
    link.textContent = '#';
    link.setAttribute('aria-label', `Link to “${heading.textContent.trim()}”`);
    heading.append(link);
  }
}

/** Wide blocks scroll by themselves, also with the keyboard. */
function makeScrollable(root: HTMLElement) {
  for (const block of root.querySelectorAll('pre')) block.tabIndex = 0;
  for (const table of root.querySelectorAll('table')) {
    if (table.parentElement?.dataset.scroll !== undefined) continue;
    const frame = document.createElement('div');
    frame.dataset.scroll = '';
    frame.tabIndex = 0;
    frame.setAttribute('role', 'group');
    frame.setAttribute('aria-label', 'Table');
    table.replaceWith(frame);
    frame.append(table);
  }
}

function nameTaskBoxes(root: HTMLElement) {
  for (const box of root.querySelectorAll<HTMLInputElement>('li input[type="checkbox"]')) {
    box.setAttribute('aria-label', box.closest('li')?.textContent.trim() ?? 'Task');
    box.closest('li')?.setAttribute('data-task', '');
  }
}

export function enrich(root: HTMLElement, anchors: boolean) {
  if (anchors) linkHeadings(root);
  makeScrollable(root);
  nameTaskBoxes(root);
}
