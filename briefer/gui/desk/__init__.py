"""The one presenter: what the panes show and where their intents go. No widgets."""
