import { connection } from 'next/server';

const ITEMS = 20;

/** The barest dynamic page with 20 list items. */
export default async function Page() {
  await connection();
  return (
    <ul>
      {Array.from({ length: ITEMS }, (_, index) => index + 1).map((number) => (
        <li key={number}>Item {number}</li>
      ))}
    </ul>
  );
}
