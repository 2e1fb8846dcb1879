/** An example to learn from: two inputs, and its class y. */
export type Example = readonly [x1: number, x2: number, y: 0 | 1]
