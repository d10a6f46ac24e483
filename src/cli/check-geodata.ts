import { relative } from 'node:path';
import { counted, readRecord } from '../lib/geodata/catalogue';
import { faultLine } from '../lib/geodata/faults';
import { wrongFolder } from '../lib/geodata/record-files';
import { recordFolder } from './record-folder.mjs';

/** Checks the record in the folder that is named, or in the one that the site is built from. The exit code is 1 where there is a fault, or no such folder. */
export function main([folder = recordFolder]: readonly string[]): number {
	const wrong = wrongFolder(folder);
	if (wrong) {
		console.log(wrong);
		return 1;
	}
	const { faults, warnings, contents } = readRecord(folder);
	const written = relative('.', folder);
	for (const warning of warnings) console.log(`warning: ${faultLine(warning, written)}`);
	for (const fault of faults) console.log(faultLine(fault, written));
	console.log(
		`${contents}: ${counted(faults.length, 'fault')}, ${counted(warnings.length, 'warning')}`
	);
	return faults.length > 0 ? 1 : 0;
}
