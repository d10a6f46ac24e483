declare module 'virtual:languages' {
	/** The first is that of addresses without one. */
	export const languages: readonly string[];
	/** What a page in a language is written with. */
	export const load: Readonly<
		Record<
			string,
			() => Promise<{
				readonly words: import('../locale/words.en').Words;
				readonly outline: import('./packed-outline').PackedOutline;
			}>
		>
	>;
	/** What the film tells in a language: fetched when it first plays. */
	export const loadNarration: Readonly<
		Record<string, () => Promise<{ readonly narration: import('../domain/narration').Narration }>>
	>;
}

declare module 'virtual:records' {
	const records: Readonly<Record<string, import('../domain/atlas-record').AtlasRecord>>;
	export default records;
}

declare module 'virtual:names' {
	const names: readonly import('../domain/names').Name[];
	export default names;
}

declare module 'virtual:silhouettes' {
	const address: string | undefined;
	export default address;
}

declare module 'virtual:language/en' {
	export const words: import('../locale/words.en').Words;
	export const outline: import('./packed-outline').PackedOutline;
}
