export type TypedDate = { kind: 'instant'; instant: number } | { kind: 'unreadable'; text: string };
export function readTypedDate(text: string): TypedDate {
	const i = Date.parse(text + ' UTC');
	return Number.isNaN(i)
		? { kind: 'unreadable', text }
		: { kind: 'instant', instant: i + 12 * 3600000 };
}
