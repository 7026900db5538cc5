"""Many letters: one letter to many recipients, set up step by step, made and watched."""
