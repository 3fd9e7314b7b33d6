import { parseDocument, type YAMLError } from 'yaml'
import { firstLine, MESSAGES, type Said } from './messages'

/**
 * Why a text is no YAML, as an editor can mend it, with an example that is right. `error` is what the parser threw; what it
 * says in its own words is kept for what nobody has foreseen.
 */
export function explainSyntax(text: string, error: unknown): Said {
  const [fault] = parseDocument(text).errors
  if (!fault) return MESSAGES.syntax(firstLine(error))
  const lines = text.slice(0, fault.pos[0]).split('\n')
  const line = text.split('\n')[lines.length - 1] ?? ''
  const isDash = [lines.at(-2) ?? '', line].some((one) => /^\s*-[^\s-]/.test(one))
  return saidOf(fault, line, isDash) ?? MESSAGES.syntax(firstLine(error))
}

function saidOf({ code, message }: YAMLError, line: string, isDash: boolean): Said | undefined {
  const [, key = '', value = ''] = /^\s*(?:- )?([^:]*):? *(.*)$/.exec(line) ?? []
  switch (code) {
    case 'TAB_AS_INDENT':
      return MESSAGES.noTab()
    case 'DUPLICATE_KEY':
      return MESSAGES.keyOnce(key)
    case 'MISSING_CHAR':
      return /quote/.test(message) ? MESSAGES.closingQuote() : MESSAGES.spaceAfterColon()
    case 'MULTILINE_IMPLICIT_KEY':
      return MESSAGES.spaceAfterColon()
    case 'BLOCK_AS_IMPLICIT_KEY':
      if (isDash) return MESSAGES.spaceAfterDash()
      return value.includes(': ') ? MESSAGES.quotesForColon() : MESSAGES.sameColumn()
    case 'BAD_INDENT':
      return isDash ? MESSAGES.spaceAfterDash() : MESSAGES.sameColumn()
    case 'UNEXPECTED_TOKEN':
    case 'BAD_SCALAR_START':
    case 'BAD_ALIAS':
      return /^[^\p{L}\p{N}]/u.test(value) ? MESSAGES.quotesForStart(value.slice(0, 1)) : undefined
    default:
      return undefined
  }
}
