import type { Sheet } from '#lib/handout/sheet.ts';

/** The sheet for those who listen: the pages beside it are pictures of the same words. */
export function SheetWords({ sheet }: { sheet: Sheet }) {
  const { warning } = sheet;
  return (
    <article className="sr-only print:hidden">
      <h2>{sheet.title}</h2>
      <p>{sheet.lead}</p>
      {sheet.items.map((item) => (
        <section key={item.name}>
          <h3>{item.name}</h3>
          <p>{[item.dose.main, ...item.dose.more].join(', ')}</p>
          <ol>
            {item.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          {item.note !== null && <p>{item.note}</p>}
        </section>
      ))}
      <p>{sheet.also}</p>
      <h3>{warning.title}</h3>
      <ul>
        {warning.emergency.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <h3>{warning.todayTitle}</h3>
      <ul>
        {warning.today.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <p>{warning.nearest}</p>
    </article>
  );
}
