export { type LearnerDownload, readDownload } from './download'
export { readLearner } from './learner'
export { reviewSchema } from './request'
export { dealReview, type Reviewed, readReviewStanding } from './review'
