export { Overview as Component } from '@/features/publishing/Overview';
