"""Our own parsers under random bytes: ``make fuzz``; a moment of it in the tests."""
