import type { Json } from '@/lib/api/types';

/** "account.roles-changed" becomes "Account: roles changed". */
export function actionName(action: string): string {
  const [thing = '', ...rest] = action.replaceAll('-', ' ').split('.');
  const named = thing.replace(/^rfc\b/, 'RFC').replace(/^\w/, (letter) => letter.toUpperCase());
  return rest.length > 0 ? `${named}: ${rest.join(' ')}` : named;
}

const isObject = (value: Json): value is Record<string, Json> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function textOf(value: Json): string {
  if (value === null || value === '') return 'nothing';
  if (Array.isArray(value)) return value.length > 0 ? value.map(textOf).join(', ') : 'nothing';
  if (isObject(value)) {
    return Object.entries(value)
      .map(([name, each]) => `${name} ${textOf(each)}`)
      .join(', ');
  }
  return String(value);
}

/** What changed, as "name: value" lines; a pair of from and to is one line. */
export function detailLines(detail: Json): string[] {
  if (!isObject(detail)) return detail === null ? [] : [textOf(detail)];
  const { from, to, ...others } = detail;
  const change =
    from !== undefined && to !== undefined ? [`${textOf(from)} → ${textOf(to)}`] : undefined;
  const named = change ? others : detail;
  return [
    ...(change ?? []),
    ...Object.entries(named).map(([name, value]) => `${name}: ${textOf(value)}`),
  ];
}

/** The page about what an entry concerns, where there is one; members are kept by id. */
export function subjectPage(subject: string, detail: Json, name?: string): string | undefined {
  const at = subject.indexOf(':');
  const [kind, id] = [subject.slice(0, at), subject.slice(at + 1)];
  if (kind === 'member') return name && `/members/${name}`;
  if (kind === 'rfc') return `/rfcs/${id}`;
  if (kind === 'agreement') return `/agreements/${id}`;
  if (kind === 'organisation') return `/me/organisations/${id}`;
  const rfc = isObject(detail) ? detail.rfc : undefined;
  if (kind === 'comment' && typeof rfc === 'number') {
    return `/rfcs/${rfc}?tab=discussion#comment-${id}`;
  }
  return undefined;
}
