import { createHash } from 'node:crypto'
import { Html, html } from './html.ts'

/** One page of the catalogue, before its frame. */
type Page = {
  title: string
  /** The title of the whole catalogue. */
  catalogue: string
  /** How one gets from the page to the top of the folder: `''`, or `../`. */
  top: string
  main: Html
  /** The only script that runs on the page, named by its hash in the policy. */
  script?: string
}

/**
 * A page as a file. It needs no server and fetches nothing but its style; no script runs but ours, whatever the text of
 * an event contains. `file:` stands beside `'self'` because browsers differ in what that means for a page from a disk.
 */
export function pageOf({ title, catalogue, top, main, script }: Page): string {
  const scripts = script === undefined ? "'none'" : `'sha256-${createHash('sha256').update(script).digest('base64')}'`
  const policy = `default-src 'none'; style-src 'self' file:; script-src ${scripts}; base-uri 'none'; form-action 'none'`
  const whole = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title === catalogue ? title : `${title} · ${catalogue}`}</title>
<link rel="stylesheet" href="${top}style.css">
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="bar">
<a class="home" href="${top}index.html">${catalogue}</a>
<nav class="ways" aria-label="Catalogue"><a href="${top}index.html">Events</a> <a href="${top}asyncapi.json">AsyncAPI</a></nav>
</header>
<main id="main">
${main}
</main>
${script !== undefined && new Html(`<script>${script}</script>`)}
</body>
</html>
`
  return whole.text
}
