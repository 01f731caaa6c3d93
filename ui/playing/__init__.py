"""How frames and sound come to the screen: asked of a decoder process, kept in step, shown when they are due."""
