"""The parts that views are built from; each follows the look by itself."""
