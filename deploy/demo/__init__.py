"""A county of invented people (虚拟县): the files that its departments would hand over, and what each row must give."""
