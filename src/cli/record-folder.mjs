/** The folder of the record that is checked, built and served: the one that RECORD names, or the atlas's own. */
export const recordFolder = process.env.RECORD || 'geodata';
