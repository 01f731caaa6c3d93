"""The report: one model of the case, shown as an HTML file, as a PDF and as JSON."""
