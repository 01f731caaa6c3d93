"""The core: reads media, runs the analyses, joins the engine and the record, writes reports."""
