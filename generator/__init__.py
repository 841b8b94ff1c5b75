"""Kitsmith: one description of a payment gateway becomes integration kits in several languages."""

__version__ = "0.1.0"
