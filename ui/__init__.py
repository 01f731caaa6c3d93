"""The desk: PySide6. Shows and asks; decides nothing."""
