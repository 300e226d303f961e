/** The tables of this room. */
export const trainingsEntities: (new () => object)[] = [];
