"""What stands before the window: the claim on the library, its passphrase, and its backups."""
