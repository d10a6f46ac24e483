import { openBench } from './bench';
import type { Start } from './engine';

openBench(
	Object.fromEntries(
		Object.entries(import.meta.glob<{ start: Start }>('../engines/*.ts')).map(([file, load]) => [
			file.replace(/^.*\/|\.ts$/g, ''),
			load
		])
	)
);
