"""How the window looks: colours, sizes, faces, icons and the one style sheet."""
