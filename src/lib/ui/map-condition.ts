/** `unavailable`: this browser cannot draw one. */
export type MapCondition = 'loading' | 'ready' | 'unavailable';
