"""The Internet Printing Protocol, as much of it as a badge needs (RFC 8010, RFC 8011, PWG 5100.13).

A client of our own: pyipp (MIT) needs an event loop and aiohttp, and knows no jobs and no Unix
socket; pycups is GPL and wants a compiler. This one is plain functions over the standard library.
"""
