import type { AtlasRecord } from './atlas-record';
import type { ById } from './config';
import type { Text } from './visit';

/** What happened at the stops of each visit, short enough to be told while the film plays: by visit, then by stop. */
export type Narration = ById<ById<readonly Text[]>>;

/** Characters after which no further sentence is told, and after which a sentence itself is cut. */
const ENOUGH = 110;
const MOST = 240;

/** Of a record in one language; `language` is its BCP 47 tag. */
export function narrationOf({ visits }: Pick<AtlasRecord, 'visits'>, language: string): Narration {
	const sentences = new Intl.Segmenter(language, { granularity: 'sentence' });
	return Object.fromEntries(
		visits.map(({ id, stops }) => [
			id,
			Object.fromEntries(
				stops
					.filter(({ happenings }) => happenings.length > 0)
					.map((stop) => [stop.id, stop.happenings.map(({ text }) => inBrief(text, sentences))])
			)
		])
	);
}

/** The first sentences of a text: whole ones, at least one; a very long one is cut after a word. */
export function inBrief(text: Text, sentences: Intl.Segmenter): Text {
	let told = '';
	for (const { segment } of sentences.segment(text)) {
		if (told !== '' && (told + segment).trim().length > ENOUGH) break;
		told += segment;
	}
	const brief = told.trim();
	return brief.length > MOST ? cut(brief) : brief;
}

/** Before the last word that fits; a name that stands between asterisks is never left open. */
function cut(text: Text): Text {
	const words = text.slice(0, MOST - 1);
	const kept = words
		.slice(0, Math.max(words.lastIndexOf(' '), MOST / 2))
		.replace(/[\s,;:–—]+$/, '');
	const open = kept.split('*').length % 2 === 0;
	return `${kept}${open ? '*' : ''}…`;
}
