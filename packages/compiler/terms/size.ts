/** How many entries a sum without numbers has. Three, as two is too often a factor by itself. */
export const SIZE = 3
