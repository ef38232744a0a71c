import { useMediaQuery } from '@mantine/hooks';
import type { TocEntry } from '@/lib/api/types';
import classes from './RfcPage.module.css';
import { useCurrentSection } from './useCurrentSection';

const DEPTH = 3;

/** Beside the text on wide screens, folded above it on narrow ones. */
export function TableOfContents({ toc }: { toc: TocEntry[] }) {
  const wide = useMediaQuery('(min-width: 75em)', true, { getInitialValueInEffect: false });
  const top = Math.min(...toc.map((entry) => entry.level));
  const shown = toc.filter((entry) => entry.level < top + DEPTH);
  const current = useCurrentSection(shown);
  const list = (
    <ol>
      {shown.map((entry) => (
        <li key={entry.anchor}>
          <a
            href={`#${entry.anchor}`}
            data-level={entry.level - top}
            aria-current={entry.anchor === current ? 'location' : undefined}
          >
            {entry.text}
          </a>
        </li>
      ))}
    </ol>
  );
  return (
    <nav className={classes.toc} aria-label="Contents">
      {wide ? (
        list
      ) : (
        <details>
          <summary>Contents</summary>
          {list}
        </details>
      )}
    </nav>
  );
}
