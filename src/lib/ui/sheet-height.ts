/** How much of a phone's screen the text takes: a few lines, half, or all but a strip of the map. */
export const SHEET_HEIGHTS = ['low', 'half', 'full'] as const;
export type SheetHeight = (typeof SHEET_HEIGHTS)[number];
