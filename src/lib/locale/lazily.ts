/** Made when it is first used, and kept: formatters take a millisecond and more to make. */
export function lazily<T>(make: () => T): () => T {
	let made: T | undefined;
	return () => (made ??= make());
}
