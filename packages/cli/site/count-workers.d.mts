export declare const countWorkers: (text?: string) => number
