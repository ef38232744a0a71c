import { useEffect } from 'react';
import { useLocation } from 'react-router';

const MOVES = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

/**
 * Shows the element the address points at, once the caller is rendered with it. What loads later
 * pushes it around, so it is held in place until the reader moves.
 */
export function useHashTarget() {
  const { hash } = useLocation();
  useEffect(() => {
    const target = document.getElementById(hash.slice(1));
    if (!target) return;
    const growth = new ResizeObserver(() => target.scrollIntoView());
    growth.observe(document.body);
    const release = () => {
      growth.disconnect();
      MOVES.forEach((move) => window.removeEventListener(move, release));
    };
    MOVES.forEach((move) => window.addEventListener(move, release, { passive: true }));
    return release;
  }, [hash]);
}
