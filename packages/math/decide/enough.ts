/** At how many points, all different, the enclosures of both sides have to overlap. */
export const ENCLOSURES = 3
