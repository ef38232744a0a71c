export { ReportedReviews as Component } from '@/features/reviews/ReportedReviews';
