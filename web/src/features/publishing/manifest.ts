import { isProblem } from '@/lib/api/problem';
import type { SkillVersion } from '@/lib/api/skills';
import type { Declared, ManifestError, ReadSkill } from './types';

export const MAX_MANIFEST = 1024 * 1024;
export const MAX_README = 256 * 1024;
export const TAB = 2;

export const fileEnds = ['.yaml', '.yml', '.json', '.md'] as const;

/** How wide a line is in letters, when tabs lead to every second one. */
export function widthOf(line: string): number {
  let width = 0;
  for (const letter of line) width += letter === '\t' ? TAB - (width % TAB) : 1;
  return width;
}

/** Several errors of a line are said in one go beside it. */
export function byLine(errors: readonly ManifestError[]): Map<number, string> {
  const lines = new Map<number, string>();
  for (const { line, message } of errors) {
    if (line === undefined) continue;
    const before = lines.get(line);
    lines.set(line, before ? `${before}; ${message}` : message);
  }
  return new Map([...lines].sort(([a], [b]) => a - b));
}

/** Where a line and a column are in the text. */
export function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let at = 1; at < line; at++) {
    const end = text.indexOf('\n', start);
    if (end < 0) return text.length;
    start = end + 1;
  }
  const end = text.indexOf('\n', start);
  return Math.min(start + Math.max(0, column - 1), end < 0 ? text.length : end);
}

export const lineCount = (text: string) => text.split('\n').length;

/** The places in the manifest that a refusal names. */
export const refusedPlaces = (error: unknown): ManifestError[] =>
  isProblem(error, 'manifest-invalid')
    ? error.errors.map(({ pointer, detail, line, column }) => ({
        pointer,
        line,
        column,
        message: detail,
      }))
    : [];

/** "/declared/version" belongs to the field "version". */
export function declaredErrors(error: unknown): Partial<Record<string, string>> {
  if (!isProblem(error) || error.slug === 'manifest-invalid') return {};
  return Object.fromEntries(
    error.errors.map(({ pointer, detail }) => [
      pointer.replace(/^#?\/(declared\/)?/, '').split('/')[0] ?? '',
      detail,
    ]),
  );
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * What the publisher had declared for a version: whatever it says that its manifest, read alone,
 * does not say.
 */
export function declaredFor(version: SkillVersion, read: ReadSkill | undefined): Declared {
  const said: Declared = {
    skillId: version.skillId,
    name: version.name,
    description: version.description,
    version: version.version,
    riskLevel: version.riskLevel,
    licence: version.licence,
    documentationUrl: version.documentationUrl,
    repositoryUrl: version.repositoryUrl,
    tags: version.tags,
  };
  const own = Object.entries(said).filter(
    ([name, value]) => value !== undefined && !same(value, read?.[name as keyof ReadSkill]),
  );
  return Object.fromEntries(own);
}

const isEmpty = (value: unknown) =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** Nothing is declared by a field that was left empty. */
export const tidy = (declared: Declared): Declared =>
  Object.fromEntries(Object.entries(declared).filter(([, value]) => !isEmpty(value)));
