"""The console 工作台: its pages' sources (`src`, built by `deploy/console.py`) and the route that serves what was built."""
