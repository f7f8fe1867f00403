import type { Reader } from '../document.ts'
export const readDocx: Reader = async () => { throw new Error('todo') }
