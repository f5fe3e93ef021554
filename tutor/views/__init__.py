"""One reply, several views: the console, plain text, Markdown, JSON lines. Only these and ``terminal`` know the screen."""
