"""The vectors of a gateway: cases in suites, their golden answers, the files, the tools for them."""
