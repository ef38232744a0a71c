/** Leads to the first field that needs another look, which may be out of sight. */
export function focusInvalid(form: HTMLFormElement | undefined) {
  requestAnimationFrame(() => form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}
