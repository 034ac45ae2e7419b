/** One of the numbered steps of preparing a send. */
export function Step(props: { n: number; title: string; beside?: React.ReactNode; children: React.ReactNode }) {
  const id = `send-step-${props.n}`
  return (
    <section className="send-step" aria-labelledby={id}>
      <span className="send-step__number" aria-hidden="true">
        {props.n}
      </span>
      <div>
        <div className="send-step__head">
          <h2 id={id}>{props.title}</h2>
          {props.beside}
        </div>
        {props.children}
      </div>
    </section>
  )
}
