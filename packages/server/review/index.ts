export { reviewSchema } from './request'
export { dealReview, type Reviewed, readReviewStanding } from './review'
