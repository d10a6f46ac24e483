declare module 'virtual:atlas' {
	const atlas: import('./packed').PackedAtlas;
	export default atlas;
}
