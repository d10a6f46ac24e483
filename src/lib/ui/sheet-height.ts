/** How much of a phone's screen the text takes: a line or two, half, or all but a strip of the map. */
export type SheetHeight = 'low' | 'half' | 'full';
