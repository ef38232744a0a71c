export { UsagePage as Component } from '@/features/usage/UsagePage';
