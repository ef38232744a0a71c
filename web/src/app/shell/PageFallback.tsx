import { LoadingText } from '@/components/Loading';
import classes from './Shell.module.css';

export function PageFallback() {
  return (
    <div className={classes.fallback}>
      <LoadingText />
    </div>
  );
}
