// Plain JavaScript: Next would write types of its own into this folder for TypeScript, and they would meet the app's.
export default function Layout({ children }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
