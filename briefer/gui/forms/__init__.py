"""The letter for web forms: what goes in, in parts that the form takes, copied one by one."""
