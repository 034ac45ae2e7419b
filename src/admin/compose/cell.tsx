'use client'

type GridRole = 'grid' | 'rowgroup' | 'row' | 'columnheader' | 'gridcell'
type PartProps = React.ComponentProps<'div'> & { role: GridRole; [data: `data-${string}`]: string | undefined }

/** A part of the list: no table, since rows become two columns on a phone, so every part carries its role. */
export const Part = ({ role, ...rest }: PartProps) => <div role={role} {...rest} />

/** A cell of the list. */
export const Cell = ({ name, children }: { name: string; children?: React.ReactNode }) => (
  <Part role="gridcell" className={`entry__${name}`}>
    {children}
  </Part>
)

/** Six dots. */
export function Grip() {
  const rows = [3, 8, 13]
  return (
    <svg width="10" height="16" viewBox="0 0 10 16" aria-hidden="true" fill="currentColor">
      {rows.flatMap((y) => [
        <circle key={`l${y}`} cx="2.5" cy={y} r="1.4" />,
        <circle key={`r${y}`} cx="7.5" cy={y} r="1.4" />,
      ])}
    </svg>
  )
}
