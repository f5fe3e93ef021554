"""One reply, several views: console, plain text, Markdown, JSON lines. Only these and ``terminal`` know the screen."""
