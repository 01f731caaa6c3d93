"""What goes to other tools and comes from them: one file per outside format, plain records in, text out and back."""
