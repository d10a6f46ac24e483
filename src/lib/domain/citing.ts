/** The ids of all sources that anything inside `thing` cites, each once, in the order of reading. */
export function sourcesCited(thing: unknown): string[] {
	return [...new Set(collect(thing))];
}

function collect(thing: unknown): string[] {
	if (Array.isArray(thing)) return thing.flatMap(collect);
	if (typeof thing !== 'object' || thing === null) return [];
	return Object.entries(thing).flatMap(([field, value]) =>
		field === 'sources' ? (value as string[]) : collect(value)
	);
}
