interface Props {
  label: string
  value: string
  /** Words of the choice of nothing. */
  none: string
  options: readonly (readonly [value: string, words: string])[]
  onChoose: (value: string) => void
}

/** One of several, or nothing, with its label. */
export function Choice({ label, value, none, options, onChoose }: Props) {
  return (
    <label>
      {label}
      <select value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        <option value="">{none}</option>
        {options.map(([code, words]) => (
          <option key={code} value={code}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
}
