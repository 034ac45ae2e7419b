/** The neutral mark of the desk: a black square with a hole, as in the design. */
export function Icon() {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" role="img" aria-label="작업대">
      <path d="M1 1h18v18H1zM7 6v8h6V6z" fill="currentColor" fillRule="evenodd" />
    </svg>
  )
}

/** Head of the login page. */
export function Logo() {
  return (
    <div className="brand">
      <svg width="36" height="36" viewBox="0 0 20 20" aria-hidden="true">
        <path d="M1 1h18v18H1zM7 6v8h6V6z" fill="currentColor" fillRule="evenodd" />
      </svg>
      <h1 className="brand__name">편집실</h1>
    </div>
  )
}
