/** The languages that the interface speaks, and what each calls itself. Its words are in `words.<language>.ts`. */
export const LANGUAGES = { en: 'English', fr: 'Français' } as const;

export type Language = keyof typeof LANGUAGES;

export function isLanguage(word: string): word is Language {
	return Object.hasOwn(LANGUAGES, word);
}
