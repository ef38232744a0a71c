import { useEffect, useState } from 'react';
import type { TocEntry } from '@/lib/api/types';

const HEADER = 110;

/** The anchor of the section that is being read: the last heading above the upper edge. */
export function useCurrentSection(toc: TocEntry[]) {
  const [current, setCurrent] = useState<string>();
  useEffect(() => {
    let frame = 0;
    const find = () => {
      frame = 0;
      let found = toc[0]?.anchor;
      for (const { anchor } of toc) {
        const heading = document.getElementById(anchor);
        if (!heading) continue;
        if (heading.getBoundingClientRect().top > HEADER) break;
        found = anchor;
      }
      setCurrent(found);
    };
    const onScroll = () => {
      frame ||= requestAnimationFrame(find);
    };
    onScroll();
    window.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('scroll', onScroll);
    };
  }, [toc]);
  return current;
}
