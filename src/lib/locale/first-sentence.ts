/** The first sentence of a text; all of it where the browser cannot tell one from the next. `tag`: its language (BCP 47). */
export function firstSentence(text: string, tag: string): string {
	if (!('Segmenter' in Intl)) return text;
	const [first] = new Intl.Segmenter(tag, { granularity: 'sentence' }).segment(text);
	return first?.segment.trim() ?? '';
}
