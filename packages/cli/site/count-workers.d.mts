export declare const countWorkers: (text?: string, cores?: number) => number
