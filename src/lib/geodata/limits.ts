// What no atlas of voyages holds, so that it is a slip of the pen (or no record at all), and what is so rare that it is
// asked about. The first is a fault, the second a warning.

/**
 * Bytes of a file, and characters of its text. The longest here has a quarter of a megabyte; larger ones would also be
 * slow to send to a reader.
 */
export const LARGEST_FILE = 8 * 1024 * 1024;
/** Values of a file (numbers, texts, lists, objects): sixteen times as many as the longest here has, 80,000 positions. */
export const MOST_VALUES = 250_000;
/** Lists and objects within each other. The format of the record needs ten. */
export const DEEPEST = 32;
/** Bytes of a drawing, fifty times as many as the longest here has: it is shown within pages. */
export const LARGEST_DRAWING = 256 * 1024;

/** Km/h: the fastest that ever carried a person through the air, the X-15 of 1967, reached 7,274. */
export const TOP_SPEED = 8000;
/** Km/h: the Fram, beset in the ice, still drifted at 0.1. Slower, a voyage would take longer than history. */
export const LEAST_SPEED = 0.01;
/** Km/h by medium: the fastest ship of a navy (HMCS Bras d'Or, 117), aeroplane (SR-71, 3,530), train (L0, 603). */
export const LIKELY_SPEED = { sea: 120, air: 3600, land: 610 } as const;

/** Ships or aircraft of one kind: the largest fleet of all, off Normandy in 1944, had some 7,000 vessels of every kind. */
export const MOST_UNITS = 10_000;
/** As many bombers as ever set out together. */
export const LIKELY_UNITS = 1000;

/** Metres: the longest ship of all, Seawise Giant, had 458. */
export const LONGEST_CRAFT = 1000;
/** Km between two stops: twice round the world. USS Triton went once round it under water in 1960, 49,500 km. */
export const LONGEST_LEG = 80_000;
/** Km of all legs of a visit: twenty-five times round the world. The Great White Fleet of 1907 went once round it. */
export const LONGEST_VISIT = 1_000_000;

/** How far a date may lie from the years of the atlas: a generation, as far as what led to them or came of them. */
export const LIKELY_YEARS = 25;
