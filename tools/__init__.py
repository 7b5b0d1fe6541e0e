"""What ./crm does once it has a Python: start the demo world, run the tests and the checks."""
