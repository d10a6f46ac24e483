/** What the sheet of keys says, in English. Apart from the other messages, as most readers never open it. */
export const keySheet = {
	shortcutsOn: 'Keys work the film (the question mark opens this sheet in any case)',
	keyNames: { ' ': 'Space' } as Readonly<Record<string, string>>,
	withFocus: 'Where the focus is',
	focusKeys: [
		[
			'On the date',
			'arrow keys go by days, Page Up and Page Down by months, Home and End to the ends'
		],
		[
			'On the timeline',
			'arrow keys go from visit to visit and from stop to stop, Enter goes there'
		],
		['On the map', 'arrow keys move it, plus and minus zoom']
	] as const
};
