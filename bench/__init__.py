"""Benchmarks, each side by side with its floor in one run. Machines are shared and noisy: only the ratios count."""
