import { browser } from '../optional-apis'

/**
 * How sharing by the system's sheet ended. closed: the reader closed it, or it is open already, as after a double tap.
 * failed: there is none, or it did not take what was given.
 */
export type Shared = 'shared' | 'closed' | 'failed'

/** Whether the system has a share sheet. */
export const hasShareSheet = (): boolean => typeof shareOf()?.share === 'function'

/** Opens the system's share sheet. Never throws. */
export async function openShareSheet(data: ShareData): Promise<Shared> {
  try {
    const sheet = shareOf()
    if (!sheet?.share || (data.files && !sheet.canShare?.(data))) return 'failed'
    await sheet.share(data)
    return 'shared'
  } catch (error) {
    const isClosed =
      error instanceof DOMException && (error.name === 'AbortError' || error.name === 'InvalidStateError')
    return isClosed ? 'closed' : 'failed'
  }
}

/** The browser with its share sheet, which not every browser has. */
const shareOf = (): Partial<Pick<Navigator, 'share' | 'canShare'>> | undefined => browser()
