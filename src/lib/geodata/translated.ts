import type { Text } from '../domain/visit';

/** The language that every text has, and that stands in for one that is missing. */
export const FALLBACK = 'en';

/** A text as it is recorded: by the BCP 47 tags of its languages. */
export class Translated {
	constructor(readonly texts: Readonly<Record<string, Text>>) {}

	in(language: string): Text {
		return this.texts[language] ?? this.texts[FALLBACK] ?? '';
	}
}

/** The same with every text in one language. */
export type InLanguage<V> = V extends Translated
	? Text
	: V extends object
		? { [K in keyof V]: InLanguage<V[K]> }
		: V;

/** A copy of plain data with every text in one language. */
export function inLanguage<V>(value: V, language: string): InLanguage<V> {
	return copied(value, language) as InLanguage<V>;
}

function copied(value: unknown, language: string): unknown {
	if (value instanceof Translated) return value.in(language);
	if (Array.isArray(value))
		return typeof value[0] === 'number' ? value : value.map((it) => copied(it, language));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, it]) => [key, copied(it, language)]));
}
