import { z } from 'zod'

/** Beyond this the databases' numbers end. */
const SEQ_MAX = 2_147_483_647

/** Body of `POST /api/marks`: the last changed mark that was shown. */
export const toldSchema = z.object({ seqMax: z.int().min(0).max(SEQ_MAX) })
