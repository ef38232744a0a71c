export { YourData as Component } from '@/features/settings/YourData';
