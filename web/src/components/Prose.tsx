import { useEffect, useRef, type MouseEvent } from 'react';
import { useNavigate } from 'react-router';
import classes from './Prose.module.css';
import { enrich } from './proseEnrichment';

interface Props {
  /** HTML that the server has rendered and sanitised. */
  html: string;
  size?: 'reading' | 'compact';
  /** Headings get links to themselves. */
  anchors?: boolean;
}

export function Prose({ html, size = 'compact', anchors = false }: Props) {
  const content = useRef<HTMLDivElement>(null);
  const navigate = useNavigate();

  useEffect(() => {
    if (content.current) enrich(content.current, anchors);
  }, [html, anchors]);

  const followInside = (event: MouseEvent<HTMLDivElement>) => {
    const link = (event.target as Element).closest('a');
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey;
    if (!link || !plain || link.target || link.origin !== window.location.origin) return;
    const page =
      /^\/(rfcs|members|partners|skills|requirements|agreements|disputes|legal|verify)(\/|$)/.test(
        link.pathname,
      );
    if (!page || link.pathname === window.location.pathname) return;
    event.preventDefault();
    void navigate(link.pathname + link.search + link.hash);
  };

  return (
    <div
      ref={content}
      className={classes.prose}
      data-size={size}
      onClick={followInside}
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
