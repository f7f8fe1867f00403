/** What the operating system refused, in words that a person can act on. */

export interface Refusal {
  readonly message: string
  readonly advice: string
  /** The path was not one that can be meant, whatever the disk. */
  readonly isWrongUse: boolean
}

export const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && typeof (error as NodeJS.ErrnoException).syscall === 'string'

export function refusalWords({ code, message, path }: NodeJS.ErrnoException): Refusal {
  const what = path ?? 'the path'
  const wrong = (words: string, advice: string): Refusal => ({ message: words, advice, isWrongUse: true })
  const failed = (words: string, advice: string): Refusal => ({ message: words, advice, isWrongUse: false })
  switch (code) {
    case 'ENOENT':
      return wrong(`there is no file or folder ${what}`, 'check the path')
    case 'ENOTDIR':
      return wrong(`a part of ${what} is a file and not a folder`, 'check the path')
    case 'EISDIR':
      return wrong(`${what} is a folder and not a file`, 'name a file')
    case 'EEXIST':
      return wrong(`${what} is there already`, 'choose another name')
    case 'ENAMETOOLONG':
      return wrong(`the name ${what} is too long`, 'choose a shorter one')
    case 'EACCES':
    case 'EPERM':
      return failed(`you have no permission for ${what}`, 'give yourself permission, or choose another path')
    case 'EROFS':
      return failed(`${what} is on a disk that can only be read`, 'choose another path')
    case 'ENOSPC':
    case 'EDQUOT':
      return failed(`there is no room on the disk${path ? ` for ${path}` : ''}`, 'make room, then run it again')
    default:
      return failed(message, 'check the disk and the permissions of that path, then run it again')
  }
}
