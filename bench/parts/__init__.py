"""The parts of the benchmarks, each run in a process of its own by `python -m bench`."""
