import { VisuallyHidden } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';

/** After a navigation the focus goes to the page and a screen reader hears its title. */
export function RouteAnnouncer() {
  const { pathname } = useLocation();
  const [title, setTitle] = useState('');
  const previous = useRef(pathname);
  const lastTitle = useRef('');

  useEffect(() => {
    if (previous.current === pathname) return;
    previous.current = pathname;
    const main = document.getElementById('main');
    if (!main?.contains(document.activeElement)) main?.focus({ preventScroll: true });
    // The page sets its title when its data is there; listen instead of guessing how long that is.
    const announce = () => setTitle(document.title);
    if (document.title !== lastTitle.current) announce();
    const observer = new MutationObserver(announce);
    observer.observe(document.head, { childList: true, subtree: true, characterData: true });
    return () => {
      lastTitle.current = document.title;
      observer.disconnect();
    };
  }, [pathname]);

  return (
    <VisuallyHidden>
      <div aria-live="polite">{title}</div>
    </VisuallyHidden>
  );
}
