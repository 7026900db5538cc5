"""The window: shows values, reports intents."""
