import { useEffect } from 'react';

const isVisible = (element: HTMLElement) => element.offsetParent !== null;

/** "/" goes to the search field of the page, or else to the one in the header. */
export function useSearchShortcut() {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
      const target = event.target as HTMLElement;
      if (target.closest('input, textarea, select, [contenteditable], [role="dialog"]')) return;
      const fields = [
        ...document.querySelectorAll<HTMLInputElement>('main input[type="search"]'),
        ...document.querySelectorAll<HTMLInputElement>('header input[type="search"]'),
      ];
      const field = fields.find(isVisible);
      if (!field) return;
      event.preventDefault();
      field.focus();
      field.select();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
