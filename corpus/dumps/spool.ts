/** Files on the disk that an archive is read from: one of its own, or one that stood in another archive. */
import { constants, type FileHandle, mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isZip } from './zip.ts'

/** Opens a file if it begins as a ZIP file does; null where it does not, or cannot be read. */
export async function openZip(path: Buffer): Promise<FileHandle | null> {
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)).catch(() => null)
  if (!file) return null
  const head = new Uint8Array(4)
  const isOne = (await file.stat()).isFile() && (await file.read(head, 0, 4, 0)).bytesRead === 4 && isZip(head)
  if (isOne) return file
  await file.close()
  return null
}

/** A nested archive set aside on the disk, out of any folder: a killed run leaves nothing behind. */
export async function setAside(chunks: AsyncIterable<Uint8Array>): Promise<FileHandle> {
  const folder = await mkdtemp(join(tmpdir(), 'kamerbrief-'))
  const path = join(folder, 'archive')
  const file = await open(path, 'wx+', 0o600)
  try {
    // Windows removes no open files: there it stays until the system clears its temporary folder.
    await rm(folder, { recursive: true, force: true }).catch(() => {})
    await file.writeFile(chunks)
    return file
  } catch (error) {
    await file.close()
    throw error
  }
}
