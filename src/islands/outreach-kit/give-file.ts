import { openShareSheet } from '../share/share-sheet'

/** Gives a file to the system's share sheet where it takes files, or else to the downloads. */
export async function shareFile(file: File): Promise<void> {
  if ((await openShareSheet({ files: [file], title: file.name })) === 'failed') downloadFile(file)
}

/** Gives a file to the downloads. */
export function downloadFile(file: File): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = file.name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
